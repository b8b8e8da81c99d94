"""The parts of a date before it is one, and how the two ends of a range share them."""

from __future__ import annotations

import datetime as dt
from typing import Literal, TypeAlias

import attrs

from litrecord.errors import LitrecordError
from litrecord.model.dates import PartialDate, Season

__all__ = ["DateError", "DateParts", "DateReason", "interval", "single", "span"]

DateReason: TypeAlias = Literal["ambiguous", "impossible", "unreadable"]


class DateError(LitrecordError, ValueError):
    """A text is not a date that can be read without guessing.

    Args:
        message: What is wrong with it.
        reason: `ambiguous` when it has several readings (`07/08/2025`, `25-07-16`), `impossible`
            when there is no such day (`2025-02-30`) or a range runs backwards, `unreadable` when
            it is of no known form or names no year.
    """

    def __init__(self, message: str = "", *, reason: DateReason = "unreadable") -> None:
        super().__init__(message)
        self.reason = reason


@attrs.frozen
class DateParts:
    """What one end of a range, or a single date, says by itself; None for what it leaves out."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: Season | None = None
    weekday: int | None = None


def _build(parts: DateParts, end: PartialDate | None) -> PartialDate:
    if parts.year is None or (parts.day is not None and parts.month is None):
        raise DateError
    try:
        return PartialDate(
            year=parts.year, month=parts.month, day=parts.day, season=parts.season, end=end
        )
    except ValueError:
        raise DateError(reason="impossible") from None


def single(parts: DateParts) -> PartialDate:
    """Make a date of its parts.

    Raises:
        DateError: There is no such date, or it does not fall on that weekday (`impossible`);
            a part is missing (`unreadable`).
    """
    date = _build(parts, None)
    if parts.weekday is not None:
        if date.month is None or date.day is None:
            raise DateError
        if dt.date(date.year, date.month, date.day).weekday() != parts.weekday:
            raise DateError(reason="impossible")
    return date


def interval(first: DateParts, last: DateParts) -> PartialDate:
    """Make a range of two dates, each complete.

    Raises:
        DateError: There is no such range (`impossible`), or a part is missing (`unreadable`).
    """
    return _build(first, _build(last, None))


def span(first: DateParts, last: DateParts) -> PartialDate:
    """Make a range of its two ends, of which either may leave out what the other says.

    `16` and `20 July 2025` share month and year, `2024` and `2025, winter` the season, which
    then is one winter of two years.

    Raises:
        DateError: There is no such range (`impossible`), what belongs to which end is open
            (`ambiguous`), or a part is missing (`unreadable`).
    """
    if first.weekday is not None or last.weekday is not None:
        raise DateError
    start, end = first, last
    if first.year is None:
        start = attrs.evolve(start, year=last.year)
    if last.year is None:
        end = attrs.evolve(end, year=first.year)
    is_year = attrs.evolve(first, year=None) == DateParts()
    if is_year and last.season is not None and last.year is not None:
        start, end = attrs.evolve(start, season=last.season), attrs.evolve(end, season=None)
    elif is_year != (attrs.evolve(last, year=None) == DateParts()) and first.season is None:
        # 2024 to January 2025: one January or thirteen months?
        raise DateError(reason="ambiguous")
    if start.month is None and start.day is not None:
        start = attrs.evolve(start, month=end.month)
    if end.month is None and end.day is not None:
        if start.day is None:
            raise DateError(reason="ambiguous")
        end = attrs.evolve(end, month=start.month)
    return interval(start, end)
