"""What the words of a text in Latin letters say about its language, without statistics.

Each word is evidence: function words most, then common words of titles, endings and letters that
one language or few have. English is tried first and cheaply, because most titles are English.
"""

from __future__ import annotations

import functools
from itertools import chain
from typing import TYPE_CHECKING, Final

from litrecord.patterns import late
from litrecord.text.words.english import ENGLISH_TITLE_WORDS, SHARED_TITLE_WORDS
from litrecord.text.words.spelling import ENDINGS, LETTERS, SHARED_ENDINGS
from litrecord.text.words.stopwords import FUNCTION_WORDS, NAME_PARTICLES, SET_PHRASES, WEAK_WORDS
from litrecord.text.words.title_words import TITLE_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["decide", "latin_words", "reads_as_english", "weigh_words"]

# An elided article or pronoun keeps its apostrophe: l'eau is read as l' eau.
_LETTER: Final = "[a-zß-öø-\u024f\u1e00-\u1eff]"
_WORD: Final = late(f"{_LETTER}{{1,2}}'(?={_LETTER}{{2}})|{_LETTER}+|(?<={_LETTER})'s(?!{_LETTER})")
_ASCII_WORD: Final = late("[a-z]{1,2}'(?=[a-z]{2})|[a-z]+|(?<=[a-z])'s(?![a-z])")

_SET_PHRASE: Final = late(rf"\b(?:{'|'.join(SET_PHRASES)})\b")

_ENGLISH: Final = FUNCTION_WORDS["en"]
_FOREIGN: Final = frozenset(
    chain.from_iterable(words for lang, words in FUNCTION_WORDS.items() if lang != "en")
)
# What a word is to the quick test: E of English only, F of other languages only, w weak.
_KINDS: Final[dict[str, str]] = {
    **dict.fromkeys(_FOREIGN - _ENGLISH, "F"),
    **dict.fromkeys(_ENGLISH - _FOREIGN, "E"),
    **dict.fromkeys(NAME_PARTICLES | WEAK_WORDS, "w"),
}

# What a word, an ending or a letter is worth for its languages.
_FUNCTION_WORD: Final = 2.0
_NAME_PARTICLE: Final = 1.25
_WEAK_WORD: Final = 0.5
_TITLE_WORD: Final = 1.0
_SHARED_TITLE_WORD: Final = 0.4
_ENDING: Final = 1.0
_SHARED_ENDING: Final = 0.5
_RARE_ENDING: Final = 0.25
_OWN_LETTER: Final = 1.5
_SHARED_LETTER: Final = 0.5

_Evidence = tuple[tuple[str, float], ...]


@functools.cache
def _word_evidence() -> dict[str, _Evidence]:
    found: dict[str, dict[str, float]] = {}
    for word in ENGLISH_TITLE_WORDS:
        found[word] = {"en": _TITLE_WORD}
    for word in SHARED_TITLE_WORDS:
        found[word] = {"en": _SHARED_TITLE_WORD}
    for lang, words in TITLE_WORDS.items():
        for word in words:
            weight = _SHARED_TITLE_WORD if word in SHARED_TITLE_WORDS else _TITLE_WORD
            found.setdefault(word, {})[lang] = weight
    for lang, words in FUNCTION_WORDS.items():
        for word in words:
            weight = _FUNCTION_WORD
            if word in NAME_PARTICLES:
                weight = _NAME_PARTICLE
            elif word in WEAK_WORDS:
                weight = _WEAK_WORD
            found.setdefault(word, {})[lang] = weight
    return {word: tuple(langs.items()) for word, langs in found.items()}


@functools.cache
def _ending_evidence() -> dict[str, _Evidence]:
    found: dict[str, dict[str, float]] = {}
    for lang, endings in ENDINGS.items():
        for ending in endings.split():
            found.setdefault(ending, {})[lang] = _ENDING
    for ending, langs in SHARED_ENDINGS.items():
        most, _, others = langs.partition("|")
        evidence = found[ending] = {}
        evidence.update(dict.fromkeys(others.split(), _RARE_ENDING))
        evidence.update(dict.fromkeys(most.split(), _SHARED_ENDING))
    return {ending: tuple(langs.items()) for ending, langs in found.items()}


# Endings have at most six letters and follow at least two.
_LONGEST_ENDING: Final = 6
_SHORTEST_STEM: Final = 2

# Languages that titles are seldom written in, next to relatives that are more common.
_DISCOUNTS: Final = {"ca": 0.8, "ro": 0.8, "la": 0.8}
# The block of Latin letters with Vietnamese tone marks.
_VIETNAMESE: Final = range(0x1EA0, 0x1EFA)


@functools.cache
def _letter_evidence() -> dict[str, _Evidence]:
    found: dict[str, list[str]] = {chr(code): ["vi"] for code in _VIETNAMESE}
    for lang, letters in LETTERS.items():
        for letter in letters:
            found.setdefault(letter, []).append(lang)
    return {
        letter: tuple((lang, _OWN_LETTER if len(langs) == 1 else _SHARED_LETTER) for lang in langs)
        for letter, langs in found.items()
    }


def latin_words(text: str) -> list[str]:
    """Cut text into words of Latin letters, in lower case, leaving out set phrases.

    An elided article or pronoun keeps its apostrophe (`l'`), the English possessive is `'s`.
    """
    text = _SET_PHRASE.sub(" ", text.lower())
    if text.isascii():
        return _ASCII_WORD.findall(text)
    return _WORD.findall(text.replace("’", "'"))


def reads_as_english(words: Sequence[str]) -> bool:
    """Tell English by its function words, as quickly as possible.

    Args:
        words: Words in lower case, however cut.

    Returns:
        True when English words are there and hardly any word of another language. False does
        not mean that the text is in another language.
    """
    kinds = "".join(filter(None, map(_KINDS.get, words)))
    english = kinds.count("E")
    if not english:
        return False
    foreign = kinds.count("F")
    return foreign * 16 <= english and kinds.count("w") <= 2 * english


def _letters(word: str) -> dict[str, float]:
    by_letter = _letter_evidence()
    found: dict[str, float] = {}
    for letter in word:
        for lang, weight in by_letter.get(letter, ()):
            found[lang] = max(weight, found.get(lang, 0.0))
    return found


def weigh_words(words: Sequence[str]) -> dict[str, float]:
    """Weigh what the words say for each language.

    Args:
        words: Words in lower case, as `latin_words` cuts them.

    Returns:
        Points by language (BCP 47 primary subtag); a function word counts two.
    """
    by_word = _word_evidence()
    by_ending = _ending_evidence()
    scores: dict[str, float] = {}
    for word in dict.fromkeys(words):
        evidence = by_word.get(word)
        if evidence is None:
            for length in range(min(_LONGEST_ENDING, len(word) - _SHORTEST_STEM), 0, -1):
                evidence = by_ending.get(word[-length:])
                if evidence is not None:
                    break
        for lang, weight in evidence or ():
            scores[lang] = scores.get(lang, 0.0) + weight
        if not word.isascii():
            for lang, weight in _letters(word).items():
                scores[lang] = scores.get(lang, 0.0) + weight
    return scores


def decide(scores: Mapping[str, float], words: int) -> str | None:
    """Name the language that clearly has most points.

    Args:
        scores: Points by language, from `weigh_words`.
        words: How many words were weighed.

    Returns:
        The language; None when no language has enough points, or another comes close.
    """
    if not scores:
        return None
    weighted = {
        lang: score * _DISCOUNTS[lang] if lang in _DISCOUNTS else score
        for lang, score in scores.items()
    }
    lang = max(weighted, key=lambda name: (weighted[name], name == "en", name))
    best = weighted.pop(lang)
    second = max(weighted.values(), default=0.0)
    if lang == "en":
        if second <= _RARE_ENDING and best >= max(0.4, 0.2 * words):
            return lang
        if best >= max(0.8, 0.3 * words) and best >= 2 * second:
            return lang
    if best >= 1.5 and best >= 3 * second:
        return lang
    return lang if best >= 2.0 and best - second >= max(1.0, 0.2 * best) else None
