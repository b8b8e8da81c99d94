"""Ranking tables as data frames. Needs pandas, the extra `pandas`; pyarrow is not needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from litrecord.errors import MissingExtraError
from litrecord.model.collections import RankingTable
from litrecord.vocab.columns import Cell, ColumnType
from litrecord.vocab.profile_columns import RowUnit
from litrecord.vocab.profile_table import filled_columns

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["to_pandas"]

# Types of pandas in which null is pd.NA and never NaN
_TYPES: dict[ColumnType, str] = {
    "int32": "Int32",
    "float64": "Float64",
    "bool": "boolean",
    "string": "string",
    "list<string>": "object",
}


def to_pandas(table: RankingTable, *, by: RowUnit = "ranking") -> pd.DataFrame:
    """Make a data frame; see `RankingTable.to_pandas`."""
    try:
        import pandas as pd  # noqa: PLC0415  # optional, and slow to import
    except ImportError as error:
        raise MissingExtraError("pandas", "pandas", "RankingTable.to_pandas") from error

    def values(kind: ColumnType, cells: list[Cell]) -> list[object]:
        if kind != "list<string>":
            return list(cells)
        return [list(cell) if isinstance(cell, tuple) else pd.NA for cell in cells]

    return pd.DataFrame(
        {
            column.name: pd.Series(values(column.kind, cells), dtype=_TYPES[column.kind])
            for column, cells in filled_columns(table, by=by)
        }
    )
