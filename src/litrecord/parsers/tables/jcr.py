"""What a row says by the Journal Citation Reports."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from litrecord.model.ranking import JCRCategory, JCRRanking, Metric
from litrecord.model.source import Source
from litrecord.model.unchecked import unchecked
from litrecord.parsers.tables.categories import NamedCategory, read_categories
from litrecord.parsers.tables.cells import (
    PLAIN_QUARTILES,
    PLAIN_RANK,
    Reading,
    is_absent,
    read_count,
    read_metric,
)
from litrecord.parsers.tables.columns import Column, Columns
from litrecord.parsers.tables.notes import Notes
from litrecord.parsers.tables.places import (
    ASPECTS,
    LONGEST_CELL,
    NO_STANDING,
    Place,
    Standing,
    Totals,
    find_places,
    read_names,
    read_standings,
)
from litrecord.vocab.editions import find_editions
from litrecord.vocab.headers import METRIC_FIELDS
from litrecord.vocab.problems import UNREADABLE_VALUE
from litrecord.vocab.table_problems import (
    RANK_CATEGORY_INFERRED,
    RANK_FOR_SEVERAL_CATEGORIES,
)

__all__ = ["COUNTS", "FIELDS", "JCRReader", "readers_by_year"]

FIELDS: Final = METRIC_FIELDS.union(ASPECTS, {"category"})

_ranking = unchecked(JCRRanking)
_category = unchecked(JCRCategory)
# Whole numbers, in which a comma or a point stands between thousands whatever the decimal sign is
COUNTS: Final = frozenset({"total_cites", "citable_items"})
_NO_PLACE: Final = JCRCategory()
_MOST_SHARED: Final = 4096


class JCRReader:
    """Reads what the rows of a table say for one data year.

    Args:
        columns: The columns that belong to that year.
        year: The data year, where the table as a whole has one.
        editions: The columns of citation indexes.
        source: Provenance of the rankings.
        totals: Where totals of categories are learnt and looked up.
        decimal_comma: Whether a comma is the decimal sign of the table.
    """

    def __init__(
        self,
        columns: list[Column],
        *,
        year: int | None,
        editions: list[Column],
        source: Source,
        totals: Totals,
        decimal_comma: bool,
    ) -> None:
        self.year = year
        self._metrics = [
            (one.position, one.field or "") for one in columns if one.field in METRIC_FIELDS
        ]
        self._editions = [one.position for one in editions]
        self._places = find_places(columns, editions)
        self._source = source
        self._totals = totals
        self._read_metric: Callable[[str], Reading[Metric]] = (
            partial(read_metric, decimal_comma=True) if decimal_comma else read_metric
        )
        self._read_count: Callable[[str], Reading[Metric]] = (
            partial(read_count, point_in_thousands=True) if decimal_comma else read_count
        )
        # The columns of a category with its rank, for rows that wait for the totals of others.
        self.shared: list[tuple[int, int]] = [
            (place.category, place.rank)
            for place in self._places
            if place.category is not None and place.rank is not None
        ]
        self._unranked_seen: dict[tuple[object, ...], JCRCategory] = {}
        self._codes: dict[str, tuple[str, ...]] = {}
        held = {at for place in self._places for at in place[1:] if at is not None}
        self.positions: set[int] = held.union(self._editions, (at for at, _ in self._metrics))

    def read(self, cells: list[str], notes: Notes, year: int | None) -> JCRRanking | None:
        """Return the ranking of a row; None where all its cells are empty."""
        fields: dict[str, Metric] = {}
        for position, field in self._metrics:
            text = cells[position]
            if text:
                reading = (self._read_count if field in COUNTS else self._read_metric)(text)
                if reading.fault is not None:
                    notes.fault(reading.fault, position, text)
                elif reading.value is not None:
                    fields[field] = reading.value
        categories: list[JCRCategory] = []
        for place in self._places:
            simple = self._read_simple(place, cells, year)
            if simple is None:
                categories += self._read_place(place, cells, notes, year)
            elif simple is not _NO_PLACE:
                categories.append(simple)
        editions = self._read_editions(cells, notes)
        if not (fields or categories or editions):
            return None
        return _ranking(
            data_year=year,
            editions=editions or self._editions_of(categories, cells),
            categories=tuple(categories),
            source=self._source,
            **fields,
        )

    def _read_editions(self, cells: list[str], notes: Notes) -> tuple[str, ...]:
        found: tuple[str, ...] = ()
        for position in self._editions:
            text = cells[position]
            codes = self._codes.get(text)
            if codes is None:
                scanned = find_editions(text[:LONGEST_CELL])
                codes = scanned.codes
                if (scanned.rest and not is_absent(text)) or len(text) > LONGEST_CELL:
                    notes.add(UNREADABLE_VALUE, position, text, expected="SCIE, SSCI, AHCI, ESCI")
                elif len(self._codes) < _MOST_SHARED:
                    self._codes[text] = codes
            found += codes
        return found

    def _editions_of(
        self, categories: list[JCRCategory], cells: list[str]
    ) -> tuple[str, ...] | None:
        """Return the citation indexes that the cells of categories name."""
        if len(categories) == 1 and categories[0].edition is not None:
            return (categories[0].edition,)
        # A category that stands in two indexes has no edition of its own.
        named = (
            read_categories(cells[place.category])
            for place in self._places
            if place.category is not None and len(cells[place.category]) <= LONGEST_CELL
        )
        return (
            tuple(dict.fromkeys(code for names in named for one in names for code in one.editions))
            or None
        )

    def _read_simple(self, place: Place, cells: list[str], year: int | None) -> JCRCategory | None:
        """Read one category with its quartile and its rank, written as most tables write them.

        This is what nearly every row of nearly every table holds; all else, and every fault, is
        for `_read_place`, which reads this too. `_NO_PLACE` stands for empty cells.
        """
        metric, category, at_quartile, at_rank, total, percentile, edition = place
        if category is None or total is not None or percentile is not None or edition is not None:
            return None
        cell = cells[category]
        quartile = "" if at_quartile is None else cells[at_quartile]
        rank = "" if at_rank is None else cells[at_rank]
        if not cell:
            return None if quartile or rank else _NO_PLACE
        names = read_categories(cell) if len(cell) <= LONGEST_CELL else ()
        if len(names) != 1 or names[0].quartile is not None or not names[0].is_known:
            return None
        name = names[0]
        found = PLAIN_RANK.fullmatch(rank)
        if found is None or quartile not in PLAIN_QUARTILES:
            return None
        position, among = int(found[1]), int(found[2])
        if not 1 <= position <= among:
            return None
        code = name.editions[0] if len(name.editions) == 1 else None
        self._totals.learn(year, metric, name.name, code, among)
        return _category(
            name=name.name,
            metric=metric,
            edition=code,
            quartile=quartile,
            rank=position,
            total=among,
            name_zh=name.name_zh,
            raw=None if cell == name.name else cell,
        )

    def _read_place(
        self, place: Place, cells: list[str], notes: Notes, year: int | None
    ) -> list[JCRCategory]:
        raw = "" if place.category is None else cells[place.category].strip()
        names = read_names(raw, place.category or 0, notes)
        standings = read_standings(place, cells, notes)
        if len(names) > 1:
            if not standings:
                return [self._unranked(one, place) for one in names]
            if len(standings) > 1:
                # As many places, and it is not said which is in which category.
                return [_unnamed(names, place, one, raw) for one in standings]
            return self._read_shared(place, names, standings[0], raw, notes, year=year)
        if len(standings) > 1 or not names:
            return [_unnamed((), place, one, None) for one in standings]
        name = names[0]
        standing = standings[0] if standings else NO_STANDING
        if place.edition is not None and not name.editions:
            name = name._replace(editions=find_editions(cells[place.edition]).codes)
        if standing.total is not None:
            self._totals.learn(year, place.metric, name.name, _code(name), standing.total)
        if standing.quartile is None:
            standing = standing._replace(quartile=name.quartile)
        return [_ranked(name, place, standing, raw)]

    def _read_shared(
        self,
        place: Place,
        names: tuple[NamedCategory, ...],
        standing: Standing,
        raw: str,
        notes: Notes,
        *,
        year: int | None,
    ) -> list[JCRCategory]:
        """Read one rank that stands for several categories."""
        position = place.category or 0
        fitting: list[NamedCategory] = []
        if standing.total is not None:
            fitting = self._totals.fitting(year, place.metric, names, standing.total)
        if len(fitting) != 1:
            notes.add(RANK_FOR_SEVERAL_CATEGORIES, position, raw)
            return [_unnamed(names, place, standing, raw)]
        notes.add(RANK_CATEGORY_INFERRED, position, raw, used=fitting[0].name)
        candidates = tuple(one.name for one in names)
        return [
            _ranked(one, place, standing, raw, candidates)
            if one is fitting[0]
            else self._unranked(one, place)
            for one in names
        ]

    def _unranked(self, name: NamedCategory, place: Place) -> JCRCategory:
        """Make a category in which no place is stated; many journals share it."""
        key = (name.name, name.editions, name.quartile, place.metric)
        known = self._unranked_seen.get(key)
        if known is None:
            standing = NO_STANDING._replace(quartile=name.quartile)
            known = _ranked(name, place, standing, name.name)
            if len(self._unranked_seen) < _MOST_SHARED:
                self._unranked_seen[key] = known
        return known


def _code(name: NamedCategory) -> str | None:
    """Return the edition of a category that stands in one alone."""
    return name.editions[0] if len(name.editions) == 1 else None


def _ranked(
    name: NamedCategory,
    place: Place,
    standing: Standing,
    raw: str,
    candidates: tuple[str, ...] = (),
) -> JCRCategory:
    quartile, rank, total, percentile = standing
    return _category(
        name=name.name,
        candidates=candidates,
        metric=place.metric,
        edition=_code(name),
        quartile=quartile,
        rank=rank,
        total=total,
        percentile=percentile,
        name_zh=name.name_zh,
        raw=None if raw == name.name else raw,
    )


def _unnamed(
    names: tuple[NamedCategory, ...], place: Place, standing: Standing, raw: str | None
) -> JCRCategory:
    """Make a place in one of several categories, or in one that is not named."""
    editions = {one.editions for one in names}
    shared = editions.pop() if len(editions) == 1 else ()
    quartile, rank, total, percentile = standing
    return _category(
        candidates=tuple(one.name for one in names),
        metric=place.metric,
        edition=shared[0] if len(shared) == 1 else None,
        quartile=quartile,
        rank=rank,
        total=total,
        percentile=percentile,
        raw=raw,
    )


def readers_by_year(
    columns: Columns,
    *,
    year: int | None,
    source: Source,
    totals: Totals,
    decimal_comma: bool,
) -> list[JCRReader]:
    """Make a reader for each data year that the headers name, or one for the whole table.

    Args:
        columns: The columns of the table.
        year: The data year of what no header dates.
        source: See `JCRReader`.
        totals: See `JCRReader`.
        decimal_comma: See `JCRReader`.
    """
    own = columns.of(*FIELDS)
    years = list(dict.fromkeys(one.meaning.year for one in own if one.meaning.year is not None))
    editions = columns.of("editions")
    if len(years) <= 1:
        parts = {year: own}
    else:
        parts = {one: [] for one in years}
        rest: list[Column] = []
        dated = {one.meaning.group: one.meaning.year for one in own if one.meaning.year}
        for one in own:
            at = one.meaning.year
            if at is None and one.meaning.group is not None:
                at = dated.get(one.meaning.group)
            (rest if at is None else parts[at]).append(one)
        if rest:
            parts.setdefault(year, []).extend(rest)
    return [
        JCRReader(
            some,
            year=at,
            editions=editions,
            source=source,
            totals=totals,
            decimal_comma=decimal_comma,
        )
        for at, some in parts.items()
    ]
