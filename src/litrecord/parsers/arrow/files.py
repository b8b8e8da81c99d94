"""Files of Arrow tables, read batch by batch. Needs pyarrow."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from litrecord.codec.arrow import require_pyarrow
from litrecord.errors import Failure, LimitError, Location, ParseError
from litrecord.parsers.arrow.rows import read_rows
from litrecord.typing import Document, Draft, ReadOptions

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["read_feather", "read_parquet"]

_ROWS: Final = 1000


def read_parquet(document: Document, options: ReadOptions) -> Iterator[Draft | Failure]:
    """Read the rows of a file of Parquet; see `ParquetParser.drafts`."""
    require_pyarrow("the format parquet")
    import pyarrow.parquet as pq  # noqa: PLC0415  # optional, and slow to import

    location = Location(source=document.name)
    with _told(location):
        file = pq.ParquetFile(document.binary())
        groups = file.metadata.num_row_groups
        total = sum(file.metadata.row_group(at).total_byte_size for at in range(groups))
    if total > options.limits.size:
        # Compressed columns may grow a thousandfold.
        raise LimitError(
            f"the table holds {total} bytes, more than {options.limits.size}; "
            "pass limits=Limits(size=…) to allow more",
            location=location,
        )
    yield from read_rows(_batches(file.iter_batches(batch_size=_ROWS), location), options, location)


def read_feather(document: Document, options: ReadOptions) -> Iterator[Draft | Failure]:
    """Read the rows of a file of Feather; see `FeatherParser.drafts`."""
    require_pyarrow("the format feather")
    import pyarrow as pa  # noqa: PLC0415  # likewise

    location = Location(source=document.name)
    with _told(location):
        file = pa.ipc.open_file(document.binary())
    found = (file.get_batch(at) for at in range(file.num_record_batches))
    small = (batch.slice(at, _ROWS) for batch in found for at in range(0, batch.num_rows, _ROWS))
    yield from read_rows(_batches(small, location), options, location)


def _batches(batches: Iterator[pa.RecordBatch], location: Location) -> Iterator[pa.RecordBatch]:
    while True:
        with _told(location):
            batch = next(batches, None)
        if batch is None:
            return
        yield batch


@contextmanager
def _told(location: Location) -> Iterator[None]:
    """Say of a file that pyarrow cannot read that it is damaged."""
    import pyarrow as pa  # noqa: PLC0415  # likewise

    try:
        yield
    except (pa.ArrowException, OSError) as error:
        raise ParseError(f"the table is damaged: {error}", location=location) from error
