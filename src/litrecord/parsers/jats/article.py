"""Facts about an article in JATS: numbers, dates, subjects, license, awards, addresses."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier, Link
from litrecord.model.record import Classification, Funding
from litrecord.model.text import BilingualText
from litrecord.parsers.papers import texts, values
from litrecord.parsers.papers.elements import attribute, by_text, children, parted, text_of
from litrecord.parsers.papers.reading import Reading
from litrecord.text.dates import DateError, read_date
from litrecord.vocab.jats import CLASSIFICATIONS, KINDS, LINKS
from litrecord.vocab.problems import DATE_UNREADABLE

__all__ = [
    "read_dates",
    "read_funding",
    "read_ids",
    "read_license",
    "read_links",
    "read_pages",
    "read_subjects",
    "read_type",
]

_SCHEMES: Final = {
    "doi": ("doi", values.read_doi),
    "pmid": ("pmid", values.read_pmid),
    "pmcid": ("pmcid", values.read_pmcid),
    "pmc": ("pmcid", values.read_pmcid),
    "arxiv": ("arxiv", values.read_arxiv),
}
# Kinds of dates: what comes first counts as the date of publication.
_ISSUED: Final = ("ppub", "collection", "epub-ppub", "pub", "epub")


def read_type(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the type of an article, which is one of a journal unless the word says otherwise."""
    text = values.clean(value, reading)
    if text is None:
        return None
    return {"types": (text,), "kind": KINDS.get(text.casefold(), "article-journal")}


def read_ids(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the identifiers of the article, by `pub-id-type`."""
    made: dict[str, object] = {}
    others: list[Identifier] = []
    left: list[object] = []
    for item in reading.entries(value):
        text = values.clean(parted(item)[0], reading)
        scheme = (attribute(item, "pub-id-type") or "").casefold()
        if scheme == "other":
            scheme = (attribute(item, "specific-use") or scheme).casefold()
        target = _SCHEMES.get(scheme)
        if text is None or not scheme:
            left.append(item)
        elif target is None:
            others.append(Identifier(scheme=scheme, value=text))
        else:
            field, read = target
            is_bare = field == "pmcid" and text.isdecimal()
            number = read(f"PMC{text}" if is_bare else text, reading)
            if number is None or made.get(field, number) != number:
                left.append(item)
            else:
                made[field] = number
    if others:
        made["identifiers"] = tuple(others)
    reading.leave(left)
    return made or None


def read_dates(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the dates of publication.

    That of the print issue or of the volume is the date, where there is one; that of the
    electronic form is the date of publication online, and the date where there is no other.
    """
    dates: dict[str, tuple[object, PartialDate]] = {}
    items = reading.entries(value)
    for item in items:
        kind = _date_kind(item)
        if kind in _ISSUED and kind not in dates:
            made = _read_date(item, reading)
            if made is not None:
                dates[kind] = (item, made)
    made_all: dict[str, object] = {}
    used: list[object] = []
    first = next((kind for kind in _ISSUED if kind in dates), "")
    for target, kind in (("published", first), ("published_online", "epub")):
        if kind in dates:
            item, made_all[target] = dates[kind]
            used.append(item)
    left = [_beside_date(item) if any(item is one for one in used) else item for item in items]
    reading.leave([one for one in left if one])
    return made_all or None


def _beside_date(item: object) -> dict[str, object]:
    """Return what stands in a date beside its parts."""
    taken = {"year", "month", "day", "season", "@iso-8601-date", "@publication-format", "#text"}
    stated = item if isinstance(item, dict) else {}
    rest = {key: one for key, one in stated.items() if key not in taken}
    return {key: one for key, one in rest.items() if key not in ("@pub-type", "@date-type")}


def _date_kind(item: object) -> str:
    """Return the kind of a date in the words of `pub-type`, which JATS 1.0 had."""
    kind = (attribute(item, "pub-type") or attribute(item, "date-type") or "pub").casefold()
    medium = (attribute(item, "publication-format") or "").casefold()
    if kind == "pub" and medium:
        return (
            "ppub" if medium == "print" else "epub" if medium in ("electronic", "online") else kind
        )
    return kind


def _read_date(item: object, reading: Reading) -> PartialDate | None:
    """Read a date in parts; where they make none, the year alone."""
    year, month, day, season = (
        text_of(next(iter(children(item, name)), None)) or ""
        for name in ("year", "month", "day", "season")
    )
    whole = attribute(item, "iso-8601-date") if not year else None
    parts = [one.strip() for one in (year, month, day) if one.strip()]
    if month.strip().isdecimal():
        spelled = "-".join([parts[0], *(one.zfill(2) for one in parts[1:])])
    else:
        spelled = " ".join(one.strip() for one in (day, month or season, year) if one.strip())
    for text in (whole or spelled, year.strip()):
        try:
            made = read_date(text)
        except DateError:
            reading.note(DATE_UNREADABLE, text, expected="2025-07-16")
            continue
        if made is not None:
            return attrs.evolve(made, raw=None if text == spelled else spelled or None)
    return None


def read_pages(value: object, reading: Reading) -> object:
    """Read a range of pages where the first and last page are not given."""
    return None if reading.has("pages.first") else by_text(values.read_pages)(value, reading)


def read_subjects(value: object, reading: Reading) -> dict[str, object] | None:
    """Read subjects: headings of the journal's parts are types, others classes or fields."""
    made: dict[str, tuple[object, ...]] = {}
    left: list[object] = []
    for item in reading.entries(value):
        found = by_text(texts.names())(children(item, "subject"), reading) or ()
        kind = (attribute(item, "subj-group-type") or "").casefold()
        target = "types" if kind == "heading" else "fields_of_study"
        read: list[object] = [one.value for one in found]
        if kind in CLASSIFICATIONS:
            target = "classifications"
            read = [Classification(scheme=kind, code=one.value) for one in found]
        made[target] = (*made.get(target, ()), *read)
        stated = item if isinstance(item, dict) else {"#text": item}
        taken = ("subject", "@subj-group-type") if kind in CLASSIFICATIONS else ("subject",)
        left.append({key: one for key, one in stated.items() if not found or key not in taken})
    reading.leave(None if not any(left) else left if isinstance(value, list) else left[0])
    return {target: one for target, one in made.items() if one} or None


def read_license(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the license: its address, else its type."""
    first = reading.entries(value)[0]
    if not isinstance(first, dict):
        return None
    rest = dict(first)
    kind = attribute(first, "license-type")
    made: dict[str, object] = {}
    for key in ("@href", "license_ref"):
        text = values.clean(parted(rest.get(key))[0], reading)
        if text is not None and "open_access.license" not in made:
            made["open_access.license"] = text
            del rest[key]
    if kind is not None and "open" in kind.casefold():
        made["open_access.is_open"] = True
    elif kind is not None and "open_access.license" not in made:
        made["open_access.license"] = rest.pop("@license-type")
    if made:
        reading.leave([rest, *value[1:]] if isinstance(value, list) else rest)
    return made or None


def read_funding(value: object, reading: Reading) -> tuple[Funding, ...] | None:
    """Read awards, each with its funders and numbers."""
    found: list[Funding] = []
    left: list[object] = []
    for item in reading.entries(value):
        rest = dict(item) if isinstance(item, dict) else {"#text": item}
        numbers = [text_of(one) for one in children(rest, "award-id")]
        awards = tuple(one.strip() for one in numbers if one) or None
        funders = [_funder(one, reading) for one in children(rest, "funding-source")]
        for name, number in funders or [(None, None)]:
            if name is not None or awards:
                found.append(Funding(funder=name, funder_id=number, awards=awards))
        if funders and all(_is_plain(one) for one in children(rest, "funding-source")):
            rest.pop("funding-source")
        if awards:
            rest.pop("award-id")
        left.append(rest)
    if found:
        reading.leave(None if not any(left) else left if isinstance(value, list) else left[0])
    return tuple(found) or None


def _is_plain(value: object) -> bool:
    """Tell whether a funder is a name alone, or a name with an identifier."""
    if not isinstance(value, dict):
        return True
    wrap = value.get("institution-wrap")
    return set(value) == {"#text"} or (
        len(value) == 1
        and isinstance(wrap, dict)
        and isinstance(wrap.get("institution"), str)
        and set(wrap) <= {"institution", "institution-id"}
        and isinstance(wrap.get("institution-id", ""), str)
    )


def _funder(value: object, reading: Reading) -> tuple[BilingualText | None, str | None]:
    wrap = next(iter(children(value, "institution-wrap")), value)
    name = text_of(next(iter(children(wrap, "institution")), None)) or text_of(value)
    number = text_of(next(iter(children(wrap, "institution-id")), None))
    made = None if name is None else texts.names()(name, reading)
    return (
        None if made is None else BilingualText(variants=made),
        None if number is None else number.strip(),
    )


def read_links(value: object, reading: Reading) -> tuple[Link, ...] | None:
    """Read addresses of the article itself."""
    found: list[Link] = []
    for item in reading.entries(value):
        address = attribute(item, "href") or text_of(item)
        if address is not None:
            kind = attribute(item, "content-type")
            found.append(Link(kind=kind if kind in LINKS else "full-text", url=address.strip()))
    reading.leave([item for item in reading.entries(value) if _says_more(item)])
    return tuple(found) or None


def _says_more(item: object) -> bool:
    text, rest = parted(item)
    if rest.get("@content-type") in LINKS:
        del rest["@content-type"]
    return len(rest) > 1 or (text is not None and len(rest) == 1)
