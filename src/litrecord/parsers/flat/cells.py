"""What libraries hold in a cell, as plain values: null, text, numbers, true and false, lists."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final, cast

from litrecord.errors import LimitError

__all__ = ["plain"]

# Nulls of libraries that are not imported here: pandas.NA and pandas.NaT, which is a date too
_NULLS: Final = frozenset({"NAType", "NaTType"})
_EXACT: Final = Decimal(10) ** 15


def plain(value: object, depth: int) -> object:
    """Return a cell as a JSON value; None for NaN and the other nulls of libraries.

    Dates are texts such as `2025-07-16`, with a time of the day only where it is not midnight.
    What is inside lists and arrays is made plain too. Of other types it is the text.

    Args:
        value: What a library holds: a value of Python, or of numpy, pandas or Arrow.
        depth: How many lists and mappings may stand within one another.

    Raises:
        LimitError: There are more.
    """
    if value is None or isinstance(value, bool):
        return value
    # Subclasses, such as numpy's own float and text, become the plain type.
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        return _number(float(value))
    if type(value).__name__ in _NULLS:
        return None
    return _other(value, depth)


def _number(value: float) -> object:
    if math.isfinite(value):
        return value
    # JSON has no infinity.
    return None if math.isnan(value) else str(value)


def _other(value: object, depth: int) -> object:
    if isinstance(value, dt.datetime):
        return _moment(value.isoformat())
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value).decode("utf-8", "backslashreplace")
    if isinstance(value, Decimal):
        return _decimal(value)
    return _of_numpy(value, depth) if hasattr(value, "dtype") else _many(value, depth)


def _of_numpy(value: object, depth: int) -> object:
    if type(value).__name__ == "datetime64":
        return _moment(str(value))
    item = getattr(value, "item", None)
    if getattr(value, "shape", None) != () or not callable(item):
        return _many(value, depth)
    # A scalar, or an array without dimensions
    found: object = item()
    return str(value) if type(found) is type(value) else plain(found, depth)


def _many(value: object, depth: int) -> object:
    if isinstance(value, Mapping):
        return {
            str(key): found
            for key, one in value.items()
            if (found := plain(one, _deeper(depth))) is not None
        }
    is_array = getattr(value, "shape", None) is not None
    if is_array or isinstance(value, list | tuple | set | frozenset):
        found = [plain(one, _deeper(depth)) for one in cast("Iterable[object]", value)]
        return [one for one in found if one is not None]
    return str(value)


def _deeper(depth: int) -> int:
    if depth <= 0:
        raise LimitError("a cell with lists in lists; pass limits=Limits(depth=…) to allow more")
    return depth - 1


def _decimal(value: Decimal) -> object:
    if value.is_nan():
        return None
    if value.is_finite() and abs(value) < _EXACT and float(value) == value:
        return float(value)
    # A float would be another number.
    return str(value)


def _moment(text: str) -> str | None:
    """Read a moment such as `2025-07-16T00:00:00.000000000`, as numpy prints it."""
    if text == "NaT":
        return None
    day, _, time = text.partition("T")
    return text if time.strip("0:.") else day
