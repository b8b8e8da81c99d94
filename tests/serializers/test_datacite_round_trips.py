"""What comes back of papers written as metadata of DataCite. All of them are invented."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

import attrs
import pytest
from hypothesis import given

from full_paper import FULL, name, text
from litrecord import dumps, loads, losses, parse
from litrecord.model.extra import FrozenMapping
from litrecord.model.identifier import Identifier, Link
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Affiliation, Author, Contributor, PersonName
from litrecord.model.record import Classification, Funding, Keyword, PageRange, PaperRecord
from litrecord.model.source import Source
from litrecord.model.text import BilingualText
from plausible import plausible_papers
from round_trips import assert_only_losses, differences
from strategies import papers

Made = dict[str, object]

# What a reader may find although the record does not say it: the format's words for what it is,
# a year, the publisher of the journal, that a venue is a journal
GAINED = ("kind", "types", "genre", "journal", "published", "publisher")

HOSTILE = (
    '"}],"titles":[{"title":"another"}],"x":"',
    "</script><script>alert(1)</script>",
    "a\x00b\x1fc\x7fd",
    "line\r\nTI  - other\u2028end\u2029",
    "half \ud800 surrogate",
    "&lt;b&gt; &amp;amp; <i>x</i>",
    ":unav",
    "  ",
    "\\u0022, \\",
    "﻿\u202eabc",
)


@pytest.fixture(scope="session")
def schema(shared: Path) -> Made:
    """Return DataCite's own schema."""
    path = shared / "schemas" / "datacite-v4.5.json"
    return cast("Made", json.loads(path.read_text(encoding="utf-8")))


def check(schema: Made, record: PaperRecord) -> None:
    """Check a record against the schema."""
    import jsonschema

    jsonschema.Draft7Validator(schema).validate(json.loads(dumps(record, "datacite")))


@given(record=plausible_papers())
def test_papers_come_back_but_for_what_is_told(record: PaperRecord) -> None:
    """What differs is among the losses."""
    assert_only_losses(record, "datacite", gained=GAINED)


@given(record=papers())
def test_whatever_a_record_holds_comes_back_but_for_what_is_told(record: PaperRecord) -> None:
    """Also texts that no format holds."""
    assert_only_losses(record, "datacite", gained=GAINED)


@pytest.mark.shared
@pytest.mark.needs("jsonschema")
@given(record=plausible_papers())
def test_papers_are_valid(schema: Made, record: PaperRecord) -> None:
    """By the schema of DataCite."""
    check(schema, record)


@pytest.mark.shared
@pytest.mark.needs("jsonschema")
@given(record=papers())
def test_whatever_a_record_holds_is_valid(schema: Made, record: PaperRecord) -> None:
    """Also with empty texts, lists and odd numbers."""
    check(schema, record)


def hostile(value: str) -> PaperRecord:
    """Return a paper with a text in every field that takes one."""
    author = Author(
        name=PersonName(family=value, given=value, suffix=value, lang="en"),
        alternates=(PersonName(literal=value),),
        orcid=value,
        ids=(Identifier(scheme=value, value=value),),
        affiliations=(Affiliation(name=name(value), ror=value, country=value),),
        email=value,
    )
    return PaperRecord(
        kind=value,
        title=BilingualText(variants=(text(value, "en"), text("论玻璃蜂的迁徙", "zh"))),
        abstract=name(value, value),
        authors=(author, Author(name=PersonName(literal=value))),
        contributors=(Contributor(role=value, author=author),),
        doi=value,
        pmid=value,
        identifiers=(Identifier(scheme=value, value=value),),
        journal=JournalProfile(name=name(value, "en"), issn_print=value, publisher=name(value)),
        volume=value,
        issue=value,
        pages=PageRange(first=value, last=value),
        article_number=value,
        keywords=(Keyword(value=text(value), scheme=value, id=value),),
        classifications=(Classification(scheme=value, code=value),),
        funding=(Funding(funder=name(value), funder_id=value, awards=(value,)),),
        publisher=name(value, "en"),
        genre=value,
        languages=(value,),
        links=(Link(kind="landing-page", url=value),),
        extra=FrozenMapping(
            {"datacite": {"sizes": [value], "titles": [{"title": value, value: value}]}}
        ),
    )


@pytest.mark.parametrize("value", HOSTILE)
def test_no_text_becomes_anything_else(value: str) -> None:
    """One record stays one, with its keys, and all that differs is told."""
    record = hostile(value)
    written = dumps(record, "datacite")
    # No lone surrogate is left.
    made = json.loads(written.encode())
    assert set(json.loads(dumps(FULL, "datacite"))) | {"sizes", "doi"} >= set(made)
    assert {"title", "titleType", "lang"} >= {key for one in made["titles"] for key in one}
    assert "论玻璃蜂的迁徙" in [one["title"] for one in made["titles"]]
    assert 1 == len(parse(written))
    assert_only_losses(record, "datacite", gained=GAINED)


@pytest.mark.shared
@pytest.mark.needs("jsonschema")
@pytest.mark.parametrize("value", HOSTILE)
def test_no_text_makes_a_document_invalid(schema: Made, value: str) -> None:
    """Whatever stands in the fields."""
    check(schema, hostile(value))


# What no field holds stands beside what fields hold.
STATED: Made = {
    "doi": "10.99999/invented.1",
    "types": {"resourceTypeGeneral": "JournalArticle"},
    "creators": [
        {
            "name": "Ouyang, Min",
            "givenName": "Min",
            "familyName": "Ouyang",
            "nameType": "Personal",
            "affiliation": [
                {"name": "Fiction House", "schemeUri": "https://ror.org"},
                {"name": "University of Fiction"},
            ],
            "nameIdentifiers": [
                {"nameIdentifier": "0000 0001", "nameIdentifierScheme": "ISNI"},
                {
                    "nameIdentifier": "https://orcid.org/0000-0002-1825-0097",
                    "nameIdentifierScheme": "ORCID",
                    "schemeUri": "https://orcid.org/",
                },
            ],
        },
        {"name": "Fiction Group", "nameType": "Organizational"},
    ],
    "titles": [
        {"title": "The growth of imaginary plants in towns", "lang": "en", "titleType": "Other"},
        {"title": "A fiction", "titleType": "Subtitle"},
        {"title": "The imaginary plants of towns", "lang": "en", "titleType": "TranslatedTitle"},
        {"title": "臆造植物在城市中的生长", "lang": "zh"},
    ],
    "publisher": {"name": "Fiction House", "publisherIdentifier": "x"},
    "publicationYear": "2025",
    "dates": [
        {"date": "2025-07-01", "dateType": "Available", "dateInformation": "online"},
        {"date": "2025-07-16", "dateType": "Issued"},
        {"date": "2025-01-01", "dateType": "Accepted"},
    ],
    "contributors": [{"name": "Zhao, Na", "contributorType": "DataCurator"}],
    "descriptions": [
        {"description": "Three tables", "descriptionType": "TechnicalInfo"},
        {"description": "We describe how they grow.", "descriptionType": "Abstract"},
    ],
    "relatedItems": [
        {
            "relationType": "References",
            "relatedItemType": "Book",
            "titles": [{"title": "Collected Inventions"}],
            "publicationYear": "1999",
        },
        {
            "relationType": "IsPartOf",
            "relatedItemType": "Book",
            "titles": [{"title": "Invented Letters"}],
            "edition": "2nd",
        },
    ],
    "rightsList": [{"rights": "Attribution", "rightsIdentifier": "cc-by-4.0"}],
    "fundingReferences": [
        {"funderName": "Invented Fund", "awardNumber": "A1", "awardTitle": "Towns"},
        {"funderName": "Invented Fund", "awardNumber": "A2"},
    ],
    "geoLocations": [
        {
            "geoLocationPlace": "Mistville",
            "geoLocationPoint": {"pointLongitude": 1.5, "pointLatitude": -2},
        }
    ],
    "sizes": ["3 pages"],
    "formats": ["application/pdf"],
    "version": "1.0",
    "schemaVersion": "http://datacite.org/schema/kernel-4",
}


def test_what_no_field_holds_is_written_again() -> None:
    """In its place, so that the same is read again."""
    record = loads(json.dumps(STATED))
    written = dumps(record, "datacite")
    assert [] == [one.path for one in losses(record, "datacite")]
    assert [] == list(differences(record, loads(written)))
    made = json.loads(written)
    places = "titles", "dates", "rightsList", "geoLocations", "sizes", "formats", "version"
    assert {key: STATED[key] for key in places} == {key: made[key] for key in places}
    first = made["creators"][0]
    assert ["https://ror.org", None] == [one.get("schemeUri") for one in first["affiliation"]]
    assert ["Personal", "Organizational"] == [one["nameType"] for one in made["creators"]]
    assert ["Towns", None] == [one.get("awardTitle") for one in made["fundingReferences"]]
    assert {"relationType": "IsPartOf", "edition": "2nd"}.items() <= made["relatedItems"][1].items()


@pytest.mark.shared
@pytest.mark.needs("jsonschema")
def test_what_is_written_again_is_valid(schema: Made) -> None:
    """And so is a full record."""
    check(schema, loads(json.dumps(STATED)))
    check(schema, FULL)


def test_what_is_left_of_an_entry_goes_nowhere_else() -> None:
    """Once there are other entries than were read, nobody knows where it belongs."""
    record = loads(json.dumps(STATED))
    assert record.authors is not None
    fewer = attrs.evolve(record, authors=record.authors[1:])
    assert ["extra"] == [one.path for one in losses(fewer, "datacite")]
    (group,) = json.loads(dumps(fewer, "datacite"))["creators"]
    assert {"name": "Fiction Group"} == group


@pytest.mark.parametrize("source", [None, Source(format="ris")])
def test_what_is_left_of_an_entry_needs_its_source(source: Source | None) -> None:
    """A record that was put together may have entries of others; whole entries stand anywhere."""
    record = attrs.evolve(loads(json.dumps(STATED)), source=source)
    made = json.loads(dumps(record, "datacite"))
    assert "edition" not in made["relatedItems"][0]
    assert "Collected Inventions" == made["relatedItems"][1]["titles"][0]["title"]
    assert ["extra"] == [
        one.path for one in losses(record, "datacite") if not one.path.startswith("title")
    ]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("sizes", [7]),
        ("sizes", ["a\x00"]),
        ("formats", "pdf"),
        ("version", 1),
        ("titles", [{"title": "A", "titleType": "Motto"}]),
        ("titles", [{"title": "A", "titleType": "Subtitle", "x": "y"}]),
        ("relatedItems", [{"relationType": "References", "relatedItemType": "Book"}]),
        (
            "relatedItems",
            [
                {
                    "relationType": "References",
                    "relatedItemType": "Book",
                    "titles": [{"title": "A"}],
                    "publicationYear": "MCMXC",
                }
            ],
        ),
        ("rightsList", [{"rightsUri": "no address"}]),
        ("geoLocations", [{"geoLocationPoint": {"pointLongitude": 181, "pointLatitude": 0}}]),
        ("geoLocations", [{"geoLocationPoint": {"pointLongitude": True, "pointLatitude": 0}}]),
        ("geoLocations", [{"geoLocationPoint": {"pointLongitude": 1}}]),
        ("viewCount", 7),
        ("creators", "x"),
    ],
)
def test_what_is_not_legal_is_lost(key: str, value: object) -> None:
    """And nothing else is."""
    extra = FrozenMapping({"datacite": {key: value, "version": "1"} | {key: value}})
    record = PaperRecord(title=name("Xylotomy"), extra=extra)
    (found,) = (one for one in losses(record, "datacite") if one.path == "extra")
    assert f"datacite.{key}" == found.raw
    made = dumps(record, "datacite")
    assert "Motto" not in made
    assert '"x"' not in made


def test_a_licence_that_was_changed_counts() -> None:
    """The list that was read says another then."""
    record = loads(json.dumps(STATED))
    assert record.open_access is not None
    other = attrs.evolve(record, open_access=attrs.evolve(record.open_access, license="CC0"))
    assert [{"rights": "CC0"}] == json.loads(dumps(other, "datacite"))["rightsList"]
    none = attrs.evolve(record, open_access=None)
    assert "rightsList" not in json.loads(dumps(none, "datacite"))
    assert ["extra"] == [one.path for one in losses(none, "datacite")]
