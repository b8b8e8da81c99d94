"""DataCite, `datacite`: metadata as DataCite's JSON has them, version 4.5 of the schema.

A record is one object that is valid by itself; several are an array of such. The fields are those
of https://datacite-metadata-schema.readthedocs.io/en/4.5/.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from litrecord.model.immutable import within
from litrecord.model.record import PaperRecord
from litrecord.serializers.papers.serializer import PaperSerializer
from litrecord.typing import Frame
from litrecord.vocab.frames import ARRAY, INDENTED_ARRAY

if TYPE_CHECKING:
    from litrecord.serializers.papers.ledger import Ledger

__all__ = ["DataCite"]


@attrs.frozen(kw_only=True)
class DataCite(PaperSerializer[dict[str, object]]):
    """Writes DataCite's JSON.

    Mandatory properties that a record does not state get DataCite's own words for that: `:unav`,
    for the year `0000`, and `Other` for what it is. These are listed among the losses.

    Attributes:
        indent: Spaces by level, 0 to 16, for reading by eye; None for one line.
    """

    name: str = "datacite"
    indent: int | None = attrs.field(
        default=None,
        validator=within(0, 16, optional=True),
    )

    def entry(self, record: PaperRecord, ledger: Ledger) -> dict[str, object]:
        """Make the document of a record."""
        del record
        from litrecord.serializers.datacite.document import write_document  # noqa: PLC0415  # light

        return write_document(ledger)

    @property
    def frame(self) -> Frame:
        """What stands around several documents."""
        return ARRAY if self.indent is None else INDENTED_ARRAY

    def text(self, entries: list[dict[str, object]], *, many: bool) -> str:
        """Write one document, or an array of them."""
        from litrecord.codec.json import encode  # noqa: PLC0415  # likewise

        return encode(entries if many else entries[0], indent=self.indent)
