"""Invented English and Chinese prose: titles and abstracts of papers that do not exist.

Sentences are patterns whose gaps are filled from lists of words, so that the texts are varied in
words and length, read like abstracts, and show their language by script or function words.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from benchmarks.words import (
    CHINESE_LABELS,
    CHINESE_SENTENCES,
    CHINESE_TITLES,
    CHINESE_WORDS,
    ENGLISH_LABELS,
    ENGLISH_SENTENCES,
    ENGLISH_TITLES,
    ENGLISH_WORDS,
    TRADITIONAL,
)

__all__ = ["write_abstract", "write_title"]

_GAP: Final = re.compile(r"\{(\w+)\}")


@lru_cache(maxsize=256)
def _cut(pattern: str) -> tuple[str, ...]:
    """Cut a pattern into text (even positions) and names of gaps (odd positions)."""
    return tuple(_GAP.split(pattern))


_NUMBERS: Final[Mapping[str, Callable[[random.Random], str]]] = {
    "number": lambda random_: str(random_.randint(40, 2400)),
    "small": lambda random_: str(random_.randint(2, 36)),
    "percent": lambda random_: f"{random_.randint(20, 990) / 10}",
    "year": lambda random_: str(random_.randint(2005, 2016)),
    "later": lambda random_: str(random_.randint(2017, 2024)),
    "low": lambda random_: f"0.{random_.randint(10, 49)}",
    "high": lambda random_: f"0.{random_.randint(50, 98)}",
}


def _fill(random_: random.Random, pattern: str, words: Mapping[str, Sequence[str]], p: str) -> str:
    parts = list(_cut(pattern))
    for at in range(1, len(parts), 2):
        name = parts[at]
        lower = name.lower()
        if lower in words:
            some = words[lower]
            word = some[int(random_.random() * len(some))]
            parts[at] = word if name == lower else word.capitalize()
        elif name == "p":
            parts[at] = p
        else:
            parts[at] = _NUMBERS[name](random_)
    return "".join(parts)


def write_title(random_: random.Random, lang: str) -> str:
    """Write a title in `zh`, `zh-Hant` or `en`."""
    if lang == "zh-Hant":
        return write_title(random_, "zh").translate(TRADITIONAL)
    if lang == "zh":
        return _fill(random_, random_.choice(CHINESE_TITLES), CHINESE_WORDS, "")
    return _fill(random_, random_.choice(ENGLISH_TITLES), ENGLISH_WORDS, "")


def write_abstract(
    random_: random.Random, lang: str, *, p: str = "p = 0.03", labels: str | None = None
) -> str:
    """Write an abstract of 800 to 1,800 characters in `en` or 250 to 600 in `zh`.

    Args:
        random_: Where chance comes from.
        lang: `zh`, `zh-Hant` or `en`.
        p: What stands where a significance is told.
        labels: Pattern for the labels of its four parts, such as `<b>{}: </b>`; None for none.
    """
    if lang == "zh-Hant":
        return write_abstract(random_, "zh", p=p, labels=labels).translate(TRADITIONAL)
    if lang == "zh":
        sentences, words, gap, names = CHINESE_SENTENCES, CHINESE_WORDS, "", CHINESE_LABELS
        length = random_.randint(270, 560)
    else:
        sentences, words, gap, names = ENGLISH_SENTENCES, ENGLISH_WORDS, " ", ENGLISH_LABELS
        length = random_.randint(860, 1680)
    found: list[str] = []
    size = 0
    while size < length:
        sentence = _fill(random_, sentences[int(random_.random() * len(sentences))], words, p)
        found.append(sentence)
        size += len(sentence) + len(gap)
    if labels is not None:
        for part, name in enumerate(names):
            at = part * len(found) // len(names)
            found[at] = labels.format(name) + found[at]
    return gap.join(found)
