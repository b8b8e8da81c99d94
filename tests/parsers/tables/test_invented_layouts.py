"""What a careful person would read in tables of invented journals, layout by layout."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from invented_tables import TABLES
from litrecord import (
    Abbreviation,
    CASZone,
    Identifier,
    IndexStatus,
    JCRRanking,
    Metric,
    OtherRanking,
    RankingEntry,
    RankingTable,
    read_ranking,
)

NOT_AVAILABLE = Metric(qualifier="n/a")


def reading(folder: Path, name: str) -> RankingTable:
    """Return what is read from an invented table in a file of its name."""
    path = folder / name
    path.write_text(TABLES[name], encoding="utf-8")
    return read_ranking(path)


def codes(table: RankingTable) -> list[str]:
    """Return the codes of all problems of a table."""
    return [problem.code for problem in table.problems]


def taken_for(table: RankingTable) -> dict[str, str]:
    """Return what each header was taken for."""
    return dict(table.columns)


def places(ranking: JCRRanking) -> list[tuple[object, ...]]:
    """Return name, metric, edition, quartile, rank, total and percentile of each place."""
    return [
        (one.name, one.metric, one.edition, one.quartile, one.rank, one.total, one.percentile)
        for one in ranking.categories
    ]


def test_numbered_groups_of_categories_are_all_read(tmp_path: Path) -> None:
    """Each `Category_n` has its own quartile and rank; editions are of the journal."""
    table = reading(tmp_path, "JCR2025.csv")
    assert [] == codes(table)
    first, second, third = (profile.jcr(data_year=2025) for profile in table)
    assert Metric(value=12.3) == first.impact_factor
    assert ("SCIE", "SSCI") == first.editions
    assert [
        ("ONCOLOGY", "jif", None, "Q1", 3, 330, None),
        ("PSYCHIATRY", "jif", None, "Q2", 80, 290, None),
    ] == places(first)
    assert Metric(value=0.1, qualifier="<") == second.impact_factor
    assert [("HISTORY", "jif", None, "Q4", 538, 540, None)] == places(second)
    assert NOT_AVAILABLE == third.impact_factor
    assert [("ART", "jif", None, None, None, None, None)] == places(third)
    assert [None, "4444-4443"] == [table[1].issn_print, table[2].issn_electronic]


def test_a_table_without_a_year_takes_that_of_its_name(tmp_path: Path) -> None:
    """Long English headers and thousands with commas are read; the same row twice is two."""
    table = reading(tmp_path, "JCR2020.csv")
    assert ["year-from-name"] == codes(table)
    assert 3 == len(table)
    ranking = table[0].jcr(data_year=2020)
    assert (55868, 508.702, 507.882, 251.1, 68.16, 21) == tuple(
        metric.value
        for metric in (
            ranking.total_cites,
            ranking.impact_factor,
            ranking.without_self_cites,
            ranking.impact_factor_5y,
            ranking.immediacy_index,
            ranking.citable_items,
        )
    )
    assert NOT_AVAILABLE == table[1].jcr(data_year=2020).impact_factor_5y
    assert Metric(value=0) == table[1].jcr(data_year=2020).immediacy_index
    assert table[1] == table[2]
    assert "23.81" == table[0].extra["table"]["% Articles in Citable Items"]


def test_several_quartiles_in_a_cell_are_places_without_a_category(tmp_path: Path) -> None:
    """`Q2/Q3` are two places; a count of articles is no number of the year 2019."""
    table = reading(tmp_path, "JCR2019extend.csv")
    assert ["year-from-name"] == codes(table)
    assert ["Q2", "Q3"] == [one.quartile for one in table[1].jcr(data_year=2019).categories]
    assert (Abbreviation(value="INV REV"),) == table[0].abbreviations
    assert ("USA", "MONTHLY") == (table[0].country, table[0].frequency)
    assert "120" == table[0].extra["table"]["2019年文章数"]


def test_a_factor_may_have_no_quartile(tmp_path: Path) -> None:
    """Of data year 2022 many journals have a factor and `N/A` for a quartile."""
    table = reading(tmp_path, "JCR2022.csv")
    assert [] == codes(table)
    assert [("Q1",), ()] == [
        tuple(one.quartile for one in profile.jcr(data_year=2022).categories) for profile in table
    ]


def test_a_partition_states_positions_editions_and_notes(tmp_path: Path) -> None:
    """`4 [625/778]` is a zone with a place; glued editions are told apart."""
    table = reading(tmp_path, "FQBJCR2025.csv")
    assert [] == [code for code in codes(table) if code != "scheme-inferred"]
    first, second, third = (profile.cas(edition_year=2025) for profile in table)
    assert (
        CASZone(name_zh="医学", name_en="Medicine", zone=1, position=12, total=5603),
    ) == first.majors
    assert [("ONCOLOGY", 1, 3, 254), ("MEDICINE, GENERAL & INTERNAL", 2, 60, 305)] == [
        (one.name_en, one.zone, one.position, one.total) for one in first.minors
    ]
    assert (True, True, None) == (first.top, first.is_review, first.notes)
    assert ("中国SCI期刊支持计划",) == second.notes
    assert ("1111-1119", "2222-2227") == table[0].issn_other
    assert (IndexStatus(index="AHCI"), IndexStatus(index="SCIE")) == table[1].indexing
    assert (IndexStatus(index="SCIE", status="on-hold"),) == table[2].indexing
    assert ("4444-4443",) == table[2].issn_other
    assert [(4, 90, 95)] == [(one.zone, one.position, one.total) for one in third.majors]
    assert "DOAJ" == table[0].extra["table"]["OA Journal Index（OAJ）"]


def test_warnings_of_several_years_stand_beside_a_partition(tmp_path: Path) -> None:
    """Columns of 2020 and 2021 are two lists; neither contradicts the year of the table."""
    table = reading(tmp_path, "FQBJCR2021+Warning.csv")
    assert ["scheme-inferred"] == codes(table)
    warnings = [
        [
            (one.year, one.entries[0].level)
            for one in profile.rankings
            if isinstance(one, OtherRanking)
        ]
        for profile in table
    ]
    assert [[(2020, "高"), (2021, "中")], [(2021, "低")], []] == warnings
    assert [2021] * 3 == [profile.rankings[0].edition_year for profile in table]


def test_the_successor_has_two_broad_fields_and_open_cases(tmp_path: Path) -> None:
    """新锐分区 is a system of its own; `Under Review` leaves the zones open."""
    table = reading(tmp_path, "XR2026.csv")
    assert [] == codes(table)
    (ranking,), (waiting,) = table[0].rankings, table[1].rankings
    assert ("xr", 2026, True) == (ranking.system, ranking.edition_year, ranking.top)
    assert [("医学", "Medicine", 1), ("工程技术", "Engineering", 2)] == [
        (one.name_zh, one.name_en, one.zone) for one in ranking.majors
    ]
    assert [("ONCOLOGY", 1), ("ENGINEERING, BIOMEDICAL", 2)] == [
        (one.name_en, one.zone) for one in ranking.minors
    ]
    assert ("under_review", (), ()) == (waiting.status, waiting.majors, waiting.minors)
    assert ("虚构评论", "11-0001/R", ("en",)) == (
        table[0].name.zh.value,
        table[0].cn_number,
        table[0].languages,
    )


@pytest.mark.parametrize(
    ("name", "expected", "problems"),
    [
        pytest.param(
            "GJQKYJMD2020.csv",
            [(2020, "高", None), (2020, "低", None)],
            ["year-from-name"],
            id="levels, the year in the name alone",
        ),
        pytest.param(
            "GJQKYJMD2025.csv",
            [(2025, None, ("引用操纵", "论文工厂")), (2025, None, ("中国作者占比畸高",))],
            [],
            id="reasons, the year in the header",
        ),
    ],
)
def test_warning_lists_give_levels_or_reasons(
    tmp_path: Path, name: str, expected: list[tuple[object, ...]], problems: list[str]
) -> None:
    """A list of warnings is dated by its header, else by its name."""
    table = reading(tmp_path, name)
    assert problems == codes(table)
    read = [profile.rankings[0] for profile in table]
    assert expected == [
        (one.year, one.entries[0].level if one.entries else None, one.reasons) for one in read
    ]


def test_a_ccf_list_holds_journals_and_conferences(tmp_path: Path) -> None:
    """Short names belong to the list, and each row says which of the two it is."""
    table = reading(tmp_path, "CCF2026.csv")
    assert [] == codes(table)
    assert ["journal", "conference"] == [profile.kind for profile in table]
    assert (Abbreviation(value="TOI", scheme="ccf"),) == table[0].abbreviations
    assert (
        OtherRanking(scheme="ccf", year=2026, entries=(RankingEntry(field="人工智能", level="A"),)),
    ) == table[0].rankings


@pytest.mark.parametrize(
    ("name", "levels", "edition"),
    [
        ("CCFT2025.csv", ["T1", "T3"], "计算领域高质量科技期刊分级目录"),
        ("CCFChinese2019.csv", ["A", "B"], None),
    ],
)
def test_the_lists_of_chinese_journals_are_apart_from_the_ccf_list(
    tmp_path: Path, name: str, levels: list[str], edition: str | None
) -> None:
    """An A of the Chinese list is not an A of the international one."""
    table = reading(tmp_path, name)
    assert ["year-from-name"] == codes(table)
    read = [profile.rankings[0] for profile in table]
    assert [("ccft", int(name[-8:-4]), edition, level) for level in levels] == [
        (one.scheme, one.year, one.edition, one.entries[0].level) for one in read
    ]


def test_the_official_export_has_a_banner_footers_and_loose_quotes(tmp_path: Path) -> None:
    """The banner dates it, `"100"%` is a cell, and the lines around it are told."""
    table = reading(tmp_path, "export.csv")
    assert ["lines-around-table"] * 3 == codes(table)
    assert [1, 7, 8] == [problem.location.line for problem in table.problems]
    rankings = [profile.jcr(data_year=2025) for profile in table]
    assert [("SCIE",), ("SSCI",), ("AHCI",)] == [one.editions for one in rankings]
    assert [("ONCOLOGY", "jif", "SCIE", "Q1", None, None, None)] == places(rankings[0])
    assert (Metric(value=232.4), Metric(value=35.1)) == (
        rankings[0].impact_factor,
        rankings[0].jci,
    )
    assert "100%" == table[0].extra["table"]["% of Citable OA"]
    assert (Abbreviation(value="INV REV", scheme="jcr"),) == table[0].abbreviations


def test_the_older_export_is_dated_by_its_banner(tmp_path: Path) -> None:
    """A half-life may be beyond ten years; the rank is one of the whole table."""
    table = reading(tmp_path, "oldexport.csv")
    assert ["lines-around-table"] * 3 == codes(table)
    assert "By exporting the selected data, you agree" in table.problems[2].raw
    ranking = table[1].jcr(data_year=2018)
    assert Metric(value=10, qualifier=">") == ranking.citing_half_life
    assert Metric(value=344581) == ranking.total_cites
    assert (0.6857, 82.8, 98.701) == (
        ranking.eigenfactor.value,
        ranking.normalized_eigenfactor.value,
        ranking.average_jif_percentile.value,
    )
    assert () == ranking.categories
    assert "2" == table[1].extra["table"]["Rank"]


def test_places_by_three_indicators_stay_apart(tmp_path: Path) -> None:
    """JIF, JCI and the five-year factor have places of their own in one category."""
    table = reading(tmp_path, "threefold2024.csv")
    assert [] == codes(table)
    assert [
        ("ONCOLOGY", "jif", None, "Q1", 40, 326, 87.9),
        ("ONCOLOGY", "jci", None, "Q1", 50, 330, 85.0),
        ("ONCOLOGY", "jif5", None, "Q2", None, None, None),
    ] == places(table[0].jcr(data_year=2024))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("community.csv", [("ONCOLOGY", "SCIE", "Q1"), ("CELL BIOLOGY", "SCIE", "Q2")]),
        (
            "community-json.csv",
            [("ONCOLOGY", "SCIE", "Q1"), ("MEDICINE, GENERAL & INTERNAL", "SCIE", "Q2")],
        ),
    ],
)
def test_categories_carry_edition_and_quartile(
    tmp_path: Path, name: str, expected: list[tuple[str, str, str]]
) -> None:
    """Both `A - SCIE(Q1); B` and a JSON array are lists of categories; no year is made up."""
    table = reading(tmp_path, name)
    assert ["table-undated"] == codes(table)
    (ranking,) = table[0].rankings
    assert None is ranking.data_year
    assert expected == [(one.name, one.edition, one.quartile) for one in ranking.categories]
    assert Metric(value=8.2) == ranking.impact_factor_5y


def test_scimago_has_decimal_commas_and_two_issns_in_a_cell(tmp_path: Path) -> None:
    """The year stands in the header of a count; the place is one of the whole table."""
    table = reading(tmp_path, "scimagojr 2023.csv")
    assert ["decimal-comma"] == codes(table)
    (ranking,) = table[0].rankings
    assert (
        OtherRanking(
            scheme="sjr",
            year=2023,
            metric=Metric(value=106.094),
            entries=(
                RankingEntry(level="Q1", rank=1),
                RankingEntry(field="Hematology", level="Q1"),
                RankingEntry(field="Oncology", level="Q1"),
            ),
        )
        == ranking
    )
    assert ("2222-2227", "1111-1119") == table[0].issn_other
    assert (Identifier(scheme="scopus", value="28773"),) == table[0].ids
    assert ["journal", "conference"] == [profile.kind for profile in table]
    assert ("overall_rank", "sjr_category") == (
        taken_for(table)["Rank"],
        taken_for(table)["Categories"],
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "CSSCI（2025—2026）来源期刊.csv",
            [("CSSCI", "来源期刊", "2025—2026"), ("CSSCI", "扩展版", "2025—2026")],
        ),
        ("cssci.csv", [("CSSCI", "来源期刊", "2025—2026")]),
        ("北大核心2023版.csv", [("PKU", None, "2023版")]),
        ("CSCD2023-2024.csv", [("CSCD", "核心库", "2023-2024"), ("CSCD", "扩展库", "2023-2024")]),
        ("EI2024.csv", [("EI", None, "2024")]),
    ],
)
def test_a_list_of_journals_is_a_membership_with_level_and_edition(
    tmp_path: Path, name: str, expected: list[tuple[str, str | None, str]]
) -> None:
    """Name or banner say which list it is, and of which edition; rows may say the level."""
    table = reading(tmp_path, name)
    assert expected == [
        (one.index, one.level, one.edition) for profile in table for one in profile.indexing
    ]
    assert [()] * len(table) == [profile.rankings for profile in table]


def test_columns_of_memberships_stand_beside_a_factor(tmp_path: Path) -> None:
    """是 and 否 are said of a list, a level says 是; an empty cell says nothing."""
    table = reading(tmp_path, "memberships.csv")
    assert ["table-undated"] == codes(table)
    assert [
        [
            ("PKU", None, None),
            ("CSSCI", None, "not-indexed"),
            ("CSCD", "核心库", None),
            ("EI", None, None),
        ],
        [("CSSCI", "扩展版", None), ("EI", None, "not-indexed")],
    ] == [[(one.index, one.level, one.status) for one in profile.indexing] for profile in table]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ABDC2022.csv", [("abdc", 2022, "3501", "A*")]),
        (
            "AJG 2024.csv",
            [
                ("ajg", 2024, "ACCOUNT", "4*"),
                ("ajg", 2021, "ACCOUNT", "4"),
                ("ajg", 2024, "ECON", "3"),
            ],
        ),
        (
            "某大学期刊分级目录.csv",
            [
                ("某大学期刊分级目录", None, None, "T1"),
                ("某大学期刊分级目录", None, None, "一级"),
            ],
        ),
    ],
)
def test_any_list_with_levels_is_a_ranking_under_its_name(
    tmp_path: Path, name: str, expected: list[tuple[object, ...]]
) -> None:
    """A known list has its short name, a private one the name of its file."""
    table = reading(tmp_path, name)
    assert [] == [code for code in codes(table) if code != "table-undated"]
    assert expected == [
        (one.scheme, one.year, one.entries[0].field, one.entries[0].level)
        for profile in table
        for one in profile.rankings
    ]


def test_to_stand_in_a_list_of_titles_is_all_it_says(tmp_path: Path) -> None:
    """A list of titles alone is a ranking without entries."""
    table = reading(tmp_path, "titles.csv")
    assert ["table-undated"] == codes(table)
    assert [(OtherRanking(scheme="titles"),)] * 2 == [profile.rankings for profile in table]


def test_a_title_of_the_level_column_settles_nothing_without_levels() -> None:
    """A column under an unknown header is only taken for levels when its cells are such."""
    table = read_ranking(io.BytesIO("期刊名称,库\n虚构学报,甲\n".encode()))
    assert "extra" == taken_for(table)["库"]
