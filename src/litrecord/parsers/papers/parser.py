"""The parser of a format of papers: what every such format says of itself.

It stands apart from what reads, since telling formats apart needs no more than this.
"""

from __future__ import annotations

import abc
from collections.abc import Iterator
from typing import TYPE_CHECKING

from litrecord.errors import Failure
from litrecord.typing import Document, Draft, Head, ReadOptions

if TYPE_CHECKING:
    from litrecord.parsers.papers.entry import Entry
    from litrecord.parsers.papers.table import FieldTable

__all__ = ["PaperParser"]


class PaperParser(abc.ABC):
    """Reads papers of one source format.

    A format derives a class from it and needs four things: its name, how it is recognised, how a
    document is cut into records, and its table of fields. Two parsers of a class are equal.
    """

    __slots__ = ()

    name: str

    @abc.abstractmethod
    def sniff(self, head: Head) -> int:
        """Say how surely an input with this beginning is of the format: 0 (no) to 100 (yes)."""

    @abc.abstractmethod
    def entries(self, document: Document, options: ReadOptions) -> Iterator[Entry | Failure]:
        """Cut a document into records; what cannot be cut becomes a failure.

        Raises:
            ParseError: The document is unusable as a whole.
            MissingExtraError: A package that reads the format is not installed.
        """

    @abc.abstractmethod
    def fields(self) -> FieldTable:
        """Return the table of the format's fields, always the same one."""

    def drafts(self, document: Document, options: ReadOptions) -> Iterator[Draft | Failure]:
        """Read records one by one.

        Raises:
            ParseError: The document is unusable as a whole.
            MissingExtraError: A package that reads the format is not installed.
        """
        # Telling formats apart needs no more than the class.
        from litrecord.parsers.papers.drafting import draft  # noqa: PLC0415

        table = self.fields()
        for entry in self.entries(document, options):
            yield entry if isinstance(entry, Failure) else draft(entry, table, self.name, options)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"
