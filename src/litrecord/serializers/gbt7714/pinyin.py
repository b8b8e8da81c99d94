"""Pinyin of Chinese names, by the package pypinyin (extra `pinyin`).

Surnames are read as surnames (曾 Zeng, 单 Shan). Spelling follows GB/T 28039—2011: no tones, a
given name is one word; ü after l and n is `yu`, as in capitals there.
"""

from __future__ import annotations

from functools import lru_cache

from litrecord.errors import MissingExtraError
from litrecord.model.people import PersonName
from litrecord.vocab.surname_readings import SURNAME_READINGS

__all__ = ["pronounce", "romanise"]


def romanise(name: PersonName) -> PersonName | None:
    """Return a Chinese name in pinyin; None for a name that has no parts.

    Raises:
        MissingExtraError: pypinyin is not installed.
    """
    if name.family is None:
        return None
    family = "".join(_family(name.family)).capitalize()
    given = None if name.given is None else "".join(_syllables(name.given)).capitalize()
    return PersonName(family=family, given=given, lang="zh-Latn", order="family-first")


@lru_cache(maxsize=4096)
def pronounce(text: str) -> str:
    """Return what Chinese authors are sorted by: their pinyin, a space between syllables.

    Raises:
        MissingExtraError: pypinyin is not installed.
    """
    double = text[:2] in SURNAME_READINGS
    cut = 2 if double else 1
    return " ".join([*_family(text[:cut]), *_syllables(text[cut:])])


def _family(family: str) -> list[str]:
    known = SURNAME_READINGS.get(family)
    return _syllables(family) if known is None else known.split()


def _syllables(text: str) -> list[str]:
    try:
        from pypinyin import lazy_pinyin  # noqa: PLC0415  # of an extra
    except ImportError as error:
        raise MissingExtraError("pinyin", "pypinyin", "pinyin of Chinese names") from error
    return [syllable.replace("v", "yu") for syllable in lazy_pinyin(text)]
