"""RIS, `ris`, of reference managers and databases.

A line is a tag of two characters, two spaces, a hyphen, a space and a value; a record goes from
`TY` to `ER`. Read are also: tags with one space, in records whose `TY` has one; lines without a
tag, which go on with the value before; records without `ER`, or with other tags before `TY`; text
before the first record.

rispy 0.10, maintained and small, reads none of the records with one space and with a byte order
mark, leaves out a record without `ER`, or joins it with the next, and keeps the first of repeated
values, or raises TypeError over their further lines, which it takes for values. Lines without a tag
cost it quadratic time (2 MB of them 8 s), so that the lines are cut by litrecord's own
`codec.tagged`.
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

__all__ = ["RisParser"]

# The tag that begins a record, at the beginning of the text or further down
_TYPE: Final = late("(?:^|[\n\r])[ \t\ufeff]*TY[ \xa0]{1,3}-[ \t\xa0]*[A-Za-z]")


class RisParser(PaperParser):
    """Reads RIS."""

    __slots__ = ()

    name = "ris"

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format, by the tag that begins a record."""
        text = head.text.lstrip("\ufeff \t\r\n")
        if text.startswith(("{", "[", "<", "@")):
            return 0
        found = _TYPE.search(text)
        if found is None:
            return 0
        return 95 if found.start() == 0 else 85

    def entries(self, document: Document, options: ReadOptions) -> Iterator[Entry | Failure]:
        """Cut a document into papers."""
        from litrecord.parsers.papers.tagged_entries import iter_entries  # noqa: PLC0415  # light
        from litrecord.parsers.ris.lines import GRAMMAR, arrange  # noqa: PLC0415  # likewise

        return iter_entries(document, options, GRAMMAR, arrange)

    def fields(self) -> FieldTable:
        """Return the table of the format's fields."""
        from litrecord.parsers.ris.fields import FIELDS  # noqa: PLC0415  # likewise

        return FIELDS
