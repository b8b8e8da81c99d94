"""Values of a source that are no running text and no names: counts, dates, identifiers, places.

Every reader takes the value as decoded and the reading it belongs to, and returns what the target
holds, or None. It never raises: what it cannot read it notes. Functions whose names are nouns with
arguments (`identifier("cstr")`) make readers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Final, Protocol

from litrecord.identifiers import arxiv, doi, issn, pmcid, pmid
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier, Link
from litrecord.model.journal import Abbreviation
from litrecord.model.record import Classification, PageRange
from litrecord.parsers.papers.reading import Reading
from litrecord.patterns import late
from litrecord.text.characters import clean_characters, fold_entities, loses_characters
from litrecord.text.dates import DateError
from litrecord.text.dates import read_date as date_of
from litrecord.text.locators import read_count
from litrecord.text.locators import read_pages as pages_of
from litrecord.text.locators import read_volume_issue as volume_issue_of
from litrecord.text.tags import canonical_tag
from litrecord.vocab.identifiers import read_identifier
from litrecord.vocab.problems import (
    CHARACTER_REMOVED,
    DATE_AMBIGUOUS,
    DATE_UNREADABLE,
    IDENTIFIER_INVALID,
    UNREADABLE_VALUE,
    WRONG_TYPE,
)

__all__ = [
    "WordReader",
    "abbreviation",
    "classification",
    "clean",
    "identifier",
    "kind",
    "link",
    "read_arxiv",
    "read_citation_count",
    "read_date",
    "read_date_parts",
    "read_doi",
    "read_flag",
    "read_issn",
    "read_issns",
    "read_languages",
    "read_pages",
    "read_pmcid",
    "read_pmid",
    "read_text",
    "read_texts",
    "read_volume_issue",
    "scheme_reader",
]

# As many digits as a count may have
_LARGEST_COUNT: Final = 10**18
_LANGUAGES_END: Final = late(r"\s*[;,；，、|]\s*")


def clean(value: object, reading: Reading, *, at: str = "") -> str | None:
    """Read text of one line, or a number as its digits; None for what says nothing.

    Args:
        value: The value.
        reading: What it belongs to.
        at: Its place within the field, such as `[0].family`.
    """
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _LARGEST_COUNT:
        return str(value)
    if not isinstance(value, str):
        if value is not None:
            reading.note(WRONG_TYPE, value, at=at, expected="string")
        return None
    text = clean_characters(value)
    if loses_characters(value, text):
        reading.note(CHARACTER_REMOVED, value[:200], at=at, used=text[:200])
    return " ".join(fold_entities(text).split()) or None


def read_text(value: object, reading: Reading) -> str | None:
    """Read text of one line."""
    return clean(value, reading)


def read_texts(value: object, reading: Reading) -> tuple[str, ...] | None:
    """Read one text or a list of texts; an empty list says that there is none."""
    items = reading.entries(value)
    found = [
        text
        for place, item in enumerate(items)
        if (text := clean(item, reading, at=_place(value, place))) is not None
    ]
    return tuple(found) if found or value == [] else None


def _place(value: object, number: int) -> str:
    return f"[{number}]" if isinstance(value, list) else ""


class WordReader(Protocol):
    """Reads one word."""

    def __call__(self, value: object, reading: Reading, *, at: str = "") -> str | None:
        """Return the word, or None; `at` is its place within the field, such as `[0].orcid`."""


def scheme_reader(scheme: ModuleType, example: str) -> WordReader:
    """Make what reads an identifier of a scheme; what is none is noted.

    Args:
        scheme: The module of `litrecord.identifiers` that knows it.
        example: Its shape, for messages.
    """

    def read(value: object, reading: Reading, *, at: str = "") -> str | None:
        text = clean(value, reading, at=at)
        if text is None:
            return None
        compact, fault = read_identifier(text, scheme)
        if fault is not None:
            expected = None if compact else example
            reading.note(fault, value, at=at, used=compact, expected=expected)
        return compact

    return read


read_doi: WordReader = scheme_reader(doi, "10.NNNN/SUFFIX")
read_pmid: WordReader = scheme_reader(pmid, "12345678")
read_pmcid: WordReader = scheme_reader(pmcid, "PMCNNNNNNN")
read_arxiv: WordReader = scheme_reader(arxiv, "2101.00001")


def read_issn(value: object, reading: Reading, *, at: str = "") -> str | None:
    """Read an ISSN; a wrong check digit is for validation to tell."""
    text = clean(value, reading, at=at)
    if text is None:
        return None
    number = issn.read(text)
    if number is None:
        reading.note(IDENTIFIER_INVALID, value, at=at, expected="0378-5955")
    return number


def read_issns(value: object, reading: Reading) -> tuple[str, ...] | None:
    """Read one ISSN or a list of them, each once; an entry that is none makes the list stay."""
    items = reading.entries(value)
    found = [read_issn(item, reading, at=_place(value, n)) for n, item in enumerate(items)]
    numbers = tuple(dict.fromkeys(one for one in found if one is not None))
    if None in found:
        reading.leave([item for item, one in zip(items, found, strict=True) if one is None])
    return numbers or None


def identifier(scheme: str) -> Callable[[object, Reading], tuple[Identifier, ...] | None]:
    """Make what reads identifiers of a scheme without a field of its own."""

    def read(value: object, reading: Reading) -> tuple[Identifier, ...] | None:
        texts = read_texts(value, reading)
        return tuple(Identifier(scheme=scheme, value=one) for one in texts or ()) or None

    return read


def classification(
    scheme: str, separator: str | None = None
) -> Callable[[object, Reading], tuple[Classification, ...] | None]:
    """Make what reads classes of a scheme, one a text or several with a separator between."""

    def read(value: object, reading: Reading) -> tuple[Classification, ...] | None:
        codes: list[str] = []
        for text in read_texts(value, reading) or ():
            codes += text.split(separator) if separator else [text]
        return (
            tuple(
                Classification(scheme=scheme, code=code.strip()) for code in codes if code.strip()
            )
            or None
        )

    return read


def abbreviation(
    scheme: str | None = None,
) -> Callable[[object, Reading], tuple[Abbreviation, ...] | None]:
    """Make what reads abbreviated titles of a journal."""

    def read(value: object, reading: Reading) -> tuple[Abbreviation, ...] | None:
        texts = read_texts(value, reading)
        return tuple(Abbreviation(value=one, scheme=scheme) for one in texts or ()) or None

    return read


def link(kind: str) -> Callable[[object, Reading], tuple[Link, ...] | None]:
    """Make what reads web addresses; which address is none is for validation to tell."""

    def read(value: object, reading: Reading) -> tuple[Link, ...] | None:
        texts = read_texts(value, reading)
        return tuple(Link(kind=kind, url=one) for one in texts or ()) or None

    return read


def kind(
    words: Mapping[str, str],
) -> Callable[[object, Reading], dict[str, object] | None]:
    """Make what reads the source's words for what a paper is: targets `kind` and `types`.

    Args:
        words: CSL's word by the source's, in lower case. The first word that has one decides.
    """

    def read(value: object, reading: Reading) -> dict[str, object] | None:
        types = read_texts(value, reading)
        if not types:
            return None
        made: dict[str, object] = {"types": types}
        found = next((words[one.casefold()] for one in types if one.casefold() in words), None)
        if found is not None and not reading.has("kind"):
            made["kind"] = found
        return made

    return read


def read_citation_count(value: object, reading: Reading) -> int | None:
    """Read a count, also as text such as `1,234`."""
    if type(value) is int and 0 <= value < _LARGEST_COUNT:
        return value
    if isinstance(value, str):
        try:
            return read_count(value)
        except ValueError:
            pass
    elif type(value) is not int:
        reading.note(WRONG_TYPE, value, expected="0, 1, 2, …")
        return None
    reading.note(UNREADABLE_VALUE, value, expected="0, 1, 2, …")
    return None


def read_flag(value: object, reading: Reading) -> bool | None:
    """Read true or false."""
    if isinstance(value, bool):
        return value
    reading.note(WRONG_TYPE, value, expected="true, false")
    return None


def read_date(value: object, reading: Reading) -> PartialDate | None:
    """Read a date as text, or a year as a number."""
    text = clean(value, reading)
    if text is None:
        return None
    try:
        return date_of(text)
    except DateError as error:
        unclear = DATE_AMBIGUOUS if error.reason == "ambiguous" else DATE_UNREADABLE
        reading.note(unclear, value, expected="YYYY-MM-DD")
        return None


def read_date_parts(value: object, reading: Reading) -> PartialDate | None:
    """Read a date in parts, as CSL and Crossref write it: `{"date-parts": [[2025, 7, 16]]}`.

    A second list of parts ends a range. Parts may be text. `raw` and `literal` beside them, or in
    their place, are read as `read_date` does; what else stands there is left.
    """
    stated = reading.object_of(value)
    if stated is None:
        return None
    rest = dict(stated)
    parts = rest.pop("date-parts", None)
    dates = [_from_parts(one) for one in parts] if isinstance(parts, list) else []
    if dates and len(dates) <= 2 and dates[0] is not None and dates[-1] is not None:
        first, last = dates[0], dates[-1]
        reading.leave(rest)
        if last is first or last == first:
            return first
        try:
            return PartialDate(year=first.year, month=first.month, day=first.day, end=last)
        except ValueError:
            reading.note(DATE_UNREADABLE, value, expected="[[2025, 7], [2025, 8]]")
            return None
    for key in ("raw", "literal"):
        if isinstance(rest.get(key), str):
            made = read_date(rest.pop(key), reading)
            if made is not None:
                reading.leave({**({"date-parts": parts} if parts else {}), **rest})
            return made
    if parts not in (None, [], [[None]], [[]]):
        reading.note(DATE_UNREADABLE, value, expected="[[2025, 7, 16]]")
    return None


def _from_parts(parts: object) -> PartialDate | None:
    if not isinstance(parts, list) or not 1 <= len(parts) <= 3:
        return None
    numbers = [_number(part) for part in parts]
    while len(numbers) > 1 and numbers[-1] in (None, 0):
        numbers.pop()
    if None in numbers:
        return None
    try:
        return PartialDate(**dict(zip(("year", "month", "day"), numbers, strict=False)))  # type: ignore[arg-type]
    except (ValueError, TypeError):
        return None


def _number(part: object) -> int | None:
    if isinstance(part, str) and re.fullmatch("[0-9]{1,4}", part.strip()):
        return int(part)
    return part if type(part) is int else None


def read_pages(value: object, reading: Reading) -> PageRange | None:
    """Read pages."""
    text = clean(value, reading)
    return None if text is None else pages_of(text)


def read_volume_issue(value: object, reading: Reading) -> dict[str, object] | None:
    """Read a volume and an issue that may share one text, `16 1`: targets `volume` and `issue`."""
    text = clean(value, reading)
    if text is None:
        return None
    volume, issue = volume_issue_of(text)
    pair = {"volume": volume, "issue": issue}
    return {name: one for name, one in pair.items() if one is not None} or None


def read_languages(value: object, reading: Reading) -> tuple[str, ...] | None:
    """Read the languages of a paper: tags, codes or names, one or several."""
    texts = read_texts(value, reading)
    if not texts:
        return None
    words = [word for text in texts for word in _LANGUAGES_END.split(text) if word]
    tags = [canonical_tag(word) for word in words]
    if None in tags:
        unknown = [word for word, tag in zip(words, tags, strict=True) if tag is None]
        reading.leave(unknown if isinstance(value, list) else value)
        if unknown[0].casefold() not in {"und", "mul", "zxx", "mis"}:
            reading.note(UNREADABLE_VALUE, unknown[0], expected="zh, en, eng, English")
    return tuple(dict.fromkeys(tag for tag in tags if tag is not None)) or None
