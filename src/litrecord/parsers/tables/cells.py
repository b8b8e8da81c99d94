"""The small grammars of cells: numbers, ranks, quartiles, ISSNs, flags, years.

A reading has a value and, where the cell is not written as such cells are, a fault: the kind of
problem, with what was expected. A fault without a value means that the cell could not be read.
What a cell says in an expressly documented way (`N/A`, `1,234`, `62.65%`) is no fault.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Final, Generic, NamedTuple, TypeVar

from litrecord.errors import ProblemKind
from litrecord.identifiers import issn
from litrecord.model.ranking import Metric, Quartile
from litrecord.model.unchecked import unchecked
from litrecord.vocab.problems import UNREADABLE_VALUE, VALUE_REPAIRED
from litrecord.vocab.table_problems import ISSN_REPAIRED, RANK_FROM_DATE

__all__ = [
    "PLAIN_QUARTILES",
    "PLAIN_RANK",
    "Fault",
    "Rank",
    "Reading",
    "is_absent",
    "read_count",
    "read_flag",
    "read_issns",
    "read_metric",
    "read_overall_rank",
    "read_percentile",
    "read_quartiles",
    "read_rank",
    "read_whole",
    "read_year",
]

T = TypeVar("T")

# A table repeats most of its cells; a bounded memory, since tables may be large.
_REMEMBERED: Final = 16_384
_MOST_CHARACTERS: Final = 200

_NOT_AVAILABLE: Final = frozenset(
    {"n/a", "na", "not available", "-", "--", "—", "–", "/", "无", "暂无", "none", "null", "nan"}
    | {"#n/a", "n.a.", "无数据", "暂无数据", "not ranked", "*", ".", "．", "\\"}
)
# With some spaces around
_LONGEST_ABSENT: Final = 20


class Fault(NamedTuple):
    """Why a cell is not what such cells are.

    Attributes:
        kind: The kind of problem.
        expected: What a cell of this kind looks like.
    """

    kind: ProblemKind
    expected: str


class Reading(NamedTuple, Generic[T]):
    """What a cell says.

    Attributes:
        value: None when it says nothing or cannot be read.
        fault: None when it is written as it should be.
    """

    value: T | None
    fault: Fault | None = None


class Rank(NamedTuple):
    """A position among so many.

    Attributes:
        rank: From 1.
        total: None when the cell does not say.
    """

    rank: int
    total: int | None


def _unreadable(expected: str) -> Fault:
    return Fault(UNREADABLE_VALUE, expected)


# Full-width forms and odd spaces. Not all that NFKC folds: 7.1² is not 7.12, nor is ½ 1/2.
_FOLDED: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    ord(space): " " for space in "\u00a0\u2002\u2003\u2009\u202f\u3000"
}


def _folded(text: str) -> str:
    return (text if text.isascii() else text.translate(_FOLDED)).strip()


def _bounded(
    expected: str, kept: int
) -> Callable[[Callable[[str], Reading[T]]], Callable[[str], Reading[T]]]:
    """Remember what cells say, but neither read nor keep one that is too long for its kind.

    Args:
        expected: What a cell of this kind looks like.
        kept: How many cells are remembered.
    """

    def bound(read: Callable[[str], Reading[T]]) -> Callable[[str], Reading[T]]:
        remembered = lru_cache(kept)(read)

        @wraps(read)
        def reading(text: str) -> Reading[T]:
            if len(text) <= _MOST_CHARACTERS:
                return remembered(text)
            # Spaces around may be many.
            short = text.strip()
            if len(short) <= _MOST_CHARACTERS:
                return remembered(short)
            return Reading(None, _unreadable(expected))

        return reading

    return bound


def is_absent(text: str) -> bool:
    """Tell whether a cell says that there is no value."""
    if len(text) > _LONGEST_ABSENT:
        return False
    return text.strip().casefold() in _NOT_AVAILABLE


_metric = unchecked(Metric)
_NUMBER: Final = re.compile(
    r"([<>])? ?((?:[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]*)?|\.[0-9]+)"
    r"(?:[eE][+-]?[0-9]{1,3})?) ?%?"
)
_DECIMAL_COMMA: Final = re.compile(
    r"([<>])? ?((?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+),[0-9]+) ?%?"
)
_NOT_ZERO: Final = re.compile(r"[0.]*[1-9]")
_NUMBER_EXPECTED: Final = "7.1, <0.1, 1,234, N/A"


def read_metric(text: str, *, decimal_comma: bool = False) -> Reading[Metric]:
    """Read a number that is not negative; `N/A` and its like are a metric expressly not available.

    Args:
        text: The cell.
        decimal_comma: Whether `1,234` means 1.234 in this table.
    """
    return _read_with_comma(text) if decimal_comma else _read_with_point(text)


_THOUSANDS_WITH_POINT: Final = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")


def read_count(text: str, *, point_in_thousands: bool = False) -> Reading[Metric]:
    """Read a number of things, such as citations, in which a comma stands between thousands.

    Args:
        text: The cell.
        point_in_thousands: Whether a point does too, as where the comma is the decimal sign.
    """
    if point_in_thousands and _THOUSANDS_WITH_POINT.fullmatch(text.strip()):
        return _number(text, None, text.strip().replace(".", ""))
    return _read_with_point(text)


@_bounded(_NUMBER_EXPECTED, _REMEMBERED)
def _read_with_point(text: str) -> Reading[Metric]:
    stripped = _folded(text)
    found = _NUMBER.fullmatch(stripped)
    if found is None:
        return _no_number(text, stripped)
    return _number(text, found[1], found[2].replace(",", ""))


@_bounded(_NUMBER_EXPECTED, _REMEMBERED)
def _read_with_comma(text: str) -> Reading[Metric]:
    found = _DECIMAL_COMMA.fullmatch(_folded(text))
    if found is None:
        return _read_with_point(text)
    return _number(text, found[1], found[2].replace(".", "").replace(",", "."))


def _no_number(text: str, stripped: str) -> Reading[Metric]:
    if not stripped:
        return Reading(None)
    if is_absent(stripped):
        return Reading(_metric(qualifier="n/a", raw=text))
    return Reading(None, _unreadable(_NUMBER_EXPECTED))


def _number(text: str, sign: str | None, digits: str) -> Reading[Metric]:
    value = float(digits)
    # Too large or too small for a float
    if value == float("inf") or (value == 0 and _NOT_ZERO.match(digits)):
        return Reading(None, _unreadable(_NUMBER_EXPECTED))
    return Reading(_metric(value=value, qualifier=sign or "", raw=text))


_WHOLE: Final = re.compile(r"([1-9][0-9]{0,2}(?:,[0-9]{3}){1,2}|[0-9]{1,9})(?:\.0)?")
_WHOLE_EXPECTED: Final = "326"


@_bounded(_WHOLE_EXPECTED, 4096)
def read_whole(text: str) -> Reading[int]:
    """Read a whole number below a thousand million, such as `326`, `1,234` or `326.0`."""
    stripped = _folded(text)
    if not stripped or is_absent(stripped):
        return Reading(None)
    found = _WHOLE.fullmatch(stripped)
    if found is None:
        return Reading(None, _unreadable(_WHOLE_EXPECTED))
    return Reading(int(found[1].replace(",", "")))


_PERCENT: Final = re.compile(r"([0-9]{1,3}(?:\.[0-9]+)?) ?%?")


_PERCENTILE_EXPECTED: Final = "97.4"


@_bounded(_PERCENTILE_EXPECTED, _REMEMBERED)
def read_percentile(text: str) -> Reading[float]:
    """Read a percentile from 0 to 100."""
    stripped = _folded(text)
    if not stripped or is_absent(stripped):
        return Reading(None)
    found = _PERCENT.fullmatch(stripped)
    if found is None or float(found[1]) > 100:
        return Reading(None, _unreadable(_PERCENTILE_EXPECTED))
    return Reading(float(found[1]))


_QUARTILES: Final[dict[str, Quartile]] = {"1": "Q1", "2": "Q2", "3": "Q3", "4": "Q4"}
# As nearly every cell has them
PLAIN_QUARTILES: Final[frozenset[Quartile]] = frozenset(_QUARTILES.values())
_QUARTILE: Final = re.compile(r"[Qq] ?([1-4])(?: ?区)?")
_ZONE: Final = re.compile("([1-4]) ?区?|([一二三四]) ?区")
_ZONE_NUMBERS: Final = {"一": "1", "二": "2", "三": "3", "四": "4"}
_QUARTILE_EXPECTED: Final = "Q1 … Q4, N/A"


@_bounded(_QUARTILE_EXPECTED, 4096)
def read_quartiles(text: str) -> Reading[tuple[Quartile, ...]]:
    """Read a quartile, or several of as many categories: `Q1`, `Q1/Q3`."""
    stripped = _folded(text)
    if not stripped or is_absent(stripped):
        return Reading(None)
    parts = [part.strip() for part in re.split("[/;,、]", stripped)]
    found = [_QUARTILE.fullmatch(part) for part in parts]
    if all(found):
        return Reading(tuple(_QUARTILES[one[1]] for one in found if one is not None))
    zone = _ZONE.fullmatch(stripped)
    if zone is not None:
        number = zone[1] or _ZONE_NUMBERS[zone[2]]
        return Reading((_QUARTILES[number],), Fault(VALUE_REPAIRED, _QUARTILE_EXPECTED))
    return Reading(None, _unreadable(_QUARTILE_EXPECTED))


PLAIN_RANK: Final = re.compile("([0-9]{1,7})/([0-9]{1,7})")
_RANK: Final = re.compile(
    "(W) ?(?:/|of|out of) ?(W)".replace("W", r"[1-9][0-9]{0,2}(?:,[0-9]{3}){1,2}|[0-9]{1,7}")
)
_SERIAL: Final = re.compile(r"[0-9]{5}(?:\.0)?")
_ISO_DAY: Final = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[ T]0?0:00(?::00)?)?")
_CHINESE_DAY: Final = re.compile(r"(?:([0-9]{4})年)?([0-9]{1,2})月([0-9]{1,2})日")
_ENGLISH_DAY: Final = re.compile(
    r"(?:([0-9]{1,2})-)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:-([0-9]{1,2}))?",
    re.IGNORECASE,
)
_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_RANK_EXPECTED: Final = "1/326"
# Day 0 of the serial numbers; the day in 1900 that never was is behind it.
_EPOCH: Final = dt.date(1899, 12, 30)
# Serials of 1930 to 2050; and since when tables have been typed
_SERIALS: Final = range(10_959, 55_153)
_TYPED_SINCE: Final = 2010
# The two digits of years with the months that make no day with them
_MONTHS_OF_YEARS: Final = frozenset(
    {(short, month) for short in range(32, 100) for month in range(1, 13)}
    | {(31, month) for month in (2, 4, 6, 9, 11)}
    | {(30, 2), (29, 2)}
)


def read_rank(text: str) -> Reading[Rank]:
    """Read a rank such as `1/326`; a bare number is a rank without a total.

    A spreadsheet makes a date of what looks like one: of 1/20 the 20th of January of the year it
    was typed in, of 2/35 the 1st of February 1935. Such a cell is decoded, with a fault.
    """
    # Nearly every cell is of this form, and nearly every one is different.
    found = PLAIN_RANK.fullmatch(text)
    if found is not None:
        rank, total = int(found[1]), int(found[2])
        if 1 <= rank <= total:
            return Reading(Rank(rank, total))
    return _read_rank(text)


def read_overall_rank(text: str) -> Reading[Rank]:
    """Read a place in a whole table, such as `12816`, which is no date there."""
    whole = read_whole(text).value
    return read_rank(text) if not whole else Reading(Rank(whole, None))


@_bounded(_RANK_EXPECTED, 1024)
def _read_rank(text: str) -> Reading[Rank]:
    stripped = _folded(text)
    if not stripped or is_absent(stripped):
        return Reading(None)
    found = _RANK.fullmatch(stripped)
    whole = read_whole(stripped).value
    fault: Fault | None = None
    if found is not None:
        rank = Rank(*(int(number.replace(",", "")) for number in found.groups()))
    elif (dated := _rank_of_date(stripped)) is not None:
        rank, fault = dated, Fault(RANK_FROM_DATE, _RANK_EXPECTED)
    elif whole is not None:
        rank = Rank(whole, None)
    else:
        return Reading(None, _unreadable(_RANK_EXPECTED))
    if rank.rank < 1 or (rank.total is not None and rank.rank > rank.total):
        return Reading(None, _unreadable("1 ≤ rank ≤ total"))
    return Reading(rank, fault)


def _rank_of_date(text: str) -> Rank | None:
    if _SERIAL.fullmatch(text):
        serial = int(text[:5])
        return _rank_of_day(_EPOCH + dt.timedelta(days=serial)) if serial in _SERIALS else None
    found = _ISO_DAY.fullmatch(text) or _CHINESE_DAY.fullmatch(text)
    if found is not None:
        # A leap year has all days there are.
        return _rank_of_numbers(int(found[1] or 2024), int(found[2]), int(found[3]))
    found = _ENGLISH_DAY.fullmatch(text)
    if found is None or (found[1] is None) == (found[3] is None):
        return None
    # 20-Jan is the 20th of January, Feb-35 the February of 1935: total and rank either way.
    return Rank(_MONTHS[found[2].lower()], int(found[1] or found[3]))


def _rank_of_numbers(year: int, month: int, day: int) -> Rank | None:
    try:
        return _rank_of_day(dt.date(year, month, day))
    except ValueError:
        return None


def _rank_of_day(day: dt.date) -> Rank | None:
    """Take a day of recent years for month/day, the first of a month before for month/year.

    2/35 is no day of a month, but a month of 1935, and 2/29 in most years one of 2029.
    """
    short = day.year % 100
    if day.day == 1 and (short, day.month) in _MONTHS_OF_YEARS and not 2000 <= day.year < 2029:
        return Rank(day.month, short)
    return Rank(day.month, day.day) if day.year >= _TYPED_SINCE else None


_YES: Final = frozenset({"是", "y", "yes", "true", "√", "✓", "✔", "1", "有", "t"})
# No x: some tick with it, others cross out.
_NO: Final = frozenset({"否", "n", "no", "false", "×", "✗", "✘", "0", "非", "不是", "f"})


_FLAG_EXPECTED: Final = "是, 否, yes, no"


@_bounded(_FLAG_EXPECTED, 1024)
def read_flag(text: str) -> Reading[bool]:
    """Read yes or no in either language."""
    folded = _folded(text).casefold()
    if folded in _YES:
        return Reading(True)  # noqa: FBT003  # the value
    if folded in _NO:
        return Reading(False)  # noqa: FBT003
    if not folded or is_absent(folded):
        return Reading(None)
    return Reading(None, _unreadable(_FLAG_EXPECTED))


_YEAR: Final = re.compile(r"((?:19|20)[0-9]{2})(?:\.0)? ?年?(?:度|版)?")


_YEAR_EXPECTED: Final = "2024"


@_bounded(_YEAR_EXPECTED, 1024)
def read_year(text: str) -> Reading[int]:
    """Read a year from 1900 to 2099."""
    stripped = _folded(text)
    if not stripped or is_absent(stripped):
        return Reading(None)
    found = _YEAR.fullmatch(stripped)
    if found is None:
        return Reading(None, _unreadable(_YEAR_EXPECTED))
    return Reading(int(found[1]))


_PLAIN_ISSN: Final = re.compile(r"[0-9]{4}-[0-9]{3}[0-9X]")
_TWO_ISSNS: Final = re.compile("([0-9]{4}-[0-9]{3}[0-9X])[/;,] ?([0-9]{4}-[0-9]{3}[0-9X])")
_BETWEEN_ISSNS: Final = re.compile(
    r"[/;,|、，；\n]+|\s{2,}|(?<=[0-9Xx]) (?=[0-9]{4}-?[0-9]{3})"
    r"|(?<=[0-9]{4}-[0-9]{3}[0-9Xx])(?=[0-9]{4}-)"
)
# A slash within, unlike the one between two numbers; and which of the two a number is
_BESIDE_ISSNS: Final = re.compile(r"n/a(?![a-z])|[(（][ep][)）]", re.IGNORECASE)
_SHORTENED: Final = re.compile(r"[0-9]{3,7}|[0-9]{1,3}-[0-9]{3}[0-9Xx]|[0-9]{2,6}[Xx]")
# What forms hold in place of an ISSN
_NO_ISSN: Final = "0000-0000"
_ISSN_EXPECTED: Final = "0378-5955"


def read_issns(text: str) -> Reading[tuple[str, ...]]:
    """Read one or several ISSNs, each once, in their compact form.

    A wrong check digit is let pass: some wrong ISSNs are published and in use. What has lost its
    leading zeros is completed where the check digit then fits, with a fault. `0000-0000` is none.
    """
    if _PLAIN_ISSN.fullmatch(text) and text != _NO_ISSN:
        return Reading((text,))
    pair = _TWO_ISSNS.fullmatch(text)
    if pair is not None and _NO_ISSN not in pair.groups():
        return Reading((pair[1], pair[2]) if pair[1] != pair[2] else (pair[1],))
    return _read_issns(text)


@_bounded(_ISSN_EXPECTED, 1024)
def _read_issns(text: str) -> Reading[tuple[str, ...]]:
    stripped = text.strip()
    if not stripped or is_absent(stripped):
        return Reading(None)
    numbers: list[str] = []
    fault: Fault | None = None
    for part in _BETWEEN_ISSNS.split(_BESIDE_ISSNS.sub(";", stripped)):
        piece = part.strip()
        if not piece or is_absent(piece):
            continue
        if piece == _NO_ISSN:
            fault = Fault(VALUE_REPAIRED, _ISSN_EXPECTED)
            continue
        number, repaired = _read_issn(piece)
        if number is None:
            return Reading(None, _unreadable(_ISSN_EXPECTED))
        if repaired:
            fault = Fault(ISSN_REPAIRED, _ISSN_EXPECTED)
        numbers.append(number)
    if fault is not None and not numbers:
        fault = _unreadable(_ISSN_EXPECTED)
    return Reading(tuple(dict.fromkeys(numbers)) or None, fault)


def _read_issn(text: str) -> tuple[str | None, bool]:
    """Return the ISSN, and whether zeros had to be put back."""
    text = text.removesuffix(".0")
    number = issn.read(text)
    if number is not None:
        return number, False
    if _SHORTENED.fullmatch(text):
        whole = text.replace("-", "").rjust(8, "0")
        if issn.is_valid(whole):
            return issn.compact(whole), True
    return None, False
