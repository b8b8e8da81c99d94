"""Cells of categories: every form in which tables write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.parsers.tables.categories import (
    NamedCategory,
    rank_is_shared,
    read_categories,
    read_category,
)

ONCOLOGY = NamedCategory("ONCOLOGY", "肿瘤学")
NURSING = NamedCategory("NURSING", "护理")
INTERNAL = NamedCategory("MEDICINE, GENERAL & INTERNAL", "医学：内科")
SCIE = {"editions": ("SCIE",)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ONCOLOGY", [ONCOLOGY]),
        ("Oncology", [ONCOLOGY]),
        ("肿瘤学", [ONCOLOGY]),
        (" ONCOLOGY 肿瘤学", [ONCOLOGY]),
        ("ONCOLOGY ONCOLOGY", [ONCOLOGY]),
        ("MEDICINE, GENERAL & INTERNAL", [INTERNAL]),
        (" MEDICINE, GENERAL & INTERNAL 医学：内科", [INTERNAL]),
        ("Medicine, General &amp; Internal", [INTERNAL]),
        ("Medicine, General &amp; Internal; Oncology", [INTERNAL, ONCOLOGY]),
        ("ONCOLOGY; ;NURSING;", [ONCOLOGY, NURSING]),
        ("ONCOLOGY；NURSING", [ONCOLOGY, NURSING]),
        ("ONCOLOGY|NURSING", [ONCOLOGY, NURSING]),
        ("ONCOLOGY\nNURSING", [ONCOLOGY, NURSING]),
        ("ONCOLOGY;N/A", [ONCOLOGY]),
        ("", []),
        ("N/A", []),
        ("[]", []),
        ('["ONCOLOGY", "NURSING"]', [ONCOLOGY, NURSING]),
        ("['ONCOLOGY', 'NURSING']", [ONCOLOGY, NURSING]),
        (
            '["WOMEN\'S STUDIES - SSCI(Q1)"]',
            [NamedCategory("WOMENS STUDIES", "女性研究", ("SSCI",), "Q1")],
        ),
        ("[ONCOLOGY]", [ONCOLOGY]),
        (
            "ONCOLOGY(SCIE);NURSING(SCIE, SSCI)",
            [ONCOLOGY._replace(**SCIE), NURSING._replace(editions=("SCIE", "SSCI"))],
        ),
        ("NURSING(SCIE;SSCI)", [NURSING._replace(editions=("SCIE", "SSCI"))]),
        ("ONCOLOGY（SCIE）", [ONCOLOGY._replace(**SCIE)]),
        (
            "ONCOLOGY - SCIE(Q1); NURSING - SSCI(N/A)",
            [ONCOLOGY._replace(**SCIE, quartile="Q1"), NURSING._replace(editions=("SSCI",))],
        ),
        ("ONCOLOGY -- SCIE", [ONCOLOGY._replace(**SCIE)]),
        ("ONCOLOGY(SCIE)(Q1)", [ONCOLOGY._replace(**SCIE, quartile="Q1")]),
        ("ONCOLOGY (Q1) - SCIE", [ONCOLOGY._replace(**SCIE, quartile="Q1")]),
    ],
)
def test_categories_are_read(text: str, expected: list[NamedCategory]) -> None:
    """Commas are part of names, semicolons stand between them."""
    assert tuple(expected) == read_categories(text)


@pytest.mark.parametrize(
    ("text", "name", "name_zh"),
    [
        ("Invented Studies", "Invented Studies", None),
        ("Invented Studies (Applied)", "Invented Studies (Applied)", None),
        ("Invented Studies 虚构研究", "Invented Studies", "虚构研究"),
        ("虚构研究", "虚构研究", None),
        ("老年医学", "老年医学", None),
        ("Oncology(1区)", "Oncology(1区)", None),
        ("Invented - Studies", "Invented - Studies", None),
        ("ONCOLOGY (Q5)", "ONCOLOGY (Q5)", None),
        ("ONCOLOGY(Q1)(Q2)", "ONCOLOGY(Q1)", None),
        ("(SCIE)", "(SCIE)", None),
        ('["ONCOLOGY", 5]', '["ONCOLOGY", 5]', None),
    ],
)
def test_an_unknown_name_is_kept_as_printed(text: str, name: str, name_zh: str | None) -> None:
    """What the vocabulary does not have, or has for two categories, is not changed."""
    [found] = read_categories(text)
    assert (name, name_zh, False) == (found.name, found.name_zh, found.is_known)


def test_a_retired_name_is_known() -> None:
    """Tables of older data years hold names that are no longer in force."""
    found = read_category("PSYCHOLOGY, EXPERIMENTAL")
    assert found is not None
    assert found.is_known


@pytest.mark.parametrize(
    ("cell", "rank", "expected"),
    [
        ("A;B", "1/3", True),
        ("A；B", "1/3", True),
        ('["A","B"]', "1/3", True),
        ("A|B", "1/3", True),
        ("A", "1/3", False),
        ("A;B", "45922", True),
        ("A;B", "", False),
        ("A;B", "N/A", False),
    ],
)
def test_a_rank_may_be_shared(cell: str, rank: str, expected: object) -> None:
    """It may where a cell seems to hold several categories and a rank is stated, also as a date."""
    assert expected is rank_is_shared(cell, rank)


def test_a_long_cell_is_read_like_others() -> None:
    """What is too long to be remembered is read all the same."""
    assert (ONCOLOGY,) * 1000 == read_categories("ONCOLOGY;" * 1000)
    found = read_category("x" * 5000)
    assert found is not None
    assert not found.is_known


def test_a_long_array_is_no_list_of_names() -> None:
    """An array beyond 4,000 characters is read as text between semicolons."""
    assert 1 == len(read_categories('["' + "x" * 5000 + '"]'))


@given(st.text(max_size=60) | st.text(st.sampled_from("[]()（）;-|\"'QSCIE1, 中&"), max_size=40))
def test_any_text_gives_categories(text: str) -> None:
    """No text raises, and no category is without a name."""
    assert all(one.name for one in read_categories(text))
