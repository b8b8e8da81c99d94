"""Rules about what befalls values in the cells of a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from litrecord.errors import Problem
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    OtherRanking,
    RankingEntry,
)
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText
from litrecord.validators.cells import control_character, header_as_data, rank_date_serial

# Takes a rule and an object; see conftest.py.
Find: TypeAlias = Callable[[object, object], list[Problem]]


def named(name: str) -> JournalProfile:
    """Make a profile of a title."""
    return JournalProfile(name=BilingualText.of(en=name))


@pytest.mark.parametrize(
    ("obj", "path", "raw"),
    [
        (named("M\x7frsche"), "name.variants[0].value", "M\x7frsche"),
        (named("M\x84rsche"), "name.variants[0].value", "M\x84rsche"),
        (named("M\ufffdrsche"), "name.variants[0].value", "M\ufffdrsche"),
        (named("Tides\tand Moss"), "name.variants[0].value", "Tides\tand Moss"),
        (JCRRanking(categories=(JCRCategory(name="A\x00"),)), "categories[0].name", "A\x00"),
        (CASPartition(majors=(CASZone(name_zh="医\x0b学"),)), "majors[0].name_zh", "医\x0b学"),
        (CASPartition(minors=(CASZone(name_en="A\x9f"),)), "minors[0].name_en", "A\x9f"),
        (
            OtherRanking(scheme="ccf", entries=(RankingEntry(field="\x1f"),)),
            "entries[0].field",
            "\x1f",
        ),
    ],
    ids=["delete", "c1", "replacement", "tab", "category", "major", "minor", "list"],
)
def test_control_character_in_a_name_is_reported(
    find: Find, obj: object, path: str, raw: str
) -> None:
    """It stands for a letter that was lost."""
    expected = Problem(code="control-character", severity="warning", path=path, raw=raw)
    assert [expected] == find(control_character, obj)


@pytest.mark.parametrize(
    "obj",
    [
        JournalProfile(),
        named("Märsche und Moore"),
        named("潮汐\u3000研究\xa0"),
        JCRRanking(categories=(JCRCategory(),)),
        OtherRanking(scheme="ccf", entries=(RankingEntry(),)),
        PaperRecord(),
    ],
    ids=["no-name", "diacritics", "spaces", "no-category", "no-field", "paper"],
)
def test_printable_names_pass(find: Find, obj: object) -> None:
    """Letters with diacritics and spaces of any kind are no controls."""
    assert [] == find(control_character, obj)


@pytest.mark.parametrize("title", ["Journal", " journal  TITLE", "刊名", "期刊名称", "Title"])
def test_title_that_is_a_header_is_reported(find: Find, title: str) -> None:
    """Case and spaces make no difference."""
    expected = Problem(
        code="header-as-data", severity="warning", path="name.variants[0].value", raw=title
    )
    assert [expected] == find(header_as_data, named(title))


@pytest.mark.parametrize(
    "profile",
    [JournalProfile(), named(""), named("Journal of Tides"), named("Journal" * 1000)],
    ids=["none", "empty", "title", "long"],
)
def test_title_of_a_journal_is_no_header(find: Find, profile: JournalProfile) -> None:
    """The whole title must be a header."""
    assert [] == find(header_as_data, profile)


def ranked(rank: int | None, total: int | None = None) -> JCRRanking:
    """Make a ranking of one place."""
    return JCRRanking(categories=(JCRCategory(rank=rank, total=total),))


# 2025-05-12, 2000-01-01, 2049-12-31, 2029-02-01, 2025-02-01, 2001-02-01 in days from 1899-12-30
@pytest.mark.parametrize(
    ("serial", "decoded"),
    [
        (45789, "5/12"),
        (36526, "1/1"),
        (54788, "12/31"),
        (47150, "2/29"),
        (45689, "2/25"),
        (36923, None),
        (45810, None),
    ],
    ids=["day", "first", "last", "month-of-2029", "month-of-2025", "no-such-rank", "unfit"],
)
def test_rank_that_is_a_date_is_reported(find: Find, serial: int, decoded: str | None) -> None:
    """Month and day were rank and total; of a month and a year, these."""
    expected = Problem(
        code="rank-date-serial",
        severity="warning",
        path="categories[0].rank",
        raw=serial,
        expected=decoded,
    )
    assert [expected] == find(rank_date_serial, ranked(serial))


@pytest.mark.parametrize(
    ("ranking", "path"),
    [
        (CASPartition(majors=(CASZone(position=45789),)), "majors[0].position"),
        (CASPartition(minors=(CASZone(position=45789),)), "minors[0].position"),
        (OtherRanking(scheme="x", entries=(RankingEntry(rank=45789),)), "entries[0].rank"),
    ],
    ids=["major", "minor", "list"],
)
def test_date_in_any_ranking_is_reported(find: Find, ranking: object, path: str) -> None:
    """Positions and ranks of lists suffer the same."""
    assert [path] == [one.path for one in find(rank_date_serial, ranking)]


@pytest.mark.parametrize(
    "obj",
    [ranked(None), ranked(5, 12), ranked(45789, 50000), ranked(36525), ranked(54789), named("A")],
    ids=["none", "rank", "with-total", "before", "after", "no-ranking"],
)
def test_other_ranks_pass(find: Find, obj: object) -> None:
    """Outside these fifty years, or with a total, a number is a number."""
    assert [] == find(rank_date_serial, obj)
