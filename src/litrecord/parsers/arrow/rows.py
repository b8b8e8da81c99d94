"""Rows of Arrow tables as drafts of records. Needs pyarrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from litrecord.errors import Failure, Location, ParseError
from litrecord.parsers.flat.rows import Row, column_names
from litrecord.parsers.flat.rows import read_rows as read_some
from litrecord.typing import Draft, ReadOptions

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["read_rows"]

_RECORD: Final = "record"


def read_rows(
    batches: Iterable[pa.RecordBatch], options: ReadOptions, place: Location
) -> Iterator[Draft | Failure]:
    """Read rows, each as a draft or a failure.

    Args:
        batches: The rows, with all or some of the columns of `litrecord.vocab.row_columns`, and
            perhaps others.
        options: How to read.
        place: Where the table is.

    Raises:
        ParseError: No column is one of these.
    """
    start = 0
    names: list[str] = []
    for batch in batches:
        if not start:
            names = column_names(batch.schema.names, place)
        yield from read_some(_rows(batch, names, start), options, place)
        start += batch.num_rows


def _rows(batch: pa.RecordBatch, names: list[str], start: int) -> list[Row]:
    columns = dict(zip(names, batch.columns, strict=True))
    count = batch.num_rows
    states = columns["ok"].to_pylist() if "ok" in columns else [True] * count
    texts = _texts(columns[_RECORD]) if _RECORD in columns else None
    if texts is None:
        texts = [None] * count
    else:
        del columns[_RECORD]
    return [
        Row(start + at, text, state is not False, partial(_cells, columns, at))
        for at, (text, state) in enumerate(zip(texts, states, strict=True))
    ]


def _texts(column: pa.Array) -> list[bytes | None] | None:
    """Return the bytes of a column of text; None where it is another kind of column."""
    import pyarrow as pa  # noqa: PLC0415  # optional, and slow to import

    if pa.types.is_dictionary(column.type):
        column = column.dictionary_decode()
    try:
        found: list[object] = column.cast(pa.large_binary()).to_pylist()
    except pa.ArrowException:
        # Newer kinds of text, which polars makes, have no cast.
        found = column.to_pylist()
    if not all(one is None or isinstance(one, str | bytes) for one in found):
        return None
    return [one.encode() if isinstance(one, str) else cast("bytes | None", one) for one in found]


def _cells(columns: dict[str, pa.Array], at: int) -> dict[str, object]:
    return {name: _value(column[at], name) for name, column in columns.items()}


def _value(scalar: pa.Scalar, name: str) -> object:
    """Return a cell as Python has it, else as text.

    Raises:
        ParseError: It is neither, such as text that is no UTF-8.
    """
    import pyarrow as pa  # noqa: PLC0415  # likewise

    refused = (pa.ArrowException, ValueError, OverflowError)
    try:
        return scalar.as_py()
    except refused:
        # Moments that Python has not: before the year 1, and parts of a millionth of a second
        try:
            text: str = scalar.cast(pa.string()).as_py()
        except refused as error:
            raise ParseError(f"the column {name} cannot be read: {error}") from error
        return text.replace(" ", "T", 1) if pa.types.is_timestamp(scalar.type) else text
