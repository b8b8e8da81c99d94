"""EndNote's tagged text, `cnki-endnote`, as CNKI, Wanfang and CQVIP export it, and as others do.

A line begins with `%`, a character that names the field, and a space; a line without goes on with
the field before. A record begins with `%0`. Where nothing has `%0` (the older format, Refer), empty
lines part the records. A record whose line end was lost between two files begins at `%0` within the
line. Fields: https://support.clarivate.com/Endnote, "EndNote Import".
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

__all__ = ["CnkiEndnoteParser"]

# The first line that is not blank, and lines that hold what nearly every record has
_START: Final = late(r"[\s\ufeff]*%[0A-Z](?:[ \t]|[^\x00-\x7f])[^\n\r]*\S")
_TYPE: Final = late(r"(?:^|[\n\r])[ \t\ufeff]*%0[ \t]")
_TITLE: Final = late(r"(?:^|[\n\r])[ \t\ufeff]*%[TB](?:[ \t]|[^\x00-\x7f])")


class CnkiEndnoteParser(PaperParser):
    """Reads EndNote's tagged text."""

    __slots__ = ()

    name = "cnki-endnote"

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format, by its first tags."""
        if _START.match(head.text) is None or _TITLE.search(head.text) is None:
            return 0
        return 95 if _TYPE.search(head.text) else 80

    def entries(self, document: Document, options: ReadOptions) -> Iterator[Entry | Failure]:
        """Cut a document into papers."""
        from litrecord.parsers.cnki_endnote.lines import GRAMMAR, arrange  # noqa: PLC0415  # light
        from litrecord.parsers.papers.tagged_entries import iter_entries  # noqa: PLC0415  # likewise

        return iter_entries(document, options, GRAMMAR, arrange)

    def fields(self) -> FieldTable:
        """Return the table of the format's fields."""
        from litrecord.parsers.cnki_endnote.fields import FIELDS  # noqa: PLC0415  # likewise

        return FIELDS
