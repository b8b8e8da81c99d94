"""Scopus, `scopus-csv`: papers as its export writes them, a table with one row for each.

The columns are what the user ticked, and their headers have changed over the years. Some exports
have one header for several cells: see `litrecord.parsers.scopus.rows`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from litrecord.errors import Failure
from litrecord.parsers.papers.parser import PaperParser
from litrecord.typing import Document, Head, ReadOptions
from litrecord.vocab.scopus import TELLING_HEADERS

if TYPE_CHECKING:
    from litrecord.parsers.papers.entry import Entry
    from litrecord.parsers.papers.table import FieldTable

__all__ = ["ScopusParser"]

# Fewer may be those of another table, such as one of journals with a source title and an EID.
_FEWEST: Final = 4
_SURE: Final = 6


class ScopusParser(PaperParser):
    """Reads papers of an export of Scopus as CSV."""

    __slots__ = ()

    name = "scopus-csv"

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format, by the headers of its columns."""
        line = head.text.lstrip("\ufeff").lstrip().partition("\n")[0]
        if line[:1] in {"{", "[", "<", "@"}:
            return 0
        # After a save by a spreadsheet the delimiter may be another.
        cells = line.replace(";", ",").replace("\t", ",").split(",")
        found = {cell.strip('" \r').casefold() for cell in cells} & TELLING_HEADERS
        if len(found) < _FEWEST:
            return 0
        return 95 if len(found) >= _SURE else 80

    def entries(self, document: Document, options: ReadOptions) -> Iterator[Entry | Failure]:
        """Cut a document into papers."""
        from litrecord.parsers.scopus.rows import iter_papers  # noqa: PLC0415  # light

        return iter_papers(document, options)

    def fields(self) -> FieldTable:
        """Return the table of the format's fields."""
        from litrecord.parsers.scopus.fields import FIELDS  # noqa: PLC0415  # likewise

        return FIELDS
