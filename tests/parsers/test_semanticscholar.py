"""Papers of Semantic Scholar become records. All papers and people are invented."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from litrecord.api.reading import parse, read
from litrecord.model.dates import PartialDate
from litrecord.model.extra import thaw
from litrecord.model.identifier import Identifier, Link
from litrecord.model.people import Author, PersonName
from litrecord.model.record import OpenAccess, PageRange, PaperRecord
from nothing_lost import assert_nothing_lost

FORMAT = "semanticscholar"
PAPER: dict[str, object] = {
    "paperId": "0" * 40,
    "corpusId": 1234,
    "externalIds": {
        "DOI": "10.99999/invented.1",
        "PubMed": "12345678",
        "PubMedCentral": "1234567",
        "ArXiv": "2101.00001",
        "MAG": "2345",
        "CorpusId": 1234,
        "DBLP": "journals/inv/Ouyang25",
        "ACL": "P25-1001",
        "Other": "x",
    },
    "url": "https://www.semanticscholar.org/paper/0",
    "title": "The growth of imaginary plants in <i>towns</i>",
    "abstract": "We describe how they grow.",
    "venue": "Invented Letters",
    "publicationVenue": {
        "id": "v-1",
        "name": "Invented Letters",
        "type": "journal",
        "alternate_names": ["Inv Lett"],
        "issn": "1234-5679",
        "alternate_issns": ["8765-4326"],
        "url": "https://letters.example/",
        "alternate_urls": ["https://old.example/"],
    },
    "journal": {"name": "Invented Letters", "volume": "16 1", "pages": "12 - 15"},
    "year": 2025,
    "publicationDate": "2025-07-16",
    "publicationTypes": ["Review", "JournalArticle"],
    "referenceCount": 3,
    "citationCount": 7,
    "influentialCitationCount": 0,
    "isOpenAccess": True,
    "openAccessPdf": {"url": "https://a.example/1.pdf", "status": "GREEN", "license": None},
    "fieldsOfStudy": ["Biology"],
    "s2FieldsOfStudy": [{"category": "Biology", "source": "external"}],
    "authors": [
        {"authorId": "11", "name": "Min Ouyang", "affiliations": ["Invented University"]},
        {"authorId": None, "name": "赵娜", "externalIds": {"ORCID": "0000-0002-1825-0097"}},
        {"authorId": "13", "name": "", "hIndex": 3},
    ],
}


def one(**values: object) -> PaperRecord:
    """Read one paper."""
    return parse(json.dumps(values), format=FORMAT)[0]


def test_each_field_is_read() -> None:
    """What the model has a field for is there; the rest is in `extra`."""
    record = one(**PAPER)
    assert ("article-journal", ("Review", "JournalArticle")) == (record.kind, record.types)
    assert "The growth of imaginary plants in towns" == str(record.title)
    assert ("10.99999/invented.1", "12345678", "PMC1234567", "2101.00001") == (
        (record.doi, record.pmid, record.pmcid, record.arxiv)
    )
    assert {
        Identifier(scheme="s2", value="0" * 40),
        Identifier(scheme="s2-corpus", value="1234"),
        Identifier(scheme="mag", value="2345"),
        Identifier(scheme="dblp", value="journals/inv/Ouyang25"),
        Identifier(scheme="acl", value="P25-1001"),
    } == set(record.identifiers)
    assert ("16", "1", PageRange(first="12", last="15")) == (
        (record.volume, record.issue, record.pages)
    )
    assert PartialDate(year=2025, month=7, day=16) == record.published
    assert record.journal is not None
    assert ("Invented Letters", "journal", ("Inv Lett",)) == (
        (str(record.journal.name), record.journal.kind, record.journal.aliases)
    )
    assert ("1234-5679", "8765-4326") == record.journal.issn_other
    assert (
        OpenAccess(is_open=True, status="green", pdf_url="https://a.example/1.pdf")
        == record.open_access
    )
    assert (("Biology",), 7) == (record.fields_of_study, record.citation_count)
    assert (Link(kind="landing-page", url="https://www.semanticscholar.org/paper/0"),) == (
        record.links
    )
    assert_nothing_lost(PAPER, record)


def test_authors_are_read_with_what_is_known_of_them() -> None:
    """Given names come first; an author without a name is none and stays."""
    record = one(**PAPER)
    assert record.authors is not None
    first, second = record.authors
    assert PersonName(family="Ouyang", given="Min", order="given-first") == first.name
    assert ((Identifier(scheme="s2", value="11"),), "Invented University") == (
        (first.ids, str((first.affiliations or ())[0].name))
    )
    assert (
        Author(
            name=PersonName(family="赵", given="娜", lang="zh", order="family-first"),
            orcid="0000-0002-1825-0097",
        )
        == second
    )
    left = thaw(record.extra[FORMAT])
    assert [{}, {"externalIds": {}}, {"authorId": "13", "name": "", "hIndex": 3}] == left["authors"]


@pytest.mark.parametrize(
    ("types", "kind"),
    [
        (["Conference"], "paper-conference"),
        (["Book"], "book"),
        (["BookSection"], "chapter"),
        (["Dataset"], "dataset"),
        (["Review"], None),
    ],
)
def test_kinds(types: list[str], kind: str | None) -> None:
    """What says nothing of the kind is a type only."""
    assert kind == one(paperId="1", publicationTypes=types).kind


def test_other_names_of_the_venue_are_aliases() -> None:
    """The journal's own comes first."""
    record = one(paperId="1", journal={"name": "Mind of Invention"}, venue="Collected Inventions")
    assert record.journal is not None
    assert ("Mind of Invention", ("Collected Inventions",)) == (
        (str(record.journal.name), record.journal.aliases)
    )


def test_wrong_types_are_reported() -> None:
    """And kept."""
    found = parse(json.dumps({"paperId": "1", "journal": "x", "authors": ["y"]}), format=FORMAT)
    assert ["wrong-type", "wrong-type"] == [problem.code for problem in found.problems]
    assert {"journal": "x", "authors": ["y"]} == thaw(found[0].extra[FORMAT])


@pytest.mark.parametrize(
    "value",
    [PAPER, [PAPER], {"total": 1, "offset": 0, "data": [PAPER]}],
    ids=["one", "list", "page"],
)
def test_papers_are_recognised(value: object) -> None:
    """By themselves, in a list, in a page of a search."""
    assert [one(**PAPER)] == list(parse(json.dumps(value)))


def test_unknown_papers_of_a_batch_are_failures() -> None:
    """They are null."""
    found = parse(json.dumps([PAPER, None]))
    assert (1, 1) == (len(found), len(found.failures))


@pytest.mark.shared
def test_real_papers(shared: Path) -> None:
    """A paper with citations and references in full, and one of which nothing is known."""
    folder = shared / "sources" / FORMAT
    paper, nulls = read(folder / "paper.json")[0], read(folder / "paper_with_nulls.json")[0]
    assert "Computing Machinery and Intelligence" == str(paper.title)
    assert ["A. Turing"] == [str(author) for author in paper.authors or ()]
    assert paper.journal is not None
    assert ("Mind", "LIX", "433-460", "1950-10-01") == (
        (str(paper.journal.name), paper.volume, str(paper.pages), str(paper.published))
    )
    assert ("10.1093/MIND/LIX.236.433", 10059) == (paper.doi, paper.citation_count)
    assert (None, None) == (nulls.title, nulls.authors)
    for name, record in (("paper", paper), ("paper_with_nulls", nulls)):
        assert_nothing_lost(json.loads((folder / f"{name}.json").read_bytes()), record)
