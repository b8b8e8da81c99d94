"""Crossref, `crossref`: works as the REST API answers them.

A work is one JSON object; works come by themselves, in the answer for one work
(`{"status": "ok", "message-type": "work", "message": {…}}`), in a list of them
(`"message-type": "work-list"`, the works in `items` of the message), in an array, or in JSON lines.
The API is described at https://api.crossref.org/swagger-ui/index.html.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import attrs

from litrecord.errors import Failure
from litrecord.parsers.papers.parser import PaperParser
from litrecord.typing import Document, Head, ReadOptions

if TYPE_CHECKING:
    from litrecord.parsers.papers.entry import Entry
    from litrecord.parsers.papers.table import FieldTable

__all__ = ["CrossrefParser"]

_MESSAGE: Final = "message"
_ITEMS: Final = "items"
_TYPE: Final = "message-type"
_TYPES: Final = frozenset({"work", "work-list"})
_DOI: Final = "DOI"
# Keys that only Crossref gives a work
_TELLING: Final = frozenset(
    {
        "content-domain",
        "deposited",
        "indexed",
        "is-referenced-by-count",
        "member",
        "prefix",
        "reference-count",
        "references-count",
        "short-container-title",
        "published-print",
        "published-online",
        "issn-type",
        "resource",
    }
)


class CrossrefParser(PaperParser):
    """Reads works of Crossref."""

    __slots__ = ()

    name = "crossref"

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format, by the keys of its first object."""
        value = head.value
        if not isinstance(value, dict):
            start = "".join(head.text[:300].split())
            # An answer that does not end within what was looked at
            return 95 if start.startswith("{") and f'"{_TYPE}":"work' in start else 0
        if _TYPE in value:
            stated = value[_TYPE]
            return 95 if isinstance(stated, str) and stated in _TYPES else 0
        telling = sum(key in _TELLING for key in value)
        if _DOI in value:
            return min(60 + 10 * telling, 95) if telling else 0
        # What was selected of works need not hold their DOIs.
        return 60 if telling > 1 and isinstance(value.get("title"), list) else 0

    def entries(self, document: Document, options: ReadOptions) -> Iterator[Entry | Failure]:
        """Cut a document into works."""
        from litrecord.parsers.papers.json_entries import iter_entries  # noqa: PLC0415  # light

        for entry in iter_entries(document, options, inside=((_MESSAGE, _ITEMS),)):
            message = None if isinstance(entry, Failure) else entry.values.get(_MESSAGE)
            if isinstance(entry, Failure) or not isinstance(message, dict):
                yield entry
            else:
                yield attrs.evolve(entry, values=message)

    def fields(self) -> FieldTable:
        """Return the table of the format's fields."""
        from litrecord.parsers.crossref.fields import FIELDS  # noqa: PLC0415  # likewise

        return FIELDS
