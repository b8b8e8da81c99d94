"""The fields of the MEDLINE display format."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.identifiers import issn
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier, Link
from litrecord.model.record import Funding, Keyword
from litrecord.model.text import BilingualText, LangText
from litrecord.parsers.nbib import people
from litrecord.parsers.papers import loose, texts, values
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Field, FieldTable
from litrecord.parsers.pubmed import texts as pubmed
from litrecord.parsers.pubmed.facts import read_medline_date
from litrecord.patterns import late
from litrecord.vocab.nbib import ERIC_KINDS
from litrecord.vocab.pubmed import KINDS

__all__ = ["FIELDS"]

_SCHEMED: Final = late(r"(?P<value>\S.*?) ?\[(?P<scheme>[A-Za-z]{2,20})\]")
_ERIC_ISSN: Final = late(r"(?P<electronic>E?)ISSN-(?P<number>[0-9]{4}-?[0-9]{3}[0-9Xx])")
_KIND_OF_ABSTRACT: Final = late(r"(?P<kind>[A-Za-z][A-Za-z-]{2,30}): ?(?=\S)")
_LONGEST_HEADING: Final = 1000
_NO_ABSTRACT: Final = "abstract available from the publisher."


def _read_types(value: object, reading: Reading) -> dict[str, object] | None:
    """Read publication types, of which any may say what kind of work it is."""
    types = values.read_texts(value, reading)
    if not types:
        return None
    stated = [one.casefold() for one in types]
    kind = next((KINDS[word] for word in KINDS if word in stated), None)
    if kind is None and reading.values.get("OWN") == "ERIC":
        found = (ERIC_KINDS[word] for word in ERIC_KINDS if _is_any(word, stated))
        kind = next(found, None)
    return {"types": types} if kind is None else {"types": types, "kind": kind}


def _is_any(word: str, stated: list[str]) -> bool:
    return any(one.startswith(word) for one in stated)


def _read_book_title(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the title of a book: of the work itself, unless it has one of its own."""
    if reading.has("title"):
        found = texts.names()(value, reading)
        return None if found is None else {"journal.name": found, "kind": "chapter"}
    own = pubmed.read_title(value, reading)
    return None if own is None else {"title": own, "kind": "book"}


def _read_collection(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the series of a book; that of a chapter's book stays."""
    if reading.has("journal.name"):
        return None
    found = texts.names()(value, reading)
    return None if found is None else {"journal.name": found, "journal.kind": "book-series"}


def _read_other_abstracts(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Read abstracts in other languages, with the kind of each before a colon.

    One by the publisher is parallel to the paper's; a summary in plain language is another text
    and stays, as does the remark that there is one.
    """
    found: list[LangText] = []
    left: list[object] = []
    for item in reading.entries(value):
        stated = item if isinstance(item, dict) else {"OAB": item}
        raw = texts.prose(stated.get("OAB"), reading)
        match = None if raw is None else _KIND_OF_ABSTRACT.match(raw)
        kind = "" if match is None else match["kind"].casefold()
        is_publisher = kind == "publisher"
        text = raw if match is None or raw is None or not is_publisher else raw[match.end() :]
        made = None
        if text is not None and "plain" not in kind and text.strip().lower() != _NO_ABSTRACT:
            lang = values.clean(stated.get("OABL"), reading)
            role = "parallel" if is_publisher else "unknown"
            made = texts.make_text(text, role=role, lang=lang)  # type: ignore[arg-type]  # two roles
        if made is None:
            left.append(item)
        else:
            found.append(attrs.evolve(made, raw=raw) if raw != made.value else made)
    reading.leave(left)
    return tuple(found) or None


def _read_names(value: object, reading: Reading) -> dict[str, object] | None:
    """Read identifiers with their scheme in brackets behind; ERIC has links in their place."""
    made: dict[str, object] = {}
    others: list[Identifier] = []
    links: list[Link] = []
    left: list[object] = []
    for item in reading.entries(value):
        text = values.clean(item, reading)
        match = None if text is None else _SCHEMED.fullmatch(text)
        if text is not None and text.startswith(("http://", "https://")) and match is None:
            links.append(Link(kind="landing-page", url=text))
        elif match is None:
            left.append(item)
        elif match["scheme"].casefold() != "doi":
            others.append(Identifier(scheme=match["scheme"].casefold(), value=match["value"]))
        else:
            number = values.read_doi(match["value"], reading)
            held = reading.gathered.get("doi", made.get("doi", number))
            if number is None or held != number:
                left.append(item)
            else:
                made["doi"] = number
    if others:
        made["identifiers"] = tuple(others)
    if links:
        made["links"] = tuple(links)
    reading.leave(left)
    return made or None


def _read_eric_issn(value: object, reading: Reading) -> dict[str, object] | None:
    made: dict[str, object] = {}
    left: list[object] = []
    for item in reading.entries(value):
        match = _ERIC_ISSN.fullmatch(item) if isinstance(item, str) else None
        target = (
            "journal.issn_electronic" if match and match["electronic"] else "journal.issn_print"
        )
        number = None if match is None else values.read_issn(issn.compact(match["number"]), reading)
        if number is None or target in made:
            left.append(item)
        else:
            made[target] = number
    reading.leave(left)
    return made or None


def _read_country(value: object, reading: Reading) -> dict[str, object] | None:
    """Read where a book was published, or the country of a journal."""
    if loose.kind_of(reading) in ("book", "chapter"):
        found = texts.names()(value, reading)
        return None if found is None else {"place": found}
    text = values.read_text(value, reading) if isinstance(value, str) else None
    return None if text is None else {"journal.country": text}


def _read_headings(value: object, reading: Reading) -> tuple[Keyword, ...] | None:
    """Read MeSH headings, each also with its qualifiers: `Brain`, `Brain/enzymology`.

    A star is before what is a main topic.
    """
    found: list[Keyword] = []
    left: list[object] = []
    for item in reading.entries(value):
        text = values.clean(item, reading) or ""
        # Each qualifier repeats the heading.
        heading, *qualifiers = text[:_LONGEST_HEADING].split("/")
        if not heading.strip("* ") or len(text) > _LONGEST_HEADING:
            left.append(item)
            continue
        name = heading.strip("* ")
        found.append(_heading(name, heading))
        found += [_heading(f"{name}/{one.strip('* ')}", one) for one in qualifiers]
    reading.leave(left)
    return tuple(found) or None


def _heading(name: str, printed: str) -> Keyword:
    text = LangText(value=name, lang="en", basis="stated")
    return Keyword(value=text, scheme="mesh", major=printed.strip().startswith("*"))


def _read_keywords(value: object, reading: Reading) -> tuple[Keyword, ...] | None:
    """Read keywords, the authors' own or those of a database that is named beside."""
    owner = reading.values.get("OTO")
    is_named = isinstance(owner, str) and owner.casefold() != "notnlm"
    if isinstance(owner, str):
        del reading.values["OTO"]
    found: list[Keyword] = []
    for item in reading.entries(value):
        text = values.clean(item, reading)
        if text is None or not text.strip("* "):
            continue
        words = texts.keywords(scheme=str(owner).casefold() if is_named else None)
        made = words(text.lstrip("* "), reading) or ()
        is_major = True if text.startswith("*") else None
        found += [attrs.evolve(one, major=is_major) for one in made]
    return tuple(found) or None


def _read_grants(value: object, reading: Reading) -> tuple[Funding, ...] | None:
    """Read grants: `number/acronym/agency/country`, of which the number may hold a slash."""
    found: list[Funding] = []
    for item in reading.entries(value):
        parts = (values.clean(item, reading) or "").split("/")
        agency = texts.names()(parts[-2], reading) if len(parts) > 2 else None
        number = "/".join(parts[:-3]) if len(parts) > 3 else parts[0] if len(parts) > 2 else ""
        if agency is not None:
            found.append(
                Funding(
                    funder=BilingualText(variants=agency),
                    awards=(number,) if any(map(str.isdigit, number)) else None,
                )
            )
    # It has an acronym and a country, too.
    reading.leave(value)
    return tuple(found) or None


def _read_date(value: object, reading: Reading) -> PartialDate | None:
    return read_medline_date(value, reading)


def _finish(reading: Reading) -> None:
    loose.find_doi(reading)
    is_serial = reading.has("journal.name") or reading.has("journal.abbreviations")
    if not reading.has("kind") and is_serial and reading.values.get("OWN") != "ERIC":
        reading.put("kind", "article-journal")
    short = reading.gathered.get("journal.abbreviations")
    if isinstance(short, list) and short and not reading.has("journal.name"):
        reading.put("journal.name", texts.names()(short[0].value, reading))


_first = loose.first_of

FIELDS: Final = FieldTable(
    (
        Field("PT", ("kind", "types"), _read_types, "else an article of a journal"),
        Field("LA", "languages", values.read_languages),
        Field(
            "TI",
            "title",
            _first(pubmed.read_title),
            "`[…]` is translated into English, role `unknown`; else `original` of English papers",
        ),
        Field(
            "TT",
            "title",
            _first(pubmed.read_vernacular_title),
            "role `original`, in the language of the paper, `xx-Latn` where it is transcribed",
        ),
        Field(
            "BTI",
            ("title", "journal.name", "kind"),
            _first(_read_book_title),
            "the book of a chapter, or the work itself",
        ),
        Field("CTI", ("journal.name", "journal.kind"), _first(_read_collection), "of a book"),
        Field("AB", "abstract", _first(pubmed.read_abstract), "role `original` of English papers"),
        Field(
            "OAB",
            "abstract",
            _read_other_abstracts,
            "with the language of `OABL`; `Publisher:` role `parallel`; others `unknown`",
        ),
        Field(
            "FAU",
            "authors",
            people.read_authors,
            "with `AU` (a short form), `CN` (groups), and the `AD` and `AUID` that follow each",
        ),
        Field("FED", "contributors", people.read_editors, "role `editor`; with `ED`"),
        Field("FIR", "contributors", people.read_investigators, "role `contributor`; with `IRAD`"),
        Field("PMID", "pmid", _first(values.read_pmid)),
        Field("PMC", "pmcid", _first(values.read_pmcid)),
        Field(
            ("LID", "AID"),
            ("doi", "identifiers", "links"),
            _read_names,
            "by the scheme in brackets: `[doi]`, `[pii]`, …; of ERIC a link",
        ),
        Field("OID", "identifiers", values.identifier("eric"), "of ERIC; scheme `eric`"),
        Field("JT", "journal.name", texts.names()),
        Field("TA", "journal.abbreviations", values.abbreviation("nlm"), "scheme `nlm`"),
        Field("JID", "journal.ids", values.identifier("nlm"), "scheme `nlm`"),
        Field("IS", loose.SERIAL_TARGETS, loose.read_serial_numbers, "by the medium behind"),
        Field(
            "ISSN", ("journal.issn_print", "journal.issn_electronic"), _read_eric_issn, "of ERIC"
        ),
        Field("ISBN", "identifiers", values.identifier("isbn"), "scheme `isbn`"),
        Field("PL", ("journal.country", "place"), _read_country, "of a book the place"),
        Field("PB", "publisher", texts.names()),
        Field("VI", "volume", _first(values.read_text)),
        Field("IP", "issue", _first(values.read_text)),
        Field("PG", "pages", _first(values.read_pages), "`132-42` is 132 to 142"),
        Field("DP", "published", _first(_read_date), "of one that is unclear the first year"),
        Field("DEP", "published_online", _first(values.read_date)),
        Field("PUBM", "publication_model", _first(values.read_text)),
        Field("MH", "keywords", _read_headings, "scheme `mesh`, also with each qualifier"),
        Field("OT", "keywords", _read_keywords, "`OTO` is the scheme, none for the authors' own"),
        Field("GR", "funding", _read_grants, "the field stays, for its acronym and country"),
    ),
    finish=_finish,
)
