"""The flat table of journal profiles and their rankings."""

from __future__ import annotations

import datetime as dt
from typing import get_type_hints

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.model.collections import RankingTable
from litrecord.model.dates import PartialDate
from litrecord.model.journal import IndexStatus, JournalProfile
from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRRanking,
    Metric,
    OtherRanking,
    Ranking,
)
from litrecord.model.text import BilingualText, LangText
from litrecord.vocab.columns import Cell
from litrecord.vocab.profile_columns import (
    METRICS,
    RowUnit,
    best_major,
    indexed_as,
    profile_columns,
)
from litrecord.vocab.profile_table import filled_columns
from ranked import BARE, CONFERENCE, REVIEWS, TABLE
from strategies import journals

BOTH = pytest.mark.parametrize("by", ["ranking", "category"])


def filled(by: RowUnit, *profiles: JournalProfile) -> dict[str, list[Cell]]:
    """Fill the columns of the invented table, or of some profiles."""
    return {column.name: cells for column, cells in filled_columns(profiles or TABLE, by=by)}


@pytest.mark.parametrize(
    ("ranking", "expected"),
    [
        (JCRRanking(released=PartialDate(year=2025, month=6, day=18)), (18, "day")),
        (CASPartition(released=PartialDate(year=2025, month=6)), (1, "month")),
        (OtherRanking(scheme="ccf", released=PartialDate(year=2025, month=6)), (1, "month")),
    ],
    ids=["jcr", "cas", "list"],
)
@BOTH
def test_release_is_a_date_with_its_precision(
    by: RowUnit, ranking: Ranking, expected: tuple[int, str]
) -> None:
    """Of every ranking the first day that its release can mean, and how much of it is known."""
    columns = filled(by, JournalProfile(rankings=(ranking,)))
    day, precision = expected
    assert [dt.date(2025, 6, day)] == columns["released"]
    assert [precision] == columns["released_precision"]


def test_release_that_is_not_stated_is_null() -> None:
    """The year after the data year is no date of release."""
    columns = filled("ranking", JournalProfile(rankings=(JCRRanking(data_year=2024),)))
    assert ([2025], [None], [None]) == tuple(
        columns[name] for name in ("release_year", "released", "released_precision")
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("profile", [0, 0, 1, 2, 2]),
        ("journal", ["Invented Reviews", "Invented Reviews", "无榜之刊", None, None]),
        ("journal_zh", ["虚构评论", "虚构评论", "无榜之刊", None, None]),
        ("kind", ["journal", "journal", None, "conference", "conference"]),
        ("issn", [("1234-5679", "2345-6787")] * 2 + [None] * 3),
        ("open_access", [True, True, None, None, None]),
        ("indexing", [("SCIE on-hold", "CSSCI 扩展版 (2025—2026)")] * 2 + [None] * 3),
        ("problem_codes", [(), (), ("invented-doubt",), (), ()]),
        ("source_location", ["invented.csv, line 2, record 0"] * 2 + [None] * 3),
        ("system", ["jcr", "cas", None, "ccf", "xr"]),
        ("scheme", [None, "upgraded", None, None, None]),
        ("year", [2024, 2025, None, 2026, 2026]),
        ("release_year", [2025, 2025, None, None, None]),
        ("jcr_best_quartile", ["Q1", None, None, None, None]),
        ("impact_factor", [0.1, None, None, None, None]),
        ("impact_factor_qualifier", ["<", None, None, None, None]),
        ("impact_factor_5y", [None] * 5),
        ("impact_factor_5y_qualifier", ["n/a", None, None, None, None]),
        ("total_cites", [1234.0, None, None, None, None]),
        ("total_cites_qualifier", [None] * 5),
        ("cited_half_life_qualifier", [">", None, None, None, None]),
        ("editions", [("SCIE", "SSCI"), None, None, None, None]),
        ("cas_zone", [None, 2, None, None, None]),
        ("cas_major", [None, "医学", None, None, None]),
        ("top", [None, False, None, None, None]),
        ("notes", [None, (), None, None, None]),
        ("status", [None, None, None, None, "under_review"]),
        ("list_edition", [None, None, None, "第七版", None]),
        ("list_metric", [None, None, None, 2.5, None]),
        ("reasons", [None, None, None, ("=invented", "a;b"), None]),
        ("categories", [("ONCOLOGY",), ("ONCOLOGY",), None, ("人工智能",), None]),
        ("levels", [None, None, None, ("A", "B"), None]),
    ],
)
def test_row_is_one_ranking(name: str, expected: list[Cell]) -> None:
    """By ranking, each ranking has a row, and a profile without one has a row as well."""
    assert expected == filled("ranking")[name]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("profile", [0, 0, 0, 0, 0, 1, 2, 2, 2]),
        ("system", ["jcr", "jcr", "cas", "cas", "cas", None, "ccf", "ccf", "xr"]),
        (
            "category_kind",
            ["category", "category", "major", "major", "minor", None, "entry", "entry", None],
        ),
        (
            "category",
            *[["ONCOLOGY", None, "工程技术", "Medicine", "ONCOLOGY", None, "人工智能", None, None]],
        ),
        (
            "category_zh",
            [None, "护理学", "工程技术", "医学", "肿瘤学", None, None, None, None],
        ),
        ("candidates", [None, ("NURSING", "SURGERY"), *[None] * 7]),
        ("metric", ["jif", "jif", *[None] * 7]),
        ("edition", ["SCIE", *[None] * 8]),
        ("quartile", ["Q2", "Q1", *[None] * 7]),
        ("rank", [90, None, None, 12, None, None, None, 3, None]),
        ("total", [326, None, None, 5603, None, None, None, None, None]),
        ("percentile", [None, 87.5, *[None] * 7]),
        ("percentile_derived", [False, True, *[None] * 7]),
        ("zone", [None, None, 3, 2, 1, None, None, None, None]),
        ("level", [*[None] * 6, "A", "B", None]),
        ("problem_codes", [*[()] * 5, ("invented-doubt",), (), (), ()]),
    ],
)
def test_row_is_one_category(name: str, expected: list[Cell]) -> None:
    """By category, each category, zone or entry has a row, and a ranking without one as well."""
    assert expected == filled("category")[name]


@BOTH
def test_columns_are_those_listed(by: RowUnit) -> None:
    """A table has the columns of its form, in their order, each name once."""
    names = [column.name for column in profile_columns(by)]
    assert names == list(filled(by))
    assert len(names) == len(set(names))


@BOTH
def test_profiles_that_are_no_table_have_no_column_of_problems(by: RowUnit) -> None:
    """Nothing is known of the problems of profiles on their own."""
    names = [column.name for column in profile_columns(by) if column.name != "problem_codes"]
    assert names == list(filled(by, REVIEWS, BARE))


@BOTH
def test_nothing_gives_empty_columns(by: RowUnit) -> None:
    """A table without profiles has all columns and no row."""
    cells = [cells for _, cells in filled_columns(RankingTable(), by=by)]
    assert [[]] * len(profile_columns(by)) == cells


def test_other_forms_are_refused() -> None:
    """There are two forms and no third."""
    with pytest.raises(ValueError, match="'ranking' or by 'category', got 'year'"):
        profile_columns("year")  # type: ignore[arg-type]


def test_every_metric_has_its_columns() -> None:
    """A metric that the model gets is a column too, with one for its qualifier."""
    hints = get_type_hints(JCRRanking, localns={"FrozenMapping": object})
    assert list(METRICS) == [name for name, hint in hints.items() if hint == Metric | None]
    names = {column.name for column in profile_columns("ranking")}
    assert {f"{name}_qualifier" for name in METRICS} | set(METRICS) <= names


@pytest.mark.parametrize(
    ("variants", "journal", "journal_zh"),
    [
        pytest.param([("zh-Latn", "Xugou")], "Xugou", None, id="pinyin"),
        pytest.param([("en-GB", "A"), ("zh-Hant", "乙")], "A", "乙", id="subtags"),
        pytest.param([("en", "A"), ("en", "B")], "A", None, id="two-of-a-language"),
        pytest.param([("ja", "丙"), ("de", "D")], "丙", None, id="neither"),
        pytest.param([(None, "?")], "?", None, id="unknown-language"),
        pytest.param([], None, None, id="no-variant"),
    ],
)
def test_titles_are_chosen_by_language(
    variants: list[tuple[str | None, str]], journal: str | None, journal_zh: str | None
) -> None:
    """`journal` is the English title or else the first, `journal_zh` the Chinese one."""
    name = BilingualText(variants=tuple(LangText(value=text, lang=lang) for lang, text in variants))
    columns = filled("ranking", JournalProfile(name=name))
    assert ([journal], [journal_zh]) == (columns["journal"], columns["journal_zh"])


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (IndexStatus(index="EI"), "EI"),
        (IndexStatus(index="EI", status="indexed"), "EI"),
        (IndexStatus(index="CSCD", level="核心库"), "CSCD 核心库"),
        (IndexStatus(index="SCIE", status="on-hold", edition="2024"), "SCIE on-hold (2024)"),
    ],
)
def test_coverage_is_worded(status: IndexStatus, expected: str) -> None:
    """A coverage on hold does not read like one that is in force."""
    assert expected == indexed_as(status)


@pytest.mark.parametrize(
    ("zones", "expected"),
    [((), None), ((None, 4), 1), ((2, 1, 1), 1), ((None,), 0)],
    ids=["none", "unranked-and-last", "tie", "unranked"],
)
def test_best_major_has_the_lowest_zone(
    zones: tuple[int | None, ...], expected: int | None
) -> None:
    """The first field with the best zone stands for the partition; one without a zone is last."""
    majors = tuple(CASZone(name_zh=str(at), zone=zone) for at, zone in enumerate(zones))
    best = best_major(CASPartition(majors=majors))
    assert (None if expected is None else majors[expected]) is best


def test_stated_date_of_release_comes_before_the_rule() -> None:
    """The year of release is the stated one, and for JCR without one the data year + 1."""
    rankings = (
        JCRRanking(data_year=2020),
        JCRRanking(data_year=2020, released=PartialDate(year=2022)),
        JCRRanking(),
        OtherRanking(scheme="x", released=PartialDate(year=2019)),
    )
    assert [2021, 2022, None, 2019] == filled("ranking", JournalProfile(rankings=rankings))[
        "release_year"
    ]


def test_subclasses_are_read_as_their_roots() -> None:
    """A ranking of a class of the user's own has its row filled too."""

    @attrs.frozen(kw_only=True)
    class OwnRanking(JCRRanking):
        note: str = "own"

    columns = filled("ranking", JournalProfile(rankings=(OwnRanking(data_year=2024),)), CONFERENCE)
    assert ["jcr", "ccf", "xr"] == columns["system"]
    assert [2024, 2026, 2026] == columns["year"]


@BOTH
@given(profiles=st.lists(journals(), max_size=3))
def test_all_columns_have_one_length(by: RowUnit, profiles: list[JournalProfile]) -> None:
    """Whatever the profiles hold, each column has one cell for each row, all of its type."""
    types = {
        "int32": int,
        "float64": float,
        "bool": bool,
        "string": str,
        "date32": dt.date,
        "list<string>": tuple,
    }
    lengths = set()
    for column, cells in filled_columns(profiles, by=by):
        lengths.add(len(cells))
        assert {types[column.kind]} >= {type(cell) for cell in cells if cell is not None}
    assert 1 == len(lengths)
