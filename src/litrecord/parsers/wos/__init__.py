"""Exports of the Web of Science, `wos`: tagged text, and tables with tabulators.

In tagged text a line begins with a tag of two characters; indented lines go on with it, each with a
value of its own in fields of people, addresses and references. A record begins with `PT` and ends
with `ER`. In a table the tags are the header; values of one cell have `; ` between.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from litrecord.errors import Failure
from litrecord.parsers.papers.parser import PaperParser
from litrecord.patterns import late
from litrecord.typing import Document, Head, ReadOptions
from litrecord.vocab.wos import HEADER

if TYPE_CHECKING:
    from litrecord.parsers.papers.entry import Entry
    from litrecord.parsers.papers.table import FieldTable

__all__ = ["WosParser"]

_HEAD: Final = 4096
_TAGGED: Final = late(r"[\s\ufeff]*(?:FN [^\n\r]+[\n\r]+VR |(?:FN [^\n\r]+[\n\r]+)?PT [A-Z])")
_FIELD: Final = late(r"[\n\r](?:AU|TI|SO|UT) [^\n\r]*\S")


class WosParser(PaperParser):
    """Reads exports of the Web of Science."""

    __slots__ = ()

    name = "wos"

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format, by its first lines."""
        if _is_table(head.text):
            return 95
        is_tagged = _TAGGED.match(head.text) is not None and _FIELD.search(head.text) is not None
        return 95 if is_tagged else 0

    def entries(self, document: Document, options: ReadOptions) -> Iterator[Entry | Failure]:
        """Cut a document into papers."""
        from litrecord.parsers.wos import lines  # noqa: PLC0415  # light

        head = document.head(_HEAD)
        start = head if isinstance(head, str) else head.decode("latin-1")
        if _is_table(start):
            return lines.iter_rows(document, options)
        return lines.iter_tagged(document, options)

    def fields(self) -> FieldTable:
        """Return the table of the format's fields."""
        from litrecord.parsers.wos.fields import FIELDS  # noqa: PLC0415  # likewise

        return FIELDS


def _is_table(text: str) -> bool:
    header = text.lstrip("\ufeff \t\r\n").partition("\n")[0].partition("\r")[0]
    cells = {cell.strip(' "') for cell in header[:_HEAD].split("\t")}
    return len(HEADER & cells) > len(HEADER) // 2
