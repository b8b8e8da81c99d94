"""Dates of RIS: `year/month/day/other`, of which any part but the year may be empty."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.model.dates import PartialDate
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.values import clean
from litrecord.patterns import late
from litrecord.text.dates import DateError
from litrecord.text.dates import read_date as date_of
from litrecord.vocab.problems import DATE_AMBIGUOUS, DATE_UNREADABLE

__all__ = ["read_date", "read_date_beside", "read_epub_date"]

_YEAR: Final = late("(?<![0-9])[0-9]{4}(?![0-9])")
# `[1998]`, `c1998`, `1998.`: how catalogues print a year
_CATALOGUED: Final = late(r"[\[(]?[c©]?\.? ?([12][0-9]{3})[\])]?\.?")
_NUMBER: Final = late("[0-9]{1,2}")


def read_date(value: object, reading: Reading) -> PartialDate | None:
    """Read a date.

    What stands in the fourth part counts only as a season or a month, and only beside a year
    alone; `raw` has it in any case. Years may be in brackets, as in catalogues.
    """
    text = clean(value, reading)
    if text is None:
        return None
    try:
        return _read(text)
    except DateError as error:
        _note(error, value, reading)
        return None


def read_date_beside(value: object, reading: Reading) -> PartialDate | None:
    """Read a date that may leave out the year that another field has: `Jan 15`."""
    text = clean(value, reading)
    if text is None:
        return None
    stated = reading.gathered.get("published")
    if _YEAR.search(text) is not None or not isinstance(stated, PartialDate):
        return read_date(value, reading)
    try:
        made = date_of(f"{text} {stated.year:04d}")
        if made is not None and stated == PartialDate(year=stated.year):
            # A season or a range in that year, too.
            del reading.gathered["published"]
        return None if made is None else attrs.evolve(made, raw=text)
    except DateError as error:
        _note(error, value, reading)
        return None


def read_epub_date(value: object, reading: Reading) -> PartialDate | None:
    """Read a date where there may be something else; nothing is noted then."""
    text = clean(value, reading)
    if text is None or _YEAR.search(text) is None:
        return None
    try:
        return _read(text)
    except DateError:
        return None


def _note(error: DateError, value: object, reading: Reading) -> None:
    unclear = DATE_AMBIGUOUS if error.reason == "ambiguous" else DATE_UNREADABLE
    reading.note(unclear, value, expected="2025/07/16/")


def _read(text: str) -> PartialDate | None:
    catalogued = _CATALOGUED.fullmatch(text)
    if catalogued is not None:
        made = date_of(catalogued[1])
    elif "/" in text and _YEAR.fullmatch(text.partition("/")[0].strip()):
        made = _read_parts(*(part.strip() for part in text.split("/", 3)))
    else:
        made = date_of(text)
    return made if made is None or str(made) == text else attrs.evolve(made, raw=text)


def _read_parts(year: str, month: str = "", day: str = "", other: str = "") -> PartialDate | None:
    if _NUMBER.fullmatch(month):
        # Zeros are unknown parts.
        return date_of("-".join([year, month.zfill(2), *([day.zfill(2)] if day else [])]))
    if month:
        return date_of(" ".join(filter(None, (day, month, year))))
    if day.strip("0"):
        return date_of(f"{year}-00-{day.zfill(2)}")
    if other:
        try:
            return date_of(f"{other.strip('/ ')} {year}")
        except DateError:
            pass
    return date_of(year)
