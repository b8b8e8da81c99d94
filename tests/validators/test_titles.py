"""Rules about titles."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from litrecord.errors import Problem
from litrecord.model.record import PaperRecord, RelatedWork
from litrecord.model.text import BilingualText, LangText
from litrecord.validators.titles import (
    title_markup,
    title_missing,
    title_untranslated_copy,
    translation_of_itself,
)

# Takes a rule and an object; see conftest.py.
Find: TypeAlias = Callable[[object, object], list[Problem]]


def texts(*pairs: tuple[str | None, str]) -> BilingualText:
    """Make a text of pairs of language and value."""
    return BilingualText(variants=tuple(LangText(lang=lang, value=value) for lang, value in pairs))


@pytest.mark.parametrize(
    "title",
    [None, BilingualText(variants=()), texts(("en", "")), texts(("zh", " \u3000"), ("en", "\n"))],
    ids=["none", "no-variants", "empty", "white-space"],
)
def test_title_that_says_nothing_is_missing(find: Find, title: BilingualText | None) -> None:
    """A record whose titles hold no character but white space has no title."""
    expected = [Problem(code="title-missing", severity="error", path="title")]
    assert expected == find(title_missing, PaperRecord(title=title))


@pytest.mark.parametrize(
    "title",
    [texts(("en", "On rice")), texts(("zh", ""), ("en", "Y"))],
    ids=["usual", "one-letter-in-one-language"],
)
def test_title_in_any_language_suffices(find: Find, title: BilingualText | None) -> None:
    """One letter in one language is a title."""
    assert [] == find(title_missing, PaperRecord(title=title))


def test_copy_of_the_title_in_another_language_is_reported(find: Find) -> None:
    """A Chinese title that repeats the English one is a copy, final full stop or not."""
    record = PaperRecord(title=texts(("en", "On rice."), ("zh", "on  rice")))
    expected = Problem(
        code="title-untranslated-copy",
        severity="info",
        path="title.variants[1].value",
        raw="on  rice",
    )
    assert [expected] == find(title_untranslated_copy, record)


@pytest.mark.parametrize(
    "title",
    [
        None,
        texts(("en", "On rice")),
        texts(("en", "On rice"), ("zh", "论水稻")),
        texts(("en", "On rice"), (None, "On rice")),
        texts(("zh-Hans", "水稻"), ("zh-Hant", "水稻")),
        texts(("en", ""), ("zh", " ")),
    ],
    ids=["none", "one", "translated", "language-unknown", "two-scripts-of-one-language", "empty"],
)
def test_titles_that_are_no_copies_pass(find: Find, title: BilingualText | None) -> None:
    """Equal titles matter only where they are said to be in different languages."""
    assert [] == find(title_untranslated_copy, PaperRecord(title=title))


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ("Roles of <i>Oryza</i> genes", "Roles of Oryza genes"),
        ("CO<sub>2</sub> uptake", "CO2 uptake"),
        ("<jats:title>Rice</jats:title>", "Rice"),
        ("Decay of <mml:math><mml:mi>B</mml:mi></mml:math>", "Decay of B"),
        ('See <a href="https://example.org/">here</a>', "See here"),
        ("first<BR />second", "first second"),
    ],
    ids=["italic", "subscript", "jats", "mathml", "link", "break"],
)
def test_tags_in_a_title_are_reported(find: Find, value: str, plain: str) -> None:
    """Tags of HTML, JATS and MathML do not belong into a title; it is suggested without."""
    expected = Problem(
        code="title-markup",
        severity="warning",
        path="title.variants[1].value",
        raw=value,
        suggestion=plain,
    )
    record = PaperRecord(title=texts(("zh", "稻"), ("en", value)))
    assert [expected] == find(title_markup, record)


@pytest.mark.parametrize(
    "value",
    [
        "Differences at p < 0.05 and q > 0.1",
        "Bounds a<b and c>d for sums",
        "The type List<T> in practice",
        "<Untitled>",
        "x <a and b> y",
        "<" * 50,
    ],
    ids=["p-value", "inequality", "generic", "no-tag-name", "words-after-a", "many"],
)
def test_angle_brackets_that_are_no_tags_pass(find: Find, value: str) -> None:
    """Signs of inequality are text."""
    assert [] == find(title_markup, PaperRecord(title=texts(("en", value))))


def test_record_without_title_has_no_markup(find: Find) -> None:
    """No title, no tags."""
    assert [] == find(title_markup, PaperRecord())


def test_source_work_with_the_own_doi_is_the_paper_itself(find: Find) -> None:
    """A paper cannot be a translation of the work with its own DOI, however that is spelt."""
    record = PaperRecord(doi="10.1000/ABC", translation_of=RelatedWork(doi="10.1000/abc"))
    expected = Problem(
        code="translation-of-itself",
        severity="warning",
        path="translation_of",
        raw="10.1000/abc",
    )
    assert [expected] == find(translation_of_itself, record)


def test_source_work_with_all_titles_of_the_paper_is_the_paper_itself(find: Find) -> None:
    """A source work without a DOI that has every title of the paper is the paper."""
    title = texts(("en", "On rice"))
    record = PaperRecord(title=title, translation_of=RelatedWork(title=texts(("en", "On Rice."))))
    (found,) = find(translation_of_itself, record)
    assert ("translation_of", "On Rice.") == (found.path, found.raw)


@pytest.mark.parametrize(
    "record",
    [
        PaperRecord(title=texts(("en", "On rice"))),
        PaperRecord(translation_of=RelatedWork(title=texts(("en", "On rice")))),
        PaperRecord(title=texts(("en", "On rice")), translation_of=RelatedWork()),
        PaperRecord(
            title=BilingualText(variants=()),
            translation_of=RelatedWork(title=texts(("en", "On rice"))),
        ),
        PaperRecord(
            title=texts(("zh", "论水稻"), ("en", "On rice")),
            translation_of=RelatedWork(title=texts(("en", "On rice"))),
        ),
        PaperRecord(
            title=texts(("en", "COVID-19")),
            doi="10.1000/1",
            translation_of=RelatedWork(title=texts(("zh", "COVID-19")), doi="10.1000/2"),
        ),
    ],
    ids=[
        "no-translation",
        "record-without-title",
        "source-without-title",
        "no-variants",
        "own-title-besides",
        "different-dois",
    ],
)
def test_source_works_that_are_other_works_pass(find: Find, record: PaperRecord) -> None:
    """A title in common does not make two works one."""
    assert [] == find(translation_of_itself, record)
