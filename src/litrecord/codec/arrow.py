"""Arrow's types and arrays for the columns of tables. Needs pyarrow, the extra `arrow`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from litrecord.codec.cells import Cell, ColumnType
from litrecord.errors import MissingExtraError

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["array", "arrow_type", "is_textual", "require_pyarrow", "texts_of"]


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


def is_textual(kind: pa.DataType) -> bool:
    """Tell whether `texts_of` reads arrays of a type: text, bytes, or null all of them."""
    import pyarrow as pa  # noqa: PLC0415  # see above

    kind = _plain(kind)
    tests = (
        *(pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view),
        *(pa.types.is_binary, pa.types.is_large_binary, pa.types.is_binary_view),
        *(pa.types.is_fixed_size_binary, pa.types.is_null),
    )
    return any(test(kind) for test in tests)


def _plain(kind: pa.DataType) -> pa.DataType:
    """Return what a dictionary or an extension holds in the end."""
    import pyarrow as pa  # noqa: PLC0415  # see above

    while True:
        if isinstance(kind, pa.BaseExtensionType):
            kind = kind.storage_type
        elif pa.types.is_dictionary(kind):
            kind = kind.value_type
        else:
            return kind


def texts_of(column: pa.Array) -> list[bytes | None]:
    """Return the texts of an array as bytes, in UTF-8 where they are text; null is None.

    What a dictionary holds once is one object however often it stands in the array.

    Args:
        column: An array of a type that `is_textual`.
    """
    import pyarrow as pa  # noqa: PLC0415  # see above

    if isinstance(column, pa.ExtensionArray):
        return texts_of(column.storage)
    if isinstance(column, pa.DictionaryArray):
        values = [*texts_of(column.dictionary), None]
        return [values[-1 if at is None else at] for at in column.indices.to_pylist()]
    texts: list[bytes | None] = column.cast(pa.large_binary()).to_pylist()
    return texts
