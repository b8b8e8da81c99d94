"""What a reader will make of a record that is written in the founding format."""

from __future__ import annotations

from collections.abc import Mapping

from litrecord.limits import DEFAULT_LIMITS
from litrecord.model.record import PaperRecord
from litrecord.vocab.aggregator.levels import read_level
from litrecord.vocab.aggregator.page import read_page
from litrecord.vocab.aggregator.reading import read_fields, read_inner

__all__ = ["read_back"]


def read_back(made: Mapping[str, object], text: tuple[str, ...] = ()) -> PaperRecord:
    """Return the record that a reader will find, but for its source.

    Args:
        made: What is written of a record in JSON.
        text: The lines that follow it on a page.
    """
    outer = read_level(made, DEFAULT_LIMITS)
    inner = read_inner(outer, DEFAULT_LIMITS)
    fields, _ = read_fields(outer, inner, read_page(text))
    return PaperRecord(**fields)  # type: ignore[arg-type]  # by field name
