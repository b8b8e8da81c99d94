"""The language of a text that does not tell its own: that of the paper, or of its neighbour."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from litrecord.model.text import LangText
from litrecord.patterns import late
from litrecord.text.tags import OTHER_SCRIPTS

__all__ = ["settle"]

_LETTER: Final = late("[^\\W\\d_]")


def settle(
    texts: Iterable[LangText], languages: tuple[str, ...], neighbour: str | None = None
) -> tuple[LangText, ...]:
    """Give texts whose language nothing tells that of the record, or of their neighbour.

    That holds for text in Latin letters only, since others tell their language, and the record's
    only for roles that do not say that the text is in another language.

    Args:
        texts: Variants of a title or an abstract.
        languages: What the record states as its languages. Only a single one says anything.
        neighbour: The language of the abstract, for a title.
    """
    stated = languages[0] if len(languages) == 1 else None
    return tuple(_settled(text, stated, neighbour) for text in texts)


def _settled(text: LangText, stated: str | None, neighbour: str | None) -> LangText:
    if text.lang is not None or _LETTER.search(text.value) is None:
        return text
    if text.role in ("original", "unknown") and _is_latin(stated):
        return attrs.evolve(text, lang=stated, basis="stated")
    return attrs.evolve(text, lang=neighbour, basis="neighbour") if _is_latin(neighbour) else text


def _is_latin(tag: str | None) -> bool:
    return tag is not None and tag.partition("-")[0] not in OTHER_SCRIPTS
