"""The flat columns of one paper, read without its `record`."""

from __future__ import annotations

from collections.abc import Mapping

from litrecord.errors import Failure, Location, ParseError
from litrecord.typing import Draft

__all__ = ["draft_of_cells"]


def draft_of_cells(cells: Mapping[str, object], location: Location) -> Draft | Failure:
    """Make a draft of the cells of a row, by the names of their columns."""
    del cells
    error = ParseError("the row has no record", location=location)
    return Failure(raw=b"", location=location, error=error)
