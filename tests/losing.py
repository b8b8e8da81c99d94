"""What the founding format says that it loses, for tests that hold it thing by thing."""

from __future__ import annotations

from litrecord.api.writing import losses
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText, LangText, TextRole
from round_trips import assert_only_losses

__all__ = ["CHANGED", "LOST", "text", "told"]

LOST, CHANGED = "not-expressed", "written-differently"


def told(record: PaperRecord) -> list[tuple[str, str, object, object]]:
    """Return code, path and both values of each loss, which are what a reader misses."""
    assert_only_losses(record, "aggregator")
    return [(one.code, one.path, one.raw, one.used) for one in losses(record, "aggregator")]


def text(*variants: tuple[str, str | None, TextRole]) -> BilingualText:
    """Make a text of values, languages and roles."""
    return BilingualText(
        variants=tuple(
            LangText(value=value, lang=lang, role=role) for value, lang, role in variants
        )
    )
