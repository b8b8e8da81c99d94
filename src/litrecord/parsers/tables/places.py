"""The columns that state a journal's place in a category, and what their cells say.

A place is a quartile, a rank among so many, or a percentile, by one indicator.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from litrecord.model.ranking import JCRMetric, Quartile
from litrecord.parsers.tables.categories import NamedCategory, read_categories
from litrecord.parsers.tables.cells import (
    Rank,
    read_percentile,
    read_quartiles,
    read_rank,
    read_whole,
)
from litrecord.parsers.tables.columns import Column
from litrecord.parsers.tables.notes import Notes, value_at
from litrecord.vocab.headers import METRIC_FIELDS, header_key
from litrecord.vocab.problems import UNREADABLE_VALUE, VALUE_REPAIRED
from litrecord.vocab.table_problems import CATEGORY_UNKNOWN

__all__ = [
    "ASPECTS",
    "LONGEST_CELL",
    "NO_STANDING",
    "Place",
    "Standing",
    "Totals",
    "find_places",
    "read_names",
    "read_standings",
]

ASPECTS: Final = ("quartile", "rank", "total", "percentile")
# All 254 categories with their indexes are no longer than this.
LONGEST_CELL: Final = 20_000
# More than there are categories
_MOST_NAMES: Final = 300
_ANY: Final = (None,)
# Up to this data year a category of two indexes has a ranking in each.
_LAST_BY_EDITION: Final = 2022


class Totals:
    """How many journals each category has, learnt from the rows of one category."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], set[int]] = {}

    def learn(
        self, year: int | None, metric: object, name: str, edition: object, total: int
    ) -> None:
        """Take a total that a row states."""
        if year is not None and year > _LAST_BY_EDITION:
            edition = None
        key = (year, metric, name, edition)
        known = self._known.get(key)
        if known is None:
            self._known[key] = {total}
        elif total not in known:
            known.add(total)

    def fitting(
        self, year: int | None, metric: object, names: Iterable[NamedCategory], total: int
    ) -> list[NamedCategory]:
        """Return those of some categories that may have this total."""
        unified = year is not None and year > _LAST_BY_EDITION
        found: list[NamedCategory] = []
        for one in names:
            for edition in _ANY if unified or not one.editions else one.editions:
                known = self._known.get((year, metric, one.name, edition))
                # None of the rows may have said the total, which then may be this one.
                if known is None or total in known:
                    found.append(one)
                    break
        return found


class Place(NamedTuple):
    """The columns that state one place of a journal; None where there is none."""

    metric: JCRMetric | None
    category: int | None
    quartile: int | None
    rank: int | None
    total: int | None
    percentile: int | None
    edition: int | None


class Standing(NamedTuple):
    """A place without its category."""

    quartile: Quartile | None = None
    rank: int | None = None
    total: int | None = None
    percentile: float | None = None


NO_STANDING: Final = Standing()


def read_names(text: str, position: int, notes: Notes) -> tuple[NamedCategory, ...]:
    """Read the categories of a cell, and note which of them are not known."""
    if len(text) > LONGEST_CELL:
        notes.add(UNREADABLE_VALUE, position, text, expected="ONCOLOGY; CELL BIOLOGY")
        return ()
    names = read_categories(text)
    if len(names) > _MOST_NAMES:
        notes.add(UNREADABLE_VALUE, position, text, expected="ONCOLOGY; CELL BIOLOGY")
        return ()
    for one in names:
        if not one.is_known:
            notes.add(CATEGORY_UNKNOWN, position, one.name)
    return names


def read_standings(place: Place, cells: list[str], notes: Notes) -> list[Standing]:
    """Read the places that a row states: none, one, or one for each of several quartiles."""
    quartiles = value_at(read_quartiles, place.quartile, cells, notes) or ()
    rank = value_at(read_rank, place.rank, cells, notes)
    total = value_at(read_whole, place.total, cells, notes) if place.total is not None else None
    percentile = value_at(read_percentile, place.percentile, cells, notes)
    if rank is not None and total is not None:
        rank, total = _agreed(rank, total, place, cells, notes)
    if len(quartiles) > 1:
        # Nothing says of which of them these are.
        for position, value in (
            (place.rank, rank),
            (place.total, total),
            (place.percentile, percentile),
        ):
            if position is not None and value is not None:
                notes.add(UNREADABLE_VALUE, position, cells[position])
        return [Standing(quartile=one) for one in quartiles]
    standing = Standing(
        quartile=quartiles[0] if quartiles else None,
        rank=None if rank is None else rank.rank,
        total=rank.total if rank is not None and rank.total is not None else total,
        percentile=percentile,
    )
    return [] if standing == NO_STANDING else [standing]


def _agreed(
    rank: Rank, total: int, place: Place, cells: list[str], notes: Notes
) -> tuple[Rank | None, int]:
    """Return a rank with the total of its own column, and note where they contradict each other."""
    position = place.rank or 0
    if rank.rank > total:
        notes.add(UNREADABLE_VALUE, position, cells[position], expected="1 ≤ rank ≤ total")
        return None, total
    if rank.total not in {None, total}:
        used = f"{rank.rank}/{total}"
        notes.add(VALUE_REPAIRED, position, cells[position], used=used)
    return Rank(rank.rank, total), total


def find_places(columns: list[Column], editions: list[Column]) -> list[Place]:
    """Put together the columns that state one place each, group by group."""
    found: list[Place] = []
    groups = dict.fromkeys(one.meaning.group for one in columns if one.field not in METRIC_FIELDS)
    edition = next(
        (one.position for one in editions if header_key(one.header).endswith(("edition", "版本"))),
        None,
    )
    for group in groups:
        inside = [one for one in columns if one.meaning.group == group]
        category = next((one.position for one in inside if one.field == "category"), None)
        aspects = [one for one in inside if one.field in ASPECTS]
        stated = {one.meaning.metric for one in aspects} - {None}
        # What does not say by which metric it is goes with the only one that the others say.
        common = stated.pop() if len(stated) == 1 else None
        metrics = dict.fromkeys(one.meaning.metric or common for one in aspects) or {None: None}
        for metric in metrics:
            of = {
                one.field: one.position
                for one in aspects
                if (one.meaning.metric or common) == metric
            }
            found.append(
                Place(
                    metric=metric,  # type: ignore[arg-type]  # one of the words of JCRMetric
                    category=category,
                    quartile=of.get("quartile"),
                    rank=of.get("rank"),
                    total=of.get("total"),
                    percentile=of.get("percentile"),
                    edition=edition,
                )
            )
    return found
