"""What a column of an output table is, and from what its cells are read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import attrs

from litrecord.codec.cells import Cell, ColumnType, fitting

__all__ = ["Cell", "Column", "ColumnType", "Reader", "fitting"]

Reader: TypeAlias = tuple[type, Callable[..., Cell], Callable[..., Cell] | None]


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
