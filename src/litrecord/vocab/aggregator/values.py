"""The values of the founding format, key by key: what each may look like and what it means.

Every reader takes the value as decoded and returns the typed value, or None when there is none.
It never raises: what it cannot read it notes, and the field stays absent.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from types import ModuleType
from typing import Final

import attrs

from litrecord.errors import ProblemKind
from litrecord.identifiers import doi, pmcid
from litrecord.limits import Limits
from litrecord.model.extra import JsonValue, freeze
from litrecord.model.people import Author
from litrecord.model.ranking import Metric
from litrecord.model.unchecked import unchecked
from litrecord.patterns import late
from litrecord.text.characters import loses_characters
from litrecord.text.dates import DateError, read_date
from litrecord.text.locators import read_count, read_pages, read_volume_issue
from litrecord.text.markup import clean_characters
from litrecord.text.names import read_authors, read_name
from litrecord.vocab.aggregator import NOT_AVAILABLE
from litrecord.vocab.identifiers import read_identifier
from litrecord.vocab.problems import (
    CHARACTER_REMOVED,
    DATE_AMBIGUOUS,
    DATE_UNREADABLE,
    UNREADABLE_VALUE,
    WRONG_TYPE,
)

__all__ = ["READERS", "Note", "Notes"]

_QUARTILE: Final = late(r"(?:JCR\s?)?[QＱ]([1-4１-４])|([1-4])区", re.IGNORECASE)
_ZONE: Final = late(r"([0-9０-９]{1,3}|[一二三四])\s?区?")
_METRIC: Final = late(r"([<＜]?)\s?([0-9]{1,9}(?:\.[0-9]{1,30})?)")
_SEPARATORS: Final = (",", "，", "、", ";", "；", " and ", " & ")
# As many digits as a count in words may have
_LARGEST_COUNT: Final = 10**18
_CHINESE_DIGITS: Final = {"一": 1, "二": 2, "三": 3, "四": 4}


@attrs.frozen(weakref_slot=False)
class Note:
    """Something noted while a value was read: see `Problem` for the fields."""

    key: str
    kind: ProblemKind
    raw: JsonValue
    used: JsonValue = None
    expected: str | None = None


_note = unchecked(Note, "key", "kind", "raw", "used", "expected")
_metric_of = unchecked(Metric, "value", "qualifier", "raw")


class Notes:
    """Collects notes on the values of one level of a record."""

    def __init__(self, limits: Limits) -> None:
        self.found: list[Note] = []
        self.key = ""
        self.limits = limits

    def add(
        self,
        kind: ProblemKind,
        raw: object,
        *,
        used: JsonValue = None,
        expected: str | None = None,
    ) -> None:
        """Note something about the value of the key that is being read."""
        self.found.append(_note(self.key, kind, freeze(raw), used, expected))


Reader = Callable[[object, Notes], object]


def _text(value: object, notes: Notes) -> str | None:
    """Read text; empty text says nothing."""
    if value is None:
        return None
    if not isinstance(value, str):
        notes.add(WRONG_TYPE, value, expected="string")
        return None
    return value if value.strip() else None


def _clean(value: object, notes: Notes) -> str | None:
    """Read text of one line."""
    text = _text(value, notes)
    if text is None:
        return None
    clean = clean_characters(text)
    if loses_characters(text, clean):
        notes.add(CHARACTER_REMOVED, text, used=clean)
    return clean.strip() or None


def _prose(value: object, notes: Notes) -> str | None:
    """Read a title or an abstract, still with its markup."""
    text = _text(value, notes)
    if text is not None:
        clean = clean_characters(text)
        if loses_characters(text, clean):
            notes.add(CHARACTER_REMOVED, text[:200], used=clean[:200])
    return text


def _words(value: object, notes: Notes) -> tuple[str, ...] | None:
    """Read one word or a list of words."""
    if not isinstance(value, list):
        word = _clean(value, notes)
        return None if word is None else (word,)
    if len(value) > notes.limits.entries:
        notes.add(UNREADABLE_VALUE, _shown(value), expected=f"≤ {notes.limits.entries}")
        return None
    words = []
    for item in value:
        if isinstance(item, str):
            word = _clean(item, notes)
            if word is not None:
                words.append(word)
        else:
            notes.add(WRONG_TYPE, item, expected="string")
    return tuple(words)


def _shown(value: list[object]) -> str:
    return f"[{len(value)}]"


def _authors(value: object, notes: Notes) -> tuple[Author, ...] | None:
    """Read authors, given names first, from one text or a list of names."""
    if isinstance(value, list):
        names = _words(value, notes) or ()
        return tuple(Author(name=read_name(name, order="given-first")) for name in names)
    text = _clean(value, notes)
    if text is None:
        return None
    if sum(map(text.count, _SEPARATORS)) >= notes.limits.entries:
        notes.add(UNREADABLE_VALUE, text, expected=f"≤ {notes.limits.entries}")
        return None
    return read_authors(text, order="given-first") or None


def _identifier(scheme: ModuleType, example: str) -> Reader:
    def read(value: object, notes: Notes) -> str | None:
        text = _text(value, notes)
        if text is None:
            return None
        compact, fault = read_identifier(text, scheme)
        if fault is not None:
            notes.add(fault, text, used=compact, expected=None if compact else example)
        return compact

    return read


def _date(value: object, notes: Notes) -> object:
    text = _clean(value, notes)
    if text is None:
        return None
    try:
        return read_date(text)
    except DateError as error:
        kind = DATE_AMBIGUOUS if error.reason == "ambiguous" else DATE_UNREADABLE
        notes.add(kind, text, expected="YYYY-MM-DD")
        return None


def _flag(value: object, notes: Notes) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    if value != "":
        notes.add(WRONG_TYPE, value, expected="true, false")
    return None


def _count(value: object, notes: Notes) -> int | None:
    if type(value) is int and 0 <= value < _LARGEST_COUNT:
        return value
    if isinstance(value, str):
        if not value.strip():
            return None
        try:
            return read_count(value)
        except ValueError:
            pass
    elif value is None:
        return None
    elif type(value) is not int:
        notes.add(WRONG_TYPE, value, expected="0, 1, 2, …")
        return None
    notes.add(UNREADABLE_VALUE, value, expected="0, 1, 2, …")
    return None


def _metric(value: object, notes: Notes) -> Metric | None:
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if type(value) is float or type(value) is int:
        if 0 <= value < 1e9:
            return _metric_of(float(value), "", None)
    elif isinstance(value, str):
        text = value.strip()
        match = _METRIC.fullmatch(text)
        if match is not None:
            return _metric_of(float(match[2]), "<" if match[1] else "", value)
        if text.casefold() in NOT_AVAILABLE:
            return _metric_of(None, "n/a", value)
    else:
        notes.add(WRONG_TYPE, value, expected="7.1, <0.1, N/A")
        return None
    notes.add(UNREADABLE_VALUE, value, expected="7.1, <0.1, N/A")
    return None


def _quartile(value: object, notes: Notes) -> str | None:
    text = _clean(value, notes)
    if text is None or text.casefold() in NOT_AVAILABLE:
        return None
    match = _QUARTILE.fullmatch(text)
    if match is None:
        notes.add(UNREADABLE_VALUE, text, expected="Q1, Q2, Q3, Q4")
        return None
    return f"Q{int(match[1] or match[2])}"


def _zone(value: object, notes: Notes) -> int | None:
    if type(value) is int:
        if abs(value) < 1000:
            # Whether there is such a zone is for validation to say.
            return value
        notes.add(UNREADABLE_VALUE, value, expected="1, 2, 3, 4")
        return None
    text = _clean(value, notes)
    if text is None or text.casefold() in NOT_AVAILABLE:
        return None
    match = _ZONE.fullmatch(text)
    if match is None:
        notes.add(UNREADABLE_VALUE, text, expected="2, 2区, 二区")
        return None
    return _CHINESE_DIGITS.get(match[1]) or int(match[1])


def _volume(value: object, notes: Notes) -> object:
    text = _clean(value, notes)
    return None if text is None else read_volume_issue(text)


def _pages(value: object, notes: Notes) -> object:
    text = _clean(value, notes)
    return None if text is None else read_pages(text)


READERS: Final[dict[str, Reader]] = {
    "title": _prose,
    "authors": _authors,
    "doi": _identifier(doi, "10.NNNN/SUFFIX"),
    "DOIUrl": _clean,
    "url": _clean,
    "abstract": _prose,
    "journal.name": _clean,
    "journal.volume": _volume,
    "journal.pages": _pages,
    "PeriodicalIF": _metric,
    "publicationDate": _date,
    "publicationTypes": _words,
    "fieldsOfStudy": _words,
    "isOpenAccess": _flag,
    "openAccessPdf": _clean,
    "citationCount": _count,
    "platform": _clean,
    "PeriodicalName": _clean,
    "ListUrlMain": _clean,
    "RegionNum": _zone,
    "RegionCategory": _clean,
    "PMCID": _identifier(pmcid, "PMCNNNNNNN"),
    "EPubDate": _date,
    "PubModel": _clean,
    "JCR": _quartile,
    "JCRName": _clean,
}
