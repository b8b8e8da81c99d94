"""OpenAlex, `openalex`: works as its API answers them.

A work is one JSON object; works come by themselves, in a page (`{"meta": …, "results": […]}`), in
an array, or as JSON lines. The fields are described at
https://docs.openalex.org/api-entities/works/work-object. Sources of OpenAlex are the format
`openalex-source`.
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

__all__ = ["OpenAlexParser"]

_RESULTS: Final = "results"
_WORK: Final = "https://openalex.org/W"
# Keys that no other object of OpenAlex and no other provider has
_TELLING: Final = frozenset(
    {
        "abstract_inverted_index",
        "authorships",
        "best_oa_location",
        "biblio",
        "corresponding_author_ids",
        "host_venue",
        "locations",
        "primary_location",
        "publication_year",
        "referenced_works",
        "related_works",
        "type_crossref",
    }
)


class OpenAlexParser(PaperParser):
    """Reads works of OpenAlex."""

    __slots__ = ()

    name = "openalex"

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format, by its first object."""
        value = head.value
        if isinstance(value, dict) and "meta" in value and isinstance(value.get(_RESULTS), list):
            value = next(iter(value[_RESULTS]), None)
        if not isinstance(value, dict):
            # A page that does not end within what was looked at
            start = head.text.lstrip()
            is_page = start.startswith("{") and f'"{_RESULTS}"' in start and '"meta"' in start
            return 95 if head.value is None and is_page and f'"{_WORK}' in start else 0
        number = value.get("id")
        if isinstance(number, str):
            return 95 if number.startswith(_WORK) else 0
        telling = sum(key in _TELLING for key in value)
        return min(60 + 10 * telling, 90) if telling else 0

    def entries(self, document: Document, options: ReadOptions) -> Iterator[Entry | Failure]:
        """Cut a document into works."""
        from litrecord.parsers.papers.json_entries import iter_entries  # noqa: PLC0415  # light

        return iter_entries(document, options, inside=((_RESULTS,),))

    def fields(self) -> FieldTable:
        """Return the table of the format's fields."""
        from litrecord.parsers.openalex.fields import FIELDS  # noqa: PLC0415  # likewise

        return FIELDS
