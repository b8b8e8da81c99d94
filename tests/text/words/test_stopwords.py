"""Facts about the word lists by which languages in Latin letters are told apart."""

from __future__ import annotations

from itertools import chain

import pytest

from litrecord.text.words.english import ENGLISH_TITLE_WORDS, SHARED_TITLE_WORDS
from litrecord.text.words.spelling import ENDINGS, LETTERS, SHARED_ENDINGS
from litrecord.text.words.stopwords import FUNCTION_WORDS, NAME_PARTICLES, SET_PHRASES, WEAK_WORDS
from litrecord.text.words.title_words import TITLE_WORDS

ALL_FUNCTION_WORDS = frozenset(chain.from_iterable(FUNCTION_WORDS.values()))
LISTS = {
    **{f"function-{lang}": words for lang, words in FUNCTION_WORDS.items()},
    **{f"title-{lang}": words for lang, words in TITLE_WORDS.items()},
    "title-en": ENGLISH_TITLE_WORDS,
    "title-shared": SHARED_TITLE_WORDS,
}


@pytest.mark.parametrize("words", LISTS.values(), ids=LISTS)
def test_words_are_written_as_they_are_looked_up(words: frozenset[str]) -> None:
    """Words are in small letters, with no sign but the apostrophe of an elided form."""
    assert [] == [
        word for word in words if word != word.lower() or not word.replace("'", "").isalpha()
    ]


@pytest.mark.parametrize("words", LISTS.values(), ids=LISTS)
def test_lists_hold_something(words: frozenset[str]) -> None:
    """No list is empty."""
    assert words != frozenset()


def test_english_words_are_exclusive() -> None:
    """A word that is listed for English alone stands in no other list."""
    others = chain(ALL_FUNCTION_WORDS, SHARED_TITLE_WORDS, *TITLE_WORDS.values())
    assert set() == ENGLISH_TITLE_WORDS & set(others)


def test_title_words_are_no_function_words_of_their_language() -> None:
    """A word counts once for a language."""
    twice = {lang: words & FUNCTION_WORDS[lang] for lang, words in TITLE_WORDS.items()}
    assert {lang: frozenset[str]() for lang in TITLE_WORDS} == twice


def test_weaker_words_are_function_words() -> None:
    """Particles of names are among the function words, and no word is weak in two ways."""
    assert (frozenset(), frozenset()) == (
        NAME_PARTICLES - ALL_FUNCTION_WORDS,
        NAME_PARTICLES & WEAK_WORDS,
    )


def test_set_phrases_have_several_words() -> None:
    """A phrase is told from its words."""
    assert [] == [phrase for phrase in SET_PHRASES if len(phrase.split()) < 2]


def test_endings_are_short() -> None:
    """Endings are looked up by at most six letters."""
    endings = chain(SHARED_ENDINGS, *(listed.split() for listed in ENDINGS.values()))
    assert [] == [ending for ending in endings if not 1 <= len(ending) <= 6]


def test_endings_are_listed_once() -> None:
    """An ending is listed for a single language or for several, not both ways."""
    of_one = set(chain.from_iterable(listed.split() for listed in ENDINGS.values()))
    assert set() == of_one & SHARED_ENDINGS.keys()


def test_spellings_are_of_known_languages() -> None:
    """Endings and letters speak for languages that have function words, or for Vietnamese."""
    shared = (langs.replace("|", " ").split() for langs in SHARED_ENDINGS.values())
    langs = {*ENDINGS, *LETTERS, *chain.from_iterable(shared)}
    assert {"vi"} == langs - FUNCTION_WORDS.keys()
