"""Entries as text, HTML or Markdown."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Final

from litrecord.patterns import late
from litrecord.serializers.gbt7714.entry import Address
from litrecord.serializers.gbt7714.style import Output
from litrecord.text.markdown import escape_markdown

__all__ = ["mark_up"]

_WEB: Final = late(r"https?://[^\s\x00-\x1f\"'<>\\^`{|}]+", 0)


def mark_up(pieces: Sequence[str], output: Output) -> str:
    """Join the pieces of an entry.

    In HTML and Markdown everything is escaped, and web addresses of `http` and `https` are links;
    other addresses are printed only.
    """
    if output == "text":
        return "".join(pieces)
    if output == "html":
        return "".join([_html(piece) for piece in pieces])
    lines: list[list[str]] = [[]]
    for piece in pieces:
        if piece == "\n":
            lines.append([])
        else:
            lines[-1].append(piece)
    return "  \n".join([_markdown(line) for line in lines])


def _href(piece: str) -> str | None:
    if isinstance(piece, Address) and _WEB.fullmatch(piece.href) is not None:
        return piece.href
    return None


def _html(piece: str) -> str:
    shown = html.escape(piece).replace("\n", "<br>\n")
    href = _href(piece)
    return shown if href is None else f'<a href="{html.escape(href)}">{shown}</a>'


def _markdown(line: list[str]) -> str:
    written = []
    for at, piece in enumerate(line):
        # What stands at the beginning of a line has to be known there.
        shown = escape_markdown(piece) if at == 0 else escape_markdown(f"x{piece}")[1:]
        href = _href(piece)
        written.append(shown if href is None else f"[{shown}](<{href}>)")
    return "".join(written)
