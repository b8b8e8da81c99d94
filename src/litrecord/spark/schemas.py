"""Schemas of Arrow as schemas of Spark, and the packages that Spark needs."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from litrecord.errors import MissingExtraError
from litrecord.vocab.row_columns import (
    CATEGORY_ROWS,
    JOURNAL_ROWS,
    PAPER_ROWS,
    RANKING_ROWS,
    SCHEMA_KEY,
)

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql.types import DataType, StructType

__all__ = ["require_spark", "spark_schema"]

# Spark passes batches to Python with all three, and would name the two others by itself, without
# the extra.
_PACKAGES: Final = ("pyspark.sql", "pandas", "pyarrow")
_KINDS: Final = {one.label: one for one in (PAPER_ROWS, JOURNAL_ROWS, CATEGORY_ROWS, RANKING_ROWS)}
# Spark takes columns of these types by their position and widens none, so that each has exactly
# one counterpart.
_TYPES: Final = {
    "bool": "BooleanType",
    "int8": "ByteType",
    "int16": "ShortType",
    "int32": "IntegerType",
    "int64": "LongType",
    "float": "FloatType",
    "double": "DoubleType",
    "string": "StringType",
    "large_string": "StringType",
    "binary": "BinaryType",
    "large_binary": "BinaryType",
    "date32[day]": "DateType",
}


def require_spark(purpose: str) -> None:
    """Make sure that Spark can be used from Python.

    Raises:
        MissingExtraError: A package is not installed; the message names the extra.
    """
    for package in _PACKAGES:
        try:
            import_module(package)
        except ImportError as error:
            raise MissingExtraError("spark", package.partition(".")[0], purpose) from error


def spark_schema(schema: pa.Schema) -> StructType:
    """Return the schema of Spark for a schema of Arrow, with the same names in the same order.

    Every column may hold null. The columns of `PAPER_SCHEMA`, `JOURNAL_SCHEMA` and `RANKING_SCHEMA`
    say what they are in a comment, which Spark keeps in the tables it saves, and bear the name and
    version of their schema in their metadata, under the key `litrecord.schema`.

    Args:
        schema: Columns of truth values, whole numbers with a sign, floats, text, bytes, days or
            lists of these.

    Raises:
        MissingExtraError: A package that Spark needs is not installed.
        TypeError: A column is of another type.
    """
    require_spark("spark_schema")
    from pyspark.sql.types import StructField, StructType  # noqa: PLC0415  # optional, and slow

    label = (schema.metadata or {}).get(SCHEMA_KEY.encode(), b"").decode()
    kind = _KINDS.get(label)
    comments = {} if kind is None else {one.name: one.meaning for one in kind.columns}
    fields = []
    for field in schema:
        told = {"comment": comments[field.name]} if field.name in comments else {}
        metadata = {**told, SCHEMA_KEY: label} if label else {}
        fields.append(StructField(field.name, _type(field), metadata=metadata))
    return StructType(fields)


def _type(field: pa.Field) -> DataType:
    import pyarrow as pa  # noqa: PLC0415  # optional, and slow to import
    from pyspark.sql import types  # noqa: PLC0415  # likewise

    kind = field.type
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return types.ArrayType(_type(kind.value_field.with_name(field.name)))
    name = _TYPES.get(str(kind))
    if name is None:
        raise TypeError(f"{field.name}: no type of Spark is known for {kind} of Arrow")
    made: DataType = getattr(types, name)()
    return made
