"""Comma-separated values, `csv`: papers, or journal profiles and their rankings, as one flat table.

The columns are those of `litrecord.vocab.paper_columns` and `litrecord.vocab.profile_columns`.
Cells are quoted as RFC 4180 says; lines end in LF.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal, cast

import attrs

from litrecord.errors import Problem
from litrecord.model.immutable import one_of
from litrecord.model.journal import JournalProfile
from litrecord.model.record import PaperRecord
from litrecord.typing import Frame

__all__ = ["Csv"]

_BYTE_ORDER_MARK: Final = "\ufeff"


def _check_delimiter(owner: object, field: object, value: object) -> None:
    del owner, field
    if not isinstance(value, str) or len(value) != 1 or value in '"\r\n' or value.isalnum():
        raise ValueError(f"delimiter: expected one character such as ',' or ';', got {value!r}")


@attrs.frozen(kw_only=True)
class Csv:
    r"""Writes papers or journal profiles as comma-separated values, one header line first.

    An empty cell is null; an empty text is a pair of quotes, which most readers take for null.
    Booleans are `true` and `false`, dates as in `2025-07-16`. Items of a list are joined by `; `;
    in them `\` is written `\\`, `;` is written `\;` and an empty item `\e`; a list without items is
    `;` alone. Lone surrogates, which no file can hold, become escapes such as `\ud800`.

    Attributes:
        rows: What a row of a table of journals is: one `ranking` of one profile, or one `category`,
            zone or entry of one ranking. A row of a table of papers is a paper in any case.
        delimiter: What stands between cells; a tabulator in the format `tsv`.
        escape_formulas: Whether an apostrophe is put before text that a spreadsheet would run:
            text that begins with `=`, `+`, `-`, `@`, TAB, CR, LF or a full-width form of these,
            also after spaces, other characters that cannot be seen, and apostrophes of its own.
            Numbers are left as they are.
        bom: Whether a byte order mark comes first, without which Excel misreads Chinese.
    """

    name: str = "csv"
    rows: Literal["ranking", "category"] = attrs.field(
        default="ranking", validator=one_of("ranking", "category")
    )
    delimiter: str = attrs.field(default=",", validator=_check_delimiter)
    escape_formulas: bool = True
    bom: bool = False

    @property
    def frame(self) -> Frame:
        """The first line names the columns."""
        return Frame(header=True)

    def dumps(self, items: tuple[object, ...], *, many: bool) -> str:
        """Write papers, or journal profiles; one alone is a table of one.

        Of nothing at all the columns of journals are written.

        Raises:
            TypeError: An object is neither, or there are both.
        """
        del many
        from litrecord.serializers.csv.cells import write_table  # noqa: PLC0415  # readers need it not

        classes = {self._class_of(item) for item in items}
        if len(classes) > 1:
            raise TypeError(
                f"the format {self.name} holds papers or journal profiles in one table, got both"
            )
        if classes == {PaperRecord}:
            from litrecord.vocab.paper_columns import filled_columns as of_papers  # noqa: PLC0415  # likewise

            columns = of_papers(cast("tuple[PaperRecord, ...]", items))
        else:
            from litrecord.vocab.profile_table import filled_columns  # noqa: PLC0415  # likewise

            columns = filled_columns(cast("tuple[JournalProfile, ...]", items), by=self.rows)
        text = write_table(columns, delimiter=self.delimiter, escape_formulas=self.escape_formulas)
        return f"{_BYTE_ORDER_MARK}{text}" if self.bom else text

    def losses(self, item: object) -> Iterable[Problem]:
        """Say what no column holds, and which numbers are too large for theirs.

        Of a journal's title that has a column, language and role are not counted, nor are the parts
        of a name that is printed.
        """
        self._class_of(item)
        if isinstance(item, PaperRecord):
            from litrecord.serializers.csv.papers import losses_of_paper  # noqa: PLC0415  # likewise

            return losses_of_paper(item)
        from litrecord.serializers.csv.journals import losses_of_profile  # noqa: PLC0415  # likewise

        return losses_of_profile(cast("JournalProfile", item), rows=self.rows)

    def _class_of(self, item: object) -> type:
        for cls in (PaperRecord, JournalProfile):
            if isinstance(item, cls):
                return cls
        raise TypeError(
            f"the format {self.name} holds papers or journal profiles, got {type(item).__name__}"
        )
