"""Arrow, as litrecord uses it: types and arrays of its columns. Needs pyarrow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

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


def arrow_type(kind: str) -> pa.DataType:
    """Return the type of a column."""
    import pyarrow as pa  # noqa: PLC0415  # likewise

    types: dict[str, pa.DataType] = {
        "int32": pa.int32(),
        "float64": pa.float64(),
        "bool": pa.bool_(),
        "string": pa.string(),
        "date32": pa.date32(),
        "list<string>": pa.list_(pa.string()),
    }
    return types[kind]


def array(kind: str, cells: Sequence[object]) -> pa.Array:
    """Make an array of the cells of a column, which fit its type."""
    import pyarrow as pa  # noqa: PLC0415  # likewise

    return pa.array(cells, arrow_type(kind))
