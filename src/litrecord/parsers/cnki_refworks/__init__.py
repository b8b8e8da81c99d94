"""RefWorks' tagged text, `cnki-refworks`, as CNKI, Wanfang and CQVIP export it, and as others do.

A line begins with a tag of two characters and a space; a line without goes on with the field
before. Only RefWorks' own tags count, since the lines of an abstract may begin with two capitals;
and one that the record has already is no tag there. A record begins with `RT`; where that is
missing, with a second `SR`. One whose line end was lost between two files begins at `RT` within the
line.
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

__all__ = ["CnkiRefworksParser"]

_TYPE: Final = late(r"(?:^|[\n\r])[ \t\ufeff]*(?:RT [A-Z\u4e00-\u9fff]|SR [0-9A-Z])")
_TITLE: Final = late(r"(?:^|[\n\r])[ \t\ufeff]*T1 [^\n\r]*\S")
_OTHERS: Final = late(r"(?:^|[\n\r])[ \t\ufeff]*(?:A1 ?\S|JF \S|YR [0-9])")
# What formats that look alike begin with: RIS, MEDLINE, Web of Science
_FOREIGN: Final = late(r"(?:^|[\n\r])[ \t\ufeff]*(?:[A-Z][A-Z0-9]{1,3} {0,2}- |PT [A-Z][\n\r]|FN )")


class CnkiRefworksParser(PaperParser):
    """Reads RefWorks' tagged text."""

    __slots__ = ()

    name = "cnki-refworks"

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format, by the tags that nearly every record has."""
        text = head.text
        # Most input is JSON, and looking for a tag in all of its lines takes a while.
        if text.lstrip("\ufeff \t\r\n")[:1] in {"{", "[", "<", "@"} or "T1 " not in text:
            return 0
        if _TITLE.search(text) is None or _FOREIGN.search(text[:2000]) is not None:
            return 0
        if _TYPE.search(text) is not None:
            return 95
        return 60 if _OTHERS.search(text) is not None else 0

    def entries(self, document: Document, options: ReadOptions) -> Iterator[Entry | Failure]:
        """Cut a document into papers."""
        from litrecord.parsers.cnki_refworks.lines import GRAMMAR, arrange  # noqa: PLC0415  # light
        from litrecord.parsers.papers.tagged_entries import iter_entries  # noqa: PLC0415  # likewise

        return iter_entries(document, options, GRAMMAR, arrange)

    def fields(self) -> FieldTable:
        """Return the table of the format's fields."""
        from litrecord.parsers.cnki_refworks.fields import FIELDS  # noqa: PLC0415  # likewise

        return FIELDS
