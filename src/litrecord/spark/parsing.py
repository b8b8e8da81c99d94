"""A column of texts as rows of papers, on all workers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.formats import Formats
from litrecord.api.inputs import resolve_parser
from litrecord.api.items import Request, document_of
from litrecord.arrow.streams import parse_batches
from litrecord.errors import FormatError, LitrecordError
from litrecord.limits import DEFAULT_LIMITS, Limits
from litrecord.model.record import PaperRecord
from litrecord.spark.schemas import require_spark, spark_schema
from litrecord.typing import Parser

if TYPE_CHECKING:
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
            the first of the first hundred texts that tells one: that runs a small job.
        cls: `PaperRecord`, or a class derived from it in a module that the workers can import.
        keep: Names of columns of `df` that each row keeps; they stand after the others.
        record: Whether the column `record` is filled; see `litrecord.arrow.to_arrow`.
        encoding: Character encoding of bytes; None for UTF-8 or what a byte order mark says.
        limits: Bounds on each text.
        formats: The formats to choose from.

    Returns:
        The columns of `PAPER_SCHEMA`, followed by the columns kept.

    Raises:
        FormatError: There is no such format, or none of the first hundred texts tells one.
        KeyError: `df` has no such column.
        MissingExtraError: A package that Spark needs is not installed.
        ValueError: A column to keep has the name of a column of `PAPER_SCHEMA`, or the format of a
            stream is not named.
    """
    require_spark("litrecord.spark.parse")
    from pyspark.sql.types import StructType  # noqa: PLC0415  # optional, and slow to import

    from litrecord.arrow import PAPER_SCHEMA  # noqa: PLC0415  # needs pyarrow

    used = {name: column_of(df, name) for name in (column, *keep)}
    schema = spark_schema(PAPER_SCHEMA)
    # Spark tells names apart without regard to letter case.
    taken = {one.name.casefold() for one in schema}
    for name in keep:
        if name.casefold() in taken:
            raise ValueError(f"keep: {name!r} is a column of the result; rename it before")
    texts = df.select(*used.values())
    if isinstance(format, str):
        formats.parser(format)  # refuses an unknown name before the work begins
    request = Request(
        format=format, target=cls, cls=cls, encoding=encoding, limits=limits, formats=formats
    )
    work = partial(
        parse_batches,
        column=column,
        format=_told_format(df, used[column], request) if format is None else format,
        cls=cls,
        keep=tuple(keep),
        record=record,
        encoding=encoding,
        limits=limits,
        formats=formats,
    )
    kept = [texts.schema[name] for name in keep]
    return texts.mapInArrow(work, StructType([*schema.fields, *kept]))


def column_of(df: DataFrame, name: str) -> Column:
    """Return a column by its exact name, which may hold a full stop.

    Raises:
        KeyError: There is none.
    """
    if name not in df.columns:
        raise KeyError(f"there is no column {name!r}; there are {', '.join(df.columns)}")
    quoted = name.replace("`", "``")
    return df[f"`{quoted}`"]


def _told_format(df: DataFrame, column: Column, request: Request) -> str | None:
    """Return the name of the format that the first texts tell; None where there is no text."""
    if df.isStreaming:
        raise ValueError("format: name it; a stream cannot be looked at before it is read")
    first: LitrecordError | None = None
    texts = df.where(column.isNotNull()).select(column)
    for count in _LOOKS:
        for (text,) in texts.take(count):
            data = bytes(text) if isinstance(text, bytearray) else text
            try:
                document = document_of(data, None, request)
                return resolve_parser(document, None, request.formats, request.limits).name
            except LitrecordError as error:
                first = first or error
    if first is None:
        return None
    raise FormatError(
        f"none of the first {_LOOKS[-1]} texts tells its format; name it with format=. "
        f"The first: {first}"
    )
