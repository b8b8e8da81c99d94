"""Dates as sources print them, read without guessing.

Numeric forms follow ISO 8601 with its numbers for seasons (ISO 8601-2:2019, also known as EDTF,
https://www.loc.gov/standards/datetime/); worded forms are those of PubMed, Web of Science,
publishers and Chinese databases. What is day, month and year has to follow from the text alone:
two-digit years and `07/08/2025` are refused.

>>> str(parse_date("2025年7月16日"))
'2025-07-16'
>>> str(parse_date("2024 Dec-2025 Jan"))
'2024-12/2025-01'
>>> read_date("0000-00-00") is None
True
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import Final

import attrs

from litrecord.errors import show_value
from litrecord.identifiers._characters import fold
from litrecord.model.dates import PartialDate
from litrecord.text.date_numbers import NUMERIC_FORMS
from litrecord.text.date_parts import DateError, DateParts, DateReason, single
from litrecord.text.date_words import read_words
from litrecord.vocab.months import MONTHS, WEEKDAYS

__all__ = ["DateError", "parse_date", "read_date"]

_LONGEST: Final = 80
_ISO_DAY: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")

_WHITE: Final = re.compile(r"\s+")
_DASHES: Final = str.maketrans("\u2012\u2013\u2014\u2015\u2212~〜", "-" * 7)
_CLOCK: Final = (
    r"(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-6][0-9](?:[.,][0-9]{1,9})?)?(?: ?[ap]\.?m\.?)?"
)
_ZONE: Final = r"(?:z|utc|gmt|[+-][01][0-9](?::?[0-5][0-9])?)"
# The day and nothing else is taken, as printed: the zone does not move it.
_TIMED: Final = re.compile(
    rf"([0-9]{{4}}([-/.])[0-9]{{1,2}}\2[0-9]{{1,2}}|[0-9]{{8}}|[0-9]{{4}} ?年.*日)"
    rf"(?:(?:t|,? |(?<=日)){_CLOCK}(?: ?{_ZONE})?|t[0-9]{{4}}(?:[0-9]{{2}})?{_ZONE}?|{_ZONE})"
)

_LONGEST_FREE: Final = 40
_FREE: Final = re.compile(r"[a-z0-9 .,:+-]+")
_FREE_CLOCK: Final = re.compile(rf"{_CLOCK}|[0-9]{{1,2}} ?[ap]m")
_FREE_ZONE: Final = re.compile(" ?(?:[+-][0-9]{4}|gmt|utc|z)$")
_FREE_WORDS: Final = frozenset({"am", "at", "nd", "of", "on", "pm", "rd", "st", "th"})

_WORDING: Final[dict[DateReason, str]] = {
    "ambiguous": "this date has several readings",
    "impossible": "there is no such date",
    "unreadable": "not a date",
}


def _read_free(text: str) -> PartialDate:
    """Read free text with a clock time or other additions, as far as nothing in it is left over.

    Day, month and year have to be printed; dateutil only has the last word on the whole.
    """
    if len(text) > _LONGEST_FREE or _FREE.fullmatch(text) is None:
        raise DateError
    text = _FREE_ZONE.sub("", text)
    rest = _FREE_CLOCK.sub(" ", text)
    words = re.findall("[a-z]+", rest)
    numbers = re.findall("[0-9]+", rest)
    months = [MONTHS[word] for word in words if word in MONTHS]
    weekdays = [WEEKDAYS[word] for word in words if word in WEEKDAYS]
    years = [int(number) for number in numbers if len(number) == 4]
    days = [int(number) for number in numbers if len(number) <= 2]
    if (
        not set(words) <= MONTHS.keys() | WEEKDAYS.keys() | _FREE_WORDS
        or (len(months), len(years)) != (1, 1)
        or len(days) > 1
        or len(weekdays) > 1
        or len(years) + len(days) != len(numbers)
        or not 1000 <= years[0] <= 2999
    ):
        raise DateError
    parts = DateParts(
        year=years[0],
        month=months[0],
        day=days[0] if days else None,
        weekday=weekdays[0] if weekdays else None,
    )
    if _parse_twice(text) != attrs.evolve(parts, weekday=None):
        raise DateError
    return single(parts)


def _parse_twice(text: str) -> DateParts:
    """Read with dateutil what does not come from its default, hence the same with two of them."""
    from dateutil import parser  # noqa: PLC0415  # 30 ms, for the few texts that come here

    try:
        one, other = (
            parser.parse(text, default=dt.datetime(year, 1, day, tzinfo=dt.UTC), ignoretz=True)
            for year, day in ((2000, 1), (2004, 2))
        )
    except (ValueError, OverflowError, TypeError):
        raise DateError from None
    return DateParts(year=one.year, month=one.month, day=one.day if one.day == other.day else None)


def _interpret(text: str) -> PartialDate | None:
    """Read folded text in lower case."""
    timed = _TIMED.fullmatch(text)
    if timed is not None:
        text = timed[1]
    for pattern, read in NUMERIC_FORMS:
        match = pattern.fullmatch(text)
        if match is not None:
            return read(match)
    try:
        return read_words(text)
    except DateError as error:
        if error.reason != "unreadable":
            raise
    return _read_free(text)


@lru_cache(maxsize=4096)
def _read(text: str) -> PartialDate | DateReason | None:
    """Read a date; what is wrong with it comes back as a value, so that it is cached too."""
    if _ISO_DAY.fullmatch(text):
        year, month, day = int(text[:4]), int(text[5:7]), int(text[8:])
        try:
            return PartialDate(year=year, month=month, day=day)
        except ValueError:
            pass  # Zeros and impossible dates take the long way.
    folded = _WHITE.sub(" ", fold(text).translate(_DASHES)).strip().lower()
    folded = folded.removesuffix(".")
    if not folded:
        return None
    try:
        date = _interpret(folded)
    except DateError as error:
        return error.reason
    return date if date is None or str(date) == text else attrs.evolve(date, raw=text)


def read_date(text: str) -> PartialDate | None:
    """Read a date, or a range of dates, in any of the forms that need no guessing.

    - Numbers: `2025`, `2025-07`, `2025-7-6`, `2025/07/16`, `2025.07.16`, `20250716`,
      `16/07/2025` and `07/16/2025` (not `07/08/2025`), `07/2025`, `2025-21` to `2025-24` for
      spring to winter, `2014/06//` and `2014///Spring` as in RIS.
    - With a time, of which nothing is kept: `2025-07-16T00:00:00Z` is the day as printed.
    - Words: `2025 Jul`, `16 Jul 2025`, `July 16th, 2025`, `Spring 2025`, `2025年7月16日`,
      `2025年春`, `二〇二五年七月`; a weekday has to be right.
    - Ranges: `2024-2025`, `2025-07/2025-08`, `2025-07/08`, `Jul-Aug 2025`, `2025 Jul 16-20`,
      `2024 Dec-2025 Jan`, `2025年7-8月`, `Winter 2024-2025` (winter 2024, up to 2025).
    - Zeros for unknown parts: `2025-00-00` is 2025, `2025-07-00` July 2025, and `2025-00-16` is
      2025 too, since a day without its month says nothing.

    Full-width digits, several kinds of dashes and spaces, and a final full stop do no harm. What
    none of the forms covers goes to dateutil if it has at most 40 characters, one year of four
    digits from 1000 to 2999, one month by name and no word or number that is not accounted for.

    Returns:
        The date, with `raw` set when `text` differs from its `str()`; None when the text says
        nothing, being blank or all zeros (`0000-00-00`).

    Raises:
        DateError: The text cannot be read, for one of three reasons.
        TypeError: `text` is not a string.
    """
    found: PartialDate | DateReason | None = "unreadable"
    if len(text) <= _LONGEST:
        found = _read(text)
    if isinstance(found, str):
        raise DateError(
            f"{_WORDING[found]} (got {show_value(text)}); expected one such as 2025-07-16, "
            "2025-07 or 2025",
            reason=found,
        )
    return found


def parse_date(text: str) -> PartialDate:
    """Read a date like `read_date`, of a text that has to say one.

    Raises:
        DateError: The text cannot be read, or says nothing (`unreadable`).
        TypeError: `text` is not a string.
    """
    date = read_date(text)
    if date is None:
        raise DateError(f"no date (got {show_value(text)}); expected one such as 2025-07-16")
    return date
