"""Dates that may lack a part: what they mean, how they are ordered, which do not exist."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.model.dates import PartialDate
from strategies import partial_dates

YEAR = PartialDate(year=2025)
SPRING = PartialDate(year=2025, season="spring")
JULY = PartialDate(year=2025, month=7)
DAY = PartialDate(year=2025, month=7, day=16)
SUMMER_RANGE = PartialDate(year=2025, month=7, end=PartialDate(year=2025, month=8))


@pytest.mark.parametrize(
    ("date", "text", "earliest", "latest", "precision"),
    [
        (YEAR, "2025", (2025, 1, 1), (2025, 12, 31), "year"),
        (SPRING, "2025-21", (2025, 1, 1), (2025, 12, 31), "season"),
        (JULY, "2025-07", (2025, 7, 1), (2025, 7, 31), "month"),
        (DAY, "2025-07-16", (2025, 7, 16), (2025, 7, 16), "day"),
        (SUMMER_RANGE, "2025-07/2025-08", (2025, 7, 1), (2025, 8, 31), "month"),
        (PartialDate(year=33, month=4), "0033-04", (33, 4, 1), (33, 4, 30), "month"),
        (PartialDate(year=2024, month=2), "2024-02", (2024, 2, 1), (2024, 2, 29), "month"),
        (PartialDate(year=1900, month=2), "1900-02", (1900, 2, 1), (1900, 2, 28), "month"),
        (PartialDate(year=9999), "9999", (9999, 1, 1), (9999, 12, 31), "year"),
        (
            PartialDate(year=2025, season="winter"),
            "2025-24",
            (2025, 1, 1),
            (2025, 12, 31),
            "season",
        ),
    ],
    ids=lambda value: str(value) if isinstance(value, PartialDate) else None,
)
def test_date_has_its_extent(
    date: PartialDate,
    text: str,
    earliest: tuple[int, int, int],
    latest: tuple[int, int, int],
    precision: str,
) -> None:
    """A date is written in ISO 8601 and spans the days that it can mean."""
    assert text == str(date)
    assert dt.date(*earliest) == date.earliest()
    assert dt.date(*latest) == date.latest()
    assert precision == date.precision


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"year": 0}, "year: 0 is outside 1 to 9999"),
        ({"year": 10_000}, "year: 10000 is outside 1 to 9999"),
        ({"year": -1}, "year: -1 is outside"),
        ({"year": 2025, "month": 0}, "month: 0 is outside 1 to 12"),
        ({"year": 2025, "month": 13}, "month: 13 is outside 1 to 12"),
        ({"year": 2025, "day": 1}, "day: 1 without a month"),
        ({"year": 2025, "month": 2, "day": 29}, "day: 2025-02 has no day 29"),
        ({"year": 2025, "month": 13, "day": 40}, "month: 13 is outside"),
        ({"year": 2025, "month": 4, "day": 31}, "day: 2025-04 has no day 31"),
        ({"year": 2025, "month": 12, "day": 32}, "day: 2025-12 has no day 32"),
        ({"year": 2025, "month": 7, "day": 0}, "day: 2025-07 has no day 0"),
        ({"year": 2025, "month": 7, "season": "summer"}, "season: a date with a month"),
        ({"year": 2025, "season": "monsoon"}, "PartialDate.season: expected one of spring"),
        ({"year": 2025, "end": PartialDate(year=2024)}, "end: 2024 lies before 2025"),
        ({"year": 2025, "end": SUMMER_RANGE}, "end: the end of a range is a single date"),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else None,
)
def test_impossible_dates_are_refused(fields: dict[str, object], message: str) -> None:
    """There is no object for a date that does not exist."""
    with pytest.raises(ValueError, match=f"^{message}"):
        PartialDate(**fields)


def test_range_may_overlap_its_end() -> None:
    """A range is refused only when all of its end lies before all of its beginning."""
    assert "2025-07/2025" == str(PartialDate(year=2025, month=7, end=YEAR))
    assert "2025/2025-07-16" == str(PartialDate(year=2025, end=DAY))


def test_dates_are_in_order() -> None:
    """A coarse date comes before the finer ones in it, a single date before a range from it."""
    ordered = [
        PartialDate(year=2024, month=12, day=31),
        YEAR,
        PartialDate(year=2025, end=PartialDate(year=2026)),
        SPRING,
        PartialDate(year=2025, season="autumn"),
        PartialDate(year=2025, month=1),
        PartialDate(year=2025, month=1, day=1),
        JULY,
        SUMMER_RANGE,
        PartialDate(year=2025, month=7, end=PartialDate(year=2025, month=9)),
        PartialDate(year=2025, month=7, day=1),
        DAY,
        PartialDate(year=2026),
    ]
    assert ordered == sorted([*ordered[1::2], *ordered[::2]])
    for earlier, later in pairwise(ordered):
        assert earlier < later
        assert later > earlier
        assert earlier <= later
        assert later >= earlier
        assert earlier != later


@given(partial_dates(), partial_dates())
def test_order_is_total_and_agrees_with_equality(one: PartialDate, other: PartialDate) -> None:
    """Of two dates exactly one is less, equal or greater, and equal ones hash alike."""
    assert 1 == [one < other, one == other, one > other].count(True)
    assert (one <= other) == (one < other or one == other)
    assert (one >= other) == (one > other or one == other)
    assert (one < other) == (other > one)
    assert one != other or hash(one) == hash(other)


@given(partial_dates(), partial_dates(), partial_dates())
def test_order_is_transitive(one: PartialDate, two: PartialDate, three: PartialDate) -> None:
    """Sorted dates are in order pair by pair, the first and the last too."""
    low, middle, high = sorted((one, two, three))
    assert low <= middle <= high
    assert low <= high


@given(partial_dates())
def test_extent_is_never_empty(date: PartialDate) -> None:
    """The first day that a date can mean is not after the last."""
    assert date.earliest() <= date.latest()


@given(partial_dates(), st.none() | st.text())
def test_spelling_takes_no_part(date: PartialDate, raw: str | None) -> None:
    """Dates that were printed differently are equal."""
    again = attrs.evolve(date, raw=raw)
    assert (date, hash(date)) == (again, hash(again))


@pytest.mark.parametrize("other", [2025, "2025", None, dt.date(2025, 7, 16)], ids=repr)
def test_other_things_are_not_compared(other: object) -> None:
    """A date is neither less nor greater than something that is none."""
    assert DAY != other
    for compare in ("__lt__", "__le__", "__gt__", "__ge__"):
        assert NotImplemented is getattr(DAY, compare)(other)
