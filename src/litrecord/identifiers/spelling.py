"""Ways of writing an identifier: what stands around it and what is a mistake in it."""

from __future__ import annotations

__all__ = ["is_written_as"]


def is_written_as(text: str, compact: str) -> bool:
    """Tell whether a text writes an identifier as its scheme allows.

    A resolver, a prefix or percent escapes before it are ways of writing it; a full stop after it
    or full-width characters in it are mistakes.

    Args:
        text: What a source has.
        compact: The identifier that was read from it.
    """
    if compact == text:
        return True
    from urllib.parse import unquote  # noqa: PLC0415  # most are written compactly

    return unquote(text).strip().casefold().endswith(compact.casefold())
