"""EndNote's XML. All references and people in these tests are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from litrecord.api.loading import loads
from litrecord.api.reading import parse, read
from litrecord.codec.document import InputDocument
from litrecord.codec.xml import XmlElement, XmlGrammar, iter_elements
from litrecord.errors import ParseError
from litrecord.limits import DEFAULT_LIMITS
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier
from litrecord.model.record import PaperRecord
from litrecord.vocab.endnote_xml import RECORDS, ROOTS, RUNNING
from nothing_lost import assert_nothing_lost

pytestmark = pytest.mark.needs("lxml")

# The faces of type are of no account here.
GRAMMAR = XmlGrammar(
    records=RECORDS, roots=ROOTS, running=RUNNING, appearances={"style": lambda _: ()}
)
STYLE = '<style face="normal" font="default" size="100%">'
ARTICLE = f"""
<record><database name="My.enl" path="C:\\My.enl">My.enl</database>
<source-app name="EndNote" version="19.1">EndNote</source-app><rec-number>7</rec-number>
<foreign-keys><key app="EN" db-id="abc" timestamp="1400000000">7</key></foreign-keys>
<ref-type name="Journal Article">17</ref-type>
<contributors><authors>
 <author>{STYLE}van der Meer, Jan P.</style></author><author>{STYLE}Ann Roe</style></author>
 <author>{STYLE}Invention Group,</style></author><author>{STYLE}李小明</style></author>
</authors>
<translated-authors><author>A</author></translated-authors></contributors>
<auth-address>{STYLE}Institute A, X.</style></auth-address>
<titles><title>{STYLE}Growth of </style><style face="italic" font="default">Bacillus fictus</style>
{STYLE} at 10</style><style face="superscript">5</style>{STYLE} cells &amp; more</style></title>
<secondary-title>{STYLE}J Invent Med</style></secondary-title>
<alt-title>{STYLE}Journal of invented medicine</style></alt-title>
<short-title>Growth</short-title><translated-title>虚构芽孢杆菌的生长</translated-title></titles>
<periodical><full-title>J Invent Med</full-title><abbr-1>J. Inv. Med.</abbr-1></periodical>
<pages>{STYLE}132-42</style></pages><volume>16</volume><number>{STYLE}1</style></number>
<edition>2025/07/06</edition><section>132</section>
<keywords><keyword>{STYLE}*Growth</style></keyword><keyword>Air; Water</keyword></keywords>
<dates><year>{STYLE}2025</style></year><pub-dates><date>{STYLE}Jul 6</style></date></pub-dates>
</dates>
<isbn>{STYLE}1234-5679 (Electronic)&#xD;0378-5955 (Linking)</style></isbn>
<accession-num>99000001</accession-num>
<abstract>{STYLE}It grew. It was seen in the clinic.</style></abstract>
<notes>A note.</notes>
<urls><related-urls><url>{STYLE}https://example.org/1</style></url></related-urls>
<pdf-urls><url>internal-pdf://1.pdf</url><url>http://example.org/1.pdf</url></pdf-urls></urls>
<custom1>One</custom1><custom2>PMC99001</custom2><custom7>e12</custom7>
<electronic-resource-num>{STYLE}1 [pii]&#xD;10.1234/invented.1</style></electronic-resource-num>
<remote-database-name>Medline</remote-database-name><language>eng</language>
<access-date>{STYLE}2025/08/01/</style></access-date></record>
"""


def reference(inner: str = "", kind: str = "Journal Article") -> str:
    """Return a reference of a type."""
    return (
        f'<xml><records><record><ref-type name="{kind}">0</ref-type>'
        f"<titles><title>An invented title</title></titles>{inner}</record></records></xml>"
    )


def record(text: str) -> PaperRecord:
    """Read one reference and check that nothing of it is lost."""
    [element] = iter_elements(InputDocument(text, limits=DEFAULT_LIMITS), GRAMMAR, DEFAULT_LIMITS)
    assert isinstance(element, XmlElement)
    values = element.values
    # Fields hold these in another spelling.
    spelled = {"dates", "language", "access-date", "keywords", "isbn"}
    found = loads(text, format="endnote-xml")
    assert isinstance(found, PaperRecord)
    assert_nothing_lost({key: one for key, one in values.items() if key not in spelled}, found)
    return found


def test_an_article_is_read() -> None:
    """Every field goes to the one that is meant for it, and runs of type leave no trace."""
    found = record(ARTICLE)
    assert ("article-journal", ("Journal Article",)) == (found.kind, found.types)
    assert [
        ("Growth of Bacillus fictus at 10⁵ cells & more", "en", "unknown"),
        ("虚构芽孢杆菌的生长", "zh", "translation"),
    ] == [(one.value, one.lang, one.role) for one in found.title or ()]
    assert "It grew. It was seen in the clinic." == str(found.abstract)
    assert ("16", "1", "132-142", "e12") == (
        found.volume,
        found.issue,
        str(found.pages),
        found.article_number,
    )
    assert ("10.1234/invented.1", "99000001", "PMC99001") == (found.doi, found.pmid, found.pmcid)
    assert PartialDate(year=2025, month=7, day=6) == found.published
    assert PartialDate(year=2025, month=8, day=1) == found.accessed
    assert ("en",) == found.languages
    assert ["*Growth", "Air", "Water"] == [str(one.value) for one in found.keywords or ()]
    assert [
        ("landing-page", "https://example.org/1"),
        ("full-text", "http://example.org/1.pdf"),
    ] == [(one.kind, one.url) for one in found.links]


def test_its_journal_and_people_are_read() -> None:
    """Names without a comma have the given names first; a comma at the end makes a group."""
    found = record(ARTICLE)
    assert [
        ("Meer", "Jan P.", "van der", None),
        ("Roe", "Ann", None, None),
        (None, None, None, "Invention Group"),
        ("李", "小明", None, None),
    ] == [
        (one.name.family, one.name.given, one.name.particle, one.name.literal)
        for one in found.authors or ()
    ]
    journal = found.journal
    assert journal is not None
    assert ("journal", "J Invent Med", ("Journal of invented medicine",)) == (
        journal.kind,
        str(journal.name),
        journal.aliases,
    )
    assert ["J. Inv. Med."] == [one.value for one in journal.abbreviations]
    assert ("1234-5679", "0378-5955", ()) == (
        journal.issn_electronic,
        journal.issn_l,
        journal.issn_other,
    )


def test_what_has_no_field_stays() -> None:
    """Numbers of the library, notes, free fields and paths are in `extra`."""
    kept = record(ARTICLE).extra["endnote-xml"]
    assert "One" == kept["custom1"]
    assert "internal-pdf://1.pdf" == kept["urls"]["pdf-urls"]["url"][0]
    assert "1 [pii]\r10.1234/invented.1" == kept["electronic-resource-num"]
    assert "A" == kept["contributors"]["translated-authors"]["author"]
    assert "Growth" == kept["titles"]["short-title"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Journal Article", "article-journal"),
        ("Book", "book"),
        ("Edited Book", "book"),
        ("Book Section", "chapter"),
        ("Conference Proceedings", "paper-conference"),
        ("Conference Paper", "paper-conference"),
        ("Thesis", "thesis"),
        ("Report", "report"),
        ("Patent", "patent"),
        ("Newspaper Article", "article-newspaper"),
        ("Magazine Article", "article-magazine"),
        ("Web Page", "webpage"),
        ("Dataset", "dataset"),
        ("Computer Program", "software"),
        ("My own type", None),
    ],
)
def test_kinds(name: str, kind: str | None) -> None:
    """The name of the reference type says what it is; the user may have types of his own."""
    found = record(reference(kind=name))
    assert (kind, (name,)) == (found.kind, found.types)


@pytest.mark.parametrize(
    ("number", "kind"), [("17", "article-journal"), ("32", "thesis"), ("99", None)]
)
def test_numbers_of_types(number: str, kind: str | None) -> None:
    """Where a type has no name its number tells, as EndNote numbers them."""
    text = f"<record><ref-type>{number}</ref-type><titles><title>A title</title></titles></record>"
    assert kind == record(text).kind


@pytest.mark.parametrize(
    ("kind", "venue", "series"),
    [
        ("Book Section", "Invented Book", None),
        ("Conference Paper", "Invented Book", None),
        ("Book", "Invented Book", "book-series"),
        ("Thesis", None, None),
        ("Patent", None, None),
    ],
)
def test_secondary_titles(kind: str, venue: str | None, series: str | None) -> None:
    """A secondary title is the book, the proceedings or the series, or nothing of the kind."""
    text = reference(kind=kind).replace(
        "</titles>", "<secondary-title>Invented Book</secondary-title></titles>"
    )
    found = record(text)
    journal = found.journal
    assert (venue, series) == (
        (str(journal.name), journal.kind) if journal is not None else (None, None)
    )


def test_people_of_books() -> None:
    """Authors of an edited book are editors; others have the role that their type gives them."""
    people = (
        "<contributors><authors><author>Roe, Ann</author></authors>"
        "<secondary-authors><author>Poe, Bob</author></secondary-authors>"
        "<tertiary-authors><author>Doe, Cy</author></tertiary-authors>"
        "<subsidiary-authors><author>Loe, Di</author></subsidiary-authors></contributors>"
    )
    found = record(reference(people, "Edited Book"))
    assert None is found.authors
    others = [("editor", "Poe"), ("collection-editor", "Doe"), ("translator", "Loe")]
    assert [("editor", "Roe"), *others] == [
        (one.role, one.author.name.family) for one in found.contributors or ()
    ]
    thesis = record(reference(people, "Thesis"))
    assert [("editor", "Poe"), ("advisor", "Doe"), ("translator", "Loe")] == [
        (one.role, one.author.name.family) for one in thesis.contributors or ()
    ]


def test_translated_authors_are_paired() -> None:
    """As many names in the other language are those of the same authors."""
    people = (
        "<contributors><authors><author>Li, Xiaoming</author></authors>"
        "<translated-authors><author>李小明</author></translated-authors></contributors>"
    )
    [author] = record(reference(people)).authors or ()
    assert ["李小明"] == [str(one) for one in author.alternates]


@pytest.mark.parametrize(
    ("dates", "expected", "codes"),
    [
        ("<year>2010</year>", "2010", []),
        ("<year>2010//</year>", "2010", []),
        ("<year>2010</year><pub-dates><date>Mar 12</date></pub-dates>", "2010-03-12", []),
        ("<year>2010</year><pub-dates><date>12 March</date></pub-dates>", "2010-03-12", []),
        ("<year>2010</year><pub-dates><date>Jan-Feb</date></pub-dates>", "2010-01/2010-02", []),
        ("<year>2010</year><pub-dates><date>2010/03/12/</date></pub-dates>", "2010-03-12", []),
        ("<year>2010</year><pub-dates><date>2010</date></pub-dates>", "2010", []),
        ("<pub-dates><date>2010-03</date></pub-dates>", "2010-03", []),
        (
            "<year>2011</year><pub-dates><date>2010-03</date></pub-dates>",
            "2011",
            ["date-unreadable"],
        ),
        ("<year>2010</year><pub-dates><date>07/08</date></pub-dates>", "2010", ["date-unreadable"]),
        ("<year>in press</year>", "None", ["date-unreadable"]),
        ("<pub-dates><date>Mar</date></pub-dates>", "None", ["date-unreadable"]),
    ],
)
def test_dates(dates: str, expected: str, codes: list[str]) -> None:
    """A year and a date become one; what cannot be joined stays and is told."""
    found = parse(reference(f"<dates>{dates}</dates>"))
    assert (expected, codes) == (str(found[0].published), [one.code for one in found.problems])
    assert bool(codes) == ("dates" in found[0].extra.get("endnote-xml", {}))


@pytest.mark.parametrize(
    ("kind", "text", "issns", "identifiers"),
    [
        ("Journal Article", "0378-5955", ("0378-5955",), []),
        ("Journal Article", "03785955, 1234-5679", ("0378-5955", "1234-5679"), []),
        ("Book", "978-3-16-148410-0", (), ["isbn:978-3-16-148410-0"]),
        ("Book", "3161484100 0378-5955", ("0378-5955",), ["isbn:3161484100"]),
        ("Patent", "WO2011US30214", (), ["patent:WO2011US30214"]),
        ("Report", "R-12", (), ["report-number:R-12"]),
        ("Book", "R-12", (), []),
    ],
)
def test_numbers(kind: str, text: str, issns: tuple[str, ...], identifiers: list[str]) -> None:
    """ISSNs and ISBNs are told by their shape; patents and reports have numbers of their own."""
    found = record(reference(f"<isbn>{text}</isbn>", kind))
    assert (issns, identifiers) == (
        found.journal.issn_other if found.journal else (),
        [str(one) for one in found.identifiers],
    )
    assert (not issns and not identifiers) == ("isbn" in found.extra["endnote-xml"])


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("WOS:000123", [Identifier(scheme="wos", value="WOS:000123")]),
        ("123", [Identifier(scheme="accession", value="123")]),
    ],
)
def test_accession_numbers(number: str, expected: list[Identifier]) -> None:
    """A number is that of PubMed only where the record says that it comes from there."""
    found = record(reference(f"<accession-num>{number}</accession-num>"))
    assert (expected, None) == (list(found.identifiers), found.pmid)


@pytest.mark.parametrize(
    ("text", "expected", "codes"),
    [
        ("10.1234/a", "10.1234/a", []),
        ("https://doi.org/10.1234/a", "10.1234/a", []),
        ("no doi", None, ["identifier-invalid"]),
        ("10.1234/a 10.1234/b", None, ["identifier-invalid"]),
    ],
)
def test_dois(text: str, expected: str | None, codes: list[str]) -> None:
    """A DOI stands alone or beside other numbers, but not beside another."""
    found = parse(reference(f"<electronic-resource-num>{text}</electronic-resource-num>"))
    assert (expected, codes) == (found[0].doi, [one.code for one in found.problems])


def test_lists_beyond_all_measure_stay() -> None:
    """A million keywords, or numbers in a text as long as a paper, are told and not read."""
    text = reference(f"<keywords><keyword>{'x;' * 20_001}</keyword></keywords>")
    found = parse(text.replace("</titles>", f"</titles><isbn>{'1234-5679 ' * 200}</isbn>"))
    assert ((), None) == (found[0].identifiers, found[0].keywords)
    assert ["unreadable-value", "unreadable-value"] == [one.code for one in found.problems]


def test_the_volume_of_a_thesis_is_its_degree() -> None:
    """EndNote keeps the degree of a thesis in the field of the volume."""
    found = record(
        reference("<volume>Ph.D.</volume><publisher>Invented University</publisher>", "Thesis")
    )
    assert ("Ph.D.", None, "Invented University") == (
        found.genre,
        found.volume,
        str(found.publisher),
    )


@pytest.mark.parametrize("name", ["book", "periodical", "dates", "contributors", "urls", "isbn"])
def test_odd_shapes_are_kept(name: str) -> None:
    """A text in the place of parts, and parts in the place of a text, stay and raise nothing."""
    assert "An invented title" == str(record(reference(f"<{name}>x</{name}>")).title)
    for shape in (f"<{name}><a>x</a></{name}>", f"<{name}>x</{name}><{name}>y</{name}>"):
        assert 1 == len(parse(reference(shape)))


@pytest.mark.parametrize("cut", range(60, len(ARTICLE), 131))
def test_a_file_that_breaks_off(cut: int) -> None:
    """What can be read is, the rest is a failure, and strict reading tells."""
    text = reference().replace("</records></xml>", ARTICLE[:cut])
    found = parse(text)
    assert (1, 1) == (len(found), len(found.failures))
    with pytest.raises(ParseError):
        parse(text, strict=True)


def test_records_of_others_are_failures() -> None:
    """A `record` without anything that a reference has is none."""
    [failure] = parse("<record><header>x</header></record>", format="endnote-xml").failures
    assert "lacks what every record has" in str(failure.error)


PAPER = "New York Times"
BOOK = "Varieties of capitalism. The institutional foundations of comparative advantage"


def _first_author(record: PaperRecord) -> str:
    names = [one.name for one in record.authors or ()]
    return f"{names[0].given} {names[0].family}" if names else ""


@pytest.mark.shared
def test_samples(shared: Path) -> None:
    """Real exports give what is in them."""
    [path] = sorted((shared / "sources" / "endnote-xml").glob("*.xml"))
    found = read(path)
    assert ((), ()) == (found.failures, found.problems)
    document = InputDocument(path.read_bytes(), limits=DEFAULT_LIMITS)
    for element, one in zip(iter_elements(document, GRAMMAR, DEFAULT_LIMITS), found, strict=True):
        assert isinstance(element, XmlElement)
        assert_nothing_lost(element.values, one)
    assert [
        ("report", "Country Clustering in", 2, "John S Ahlquist", "2009", None, "32"),
        ("book", "Planting green roofs ", 2, "Nigel Dunnett", "2008", None, "None"),
        ("article-journal", "Rooftop greenhouse wi", 1, "Lisa W Foderaro", "2012", PAPER, "A20"),
        ("book", "Beyond varieties of c", 0, "", "2007", None, "None"),
        ("book", "Steve Jobs", 1, "Walter Isaacson", "2011", None, "None"),
        ("chapter", "Firms and the welfare", 1, "Isabela Mares", "2001", BOOK, "184-213"),
        ("book", "Shaping the body poli", 2, "Maurie Dee McInnis", "2011", None, "None"),
        ("patent", "Yo-yo having a modifi", 1, "Hans Van Dan Elzen", "2011", None, "None"),
        ("webpage", "CSL search by example", 0, "", "None", "Citation Style Editor", "None"),
    ] == [
        (
            one.kind,
            str(one.title)[:21],
            len(one.authors or ()),
            _first_author(one),
            str(one.published),
            str(one.journal.name) if one.journal else None,
            str(one.pages),
        )
        for one in found
        if isinstance(one, PaperRecord)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "edition", "expected"),
    [
        ("Journal Article", "2025/07/06", "2025-07-06"),
        ("Journal Article", "2025/07/06/", "2025-07-06"),
        ("Journal Article", "Second", None),
        ("Journal Article", "5000 copies", None),
        ("Book", "2025/07/06", None),
    ],
)
def test_the_edition_of_an_article_is_its_date_ahead_of_print(
    kind: str, edition: str, expected: str | None
) -> None:
    """So EndNote has it; what is no date, and the edition of a book, stays."""
    found = loads(reference(f"<edition>{edition}</edition>", kind), format="endnote-xml")
    assert isinstance(found, PaperRecord)
    online = found.published_online
    assert expected == (None if online is None else str(online))
    assert (expected is None) == ("edition" in str(found.extra))


def test_a_carriage_return_ends_a_line() -> None:
    """EndNote parts the lines of a field so; nothing is amiss."""
    numbers = "<isbn>1234-5679 (Print)&#xD;0378-5955 (Electronic)</isbn>"
    abstract = "<abstract>It grew.&#xD;It stopped.</abstract>"
    found = parse(reference(numbers + abstract), format="endnote-xml")
    assert () == found.problems
    journal = found[0].journal
    assert journal is not None
    assert ("1234-5679", "0378-5955") == (journal.issn_print, journal.issn_electronic)
    assert "It grew.\nIt stopped." == str(found[0].abstract)


def test_a_conference_paper_has_its_conference() -> None:
    """EndNote has the conference and its place where other works have venue and place."""
    titles = "<titles><title>T</title><secondary-title>{}</secondary-title></titles>"
    text = reference("<pub-location>Utopia</pub-location>", "Conference Proceedings")
    text = text.replace("<titles><title>An invented title</title></titles>", titles)
    found = record(text.format("Fifth Conference on Inventions"))
    assert found.event is not None
    assert ("Fifth Conference on Inventions", "Utopia", None) == (
        str(found.event.name),
        found.event.place,
        found.place,
    )
    assert "Fifth Conference on Inventions" == str(found.journal)
    found = record(text.format("Proceedings of the Fifth Conference"))
    assert found.event is not None
    assert (None, "Proceedings of the Fifth Conference") == (found.event.name, str(found.journal))
    assert "Utopia" == str(record(reference("<pub-location>Utopia</pub-location>", "Book")).place)
