"""Of which year a table is: column, header, banner, name of the file, caller, in this order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import attrs

from litrecord.errors import Problem
from litrecord.vocab.table_problems import TABLE_UNDATED, YEAR_CONFLICT, YEAR_FROM_NAME

__all__ = ["Clues", "YearChoice", "choose_year", "years_in"]

_YEAR: Final = re.compile(r"(?<![0-9])(?:19[5-9]|20[0-9])[0-9](?![0-9])")
_STATED: Final = re.compile(r"jcr year\s*+[:：]?\s*+((?:19|20)[0-9]{2})(?![0-9])", re.IGNORECASE)
# The day on which a file was made, or whose it is, says nothing of the year of its data.
_DAY: Final = re.compile(
    r"(?<![0-9])20[0-9]{2}([-/._])[0-9]{1,2}\1[0-9]{1,2}(?![0-9])|20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日"
    r"|(?<![0-9])[0-9]{1,2}[-/.][0-9]{1,2}[-/.]20[0-9]{2}(?![0-9])"
    r"|[0-9]{1,2}(?:st|nd|rd|th)? (?:MONTH)[a-z]{0,6}\.?,? 20[0-9]{2}(?![0-9])"
    r"|(?:MONTH)[a-z]{0,6}\.? [0-9]{1,2}(?:st|nd|rd|th)?,? 20[0-9]{2}(?![0-9])"
    r"|(?:copyright|©|\(c\))[^0-9]{0,30}20[0-9]{2}(?:[-–—]20[0-9]{2})?(?![0-9])".replace(
        "MONTH", "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    ),
    re.IGNORECASE,
)
_MOST_CHARACTERS: Final = 2000
_RELEASED: Final = re.compile("发布|release", re.IGNORECASE)


@attrs.frozen
class Clues:
    """What is known of the year of a table.

    Attributes:
        header: The year that the headers name; None when they name none, or several.
        column: The years in the column of years, as far as they were looked at.
        banner: The lines above the table and the name of its sheet.
        name: Name of the file without its folder; None when it has none.
        caller: What the caller says.
    """

    header: int | None
    column: frozenset[int]
    banner: tuple[str, ...]
    name: str | None
    caller: int | None


@attrs.frozen
class YearChoice:
    """The year of what no row dates by itself.

    Attributes:
        year: None when unknown.
        problems: Where it was taken from in doubt, and what contradicts it.
    """

    year: int | None
    problems: tuple[Problem, ...] = ()


def years_in(text: str) -> set[int]:
    """Return the years in a text, but for those of whole dates and of copyright."""
    return {int(found) for found in _YEAR.findall(_DAY.sub(" ", text[:_MOST_CHARACTERS]))}


def _single(years: Iterable[int]) -> int | None:
    distinct = set(years)
    return distinct.pop() if len(distinct) == 1 else None


def _year_of(text: str, *, of_data: bool) -> int | None:
    """Return the only year in a text; of data, the year before where it says it is a release."""
    year = _single(years_in(text))
    is_release = of_data and _RELEASED.search(text[:_MOST_CHARACTERS]) is not None
    return year - 1 if year is not None and is_release else year


def _banner_year(banner: tuple[str, ...], *, of_data: bool) -> int | None:
    for line in banner:
        stated = _STATED.search(line[:_MOST_CHARACTERS])
        if stated is not None:
            return int(stated[1])
    if any(len(years_in(line)) > 1 for line in banner):
        return None
    years = (_year_of(line, of_data=of_data) for line in banner)
    return _single(year for year in years if year is not None)


def choose_year(clues: Clues, *, of_data: bool) -> YearChoice:
    """Choose the year of a table.

    Args:
        clues: What is known.
        of_data: Whether it is a data year, which is the year before that of the release.
    """
    named = None if clues.name is None else _year_of(clues.name, of_data=of_data)
    if of_data and named is not None and clues.caller == named - 1:
        # The caller says that the name is that of the release.
        named = clues.caller
    banner = _banner_year(clues.banner, of_data=of_data)
    in_table = [_single(clues.column), clues.header, banner]
    year = next((one for one in in_table if one is not None), None)
    problems: list[Problem] = []
    if year is None and not clues.column:
        if named is not None:
            problems.append(YEAR_FROM_NAME.problem(used=named, raw=clues.name))
        elif clues.caller is None:
            problems.append(TABLE_UNDATED.problem())
        year = named if named is not None else clues.caller
    if year is not None:
        # The year of release in the name of a table of the year before contradicts nothing.
        allowed = {year, year + 1} if of_data else {year}
        others = [one for one in (clues.header, clues.caller) if one not in {None, year}]
        others += [one for one in (banner, named) if one is not None and one not in allowed]
        problems += [YEAR_CONFLICT.problem(raw=one, used=year) for one in dict.fromkeys(others)]
    # Rows that date themselves are not dated by the name or the caller.
    return YearChoice(year, tuple(problems))
