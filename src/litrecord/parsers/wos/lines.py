"""How exports of the Web of Science look, and what their lines and cells become."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from litrecord.codec.tagged import Block, TagGrammar
from litrecord.errors import Failure
from litrecord.parsers.papers import row_entries, tagged_entries
from litrecord.parsers.papers.chinese import join_lines
from litrecord.parsers.papers.entry import Entry
from litrecord.typing import Document, ReadOptions
from litrecord.vocab.wos import LISTS

__all__ = ["iter_rows", "iter_tagged", "split_list"]

_GRAMMAR: Final = TagGrammar(
    line=re.compile(r"\ufeff?(?P<tag>[A-Z][A-Z0-9])(?: |$)(?P<value>.*)"),
    begins=frozenset({"PT"}),
    ends=frozenset({"ER"}),
    kinds=frozenset({"PT", "ER"}),
    outside=frozenset({"FN", "VR", "EF"}),
)
_END: Final = "ER"
_MARK: Final = re.compile(r"[\[\];]")


def iter_tagged(document: Document, options: ReadOptions) -> Iterator[Entry | Failure]:
    """Cut tagged text into records."""
    return tagged_entries.iter_entries(document, options, _GRAMMAR, _arrange)


def _arrange(block: Block) -> dict[str, object]:
    found: dict[str, list[str]] = {}
    for one in block.tags:
        if one.tag != _END or one.text:
            texts = found.setdefault(one.tag, [])
            lines = (one.value, *one.more)
            texts += map(str.strip, lines) if one.tag in LISTS else [join_lines(lines)]
    return {tag: _value(tag, texts) for tag, texts in found.items()}


def _value(tag: str, texts: list[str]) -> str | list[str]:
    filled = [text for text in texts if text]
    return filled if tag in LISTS or len(filled) > 1 else "".join(filled)


def iter_rows(document: Document, options: ReadOptions) -> Iterator[Entry | Failure]:
    """Cut a table into records."""
    for entry in row_entries.iter_entries(document, options, "\t", quoted=False):
        if isinstance(entry, Entry):
            entry.values = {
                tag: _cell(tag, value) if isinstance(value, str) else value
                for tag, value in entry.values.items()
            }
        yield entry


def _cell(tag: str, cell: str) -> str | list[str]:
    text = cell.strip()
    inner = text[1:-1]
    # Only where it is one quoted text as a whole: others may begin with a quotation mark.
    if text[:1] == text[-1:] == '"' and '"' not in inner.replace('""', ""):
        text = inner.replace('""', '"').strip() or text
    return split_list(text) if tag in LISTS else text


def split_list(text: str) -> list[str]:
    """Split a list at its semicolons, but not at those within square brackets."""
    parts: list[str] = []
    start = depth = 0
    for match in _MARK.finditer(text):
        if match[0] == "[":
            depth += 1
        elif match[0] == "]":
            depth = max(depth - 1, 0)
        elif not depth:
            parts.append(text[start : match.start()].strip())
            start = match.end()
    return [part for part in (*parts, text[start:].strip()) if part]
