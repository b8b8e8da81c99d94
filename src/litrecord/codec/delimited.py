"""Delimited text, such as CSV: rows of cells with the lines on which they stand.

Quoting is that of RFC 4180. The standard library's reader does the work as long as the text is in
order. Where it stops, or where a quotation mark that is never closed would swallow the rows after
it, a slower reader takes over that loses no line: it gives up on the row with the mark alone.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, NamedTuple

from litrecord.patterns import late

__all__ = ["DELIMITERS", "Row", "iter_rows", "read_rows", "split_lines"]

DELIMITERS: Final = (",", "\t", ";", "|")

# A cell may hold line ends, but one that runs over more lines than this was never closed; nor was
# one of a row that runs over twice as many, or in which more cells than the second do.
_MOST_LINES: Final = 20
_MOST_CELLS_OVER_LINES: Final = 20
# How many characters and lines are held at a time, where a text is not held as a whole
_BLOCK_SIZE: Final = 1_000_000
_BLOCK_LINES: Final = 4_000
# As many as a spreadsheet has
_MOST_CELLS: Final = 16_384
_TOO_WIDE: Final = f"it has more than {_MOST_CELLS} cells"
# What is in quotation marks, with the one that closes it; two stand for one
_QUOTED: Final = late('(?:[^"]++|"")*+"')


class Row(NamedTuple):
    """A row of a table.

    Attributes:
        line: Line on which it begins, from 1.
        cells: The cells as they stand, without quotation marks.
        end: Line on which it ends.
        broken: Why it cannot be read; None for a row that was read.
        text: The row as it stands; empty where whoever reads holds the lines.
    """

    line: int
    cells: list[str]
    end: int
    broken: str | None = None
    text: str = ""


def split_lines(text: str) -> list[str]:
    """Split text at LF, CR LF and CR, as programs that write tables do; LF then ends each line.

    Other characters that Unicode counts as line ends, such as U+2028, are part of a cell.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    # In place: the list of the lines of a file of line ends is much larger than the file.
    for at in range(len(lines) - 1):
        lines[at] += "\n"
    if not lines[-1]:
        lines.pop()
    return lines


def iter_rows(
    lines: Iterable[str], delimiter: str, *, most_lines: int = _MOST_LINES
) -> Iterator[Row]:
    """Yield the rows of delimited text as `read_rows` does, holding few of its lines at a time.

    Args:
        lines: The lines without their ends.
        delimiter: What stands between cells; one character.
        most_lines: Over how many lines a cell may run.
    """
    source = iter(lines)
    held: list[str] = []
    passed = 0
    is_last = False
    while not is_last:
        is_last = _fill(held, source, most_lines)
        # A row that begins before these lines ends in them, if it does at all.
        settled = len(held) if is_last else len(held) - 2 * most_lines
        begun = settled
        for row in read_rows(held, delimiter, most_lines=most_lines):
            if row.line > settled:
                begun = row.line - 1
                break
            text = "".join(held[row.line - 1 : row.end])
            yield Row(passed + row.line, row.cells, passed + row.end, row.broken, text)
            begun = max(row.end, settled)
        del held[:begun]
        passed += begun


def _fill(held: list[str], source: Iterator[str], most_lines: int) -> bool:
    """Add lines to a block until it is large enough; tell whether they were the last."""
    size = sum(map(len, held))
    while len(held) < 4 * most_lines or (size < _BLOCK_SIZE and len(held) < _BLOCK_LINES):
        more = [line + "\n" for line in islice(source, most_lines)]
        held += more
        size += sum(map(len, more))
        if len(more) < most_lines:
            return True
    return False


def read_rows(lines: list[str], delimiter: str, *, most_lines: int = _MOST_LINES) -> Iterator[Row]:
    """Yield the rows of delimited text; empty lines between them are passed over.

    Args:
        lines: The lines with their ends, see `split_lines`.
        delimiter: What stands between cells; one character.
        most_lines: Over how many lines a cell may run.
    """
    begun = 0
    last = len(lines)
    reader = csv.reader(lines, delimiter=delimiter)
    # A file may be of nothing but line ends.
    rows = filter(None, reader)
    while True:
        try:
            cells = next(rows, None)
        except csv.Error:
            # Among others a cell beyond the limit of the module, which is one for all programs.
            break
        if cells is None:
            return
        end = reader.line_num
        if end - begun > 1:
            begun = max(begun, end - 1 - sum(cell.count("\n") for cell in cells))
            while lines[begun] == "\n":
                begun += 1
        if len(cells) > _MOST_CELLS:
            break
        # A quotation mark that is left open runs on to the next line, unless there is none.
        if (end - begun > 1 or end == last) and _careful_row(
            lines, begun, delimiter, most_lines
        ).broken:
            break
        yield Row(begun + 1, cells, end)
        begun = end
    while begun < last:
        if lines[begun] == "\n":
            begun += 1
            continue
        row = _careful_row(lines, begun, delimiter, most_lines)
        yield row
        begun = row.end


def _careful_row(lines: list[str], begun: int, delimiter: str, most_lines: int) -> Row:
    """Read one row; where a cell in it does not end, the row is its first line alone."""
    line = lines[begun]
    if '"' not in line:
        cells = line.removesuffix("\n").split(delimiter)
        if len(cells) > _MOST_CELLS:
            return _broken(lines, begun, _TOO_WIDE)
        return Row(begun + 1, cells, begun + 1)
    cells = []
    at = begun
    start = 0
    over_lines = 0
    while len(cells) < _MOST_CELLS:
        held = ""
        if line.startswith('"', start):
            parts: list[str] = []
            opened = at
            start += 1
            while (close := _closing(line, start)) is None:
                parts.append(line[start:])
                at += 1
                if (
                    at >= len(lines)
                    or at - opened >= most_lines
                    or at - begun >= 2 * most_lines
                    or over_lines >= _MOST_CELLS_OVER_LINES
                ):
                    return _broken(lines, begun, "a quotation mark is not closed")
                line, start = lines[at], 0
            parts.append(line[start:close])
            over_lines += at > opened
            held = "".join(parts).replace('""', '"')
            start = close + 1
            if parts[1:] and line[start : start + 1] not in {delimiter, "\n", ""}:
                # The mark that seems to close it opens a cell some rows further down.
                return _broken(lines, begun, "a quotation mark is not closed")
        end = line.find(delimiter, start)
        # What follows a closing mark belongs to the cell, though it should not be there.
        cells.append(held + (line[start:].removesuffix("\n") if end < 0 else line[start:end]))
        if end < 0:
            return Row(begun + 1, cells, at + 1)
        start = end + 1
    return _broken(lines, begun, _TOO_WIDE)


def _broken(lines: list[str], begun: int, reason: str) -> Row:
    return Row(begun + 1, [lines[begun].removesuffix("\n")], begun + 1, reason)


def _closing(line: str, start: int) -> int | None:
    """Find the mark that closes a cell."""
    found = _QUOTED.match(line, start)
    return None if found is None else found.end() - 1
