"""Whether one title of a journal is short for another."""

from __future__ import annotations

import re
from typing import Final

from litrecord.linking.titles import has_han, loosen_title, normalise_title

__all__ = ["initials_of", "is_abbreviation", "same_venue_title"]

# Words that abbreviated titles leave out
_SMALL: Final = frozenset(
    {"an", "and", "as", "at", "by", "for", "in", "of", "on", "per", "the", "to"}
    | {"das", "der", "des", "die", "fur", "und", "von", "zu", "zur", "van"}
    | {"de", "des", "du", "en", "et", "la", "le", "les", "pour", "sur"}
    | {"da", "del", "della", "di", "do", "el", "il", "los"}
)
_ADDITION: Final = re.compile(r"\s*[(（][^()（）]{1,300}[)）]\s*$")
_SUBTITLE: Final = re.compile(r"\s[:=/]\s|[:：]\s")
_LONGEST: Final = 500
# `Cells` is not `Cell` in full: an abbreviation leaves out a fifth of the letters.
_SHORTEST_PART: Final = 5
_MOST_INITIALS: Final = 8


def is_abbreviation(short: str, full: str) -> bool:
    """Tell whether a title may be short for another: word by word, or by its initials.

    Each word of the short one begins like the next word of the full one and goes on with letters
    in their order there (`Natl`, `National`); small words are left out, and so may be what
    follows a colon or stands in brackets.

    >>> is_abbreviation("J. Clin. Invest.", "The Journal of Clinical Investigation")
    True
    >>> is_abbreviation("Cell", "Cells")
    False
    """
    if len(short) >= len(full) or len(full) > _LONGEST or has_han(short) or has_han(full):
        return False
    return any(
        _are_short_for(words, _words(other))
        for one, other in dict.fromkeys(
            ((short, full), (short, _head(full)), (_head(short), _head(full)))
        )
        # `For` may stand for forests.
        for words in (_words(one), loosen_title(one).split())
    )


def same_venue_title(one: str, other: str) -> bool:
    """Tell whether two titles are one, but for `&`, an addition in brackets or a subtitle."""
    return loosen_title(one) == loosen_title(other) or bool(
        normalise_title(_head(one)) and loosen_title(_head(one)) == loosen_title(_head(other))
    )


def initials_of(title: str) -> tuple[str, ...]:
    """Return the first letters of the words of a title; the title and its short form share one.

    Small words are left out, and then counted as well, for they may be short for others.

    >>> initials_of("J Clin Invest"), initials_of("Journal of Clinical Investigation")
    (('jci',), ('jci', 'joci'))
    """
    words = loosen_title(_head(title)).split()
    large = [word for word in words if word not in _SMALL] or words
    return tuple(dict.fromkeys("".join(word[0] for word in some) for some in (large, words)))


def _head(title: str) -> str:
    return _SUBTITLE.split(_ADDITION.sub("", title[:_LONGEST]), maxsplit=1)[0]


def _words(title: str) -> list[str]:
    words = loosen_title(title).split()
    return [word for word in words if word not in _SMALL] or words


def _are_short_for(words: list[str], theirs: list[str]) -> bool:
    if len(theirs) < 2 or not words:
        # Titles of one word are not abbreviated.
        return False
    if len(words) == 1:
        return words[0] == "".join(word[0] for word in theirs)[:_MOST_INITIALS]
    if len(words) != len(theirs) or not all(map(_is_short_for, words, theirs)):
        return False
    length = sum(map(len, theirs))
    return length - sum(map(len, words)) > length // _SHORTEST_PART


def _is_short_for(short: str, word: str) -> bool:
    if word.startswith(short):
        return True
    if short[0] != word[0] or len(short) < 2:
        return False
    letters = iter(word)
    return all(letter in letters for letter in short)
