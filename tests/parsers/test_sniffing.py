"""Which inputs are taken for the founding format, and which are not."""

from __future__ import annotations

import json

import pytest

from litrecord.api.reading import parse
from litrecord.errors import FormatError

TAGGED = {
    "%0 Journal Article\n%T T": "cnki-endnote",
    "\ufeff\n%A Jane Roe\n%T A title": "cnki-endnote",
    "RT Journal Article\nT1 Title": "cnki-refworks",
    "SR 1\nA1张三\nT1 题名": "cnki-refworks",
    "A1 Roe, J.\nT1 A title\nYR 2001": "cnki-refworks",
    "FN Invented Export\nVR 1.0\nPT J\nAU Roe, J\nTI T\nER\nEF": "wos",
    "PT J\nTI T\nER": "wos",
    "PT\tAU\tTI\tSO\tPY\tUT\nJ\tRoe, J\tT\tS\t2001\tWOS:1": "wos",
}
NOT_TAGGED = [
    "PT J\n",
    "PT\tAU\tXX\nJ",
    "FN x\nPT 12",
    "T1 MRI\nresults",
    "RT x",
    "RT Journal Article\nTI - Title",
    "%PDF-1.7\n%T x",
    "%0 Book\n% T",
    "% a comment\n%T x",
    "%!PS\n%T x",
    "x\n%0 Book\n%T T",
]
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


@pytest.mark.parametrize(("text", "name"), TAGGED.items())
def test_tagged_text_is_told_by_its_tags(text: str, name: str) -> None:
    """The first line has a tag, and one of those that nearly every record has is there."""
    (record,) = parse(text)
    assert record.source is not None
    assert name == record.source.format


@pytest.mark.parametrize("text", NOT_TAGGED)
def test_what_only_begins_like_a_tag_is_none(text: str) -> None:
    """Documents of other kinds begin with a per cent sign, too."""
    with pytest.raises(FormatError):
        parse(text)
