"""Rules about rankings; today is 31 March 2026."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from litrecord.errors import Problem
from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    Metric,
    OtherRanking,
    RankingEntry,
)
from litrecord.model.record import PaperRecord
from litrecord.validators.rankings import (
    categories_repeated,
    impact_factor_range,
    impact_factor_undated,
    percentile_mismatch,
    quartile_rank,
    rank_range,
    ranking_undated,
    ranking_year_future,
)

# Takes a rule and an object; see conftest.py.
Find: TypeAlias = Callable[[object, object], list[Problem]]


def ranked(**fields: object) -> JCRRanking:
    """Make a ranking of one invented category."""
    return JCRRanking(data_year=2024, categories=(JCRCategory(name="AGRONOMY", **fields),))


@pytest.mark.parametrize(
    "ranking",
    [
        JCRRanking(impact_factor=Metric(value=7.1)),
        JCRRanking(jci=Metric(value=1.0)),
        JCRRanking(categories=(JCRCategory(name="AGRONOMY", quartile="Q1"),)),
        JCRRanking(impact_factor=Metric(qualifier="n/a")),
    ],
    ids=["impact-factor", "jci", "quartile", "not-available"],
)
def test_values_without_a_year_are_noted(find: Find, ranking: JCRRanking) -> None:
    """A factor, an indicator or a quartile belongs to an edition that is not named."""
    expected = Problem(code="impact-factor-undated", severity="info", path="data_year")
    assert [expected] == find(impact_factor_undated, ranking)


@pytest.mark.parametrize(
    "ranking",
    [
        JCRRanking(data_year=2023, impact_factor=Metric(value=7.1)),
        JCRRanking(),
        JCRRanking(editions=("SCIE",)),
    ],
    ids=["dated", "empty", "membership-alone"],
)
def test_dated_or_empty_rankings_pass(find: Find, ranking: JCRRanking) -> None:
    """What holds no value needs no year."""
    assert [] == find(impact_factor_undated, ranking)


@pytest.mark.parametrize(
    ("quartile", "rank", "total", "right"),
    [
        ("Q2", 25, 100, "Q1"),
        ("Q1", 26, 100, "Q2"),
        ("Q3", 50, 100, "Q2"),
        ("Q2", 51, 100, "Q3"),
        ("Q4", 75, 100, "Q3"),
        ("Q3", 76, 100, "Q4"),
        ("Q1", 1, 1, "Q4"),
        ("Q1", 1, 3, "Q2"),
    ],
)
def test_quartile_that_does_not_follow_from_the_rank_is_reported(
    find: Find, quartile: str | None, rank: int | None, total: int | None, right: str
) -> None:
    """Q1 ends at a quarter, Q2 at a half, Q3 at three quarters of the total."""
    expected = Problem(
        code="quartile-rank",
        severity="warning",
        path="categories[0].quartile",
        raw=quartile,
        expected=f"{right} ({rank}/{total})",
    )
    assert [expected] == find(quartile_rank, ranked(quartile=quartile, rank=rank, total=total))


@pytest.mark.parametrize(
    ("quartile", "rank", "total"),
    [
        ("Q1", 1, 326),
        ("Q1", 25, 100),
        ("Q2", 26, 100),
        ("Q3", 75, 100),
        ("Q4", 100, 100),
        (None, 1, 100),
        ("Q1", None, 100),
        ("Q1", 90, None),
        ("Q1", 101, 100),
        ("Q1", 10**400, 10**401),
    ],
)
def test_quartile_that_follows_or_cannot_be_checked_passes(
    find: Find, quartile: str | None, rank: int | None, total: int | None
) -> None:
    """A rank outside the total is another rule's matter."""
    assert [] == find(quartile_rank, ranked(quartile=quartile, rank=rank, total=total))


@pytest.mark.parametrize(
    ("rank", "total", "expectation"),
    [(0, 10, "1–10"), (11, 10, "1–10"), (-1, None, "≥ 1"), (1, 0, "1–0")],
)
def test_rank_outside_the_total_is_an_error(
    find: Find, rank: int, total: int | None, expectation: str
) -> None:
    """`0/10` and `11/10` are no ranks."""
    expected = Problem(
        code="rank-range",
        severity="error",
        path="categories[0].rank",
        raw=rank,
        expected=expectation,
    )
    assert [expected] == find(rank_range, ranked(rank=rank, total=total))


@pytest.mark.parametrize(
    ("ranking", "path"),
    [
        (CASPartition(majors=(CASZone(position=9, total=8),)), "majors[0].position"),
        (
            CASPartition(minors=(CASZone(position=1, total=8), CASZone(position=0))),
            "minors[1].position",
        ),
        (OtherRanking(scheme="sjr", entries=(RankingEntry(rank=3, total=2),)), "entries[0].rank"),
    ],
    ids=["broad-field", "narrow-field", "other-list"],
)
def test_positions_of_other_systems_are_checked_as_well(
    find: Find, ranking: CASPartition | OtherRanking, path: str
) -> None:
    """Zones and lists have positions, too."""
    assert [path] == [one.path for one in find(rank_range, ranking)]


@pytest.mark.parametrize(
    "obj",
    [
        ranked(rank=1, total=1),
        ranked(rank=10, total=None),
        ranked(rank=None, total=10),
        CASPartition(majors=(CASZone(position=8, total=8),)),
        OtherRanking(scheme="ccf", entries=(RankingEntry(level="A"),)),
        PaperRecord(),
    ],
    ids=["first-of-one", "no-total", "no-rank", "last", "level", "no-ranking"],
)
def test_ranks_within_the_total_pass(find: Find, obj: object) -> None:
    """The last rank equals the total."""
    assert [] == find(rank_range, obj)


@pytest.mark.parametrize(
    ("rank", "total", "percentile", "right"),
    [(1, 10, 90.0, "95.00"), (10, 10, 0.0, "5.00"), (5, 8, 43.86, "43.75")],
)
def test_percentile_that_does_not_follow_from_the_rank_is_reported(
    find: Find, rank: int | None, total: int | None, percentile: float, right: str
) -> None:
    """(10 - 1 + 0.5) / 10 is 95 %; 0.11 beside the truth is too far."""
    expected = Problem(
        code="percentile-mismatch",
        severity="warning",
        path="categories[0].percentile",
        raw=percentile,
        expected=f"{right} ({rank}/{total})",
    )
    ranking = ranked(rank=rank, total=total, percentile=percentile)
    assert [expected] == find(percentile_mismatch, ranking)


@pytest.mark.parametrize(
    "fields",
    [
        {"rank": 1, "total": 10, "percentile": 95},
        {"rank": 5, "total": 8, "percentile": 43.8},
        {"rank": 5, "total": 8, "percentile": 43.85},
        {"rank": 1, "total": 10, "percentile": 1.0, "percentile_derived": True},
        {"rank": 1, "total": 10},
        {"rank": 1, "percentile": 1.0},
        {"total": 10, "percentile": 1.0},
    ],
    ids=[
        "exact",
        "rounded",
        "at-the-tolerance",
        "derived",
        "no-percentile",
        "no-total",
        "no-rank",
    ],
)
def test_percentile_that_follows_or_cannot_be_checked_passes(
    find: Find, fields: dict[str, object]
) -> None:
    """Rounding to one decimal, and 0.1 in all, is allowed."""
    assert [] == find(percentile_mismatch, ranked(**fields))


@pytest.mark.parametrize("value", [-0.1, 1000.1, 10**12], ids=str)
def test_impossible_impact_factor_is_reported(find: Find, value: float) -> None:
    """No journal has been near 1000."""
    (found,) = find(impact_factor_range, JCRRanking(impact_factor_5y=Metric(value=value)))
    assert ("impact-factor-range", "impact_factor_5y", "0–1000") == (
        found.code,
        found.path,
        found.expected,
    )


@pytest.mark.parametrize(
    "ranking",
    [
        JCRRanking(),
        JCRRanking(impact_factor=Metric(value=0.0)),
        JCRRanking(impact_factor=Metric(value=0.1, qualifier="<")),
        JCRRanking(impact_factor=Metric(qualifier="n/a")),
        JCRRanking(impact_factor=Metric(value=1000)),
        JCRRanking(total_cites=Metric(value=123456)),
    ],
    ids=["none", "zero", "bound", "not-available", "limit", "count-of-citations"],
)
def test_possible_values_pass(find: Find, ranking: JCRRanking) -> None:
    """Real zeros exist; counts are no factors."""
    assert [] == find(impact_factor_range, ranking)


@pytest.mark.parametrize(
    ("ranking", "path"),
    [
        (JCRRanking(data_year=2027), "data_year"),
        (CASPartition(edition_year=2027), "edition_year"),
        (OtherRanking(scheme="ccf", year=2027), "year"),
    ],
    ids=["jcr", "cas", "other"],
)
def test_ranking_of_next_year_is_reported(find: Find, ranking: object, path: str) -> None:
    """Nobody has counted the citations of next year."""
    expected = Problem(code="ranking-year-future", severity="warning", path=path, raw=2027)
    assert [expected] == find(ranking_year_future, ranking)


@pytest.mark.parametrize(
    "obj",
    [
        JCRRanking(data_year=2026),
        JCRRanking(),
        CASPartition(edition_year=2026),
        OtherRanking(scheme="ccf"),
        PaperRecord(),
    ],
    ids=["this-year", "undated", "edition-of-this-year", "list-undated", "no-ranking"],
)
def test_ranking_up_to_this_year_passes(find: Find, obj: object) -> None:
    """The edition of this year may be out."""
    assert [] == find(ranking_year_future, obj)


def test_category_that_stands_twice_is_noted(find: Find) -> None:
    """The same name with the same metric and edition is the same category."""
    one = JCRCategory(name="AGRONOMY", metric="jif", edition="SCIE", quartile="Q1")
    ranking = JCRRanking(categories=(one, JCRCategory(name="SOIL SCIENCE"), one))
    expected = Problem(
        code="categories-repeated", severity="info", path="categories[2]", raw="AGRONOMY"
    )
    assert [expected] == find(categories_repeated, ranking)


@pytest.mark.parametrize(
    "categories",
    [
        (),
        (JCRCategory(quartile="Q1"), JCRCategory(quartile="Q1")),
        (JCRCategory(name="A", metric="jif"), JCRCategory(name="A", metric="jci")),
        (JCRCategory(name="A", edition="SCIE"), JCRCategory(name="A", edition="SSCI")),
    ],
    ids=["none", "unnamed", "two-metrics", "two-editions"],
)
def test_categories_that_differ_pass(find: Find, categories: tuple[JCRCategory, ...]) -> None:
    """Up to data year 2022 a category may stand under two editions."""
    assert [] == find(categories_repeated, JCRRanking(categories=categories))


def test_list_without_a_year_is_noted(find: Find) -> None:
    """Its level belongs to an edition that is not named."""
    expected = Problem(code="ranking-undated", severity="info", path="year", raw="ccf")
    assert [expected] == find(ranking_undated, OtherRanking(scheme="ccf"))


@pytest.mark.parametrize(
    "ranking",
    [OtherRanking(scheme="ccf", year=2022), OtherRanking(scheme="cssci", edition="2025—2026")],
    ids=["year", "edition"],
)
def test_list_with_a_year_or_an_edition_passes(find: Find, ranking: OtherRanking) -> None:
    """Some editions bear two years, or a number."""
    assert [] == find(ranking_undated, ranking)
