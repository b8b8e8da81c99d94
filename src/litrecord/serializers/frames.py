"""What data frames hold, of whichever library: the flat columns, and perhaps each paper whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, cast

from litrecord.model.collections import RankingTable
from litrecord.model.record import PaperRecord
from litrecord.serializers.json import write_each
from litrecord.vocab import paper_columns, profile_table
from litrecord.vocab.columns import Cell, Column
from litrecord.vocab.profile_columns import RowUnit
from litrecord.vocab.row_columns import STATE_COLUMNS

__all__ = ["filled_frame"]

_RECORD: Final = next(one for one in STATE_COLUMNS if one.name == "record")


def filled_frame(
    items: Sequence[object], *, by: RowUnit, record: bool
) -> Iterator[tuple[Column, list[Cell]]]:
    """Yield the columns of a data frame with their cells.

    Args:
        items: A `RankingTable`, or papers.
        by: What a row of a table of rankings is.
        record: Whether the column `record` comes last, with each paper in litrecord's own JSON.

    Raises:
        TypeError: What is no table of rankings holds something else than papers.
        ValueError: `by` is none of the three.
    """
    if isinstance(items, RankingTable):
        yield from profile_table.filled_columns(items, by=by)
        return
    others = {type(one).__name__ for one in items if not isinstance(one, PaperRecord)}
    if others:
        raise TypeError(f"a data frame of records holds papers, got {min(others)}")
    yield from paper_columns.filled_columns(cast("Sequence[PaperRecord]", items))
    if record:
        yield _RECORD, [one.decode() for one in write_each(tuple(items))]
