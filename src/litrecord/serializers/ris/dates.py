"""Dates: `year/month/day/`, or beside a year what is printed in place of month and day."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.model.dates import PartialDate
from litrecord.serializers.ris.lines import Lines
from litrecord.text.words.calendar import MONTH_NUMBERS
from litrecord.vocab.ris import ACCESSED, SERIAL

__all__ = ["write_dates"]

_MONTHS: Final = {number: name.title() for name, number in MONTH_NUMBERS.items() if len(name) == 3}


def write_dates(lines: Lines) -> None:
    """Write when a work was published, in print and online, and looked at."""
    record = lines.record
    _write_published(lines, record.published)
    if lines.kind in SERIAL:
        _write_other(lines, "ET", "published_online", record.published_online)
    if lines.kind != "patent":
        _write_other(lines, "Y2", "accessed", record.accessed)


def _write_published(lines: Lines, date: PartialDate | None) -> None:
    if date is None:
        return
    lines.ledger.tell("published")
    year = f"{date.year:04d}"
    beside = None if date.end is None else _beside(date, date.end)
    if date.end is not None and beside is None:
        lines.ledger.lose("published.end")
    if lines.code in ACCESSED:
        # Under the tag for dates these have the one of access.
        lines.write("PY", _spelled(date))
        if beside is not None:
            lines.ledger.lose("published.end")
        return
    lines.write("PY", year)
    if beside is not None:
        lines.write("DA", beside)
    elif date.season is not None:
        lines.write("DA", _part(date))
    elif date.month is not None:
        lines.write("DA", _spelled(date))


def _write_other(lines: Lines, tag: str, path: str, date: PartialDate | None) -> None:
    if date is None or lines.holds(tag):
        return
    lines.write(tag, _spelled(date))
    lines.ledger.tell(path)
    if date.end is not None:
        lines.ledger.lose(f"{path}.end")


def _spelled(date: PartialDate) -> str:
    """Spell a date, of a range its beginning: `2025/07/16/`, `2025///Spring`, `2025`."""
    if date.season is not None:
        return f"{date.year:04d}///{date.season.title()}"
    if date.month is None:
        return f"{date.year:04d}"
    day = "" if date.day is None else f"{date.day:02d}"
    return f"{date.year:04d}/{date.month:02d}/{day}/"


def _beside(start: PartialDate, end: PartialDate) -> str | None:
    """Spell a range within one year without it: `Jul-Aug`; None where that cannot be."""
    if (start.year, start.precision) != (end.year, end.precision) or start.precision == "year":
        return None
    if attrs.evolve(start, end=None) == end:
        return None
    return "-".join(map(_part, (start, end)))


def _part(date: PartialDate) -> str:
    if date.season is not None:
        return date.season.title()
    month = _MONTHS[date.month or 0]
    return month if date.day is None else f"{month} {date.day}"
