"""Of which year a table is, and what contradicts it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.parsers.tables.years import Clues, choose_year, years_in

NOTHING = Clues(header=None, column=frozenset(), banner=(), name=None, caller=None)


def choose(*, of_data: bool = True, **clues: object) -> tuple[int | None, list[str]]:
    """Return the year chosen and the codes of the problems."""
    given_clues = {"header": None, "column": frozenset(), "banner": (), "name": None} | clues
    caller = given_clues.pop("caller", None)
    choice = choose_year(Clues(caller=caller, **given_clues), of_data=of_data)  # type: ignore[arg-type]
    return choice.year, [problem.code for problem in choice.problems]


def test_the_clues_go_from_the_column_to_the_caller() -> None:
    """Column, header, banner, name of the file, caller: the first that knows is believed."""
    clues = {
        "column": frozenset({2020}),
        "header": 2021,
        "banner": ("JCR Year: 2022",),
        "name": "jcr2015.csv",
        "caller": 2010,
    }
    found = []
    for nearer in list(clues):
        found.append(choose(**clues)[0])
        del clues[nearer]
    assert [2020, 2021, 2022, 2015, 2010] == found


@pytest.mark.parametrize(
    ("clues", "expected"),
    [
        ({}, (None, ["table-undated"])),
        ({"caller": 2023}, (2023, [])),
        ({"name": "JCR2023.csv"}, (2023, ["year-from-name"])),
        ({"name": "JCR 2023-2024.csv"}, (None, ["table-undated"])),
        ({"name": "JCR 2023-2024.csv", "caller": 2023}, (2023, [])),
        ({"name": "JCR_20240620.csv"}, (None, ["table-undated"])),
        ({"name": "JCR2023 2024-06-20.csv"}, (2023, ["year-from-name"])),
        ({"name": "2024年发布影响因子.xlsx"}, (2023, ["year-from-name"])),
        ({"name": "jcr release 2024.csv"}, (2023, ["year-from-name"])),
        ({"name": "JCR2024.csv", "caller": 2023}, (2023, ["year-from-name"])),
        ({"name": "JCR2024.csv", "caller": 2025}, (2024, ["year-from-name", "year-conflict"])),
        ({"header": 2023, "name": "JCR2024.csv"}, (2023, [])),
        ({"header": 2023, "name": "JCR2022.csv"}, (2023, ["year-conflict"])),
        ({"header": 2023, "caller": 2022}, (2023, ["year-conflict"])),
        ({"header": 2023, "banner": ("2021",)}, (2023, ["year-conflict"])),
        ({"header": 2023, "column": frozenset({2022})}, (2022, ["year-conflict"])),
        ({"column": frozenset({2022, 2023}), "name": "x2021.csv"}, (None, [])),
        ({"banner": ("Selected JCR Year: 2023; exported 2024-06-20",)}, (2023, [])),
        ({"banner": ("Exported on 2025-07-01",)}, (None, ["table-undated"])),
        ({"banner": ("Exported July 1, 2025", "1 July 2025")}, (None, ["table-undated"])),
        ({"banner": ("Copyright (c) 2025 Clarivate",)}, (None, ["table-undated"])),
        ({"banner": ("2023", "2024")}, (None, ["table-undated"])),
        ({"banner": ("2022-2023", "2024")}, (None, ["table-undated"])),
        ({"banner": ("2024年6月发布",)}, (2023, [])),
    ],
)
def test_a_data_year_is_chosen(
    clues: dict[str, object], expected: tuple[int | None, list[str]]
) -> None:
    """A release year in the name may denote the data of the year before; two years say nothing."""
    assert expected == choose(**clues)


@pytest.mark.parametrize(
    ("clues", "expected"),
    [
        ({"name": "分区2025年3月发布.xlsx"}, (2025, ["year-from-name"])),
        ({"header": 2023, "name": "2024.csv"}, (2023, ["year-conflict"])),
        ({"name": "2024.csv", "caller": 2023}, (2024, ["year-from-name", "year-conflict"])),
    ],
)
def test_the_year_of_an_edition_is_that_of_its_release(
    clues: dict[str, object], expected: tuple[int | None, list[str]]
) -> None:
    """For partitions and lists no year is counted back."""
    assert expected == choose(of_data=False, **clues)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023", {2023}),
        ("JCR2023版", {2023}),
        ("20230", set()),
        ("12023", set()),
        ("2023/2024", {2023, 2024}),
        ("2025年3月升级版", {2025}),
        ("2025年3月20日", set()),
        ("20.06.2025", set()),
        ("1949", set()),
        ("", set()),
    ],
)
def test_years_are_found_in_text(text: str, expected: set[int]) -> None:
    """Whole dates, such as that of an export, are no years of data."""
    assert expected == years_in(text)


@given(st.text(max_size=50), st.text(max_size=50), st.booleans())
def test_any_text_gives_a_choice(name: str, banner: str, of_data: bool) -> None:  # noqa: FBT001  # drawn
    """No text raises; a table without a year is said to have none."""
    year, problems = choose(of_data=of_data, name=name, banner=(banner,))
    assert (year is None) == ("table-undated" in problems)
