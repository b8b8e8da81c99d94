"""The cells of a table as text: quoted, unambiguous, and inert in a spreadsheet."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import Final

from litrecord.patterns import late
from litrecord.vocab.columns import Cell, Column

__all__ = ["write_table"]

# What a spreadsheet takes for the beginning of a formula: also after spaces, controls and marks
# without width, which some take away first; and after apostrophes, so that one of them can be added
# and taken away again.
_FORMULA: Final = late(
    r"['\s\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*"
    r"(?:[=+\-@＝＋－＠]|(?<=[\t\r\n]))"
)
_BOOLEANS: Final = {True: "true", False: "false"}


def write_table(
    columns: Iterable[tuple[Column, list[Cell]]], *, delimiter: str, escape_formulas: bool
) -> str:
    """Write columns as lines: their names, then a line for each row.

    Args:
        columns: The columns, with cells that fit them, all of one length.
        delimiter: What stands between cells.
        escape_formulas: Whether text that a spreadsheet would run is made inert.
    """
    special = re.compile(f'[{re.escape(delimiter)}"\r\n]')
    written = [
        [column.name, *_written(cells, special, escape_formulas=escape_formulas)]
        for column, cells in columns
    ]
    lines = map(delimiter.join, zip(*written, strict=True))
    return "".join(f"{line}\n" for line in lines)


def _written(
    cells: list[Cell], special: re.Pattern[str], *, escape_formulas: bool
) -> Iterator[str]:
    # Most values of a column occur many times.
    by_cell = {cell: _cell(cell, special, escape_formulas=escape_formulas) for cell in set(cells)}
    return map(by_cell.__getitem__, cells)


def _cell(cell: Cell, special: re.Pattern[str], *, escape_formulas: bool) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return _BOOLEANS[cell]
    if isinstance(cell, int | float):
        return _number(cell)
    if isinstance(cell, dt.date):
        return cell.isoformat()
    text = cell if isinstance(cell, str) else _joined(cell)
    if escape_formulas and _FORMULA.match(text):
        text = f"'{text}"
    if not text or special.search(text):
        text = '"' + text.replace('"', '""') + '"'
    return text


def _joined(items: tuple[str, ...]) -> str:
    if not items:
        return ";"
    return "; ".join(map(_item, items))


def _item(text: str) -> str:
    return text.replace("\\", r"\\").replace(";", r"\;") or r"\e"


def _number(value: float) -> str:
    """Write a number; one without a fraction as a whole number where that is shorter."""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)
