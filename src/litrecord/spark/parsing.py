"""A column of texts as rows of papers, on all workers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.formats import Formats
from litrecord.api.inputs import resolve_parser
from litrecord.api.items import Request, document_of, read_by
from litrecord.arrow.streams import parse_batches
from litrecord.errors import Failure, FormatError, LitrecordError
from litrecord.limits import DEFAULT_LIMITS, Limits
from litrecord.model.record import PaperRecord
from litrecord.spark.schemas import require_spark, spark_schema
from litrecord.typing import Parser

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import Column, DataFrame

__all__ = ["column_of", "parse"]

# Texts that are looked at to tell the format: mostly the first one is enough.
_LOOKS: Final = (1, 100)


def parse(
    df: DataFrame,
    *,
    column: str = "value",
    format: str | Parser | None = None,
    cls: type[PaperRecord] = PaperRecord,
    keep: Sequence[str] = (),
    record: bool = True,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    formats: Formats = BUILTIN_FORMATS,
) -> DataFrame:
    """Read a column of texts as papers, by `litrecord.arrow.parse_batches` on the workers.

    Each text is a document of its own: a line, or a whole file. It gives a row for each record in
    it and at least one; what could not be read has a row with `ok` false and the reason in `error`.
    The rows are equal to those of one machine, in the order of the texts, however Spark spreads
    them.

    The result is not computed before it is used, and anew for each use: write it to Parquet, or
    `cache` it, before it is used twice.

    Args:
        df: The table, such as `read_lines` and `read_files` make.
        column: Name of the column of texts, as strings or bytes.
        format: Name of their format, or a parser. None tells it here, before the work begins, from
            the first text, of the first hundred, of which a record can be read; a small job.
        cls: `PaperRecord`, or a class derived from it in a module that the workers can import.
        keep: Names of columns of `df` that each row keeps; they stand after the others.
        record: Whether the column `record` is filled; see `litrecord.arrow.to_arrow`.
        encoding: Character encoding of bytes; None for UTF-8 or what a byte order mark says.
        limits: Bounds on each text.
        formats: The formats to choose from.

    Returns:
        The columns of `PAPER_SCHEMA`, followed by the columns kept.

    Raises:
        FormatError: There is no such format or encoding, or none of the first hundred texts tells
            its format.
        KeyError: `df` has no such column.
        MissingExtraError: A package that Spark needs is not installed.
        TypeError: The column holds neither text nor bytes, or an argument is of a wrong type.
        ValueError: A column to keep has the name of a column of `PAPER_SCHEMA`, letter case aside,
            or is named twice; or the format of a stream is not named.
    """
    require_spark("litrecord.spark.parse")
    from pyspark.sql.types import StructType  # noqa: PLC0415  # optional, and slow to import

    from litrecord.arrow import PAPER_SCHEMA  # noqa: PLC0415  # needs pyarrow

    schema = spark_schema(PAPER_SCHEMA)
    work = partial(
        parse_batches,
        format=format,
        cls=cls,
        record=record,
        encoding=encoding,
        limits=limits,
        formats=formats,
    )
    texts = df.select(*(column_of(df, name) for name in dict.fromkeys((column, *keep))))
    # Says here, and not in the workers, what is wrong with the arguments.
    work(_empty(texts), column=column, keep=keep)
    # Spark tells names apart without regard to letter case.
    taken = {one.name.casefold() for one in schema}
    for name in keep:
        if name.casefold() in taken:
            raise ValueError(f"keep: {name!r} is a column of the result; rename it before")
    if format is None:
        request = Request(target=cls, cls=cls, encoding=encoding, limits=limits, formats=formats)
        work = partial(work, format=_told_format(texts, column, request))
    kept = [texts.schema[name] for name in keep]
    # Spark cannot pass on names with a full stop. Those of the result come from the schema.
    plain = {name: f"column{at}" for at, name in enumerate(texts.columns)}
    work = partial(work, column=plain[column], keep=[plain[name] for name in keep])
    passed = texts.toDF(*plain.values())
    return passed.mapInArrow(work, StructType([*schema.fields, *kept]))


def _empty(df: DataFrame) -> pa.Table:
    """Return a table of Arrow without rows, with types for what texts may be."""
    import pyarrow as pa  # noqa: PLC0415  # optional, and slow to import

    types = {"string": pa.string(), "binary": pa.binary()}
    fields = [(one.name, types.get(one.dataType.typeName(), pa.bool_())) for one in df.schema]
    return pa.schema(fields).empty_table()


def column_of(df: DataFrame, name: str) -> Column:
    """Return a column by its exact name, which may hold a full stop.

    Raises:
        KeyError: There is none.
    """
    if name not in df.columns:
        raise KeyError(f"there is no column {name!r}; there are {', '.join(df.columns)}")
    quoted = name.replace("`", "``")
    return df[f"`{quoted}`"]


def _told_format(texts: DataFrame, column: str, request: Request) -> str | None:
    """Return the name of the format that the first texts tell; None where there is no text."""
    if texts.isStreaming:
        raise ValueError("format: name it; a stream cannot be looked at before it is read")
    first: LitrecordError | None = None
    filled = column_of(texts, column)
    looked = texts.where(filled.isNotNull()).select(filled)
    for count in _LOOKS:
        for (text,) in looked.take(count):
            data = bytes(text) if isinstance(text, bytearray) else text
            try:
                document = document_of(data, None, request)
                parser = resolve_parser(document, None, request.formats, request.limits)
                found = list(read_by(parser, document, request))
            except LitrecordError as error:
                first = first or error
                continue
            failures = [one for one in found if isinstance(one, Failure)]
            if len(failures) < len(found):
                return parser.name
            first = first or (failures[0].error if failures else None)
    if first is None:
        return None
    raise FormatError(
        f"none of the first {_LOOKS[-1]} texts tells its format; name it with format=. "
        f"The first: {first}"
    )
