"""What identifies a paper and leads to it: DOI, e-prints, numbers, links, classes."""

from __future__ import annotations

from types import ModuleType
from typing import Final

from litrecord.identifiers import arxiv, doi, pmcid, pmid
from litrecord.model.identifier import Identifier, Link
from litrecord.model.record import Classification
from litrecord.patterns import late
from litrecord.serializers.bibtex.draft import Draft
from litrecord.serializers.bibtex.finding import find_text, find_verbatim
from litrecord.serializers.bibtex.latex import escape, verbatim
from litrecord.serializers.papers.comparing import compare, compare_items
from litrecord.text.latex import read_verbatim
from litrecord.vocab.bibtex import ARCHIVES, NUMBERED, SCHEMES

__all__ = ["write_identifiers", "write_links"]

_ADDRESS: Final = late(r"(?:https?|ftp)://\S+")
_PARTS_ISBNS: Final = late(r"[;,/]| and ")


def write_identifiers(draft: Draft) -> None:
    """Write DOI, PMID, PMCID, arXiv identifier and others, and classes."""
    record = draft.record
    _write_own(draft, "doi", record.doi, doi)
    _write_own(draft, "pmid", record.pmid, pmid)
    _write_own(draft, "pmcid", record.pmcid, pmcid)
    _write_own(draft, "arxiv", record.arxiv, arxiv)
    if "arxiv" in draft.fields:
        draft.fields["eprint"] = draft.fields.pop("arxiv")
        # The archive's own spelling; biblatex takes it in small letters.
        draft.put(draft.dialect.archive, "arxiv" if draft.dialect.is_biblatex else "arXiv")
    _write_others(draft)
    _write_classes(draft)


def _write_own(draft: Draft, field: str, value: str | None, scheme: ModuleType) -> None:
    """Write an identifier that has a field of its own; not what a reader would refuse."""
    if value is None:
        return
    written = verbatim(value)
    found: str = scheme.compact(find_verbatim(written) or "")
    if scheme.is_valid(found):
        draft.put(field, written)
        compare(draft.ledger, field, value, found)


def _write_others(draft: Draft) -> None:
    """Write other identifiers; of those without a field of their own the first as an e-print."""
    by_field: dict[str, list[tuple[int, Identifier]]] = {}
    known: set[tuple[str, Identifier]] = set()
    # In the order in which they are read
    fields = ["eprint", "isbn", *SCHEMES, "number"]
    numbered = NUMBERED.get(draft.kind) if "number" not in draft.fields else None
    for at, one in enumerate(draft.record.identifiers):
        field = _field_of(draft, one, numbered)
        if field is not None and (field == "isbn" or field not in by_field):
            found = _found(field, one)
            if found is not None and (field, found) not in known:
                known.add((field, found))
                by_field.setdefault(field, []).append((at, found))
    items = []
    for field in fields:
        held = by_field.get(field, [])
        items += held
        if field == "eprint" and held:
            stated = draft.record.identifiers[held[0][0]]
            draft.put(field, verbatim(stated.value))
            draft.put(draft.dialect.archive, escape(stated.scheme))
        elif held:
            values = [draft.record.identifiers[at].value for at, _ in held]
            draft.put(field, ", ".join(map(escape, values)))
    if items:
        compare_items(draft.ledger, "identifiers", draft.record.identifiers, items)
    _write_number(draft)


def _write_number(draft: Draft) -> None:
    """Write the number of a patent or standard where there is no entry type for it.

    Styles print it, but nothing tells a program what number it is: it is a loss all the same.
    """
    kind = draft.record.kind
    is_without_type = kind in NUMBERED and draft.kind != kind
    if not is_without_type or {"number", "issue"} & draft.fields.keys():
        return
    for one in draft.record.identifiers:
        if one.scheme == NUMBERED[str(kind)] and find_text(escape(one.value)):
            draft.put("number", escape(one.value))
            return


def _field_of(draft: Draft, one: Identifier, numbered: str | None) -> str | None:
    if one.scheme == numbered:
        return "number"
    if one.scheme == "isbn":
        return "isbn"
    for field, scheme in SCHEMES.items():
        if one.scheme == scheme:
            return field
    if one.scheme in NUMBERED.values():
        # No archive has these; programs would link to one.
        return None
    return "eprint" if "eprint" not in draft.fields else None


def _found(field: str, one: Identifier) -> Identifier | None:
    """Return what a reader finds of an identifier; None where it should not be written."""
    if field == "eprint":
        text = read_verbatim(verbatim(one.value)).strip()
        archive = (find_text(escape(one.scheme)) or "").lower()
        is_another = not archive or archive in ARCHIVES or archive != one.scheme
        if not text or is_another or _ADDRESS.fullmatch(text):
            return None
        return Identifier(scheme=archive, value=text)
    text = find_text(escape(one.value)) or ""
    if not text or (field == "isbn" and _PARTS_ISBNS.search(text)):
        return None
    return Identifier(scheme=one.scheme, value=text)


def _write_classes(draft: Draft) -> None:
    found: list[tuple[int, Classification]] = []
    schemes = {"arxiv": draft.dialect.archive_class, "msc": "mrclass"}
    if "eprint" not in draft.fields or draft.record.arxiv is None:
        del schemes["arxiv"]
    stated = draft.record.classifications or ()
    for scheme, field in schemes.items():
        for at, one in enumerate(stated):
            code = find_text(escape(one.code)) if one.scheme == scheme else None
            if code is not None and field not in draft.fields:
                draft.put(field, escape(one.code))
                found.append((at, Classification(scheme=scheme, code=code)))
    if found:
        compare_items(draft.ledger, "classifications", stated, found)


def write_links(draft: Draft) -> None:
    """Write one link: the first that leads to the paper's page, else the first."""
    links = draft.record.links
    places = [at for at, one in enumerate(links) if one.kind == "landing-page"]
    for at in (*places, *range(len(links))):
        written = verbatim(links[at].url)
        found = find_verbatim(written)
        if found is not None:
            draft.put("url", written)
            compare_items(
                draft.ledger, "links", links, [(at, Link(kind="landing-page", url=found))]
            )
            return
