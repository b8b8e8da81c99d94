"""Words of zones, Top marks and warnings."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from litrecord.vocab import zones
from litrecord.vocab.zones import (
    WARNING_LEVELS,
    WARNING_REASONS,
    ZoneReading,
    find_warning_level,
    find_warning_reason,
    is_under_review,
    read_top,
    read_zone,
    split_reasons,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1", ZoneReading(1)),
        (" 4 ", ZoneReading(4)),
        ("2区", ZoneReading(2)),
        ("２区", ZoneReading(2)),
        ("1 区", ZoneReading(1)),
        ("二区", ZoneReading(2)),
        ("第三区", ZoneReading(3)),
        ("Ⅱ区", ZoneReading(2)),
        ("IV区", ZoneReading(4)),
        ("Zone 3", ZoneReading(3)),
        ("zone3", ZoneReading(3)),
        ("3 [168/495]", ZoneReading(3, 168, 495)),
        ("1区(12/300)", ZoneReading(1, 12, 300)),
        ("3（168/495）", ZoneReading(3, 168, 495)),
        ("4 [ 7 / 7 ]", ZoneReading(4, 7, 7)),
    ],
)
def test_zone_is_read_with_its_position(text: str, expected: ZoneReading) -> None:
    """Digits in any width, Chinese and Roman numerals, a position in brackets."""
    assert expected == read_zone(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0",
        "5",
        "5区",
        "12",
        "1.0",
        "-1",
        "B1",
        "Q1",
        "I",
        "区",
        "医学2区",
        "1区Top",
        "3 [168]",
        "3 [168/]",
        "3 [0/495]",
        "3 [496/495]",
        "3 [1234567/2345678]",
        "Under Review",
        "٢",
        "1" * 101,
    ],
    ids=repr,
)
def test_anything_else_is_no_zone(text: str) -> None:
    """Only whole cells are read, zones 1 to 4, positions that can be."""
    assert read_zone(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Under Review", True),
        ("under_review", True),
        ("UNDER  REVIEW", True),
        ("Review", False),
        ("", False),
        ("under review" * 20, False),
    ],
    ids=repr,
)
def test_open_zone_is_told(text: str, expected: bool) -> None:  # noqa: FBT001  # a parameter of the test
    """`Under Review` in any case and with any joint."""
    assert expected is is_under_review(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((text, True) for text in ("是", "Top", "TOP", "Y", "yes", "√", "1", "１", "True")),
        *((text, False) for text in ("否", "N", "No", "0", "FALSE", "非Top")),
        *((text, None) for text in ("", "-", "2", "Topology", "N/A", "是" * 101)),
    ],
    ids=repr,
)
def test_top_mark_is_read(text: str, expected: bool | None) -> None:  # noqa: FBT001  # the same
    """What is no mark gives None, an empty cell included."""
    assert expected is read_top(text)


def test_words_of_warnings_are_those_of_the_lists() -> None:
    """Three levels to 2023, three reasons from 2024."""
    assert ["高", "中", "低"] == [one.name_zh for one in WARNING_LEVELS]
    assert ["high", "medium", "low"] == [one.code for one in WARNING_LEVELS]
    assert ["引用操纵", "论文工厂", "中国作者占比畸高"] == [one.name_zh for one in WARNING_REASONS]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("高", "high"),
        (" 中 ", "medium"),
        ("低预警", "low"),
        ("高风险", "high"),
        ("Medium", "medium"),
        ("low risk", "low"),
        ("", None),
        ("高低", None),
        ("论文工厂", None),
        ("高" * 101, None),
    ],
)
def test_warning_level_is_found(text: str, expected: str | None) -> None:
    """In either language, and as a whole only."""
    found = find_warning_level(text)
    assert expected == (None if found is None else found.code)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("引用操纵", "citation-manipulation"),
        ("Paper Mill", "paper-mill"),
        ("中国作者占比畸高", "chinese-authors"),
        ("高", None),
        ("", None),
    ],
)
def test_warning_reason_is_found(text: str, expected: str | None) -> None:
    """In either language, and as a whole only."""
    found = find_warning_reason(text)
    assert expected == (None if found is None else found.code)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("论文工厂", ("论文工厂",)),
        ("论文工厂、中国作者占比畸高", ("论文工厂", "中国作者占比畸高")),
        ("a; b；c，d,e/f", ("a", "b", "c", "d", "e", "f")),
        ("、论文工厂、、", ("论文工厂",)),
        ("", ()),
    ],
)
def test_reasons_are_split_at_every_usual_sign(text: str, expected: tuple[str, ...]) -> None:
    """As printed and in their order; nothing empty remains."""
    assert expected == split_reasons(text)


def test_module_has_no_other_lazy_names() -> None:
    """A name that is not there is an AttributeError, as for every module."""
    with pytest.raises(AttributeError, match="'WARNINGS'"):
        _ = zones.WARNINGS  # type: ignore[attr-defined]  # the very point


@pytest.mark.shared
@pytest.mark.parametrize("year", [2022, 2023])
def test_every_zone_and_top_mark_of_real_tables_is_read(shared: Path, year: int) -> None:
    """No filled cell is left unread."""
    with (shared / "tables" / f"FQBJCR{year}.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    cells = {row[f"小类{at}分区"] or "" for row in rows for at in range(1, 7)}
    cells |= {row["大类分区"] for row in rows}
    assert [] == [cell for cell in cells if cell and read_zone(cell) is None]
    assert {True, False} == {read_top(row["Top"]) for row in rows}


@pytest.mark.shared
def test_every_word_of_real_warning_lists_is_known(shared: Path) -> None:
    """Levels of 2023, reasons of 2024."""
    cells = []
    for year in (2023, 2024):
        path = shared / "tables" / f"GJQKYJMD{year}.csv"
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells.append({row[1] for row in list(csv.reader(file))[1:]})
    levels, reasons = cells
    assert {"high", "medium", "low"} >= {
        found.code for found in map(find_warning_level, levels) if found
    }
    assert [] == [cell for cell in levels if find_warning_level(cell) is None]
    each = {reason for cell in reasons for reason in split_reasons(cell)}
    assert [] == [reason for reason in each if find_warning_reason(reason) is None]
