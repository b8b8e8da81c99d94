"""Streams of batches: text in, rows of papers out, with no more in memory than a batch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import TYPE_CHECKING, Final, cast

from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.collecting import undisturbed
from litrecord.api.formats import Formats
from litrecord.api.inputs import is_cut_by_lines, resolve_parser
from litrecord.api.items import Read, Request, document_of, read_by, read_source
from litrecord.api.sources import PathOrStream
from litrecord.codec.arrow import require_pyarrow
from litrecord.codec.lines import LinesDocument
from litrecord.errors import Failure, LitrecordError, Location, ParseError
from litrecord.limits import DEFAULT_LIMITS, Limits
from litrecord.model.record import PaperRecord
from litrecord.typing import Parser
from litrecord.vocab.row_columns import PAPER_ROWS

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["parse_batches", "read_batches"]

# Rows that are read at a time: their objects fit into a processor's cache
_ROWS: Final = 1000


def parse_batches(
    batches: Iterable[pa.RecordBatch],
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
        batches: The texts, as strings or bytes, gzipped too.
        column: Name of their column.
        format: Name of their format, or a parser. None tells it from the first text that tells one;
            where an engine spreads the texts over processes, name it.
        cls: `PaperRecord`, or a class derived from it.
        keep: Names of columns of the input that each row keeps; they stand after the others.
        record: Whether the column `record` is filled; see `to_arrow`.
        encoding: Character encoding of bytes; None for UTF-8 or what a byte order mark says.
        limits: Bounds on each text.
        formats: The formats to choose from.

    Yields:
        Batches of `PAPER_SCHEMA`, followed by the columns kept.

    Raises:
        FormatError: There is no such format.
        KeyError: A batch has no such column.
        MissingExtraError: pyarrow is not installed; it comes with the extra `arrow`.
        ValueError: A column to keep has a name that `PAPER_SCHEMA` has too.
    """
    require_pyarrow("parse_batches")
    taken = {one.name for one in PAPER_ROWS.columns} & set(keep)
    if taken:
        raise ValueError(f"keep: {min(taken)!r} is a column of the result; rename it before")
    reader = _TextReader(
        Request(
            format=formats.parser(format) if isinstance(format, str) else format,
            target=cls,
            cls=cls,
            encoding=encoding,
            limits=limits,
            formats=formats,
        )
    )
    return _parsed(batches, reader, column, keep, record=record)


def _parsed(
    batches: Iterable[pa.RecordBatch],
    reader: _TextReader,
    column: str,
    keep: Sequence[str],
    *,
    record: bool,
) -> Iterator[pa.RecordBatch]:
    for whole in batches:
        for start in range(0, whole.num_rows, _ROWS):
            batch = whole.slice(start, _ROWS)
            texts = _texts(batch, column)
            found = [(at, item) for at, items in enumerate(reader.read(texts)) for item in items]
            made = _rows([item for _, item in found], record=record)
            yield _with_columns(made, batch, keep, [at for at, _ in found]) if keep else made


def _texts(batch: pa.RecordBatch, column: str) -> list[bytes | None]:
    import pyarrow as pa  # noqa: PLC0415  # optional, and slow to import

    if column not in batch.schema.names:
        names = ", ".join(batch.schema.names)
        raise KeyError(f"column: there is no column {column!r}; there are {names}")
    found = batch.column(batch.schema.names.index(column))
    if pa.types.is_dictionary(found.type):
        found = found.dictionary_decode()
    texts: list[bytes | None] = found.cast(pa.large_binary()).to_pylist()
    return texts


def _with_columns(
    made: pa.RecordBatch, batch: pa.RecordBatch, keep: Sequence[str], places: list[int]
) -> pa.RecordBatch:
    import pyarrow as pa  # noqa: PLC0415  # likewise

    rows = pa.array(places, pa.int64())
    for name in keep:
        field = batch.schema.field(name)
        made = made.append_column(field, batch.column(batch.schema.names.index(name)).take(rows))
    return made


class _TextReader:
    """Reads texts, each for itself; what goes wrong with one is a failure of it alone."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._parser = cast("Parser | None", request.format)

    def read(self, texts: Sequence[bytes | None]) -> Iterator[list[Read | Failure]]:
        """Yield what is in each text, at least one item."""
        for is_line, some in groupby(texts, _is_line):
            group = list(some)
            if is_line:
                yield from self._lines(cast("list[bytes]", group))
            else:
                for text in group:
                    yield self._one(text)

    def _lines(self, lines: list[bytes]) -> Iterator[list[Read | Failure]]:
        start = 0
        while self._parser is None and start < len(lines):
            # What tells no format is a failure by itself.
            yield self._one(lines[start])
            start += 1
        rest = lines[start:]
        parser = self._parser
        if parser is None or not rest:
            return
        found: list[Read | Failure] = []
        request = self._request
        if request.encoding is None and is_cut_by_lines(parser, request.formats):
            document = LinesDocument(items=rest, first_line=None, first_index=None)
            try:
                found = list(undisturbed(read_by(parser, document, request)))
            except Exception:  # noqa: BLE001  # found again below, in the line it is about
                found = []
        if len(found) == len(rest):
            yield from ([one] for one in found)
        else:
            yield from map(self._one, rest)

    def _one(self, text: bytes | None) -> list[Read | Failure]:
        """Read one text as a document."""
        if text is None:
            return [_failure(ParseError("there is no text: it is null"))]
        try:
            document = document_of(text, None, self._request)
            if self._parser is None:
                request = self._request
                self._parser = resolve_parser(document, None, request.formats, request.limits)
            found = list(read_by(self._parser, document, self._request))
        except LitrecordError as error:
            return [_failure(error)]
        except Exception as error:  # noqa: BLE001  # a fault of ours must not stop a cluster
            told = ParseError(f"could not be read, by a fault of litrecord: {error!r}")
            return [_failure(told)]
        return found or [_failure(ParseError("there is no record in it"))]


def _is_line(text: bytes | None) -> bool:
    """Tell whether a text is one line of JSON, as it looks; it may end in a line end."""
    return text is not None and text[:1] == b"{" and text.find(b"\n", 0, -1) < 0


def _failure(error: LitrecordError) -> Failure:
    return Failure(raw=b"", location=Location(), error=error)


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
        OSError: The source cannot be opened.
        ParseError: A single file is unusable as a whole.
        TypeError: `source` is neither a path nor a stream of bytes.
    """
    require_pyarrow("read_batches")
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
    while some := list(undisturbed(islice(items, rows))):
        yield _rows(some, record=record)
