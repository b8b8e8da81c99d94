"""What stands around and between the entries of a text that holds many."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from litrecord.typing import Frame

__all__ = ["ARRAY", "INDENTED_ARRAY", "frame_around"]

ARRAY: Final = Frame(opening="[", between=",", closing="]")
INDENTED_ARRAY: Final = Frame(opening="[\n", between=",\n", closing="\n]")


def frame_around(write: Callable[[int], str], entry: str) -> Frame:
    """Find the frame of a format by writing few entries.

    Args:
        write: Writes so many entries that say nothing, as a collection.
        entry: What such an entry is written as; neither the opening nor the closing ends in it.
    """
    opening, _, closing = write(1).rpartition(entry)
    inside = write(2)[len(opening) : -len(closing) or None]
    return Frame(
        opening=opening, between=inside.removeprefix(entry).removesuffix(entry), closing=closing
    )
