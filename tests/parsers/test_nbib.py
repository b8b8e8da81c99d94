"""PubMed's MEDLINE display format becomes papers; all papers and people here are invented."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from kept_texts import assert_texts_kept
from litrecord.api.reading import parse
from litrecord.errors import LitrecordError
from litrecord.model.extra import thaw
from litrecord.model.identifier import Identifier
from litrecord.model.record import Funding, PageRange, PaperRecord
from litrecord.parsers.nbib.lines import GRAMMAR

ARTICLE = """\
PMID- 99000001
OWN - NLM
STAT- MEDLINE
DCOM- 20200115
IS  - 0378-5955 (Print)
IS  - 2049-3630 (Electronic)
IS  - 0378-5955 (Linking)
VI  - 75
IP  - 1
DP  - 2019 Dec-2020 Jan
TI  - Invented kinases bind to a subset of invented domains, as a title that is long
      shows.
PG  - 1025-36
LID - 10.5555/inv.2019.1 [doi]
LID - e12 [pii]
AB  - BACKGROUND: The kinases were invented. RESULTS: They bind to what was
      invented for them.
CI  - (c) 2019 Invented Press.
FAU - van der Roe, Jane A Jr
AU  - van der Roe JA Jr
AUID- ORCID: 0000-0002-1825-0097
AD  - Invented Institute, Nowhere.
AD  - Second Institute, Nowhere.
FAU - Doe, Jean-Paul
AU  - Doe JP
AD  - Invented Institute, Nowhere.
CN  - Invented Study Group
FAU - Moe, Ann
AU  - Moe B
LA  - eng
GR  - G0700091/1/MRC_/Medical Research Council/United Kingdom
PT  - Journal Article
PT  - Review
DEP - 20191203
PL  - Nowhere
TA  - Invent Cell
JT  - Invented cell
JID - 9900001
RN  - EC 2.5.1.18 (Invented Transferase)
MH  - Animals
MH  - *Brain
MH  - Kinases/isolation & purification/*metabolism
PMC - PMC9900001
OTO - NOTNLM
OT  - *invention
OT  - kinase
PUBM- Print-Electronic
AID - 10.5555/inv.2019.1 [doi]
SO  - Invent Cell. 2019 Dec-2020 Jan;75(1):1025-36.
"""
ERIC = """\
OWN - ERIC
TI  - Invented Tests of Invented Skills
AU  - van Roe, Jane M.
AU  - Doe, Ann
JT  - Journal of Invented Testing
SO  - v21 n1 p12-24 2020
AID - http://dx.doi.org/10.5555/test.7
OID - EJ9900001
VI  - 21
DP  - Article 10 2019
LID - http://eric.ed.gov/?id=EJ9900001
ISSN - EISSN-2049-3630
LA  - English
PT  - Journal Articles
PT  - Reports - Research
"""


# What became another word: languages, and whose keywords they are; short names that follow from the
# full ones
READ: Final = ("LA", "OABL", "OTO")
SHORT: Final = frozenset(
    {
        *("van der Roe JA Jr", "Doe JP", "Roe J", "Mouse M", "Hiles ID", "Fry MJ", "Totty NF"),
        "Booker GW",
    }
)


def values_of(text: str) -> list[str]:
    """Return the values of a text, with their further lines, in pieces."""
    found: list[str] = []
    for line in text.splitlines():
        match = GRAMMAR.line.match(line)
        if match is not None:
            found.append("" if match["tag"] in READ else match["value"])
        elif line.strip():
            found[-1] += f" {line.strip()}"
    pieces = [piece for value in found if value not in SHORT for piece in value.split("/")]
    return [piece.replace("(Linking)", "").replace("EISSN-", "").strip("* ") for piece in pieces]


def read_all(text: str) -> list[PaperRecord]:
    """Read text, check that no value of it is lost, and return its papers."""
    found = parse(text.encode(), format="nbib")
    assert () == found.failures
    assert_texts_kept(values_of(text), list(found))
    return list(found)


def one(*lines: str) -> PaperRecord:
    """Read a record of these lines."""
    (record,) = read_all("\n".join(["PMID- 99000002", *lines]))
    return record


def left(record: PaperRecord) -> object:
    """Return what no field holds."""
    return thaw(record.extra.get("nbib", {}))


def test_an_article_has_its_fields() -> None:
    """Each tag fills its field; lines that are indented go on with the value."""
    (record,) = read_all(ARTICLE)
    assert ("article-journal", ("Journal Article", "Review")) == (record.kind, record.types)
    assert (
        "Invented kinases bind to a subset of invented domains, as a title that is long shows."
        == str(record.title)
    )
    assert ("99000001", "PMC9900001", "10.5555/inv.2019.1") == (
        record.pmid,
        record.pmcid,
        record.doi,
    )
    assert (Identifier(scheme="pii", value="e12"),) == record.identifiers
    assert ("75", "1", PageRange(first="1025", last="1036")) == (
        record.volume,
        record.issue,
        record.pages,
    )
    assert ["2019-12/2020-01", "2019-12-03"] == [
        str(record.published),
        str(record.published_online),
    ]
    journal = record.journal
    assert journal is not None
    assert ("Invented cell", "Nowhere", "Print-Electronic") == (
        str(journal.name),
        journal.country,
        record.publication_model,
    )
    assert ["0378-5955", "2049-3630", "0378-5955"] == [
        journal.issn_print,
        journal.issn_electronic,
        journal.issn_l,
    ]
    assert [("Invent Cell", "nlm")] == [(x.value, x.scheme) for x in journal.abbreviations or ()]
    assert (Identifier(scheme="nlm", value="9900001"),) == journal.ids
    assert (("en",), "original") == (record.languages, next(iter(record.title or ())).role)


def test_people_have_what_follows_their_names() -> None:
    """Institutions and identifiers are of the name before; a group is a name; `AU` is no author."""
    (record,) = read_all(ARTICLE)
    people = record.authors or ()
    assert [
        ("Roe", "Jane A", "van der", "Jr", None),
        ("Doe", "Jean-Paul", None, None, None),
        (None, None, None, None, "Invented Study Group"),
        ("Moe", "Ann", None, None, None),
    ] == [
        (who.name.family, who.name.given, who.name.particle, who.name.suffix, who.name.literal)
        for who in people
    ]
    assert ["0000-0002-1825-0097", None, None, None] == [who.orcid for who in people]
    assert [
        ["Invented Institute, Nowhere.", "Second Institute, Nowhere."],
        ["Invented Institute, Nowhere."],
        [],
        [],
    ] == [[str(place.name) for place in who.affiliations or ()] for who in people]
    assert {"AU": "Moe B"} in left(record)["FAU"]  # type: ignore[index]  # a dictionary


def test_headings_and_keywords_are_told_apart() -> None:
    """A star is before a main topic; keywords of the authors have no scheme."""
    (record,) = read_all(ARTICLE)
    assert [
        ("Animals", "mesh", False),
        ("Brain", "mesh", True),
        ("Kinases", "mesh", False),
        ("Kinases/isolation & purification", "mesh", False),
        ("Kinases/metabolism", "mesh", True),
        ("invention", None, True),
        ("kinase", None, None),
    ] == [(str(word.value), word.scheme, word.major) for word in record.keywords or ()]
    record = one(f"MH  - {'a' * 1000}/b", "MH  - c")
    assert ["c"] == [str(word.value) for word in record.keywords or ()]
    record = one("OTO - NASA", "OT  - flight")
    assert ["nasa"] == [word.scheme for word in record.keywords or ()]


def test_grants_have_an_agency_and_a_number() -> None:
    """The number may hold a slash; the field stays for the rest of it."""
    (record,) = read_all(ARTICLE)
    (grant,) = record.funding or ()
    assert isinstance(grant, Funding)
    assert ("Medical Research Council", ("G0700091/1",)) == (str(grant.funder), grant.awards)
    record = one("GR  - WT_/Wellcome Trust/United Kingdom", "GR  - 12")
    assert [("Wellcome Trust", None)] == [(str(x.funder), x.awards) for x in record.funding or ()]


def test_a_title_in_brackets_is_translated() -> None:
    """The title in the language of the paper is the original, in Latin letters too."""
    record = one("TI  - [A study of invented lakes].", "TT  - Hu po de yan jiu.", "LA  - chi")
    assert [
        ("A study of invented lakes", "en", "unknown"),
        ("Hu po de yan jiu.", "zh-Latn", "original"),
    ] == [(text.value, text.lang, text.role) for text in record.title or ()]
    record = one("TI  - [Not Available].", "TT  - Etude des lacs inventes.", "LA  - fre")
    assert [("Etude des lacs inventes.", "fr", "original")] == [
        (text.value, text.lang, text.role) for text in record.title or ()
    ]
    assert {"TI": "[Not Available]."} == left(record)


def test_other_abstracts_have_their_language() -> None:
    """Those of the publisher are parallel; a remark and a summary in plain words are none."""
    record = one(
        "LA  - eng",
        "AB  - The lakes were invented for this study.",
        "OAB - Publisher: RESUMEN: Los lagos fueron inventados.",
        "OABL- spa",
        "OAB - AIDS: Die Seen wurden erfunden.",
        "OABL- ger",
        "OAB - plain-language-summary: We made up some lakes.",
        "OABL- eng",
        "OAB - Publisher: Abstract available from the publisher.",
        "OABL- fre",
    )
    assert [
        ("The lakes were invented for this study.", "en", "original"),
        ("RESUMEN: Los lagos fueron inventados.", "es", "parallel"),
        ("AIDS: Die Seen wurden erfunden.", "de", "unknown"),
    ] == [(text.value, text.lang, text.role) for text in record.abstract or ()]
    assert {
        "OAB": [
            {"OAB": "plain-language-summary: We made up some lakes.", "OABL": "eng"},
            {"OAB": "Publisher: Abstract available from the publisher.", "OABL": "fre"},
        ]
    } == left(record)


def test_old_records_have_short_names() -> None:
    """Initials come last; `et al.` is no author; the first institution is of the first author."""
    record = one(
        "AD  - Invented Institute.", "AU  - de la Roe Doe JA Jr", "AU  - Moe B", "AU  - et al."
    )
    people = record.authors or ()
    assert [("Roe Doe", "JA", "de la", "Jr"), ("Moe", "B", None, None)] == [
        (who.name.family, who.name.given, who.name.particle, who.name.suffix) for who in people
    ]
    assert ["Invented Institute."] == [str(x.name) for x in people[0].affiliations or ()]
    assert None is people[1].affiliations


def test_other_identifiers_of_people_have_a_scheme() -> None:
    """What is no ORCID iD stays where it says that it is one."""
    record = one(
        "FAU - Roe, Jane", "AUID- ISNI: 000000012146438X", "AUID- ORCID: https://orcid.org/0"
    )
    (who,) = record.authors or ()
    assert (None, (Identifier(scheme="isni", value="000000012146438X"),)) == (who.orcid, who.ids)


def test_a_book_has_a_title_and_editors() -> None:
    """Of a chapter the title of the book is what holds it."""
    book = one(
        "BTI - The invented book", "CTI - Invented series", "FED - Roe, Jane", "ED  - Roe J",
        "ISBN- 9783161484100", "PL  - Nowhere", "PB  - Invented Press",
    )  # fmt: skip
    assert ("book", "The invented book", "Invented Press", "Nowhere") == (
        book.kind,
        str(book.title),
        str(book.publisher),
        str(book.place),
    )
    assert [("editor", "Roe Jane")] == [(x.role, str(x.author)) for x in book.contributors or ()]
    assert book.journal is not None
    assert ("Invented series", "book-series") == (str(book.journal.name), book.journal.kind)
    assert (Identifier(scheme="isbn", value="9783161484100"),) == book.identifiers
    chapter = one("TI  - An invented chapter", "BTI - The invented book")
    assert chapter.journal is not None
    assert ("chapter", "The invented book") == (chapter.kind, str(chapter.journal.name))


def test_investigators_are_contributors() -> None:
    """They carried out the study and did not write of it."""
    record = one("FIR - Roe, Jane", "IR  - Roe J", "IRAD- Invented Institute.")
    (who,) = record.contributors or ()
    assert ("contributor", "Roe Jane") == (who.role, str(who.author))
    assert ["Invented Institute."] == [str(x.name) for x in who.author.affiliations or ()]


def test_records_of_eric_are_read() -> None:
    """They have no number of PubMed, and links in the place of identifiers."""
    one_record, two = read_all(f"\n{ERIC}\n{ERIC.replace('Journal Articles', 'Guides')}")
    assert ("article-journal", "10.5555/test.7", "21", "2019") == (
        one_record.kind,
        one_record.doi,
        one_record.volume,
        str(one_record.published),
    )
    assert ["van Roe Jane M.", "Doe Ann"] == [str(who) for who in one_record.authors or ()]
    assert one_record.journal is not None
    assert "2049-3630" == one_record.journal.issn_electronic
    assert (Identifier(scheme="eric", value="EJ9900001"),) == one_record.identifiers
    assert "report" == two.kind


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1993 Oct 8", "1993-10-08"),
        ("2019 Jan-Feb", "2019-01/2019-02"),
        ("2008 Winter", "2008-24"),
        ("2008 Oct 28-Nov 3", "2008-10-28/2008-11-03"),
        ("2009", "2009"),
    ],
)
def test_dates_are_read(text: str, date: str) -> None:
    """As PubMed spells them."""
    assert date == str(one(f"DP  - {text}").published)


def test_another_doi_stays() -> None:
    """Two tags may have it; where they differ, the first counts."""
    record = one("LID - 10.5555/a.1 [doi]", "AID - 10.5555/b.2 [doi]", "AID - x")
    assert ("10.5555/a.1", {"AID": ["10.5555/b.2 [doi]", "x"]}) == (record.doi, left(record))


def test_a_journal_without_a_name_has_its_abbreviation() -> None:
    """Old records have nothing else."""
    record = one("TA  - Invent Cell")
    assert record.journal is not None
    assert ("Invent Cell", "article-journal") == (str(record.journal.name), record.kind)


@pytest.mark.parametrize("text", [ARTICLE, ERIC])
@pytest.mark.parametrize("strict", [False, True])
def test_broken_input_raises_nothing_foreign(text: str, *, strict: bool) -> None:
    """Wherever it is cut, and whatever stands in its place."""
    data = text.encode()
    for cut in range(len(data)):
        for broken in (data[:cut], data[:cut] + b"\xff\x00-" + data[cut + 1 :]):
            try:
                parse(broken, format="nbib", strict=strict)
            except LitrecordError as error:
                assert strict or not broken.strip(), error  # noqa: PT017  # either may happen


@pytest.mark.shared
def test_real_exports_are_read(shared: Path) -> None:
    """A piece of a record, an article of 1993, three works of ERIC."""
    found = {
        path.stem: read_all(path.read_text("utf-8"))
        for path in sorted((shared / "sources" / "nbib").iterdir())
    }
    (mouse,), (dynamin,), (tests, speaking, exams) = found["case0"], found["case2"], found["case4"]
    assert ("Mickey Mouse had an O-some day!", ["Mouse Mickey"]) == (
        str(mouse.title),
        [str(who) for who in mouse.authors or ()],
    )
    assert ("8402898", "75", "1", "25-36", "1993-10-08") == (
        dynamin.pmid,
        dynamin.volume,
        dynamin.issue,
        str(dynamin.pages),
        str(dynamin.published),
    )
    assert dynamin.authors is not None
    assert (10, "Gout", "I") == (
        len(dynamin.authors),
        dynamin.authors[0].name.family,
        dynamin.authors[0].name.given,
    )
    assert dynamin.journal is not None
    assert ("Cell", "0092-8674") == (str(dynamin.journal.name), dynamin.journal.issn_print)
    assert ["article-journal", "article-journal", "report"] == [
        record.kind for record in (tests, speaking, exams)
    ]
    assert ["12-24", "None", "None"] == [str(x.pages) for x in (tests, speaking, exams)]
    assert "10.1186/s40468-019-0086-7" == speaking.doi
    assert [2, 2, 3] == [len(record.authors or ()) for record in (tests, speaking, exams)]
