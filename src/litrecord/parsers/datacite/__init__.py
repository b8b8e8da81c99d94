"""DataCite, `datacite`: the metadata of DOIs in DataCite's JSON.

A record is one JSON object; records come as the REST API answers them (`{"data": {"attributes":
{…}}}`, or a list at `data`), as `attributes` alone, as the schema has them, in an array, or as JSON
lines. The fields are those of the metadata schema 4, https://schema.datacite.org; the API is
described at https://support.datacite.org/docs/api.
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

__all__ = ["DataCiteParser"]

_DATA: Final = "data"
_ATTRIBUTES: Final = "attributes"
_DOIS: Final = "dois"
# Keys that hardly any other provider has
_TELLING: Final = frozenset(
    {
        "alternateIdentifiers",
        "contributors",
        "creators",
        "descriptions",
        "fundingReferences",
        "geoLocations",
        "publicationYear",
        "relatedIdentifiers",
        "relatedItems",
        "rightsList",
        "schemaVersion",
        "subjects",
        "titles",
    }
)


class DataCiteParser(PaperParser):
    """Reads metadata of DataCite's DOIs."""

    __slots__ = ()

    name = "datacite"

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format, by the keys of its first object."""
        value = head.value
        if not isinstance(value, dict):
            start = "".join(head.text[:2000].split())
            # An answer that does not end within what was looked at
            return 95 if start.startswith(f'{{"{_DATA}":') and f'"type":"{_DOIS}"' in start else 0
        data = value.get(_DATA)
        if isinstance(data, list):
            data = next((one for one in data if isinstance(one, dict)), None)
        stated = data if isinstance(data, dict) else value
        attributes = stated.get(_ATTRIBUTES)
        if isinstance(attributes, dict):
            if stated.get("type") == _DOIS:
                return 95
            stated = attributes
        telling = sum(key in _TELLING for key in stated)
        return min(60 + 10 * telling, 95) if telling > 1 else 0

    def entries(self, document: Document, options: ReadOptions) -> Iterator[Entry | Failure]:
        """Cut a document into records."""
        from litrecord.parsers.papers.json_entries import iter_entries  # noqa: PLC0415  # light

        for entry in iter_entries(document, options, inside=((_DATA,),)):
            if isinstance(entry, Failure):
                yield entry
            else:
                yield attrs.evolve(entry, values=_opened(entry.values))

    def fields(self) -> FieldTable:
        """Return the table of the format's fields."""
        from litrecord.parsers.datacite.fields import FIELDS  # noqa: PLC0415  # likewise

        return FIELDS


def _opened(values: dict[str, object]) -> dict[str, object]:
    """Return the attributes of an answer, and what stands beside them in its record."""
    data = values.get(_DATA)
    record = data if isinstance(data, dict) else values
    attributes = record.get(_ATTRIBUTES)
    if not isinstance(attributes, dict):
        return record
    beside = {
        key if key not in attributes else f"{_DATA}.{key}": value
        for key, value in record.items()
        if key != _ATTRIBUTES
    }
    return {**attributes, **beside}
