"""EndNote's XML, `endnote-xml`: what EndNote and programs that exchange with it export.

A file holds `<xml><records>` with a `record` for each reference. Text may be cut into runs of one
face of type, `<style face="italic">`; in titles and abstracts they become markup, fonts and sizes
are not kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from litrecord.errors import Failure
from litrecord.parsers.papers.parser import PaperParser
from litrecord.patterns import late
from litrecord.typing import Document, Head, ReadOptions

if TYPE_CHECKING:
    from litrecord.codec.xml import XmlElement
    from litrecord.parsers.papers.entry import Entry
    from litrecord.parsers.papers.table import FieldTable

__all__ = ["EndNoteXmlParser"]

_RECORDS: Final = late(r"<records\s*>\s*<record[\s>]|<xml\s*>\s*<records[\s/>]")
_TELLING: Final = late(r"<(?:ref-type|source-app|rec-number|secondary-title|periodical)[\s/>]")
# What every reference has at least one of
_NEEDED: Final = ("ref-type", "titles", "contributors")


class EndNoteXmlParser(PaperParser):
    """Reads EndNote's XML."""

    __slots__ = ()

    name = "endnote-xml"

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format, by its elements."""
        text = head.text
        if not text.lstrip().startswith("<") or _RECORDS.search(text) is None:
            return 0
        return 95 if _TELLING.search(text) is not None else 60

    def entries(self, document: Document, options: ReadOptions) -> Iterator[Entry | Failure]:
        """Cut a document into references."""
        from litrecord.codec.xml import XmlGrammar  # noqa: PLC0415  # light
        from litrecord.parsers.papers.xml_entries import iter_entries  # noqa: PLC0415  # likewise
        from litrecord.vocab.endnote_xml import RECORDS, ROOTS, RUNNING  # noqa: PLC0415  # likewise

        grammar = XmlGrammar(
            records=RECORDS, roots=ROOTS, running=RUNNING, appearances={"style": _tags}
        )
        return iter_entries(document, options, grammar, _arrange)

    def fields(self) -> FieldTable:
        """Return the table of the format's fields."""
        from litrecord.parsers.endnote_xml.fields import FIELDS  # noqa: PLC0415  # likewise

        return FIELDS


def _arrange(element: XmlElement) -> dict[str, object] | None:
    is_reference = any(name in element.values for name in _NEEDED)
    return element.values if is_reference else None


def _tags(attributes: Mapping[str, str]) -> tuple[str, ...]:
    """Return the tags for a run of text, by its face."""
    from litrecord.vocab.endnote_xml import FACES  # noqa: PLC0415  # likewise

    words = attributes.get("face", "").split()
    return tuple(FACES[word] for word in words if word in FACES)
