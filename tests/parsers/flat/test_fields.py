"""Flat columns of papers read without their record; all papers and people are invented."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litrecord import dumps, loads
from litrecord.errors import Failure, Location
from litrecord.limits import Limits
from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping
from litrecord.model.journal import JournalProfile
from litrecord.model.people import PersonName
from litrecord.model.ranking import CASPartition, CASZone, JCRCategory, JCRRanking, Metric
from litrecord.model.record import OpenAccess, PageRange, PaperRecord
from litrecord.model.text import BilingualText, LangText
from litrecord.parsers.flat.fields import draft_of_cells
from litrecord.typing import Draft
from litrecord.vocab.row_columns import PAPER_ROWS

HERE = Location(index=3)


def drafted(**cells: object) -> Draft:
    """Read a row that is no failure."""
    found = draft_of_cells(cells, HERE)
    assert isinstance(found, Draft)
    return found


def read(**cells: object) -> PaperRecord:
    """Read a row in which nothing is wrong."""
    found = drafted(**cells)
    assert [] == found.problems
    return PaperRecord(**found.fields)  # type: ignore[arg-type]  # what a draft holds


def wrong(**cells: object) -> tuple[PaperRecord, list[tuple[str, str, object]]]:
    """Read a row; return its paper and code, place and value of each problem."""
    found = drafted(**cells)
    problems = [(one.code, one.path, one.raw) for one in found.problems]
    return PaperRecord(**found.fields), problems  # type: ignore[arg-type]  # likewise


def left(**cells: object) -> FrozenMapping:
    """Return what `extra` holds of a table's row."""
    return FrozenMapping({"table": cells})


@pytest.mark.parametrize(
    ("column", "cell", "expected"),
    [
        ("doi", "https://doi.org/10.5555/Glass.1", "10.5555/Glass.1"),
        ("pmid", 12345678.0, "12345678"),
        ("pmcid", "PMC1234567", "PMC1234567"),
        ("kind", "paper-conference", "paper-conference"),
        ("volume", 16, "16"),
        ("volume", "16 1", "16 1"),
        ("issue", "增刊1", "增刊1"),
        ("pages", "123-127", PageRange(first="123", last="127")),
        ("article_number", "e0123456", "e0123456"),
        ("citation_count", 12.0, 12),
        ("citation_count", "1,234", 1234),
        ("is_open_access", True, OpenAccess(is_open=True)),
        ("is_open_access", 0.0, OpenAccess(is_open=False)),
        ("is_open_access", "yes", OpenAccess(is_open=True)),
    ],
)
def test_cell_is_read_as_its_column_says(column: str, cell: object, expected: object) -> None:
    """A column fills the field of its name, of what tables hold in such columns."""
    field = "open_access" if column == "is_open_access" else column
    assert PaperRecord(**{field: expected}) == read(**{column: cell})


@pytest.mark.parametrize(
    ("column", "cell", "code"),
    [
        ("doi", "eleven", "identifier-invalid"),
        ("pmid", "x1", "identifier-invalid"),
        ("volume", True, "wrong-type"),
        ("volume", 16.5, "wrong-type"),
        ("published", "2025-02-30", "date-unreadable"),
        ("published", "07/08/2025", "date-ambiguous"),
        ("year", "soon", "date-unreadable"),
        ("issn", "none such", "identifier-invalid"),
        ("citation_count", -1, "unreadable-value"),
        ("is_open_access", "perhaps", "unreadable-value"),
        ("is_open_access", 2, "wrong-type"),
        ("jcr_best_quartile", "Q5", "unreadable-value"),
        ("jcr_best_quartile", "Q1/Q2", "unreadable-value"),
        ("jcr_data_year", 24, "unreadable-value"),
        ("impact_factor", -1.5, "unreadable-value"),
        ("impact_factor", True, "wrong-type"),
        ("cas_zone", 5, "unreadable-value"),
        ("cas_zone", "2 [3/9]", "unreadable-value"),
        ("cas_major", True, "wrong-type"),
        ("title_zh", 7, "wrong-type"),
        ("abstract_en", 7, "wrong-type"),
        ("journal_zh", 7, "wrong-type"),
    ],
)
def test_cell_that_cannot_be_used_is_kept(column: str, cell: object, code: str) -> None:
    """It gives a problem with its value, and stays in `extra`."""
    assert (PaperRecord(extra=left(**{column: cell})), [(code, column, cell)]) == wrong(
        **{column: cell}
    )


def test_zone_that_is_no_quartile_is_repaired_openly() -> None:
    """A quartile that is written as a zone is taken for one, with a problem."""
    paper, problems = wrong(jcr_best_quartile="2区")
    assert paper.journal == JournalProfile(
        rankings=(JCRRanking(categories=(JCRCategory(quartile="Q2"),), scope="best"),)
    )
    assert [("value-repaired", "jcr_best_quartile", "2区")] == problems


def test_words_for_a_kind_stay_the_sources() -> None:
    """What is no kind in CSL's words is a type as the source calls it."""
    assert PaperRecord(types=("Journal Article",)) == read(kind="Journal Article")


def test_original_title_has_its_language_and_role() -> None:
    """The title that is the original too is one title; the role of the other is unknown."""
    found = read(
        title_zh="玻璃蜂群",
        title_en="Glass bees",
        title_original="玻璃蜂群",
        original_language="zh",
    )
    assert found.title == BilingualText(
        variants=(
            LangText(value="玻璃蜂群", lang="zh", role="original", basis="stated"),
            LangText(value="Glass bees", lang="en", basis="stated"),
        )
    )


def test_original_in_a_third_language_is_a_third_title() -> None:
    """An original in French stands beside its Chinese and English titles."""
    found = read(title_zh="玻璃", title_en="Glass", title_original="Verre", original_language="fr")
    assert found.title is not None
    assert [("fr", "original"), ("zh", "unknown"), ("en", "unknown")] == [
        (one.lang, one.role) for one in found.title
    ]


def test_language_of_an_original_is_that_of_its_column() -> None:
    """Where the language is not stated, the column with the same title tells it."""
    found = read(title_en="Glass bees", title_original="Glass bees", original_language=None)
    assert found.title == BilingualText(
        variants=(LangText(value="Glass bees", lang="en", role="original", basis="stated"),)
    )


def test_original_of_unknown_language_stays_so() -> None:
    """No value in the column of languages says that it is unknown, whatever the abstract is in."""
    text = "The tides of an invented harbour at night"
    found = read(title_original=text, original_language=None, abstract_en="All of it is invented.")
    assert found.title == BilingualText(variants=(LangText(value=text, role="original"),))


def test_original_tells_its_language_where_no_column_does() -> None:
    """A table without such a column says nothing of it, and so the text is asked."""
    (title,) = read(title_original="玻璃蜂群迁徙的数值模拟").title or ()
    assert ("zh", "original", "script") == (title.lang, title.role, title.basis)


def test_script_outvotes_the_column() -> None:
    """An English title in the column of Chinese ones is English."""
    (title,) = read(title_zh="On the migration of glass bees in the harbour").title or ()
    assert "en" == title.lang


def test_language_that_is_none_is_kept() -> None:
    """What is no tag gives a problem and stays; the language of the title is found otherwise."""
    paper, problems = wrong(title_zh="玻璃", title_original="玻璃", original_language="?")
    assert [("unreadable-value", "original_language", "?")] == problems
    assert (left(original_language="?"), ["zh"]) == (
        paper.extra,
        [one.lang for one in paper.title or ()],
    )


def test_language_without_a_title_is_kept() -> None:
    """A language that belongs to no title is not lost."""
    assert PaperRecord(
        title=BilingualText(variants=(LangText(value="玻璃", lang="zh", basis="stated"),)),
        extra=left(original_language="zh"),
    ) == read(title_zh="玻璃", original_language="zh")


def test_text_is_taken_as_it_stands() -> None:
    """Nothing in a cell is markup: litrecord's own tables hold none."""
    (title,) = read(title_en="a <b> c &lt; d").title or ()
    assert ("a <b> c &lt; d", None) == (title.value, title.raw)


def test_abstracts_have_no_role() -> None:
    """Which of two abstracts came first is not said."""
    found = read(abstract_en="All of it is invented.", abstract_zh="目的：研究玻璃蜂群。")
    assert found.abstract == BilingualText(
        variants=(
            LangText(value="目的：研究玻璃蜂群。", lang="zh", basis="stated"),
            LangText(value="All of it is invented.", lang="en", basis="stated"),
        )
    )


def test_names_are_parted_only_where_that_is_safe() -> None:
    """Chinese names are, and those with a comma; others have an order that is not known."""
    found = read(authors=["欧阳纸鸢", "Lampwright, Ada B.", "Jan van den Berg"])
    assert (
        PersonName(family="欧阳", given="纸鸢", lang="zh", order="family-first"),
        PersonName(family="Lampwright", given="Ada B.", order="family-first"),
        PersonName(literal="Jan van den Berg"),
    ) == tuple(author.name for author in found.authors or ())


def test_names_in_one_text_are_a_list() -> None:
    """A table that holds all authors in one text is read as well."""
    found = read(authors="雾小灯; 单潮")
    assert ["雾小灯", "单潮"] == [str(author) for author in found.authors or ()]


def test_no_authors_are_not_unknown_ones() -> None:
    """An empty list says that there are none."""
    assert PaperRecord(authors=()) == read(authors=[])


def test_journal_has_both_names_and_numbers_of_no_kind() -> None:
    """Which ISSN is that of print is not said."""
    assert (
        JournalProfile(
            name=BilingualText(
                variants=(
                    LangText(value="Tides & Mists"),
                    LangText(value="潮汐研究", lang="zh", basis="stated"),
                )
            ),
            issn_other=("0378-5955", "2434-561X"),
        )
        == read(
            journal="Tides & Mists", journal_zh="潮汐研究", issn=("0378-5955", "2434-561X")
        ).journal
    )


def test_journal_with_one_name_has_it_once() -> None:
    """Of a journal with a Chinese title alone both columns hold that."""
    found = read(journal="潮汐研究", journal_zh="潮汐研究").journal
    assert found is not None
    assert ["潮汐研究"] == [one.value for one in found.name or ()]
    assert () == found.aliases


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"published": dt.date(2025, 7, 16)}, PartialDate(year=2025, month=7, day=16)),
        ({"published": dt.datetime(2025, 7, 16)}, PartialDate(year=2025, month=7, day=16)),  # noqa: DTZ001  # as tables have them
        ({"published": dt.date(1, 1, 1)}, PartialDate(year=1, month=1, day=1)),
        ({"published": "2025-07"}, PartialDate(year=2025, month=7)),
        (
            {"published": dt.date(2025, 7, 1), "published_precision": "month", "year": 2025},
            PartialDate(year=2025, month=7),
        ),
        (
            {"published": dt.date(2025, 1, 1), "published_precision": "year", "year": 2025},
            PartialDate(year=2025),
        ),
        (
            {"published": dt.date(2025, 7, 16), "published_precision": "Day"},
            PartialDate(year=2025, month=7, day=16),
        ),
        ({"year": 2025.0}, PartialDate(year=2025)),
        ({"year": 987}, PartialDate(year=987)),
        ({"published": None, "year": "2025"}, PartialDate(year=2025)),
    ],
)
def test_date_has_the_precision_stated(cells: dict[str, object], expected: PartialDate) -> None:
    """A date is cut to what is known of it; without precision it is as fine as it stands."""
    assert PaperRecord(published=expected) == read(**cells)


def test_date_that_is_cut_keeps_what_stood_there() -> None:
    """The day of a date that is known to the month is still to be seen."""
    found = read(published=dt.date(2025, 7, 16), published_precision="month").published
    assert found is not None
    assert "2025-07-16" == found.raw


@pytest.mark.parametrize(
    ("cells", "expected", "word"),
    [
        ({"published": dt.date(2025, 1, 1)}, PartialDate(year=2025), "season"),
        ({"published": "2025"}, PartialDate(year=2025), "day"),
        ({"published": "2025-07-16"}, PartialDate(year=2025, month=7, day=16), "hour"),
    ],
)
def test_precision_that_cannot_be_had_is_kept(
    cells: dict[str, object], expected: PartialDate, word: str
) -> None:
    """Which season it was, and what a date does not say, is not made up."""
    paper, problems = wrong(**cells, published_precision=word)
    assert PaperRecord(published=expected, extra=left(published_precision=word)) == paper
    assert [("unreadable-value", "published_precision", word)] == problems


def test_other_year_than_that_of_the_date_is_kept() -> None:
    """The date counts, and the year stays in `extra`."""
    assert PaperRecord(
        published=PartialDate(year=2025, month=7, day=16), extra=left(year=2024)
    ) == read(published="2025-07-16", year=2024)


def test_rankings_say_no_more_than_the_columns() -> None:
    """A quartile is the best of the data year, in no category and by no metric that is known."""
    assert (
        JournalProfile(
            rankings=(
                JCRRanking(
                    data_year=2024,
                    impact_factor=Metric(value=7.1),
                    categories=(JCRCategory(quartile="Q1"),),
                    scope="best",
                ),
                CASPartition(edition_year=2025, majors=(CASZone(name_zh="医学", zone=2),)),
            )
        )
        == read(
            jcr_best_quartile="Q1",
            jcr_data_year=2024.0,
            impact_factor=7.1,
            cas_zone=2.0,
            cas_major="医学",
            cas_edition_year=2025,
        ).journal
    )


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"jcr_data_year": 2024}, JCRRanking(data_year=2024)),
        ({"impact_factor": "<0.1"}, JCRRanking(impact_factor=Metric(value=0.1, qualifier="<"))),
        ({"impact_factor": "N/A"}, JCRRanking(impact_factor=Metric(qualifier="n/a"))),
        ({"impact_factor": 7}, JCRRanking(impact_factor=Metric(value=7.0))),
        ({"cas_zone": "2区"}, CASPartition(majors=(CASZone(zone=2),))),
        ({"cas_major": "Medicine"}, CASPartition(majors=(CASZone(name_en="Medicine"),))),
        ({"cas_edition_year": "2025"}, CASPartition(edition_year=2025)),
    ],
)
def test_part_of_a_ranking_is_a_ranking(
    cells: dict[str, object], expected: JCRRanking | CASPartition
) -> None:
    """What one column says is not lost for want of the others."""
    assert JournalProfile(rankings=(expected,)) == read(**cells).journal


def test_other_columns_go_to_extra() -> None:
    """Columns that are not litrecord's stay under their names, dates as text and so on."""
    assert PaperRecord(
        doi="10.5555/1",
        extra=left(my_note="good", seen="2025-07-16", tags=("a", "b"), score=2.0, n=1),
    ) == read(
        doi="10.5555/1", my_note="good", seen=dt.date(2025, 7, 16), tags=["a", "b"], score=2.0, n=1
    )


def test_what_a_table_says_of_its_reading_is_kept() -> None:
    """Problems and source of the table are not those of reading it."""
    said = {"problem_codes": ["venue-names-differ"], "source_format": "aggregator"}
    assert PaperRecord(doi="10.5555/1", extra=left(**said)) == read(
        doi="10.5555/1", ok=True, error=None, record=None, **said
    )


@pytest.mark.parametrize(
    "cells", [{}, {"doi": None, "volume": float("nan")}, {"doi": " ", "ok": True}]
)
def test_row_without_a_value_is_a_failure(cells: dict[str, object]) -> None:
    """Where nothing stands there is no paper."""
    found = draft_of_cells(cells, HERE)
    assert isinstance(found, Failure)
    assert "record 3: no record: nothing in it has a value" == str(found.error)


def test_lists_without_end_are_a_failure() -> None:
    """Depth is bounded, so that nothing else than a failure comes of it."""
    cell: object = 1
    for _ in range(5):
        cell = [cell]
    assert isinstance(draft_of_cells({"x": cell}, HERE, Limits(depth=5)), Draft)
    assert isinstance(draft_of_cells({"x": [cell]}, HERE, Limits(depth=5)), Failure)


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.dates()
    | st.datetimes()
    | st.binary(max_size=4)
    | st.decimals()
    | st.sampled_from(["2025-07", "0000-01-01", "Q1", "season", "1234-5679", "zh", "month"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=4,
)


@settings(max_examples=300)
@given(
    cells=st.dictionaries(
        st.sampled_from([one.name for one in PAPER_ROWS.columns]) | st.text(max_size=3),
        _VALUES,
        max_size=8,
    )
)
def test_any_cells_are_a_paper_or_a_failure(cells: dict[str, object]) -> None:
    """Whatever stands in a row, nothing is raised, and what a draft holds makes a paper."""
    found = draft_of_cells(cells, HERE)
    if isinstance(found, Draft):
        paper = PaperRecord(**found.fields)  # type: ignore[arg-type]  # what a draft holds
        assert paper == loads(dumps(paper))
        assert callable(found.raw)
        found.raw()


def test_failure_shows_the_row() -> None:
    """What a class refuses can be looked at as JSON."""
    raw = drafted(volume="十六", published=dt.date(2025, 7, 16)).raw
    assert callable(raw)
    assert '{"volume": "十六", "published": "2025-07-16"}'.encode() == raw()
