"""One text in one language, made of what a source prints and of what it states as the language.

Parsers make texts in this way, and whatever writes a text can tell by it how it will be read.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from litrecord.model.text import LangText, TextRole
from litrecord.patterns import late
from litrecord.text.language import detect_tag
from litrecord.text.markup import clean_markup
from litrecord.text.tags import OTHER_SCRIPTS, canonical_tag, primary_language

__all__ = ["in_language", "make_text", "settle"]

_LETTER: Final = late("[^\\W\\d_]")


def make_text(
    raw: str, *, role: TextRole = "unknown", lang: str | None = None, one_line: bool = False
) -> LangText | None:
    """Make a text of what the source has; None when nothing is left without its markup.

    Args:
        raw: The text with its markup.
        role: Its role.
        lang: What the source states as the language of just this text, as it writes it; None when
            it states nothing. It holds unless the script says otherwise. Chinese, Japanese and
            others in Latin letters get the script beside it: `zh-Latn`.
        one_line: Whether line ends in it mean nothing, as in titles.
    """
    value = clean_markup(raw, one_line=one_line)
    if not value:
        return None
    return in_language(value, role=role, lang=lang, raw=None if raw == value else raw)


def in_language(
    value: str, *, role: TextRole = "unknown", lang: str | None = None, raw: str | None = None
) -> LangText:
    """Make a text of one that has no markup; see `make_text`.

    Args:
        value: The text, not blank.
        role: Its role.
        lang: What the source states as its language.
        raw: The text as the source had it; None where that is `value`.
    """
    detected, basis = detect_tag(value)
    stated = None if lang is None else canonical_tag(lang)
    if stated is None:
        return LangText(value=value, lang=detected, role=role, basis=basis, raw=raw)
    language = primary_language(stated)
    found = primary_language(detected)
    if language in OTHER_SCRIPTS and found not in OTHER_SCRIPTS:
        if found is not None or _LETTER.search(value) is None:
            return LangText(value=value, lang=detected, role=role, basis=basis, raw=raw)
        stated = stated if "latn" in stated.lower() else f"{language}-Latn"
    elif found in OTHER_SCRIPTS and (found != language or (detected != found and stated == found)):
        return LangText(value=value, lang=detected, role=role, basis=basis, raw=raw)
    return LangText(value=value, lang=stated, role=role, basis="stated", raw=raw)


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
    return tag is not None and primary_language(tag) not in OTHER_SCRIPTS
