"""Reading dates as sources print them, in English, Chinese and numbers.

Nothing is guessed and nothing is filled in: a part that the text does not state stays unknown, and
a text that can mean two dates, or of which a part would have to be left out, is refused. What a
text means depends on the text alone, never on the current date or the place.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import Final, Literal, NamedTuple, NoReturn, TypeAlias

from litrecord.errors import LitrecordError, show_value
from litrecord.model.dates import PartialDate, Season
from litrecord.patterns import late
from litrecord.text.words.calendar import MONTH_NUMBERS, SEASON_CODES, WEEKDAY_NUMBERS

__all__ = ["DateError", "DateErrorReason", "read_date"]

DateErrorReason: TypeAlias = Literal["ambiguous", "impossible", "unreadable"]

# Longer text is no date. Free text is shorter still.
_LONGEST: Final = 64
_LONGEST_FREE: Final = 40

_SEASONS: Final[dict[int, Season]] = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}

# Full-width forms and the many dashes are ways of typing the ASCII characters.
_PLAIN: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | dict.fromkeys(
    [*range(0x2010, 0x2016), 0x2212, 0x301C], ord("-")
)

_ISO: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_YEAR_FIRST: Final = late(
    r"(?P<year>[0-9]{4})(?P<mark>[-/. ])(?P<month>[0-9]{1,2})(?:(?P=mark)(?P<day>[0-9]{1,2}))?"
)
_COMPACT: Final = late(r"(?P<year>[12][0-9]{3}|0000)(?P<month>[0-9]{2})(?P<day>[0-9]{2})")
_YEAR_LAST: Final = late(
    r"(?:(?P<first>[0-9]{1,2})(?P<mark>[-/. ]))?(?P<second>[0-9]{1,2})"
    r"(?(mark)(?P=mark)|[-/.])(?P<year>[0-9]{4})"
)
_SHORT_YEAR: Final = late(r"[0-9]{1,2}(?P<mark>[-/. ])[0-9]{1,2}(?P=mark)[0-9]{1,2}|[0-9]{6}")
_TIME: Final = late(
    r"(?:T| T?)(?:[01]?[0-9]|2[0-4])"
    r"(?::[0-5][0-9](?::[0-6][0-9](?:[.,][0-9]{1,12})?)?|[0-5][0-9](?:[0-6][0-9])?)"
    r"(?: ?(?:Z|UTC|GMT|[-+][0-9]{2}(?::?[0-9]{2})?))?",
    re.IGNORECASE,
)
_NUMERIC_RANGE: Final = late(r"([0-9]{4}.*?) ?(to|[-/~至到]) ?([0-9]{4}(?:[^0-9].*|[0-9]{4})?)")

_TOKEN: Final = late(
    r"(?:"
    r"(?P<word>[A-Za-z]+)\.?"
    r"|(?P<season>[春夏秋冬])季?"
    r"|(?P<y>[0-9]{4})(?![0-9])(?: ?年)?"
    r"|(?P<m>[0-9]{1,2}) ?(?:月|(?=[-/~至到] ?[0-9]{1,2} ?月))"
    r"|(?P<d>[0-9]{1,2})(?![0-9])(?: ?[日号號])?"
    r") ?,? ?"
    r"|(?P<to>[-/~至到]) ?"
)
_SINGLE_SHAPES: Final = frozenset(
    ["y", "ym", "ymd", "dmy", "mdy", "my", "ys", "sy", "y-m", "y-m-d", "d-m-y", "m-d-y", "m-y"]
)
# On each side of a range the same parts are known, counting those that the sides share.
_RANGE_SHAPES: Final = frozenset(
    [
        *("y-y", "ym-ym", "my-my", "ym-m", "m-my"),
        *("ys-ys", "sy-sy", "ys-s", "s-sy"),
        *("ymd-ymd", "dmy-dmy", "mdy-mdy"),
        *("ymd-md", "ymd-d", "md-mdy", "md-dy", "dm-dmy", "d-dmy"),
    ]
)
_SHORT_YEAR_SHAPES: Final = frozenset(["md", "dm", "d-m", "m-d", "dmd", "mdd", "d-m-d", "m-d-d"])

_ORDINAL: Final = late(r"\b([0-9]{1,2})(?:st|nd|rd|th)\b(?: of\b)?")
_CLOCK: Final = late(
    r"(?<![0-9:.])(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?(?: ?[ap]m\b)?(?![0-9:.])"
)
_FREE: Final = late(r"[a-z0-9 ,.]+")


class DateError(LitrecordError, ValueError):
    """A text is not a date that can be read without a guess.

    Args:
        message: What is wrong with it.
        reason: `ambiguous` when it can mean several dates, `impossible` when it states a date that
            the calendar does not have or a range that ends before it begins, `unreadable` when it
            is not understood, or not in full.
    """

    def __init__(self, message: str = "", *, reason: DateErrorReason = "unreadable") -> None:
        super().__init__(message)
        self.reason: DateErrorReason = reason


class _AmbiguousError(Exception):
    """The text can mean several dates."""


class _Parts(NamedTuple):
    """The parts of a single date; 0 means not known. Seasons have the numbers 21 to 24."""

    year: int
    month: int = 0
    day: int = 0
    season: int = 0


_Found: TypeAlias = tuple[_Parts, _Parts | None]


def read_date(text: str) -> PartialDate | None:
    """Read a date, or a range of dates, as a source prints it.

    Read are years, months and days in numbers (`2025`, `2025-07`, `2025/7/16`, `20250716`,
    `16.07.2025`), with a time of day, which is dropped (`2025-07-16T08:00:00Z`; the date is that
    printed, whatever the offset), with English month names (`16 Jul 2025`, `July 16, 2025`,
    `2025 Sept`), in Chinese (`2025年7月16日`), seasons (`Spring 2025`, `2025年春季`) and ranges
    (`Jul-Aug 2025`, `2025 Jul 16-Aug 2`, `2025-07/2025-08`, `2025年7-8月`).

    - A part of zeros is unknown: `2025-07-00` is July 2025. A day without a month, as in
      `2025-00-16`, is impossible, as is a month in the year 0.
    - In numbers with the year last, the part above 12 is the day. When neither is and the two
      differ, as in `07/08/2025`, the text is ambiguous; so is a year of two digits.
    - `2025-21` to `2025-24` are the seasons spring to winter, as ISO 8601-2:2019 numbers them.
      `str()` of a date writes them so, and what `str()` writes is read as an equal date.

    Args:
        text: The date; white space around it and full-width characters do not matter. Text of
            more than 64 characters is never a date.

    Returns:
        The date, with `raw` set to `text` when `str()` of the date is another text; None when
        `text` states no date: nothing but white space, or nothing but zeros (`0000-00-00`).

    Raises:
        DateError: `text` cannot be read without a guess; its `reason` says why.
    """
    if len(text) > _LONGEST:
        if text.isspace():
            return None
        _refuse(text, "unreadable")
    return _read(text)


@functools.lru_cache(maxsize=4096)
def _read(text: str) -> PartialDate | None:
    try:
        match = _ISO.fullmatch(text)
        if match is not None:
            year, month, day = match.groups()
            if day is not None and "00" not in (month, day) and year != "0000":
                # By far the commonest form, and what str() writes.
                return PartialDate(year=int(year), month=int(month), day=int(day))
            return _build(_read_iso(match), None, text)
        plain = text if text.isascii() else text.translate(_PLAIN)
        plain = " ".join(plain.split())
        if not plain:
            return None
        found = _find_numbers(plain) or _find_words(plain) or _find_free(plain)
        if found is None:
            _refuse(text, "unreadable")
        return _build(*found, text)
    except DateError:
        raise
    except _AmbiguousError:
        _refuse(text, "ambiguous")
    except ValueError as error:
        _refuse(text, "impossible", str(error))


def _refuse(text: str, reason: DateErrorReason, detail: str = "") -> NoReturn:
    what = {
        "ambiguous": "the text can mean several dates",
        "impossible": "there is no such date",
        "unreadable": "the text is not a date that can be read",
    }[reason]
    if detail:
        what = f"{what}: {detail}"
    raise DateError(
        f"{what} (got {show_value(text)}); expected a date such as 2025-07-16, 2025-07 or 2025",
        reason=reason,
    ) from None


def _build(start: _Parts, end: _Parts | None, text: str) -> PartialDate | None:
    if end is None:
        if not any(start):
            return None
        date = _build_one(start)
    else:
        date = _build_one(start, _build_one(end))
    return date if str(date) == text else _build_one(start, date.end, text)


def _build_one(
    parts: _Parts, end: PartialDate | None = None, raw: str | None = None
) -> PartialDate:
    # The model refuses what the calendar does not have, and a range that ends before it begins.
    year, month, day, season = parts
    return PartialDate(
        year=year,
        month=month or None,
        day=day or None,
        season=_SEASONS[season] if season else None,
        end=end,
        raw=raw,
    )


def _read_iso(match: re.Match[str]) -> _Parts:
    year, month, day = (int(part or 0) for part in match.groups())
    if month in _SEASONS and match[3] is None:
        return _Parts(year, season=month)
    return _Parts(year, month, day)


def _find_numbers(text: str) -> _Found | None:
    """Read text that states its date, or the two dates of a range, in numbers alone."""
    if _SHORT_YEAR.fullmatch(text):
        raise _AmbiguousError
    single = _find_year_first(text) or _find_year_last(text)
    if single is not None:
        return single, None
    match = _NUMERIC_RANGE.fullmatch(text)
    if match is None:
        return None
    start, end = _find_year_first(match[1]), _find_year_first(match[3])
    if start is None or end is None:
        return None
    # 1234-5678 is a number of another kind.
    plausible = 1000 <= start.year < 3000 and 1000 <= end.year < 3000
    return (start, end) if plausible or match[2] == "/" else None


def _find_year_first(text: str) -> _Parts | None:
    match = _ISO.fullmatch(text)
    if match is not None:
        return _read_iso(match)
    match = _YEAR_FIRST.match(text) or _COMPACT.match(text)
    if match is None:
        return None
    rest = text[match.end() :]
    if rest and (match["day"] is None or not _TIME.fullmatch(rest)):
        return None
    return _Parts(int(match["year"]), int(match["month"]), int(match["day"] or 0))


def _find_year_last(text: str) -> _Parts | None:
    match = _YEAR_LAST.fullmatch(text)
    if match is None:
        return None
    year, second = int(match["year"]), int(match["second"])
    if match["first"] is None:
        return _Parts(year, second)
    first = int(match["first"])
    if first > 12:
        return _Parts(year, second, first)
    if second <= 12 and first != second:
        raise _AmbiguousError
    return _Parts(year, first, second)


def _find_words(text: str) -> _Found | None:
    """Read text of years, month names or numbers with 月, seasons and days."""
    sides: list[dict[str, int]] = [{}]
    shape = ""
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        token = None if match is None else _read_token(match)
        if match is None or token is None:
            return None
        kind, number = token
        shape += kind
        if kind == "-":
            sides.append({})
        else:
            sides[-1][kind] = number
        position = match.end()
    if shape in _SHORT_YEAR_SHAPES:
        raise _AmbiguousError
    if text.endswith(",") or (shape == "y-y" and "年" not in text):
        # Two bare years were judged as numbers.
        return None
    if shape in _SINGLE_SHAPES:
        return _combine(*sides), None
    if shape in _RANGE_SHAPES:
        left, right = sides
        return _combine(right, left), _combine(left, right)
    return None


def _read_token(match: re.Match[str]) -> tuple[str, int] | None:
    """Return the kind of a token, as shapes write it, and its number; None for an unknown word."""
    kind = match.lastgroup or ""
    if kind in "ymd":
        return kind, int(match[kind])
    word = match[kind].lower()
    if kind == "to" or word == "to":
        return "-", 0
    if word in MONTH_NUMBERS:
        return "m", MONTH_NUMBERS[word]
    return ("s", SEASON_CODES[word]) if word in SEASON_CODES else None


def _combine(*sides: dict[str, int]) -> _Parts:
    """Put together what the sides state; where two state the same part, the last one holds."""
    stated = {kind: number for side in sides for kind, number in side.items()}
    return _Parts(stated["y"], stated.get("m", 0), stated.get("d", 0), stated.get("s", 0))


def _find_free(text: str) -> _Found | None:
    """Read what the patterns do not: ordinals, weekdays, a time of day, other orders.

    The text has to consist of exactly one month name, one year of four digits, at most one day, one
    weekday and one time of day, and the result has to repeat them: dateutil by itself takes missing
    parts from the current date, skips words and reads numbers by habit.
    """
    lower = text.lower()
    if len(text) > _LONGEST_FREE or lower != lower.strip(",."):
        return None
    rest = _ORDINAL.sub(r"\1 ", _CLOCK.sub(" ", lower, count=1))
    if not _FREE.fullmatch(rest):
        return None
    words = re.findall("[a-z]+", rest)
    months = [MONTH_NUMBERS[word] for word in words if word in MONTH_NUMBERS]
    weekdays = [WEEKDAY_NUMBERS[word] for word in words if word in WEEKDAY_NUMBERS]
    numbers = re.findall("[0-9]+", rest)
    years = [int(number) for number in numbers if len(number) == 4]
    days = [int(number) for number in numbers if len(number) < 3]
    if (
        len(months) != 1
        or len(years) != 1
        or not 1000 <= years[0] < 3000
        or len(days) > 1
        or len(weekdays) > len(days)
        or len(words) != len(months) + len(weekdays)
        or len(numbers) != len(years) + len(days)
    ):
        return None
    stated = _Parts(years[0], months[0], *days)
    if _parse_free(lower) != stated:
        return None
    if weekdays and dt.date(*stated[:3]).weekday() != weekdays[0]:
        raise ValueError("that day is another day of the week")
    return stated, None


def _parse_free(text: str) -> _Parts | None:
    """Return the parts of a date that dateutil finds in `text` whatever its default is."""
    # dateutil takes milliseconds to import, and hardly any text needs it.
    from dateutil import parser  # noqa: PLC0415  # see above

    # Days so far apart that a weekday moves them to different days; no time of day is used.
    defaults = dt.datetime(2000, 1, 1), dt.datetime(2001, 2, 15)  # noqa: DTZ001  # see above
    try:
        one, other = (parser.parse(text, default=day, ignoretz=True) for day in defaults)
    except (ValueError, OverflowError, TypeError):
        # ParserError is a ValueError.
        return None
    both = zip((one.year, one.month, one.day), (other.year, other.month, other.day), strict=True)
    return _Parts(*(part if part == another else 0 for part, another in both))
