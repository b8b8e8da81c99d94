"""Journals, or conferences, and what leads to each: the two never meet in one table of keys."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple, TypeAlias

from litrecord.errors import Problem
from litrecord.linking.grouping import Grouping
from litrecord.linking.keys import chinese_spellings, short_names_of
from litrecord.linking.merging import MergedProfile, merge_profiles
from litrecord.linking.titles import damaged_title, exact_title, loosen_title, normalise_title
from litrecord.model.journal import JournalProfile

__all__ = ["Hits", "Realm"]

# Positions of journals; one that is alone stands for itself.
Hits: TypeAlias = tuple[int, ...]
_Table: TypeAlias = dict[str, int | Hits]

_NONE: Final[Hits] = ()
# Tables have a handful of titles that lost letters; each is compared with every title not found.
_MOST_DAMAGED: Final = 200


class _Spellings(NamedTuple):
    """Where each normalised title leads, each loose key that differs from it, and damaged ones."""

    normalised: _Table
    loose: _Table
    damaged: list[tuple[re.Pattern[str], int]]


class Realm:
    """The journals, or the conferences, of an index.

    Args:
        rows: Profiles, of which several may be of one journal.
        short_names: Whether short names lead to them.
    """

    __slots__ = (
        "_joined",
        "_merged",
        "_spellings",
        "by_issn",
        "by_number",
        "by_short_name",
        "by_title",
        "issns",
        "members",
        "numbers",
        "titles",
    )

    def __init__(self, rows: Sequence[JournalProfile], *, short_names: bool) -> None:
        grouping = Grouping(rows)
        journals = grouping.journals()
        self.members: list[tuple[JournalProfile, ...]] = [
            tuple([rows[at] for at in group]) for group in journals
        ]
        self.titles: list[list[str]] = [_gather(grouping.titles, group) for group in journals]
        self.issns: list[list[str]] = [_gather(grouping.issns, group) for group in journals]
        self.numbers: list[set[str]] = (
            [
                {number for at in group if (number := grouping.numbers[at]) is not None}
                for group in journals
            ]
            if any(grouping.numbers)
            else []
        )
        self.by_issn: _Table = _table(enumerate(self.issns))
        self.by_number: _Table = _table(enumerate(self.numbers))
        self.by_title: _Table = _table(
            (at, [exact_title(title) for title in titles]) for at, titles in enumerate(self.titles)
        )
        self.by_short_name: _Table = {}
        if short_names:
            self.by_short_name = _table(
                (at, [normalise_title(name) for row in group for name in short_names_of(row)])
                for at, group in enumerate(self.members)
            )
        self._merged: dict[int, MergedProfile] = {}
        # By the identity of the profile, which stays alive here.
        self._joined: dict[int, MergedProfile] = {}
        self._spellings: _Spellings | None = None

    def __len__(self) -> int:
        return len(self.members)

    def profile(self, at: int) -> JournalProfile:
        """Return what all rows of a journal say together."""
        group = self.members[at]
        return group[0] if len(group) == 1 else self._merge(at).profile

    def problems(self, at: int) -> tuple[Problem, ...]:
        """Return what the rows of a journal disagree in."""
        return () if len(self.members[at]) == 1 else self._merge(at).problems

    def problems_of(self, profile: JournalProfile) -> tuple[Problem, ...]:
        """Return what the rows of a profile that was joined here disagree in."""
        merged = self._joined.get(id(profile))
        return () if merged is None else merged.problems

    def _merge(self, at: int) -> MergedProfile:
        merged = self._merged.get(at)
        if merged is None:
            # Two threads may do this at once; both come to the same, and the first is kept.
            merged = self._merged.setdefault(at, merge_profiles(self.members[at]))
            self._joined[id(merged.profile)] = merged
        return merged

    def chinese_titles(self, at: int) -> set[str]:
        """Return the Chinese titles of a journal, normalised."""
        return chinese_spellings(self.titles[at])

    def numbers_of(self, at: int) -> set[str]:
        """Return the CN numbers of a journal."""
        return self.numbers[at] if self.numbers else set()

    def of_exact(self, title: str) -> Hits:
        """Return the journals that have a title but for letter case."""
        return _hits(self.by_title, exact_title(title))

    def of_normalised(self, title: str) -> Hits:
        """Return the journals that have a title by its normalised form."""
        return _hits(self._spelled().normalised, normalise_title(title))

    def of_loose(self, title: str) -> Hits:
        """Return the journals that have a title where `&` counts as `and`."""
        spelled = self._spelled()
        key = loosen_title(title)
        found = _hits(spelled.normalised, key)
        more = _hits(spelled.loose, key)
        return tuple(dict.fromkeys(found + more)) if found and more else found or more

    def of_damaged(self, title: str) -> Hits:
        """Return the journals that have a title in which one of the two lost letters."""
        spelled = self._spelled()
        key = normalise_title(title)
        found = [at for pattern, at in spelled.damaged if pattern.fullmatch(key)]
        pattern = damaged_title(title)
        if pattern is not None:
            for other in spelled.normalised:
                if pattern.fullmatch(other):
                    found += _hits(spelled.normalised, other)
        return tuple(dict.fromkeys(found))

    def of_short_name(self, name: str) -> Hits:
        """Return the conferences that have a short name."""
        return _hits(self.by_short_name, normalise_title(name))

    def spellings(self) -> Iterable[tuple[str, Hits]]:
        """Return every normalised title with the journals that have it."""
        table = self._spelled().normalised
        return [(key, _hits(table, key)) for key in table]

    def _spelled(self) -> _Spellings:
        spelled = self._spellings
        if spelled is None:
            # Made when first needed. Two threads may both make it; each comes to the same.
            spelled = self._spellings = _Spellings(
                _table((at, map(normalise_title, titles)) for at, titles in enumerate(self.titles)),
                _table(
                    (at, [loosen_title(title) for title in titles if _has_ampersand(title)])
                    for at, titles in enumerate(self.titles)
                ),
                [
                    (pattern, at)
                    for at, titles in enumerate(self.titles)
                    for title in titles
                    if not title.isprintable() and (pattern := damaged_title(title)) is not None
                ][:_MOST_DAMAGED],
            )
        return spelled


def _has_ampersand(title: str) -> bool:
    return "&" in title or (not title.isascii() and ("＆" in title or "﹠" in title))


def _gather(lists: list[list[str]], group: list[int]) -> list[str]:
    if len(group) == 1:
        return lists[group[0]]
    return list(dict.fromkeys([one for at in group for one in lists[at]]))


def _table(pairs: Iterable[tuple[int, Iterable[str]]]) -> _Table:
    table: _Table = {}
    several: dict[str, dict[int, None]] = {}
    for at, keys in pairs:
        for key in keys:
            first = table.setdefault(key, at)
            if first != at and isinstance(first, int):
                several.setdefault(key, {first: None})[at] = None
    table.update((key, tuple(found)) for key, found in several.items())
    table.pop("", None)
    return table


def _hits(table: _Table, key: str) -> Hits:
    found = table.get(key)
    if found is None:
        return _NONE
    return (found,) if isinstance(found, int) else found
