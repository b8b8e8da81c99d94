"""Citation indexes, Chinese lists of journals, and dates of release."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from litrecord.model.dates import PartialDate
from litrecord.vocab.editions import (
    Editions,
    IndexReading,
    RankingSystem,
    editions,
    find_editions,
    find_index,
    index_lists,
    release_date,
)


def test_four_indexes_hold_journals() -> None:
    """The three old ones and the one of emerging sources."""
    assert ["SCIE", "SSCI", "AHCI", "ESCI"] == [one.code for one in editions()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SCIE", ["SCIE"]),
        ("SSCI;SCIE;", ["SSCI", "SCIE"]),
        ("SCIE, SSCI", ["SCIE", "SSCI"]),
        ("SCIE、SSCI", ["SCIE", "SSCI"]),
        ("SCIE and SSCI", ["SCIE", "SSCI"]),
        ("AHCISCIE", ["AHCI", "SCIE"]),
        ("SCIESSCI", ["SCIE", "SSCI"]),
        ("SCIESCI", ["SCIE", "ESCI"]),
        ("scie/scie", ["SCIE"]),
        ("SCI", ["SCIE"]),
        ("SCI-EXPANDED", ["SCIE"]),
        ("SCI-E", ["SCIE"]),
        ("A&HCI", ["AHCI"]),
        ("A & HCI", ["AHCI"]),
        ("A&amp;HCI", ["AHCI"]),
        ("ＳＣＩＥ；ＳＳＣＩ", ["SCIE", "SSCI"]),
        ("Science Citation Index Expanded (SCIE)", ["SCIE"]),
        ("Science Citation Index", ["SCIE"]),
        ("Social Sciences Citation Index; Arts & Humanities Citation Index", ["SSCI", "AHCI"]),
        ("社会科学引文索引", ["SSCI"]),
        ("科学引文索引（扩展版）", ["SCIE"]),
        ("Web of Science: ESCI", ["ESCI"]),
        ("", []),
        (" ;, ", []),
    ],
)
def test_indexes_are_found_in_any_glue(text: str, expected: list[str]) -> None:
    """Each once, in the order of the cell, with nothing left over."""
    assert Editions(tuple(expected), (None,) * len(expected), "") == find_editions(text)


@pytest.mark.parametrize(
    ("text", "codes", "statuses"),
    [
        ("SCIEOnHold", ("SCIE",), ("on-hold",)),
        ("SCIE On Hold", ("SCIE",), ("on-hold",)),
        ("SCIE (on-hold)", ("SCIE",), ("on-hold",)),
        ("ESCI-Suppressed", ("ESCI",), ("suppressed",)),
        ("SCIE（镇压）", ("SCIE",), ("suppressed",)),
        ("SSCI;SCIE On Hold;AHCI", ("SSCI", "SCIE", "AHCI"), (None, "on-hold", None)),
        ("SCIEOnHoldSSCI", ("SCIE", "SSCI"), ("on-hold", None)),
    ],
)
def test_status_belongs_to_the_name_before_it(
    text: str, codes: tuple[str, ...], statuses: tuple[str | None, ...]
) -> None:
    """Whatever stands between the two."""
    assert Editions(codes, statuses, "") == find_editions(text)


@pytest.mark.parametrize(
    ("text", "codes", "rest"),
    [
        ("N/A", (), "N/A"),
        ("CSSCI", (), "CSSCI"),
        ("CSSCI;SSCI", ("SSCI",), "CSSCI"),
        ("中文社会科学引文索引", (), "中文社会科学引文索引"),
        ("中国科学引文数据库", (), "中国科学引文数据库"),
        (
            "Chinese Social Sciences Citation Index",
            (),
            "Chinese Social Sciences Citation Index",
        ),
        ("Science", (), "Science"),
        ("SCIEX", (), "SCIEX"),
        ("scı-e", (), "scı-e"),
        ("SCIE 2024", ("SCIE",), "2024"),
        ("new: SCIE; dropped: SSCI", ("SCIE", "SSCI"), "new dropped"),
        ("On Hold", (), "On Hold"),
        ("OnHold SCIE", ("SCIE",), "OnHold"),
        ("Suppressed", (), "Suppressed"),
    ],
)
def test_other_words_are_left_over(text: str, codes: tuple[str, ...], rest: str) -> None:
    """A word that only holds a name is not taken apart; a status without a name is not lost."""
    assert Editions(codes, (None,) * len(codes), rest) == find_editions(text)


def test_long_text_is_read_like_a_short_one() -> None:
    """A cell of many names gives each of them once."""
    assert Editions(("SCIE", "SSCI"), (None, None), "") == find_editions("SCIE;SSCI;" * 100)


def test_lists_have_codes_of_their_own() -> None:
    """Seven lists are known, and their levels as they print them."""
    levels = {one.code: one.levels for one in index_lists()}
    assert {"PKU", "CSSCI", "CSCD", "EI", "CSTPCD", "AMI", "RCCSE"} == set(levels)
    assert ("来源期刊", "扩展版", "集刊") == levels["CSSCI"]
    assert ("核心库", "扩展库") == levels["CSCD"]
    assert () == levels["PKU"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("北大核心", IndexReading("PKU", None, None, "")),
        ("中文核心期刊要目总览（2023年版）", IndexReading("PKU", None, "2023年版", "")),
        ("2023版北大核心", IndexReading("PKU", None, "2023版", "")),
        ("CSSCI", IndexReading("CSSCI", None, None, "")),
        ("cssci 扩展版", IndexReading("CSSCI", "扩展版", None, "")),
        ("CSSCI扩展版（2025—2026）", IndexReading("CSSCI", "扩展版", "2025—2026", "")),
        ("南大核心 来源", IndexReading("CSSCI", "来源期刊", None, "")),
        ("CSSCI集刊", IndexReading("CSSCI", "集刊", None, "")),
        ("CSCD-C", IndexReading("CSCD", "核心库", None, "")),
        ("CSCD扩展库", IndexReading("CSCD", "扩展库", None, "")),
        ("中国科学引文数据库(CSCD)", IndexReading("CSCD", None, None, "")),
        ("EI", IndexReading("EI", None, None, "")),
        ("Ei Compendex", IndexReading("EI", None, None, "")),
        ("EI核心", IndexReading("EI", None, None, "")),
        ("EI会议", IndexReading("EI", None, None, "会议")),
        ("中国科技核心期刊", IndexReading("CSTPCD", None, None, "")),
        ("AMI 权威期刊", IndexReading("AMI", "权威", None, "")),
        ("RCCSE A+", IndexReading("RCCSE", "A+", None, "")),
        ("RCCSE（A-）", IndexReading("RCCSE", "A-", None, "")),
        ("RCCSE A", IndexReading("RCCSE", "A", None, "")),
        ("CSSCI、北大核心", IndexReading("CSSCI", None, None, "北大核心")),
    ],
)
def test_list_is_read_with_level_and_edition(text: str, expected: IndexReading) -> None:
    """What is neither is left over."""
    assert expected == find_index(text)


@pytest.mark.parametrize(
    "text", ["", "SSCI", "SCIENCE", "NEIGHBOUR", "核心", "CSSCI" + " " * 200], ids=repr
)
def test_other_cells_name_no_list(text: str) -> None:
    """Words that hold a name, and cells of unusual length, are not read."""
    assert find_index(text) is None


@pytest.mark.parametrize(
    ("system", "year", "scheme", "expected"),
    [
        ("jcr", 2024, None, PartialDate(year=2025, month=6, day=18)),
        ("jcr", 2023, None, PartialDate(year=2024, month=6, day=20)),
        ("jcr", 2019, None, PartialDate(year=2020, month=6, day=29)),
        ("jcr", 2025, None, PartialDate(year=2026, month=6)),
        ("jcr", 1999, None, None),
        ("jcr", 2024, "basic", None),
        ("cas", 2025, "upgraded", PartialDate(year=2025, month=3, day=20)),
        ("cas", 2025, None, PartialDate(year=2025, month=3, day=20)),
        ("cas", 2022, "upgraded", PartialDate(year=2022, month=12)),
        ("cas", 2022, "basic", None),
        ("cas", 2021, None, PartialDate(year=2021, month=12, day=20)),
        ("cas", 2024, None, None),
        ("xr", 2026, None, PartialDate(year=2026)),
    ],
)
def test_release_is_known_to_the_day_or_less(
    system: RankingSystem, year: int, scheme: str | None, expected: PartialDate | None
) -> None:
    """As precisely as it was announced; None where there was no edition or nothing is known."""
    assert expected == release_date(system, year, scheme)  # type: ignore[arg-type]  # a str


@pytest.mark.parametrize("year", range(2016, 2026))
def test_reports_are_released_in_the_june_after_their_data_year(year: int) -> None:
    """Since data year 2016 every edition of the Journal Citation Reports was."""
    released = release_date("jcr", year)
    assert released is not None
    assert (year + 1, 6) == (released.year, released.month)


@pytest.mark.shared
@pytest.mark.parametrize("table", ["FQBJCR2022", "FQBJCR2023", "JCR2023"])
def test_every_cell_of_real_tables_is_read_whole(shared: Path, table: str) -> None:
    """Nothing is left over, and no filled cell is without a name."""
    with (shared / "tables" / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = {row["Web of Science"] or "" for row in csv.DictReader(file)}
    readings = {cell: find_editions(cell) for cell in cells if cell}
    assert {} == {cell: found for cell, found in readings.items() if found.rest or not found.codes}
