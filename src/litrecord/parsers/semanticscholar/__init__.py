"""Semantic Scholar, `semanticscholar`: papers as the Academic Graph API answers them.

A paper is one JSON object; papers come by themselves, in a page of a search or a list (`{"total":
…, "data": […]}`), in the array of a batch (null for an unknown paper), or as JSON lines. Fields:
https://api.semanticscholar.org/api-docs/graph, schema `FullPaper`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from litrecord.errors import Failure
from litrecord.parsers.papers.parser import PaperParser
from litrecord.typing import Document, Head, ReadOptions

if TYPE_CHECKING:
    from litrecord.parsers.papers.entry import Entry
    from litrecord.parsers.papers.table import FieldTable

__all__ = ["SemanticScholarParser"]

_DATA: Final = "data"
# Keys that no other provider has
_TELLING: Final = frozenset(
    {
        "paperId",
        "corpusId",
        "externalIds",
        "publicationVenue",
        "influentialCitationCount",
        "s2FieldsOfStudy",
        "citationStyles",
        "tldr",
    }
)


class SemanticScholarParser(PaperParser):
    """Reads papers of Semantic Scholar."""

    __slots__ = ()

    name = "semanticscholar"

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format, by the keys of its first object."""
        value = head.value
        if isinstance(value, dict) and isinstance(value.get(_DATA), list):
            value = next((one for one in value[_DATA] if isinstance(one, dict)), value)
        if not isinstance(value, dict):
            return 0
        telling = sum(key in value for key in _TELLING)
        return min(70 + 10 * telling, 95) if telling else 0

    def entries(self, document: Document, options: ReadOptions) -> Iterator[Entry | Failure]:
        """Cut a document into papers."""
        from litrecord.parsers.papers.json_entries import iter_entries  # noqa: PLC0415  # light

        return iter_entries(document, options, inside=((_DATA,),))

    def fields(self) -> FieldTable:
        """Return the table of the format's fields."""
        from litrecord.parsers.semanticscholar.fields import FIELDS  # noqa: PLC0415  # likewise

        return FIELDS
