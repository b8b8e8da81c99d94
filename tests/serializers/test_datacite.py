"""Papers as metadata of DataCite. All papers, people and publishers are invented."""

from __future__ import annotations

import json
from typing import cast

import attrs
import pytest

from full_paper import FULL, name, text
from litrecord import DataCite, dumps, loads, losses, parse
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Link
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.record import Funding, OpenAccess, PageRange, PaperRecord
from litrecord.model.text import BilingualText

Made = dict[str, object]

# What a document without any fact says
EMPTY: Made = {
    "types": {"resourceTypeGeneral": "Other"},
    "creators": [{"name": ":unav"}],
    "titles": [{"title": ":unav"}],
    "publisher": {"name": ":unav"},
    "publicationYear": "0000",
    "schemaVersion": "http://datacite.org/schema/kernel-4",
}


def written(record: PaperRecord) -> Made:
    """Write a record and decode what was written."""
    return cast("Made", json.loads(dumps(record, "datacite")))


def lost(record: PaperRecord) -> list[tuple[str, str]]:
    """List the code and the path of each loss."""
    return [(one.code, one.path) for one in losses(record, "datacite")]


def test_each_field_has_its_property() -> None:
    """What DataCite has a place for is there, in the words of its schema."""
    title = "玻璃蜂群迁徙的数值模拟"
    journal: Made = {
        "titles": [
            {"title": "灯塔学报", "lang": "zh"},
            {"title": "Journal of Lighthouse Studies", "lang": "en"},
        ],
        "relatedItemType": "Journal",
        "relationType": "IsPublishedIn",
        "relatedItemIdentifier": {
            "relatedItemIdentifier": "0378-5955",
            "relatedItemIdentifierType": "ISSN",
        },
        "volume": "16",
        "issue": "增刊1",
        "number": "e7",
        "firstPage": "S1",
        "lastPage": "S9",
        "numberType": "Article",
        "publisher": "灯塔出版社",
    }
    assert {
        "id": "https://doi.org/10.5555/%E7%81%AF%E5%A1%94.2025",
        "types": {"resourceTypeGeneral": "JournalArticle", "resourceType": "研究论文"},
        "creators": [
            {
                "name": "雾, 小灯",
                "nameType": "Personal",
                "givenName": "小灯",
                "familyName": "雾",
                "lang": "zh",
                "nameIdentifiers": [
                    {
                        "nameIdentifier": "https://orcid.org/0000-0002-1825-0097",
                        "nameIdentifierScheme": "ORCID",
                        "schemeUri": "https://orcid.org",
                    },
                    {"nameIdentifier": "0000 0001", "nameIdentifierScheme": "ISNI"},
                ],
                "affiliation": [
                    {
                        "name": "灯塔大学",
                        "affiliationIdentifier": "https://ror.org/0invented",
                        "affiliationIdentifierScheme": "ROR",
                        "schemeUri": "https://ror.org",
                    }
                ],
            },
            {
                "name": "van den Berg, Jan, Jr.",
                "nameType": "Personal",
                "givenName": "Jan",
                "familyName": "van den Berg",
            },
            {"name": "Glass Bee Consortium"},
        ],
        "titles": [
            {"title": title, "lang": "zh"},
            {
                "title": "A simulation of glass bees that migrate",
                "titleType": "TranslatedTitle",
                "lang": "en",
            },
        ],
        "publisher": {"name": "Mist & Sons", "lang": "en"},
        "publicationYear": "2025",
        "language": "zh",
        "url": "https://letters.example/1",
        "subjects": [
            {"subject": "灯塔", "lang": "zh"},
            {
                "subject": "bees",
                "subjectScheme": "mesh",
                "classificationCode": "D001516",
                "lang": "en",
            },
            {
                "subject": "tides",
                "subjectScheme": "wiki",
                "valueUri": "https://wiki.example/tides",
            },
            {"subject": "TP391.4", "subjectScheme": "clc", "classificationCode": "TP391.4"},
        ],
        "contributors": [
            {"contributorType": "Editor", "name": "Mo"},
            {
                "contributorType": "Other",
                "name": "Mist, Ada",
                "nameType": "Personal",
                "givenName": "Ada",
                "familyName": "Mist",
            },
            {
                "contributorType": "DataCurator",
                "name": "Tide, Bo",
                "nameType": "Personal",
                "givenName": "Bo",
                "familyName": "Tide",
            },
        ],
        "dates": [
            {"date": "2025-07", "dateType": "Issued"},
            {"date": "2025-06-01", "dateType": "Available"},
        ],
        "alternateIdentifiers": [
            {"alternateIdentifier": "12345678", "alternateIdentifierType": "PMID"},
            {"alternateIdentifier": "PMC1234567", "alternateIdentifierType": "PMCID"},
            {"alternateIdentifier": "2101.00001", "alternateIdentifierType": "arXiv"},
            {"alternateIdentifier": "32001.14.11", "alternateIdentifierType": "CSTR"},
        ],
        "relatedIdentifiers": [
            {
                "relatedIdentifier": number,
                "relatedIdentifierType": word,
                "relationType": "IsPublishedIn",
                "resourceTypeGeneral": "Journal",
            }
            for number, word in (
                ("2049-3630", "ISSN"),
                ("2434-561X", "EISSN"),
                ("1234-5679", "LISSN"),
            )
        ],
        "relatedItems": [journal],
        "descriptions": [
            {
                "description": "本文研究玻璃蜂群。",
                "descriptionType": "Abstract",
                "lang": "zh",
            },
            {
                "description": "We study glass bees in a harbour.",
                "descriptionType": "Abstract",
                "lang": "en",
            },
        ],
        "fundingReferences": [
            *(
                {
                    "funderName": "Mist Fund",
                    "funderIdentifier": "https://ror.org/0fund",
                    "funderIdentifierType": "ROR",
                    "awardNumber": award,
                }
                for award in ("A1", "A2")
            ),
            {"funderName": "雾基金"},
        ],
        "rightsList": [
            {"rightsUri": "info:eu-repo/semantics/openAccess"},
            {"rights": "CC BY 4.0"},
        ],
        "schemaVersion": "http://datacite.org/schema/kernel-4",
    } == written(FULL)


def test_printed_issn_is_one_of_no_medium() -> None:
    """DataCite has a word for the electronic one only; a wrong number has no place."""
    made = PaperRecord(kind="article-journal", journal=JournalProfile(issn_print="0378-5955"))
    found = [(one.path, one.used) for one in losses(made, "datacite")]
    assert ("journal.issn_print", "ISSN 0378-5955") in found
    wrong = PaperRecord(kind="article-journal", journal=JournalProfile(issn_print="0378-5950"))
    found = [(one.path, one.used) for one in losses(wrong, "datacite")]
    assert ("journal.issn_print", "ISSN 0378-5950") not in found
    assert any(path.startswith("journal") for path, _ in found)


def test_what_has_no_place_is_lost() -> None:
    """Each loss is named as far down as what stands beside it is said."""
    assert [
        ("written-differently", "title.variants[0].role"),
        ("written-differently", "title.variants[1].role"),
        ("written-differently", "abstract.variants[0].role"),
        ("written-differently", "abstract.variants[1].role"),
        ("not-expressed", "authors[0].alternates"),
        ("written-differently", "authors[0].affiliations[0].name.variants"),
        ("not-expressed", "authors[0].affiliations[0].country"),
        ("not-expressed", "authors[0].corresponding"),
        ("not-expressed", "authors[0].equal_contribution"),
        ("not-expressed", "authors[0].email"),
        ("written-differently", "authors[1].name"),
        ("written-differently", "contributors[1].role"),
        ("not-expressed", "journal.aliases"),
        ("not-expressed", "journal.abbreviations"),
        ("written-differently", "journal.issn_print"),
        # Among them is now the one of the printed edition.
        ("written-differently", "journal.issn_other"),
        ("not-expressed", "journal.cn_number"),
        ("not-expressed", "journal.languages"),
        ("not-expressed", "journal.frequency"),
        ("not-expressed", "journal.homepage"),
        ("not-expressed", "journal.introduction"),
        ("not-expressed", "journal.open_access"),
        ("not-expressed", "accessed"),
        ("not-expressed", "publication_model"),
        ("not-expressed", "types"),
        ("not-expressed", "keywords[1].major"),
        ("not-expressed", "fields_of_study"),
        ("not-expressed", "place"),
        ("not-expressed", "event"),
        ("written-differently", "languages"),
        ("not-expressed", "open_access.status"),
        ("not-expressed", "open_access.pdf_url"),
        ("not-expressed", "open_access.version"),
        ("not-expressed", "citation_count"),
        ("written-differently", "links"),
        ("not-expressed", "translation_of"),
        ("not-expressed", "extra"),
    ] == lost(FULL)


def test_mandatory_properties_say_that_nothing_is_known() -> None:
    """In the schema's own words, which are told and are read as nothing."""
    record = PaperRecord()
    assert EMPTY == written(record)
    assert [
        ("filled-in", path) for path in ("kind", "title", "authors", "published", "publisher")
    ] == lost(record)
    back = loads(dumps(record, "datacite"))
    assert (None, None, None, None, None) == (
        back.kind,
        back.title,
        back.authors,
        back.published,
        back.publisher,
    )


def test_the_main_title_comes_first() -> None:
    """It is the original, else the one in the language of the paper, and has no type."""
    en, zh = text("On glass bees in towns", "en"), text("论城市中的玻璃蜂", "zh")
    both = BilingualText(variants=(en, zh))
    translated = {"title": en.value, "titleType": "TranslatedTitle", "lang": "en"}
    expected = [{"title": zh.value, "lang": "zh"}, translated]
    assert expected == written(PaperRecord(title=both, languages=("zh",)))["titles"]
    original = BilingualText(variants=(en, attrs.evolve(zh, role="original")))
    record = PaperRecord(title=original)
    assert expected == written(record)["titles"]
    assert ("written-differently", "title.variants") in lost(record)
    assert ["en", "zh"] == [
        one["lang"] for one in cast("list[Made]", written(PaperRecord(title=both))["titles"])
    ]


@pytest.mark.parametrize("lang", ["zh-Latn", None])
def test_a_title_in_no_other_language_is_no_translation(lang: str | None) -> None:
    """A second title of one language, or of one that nothing tells, has no type either."""
    title = BilingualText(variants=(text("论玻璃蜂", "zh"), text("Lun boli feng", lang)))
    titles = cast("list[Made]", written(PaperRecord(title=title))["titles"])
    assert [None, None] == [one.get("titleType") for one in titles]


def test_what_is_there_twice_is_written_once_where_the_schema_says_so() -> None:
    """Titles are; two authors of one name are two people."""
    twice = BilingualText(
        variants=(text("论玻璃蜂", "zh", "original"), text("论玻璃蜂", "zh", "parallel"))
    )
    ada = Author(name=PersonName(family="Mist", given="Ada"))
    made = written(PaperRecord(title=twice, authors=(ada, ada)))
    assert [{"title": "论玻璃蜂", "lang": "zh"}] == made["titles"]
    assert 2 == len(cast("list[Made]", made["creators"]))


@pytest.mark.parametrize(
    ("kind", "genre", "types", "expected"),
    [
        ("thesis", "博士学位论文", None, ("Dissertation", "博士学位论文")),
        ("dataset", None, None, ("Dataset", None)),
        ("book", None, ("ConferenceProceeding",), ("ConferenceProceeding", None)),
        ("book", None, ("Dataset",), ("Book", None)),
        ("software", None, None, ("Software", None)),
        ("patent", None, None, ("Text", "Patent")),
        ("patent", "utility model", None, ("Text", "Patent")),
        ("map", None, None, ("Other", "Map")),
        ("thesis", "Thesis", ("Text", "Thesis"), ("Text", "Thesis")),
        (None, None, ("Model",), ("Model", None)),
        (None, "Talk", None, ("Other", "Talk")),
        ("classic", None, None, ("Other", None)),
    ],
)
def test_what_it_is(
    kind: str | None,
    genre: str | None,
    types: tuple[str, ...] | None,
    expected: tuple[str, str | None],
) -> None:
    """A general type by the kind, the one that was read if it means it, else a word for it."""
    made = cast("Made", written(PaperRecord(kind=kind, genre=genre, types=types))["types"])
    assert expected == (made["resourceTypeGeneral"], made.get("resourceType"))


def test_types_that_were_read_are_no_loss() -> None:
    """They are what is written."""
    paths = [path for _, path in lost(PaperRecord(kind="book", types=("ConferenceProceeding",)))]
    assert "types" not in paths
    assert "kind" not in paths


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("10.5555/a(2)", {"id": "https://doi.org/10.5555/a(2)", "doi": "10.5555/a(2)"}),
        ("10.5555/a<b>", {"id": "https://doi.org/10.5555/a%3Cb%3E"}),
        ("no DOI", {}),
    ],
)
def test_a_doi_stands_where_the_schema_lets_it(number: str, expected: Made) -> None:
    """Its pattern for `doi` is narrower than the syntax of DOIs; a link holds any."""
    made = written(PaperRecord(doi=number))
    assert expected == {key: made[key] for key in ("id", "doi") if key in made}
    assert (not expected) == (("not-expressed", "doi") in lost(PaperRecord(doi=number)))


@pytest.mark.parametrize(
    ("date", "year", "issued"),
    [
        (PartialDate(year=25), "0025", "0025"),
        (PartialDate(year=2025, month=7, day=16), "2025", "2025-07-16"),
        (PartialDate(year=2025, season="winter"), "2025", "2025"),
        (
            PartialDate(year=2025, month=7, end=PartialDate(year=2025, month=8)),
            "2025",
            "2025-07/2025-08",
        ),
        (PartialDate(year=2024, month=12, end=PartialDate(year=2025)), "2024", "2024-12"),
    ],
)
def test_dates_of_issue(date: PartialDate, year: str, issued: str) -> None:
    """As W3CDTF, which has no seasons, within the year of publication."""
    record = PaperRecord(published=date)
    made = written(record)
    assert (year, [{"date": issued, "dateType": "Issued"}]) == (
        made["publicationYear"],
        made["dates"],
    )
    changed = ("written-differently", "published") in lost(record)
    assert (str(date) != issued) == changed
    back = loads(dumps(record, "datacite")).published
    assert back is not None
    assert issued == str(back)


def test_the_year_online_serves_where_no_other_is_known() -> None:
    """It is when the work was made public, which is what the property means."""
    made = written(PaperRecord(published_online=PartialDate(year=2025, month=6)))
    assert ("2025", [{"date": "2025-06", "dateType": "Available"}]) == (
        made["publicationYear"],
        made["dates"],
    )


@pytest.mark.parametrize(
    ("kind", "own", "journals", "top", "item"),
    [
        ("article-journal", None, "J", "J", None),
        ("article-journal", "P", "J", "P", "J"),
        ("article-journal", "P", None, "P", None),
        ("chapter", None, "J", "J", "J"),
        ("chapter", "P", "J", "P", "J"),
    ],
)
def test_publishers(
    kind: str, own: str | None, journals: str | None, top: str, item: str | None
) -> None:
    """Who publishes a journal publishes its articles; two publishers have two places."""
    record = PaperRecord(
        kind=kind,
        publisher=name(own) if own else None,
        journal=JournalProfile(name=name("Tides"), publisher=name(journals) if journals else None),
    )
    made = written(record)
    (venue,) = cast("list[Made]", made["relatedItems"])
    assert ({"name": top}, item) == (made["publisher"], venue.get("publisher"))
    handed_over = ("not-expressed", "publisher") in lost(record)
    assert (kind == "article-journal" and journals is None) == handed_over


@pytest.mark.parametrize(
    ("kind", "of_journal", "expected"),
    [
        ("article-journal", None, "Journal"),
        ("chapter", None, "Book"),
        ("paper-conference", None, "ConferenceProceeding"),
        ("paper-conference", "journal", "Journal"),
        ("chapter", "book-series", "Collection"),
        ("chapter", "conference", "ConferenceProceeding"),
        (None, None, "Other"),
    ],
)
def test_what_it_is_published_in(kind: str | None, of_journal: str | None, expected: str) -> None:
    """By what the venue is stated to be, else by what such works are published in."""
    journal = JournalProfile(kind=of_journal, name=name("Tides"))  # type: ignore[arg-type]  # one of the words
    (venue,) = cast("list[Made]", written(PaperRecord(kind=kind, journal=journal))["relatedItems"])
    assert expected == venue["relatedItemType"]


def test_a_volume_without_a_journal_has_a_place() -> None:
    """The name that is mandatory there is not known."""
    record = PaperRecord(kind="book", volume="2", pages=PageRange(first="7"))
    expected = {
        "titles": [{"title": ":unav"}],
        "relatedItemType": "Other",
        "relationType": "IsPublishedIn",
        "volume": "2",
        "firstPage": "7",
    }
    assert [expected] == written(record)["relatedItems"]
    assert ("filled-in", "journal") in lost(record)


@pytest.mark.parametrize(
    ("funder_id", "expected"),
    [
        ("https://ror.org/0fund", "ROR"),
        ("https://doi.org/10.13039/501100001809", "Crossref Funder ID"),
        ("https://isni.org/isni/0000000000000000", "ISNI"),
        ("grid.1.2", "GRID"),
        ("F1", "Other"),
    ],
)
def test_identifiers_of_funders_have_a_type(funder_id: str, expected: str) -> None:
    """It is told by their form."""
    record = PaperRecord(funding=(Funding(funder_id=funder_id, awards=("A",)),))
    assert [
        {
            "funderName": ":unav",
            "funderIdentifier": funder_id,
            "funderIdentifierType": expected,
            "awardNumber": "A",
        }
    ] == written(record)["fundingReferences"]


def test_licences_are_names_or_addresses() -> None:
    """Closed access is said, too."""
    url = "https://creativecommons.org/licenses/by/4.0/"
    access = OpenAccess(is_open=False, license=url)
    assert [
        {"rightsUri": "info:eu-repo/semantics/closedAccess"},
        {"rightsUri": url},
    ] == written(PaperRecord(open_access=access))["rightsList"]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://a.example/", "https://a b", "雾"])
def test_only_links_of_the_web_are_written(url: str) -> None:
    """Others are lost."""
    record = PaperRecord(links=(Link(kind="landing-page", url=url),))
    assert "url" not in written(record)
    assert ("not-expressed", "links") in lost(record)


def test_several_records_are_an_array() -> None:
    """Each of them is a document; one in a collection is an array, too."""
    assert [EMPTY] == json.loads(dumps([PaperRecord()], "datacite"))
    found = parse(dumps([FULL, PaperRecord(doi="10.5555/b")], "datacite"))
    assert ["10.5555/灯塔.2025", "10.5555/b"] == [one.doi for one in found]


def test_indentation_is_an_option() -> None:
    """The text says the same."""
    text_ = dumps(FULL, DataCite(indent=2))
    assert text_.startswith('{\n  "id"')
    assert written(FULL) == json.loads(text_)
    for wrong in (-1, 17, "2"):
        with pytest.raises((TypeError, ValueError), match="indent"):
            DataCite(indent=wrong)  # type: ignore[arg-type]


def test_other_objects_are_refused() -> None:
    """DataCite's metadata are of works."""
    with pytest.raises(TypeError, match="datacite holds paper records"):
        dumps(JournalProfile(), "datacite")
