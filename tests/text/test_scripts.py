"""Facts about what scripts say of a language. The texts are invented."""

from __future__ import annotations

import pytest

from litrecord.text.scripts import (
    alphabet_shares,
    cjk_shares,
    han_language,
    han_variant,
    plain_variant,
)


@pytest.mark.parametrize(
    ("text", "variant"),
    [
        ("农业经济与乡村发展", "Hans"),
        ("農業經濟與鄉村發展", "Hant"),
        ("CRISPR技术 in 水稻", "Hans"),
        ("國際關係", "Hant"),
        ("人口", None),
        ("农业經濟", None),
        ("Agriculture", None),
        ("", None),
    ],
    ids=[
        "simplified",
        "traditional",
        "with-latin",
        "four-characters",
        "the-same",
        "mixed",
        "latin",
        "empty",
    ],
)
def test_characters_decide_the_variant(text: str, variant: str | None) -> None:
    """Characters that only one of the two forms has decide; the others say nothing."""
    assert variant == han_variant(text)


def test_one_foreign_form_does_not_change_the_variant() -> None:
    """A single traditional character in simplified text, a misprint, is outvoted."""
    assert han_variant("农业经济与乡村发展的關系") == "Hans"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("农业经济", "zh"),
        ("農業経済学図書", "ja"),
        ("農業経済学図書" * 6, "zh"),
        ("Agriculture and rural development 农业", None),
        ("農業の経済", None),
        ("농업 經濟", None),
        ("", None),
    ],
    ids=["zh", "ja", "too-long-for-kanji-alone", "mostly-latin", "kana", "hangul", "empty"],
)
def test_han_characters_that_prevail_decide(text: str, lang: str | None) -> None:
    """Han characters without kana and hangul decide where they are more than the rest."""
    assert lang == han_language(text)


@pytest.mark.parametrize(
    ("text", "langs"),
    [
        ("农业", {"zh"}),
        ("図書", {"ja"}),
        ("農業の", {"ja"}),
        ("농업", {"ko"}),
        ("「は」与「が」的区别研究这个问题", {"zh"}),
        ("rice", set()),
        ("・ー", {"ja"}),
        ("・", set()),
    ],
    ids=["zh", "ja-kanji", "ja", "ko", "zh-about-kana", "latin", "long-vowel-sign", "middle-dot"],
)
def test_one_east_asian_language_is_named(text: str, langs: set[str]) -> None:
    """Han characters, kana and hangul of one text belong to one language."""
    assert langs == cjk_shares(text).keys()


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("вода", {"ru": 4.0}),
        ("ВОДА", {"ru": 4.0}),
        ("вода νερό", {"ru": 4.0, "el": 4.0}),
        ("β и γδ", {"ru": 1.0}),
        ("ᚠᚢᚦ ߊߋ", {}),
        ("water 水", {}),
        ("подъезд въ городѣ", {"ru": 15.0}),
        ("объект и подъём", {"ru": 13.0}),
    ],
    ids=[
        "letters",
        "capitals",
        "two-scripts",
        "greek-signs",
        "other-script",
        "neither",
        "old-sign",
        "hard-sign",
    ],
)
def test_letters_are_counted_by_language(text: str, shares: dict[str, float]) -> None:
    """Letters count for the language of their script; short Greek runs are symbols."""
    assert shares == alphabet_shares(text)


def test_own_letters_in_a_quotation_do_not_rename_the_text() -> None:
    """One Ukrainian name in a long Russian text leaves it Russian."""
    text = "Исследование проведено в городе на юге страны. " * 10 + "Їжакевич"
    assert {"ru"} == alphabet_shares(text).keys()


@pytest.mark.parametrize(
    "text",
    ["农业经济与乡村发展", "CRISPR技术在水稻育种中的应用", "的" * 1000, "面积为 10 m²，含量升高。"],
)
def test_simplified_chinese_is_told_quickly(text: str) -> None:
    """Usual Chinese text needs no closer look, and a closer look comes to the same."""
    assert plain_variant(text) == "Hans"
    assert han_language(text) == "zh"
    assert han_variant(text) != "Hant"


@pytest.mark.parametrize(
    "text",
    ["農業經濟與鄉村發展", "國際關係", "農業經濟與鄉村發展" * 50, "面積為 10 m²，含量升高。"],
)
def test_traditional_chinese_is_told_quickly(text: str) -> None:
    """So does usual text in traditional characters."""
    assert plain_variant(text) == "Hant"
    assert han_language(text) == "zh"
    assert han_variant(text) == "Hant"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "Agriculture",
            "日本の農業",
            "이 연구는 农业",
            "農業经济",
            "国際経済",
            "農業 with words",
        ),
        # Beginning and end alone do not tell.
        "农业经济" * 40 + "農業經濟與鄉村發展" * 30 + "农业经济" * 40,
    ],
)
def test_other_text_is_left_to_a_closer_look(text: str) -> None:
    """Mixed characters, kana, hangul and other scripts are not plainly Chinese."""
    assert plain_variant(text) is None
