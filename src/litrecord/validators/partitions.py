"""Rules about the CAS partition (中科院分区), each over one journal's place in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from litrecord.errors import Problem, ProblemKind, Severity
from litrecord.model.ranking import CASPartition, CASZone
from litrecord.typing import Context
from litrecord.validators.rules import counting_rule, rule
from litrecord.vocab.cas import find_major

__all__ = ["cas_edition_undated", "cas_major_unknown", "cas_zone_range", "top_zone_mismatch"]

CAS_EDITION_UNDATED: Final = ProblemKind(
    code="cas-edition-undated",
    severity=Severity.INFO,
    en="the edition of the CAS partition is not stated (records concerned: {count})",
    zh="中科院分区未注明版次年份（涉及 {count} 条记录）",
    cause_en="The source gives the zone of some edition and does not say which.",
    cause_zh="来源给出了某一版的分区，却未注明是哪一版。",
    cure_en="Do not compare it with the zones of a given year; rank against a dated table instead",
    cure_zh="请勿与特定年份的分区比较；可改用注明年份的表重新匹配",
)

CAS_ZONE_RANGE: Final = ProblemKind(
    code="cas-zone-range",
    severity=Severity.ERROR,
    en="there is no such zone in the CAS partition",
    zh="中科院分区没有这一区",
    cause_en="The number is a position or a category, or it was mistyped.",
    cause_zh="所填为名次或学科编号，或录入有误。",
    cure_en="Check it against the edition it is from",
    cure_zh="请与原始数据核对",
)

CAS_MAJOR_UNKNOWN: Final = ProblemKind(
    code="cas-major-unknown",
    severity=Severity.INFO,
    en="no broad field of that edition of the CAS partition has this name",
    zh="该版中科院分区没有这一大类",
    cause_en="It is a narrow field (小类), a field of another edition, or mistyped.",
    cause_zh="该名称属于小类或其他版次，或录入有误。",
    cure_en="Check field and edition against the table they are from",
    cure_zh="请对照原表核对大类与版次",
)

TOP_ZONE_MISMATCH: Final = ProblemKind(
    code="top-zone-mismatch",
    severity=Severity.WARNING,
    en="a journal in zone 1 is not marked as Top",
    zh="1 区期刊未标为 Top",
    cause_en="Zone and Top are of different editions, or one of them was mistyped.",
    cause_zh="分区与 Top 标记出自不同版次，或其中之一录入有误。",
    cure_en="Check both; in this edition every journal in zone 1 is Top",
    cure_zh="请核对两者；该版的 1 区期刊均为 Top",
)

# Editions of the upgraded scheme whose tables mark every journal in zone 1; that of 2023 does not.
_TOP_EDITIONS: Final = frozenset({2021, 2022, 2025})
_LAST_BASIC: Final = 2021


@counting_rule(CAS_EDITION_UNDATED, applies_to=CASPartition)
def cas_edition_undated(partition: CASPartition, _context: Context) -> Iterator[Problem]:
    """Report a partition without the year of its edition; once for a set."""
    if partition.edition_year is None:
        yield CAS_EDITION_UNDATED.problem("edition_year")


def _zones(partition: CASPartition) -> Iterator[tuple[str, CASZone]]:
    for position, zone in enumerate(partition.majors):
        yield f"majors[{position}]", zone
    for position, zone in enumerate(partition.minors):
        yield f"minors[{position}]", zone


@rule(CAS_ZONE_RANGE, applies_to=CASPartition)
def cas_zone_range(partition: CASPartition, _context: Context) -> Iterator[Problem]:
    """Report a zone outside 1 to 4."""
    for path, zone in _zones(partition):
        if zone.zone is not None and not 1 <= zone.zone <= 4:
            yield CAS_ZONE_RANGE.problem(f"{path}.zone", raw=zone.zone, expected="1–4")


@rule(CAS_MAJOR_UNKNOWN, applies_to=CASPartition)
def cas_major_unknown(partition: CASPartition, _context: Context) -> Iterator[Problem]:
    """Report a broad field that is not in the lists of the edition; 新锐分区 has its own."""
    if partition.system != "cas":
        return
    for position, zone in enumerate(partition.majors):
        for field in ("name_zh", "name_en"):
            name = getattr(zone, field)
            if name is not None and _is_unknown(name, partition):
                yield CAS_MAJOR_UNKNOWN.problem(f"majors[{position}].{field}", raw=name)
                # The other name would say the same again.
                break


def _is_unknown(name: str, partition: CASPartition) -> bool:
    found = find_major(name, scheme=partition.scheme, edition_year=partition.edition_year)
    return found is None


@rule(TOP_ZONE_MISMATCH, applies_to=CASPartition)
def top_zone_mismatch(partition: CASPartition, _context: Context) -> Iterator[Problem]:
    """Report a journal in zone 1 of its broad field that is not Top where the edition has it so."""
    year = partition.edition_year
    if partition.system != "cas" or partition.top is not False or year not in _TOP_EDITIONS:
        return
    # To 2021 there were two schemes, and the basic one chose its Top journals otherwise.
    unclear = partition.scheme is None and year == _LAST_BASIC
    if partition.scheme == "basic" or unclear:
        return
    for zone in partition.majors:
        if zone.zone == 1:
            expected = "True" if zone.name_zh is None else f"True ({zone.name_zh}: 1)"
            yield TOP_ZONE_MISMATCH.problem("top", raw=False, expected=expected)
            return
