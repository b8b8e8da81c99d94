"""The wording of the problems of ranking tables, in both languages."""

from __future__ import annotations

import re

import pytest

from litrecord.errors import ProblemKind
from litrecord.vocab.problems import READING_KINDS
from litrecord.vocab.table_problems import TABLE_KINDS

KINDS = list(TABLE_KINDS.values())
HAN = re.compile("[\u3400-\u9fff]")


@pytest.mark.parametrize("kind", KINDS, ids=[kind.code for kind in KINDS])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_kind_is_worded_without_placeholders(kind: ProblemKind, lang: str) -> None:
    """With values, a problem is one line of at most 300 characters and no brace is left."""
    problem = kind.problem("IF(2024)", raw="45000", used="3/15", expected="1/326")
    text = problem.text(lang)
    assert re.search(r"[{}\n]", text) is None
    assert len(text) < 300


@pytest.mark.parametrize("kind", KINDS, ids=[kind.code for kind in KINDS])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_cure_fits_in_with_long_values(kind: ProblemKind, lang: str) -> None:
    """Values of any length do not push a message over 300 characters."""
    problem = kind.problem("H" * 400, raw="9" * 4000, used="9" * 4000)
    assert len(problem.text(lang)) <= 300


@pytest.mark.parametrize("kind", KINDS, ids=[kind.code for kind in KINDS])
def test_each_language_is_itself(kind: ProblemKind) -> None:
    """English wordings have no Chinese character, Chinese ones have some."""
    for text in (kind.en, kind.cause_en, kind.cure_en):
        assert text
        assert HAN.search(text) is None
    for text in (kind.zh, kind.cause_zh, kind.cure_zh):
        assert HAN.search(text) is not None


def test_the_codes_are_distinct() -> None:
    """Each kind is listed under its own code, and none is one of reading records."""
    assert [kind.code for kind in KINDS] == list(TABLE_KINDS)
    assert len({kind.en for kind in KINDS}) == len(KINDS)
    assert not set(TABLE_KINDS) & set(READING_KINDS)
