"""Rules over the ranks of a whole table: totals, ties and the order of ranks.

Like is compared with like: JCR ranks within a data year, a metric and a category, up to data year
2022 also an edition; CAS zones within a system, a scheme, a year and a subject. Undated values are
left alone, for nobody knows whether they are of one edition. Each fault is told once for a category
or subject with the number of rows concerned, for one wrong number puts many ranks in doubt.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

from litrecord.errors import Location, Problem, ProblemKind, Severity, show_value
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASPartition, JCRCategory, JCRRanking, Metric
from litrecord.validators.tables import TableRule, row_location, row_title, show_fact
from litrecord.validators.zones import Key, dated_zones
from litrecord.vocab.categories import find_category

__all__ = ["rank_recount", "rank_total_varies", "rank_value_varies"]

RANK_TOTAL_VARIES: Final = ProblemKind(
    code="rank-total-varies",
    severity=Severity.WARNING,
    en="rows of one category have different totals (rows concerned: {count})",
    zh="同一学科各行的期刊总数不一致（涉及 {count} 行）",
    cause_en="Rows are of different editions or years, or a total was mistyped.",
    cause_zh="各行出自不同的版本或年份，或总数录入有误。",
    cure_en="Check which edition, year and metric the rows are of",
    cure_zh="请核对这些行的版本、年份与指标",
)

RANK_VALUE_VARIES: Final = ProblemKind(
    code="rank-value-varies",
    severity=Severity.WARNING,
    en="journals of one category have the same value and different ranks (rows concerned: {count})",
    zh="同一学科中数值相同的期刊名次不同（涉及 {count} 行）",
    cause_en="A value or a rank was mistyped, or the value is of another year than the rank.",
    cause_zh="数值或名次录入有误，或数值与名次出自不同年份。",
    cure_en="Check value and rank against the edition they are from",
    cure_zh="请与原始数据核对数值与名次",
)

RANK_RECOUNT: Final = ProblemKind(
    code="rank-recount",
    severity=Severity.WARNING,
    en="the rank is not one more than the number of higher values (rows concerned: {count})",
    zh="名次不等于数值更高的期刊数加一（涉及 {count} 行）",
    cause_en="A value or a rank was mistyped, or the value is of another year than the rank.",
    cause_zh="数值或名次录入有误，或数值与名次出自不同年份。",
    cure_en="Check value and rank against the edition they are from",
    cure_zh="请与原始数据核对数值与名次",
)

_LAST_BY_EDITION: Final = 2022
_FIELDS: Final = {"jif": "impact_factor", "jif5": "impact_factor_5y", "jci": "jci"}
# More different totals of one category than any mix of editions has are not told apart.
_MOST_TOTALS: Final = 100
_MOST_SHOWN: Final = 3
_PARTS_OF_CATEGORY: Final = 4


def _edition(ranking: JCRRanking, category: JCRCategory) -> str | None:
    """Return the edition that the rank is of; None when it is not clear."""
    if category.edition is not None:
        return category.edition
    editions = ranking.editions
    if not editions:
        # Most categories stand in one edition only.
        known = None if category.name is None else find_category(category.name)
        editions = None if known is None else known.editions
    return editions[0] if editions is not None and len(editions) == 1 else None


def _key(ranking: JCRRanking, category: JCRCategory) -> Key | None:
    """Return what identifies the category; None where that is not stated."""
    year, name = ranking.data_year, category.name
    if year is None or name is None or category.candidates:
        return None
    edition = None
    if year <= _LAST_BY_EDITION:
        edition = _edition(ranking, category)
        if edition is None:
            return None
    return year, category.metric, name.upper(), edition


class _Find:
    """The first row that says something, and how many say it."""

    __slots__ = ("count", "location", "path")

    def __init__(self, path: str, location: Location) -> None:
        self.path = path
        self.location = location
        self.count = 0


class _Totals:
    """Counts for every category the rows by total."""

    def __init__(self) -> None:
        self._totals: dict[Key, dict[int, _Find]] = {}

    def feed(self, profile: JournalProfile, position: int, path: str, /) -> None:
        if path:
            return
        location = row_location(profile, position)
        for at, ranking in enumerate(profile.rankings):
            if isinstance(ranking, JCRRanking):
                for number, category in enumerate(ranking.categories):
                    key = None if category.total is None else _key(ranking, category)
                    if key is not None:
                        place = f"rankings[{at}].categories[{number}].total"
                        self._count(key, category.total, place, location)
            elif isinstance(ranking, CASPartition):
                for place, key, zone in dated_zones(ranking, f"rankings[{at}]", stating="total"):
                    self._count(key, zone.total, place, location)

    def _count(self, key: Key, total: int | None, path: str, location: Location) -> None:
        if total is None:
            return
        totals = self._totals.setdefault(key, {})
        find = totals.get(total)
        if find is None:
            if len(totals) >= _MOST_TOTALS:
                return
            find = totals[total] = _Find(path, location)
        find.count += 1

    def finish(self) -> Iterator[Problem]:
        for key, totals in self._totals.items():
            most = max(find.count for find in totals.values())
            usual = [total for total, find in totals.items() if find.count == most]
            # Where two are as frequent, neither is known to be right.
            shown = [*map(show_value, usual[:_MOST_SHOWN]), *(["…"] if usual[_MOST_SHOWN:] else [])]
            right = " | ".join(shown)
            # The name of a JCR category stands before the edition, that of a subject last.
            subject = key[2] if len(key) == _PARTS_OF_CATEGORY else key[-1]
            for total, find in totals.items():
                if total != usual[0]:
                    yield RANK_TOTAL_VARIES.problem(
                        find.path,
                        raw=total,
                        expected=f"{right} ({subject})",
                        location=find.location,
                        count=find.count,
                    )


class _Entry(NamedTuple):
    metric: Metric | None
    rank: int
    ranking: int
    category: int
    location: Location

    @property
    def value(self) -> float | None:
        """By what the value is ordered: `<0.1` before all numbers; None when there is none."""
        metric = self.metric
        if metric is None or metric.value is None:
            return None
        return {"<": -math.inf, ">": math.inf}.get(metric.qualifier, metric.value)


class _Category:
    """The rows of one category, each journal once."""

    __slots__ = ("entries", "total")

    def __init__(self, total: int | None) -> None:
        self.entries: dict[int, _Entry] = {}
        self.total = total

    def add(self, title: int, total: int | None, entry: _Entry) -> None:
        if total is None or total != self.total:
            # Of a table without a total, or with several, nobody knows whether it is whole.
            self.total = None
            self.entries.clear()
        else:
            self.entries.setdefault(title, entry)

    def ordered(self) -> list[tuple[float, _Entry]]:
        """Return the journals, the best first; empty unless all are here and can be ordered."""
        if self.total is None or len(self.entries) != self.total:
            return []
        found = [(entry.value, entry) for entry in self.entries.values()]
        pairs = [(value, entry) for value, entry in found if value is not None]
        if len(pairs) < len(found) or not _is_ordered([entry.metric for _, entry in pairs]):
            return []
        pairs.sort(key=lambda pair: pair[0], reverse=True)
        return pairs


def _is_ordered(metrics: list[Metric | None]) -> bool:
    """Tell whether all numbers lie outside the bounds: whether 0 ranks below `<0.1` is unknown."""
    stated = [one for one in metrics if one is not None and one.value is not None]
    below = {one.value for one in stated if one.qualifier == "<"}
    above = {one.value for one in stated if one.qualifier == ">"}
    numbers = [one.value for one in stated if one.qualifier == "" and one.value is not None]
    return (
        len(below) <= 1
        and len(above) <= 1
        and all(bound is None or bound <= min(numbers, default=math.inf) for bound in below)
        and all(bound is None or bound >= max(numbers, default=-math.inf) for bound in above)
    )


class _Ranks:
    """Gathers ranks and values by category; what is made of them is for the two rules."""

    def __init__(self) -> None:
        self._categories: dict[Key, _Category] = {}

    def feed(self, profile: JournalProfile, position: int, path: str, /) -> None:
        title = "" if path else row_title(profile)
        if not title:
            return
        location = row_location(profile, position)
        for at, ranking in enumerate(profile.rankings):
            if isinstance(ranking, JCRRanking):
                for number, category in enumerate(ranking.categories):
                    field = _FIELDS.get(category.metric or "")
                    key = _key(ranking, category)
                    if key is None or field is None or category.rank is None:
                        continue
                    rows = self._categories.get(key)
                    if rows is None:
                        rows = self._categories[key] = _Category(category.total)
                    metric = getattr(ranking, field)
                    entry = _Entry(metric, category.rank, at, number, location)
                    rows.add(hash(title), category.total, entry)

    def _whole(self) -> Iterator[tuple[Key, list[tuple[float, _Entry]], dict[float, Counter[int]]]]:
        """Yield each whole category with its rows, the best first, and their ranks by value."""
        for key, category in self._categories.items():
            pairs = category.ordered()
            ranks: dict[float, Counter[int]] = {}
            for value, entry in pairs:
                ranks.setdefault(value, Counter())[entry.rank] += 1
            if pairs:
                yield key, pairs, ranks


def _told_once(kind: ProblemKind, key: Key, finds: list[tuple[_Entry, int]]) -> Iterator[Problem]:
    if finds:
        entry, expected = finds[0]
        yield kind.problem(
            f"rankings[{entry.ranking}].categories[{entry.category}].rank",
            raw=entry.rank,
            expected=f"{expected} ({show_fact(entry.metric)}, {key[2]})",
            location=entry.location,
            count=len(finds),
        )


class _Ties(_Ranks):
    def finish(self) -> Iterator[Problem]:
        for key, pairs, ranks in self._whole():
            usual = {value: found.most_common(1)[0][0] for value, found in ranks.items()}
            finds = [(one, usual[value]) for value, one in pairs if one.rank != usual[value]]
            yield from _told_once(RANK_VALUE_VARIES, key, finds)


class _Recount(_Ranks):
    def finish(self) -> Iterator[Problem]:
        for key, pairs, ranks in self._whole():
            finds: list[tuple[_Entry, int]] = []
            expected = 1
            for at, (value, entry) in enumerate(pairs):
                if at and value != pairs[at - 1][0]:
                    expected = at + 1
                # Different ranks of one value are the other rule's find.
                if entry.rank != expected and len(ranks[value]) == 1:
                    finds.append((entry, expected))
            yield from _told_once(RANK_RECOUNT, key, finds)


rank_total_varies: Final = TableRule(RANK_TOTAL_VARIES, _Totals)
rank_value_varies: Final = TableRule(RANK_VALUE_VARIES, _Ties)
rank_recount: Final = TableRule(RANK_RECOUNT, _Recount)
