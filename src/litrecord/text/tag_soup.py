"""Reading text with tags in it.

HTML, JATS and MathML come together in abstracts, cut off and nested wrongly, so there is no
document to parse, only tags to recognise one after the other and to write characters for. All is
done without going back; a second pass follows only where escaped tags come to light.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from litrecord.patterns import late
from litrecord.text.characters import decode_entities
from litrecord.text.layout import POSITIONS, FormulaWriter, PlainWriter
from litrecord.text.tag_grammar import MARKUP, PLAIN_TAG, TAG_START, Tags, defuse_tags
from litrecord.text.words.elements import (
    BLOCK_ELEMENTS,
    CELL_ELEMENTS,
    HIDDEN_ELEMENTS,
    MATH_ELEMENTS,
)

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["BREAK", "read_tags"]

BREAK: Final = "\x1e"
"""Stands where a block begins or ends; clean text does not hold it."""

_LONGEST_PLAIN: Final = 100_000
_COMMENT: Final = "!--"
_MARKED: Final = "![CDATA["
_END: Final = {
    _COMMENT: late("-->"),
    _MARKED: late(r"\]\]>"),
    **{
        name: late(rf"</(?:[A-Za-z][A-Za-z0-9]*+:)?{name}(?![\w:.-])[^<>]*+>?", re.IGNORECASE)
        for name in (*sorted(HIDDEN_ELEMENTS), "tex-math")
    },
}
_MOST_ACTIONS: Final = 1000
_LONGEST_KEY: Final = 64
_MATH: Final = late(r"<(?:[A-Za-z]+:)?math[\s>]")
_LABEL: Final = late(r"""\sLabel\s*+=\s*+("[^"]*+"|'[^']*+')""", re.IGNORECASE)


class _Ends:
    """Finds the end of what is not to be read, never searching twice for what is not there."""

    __slots__ = ("_missing", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._missing: set[str] = set()

    def find(self, what: str, start: int) -> re.Match[str] | None:
        """Find the end of a comment (`--`) or of the element `what` from `start` on."""
        if what in self._missing:
            return None
        found = _END[what].search(self._text, start)
        if found is None:
            self._missing.add(what)
        return found


def _keep() -> None:
    """Stand for what to do about a tag that is text after all."""


def _ask() -> None:
    """Stand for what to do about a tag that was not met before."""


class _Reader:
    """One pass over text with tags."""

    __slots__ = (
        "_actions",
        "_ends",
        "_formula",
        "_has_math",
        "_hidden",
        "_is_escaped",
        "_tags",
        "_text",
        "_writer",
        "has_revealed",
        "has_torn",
    )

    def __init__(self, text: str, *, is_escaped: bool) -> None:
        self._text = text
        self._is_escaped = is_escaped
        self._writer = PlainWriter()
        self._formula = FormulaWriter(self._writer)
        self._tags = Tags(text)
        self._ends = _Ends(text)
        self._has_math: bool | None = None
        # Tags repeat, so what to do about one is found out once; None for nothing.
        self._actions: dict[str, Callable[[], None] | None] = {}
        # What the tag at hand begins and no tag can end but its own.
        self._hidden: str | None = None
        # Whether an entity stood for a `<`, and whether what is left may make up new tags.
        self.has_revealed = False
        self.has_torn = False

    def read(self) -> str:
        """Return the text, with `BREAK` where blocks begin and end."""
        start: int | None = 0
        while start is not None:
            # Begun anew behind each hidden part, so that no tag reaches out of it.
            start = self._read_on(start)
        return self._writer.text()

    def _read_on(self, start: int) -> int | None:
        """Read from `start` to the next hidden part, and return where that ends."""
        text, actions = self._text, self._actions
        # In a hidden part without an end: silent until the next tag.
        is_mute = False
        for match in MARKUP.finditer(text, start):
            action = actions.get(match[0], _ask)
            if action is _ask:
                action = self._find_action(match)
            if action is _keep:
                continue
            first, last = match.span()
            if start < first and not is_mute:
                piece = text[start:first]
                self._write(piece)
                if "<" in piece:
                    self.has_torn = True
            is_mute = False
            start = last
            if action is not None:
                action()
                if self._hidden is not None:
                    end = self._pass_over(self._hidden, last)
                    is_mute = self._hidden != _MARKED
                    self._hidden = None
                    if end is not None:
                        return end
        if not is_mute:
            self._write(text[start:])
        return None

    def _find_action(self, match: re.Match[str]) -> Callable[[], None] | None:
        action = self._choose_action(match)
        if len(self._actions) < _MOST_ACTIONS and len(match[0]) <= _LONGEST_KEY:
            self._actions[match[0]] = action
        return action

    def _choose_action(self, match: re.Match[str]) -> Callable[[], None] | None:
        kind = match.lastgroup
        if kind == "name":
            return self._choose_by_name(match) if self._tags.has(match) else _keep
        if kind == "block":
            return self._break
        if kind == "program":
            if match[0].endswith("/>"):
                return None
            return partial(self._hide, match[0][1:7].lower().rstrip(">").strip())
        if kind == "hidden":
            return partial(self._hide, match[0][1:])
        return None

    def _choose_by_name(self, match: re.Match[str]) -> Callable[[], None] | None:
        name = match["name"].lower().rpartition(":")[2]
        is_closing = bool(match["slash"])
        is_empty = match[0].endswith("/>")
        position = POSITIONS.get(name)
        action: Callable[[], None] | None = None
        if position is not None:
            if is_closing:
                action = partial(self._writer.end, position)
            elif not is_empty:
                action = partial(self._writer.begin, position)
        elif name in BLOCK_ELEMENTS:
            label = None if is_closing else _LABEL.search(match[0])
            action = self._break if label is None else partial(self._begin_section, label[1])
        elif name in CELL_ELEMENTS:
            action = partial(self._writer.write, " ")
        elif name in HIDDEN_ELEMENTS or (name == "tex-math" and self._repeats_math()):
            if not is_closing and not is_empty:
                action = partial(self._hide, name)
        elif name in MATH_ELEMENTS:
            if is_closing:
                action = partial(self._formula.close, name)
            else:
                action = partial(self._formula.open, name, is_empty=is_empty)
        return action

    def _repeats_math(self) -> bool:
        """Tell whether formulas stand in MathML too, beside which TeX says nothing new."""
        if self._has_math is None:
            self._has_math = _MATH.search(self._text) is not None
        return self._has_math

    def _write(self, piece: str) -> None:
        if self._is_escaped and "&" in piece:
            piece = decode_entities(piece)
            if "<" in piece:
                self.has_revealed = True
        if self._formula.is_open:
            self._formula.write(piece)
        else:
            self._writer.write(piece)

    def _break(self) -> None:
        self._formula.close("math")
        self._writer.end()
        self._writer.write(BREAK)

    def _begin_section(self, label: str) -> None:
        self._break()
        self._write(label[1:-1] + BREAK)

    def _hide(self, what: str) -> None:
        self._hidden = what

    def _pass_over(self, what: str, start: int) -> int | None:
        # `<!-->` is a whole comment.
        found = self._ends.find(what, start - 2 if what == _COMMENT else start)
        if found is None:
            return None
        if what == _MARKED:
            self._writer.write(self._text[start : found.start()])
            self.has_torn = True
        return found.end()


def _replace_plain(match: re.Match[str]) -> str:
    return "" if match[1] is None else BREAK


def _read_plain(text: str) -> str | None:
    """Read a text in which all tags are of the commonest kind, or return None.

    The result is that of the reader, but for `BREAK`s that follow each other.
    """
    if len(text) > _LONGEST_PLAIN:
        return None
    text = PLAIN_TAG.sub(_replace_plain, text)
    if "<" in text:
        return None
    text = decode_entities(text)
    return None if "<" in text and TAG_START.search(text) is not None else text


def read_tags(text: str) -> str:
    """Take tags and entities out of a text and write characters for what they say.

    Escaped tags (`&lt;i&gt;`) count as tags. Tags that only come about when others between
    their parts are taken out (`<scr<b></b>ipt>`) get a space behind the `<`.

    Args:
        text: Clean text.

    Returns:
        The text, in which nothing reads as a tag, with `BREAK` where blocks begin and end. The
        contents of `<script>`, `<style>`, comments and annotations of formulas are gone; where
        one of them is not closed, all up to the next tag is.
    """
    plain = _read_plain(text)
    if plain is not None:
        return plain
    reader = _Reader(text, is_escaped=True)
    text = reader.read()
    is_torn = reader.has_torn
    if not (reader.has_revealed or is_torn) or TAG_START.search(text) is None:
        return text
    if reader.has_revealed:
        reader = _Reader(text, is_escaped=False)
        text = reader.read()
        is_torn = reader.has_torn
    return defuse_tags(text) if is_torn else text
