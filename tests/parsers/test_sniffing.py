"""Which inputs are taken for which format, and which for none; all of them are invented."""

from __future__ import annotations

import json

import pytest

from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.reading import parse
from litrecord.errors import FormatError
from litrecord.parsers.bibtex import BibtexParser
from litrecord.typing import Head

TAGGED = {
    "%0 Journal Article\n%T T": "cnki-endnote",
    "\ufeff\n%A Jane Roe\n%T A title": "cnki-endnote",
    "TY  - JOUR\nTI  - T\nER  - ": "ris",
    "\ufeff\n TY  - JOUR\nID  - 1\nER  -": "ris",
    "TY - JOUR\nTI - T": "ris",
    "ID  - 1\nTY  - JOUR\nER  - ": "ris",
    "Provider: P\n\nTY  - JOUR\nID  - 1\nER  - ": "ris",
    "\n\nPMID- 1\nTI  - T": "nbib",
    "UI  - 1\nPMID- 1\nTI  - T": "nbib",
    "OWN - ERIC\nTI  - T": "nbib",
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


TABLES = {
    "scopus-csv": (
        "Authors,Author full names,Author(s) ID,Title,Year,Source title,Cited by,DOI,EID\n"
        "Roe R.,,,An invented title,2020,Invented Letters,1,,2-s2.0-85000000001\n"
    ),
    "aggregator": '{"title": "Authors,Author(s) ID,Source title,Cited by,EID", "JCR": "Q1"}',
}


@pytest.mark.parametrize("expected", TABLES)
def test_tables_are_told_by_their_headers(expected: str) -> None:
    """The first line names the columns; the same words in another format tell nothing."""
    (record,) = parse(TABLES[expected])
    assert record.source is not None
    assert expected == record.source.format


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
    "endnote-xml": [
        "<?xml version='1.0'?><xml><records><record><database>x</database><ref-type name='Book'>6",
        "<xml>\n<records>\n<record><contributors/>",
        "<records><record><source-app>EndNote</source-app>",
        "<xml><records/></xml>",
    ],
    "jats": [
        "<!DOCTYPE article PUBLIC 'x' 'y'><article article-type='research-article'><front>",
        "<pmc-articleset><article><front><journal-meta>",
        "<OAI-PMH><ListRecords><record><metadata><j:article xmlns:j='u'><j:front>",
    ],
}

OTHER_XML = [
    "<html><body><p>PubmedArticle</p></body></html>",
    "<rss><channel><item><title>A paper</title></item></rss>",
    "<pubmedArticle/>",
    "A text about <PubmedArticle>",
    "<article xmlns='http://docbook.org/ns/docbook'><title>A title</title></article>",
    "<html><body><article><p>front</p></article></body></html>",
    "<OAI-PMH><ListRecords><record><header/></record></ListRecords></OAI-PMH>",
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


NEIGHBOURS = [
    ("openalex", {"id": "https://openalex.org/W1", "type": "article", "title": "A"}),
    ("openalex", {"title": "A", "authorships": [], "publication_year": 2025}),
    ("openalex-source", {"id": "https://openalex.org/S1", "display_name": "A", "type": "journal"}),
    ("crossref", {"DOI": "10.1/x", "title": ["A"], "type": "journal-article", "member": "1"}),
    (
        "crossref",
        {"DOI": "10.1/x", "title": "A", "type": "article-journal", "member": "1", "prefix": "10.1"}
        | {"indexed": {}, "deposited": {}, "issued": {"date-parts": [[2025]]}},
    ),
    ("crossref", {"message-type": "work", "message": {"DOI": "10.1/x"}}),
    ("crossref-journal", {"message-type": "journal", "message": {"title": "A"}}),
    ("crossref-journal", {"title": "A", "ISSN": [], "issn-type": [], "counts": {}}),
    ("csl-json", {"id": "1", "type": "article-journal", "title": "A", "DOI": "10.1/x"}),
    ("csl-json", {"type": "dataset", "title": "A", "issued": {"date-parts": [[2025]]}}),
    ("csl-json", {"items": [{"id": "1", "type": "book", "title": "A"}]}),
    ("datacite", {"data": {"type": "dois", "attributes": {}}}),
    ("datacite", {"creators": [], "titles": [], "types": {"resourceTypeGeneral": "Dataset"}}),
    ("semanticscholar", {"data": [{"paperId": "1", "title": "A"}]}),
    ("semanticscholar", {"paperId": "1", "title": "A", "publicationTypes": []}),
    ("json", {"litrecord": "1", "title": {"variants": []}}),
    ("aggregator", {"resultStr": None, "title": "A", "doi": "10.1/x"}),
]


@pytest.mark.parametrize(("name", "value"), NEIGHBOURS, ids=lambda one: json.dumps(one)[:60])
def test_neighbours_are_told_apart(name: str, value: object) -> None:
    """Formats that share keys, or the shape of an answer."""
    found = BUILTIN_FORMATS.sniff(Head(text=json.dumps(value), value=value))
    assert name == getattr(found, "name", None)


@pytest.mark.parametrize(
    "value",
    [
        {"type": "article", "body": "x"},
        {"type": "event", "items": [1]},
        {"data": [1], "meta": {}},
        {"meta": {}, "results": [{"id": 1}]},
        {"message": "hello"},
        {"DOI": "10.1/x"},
        {"titles": ["A"]},
    ],
    ids=json.dumps,
)
def test_a_word_in_common_is_not_enough(value: object) -> None:
    """Other programs use the same words."""
    assert None is BUILTIN_FORMATS.sniff(Head(text=json.dumps(value), value=value))
