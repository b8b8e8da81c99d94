"""Dates of publication in the fields of BibTeX: `year`, `month`, `day`."""

from __future__ import annotations

from typing import Final

from litrecord.model.dates import PartialDate
from litrecord.serializers.bibtex.finding import find_date
from litrecord.vocab.bibtex import MONTHS

__all__ = ["find_parts", "write_parts"]

_DASH: Final = "--"


def write_parts(date: PartialDate) -> dict[str, str]:
    """Write a date as values of fields, with BibTeX's macros for months.

    Of a range that these fields cannot state only the beginning is written.
    """
    year, end = f"{date.year:04d}", date.end
    fields = {"year": f"{{{year}}}"}
    if date.season is not None:
        fields["month"] = f"{{{date.season.title()}}}"
    elif date.month is not None:
        fields["month"] = _macro(date.month)
        if date.day is not None:
            fields["day"] = f"{{{date.day}}}"
    if end is None or end.precision != date.precision:
        return fields
    if date.precision == "year":
        fields["year"] = f"{{{year}{_DASH}{end.year:04d}}}"
    elif end.year == date.year:
        if date.precision == "month" and end.month is not None:
            fields["month"] += f" # {{{_DASH}}} # {_macro(end.month)}"
        elif date.precision == "day" and end.month == date.month:
            fields["day"] = f"{{{date.day}{_DASH}{end.day}}}"
        elif date.season is not None and end.season is not None:
            fields["month"] = f"{{{date.season.title()}{_DASH}{end.season.title()}}}"
    return fields


def _macro(month: int) -> str:
    return MONTHS[month - 1][:3].lower()


def find_parts(fields: dict[str, str]) -> PartialDate | None:
    """Find the date that a reader makes of these values."""
    stated = [_spelled(fields[name]) for name in ("day", "month", "year") if name in fields]
    return find_date(" ".join(stated))


def _spelled(value: str) -> str:
    by_macro = {_macro(at): name for at, name in enumerate(MONTHS, 1)}
    parts = [by_macro.get(part, part.strip("{}")) for part in value.split(" # ")]
    return "".join(parts).replace(_DASH, "–")
