"""What a cell of an output table can be, and which values fit into one.

Tables are made column by column, from Python lists, so that CSV, Arrow and pandas hold the same.
"""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Iterable
from itertools import chain, filterfalse
from typing import Final, Literal, TypeAlias, cast

__all__ = ["Cell", "ColumnType", "fitting"]

ColumnType: TypeAlias = Literal["int32", "float64", "bool", "string", "date32", "list<string>"]
Cell: TypeAlias = int | float | bool | str | dt.date | tuple[str, ...] | None

_BOUND: Final = 2**31
_WHOLE: Final = frozenset({int, bool, type(None)})


def fitting(kind: ColumnType, values: list[Cell]) -> list[Cell]:
    r"""Return values as a column of a type can hold them.

    Whole numbers beyond 32 bits become null; lone surrogates, which have no UTF-8, become escapes
    such as `\ud800`.
    """
    # Nearly always everything fits, which is found out without a step of Python for each value.
    if kind == "int32" and not _are_small(values):
        return [value if _is_small(value) else None for value in values]
    if kind == "string" and not _are_encodable(cast("list[str | None]", values)):
        return [_escaped(value) for value in values]
    if kind == "list<string>" and not _are_encodable(_items(values)):
        return [_escaped(value) for value in values]
    return values


def _are_small(values: list[Cell]) -> bool:
    if not _WHOLE.issuperset(map(type, values)):
        return False
    # What `filter` takes away, None and 0, is small.
    present = cast("list[int]", list(filter(None, values)))
    return not present or (min(present) >= -_BOUND and max(present) < _BOUND)


def _is_small(value: Cell) -> bool:
    return isinstance(value, int) and -_BOUND <= value < _BOUND


def _items(values: list[Cell]) -> Iterable[str]:
    return chain.from_iterable(cast("Iterable[tuple[str, ...]]", filter(None, values)))


def _are_encodable(texts: Iterable[str | None]) -> bool:
    # Each on its own: joined, long ones would be copied and widened. Of all encodings that refuse
    # lone surrogates UTF-16 is the quickest.
    beyond = filterfalse(str.isascii, filter(None, texts))
    try:
        deque((text.encode("utf-16") for text in beyond), maxlen=0)
    except UnicodeEncodeError:
        return False
    return True


def _escaped(value: Cell) -> Cell:
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, tuple):
        return tuple(one.encode("utf-8", "backslashreplace").decode() for one in value)
    return value
