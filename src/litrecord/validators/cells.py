"""Rules about what befalls values in the cells of a table: lost characters, headers, dates."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from litrecord.errors import Problem, ProblemKind, Severity
from litrecord.model.immutable import Immutable
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASPartition, JCRRanking, OtherRanking
from litrecord.typing import Context
from litrecord.validators.rankings import stated_ranks
from litrecord.validators.rules import rule
from litrecord.vocab.headers import FIELDS, header_key

__all__ = ["control_character", "header_as_data", "rank_date_serial"]

CONTROL_CHARACTER: Final = ProblemKind(
    code="control-character",
    severity=Severity.WARNING,
    en="a character was lost; an unprintable one stands in its place",
    zh="有字符丢失，其位置上是不可打印的字符",
    cause_en="A letter with a diacritic was lost when the table was exported or its encoding read.",
    cause_zh="导出表格或读取编码时，带变音符号的字母丢失。",
    cure_en="Restore the letter; the ISSN Portal shows the title",
    cure_zh="请补回该字母；可在 ISSN 门户查看刊名",
)

HEADER_AS_DATA: Final = ProblemKind(
    code="header-as-data",
    severity=Severity.WARNING,
    en="the title is the header of a column",
    zh="刊名是表头文字",
    cause_en="The header of the table was repeated among its rows and read as one of them.",
    cause_zh="表头在数据行中重复出现，并被当作一行读入。",
    cure_en="Leave the row out",
    cure_zh="请删去该行",
)

RANK_DATE_SERIAL: Final = ProblemKind(
    code="rank-date-serial",
    severity=Severity.WARNING,
    en="the rank looks like a date that a spreadsheet made of rank and total",
    zh="名次疑为电子表格将“名次/总数”转换成的日期",
    cause_en="A spreadsheet takes 5/12 for a date and keeps it as a number of days.",
    cause_zh="电子表格把 5/12 当作日期，并存为天数。",
    cure_en="Write rank and total into fields of their own, or take them from the source again",
    cure_zh="请将名次与总数分别填写，或重新从来源取得",
)

# C0 and C1 controls with DEL, and the mark of what could not be decoded
_LOST: Final = re.compile("[\x00-\x1f\x7f-\x9f\ufffd]")
_HEADERS: Final = frozenset(
    phrase for field in ("title", "name", "title_zh", "title_en") for phrase in FIELDS[field]
)
_LONGEST_HEADER: Final = 40
# Spreadsheets count the days from here, but for two months of 1900.
_DAY_ZERO: Final = dt.date(1899, 12, 30)
# 1 January 2000 and 31 December 2049
_FIRST_SERIAL: Final = 36_526
_LAST_SERIAL: Final = 54_788


def _subjects(ranking: Immutable) -> Iterator[tuple[str, int, str, str | None]]:
    """Yield the names of subjects with the three parts of their paths."""
    if isinstance(ranking, JCRRanking):
        for at, category in enumerate(ranking.categories):
            yield "categories", at, "name", category.name
    elif isinstance(ranking, CASPartition):
        for field, zones in (("majors", ranking.majors), ("minors", ranking.minors)):
            for at, zone in enumerate(zones):
                yield field, at, "name_zh", zone.name_zh
                yield field, at, "name_en", zone.name_en
    elif isinstance(ranking, OtherRanking):
        for at, entry in enumerate(ranking.entries):
            yield "entries", at, "field", entry.field


def _titles(profile: JournalProfile) -> Iterator[tuple[str, str]]:
    for at, text in enumerate(profile.name.variants if profile.name is not None else ()):
        yield f"name.variants[{at}].value", text.value


@rule(CONTROL_CHARACTER, applies_to=Immutable)
def control_character(obj: Immutable, _context: Context) -> Iterator[Problem]:
    """Report a control character or U+FFFD in a title of a journal or a name of a category."""
    if isinstance(obj, JournalProfile):
        for path, title in _titles(obj):
            if _LOST.search(title) is not None:
                yield CONTROL_CHARACTER.problem(path, raw=title)
        return
    for field, at, part, name in _subjects(obj):
        if name is not None and _LOST.search(name) is not None:
            yield CONTROL_CHARACTER.problem(f"{field}[{at}].{part}", raw=name)


@rule(HEADER_AS_DATA, applies_to=JournalProfile)
def header_as_data(profile: JournalProfile, _context: Context) -> Iterator[Problem]:
    """Report a title that is what tables print above their titles."""
    for path, title in _titles(profile):
        if len(title) <= _LONGEST_HEADER and header_key(title) in _HEADERS:
            yield HEADER_AS_DATA.problem(path, raw=title)


def _decode(serial: int) -> str | None:
    """Return the rank and total that a spreadsheet made this date of; None where none fits."""
    date = _DAY_ZERO + dt.timedelta(days=serial)
    if date.month <= date.day:
        return f"{date.month}/{date.day}"
    # 2/29 is no day of most years, and is taken for February 2029.
    year = date.year % 100
    return f"{date.month}/{year}" if date.day == 1 and year >= date.month else None


@rule(RANK_DATE_SERIAL, applies_to=Immutable)
def rank_date_serial(ranking: Immutable, _context: Context) -> Iterator[Problem]:
    """Report a rank without a total that is the number of a day from 2000 to 2049."""
    for path, rank, total in stated_ranks(ranking):
        if rank is not None and total is None and _FIRST_SERIAL <= rank <= _LAST_SERIAL:
            yield RANK_DATE_SERIAL.problem(path, raw=rank, expected=_decode(rank))
