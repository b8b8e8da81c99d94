"""RIS, `ris`: for reference managers.

A line is a tag, two spaces, a hyphen, a space and a value, and a value never has a second line. The
title of the work is `TI`, another language's form of it `TT`, the journal `T2`, its name in another
language `JO`, an article number `C7`, a number of PubMed or arXiv `AN` with the database beside it.
The tags are those of EndNote, which Zotero, Mendeley and NoteExpress read too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs

from litrecord.model.immutable import of_type, one_of
from litrecord.model.record import PaperRecord
from litrecord.serializers.papers.serializer import PaperSerializer
from litrecord.typing import Frame

if TYPE_CHECKING:
    from litrecord.serializers.papers.ledger import Ledger

__all__ = ["Ris"]


@attrs.frozen(kw_only=True)
class Ris(PaperSerializer[tuple[str, ...]]):
    """Writes RIS.

    Attributes:
        chinese_names: How Chinese names are written: in `parts`, family name first, with a comma
            between (`欧阳, 修`), which tells every program which is which; or `joined` (`欧阳修`),
            as Chinese databases print them.
        abstract: Whether abstracts are written; those that are not are losses.
        line_end: What ends a line: `crlf`, which the format wants, or `lf`.
    """

    name: str = "ris"
    chinese_names: Literal["parts", "joined"] = attrs.field(
        default="parts", validator=one_of("parts", "joined")
    )
    abstract: bool = attrs.field(default=True, validator=of_type(bool))
    line_end: Literal["crlf", "lf"] = attrs.field(default="crlf", validator=one_of("crlf", "lf"))

    def entry(self, record: PaperRecord, ledger: Ledger) -> tuple[str, ...]:
        """Make the lines of a record, without their ends."""
        from litrecord.serializers.ris.entry import make_lines  # noqa: PLC0415  # readers need it not

        return make_lines(
            record, ledger, joins_names=self.chinese_names == "joined", has_abstract=self.abstract
        )

    @property
    def frame(self) -> Frame:
        """An empty line stands between records."""
        return Frame(between="\r\n" if self.line_end == "crlf" else "\n")

    def text(self, entries: list[tuple[str, ...]], *, many: bool) -> str:
        """Write records, with an empty line between them."""
        del many
        end = "\r\n" if self.line_end == "crlf" else "\n"
        return end.join("".join(f"{line}{end}" for line in lines) for lines in entries)
