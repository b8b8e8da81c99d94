"""Items taken some at a time, so that each step of the work on them is done for several in a row.

A processor runs a short piece of code many times faster than a long one: the code of one step stays
in its nearest memory while several records pass, that of a whole parser does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final, TypeVar

__all__ = ["grouped"]

T = TypeVar("T")

_MOST: Final = 64
_HEAVY: Final = 1 << 20


def grouped(items: Iterator[T], weigh: Callable[[T], int]) -> Iterator[list[T]]:
    """Yield items in groups, none of them empty.

    The first group has one item, the next ones twice as many each, up to 64, so that whoever wants
    one record does not wait for more.

    Args:
        items: The items. What they raise is raised when those before have been yielded.
        weigh: The size of an item in bytes; a group ends with the one that makes it larger than a
            mebibyte, so that few large ones are held at once.
    """
    size = 1
    while True:
        group: list[T] = []
        weight = 0
        failed: Exception | None = None
        try:
            for item in islice(items, size):
                group.append(item)
                weight += weigh(item)
                if weight > _HEAVY:
                    break
        except Exception as error:  # noqa: BLE001  # raised below
            failed = error
        if group:
            yield group
        if failed is not None:
            raise failed
        if not group:
            return
        size = min(2 * size, _MOST)
