"""The founding format, `aggregator`: back into the JSON it came from, key by key.

What the source said in its own way is written back in that way as long as the record still says
the same; what a user changed is written in the usual way. See `litrecord.vocab.aggregator`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

import attrs

from litrecord.model.immutable import one_of
from litrecord.model.record import PaperRecord
from litrecord.serializers.papers.serializer import PaperSerializer
from litrecord.typing import Frame
from litrecord.vocab.aggregator import FORMAT
from litrecord.vocab.frames import ARRAY

if TYPE_CHECKING:
    from litrecord.serializers.papers.ledger import Ledger

__all__ = ["Aggregator"]

AggregatorLayout: TypeAlias = Literal["array", "lines", "page"]
# A record as an object, and the lines of text that follow it on a page
_Entry: TypeAlias = tuple[dict[str, object], tuple[str, ...]]


@attrs.frozen(kw_only=True)
class Aggregator(PaperSerializer[_Entry]):
    """Writes the founding format.

    Attributes:
        layout: How records are written: several as one JSON `array` or one a line (`lines`); or
            each as a `page` with its text, which takes exactly one record.
    """

    name: str = FORMAT
    layout: AggregatorLayout = attrs.field(
        default="array", validator=one_of(*get_args(AggregatorLayout))
    )

    def entry(self, record: PaperRecord, ledger: Ledger) -> _Entry:
        """Write both levels of a record, and the text of its page."""
        from litrecord.serializers.aggregator.writing import make_object  # noqa: PLC0415  # light

        made = make_object(record)
        text: tuple[str, ...] = ()
        if self.layout == "page":
            from litrecord.serializers.aggregator.page import make_text  # noqa: PLC0415  # likewise

            text = make_text(record, made)
        if ledger.is_asked:
            from litrecord.serializers.aggregator.accounting import account  # noqa: PLC0415  # likewise

            account(ledger, made, text)
        return made, text

    @property
    def frame(self) -> Frame | None:
        """What stands around several records; None of a page, which has no room for them."""
        return {"lines": Frame(), "array": ARRAY, "page": None}[self.layout]

    def text(self, entries: list[_Entry], *, many: bool) -> str:
        """Write entries in the layout.

        Raises:
            ValueError: Several records are to be written as one page.
        """
        from litrecord.codec.json import encode  # noqa: PLC0415  # likewise

        if self.layout == "page":
            if len(entries) != 1:
                raise ValueError(f"a page holds exactly one record, got {len(entries)}")
            made, text = entries[0]
            return "\n".join((encode(made), *text))
        if self.layout == "lines":
            return "".join([f"{encode(made)}\n" for made, _ in entries])
        plain = [made for made, _ in entries]
        return encode(plain if many else plain[0])
