"""Entries as text, HTML or Markdown."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Final

from litrecord.patterns import late
from litrecord.serializers.gbt7714.entry import Address
from litrecord.serializers.gbt7714.style import Output

__all__ = ["mark_up"]

_SPECIAL: Final = late(r"([\\`*_{}\[\]<>#|~$&])")
_WEB: Final = late(r"https?://[^\s\x00-\x1f\"'<>\\^`{|}]+", 0)


def mark_up(pieces: Sequence[str], output: Output) -> str:
    """Join the pieces of an entry.

    In HTML and Markdown everything is escaped, and web addresses of `http` and `https` are links;
    other addresses are printed only.
    """
    if output == "text":
        return "".join(pieces)
    write = _html if output == "html" else _markdown
    return "".join([write(piece) for piece in pieces])


def _href(piece: str) -> str | None:
    if isinstance(piece, Address) and _WEB.fullmatch(piece.href) is not None:
        return piece.href
    return None


def _html(piece: str) -> str:
    shown = html.escape(piece).replace("\n", "<br>\n")
    href = _href(piece)
    return shown if href is None else f'<a href="{html.escape(href)}">{shown}</a>'


def _markdown(piece: str) -> str:
    shown = _SPECIAL.sub(r"\\\1", piece).replace("\n", "  \n")
    href = _href(piece)
    if href is None:
        return shown
    return f"[{shown}](<{href}>)"
