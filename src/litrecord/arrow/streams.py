"""Streams of batches: text in, rows of papers out, with no more in memory than a batch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final

from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.collecting import passing
from litrecord.api.formats import Formats
from litrecord.api.items import Read, Request, read_source
from litrecord.api.sources import PathOrStream, is_stream
from litrecord.arrow.inputs import batches_in, check_columns
from litrecord.arrow.texts import TextReader
from litrecord.codec.arrow import require_pyarrow, texts_of
from litrecord.errors import Failure
from litrecord.limits import DEFAULT_LIMITS, Limits
from litrecord.model.record import PaperRecord
from litrecord.typing import Parser
from litrecord.vocab.row_columns import PAPER_ROWS

if TYPE_CHECKING:
    import pyarrow as pa

    from litrecord.arrow.inputs import Tabular

__all__ = ["parse_batches", "read_batches"]

# Rows that are read at a time: their objects fit into a processor's cache
_ROWS: Final = 1000


def parse_batches(
    batches: Tabular,
    *,
    column: str = "value",
    format: str | Parser | None = None,
    cls: type[PaperRecord] = PaperRecord,
    keep: Sequence[str] = (),
    record: bool = True,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    formats: Formats = BUILTIN_FORMATS,
) -> Iterator[pa.RecordBatch]:
    """Read a column of texts as papers, batch by batch; a bad row never raises.

    Each text is a document of its own: a line of JSON lines, or a whole file such as a page. It
    gives a row for each record in it and at least one: where there is none, or where it is null,
    a row with `ok` false and the reason in `error`. Rows come in the order of the texts. They do
    not depend on how the texts are spread over batches, but for the format if none is named.

    It is a function of a module, can be pickled by its name, and fits what engines call for each
    part of a table: `mapInArrow` of Spark, `map_batches` of Ray Data, Daft and polars.

    Args:
        batches: The texts, as strings or bytes, gzipped too; a table, a reader or a data frame of
            polars will do as well.
        column: Name of their column.
        format: Name of their format, or a parser. None tells it from the first text of which a
            record can be read; where an engine spreads the texts over processes, name it.
        cls: `PaperRecord`, or a class derived from it.
        keep: Names of columns of the input that each row keeps; they stand after the others.
        record: Whether the column `record` is filled; see `to_arrow`.
        encoding: Character encoding of bytes; None for UTF-8 or what a byte order mark says.
        limits: Bounds on each text.
        formats: The formats to choose from.

    Yields:
        Batches of `PAPER_SCHEMA`, followed by the columns kept; at least one for each batch, also
        for one without rows, and of at most 1000 rows.

    Raises:
        FormatError: There is no such format, or no such encoding.
        KeyError: There is no such column. This and what is wrong with the column's type is known at
            once where `batches` has a schema, else when the first batch is taken.
        MissingExtraError: pyarrow is not installed; it comes with the extra `arrow`.
        TypeError: `batches` is nothing tabular, the column holds neither text nor bytes, or `cls`
            is no class of papers.
        ValueError: A column to keep has a name that `PAPER_SCHEMA` has too, or is named twice.
    """
    require_pyarrow("parse_batches")
    if isinstance(keep, str):
        raise TypeError(f"keep: expected a list of names, got one; write [{keep!r}]")
    taken = {one.name for one in PAPER_ROWS.columns} & set(keep)
    if taken:
        raise ValueError(f"keep: {min(taken)!r} is a column of the result; rename it before")
    if len(set(keep)) < len(keep):
        raise ValueError(f"keep: a column is named twice in {list(keep)!r}")
    _check_class(cls)
    request = Request(
        format=format, target=cls, cls=cls, encoding=encoding, limits=limits, formats=formats
    )
    schema = getattr(batches, "schema", None)
    if schema is not None and hasattr(schema, "types"):
        check_columns(schema, column, keep)
    return _parsed(batches_in(batches), TextReader(request), column, keep, record=record)


def _check_class(cls: object) -> None:
    if not (isinstance(cls, type) and issubclass(cls, PaperRecord)):
        raise TypeError(f"cls: expected PaperRecord or a class derived from it, got {cls!r}")


def _parsed(
    batches: Iterable[pa.RecordBatch],
    reader: TextReader,
    column: str,
    keep: Sequence[str],
    *,
    record: bool,
) -> Iterator[pa.RecordBatch]:
    for whole in batches:
        check_columns(whole.schema, column, keep)
        # One without rows as well: engines ask with such for the schema.
        for start in range(0, whole.num_rows or 1, _ROWS):
            batch = whole.slice(start, _ROWS)
            texts = texts_of(batch.column(batch.schema.names.index(column)))
            for places, items in _parts(reader.read(texts)):
                made = _rows(items, record=record)
                yield _with_columns(made, batch, keep, places) if keep else made


def _parts(
    found: Iterator[list[Read | Failure]],
) -> Iterator[tuple[list[int], list[Read | Failure]]]:
    """Yield what is in texts so many items at a time, and the place of the text of each."""
    places: list[int] = []
    items: list[Read | Failure] = []
    for place, some in enumerate(found):
        for item in some:
            if len(items) == _ROWS:
                yield places, items
                places, items = [], []
            places.append(place)
            items.append(item)
    # Of no texts too, so that there is a batch.
    yield places, items


def _with_columns(
    made: pa.RecordBatch, batch: pa.RecordBatch, keep: Sequence[str], places: list[int]
) -> pa.RecordBatch:
    import pyarrow as pa  # noqa: PLC0415  # optional, and slow to import

    rows = pa.array(places, pa.int64())
    for name in keep:
        number = batch.schema.names.index(name)
        made = made.append_column(batch.schema.field(number), batch.column(number).take(rows))
    return made


def _rows(items: Sequence[Read | Failure], *, record: bool) -> pa.RecordBatch:
    """Make rows of what was read and of what was not."""
    from litrecord.serializers.arrow.batches import batch_of  # noqa: PLC0415  # needs pyarrow

    papers: list[object] = []
    codes: list[tuple[str, ...]] = []
    errors: dict[int, str] = {}
    for at, item in enumerate(items):
        if isinstance(item, Failure):
            errors[at] = str(item.error)
            continue
        paper, problems = item
        papers.append(paper)
        codes.append(tuple(dict.fromkeys(one.code for one in problems)) if problems else ())
    return batch_of(papers, kind=PAPER_ROWS, record=record, problem_codes=codes, errors=errors)


def read_batches(
    source: PathOrStream,
    *,
    format: str | Parser | None = None,
    cls: type[PaperRecord] = PaperRecord,
    rows: int = _ROWS,
    record: bool = True,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    formats: Formats = BUILTIN_FORMATS,
    recursive: bool = False,
) -> Iterator[pa.RecordBatch]:
    """Read a file, a folder or a stream as rows of papers, batch by batch; see `iter_records`.

    What could not be read has a row as well, with `ok` false and the reason in `error`.

    Args:
        source: See `read`.
        format: See `parse`.
        cls: `PaperRecord`, or a class derived from it.
        rows: How many rows a batch has; the last one may have fewer.
        record: Whether the column `record` is filled; see `to_arrow`.
        encoding: See `parse`.
        limits: See `read`.
        formats: See `parse`.
        recursive: See `read`.

    Yields:
        Batches of `PAPER_SCHEMA`.

    Raises:
        FormatError: The format is not known or cannot be told.
        MissingExtraError: pyarrow is not installed; it comes with the extra `arrow`.
        OSError: The source cannot be opened; known when the first batch is taken.
        ParseError: A single file is unusable as a whole; known when it is.
        TypeError: `source` is neither a path nor a stream of bytes, or `cls` no class of papers.
        ValueError: `rows` is less than 1.
    """
    require_pyarrow("read_batches")
    _check_class(cls)
    if type(rows) is not int or rows < 1:
        raise ValueError(f"rows: expected a whole number from 1, got {rows!r}")
    # Told here and not when the first batch is asked for.
    is_stream(source)
    if isinstance(format, str):
        formats.parser(format)
    request = Request(
        format=format,
        target=cls,
        cls=cls,
        encoding=encoding,
        limits=limits,
        formats=formats,
        recursive=recursive,
    )
    items = read_source(source, request)
    return _in_batches(items, rows, record=record)


def _in_batches(
    items: Iterator[Read | Failure], rows: int, *, record: bool
) -> Iterator[pa.RecordBatch]:
    while True:
        with passing():
            some = list(islice(items, rows))
        if not some:
            return
        yield _rows(some, record=record)
