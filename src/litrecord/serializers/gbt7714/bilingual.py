"""Bilingual references (双语对照, GB/T 7714, 6.1): an entry and its parallel form."""

from __future__ import annotations

from litrecord.serializers.gbt7714.style import BilingualLayout

__all__ = ["join_entries"]

_BRACKETS = {"parentheses": ("(", ")"), "brackets": ("[", "]")}


def join_entries(
    original: list[str], parallel: list[str], layout: BilingualLayout, *, original_is_english: bool
) -> list[str]:
    """Join two entries as a layout says.

    Args:
        original: The entry in the language of the original, in pieces.
        parallel: The entry in the other language.
        layout: How they stand to each other.
        original_is_english: Whether the suffix belongs to the first of the two.
    """
    english, other = (original, parallel) if original_is_english else (parallel, original)
    if layout.suffix is not None:
        english = [*english, f" {layout.suffix}"]
    is_english_first = layout.order == "english-first" or original_is_english
    first, second = (english, other) if is_english_first else (other, english)
    if layout.join == "line":
        return [*first, "\n", *second]
    opening, closing = _BRACKETS[layout.join]
    return [*first, f" {opening}", *second, closing]
