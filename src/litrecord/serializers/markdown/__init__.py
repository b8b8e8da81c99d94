"""Markdown, `markdown`: a reading list for notes.

CommonMark with nothing beyond it, so that GitHub, Obsidian, Typora and pandoc show the same. Every
value is escaped: none makes a heading, a link, a table, a tag, a formula or HTML.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

import attrs

from litrecord.errors import Problem
from litrecord.model.immutable import of_type, one_of, within
from litrecord.model.record import PaperRecord
from litrecord.serializers.papers.serializer import PaperSerializer
from litrecord.typing import Frame

if TYPE_CHECKING:
    from litrecord.serializers.papers.ledger import Ledger

__all__ = ["Markdown"]


@attrs.frozen(kw_only=True)
class Markdown(PaperSerializer[str]):
    """Writes a reading list in Markdown.

    Of each paper: its title with a link, its titles in other languages, authors with their names in
    other scripts, journal, volume, issue, pages, publisher and date, the conference, the work that
    it is a translation of, identifiers, links, keywords. Where the title leads is not printed
    again.

    Attributes:
        layout: Whether a paper is an item of a `list`, or a section with a heading (`sections`).
        level: Level of the headings of sections, 1 to 6.
        abstract: Whether abstracts are written; those that are not are losses.
        labels: Language of the few words around the values: `en` or `zh`.
    """

    name: str = "markdown"
    layout: Literal["list", "sections"] = attrs.field(
        default="list", validator=one_of("list", "sections")
    )
    level: int = attrs.field(default=2, validator=within(1, 6))
    abstract: bool = attrs.field(default=False, validator=of_type(bool))
    labels: Literal["en", "zh"] = attrs.field(default="en", validator=one_of("en", "zh"))

    def entry(self, record: PaperRecord, ledger: Ledger) -> str:
        """Write one paper, without a line end after it."""
        from litrecord.serializers.markdown.entry import lay_out  # noqa: PLC0415  # readers need it not

        heading = f"{'#' * self.level} " if self.layout == "sections" else None
        return lay_out(
            record, ledger, heading=heading, has_abstract=self.abstract, labels=self.labels
        )

    @property
    def frame(self) -> Frame:
        """Sections have an empty line between them."""
        return Frame(between="\n\n" if self.layout == "sections" else "\n", closing="\n")

    def text(self, entries: list[str], *, many: bool) -> str:
        """Write papers one after the other; sections have an empty line between them."""
        del many
        between = "\n\n" if self.layout == "sections" else "\n"
        return between.join(entries) + ("\n" if entries else "")

    def losses(self, item: object) -> Iterable[Problem]:
        """Say what the list does not hold.

        Texts show their language by themselves; it is not counted, nor are the parts of a name that
        is printed.
        """
        return super().losses(item)
