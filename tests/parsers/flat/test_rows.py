"""Rows of tables: which hold whole records, and what their columns are called."""

from __future__ import annotations

import datetime as dt
from functools import partial

import pytest

from litrecord.errors import Failure, Location, ParseError
from litrecord.model.record import PaperRecord
from litrecord.parsers.flat.rows import Row, column_names, read_rows
from litrecord.typing import Draft, ReadOptions

WHOLE = b'{"litrecord":"1",\n"type":"paper","volume":"16"}'


def row(index: int, text: bytes | None = None, *, is_ok: bool = True, **cells: object) -> Row:
    """Make a row."""
    return Row(index, text, is_ok, lambda: cells)


def test_columns_have_names_of_their_own() -> None:
    """A name that comes again is told apart by its place, and that by a mark if need be."""
    names = ["doi", "doi (3)", "doi", 7, "7"]
    assert ["doi", "doi (3)", "doi (3)'", "7", "7 (5)"] == column_names(names, Location())


@pytest.mark.parametrize(
    ("names", "shown"),
    [([], "none"), ([f"c{at}" for at in range(10)], "c0, c1, c2, c3, c4, c5, c6, c7")],
)
def test_table_of_something_else_is_refused(names: list[str], shown: str) -> None:
    """Where no column is known the error names the first of those there are."""
    with pytest.raises(ParseError) as caught:
        column_names(names, Location(source="a.parquet"))
    assert (
        f"a.parquet: a table without a column that litrecord knows (its columns: {shown})"
        in str(caught.value)
    )


def test_rows_are_read_in_their_order() -> None:
    """Whole records, flat columns and failures alternate as they stand."""
    rows = [
        row(10, WHOLE, volume="17"),
        row(11, volume="18"),
        row(12, b"{", volume="19"),
        row(13, WHOLE, is_ok=False, error="cut off"),
        row(14, is_ok=False),
        row(15, b""),
    ]
    found = list(read_rows(rows, ReadOptions(cls=PaperRecord), Location(source="t")))
    assert [10, 11, 12, 13, 14, 15] == [one.location.index for one in found]
    assert [Draft, Draft, Failure, Failure, Failure, Failure] == [type(one) for one in found]
    assert {"volume": "18"} == found[1].fields  # type: ignore[union-attr]  # a draft
    assert ["cut off", "could not be read"] == [str(one.error) for one in found[3:5]]  # type: ignore[union-attr]  # failures


def test_row_whose_cells_cannot_be_had_is_a_failure() -> None:
    """It costs no other row."""

    def fail() -> dict[str, object]:
        raise ParseError("no such text")

    rows = [Row(0, None, True, fail), row(1, volume="16")]  # noqa: FBT003  # whether it is right
    first, second = read_rows(rows, ReadOptions(), Location())
    assert isinstance(first, Failure)
    assert ("no such text", Draft) == (str(first.error), type(second))


@pytest.mark.needs("pyarrow")
def test_tables_of_arrow_keep_what_python_cannot_hold() -> None:
    """Moments beyond Python's are text, other kinds of text are text, of two columns one counts."""
    import pyarrow as pa

    from litrecord.arrow import from_arrow

    moments, days = pa.array([1], pa.timestamp("ns")), pa.array([3_000_000], pa.date32())
    volume = pa.array(["16"]).dictionary_encode()
    table = pa.table(
        [moments, pa.array([dt.date(2025, 7, 16)]), volume, ["17"], days],
        names=["seen", "published", "volume", "volume", "far"],
    )
    (paper,) = from_arrow(table)
    assert ("2025-07-16", "16") == (str(paper.published), paper.volume)
    seen = "1970-01-01T00:00:00.000000001"
    assert {"table": {"seen": seen, "volume (4)": "17", "far": "10183-09-21"}} == paper.extra


@pytest.mark.needs("pyarrow")
def test_text_of_arrow_that_is_none_is_a_failure() -> None:
    """Bytes that are no UTF-8 in a column of text fail with the name of the column."""
    import pyarrow as pa

    from litrecord.arrow import from_arrow

    broken = pa.array([b"\xff", b"16"]).view(pa.string())
    found = from_arrow(pa.table({"volume": broken}))
    assert (["16"], 1) == ([one.volume for one in found], len(found.failures))
    assert "volume: the value cannot be read" in str(found.failures[0].error)


@pytest.mark.needs("pyarrow")
@pytest.mark.parametrize("kind", ["string", "large_string", "string_view", "binary"])
def test_records_stand_in_any_kind_of_text(kind: str) -> None:
    """Whichever kind of text a library makes, the record in it is read."""
    import pyarrow as pa

    from litrecord.arrow import from_arrow

    make = getattr(pa, kind, partial(pa.string))
    cells = [WHOLE if kind == "binary" else WHOLE.decode()]
    (paper,) = from_arrow(pa.table({"record": pa.array(cells, make())}))
    assert "16" == paper.volume


@pytest.mark.needs("pyarrow")
def test_column_of_numbers_is_no_record() -> None:
    """A column `record` of somebody else's table is like any other."""
    import pyarrow as pa

    from litrecord.arrow import from_arrow

    (paper,) = from_arrow(pa.table({"record": [7], "volume": ["16"]}))
    assert ("16", {"table": {"record": 7}}) == (paper.volume, paper.extra)
