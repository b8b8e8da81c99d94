"""Journals as a table for a terminal: cells, widths, what gives way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.model.journal import Abbreviation, IndexStatus, JournalProfile
from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    Metric,
    OtherRanking,
    Ranking,
    RankingEntry,
)
from litrecord.model.text import BilingualText
from litrecord.terminal.columns import JOINER, NO_BREAK, columns, cut, pad, wrap
from litrecord.terminal.tables import LEAST_TABLE_WIDTH, journal_table, title_of
from ranked import BARE, CONFERENCE, REVIEWS


def journal(*rankings: Ranking, indexing: tuple[IndexStatus, ...] = ()) -> JournalProfile:
    """Return an invented journal with rankings."""
    return JournalProfile(name=BilingualText.of(en="Ada"), rankings=rankings, indexing=indexing)


def line(*rankings: Ranking, lang: str = "en") -> list[str]:
    """Return the cells of an invented journal's line after its title."""
    _, found = journal_table([journal(*rankings)], width=200, lang=lang)
    return found.split()[1:]


def category(name: str | None = None, **values: str) -> JCRCategory:
    """Return a category with a quartile by impact factor."""
    return JCRCategory(name=name, metric="jif", quartile="Q2", edition=values.get("edition"))


def test_no_journals_make_no_table() -> None:
    """There is no header without journals."""
    assert [] == journal_table([])


def test_every_ranking_has_its_columns() -> None:
    """A journal with all rankings fills all columns; one with none has its title alone."""
    head, full, bare = journal_table([REVIEWS, BARE], width=200)
    wanted = ["Title", "ISSN", "JCR", "IF", "Best", "Cat.", "CAS", "Zone", "Field", "Lists"]
    assert wanted == head.split()
    assert full.startswith("Invented Reviews  1234-5679 2345-6787  2024  <0.1  Q1       3  2025  ")
    assert full.endswith("  3区/2区  工程技术/Medicine  SCIE on hold, CSSCI 扩展版 2025—2026")
    assert "无榜之刊" == bare


def test_columns_that_no_journal_fills_are_not_there() -> None:
    """A table without ISSNs and partitions has no columns for them."""
    ranking = JCRRanking(data_year=2024, impact_factor=Metric(value=1.5))
    assert ["Title  JCR    IF", "Ada    2024  1.5"] == journal_table([journal(ranking)])


@pytest.mark.parametrize(
    ("ranking", "expected"),
    [
        pytest.param(JCRRanking(impact_factor=Metric(qualifier="n/a")), ["?", "N/A"], id="undated"),
        pytest.param(
            JCRRanking(data_year=2020, categories=(category("A"), category("B"))),
            ["2020", "Q2", "2"],
            id="two-categories",
        ),
        pytest.param(
            JCRRanking(
                data_year=2020,
                categories=(category("A", edition="SCIE"), category("A", edition="SSCI")),
            ),
            ["2020", "Q2", "2"],
            id="one-category-in-two-editions",
        ),
        pytest.param(
            JCRRanking(
                data_year=2024,
                categories=(
                    category("A"),
                    JCRCategory(name="A", metric="jci", quartile="Q1"),
                ),
            ),
            ["2024", "Q2", "1"],
            id="one-category-by-two-metrics",
        ),
        pytest.param(
            JCRRanking(data_year=2024, categories=(JCRCategory(candidates=("A", "B", "C")),)),
            ["2024", "3"],
            id="one-rank-for-several",
        ),
        pytest.param(
            JCRRanking(data_year=2024, scope="best", categories=(category(),)),
            ["2024", "Q2", "1+"],
            id="only-the-best",
        ),
        pytest.param(
            JCRRanking(
                data_year=2024, categories=(JCRCategory(name="ART", metric="jci", quartile="Q1"),)
            ),
            ["2024", "Q1", "JCI", "1"],
            id="ranked-by-jci-only",
        ),
        pytest.param(
            CASPartition(edition_year=2025, majors=(CASZone(name_zh="医学", zone=2),), top=True),
            ["2025", "2区", "医学", "Top"],
            id="partition",
        ),
        pytest.param(
            CASPartition(majors=(CASZone(name_zh="医学", name_en="Medicine"),)),
            ["?", "Medicine"],
            id="partition-without-year-and-zone",
        ),
        pytest.param(
            CASPartition(
                system="xr", edition_year=2026, majors=(CASZone(name_en="Medicine", zone=1),)
            ),
            ["XR", "1区", "Medicine", "2026"],
            id="successor-of-the-partition",
        ),
        pytest.param(
            CASPartition(system="xr", edition_year=2026, status="under_review"),
            ["XR", "under", "review", "2026"],
            id="under-review",
        ),
        pytest.param(
            OtherRanking(
                scheme="ccf",
                edition="第七版",
                year=2026,
                entries=(RankingEntry(level="A"), RankingEntry(level="B"), RankingEntry(level="A")),
            ),
            ["CCF", "A/B", "2026"],
            id="list",
        ),
        pytest.param(
            OtherRanking(scheme="pku", edition="2023版"), ["PKU", "2023版"], id="named-edition"
        ),
        pytest.param(
            OtherRanking(scheme="sjr", metric=Metric(value=0.5)), ["SJR", "0.5", "?"], id="metric"
        ),
        pytest.param(
            OtherRanking(scheme="cas-warning", year=2024, reasons=("引用操纵",)),
            ["CAS", "warning", "引用操纵", "2024"],
            id="warning",
        ),
    ],
)
def test_rankings_have_their_cells(ranking: Ranking, expected: list[str]) -> None:
    """What each ranking puts on the line of its journal, after the title."""
    assert expected == line(ranking)


def test_the_newest_edition_is_shown() -> None:
    """Of several editions the newest, and an undated one only where there is no other."""
    old, new = (JCRRanking(data_year=year) for year in (2019, 2024))
    assert ["2024"] == line(old, new, JCRRanking())
    lists = [OtherRanking(scheme="ccf", year=year) for year in (2022, 2019)]
    assert ["CCF", "2022"] == line(*lists)


def test_a_table_speaks_chinese() -> None:
    """Headers, fields and names of lists are Chinese with `zh`."""
    found = journal_table([journal(*REVIEWS.rankings, *CONFERENCE.rankings)], width=200, lang="zh")
    assert ["刊名", "JCR", "IF", "最佳", "学科数", "中科院", "分区", "大类", "其他榜单"] == (
        found[0].split()
    )
    assert "  3区/2区  工程技术/医学  新锐 待评审 2026，CCF A/B =invented a;b 2026" in found[1]


def test_the_header_is_bold_on_demand() -> None:
    """Only the header is set in bold."""
    head, other = journal_table([BARE], bold=True)
    assert ("\x1b[1mTitle\x1b[0m", "无榜之刊") == (head, other)


def test_columns_give_way_to_a_narrow_width() -> None:
    """At 60 columns the least telling ones are named below the table instead."""
    lines = journal_table([journal(*REVIEWS.rankings), REVIEWS], width=60)
    assert "Too narrow for: ISSN, Cat., Lists" == lines[-1]
    assert 4 == len(lines)


def test_half_an_issn_is_never_shown() -> None:
    """Where two ISSNs have no room, one is shown whole."""
    shown = [
        number
        for width in range(60, 130)
        for cell in journal_table([REVIEWS], width=width)[1].split()
        if "-" in (number := cell.strip()) and number[:4].isdigit()
    ]
    assert set() == set(shown) - {"1234-5679", "2345-6787"}


@given(
    titles=st.lists(st.text(max_size=80), min_size=1, max_size=4),
    levels=st.lists(st.text(max_size=40), max_size=3),
    width=st.integers(LEAST_TABLE_WIDTH, 130),
    lang=st.sampled_from(["en", "zh"]),
)
def test_no_line_is_wider_than_asked(
    titles: list[str], levels: list[str], width: int, lang: str
) -> None:
    """Whatever the titles and levels hold, lines keep to the width and hold no control."""
    ranking = OtherRanking(
        scheme="invented", entries=tuple([RankingEntry(level=one) for one in levels])
    )
    profiles = [
        JournalProfile(
            name=BilingualText.of(en=title),
            issn_other=("1234-5679", "2345-6787", "3456-7895"),
            rankings=(*REVIEWS.rankings, ranking),
        )
        for title in titles
    ]
    lines = journal_table(profiles, width=width, lang=lang)
    assert [] == [one for one in lines if columns(one) > width]
    assert [] == [one for one in lines if not set(one).isdisjoint("\n\r\t\x1b\u202e")]


def test_a_journal_without_title_goes_by_another_name() -> None:
    """An alias, a short name, or words that say there is none."""
    short = (Abbreviation(value="Inv. Lett."),)
    assert "Ada" == title_of(JournalProfile(aliases=("Ada",), abbreviations=short), "en")
    assert "Inv. Lett." == title_of(JournalProfile(abbreviations=short), "en")
    assert "[无标题]" == title_of(JournalProfile(), "zh")


@pytest.mark.parametrize(("width", "lang"), [(59, "en"), (80, "fr")])
def test_a_table_refuses_what_it_cannot_do(width: int, lang: str) -> None:
    """Too narrow a width and a language without words are errors."""
    with pytest.raises(ValueError, match="expected"):
        journal_table([BARE], width=width, lang=lang)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        pytest.param("Invented", 8, "Invented", id="fits"),
        pytest.param("Invented", 7, "Invent…", id="cut"),
        pytest.param("虚构学报", 8, "虚构学报", id="wide-fits"),
        pytest.param("虚构学报", 7, "虚构学…", id="wide-odd"),
        pytest.param("虚构学报", 6, "虚构…", id="wide-even"),
        pytest.param("ab cdef", 4, "ab…", id="no-space-at-the-end"),
        pytest.param("e\u0301" * 3, 2, "e\u0301…", id="combining"),
        pytest.param("a\nb", 9, "a\\x0ab", id="control"),
    ],
)
def test_text_is_cut_by_columns(text: str, width: int, expected: str) -> None:
    """What is too long ends with … within the width, on one line."""
    assert expected == cut(text, width)


def test_a_space_that_may_not_break_is_one_column() -> None:
    """What stands for a space takes one column, what stands for nothing none."""
    assert 3 == columns(f"a{NO_BREAK}b{JOINER}")
    assert ["a b"] == list(wrap(f"a{NO_BREAK}b", 3))


def test_text_is_padded_by_columns() -> None:
    """Wide characters count two."""
    assert ("虚构  ", "  虚构", "abc") == (
        pad("虚构", 6),
        pad("虚构", 6, right=True),
        pad("abc", 2),
    )
