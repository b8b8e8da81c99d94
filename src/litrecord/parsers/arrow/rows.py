"""Rows of Arrow tables as drafts of records. Needs pyarrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Final

import attrs

from litrecord.codec.arrow import is_textual, texts_of
from litrecord.codec.lines import LinesDocument
from litrecord.errors import Failure, LimitError, Location, ParseError
from litrecord.parsers.arrow.cells import draft_of_cells
from litrecord.parsers.json import JsonParser
from litrecord.patterns import late
from litrecord.typing import Draft, ReadOptions
from litrecord.vocab.row_columns import PAPER_ROWS, SCHEMA_KEY

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["read_rows", "small", "stated"]

# Rows whose texts and objects are held at the same time
_ROWS: Final = 1000
_VERSION: Final = late("[1-9][0-9]*+")
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
    batches: Iterable[pa.RecordBatch], options: ReadOptions, place: Location, *, first: int = 0
) -> Iterator[Draft | Failure]:
    """Read rows, each as a draft or a failure.

    Args:
        batches: The rows, with all or some of the columns of `litrecord.vocab.row_columns`; others
            are not looked at.
        options: How to read.
        place: Where the table is.
        first: Number of the first row.

    Raises:
        LimitError: The texts in it are larger than the limits allow.
        ParseError: No column is one of these.
    """
    start = first
    size = 0
    for batch in small(batches):
        if start == first:
            _check_names(batch.schema.names, place)
        for has_text, some in groupby(_rows(batch, start), lambda row: row.text is not None):
            rows = list(some)
            # What is written once, in a dictionary, may stand in millions of rows.
            size += sum(len(row.text or b"") for row in rows)
            if size > options.limits.size:
                raise LimitError(
                    f"the table holds more than {options.limits.size} bytes; "
                    "pass limits=Limits(size=…) to allow more",
                    location=place,
                )
            if has_text:
                yield from _of_texts(rows, options, place)
            else:
                for row in rows:
                    yield _of_cells(batch, row, row.index - start, place)
        start += batch.num_rows


def small(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Cut batches into such of few rows, whose texts are held at the same time."""
    for batch in batches:
        for at in range(0, batch.num_rows or 1, _ROWS):
            yield batch.slice(at, _ROWS)


def _check_names(names: list[str], place: Location) -> None:
    if _FLAT.isdisjoint(names):
        known = ", ".join(names[:8]) or "none"
        raise ParseError(
            f"a table without a column that litrecord knows (its columns: {known}); "
            "expected record, or such as title_en, doi, journal",
            location=place,
        )


def stated(batch: pa.RecordBatch) -> list[bytes | None]:
    """Return the text of the column `record` in each row; None where there is none."""
    names = batch.schema.names
    if _RECORD in names:
        column = batch.column(names.index(_RECORD))
        # Of another type it is somebody else's column.
        if is_textual(column.type):
            texts = texts_of(column)
            return [None if text is None or not text.strip() else text for text in texts]
    return [None] * batch.num_rows


def _rows(batch: pa.RecordBatch, start: int) -> Iterator[_Row]:
    names = batch.schema.names
    count = batch.num_rows
    states = batch.column(names.index("ok")).to_pylist() if "ok" in names else [True] * count
    for at, (text, state) in enumerate(zip(stated(batch), states, strict=True)):
        yield _Row(start + at, text if state is not False else None, state is not False)


def _of_texts(rows: list[_Row], options: ReadOptions, place: Location) -> Iterator[Draft | Failure]:
    # One line each: to JSON a line end is the same as the other, between values and in a text.
    lines = [(row.text or b"").replace(b"\n", b"\r") for row in rows]
    document = LinesDocument(
        items=lines, name=place.source, first_line=None, first_index=rows[0].index
    )
    return _JSON.drafts(document, options)


def _of_cells(batch: pa.RecordBatch, row: _Row, at: int, place: Location) -> Draft | Failure:
    location = attrs.evolve(place, index=row.index)
    cells: dict[str, object] = {}
    for number, name in enumerate(batch.schema.names):
        if name in _FLAT:
            try:
                cells[name] = batch.column(number)[at].as_py()
            except Exception as error:  # noqa: BLE001  # a date beyond Python's, text in no UTF-8
                return _failure(f"{name}: the value cannot be read: {error}", location)
    if not row.is_ok:
        reason = cells.get("error")
        return _failure(reason if isinstance(reason, str) else "could not be read", location)
    unfit = _unfit(batch.schema)
    return draft_of_cells(cells, location) if unfit is None else _failure(unfit, location)


def _failure(message: str, location: Location) -> Failure:
    return Failure(raw=b"", location=location, error=ParseError(message, location=location))


def _unfit(schema: pa.Schema) -> str | None:
    """Say why the flat columns of a table of litrecord are not those of papers, if so."""
    label = (schema.metadata or {}).get(SCHEMA_KEY.encode(), b"").decode(errors="replace")
    name, _, version = label.partition("/")
    if name and name != PAPER_ROWS.name:
        return f"the row of {name} has no record, and only papers are read from flat columns"
    if _VERSION.fullmatch(version) and int(version[:9]) > PAPER_ROWS.version:
        return (
            f"the row has no record, and its columns are those of {label:.20}, of which this "
            f"release reads up to {PAPER_ROWS.label}; install a newer litrecord"
        )
    return None
