"""By what a profile is found: its ISSNs, its CN number, its titles and short names."""

from __future__ import annotations

import re
from typing import Final

from litrecord.identifiers.issn import compact
from litrecord.linking.titles import has_han, normalise_title
from litrecord.model.journal import JournalProfile

__all__ = [
    "chinese_spellings",
    "cn_key",
    "issn_keys",
    "other_words",
    "short_names_of",
    "spellings",
    "titles_of",
]

_ISSN: Final = re.compile(r"[0-9]{4}-[0-9]{3}[0-9X]")
# Province or ministry, then the number; the class behind the slash identifies nothing.
_CN: Final = re.compile(
    r"(?:CN)?[\s:：]*+([0-9]{2})[\s\-‐‑–—－]*+([0-9]{4})(?![0-9])", re.IGNORECASE
)
# What forms hold in place of an ISSN
_NO_ISSN: Final = "0000-0000"
# Longer texts are no titles, and a person who reads evidence has no use for them either.
_MOST_TITLES: Final = 64


def issn_keys(stated: tuple[str | None, ...]) -> list[str]:
    """Return ISSNs in their compact form, each once; what is no ISSN is left out.

    A wrong check digit does no harm: tables share their misprints.
    """
    found: dict[str, None] = {}
    for one in stated:
        if one is None:
            continue
        number = one if _ISSN.fullmatch(one) else compact(one)
        if number != _NO_ISSN and _ISSN.fullmatch(number):
            found[number] = None
    return list(found)


def cn_key(number: str | None) -> str | None:
    """Return the identifying part of a CN number, `11-2399`, or None where there is none."""
    match = None if number is None else _CN.match(number.strip())
    return None if match is None else f"{match[1]}-{match[2]}"


def titles_of(profile: JournalProfile) -> list[str]:
    """Return the titles in all languages, then the aliases, each once."""
    titles = [] if profile.name is None else [one.value for one in profile.name.variants]
    titles += profile.aliases
    return titles if len(titles) < 2 else list(dict.fromkeys(titles))[:_MOST_TITLES]


def short_names_of(profile: JournalProfile) -> list[str]:
    """Return the short names by which conferences are known: those of the CCF list."""
    return [one.value for one in profile.abbreviations if one.scheme == "ccf"]


def spellings(titles: list[str]) -> set[str]:
    """Return the normalised forms of titles."""
    return {key for key in map(normalise_title, titles) if key}


def chinese_spellings(titles: list[str]) -> set[str]:
    """Return the normalised forms of the Chinese ones among titles.

    The English titles of two Chinese journals are often the same; their Chinese ones tell.
    """
    return spellings([title for title in titles if has_han(title)])


def other_words(some: set[str], others: set[str]) -> bool | None:
    """Tell whether two sets of normalised titles have no word in common.

    Chinese titles are compared with Chinese ones and others with others; None where neither side
    has both of a kind, so that there is nothing to compare.
    """
    verdicts: list[bool] = []
    for is_chinese in (True, False):
        ours, theirs = (
            {word for title in titles for word in title.split() if has_han(word) == is_chinese}
            for titles in (some, others)
        )
        if ours and theirs:
            verdicts.append(ours.isdisjoint(theirs))
    return all(verdicts) if verdicts else None
