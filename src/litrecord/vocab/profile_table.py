"""Journal profiles taken apart into the cells of their columns.

Each cell is read once from its profile, ranking or place, and repeated for the rows below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from litrecord.model.collections import RankingTable
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    Ranking,
    RankingEntry,
)
from litrecord.vocab.columns import Cell, Column, fitting
from litrecord.vocab.profile_columns import OF_PROFILE, OF_RANKING, RowUnit, profile_columns

__all__ = ["filled_columns"]

_Place: TypeAlias = JCRCategory | CASZone | RankingEntry


def filled_columns(
    profiles: Sequence[JournalProfile], *, by: RowUnit
) -> Iterator[tuple[Column, list[Cell]]]:
    """Yield each column with its cells, all of one length.

    Args:
        profiles: The profiles, in their order. What is no `RankingTable` knows of no problems
            and has no column `problem_codes`.
        by: What a row is: one `journal`, one `ranking` or one `category`.

    Raises:
        ValueError: `by` is none of the three.
    """
    columns = profile_columns(by)
    rankings: list[Ranking | None] = []
    owners: list[int] = []
    for at, profile in enumerate(profiles):
        some = (None,) if by == "journal" else profile.rankings or (None,)
        rankings += some
        owners += [at] * len(some)
    of_profile = _Level(profiles, owners)
    of_ranking = _Level(rankings)
    of_place = of_ranking
    kinds: list[Cell] = []
    if by == "category":
        places: list[_Place | None] = []
        rows: list[int] = []
        for at, ranking in enumerate(rankings):
            for kind, place in _places(ranking):
                rows.append(at)
                kinds.append(kind)
                places.append(place)
        of_profile = _Level(profiles, [owners[at] for at in rows])
        of_ranking = _Level(rankings, rows)
        of_place = _Level(places)
    made: dict[str, list[Cell]] = {
        "profile": list(of_profile.owners),
        "category_kind": kinds,
    }
    if isinstance(profiles, RankingTable):
        codes = profiles.problem_codes()
        made["problem_codes"] = [codes[at] for at in of_profile.owners]
    for at, column in enumerate(columns):
        if column.name == "problem_codes" and column.name not in made:
            continue
        part = of_profile if at < len(OF_PROFILE) else of_ranking
        if at >= len(OF_PROFILE) + len(OF_RANKING):
            part = of_place
        cells = made[column.name] if column.name in made else part.cells(column)
        yield column, fitting(column.kind, cells)


class _Level:
    """Objects that columns are read from, and which of them stands in each row.

    Args:
        objects: The objects; None where a row has none.
        owners: The position of its object for each row, rising; every object has a row.
    """

    def __init__(self, objects: Sequence[object], owners: Sequence[int] | None = None) -> None:
        self._objects = objects
        self.owners: Sequence[int] = range(len(objects)) if owners is None else owners
        self._by_class: dict[type, tuple[list[int], list[object]]] = {}

    def cells(self, column: Column) -> list[Cell]:
        """Read a column, one cell for each row."""
        cells: list[Cell] = [None] * len(self._objects)
        for cls, get, convert in column.readers:
            positions, objects = self._of(cls)
            found = list(map(get, objects))
            if convert is not None:
                found = [None if value is None else convert(value) for value in found]
            if len(found) == len(cells):
                # Everything is of this class.
                cells = found
                break
            for at, value in zip(positions, found, strict=True):
                cells[at] = value
        if len(self.owners) == len(cells):
            return cells
        return [cells[at] for at in self.owners]

    def _of(self, cls: type) -> tuple[list[int], list[object]]:
        """Return the objects of a class, with their positions."""
        if cls not in self._by_class:
            positions = [at for at, one in enumerate(self._objects) if isinstance(one, cls)]
            self._by_class[cls] = (positions, [self._objects[at] for at in positions])
        return self._by_class[cls]


def _places(ranking: Ranking | None) -> tuple[tuple[str | None, _Place | None], ...]:
    """Return what is ranked in a ranking, each with its kind; without anything one empty place."""
    found: tuple[tuple[str | None, _Place | None], ...] = ()
    if isinstance(ranking, JCRRanking):
        found = tuple(("category", one) for one in ranking.categories)
    elif isinstance(ranking, CASPartition):
        found = tuple(("major", one) for one in ranking.majors)
        found += tuple(("minor", one) for one in ranking.minors)
    elif ranking is not None:
        found = tuple(("entry", one) for one in ranking.entries)
    return found or ((None, None),)
