"""The rule over rows of a table that have one title: two journals, or one that contradicts itself.

The rows of one journal may differ in category, field, year and system, not in what they say of the
same one. Titles are compared without case and surplus spaces only, for `&` and `and` may be all
that tells two journals apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple, TypeAlias

from litrecord.errors import Location, Problem, ProblemKind, Severity
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASPartition, CASZone, JCRRanking, OtherRanking, Ranking
from litrecord.validators.tables import (
    TableRule,
    is_issn,
    iter_issns,
    quote_row,
    row_location,
    row_title,
    show_fact,
)

__all__ = ["journal_title_repeated"]

JOURNAL_TITLE_REPEATED: Final = ProblemKind(
    code="journal-title-repeated",
    severity=Severity.WARNING,
    en="another row with the same title says otherwise: {used}",
    zh="同名的另一行与此不同：{used}",
    cause_en="Two journals have the same title, or one journal has rows of different editions.",
    cause_zh="两种期刊同名，或同一期刊的各行出自不同版次。",
    cure_en="Tell two journals apart by their ISSNs; of one journal keep the row that is right",
    cure_zh="如为两种期刊，请以 ISSN 区分；如为同一期刊，请只保留正确的一行",
)

_METRICS: Final = ("impact_factor", "impact_factor_5y", "without_self_cites", "jci", "total_cites")

_Fact: TypeAlias = tuple[str, tuple[object, ...], object]


def _zone_facts(path: str, zone: CASZone, key: tuple[object, ...]) -> Iterator[_Fact]:
    name = zone.name_en or zone.name_zh
    if name is None:
        return
    if zone.zone is not None:
        yield f"{path}.zone", (*key, name, "zone"), zone.zone
    if zone.position is not None:
        yield f"{path}.position", (*key, name, "position"), zone.position


def _jcr_facts(path: str, ranking: JCRRanking) -> Iterator[_Fact]:
    for field in _METRICS:
        metric = getattr(ranking, field)
        if metric is not None:
            yield f"{path}.{field}", ("jcr", ranking.data_year, field), metric
    for at, one in enumerate(ranking.categories):
        if one.name is None:
            continue
        key = ("jcr", ranking.data_year, one.name, one.metric, one.edition or ranking.editions)
        if one.quartile is not None:
            yield f"{path}.categories[{at}].quartile", (*key, "quartile"), one.quartile
        if one.rank is not None:
            yield f"{path}.categories[{at}].rank", (*key, "rank"), one.rank


def _cas_facts(path: str, partition: CASPartition) -> Iterator[_Fact]:
    key = (partition.system, partition.scheme, partition.edition_year)
    if partition.top is not None:
        yield f"{path}.top", (*key, "top"), partition.top
    for at, zone in enumerate(partition.majors):
        yield from _zone_facts(f"{path}.majors[{at}]", zone, (*key, "major"))
    for at, zone in enumerate(partition.minors):
        yield from _zone_facts(f"{path}.minors[{at}]", zone, (*key, "minor"))


def _other_facts(path: str, ranking: OtherRanking) -> Iterator[_Fact]:
    key = (ranking.scheme, ranking.year, ranking.edition)
    if ranking.metric is not None:
        yield f"{path}.metric", (*key, "metric"), ranking.metric
    for at, entry in enumerate(ranking.entries):
        if entry.level is not None:
            yield f"{path}.entries[{at}].level", (*key, entry.field, "level"), entry.level
        if entry.rank is not None:
            yield f"{path}.entries[{at}].rank", (*key, entry.field, "rank"), entry.rank


def _facts(rankings: tuple[Ranking, ...]) -> Iterator[_Fact]:
    """Yield what a row says in which no other row of its journal may differ."""
    for at, ranking in enumerate(rankings):
        path = f"rankings[{at}]"
        if isinstance(ranking, JCRRanking):
            yield from _jcr_facts(path, ranking)
        elif isinstance(ranking, CASPartition):
            yield from _cas_facts(path, ranking)
        else:
            yield from _other_facts(path, ranking)


class _Row(NamedTuple):
    """The first row with a title, as long as there is no other."""

    issns: tuple[str, ...]
    rankings: tuple[Ranking, ...]
    location: Location


class _Known:
    """What the rows with one title say of their journal, each fact with the first row of it."""

    def __init__(self, row: _Row) -> None:
        self.issns = dict.fromkeys(filter(is_issn, row.issns))
        self.location = row.location
        self.facts: dict[tuple[object, ...], tuple[object, Location]] = {}
        for _ in self.differences(row):
            pass

    def differences(self, row: _Row) -> Iterator[tuple[str, object, object, Location]]:
        """Take the facts of a row; yield path, value, other value and its row where they differ."""
        for path, key, value in _facts(row.rankings):
            first, where = self.facts.setdefault(key, (value, row.location))
            if first != value:
                yield path, value, first, where


class _SameTitles:
    """Keeps for every title the row that has it, and what the rows say where they are several."""

    def __init__(self) -> None:
        self._rows: dict[tuple[object, ...], _Row | _Known] = {}
        self._problems: list[Problem] = []

    def feed(self, profile: JournalProfile, position: int, path: str, /) -> None:
        if path or profile.name is None or not row_title(profile):
            return
        titles = [" ".join(text.value.casefold().split()) for text in profile.name.variants]
        row = _Row(profile.issns, profile.rankings, row_location(profile, position))
        title = (profile.kind, *titles)
        known = self._rows.setdefault(title, row)
        if known is row:
            return
        if isinstance(known, _Row):
            known = self._rows[title] = _Known(known)
        self._compare(known, row, profile)

    def _compare(self, known: _Known, row: _Row, profile: JournalProfile) -> None:
        numbers = {number: field for field, number in iter_issns(profile) if is_issn(number)}
        if numbers and known.issns and known.issns.keys().isdisjoint(numbers):
            number, field = next(iter(numbers.items()))
            other = quote_row(f"ISSN {next(iter(known.issns))}", known.location)
            # Another journal: that its values differ is no news.
            self._report(field, number, other, row.location)
            return
        known.issns.update(dict.fromkeys(numbers))
        found = list(known.differences(row))
        if found:
            path, value, first, where = found[0]
            self._report(path, show_fact(value), quote_row(show_fact(first), where), row.location)

    def _report(self, path: str, raw: str, used: str, location: Location) -> None:
        self._problems.append(
            JOURNAL_TITLE_REPEATED.problem(path, raw=raw, used=used, location=location)
        )

    def finish(self) -> Iterator[Problem]:
        yield from self._problems


journal_title_repeated: Final = TableRule(JOURNAL_TITLE_REPEATED, _SameTitles)
