"""Tables of polars: of papers and of rankings. Needs polars, the extra `polars`, nothing else.

The way back is `litrecord.arrow.from_arrow`, which takes a data frame of polars as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from litrecord.errors import MissingExtraError
from litrecord.model.collections import RankingTable
from litrecord.serializers.frames import filled_frame
from litrecord.vocab.profile_columns import RowUnit

if TYPE_CHECKING:
    import polars as pl

__all__ = ["to_polars"]


def to_polars(
    items: Sequence[object], *, by: RowUnit = "ranking", record: bool = False
) -> pl.DataFrame:
    """Make a data frame; see `RecordSet.to_polars` and `RankingTable.to_polars`.

    Args:
        items: A `RankingTable`, or papers.
        by: What a row of a table of rankings is.
        record: Whether papers have a column that holds them whole.
    """
    owner = "RankingTable" if isinstance(items, RankingTable) else "RecordSet"
    try:
        import polars as pl  # noqa: PLC0415  # optional, and slow to import
    except ImportError as error:
        raise MissingExtraError("polars", "polars", f"{owner}.to_polars") from error

    types = {
        "int32": pl.Int32(),
        "float64": pl.Float64(),
        "bool": pl.Boolean(),
        "string": pl.String(),
        "date32": pl.Date(),
        "list<string>": pl.List(pl.String()),
    }
    # From lists of Python: by way of Arrow it took a quarter longer and would need pyarrow.
    return pl.DataFrame(
        [
            pl.Series(column.name, cells, dtype=types[column.kind])
            for column, cells in filled_frame(items, by=by, record=record)
        ]
    )
