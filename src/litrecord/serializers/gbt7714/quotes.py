"""Texts as references print them: on one line, with curly quotation marks and apostrophes."""

from __future__ import annotations

from typing import Final

from litrecord.serializers.papers.texts import one_line
from litrecord.text.markup import strip_brackets

__all__ = ["printed", "printed_title", "typographic"]

_STRAIGHT: Final = frozenset("'\"")
_BEFORE: Final = frozenset("([{“‘")
# By depth: quotations, and quotations within them
_PAIRS: Final = (("“", "”"), ("‘", "’"))
_APOSTROPHE: Final = "’"
_STOPS: Final = (".", "。")


def printed(text: str) -> str:
    """Return a text on one line, with curly quotation marks and apostrophes."""
    # Most parts are words and numbers, which have nothing to mend.
    return text if text.isalnum() else typographic(one_line(text).strip())


def printed_title(text: str) -> str:
    """Return a title as it is cited: without the full stop or the brackets that PubMed prints.

    The full stop of an abbreviation stays (`U.K.`, `…`), and so does any but the last.
    """
    title = strip_brackets(text) or text.strip()
    if title.endswith(_STOPS):
        last = title.rpartition(" ")[2]
        if not any(stop in last[:-1] for stop in _STOPS):
            title = title[:-1]
    return printed(title.replace("&amp;", "&"))


def typographic(text: str) -> str:
    """Return a text with curly quotation marks and apostrophes in place of straight ones.

    A mark opens a quotation at the beginning of a word and needs another that closes it. Outer
    quotations get “ ”, inner ones ‘ ’. An apostrophe that closes nothing is one; a double mark that
    closes nothing stays, for it may be inches or seconds.
    """
    if "'" not in text and '"' not in text:
        return text
    starts, ends = _quotations(text)
    made = list(text)
    depth = 0
    for at, char in enumerate(text):
        if at in starts:
            made[at] = _PAIRS[min(depth, 1)][0]
            depth += 1
        elif at in ends:
            depth -= 1
            made[at] = _PAIRS[min(depth, 1)][1]
        elif char == "'":
            made[at] = _APOSTROPHE
        elif char in "“”":
            depth = max(0, depth + (1 if char == "“" else -1))
    return "".join(made)


def _quotations(text: str) -> tuple[set[int], set[int]]:
    """Return where quotations in straight marks begin, and where they end."""
    starts: set[int] = set()
    ends: set[int] = set()
    opened: list[tuple[str, int]] = []
    for at, char in enumerate(text):
        if char not in _STRAIGHT:
            continue
        if _opens(text, at, ends):
            opened.append((char, at))
        elif _closes(text, at, opened):
            mark, start = opened.pop()
            if mark != char:
                # What was opened between them was none.
                _, start = opened.pop()
            starts.add(start)
            ends.add(at)
    return starts, ends


def _opens(text: str, at: int, ends: set[int]) -> bool:
    """Tell whether a mark stands at the beginning of a word."""
    before = text[at - 1] if at else " "
    is_first = before.isspace() or before in _BEFORE
    if before in _STRAIGHT and at - 1 not in ends:
        is_first = at == 1 or not text[at - 2].isalnum()
    return is_first and at + 1 < len(text) and not text[at + 1].isspace()


def _closes(text: str, at: int, opened: list[tuple[str, int]]) -> bool:
    """Tell whether a mark ends a quotation: an apostrophe within a word does not."""
    char = text[at]
    if not any(mark == char for mark, _ in opened[-2:]):
        return False
    return char == '"' or at + 1 == len(text) or not text[at + 1].isalnum()
