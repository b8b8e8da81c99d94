"""How RefWorks' tagged text looks, and what its lines become."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from litrecord.codec.tagged import Block, TagGrammar
from litrecord.parsers.papers.chinese import join_lines
from litrecord.vocab.cnki_refworks import TAGS, TYPES

__all__ = ["GRAMMAR", "arrange"]

_ABSTRACT: Final = "AB"
# Fields that a record may have several times, also after its abstract
_REPEATED: Final = frozenset({"A1", "A2", "A3", "K1", "LK", "NO", "SN", "UL"})
# Types that may end a line by chance, after a word that ends in RT: "the SMART Report"
_PLAIN: Final = frozenset(word for word in TYPES if word.isalpha()) | {
    *("Web Page", "Magazine Article", "Computer Program", "Music Score", "Motion Picture"),
    *("Sound Recording", "Unpublished Material", "Personal Communication"),
}


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


GRAMMAR: Final = TagGrammar(
    # CNKI leaves out the space after the tag of the author of a thesis.
    line=re.compile(
        rf"[ \t\ufeff]*+(?P<tag>{_any_of(TAGS)})"
        r"(?:[ \t]|$|(?<=A1)(?=[\u3400-\u9fff]))(?P<value>.*)"
    ),
    begins=frozenset({"RT"}),
    kinds=frozenset({"RT"}),
    leading=True,
    once=frozenset({"SR"}),
    opening=frozenset({"A1", "T1"}),
    joined=re.compile(
        rf"(?:RT (?:{_any_of(TYPES.keys() - _PLAIN)})|(?<![A-Za-z])RT (?:{_any_of(_PLAIN)}))"
        r"(?=[ \t]*+$)"
    ),
)


def arrange(block: Block) -> dict[str, object]:
    """Make the values of a record: a text, or a list of texts where a tag stands several times."""
    found: dict[str, list[list[str]]] = {}
    lines: list[str] = []
    is_abstract = False
    for one in block.tags:
        tag = one.tag.upper()
        if is_abstract and tag in found and tag not in _REPEATED:
            # The first word of a line of the abstract
            lines += [f"{one.tag} {one.value}", *one.more]
            continue
        is_abstract = tag == _ABSTRACT
        lines = [one.value, *one.more]
        found.setdefault(tag, []).append(lines)
    return {
        tag: _simplest([text for text in map(join_lines, texts) if text])
        for tag, texts in found.items()
    }


def _simplest(texts: list[str]) -> str | list[str]:
    return texts if len(texts) > 1 else "".join(texts)
