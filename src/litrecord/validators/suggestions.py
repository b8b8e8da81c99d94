"""What puts the suggestions of problems into the objects that the problems are about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar, cast

from litrecord.errors import Location, Problem, show_value
from litrecord.model.collections import Collected, RankingTable
from litrecord.model.immutable import Immutable
from litrecord.model.paths import PathError, replace_at, value_at

__all__ = ["apply_suggestions"]

T = TypeVar("T", bound="Immutable | Collected[Immutable]")


def apply_suggestions(obj: T, problems: Iterable[Problem]) -> T:
    """Return `obj` with the suggestion of each problem put at its path.

    A field that holds something is overwritten only if that is what the problem found (its
    `raw`). Where the value moves, the fields it moves from (`ProblemKind.clears`) become None.
    Problems without a suggestion are passed over. Nothing else changes, and an object to which
    nothing applies comes back as it is.

    Args:
        obj: A record, profile or ranking, or a `RecordSet` or `RankingTable`. In a set a problem
            goes to the item read at its location, else, for items made in Python, to the one at
            `location.index`. The set keeps its failures and the problems not applied.
        problems: Problems of `validate` for this very object, such as a report or a part of it.

    Raises:
        ValueError: A path does not exist in the object, a problem is about another object, or its
            item cannot be told.
        TypeError: `obj` is none of these, or a suggestion is of a type its field does not take.
    """
    wanted = [one for one in problems if one.suggestion is not None]
    if isinstance(obj, Collected):
        return cast("T", _apply_to_set(obj, wanted))
    if not isinstance(obj, Immutable):
        raise TypeError(f"expected a record, a profile or a set, got {type(obj).__name__}")
    own = _location(obj)
    made: Immutable = obj
    for problem in wanted:
        if own is not None and problem.location not in {None, own}:
            raise ValueError(
                f"{_name(problem)} is about the record at {problem.location}, not the one at {own}"
            )
        made = _apply(made, problem)
    return cast("T", made)


def _apply(obj: Immutable, problem: Problem) -> Immutable:
    try:
        present = value_at(obj, problem.path)
        if present is not None and not _is_same(present, problem.raw):
            return obj
        moved = problem.kind.clears if problem.kind is not None else ()
        if not all(_is_same(value_at(obj, field), problem.raw) for field in moved):
            # The value that was to move has been changed since.
            return obj
        made = replace_at(obj, problem.path, problem.suggestion)
        for field in moved:
            made = replace_at(made, field, None)
    except PathError as error:
        raise ValueError(f"{_name(problem)}: {error}") from error
    return cast("Immutable", made)


def _is_same(present: object, raw: object) -> bool:
    # True is not 1, and what a rule says of a date or of pages are their words.
    return (type(present) is type(raw) and present == raw) or str(present) == raw


def _apply_to_set(collected: Collected[Immutable], problems: list[Problem]) -> Collected[Immutable]:
    if not problems:
        return collected
    items = list(collected)
    positions = _positions(items)
    remaining = {at: list(collected.problems_of(at)) for at in range(len(items))}
    for problem in problems:
        for at in _find(problem, items, positions):
            changed = _apply(items[at], problem)
            if changed is not items[at] and problem in remaining[at]:
                remaining[at].remove(problem)
            items[at] = changed
    return _rebuild(collected, items, {at: some for at, some in remaining.items() if some})


def _positions(items: list[Immutable]) -> dict[Location, list[int]]:
    positions: dict[Location, list[int]] = {}
    for at, item in enumerate(items):
        location = _location(item)
        if location is not None:
            positions.setdefault(location, []).append(at)
    return positions


def _find(
    problem: Problem, items: list[Immutable], positions: dict[Location, list[int]]
) -> list[int]:
    location = problem.location
    if location is None:
        raise ValueError(f"{_name(problem)} says of no record; it has no location")
    found = positions.get(location)
    if found is not None:
        if any(items[at] != items[found[0]] for at in found):
            raise ValueError(f"{_name(problem)}: several records of the set stand at {location}")
        return found
    at = location.index
    # An item that was read somewhere else is not the one meant, whatever its place in the set.
    if at is None or not 0 <= at < len(items) or _location(items[at]) is not None:
        raise ValueError(f"{_name(problem)}: no record of the set stands at {location}")
    return [at]


def _rebuild(
    collected: Collected[Immutable], items: list[Immutable], problems: dict[int, list[Problem]]
) -> Collected[Immutable]:
    count = len(collected.problems) - sum(
        len(collected.problems_of(at)) for at in range(len(collected))
    )
    general, failures = collected.problems[:count], collected.failures
    if isinstance(collected, RankingTable):
        return cast(
            "Collected[Immutable]",
            type(collected)(
                items,  # type: ignore[arg-type]  # a table's items stay journal profiles
                problems=problems,
                general=general,
                failures=failures,
                columns=collected.columns,
            ),
        )
    return type(collected)(items, problems=problems, general=general, failures=failures)


def _location(obj: object) -> Location | None:
    source = getattr(obj, "source", None)
    return None if source is None else source.location


def _name(problem: Problem) -> str:
    return f"{show_value(problem.path)} ({problem.code})"
