"""Rows of one journal are joined; two journals stay two."""

from __future__ import annotations

import itertools

import attrs
import pytest

from linking.profiles import ccf, jcr, journal, zone
from litrecord.linking import JournalIndex
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASZone, JCRRanking

RIVERS = ("1111-1111", "1111-1112")
LAKES = ("2222-2222", "2222-2223")


def names(*rows: JournalProfile) -> list[list[str]]:
    """Return the titles of each journal of an index of rows."""
    return [
        [text.value for text in (one.name or ())] + list(one.aliases)
        for one in JournalIndex(rows).profiles
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            (journal("Rivers", *RIVERS), journal("RIVERS", RIVERS[1])),
            [["Rivers", "RIVERS"]],
            id="electronic-only",
        ),
        pytest.param(
            (journal("Rivers", RIVERS[0]), journal("Streams", RIVERS[1]), journal("X", *RIVERS)),
            [["Rivers", "Streams", "X"]],
            id="joined-by-a-third",
        ),
        pytest.param(
            (journal("Rivers", *RIVERS), journal("Rivers", *LAKES)),
            [["Rivers"], ["Rivers"]],
            id="twins",
        ),
        pytest.param(
            (journal("Rivers", *RIVERS), journal("rivers")),
            [["Rivers", "rivers"]],
            id="title-without-issn",
        ),
        pytest.param(
            (journal("Rivers-Lakes", *RIVERS), journal("The Rivers, Lakes")),
            [["Rivers-Lakes", "The Rivers, Lakes"]],
            id="normalised-title-without-issn",
        ),
        pytest.param(
            (journal("Rivers", *RIVERS), journal("Rivers", *LAKES), journal("Rivers")),
            [["Rivers"], ["Rivers"], ["Rivers"]],
            id="title-of-twins",
        ),
        pytest.param(
            (journal("Rivers & Lakes", *RIVERS), journal("Rivers and Lakes")),
            [["Rivers & Lakes"], ["Rivers and Lakes"]],
            id="ampersand-joins-nothing",
        ),
        pytest.param(
            (journal("Rivers"), journal("Rivers"), journal("RIVERS")),
            [["Rivers", "RIVERS"]],
            id="none-has-an-issn",
        ),
        pytest.param(
            (
                journal("Rivers", zh="虚构河流", cn="11-0001/P"),
                journal(zh="虚构河流学报", cn="CN 11-0001"),
            ),
            [["虚构河流", "Rivers", "虚构河流学报"]],
            id="cn-number",
        ),
        pytest.param(
            (journal("Rivers", zh="虚构河流"), journal("Rivers", zh="虚构江河")),
            [["虚构河流", "Rivers"], ["虚构江河", "Rivers"]],
            id="chinese-titles-differ",
        ),
        pytest.param(
            (journal("Rivers", cn="11-0001/P"), journal("Rivers", cn="11-0002/P")),
            [["Rivers"], ["Rivers"]],
            id="cn-numbers-differ",
        ),
        pytest.param(
            (
                journal("Rivers", *RIVERS, cn="11-0001/P"),
                journal("Lakes", *LAKES, cn="11-0001/P"),
                journal("RIVERS", "3333-3333", cn="11-0001/P"),
            ),
            [["Rivers", "RIVERS"], ["Lakes"]],
            id="cn-number-with-other-issns",
        ),
        pytest.param(
            (
                attrs.evolve(journal("Rivers", *RIVERS), kind="conference"),
                journal("Rivers", *RIVERS),
            ),
            [["Rivers"], ["Rivers"]],
            id="conference-and-journal",
        ),
        pytest.param(
            (attrs.evolve(journal("Rivers"), kind=None), journal("Rivers", *RIVERS)),
            [["Rivers"]],
            id="kind-not-stated",
        ),
        pytest.param(
            (journal(None, "0000-0000"), journal(None, "0000-0000"), journal(None, "N/A")),
            [[], [], []],
            id="no-issn-at-all",
        ),
    ],
)
def test_rows_are_joined(rows: tuple[JournalProfile, ...], expected: list[list[str]]) -> None:
    """ISSNs join, then CN numbers, then titles where one side has no ISSN."""
    assert expected == names(*rows)


def test_row_for_each_category_is_one_journal() -> None:
    """A table with a row for each category gives one journal with one ranking."""
    rows = [
        journal("Rivers", *RIVERS, rankings=(jcr(2024, 3.1, (name, "Q1"), source="a.csv"),))
        for name in ("LIMNOLOGY", "WATER RESOURCES")
    ]
    (merged,) = JournalIndex(rows).profiles
    (ranking,) = merged.rankings
    assert isinstance(ranking, JCRRanking)
    assert ["LIMNOLOGY", "WATER RESOURCES"] == [one.name for one in ranking.categories]


def test_journals_that_share_a_misprint_stay_two() -> None:
    """Two titles with one ISSN and the same category in one table are two journals."""
    rows = [
        journal(title, RIVERS[0], rankings=(jcr(2024, factor, ("LIMNOLOGY", "Q1")),))
        for title, factor in (("Rivers", 3.1), ("Ponds", 1.2))
    ]
    assert [["Rivers"], ["Ponds"]] == names(*rows)
    later = [
        attrs.evolve(row, rankings=(jcr(2025, 2.0, ("LIMNOLOGY", "Q2")),), issn_electronic=None)
        for row in rows
    ]
    assert [["Rivers"], ["Ponds"]] == names(*rows, *later)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(jcr(2024, 3.1), jcr(2024, 3.1), id="impact-factor"),
        pytest.param(
            jcr(2024, 3.1, ("LIMNOLOGY", "Q1")),
            jcr(2024, 2.2, ("WATER RESOURCES", "Q1")),
            id="other-impact-factor",
        ),
        pytest.param(zone(2025, "地球科学", 1), zone(2025, "医学", 1), id="zone"),
        pytest.param(ccf(2022, ("网络", "A")), ccf(2022, ("网络", "B")), id="list"),
    ],
)
def test_one_fact_of_two_titles_is_of_two_journals(one: JCRRanking, other: JCRRanking) -> None:
    """What a table states once is stated of one journal."""
    rows = (
        journal("Rivers", RIVERS[0], rankings=(one,)),
        journal("Ponds", RIVERS[0], rankings=(other,)),
    )
    assert 2 == len(JournalIndex(rows))


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        pytest.param(jcr(2024, 3.1, ("LIMNOLOGY", "Q1"), source="b.csv"), 1, id="agrees"),
        pytest.param(jcr(2024, None, ("LIMNOLOGY", "Q1"), source="b.csv"), 1, id="states-less"),
        pytest.param(jcr(2024, 0.7, ("LIMNOLOGY", "Q1"), source="b.csv"), 2, id="other-factor"),
        pytest.param(jcr(2024, 3.1, ("LIMNOLOGY", "Q4"), source="b.csv"), 2, id="other-quartile"),
        pytest.param(jcr(2023, 0.7, ("LIMNOLOGY", "Q4"), source="b.csv"), 1, id="other-year"),
    ],
)
def test_tables_that_contradict_each_other_under_two_titles(
    other: JCRRanking, expected: int
) -> None:
    """Another title with the same values is of the same journal, with other values of another."""
    own = jcr(2024, 3.1, ("LIMNOLOGY", "Q1"), source="a.csv")
    rows = [
        journal("Rivers", RIVERS[0], rankings=(own,)),
        journal("Ponds", RIVERS[0], rankings=(other,)),
    ]
    assert expected == len(JournalIndex(rows))
    renamed = journal("RIVERS", RIVERS[0], rankings=(other,))
    assert 1 == len(JournalIndex([rows[0], renamed]))


def test_undated_facts_of_nameless_tables_say_nothing() -> None:
    """Two rows without a year and a table may be of two tables, and of a renamed journal."""
    rows = [
        journal(title, RIVERS[0], rankings=(jcr(None, factor),))
        for title, factor in (("Rivers", 3.1), ("Streams", 3.3))
    ]
    assert 1 == len(JournalIndex(rows))


def test_journal_with_two_entries_of_one_table_is_one() -> None:
    """A row for each field of a list, under two spellings of the title, is of one journal."""
    rows = [
        journal(title, RIVERS[0], rankings=(ccf(2022, (field, "A")), jcr(2024, 3.1, (field, "Q1"))))
        for title, field in (("Rivers", "A"), ("Rivers of Ours", "B"))
    ]
    assert [["Rivers", "Rivers of Ours"]] == names(*rows)


def test_narrow_fields_of_one_journal_are_joined() -> None:
    """A row for each narrow field of the CAS partition is of one journal if the rest agrees."""
    rows = [
        journal(
            title,
            RIVERS[0],
            rankings=(
                attrs.evolve(zone(2025, "医学", 1), minors=(CASZone(name_zh=minor, zone=1),)),
            ),
        )
        for title, minor in (("Rivers", "湖沼学"), ("Rivers of Ours", "水资源"))
    ]
    assert 1 == len(JournalIndex(rows))
    again = attrs.evolve(rows[1], rankings=rows[0].rankings)
    assert 2 == len(JournalIndex([rows[0], again]))


def test_renamed_journal_is_one() -> None:
    """Other tables may print another title for the same ISSN."""
    rows = (
        journal("Rivers", RIVERS[0], rankings=(jcr(2023, 3.1, source="2023.csv"),)),
        journal("Streams", RIVERS[0], rankings=(jcr(2024, 3.3, source="2024.csv"),)),
    )
    assert [["Rivers", "Streams"]] == names(*rows)


def test_two_journals_of_one_title_in_a_table_stay_two() -> None:
    """One table without ISSNs that states two impact factors for a title means two journals."""
    rows = [
        journal("Rivers", rankings=(jcr(2021, factor, source="a.csv"),)) for factor in (1.0, 2.0)
    ]
    assert 2 == len(JournalIndex(rows))
    assert 1 == len(JournalIndex([rows[0], rows[0]]))


def test_grouping_does_not_depend_on_the_order_of_tables() -> None:
    """The same journals come out whichever table comes first."""
    first = [journal("Rivers", *RIVERS), journal("Lakes", *LAKES), journal("Ponds")]
    second = [journal("LAKES"), journal("Streams", RIVERS[1]), journal("ponds")]
    assert 3 == len(JournalIndex(first, second)) == len(JournalIndex(second, first))


def test_endless_chain_of_titles_is_not_joined_for_ever() -> None:
    """What has hundreds of rows under other titles is not looked at again and again."""
    rows = [
        journal(f"Rivers {at}", f"{at:04d}-0000", f"{at + 1:04d}-0000") for at in range(1, 1500)
    ]
    assert 1 < len(JournalIndex(rows)) < 10


def test_the_order_of_the_tables_does_not_matter() -> None:
    """Where journals share ISSNs and contradict each other, the same rows are joined in any order.

    The first and the last share an ISSN and differ in one table; two others lead from one to the
    other by further ISSNs.
    """
    rows = (
        journal("Rivers", "2949-0642", "1452-5933", rankings=(jcr(2024, 2.0, source="a"),)),
        journal("Lakes", "2949-0642", "7138-4111"),
        journal("Tides", "1452-5933", "7138-4111"),
        journal("Streams", "2949-0642", "1452-5933", rankings=(jcr(2024, 1.0, source="a"),)),
    )
    found = {
        frozenset(frozenset(one.issns) for one in JournalIndex(order).profiles)
        | {len(JournalIndex(order))}
        for order in itertools.permutations(rows)
    }
    assert 1 == len(found)


def test_a_profile_of_very_many_issns_is_indexed() -> None:
    """Each ISSN counts once and leads to the profile."""
    numbers = tuple(f"{at:04}-{at:03}0" for at in range(1, 1000))
    index = JournalIndex([journal("Rivers", *numbers, *numbers)])
    assert 1 == len(index)
    assert index.match(issn=numbers[-1]) is not None
