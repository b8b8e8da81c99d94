"""What a column of an output table is, and which values fit into one.

Tables are made column by column, from Python lists, so that CSV, Arrow and pandas hold the same.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from itertools import chain
from typing import Final, Literal, TypeAlias, cast

import attrs

__all__ = ["Cell", "Column", "ColumnType", "Reader", "fitting"]

ColumnType: TypeAlias = Literal["int32", "float64", "bool", "string", "date32", "list<string>"]
Cell: TypeAlias = int | float | bool | str | dt.date | tuple[str, ...] | None
Reader: TypeAlias = tuple[type, Callable[..., Cell], Callable[..., Cell] | None]

_BOUND: Final = 2**31


@attrs.frozen
class Column:
    """A column of an output table.

    Attributes:
        name: Its name, which falls under the deprecation policy.
        kind: Arrow type of its values; every column may hold null.
        meaning: What its values are, in a few words.
        readers: How a cell is read, by the class of the object that it is read from: a function
            that gets a value, and one that turns what is not None into a cell, or None for a
            value that is one already.
    """

    name: str
    kind: ColumnType
    meaning: str
    readers: tuple[Reader, ...] = attrs.field(default=(), repr=False)


def fitting(kind: ColumnType, values: list[Cell]) -> list[Cell]:
    r"""Return values as a column of a type can hold them.

    Whole numbers beyond 32 bits become null; lone surrogates, which have no UTF-8, become escapes
    such as `\ud800`.
    """
    # Nearly always everything fits, which is found out with few steps of Python for each value.
    present = [value for value in values if value is not None]
    if kind == "int32" and not all(map(_is_small, set(present))):
        return [value if _is_small(value) else None for value in values]
    if kind == "string" and not _is_encodable(cast("list[str]", present)):
        return [_escaped(value) for value in values]
    if kind == "list<string>" and not _is_encodable(_items(present)):
        return [_escaped(value) for value in values]
    return values


def _is_small(value: Cell) -> bool:
    return isinstance(value, int) and -_BOUND <= value < _BOUND


def _items(values: Iterable[Cell]) -> Iterable[str]:
    return chain.from_iterable(value for value in values if isinstance(value, tuple))


def _is_encodable(texts: Iterable[str]) -> bool:
    joined = "".join(texts)
    if joined.isascii():
        return True
    try:
        joined.encode()
    except UnicodeEncodeError:
        return False
    return True


def _escaped(value: Cell) -> Cell:
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, tuple):
        return tuple(one.encode("utf-8", "backslashreplace").decode() for one in value)
    return value
