"""Which inputs are taken for which format, and which for none."""

from __future__ import annotations

import json

import pytest

from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.reading import parse
from litrecord.errors import FormatError
from litrecord.typing import Head

TAGGED = {
    "%0 Journal Article\n%T T": "cnki-endnote",
    "\ufeff\n%A Jane Roe\n%T A title": "cnki-endnote",
    "TY  - JOUR\nTI  - T\nER  - ": "ris",
    "\ufeff\n TY  - JOUR\nER  -": "ris",
    "TY - JOUR\nTI - T": "ris",
    "ID  - 1\nTY  - JOUR\nER  - ": "ris",
    "Provider: P\n\nTY  - JOUR\nER  - ": "ris",
    "\n\nPMID- 1\nTI  - T": "nbib",
    "UI  - 1\nPMID- 1\nTI  - T": "nbib",
    "OWN - ERIC\nTI  - T": "nbib",
    "RT Journal Article\nT1 Title": "cnki-refworks",
    "SR 1\nA1张三\nT1 题名": "cnki-refworks",
    "A1 Roe, J.\nT1 A title\nYR 2001": "cnki-refworks",
}
NOT_TAGGED = [
    "T1 MRI\nresults",
    "RT x",
    "RT Journal Article\nTI - Title",
    "%PDF-1.7\n%T x",
    "%0 Book\n% T",
    "% a comment\n%T x",
    "%!PS\n%T x",
    "x\n%0 Book\n%T T",
    "TI  - T\nER  - ",
    "TY-JOUR\nTI-T",
    "<pre>\nTY  - JOUR\nER  - \n</pre>",
    '{"a": 1,\n"b": "x"}',
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


XML = {
    "pubmed": [
        "<?xml version='1.0'?><!DOCTYPE PubmedArticleSet PUBLIC 'x' 'y'><PubmedArticleSet>",
        "\n<PubmedArticle>",
        "<PubmedBookArticle>",
    ],
}
OTHER_XML = [
    "<html><body><p>PubmedArticle</p></body></html>",
    "<rss><channel><item><title>A paper</title></item></rss>",
    "<pubmedArticle/>",
    "A text about <PubmedArticle>",
    "<eSearchResult><IdList><Id>1</Id></IdList></eSearchResult>",
]


@pytest.mark.parametrize(
    ("name", "text"), [(name, text) for name, texts in XML.items() for text in texts]
)
def test_xml_is_told_by_its_elements(name: str, text: str) -> None:
    """What stands around the records, or the first of them, says which format it is."""
    found = BUILTIN_FORMATS.sniff(Head(text=text))
    assert name == getattr(found, "name", None)


@pytest.mark.parametrize("text", OTHER_XML)
def test_other_xml_is_of_no_format(text: str) -> None:
    """Elements of another kind, in another letter case or within text tell nothing."""
    assert None is BUILTIN_FORMATS.sniff(Head(text=text))
