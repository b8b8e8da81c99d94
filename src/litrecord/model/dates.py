"""Dates that may lack a day or a month, and ranges of them."""

from __future__ import annotations

import datetime as dt
from typing import Final, Literal, TypeAlias, get_args

import attrs

from litrecord.model.immutable import Immutable, maybe, of_type, one_of

__all__ = ["PartialDate", "Precision", "Season"]

Season: TypeAlias = Literal["spring", "summer", "autumn", "winter"]
Precision: TypeAlias = Literal["year", "season", "month", "day"]

_SEASON_NUMBER: Final = {season: number for number, season in enumerate(get_args(Season), 1)}


def _last_day(year: int, month: int) -> int:
    if month == 12:
        return 31
    return (dt.date(year, month + 1, 1) - dt.timedelta(days=1)).day


@attrs.frozen(kw_only=True, getstate_setstate=False)
class PartialDate(Immutable):
    """A date of the Gregorian calendar known to the day, the month, the season or the year.

    Dates are ordered by year, month and day; a coarse date comes before the finer ones within
    it. Comparing with `<` therefore says nothing about which came first in time when one of them
    is coarse: compare `earliest` and `latest` for that.

    Attributes:
        year: 1 to 9999.
        month: 1 to 12; None when unknown.
        day: 1 to 31; None when unknown.
        end: The last date of a range, such as July 2025 to August 2025; None for a single date.
        season: `spring`, `summer`, `autumn` or `winter` as printed on an issue; which months
            that means depends on the hemisphere and the publisher, so it narrows nothing.
        raw: The date as the source had it, when that differs from `str()`; it takes no part in
            comparison.

    Raises:
        ValueError: There is no such date, or the end of a range lies before its start.
    """

    year: int = attrs.field(validator=of_type(int))
    month: int | None = attrs.field(default=None, validator=maybe(int))
    day: int | None = attrs.field(default=None, validator=maybe(int))
    end: PartialDate | None = None
    season: Season | None = attrs.field(
        default=None, validator=one_of(*get_args(Season), optional=True)
    )
    raw: str | None = attrs.field(default=None, validator=maybe(str), eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if not 1 <= self.year <= 9999:
            raise ValueError(f"year: {self.year} is outside 1 to 9999")
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError(f"month: {self.month} is outside 1 to 12")
        if self.day is not None:
            if self.month is None:
                raise ValueError(f"day: {self.day} without a month")
            if not 1 <= self.day <= _last_day(self.year, self.month):
                raise ValueError(f"day: {self.year}-{self.month:02d} has no day {self.day}")
        if self.season is not None and self.month is not None:
            raise ValueError("season: a date with a month has no season beside it")
        self._check_end()

    def _check_end(self) -> None:
        if self.end is not None:
            if not isinstance(self.end, PartialDate):
                raise TypeError(
                    f"PartialDate.end: expected PartialDate, got {type(self.end).__name__}"
                )
            if self.end.end is not None:
                raise ValueError("end: the end of a range is a single date")
            if self.end.latest() < self.earliest():
                raise ValueError(f"end: {self.end} lies before {self._single()}")

    @property
    def precision(self) -> Precision:
        """The finest part that is known of the (first) date."""
        if self.day is not None:
            return "day"
        if self.month is not None:
            return "month"
        return "year" if self.season is None else "season"

    def earliest(self) -> dt.date:
        """Return the first day that the date can mean."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    def latest(self) -> dt.date:
        """Return the last day that the date can mean; for a range, that of its end."""
        if self.end is not None:
            return self.end.latest()
        month = self.month or 12
        return dt.date(self.year, month, self.day or _last_day(self.year, month))

    def _single(self) -> str:
        if self.season is not None:
            # ISO 8601-2:2019 numbers the seasons 21 to 24 in the place of the month.
            return f"{self.year:04d}-{20 + _SEASON_NUMBER[self.season]}"
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def __str__(self) -> str:
        """Write the date in ISO 8601: `2025`, `2025-07`, `2025-07-16`, `2025-07/2025-08`."""
        return self._single() if self.end is None else f"{self._single()}/{self.end._single()}"  # noqa: SLF001  # another of this class

    def _key(self) -> tuple[int, ...]:
        season = 0 if self.season is None else _SEASON_NUMBER[self.season]
        own = (self.year, self.month or 0, self.day or 0, season)
        return own if self.end is None else own + self.end._key()  # noqa: SLF001  # another of this class

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self._key() < other._key()

    def __le__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self._key() <= other._key()

    def __gt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self._key() > other._key()

    def __ge__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self._key() >= other._key()
