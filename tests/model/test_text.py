"""The same text in several languages: which one answers a language tag."""

from __future__ import annotations

from itertools import combinations, permutations
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.model.text import BilingualText, LangText, TextRole
from strategies import bilingual_texts

ROLES: tuple[TextRole, ...] = (
    "original",
    "parallel",
    "translation",
    "unknown",
    "machine-translation",
)


def several(*tags: str | None) -> BilingualText:
    """Return a text with one variant for each tag, its value the tag."""
    return BilingualText(variants=tuple(LangText(value=str(tag), lang=tag) for tag in tags))


@pytest.mark.parametrize(
    ("tags", "asked", "expected"),
    [
        (("zh", "en"), "zh", "zh"),
        (("zh", "en"), "ZH", "zh"),
        (("zh-hans",), "zh-Hans", "zh-hans"),
        (("zh", "en"), "zh-Hans-CN", "zh"),
        (("zh", "zh-Hans"), "zh-Hans-CN", "zh-Hans"),
        (("zh-Hant", "en"), "zh-Hans", "zh-Hant"),
        (("en", "zh-Hans"), "zh", "zh-Hans"),
        (("en-GB",), "en", "en-GB"),
        (("en-GB",), "en-US", "en-GB"),
        (("eng", "english"), "en", None),
        (("zh",), "en", None),
        ((None,), "zh", None),
        ((), "zh", None),
        (("zh",), "", None),
        (("de-DE",), "de-DE-u-co-phonebk", "de-DE"),
        (("en",), "en-a-bbb-x-ccc", "en"),
    ],
)
def test_tag_is_shortened_until_something_answers(
    tags: tuple[str | None, ...], asked: str, expected: str | None
) -> None:
    """A tag is looked up as RFC 4647, section 3.4, has it, in any letter case."""
    found = several(*tags).get(asked)
    assert expected == (None if found is None else found.value)


@pytest.mark.parametrize(
    ("tags", "asked", "expected"),
    [
        (("zh-Latn",), "zh", None),
        (("zh-Latn-pinyin",), "zh", None),
        (("zh-latn",), "ZH", None),
        (("zh-Latn", "zh"), "zh", "zh"),
        (("zh-Latn",), "zh-Hans", None),
        (("zh-Latn",), "zh-CN", None),
        (("zh", "zh-Latn"), "zh-Latn", "zh-Latn"),
        (("zh", "zh-Latn-pinyin"), "zh-Latn", "zh-Latn-pinyin"),
        (("zh-Latn",), "zh-Latn-CN", "zh-Latn"),
        (("zh",), "zh-Latn", "zh"),
        (("ja-Latn",), "ja", None),
        (("en-Latn",), "en", "en-Latn"),
        (("sr-Latn",), "sr", "sr-Latn"),
    ],
)
def test_pinyin_answers_only_who_asks_for_it(
    tags: tuple[str, ...], asked: str, expected: str | None
) -> None:
    """A tag without a script never answers with the Latin form of a language not written in it."""
    found = several(*tags).get(asked)
    assert expected == (None if found is None else found.value)


@pytest.mark.parametrize(("better", "worse"), list(combinations(ROLES, 2)))
def test_role_decides_among_answers(better: TextRole, worse: TextRole) -> None:
    """The original comes before the publisher's text, that before translations, machines last."""
    good = LangText(value="good", lang="zh-Hant", role=better)
    bad = LangText(value="bad", lang="zh-Hans", role=worse)
    for variants in ((good, bad), (bad, good)):
        assert good == BilingualText(variants=variants).get("zh")


@pytest.mark.parametrize("tags", list(permutations(["zh-Hant", "zh-Hans", "zh-Hant-TW"])))
def test_simplified_comes_before_traditional(tags: tuple[str, ...]) -> None:
    """In the same role simplified Chinese answers before traditional."""
    assert "zh-Hans" == str(several(*tags).zh)


def test_source_order_decides_last() -> None:
    """Of two equal answers the one that the source put first is taken."""
    first, second = LangText(value="first", lang="en"), LangText(value="second", lang="en")
    assert first == BilingualText(variants=(first, second)).en
    assert second == BilingualText(variants=(second, first)).en
    assert "zh" == str(several("zh", "zh-Hans").zh)


def test_original_is_only_what_is_marked() -> None:
    """No original is guessed; of several the first counts."""
    assert several("zh", "en").original is None
    text = BilingualText.of(zh="河", en="River", original="en")
    assert LangText(value="River", lang="en", role="original", basis="stated") == text.original
    assert "unknown" == text.variants[0].role


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (("en", "zh"), "en"),
        (("fr", "zh"), "zh"),
        (("fr",), "ja"),
        ((), "ja"),
    ],
    ids=["first-tag", "second-tag", "falls-back-to-the-original", "no-tag"],
)
def test_best_falls_back(asked: tuple[str, ...], expected: str) -> None:
    """`best` takes the first tag that has an answer, else the original, else the first text."""
    original = LangText(value="ja", lang="ja", role="original")
    text = BilingualText(variants=(*several("zh", "en").variants, original))
    assert expected == str(text.best(*asked))


def test_best_of_nothing() -> None:
    """Without an original the first text is the best, and of no texts there is no best."""
    assert "zh" == str(several("zh", "en").best("fr"))
    assert BilingualText(variants=()).best("en") is None
    assert "" == str(BilingualText(variants=()))


def test_text_is_made_of_its_two_forms() -> None:
    """`of` makes one variant for each form that is given, Chinese first."""
    both = BilingualText.of(zh="河", en="River")
    assert ["zh", "en"] == [one.lang for one in both]
    assert ("河", "River", "河") == (str(both.zh), str(both.en), str(both))
    assert ["en"] == [one.lang for one in BilingualText.of(en="River")]
    assert () == BilingualText.of().variants
    with pytest.raises(ValueError, match="original: expected 'zh', 'en' or None, got 'chinese'"):
        BilingualText.of(zh="河", original="chinese")


def test_languages_are_listed_once() -> None:
    """Each stated language is listed once, in the order of the source."""
    assert ("en", "zh") == several("en", None, "zh", "en").languages


@given(bilingual_texts(), st.sampled_from(["zh", "en", "zh-Hans", "zh-Latn", "en-GB", "ja"]))
def test_answers_are_variants(text: BilingualText, tag: str) -> None:
    """What answers is one of the variants, and there is always a best one if there is any."""
    found = text.get(tag)
    assert found is None or found in text.variants
    best = text.best(tag)
    assert (best is None) == (not text.variants)
    assert found is None or found is best


@given(
    st.lists(st.tuples(st.sampled_from(["zh", "en"]), st.sampled_from(get_args(TextRole)))),
    st.sampled_from(["zh", "en"]),
)
def test_plain_tags_answer_as_among_others(tags: list[tuple[str, TextRole]], asked: str) -> None:
    """A further text in a language that nobody asked for changes no answer."""
    variants = tuple(
        LangText(value=str(at), lang=lang, role=role) for at, (lang, role) in enumerate(tags)
    )
    other = LangText(value="ランプ", lang="ja", role="original")
    assert BilingualText(variants=(*variants, other)).get(asked) is BilingualText(
        variants=variants
    ).get(asked)
