"""The rule that zones follow positions."""

from __future__ import annotations

import pytest

from litrecord.errors import Location, Problem
from litrecord.model.collections import RankingTable
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASPartition, CASZone, JCRRanking, Ranking
from litrecord.model.record import PaperRecord
from litrecord.model.source import Source
from litrecord.model.text import BilingualText
from litrecord.validators.engine import validate
from litrecord.validators.zones import zone_position_order


def placed(
    zone: int | None,
    position: int | None,
    *,
    name: str | None = "医学",
    minor: bool = False,
    year: int | None = 2025,
    **fields: object,
) -> CASPartition:
    """Make a partition of one subject."""
    zones = (CASZone(name_zh=name, zone=zone, position=position),)
    field = "minors" if minor else "majors"
    return CASPartition(**({"edition_year": year, field: zones} | fields))


def table(*rankings: Ranking) -> RankingTable:
    """Make an invented table of one ranking a row; it begins on line 2."""
    return RankingTable(
        JournalProfile(
            name=BilingualText.of(en=f"Tides {at}"),
            rankings=(ranking,),
            source=Source(format="table", location=Location(line=at + 2, index=at)),
        )
        for at, ranking in enumerate(rankings)
    )


def test_better_position_in_a_worse_zone_is_reported() -> None:
    """The best of the worse zone is told with the last of the better one."""
    rows = table(placed(1, 1), placed(1, 12), placed(2, 13), placed(2, 11), placed(2, 10))
    expected = Problem(
        code="zone-position-order",
        severity="warning",
        path="rankings[0].majors[0].position",
        location=Location(line=6, index=4),
        raw=10,
        used="Tides 1 (line 3)",
        expected="> 12 (医学: 2 > 1)",
    )
    assert [expected] == list(validate(rows, rules=[zone_position_order]))


def test_each_zone_that_begins_too_early_is_told_once() -> None:
    """A zone is compared with all better ones."""
    rows = table(*(placed(zone, at) for zone, at in ((1, 9), (2, 8), (3, 7), (4, 20), (3, 6))))
    found = validate(rows, rules=[zone_position_order])
    assert [(8, "> 9 (医学: 2 > 1)"), (6, "> 9 (医学: 3 > 1)")] == [
        (one.raw, one.expected) for one in found
    ]


@pytest.mark.parametrize(
    "rows",
    [
        table(placed(1, 1), placed(1, 12), placed(2, 13), placed(4, 40), placed(3, 30)),
        table(placed(1, 12), placed(2, 12)),
        table(placed(1, 12), placed(2, 11, name="化学")),
        table(placed(1, 12), placed(2, 11, minor=True)),
        table(placed(1, 12), placed(2, 11, year=2024)),
        table(placed(1, 12), placed(2, 11, system="xr")),
        table(placed(1, 12), placed(2, 11, scheme="upgraded")),
        table(placed(1, 12, year=None), placed(2, 11, year=None)),
        table(placed(1, 12, name=None), placed(2, 11, name=None)),
        table(placed(1, 12), placed(None, 11), placed(2, None), placed(5, 3)),
        table(placed(1, 12), JCRRanking()),
    ],
    ids=[
        "in-order",
        "tie",
        "fields",
        "major-and-minor",
        "editions",
        "systems",
        "schemes",
        "undated",
        "unnamed",
        "not-stated",
        "other-ranking",
    ],
)
def test_zones_in_order_or_of_different_subjects_pass(rows: RankingTable) -> None:
    """Positions are compared within one subject of one edition."""
    assert [] == list(validate(rows, rules=[zone_position_order]))


def test_zones_of_the_journals_of_papers_are_not_compared() -> None:
    """Papers are no table."""
    papers = [PaperRecord(journal=row) for row in table(placed(1, 12), placed(2, 11))]
    assert [] == list(validate(papers, rules=[zone_position_order]))
