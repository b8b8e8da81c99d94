"""Which values fit into a column."""

from __future__ import annotations

import pytest

from litrecord.codec.cells import Cell, ColumnType, fitting


@pytest.mark.parametrize(
    ("kind", "values", "expected"),
    [
        pytest.param("int32", [1, None, -(2**31)], [1, None, -(2**31)], id="whole"),
        pytest.param("int32", [2**31, 7, 10**5000], [None, 7, None], id="too-large"),
        pytest.param("int32", [-(2**31) - 1, 0], [None, 0], id="too-small"),
        pytest.param("int32", [None, 0], [None, 0], id="zero"),
        pytest.param("int32", [1.5, 7], [None, 7], id="not-whole"),
        pytest.param("string", ["中", None, ""], ["中", None, ""], id="text"),
        pytest.param("string", ["a\ud800", None, "中"], ["a\\ud800", None, "中"], id="surrogate"),
        pytest.param("list<string>", [("a", "中"), None, ()], [("a", "中"), None, ()], id="list"),
        pytest.param(
            "list<string>", [("a", "\udfff"), None], [("a", "\\udfff"), None], id="in-a-list"
        ),
        pytest.param("float64", [1.5, None], [1.5, None], id="number"),
        pytest.param("bool", [True, None], [True, None], id="boolean"),
        pytest.param("string", [None, None], [None, None], id="nothing"),
    ],
)
def test_values_fit(kind: ColumnType, values: list[Cell], expected: list[Cell]) -> None:
    """What a column can hold stays; large numbers become null, half characters escapes."""
    assert expected == fitting(kind, values)
