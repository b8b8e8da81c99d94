"""JSON-LD, `json-ld`: papers in the words of https://schema.org, each text with its language.

A record is one object; several are the `@graph` of one. Texts that have a language are value
objects, `{"@value": "…", "@language": "zh"}`. What is written is safe inside a script block of a
page: `<` and `>` are escaped, and links are http or https.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from litrecord.model.immutable import of_type, within
from litrecord.model.record import PaperRecord
from litrecord.serializers.papers.serializer import PaperSerializer
from litrecord.typing import Frame

if TYPE_CHECKING:
    from litrecord.serializers.papers.ledger import Ledger

__all__ = ["JsonLd"]

# What ends a script block or a line of a script; only texts of JSON hold these.
_ESCAPES: Final = {ord(char): f"\\u{ord(char):04x}" for char in "<>\u2028\u2029"}


@attrs.frozen(kw_only=True)
class JsonLd(PaperSerializer[dict[str, object]]):
    """Writes JSON-LD of schema.org.

    Attributes:
        script: Whether it stands in a script block, to be put into a page.
        indent: Spaces by level, 0 to 16, for reading by eye; None for one line.
    """

    name: str = "json-ld"
    script: bool = attrs.field(default=False, validator=of_type(bool))
    indent: int | None = attrs.field(
        default=None,
        validator=within(0, 16, optional=True),
    )

    def entry(self, record: PaperRecord, ledger: Ledger) -> dict[str, object]:
        """Make the object of a record."""
        del record
        from litrecord.serializers.json_ld.work import write_work  # noqa: PLC0415  # light

        return write_work(ledger)

    @property
    def frame(self) -> Frame:
        """What stands around several objects."""
        from litrecord.vocab.frames import frame_around  # noqa: PLC0415  # likewise

        return frame_around(lambda count: self.text([{}] * count, many=True), "{}")

    def text(self, entries: list[dict[str, object]], *, many: bool) -> str:
        """Write one object, or one that holds several."""
        from litrecord.codec.json import encode  # noqa: PLC0415  # likewise
        from litrecord.vocab.schema_org import CONTEXT  # noqa: PLC0415  # likewise

        stated: dict[str, object] = {"@graph": entries} if many else entries[0]
        text = encode({"@context": CONTEXT, **stated}, indent=self.indent).translate(_ESCAPES)
        return f'<script type="application/ld+json">{text}</script>\n' if self.script else text
