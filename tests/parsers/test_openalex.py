"""Works of OpenAlex become records. All papers and people are invented."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from litrecord.api.loading import loads
from litrecord.api.reading import parse, read
from litrecord.errors import LitrecordError, Problem
from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping, thaw
from litrecord.model.identifier import Identifier, Link
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Affiliation, Author, PersonName
from litrecord.model.record import Funding, Keyword, OpenAccess, PageRange, PaperRecord
from litrecord.model.text import BilingualText, LangText
from nothing_lost import assert_nothing_lost

FORMAT = "openalex"
ENGLISH = "The growth of imaginary plants in towns"
CHINESE = "臆造植物在城市中的生长"
WORK: dict[str, object] = {
    "id": "https://openalex.org/W1",
    "doi": "https://doi.org/10.99999/invented.1",
    "title": ENGLISH,
    "display_name": ENGLISH,
    "publication_year": 2025,
    "publication_date": "2025-07-16",
    "ids": {
        "openalex": "https://openalex.org/W1",
        "doi": "https://doi.org/10.99999/invented.1",
        "mag": "2345",
        "pmid": "https://pubmed.ncbi.nlm.nih.gov/12345678",
        "pmcid": "https://www.ncbi.nlm.nih.gov/pmc/articles/1234567",
        "wikidata": "https://www.wikidata.org/entity/Q1",
    },
    "language": "en",
    "primary_location": {
        "is_oa": False,
        "landing_page_url": "https://doi.org/10.99999/invented.1",
        "pdf_url": "https://letters.example/1.pdf",
        "source": {
            "id": "https://openalex.org/S1",
            "display_name": "Invented Letters",
            "issn_l": "1234-5679",
            "issn": ["1234-5679", "8765-4326"],
            "host_organization_name": "Invented Press",
            "type": "journal",
        },
        "raw_source_name": "Inv Letters",
    },
    "type": "article",
    "type_crossref": "journal-article",
    "open_access": {"is_oa": True, "oa_status": "green", "oa_url": "https://a.example/1.pdf"},
    "best_oa_location": {
        "pdf_url": "https://a.example/1.pdf",
        "license": "cc-by",
        "version": "acceptedVersion",
        "landing_page_url": "https://a.example/1",
    },
    "authorships": [
        {
            "author_position": "first",
            "author": {
                "id": "https://openalex.org/A1",
                "display_name": "Min Ouyang",
                "orcid": "https://orcid.org/0000-0002-1825-0097",
            },
            "institutions": [
                {
                    "id": "https://openalex.org/I1",
                    "display_name": "Invented University",
                    "ror": "https://ror.org/0invented",
                    "country_code": "CN",
                    "type": "education",
                }
            ],
            "is_corresponding": True,
            "raw_author_name": "欧阳敏",
            "raw_affiliation_strings": ["Invented University, Nowhere"],
        },
        {
            "author_position": "last",
            "author": {"id": "https://openalex.org/A2", "display_name": "Na Zhao", "orcid": None},
            "institutions": [],
            "is_corresponding": False,
            "raw_author_name": "Na Zhao",
            "raw_affiliation_strings": ["Institute of Fiction"],
        },
    ],
    "cited_by_count": 7,
    "biblio": {"volume": "16", "issue": "1", "first_page": "12", "last_page": "15"},
    "is_retracted": False,
    "primary_topic": {"id": "T1", "field": {"id": "F1", "display_name": "Invented Botany"}},
    "keywords": [
        {"id": "https://openalex.org/keywords/town", "display_name": "Town", "score": 0.5},
        {"keyword": "plant", "score": 0.4},
    ],
    "mesh": [
        {
            "descriptor_ui": "D000",
            "descriptor_name": "Plants",
            "qualifier_ui": "",
            "qualifier_name": None,
            "is_major_topic": True,
        }
    ],
    "grants": [
        {
            "funder": "https://openalex.org/F1",
            "funder_display_name": "Invented Fund",
            "award_id": "A1",
        }
    ],
    "funders": [
        {"id": "https://openalex.org/F1", "display_name": "Invented Fund"},
        {"id": "https://openalex.org/F2", "display_name": "Other Fund", "ror": None},
    ],
    "abstract_inverted_index": {"We": [0], "grow": [3, 1], "and": [2]},
    "concepts": [{"id": "C1", "display_name": "Botany", "score": 0.1}],
    "locations": [{"is_oa": False}],
    "referenced_works": ["https://openalex.org/W2"],
}


def one(**values: object) -> PaperRecord:
    """Read one work."""
    return parse(json.dumps(values), format=FORMAT)[0]


def rest(record: PaperRecord) -> dict[str, object]:
    """Return what no field holds."""
    left = thaw(record.extra.get(FORMAT, FrozenMapping()))
    assert isinstance(left, dict)
    return left


def name(value: str) -> BilingualText:
    """Return a name whose language nothing tells."""
    return BilingualText(variants=(LangText(value=value),))


def test_each_field_is_read() -> None:
    """What the model has a field for is there."""
    record = one(**WORK)
    found = {
        "kind": "article-journal",
        "types": ("article", "journal-article"),
        "title": BilingualText(variants=(LangText(value=ENGLISH, lang="en", basis="detected"),)),
        "doi": "10.99999/invented.1",
        "pmid": "12345678",
        "pmcid": "PMC1234567",
        "identifiers": (
            Identifier(scheme="openalex", value="W1"),
            Identifier(scheme="mag", value="2345"),
        ),
        "journal": JournalProfile(
            kind="journal",
            name=name("Invented Letters"),
            issn_l="1234-5679",
            issn_other=("8765-4326",),
            publisher=name("Invented Press"),
            ids=(Identifier(scheme="openalex", value="S1"),),
        ),
        "volume": "16",
        "issue": "1",
        "pages": PageRange(first="12", last="15"),
        "published": PartialDate(year=2025, month=7, day=16),
        "languages": ("en",),
        "open_access": OpenAccess(
            is_open=True,
            status="green",
            pdf_url="https://a.example/1.pdf",
            license="cc-by",
            version="acceptedVersion",
        ),
        "links": (
            Link(kind="landing-page", url="https://doi.org/10.99999/invented.1"),
            Link(kind="full-text", url="https://letters.example/1.pdf"),
            Link(kind="full-text", url="https://a.example/1.pdf"),
        ),
        "keywords": (
            Keyword(value=LangText(value="Town"), scheme="openalex", id="town"),
            Keyword(value=LangText(value="plant"), scheme="openalex"),
            Keyword(value=LangText(value="Plants"), scheme="mesh", id="D000", major=True),
        ),
        "fields_of_study": ("Invented Botany",),
        "funding": (
            Funding(funder=name("Invented Fund"), funder_id="F1", awards=("A1",)),
            Funding(funder=name("Other Fund"), funder_id="F2"),
        ),
        "citation_count": 7,
    }
    assert found == {key: getattr(record, key) for key in found}
    assert_nothing_lost({**WORK, "abstract_inverted_index": None}, record)


def test_what_has_no_field_stays() -> None:
    """Whether it is retracted, where else it lies, what it cites, and what is above words."""
    left = rest(one(**WORK))
    assert {"is_retracted": False, "referenced_works": ["https://openalex.org/W2"]}.items() < (
        {key: value for key, value in left.items() if key not in ("authorships", "concepts")}
    ).items()
    assert [{"score": 0.5}, {"score": 0.4}] == left["keywords"]
    assert {"wikidata": "https://www.wikidata.org/entity/Q1"} == left["ids"]


def test_authors_are_read_with_what_is_known_of_them() -> None:
    """The printed name is another form; institutions count before what is printed of them."""
    record = one(**WORK)
    first = Author(
        name=PersonName(family="Ouyang", given="Min", order="given-first"),
        alternates=(PersonName(family="欧阳", given="敏", lang="zh", order="family-first"),),
        orcid="0000-0002-1825-0097",
        ids=(Identifier(scheme="openalex", value="A1"),),
        affiliations=(
            Affiliation(
                name=name("Invented University"), ror="https://ror.org/0invented", country="CN"
            ),
        ),
        corresponding=True,
    )
    second = Author(
        name=PersonName(family="Zhao", given="Na", order="given-first"),
        ids=(Identifier(scheme="openalex", value="A2"),),
        affiliations=(Affiliation(name=name("Institute of Fiction")),),
        corresponding=False,
    )
    assert (first, second) == record.authors


def test_a_printed_name_alone_is_the_name() -> None:
    """What names nobody stays."""
    record = one(authorships=[{"raw_author_name": "Min Ouyang"}, {"author": {"id": "A3"}}])
    assert ["Min Ouyang"] == [str(author) for author in record.authors or ()]
    assert [{}, {"author": {"id": "A3"}}] == rest(record)["authorships"]


def abstract(index: object) -> tuple[str | None, list[Problem], object]:
    """Return the abstract that an index gives, what is wrong with it, and what is left of it."""
    found = parse(json.dumps({"abstract_inverted_index": index}), format=FORMAT)
    record = found[0]
    text = None if record.abstract is None else str(record.abstract)
    return text, list(found.problems), rest(record).get("abstract_inverted_index")


@pytest.mark.parametrize(
    ("index", "text"),
    [
        ({"We": [0], "grow": [3, 1], "and": [2]}, "We grow and grow"),
        ({"grow": [10**9], "We": [0]}, "We grow"),
        ({"grow": [10**30], "We": [7]}, "We grow"),
        ({"grow": 1, "We": 0}, "We grow"),
    ],
)
def test_an_abstract_is_put_together(index: object, text: str) -> None:
    """In the order of places, however far apart they are."""
    assert (text, [], None) == abstract(index)


@pytest.mark.parametrize("index", [{}, None, {"We": []}])
def test_an_index_without_places_is_no_abstract(index: object) -> None:
    """It says nothing, and that is no mistake."""
    assert (None, [], index) == abstract(index)


def test_places_that_are_none_are_left() -> None:
    """The other words are the abstract."""
    text, problems, left = abstract({"We": [0], "grow": [-1, "1", True, 1], "x": None})
    assert ("We grow", {"grow": [-1, "1", True], "x": [None]}) == (text, left)
    assert ["unreadable-value"] == [problem.code for problem in problems]


def test_words_that_share_a_place_are_both_there() -> None:
    """It is reported."""
    text, problems, _ = abstract({"We": [0], "They": [0], "grow": [1]})
    assert "We They grow" == text
    assert [("value-repaired", "[1]")] == [(one.code, one.raw) for one in problems]


@pytest.mark.parametrize(
    "index", [{"x" * 1000: list(range(3000))}, {"x": [0] * 100_001}, ["We"], "We"]
)
def test_an_index_that_is_no_abstract_is_refused(index: object) -> None:
    """Few bytes could make many words."""
    text, problems, left = abstract(index)
    assert (None, 1, index) == (text, len(problems), left)


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ({"type": "article"}, "article-journal"),
        ({"type": "review"}, "article-journal"),
        ({"type": "article", "type_crossref": "proceedings-article"}, "paper-conference"),
        (
            {"type": "article", "primary_location": {"raw_type": "proceedings-article"}},
            "paper-conference",
        ),
        (
            {"type": "article", "primary_location": {"source": {"type": "conference"}}},
            "paper-conference",
        ),
        ({"type": "article", "primary_location": {"raw_type": "text"}}, "article-journal"),
        ({"type": "preprint", "type_crossref": "posted-content"}, "preprint"),
        ({"type": "book-chapter"}, "chapter"),
        ({"type": "dissertation"}, "thesis"),
        ({"type": "dataset"}, "dataset"),
        ({"type": "other"}, None),
        ({"type": "paratext"}, None),
    ],
)
def test_kinds(values: dict[str, object], kind: str | None) -> None:
    """What the registry calls it tells a conference paper from an article."""
    assert kind == one(**values).kind


def test_a_language_that_was_detected_does_not_decide() -> None:
    """`ko` on Chinese characters is kept, but the title is Chinese by its script."""
    record = one(title=CHINESE, language="ko")
    assert (("ko",), [("zh", "script")]) == (
        record.languages,
        [(text.lang, text.basis) for text in record.title or ()],
    )


def test_older_answers_have_a_venue() -> None:
    """In the place of a location."""
    record = one(
        host_venue={
            "id": "https://openalex.org/V1",
            "display_name": "Invented Letters",
            "publisher": "Invented Press",
            "issn_l": "1234-5679",
            "issn": ["1234-5679"],
            "type": "journal",
        },
        type="journal-article",
    )
    assert record.journal is not None
    assert ("Invented Letters", ("1234-5679",), "Invented Press") == (
        (
            str(record.journal.name),
            record.journal.issns,
            str(record.publisher or record.journal.publisher),
        )
    )
    assert {} == rest(record)


def test_broken_values_cost_no_others() -> None:
    """Each is reported and stays."""
    work = {
        "id": 7,
        "title": 7,
        "authorships": ["x", {"author": "y", "raw_author_name": {}}, {"institutions": [8]}],
        "primary_location": {"source": "z"},
        "biblio": "16",
        "keywords": ["a", {"display_name": {}}],
        "mesh": {"descriptor_name": []},
        "grants": [9, {"funder_display_name": ""}],
        "open_access": {"is_oa": "true"},
        "cited_by_count": "many",
        "publication_year": 2025,
    }
    found = parse(json.dumps(work), format=FORMAT)
    assert_nothing_lost(work, found[0])
    assert PartialDate(year=2025) == found[0].published
    assert {"wrong-type", "unreadable-value"} == {problem.code for problem in found.problems}
    with pytest.raises(LitrecordError):
        parse(json.dumps(work), format=FORMAT, strict=True)


@pytest.mark.parametrize(
    "value",
    [WORK, [WORK], {"meta": {"count": 1}, "results": [WORK]}],
    ids=["work", "array", "page"],
)
def test_works_are_recognised(value: object) -> None:
    """By themselves, in an array, in a page."""
    assert one(**WORK) == loads(json.dumps(value))


def test_a_part_of_a_work_is_recognised() -> None:
    """Answers may hold selected fields only."""
    assert "A" == str(loads('{"title": "A", "authorships": [], "publication_year": 2025}').title)


def test_a_large_page_is_recognised_by_its_beginning() -> None:
    """Its first value does not end within what is looked at."""
    page = {"meta": {"count": 1}, "results": [{"id": "https://openalex.org/W1", "x": "y" * 70_000}]}
    assert 1 == len(parse(json.dumps(page)))


@pytest.mark.shared
@pytest.mark.parametrize(
    ("file", "expected"),
    [
        (
            "work0.json",
            (
                *("chapter", "Climate Change and Increasing Risk of Extreme Heat", "Hunter Jones"),
                *("SpringerBriefs in medical earth sciences", "1-13", "2018-01-01"),
                *("10.1007/978-3-319-75889-3_1", ("2523-3610", "2523-3629")),
            ),
        ),
        (
            "work1.json",
            (
                *("article", "The rise of the (science) newsletter", "Martin Fenner"),
                *(None, None, "2023-10-04", "10.53731/ybhah-9jy85", ()),
            ),
        ),
        (
            "work2.json",
            (
                *("book", "The Politics of the Past in Early China", "Vincent S. Leung"),
                *("Cambridge University Press eBooks", None, "2019-07-01"),
                *("10.1017/9781108348843", ()),
            ),
        ),
    ],
)
def test_real_works(shared: Path, file: str, expected: tuple[object, ...]) -> None:
    """A chapter, a blog post and a book, each in English, by one author."""
    path = shared / "sources" / FORMAT / file
    (record,) = read(path)
    work = json.loads(path.read_bytes())
    index = work.pop("abstract_inverted_index") or {}
    assert_nothing_lost(work, record)
    words = str(record.abstract).split() if record.abstract else []
    assert sorted(word for word, places in index.items() for _ in places) == sorted(words)
    journal = record.journal
    assert expected == (
        record.kind,
        *(str(text) for text in record.title or ()),
        *(str(author) for author in record.authors or ()),
        None if journal is None else str(journal.name),
        None if record.pages is None else str(record.pages),
        str(record.published),
        record.doi,
        () if journal is None else journal.issns,
    )
    assert (("en",), None, None) == (record.languages, record.volume, record.issue)
