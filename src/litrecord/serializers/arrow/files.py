"""Files of Arrow tables, written row group by row group. Needs pyarrow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, BinaryIO, Protocol

from litrecord.codec.arrow import require_pyarrow
from litrecord.serializers.arrow.batches import batches_of, kind_of, schema_of
from litrecord.vocab.row_columns import PAPER_ROWS

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["FeatherOutput", "ParquetOutput", "as_stream", "stream_of"]


def as_stream(items: Sequence[object], *, record: bool, purpose: str) -> bytes:
    """Make rows of objects, as a stream of Arrow.

    Raises:
        MissingExtraError: pyarrow is not installed; the error names the purpose.
        TypeError: An object is of no class that has a table, or they are of several.
    """
    require_pyarrow(purpose)
    return stream_of(batches_of(items, record=record), schema_of(kind_of(items)))


def stream_of(batches: Iterable[pa.RecordBatch], schema: pa.Schema) -> bytes:
    """Write batches as a stream of Arrow."""
    import pyarrow as pa  # noqa: PLC0415  # optional, and slow to import

    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, schema) as writer:
        for batch in batches:
            writer.write_batch(batch)
    made: bytes = sink.getvalue().to_pybytes()
    return made


class _Writer(Protocol):
    """What both writers of pyarrow can do."""

    def write_table(self, table: pa.Table) -> None: ...

    def close(self) -> None: ...


class _RowsOutput:
    """Gathers parts up to at most so many rows and writes these together."""

    def __init__(self, stream: BinaryIO, rows: int) -> None:
        require_pyarrow("writing a table")
        self._stream = stream
        self._rows = rows
        self._schema: pa.Schema | None = None
        self._writer: _Writer | None = None
        self._waiting: list[pa.RecordBatch] = []
        self._count = 0

    def add(self, part: bytes) -> None:
        """Take the next part.

        Raises:
            TypeError: It holds objects of another kind than those before.
        """
        import pyarrow as pa  # noqa: PLC0415  # optional, and slow to import

        # A copy in the memory of Arrow, which gives back what it does not need. Python's would be
        # left in pieces by parts that wait.
        with pa.ipc.open_stream(part) as reader:
            if self._schema is None:
                self._schema = reader.schema
            elif not self._schema.equals(reader.schema):
                raise TypeError("one table holds one kind of objects, got several")
            batches = list(reader)
        rows = sum(batch.num_rows for batch in batches)
        if self._count and self._count + rows > self._rows:
            # Parts are not torn apart: what waits is never more than a row group.
            self._write(is_last=True)
        self._waiting += batches
        self._count += rows
        if self._count >= self._rows:
            self._write()

    def _write(self, *, is_last: bool = False) -> None:
        """Write row groups that are full, and the last one also if it is not."""
        import pyarrow as pa  # noqa: PLC0415  # likewise

        schema = schema_of(PAPER_ROWS) if self._schema is None else self._schema
        if self._writer is None:
            self._writer = self._open(self._stream, schema)
        table = pa.Table.from_batches(self._waiting, schema)
        written = 0
        while table.num_rows - written >= self._rows:
            self._writer.write_table(table.slice(written, self._rows))
            written += self._rows
        rest = table.slice(written)
        if is_last and rest.num_rows:
            self._writer.write_table(rest)
            rest = rest.slice(rest.num_rows)
        self._waiting = rest.to_batches()
        self._count = rest.num_rows
        # What was freed else stays with this process, in ever more pieces.
        pa.default_memory_pool().release_unused()

    def close(self) -> None:
        """Write the rest and the end of the file."""
        self._write(is_last=True)
        if self._writer is not None:
            self._writer.close()

    def _open(self, stream: BinaryIO, schema: pa.Schema) -> _Writer:
        raise NotImplementedError


class ParquetOutput(_RowsOutput):
    """A file of Parquet that is being written."""

    def __init__(self, stream: BinaryIO, *, rows: int, compression: str) -> None:
        super().__init__(stream, rows)
        self._compression = compression

    def _open(self, stream: BinaryIO, schema: pa.Schema) -> _Writer:
        import pyarrow.parquet as pq  # noqa: PLC0415  # likewise

        writer: _Writer = pq.ParquetWriter(
            stream, schema, compression=self._compression, write_page_index=False
        )
        return writer


class FeatherOutput(_RowsOutput):
    """A file of Feather that is being written."""

    def __init__(self, stream: BinaryIO, *, rows: int, compression: str) -> None:
        super().__init__(stream, rows)
        self._compression = compression

    def _open(self, stream: BinaryIO, schema: pa.Schema) -> _Writer:
        import pyarrow as pa  # noqa: PLC0415  # likewise

        compression = None if self._compression == "none" else self._compression
        options = pa.ipc.IpcWriteOptions(compression=compression)
        writer: _Writer = pa.ipc.new_file(stream, schema, options=options)
        return writer
