"""Rules about dates. Dates are compared as the intervals of days that they can mean."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator
from typing import Final

from litrecord.errors import Problem, ProblemKind, Severity
from litrecord.model.record import PaperRecord
from litrecord.typing import Context
from litrecord.validators.rules import rule

__all__ = [
    "accessed_before_published",
    "dates_conflict",
    "published_future",
    "published_online_future",
    "year_implausible",
    "year_missing",
]

YEAR_MISSING: Final = ProblemKind(
    code="year-missing",
    severity=Severity.INFO,
    en="no date of publication is stated",
    zh="没有出版日期",
    cause_en="The source gave none, or what it gave could not be read.",
    cause_zh="来源没有给出日期，或日期无法读取。",
    cure_en="Add the year; citations and rankings need it",
    cure_zh="请补上年份；引用与期刊排名都要用到",
)

YEAR_IMPLAUSIBLE: Final = ProblemKind(
    code="year-implausible",
    severity=Severity.WARNING,
    en="a paper cannot have been printed in that year",
    zh="出版年份不合理",
    cause_en="A digit was lost, or the number is a volume or a page.",
    cause_zh="年份缺位，或所填为卷号、页码。",
    cure_en="Look the year up",
    cure_zh="请核对年份",
)

PUBLISHED_FUTURE: Final = ProblemKind(
    code="published-future",
    severity=Severity.WARNING,
    en="the date of the issue lies more than a year ahead",
    zh="所属卷期的日期在一年以后",
    cause_en="The year was mistyped; issues are dated ahead, but seldom so far.",
    cause_zh="年份录入有误；卷期虽可预署日期，但少有如此之远。",
    cure_en="Look the date up",
    cure_zh="请核对日期",
)

PUBLISHED_ONLINE_FUTURE: Final = ProblemKind(
    code="published-online-future",
    severity=Severity.ERROR,
    en="the date of publication online lies in the future",
    zh="网络首发日期尚未到来",
    cause_en="The date was mistyped, or it is the date of the printed issue.",
    cause_zh="日期录入有误，或所填为纸本卷期的日期。",
    cure_en="Look the date up",
    cure_zh="请核对日期",
)

DATES_CONFLICT: Final = ProblemKind(
    code="dates-conflict",
    severity=Severity.WARNING,
    en="published online more than a month after it was printed",
    zh="网络首发晚于纸本出版一个月以上",
    cause_en="The two dates were exchanged, or one of them is mistyped.",
    cause_zh="两个日期互换了位置，或其中之一有误。",
    cure_en="Look both dates up",
    cure_zh="请核对两个日期",
)

ACCESSED_BEFORE_PUBLISHED: Final = ProblemKind(
    code="accessed-before-published",
    severity=Severity.INFO,
    en="looked up before it was published",
    zh="访问日期早于出版日期",
    cause_en="A preprint or an advance copy was read, or one of the dates is mistyped.",
    cause_zh="所访问的是预印本或提前公布的版本，或日期有误。",
    cure_en="Add the date of publication online, if there is one",
    cure_zh="如有网络首发日期，请补上",
)

_FIRST_PRINTED_YEAR: Final = 1450
# Journals went online in the late 1990s and put their older volumes there afterwards.
_FIRST_ONLINE_YEAR: Final = 2000


def _later(day: dt.date, months: int) -> dt.date:
    """Return the day `months` months later; the last day of that month if it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > dt.MAXYEAR:
        return dt.date.max
    last_day = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last_day))


@rule(YEAR_MISSING, applies_to=PaperRecord)
def year_missing(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report a record with neither a date of publication nor one of publication online."""
    if record.published is None and record.published_online is None:
        yield YEAR_MISSING.problem("published")


@rule(YEAR_IMPLAUSIBLE, applies_to=PaperRecord)
def year_implausible(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report a year before the printing press."""
    for path, date in (
        ("published", record.published),
        ("published_online", record.published_online),
    ):
        if date is not None and date.year < _FIRST_PRINTED_YEAR:
            yield YEAR_IMPLAUSIBLE.problem(f"{path}.year", raw=date.year)


@rule(PUBLISHED_FUTURE, applies_to=PaperRecord)
def published_future(record: PaperRecord, context: Context) -> Iterator[Problem]:
    """Report a date that cannot mean a day within the next twelve months."""
    date = record.published
    if date is not None and date.earliest() > _later(context.current_date(), 12):
        yield PUBLISHED_FUTURE.problem("published", raw=str(date))


@rule(PUBLISHED_ONLINE_FUTURE, applies_to=PaperRecord)
def published_online_future(record: PaperRecord, context: Context) -> Iterator[Problem]:
    """Report a date of publication online that can only lie after today."""
    date = record.published_online
    if date is not None and date.earliest() > context.current_date():
        yield PUBLISHED_ONLINE_FUTURE.problem("published_online", raw=str(date))


@rule(DATES_CONFLICT, applies_to=PaperRecord)
def dates_conflict(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report publication online more than a month after the last day that print can mean.

    What was printed before 2000 was put online later as a matter of course.
    """
    printed, online = record.published, record.published_online
    if (
        printed is not None
        and online is not None
        and printed.latest().year >= _FIRST_ONLINE_YEAR
        and online.earliest() > _later(printed.latest(), 1)
    ):
        yield DATES_CONFLICT.problem(
            "published_online",
            raw=str(online),
            expected=f"≤ {_later(printed.latest(), 1)}",
        )


@rule(ACCESSED_BEFORE_PUBLISHED, applies_to=PaperRecord)
def accessed_before_published(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report that the last day of access lies before every day of publication."""
    dates = [one for one in (record.published, record.published_online) if one is not None]
    accessed = record.accessed
    if accessed is None or not dates:
        return
    if accessed.latest() < min(date.earliest() for date in dates):
        yield ACCESSED_BEFORE_PUBLISHED.problem("accessed", raw=str(accessed))
