r"""BibTeX text cut into its blocks: `@article{…}`, `@string{…}`, `@comment{…}` and their kin.

A block begins where a line begins with `@word{` or `@word(`, or right after the end of another one;
what stands between blocks is ignored, as BibTeX does. A block ends where its braces are balanced.
One that does not end before the next line that begins with `@word{` is broken, and so is one after
whose end fields go on, since it holds a closing brace too many. BibTeX counts braces with a
backslash before them (`\{`) too; where a block is broken with them, it is tried without.

Every character is looked at a fixed number of times, and one block is held at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

__all__ = ["BibtexBlock", "cut_blocks"]

# How a block begins. A name alone on its line may have its brace on the next.
_LINE: Final = re.compile(r"\s*+@[ \t]*+[^\W\d_][^\s{}()\",=#%@\\~]*+[ \t]*+(?:[{(]|$)")
_START: Final = re.compile(r"[\s,;]*+@\s*+([^\W\d_][^\s{}()\",=#%@\\~]*+)\s*+([{(])")
_BRACE: Final = re.compile(r"\{++|\}++")
_UNESCAPED_BRACE: Final = re.compile(r"\\.|\{++|\}++", re.DOTALL)
_MARK: Final = re.compile(r"\{++|\}++|[\")]")
_UNESCAPED_MARK: Final = re.compile(r"\\.|\{++|\}++|[\")]", re.DOTALL)
# A field where none should be: behind the end of a block
_STRAY_FIELD: Final = re.compile(r"[\s,}]*+[^\W\d_][\w-]*+\s*+=\s*+[{\"\w]")


@attrs.frozen(kw_only=True, weakref_slot=False)
class BibtexBlock:
    """A block of BibTeX.

    Attributes:
        type: The word behind the `@`, in lower case.
        body: What stands between its delimiters; of a broken block everything behind the first.
        raw: The block as it stands.
        line: Number of its first line.
        escaped: Whether a brace with a backslash before it is no brace in it.
        fault: What is wrong with it; None when nothing is.
        oversized: Whether it is larger than a record may be; then only its beginning is there.
    """

    type: str
    body: str
    raw: str
    line: int
    escaped: bool = False
    fault: str | None = None
    oversized: bool = False


def cut_blocks(lines: Iterable[str], longest: int) -> Iterator[BibtexBlock]:
    """Cut lines into blocks; most comments are left out.

    Args:
        lines: The lines without their ends.
        longest: How many characters a block may have.
    """
    gathered: list[str] = []
    start = size = depth = 0
    for number, line in enumerate(lines, 1):
        if "@" in line and (match := _LINE.match(line)):
            # A word without a brace is one of a running text, as long as a value is open.
            if depth <= 0 or match[0][-1:] in "{(":
                if gathered:
                    yield from _cut("\n".join(gathered), start, size > longest)
                gathered, start, size, depth = [], number, 0, 0
        elif not start:
            continue
        size += len(line) + 1
        if size <= longest or not gathered:
            gathered.append(line[: longest + 1])
            depth += line.count("{") - line.count("}")
    if gathered:
        yield from _cut("\n".join(gathered), start, size > longest)


def _cut(text: str, line: int, oversized: bool) -> Iterator[BibtexBlock]:  # noqa: FBT001  # private
    """Cut what begins with a block and goes on to the next line that begins with one."""
    if text.count("@") == 1 and text.lstrip()[:8].lower() == "@comment":
        return
    match = _START.match(text)
    while match is not None:
        begin = text.index("@", match.start())
        line += text.count("\n", match.start(), begin)
        kind = match[1].lower()
        if oversized:
            yield BibtexBlock(type=kind, body="", raw=text[begin:1000], line=line, oversized=True)
            return
        opened, is_paren = match.end(), match[2] == "("
        end = _find_end(text, opened, is_paren, _MARK if is_paren else _BRACE)
        fault, escaped = None, False
        if end is None or _STRAY_FIELD.match(text, end + 1):
            marks = _UNESCAPED_MARK if is_paren else _UNESCAPED_BRACE
            other = _find_end(text, opened, is_paren, marks)
            fault = "its braces are not balanced"
            if other not in (None, end) and not _STRAY_FIELD.match(text, other + 1):
                end, fault, escaped = other, None, True
        if fault is not None or end is None:
            raw = text[begin:].rstrip()
            yield BibtexBlock(type=kind, body=text[opened:], raw=raw, line=line, fault=fault)
            return
        raw = text[begin : end + 1]
        yield BibtexBlock(type=kind, body=text[opened:end], raw=raw, line=line, escaped=escaped)
        line += text.count("\n", begin, end + 1)
        match = _START.match(text, end + 1)


def _find_end(text: str, start: int, is_paren: bool, marks: re.Pattern[str]) -> int | None:  # noqa: FBT001  # private
    """Return where a block ends that begins before `start`; None where it does not."""
    depth = 0 if is_paren else 1
    in_quotes = False
    for mark in marks.finditer(text, start):
        char = mark[0][0]
        if char == "{":
            depth += len(mark[0])
        elif char == "}":
            depth -= len(mark[0])
            if depth <= 0 and not is_paren:
                return mark.end() - 1 + depth
        elif depth <= 0 and char == '"':
            in_quotes = not in_quotes
        elif depth <= 0 and char == ")" and not in_quotes:
            return mark.start()
    return None
