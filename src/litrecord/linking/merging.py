"""One profile of several that are of one journal, without losing or overwriting a value."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Final, TypeVar

import attrs

from litrecord.errors import Problem
from litrecord.linking.editions import merge_rankings
from litrecord.linking.extras import merge_extras
from litrecord.linking.findings import PROFILES_DISAGREE, RANKINGS_DISAGREE
from litrecord.linking.keys import cn_key
from litrecord.linking.titles import exact_title, loosen_title, normalise_title
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import Ranking
from litrecord.model.text import BilingualText, LangText

__all__ = ["MergedProfile", "merge_profiles"]

T = TypeVar("T")

_SCALARS: Final = (
    "kind",
    "country",
    "frequency",
    "homepage",
    "open_access",
    "is_review",
)
_ISSNS: Final = ("issn_print", "issn_electronic", "issn_l")
_TEXTS: Final = ("publisher", "governing_body", "introduction")
_LISTS: Final = ("abbreviations", "previous", "next", "indexing", "ids")
_LISTS_OR_NONE: Final = ("sponsors", "languages")
# A title whose language is unknown is compared with so many.
_MOST_COMPARED: Final = 64


@attrs.frozen
class MergedProfile:
    """What several profiles of one journal say together.

    Attributes:
        profile: The journal.
        problems: What they disagree in; `path` is the field of `profile`, `raw` the value that
            was not taken, `used` the one that was.
    """

    profile: JournalProfile
    problems: tuple[Problem, ...] = ()


def merge_profiles(profiles: Iterable[JournalProfile]) -> MergedProfile:
    """Return one profile with what all `profiles` say of a journal.

    Whether they are of one journal is for the caller to know. The first value that is stated
    stays; another one is a problem. Titles that differ become aliases, ISSNs that differ go to
    `issn_other`; lists are united. Rankings of one edition that agree, such as those of a table
    with a row for each category, become one, whose source is theirs if they share it; those that
    contradict each other all stay. Undated rankings are joined with none. In `extra` another
    value of a key follows it as `key (2)`.

    A profile that is alone comes back as it is. The result is of the class of the first.

    Args:
        profiles: At least one.

    Raises:
        TypeError: One of them is something else.
        ValueError: There is none.
    """
    several = tuple(profiles)
    for one in several:
        if not isinstance(one, JournalProfile):
            raise TypeError(f"expected JournalProfile, got {type(one).__name__}")
    if not several:
        raise ValueError("profiles: there is none to merge; expected at least one")
    first = several[0]
    if len(several) == 1:
        return MergedProfile(first)
    values: dict[str, object] = {}
    problems: list[Problem] = []
    _merge_titles(several, values, problems)
    for name in _SCALARS:
        values[name] = _first(several, name, problems)
    _merge_numbers(several, values, problems)
    for name in _TEXTS:
        values[name] = _merge_texts(several, name, problems)
    for name in _LISTS:
        values[name] = _united(getattr(one, name) for one in several)
    for name in _LISTS_OR_NONE:
        stated = [getattr(one, name) for one in several if getattr(one, name) is not None]
        values[name] = _united(stated) if stated else None
    values["rankings"] = _merge_rankings(several, problems)
    values["extra"] = merge_extras(*(one.extra for one in several))
    values["source"] = first.source if all(one.source == first.source for one in several) else None
    return MergedProfile(attrs.evolve(first, **values), tuple(dict.fromkeys(problems)))  # type: ignore[arg-type]  # each value comes from the field it goes to


def _united(lists: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    return tuple(dict.fromkeys([item for some in lists for item in some]))


def _first(several: tuple[JournalProfile, ...], name: str, problems: list[Problem]) -> object:
    used: object = None
    for one in several:
        value = getattr(one, name)
        if used is None:
            used = value
        elif value is not None and value != used:
            problems.append(PROFILES_DISAGREE.problem(name, raw=value, used=used))
    return used


def _merge_titles(
    several: tuple[JournalProfile, ...], values: dict[str, object], problems: list[Problem]
) -> None:
    """Unite the names by language; a further title of a language becomes an alias."""
    variants: dict[int, LangText] = {}
    by_value: dict[str, int] = {}
    by_language: dict[str, int] = {}
    aliases: dict[str, None] = {}
    known: set[LangText] = set()
    named = False
    for number, one in enumerate(several):
        for text in () if one.name is None else one.name.variants:
            if number and text in known:
                continue
            position = by_value.get(text.value)
            if position is not None and number:
                completed = variants[position] = _completed(variants[position], text)
                known.add(completed)
                if completed.lang is not None:
                    by_language.setdefault(completed.lang, position)
                if text.lang is None or variants[position].lang == text.lang:
                    continue
            rival = None if text.lang is None else by_language.get(text.lang)
            if number and (rival is not None or (text.lang is None and variants)):
                aliases.setdefault(text.value)
                _compare_titles(variants, rival, text.value, problems)
                continue
            by_value.setdefault(text.value, len(variants))
            if text.lang is not None:
                by_language.setdefault(text.lang, len(variants))
            variants[len(variants)] = text
            known.add(text)
        aliases.update(dict.fromkeys(one.aliases))
        named = named or one.name is not None
    values["name"] = BilingualText(variants=tuple(variants.values())) if named else None
    own = frozenset(several[0].aliases)
    values["aliases"] = tuple(one for one in aliases if one in own or one not in by_value)


def _completed(text: LangText, other: LangText) -> LangText:
    """Return a text with the language and role of another of the same value, where it has none."""
    if text.lang is None and other.lang is not None:
        text = attrs.evolve(text, lang=other.lang, basis=other.basis)
    if text.role == "unknown" and other.role != "unknown":
        text = attrs.evolve(text, role=other.role)
    return text


def _compare_titles(
    variants: dict[int, LangText], rival: int | None, title: str, problems: list[Problem]
) -> None:
    """Report a title that differs in more than letter case and punctuation."""
    rivals = islice(variants.values(), _MOST_COMPARED) if rival is None else (variants[rival],)
    kept = [one.value for one in rivals]
    for spell in (exact_title, normalise_title, loosen_title):
        if spell(title) in map(spell, kept):
            return
    problems.append(PROFILES_DISAGREE.problem("name", raw=title, used=kept[0]))


def _merge_numbers(
    several: tuple[JournalProfile, ...], values: dict[str, object], problems: list[Problem]
) -> None:
    for name in _ISSNS:
        values[name] = _first(several, name, problems)
    taken = {values[name] for name in _ISSNS}
    own = several[0].issn_other
    further = [issn for one in several for issn in one.issns if issn not in taken]
    values["issn_other"] = tuple(dict.fromkeys([*own, *further]))
    used: str | None = None
    for one in several:
        number = one.cn_number
        if used is None:
            used = number
        elif number is not None and (cn_key(number) or number) != (cn_key(used) or used):
            problems.append(PROFILES_DISAGREE.problem("cn_number", raw=number, used=used))
    values["cn_number"] = used


def _merge_texts(
    several: tuple[JournalProfile, ...], name: str, problems: list[Problem]
) -> BilingualText | None:
    """Unite the variants by language; another text of a language is a problem."""
    texts = [getattr(one, name) for one in several if getattr(one, name) is not None]
    if len(texts) < 2:
        return texts[0] if texts else None
    variants = list(texts[0].variants)
    known = {(one.lang, one.value) for one in variants}
    languages = {one.lang: one.value for one in reversed(variants)}
    for text in texts[1:]:
        for one in text.variants:
            if (one.lang, one.value) in known:
                continue
            if one.lang in languages:
                kept = languages[one.lang]
                problems.append(PROFILES_DISAGREE.problem(name, raw=one.value, used=kept))
                continue
            known.add((one.lang, one.value))
            languages[one.lang] = one.value
            variants.append(one)
    return BilingualText(variants=tuple(variants))


def _merge_rankings(
    several: tuple[JournalProfile, ...], problems: list[Problem]
) -> tuple[Ranking, ...]:
    rankings, disagreements = merge_rankings(ranking for one in several for ranking in one.rankings)
    for at, found in disagreements:
        problems.append(
            RANKINGS_DISAGREE.problem(
                f"rankings[{at}].{found.path}", raw=_shown(found.other), used=_shown(found.kept)
            )
        )
    return rankings


def _shown(value: object) -> object:
    return value if isinstance(value, str | int | float | None) else str(value)
