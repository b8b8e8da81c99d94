"""Rules about dates; today is 31 March 2026."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TypeAlias

import pytest

from litrecord.errors import Problem
from litrecord.model.dates import PartialDate
from litrecord.model.record import PaperRecord
from litrecord.typing import Context
from litrecord.validators.chronology import (
    accessed_before_published,
    dates_conflict,
    published_future,
    published_online_future,
    year_implausible,
    year_missing,
)

# Takes a rule and an object; see conftest.py.
Find: TypeAlias = Callable[[object, object], list[Problem]]


def date(text: str) -> PartialDate:
    """Read `2025`, `2025-07`, `2025-07-16` or two of them with a slash between."""
    start, _, end = text.partition("/")
    year, month, day = (*map(int, start.split("-")), None, None)[:3]
    return PartialDate(year=year, month=month, day=day, end=date(end) if end else None)


def test_record_without_a_date_is_noted(find: Find) -> None:
    """Neither a date of print nor one of publication online is stated."""
    record = PaperRecord(accessed=date("2025-01-01"))
    expected = [Problem(code="year-missing", severity="info", path="published")]
    assert expected == find(year_missing, record)


@pytest.mark.parametrize(
    "fields",
    [{"published": date("2025")}, {"published_online": date("2025-07-16")}],
    ids=["print", "online"],
)
def test_either_date_gives_the_year(find: Find, fields: dict[str, object]) -> None:
    """One of the two dates suffices."""
    assert [] == find(year_missing, PaperRecord(**fields))


@pytest.mark.parametrize("field", ["published", "published_online"])
def test_year_before_printing_is_reported(find: Find, field: str) -> None:
    """In 1449 nobody printed papers."""
    expected = Problem(code="year-implausible", severity="warning", path=f"{field}.year", raw=1449)
    assert [expected] == find(year_implausible, PaperRecord(**{field: date("1449-05")}))


@pytest.mark.parametrize("published", [None, "1450", "1665-03-06"], ids=["none", "1450", "1665"])
def test_old_years_pass(find: Find, published: str | None) -> None:
    """From 1450 on a year is possible; the first journal appeared in 1665."""
    record = PaperRecord(published=published and date(published))
    assert [] == find(year_implausible, record)


@pytest.mark.parametrize("published", ["2027-04-01", "2027-04", "2028", "2052-01/2052-02"], ids=str)
def test_issue_dated_more_than_a_year_ahead_is_reported(find: Find, published: str | None) -> None:
    """Every day that the date can mean lies more than twelve months ahead."""
    expected = Problem(code="published-future", severity="warning", path="published", raw=published)
    assert [expected] == find(published_future, PaperRecord(published=date(published)))


@pytest.mark.parametrize(
    "published", ["2025-07-16", "2026-12", "2027-03-31", "2027-03", "2027"], ids=str
)
def test_issue_dated_ahead_within_a_year_passes(find: Find, published: str | None) -> None:
    """A coarse date that includes a day within twelve months passes, and so does the last day."""
    assert [] == find(published_future, PaperRecord(published=date(published)))


def test_record_without_date_of_print_does_not_lie_ahead(find: Find) -> None:
    """What is not stated cannot be in the future."""
    assert [] == find(published_future, PaperRecord())


def test_publication_online_in_the_future_is_an_error(find: Find) -> None:
    """Nothing was published online tomorrow."""
    expected = Problem(
        code="published-online-future",
        severity="error",
        path="published_online",
        raw="2026-04-01",
    )
    record = PaperRecord(published_online=date("2026-04-01"))
    assert [expected] == find(published_online_future, record)


@pytest.mark.parametrize("online", [None, "2026-03-31", "2026-03", "2026"], ids=str)
def test_publication_online_today_passes(find: Find, online: str | None) -> None:
    """Today, this month and this year include a day that is not in the future."""
    record = PaperRecord(published_online=online and date(online))
    assert [] == find(published_online_future, record)


@pytest.mark.parametrize(
    ("published", "online", "limit"),
    [
        ("2024-01-31", "2024-03-01", "2024-02-29"),
        ("2023-12-31", "2024-02-01", "2024-01-31"),
        ("2024", "2025-02-01", "2025-01-31"),
        ("2024-01/2024-02", "2024-03-30", "2024-03-29"),
    ],
    ids=["end-of-february", "over-new-year", "coarse", "range"],
)
def test_publication_online_long_after_print_is_reported(
    find: Find, published: str | None, online: str | None, limit: str
) -> None:
    """Online is later than a month after the last day that the date of print can mean."""
    record = PaperRecord(published=date(published), published_online=date(online))
    expected = Problem(
        code="dates-conflict",
        severity="warning",
        path="published_online",
        raw=online,
        expected=f"≤ {limit}",
    )
    assert [expected] == find(dates_conflict, record)


@pytest.mark.parametrize(
    ("published", "online"),
    [
        ("2025-07-16", None),
        (None, "2025-07-16"),
        ("2025-07-16", "2024-12-01"),
        ("2024-01-31", "2024-02-29"),
        ("2023-12-31", "2024-01-31"),
        ("2025", "2025-12-31"),
        ("2025-01-15", "2025"),
        ("1965-01", "2005-06-01"),
        ("9999-12-31", "9999-12-31"),
    ],
    ids=[
        "print-alone",
        "online-alone",
        "online-first",
        "one-month-in-a-leap-year",
        "one-month-over-new-year",
        "coarse-print",
        "coarse-online",
        "back-volumes-put-online",
        "end-of-the-calendar",
    ],
)
def test_dates_that_can_both_be_right_pass(
    find: Find, published: str | None, online: str | None
) -> None:
    """Intervals that overlap, or lie a month apart at most, do not contradict each other."""
    record = PaperRecord(
        published=published and date(published), published_online=online and date(online)
    )
    assert [] == find(dates_conflict, record)


def test_leap_day_has_a_day_a_year_later() -> None:
    """Twelve months after 29 February is 28 February."""
    context = Context(today=dt.date(2024, 2, 29))
    record = PaperRecord(published=date("2025-02-28"))
    assert [] == list(published_future.check(record, context))
    record = PaperRecord(published=date("2025-03-01"))
    assert 1 == len(list(published_future.check(record, context)))


def test_looking_up_before_publication_is_noted(find: Find) -> None:
    """The last day of access lies before every day of publication."""
    record = PaperRecord(
        accessed=date("2025-06"),
        published=date("2025-07-16"),
        published_online=date("2025-07-01"),
    )
    expected = Problem(
        code="accessed-before-published", severity="info", path="accessed", raw="2025-06"
    )
    assert [expected] == find(accessed_before_published, record)


@pytest.mark.parametrize(
    "fields",
    [
        {"published": date("2025-07-16")},
        {"accessed": date("2025-07-16")},
        {"accessed": date("2025-07-16"), "published": date("2025-07-16")},
        {"accessed": date("2025"), "published": date("2025-07-16")},
        {
            "accessed": date("2025-07-02"),
            "published": date("2025-09"),
            "published_online": date("2025-07-01"),
        },
    ],
    ids=["not-accessed", "not-dated", "same-day", "coarse", "online-first"],
)
def test_looking_up_on_or_after_the_day_passes(find: Find, fields: dict[str, object]) -> None:
    """Access on the day of publication, be it online, is possible."""
    assert [] == find(accessed_before_published, PaperRecord(**fields))
