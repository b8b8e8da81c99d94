"""Cells of libraries as plain values."""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict
from decimal import Decimal

import pytest

from litrecord.errors import LimitError
from litrecord.parsers.flat.cells import plain


class Text(str):
    """A text of some library."""

    __slots__ = ()


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (None, None),
        (True, True),
        (7, 7),
        (7.0, 7.0),
        (float("nan"), None),
        (float("-inf"), "-inf"),
        ("a", "a"),
        (dt.date(1, 2, 3), "0001-02-03"),
        (dt.datetime(2025, 7, 16), "2025-07-16"),  # noqa: DTZ001  # as tables have them
        (dt.datetime(2025, 7, 16, 8, 30), "2025-07-16T08:30:00"),  # noqa: DTZ001
        (dt.datetime(2025, 7, 16, tzinfo=dt.UTC), "2025-07-16T00:00:00+00:00"),
        (dt.time(8, 30), "08:30:00"),
        (Decimal("7.5"), 7.5),
        (Decimal("0.1"), "0.1"),
        (Decimal(10) ** 20, "100000000000000000000"),
        (Decimal("NaN"), None),
        (Decimal("Infinity"), "Infinity"),
        (b"\xe7\x81\xaf", "灯"),
        (bytearray(b"a\xff"), "a\\xff"),
        (["a", None, ("b", float("nan"))], ["a", ["b"]]),
        ({"b"}, ["b"]),
        (OrderedDict({1: "a", "b": None}), {"1": "a"}),
    ],
)
def test_cell_is_a_json_value(cell: object, expected: object) -> None:
    """Whatever a cell is, what is made of it is null, text, a number, true or false, or a list."""
    found = plain(cell, 3)
    assert (type(expected), expected) == (type(found), found)


def test_texts_of_libraries_become_plain_ones() -> None:
    """A class derived from text, as numpy has one, leaves no trace."""
    assert str is type(plain(Text("a"), 3))


@pytest.mark.needs("pandas")
def test_values_of_numpy_and_pandas_are_known() -> None:
    """Arrays are lists, scalars values, and every null is null."""
    import numpy as np
    import pandas as pd

    cells = [
        *(pd.NA, pd.NaT, pd.Timestamp("2025-07-16"), np.datetime64("2025-07-16", "ns")),
        *(
            np.datetime64("NaT", "ns"),
            np.datetime64("2025-07-16T08:30"),
            np.int64(7),
            np.float32(0.5),
        ),
        *(np.bool_(True), np.str_("a"), np.array(["a", None], dtype=object), np.array(3)),  # noqa: FBT003  # the value
        *(np.array([["a"], ["b"]]), pd.Series(["a", pd.NA]), pd.Interval(0, 1)),
    ]
    assert [
        *(None, None, "2025-07-16", "2025-07-16"),
        *(None, "2025-07-16T08:30", 7, 0.5),
        *(True, "a", ["a"], 3),
        *([["a"], ["b"]], ["a"], "(0, 1]"),
    ] == [plain(cell, 3) for cell in cells]


def test_depth_is_bounded() -> None:
    """Lists within lists beyond the limit are refused, not followed."""
    plain([[1]], 2)
    with pytest.raises(LimitError, match="lists in lists"):
        plain([[1]], 1)
