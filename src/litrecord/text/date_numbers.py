"""Dates of digits alone: `2025-07-16`, `20250716`, `16/07/2025`, `2025-07/2025-08`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from litrecord.model.dates import PartialDate, Season
from litrecord.text.date_parts import DateError, DateParts, interval, single, span
from litrecord.text.date_words import read_words

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["NUMERIC_FORMS"]

_YEAR: Final = re.compile("[0-9]{4}")
_YEAR_FIRST: Final = re.compile(r"([0-9]{4}) ?([-/.]) ?([0-9]{1,2})(?: ?\2 ?([0-9]{1,2}))?")
_YEAR_LAST: Final = re.compile(
    r"(?:([0-9]{1,2}) ?([-/.]) ?(?=[0-9]{1,2} ?\2))?([0-9]{1,2}) ?[-/.] ?([0-9]{4})"
)
_COMPACT: Final = re.compile("([0-9]{4})([0-9]{2})([0-9]{2})")
_NO_CENTURY: Final = re.compile(r"[0-9]{6}|([0-9]{1,2})([-/.])[0-9]{1,2}\2[0-9]{1,2}")
# Day and month may be left open, something may be added: the dates of RIS.
_RIS: Final = re.compile("([0-9]{4})/([0-9]{0,2})/([0-9]{0,2})(?:/([^/]*))?")
_RANGE: Final = re.compile(
    r"([0-9]{4}(?:([-/.])[0-9]{1,2}(?:\2[0-9]{1,2})?)?)"
    r" ?([-/]|to) ?"
    r"([0-9]{4}(?:([-/.])[0-9]{1,2}(?:\5[0-9]{1,2})?)?|([0-9]{1,2})(?:([-/.])([0-9]{1,2}))?)"
)
_SEASONS: Final[dict[int, Season]] = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


def _number(year: str, month: str | None = None, day: str | None = None) -> PartialDate | None:
    """Make a date of digits, of which zeros mean that a part is unknown."""
    numbers = int(year), int(month or 0), int(day or 0)
    if numbers == (0, 0, 0):
        return None
    if numbers[1] == 0:
        # A day of an unknown month cannot be kept.
        return single(DateParts(year=numbers[0]))
    return single(DateParts(year=numbers[0], month=numbers[1], day=numbers[2] or None))


def _read_year_or_compact(match: re.Match[str]) -> PartialDate | None:
    return _number(*match.groups()) if match.groups() else _number(match[0])


def _read_year_first(match: re.Match[str]) -> PartialDate | None:
    year, mark, month, day = match.groups()
    if day is None:
        if mark == "-" and int(month) in _SEASONS:
            return single(DateParts(year=int(year), season=_SEASONS[int(month)]))
        if int(month) > 12 and int(month) == (int(year) + 1) % 100:
            # 2024/25: two years more likely than a slip in the month.
            raise DateError(reason="ambiguous")
    return _number(year, month, day)


def _read_year_last(match: re.Match[str]) -> PartialDate | None:
    one, other, year = match.group(1, 3, 4)
    if one is None:
        return _number(year, other)
    first, second = sorted((int(one), int(other)))
    if first == second:
        return _number(year, one, other)
    if second > 12:
        # Only a month can be so small, only a day so great.
        return _number(year, str(first), str(second))
    raise DateError(reason="ambiguous")


def _read_ris(match: re.Match[str]) -> PartialDate | None:
    year, month, day, rest = match.groups()
    if rest:
        season = read_words(f"{year} {rest}").season
        if season is None or month.strip("0") or day.strip("0"):
            raise DateError
        return single(DateParts(year=int(year), season=season))
    return _number(year, month, day)


def _refuse(_: re.Match[str]) -> PartialDate | None:
    raise DateError(reason="ambiguous")


def _end(text: str) -> DateParts:
    """Read one end of a numeric range that has a year."""
    match = _YEAR_FIRST.fullmatch(text)
    if match is None:
        return DateParts(year=int(text))
    year, mark, month, day = match.groups()
    if day is None and mark == "-" and int(month) in _SEASONS:
        return DateParts(year=int(year), season=_SEASONS[int(month)])
    return DateParts(year=int(year), month=int(month), day=None if day is None else int(day))


def _read_range(match: re.Match[str]) -> PartialDate:
    first = _end(match[1])
    inner, outer, one, between, other = match.group(2, 3, 6, 7, 8)
    if one is None:
        last = _end(match[4])
        # ISO 8601 gives both ends in full; between hyphens anything may have been left out.
        return interval(first, last) if outer == "/" else span(first, last)
    if first.month is None or inner == outer or (other is not None and between != inner):
        raise DateError
    if other is not None:
        if first.day is None:
            raise DateError
        return span(first, DateParts(month=int(one), day=int(other)))
    if first.day is not None:
        return span(first, DateParts(day=int(one)))
    return span(first, DateParts(month=int(one)))


NUMERIC_FORMS: Final[
    tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], PartialDate | None]], ...]
] = (
    (_YEAR, _read_year_or_compact),
    (_YEAR_FIRST, _read_year_first),
    (_COMPACT, _read_year_or_compact),
    (_YEAR_LAST, _read_year_last),
    (_NO_CENTURY, _refuse),
    (_RIS, _read_ris),
    (_RANGE, _read_range),
)
"""What all of a text has to match, and what then reads it, raising `DateError`.

The first that matches decides. The text has ASCII digits, hyphens for dashes, single spaces and
lower case; a reader returns None for a date of zeros.
"""
