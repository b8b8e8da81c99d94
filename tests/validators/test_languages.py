"""Rules about languages and roles."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from litrecord.errors import Problem
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText, LangText
from litrecord.validators.languages import (
    abstract_language,
    abstract_roles,
    title_language,
    title_languages_equal,
)

# Takes a rule and an object; see conftest.py.
Find: TypeAlias = Callable[[object, object], list[Problem]]

# Invented texts
CHINESE = "本文研究水稻在干旱条件下的产量变化，并讨论灌溉制度对品质的影响。"
ENGLISH = "This paper studies how the yield of rice changes under drought and irrigation."
RUSSIAN = "В статье рассматривается урожайность риса при засухе."
JAPANESE = "本論文では干ばつ条件における水稲の収量の変化について述べる。"
KANJI = "水稲収量変化"


def text(*triples: tuple[str | None, str, str]) -> BilingualText:
    """Make a text of (language, role, value)."""
    return BilingualText(
        variants=tuple(
            LangText(lang=lang, role=role, value=value, basis="stated")
            for lang, role, value in triples
        )
    )


@pytest.mark.parametrize(
    ("original", "translation", "role"),
    [
        ("en", "en", "translation"),
        ("en", "en-US", "machine-translation"),
        ("zh", "zh-Hans", "translation"),
        ("zh-hans", "zh-Hans", "translation"),
    ],
    ids=["same", "region", "script-open", "letter-case"],
)
def test_translation_into_the_same_language_is_reported(
    find: Find, original: str, translation: str, role: str
) -> None:
    """Original and translation of a title are in two languages."""
    title = text((original, "original", "A"), (translation, role, "B"))
    expected = Problem(
        code="title-languages-equal",
        severity="warning",
        path="title.variants[1].lang",
        raw=translation,
    )
    assert [expected] == find(title_languages_equal, PaperRecord(title=title))


@pytest.mark.parametrize(
    "title",
    [
        None,
        text(("en", "original", "A"), ("zh", "translation", "甲")),
        text(("en", "original", "A"), ("en", "parallel", "B")),
        text(("en", "unknown", "A"), ("en", "translation", "B")),
        text((None, "original", "A"), (None, "translation", "B")),
        text(("en", "original", "A"), (None, "translation", "B")),
        text(("zh-Hans", "original", "甲"), ("zh-Hant", "translation", "乙")),
        text(("zh", "original", "甲"), ("zh-Latn", "translation", "jia")),
    ],
    ids=[
        "none",
        "two-languages",
        "parallel",
        "no-original",
        "original-unknown",
        "translation-unknown",
        "simplified-and-traditional",
        "pinyin",
    ],
)
def test_titles_in_different_or_unknown_languages_pass(
    find: Find, title: BilingualText | None
) -> None:
    """Only a stated translation in the very language of the original is a contradiction."""
    assert [] == find(title_languages_equal, PaperRecord(title=title))


@pytest.mark.parametrize(
    ("lang", "value"),
    [("zh", ENGLISH), ("en", CHINESE), ("ko", RUSSIAN), ("zh-Latn", CHINESE), ("zh", JAPANESE)],
    ids=["english-as-zh", "chinese-as-en", "russian-as-ko", "chinese-as-pinyin", "japanese-as-zh"],
)
@pytest.mark.parametrize(
    ("rule", "field"),
    [(title_language, "title"), (abstract_language, "abstract")],
    ids=["title", "abstract"],
)
def test_stated_language_in_another_script_is_reported(
    find: Find, rule: object, field: str, lang: str | None, value: str
) -> None:
    """A stated language is contradicted by a text in a script that it is not written in."""
    record = PaperRecord(**{field: text((lang, "unknown", value))})
    expected = Problem(
        code=f"{field}-language",
        severity="warning",
        path=f"{field}.variants[0].lang",
        raw=lang,
    )
    assert [expected] == find(rule, record)


@pytest.mark.parametrize(
    ("lang", "value"),
    [
        ("zh", CHINESE),
        ("zh-Hans", CHINESE),
        ("en", ENGLISH),
        ("de", ENGLISH),
        ("fr", "Étude du rendement du riz pendant la sécheresse et l’irrigation des champs"),
        ("ja", JAPANESE),
        ("ja", KANJI),
        ("zh", CHINESE + ENGLISH * 2),
        ("en", ENGLISH + CHINESE),
        ("zh", "Li2O"),
        ("en", ""),
        ("tlh", CHINESE),
        (None, CHINESE),
        ("zh-Latn", "Ben wen yan jiu shui dao chan liang"),
    ],
    ids=[
        "chinese",
        "simplified",
        "english",
        "another-language-in-the-same-script",
        "french",
        "japanese",
        "kanji-alone",
        "english-half-in-chinese",
        "chinese-half-in-english",
        "formula",
        "empty",
        "language-not-in-the-table",
        "not-stated",
        "pinyin",
    ],
)
@pytest.mark.parametrize(
    ("rule", "field"),
    [(title_language, "title"), (abstract_language, "abstract")],
    ids=["title", "abstract"],
)
def test_text_that_may_be_in_its_stated_language_passes(
    find: Find, rule: object, field: str, lang: str | None, value: str
) -> None:
    """A text that holds the script of its language, or no evidence at all, contradicts nothing."""
    assert [] == find(rule, PaperRecord(**{field: text((lang, "unknown", value))}))


def test_language_that_was_detected_is_not_held_against_the_source(find: Find) -> None:
    """Only what the source states can be contradicted."""
    variant = LangText(lang="en", value=CHINESE, basis="detected")
    record = PaperRecord(abstract=BilingualText(variants=(variant,)))
    assert [] == find(abstract_language, record)


def test_roles_of_the_abstract_against_those_of_the_title_are_reported(find: Find) -> None:
    """If the title was translated from English, the abstract was not translated into English."""
    record = PaperRecord(
        title=text(("en", "original", "A"), ("zh", "translation", "甲")),
        abstract=text(("zh-Hans", "original", "乙"), ("en", "translation", "B")),
    )
    expected = Problem(code="abstract-roles", severity="warning", path="abstract", raw="zh")
    assert [expected] == find(abstract_roles, record)


@pytest.mark.parametrize(
    ("title", "abstract"),
    [
        (None, None),
        (text(("en", "original", "A"), ("zh", "translation", "甲")), None),
        (
            text(("en", "original", "A"), ("zh", "translation", "甲")),
            text(("zh", "translation", "乙"), ("en", "original", "B")),
        ),
        (
            text(("en", "original", "A"), ("zh", "translation", "甲")),
            text(("zh", "original", "乙")),
        ),
        (text(("en", "original", "A")), text(("en", "original", "B"))),
        (
            text(("en", "original", "A"), ("en", "translation", "B")),
            text(("en", "original", "C"), ("en", "translation", "D")),
        ),
    ],
    ids=["none", "no-abstract", "same-way", "no-translation", "originals-only", "one-language"],
)
def test_roles_that_do_not_contradict_each_other_pass(
    find: Find, title: BilingualText | None, abstract: BilingualText | None
) -> None:
    """Both must have an original and a translation before they can be the other way round."""
    assert [] == find(abstract_roles, PaperRecord(title=title, abstract=abstract))
