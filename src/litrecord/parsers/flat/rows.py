"""Rows of a table as drafts of records: from the column `record`, else from the flat columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

import attrs

from litrecord.codec.lines import LinesDocument
from litrecord.errors import Failure, LitrecordError, Location, ParseError
from litrecord.parsers.flat.fields import draft_of_cells
from litrecord.parsers.json import JsonParser
from litrecord.typing import Draft, ReadOptions
from litrecord.vocab.row_columns import PAPER_ROWS

__all__ = ["Row", "column_names", "read_rows"]

_JSON: Final = JsonParser()
_KNOWN: Final = frozenset(one.name for one in PAPER_ROWS.columns)
_SHOWN: Final = 8


@attrs.frozen
class Row:
    """A row of a table.

    Attributes:
        index: Its position in the table, from 0.
        text: Its record in litrecord's own JSON; None where it has none.
        is_ok: Whether it could be read when the table was made.
        cells: Returns its other cells by the names of their columns, those without a value too; it
            raises a `LitrecordError` where one cannot be got at.
    """

    index: int
    text: bytes | None
    is_ok: bool
    cells: Callable[[], Mapping[str, object]]


def column_names(names: Iterable[object], place: Location) -> list[str]:
    """Return a name of its own for each column: the second `doi`, in column 5, is `doi (5)`.

    Raises:
        ParseError: No column is one that litrecord knows; the message names those there are.
    """
    found: dict[str, None] = {}
    for number, given in enumerate(names, 1):
        name = str(given)
        if name in found:
            name = f"{name} ({number})"
            while name in found:
                name += "'"
        found[name] = None
    if _KNOWN.isdisjoint(found):
        shown = ", ".join(list(found)[:_SHOWN]) or "none"
        raise ParseError(
            f"a table without a column that litrecord knows (its columns: {shown}); "
            "expected record, or such as title_en, doi, journal",
            location=place,
        )
    return list(found)


def read_rows(
    rows: Sequence[Row], options: ReadOptions, place: Location
) -> Iterator[Draft | Failure]:
    """Read rows that follow one another, each as a draft or a failure.

    Args:
        rows: Some rows of a table; all are held at once.
        options: How to read.
        place: Where the table is.
    """
    for has_text, some in groupby(rows, lambda row: row.is_ok and row.text is not None):
        if has_text:
            yield from _of_texts(list(some), options, place)
        else:
            for row in some:
                yield _of_cells(row, options, attrs.evolve(place, index=row.index))


def _of_texts(rows: list[Row], options: ReadOptions, place: Location) -> Iterator[Draft | Failure]:
    # One line each: to JSON a line end is the same as the other, between values and in a text.
    lines = [(row.text or b"").replace(b"\n", b"\r") or b"null" for row in rows]
    document = LinesDocument(
        items=lines, name=place.source, first_line=None, first_index=rows[0].index
    )
    return _JSON.drafts(document, options)


def _of_cells(row: Row, options: ReadOptions, location: Location) -> Draft | Failure:
    try:
        cells = row.cells()
    except LitrecordError as error:
        return _failure(error.message, location)
    if row.is_ok:
        return draft_of_cells(cells, location, options.limits)
    reason = cells.get("error")
    return _failure(reason if isinstance(reason, str) else "could not be read", location)


def _failure(message: str, location: Location) -> Failure:
    return Failure(raw=b"", location=location, error=ParseError(message))
