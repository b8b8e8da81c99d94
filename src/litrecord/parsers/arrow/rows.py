"""Rows of Arrow tables as drafts of records. Needs pyarrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Final

import attrs

from litrecord.codec.lines import LinesDocument
from litrecord.errors import Failure, Location, ParseError
from litrecord.parsers.arrow.cells import draft_of_cells
from litrecord.parsers.json import JsonParser
from litrecord.typing import Draft, ReadOptions
from litrecord.vocab.row_columns import PAPER_ROWS

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["read_rows"]

_JSON: Final = JsonParser()
_RECORD: Final = "record"
_FLAT: Final = frozenset(one.name for one in PAPER_ROWS.columns)


@attrs.frozen
class _Row:
    """A row with what decides how it is read."""

    index: int
    text: bytes | None
    is_ok: bool


def read_rows(
    batches: Iterable[pa.RecordBatch], options: ReadOptions, place: Location
) -> Iterator[Draft | Failure]:
    """Read rows, each as a draft or a failure.

    Args:
        batches: The rows, with all or some of the columns of `litrecord.vocab.row_columns`; others
            are not looked at.
        options: How to read.
        place: Where the table is.

    Raises:
        ParseError: No column is one of these.
    """
    start = 0
    for batch in batches:
        if not start:
            _check_names(batch.schema.names, place)
        for has_text, rows in groupby(_rows(batch, start), lambda row: row.text is not None):
            if has_text:
                yield from _of_texts(list(rows), options, place)
            else:
                for row in rows:
                    yield _of_cells(batch, row, row.index - start, place)
        start += batch.num_rows


def _check_names(names: list[str], place: Location) -> None:
    if _FLAT.isdisjoint(names):
        known = ", ".join(names[:8]) or "none"
        raise ParseError(
            f"a table without a column that litrecord knows (its columns: {known}); "
            "expected record, or such as title_en, doi, journal",
            location=place,
        )


def _rows(batch: pa.RecordBatch, start: int) -> Iterator[_Row]:
    import pyarrow as pa  # noqa: PLC0415  # optional, and slow to import

    names = batch.schema.names
    count = batch.num_rows
    states = batch.column(names.index("ok")).to_pylist() if "ok" in names else [True] * count
    texts: list[bytes | None] = [None] * count
    if _RECORD in names:
        column = batch.column(names.index(_RECORD))
        if pa.types.is_dictionary(column.type):
            column = column.dictionary_decode()
        texts = column.cast(pa.large_binary()).to_pylist()
    for at, (text, state) in enumerate(zip(texts, states, strict=True)):
        yield _Row(start + at, text if state is not False else None, state is not False)


def _of_texts(rows: list[_Row], options: ReadOptions, place: Location) -> Iterator[Draft | Failure]:
    # One line each: what somebody laid out in several is joined, which in JSON changes nothing.
    lines = [b" ".join((row.text or b"").split(b"\n")) or b"null" for row in rows]
    document = LinesDocument(
        items=lines, name=place.source, first_line=None, first_index=rows[0].index
    )
    return _JSON.drafts(document, options)


def _of_cells(batch: pa.RecordBatch, row: _Row, at: int, place: Location) -> Draft | Failure:
    location = attrs.evolve(place, index=row.index)
    cells = {
        name: batch.column(number)[at].as_py()
        for number, name in enumerate(batch.schema.names)
        if name in _FLAT
    }
    if not row.is_ok:
        reason = cells.get("error")
        error = ParseError(reason if isinstance(reason, str) else "could not be read")
        return Failure(raw=b"", location=location, error=error)
    return draft_of_cells(cells, location)
