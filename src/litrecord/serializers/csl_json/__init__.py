"""CSL-JSON, `csl-json`: the items that citation processors take.

The data format is that of CSL 1.0.2, https://github.com/citation-style-language/schema; the
variables are explained in https://docs.citationstyles.org/en/stable/specification.html. The format
knows one language. What no variable can hold stands in `custom`, at `litrecord`, where
`litrecord.parsers.csl_json` finds it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from litrecord.model.immutable import of_type, one_of, within
from litrecord.model.record import PaperRecord
from litrecord.serializers.papers.serializer import PaperSerializer

if TYPE_CHECKING:
    from litrecord.serializers.papers.ledger import Ledger

__all__ = ["CslJson", "Profile"]

Profile: TypeAlias = Literal["strict", "zotero-cn"]


def _is_strict(writer: CslJson) -> bool:
    return writer.profile == "strict"


@attrs.frozen(kw_only=True)
class CslJson(PaperSerializer[dict[str, object]]):
    """Writes items of CSL-JSON: always an array, as the data format has it.

    Attributes:
        profile: `strict` is valid by the data format, and `original-…` is said of the work that a
            paper is a translation of. In `zotero-cn`, as Chinese users of Zotero have it,
            `original-…` lines in the note are the English forms of a Chinese paper, and Chinese
            names are not parted.
        custom: Whether what no variable can hold stands in `custom`, so that litrecord reads it
            back; by default in the strict profile, since Zotero keeps no `custom`.
        rich_text: Whether the title and the abstract keep the italics, bold, raised and lowered
            text of their source, as tags that CSL knows; not every processor knows them.
        indent: Spaces by level, 0 to 16, for reading by eye; None for one line.
    """

    name: str = "csl-json"
    profile: Profile = attrs.field(default="strict", validator=one_of("strict", "zotero-cn"))
    custom: bool = attrs.field(
        default=attrs.Factory(_is_strict, takes_self=True),
        validator=of_type(bool),
    )
    rich_text: bool = attrs.field(default=False, validator=of_type(bool))
    indent: int | None = attrs.field(
        default=None,
        validator=within(0, 16, optional=True),
    )

    def entry(self, record: PaperRecord, ledger: Ledger) -> dict[str, object]:
        """Make the item of a record."""
        from litrecord.serializers.csl_json.items import make_item  # noqa: PLC0415  # light

        del record
        return make_item(
            ledger,
            parallel=self.profile == "zotero-cn",
            with_custom=self.custom,
            with_markup=self.rich_text,
        )

    def text(self, entries: list[dict[str, object]], *, many: bool) -> str:
        """Write items as an array; their `id` are made different from each other."""
        from litrecord.codec.json import encode  # noqa: PLC0415  # likewise
        from litrecord.serializers.csl_json.ids import tell_apart  # noqa: PLC0415  # likewise

        del many
        tell_apart(entries)
        return encode(entries, indent=self.indent)
