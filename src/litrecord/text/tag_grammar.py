"""Which `<` begin markup and which are text.

The text of a paper holds many a `<` that is no markup (`p < 0.05`, `a<b and c>d`, the mean degree
`<k>`). Taken for tags are elements of HTML, JATS, PubMed and MathML whose attributes have values;
and those of unknown names that have a known prefix or attributes, that end in `/>`, or that are
closed somewhere in the text. A single capital letter counts as unknown,
all but `P`.
"""

from __future__ import annotations

import re
from typing import Final

from litrecord.patterns import late
from litrecord.text.layout import POSITIONS
from litrecord.text.words.elements import (
    BLOCK_ELEMENTS,
    BOOLEAN_ATTRIBUTES,
    CELL_ELEMENTS,
    HIDDEN_ELEMENTS,
    INLINE_ELEMENTS,
    MATH_ELEMENTS,
    PREFIXES,
)

__all__ = ["MARKUP", "PLAIN_TAG", "TAG_START", "Tags", "defuse_tags"]

_KNOWN: Final = (
    BLOCK_ELEMENTS
    | CELL_ELEMENTS
    | HIDDEN_ELEMENTS
    | INLINE_ELEMENTS
    | MATH_ELEMENTS
    | POSITIONS.keys()
)
_ATTRIBUTE: Final = r"[A-Za-z_:@][\w:.@-]*+\s*+="
_SWITCH: Final = rf"(?:{'|'.join(sorted(BOOLEAN_ATTRIBUTES))})(?=[\s/>])"
_VALUE: Final = r"""(?:"[^"]*+"|'[^']*+'|[^\s"'<>`]++)"""
_START: Final = "<(?=/?[A-Za-z]|[!?])"
TAG_START: Final = late(_START)
"""What every match of `MARKUP` begins with; text without it has no tags."""

_PLAIN_INLINE: Final = "/?(?:jats:)?(?:b|i|u|a|em|strong|bold|italic|span|sc)>"
_PLAIN_BLOCK: Final = "/?(?:jats:)?(?:p|br|div|sec|title|li|ul|ol|tr|h[1-6])[ ]?/?>"
PLAIN_TAG: Final = late(f"<(?:{_PLAIN_INLINE}|({_PLAIN_BLOCK}))")
"""Tags of the commonest elements, without attributes; the group matches those that end a line."""

# No group inside a possessive repeat captures (CPython issue 101955). Each such repeat has an
# alternative that always fails, (?!): otherwise it ends, before 3.11.5, where its last, failed
# attempt stopped and not where that began (CPython issue 100061). A quoted value may run to the
# end of the text for nothing, but of all attempts never more than three are under way at the same
# place: outside, between " and between '. The others have met a `<` outside quotes.
MARKUP: Final = late(
    rf"""{_START}(?:
        {_PLAIN_INLINE}(?:<{_PLAIN_INLINE}|(?!))*+
      | (?P<block> {_PLAIN_BLOCK}(?:\s*+<{_PLAIN_BLOCK}|(?!))*+ )
      | (?P<hidden> !--|!\[CDATA\[ )
      | [!?][A-Za-z][^<>]*+>
      | (?P<program> (?i:script|style)(?![\w:.-])[^<>]*+>? )
      | (?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9]*+(?:[:._-][A-Za-z0-9]++|(?!))*+)
        (?: (?:[\s/]*+(?=[A-Za-z_:@])(?:{_ATTRIBUTE}\s*+{_VALUE}|{_SWITCH})|(?!))*+ [\s/]*+ (?:>|\Z)
          | [\s/]++{_ATTRIBUTE}(?:[^<>]*+>|\s*+["'][^<>]*+) ) )""",
    re.VERBOSE,
)
"""What may be a tag, several common ones in a row, or the beginning of a comment.

Groups: `block`, `hidden`, `program` (a script or style sheet), and `slash` and `name` for tags
that `Tags` has to judge; none matches for what simply vanishes.
"""
_CLOSED: Final = late(r"</([A-Za-z][\w:.-]{0,31})")
_MOST_CLOSED: Final = 1000
_MOST_VERDICTS: Final = 1000
_LONGEST_KEY: Final = 64


class Tags:
    """Tells tags from text that looks like one."""

    __slots__ = ("_closed", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._closed: frozenset[str] | None = None

    def _is_closed(self, name: str) -> bool:
        if self._closed is None:
            names: set[str] = set()
            for match in _CLOSED.finditer(self._text):
                names.add(match[1])
                if len(names) == _MOST_CLOSED:
                    break
            self._closed = frozenset(names)
        return name in self._closed

    def has(self, match: re.Match[str]) -> bool:
        """Tell whether a match of `MARKUP` that has a name is a tag."""
        name = match["name"]
        if match["slash"]:
            return True
        prefix, colon, local = name.rpartition(":")
        rest = self._text[match.end("name") : match.end()]
        if colon and prefix.lower() in PREFIXES:
            return True
        if "=" in rest:
            return True
        if ">" not in rest:
            # Cut off at the end of the text: `x <b` may as well have been going on with `, y`.
            return False
        # A capital letter may be a mean value, as in <I>; of the elements with such a name only
        # a paragraph may go without its closing tag.
        if local.lower() in _KNOWN and (len(name) > 1 or name.islower() or name == "P"):
            return True
        return "/" in rest or self._is_closed(name)


def defuse_tags(text: str) -> str:
    """Put a space behind each `<` that begins a tag, so that it no longer does."""
    tags = Tags(text)
    known: dict[str, str] = {}

    def defuse(match: re.Match[str]) -> str:
        tag = match[0]
        made = known.get(tag)
        if made is None:
            is_tag = match["name"] is None or tags.has(match)
            made = tag.replace("<", "< ") if is_tag else tag
            if len(known) < _MOST_VERDICTS and len(tag) <= _LONGEST_KEY:
                known[tag] = made
        return made

    return MARKUP.sub(defuse, text)
