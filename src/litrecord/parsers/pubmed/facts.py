"""Facts about an article in PubMed: kind, journal, dates, identifiers, grants."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier
from litrecord.model.record import Funding
from litrecord.model.text import BilingualText
from litrecord.parsers.papers import texts, values
from litrecord.parsers.papers.elements import attribute, by_text, parted, text_of
from litrecord.parsers.papers.reading import Reading
from litrecord.patterns import late
from litrecord.text.dates import DateError, read_date
from litrecord.vocab.problems import DATE_UNREADABLE, VALUE_REPAIRED
from litrecord.vocab.pubmed import KINDS

__all__ = [
    "read_article_ids",
    "read_element",
    "read_grants",
    "read_issn",
    "read_journal",
    "read_location",
    "read_medline_date",
    "read_online_date",
    "read_types",
]

_names = by_text(texts.names())

_YEAR: Final = late("[12][0-9]{3}(?![0-9])")
_MEDIA: Final = {"print": "journal.issn_print", "electronic": "journal.issn_electronic"}


def read_types(value: object, reading: Reading) -> dict[str, object] | None:
    """Read publication types, of which any may say what kind of work it is."""
    items = reading.entries(value)
    types = values.read_texts([parted(item)[0] for item in items], reading)
    if not types:
        return None
    left = [parted(item)[1] for item in items]
    reading.leave(left if any(left) else None)
    stated = {one.casefold() for one in types}
    kind = next((KINDS[word] for word in KINDS if word in stated), None)
    return {"types": types} if kind is None else {"types": types, "kind": kind}


def read_journal(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the title of the journal."""
    found = _names(value, reading)
    return None if found is None else {"journal.name": found, "journal.kind": "journal"}


def read_issn(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the ISSN, by its medium."""
    text, rest = parted(value)
    number = values.read_issn(text, reading)
    if number is None:
        return None
    target = _MEDIA.get(str(rest.get("@IssnType", "")).casefold())
    if target is not None:
        del rest["@IssnType"]
    reading.leave(rest)
    return {"journal.issn_other": (number,)} if target is None else {target: number}


def read_medline_date(value: object, reading: Reading) -> PartialDate | None:
    """Read a date in words, `1998 Dec-1999 Jan`; of one that is unclear its first year."""
    text = values.clean(value, reading)
    if text is None:
        return None
    try:
        return read_date(text)
    except DateError:
        year = _YEAR.search(text)
    if year is None:
        reading.note(DATE_UNREADABLE, value, expected="1998 Dec-1999 Jan")
        return None
    reading.note(VALUE_REPAIRED, value, used=year[0])
    return PartialDate(year=int(year[0]), raw=text)


def read_online_date(value: object, reading: Reading) -> PartialDate | None:
    """Read the date of publication online, in parts."""
    items = reading.entries(value)
    for item in items:
        if attribute(item, "DateType") not in (None, "Electronic") or not isinstance(item, dict):
            continue
        parts = [text_of(item.get(name)) for name in ("Year", "Month", "Day")]
        is_number = parts[1] is None or parts[1].isdecimal()
        stated = ("-" if is_number else " ").join(one.zfill(2) for one in parts if one)
        made = values.read_date(stated, reading)
        if made is not None:
            taken = {"@DateType", "Year", "Month", "Day"}
            rest = {key: one for key, one in item.items() if key not in taken}
            others = [one for one in items if one is not item]
            reading.leave([rest, *others] if rest else others)
            return attrs.evolve(made, raw=None)
    return None


def read_location(value: object, reading: Reading) -> dict[str, object] | None:
    """Read what names the paper online: a DOI, the publisher's number."""
    return _read_ids(value, reading, "EIdType")


def read_article_ids(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the identifiers of the article."""
    return _read_ids(value, reading, "IdType")


def _read_ids(value: object, reading: Reading, name: str) -> dict[str, object] | None:
    made: dict[str, object] = {}
    others: list[Identifier] = []
    left: list[object] = []
    for item in reading.entries(value):
        text = values.clean(parted(item)[0], reading)
        scheme = (attribute(item, name) or "").casefold()
        target = _SCHEMES.get(scheme)
        if text is None or not scheme or attribute(item, "ValidYN") == "N":
            left.append(item)
        elif target is None:
            others.append(Identifier(scheme=scheme, value=text))
        else:
            field, read = target
            number = read(text, reading)
            held = reading.gathered.get(field, made.get(field, number))
            if number is None or held != number:
                left.append(item)
            else:
                made[field] = number
    if others:
        made["identifiers"] = tuple(others)
    reading.leave(left)
    return made or None


_SCHEMES: Final = {
    "doi": ("doi", values.read_doi),
    "pubmed": ("pmid", values.read_pmid),
    "pmc": ("pmcid", values.read_pmcid),
}


def read_grants(value: object, reading: Reading) -> tuple[Funding, ...] | None:
    """Read grants, each with its agency and number."""
    found: list[Funding] = []
    left: list[object] = []
    for item in reading.entries(value):
        stated = dict(item) if isinstance(item, dict) else {}
        agency = texts.names()(stated.get("Agency"), reading)
        number = values.clean(stated.get("GrantID"), reading)
        if agency is None and number is None:
            left.append(item)
            continue
        found.append(
            Funding(
                funder=None if agency is None else BilingualText(variants=agency),
                awards=None if number is None else (number,),
            )
        )
        left.append({key: one for key, one in stated.items() if key not in ("Agency", "GrantID")})
    if found:
        reading.leave(None if not any(left) else left if isinstance(value, list) else left[0])
    return tuple(found) or None


def read_element(value: object, reading: Reading) -> object:
    """Say what a paper is whose publication types do not: by where it appeared."""
    if value == "PubmedBookArticle":
        default = "chapter" if reading.has("journal.name") else "book"
    else:
        default = "article-journal"
    return reading.gathered.get("kind", default)
