"""How wide text is on a terminal, where it may be broken, and what must not reach a terminal.

Widths follow Unicode Standard Annex 11: wide and full-width characters take two columns, ambiguous
ones take one, as terminals show them outside East Asian legacy encodings. Breaks in Chinese follow
the rule of 避头尾 (CLREQ 3.1.3): no line begins with closing or ends with opening punctuation.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Final

__all__ = [
    "JOINER",
    "NO_BREAK",
    "columns",
    "cut",
    "inert_json",
    "pad",
    "paragraphs",
    "plain",
    "visible",
    "wrap",
]

# Unicode noncharacters, which are for internal use. In data they would show as what they stand for.
NO_BREAK: Final = "\ufdd0"
"""Stands for a space at which `wrap` must not break."""
JOINER: Final = "\ufdd1"
"""Stands for nothing, at a place where `wrap` must not break."""

# Controls (C0, C1, DEL), soft hyphen, invisible format characters, line separators, bidirectional
# controls, lone surrogates, byte order mark, noncharacters for internal use, shorthand, musical
# and tag format characters. The joiners U+200C and U+200D stay: Persian and emoji are spelt with
# them.
_UNPRINTABLE: Final = re.compile(
    r"[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff"
    r"\ufdd2-\ufdef\ufeff\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    r"\U000e0000-\U000e007f]"
)
_GLUE: Final = frozenset((NO_BREAK, JOINER))
_SHOWN: Final = str.maketrans({NO_BREAK: " ", JOINER: ""})
_OPENING: Final = frozenset("([{（［｛〔〈《「『【〖〘〚“‘｟＄￥〝")
_CLOSING: Final = frozenset(
    ")]}）］｝〕〉》」』】〗〙〛”’｠〞〟,.;:!?%/-，。、；：！？．％／－·・‧…‥—–～〜℃°‰′″々〻ー゛゜ゝゞヽヾ\u3000"
)


def visible(text: str) -> str:
    """Return `text` with every character that could steer a terminal written as an escape.

    Line ends and tabs are among them: `paragraphs` is for text that may have some.
    """
    return _UNPRINTABLE.sub(_escape, text)


def plain(text: str) -> str:
    """Return `text` on one line of any length, escaped, as `wrap` would show it."""
    return visible(text).translate(_SHOWN)


def inert_json(text: str) -> str:
    """Return the same JSON with what could steer a terminal written as JSON's own escapes.

    Line ends and tabs stay, which stand between JSON's tokens and never unescaped inside strings.
    """
    return _UNPRINTABLE.sub(_escape_json, text)


def _escape_json(match: re.Match[str]) -> str:
    char = match[0]
    return char if char in "\n\r\t" else json.dumps(char)[1:-1]


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of `text`: its lines that are not empty, tabs as spaces."""
    for line in text.replace("\r\n", "\n").replace("\t", " ").split("\n"):
        if line.strip():
            yield line.strip()


def _width(char: str) -> int:
    # What most text is made of, before the database is asked.
    if char < "\u0300":
        return 1
    if "\u4e00" <= char <= "\u9fff":
        return 2
    # The vowels and final consonants of decomposed hangul join the syllable before them.
    if unicodedata.category(char) in {"Mn", "Me", "Cf"} or "\u1160" <= char <= "\u11ff":
        return 0
    # As noncharacters they have any width in the database, by its version.
    if char in _GLUE:
        return int(char == NO_BREAK)
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def columns(text: str) -> int:
    """Return how many columns of a terminal `text` takes."""
    return len(text) if text.isascii() else sum(map(_width, text))


def cut(text: str, width: int) -> str:
    """Return `text` on one line of at most `width` columns, escaped, with … where it is cut.

    Args:
        text: The text.
        width: Columns of the line, at least 1.
    """
    shown = plain(text)
    if columns(shown) <= width:
        return shown
    at, left = 0, width - 1
    while (left := left - _width(shown[at])) >= 0:
        at += 1
    return f"{shown[:at].rstrip()}…"


def pad(text: str, width: int, *, right: bool = False) -> str:
    """Return `text` filled with spaces to `width` columns, on its left side when `right`."""
    space = " " * (width - columns(text))
    return space + text if right else text + space


def _may_break(before: str, after: str) -> bool:
    if before in _OPENING or after in _CLOSING or before in _GLUE or after in _GLUE:
        return False
    return _width(after) == 2 or (_width(before) == 2 and _width(after) > 0)


def _chunks(word: str) -> Iterator[str]:
    """Split text without spaces where a line may end: beside wide characters."""
    if word.isascii():
        yield word
        return
    start = 0
    for at in range(1, len(word)):
        if _may_break(word[at - 1], word[at]):
            yield word[start:at]
            start = at
    yield word[start:]


def _pieces(chunk: str, width: int) -> Iterator[str]:
    """Cut what fits on no line into pieces of at most `width` columns."""
    start = used = 0
    for at, char in enumerate(chunk):
        size = _width(char)
        if used + size > width:
            yield chunk[start:at]
            start, used = at, 0
        used += size
    yield chunk[start:]


def wrap(text: str, width: int) -> Iterator[str]:
    """Yield the lines of one paragraph, each at most `width` columns wide.

    What could steer a terminal is escaped first. Runs of spaces become one. A word that fits on
    no line is cut.

    Args:
        text: The paragraph.
        width: Columns of a line, at least 2.
    """
    line: list[str] = []
    used = 0
    for word in visible(text).split(" "):
        gap = " " if line else ""
        for chunk in _chunks(word):
            size = columns(chunk)
            if line and used + len(gap) + size > width:
                yield "".join(line).translate(_SHOWN)
                line, used, gap = [], 0, ""
            if size > width:
                *full, rest = _pieces(chunk, width)
                yield from (piece.translate(_SHOWN) for piece in full)
                line, used = [rest], columns(rest)
            elif chunk:
                line += [gap, chunk]
                used += len(gap) + size
            gap = ""
    if line:
        yield "".join(line).translate(_SHOWN)
