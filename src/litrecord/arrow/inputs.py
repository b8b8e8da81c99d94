"""What callers hand over as tables, batch by batch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from litrecord.codec.arrow import is_textual

if TYPE_CHECKING:
    import pyarrow as pa

    # A table, a batch, a reader of batches, or any object of another library that offers Arrow's
    # stream interface, such as a data frame of polars
    Tabular: TypeAlias = (
        "pa.Table | pa.RecordBatch | pa.RecordBatchReader | Iterable[pa.RecordBatch]"
    )

__all__ = ["Tabular", "batches_in", "check_columns"]


def batches_in(table: object) -> Iterator[pa.RecordBatch]:
    """Return the batches of something tabular, one at a time.

    Raises:
        TypeError: It is nothing tabular; or, while the batches are taken, one is no batch.
    """
    import pyarrow as pa  # noqa: PLC0415  # optional, and slow to import

    if isinstance(table, pa.RecordBatch):
        return iter((table,))
    if hasattr(table, "__arrow_c_stream__"):
        return iter(pa.RecordBatchReader.from_stream(table))
    if hasattr(table, "__arrow_c_array__"):
        return iter((pa.record_batch(table),))
    if isinstance(table, Iterable) and not isinstance(table, str | bytes | dict):
        return _checked(table)
    raise TypeError(f"expected a table of Arrow, got {type(table).__name__}")


def _checked(batches: Iterable[object]) -> Iterator[pa.RecordBatch]:
    import pyarrow as pa  # noqa: PLC0415  # likewise

    for one in batches:
        if isinstance(one, pa.RecordBatch):
            yield one
        elif isinstance(one, pa.Table):
            yield from one.to_batches()
        else:
            raise TypeError(f"expected batches of Arrow, got {type(one).__name__}")


def check_columns(schema: pa.Schema, column: str, keep: Iterable[str]) -> None:
    """Make sure that a column of texts and those to keep are there.

    Raises:
        KeyError: One is not there.
        TypeError: The column holds neither text nor bytes.
    """
    for argument, name in (("column", column), *(("keep", one) for one in keep)):
        if name not in schema.names:
            names = ", ".join(schema.names) or "none"
            raise KeyError(f"{argument}: there is no column {name!r}; there are {names}")
    kind = schema.types[schema.names.index(column)]
    if not is_textual(kind):
        raise TypeError(f"column: expected text or bytes in the column {column!r}, got {kind}")
