"""Schemas of Arrow as schemas of Spark."""

from __future__ import annotations

import pytest

from litrecord.spark import spark_schema
from litrecord.vocab.row_columns import JOURNAL_ROWS, PAPER_ROWS, RANKING_ROWS, RowKind
from local_spark import UNMEANT

pytestmark = [pytest.mark.needs("pyspark"), *UNMEANT]
TYPES = {
    "string": "string",
    "list<string>": "array<string>",
    "int32": "int",
    "float64": "double",
    "bool": "boolean",
    "date32": "date",
}


@pytest.mark.parametrize("kind", [PAPER_ROWS, JOURNAL_ROWS, RANKING_ROWS], ids=lambda one: one.name)
def test_schema_has_the_columns_of_the_reference(kind: RowKind) -> None:
    """Names, order and types are those listed, and every column may hold null."""
    from litrecord import arrow

    name = {"papers": "PAPER", "journals": "JOURNAL", "rankings": "RANKING"}[kind.name]
    made = spark_schema(getattr(arrow, f"{name}_SCHEMA"))
    expected = [(one.name, TYPES[one.kind], True) for one in kind.columns]
    assert expected == [(one.name, one.dataType.simpleString(), one.nullable) for one in made]


def test_columns_say_what_they_are() -> None:
    """A column has a comment, and the name and version of its schema."""
    from litrecord.arrow import PAPER_SCHEMA

    expected = {"comment": "PubMed identifier", "litrecord.schema": "papers/1"}
    assert expected == spark_schema(PAPER_SCHEMA)["pmid"].metadata


def test_other_schemas_are_converted_too() -> None:
    """Types that have one counterpart in Spark are taken, without a comment."""
    import pyarrow as pa

    schema = pa.schema(
        [
            ("a", pa.int8()),
            ("b", pa.int16()),
            ("c", pa.int64()),
            ("d", pa.float32()),
            ("e", pa.large_string()),
            ("f", pa.binary()),
            ("g", pa.large_binary()),
            ("h", pa.large_list(pa.list_(pa.date32()))),
        ]
    )
    made = spark_schema(schema)
    assert (
        "struct<a:tinyint,b:smallint,c:bigint,d:float,e:string,f:binary,g:binary,"
        "h:array<array<date>>>" == made.simpleString()
    )
    assert {} == made["a"].metadata


def test_type_without_a_counterpart_is_refused() -> None:
    """The error names the column and its type, also within a list."""
    import pyarrow as pa

    with pytest.raises(TypeError, match=r"^sizes: no type of Spark is known for uint8 of Arrow$"):
        spark_schema(pa.schema([("sizes", pa.list_(pa.uint8()))]))
