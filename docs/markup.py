"""The little Markdown that the generated pages are made of."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["escaped", "table"]


def escaped(text: str) -> str:
    """Escape what Markdown would take for markup."""
    return "".join(f"\\{char}" if char in "\\`*_{}[]<>|#$~" else char for char in text)


def table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Make a table; cells are Markdown already."""
    lines = [header, tuple("---" for _ in header), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
