"""Entries as text, HTML or Markdown."""

from __future__ import annotations

import html
from collections.abc import Sequence

from litrecord.serializers.gbt7714.entry import Address
from litrecord.serializers.gbt7714.style import Output
from litrecord.serializers.markdown.escapes import escape, escape_start, is_web_address, link_to

__all__ = ["mark_up"]


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
            lines[-1].append(_markdown(piece))
    return "  \n".join([escape_start("".join(line)) for line in lines])


def _html(piece: str) -> str:
    shown = html.escape(piece).replace("\n", "<br>\n")
    if not isinstance(piece, Address) or not is_web_address(piece.href):
        return shown
    return f'<a href="{html.escape(piece.href)}">{shown}</a>'


def _markdown(piece: str) -> str:
    shown = escape(piece)
    return link_to(piece.href, shown) if isinstance(piece, Address) else shown
