"""Rows of Arrow tables as drafts of records. Needs pyarrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from litrecord.codec.arrow import is_textual, texts_of
from litrecord.errors import Failure, LimitError, Location, ParseError
from litrecord.parsers.flat.rows import Row, column_names
from litrecord.parsers.flat.rows import read_rows as read_some
from litrecord.patterns import late
from litrecord.typing import Draft, ReadOptions
from litrecord.vocab.row_columns import PAPER_ROWS, SCHEMA_KEY

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["read_rows", "small", "stated"]

# Rows whose texts and objects are held at the same time
_ROWS: Final = 1000
_VERSION: Final = late("[1-9][0-9]*+")
_RECORD: Final = "record"


def read_rows(
    batches: Iterable[pa.RecordBatch], options: ReadOptions, place: Location, *, first: int = 0
) -> Iterator[Draft | Failure]:
    """Read rows, each as a draft or a failure.

    Args:
        batches: The rows, with all or some of the columns of `litrecord.vocab.row_columns`, and
            perhaps others.
        options: How to read.
        place: Where the table is.
        first: Number of the first row.

    Raises:
        LimitError: The texts in it are larger than the limits allow.
        ParseError: No column is one of these.
    """
    start = first
    size = 0
    names: list[str] = []
    for batch in small(batches):
        if start == first:
            names = column_names(batch.schema.names, place)
        rows = _rows(batch, names, start)
        # What is written once, in a dictionary, may stand in millions of rows.
        size += sum(len(row.text) for row in rows if row.text is not None)
        if size > options.limits.size:
            raise LimitError(
                f"the table holds more than {options.limits.size} bytes; "
                "pass limits=Limits(size=…) to allow more",
                location=place,
            )
        yield from read_some(rows, options, place)
        start += batch.num_rows


def small(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Cut batches into such of few rows, whose texts are held at the same time."""
    for batch in batches:
        for at in range(0, batch.num_rows or 1, _ROWS):
            yield batch.slice(at, _ROWS)


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


def _rows(batch: pa.RecordBatch, names: list[str], start: int) -> list[Row]:
    columns = dict(zip(names, batch.columns, strict=True))
    if _RECORD in columns and is_textual(columns[_RECORD].type):
        del columns[_RECORD]
    states = columns["ok"].to_pylist() if "ok" in columns else [True] * batch.num_rows
    unfit = _unfit(batch.schema)
    return [
        Row(
            start + at,
            text,
            state is not False,
            partial(_cells, columns, at) if unfit is None or state is False else unfit,
        )
        for at, (text, state) in enumerate(zip(stated(batch), states, strict=True))
    ]


def _cells(columns: dict[str, pa.Array], at: int) -> dict[str, object]:
    return {name: _value(column, at, name) for name, column in columns.items()}


def _value(column: pa.Array, at: int, name: str) -> object:
    """Return a cell as Python has it, else as text.

    Raises:
        ParseError: It is neither, such as text that is no UTF-8.
    """
    import pyarrow as pa  # noqa: PLC0415  # optional, and slow to import

    scalar = column[at]
    try:
        return scalar.as_py()
    except Exception:  # noqa: BLE001  # of whatever kind in whichever release
        # Moments that Python has not: before the year 1, and parts of a millionth of a second
        try:
            text: str = scalar.cast(pa.string()).as_py()
        except Exception as error:  # likewise
            raise ParseError(f"{name}: the value cannot be read: {error}") from error
        return text.replace(" ", "T", 1) if pa.types.is_timestamp(scalar.type) else text


def _unfit(schema: pa.Schema) -> partial[Mapping[str, object]] | None:
    """Return what says why the flat columns of a table of litrecord are not those of papers."""
    label = (schema.metadata or {}).get(SCHEMA_KEY.encode(), b"").decode(errors="replace")
    name, _, version = label.partition("/")
    if name and name != PAPER_ROWS.name:
        return partial(
            _refuse, f"the row of {name} has no record, and only papers are read from flat columns"
        )
    if _VERSION.fullmatch(version) and int(version[:9]) > PAPER_ROWS.version:
        return partial(
            _refuse,
            f"the row has no record, and its columns are those of {label:.20}, of which this "
            f"release reads up to {PAPER_ROWS.label}; install a newer litrecord",
        )
    return None


def _refuse(message: str) -> Mapping[str, object]:
    raise ParseError(message)
