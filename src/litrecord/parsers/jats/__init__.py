"""JATS, `jats`: the front matter of articles in NISO's Journal Article Tag Suite.

An article is an `article` element, alone or among others in whatever holds them: PMC's
`pmc-articleset`, answers of OAI-PMH. Its body, its back matter (with the references) and articles
within it are no part of a record: they are passed over and not kept.
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

__all__ = ["JatsParser"]

_ARTICLE: Final = late(r"<(?:[A-Za-z][\w.-]{0,40}:)?article[\s>]")
_TELLING: Final = late(
    r"<(?:[A-Za-z][\w.-]{0,40}:)?(?:front|journal-meta|article-meta)[\s>]|\sarticle-type\s?="
)


class JatsParser(PaperParser):
    """Reads the front matter of JATS."""

    __slots__ = ()

    name = "jats"

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format, by its elements."""
        text = head.text
        if not text.lstrip().startswith("<") or _ARTICLE.search(text) is None:
            return 0
        return 95 if _TELLING.search(text) is not None else 0

    def entries(self, document: Document, options: ReadOptions) -> Iterator[Entry | Failure]:
        """Cut a document into articles."""
        from litrecord.codec.xml import XmlGrammar  # noqa: PLC0415  # light
        from litrecord.parsers.papers.xml_entries import iter_entries  # noqa: PLC0415  # likewise
        from litrecord.vocab.jats import RECORDS, ROOTS, RUNNING, SKIPPED  # noqa: PLC0415  # likewise

        grammar = XmlGrammar(records=RECORDS, roots=ROOTS, running=RUNNING, skipped=SKIPPED)
        return iter_entries(document, options, grammar, _arrange)

    def fields(self) -> FieldTable:
        """Return the table of the format's fields."""
        from litrecord.parsers.jats.fields import FIELDS  # noqa: PLC0415  # likewise

        return FIELDS


def _arrange(element: XmlElement) -> dict[str, object] | None:
    front = element.values.get("front")
    is_article = isinstance(front, dict) and isinstance(front.get("article-meta"), dict)
    return element.values if is_article else None
