"""One journal of those that several records of one paper name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

import attrs

from litrecord.errors import Problem
from litrecord.linking.abbreviations import is_abbreviation, same_venue_title
from litrecord.linking.extras import content_of
from litrecord.linking.merging import merge_profiles
from litrecord.linking.titles import exact_title, has_han
from litrecord.linking.wording import same_text
from litrecord.model.journal import Abbreviation, JournalProfile
from litrecord.model.paths import join
from litrecord.model.text import BilingualText, LangText

__all__ = ["merge_venues", "same_venue"]

_MOST_TITLES: Final = 32


def merge_venues(
    profiles: Iterable[JournalProfile | None], path: str = "journal"
) -> tuple[JournalProfile | None, tuple[Problem, ...]]:
    """Return one profile of several, and what they disagree in.

    It is that of `merge_profiles`, but for what papers do and tables do not: a title that is short
    for that of another record becomes an abbreviation. Titles that differ in an addition or a
    subtitle, and ISSNs where a title or an ISSN is shared, are no disagreement: many sources state
    the electronic one as if there were no other. Nor are titles of journals with an ISSN in common,
    such as the English one and the one in pinyin, or titles in two scripts: they are aliases.

    Args:
        profiles: What the records state, the most preferred first.
        path: Where the journal stands in the merged record.
    """
    # A profile that is alone, however often it is stated, stays as it is.
    stated = [*{content_of(one): one for one in profiles if one is not None}.values()]
    if len(stated) < 2:
        return (stated[0] if stated else None), ()
    merged = merge_profiles(_without_abbreviations(stated))
    shared = _share_number(stated) or _share_title(stated)
    problems = [
        attrs.evolve(one, path=join(path, one.path))
        for one in merged.problems
        if not _is_harmless(one, shared=shared)
        and not (one.path == "name" and _is_further_title(one, stated))
    ]
    return merged.profile, tuple(problems)


def same_venue(one: str, other: str) -> bool | None:
    """Tell whether two titles are of one journal; None where they are not in one script."""
    if has_han(one) != has_han(other):
        return None
    return (
        same_venue_title(one, other) or is_abbreviation(one, other) or is_abbreviation(other, one)
    )


def _is_harmless(problem: Problem, *, shared: bool) -> bool:
    if shared and problem.path.startswith("issn"):
        return True
    if not (isinstance(problem.raw, str) and isinstance(problem.used, str)):
        return False
    if same_text(problem.raw, problem.used):
        return True
    return problem.path == "name" and same_venue_title(problem.raw, problem.used)


def _is_further_title(problem: Problem, profiles: list[JournalProfile]) -> bool:
    """Tell whether a title is one more of the same journal, or the only one in its script."""
    raw, used = (
        [one for one in profiles if any(text.value == title for text in _names(one))]
        for title in (problem.raw, problem.used)
    )
    if any(not set(one.issns).isdisjoint(other.issns) for one in raw for other in used):
        return True
    is_han = has_han(str(problem.raw))
    others = islice((text.value for one in profiles for text in _names(one)), _MOST_TITLES)
    return all(title == problem.raw or has_han(title) != is_han for title in others)


def _share_number(profiles: list[JournalProfile]) -> bool:
    """Tell whether all profiles with ISSNs have one in common with those before them."""
    seen: set[str] = set()
    for one in profiles:
        if seen and one.issns and seen.isdisjoint(one.issns):
            return False
        seen.update(one.issns)
    return True


def _share_title(profiles: list[JournalProfile]) -> bool:
    """Tell whether each profile has a title of the first, in full or short."""
    first, *others = ([text.value for text in _names(one)][:_MOST_TITLES] for one in profiles)
    return all(any(same_venue(one, two) for one in first for two in some) for some in others)


def _names(profile: JournalProfile) -> Iterator[LangText]:
    if profile.name is not None:
        yield from profile.name.variants


def _without_abbreviations(profiles: list[JournalProfile]) -> list[JournalProfile]:
    """Move the titles that are short for one of another profile to the abbreviations."""
    titles = list(dict.fromkeys(text.value for one in profiles for text in _names(one)))
    known = {exact_title(one.value) for profile in profiles for one in profile.abbreviations}
    shown = {
        title
        for title in titles
        if any(is_abbreviation(title, full) for full in titles[:_MOST_TITLES])
    }
    made: list[JournalProfile] = []
    for profile in profiles:
        short = [text for text in _names(profile) if text.value in shown]
        if not short:
            made.append(profile)
            continue
        rest = tuple(text for text in _names(profile) if text.value not in shown)
        further = [text.value for text in short if exact_title(text.value) not in known]
        known.update(map(exact_title, further))
        made.append(
            attrs.evolve(
                profile,
                name=BilingualText(variants=rest) if rest else None,
                abbreviations=(
                    *profile.abbreviations,
                    *(Abbreviation(value=value) for value in dict.fromkeys(further)),
                ),
            )
        )
    return made
