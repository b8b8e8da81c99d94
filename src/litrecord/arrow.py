"""Ranking tables as Arrow tables. Needs pyarrow, the extra `arrow`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from litrecord.codec.arrow import array
from litrecord.errors import MissingExtraError
from litrecord.model.collections import RankingTable
from litrecord.vocab.profile_columns import RowUnit
from litrecord.vocab.profile_table import filled_columns

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["to_arrow"]


def to_arrow(table: RankingTable, *, by: RowUnit = "ranking") -> pa.Table:
    """Make an Arrow table; see `RankingTable.to_arrow`."""
    try:
        import pyarrow as pa  # noqa: PLC0415  # optional, and slow to import
    except ImportError as error:
        raise MissingExtraError("arrow", "pyarrow", "RankingTable.to_arrow") from error
    return pa.table(
        {column.name: array(column.kind, cells) for column, cells in filled_columns(table, by=by)}
    )
