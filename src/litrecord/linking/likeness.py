"""Whether what is known of two papers speaks for one paper or against it.

Each question has three answers: True (they agree), False (they contradict each other), None
(nothing can be compared).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from litrecord.linking.sketches import Sketch
from litrecord.linking.titles import has_han
from litrecord.linking.venues import same_venue
from litrecord.patterns import late

__all__ = [
    "agree_in_authors",
    "agree_in_identifiers",
    "agree_in_place",
    "agree_in_venue",
    "agree_in_years",
    "is_distinctive",
    "share",
    "title_likeness",
    "why_different",
]

_HALF: Final = 0.5
_CONTINUED: Final = 0.9
_DIGITS: Final = late(r"[0-9]+")
# Numbers of parts: Roman ones as words, Chinese ones and 上, 中, 下
_PARTS: Final = late(r"\b(?:i{1,3}|iv|vi{0,3}|ix|x)\b|[一二三四五六七八九十上中下]")
_STOP_WORDS: Final = frozenset(
    {"a", "an", "and", "by", "for", "from", "in", "of", "on", "the", "to", "with"}
)
# What letters, notes and columns are called, perhaps with a name of somebody behind it
_GENERIC: Final = late(
    r"(?:authors? |editors? |editorial |guest )?(?:repl(?:y|ies)|respon[sd]|comment|letters?|"
    r"editorial|preface|foreword|introduction|correspondence|news|book reviews?|abstracts?|"
    r"contents|obituary|in this issue|in memoriam|acknowledge?ment|report of the|minutes of)"
)
_MOST_GENERIC_WORDS: Final = 8


def share(some: Iterable[object], others: Iterable[object]) -> bool | None:
    """Tell whether two groups have a member in common; None when one is empty."""
    ours, theirs = set(some), set(others)
    if not ours or not theirs:
        return None
    return not ours.isdisjoint(theirs)


def agree_in_identifiers(one: Sketch, other: Sketch) -> bool | None:
    """Tell whether two papers share an identifier, or have different ones of one scheme.

    A shared DOI decides; two different DOIs decide, too.
    """
    answers = [share(mine, theirs) for mine, theirs in _pairs(one, other)]
    if answers[0] is not None:
        return answers[0]
    return True if True in answers else (False if False in answers else None)


def _pairs(one: Sketch, other: Sketch) -> Iterable[tuple[tuple[str, ...], tuple[str, ...]]]:
    return zip(one.identifiers, other.identifiers, strict=True)


def agree_in_authors(one: Sketch, other: Sketch) -> bool | None:
    """Tell whether at least half of the shorter list of authors stands in the other."""
    answers: list[bool] = []
    for is_han in (True, False):
        mine, theirs = (
            [name for name in two.families if has_han(name) == is_han] for two in (one, other)
        )
        if not mine or not theirs:
            continue
        # Literal names count with all their words, so that each side is asked.
        common = max(
            len(set(mine) & set(other.words)) / len(mine),
            len(set(theirs) & set(one.words)) / len(theirs),
        )
        answers.append(common >= _HALF)
    return any(answers) if answers else None


def agree_in_years(one: Sketch, other: Sketch) -> bool | None:
    """Tell whether two papers are of one year, or of two that follow each other."""
    if not one.years or not other.years:
        return None
    return min(abs(mine - theirs) for mine in one.years for theirs in other.years) <= 1


def agree_in_venue(one: Sketch, other: Sketch) -> bool | None:
    """Tell whether two papers name one journal, by ISSN or by a title or its abbreviation."""
    if share(one.issns, other.issns):
        return True
    answers = [same_venue(mine, theirs) for mine in one.venues for theirs in other.venues]
    if True in answers:
        return True
    return False if False in answers else None


def agree_in_place(one: Sketch, other: Sketch) -> bool | None:
    """Tell whether two papers begin on the same page of the same volume, or issue and year."""
    if share(one.issues, other.issues) is False:
        return False
    pages, volumes = share(one.pages, other.pages), share(one.volumes, other.volumes)
    if pages is False and not _are_plain(one.pages + other.pages):
        # `e379` and `1201` may be the number and the page of one paper.
        pages = None
    if volumes is None:
        volumes = share(one.issues, other.issues) and (share(one.years, other.years) or None)
    if False in (pages, volumes):
        return False
    return True if pages and volumes else None


def _are_plain(pages: tuple[str, ...]) -> bool:
    return all(page.isdigit() for page in pages)


def title_likeness(one: Sketch, other: Sketch) -> float | None:
    """Return how alike the most similar titles in one script are, from 0 to 1.

    It is 1 for equal titles, 0 where the numbers in them differ or only one is of a correction;
    None where no two are in one script.
    """
    found = [
        _likeness(mine, theirs)
        for mine in one.titles
        for theirs in other.titles
        if has_han(mine) == has_han(theirs)
    ]
    if found and one.is_notice != other.is_notice:
        return 0.0
    return max(found, default=None)


def _likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0
    for pattern in (_DIGITS, _PARTS):
        if "".join(pattern.findall(one)) != "".join(pattern.findall(other)):
            return 0.0
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and _GENERIC.match(long[len(short) :].lstrip()) is not None:
        return 0.0
    if long.startswith(short) and (is_distinctive(short) or len(short) * 2 > len(long)):
        return _CONTINUED
    mine, theirs = _pieces(one), _pieces(other)
    return len(mine & theirs) / (len(mine | theirs) or 1)


def _pieces(title: str) -> set[str]:
    """Return the words of a title; of a Chinese one the pairs of characters."""
    if has_han(title):
        bare = title.replace(" ", "")
        return {bare[at : at + 2] for at in range(max(len(bare) - 1, 1))}
    words = set(title.split())
    return words - _STOP_WORDS or words


def is_distinctive(title: str, *, very: bool = False) -> bool:
    """Tell whether a normalised title is long enough that two papers hardly share it.

    Args:
        title: The title.
        very: Whether it has to be so long that nothing else need be known.
    """
    if has_han(title):
        return len(title.replace(" ", "")) >= (14 if very else 8)
    words = title.split()
    if len(words) < (8 if very else 4) or len(title) < (50 if very else 20):
        return False
    return len(words) > _MOST_GENERIC_WORDS or _GENERIC.match(title) is None


def why_different(one: Sketch, other: Sketch) -> str | None:
    """Say why two papers cannot be one; None when they may be.

    A shared identifier overrules everything. Equal titles at one place overrule identifiers that
    differ, and so do equal titles and authors where one is a preprint.
    """
    if any(share(mine, theirs) for mine, theirs in _pairs(one, other)):
        return None
    likeness = title_likeness(one, other)
    same_place = bool(agree_in_place(one, other)) and agree_in_venue(one, other) is not False
    same_title = likeness is not None and likeness >= _CONTINUED
    authors = agree_in_authors(one, other)
    is_version = same_title and authors is True and bool(one.is_preprint) != bool(other.is_preprint)
    if agree_in_identifiers(one, other) is False and not (
        is_version or (same_title and same_place)
    ):
        return "they have different identifiers"
    if likeness is not None and likeness < _HALF and not (same_place and likeness > 0):
        return "their titles differ"
    if authors is False and not same_place:
        return "they have no authors in common"
    if is_version:
        return None
    return _why_elsewhere(one, other, same_authors=authors is True)


def _why_elsewhere(one: Sketch, other: Sketch, *, same_authors: bool) -> str | None:
    if agree_in_years(one, other) is False and not same_authors:
        return "they are of different years"
    if share(one.volumes, other.volumes) is False and share(one.pages, other.pages) is False:
        return "they stand in different volumes and on different pages"
    return None
