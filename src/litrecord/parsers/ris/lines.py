"""How RIS looks, and what its lines become."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from litrecord.codec.tagged import Block, Tagged, TagGrammar
from litrecord.parsers.papers.chinese import join_lines

__all__ = ["GRAMMAR", "arrange"]

# Two spaces before the hyphen; or one, and then one after it. `ER` may stand alone. What some
# publishers write before the records is of the file.
GRAMMAR: Final = TagGrammar(
    line=re.compile(
        r"(?:[ \t\ufeff]*+(?=[A-Z][A-Z0-9][ \xa0]{2})|\ufeff*+)(?P<tag>[A-Z][A-Z0-9])"
        r"(?:[ \xa0]{2,3}-[ \t\xa0]?|[ \xa0]-(?:[ \t\xa0]|$)|(?<=ER)[ \t]*+$)(?P<value>.*)"
    ),
    begins=frozenset({"TY"}),
    ends=frozenset({"ER"}),
    kinds=frozenset({"TY", "ER"}),
    header=re.compile(r"[ \t\ufeff]*+(?:Provider|Database|Content) ?:"),
)

_NARROW: Final = re.compile(r"\ufeff*+[A-Z][A-Z0-9][ \xa0]-")
# Fields whose further lines are values of their own, unless they are indented; of keywords all are
_LISTS: Final = frozenset(
    {"A1", "A2", "A3", "A4", "AU", "ED", "L1", "L2", "L3", "L4", "SN", "TA", "UR"}
)


def arrange(block: Block) -> dict[str, object]:
    """Make the values of a record: a text, or a list of texts where a tag stands several times.

    A further line that is indented goes on with the line before it; others are lines of their own.
    Tags without a value are none.
    """
    found: dict[str, list[str]] = {}
    for tag, value in _values(block):
        if value:
            found.setdefault(tag, []).append(value)
    return {tag: texts if len(texts) > 1 else texts[0] for tag, texts in found.items()}


def _values(block: Block) -> Iterator[tuple[str, str]]:
    for tagged, lines in _tagged_lines(block):
        tag = tagged.tag
        if tag == "KW":
            yield from ((tag, line.strip()) for line in lines)
            continue
        # Indented lines make one with the line before them.
        pieces: list[list[str]] = []
        for place, line in enumerate(lines):
            if place and line[:1] in " \t":
                pieces[-1].append(line)
            else:
                pieces.append([line])
        joined = [join_lines(piece) for piece in pieces]
        if tag in _LISTS:
            yield from ((tag, one) for one in joined)
        else:
            yield tag, "\n".join(filter(None, joined))


def _tagged_lines(block: Block) -> Iterator[tuple[Tagged, list[str]]]:
    """Yield tags with their lines.

    Where the first tag has two spaces before its hyphen, a line with one is no tag: `A1 - receptor`
    goes on with the text before it.
    """
    is_narrow = [_is_narrow(block, one) for one in block.tags]
    type_is_narrow = next(
        (narrow for one, narrow in zip(block.tags, is_narrow, strict=True) if one.tag == "TY"),
        all(is_narrow),
    )
    current: tuple[Tagged, list[str]] | None = None
    for one, narrow in zip(block.tags, is_narrow, strict=True):
        if narrow and not type_is_narrow and current is not None and one.tag != "ER":
            current[1].extend((block.lines[one.line - block.line], *one.more))
            continue
        if current is not None:
            yield current
        current = one, [one.value, *one.more]
    if current is not None:
        yield current


def _is_narrow(block: Block, one: Tagged) -> bool:
    return _NARROW.match(block.lines[one.line - block.line]) is not None
