"""Rules about the CAS partition."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from litrecord.errors import Problem
from litrecord.model.ranking import CASPartition, CASZone
from litrecord.validators.partitions import (
    cas_edition_undated,
    cas_major_unknown,
    cas_zone_range,
    top_zone_mismatch,
)

# Takes a rule and an object; see conftest.py.
Find: TypeAlias = Callable[[object, object], list[Problem]]


def test_partition_without_a_year_is_noted(find: Find) -> None:
    """A zone belongs to an edition that is not named."""
    expected = Problem(code="cas-edition-undated", severity="info", path="edition_year")
    assert [expected] == find(cas_edition_undated, CASPartition(majors=(CASZone(zone=2),)))


def test_dated_partition_passes(find: Find) -> None:
    """With its year a zone can be compared."""
    assert [] == find(cas_edition_undated, CASPartition(edition_year=2025))


@pytest.mark.parametrize("zone", [0, 5, -1, 21])
def test_zone_outside_one_to_four_is_an_error(find: Find, zone: int | None) -> None:
    """There are four zones, in broad and in narrow fields."""
    partition = CASPartition(majors=(CASZone(zone=1),), minors=(CASZone(zone=zone),))
    expected = Problem(
        code="cas-zone-range",
        severity="error",
        path="minors[0].zone",
        raw=zone,
        expected="1–4",
    )
    assert [expected] == find(cas_zone_range, partition)


@pytest.mark.parametrize("zone", [None, 1, 4], ids=str)
def test_zones_from_one_to_four_pass(find: Find, zone: int | None) -> None:
    """A journal under review has no zone."""
    assert [] == find(cas_zone_range, CASPartition(majors=(CASZone(zone=zone),)))


@pytest.mark.parametrize(
    ("partition", "path", "raw"),
    [
        (CASPartition(majors=(CASZone(name_zh="肿瘤学"),)), "majors[0].name_zh", "肿瘤学"),
        (CASPartition(majors=(CASZone(name_en="Oncology"),)), "majors[0].name_en", "Oncology"),
        (
            CASPartition(edition_year=2025, majors=(CASZone(name_zh="人文科学"),)),
            "majors[0].name_zh",
            "人文科学",
        ),
        (
            CASPartition(
                scheme="basic", majors=(CASZone(name_zh="医学"), CASZone(name_zh="生物学"))
            ),
            "majors[1].name_zh",
            "生物学",
        ),
        (
            CASPartition(majors=(CASZone(name_zh="水稻学", name_en="Rice Science"),)),
            "majors[0].name_zh",
            "水稻学",
        ),
    ],
    ids=["narrow-field", "english", "of-an-older-edition", "of-the-other-scheme", "both-names"],
)
def test_broad_field_that_the_edition_has_not_is_noted(
    find: Find, partition: CASPartition, path: str, raw: object
) -> None:
    """The list depends on scheme and year; one problem a field suffices."""
    expected = Problem(code="cas-major-unknown", severity="info", path=path, raw=raw)
    assert [expected] == find(cas_major_unknown, partition)


@pytest.mark.parametrize(
    "partition",
    [
        CASPartition(),
        CASPartition(majors=(CASZone(zone=2),)),
        CASPartition(majors=(CASZone(name_zh="医学", name_en="Medicine"),)),
        CASPartition(majors=(CASZone(name_zh="地学天文"),)),
        CASPartition(edition_year=2022, majors=(CASZone(name_zh="人文科学"),)),
        CASPartition(minors=(CASZone(name_zh="肿瘤学"),)),
        CASPartition(system="xr", majors=(CASZone(name_zh="交叉学科"),)),
    ],
    ids=[
        "none",
        "unnamed",
        "both-languages",
        "undated-basic",
        "of-that-edition",
        "narrow-field",
        "successor",
    ],
)
def test_broad_fields_of_the_edition_pass(find: Find, partition: CASPartition) -> None:
    """An undated partition may name a field of any edition; the successor has its own fields."""
    assert [] == find(cas_major_unknown, partition)


def partition_of(year: int | None, *, top: bool | None = False, **fields: object) -> CASPartition:
    """Make a partition with the first zone in a broad field."""
    major = CASZone(name_zh="医学", zone=1)
    return CASPartition(**({"edition_year": year, "majors": (major,), "top": top} | fields))


@pytest.mark.parametrize(
    "partition",
    [
        partition_of(2021, scheme="upgraded"),
        partition_of(2022, scheme="upgraded"),
        partition_of(2022),
        partition_of(2025),
    ],
    ids=["2021", "2022", "2022-without-scheme", "2025-without-scheme"],
)
def test_first_zone_without_top_is_reported(find: Find, partition: CASPartition) -> None:
    """From 2022 on there is only the upgraded scheme."""
    expected = Problem(
        code="top-zone-mismatch",
        severity="warning",
        path="top",
        raw=False,
        expected="True (医学: 1)",
    )
    assert [expected] == find(top_zone_mismatch, partition)


def test_first_zone_of_an_unnamed_field_needs_no_name(find: Find) -> None:
    """The field is told where it is known."""
    (problem,) = find(top_zone_mismatch, partition_of(2025, majors=(CASZone(zone=1),)))
    assert "True" == problem.expected


@pytest.mark.parametrize(
    "partition",
    [
        partition_of(2025, top=True),
        partition_of(2025, top=None),
        partition_of(2023),
        partition_of(2024),
        partition_of(None),
        partition_of(2021),
        partition_of(2021, scheme="basic"),
        partition_of(2025, system="xr"),
        partition_of(2025, majors=(CASZone(zone=2), CASZone())),
        partition_of(2025, majors=(), minors=(CASZone(zone=1),)),
    ],
    ids=[
        "top",
        "unstated",
        "2023",
        "2024",
        "undated",
        "scheme-unknown",
        "basic",
        "successor",
        "second-zone",
        "narrow-field",
    ],
)
def test_top_goes_with_the_zone_or_cannot_be_judged(find: Find, partition: CASPartition) -> None:
    """The edition of 2023 has journals in zone 1 that are not Top."""
    assert [] == find(top_zone_mismatch, partition)
