"""The columns of whole tables: what a row holds beside the flat columns of its object.

A row is one paper, one journal or one ranking. Its flat columns say what most questions are about;
`record` holds all of it, in litrecord's own JSON, so that nothing is lost. Rows of input that could
not be read are rows too, with `ok` false.
"""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.vocab.columns import Column
from litrecord.vocab.paper_columns import PAPER_COLUMNS
from litrecord.vocab.profile_columns import profile_columns

__all__ = [
    "CATEGORY_ROWS",
    "JOURNAL_ROWS",
    "PAPER_ROWS",
    "RANKING_ROWS",
    "SCHEMA_KEY",
    "STATE_COLUMNS",
    "RowKind",
]

# Key of the name and version of a schema in its metadata
SCHEMA_KEY: Final = "litrecord.schema"

STATE_COLUMNS: Final = (
    Column("ok", "bool", "whether the row could be read; where not, `error` says why"),
    Column("error", "string", "why the row could not be read; null where it was"),
    Column(
        "record",
        "string",
        "the whole object in litrecord's own JSON; null where it could not be read or was left out",
    ),
)


@attrs.frozen
class RowKind:
    """A kind of table.

    Attributes:
        name: What a row is, in the plural.
        version: Version of its columns: new ones at the end leave it as it is.
        columns: Its columns in order.
    """

    name: str
    version: int
    columns: tuple[Column, ...]

    @property
    def label(self) -> str:
        """Name and version, such as `papers/1`."""
        return f"{self.name}/{self.version}"


PAPER_ROWS: Final = RowKind("papers", 1, (*PAPER_COLUMNS, *STATE_COLUMNS))
JOURNAL_ROWS: Final = RowKind("journals", 1, (*profile_columns("journal"), *STATE_COLUMNS))
# A category is no object of its own: its row has no state.
CATEGORY_ROWS: Final = RowKind("categories", 1, profile_columns("category"))
RANKING_ROWS: Final = RowKind("rankings", 1, (*profile_columns("ranking"), *STATE_COLUMNS))
