"""Collecting what records of one paper disagree in, and settling single values."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Final, TypeVar

from litrecord.errors import Problem, ProblemKind
from litrecord.linking.findings import MERGED_VALUES_DIFFER
from litrecord.linking.wording import same_text

__all__ = ["Conflicts", "join_texts", "settle", "unite_items"]

T = TypeVar("T")

# Of items with one key so many are tried; what has more in common with others is kept as it is.
_MOST_TRIED: Final = 8


class Conflicts:
    """The problems found so far.

    Attributes:
        problems: The problems in the order in which they were found.
    """

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def add(self, kind: ProblemKind, path: str, raw: object, used: object) -> None:
        """Report a value that was not taken beside the one that was."""
        self.problems.append(kind.problem(path, raw=_shown(raw), used=_shown(used)))


def _shown(value: object) -> object:
    return value if isinstance(value, str | int | float | None) else str(value)


def join_texts(one: str, other: str) -> str | None:
    """Return the first of two texts that say the same; None where they differ.

    A blank text says nothing.
    """
    if not other.strip():
        return one
    if not one.strip():
        return other
    return one if same_text(one, other) else None


def settle(
    values: Iterable[T | None],
    join: Callable[[T, T], T | None],
    path: str,
    conflicts: Conflicts,
    kind: ProblemKind = MERGED_VALUES_DIFFER,
) -> T | None:
    """Return one value of several, the most preferred first.

    Args:
        values: What the records state; None where one states nothing.
        join: Makes one of two that agree, the more complete; None where they do not.
        path: Where the value stands in the merged record.
        conflicts: Takes the values that do not agree with the first.
        kind: As what these are reported.
    """
    used: T | None = None
    left: list[T] = []
    for value in values:
        if value is None:
            continue
        joined = value if used is None else join(used, value)
        if joined is None:
            left.append(value)
        else:
            used = joined
    for value in left:
        conflicts.add(kind, path, value, used)
    return used


def unite_items(
    lists: Iterable[tuple[T, ...] | None],
    keys: Callable[[T], Iterable[Hashable]] = lambda _item: (),
    join: Callable[[T, T], T | None] = lambda _one, _other: None,
) -> tuple[T, ...] | None:
    """Return one list of several, each item once; None when no list is stated.

    The first list stays as it is; of the others follows what it has not. Items of one list are
    never joined with each other.

    Args:
        lists: What the records state, in order.
        keys: Items that may be the same have one in common.
        join: Makes one of two items, the first with what the second adds; None where they are
            two.
    """
    stated = [one for one in lists if one is not None]
    filled: Sequence[tuple[T, ...]] = [one for one in stated if one]
    if len(filled) < 2:
        return filled[0] if filled else (() if stated else None)
    items: list[T] = []
    known: set[T] = set()
    positions: dict[Hashable, list[int]] = {}
    for several in filled:
        added: list[T] = []
        for item in several:
            if items and item in known:
                continue
            place = _joined(items, _found(positions, keys(item)), item, join)
            known.add(item)
            if place is None:
                added.append(item)
                continue
            at, joined = place
            if joined != items[at]:
                items[at] = joined
                known.add(joined)
                _index(positions, keys(joined), at)
        for item in added:
            _index(positions, keys(item), len(items))
            items.append(item)
    return tuple(items)


def _index(positions: dict[Hashable, list[int]], keys: Iterable[Hashable], at: int) -> None:
    for key in keys:
        known = positions.setdefault(key, [])
        if len(known) < _MOST_TRIED and at not in known:
            known.append(at)


def _found(positions: dict[Hashable, list[int]], keys: Iterable[Hashable]) -> list[int]:
    """Return where items stand that may be the same, the first in the list first."""
    return sorted({at for key in keys for at in positions.get(key, ())})[:_MOST_TRIED]


def _joined(
    items: list[T], positions: Sequence[int], item: T, join: Callable[[T, T], T | None]
) -> tuple[int, T] | None:
    """Return where an item belongs, and what then stands there; None for an item of its own."""
    first: tuple[int, T] | None = None
    for at in positions:
        joined = join(items[at], item)
        if joined is None:
            continue
        if joined == items[at]:
            # Nothing is added: whoever is merged a second time comes here.
            return at, joined
        first = first or (at, joined)
    return first
