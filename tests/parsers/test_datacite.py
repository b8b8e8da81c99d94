"""Records of DataCite become records. All works, people and publishers are invented."""

from __future__ import annotations

import json

import pytest

from litrecord.api.loading import loads
from litrecord.api.reading import parse
from litrecord.errors import LitrecordError
from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping, thaw
from litrecord.model.identifier import Identifier, Link
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Affiliation, Author, Contributor, PersonName
from litrecord.model.record import (
    Classification,
    Funding,
    Keyword,
    OpenAccess,
    PageRange,
    PaperRecord,
    RelatedWork,
)
from litrecord.model.text import BilingualText, LangText
from nothing_lost import assert_nothing_lost

FORMAT = "datacite"
ENGLISH = "The growth of imaginary plants in towns"
CHINESE = "臆造植物在城市中的生长"
# Words that fields of a record say by being those fields
SAID = (
    *("Abstract", "Issued", "Available", "ISSN", "Journal", "Article", "ORCID", "arXiv", "PMID"),
    *("IsPartOf", "IsTranslationOf", "DOI", "eng"),
)
ATTRIBUTES: dict[str, object] = {
    "doi": "10.99999/invented.1",
    "identifiers": [
        {"identifier": "2101.00001", "identifierType": "arXiv"},
        {"identifier": "oai:x:1", "identifierType": "oai"},
    ],
    "alternateIdentifiers": [
        {"alternateIdentifier": "12345678", "alternateIdentifierType": "PMID"}
    ],
    "creators": [
        {
            "name": "Ouyang, Min",
            "nameType": "Personal",
            "givenName": "Min",
            "familyName": "Ouyang",
            "affiliation": [
                {
                    "name": "Invented University",
                    "affiliationIdentifier": "https://ror.org/0invented",
                    "affiliationIdentifierScheme": "ROR",
                    "schemeUri": "https://ror.org",
                },
                "Institute of Fiction",
            ],
            "nameIdentifiers": [
                {
                    "nameIdentifier": "https://orcid.org/0000-0002-1825-0097",
                    "nameIdentifierScheme": "ORCID",
                    "schemeUri": "https://orcid.org",
                },
                {"nameIdentifier": "0000 0001", "nameIdentifierScheme": "ISNI"},
            ],
        },
        {"name": "Invented Study Group", "nameType": "Organizational", "affiliation": []},
        {"name": "Zhao, Na"},
        {"name": "Na Zhao"},
    ],
    "contributors": [
        {"name": "Zhao, Na", "contributorType": "Editor"},
        {"name": "Fiction Centre", "contributorType": "HostingInstitution", "nameType": "x"},
    ],
    "titles": [
        {"title": ENGLISH, "lang": "en"},
        {"title": CHINESE, "titleType": "TranslatedTitle", "lang": "zh-Hans"},
        {"title": "A fiction", "titleType": "Subtitle"},
    ],
    "publisher": {"name": "Invented Repository", "publisherIdentifier": "x"},
    "container": {
        "type": "Journal",
        "title": "Invented Letters",
        "identifier": "1234-5679",
        "identifierType": "ISSN",
        "volume": "16",
        "issue": "1",
        "firstPage": "12",
        "lastPage": "15",
    },
    "publicationYear": 2025,
    "subjects": [
        {"subject": "towns", "subjectScheme": "Fiction", "valueUri": "https://a.example/1"},
        {"subject": "植物", "lang": "zh"},
        "plants",
    ],
    "dates": [
        {"date": "2025-07-16", "dateType": "Issued"},
        {"date": "2025-07-01", "dateType": "Available", "dateInformation": "online"},
        {"date": "2025-01-01", "dateType": "Accepted"},
    ],
    "language": "eng",
    "types": {
        "resourceTypeGeneral": "JournalArticle",
        "resourceType": "Research note",
        "citeproc": "article-journal",
        "ris": "JOUR",
    },
    "relatedIdentifiers": [
        {
            "relatedIdentifier": "8765-4326",
            "relatedIdentifierType": "ISSN",
            "relationType": "IsPartOf",
        },
        {
            "relatedIdentifier": "10.99999/zh.1",
            "relatedIdentifierType": "DOI",
            "relationType": "IsTranslationOf",
        },
        {
            "relatedIdentifier": "10.99999/2",
            "relatedIdentifierType": "DOI",
            "relationType": "References",
        },
    ],
    "rightsList": [
        {"rightsUri": "info:eu-repo/semantics/openAccess"},
        {"rights": "Attribution", "rightsIdentifier": "cc-by-4.0"},
    ],
    "descriptions": [
        {"description": "We describe how they grow.", "descriptionType": "Abstract", "lang": "en"},
        {"description": "Three tables", "descriptionType": "TechnicalInfo"},
    ],
    "fundingReferences": [
        {
            "funderName": "Invented Fund",
            "funderIdentifier": "https://ror.org/0fund",
            "funderIdentifierType": "ROR",
            "awardNumber": "A1",
        }
    ],
    "sizes": ["3 pages"],
    "formats": [],
    "version": "1.0",
    "citationCount": 7,
    "url": "https://letters.example/1",
    "contentUrl": None,
    "schemaVersion": "http://datacite.org/schema/kernel-4",
}
RECORD: dict[str, object] = {
    "id": "10.99999/invented.1",
    "type": "dois",
    "attributes": ATTRIBUTES,
    "relationships": {"client": {"data": {"id": "x", "type": "clients"}}},
}


def one(**values: object) -> PaperRecord:
    """Read one record."""
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
    record = one(**ATTRIBUTES)
    assert_nothing_lost(ATTRIBUTES, record, said=SAID)
    found = {
        "kind": "article-journal",
        "types": ("JournalArticle", "Research note"),
        "genre": "Research note",
        "doi": "10.99999/invented.1",
        "arxiv": "2101.00001",
        "pmid": "12345678",
        "identifiers": (Identifier(scheme="oai", value="oai:x:1"),),
        "journal": JournalProfile(
            kind="journal",
            name=name("Invented Letters"),
            issn_other=("1234-5679", "8765-4326"),
            publisher=name("Invented Repository"),
        ),
        "volume": "16",
        "issue": "1",
        "pages": PageRange(first="12", last="15"),
        "published": PartialDate(year=2025, month=7, day=16),
        "published_online": PartialDate(year=2025, month=7, day=1),
        "languages": ("en",),
        "keywords": (
            Keyword(value=LangText(value="towns"), scheme="Fiction", id="https://a.example/1"),
            Keyword(value=LangText(value="植物", lang="zh", basis="stated")),
            Keyword(value=LangText(value="plants")),
        ),
        "open_access": OpenAccess(is_open=True, license="cc-by-4.0"),
        "funding": (
            Funding(
                funder=name("Invented Fund"), funder_id="https://ror.org/0fund", awards=("A1",)
            ),
        ),
        "citation_count": 7,
        "links": (Link(kind="landing-page", url="https://letters.example/1"),),
        "translation_of": RelatedWork(doi="10.99999/zh.1"),
    }
    assert found == {key: getattr(record, key) for key in found}


def test_what_has_no_field_stays() -> None:
    """Other dates, descriptions and titles, what derives from the type, and the licences."""
    left = rest(one(**ATTRIBUTES))
    assert [{"date": "2025-01-01", "dateType": "Accepted"}] == left["dates"][2:]  # type: ignore[index]
    available = {"dateType": "Available", "dateInformation": "online"}
    assert available == left["dates"][1]  # type: ignore[index]
    assert {"citeproc": "article-journal", "ris": "JOUR"} == left["types"]
    assert ATTRIBUTES["rightsList"] == left["rightsList"]
    assert {"title": "A fiction", "titleType": "Subtitle"} == left["titles"][2]  # type: ignore[index]
    assert {"publisherIdentifier": "x"} == left["publisher"]
    assert ["References"] == [each["relationType"] for each in left["relatedIdentifiers"]]  # type: ignore[attr-defined]
    assert {"sizes", "formats", "version", "schemaVersion", "contentUrl"} < left.keys()


def test_titles_have_the_language_that_is_stated() -> None:
    """The role of a translated title is unknown: it may be the publisher's own."""
    title = one(**ATTRIBUTES).title
    assert title is not None
    assert [(ENGLISH, "en", "unknown", "stated"), (CHINESE, "zh-Hans", "unknown", "stated")] == [
        (text.value, text.lang, text.role, text.basis) for text in title
    ]


def test_a_language_that_is_wrong_for_the_script_stays() -> None:
    """The script decides."""
    record = one(titles=[{"title": CHINESE, "lang": "en"}, "Xylotomy"])
    assert [("zh", "script"), (None, "unknown")] == [
        (text.lang, text.basis) for text in record.title or ()
    ]
    assert [{"lang": "en"}, {}] == rest(record)["titles"]


def test_only_abstracts_are_abstracts() -> None:
    """In each language."""
    record = one(
        descriptions=[
            {"description": "Wir beschreiben das.", "descriptionType": "Abstract", "lang": "de"},
            {"description": CHINESE, "descriptionType": "Abstract", "lang": "zh"},
            {"description": "x", "descriptionType": "Methods"},
            {"description": "y"},
        ]
    )
    assert ["de", "zh"] == [text.lang for text in record.abstract or ()]


def test_creators_are_people_or_organisations() -> None:
    """A whole name without a comma stays whole."""
    record = one(**ATTRIBUTES)
    first = Author(
        name=PersonName(family="Ouyang", given="Min"),
        orcid="0000-0002-1825-0097",
        ids=(Identifier(scheme="isni", value="0000 0001"),),
        affiliations=(
            Affiliation(name=name("Invented University"), ror="https://ror.org/0invented"),
            Affiliation(name=name("Institute of Fiction")),
        ),
    )
    others = (
        PersonName(literal="Invented Study Group"),
        PersonName(family="Zhao", given="Na", order="family-first"),
        PersonName(literal="Na Zhao"),
    )
    assert (first, *(Author(name=other) for other in others)) == record.authors
    assert record.authors is not None
    assert "Ouyang, Min" == record.authors[0].name.raw
    assert {
        "nameType": "Personal",
        "affiliation": [{"schemeUri": "https://ror.org"}, {}],
        "nameIdentifiers": [{"schemeUri": "https://orcid.org"}, {}],
    } == rest(record)["creators"][0]  # type: ignore[index]


def test_contributors_have_csl_s_word_or_datacite_s() -> None:
    """With hyphens."""
    people = one(**ATTRIBUTES).contributors
    zhao = PersonName(family="Zhao", given="Na", order="family-first")
    assert (
        Contributor(role="editor", author=Author(name=zhao)),
        Contributor(
            role="hosting-institution", author=Author(name=PersonName(literal="Fiction Centre"))
        ),
    ) == people


def test_names_have_the_language_that_is_stated() -> None:
    """It is that of the name."""
    record = one(creators=[{"familyName": "Ouyang", "givenName": "Min", "lang": "zh-latn"}])
    assert ["zh-Latn"] == [author.name.lang for author in record.authors or ()]


@pytest.mark.parametrize(
    ("types", "kind"),
    [
        ({"resourceTypeGeneral": "Dataset"}, "dataset"),
        ({"resourceTypeGeneral": "Preprint"}, "preprint"),
        ({"resourceTypeGeneral": "ConferencePaper"}, "paper-conference"),
        ({"resourceTypeGeneral": "BookChapter"}, "chapter"),
        ({"resourceTypeGeneral": "Software"}, "software"),
        ({"resourceTypeGeneral": "Text", "resourceType": "Doctoral Thesis"}, "thesis"),
        ({"resourceTypeGeneral": "Text", "resourceType": "Conference paper"}, "paper-conference"),
        ({"resourceTypeGeneral": "Other", "resourceType": "Web page"}, "webpage"),
        ({"resourceTypeGeneral": "Text", "resourceType": "legal case"}, "legal_case"),
        ({"resourceTypeGeneral": "Text", "citeproc": "article-journal"}, None),
        ({"resourceTypeGeneral": "Text"}, None),
        ({}, None),
    ],
)
def test_kinds(types: dict[str, str], kind: str | None) -> None:
    """What the depositor calls a text tells what it is; what was derived from that does not."""
    assert kind == one(types=types).kind


def test_a_text_in_a_journal_is_an_article() -> None:
    """If what was derived says so, too."""
    types = {"resourceTypeGeneral": "Text", "citeproc": "article-journal"}
    assert "article-journal" == one(types=types, container={"type": "Journal"}).kind
    assert None is one(types=types, container={"type": "Series"}).kind


def test_the_item_in_which_it_is_published_is_the_venue() -> None:
    """Before those of which it is a part; the others stay."""
    series = {
        "relatedItemType": "Book",
        "relationType": "IsPartOf",
        "titles": [{"title": "Collected Inventions"}],
    }
    journal = {
        "relatedItemType": "Journal",
        "relationType": "IsPublishedIn",
        "relatedItemIdentifier": {
            "relatedItemIdentifier": "1234-5679",
            "relatedItemIdentifierType": "ISSN",
        },
        "titles": [{"title": "臆造学报", "lang": "zh"}, {"title": "Acta Inventa", "lang": "en"}],
        "volume": "16",
        "issue": "1",
        "number": "e7",
        "numberType": "Article",
        "firstPage": "12",
        "lastPage": "15",
        "publicationYear": "2025",
    }
    record = one(relatedItems=[series, journal])
    assert record.journal is not None
    assert (["臆造学报", "Acta Inventa"], ("1234-5679",), "16", "1", "e7", "12-15") == (
        [str(one) for one in record.journal.name or ()],
        record.journal.issn_other,
        record.volume,
        record.issue,
        record.article_number,
        str(record.pages),
    )
    left = [series, {"relationType": "IsPublishedIn", "publicationYear": "2025"}]
    assert {"relatedItems": left} == rest(record)


def test_items_that_only_are_related_are_no_venue() -> None:
    """They stay."""
    items = [{"relationType": "References", "titles": [{"title": "A"}]}]
    record = one(relatedItems=items)
    assert (None, {"relatedItems": items}) == (record.journal, rest(record))


def test_dates_that_are_not_in_the_year_of_publication_stay() -> None:
    """The year counts."""
    dates = [{"date": "2024-07-16", "dateType": "Issued"}]
    record = one(publicationYear="2025", dates=dates)
    assert (PartialDate(year=2025), {"dates": dates}) == (record.published, rest(record))


@pytest.mark.parametrize(
    "value",
    [
        RECORD,
        ATTRIBUTES,
        [ATTRIBUTES],
        {"data": RECORD},
        {"data": [RECORD], "meta": {"total": 1}},
        {**ATTRIBUTES, "id": "https://doi.org/10.99999/invented.1"},
    ],
    ids=["record", "attributes", "array", "answer", "list", "schema"],
)
def test_records_are_recognised(value: object) -> None:
    """As the API answers them, alone, or as the schema has them."""
    record = loads(json.dumps(value))
    assert ("10.99999/invented.1", one(**ATTRIBUTES).title) == (record.doi, record.title)


def test_what_stands_beside_the_attributes_is_kept() -> None:
    """Under its own key, or one that says where it stood."""
    record = one(data={"id": "x", "type": "dois", "attributes": {"id": "y", "titles": []}})
    assert {"id": "y", "titles": [], "data.id": "x", "type": "dois"} == rest(record)


def test_a_large_answer_is_recognised_by_its_beginning() -> None:
    """Its first value does not end within what is looked at."""
    record = {"id": "10.99999/1", "type": "dois", "attributes": {"xml": "y" * 70_000}}
    assert "10.99999/1" == parse(json.dumps({"data": [record]}))[0].doi


def test_broken_values_cost_no_others() -> None:
    """Each is reported and stays."""
    values = {
        "types": "x",
        "titles": [{"title": 7}, {"title": "A", "titleType": ["B"]}, 8, {"title": "Xylotomy"}],
        "descriptions": {"description": []},
        "creators": ["Ouyang", {"name": {}}, {"name": "A", "nameIdentifiers": "x"}],
        "contributors": [{"name": "A"}, {"contributorType": "Editor"}, 7],
        "identifiers": [{"identifier": 7}, {"identifier": "x", "identifierType": "PMID"}, 9],
        "container": "y",
        "relatedItems": [7, {"relationType": "IsPartOf", "titles": "z", "volume": {}}],
        "relatedIdentifiers": [8, {"relatedIdentifierType": ["ISSN"]}],
        "dates": [{"date": "soon", "dateType": "Issued"}, 7],
        "subjects": [{"subject": 7}, None],
        "rightsList": [7, "All rights"],
        "fundingReferences": [{"funderName": 7}, "x"],
        "publicationYear": 2025,
    }
    found = parse(json.dumps(values), format=FORMAT)
    assert_nothing_lost(values, found[0])
    assert PartialDate(year=2025) == found[0].published
    assert {"wrong-type", "identifier-invalid", "date-unreadable"} == {
        problem.code for problem in found.problems
    }
    with pytest.raises(LitrecordError):
        parse(json.dumps(values), format=FORMAT, strict=True)


@pytest.mark.parametrize("value", [":unav", "(:unav)", " :UNKN ", ":none"])
def test_standard_values_for_unknown_information_are_no_values(value: str) -> None:
    """They stay, and are no faults."""
    values: dict[str, object] = {
        "creators": [{"name": value}],
        "titles": [{"title": value}],
        "publisher": {"name": value},
        "publicationYear": "0000",
        "fundingReferences": [{"funderName": value, "awardNumber": "A1"}],
        "relatedItems": [
            {"relationType": "IsPublishedIn", "titles": [{"title": value}], "volume": "16"}
        ],
    }
    found = parse(json.dumps(values), format=FORMAT)
    record = found[0]
    assert () == found.problems
    assert (None, None, None, None, None) == (
        record.authors,
        record.title,
        record.publisher,
        record.published,
        record.journal,
    )
    assert ((Funding(awards=("A1",)),), "16") == (record.funding, record.volume)
    kept = {key: values[key] for key in ("creators", "titles", "publisher", "publicationYear")}
    assert kept == {key: rest(record)[key] for key in kept}


def test_issns_are_of_the_medium_that_is_stated() -> None:
    """A plain ISSN tells none; of these there may be several."""
    related = [
        {"relatedIdentifier": number, "relatedIdentifierType": kind, "relationType": "IsPartOf"}
        for number, kind in (
            *(("8765-4326", "ISSN"), ("0378-5955", "ISSN"), ("2434-561X", "EISSN")),
            *(("1234-5679", "LISSN"), ("2049-3630", "EISSN")),
        )
    ]
    record = one(relatedIdentifiers=related)
    assert JournalProfile(
        issn_other=("8765-4326", "0378-5955"), issn_electronic="2434-561X", issn_l="1234-5679"
    ) == (record.journal)
    assert {"relatedIdentifiers": related[4:]} == rest(record)
    item = {
        "relationType": "IsPublishedIn",
        "relatedItemIdentifier": {
            "relatedItemIdentifier": "2434-561X",
            "relatedItemIdentifierType": "EISSN",
        },
    }
    journal = one(relatedItems=[item]).journal
    assert JournalProfile(issn_electronic="2434-561X") == journal


def test_a_related_item_may_have_a_publisher_of_its_own() -> None:
    """It is that of the journal."""
    item = {
        "relationType": "IsPublishedIn",
        "titles": [{"title": "Invented Letters"}],
        "publisher": "Fiction House",
    }
    record = one(relatedItems=[item], publisher={"name": "Invented Repository"})
    assert record.journal is not None
    assert (name("Fiction House"), name("Invented Repository")) == (
        record.journal.publisher,
        record.publisher,
    )


def test_a_publisher_has_the_language_that_is_stated() -> None:
    """One that the script contradicts stays."""
    publisher = LangText(value="Invented Repository", lang="en", basis="stated")
    stated = one(publisher={"name": "Invented Repository", "lang": "en"})
    assert (BilingualText(variants=(publisher,)), {}) == (stated.publisher, rest(stated))
    wrong = one(publisher={"name": "臆造出版社", "lang": "en"})
    assert ("zh", {"publisher": {"lang": "en"}}) == (
        wrong.publisher and wrong.publisher.variants[0].lang,
        rest(wrong),
    )


def test_subjects_have_an_address_or_a_code() -> None:
    """The address comes first; a subject that is nothing but its code is a class."""
    record = one(
        subjects=[
            {"subject": "towns", "subjectScheme": "Fiction", "classificationCode": "F1"},
            {"subject": "a", "valueUri": "https://a.example/1", "classificationCode": "F2"},
            {"subject": "TP391", "subjectScheme": "CLC", "classificationCode": "TP391"},
            {"subject": "TP391", "classificationCode": "TP391"},
        ]
    )
    assert ["F1", "https://a.example/1", "TP391"] == [word.id for word in record.keywords or ()]
    assert (Classification(scheme="clc", code="TP391"),) == record.classifications
    assert {"subjects": [{}, {"classificationCode": "F2"}, {}, {}]} == rest(record)


def test_awards_of_one_funder_belong_together() -> None:
    """If they follow each other."""
    stated = [("Invented Fund", "A1"), ("Invented Fund", "A2"), ("Fiction Fund", "B"), (None, "C")]
    references = [{"funderName": funder, "awardNumber": award} for funder, award in stated]
    record = one(fundingReferences=[*references, {"awardNumber": "D"}, references[0]])
    assert (
        Funding(funder=name("Invented Fund"), awards=("A1", "A2")),
        Funding(funder=name("Fiction Fund"), awards=("B",)),
        Funding(awards=("C",)),
        Funding(awards=("D",)),
        Funding(funder=name("Invented Fund"), awards=("A1",)),
    ) == record.funding
