"""BibTeX and biblatex, `bibtex`: entries of `.bib` files.

Fields and entry types: the manuals of BibTeX (*BibTeXing*, 1988) and of biblatex (chapter 2), and
what Web of Science, Scopus, arXiv, INSPIRE, ADS, MathSciNet and reference managers add to them.

The text is cut and read by `codec.bibtex` and `codec.bibtex_fields`, not by bibtexparser 2.1: that
reads whole texts at 15,000 entries a second and in linear time, but leaves blocks out silently
whose brace stands on the next line, gives up an entry for a second comma, takes a field into the
one before where a comma is missing, ends a value at a quotation mark inside braces, and joins no
values with `#`. On well-formed entries both agree, which the tests hold.
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

__all__ = ["BibtexParser"]

# An entry with its key, or what else only BibTeX has
_ENTRY: Final = late(
    r"^[ \t]*+@[ \t]*+(?:[^\W\d_][^\s{}()\",=#%@\\]*+)\s*+[{(]\s*+[^\s{}()\",=#%]*+\s*+[,}]",
    8,  # re.MULTILINE
)
_OTHER: Final = late(r"(?i:^[ \t]*+@(?:string|preamble|comment)\s*+[{(])", 8)


class BibtexParser(PaperParser):
    """Reads entries of BibTeX and biblatex."""

    __slots__ = ()

    name = "bibtex"

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format, by how its entries begin."""
        text = head.text
        if "@" not in text or text.lstrip()[:1] in {"{", "[", "<"}:
            return 0
        if _ENTRY.search(text) is not None:
            return 95
        return 85 if _OTHER.search(text) is not None else 0

    def entries(self, document: Document, options: ReadOptions) -> Iterator[Entry | Failure]:
        """Cut a document into entries."""
        from litrecord.parsers.bibtex.entries import iter_entries  # noqa: PLC0415  # light

        return iter_entries(document, options)

    def fields(self) -> FieldTable:
        """Return the table of the format's fields."""
        from litrecord.parsers.bibtex.fields import FIELDS  # noqa: PLC0415  # likewise

        return FIELDS
