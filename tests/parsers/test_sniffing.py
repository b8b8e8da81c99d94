"""Which inputs are taken for the founding format, and which are not."""

from __future__ import annotations

import json

import pytest

from litrecord.api.reading import parse
from litrecord.errors import FormatError
from litrecord.parsers.bibtex import BibtexParser
from litrecord.typing import Head

RECOGNISED = [
    {"title": "An invented title"},
    {"PeriodicalName": "Invented Letters", "a": 1, "b": 2, "c": 3},
    {"resultStr": None, "unknown": 1},
]
FOREIGN = [
    {},
    {"a": 1},
    {"title": ["x"], "DOI": "10.1/x", "URL": "u", "publisher": "p", "type": "t"},
]


@pytest.mark.parametrize("value", RECOGNISED, ids=json.dumps)
def test_objects_with_its_keys_are_recognised(value: object) -> None:
    """One telling key suffices; keys that others have too count where there is little else."""
    assert 1 == len(parse(json.dumps(value)))


@pytest.mark.parametrize("value", FOREIGN, ids=json.dumps)
def test_other_objects_are_not(value: object) -> None:
    """An object with hardly any of its keys is of no known format, and its keys are named."""
    with pytest.raises(FormatError, match="of no known format"):
        parse(json.dumps(value))


BIBTEX = [
    "@article{doe2000, title = {T}}",
    "% Encoding: UTF-8\n\n@Book(a,\n title = {T})",
    "@misc{a}",
    "@string{inv = {Invented}}\n",
    "words before\n\n  @inproceedings {DBLP:conf/x, a = 1}",
    "@article{,\n title = {T}}",
    "@ARTICLE{凯撒2013,\n}",
]
NO_BIBTEX = [
    "TY  - JOUR\nAU  - Doe, J.\nAD  - doe@x.example\nER  - \n",
    "PMID- 1\nTI  - T\nAD  - doe@x.example {x}\n",
    "%0 Journal Article\n%T About @article{x, y}\n",
    "@relation data\n@attribute a {x,y}\n@data\nx\n",
    "<html>\n@article{a, title = {T}}\n</html>",
    "@media (min-width: 1px) { a { b: c } }",
    "a@b.example, {c}",
]


@pytest.mark.parametrize("text", BIBTEX)
def test_entries_of_bibtex_are_recognised(text: str) -> None:
    """A line that begins with a type and a key, or with a macro."""
    assert BibtexParser().sniff(Head(text=text)) > 80


@pytest.mark.parametrize("text", NO_BIBTEX)
def test_at_signs_elsewhere_are_no_bibtex(text: str) -> None:
    """Mail addresses, other formats that use the sign, and pages that show an entry."""
    assert 0 == BibtexParser().sniff(Head(text=text))
