"""The rule that zones of the CAS partition follow positions, over the rows of a table.

A zone is no function of the position, but within a subject no journal stands in a worse zone than
one that comes after it. Undated partitions are left alone: they may be of different editions.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

from litrecord.errors import Location, Problem, ProblemKind, Severity, show_value
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASPartition, CASZone
from litrecord.validators.tables import TableRule, quote_row, row_location, row_title

__all__ = ["Key", "dated_zones", "zone_position_order"]

ZONE_POSITION_ORDER: Final = ProblemKind(
    code="zone-position-order",
    severity=Severity.WARNING,
    en="a journal in a worse zone has a better position than {used}",
    zh="分区较低的期刊名次反而优于 {used}",
    cause_en="A zone or a position was mistyped, or they are of two editions or subjects.",
    cause_zh="分区或名次录入有误，或两者出自不同的版次或学科。",
    cure_en="Check zone and position of both rows against the edition they are from",
    cure_zh="请对照原表核对这两行的分区与名次",
)

# What identifies a category or subject, among others by system and year
Key: TypeAlias = tuple[object, ...]


def dated_zones(
    partition: CASPartition, path: str, *, stating: Literal["position", "total"]
) -> Iterator[tuple[str, Key, CASZone]]:
    """Yield what states a position or a total, with its path and what identifies the subject.

    Args:
        partition: A partition; an undated one gives nothing.
        path: Its path.
        stating: Zones that do not state this are left out.
    """
    if partition.edition_year is None:
        return
    edition = partition.system, partition.scheme, partition.edition_year
    for field, zones in (("majors", partition.majors), ("minors", partition.minors)):
        for at, zone in enumerate(zones):
            subject = zone.name_en or zone.name_zh
            if subject is not None and getattr(zone, stating) is not None:
                yield f"{path}.{field}[{at}].{stating}", (*edition, field, subject.upper()), zone


class _Extreme(NamedTuple):
    position: int
    title: str
    path: str
    location: Location


class _ZoneOrder:
    """Keeps for every zone of a subject the best and the worst position."""

    def __init__(self) -> None:
        self._best: dict[Key, dict[int, _Extreme]] = {}
        self._worst: dict[Key, dict[int, _Extreme]] = {}

    def feed(self, profile: JournalProfile, position: int, path: str, /) -> None:
        if path:
            return
        for at, ranking in enumerate(profile.rankings):
            if not isinstance(ranking, CASPartition):
                continue
            for place, key, zone in dated_zones(ranking, f"rankings[{at}]", stating="position"):
                if zone.zone is None or zone.position is None or not 1 <= zone.zone <= 4:
                    continue
                location = row_location(profile, position)
                row = _Extreme(zone.position, row_title(profile), place, location)
                best = self._best.setdefault(key, {})
                if zone.zone not in best or row.position < best[zone.zone].position:
                    best[zone.zone] = row
                worst = self._worst.setdefault(key, {})
                if zone.zone not in worst or row.position > worst[zone.zone].position:
                    worst[zone.zone] = row

    def finish(self) -> Iterator[Problem]:
        for key, best in self._best.items():
            worst = self._worst[key]
            for zone in sorted(best):
                better = [(one, row) for one, row in worst.items() if one < zone]
                if not better:
                    continue
                (last, other), row = max(better, key=lambda pair: pair[1].position), best[zone]
                if other.position <= row.position:
                    continue
                yield ZONE_POSITION_ORDER.problem(
                    row.path,
                    raw=row.position,
                    used=quote_row(other.title, other.location),
                    expected=f"> {show_value(other.position)} ({key[-1]}: {zone} > {last})",
                    location=row.location,
                )


zone_position_order: Final = TableRule(ZONE_POSITION_ORDER, _ZoneOrder)
