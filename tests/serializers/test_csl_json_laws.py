"""What holds for every item of CSL-JSON; all papers and people here are invented."""

from __future__ import annotations

import json
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings

from csl_item import PROPERTIES, faults
from litrecord.api.loading import loads
from litrecord.api.reading import parse, read
from litrecord.api.writing import dumps, losses
from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping
from litrecord.model.identifier import Identifier, Link
from litrecord.model.journal import Abbreviation, JournalProfile
from litrecord.model.people import Author, Contributor, PersonName
from litrecord.model.record import Event, Keyword, PageRange, PaperRecord, RelatedWork
from litrecord.model.text import BilingualText, LangText
from litrecord.serializers.csl_json import CslJson
from litrecord.vocab.csl import ITEM_KEYS
from plausible import plausible_papers
from round_trips import assert_only_losses, differences
from strategies import papers

PLAIN = CslJson(custom=False)
ZOTERO = "csl-json-zotero-cn"
# What a reader fills although the record does not state it: the item's own word for the kind.
TYPES = ("types",)
# And without `custom`: the genre of preprints, the language of the original, and the publisher,
# which belongs to the paper or to its journal by the kind.
MORE = (*TYPES, "genre", "languages", "publisher", "journal")
PROPERTY = settings(deadline=None)


def test_the_variables_are_those_of_the_data_format() -> None:
    """All of them may be written back."""
    assert set(PROPERTIES) == ITEM_KEYS


@pytest.mark.shared
def test_the_schema_has_these_variables(shared: Path) -> None:
    """The list in these tests is that of the official schema."""
    schema = json.loads((shared / "schemas" / "csl-data.json").read_text(encoding="utf-8"))
    assert set(schema["items"]["properties"]) == set(PROPERTIES)


@PROPERTY
@given(plausible_papers())
def test_plausible_papers_survive(paper: PaperRecord) -> None:
    """With custom nothing of them is lost; without, what is said to be."""
    assert () == losses(paper, "csl-json")
    assert_only_losses(paper, "csl-json", gained=TYPES)
    assert_only_losses(paper, PLAIN, gained=MORE)
    assert_only_losses(paper, ZOTERO, gained=MORE)


@PROPERTY
@given(papers())
def test_any_paper_survives_but_for_what_is_said(paper: PaperRecord) -> None:
    """Whatever the classes allow."""
    assert_only_losses(paper, "csl-json", gained=TYPES)
    assert_only_losses(paper, PLAIN, gained=MORE)
    assert_only_losses(paper, ZOTERO, gained=MORE)


@PROPERTY
@given(papers() | plausible_papers())
def test_every_item_is_valid(paper: PaperRecord) -> None:
    """By names and shapes; the text can be put into a file, and is the same again."""
    for one in ("csl-json", ZOTERO, CslJson(rich_text=True, indent=2)):
        written = dumps([paper, paper], one)
        assert [] == list(faults(json.loads(written)))
        assert len({item["id"] for item in json.loads(written)}) == len(json.loads(written))
        assert written.encode() == dumps([paper, paper], one).encode()


@pytest.mark.shared
@pytest.mark.parametrize("format", ["csl-json", ZOTERO])
def test_items_of_others_come_back(shared: Path, format: str) -> None:
    """What was read of files and is written is read as the same."""
    documents = [
        *(read(path, format="csl-json") for path in (shared / "sources" / "csl-json").iterdir()),
        *(
            parse(
                json.dumps(
                    [
                        json.loads(line)["item"]
                        for line in path.read_text(encoding="utf-8").splitlines()
                    ]
                ),
                format="csl-json",
            )
            for path in (shared / "gbt7714").iterdir()
        ),
    ]
    for record in (one for document in documents for one in document):
        assert_only_losses(record, format, gained=MORE)
        back = loads(dumps(record, format), format=format)
        assert back == loads(dumps(back, format), format=format)


@pytest.mark.shared
def test_notes_of_others_are_written_as_they_were(shared: Path) -> None:
    """Items with English forms, line by line."""
    lines = (shared / "gbt7714" / "bilingual.jsonl").read_text(encoding="utf-8").splitlines()
    items = [json.loads(line)["item"] for line in lines]
    assert items == json.loads(dumps(parse(json.dumps(items), format="csl-json"), ZOTERO))


HOSTILE = (
    '"}],"id":"evil","x":[{"',
    "a\nid: evil\noriginal-title: evil\r\nDOI: 10.5555/evil",
    "</script><script>alert(1)</script>",
    "{:DOI: 10.5555/evil}",
    "x || y",
    "\x00\x1b\x7f\u2028\u2029\x85",
    "\ud800",
    "<i>a</i> &lt;b&gt; & <span class='nocase'>c</span>",
    "\\u0022\\",
)


def _filled(value: str) -> PaperRecord:
    """Make a record that has a value wherever it can."""
    text = BilingualText(
        variants=(
            LangText(value=f"雾城的灯塔 {value}", lang="zh", role="original"),
            LangText(value=f"Lamps of mist {value}", lang="en", role="parallel"),
        )
    )
    author = Author(
        name=PersonName(family=value, given=value, particle=value, suffix=value),
        alternates=(PersonName(literal=f"Lamp {value}"),),
        orcid=value,
        email=value,
    )
    return PaperRecord(
        kind="article-journal",
        title=text,
        abstract=text,
        authors=(author, Author(name=PersonName(literal=value))),
        contributors=(
            Contributor(role="editor", author=author),
            Contributor(role=value, author=author),
        ),
        doi=value,
        pmid=value,
        pmcid=value,
        arxiv=value,
        identifiers=(Identifier(scheme=value, value=value), Identifier(scheme="isbn", value=value)),
        journal=JournalProfile(
            name=text,
            abbreviations=(Abbreviation(value=value, scheme=value),),
            issn_print=value,
            publisher=text,
        ),
        volume=value,
        issue=value,
        pages=PageRange(first=value, last=value),
        article_number=f"e{value}",
        published=PartialDate(year=2025),
        types=(value,),
        keywords=(Keyword(value=LangText(value=value), scheme=value),),
        fields_of_study=(value,),
        publisher=text,
        place=text,
        event=Event(name=text, place=value),
        genre=value,
        languages=("zh", value),
        links=(Link(kind=value, url=value),),
        translation_of=RelatedWork(title=text, authors=(author,), doi=value),
        extra=FrozenMapping({"csl-json": {"note": value, value: value}}),
    )


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("format", ["csl-json", ZOTERO])
def test_no_value_injects(value: str, format: str) -> None:
    """The number of items, their variables and their note stay what they were."""
    record = _filled(value)
    written = dumps([record, record], format)
    found = json.loads(written.encode())
    assert [] == list(faults(found))
    assert 2 == len(found)
    assert "evil" not in [item["id"] for item in found]
    usual = [json.loads(dumps(_filled("x"), one))[0].keys() for one in ("csl-json", ZOTERO)]
    assert found[0].keys() <= {"note"}.union(*usual)
    assert_only_losses(attrs.evolve(record, extra=FrozenMapping()), format, gained=MORE)
    back = parse(written, format="csl-json")
    assert 2 == len(back)
    assert "10.5555/evil" not in [one.doi for one in back]


@pytest.mark.needs("citeproc")
@pytest.mark.filterwarnings("ignore:The following arguments for Reference are unsupported")
@pytest.mark.parametrize("format", ["csl-json", ZOTERO])
def test_a_processor_prints_the_titles(format: str) -> None:
    """citeproc-py renders each item with the title, the names and the year of its record."""
    from citeproc import (
        Citation,
        CitationItem,
        CitationStylesBibliography,
        CitationStylesStyle,
        formatter,
    )
    from citeproc.source.json import CiteProcJSON

    titles = (
        "The glass bees of the harbour",
        "港口的玻璃蜂及其潮汐：算例（二）",
        "A < B & C > D: 100% of {braces} cost $5_000 #1 \\ backslash",
        *(value for value in HOSTILE if value.strip().isprintable()),
    )
    records = [
        PaperRecord(
            kind="article-journal",
            title=BilingualText(variants=(LangText(value=title),)),
            authors=(Author(name=PersonName(family="Lampwright", given="Ada")),),
            published=PartialDate(year=2025, season="spring"),
            links=(Link(kind="landing-page", url="https://example.org/"),),
        )
        for title in titles
    ]
    items = json.loads(dumps(records, format))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    printed = [str(entry) for entry in bibliography.bibliography()]
    assert len(titles) == len(printed)
    for item, entry in zip(items, printed, strict=True):
        assert str(item["title"]) in entry
        assert "Lampwright, A. (2025)" in entry
    assert list(titles[:3]) == [item["title"] for item in items[:3]]


def test_time_grows_with_the_input() -> None:
    """Many items of one id, and many authors, are told apart one by one."""
    many = [PaperRecord(kind="book", doi="10.5555/a")] * 3000
    ids = [item["id"] for item in json.loads(dumps(many, PLAIN))]
    assert (3000, "10.5555/a-3000") == (len(set(ids)), ids[-1])
    authors = tuple(Author(name=PersonName(literal=f"A{at}", lang="en")) for at in range(3000))
    record = PaperRecord(kind="book", authors=authors)
    back = loads(dumps(record, "csl-json"), format="csl-json")
    assert [] == [one for one in differences(record, back) if one[0] not in ("types", "extra")]
