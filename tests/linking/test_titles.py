"""Spellings of one title get one key, and titles of two journals two."""

from __future__ import annotations

import pytest
from hypothesis import given

from litrecord.linking.titles import (
    damaged_title,
    exact_title,
    has_han,
    loosen_title,
    normalise_title,
)
from strategies import texts


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Journal of Invented Rivers", "journal of invented rivers", id="case"),
        pytest.param("The Invented Review", "invented review", id="the"),
        pytest.param("The", "the", id="nothing-but-the"),
        pytest.param("THEORETICAL RIVERS", "theoretical rivers", id="the-in-a-word"),
        pytest.param("Rivers-Lakes: Part A", "rivers lakes part a", id="punctuation"),
        pytest.param("Rivers & Lakes", "rivers lakes", id="ampersand-is-punctuation"),
        pytest.param("Rivers and Lakes", "rivers and lakes", id="and-is-a-word"),
        pytest.param("Children's Rivers", "childrens rivers", id="apostrophe"),
        pytest.param("Children’s Rivers", "childrens rivers", id="curly-apostrophe"),
        pytest.param("Études des Fleuves", "etudes des fleuves", id="diacritics"),
        pytest.param("Øresund Łódź Straße", "oresund lodz strasse", id="letters-of-their-own"),
        pytest.param("Rivie\x7fres  d’Eau", "rivieres deau", id="del-beside-a-letter"),
        pytest.param("Ｒｉｖｅｒｓ　Ｂ", "rivers b", id="full-width"),
        pytest.param("《虚构学报》", "虚构学报", id="title-marks"),
        pytest.param("虚构科学：河流", "虚构科学河流", id="chinese-colon"),
        pytest.param("虚构学报（英文版）", "虚构学报英文版", id="english-edition"),
        pytest.param("虚构学报(英文)", "虚构学报英文版", id="english-edition-short"),
        pytest.param("虚构学报 A辑", "虚构学报a辑", id="section"),
        pytest.param("-- ...", "", id="nothing-left"),
        pytest.param("", "", id="empty"),
    ],
)
def test_title_is_normalised(title: str, expected: str) -> None:
    """Case, diacritics and punctuation go; words and Chinese characters stay."""
    assert expected == normalise_title(title)


def test_twin_titles_differ_until_loosened() -> None:
    """`&` and `and` are told apart by the first key, and alike to the second."""
    titles = ("Journal of River Science & Art", "JOURNAL OF RIVER SCIENCE AND ART")
    assert 2 == len(set(map(normalise_title, titles)))
    assert 1 == len(set(map(loosen_title, titles)))
    assert loosen_title("Rivers ＆ Lakes") == loosen_title("rivers and lakes")


def test_english_edition_is_another_journal() -> None:
    """The mark of the English edition keeps its title apart from the Chinese edition's."""
    assert normalise_title("虚构学报") != normalise_title("虚构学报（英文版）")


def test_exact_title_keeps_punctuation() -> None:
    """The strictest key looks past case and surplus space only."""
    assert "rivers & lakes" == exact_title("  RIVERS &  Lakes\n")
    assert exact_title("Rivers-Lakes") != exact_title("Rivers Lakes")


@pytest.mark.parametrize(
    ("damaged", "whole", "expected"),
    [
        pytest.param("Revista Espa\x7fola de R\x7fos", "Revista Española de Ríos", True, id="lost"),
        pytest.param("Revista Espa\x7fola de R\x7fos", "Revista Espa Ola de Rios", False, id="gap"),
        pytest.param("Zeitschrift F\x7fr Fluss", "Zeitschrift fuer Fluss", True, id="two-letters"),
    ],
)
def test_lost_letter_matches_what_may_stand_there(
    damaged: str, whole: str, *, expected: bool
) -> None:
    """In the place of a control character one or two letters may stand, or none."""
    pattern = damaged_title(damaged)
    assert pattern is not None
    assert expected == (pattern.fullmatch(normalise_title(whole)) is not None)


@pytest.mark.parametrize("title", ["Rivers", "R\x7fos", "\x7f" * 30, "a\x7fb" * 10])
def test_what_says_too_little_matches_nothing(title: str) -> None:
    """A title without damage, with too much of it or hardly anything beside it has no pattern."""
    assert damaged_title(title) is None


def test_chinese_is_seen() -> None:
    """One Chinese character makes a title Chinese."""
    assert (True, False, False) == (has_han("A 学"), has_han("Étude"), has_han("Rivers"))


@given(texts())
def test_normalising_twice_changes_nothing_but_a_leading_the(title: str) -> None:
    """What is normalised stays as it is."""
    once = normalise_title(title)
    assert normalise_title("x " + once) == f"x {once}".strip() or not once.isascii()


@given(texts())
def test_keys_look_past_each_other(title: str) -> None:
    """Titles with one strict key have one loose key."""
    assert normalise_title(title) == normalise_title(f"  {title}\n")
    assert loosen_title(title) == loosen_title(title.replace("&", " and "))
