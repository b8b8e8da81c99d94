"""PubMed, `pubmed`: articles and chapters of books in NLM's XML.

A file holds a `PubmedArticleSet`, several of them, or single `PubmedArticle` and
`PubmedBookArticle` elements. What of an article is no field of a record (its history, references,
chemicals, …) is kept in `extra`. Elements: https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/250101/.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from litrecord.errors import Failure
from litrecord.parsers.papers.parser import PaperParser
from litrecord.patterns import late
from litrecord.typing import Document, Head, ReadOptions

if TYPE_CHECKING:
    from litrecord.codec.xml import XmlElement
    from litrecord.parsers.papers.entry import Entry
    from litrecord.parsers.papers.table import FieldTable

__all__ = ["PubmedParser"]

_TELLING: Final = late(r"<Pubmed(?:Book)?Article(?:Set)?[\s/>]")


class PubmedParser(PaperParser):
    """Reads PubMed's XML."""

    __slots__ = ()

    name = "pubmed"

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format, by its elements."""
        is_markup = head.text.lstrip().startswith("<")
        return 95 if is_markup and _TELLING.search(head.text) is not None else 0

    def entries(self, document: Document, options: ReadOptions) -> Iterator[Entry | Failure]:
        """Cut a document into articles."""
        from litrecord.codec.xml import XmlGrammar  # noqa: PLC0415  # light
        from litrecord.parsers.papers.xml_entries import iter_entries  # noqa: PLC0415  # likewise
        from litrecord.vocab.pubmed import RECORDS, ROOTS, RUNNING  # noqa: PLC0415  # likewise

        grammar = XmlGrammar(records=RECORDS, roots=ROOTS, running=RUNNING)
        return iter_entries(document, options, grammar, _arrange)

    def fields(self) -> FieldTable:
        """Return the table of the format's fields."""
        from litrecord.parsers.pubmed.fields import FIELDS  # noqa: PLC0415  # likewise

        return FIELDS


def _arrange(element: XmlElement) -> dict[str, object] | None:
    """Return the values of an article; the title of a book stands where that of a chapter does."""
    from litrecord.parsers.papers.elements import parted  # noqa: PLC0415  # likewise

    values: dict[str, object] = {**element.values, "element": element.name}
    if isinstance(values.get("MedlineCitation"), dict):
        return values
    chapter = values.get("BookDocument")
    if not isinstance(chapter, dict):
        return None
    book = chapter.get("Book")
    if isinstance(book, dict) and "BookTitle" in book:
        title, rest = parted(chapter.get("ArticleTitle"))
        whole, more = parted(book["BookTitle"])
        if title is None or title == whole:
            del book["BookTitle"]
            chapter["ArticleTitle"] = {**rest, **more, "#text": whole}
    return values
