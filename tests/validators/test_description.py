"""Rules about kind, pages, keywords and counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from litrecord.errors import Problem
from litrecord.model.record import Keyword, PageRange, PaperRecord
from litrecord.model.text import LangText
from litrecord.validators.description import (
    citation_count_negative,
    keyword_repeated,
    kind_unknown,
    pages_reversed,
)

# Takes a rule and an object; see conftest.py.
Find: TypeAlias = Callable[[object, object], list[Problem]]


def test_kind_in_the_words_of_a_source_is_noted(find: Find) -> None:
    """`Journal Article` is PubMed's wording, not a type of CSL."""
    expected = Problem(
        code="kind-unknown",
        severity="info",
        path="kind",
        raw="Journal Article",
    )
    assert [expected] == find(kind_unknown, PaperRecord(kind="Journal Article"))


@pytest.mark.parametrize("kind", [None, "article-journal", "legal_case", "preprint"], ids=str)
def test_kinds_of_csl_and_preprints_pass(find: Find, kind: str | None) -> None:
    """`preprint` is the one kind beyond CSL 1.0.2."""
    assert [] == find(kind_unknown, PaperRecord(kind=kind))


@pytest.mark.parametrize(
    ("first", "last", "suggestion"),
    [
        ("123", "7", "127"),
        ("123", "0", None),
        ("1234", "56", "1256"),
        ("379", "370", None),
        ("0200", "100", None),
    ],
    ids=["abbreviated", "abbreviated-backwards", "two-digits", "backwards", "leading-zero"],
)
def test_pages_that_run_backwards_are_reported(
    find: Find, first: str, last: str, suggestion: str | None
) -> None:
    """The full form is suggested where the last page is an abbreviation that makes sense."""
    expected = Problem(
        code="pages-reversed",
        severity="warning",
        path="pages.last",
        raw=last,
        expected=f"≥ {first}",
        suggestion=suggestion,
    )
    record = PaperRecord(pages=PageRange(first=first, last=last))
    assert [expected] == find(pages_reversed, record)


@pytest.mark.parametrize(
    "pages",
    [
        None,
        PageRange(first="379"),
        PageRange(first="123", last="127"),
        PageRange(first="99", last="100"),
        PageRange(first="007", last="7"),
        PageRange(first="e12", last="e3"),
        PageRange(first="xii", last="5"),
        PageRange(first="１２", last="3"),
        PageRange(first="1", last="9" * 5000),
    ],
    ids=[
        "none",
        "single",
        "forwards",
        "more-digits",
        "same-number",
        "with-letter",
        "roman",
        "full-width",
        "thousands-of-digits",
    ],
)
def test_pages_that_do_not_run_backwards_pass(find: Find, pages: PageRange | None) -> None:
    """Only plain numbers are compared, of whatever length."""
    assert [] == find(pages_reversed, PaperRecord(pages=pages))


def keyword(value: str, lang: str | None = "en", scheme: str | None = None) -> Keyword:
    """Make a keyword."""
    return Keyword(value=LangText(value=value, lang=lang), scheme=scheme)


def test_keyword_that_repeats_an_earlier_one_is_noted(find: Find) -> None:
    """Letter case and spaces do not make another keyword."""
    record = PaperRecord(keywords=(keyword("Rice"), keyword("drought"), keyword("rice ")))
    expected = Problem(code="keyword-repeated", severity="info", path="keywords[2]", raw="rice ")
    assert [expected] == find(keyword_repeated, record)


@pytest.mark.parametrize(
    "keywords",
    [
        None,
        (),
        (keyword("rice"), keyword("水稻", "zh")),
        (keyword("Oryza"), keyword("Oryza", scheme="mesh")),
        (keyword("Oryza"), keyword("Oryza", "la")),
    ],
    ids=["not-stated", "none", "two-languages", "two-thesauri", "same-word-in-two-languages"],
)
def test_keywords_of_other_languages_and_thesauri_pass(
    find: Find, keywords: tuple[Keyword, ...] | None
) -> None:
    """A word may stand once in each language and once in each thesaurus."""
    assert [] == find(keyword_repeated, PaperRecord(keywords=keywords))


def test_negative_count_is_an_error(find: Find) -> None:
    """A paper cannot be cited less than never."""
    expected = Problem(
        code="citation-count-negative", severity="error", path="citation_count", raw=-1
    )
    assert [expected] == find(citation_count_negative, PaperRecord(citation_count=-1))


@pytest.mark.parametrize("count", [None, 0, 10**30], ids=["none", "zero", "very-large"])
def test_counts_from_zero_pass(find: Find, count: int | None) -> None:
    """Zero is a count."""
    assert [] == find(citation_count_negative, PaperRecord(citation_count=count))
