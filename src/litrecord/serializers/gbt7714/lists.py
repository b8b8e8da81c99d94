"""The order of a list of references, and the letters that tell entries of one year apart.

Author-date lists are in groups by language: Chinese, Japanese, Western, Russian, others; within a
group by author, then by year (GB/T 7714—2015, 9.3.2 and 10.2). Numeric lists keep their order.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

__all__ = ["ListItem", "Place", "arrange", "needs_pinyin"]

_CHINESE: Final = 0
_WESTERN: Final = 2
_GROUPS: Final = {"zh": _CHINESE, "ja": 1, "ru": 3}
_OTHERS: Final = 4
_LETTERS: Final = 26


class ListItem(NamedTuple):
    """What an entry is sorted by.

    Attributes:
        lang: Language of the entry, as a primary subtag; None when unknown.
        authors: Its authors as printed.
        year: Its year as printed; empty when none is.
        title: Its title.
    """

    lang: str | None
    authors: tuple[str, ...]
    year: str
    title: str


class Place(NamedTuple):
    """Where an entry stands in the list.

    Attributes:
        at: Its position before sorting.
        letter: What stands after its year; empty where the year is enough.
    """

    at: int
    letter: str


def needs_pinyin(items: Sequence[ListItem]) -> bool:
    """Tell whether the order of entries depends on the pinyin of their authors."""
    return sum(item.lang == "zh" for item in items) > 1


def arrange(items: Sequence[ListItem], pronounce: Callable[[str], str] | None) -> tuple[Place, ...]:
    """Put an author-date list in order.

    Args:
        items: The entries in their first order.
        pronounce: Makes pinyin of a Chinese name, by which Chinese authors are sorted; None leaves
            them in their first order.
    """
    order = sorted(range(len(items)), key=lambda at: _key(items[at], at, pronounce))
    counted = Counter((item.authors, item.year) for item in items)
    used: Counter[tuple[tuple[str, ...], str]] = Counter()
    places: list[Place] = []
    for at in order:
        same = (items[at].authors, items[at].year)
        letter = ""
        if counted[same] > 1 and items[at].year:
            letter = _letter(used[same])
            used[same] += 1
        places.append(Place(at, letter))
    return tuple(places)


def _group(item: ListItem) -> int:
    if item.lang in _GROUPS:
        return _GROUPS[item.lang]
    first = next((char for char in "".join(item.authors) if char.isalpha()), "a")
    return _WESTERN if unicodedata.name(first, "").startswith("LATIN") else _OTHERS


def _key(
    item: ListItem, at: int, pronounce: Callable[[str], str] | None
) -> tuple[int, tuple[str, ...], str, str, int]:
    group = _group(item)
    year = item.year.strip("[]")
    if group == _CHINESE:
        if pronounce is None:
            # The first order is all there is to go by.
            return group, (), "", "", at
        return group, tuple(map(pronounce, item.authors)), year, "", at
    return group, tuple(map(_folded, item.authors)), year, _folded(item.title), at


def _folded(text: str) -> str:
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize("NFKD", text)
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()


def _letter(number: int) -> str:
    """Return a, b, … z, aa, ab, …."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, _LETTERS)
        letters = chr(ord("a") + rest) + letters
    return letters
