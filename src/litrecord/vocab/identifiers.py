"""Identifiers as sources state them: what stands around one, and what is a mistake in it."""

from __future__ import annotations

from types import ModuleType

from litrecord.errors import ProblemKind
from litrecord.vocab.problems import IDENTIFIER_INVALID, VALUE_REPAIRED

__all__ = ["read_identifier"]


def read_identifier(text: str, scheme: ModuleType) -> tuple[str | None, ProblemKind | None]:
    """Return the identifier that a text states, and what is wrong with the text.

    Args:
        text: What a source has.
        scheme: The module of `litrecord.identifiers` that knows it.

    Returns:
        The compact form, or None where the text is no such identifier; and the kind of problem
        that this is, or that the text has a mistake in it. None where nothing is wrong.
    """
    compact: str = scheme.compact(text)
    if not scheme.is_valid(compact):
        return None, IDENTIFIER_INVALID
    return compact, None if _is_written_as(text, compact) else VALUE_REPAIRED


def _is_written_as(text: str, compact: str) -> bool:
    """Tell whether a text writes an identifier as its scheme allows.

    A resolver, a prefix or percent escapes before it are ways of writing it; a full stop after it
    or full-width characters in it are mistakes.
    """
    if compact == text:
        return True
    from urllib.parse import unquote  # noqa: PLC0415  # most are written compactly

    return unquote(text).strip().casefold().endswith(compact.casefold())
