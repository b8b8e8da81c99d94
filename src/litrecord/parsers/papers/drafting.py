"""An entry becomes a draft: its fields are read by the format's table and put together."""

from __future__ import annotations

from litrecord.errors import Failure, ParseError
from litrecord.parsers.papers.assembly import assemble
from litrecord.parsers.papers.entry import Entry
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import FieldTable
from litrecord.typing import Draft, ReadOptions

__all__ = ["draft"]


def draft(
    entry: Entry, table: FieldTable, format_name: str, options: ReadOptions
) -> Draft | Failure:
    """Read one entry; one without a single value is no record."""
    if not entry.values:
        raw = entry.raw() if callable(entry.raw) else entry.raw
        error = ParseError(
            "no record: nothing in it has a value",
            problems=entry.problems,
            location=entry.location,
        )
        return Failure(raw=raw, location=entry.location, error=error)
    reading = Reading(
        entry.values, limits=options.limits, location=entry.location, problems=entry.problems
    )
    table.read(reading)
    return Draft(
        fields=assemble(reading, format_name),
        problems=reading.problems,
        location=entry.location,
        raw=entry.raw,
    )
