"""JATS, `jats`: the front matter of articles in NISO's Journal Article Tag Suite.

One record is an `article` that is valid by the DTD of JATS Publishing 1.1; several are the articles
of a `pmc-articleset`, the element in which PubMed Central hands out articles. Elements that the DTD
demands and of which the record says nothing are there and empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from litrecord.model.immutable import of_type, within
from litrecord.model.record import PaperRecord
from litrecord.serializers.papers.serializer import PaperSerializer
from litrecord.typing import Frame

if TYPE_CHECKING:
    from litrecord.codec.xml_writing import XmlTag
    from litrecord.serializers.papers.ledger import Ledger

__all__ = ["Jats"]


@attrs.frozen(kw_only=True)
class Jats(PaperSerializer["XmlTag"]):
    """Writes the front matter of articles in JATS.

    A title or an abstract in another language is a `trans-title` or a `trans-abstract`. For JATS
    these are the publisher's; one that is not says so by `specific-use`: `translation`,
    `machine-translation`, `original`, `unknown`. Characters that XML cannot hold are replaced.

    Attributes:
        indent: Spaces by level, 0 to 8; None for no white space between elements.
        custom_meta: Whether what JATS has no element for (genre, number of citations, date of
            access, publication model, article number beside pages, details of open access) is
            written as `custom-meta`, with `specific-use="litrecord"`. It is lost otherwise.
    """

    name: str = "jats"
    indent: int | None = attrs.field(default=2, validator=within(0, 8, optional=True))
    custom_meta: bool = attrs.field(default=True, validator=of_type(bool))

    def entry(self, record: PaperRecord, ledger: Ledger) -> XmlTag:
        """Make the `article` of a record, and note in the ledger what it says."""
        from litrecord.serializers.jats.article import article  # noqa: PLC0415  # light

        return article(record, ledger, with_custom=self.custom_meta)

    @property
    def frame(self) -> Frame:
        """What stands around several articles."""
        from litrecord.codec.xml_writing import XmlTag  # noqa: PLC0415  # likewise
        from litrecord.vocab.frames import frame_around  # noqa: PLC0415  # likewise

        empty = XmlTag("article", ())
        return frame_around(lambda count: self.text([empty] * count, many=True), "<article/>")

    def text(self, entries: list[XmlTag], *, many: bool) -> str:
        """Write articles: a set of them, or one document."""
        from litrecord.codec.xml_writing import XmlTag, write_xml  # noqa: PLC0415  # likewise
        from litrecord.vocab.jats import DOCTYPE  # noqa: PLC0415  # likewise

        root = XmlTag("pmc-articleset", tuple(entries)) if many else entries[0]
        lines = ['<?xml version="1.0" encoding="UTF-8"?>', *([] if many else [DOCTYPE])]
        return "\n".join([*lines, write_xml(root, indent=self.indent), ""])
