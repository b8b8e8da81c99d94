"""Papers in delimited text: a document cut into rows under a header."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import takewhile
from typing import Final

from litrecord.codec.delimited import Row, iter_rows
from litrecord.codec.encodings import DecodedText
from litrecord.errors import Failure, LimitError, LitrecordError, Location, ParseError, Problem
from litrecord.parsers.papers.entry import Entry
from litrecord.parsers.papers.tagged_entries import encoding_problem
from litrecord.typing import Document, ReadOptions
from litrecord.vocab.problems import VALUE_REPAIRED
from litrecord.vocab.table_problems import CELLS_MISSING, CELLS_SURPLUS, HEADER_TWICE

__all__ = ["Fit", "fit_row", "iter_entries"]

# Abstracts, acknowledgements and addresses hold line ends, but not more than these.
_MOST_LINES: Final = 200
_SHOWN: Final = 200
_KEPT: Final = 1000
# In a table of so few columns one may be all that a row has.
_FEW: Final = 2

# Takes the cells of a row that is not as wide as the header, the header, and where the row stands;
# returns the cells as they belong, and what is to be said of that.
Fit = Callable[[list[str], list[str], Location], tuple[list[str], list[Problem]]]


def fit_row(
    cells: list[str], header: list[str], location: Location
) -> tuple[list[str], list[Problem]]:
    """Take a row as it stands: missing cells are empty, and surplus ones have no header."""
    width = len(header)
    if len(cells) < width:
        missing = CELLS_MISSING.problem(raw=len(cells), expected=str(width), location=location)
        return cells, [missing]
    surplus = tuple(cell for cell in cells[width:] if cell.strip())
    return cells, [CELLS_SURPLUS.problem(raw=surplus, location=location)] if surplus else []


def iter_entries(
    document: Document,
    options: ReadOptions,
    delimiter: str,
    *,
    quoted: bool = True,
    fit: Fit = fit_row,
) -> Iterator[Entry | Failure]:
    """Cut a document into the rows below its header, which is the first row.

    A record holds the text of each cell that is not empty, by its header. Where a header stands
    twice, the second is `Header (2)`; one that is empty is `(3)`, by its place. Surplus cells are a
    list under `()`. A line without a delimiter is a failure where there are three columns or more.
    A row of empty cells is passed over as an empty line is. A row that cannot be divided into
    cells, because a quotation mark in it is never closed, is a failure, with what is left of it on
    the next lines, and so is one larger than the limit for records; the rest is read.

    Args:
        document: The document. Its encoding is detected where it is not stated and not UTF-8; the
            first record has the problem that says so.
        options: How it shall be read.
        delimiter: What stands between cells; one character.
        quoted: Whether cells may stand in quotation marks, as in CSV; False where each line is a
            row and a quotation mark is a character like others.
        fit: What is done with a row that is not as wide as the header.

    Raises:
        ParseError: There is no header.
    """
    text = DecodedText(document)
    encoding = text.encoding or "utf-8"
    rows = iter_rows(text, delimiter, most_lines=_MOST_LINES) if quoted else _lines(text, delimiter)
    first = next(rows, None)
    if first is None or first.broken is not None:
        raise ParseError(
            f"there is no header: {'nothing to read' if first is None else first.broken}; "
            "expected a line with the names of the columns",
            location=Location(source=document.name, line=None if first is None else first.line),
        )
    header, waiting = _name_columns(first.cells, Location(source=document.name, line=first.line))
    waiting += encoding_problem(text, Location(source=document.name, line=first.line, index=0))
    is_after_broken = False
    for index, row in enumerate(
        row for row in rows if row.broken or any(map(str.strip, row.cells))
    ):
        location = Location(source=document.name, line=row.line, index=index)
        error = _refusal(row, options, location)
        if error is None and is_after_broken and len(row.cells) < len(header):
            error = ParseError("the rest of a row that cannot be divided", location=location)
        is_line = error is None and len(row.cells) == 1 and len(header) > _FEW
        if is_line:
            error = ParseError("no row: a line without a delimiter", location=location)
        waiting += _broken_lines(text, row, header, location)
        if error is not None:
            is_after_broken = not is_line
            raw = row.text[:_KEPT].encode(encoding, errors="replace")
            yield Failure(raw=raw, location=location, error=error)
            continue
        is_after_broken = False
        cells = row.cells
        if len(cells) != len(header):
            cells, problems = fit(cells, header, location)
            waiting += problems
        values: dict[str, object] = {
            name: cell for name, cell in zip(header, cells, strict=False) if cell.strip()
        }
        surplus = [cell for cell in cells[len(header) :] if cell.strip()]
        if surplus:
            values["()"] = surplus
        yield Entry(
            values=values,
            location=location,
            raw=partial(row.text.encode, encoding, "replace"),
            problems=waiting,
        )
        waiting = []


def _lines(text: DecodedText, delimiter: str) -> Iterator[Row]:
    """Yield a row for each line that is not blank."""
    for number, line in enumerate(text, 1):
        if line.strip():
            yield Row(number, line.split(delimiter), number, text=line)


def _name_columns(cells: list[str], location: Location) -> tuple[list[str], list[Problem]]:
    """Return a name of its own for each column."""
    held: dict[str, None] = {}
    problems: list[Problem] = []
    for place, cell in enumerate(cells, 1):
        name = " ".join(cell.strip("\ufeff").split())
        if name in held:
            problems.append(HEADER_TWICE.problem(name, raw=name, location=location))
        if name in held or not name:
            name = f"{name} ({place})".strip()
            while name in held:
                name += "'"
        held[name] = None
    return list(held), problems


def _refusal(row: Row, options: ReadOptions, location: Location) -> LitrecordError | None:
    longest = options.limits.record_size
    if len(row.text) > longest:
        return LimitError(
            f"a record of more than {longest} bytes; "
            "pass limits=Limits(record_size=…) to allow more",
            location=location,
        )
    if row.broken is not None:
        return ParseError(f"the row cannot be divided into cells: {row.broken}", location=location)
    return None


def _broken_lines(
    text: DecodedText, row: Row, header: list[str], location: Location
) -> Iterator[Problem]:
    """Report the lines of a row, or of what stands before it, that could not be decoded in full."""
    encoding = text.encoding or "utf-8"
    # They are in order, and many lines may be read ahead of the row.
    for number in list(takewhile(lambda one: one <= row.end, text.broken)):
        line = text.broken.pop(number)
        names = zip(header, row.cells, strict=False)
        yield VALUE_REPAIRED.problem(
            next((name for name, cell in names if "\ufffd" in cell), ""),
            raw=line[: 4 * _SHOWN].decode(encoding, errors="backslashreplace")[:_SHOWN],
            used=line[: 4 * _SHOWN].decode(encoding, errors="replace")[:_SHOWN],
            location=location,
        )
