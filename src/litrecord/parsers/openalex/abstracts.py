"""Abstracts of OpenAlex, which come as an index: each word with the places where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from litrecord.model.text import LangText
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.texts import make_text
from litrecord.vocab.problems import UNREADABLE_VALUE, VALUE_REPAIRED

__all__ = ["read_index"]

# Far beyond any abstract; an index may say in few bytes that a long word stands at many places.
_MOST_WORDS: Final = 100_000
_MOST_CHARACTERS: Final = 2_000_000


def read_index(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Put the words of an abstract in the order of their places.

    Places need not be all there, however far apart they are. A word without a usable place is
    noted and left; of two words at one place the first in the index comes first.
    """
    index = reading.object_of(value)
    if index is None or not _is_bounded(index, reading):
        return None
    placed: list[tuple[int, str]] = []
    rest: dict[str, object] = {}
    for word, places in index.items():
        listed = places if isinstance(places, list) else [places]
        usable = [one for one in listed if type(one) is int and one >= 0]
        placed += [(one, word) for one in usable]
        if len(usable) < len(listed):
            rest[word] = [one for one in listed if type(one) is not int or one < 0]
    if rest:
        reading.note(UNREADABLE_VALUE, rest, expected='{"word": [0, 12]}')
    placed.sort(key=lambda one: one[0])
    shared = sum(one[0] == other[0] for one, other in pairwise(placed))
    if shared:
        reading.note(VALUE_REPAIRED, f"[{shared}]", expected="one word at each place")
    made = make_text(" ".join(word for _, word in placed)) if placed else None
    reading.leave(rest)
    return None if made is None else (made,)


def _is_bounded(index: Mapping[str, object], reading: Reading) -> bool:
    words = characters = 0
    for word, places in index.items():
        count = len(places) if isinstance(places, list) else 1
        words += count
        characters += count * (len(word) + 1)
    if words <= _MOST_WORDS and characters <= _MOST_CHARACTERS:
        return True
    reading.note(UNREADABLE_VALUE, f"[{words}]", expected=f"≤ {_MOST_WORDS}")
    return False
