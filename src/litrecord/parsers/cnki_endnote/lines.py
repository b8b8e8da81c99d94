"""How EndNote's tagged text looks, and what its lines become."""

from __future__ import annotations

import re
from typing import Final

from litrecord.codec.tagged import Block, TagGrammar
from litrecord.parsers.papers.chinese import join_lines
from litrecord.vocab.cnki_endnote import TYPES

__all__ = ["GRAMMAR", "arrange"]

_TAGS: Final = r"0-9A-Z@!#$&()*+<>=?\[\]^~fd"

GRAMMAR: Final = TagGrammar(
    # Chinese text may follow a tag at once.
    line=re.compile(rf"[ \t\ufeff]*+(?P<tag>%[{_TAGS}])(?:[ \t]|(?=[^\x00-\x7f])|$)(?P<value>.*)"),
    begins=frozenset({"%0"}),
    kinds=frozenset({"%0"}),
    opening=frozenset({"%A", "%E", "%F", "%L", "%Q", "%T"}),
    joined=re.compile(
        rf"%0 (?:{'|'.join(sorted(map(re.escape, TYPES), key=len, reverse=True))})(?=[ \t]*+$)"
    ),
)

# Fields whose further lines are values of their own
_LISTS: Final = frozenset({"%A", "%E", "%K", "%U", "%>"})
# Old exports have all authors in one line.
_AUTHORS: Final = re.compile(r"[ \t]++%A[ \t]++")


def arrange(block: Block) -> dict[str, object]:
    """Make the values of a record: a text, or a list of texts where a tag stands several times."""
    found: dict[str, list[str]] = {}
    for one in block.tags:
        texts = found.setdefault(one.tag, [])
        if one.tag in _LISTS:
            lines = _AUTHORS.split(one.value) if one.tag == "%A" else [one.value]
            texts += [line.strip() for line in (*lines, *one.more)]
        elif one.more:
            texts.append(join_lines((one.value, *one.more)))
        else:
            texts.append(one.value.strip())
    return {tag: _simplest([text for text in texts if text]) for tag, texts in found.items()}


def _simplest(texts: list[str]) -> str | list[str]:
    return texts if len(texts) > 1 else "".join(texts)
