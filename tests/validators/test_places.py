"""Rules over the ranks of a whole table: totals, ties, recounting."""

from __future__ import annotations

import pytest

from litrecord.errors import Location, Problem
from litrecord.model.collections import RankingTable
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    Metric,
    OtherRanking,
    Ranking,
)
from litrecord.model.record import PaperRecord
from litrecord.model.source import Source
from litrecord.model.text import BilingualText
from litrecord.validators.engine import validate
from litrecord.validators.places import rank_recount, rank_total_varies, rank_value_varies
from litrecord.validators.tables import TableRule

BELOW = Metric(value=0.1, qualifier="<")
NOT_AVAILABLE = Metric(qualifier="n/a")


def table(*rankings: Ranking, titles: str = "ABCDEFGH") -> RankingTable:
    """Make an invented table of one ranking a row; it begins on line 2."""
    return RankingTable(
        JournalProfile(
            name=BilingualText.of(en=f"Tides {title}"),
            rankings=(ranking,),
            source=Source(format="table", location=Location(line=at + 2, index=at)),
        )
        for at, (ranking, title) in enumerate(zip(rankings, titles, strict=False))
    )


def place(
    rank: int | None = None,
    total: int | None = None,
    value: float | Metric | None = None,
    *,
    year: int | None = 2024,
    editions: tuple[str, ...] | None = None,
    **fields: object,
) -> JCRRanking:
    """Make a place in AGRONOMY by impact factor."""
    metric = Metric(value=value) if isinstance(value, float) else value
    named = {"name": "AGRONOMY", "metric": "jif"} | fields
    return JCRRanking(
        data_year=year,
        impact_factor=metric,
        editions=editions,
        categories=(JCRCategory(rank=rank, total=total, **named),),
    )


def zoned(total: int | None, *, year: int | None = 2025, **fields: object) -> CASPartition:
    """Make a place in a narrow field."""
    zone = CASZone(**({"name_en": "AGRONOMY", "total": total} | fields))
    return CASPartition(edition_year=year, minors=(zone,))


def found(table_rule: TableRule, rows: RankingTable) -> list[tuple[object, ...]]:
    """Return line, value, what was expected, and the number of rows."""
    return [
        (one.location and one.location.line, one.raw, one.expected, one.count)
        for one in validate(rows, rules=[table_rule])
    ]


def test_total_that_differs_from_that_of_most_rows_is_reported() -> None:
    """Each wrong total once, at its first row, with the number of rows that have it."""
    rows = table(*(place(total=total) for total in (97, 98, 97, 96, 98, 97)))
    assert [
        (3, 98, "97 (AGRONOMY)", 2),
        (5, 96, "97 (AGRONOMY)", 1),
    ] == found(rank_total_varies, rows)


def test_total_of_a_narrow_field_is_compared_as_well() -> None:
    """Of totals as frequent as each other none counts as right."""
    rows = table(zoned(120), zoned(None), zoned(121))
    assert [(4, 121, "120 | 121 (AGRONOMY)", 1)] == found(rank_total_varies, rows)


def test_problem_of_a_total_says_where_it_stands() -> None:
    """The path leads to the total in its row."""
    expected = Problem(
        code="rank-total-varies",
        severity="warning",
        path="rankings[0].minors[0].total",
        location=Location(line=3, index=1),
        raw=121,
        expected="120 | 121 (AGRONOMY)",
    )
    assert [expected] == list(validate(table(zoned(120), zoned(121)), rules=[rank_total_varies]))


def test_editions_up_to_data_year_2022_are_told_apart() -> None:
    """The edition is stated with the category, or the only one of the journal or the category."""
    rows = table(
        place(total=97, year=2022, edition="SCIE"),
        place(total=98, year=2022, edition="SSCI"),
        place(total=99, year=2022, editions=("SCIE",)),
        place(total=95, year=2022, editions=("SCIE", "SSCI")),
        place(total=94, year=2022),
    )
    assert [
        (4, 99, "97 | 99 | 94 (AGRONOMY)", 1),
        (6, 94, "97 | 99 | 94 (AGRONOMY)", 1),
    ] == found(rank_total_varies, rows)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (place(total=97), place(total=97)),
        (place(total=97), place()),
        (place(total=97, year=2023), place(total=98)),
        (place(total=97, year=None), place(total=98, year=None)),
        (place(total=97), place(total=98, metric="jci")),
        (place(total=97), place(total=98, name="SOIL SCIENCE")),
        (place(total=97), place(total=98, candidates=("AGRONOMY", "SOIL SCIENCE"))),
        (place(total=97, name=None), place(total=98, name=None)),
        (zoned(120, year=None), zoned(121, year=None)),
        (zoned(120, year=2024), zoned(121)),
        (zoned(120, name_en=None), zoned(121, name_en=None)),
        (zoned(120, name_zh="农学"), zoned(121, name_en=None, name_zh="土壤学")),
        (OtherRanking(scheme="ccf"), OtherRanking(scheme="ccf")),
    ],
    ids=[
        "same",
        "unstated",
        "years",
        "undated",
        "metrics",
        "categories",
        "inferred",
        "unnamed",
        "undated-zones",
        "editions",
        "unnamed-zones",
        "fields",
        "lists",
    ],
)
def test_totals_of_different_things_pass(one: Ranking, other: Ranking) -> None:
    """Like is compared with like, and only where it is stated."""
    assert [] == found(rank_total_varies, table(one, other))


def test_names_of_categories_are_compared_without_case() -> None:
    """Tables print them in capitals or not."""
    rows = table(place(total=97), place(total=98, name="Agronomy"))
    assert [(3, 98, "97 | 98 (AGRONOMY)", 1)] == found(rank_total_varies, rows)


def test_hundred_totals_of_one_category_are_told_apart() -> None:
    """Beyond that the rows are of no table at all."""
    rows = RankingTable(row for at in range(300) for row in table(place(total=at + 1)))
    assert 99 == len(found(rank_total_varies, rows))


@pytest.mark.parametrize("table_rule", [rank_total_varies, rank_value_varies, rank_recount])
def test_journals_of_papers_are_no_table(table_rule: TableRule) -> None:
    """Papers are of journals from anywhere."""
    rows = table(place(1, 2, 1.0), place(2, 2, 1.0), place(9, 3, 5.0))
    papers = [PaperRecord(journal=row) for row in rows]
    assert [] == list(validate(papers, rules=[table_rule]))


def test_equal_values_with_different_ranks_are_reported() -> None:
    """Once for the category, at the rank that fewer have, with the number of rows."""
    rows = table(place(1, 5, 3.0), *(place(rank, 5, 2.0) for rank in (2, 2, 3, 4)))
    assert [(5, 3, "2 (2.0, AGRONOMY)", 2)] == found(rank_value_varies, rows)
    assert [] == found(rank_recount, rows)


def test_rank_other_than_one_more_than_the_higher_values_is_reported() -> None:
    """Behind two thirds comes the fifth."""
    rows = table(
        *(
            place(rank, 5, value)
            for rank, value in ((4, 1.0), (3, 2.0), (3, 2.0), (1, 4.0), (2, 3.0))
        )
    )
    assert [(2, 4, "5 (1.0, AGRONOMY)", 1)] == found(rank_recount, rows)
    assert [] == found(rank_value_varies, rows)


def test_value_below_a_bound_ranks_behind_all_numbers() -> None:
    """Journals below 0.1 tie with each other."""
    rows = table(place(1, 4, 0.2), place(2, 4, 0.1), place(3, 4, BELOW), place(4, 4, BELOW))
    assert [(5, 4, "3 (<0.1, AGRONOMY)", 1)] == found(rank_value_varies, rows)
    assert [] == found(rank_recount, rows)


def test_value_above_a_bound_ranks_before_all_numbers() -> None:
    """What is more than a number comes first."""
    above = Metric(value=9.0, qualifier=">")
    assert [(2, 2, "1 (>9.0, AGRONOMY)", 1)] == found(
        rank_recount, table(place(2, 2, above), place(2, 2, 1.0))
    )


@pytest.mark.parametrize(
    "metric", ["jif", "jif5", "jci"], ids=["factor", "five-years", "indicator"]
)
def test_rank_is_compared_with_the_value_it_is_by(metric: str) -> None:
    """Each metric has ranks of its own."""
    field = {"jif": "impact_factor", "jif5": "impact_factor_5y", "jci": "jci"}[metric]
    rows = table(
        *(
            JCRRanking(
                data_year=2024,
                categories=(JCRCategory(name="AGRONOMY", metric=metric, rank=rank, total=2),),
                **{field: Metric(value=1.5)},
            )
            for rank in (1, 2)
        )
    )
    assert [(3, 2, "1 (1.5, AGRONOMY)", 1)] == found(rank_value_varies, rows)


WRONG = (place(2, 2, 2.0), place(2, 2, 1.0), place(1, 2, 1.0))


@pytest.mark.parametrize(
    "rows",
    [
        table(
            place(1, 5, 3.0), place(2, 5, 2.0), place(2, 5, 2.0), place(4, 5, 1.0), place(5, 5, 0.5)
        ),
        table(place(1, 3, 2.0), place(2, 3, 2.0)),
        table(*WRONG),
        table(*WRONG[1:], titles="AA"),
        table(place(2, None, 2.0), place(3, None, 2.0)),
        table(place(1, 2, 2.0), place(2, 3, 2.0)),
        table(place(1, 2, 2.0), place(2, 2, NOT_AVAILABLE), titles="AB"),
        table(place(1, 2, 2.0), place(2, 2)),
        table(place(2, 2, 0.0), place(2, 2, BELOW)),
        table(place(2, 2, 0.2, metric=None), place(1, 2, 0.2, metric=None)),
        table(place(1, 2, 2.0, year=None), place(2, 2, 2.0, year=None)),
        table(place(1, 1, 2.0), place(None, 2, 2.0), zoned(4)),
        RankingTable([JournalProfile(rankings=(place(2, 1, 2.0),))]),
    ],
    ids=[
        "right",
        "part-of-a-category",
        "more-rows-than-the-total",
        "same-journal-twice",
        "no-total",
        "two-totals",
        "not-available",
        "no-value",
        "zero-beside-a-bound",
        "metric-unknown",
        "undated",
        "no-rank",
        "no-title",
    ],
)
@pytest.mark.parametrize("table_rule", [rank_value_varies, rank_recount], ids=["ties", "recount"])
def test_ranks_that_are_right_or_cannot_be_recounted_pass(
    table_rule: TableRule, rows: RankingTable
) -> None:
    """Only a category of which the table holds every journal with its value is recounted."""
    assert [] == found(table_rule, rows)


def test_a_category_of_one_edition_needs_no_edition_beside_it() -> None:
    """Up to data year 2022 AGRONOMY stands in SCIE alone, so that its totals can be compared."""
    rows = table(*(place(at, total, year=2020) for at, total in ((1, 91), (2, 91), (3, 92))))
    assert [(4, 92, "91 (AGRONOMY)", 1)] == found(rank_total_varies, rows)
