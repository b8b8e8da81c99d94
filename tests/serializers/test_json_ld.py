"""Papers in the words of schema.org. All papers, people and publishers are invented."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import cast

import attrs
import pytest
from hypothesis import given

from full_paper import FULL, name, text
from litrecord import JsonLd, dumps, losses
from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping
from litrecord.model.identifier import Identifier, Link
from litrecord.model.immutable import Immutable
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, Contributor, PersonName
from litrecord.model.record import OpenAccess, PaperRecord
from litrecord.model.text import BilingualText
from plausible import plausible_papers
from strategies import papers

Made = dict[str, object]

# No program of a test fetches the context that is named.
CONTEXT: Made = {"@vocab": "https://schema.org/"}
NAME = "https://schema.org/name"
HOSTILE = (
    '"}</script><script>alert(1)</script><!-- ',
    "]]> --> <!DOCTYPE x>",
    "a\x00b\x1fc\u2028d\u2029e",
    "half \ud800 surrogate",
    '{"@id": "https://evil.example/"}',
    "@type",
    "&lt;/script&gt; \\u003c",
)


def written(record: PaperRecord) -> Made:
    """Write a record and decode what was written."""
    return cast("Made", json.loads(dumps(record, "json-ld")))


def lost(record: PaperRecord) -> list[tuple[str, str]]:
    """List the code and the path of each loss."""
    return [(one.code, one.path) for one in losses(record, "json-ld")]


def in_language(value: str, lang: str) -> Made:
    """Return a text with its language."""
    return {"@value": value, "@language": lang}


def number(scheme: str, value: str) -> Made:
    """Return an identifier."""
    return {"@type": "PropertyValue", "propertyID": scheme, "value": value}


def test_each_field_has_its_property() -> None:
    """What schema.org has a word for is there."""
    titles = [
        in_language("玻璃蜂群迁徙的数值模拟", "zh"),
        in_language("A simulation of glass bees that migrate", "en"),
    ]
    link = "https://doi.org/10.5555/%E7%81%AF%E5%A1%94.2025"
    made = written(FULL)
    assert {
        "@context": "https://schema.org",
        "@type": "ScholarlyArticle",
        "@id": link,
        "sameAs": link,
        "identifier": [
            number("DOI", "10.5555/灯塔.2025"),
            number("PMID", "12345678"),
            number("PMCID", "PMC1234567"),
            number("arXiv", "2101.00001"),
            number("article number", "e7"),
            number("cstr", "32001.14.11"),
        ],
        "url": "https://letters.example/1",
        "name": titles,
        "headline": titles[0],
        "abstract": [
            in_language("本文研究玻璃蜂群。", "zh"),
            in_language("We study glass bees in a harbour.", "en"),
        ],
        "datePublished": "2025-07",
        "pageStart": "S1",
        "pageEnd": "S9",
        "pagination": "S1-S9",
        "publisher": {"@type": "Organization", "name": in_language("Mist & Sons", "en")},
        "inLanguage": ["zh", "en"],
        "genre": {"@value": "研究论文"},
        "isAccessibleForFree": True,
        "license": {"@type": "CreativeWork", "name": "CC BY 4.0"},
    } == {key: made[key] for key in made if key not in LOOKED_AT_APART}


LOOKED_AT_APART = {
    *("author", "editor", "translator", "contributor", "isPartOf", "publication", "keywords"),
    *("about", "funding", "funder", "encoding", "translationOfWork", "@reverse"),
}


def test_people_and_groups() -> None:
    """Parts of names in two scripts have their languages; roles are properties or told beside."""
    made = written(FULL)
    chinese, western, group = cast("list[Made]", made["author"])
    assert {
        "@type": "Person",
        "@id": "https://orcid.org/0000-0002-1825-0097",
        "name": in_language("雾小灯", "zh"),
        "familyName": [in_language("雾", "zh"), in_language("Wu", "zh-Latn")],
        "givenName": [in_language("小灯", "zh"), in_language("Xiaodeng", "zh-Latn")],
        "alternateName": in_language("Xiaodeng Wu", "zh-Latn"),
        "identifier": number("isni", "0000 0001"),
        "affiliation": {
            "@type": "Organization",
            "@id": "https://ror.org/0invented",
            "name": [in_language("灯塔大学", "zh"), in_language("Lighthouse University", "en")],
            "address": {"@type": "PostalAddress", "addressCountry": "CN"},
        },
        "email": "wu@lighthouse.example",
    } == chinese
    assert {
        "@type": "Person",
        "name": "Jan van den Berg, Jr.",
        "familyName": "van den Berg",
        "givenName": "Jan",
        "honorificSuffix": "Jr.",
    } == western
    assert {"@type": "Organization", "name": "Glass Bee Consortium"} == group
    ada = {"@type": "Person", "name": "Ada Mist", "familyName": "Mist", "givenName": "Ada"}
    bo = {"@type": "Person", "name": "Bo Tide", "familyName": "Tide", "givenName": "Bo"}
    assert ({"name": "Mo"}, ada) == (made["editor"], made["translator"])
    assert {"@type": "Role", "roleName": "curator", "contributor": bo} == made["contributor"]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [(None, "Ada Lampwright"), ("en", "Ada Lampwright"), ("hu", "Lampwright Ada")],
)
def test_names_stand_as_in_running_text(lang: str | None, expected: str) -> None:
    """A source may list them by family name; some languages have it first everywhere."""
    listed = PersonName(family="Lampwright", given="Ada", lang=lang, order="family-first")
    made = written(PaperRecord(authors=(Author(name=listed, alternates=(listed,)),)))
    person = cast("Made", made["author"])
    whole = expected if lang is None else in_language(expected, lang)
    assert (whole, whole) == (person["name"], person["alternateName"])


@pytest.mark.parametrize(
    ("kind", "journal", "at"),
    [
        ("book", None, ()),
        ("chapter", None, ("isPartOf",)),
        ("chapter", JournalProfile(name=name("Lamps")), ("isPartOf",)),
    ],
)
def test_an_isbn_is_that_of_the_book(
    kind: str, journal: JournalProfile | None, at: tuple[str, ...]
) -> None:
    """The work itself, or what a chapter is part of; elsewhere it is one identifier of many."""
    ids = (Identifier(scheme="isbn", value="978-7-5555-0001-3"),)
    record = PaperRecord(kind=kind, journal=journal, identifiers=ids)
    made = written(record)
    assert "identifier" not in made
    for key in at:
        made = cast("Made", made[key])
    assert ("Book", "978-7-5555-0001-3") == (made["@type"], made["isbn"])
    assert [] == lost(record)
    paper = written(attrs.evolve(record, kind="paper-conference"))
    assert number("isbn", "978-7-5555-0001-3") == paper["identifier"]


def test_an_isbn_that_says_nothing_is_lost() -> None:
    """It leaves no sign behind."""
    record = PaperRecord(kind="book", identifiers=(Identifier(scheme="isbn", value="\x00"),))
    assert "isbn" not in written(record)
    paths = ("identifiers[0].scheme", "identifiers[0].value")
    assert [("not-expressed", path) for path in paths] == lost(record)


def test_a_chapter_in_a_series_keeps_the_isbn_to_itself() -> None:
    """The series has none."""
    ids = (Identifier(scheme="isbn", value="978-7-5555-0001-3"),)
    series = JournalProfile(kind="book-series", name=name("Lamps"))
    made = written(PaperRecord(kind="chapter", journal=series, identifiers=ids))
    assert number("isbn", "978-7-5555-0001-3") == made["identifier"]


def test_a_data_set_has_a_description() -> None:
    """Search engines ask for that; a paper has an abstract."""
    record = PaperRecord(kind="dataset", abstract=BilingualText.of(en="Levels of water."))
    made = written(record)
    assert in_language("Levels of water.", "en") == made["description"]
    assert "abstract" not in made


def test_names_of_one_language_have_no_parts_beside_each_other() -> None:
    """Nobody could tell which given name belongs to which family name."""
    other = PersonName(family="Wuh", given="Hsiao-teng", lang="zh-Latn")
    author = Author(
        name=PersonName(family="Wu", given="Xiaodeng", lang="zh-Latn"),
        alternates=(other, PersonName(family="Woo", given="X.")),
    )
    record = PaperRecord(authors=(author,))
    made = cast("Made", written(record)["author"])
    assert in_language("Wu", "zh-Latn") == made["familyName"]
    assert [in_language("Hsiao-teng Wuh", "zh-Latn"), "X. Woo"] == made["alternateName"]
    assert [
        ("not-expressed", f"authors[0].alternates[{at}].{part}")
        for at in (0, 1)
        for part in ("family", "given")
    ] == lost(record)


def test_the_issue_is_in_the_volume_of_the_journal() -> None:
    """With its ISSNs, whose media are told beside them."""
    issue = cast("Made", written(FULL)["isPartOf"])
    volume = cast("Made", issue.pop("isPartOf"))
    journal = volume.pop("isPartOf")
    assert {"@type": "PublicationIssue", "issueNumber": "增刊1"} == issue
    assert {"@type": "PublicationVolume", "volumeNumber": "16"} == volume
    assert {
        "@type": "Periodical",
        "name": [in_language("灯塔学报", "zh"), in_language("Journal of Lighthouse Studies", "en")],
        "alternateName": ["Lighthouse Studies", "J Lighthouse Stud"],
        "issn": ["0378-5955", "2434-561X", "1234-5679", "2049-3630"],
        "identifier": [
            number("pISSN", "0378-5955"),
            number("eISSN", "2434-561X"),
            number("ISSN-L", "1234-5679"),
            number("CN", "11-2399/K"),
        ],
        "publisher": {"@type": "Organization", "name": in_language("灯塔出版社", "zh")},
        "inLanguage": "zh",
        "description": in_language("本刊介绍灯塔。", "zh"),
        "isAccessibleForFree": True,
        "url": "https://journal.example/",
    } == journal


@pytest.mark.parametrize(
    ("kind", "of_journal", "expected"),
    [
        ("article-journal", None, "Periodical"),
        ("chapter", None, "Book"),
        ("chapter", "book-series", "BookSeries"),
        ("paper-conference", None, "CreativeWorkSeries"),
        (None, None, "CreativeWork"),
        ("paper-conference", "journal", "Periodical"),
    ],
)
def test_what_it_is_part_of(kind: str | None, of_journal: str | None, expected: str) -> None:
    """By what the venue is stated to be, else by what such works are part of."""
    journal = JournalProfile(kind=of_journal, name=name("Tides"))  # type: ignore[arg-type]  # one of the words
    venue = cast("Made", written(PaperRecord(kind=kind, journal=journal))["isPartOf"])
    assert expected == venue["@type"]


def test_publication_subjects_funding_and_copies() -> None:
    """Where and when it was published, what it is about, who paid, where it can be had."""
    made = written(FULL)
    place = {"@type": "Place", "name": in_language("雾城", "zh")}
    online = {"@type": "VirtualLocation"}
    assert [
        {"@type": "PublicationEvent", "startDate": "2025-07", "location": place},
        {"@type": "PublicationEvent", "startDate": "2025-06-01", "location": online},
    ] == made["publication"]
    assert [
        in_language("灯塔", "zh"),
        {
            "@type": "DefinedTerm",
            "name": in_language("bees", "en"),
            "termCode": "D001516",
            "inDefinedTermSet": {"@type": "DefinedTermSet", "name": "mesh"},
        },
        {
            "@type": "DefinedTerm",
            "name": "tides",
            "url": "https://wiki.example/tides",
            "inDefinedTermSet": {"@type": "DefinedTermSet", "name": "wiki"},
        },
    ] == made["keywords"]
    assert [
        {
            "@type": "DefinedTerm",
            "termCode": "TP391.4",
            "inDefinedTermSet": {"@type": "DefinedTermSet", "name": "clc"},
        },
        {"@type": "DefinedTerm", "name": "Fiction"},
    ] == made["about"]
    fund = {"@type": "Organization", "name": "Mist Fund", "@id": "https://ror.org/0fund"}
    assert [{"@type": "Grant", "identifier": no, "funder": fund} for no in ("A1", "A2")] == (
        made["funding"]
    )
    assert {"@type": "Organization", "name": in_language("雾基金", "zh")} == made["funder"]
    assert [
        {
            "@type": "MediaObject",
            "contentUrl": "https://letters.example/1.pdf",
            "encodingFormat": "application/pdf",
        },
        {"@type": "MediaObject", "contentUrl": "https://letters.example/1.html"},
    ] == made["encoding"]


def test_events_and_originals() -> None:
    """Only the work that this one is a translation of is `translationOfWork`."""
    made = written(FULL)
    event = {
        "@type": "Event",
        "name": in_language("Days of Glass Bees", "en"),
        "location": {"@type": "Place", "name": "Mistville"},
        "startDate": "2025-05-01",
        "endDate": "2025-05-03",
    }
    assert {"workFeatured": event} == made["@reverse"]
    place = {"@type": "Place", "name": in_language("Nebelstadt", "de")}
    assert {
        "@type": "CreativeWork",
        "@id": "https://doi.org/10.5555/nebel",
        "name": in_language("Gläserne Bienen", "de"),
        "author": {
            "@type": "Person",
            "name": "Eva Nebel",
            "familyName": "Nebel",
            "givenName": "Eva",
        },
        "datePublished": "1999",
        "publication": {"@type": "PublicationEvent", "startDate": "1999", "location": place},
        "isPartOf": {"@type": "CreativeWork", "name": in_language("Zeitschrift für Nebel", "de")},
        "publisher": {"@type": "Organization", "name": in_language("Nebelverlag", "de")},
        "identifier": number("DOI", "10.5555/nebel"),
    } == made["translationOfWork"]
    assert "translationOfWork" not in written(attrs.evolve(FULL, translation_of=None))


def test_what_has_no_place_is_lost() -> None:
    """Each loss is named as far down as what stands beside it is said."""
    assert [
        ("not-expressed", "title.variants[0].role"),
        ("not-expressed", "title.variants[1].role"),
        ("not-expressed", "abstract.variants[0].role"),
        ("not-expressed", "abstract.variants[1].role"),
        ("not-expressed", "authors[0].corresponding"),
        ("not-expressed", "authors[0].equal_contribution"),
        ("written-differently", "authors[1].name.family"),
        ("not-expressed", "authors[1].name.particle"),
        ("not-expressed", "journal.abbreviations[0].scheme"),
        ("not-expressed", "journal.frequency"),
        ("not-expressed", "accessed"),
        ("not-expressed", "publication_model"),
        ("not-expressed", "types"),
        ("not-expressed", "keywords[1].major"),
        ("not-expressed", "open_access.status"),
        ("not-expressed", "open_access.version"),
        ("not-expressed", "citation_count"),
        ("not-expressed", "links[2]"),
        ("not-expressed", "extra"),
    ] == lost(FULL)


@pytest.mark.parametrize(
    ("kind", "word", "beside"),
    [
        ("article-journal", "ScholarlyArticle", None),
        ("preprint", "ScholarlyArticle", "preprint"),
        ("article", "Article", None),
        ("article-magazine", "Article", "article-magazine"),
        ("thesis", "Thesis", None),
        ("chapter", "Chapter", None),
        ("dataset", "Dataset", None),
        ("patent", "CreativeWork", "patent"),
        (None, "CreativeWork", None),
    ],
)
def test_kinds(kind: str | None, word: str, beside: str | None) -> None:
    """What a type does not say by itself stands beside it, so that no kind is lost."""
    record = PaperRecord(kind=kind)
    made = written(record)
    assert (word, None if beside is None else {"@value": beside}) == (
        made["@type"],
        made.get("additionalType"),
    )
    assert [] == lost(record)


@pytest.mark.parametrize(
    ("date", "expected", "changed"),
    [
        (PartialDate(year=2025, month=7, day=16), "2025-07-16", False),
        (PartialDate(year=2025, season="spring"), "2025", True),
        (PartialDate(year=2025, month=7, end=PartialDate(year=2026)), "2025-07", True),
    ],
)
def test_dates(date: PartialDate, expected: str, *, changed: bool) -> None:
    """There is room for one date in numbers."""
    record = PaperRecord(published=date)
    assert expected == written(record)["datePublished"]
    assert ([("written-differently", "published")] if changed else []) == lost(record)


def test_the_main_title_is_the_headline() -> None:
    """The original comes first; a text whose language is unknown or no tag is plain."""
    title = BilingualText(
        variants=(text("On glass bees", "en"), text("论玻璃蜂", "zh", "original"), text("XY"))
    )
    made = written(PaperRecord(title=title))
    zh = in_language("论玻璃蜂", "zh")
    assert (zh, [zh, in_language("On glass bees", "en"), "XY"]) == (made["headline"], made["name"])
    record = PaperRecord(title=name("A", "no tag"))
    assert ("A", [("not-expressed", "title.variants[0].lang")]) == (
        written(record)["name"],
        lost(record),
    )


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "JavaScript://a", "https://a b", 'https://a"b', ""],
)
def test_only_links_of_the_web_are_written(url: str) -> None:
    """Wherever a record has a link."""
    record = PaperRecord(
        links=(Link(kind="landing-page", url=url), Link(kind="full-text", url=url)),
        open_access=OpenAccess(pdf_url=url, license=url),
        journal=JournalProfile(homepage=url, name=name("Tides")),
    )
    made = written(record)
    assert {"@context", "@type", "license", "isPartOf"} >= made.keys()
    assert {"@type": "CreativeWork", "name": url} == made.get(
        "license", {"@type": "CreativeWork", "name": ""}
    )
    assert "url" not in cast("Made", made["isPartOf"])
    assert {"links", "open_access.pdf_url", "journal.homepage"} <= {
        path.partition("[")[0] for _, path in lost(record)
    }


def test_a_link_to_the_doi_is_said_by_it() -> None:
    """It names the work."""
    link = Link(kind="doi", url="https://doi.org/10.5555/a")
    record = PaperRecord(doi="10.5555/a", links=(link,))
    assert [] == lost(record)
    assert ["links"] == [path for _, path in lost(attrs.evolve(record, doi="10.5555/b"))]


def test_several_records_are_a_graph() -> None:
    """Of one context."""
    made = json.loads(dumps([FULL, PaperRecord(kind="book")], "json-ld"))
    assert ["@context", "@graph"] == list(made)
    assert ["ScholarlyArticle", "Book"] == [one["@type"] for one in made["@graph"]]
    assert {"@context": "https://schema.org", "@graph": []} == json.loads(dumps([], "json-ld"))


class _Page(HTMLParser):
    """Notes the elements of a page and the text in its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.data: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.data.append(data)


def with_everywhere(value: str) -> PaperRecord:
    """Return a paper with a text in every field that takes one."""
    person = PersonName(family=value, given=value, suffix=value, lang=value)
    author = Author(name=person, alternates=(PersonName(literal=value),), orcid=value, email=value)
    return PaperRecord(
        kind=value,
        title=BilingualText(variants=(text(value, "en"), text("论玻璃蜂", "zh"))),
        abstract=name(value, value),
        authors=(author,),
        contributors=(Contributor(role=value, author=author),),
        doi=value,
        pmid=value,
        journal=JournalProfile(name=name(value), issn_print=value, homepage=value),
        volume=value,
        issue=value,
        genre=value,
        languages=(value,),
        links=(Link(kind="landing-page", url=value),),
        open_access=OpenAccess(license=value, pdf_url=value),
        extra=FrozenMapping({"json-ld": {value: value}}),
    )


@pytest.mark.parametrize("value", HOSTILE)
def test_no_text_leaves_its_script(value: str) -> None:
    """A page has one script, and the script what was written without it."""
    record = with_everywhere(value)
    page = _Page()
    page.feed(f"<p>{dumps(record, JsonLd(script=True))}</p>")
    page.close()
    assert ["p", "script"] == page.tags
    assert written(record) == json.loads(page.data[0])
    plain = dumps(record, "json-ld")
    assert set() == set("<>\u2028\u2029") & set(plain)
    assert plain.encode()


@pytest.mark.parametrize("value", HOSTILE)
def test_no_text_becomes_a_thing(value: str) -> None:
    """The work has the same properties and types as with a harmless text."""
    assert _outline(written(with_everywhere("harmless"))) == _outline(
        written(with_everywhere(value))
    )


def _outline(value: object) -> object:
    """Return the keys and the types of things, without their texts."""
    if isinstance(value, dict):
        # A tag of a language may be none.
        if "@value" in value:
            return None
        return {key: one if key == "@type" else _outline(one) for key, one in value.items()}
    return [_outline(one) for one in value] if isinstance(value, list) else None


def _expanded(document: Made) -> set[tuple[str, str | None]]:
    """Return the names that rdflib finds, with their languages."""
    import rdflib

    local = json.dumps({**document, "@context": CONTEXT})
    graph = rdflib.Graph().parse(data=local, format="json-ld")
    return {(str(one), one.language) for one in graph.objects(None, rdflib.URIRef(NAME))}  # type: ignore[attr-defined]


@pytest.mark.needs("rdflib")
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
def test_another_program_finds_both_languages() -> None:
    """The graph has the titles with their languages; hostile texts come as they are."""
    found = _expanded(written(FULL))
    assert {
        ("玻璃蜂群迁徙的数值模拟", "zh"),
        ("A simulation of glass bees that migrate", "en"),
    } <= found
    value = '"}</script><script>alert(1)</script><!-- '
    assert {(value, "en"), ("论玻璃蜂", "zh")} <= _expanded(written(with_everywhere(value)))


@pytest.mark.needs("pyld")
@given(record=plausible_papers() | papers())
def test_whatever_a_record_holds_expands(record: PaperRecord) -> None:
    """To one thing with the properties that were written."""
    from pyld import jsonld

    made = written(record)
    document = {"contextUrl": None, "documentUrl": "", "document": {"@context": CONTEXT}}
    options = {"documentLoader": lambda *_: document}
    (found,) = jsonld.expand(made, options)
    properties = {key for key in made if not key.startswith("@")}
    assert {f"https://schema.org/{key}" for key in properties} == {
        key for key in found if not key.startswith("@")
    }


@given(record=plausible_papers() | papers())
def test_what_is_no_loss_is_there(record: PaperRecord) -> None:
    """Every text of a record is in the output, or among the losses."""
    said = dumps(record, JsonLd())
    texts = set(_texts(json.loads(said)))
    told = {path for _, path in lost(record)}
    whole = "\n".join(texts)
    assert [] == [
        (path, value)
        for path, value in _leaves(record, "")
        if value.strip() and not _is_told(path, told) and value not in whole
    ]


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, str):
        yield value


# What is said by the type of a thing, by an address, or by the place of a text
ELSEWHERE = {"kind", "role", "orcid", "ror", "raw", "basis", "order", "source", "extra", "season"}


def _leaves(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Immutable):
        for field in attrs.fields(type(value)):
            if field.name not in ELSEWHERE:
                inner = f"{path}.{field.name}" if path else field.name
                yield from _leaves(getattr(value, field.name), inner)
    elif isinstance(value, tuple):
        for at, one in enumerate(value):
            yield from _leaves(one, f"{path}[{at}]")
    elif isinstance(value, str):
        yield path, value


def _is_told(path: str, told: set[str]) -> bool:
    return any(path == one or path.startswith((f"{one}.", f"{one}[")) for one in told)


def test_options_are_checked() -> None:
    """A script or none, and some spaces or none."""
    assert dumps(FULL, JsonLd(indent=1)).startswith('{\n "@context"')
    for wrong in ({"script": 1}, {"indent": -1}, {"indent": "2"}):
        with pytest.raises((TypeError, ValueError), match=next(iter(wrong))):
            JsonLd(**wrong)  # type: ignore[arg-type]
