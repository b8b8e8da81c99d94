"""The words of the aggregator's format stay in the rooms that translate them."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent / "src" / "litrecord"
ROOMS = {"parsers", "serializers", "vocab"}
WIRE_WORDS = (
    "AbstractTextCN",
    "ArticlePicture",
    "DOIUrl",
    "EPubDate",
    "FirstCategoryId",
    "JCRName",
    "ListUrlMain",
    "PeriodicalIF",
    "PeriodicalId",
    "PeriodicalName",
    "PubModel",
    "RegionCategory",
    "RegionNum",
    "TitleCN",
    "citationCount",
    "fieldsOfStudy",
    "isOpenAccess",
    "openAccessPdf",
    "publicationTypes",
    "resultStr",
)
_WORD = re.compile(rf"(?<![A-Za-z0-9_])(?:{'|'.join(WIRE_WORDS)})(?![A-Za-z0-9_])")

# Docstrings and comments elsewhere that need a word to explain something to the reader.
EXPLAINED = {
    "errors.py": {"resultStr"},  # what the path of a problem of parsing looks like
    "limits.py": {"resultStr"},  # which nesting the limit is about
}


def _docstrings(tree: ast.AST) -> set[ast.Constant]:
    """Collect strings that stand as statements: docstrings, and those below an attribute."""
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    }


def words_in_code(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and wire word of every string, f-string and name that the program runs on."""
    tree = ast.parse(source)
    prose = _docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in prose:
            text = node.value
        elif isinstance(node, ast.Name):
            text = node.id
        elif isinstance(node, ast.Attribute):
            text = node.attr
        elif isinstance(node, ast.arg | ast.keyword):
            text = node.arg or ""
        else:
            continue
        for found in _WORD.finditer(text):
            yield node.lineno, found[0]


def words_in_prose(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and wire word of every docstring and comment."""
    for node in _docstrings(ast.parse(source)):
        for found in _WORD.finditer(str(node.value)):
            yield node.lineno, found[0]
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            for found in _WORD.finditer(token.string):
                yield token.start[0], found[0]


def _outside() -> Iterator[tuple[str, str]]:
    for path in sorted(ROOT.rglob("*.py")):
        place = path.relative_to(ROOT)
        if place.parts[0] not in ROOMS:
            yield place.as_posix(), path.read_text(encoding="utf-8")


def test_wire_words_stay_in_their_rooms() -> None:
    """No code outside parsers, serializers and vocab runs on a word of the aggregator's format."""
    found = [(place, *one) for place, source in _outside() for one in words_in_code(source)]
    assert [] == found


def test_prose_names_wire_words_only_to_explain() -> None:
    """A docstring or comment elsewhere names one only where the list above says why."""
    found = {
        (place, word)
        for place, source in _outside()
        for _, word in words_in_prose(source)
        if word not in EXPLAINED.get(place, set())
    }
    assert set() == found


@pytest.mark.parametrize(
    ("source", "code", "prose"),
    [
        pytest.param("x = row['RegionNum']\n", [(1, "RegionNum")], [], id="string"),
        pytest.param("x = f'{y}.resultStr.doi'\n", [(1, "resultStr")], [], id="f-string"),
        pytest.param("x = row.isOpenAccess\n", [(1, "isOpenAccess")], [], id="attribute"),
        pytest.param("f(PubModel=1)\n", [(1, "PubModel")], [], id="keyword"),
        pytest.param("'''Reads RegionNum.'''\n", [], [(1, "RegionNum")], id="docstring"),
        pytest.param("x = 1  # RegionNum\n", [], [(1, "RegionNum")], id="comment"),
        pytest.param("x = 'RegionNumber'\n", [], [], id="longer-word"),
    ],
)
def test_wire_word_is_seen(
    source: str, code: list[tuple[int, str]], prose: list[tuple[int, str]]
) -> None:
    """The walk over the source sees what it is there to forbid."""
    assert code == list(words_in_code(source))
    assert prose == list(words_in_prose(source))
