"""PubMed's MEDLINE display format, `nbib`, also as ERIC exports it.

A line is a tag, filled up to four characters, a hyphen, a space and a value; lines that are
indented go on with it. Records begin with `PMID`, and empty lines part them. The order of tags
tells whose an institution or an ORCID iD is. Fields:
https://www.nlm.nih.gov/bsd/mms/medlineelements.html.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from litrecord.errors import Failure
from litrecord.parsers.papers.parser import PaperParser
from litrecord.patterns import late
from litrecord.typing import Document, Head, ReadOptions

if TYPE_CHECKING:
    from litrecord.parsers.papers.entry import Entry
    from litrecord.parsers.papers.table import FieldTable

__all__ = ["NbibParser"]

_START: Final = late(r"[\s\ufeff]*[A-Z][A-Z0-9]{1,3} {0,2}- ")
_PMID: Final = late("(?:^|[\n\r])\ufeff?PMID ?- ?[0-9]")
# What ERIC begins with; other records of PubMed than those by number
_OWNER: Final = late("(?:^|[\n\r])(?:OWN|STAT) ?- [A-Za-z]")
_TITLE: Final = late("(?:^|[\n\r])(?:TI {1,2}|BTI ?)- ")


class NbibParser(PaperParser):
    """Reads the MEDLINE display format."""

    __slots__ = ()

    name = "nbib"

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format, by tags that no other has."""
        text = head.text
        if _START.match(text) is None:
            return 0
        if _PMID.search(text) is not None:
            return 95
        return 90 if _OWNER.search(text) is not None and _TITLE.search(text) is not None else 0

    def entries(self, document: Document, options: ReadOptions) -> Iterator[Entry | Failure]:
        """Cut a document into papers."""
        from litrecord.parsers.nbib.lines import GRAMMAR, arrange  # noqa: PLC0415  # light
        from litrecord.parsers.papers.tagged_entries import iter_entries  # noqa: PLC0415  # likewise

        return iter_entries(document, options, GRAMMAR, arrange)

    def fields(self) -> FieldTable:
        """Return the table of the format's fields."""
        from litrecord.parsers.nbib.fields import FIELDS  # noqa: PLC0415  # likewise

        return FIELDS
