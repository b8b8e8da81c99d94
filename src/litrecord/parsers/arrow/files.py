"""Files of Arrow tables, read batch by batch. Needs pyarrow."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from litrecord.codec.arrow import is_textual, require_pyarrow
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
    stream = document.binary()
    with _told(location):
        metadata = pq.read_metadata(stream)
        groups = range(metadata.num_row_groups)
        total = sum(metadata.row_group(at).total_byte_size for at in groups)
        texts = _texts(metadata.schema.to_arrow_schema())
    if total > options.limits.size:
        # Compressed columns may grow a thousandfold.
        raise LimitError(
            f"the table holds {total} bytes, more than {options.limits.size}; "
            "pass limits=Limits(size=…) to allow more",
            location=location,
        )
    with _told(location):
        file = pq.ParquetFile(stream, metadata=metadata, read_dictionary=texts)
        batches = file.iter_batches(batch_size=_ROWS)
    yield from read_rows(_batches(batches, location), options, location)


def _texts(schema: pa.Schema) -> list[str]:
    """Return the names of columns of texts, which are read as dictionaries.

    A file of some kilobytes may repeat a text of a megabyte in millions of rows. Whether it does
    is not asked: of a damaged file, pyarrow 26 ends the interpreter when asked about a column.
    """
    return [field.name for field in schema if is_textual(field.type)]


def read_feather(document: Document, options: ReadOptions) -> Iterator[Draft | Failure]:
    """Read the rows of a file of Feather; see `FeatherParser.drafts`."""
    require_pyarrow("the format feather")
    import pyarrow as pa  # noqa: PLC0415  # likewise

    location = Location(source=document.name)
    with _told(location):
        file = pa.ipc.open_file(document.binary())
        found = (_sound(file.get_batch(at)) for at in range(file.num_record_batches))
    yield from read_rows(_batches(found, location), options, location)


def _sound(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return a batch whose places of texts lie within it: those of a damaged file may not.

    Raises:
        ArrowException: They do not.
    """
    batch.validate(full=True)
    return batch


def _batches(batches: Iterator[pa.RecordBatch], location: Location) -> Iterator[pa.RecordBatch]:
    while True:
        with _told(location):
            batch = next(batches, None)
            if batch is None:
                return
            _check_names(batch.schema)
        yield batch


def _check_names(schema: pa.Schema) -> None:
    """Look at the names of columns, which pyarrow decodes only then.

    Raises:
        UnicodeDecodeError: One is not UTF-8.
    """
    _ = schema.names


@contextmanager
def _told(location: Location) -> Iterator[None]:
    """Say of a file that pyarrow cannot read that it is damaged."""
    try:
        yield
    except Exception as error:  # names that are no UTF-8, of a column that is not there, and more
        raise ParseError(f"the table is damaged: {error}", location=location) from error
