"""Punctuation between the parts of a reference, and dates in it."""

from __future__ import annotations

from typing import Final, NamedTuple

from litrecord.model.dates import PartialDate
from litrecord.serializers.gbt7714.style import Gbt7714

__all__ = ["Marks", "follow", "full_date", "marks_of", "year_of"]


class Marks(NamedTuple):
    """Punctuation between the parts of a reference."""

    comma: str
    colon: str
    opening: str
    closing: str


_HALF: Final = Marks(", ", ": ", "(", ")")
_FULL: Final = Marks("，", "：", "（", "）")


def marks_of(style: Gbt7714) -> Marks:
    """Return the punctuation of a style."""
    return _FULL if style.is_full_width else _HALF


def follow(before: str, after: str) -> str:
    """Return what follows a text, without a full stop where the text ends with one.

    >>> follow("9th Conf.", ". New York")
    ' New York'
    """
    return after[1:] if after.startswith(".") and before.endswith(".") else after


def year_of(date: PartialDate) -> str:
    """Return the year of a date, both years of a range (`2024/2025`)."""
    if date.end is None or date.end.year == date.year:
        return str(date.year)
    return f"{date.year}/{date.end.year}"


def full_date(date: PartialDate | None) -> str:
    """Return a date as far as it is known, `2025-07-16`; of a season the year; or nothing."""
    if date is None:
        return ""
    return _single(date) if date.end is None else f"{_single(date)}/{_single(date.end)}"


def _single(date: PartialDate) -> str:
    return str(date.year) if date.month is None else str(date).partition("/")[0]
