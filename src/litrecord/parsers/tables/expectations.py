"""What a caller says of a table that it does not say itself."""

from __future__ import annotations

from typing import Literal

import attrs

__all__ = ["Expectations"]


@attrs.frozen
class Expectations:
    """What the caller says of a table.

    Attributes:
        data_year: The year of the citations, for JCR and SCImago; None when not said.
        edition_year: The year of other rankings; None when not said.
        system: `jcr`, `cas`, `xr` or the name of another list; None to tell it from the table.
        scheme: `basic` or `upgraded`; None when not said.
    """

    data_year: int | None = None
    edition_year: int | None = None
    system: str | None = None
    scheme: Literal["basic", "upgraded"] | None = None

    def year(self, *, of_data: bool, mixed: bool) -> int | None:
        """Return the year that is meant.

        Args:
            of_data: Whether it is asked for a data year.
            mixed: Whether the table has rankings of both kinds of years. Otherwise the one that is
                said is the one that is meant.
        """
        first, second = self.data_year, self.edition_year
        if not of_data:
            first, second = second, first
        return second if first is None and not mixed else first
