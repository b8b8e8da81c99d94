"""CSL-JSON, `csl-json`: the items that citation processors take.

An item is one JSON object; items come by themselves, in an array, in the answer of a reference
manager (`{"items": […]}`), with the metadata of a document (`{"references": […]}`), or as JSON
lines. The variables are those of CSL 1.0.2, https://docs.citationstyles.org/en/stable/specification.html;
the data format is https://github.com/citation-style-language/schema.

Lines `variable: value` in the note of an item are read as that variable where the item does not
have it, as Zotero does. The rest of the note stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from litrecord.errors import Failure
from litrecord.parsers.papers.parser import PaperParser
from litrecord.typing import Document, Draft, Head, ReadOptions
from litrecord.vocab.csl import CUSTOM, ITEM_KEYS
from litrecord.vocab.kinds import CSL_TYPES

if TYPE_CHECKING:
    from litrecord.parsers.papers.entry import Entry
    from litrecord.parsers.papers.table import FieldTable

__all__ = ["CslJsonParser"]

_LISTS: Final = ("items", "references")
# Keys that hardly any other format has
_TELLING: Final = frozenset(
    {
        "DOI",
        "ISBN",
        "ISSN",
        "PMCID",
        "PMID",
        "URL",
        "accessed",
        "author",
        "citation-key",
        "collection-title",
        "container-title",
        "container-title-short",
        "event-place",
        "event-title",
        "issued",
        "journalAbbreviation",
        "number-of-pages",
        "original-title",
        "page",
        "publisher-place",
        "shortTitle",
        "title-short",
    }
)


class CslJsonParser(PaperParser):
    """Reads items of CSL-JSON."""

    __slots__ = ()

    name = "csl-json"

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format, by the keys of its first item."""
        value = head.value
        for key in _LISTS:
            if isinstance(value, dict) and isinstance(value.get(key), list):
                value = next((one for one in value[key] if isinstance(one, dict)), value)
        if not isinstance(value, dict):
            return 0
        stated = value.get("type")
        if isinstance(stated, str) and stated in CSL_TYPES:
            telling = sum(key in _TELLING for key in value)
            return min(60 + 10 * telling, 90) if telling or _is_bare(value) else 0
        # An item without a type, or with a word that is not CSL's
        issued = value.get("issued")
        return 65 if isinstance(issued, dict) and "date-parts" in issued else 0

    def entries(self, document: Document, options: ReadOptions) -> Iterator[Entry | Failure]:
        """Cut a document into items."""
        from litrecord.parsers.csl_json.notes import lift_variables  # noqa: PLC0415  # light
        from litrecord.parsers.papers.json_entries import iter_entries  # noqa: PLC0415  # likewise

        for entry in iter_entries(document, options, inside=tuple((key,) for key in _LISTS)):
            if not isinstance(entry, Failure):
                lift_variables(entry.values)
            yield entry

    def drafts(self, document: Document, options: ReadOptions) -> Iterator[Draft | Failure]:
        """Read items one by one."""
        # Telling formats apart needs no more than the class.
        from litrecord.parsers.papers.drafting import draft  # noqa: PLC0415

        table = self.fields()
        for entry in self.entries(document, options):
            if isinstance(entry, Failure) or CUSTOM not in entry.values:
                yield (
                    entry if isinstance(entry, Failure) else draft(entry, table, self.name, options)
                )
                continue
            # Nor does an item that litrecord did not write.
            from litrecord.parsers.csl_json.custom import add_fields, take_fields  # noqa: PLC0415

            held = take_fields(entry.values, entry.problems, entry.location)
            made = draft(entry, table, self.name, options)
            if held and isinstance(made, Draft):
                add_fields(made.fields, held, made.problems, entry.location)
            yield made

    def fields(self) -> FieldTable:
        """Return the table of the format's fields."""
        from litrecord.parsers.csl_json.fields import FIELDS  # noqa: PLC0415  # likewise

        return FIELDS


def _is_bare(value: dict[str, object]) -> bool:
    """Tell whether an object is an item of which hardly anything is known."""
    return value.keys() <= ITEM_KEYS
