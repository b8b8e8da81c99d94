"""Cells of columns as Arrow arrays."""

from __future__ import annotations

import datetime as dt

import pytest

from litrecord.codec.arrow import array
from litrecord.codec.cells import Cell, ColumnType

pytestmark = pytest.mark.needs("pyarrow")


@pytest.mark.parametrize(
    ("kind", "cells", "name"),
    [
        pytest.param("int32", [1, None, -(2**31)], "int32", id="whole"),
        pytest.param("float64", [0.1, None, 2.0], "double", id="number"),
        pytest.param("bool", [True, None, False], "bool", id="boolean"),
        pytest.param("string", ["中", None, ""], "string", id="text"),
        pytest.param(
            "date32", [dt.date(1, 1, 1), None, dt.date(9999, 12, 31)], "date32[day]", id="date"
        ),
        pytest.param(
            "list<string>", [("a", "中"), None, ()], "list<item: string>", id="list-of-texts"
        ),
    ],
)
def test_cells_become_values_of_their_type(kind: ColumnType, cells: list[Cell], name: str) -> None:
    """Every value arrives as it is, None as null, whatever else is in the column."""
    made = array(kind, cells)
    made.validate(full=True)
    found = [tuple(one) if isinstance(one, list) else one for one in made.to_pylist()]
    assert (cells, 1, name) == (found, made.null_count, str(made.type))
    # Where there is nothing to tell a type by, it is the same.
    assert [name, name] == [str(array(kind, some).type) for some in ([], [None])]
