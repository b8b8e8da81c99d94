"""The subject categories of the Web of Science."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from pathlib import Path

import pytest

from litrecord.vocab import categories
from litrecord.vocab.categories import (
    CATEGORIES,
    RetiredCategory,
    find_categories,
    find_category,
    find_retired,
)


def _name(text: str) -> str | None:
    found = find_category(text)
    return None if found is None else found.name


def test_list_has_the_published_number_of_categories() -> None:
    """254 categories in alphabetical order, each with names of its own in both languages."""
    names = [one.name for one in CATEGORIES]
    assert 254 == len(names) == len(set(names)) == len({one.name_zh for one in CATEGORIES})
    assert sorted(names) == names
    assert [] == [name for name in names if name != name.upper()]


def test_editions_have_the_published_number_of_categories() -> None:
    """178 science, 58 social science and 28 arts and humanities categories, as Clarivate counts."""
    counts = {
        edition: sum(edition in one.editions for one in CATEGORIES)
        for edition in ("SCIE", "SSCI", "AHCI")
    }
    assert {"SCIE": 178, "SSCI": 58, "AHCI": 28} == counts


def test_arts_and_humanities_have_no_impact_factor_rank() -> None:
    """229 categories are ranked by impact factor; the other 25 are those of the AHCI alone."""
    unranked = {one.name for one in CATEGORIES if not one.has_jif_rank}
    assert {one.name for one in CATEGORIES if one.editions == ("AHCI",)} == unranked
    assert 25 == len(unranked)
    assert 229 == sum(one.has_jif_rank for one in CATEGORIES)


def test_nine_categories_belong_to_several_editions() -> None:
    """Seven of them to the science and the social sciences edition."""
    assert {
        "CULTURAL STUDIES": ("SSCI", "AHCI"),
        "GREEN & SUSTAINABLE SCIENCE & TECHNOLOGY": ("SCIE", "SSCI"),
        "HISTORY": ("SSCI", "AHCI"),
        "HISTORY & PHILOSOPHY OF SCIENCE": ("SCIE", "SSCI", "AHCI"),
        "NURSING": ("SCIE", "SSCI"),
        "PSYCHIATRY": ("SCIE", "SSCI"),
        "PUBLIC, ENVIRONMENTAL & OCCUPATIONAL HEALTH": ("SCIE", "SSCI"),
        "REHABILITATION": ("SCIE", "SSCI"),
        "SUBSTANCE ABUSE": ("SCIE", "SSCI"),
    } == {one.name: one.editions for one in CATEGORIES if len(one.editions) > 1}


def test_every_category_is_found_by_either_name() -> None:
    """No two English names, and no two of the latest Chinese ones, read alike."""
    assert [one.name for one in CATEGORIES] == [_name(one.name) for one in CATEGORIES]
    chinese = {one.name_zh: _name(one.name_zh) for one in CATEGORIES}
    assert {"老年医学": None} == {zh: found for zh, found in chinese.items() if found is None}
    assert 253 == len({found for found in chinese.values() if found is not None})


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Cell & Tissue Engineering", "CELL & TISSUE ENGINEERING"),
        ("cell and tissue engineering", "CELL & TISSUE ENGINEERING"),
        ("CELL &amp; TISSUE  ENGINEERING", "CELL & TISSUE ENGINEERING"),
        ("ＯＮＣＯＬＯＧＹ", "ONCOLOGY"),
        ("Women's Studies", "WOMENS STUDIES"),
        ("ENGINEERING, MARINE", "ENGINEERING, MARINE"),
        ("Engineering Marine", "ENGINEERING, MARINE"),
        ("化学：综合", "CHEMISTRY, MULTIDISCIPLINARY"),
        ("化学:综合", "CHEMISTRY, MULTIDISCIPLINARY"),
        ("化学综合", "CHEMISTRY, MULTIDISCIPLINARY"),
        ("农业：综合", "AGRICULTURE, MULTIDISCIPLINARY"),
        ("农业综合", "AGRICULTURE, MULTIDISCIPLINARY"),
        ("公共卫生-环境卫生与职业卫生", "PUBLIC, ENVIRONMENTAL & OCCUPATIONAL HEALTH"),
        ("酒店、休闲、体育与旅游", "HOSPITALITY, LEISURE, SPORT & TOURISM"),
        ("法学", "LAW"),
        ("历史学(小类)", "HISTORY"),
        ("老年医学(社科)", "GERONTOLOGY"),
        (" GERONTOLOGY 老年医学", "GERONTOLOGY"),
        ("ENGINEERING, OCEAN 工程：大洋", "ENGINEERING, OCEAN"),
        ("FILM, RADIO, TELEVISION FILM, RADIO, TELEVISION", "FILM, RADIO, TELEVISION"),
    ],
)
def test_spelling_makes_no_difference(name: str, expected: str) -> None:
    """Case, spaces, punctuation, `&`, entities, full-width forms and both languages at once."""
    assert expected == _name(name)


@pytest.mark.parametrize(
    "name",
    ["", "&", "Astrology", "Medicine", "医", "ONCOLOGYΩ", "CHEMISTRY", "X" * 201, "ONCO 肿瘤学"],
    ids=["empty", "sign", "unknown", "major", "part", "foreign", "family", "long", "mixed"],
)
def test_other_names_are_not_found(name: str) -> None:
    """Nothing is guessed from a part of a name."""
    assert () == find_categories(name)
    assert find_category(name) is None


def test_name_of_two_categories_gives_both_or_none() -> None:
    """老年医学 has stood for two categories, of the science and of the social sciences edition."""
    assert ["GERIATRICS & GERONTOLOGY", "GERONTOLOGY"] == [
        one.name for one in find_categories("老年医学")
    ]
    assert find_category("老年医学") is None


def test_retired_name_has_successors() -> None:
    """It is no category in force, and names those that took over."""
    assert find_category("Planning & Development") is None
    assert RetiredCategory(
        "PLANNING & DEVELOPMENT",
        None,
        2017,
        ("DEVELOPMENT STUDIES", "REGIONAL & URBAN PLANNING"),
    ) == find_retired("Planning and Development")


@pytest.mark.parametrize("name", ["ONCOLOGY", "", "X" * 201], ids=["in-force", "empty", "long"])
def test_name_in_force_is_not_retired(name: str) -> None:
    """Only names of older data years are."""
    assert find_retired(name) is None


@pytest.mark.parametrize("name", ["APPLIED LINGUISTICS", "AGRICULTURE, SOIL SCIENCE"])
def test_successors_are_in_force(name: str) -> None:
    """A successor is spelled as the list in force spells it; the year may be unknown."""
    found = find_retired(name)
    assert found is not None
    assert found.last_data_year is None
    assert list(found.successors) == [_name(successor) for successor in found.successors]


def test_module_has_no_other_lazy_names() -> None:
    """A name that is not there is an AttributeError, as for every module."""
    with pytest.raises(AttributeError, match="'RANKS'"):
        _ = categories.RANKS  # type: ignore[attr-defined]  # the very point


@pytest.mark.parametrize("module", ["categories", "cas", "editions", "zones"])
def test_import_reads_no_table(module: str) -> None:
    """The table is read at the first look-up: only that brings in the reader of package files."""
    code = f"import sys, litrecord.vocab.{module}; print('pkgutil' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "False\n" == done.stdout


@pytest.mark.shared
@pytest.mark.parametrize("year", [2022, 2023])
def test_every_narrow_field_of_real_tables_is_known(shared: Path, year: int) -> None:
    """Each cell ` ENGLISH NAME 中文名` is found, and its Chinese name belongs to that category."""
    with (shared / "tables" / f"FQBJCR{year}.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = {row[f"小类{at}"] for row in csv.DictReader(file) for at in range(1, 7)} - {
            "",
            None,
        }
    assert [] == [cell for cell in cells if find_category(cell) is None]
    differing = []
    for cell in cells:
        chinese = re.sub(r"^[^\u3400-\u9fff]+", "", cell)
        if chinese and find_category(cell) not in find_categories(chinese):
            differing.append(cell)
    assert [] == differing


@pytest.mark.shared
@pytest.mark.parametrize("year", [2023, 2024])
def test_every_category_of_real_tables_is_known(shared: Path, year: int) -> None:
    """Each is spelled as here, and belongs to the editions that the table states beside it."""
    with (shared / "tables" / f"JCR{year}.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = {row["Category"] for row in csv.DictReader(file)} - {""}
    entries = [entry for cell in cells for entry in cell.split(";")]
    wrong = []
    for entry in entries:
        name, _, stated = entry.rstrip(")").partition("(")
        found = find_category(name)
        stated_editions = set(stated.split(", ")) - {"", "ESCI"}
        if found is None or found.name != name or stated_editions - set(found.editions):
            wrong.append(entry)
    assert [] == wrong
