"""Records as tables of Arrow, and back: in memory, as streams, in any engine that speaks Arrow.

Needs pyarrow, the extra `arrow`. A row is one paper, one journal or one ranking. `PAPER_SCHEMA`,
`JOURNAL_SCHEMA` and `RANKING_SCHEMA` are the schemas; the reference lists their columns. Each has
its name and version in its metadata, under the key `litrecord.schema`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from litrecord.arrow.streams import parse_batches, read_batches
from litrecord.arrow.tables import from_arrow, to_arrow

if TYPE_CHECKING:
    import pyarrow as pa

    JOURNAL_SCHEMA: pa.Schema
    PAPER_SCHEMA: pa.Schema
    RANKING_SCHEMA: pa.Schema

__all__ = [
    "JOURNAL_SCHEMA",
    "PAPER_SCHEMA",
    "RANKING_SCHEMA",
    "from_arrow",
    "parse_batches",
    "read_batches",
    "to_arrow",
]


def __getattr__(name: str) -> pa.Schema:
    """Make a schema when it is asked for: pyarrow is slow to import.

    Raises:
        AttributeError: There is no such name.
        MissingExtraError: pyarrow is not installed; it comes with the extra `arrow`.
    """
    from litrecord.codec.arrow import require_pyarrow  # noqa: PLC0415  # only schemas need it here
    from litrecord.vocab.row_columns import (  # noqa: PLC0415  # likewise
        JOURNAL_ROWS,
        PAPER_ROWS,
        RANKING_ROWS,
    )

    kinds = {
        "JOURNAL_SCHEMA": JOURNAL_ROWS,
        "PAPER_SCHEMA": PAPER_ROWS,
        "RANKING_SCHEMA": RANKING_ROWS,
    }
    if name not in kinds:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    require_pyarrow(f"{__name__}.{name}")
    from litrecord.serializers.arrow.batches import schema_of  # noqa: PLC0415  # needs pyarrow

    return schema_of(kinds[name])
