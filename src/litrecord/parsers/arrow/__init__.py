"""Arrow tables in files, `parquet` and `feather`: rows of papers, journals or rankings.

A row whose column `record` holds an object in litrecord's own JSON is that object. Of other rows,
such as those of tables that were made elsewhere, the flat columns are read. Rows with `ok` false
are failures again. Both formats need pyarrow, the extra `arrow`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from litrecord.errors import Failure
from litrecord.typing import Document, Draft, Head, ReadOptions

__all__ = ["FeatherParser", "ParquetParser"]

_PARQUET: Final = "PAR1"
_FEATHER: Final = "ARROW1"


@attrs.frozen(kw_only=True)
class ParquetParser:
    """Reads Parquet."""

    name: str = "parquet"

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format: it says so in its first bytes."""
        return 100 if head.text.startswith(_PARQUET) else 0

    def drafts(self, document: Document, options: ReadOptions) -> Iterator[Draft | Failure]:
        """Read rows one by one.

        Raises:
            MissingExtraError: pyarrow is not installed; it comes with the extra `arrow`.
            ParseError: The file is damaged, or has no column that litrecord knows.
        """
        from litrecord.parsers.arrow.files import read_parquet  # noqa: PLC0415  # needs pyarrow

        return read_parquet(document, options)


@attrs.frozen(kw_only=True)
class FeatherParser:
    """Reads Feather of version 2, which is Arrow's own file format."""

    name: str = "feather"

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format: it says so in its first bytes."""
        return 100 if head.text.startswith(_FEATHER) else 0

    def drafts(self, document: Document, options: ReadOptions) -> Iterator[Draft | Failure]:
        """Read rows one by one.

        Raises:
            MissingExtraError: pyarrow is not installed; it comes with the extra `arrow`.
            ParseError: The file is damaged, or has no column that litrecord knows.
        """
        from litrecord.parsers.arrow.files import read_feather  # noqa: PLC0415  # needs pyarrow

        return read_feather(document, options)
