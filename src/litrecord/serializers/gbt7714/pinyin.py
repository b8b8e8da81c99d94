"""Pinyin of Chinese names, by the package pypinyin (extra `pinyin`).

Surnames are read as surnames (曾 Zeng, 单 Shan). Spelling follows GB/T 28039—2011: no tones, a
given name is one word with a mark before a vowel that would join the syllable before it; ü after
l and n is `yu`, as on documents (吕 is Lyu).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from litrecord.errors import MissingExtraError
from litrecord.model.people import PersonName
from litrecord.text.words.surnames import COMPOUND_SURNAMES
from litrecord.vocab.surname_readings import SURNAME_READINGS

__all__ = ["pronounce", "romanise"]

_VOWELS: Final = ("a", "e", "o")


def romanise(name: PersonName) -> PersonName | None:
    """Return a Chinese name in pinyin; None for a name that is not Chinese or has no parts.

    Raises:
        MissingExtraError: pypinyin is not installed.
    """
    if name.family is None or (name.lang is not None and not name.lang.startswith("zh")):
        return None
    family = _word(_family(name.family))
    given = None if name.given is None else _word(_syllables(name.given))
    return PersonName(family=family, given=given, lang="zh-Latn", order="family-first")


@lru_cache(maxsize=4096)
def pronounce(name: str) -> str:
    """Return what a Chinese name is sorted by: its pinyin, a space between syllables.

    Raises:
        MissingExtraError: pypinyin is not installed.
    """
    cut = 2 if len(name) > 2 and name[:2] in COMPOUND_SURNAMES else 1
    return " ".join([*_family(name[:cut]), *_syllables(name[cut:])]).casefold()


def _family(family: str) -> list[str]:
    known = SURNAME_READINGS.get(family)
    return _syllables(family) if known is None else known.split()


def _syllables(text: str) -> list[str]:
    try:
        from pypinyin import lazy_pinyin  # noqa: PLC0415  # of an extra
    except ImportError as error:
        raise MissingExtraError("pinyin", "pypinyin", "pinyin of Chinese names") from error
    return [syllable.replace("v", "yu") for syllable in lazy_pinyin(text)] if text else []


def _word(syllables: list[str]) -> str:
    """Join syllables to a name: Yingfeng, and Xi'an with a mark before a vowel."""
    marked = [f"'{one}" if at and one[:1] in _VOWELS else one for at, one in enumerate(syllables)]
    return "".join(marked).capitalize()
