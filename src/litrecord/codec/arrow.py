"""Arrow's types and arrays for the columns of tables. Needs pyarrow, the extra `arrow`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from litrecord.codec.cells import Cell, ColumnType
from litrecord.errors import MissingExtraError

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["array", "arrow_type", "require_pyarrow"]


def require_pyarrow(purpose: str) -> None:
    """Make sure that pyarrow can be imported.

    Raises:
        MissingExtraError: It is not installed; the message names the extra.
    """
    try:
        import pyarrow as pa  # noqa: F401, PLC0415  # optional, and slow to import
    except ImportError as error:
        raise MissingExtraError("arrow", "pyarrow", purpose) from error


def arrow_type(kind: ColumnType) -> pa.DataType:
    """Return the Arrow type of a column."""
    import pyarrow as pa  # noqa: PLC0415  # optional, and slow to import

    if kind == "list<string>":
        return pa.list_(pa.string())
    return pa.type_for_alias(kind)


def array(kind: ColumnType, cells: Sequence[Cell]) -> pa.Array:
    """Make an array of the cells of one column, one value for each; None is null.

    Args:
        kind: What the column holds.
        cells: Values that fit it, as `litrecord.codec.cells.fitting` makes them.
    """
    import pyarrow as pa  # noqa: PLC0415  # see above

    # pyarrow reads a list of Python values in C. A flat list with offsets for lists, and numbers
    # of days for dates, took twice as long.
    return pa.array(cells, arrow_type(kind))
