"""What is noted while a row is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from litrecord.errors import Location, Problem, ProblemKind
from litrecord.model.unchecked import unchecked
from litrecord.parsers.tables.cells import Fault, Rank, Reading

__all__ = ["Notes", "first_value", "value_at"]

T = TypeVar("T")
# Some tables have a problem in every row.
_problem = unchecked(Problem)
_location = unchecked(Location)


class Notes:
    """The problems of one row at a time.

    Args:
        source: Name of the file; None when it has none.
        headers: The headers of the table.
    """

    __slots__ = ("found", "headers", "held", "index", "line", "source")

    def __init__(self, source: str | None, headers: list[str]) -> None:
        self.source: str | None = source
        self.headers: list[str] = headers
        self.line: int = 0
        self.index: int = 0
        self.held: int = 0
        self.found: list[Problem] = []

    def begin(self, line: int, index: int, held: int) -> None:
        """Begin a row.

        Args:
            line: Its line, from 1.
            index: Its number among the rows, from 0.
            held: How many cells it has in the file; those after them are empty.
        """
        self.line, self.index, self.held, self.found = line, index, held, []

    def add(
        self,
        kind: ProblemKind,
        position: int,
        raw: object,
        *,
        used: object = None,
        expected: str | None = None,
    ) -> None:
        """Note a problem in the column at `position`, from 0."""
        self.found.append(
            _problem(
                code=kind.code,
                severity=kind.severity,
                path=self.headers[position] if position < len(self.headers) else "",
                raw=raw,
                used=used,
                expected=expected,
                location=_location(
                    source=self.source, line=self.line, index=self.index, column=position + 1
                ),
                kind=kind,
            )
        )

    def fault(self, fault: Fault, position: int, raw: str, used: object = None) -> None:
        """Note why the cell at `position` is not what such cells are, and what it was read as."""
        expected = fault.expected if used is None else None
        self.add(fault.kind, position, raw, used=used, expected=expected)


def value_at(
    read: Callable[[str], Reading[T]], position: int | None, cells: list[str], notes: Notes
) -> T | None:
    """Read the cell at `position`, if there is such a column, and note what is wrong with it."""
    if position is None or not cells[position]:
        return None
    reading = read(cells[position])
    if reading.fault is not None:
        value = reading.value
        used = f"{value.rank}/{value.total}" if isinstance(value, Rank) else value
        notes.fault(reading.fault, position, cells[position], used)
    return reading.value


def first_value(
    read: Callable[[str], Reading[T]], positions: list[int], cells: list[str], notes: Notes
) -> T | None:
    """Read the cells at `positions` until one says something."""
    for position in positions:
        value = value_at(read, position, cells, notes)
        if value is not None:
            return value
    return None
