"""Scopus exports: headers of all years, authors and their institutions, rows out of step.

All people, papers and journals in here are invented.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from tests.nothing_lost import assert_nothing_lost

import litrecord
from litrecord.api.reading import parse, read
from litrecord.errors import FormatError
from litrecord.model.collections import RecordSet
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier, Link
from litrecord.model.record import PageRange, PaperRecord

HEADER = (
    *("Authors", "Author full names", "Author(s) ID", "Title", "Year", "Source title", "Volume"),
    *("Issue", "Art. No.", "Page start", "Page end", "Cited by", "DOI", "Link", "Affiliations"),
    *("Authors with affiliations", "Abstract", "Author Keywords", "Index Keywords"),
    *("Funding Details", "Funding Text 1", "Correspondence Address", "Editors", "Publisher"),
    *("Conference name", "Conference date", "Conference location", "ISSN", "ISBN", "CODEN"),
    *("PubMed ID", "Language of Original Document", "Abbreviated Source Title", "Document Type"),
    *("Publication Stage", "Open Access", "Source", "EID"),
)
PAPER = {
    "Authors": "Gao Y.-F.; Di Lago S.",
    "Author full names": "Gao, Ying-Feng (57200000001); Di Lago, Sara (57200000002)",
    "Author(s) ID": "57200000001; 57200000002",
    "Title": "An invented study of glass bees",
    "Year": "2021",
    "Source title": "Invented Letters",
    "Volume": "12",
    "Issue": "1-2",
    "Page start": "123",
    "Page end": "130",
    "Cited by": "7",
    "DOI": "10.1234/inv.2021.1",
    "Link": "https://www.scopus.example/inward/record.uri?eid=2-s2.0-85000000001",
    "Affiliations": "Dept. of Bees, Invented Univ., Wuhan, China; Hive Inst., Rome, Italy",
    "Authors with affiliations": (
        "Gao Y.-F., Dept. of Bees, Invented Univ., Wuhan, China, Hive Inst., Rome, Italy; "
        "Di Lago S., Hive Inst., Rome, Italy"
    ),
    "Abstract": "We invented all of it. Nothing else was done.\nNothing was measured.",
    "Author Keywords": "bees; glass",
    "Index Keywords": "Apoidea; Materials",
    "Funding Details": "Invented Fund, IF: 12, 13; Other Fund; 2016/23/B",
    "Funding Text 1": "Thanks to all.",
    "Correspondence Address": "S. Di Lago; Hive Inst., Rome, Italy; email: sara@hive.example",
    "Editors": "Roe R.; Doe J.-P.",
    "Publisher": "Invented Press",
    "ISSN": "12345679",
    "CODEN": "INVLE",
    "PubMed ID": "12345678",
    "Language of Original Document": "English",
    "Abbreviated Source Title": "Inv. Lett.",
    "Document Type": "Article",
    "Publication Stage": "Final",
    "Open Access": "All Open Access; Green Open Access",
    "Source": "Scopus",
    "EID": "2-s2.0-85000000001",
}
MISSING_DOI = {key: value for key, value in PAPER.items() if key != "DOI"}


def export(*papers: dict[str, str], header: tuple[str, ...] = HEADER) -> str:
    """Write papers as Scopus does."""
    stream = io.StringIO()
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([paper.get(name, "") for name in header] for paper in papers)
    return stream.getvalue()


def read_all(text: str | bytes) -> RecordSet[PaperRecord]:
    """Read an export."""
    return parse(text, format="scopus-csv")


def paper(**changed: str) -> PaperRecord:
    """Read the invented paper with other values; names of headers without what is no letter."""
    names = {"".join(filter(str.isalpha, name)): name for name in HEADER}
    return read_all(export({**PAPER, **{names[key]: one for key, one in changed.items()}}))[0]


def codes(records: RecordSet[PaperRecord]) -> list[str]:
    """Return the codes of what was found wrong."""
    return [one.code for one in records.problems]


def test_the_fields_of_a_paper() -> None:
    """Each of them is where it belongs."""
    (record,) = read_all(export(PAPER))
    assert "article-journal" == record.kind
    assert ("Article",) == record.types
    assert "An invented study of glass bees" == str(record.title)
    assert PartialDate(year=2021) == record.published
    assert ("12", "1-2") == (record.volume, record.issue)
    assert PageRange(first="123", last="130") == record.pages
    assert 7 == record.citation_count
    assert "10.1234/inv.2021.1" == record.doi
    assert "12345678" == record.pmid
    assert (Identifier(scheme="eid", value="2-s2.0-85000000001"),) == record.identifiers
    assert (Link(kind="landing-page", url=PAPER["Link"]),) == record.links
    assert ("en",) == record.languages
    assert [("bees", None), ("glass", None), ("Apoidea", "scopus"), ("Materials", "scopus")] == [
        (str(one.value), one.scheme) for one in record.keywords or ()
    ]
    assert PAPER["Abstract"] == str(record.abstract)


def test_the_journal_of_a_paper() -> None:
    """The publisher of what appears in issues is the journal's."""
    journal = paper().journal
    assert journal is not None
    assert "Invented Letters" == str(journal.name)
    assert ["Inv. Lett."] == [one.value for one in journal.abbreviations]
    assert ("1234-5679",) == journal.issn_other
    assert "Invented Press" == str(journal.publisher)
    assert (Identifier(scheme="coden", value="INVLE"),) == journal.ids


def test_nothing_of_a_paper_is_lost() -> None:
    """Every value is in a field or in `extra`."""
    # A language becomes its tag, and the others are read in parts; other tests look at them.
    taken_apart = (
        *("Authors with affiliations", "Open Access", "Author full names"),
        "Language of Original Document",
    )
    values = {key: value for key, value in PAPER.items() if key not in taken_apart}
    parts = [part.split(":") for part in values.pop("Funding Details").replace(",", ";").split(";")]
    lists = [values.pop(key).split(";") for key in ("Author Keywords", "Index Keywords", "Editors")]
    numbers = values.pop("Author(s) ID").split(";")
    funders = [
        word for part in parts for word in part if word.strip() not in {"IF", "Invented Fund"}
    ]
    record = paper()
    assert_nothing_lost([values, lists, numbers, funders], record)
    assert {"Authors", "Affiliations", "Funding Text 1", "Correspondence Address"} | {
        "Publication Stage",
        "Source",
    } == set(record.extra["scopus-csv"])


def test_full_names_go_before_initials() -> None:
    """The names with initials stay in `extra`."""
    record = paper()
    assert ["Gao Ying-Feng", "Di Lago Sara"] == [str(one) for one in record.authors or ()]
    assert {"Authors": "Gao Y.-F.; Di Lago S."}.items() <= record.extra["scopus-csv"].items()
    assert [("57200000001",), ("57200000002",)] == [
        tuple(one.value for one in author.ids) for author in record.authors or ()
    ]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Gao Y.-F., Zhao N.", [("Gao", "Y.-F."), ("Zhao", "N.")]),
        ("Gao Y.-F.; Zhao N.", [("Gao", "Y.-F."), ("Zhao", "N.")]),
        (
            "Gao, Y.-F., Di Lago, S., Roe, R. A.",
            [("Gao", "Y.-F."), ("Di Lago", "S."), ("Roe", "R. A.")],
        ),
        ("Di Lago S.", [("Di Lago", "S.")]),
        ("Ivanov Yu.V., Petrov A.", [("Ivanov", "Yu.V."), ("Petrov", "A.")]),
        ("Gao, Ying-Feng; Zhao, Na", [("Gao", "Ying-Feng"), ("Zhao", "Na")]),
        ("Gao, Y.-F.; Zhao, N.", [("Gao", "Y.-F."), ("Zhao", "N.")]),
        ("WHO Bee Group; Roe R.", [(None, None), ("Roe", "R.")]),
    ],
)
def test_names_with_initials(printed: str, expected: list[tuple[str | None, str | None]]) -> None:
    """Initials at the end are the given names, and all before them is the family name."""
    authors = paper(Authors=printed, Authorfullnames="").authors or ()
    assert expected == [(one.name.family, one.name.given) for one in authors]


def test_a_suffix_stays_with_its_name() -> None:
    """A comma before it does not part two authors."""
    authors = paper(Authors="Doe J.A., Jr, van der Roe R.", Authorfullnames="").authors or ()
    older = paper(Authors="Doe, J.A., Jr, van der Roe, R.", Authorfullnames="").authors or ()
    assert [str(one) for one in older] == [str(one) for one in authors]
    assert [("Doe", "J.A.", "Jr", None), ("Roe", "R.", None, "van der")] == [
        (one.name.family, one.name.given, one.name.suffix, one.name.particle) for one in authors
    ]


def test_a_group_has_no_parts() -> None:
    """A name without initials and without a comma is whole."""
    authors = paper(Authors="", Authorfullnames="WHO Bee Group (57200000003)").authors or ()
    assert ["WHO Bee Group"] == [one.name.literal for one in authors]


def test_identifiers_are_those_of_the_authors_at_the_same_place() -> None:
    """Older exports have them without full names."""
    record = paper(Authorfullnames="", AuthorsID="57200000001;57200000002;")
    assert [("57200000001",), ("57200000002",)] == [
        tuple(one.value for one in author.ids) for author in record.authors or ()
    ]


def test_identifiers_that_are_not_as_many_as_the_authors_stay() -> None:
    """Nobody can tell whose they are."""
    records = read_all(export({**PAPER, "Author full names": "", "Author(s) ID": "57200000001"}))
    assert ["unreadable-value"] == codes(records)
    assert "57200000001" == records[0].extra["scopus-csv"]["Author(s) ID"]
    assert [(), ()] == [one.ids for one in records[0].authors or ()]


def test_institutions_are_told_apart_by_the_column_of_them() -> None:
    """Those of one author are strung together with commas like their parts."""
    first, second = paper().authors or ()
    assert ["Dept. of Bees, Invented Univ., Wuhan, China", "Hive Inst., Rome, Italy"] == [
        str(one.name) for one in first.affiliations or ()
    ]
    assert ["Hive Inst., Rome, Italy"] == [str(one.name) for one in second.affiliations or ()]


def test_institutions_that_no_column_lists_are_one_text() -> None:
    """Where one ends nothing tells."""
    (author,) = (
        paper(
            Authors="Roe R.",
            Authorfullnames="",
            AuthorsID="",
            Affiliations="",
            Authorswithaffiliations="Roe, R., Hive Inst., Rome, Italy, Dept., Wuhan, China",
        ).authors
        or ()
    )
    assert ["Hive Inst., Rome, Italy, Dept., Wuhan, China"] == [
        str(one.name) for one in author.affiliations or ()
    ]


def test_institutions_of_other_people_stay() -> None:
    """A part that begins with another name is no author's."""
    given = "Roe R., Hive Inst., Rome, Italy; Di Lago S., Hive Inst., Rome, Italy"
    record = paper(Authorswithaffiliations=given)
    assert given == record.extra["scopus-csv"]["Authors with affiliations"]
    assert [None, None] == [one.affiliations for one in record.authors or ()]


def test_the_corresponding_author_has_an_address() -> None:
    """The name stands in any order; the text stays."""
    first, second = paper().authors or ()
    assert (None, None) == (first.corresponding, first.email)
    assert (True, "sara@hive.example") == (second.corresponding, second.email)


def test_several_corresponding_authors() -> None:
    """Each has a line; one who is no author is nobody here."""
    lines = "Gao, Y.-F.; Wuhan, China; email: gao@bees.example\nRoe, R.; Rome\nDi Lago, S.; Rome"
    authors = paper(CorrespondenceAddress=lines).authors or ()
    assert [(True, "gao@bees.example"), (True, None)] == [
        (one.corresponding, one.email) for one in authors
    ]


def test_what_scopus_prints_for_nothing_is_nothing() -> None:
    """There are no authors and no abstract then."""
    record = paper(
        Authors="[No author name available]",
        Authorfullnames="[No author name available]",
        AuthorsID="[No author id available]",
        Authorswithaffiliations="",
        Abstract="[No abstract available]",
    )
    assert (None, None) == (record.authors, record.abstract)
    assert "[No abstract available]" == record.extra["scopus-csv"]["Abstract"]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "Glass bees of Wuhan; [武汉的玻璃蜜蜂研究]",
            [("Glass bees of Wuhan", "en"), ("武汉的玻璃蜜蜂研究", "zh")],
        ),
        (
            "Glass bees of Wuhan [武汉的玻璃蜜蜂研究]",
            [("Glass bees of Wuhan", "en"), ("武汉的玻璃蜜蜂研究", "zh")],
        ),
        ("[武汉的玻璃蜜蜂研究]", [("武汉的玻璃蜜蜂研究", "zh")]),
        ("Glass bees of the river [letter]", [("Glass bees of the river [letter]", "en")]),
        ("The [2+2] addition of glass", [("The [2+2] addition of glass", "en")]),
    ],
    ids=["semicolon", "other script", "only brackets", "remark", "in the middle"],
)
def test_titles_in_two_languages(printed: str, expected: list[tuple[str, str]]) -> None:
    """The script tells the language; Scopus does not say which of them is the original."""
    title = paper(Title=printed, Abstract="").title
    assert title is not None
    assert expected == [(one.value, one.lang) for one in title]
    assert {"unknown"} == {one.role for one in title}


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("Spanish", ["Glass bees of the river", "Abejas de vidrio del rio"]),
        ("English", ["Glass bees of the river [Abejas de vidrio del rio]"]),
    ],
)
def test_brackets_in_latin_letters_hold_a_title_of_a_foreign_paper(
    language: str, expected: list[str]
) -> None:
    """Without a semicolon the language of the paper decides."""
    given = "Glass bees of the river [Abejas de vidrio del rio]"
    title = paper(Title=given, LanguageofOriginalDocument=language).title
    assert title is not None
    assert expected == [one.value for one in title]


def test_a_translated_title_is_in_english_where_nothing_tells_it() -> None:
    """The language of the paper is that of the title in brackets."""
    given = "Glass bees; [Die Glasbienen]"
    title = paper(Title=given, Abstract="", LanguageofOriginalDocument="German").title
    assert [("Glass bees", "en", "stated"), ("Die Glasbienen", "de", "stated")] == [
        (one.value, one.lang, one.basis) for one in title or ()
    ]
    title = paper(Title=given, Abstract="", LanguageofOriginalDocument="").title
    assert [None, None] == [one.lang for one in title or ()]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Roe, Jane A. (57200000001)", ("Roe", "Jane A.", None, None)),
        ("van der Poe, Jan B.-C. (57200000001)", ("Poe", "Jan B.-C.", "van der", None)),
        ("Doe, Mary, Jr. (57200000001)", ("Doe", "Mary", None, "Jr.")),
        ("Doe M., Jr. (57200000001)", ("Doe", "M.", None, "Jr.")),
        ("Gao, Y.-F. (57200000001)", ("Gao", "Y.-F.", None, None)),
    ],
)
def test_full_names_end_their_family_name_with_a_comma(
    printed: str, expected: tuple[str | None, ...]
) -> None:
    """Initials of middle names and suffixes change nothing."""
    changed = {"Authors": "", "Authorfullnames": printed, "AuthorsID": "57200000001"}
    (author,) = paper(**changed).authors or ()
    name = author.name
    assert expected == (name.family, name.given, name.particle, name.suffix)


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("Review", "article-journal"),
        ("Erratum", "article-journal"),
        ("Article in Press", "article-journal"),
        ("Short Survey", "article-journal"),
        ("Conference Paper", "paper-conference"),
        ("Conference paper", "paper-conference"),
        ("Book", "book"),
        ("Book Chapter", "chapter"),
        ("Report", "report"),
        ("Data Paper", "article-journal"),
        ("Preprint", "preprint"),
        ("Undefined", None),
    ],
)
def test_document_types(printed: str, kind: str | None) -> None:
    """Scopus's word stays beside the kind."""
    record = paper(DocumentType=printed)
    assert (kind, (printed,)) == (record.kind, record.types)


def test_a_conference_paper() -> None:
    """The proceedings are the venue, and the conference is the event."""
    record = paper(
        DocumentType="Conference Paper",
        Sourcetitle="Invented Proceedings",
        Conferencename="3rd Conference of Glass",
        Conferencedate="2 July 2018 through 5 July 2018",
        Conferencelocation="Wuhan",
        ISBN="9781234567897; 9781234567880",
    )
    assert record.event is not None
    assert "Invented Proceedings" == str(record.journal and record.journal.name)
    assert "3rd Conference of Glass" == str(record.event.name)
    assert "Wuhan" == record.event.place
    assert (
        PartialDate(year=2018, month=7, day=2, end=PartialDate(year=2018, month=7, day=5))
        == record.event.date
    )
    assert ["9781234567897", "9781234567880"] == [
        one.value for one in record.identifiers if one.scheme == "isbn"
    ]
    assert "Invented Press" == str(record.publisher)


def test_a_conference_of_one_day() -> None:
    """It begins and ends on the same day."""
    event = paper(Conferencedate="5 July 2018 through 5 July 2018").event
    assert event is not None
    assert PartialDate(year=2018, month=7, day=5) == event.date


def test_a_paper_with_an_article_number_has_no_pages() -> None:
    """The number has a column of its own."""
    record = paper(ArtNo="e0123", Pagestart="", Pageend="")
    assert ("e0123", None) == (record.article_number, record.pages)


@pytest.mark.parametrize(
    ("printed", "expected", "problems"),
    [
        ("12345679; 20493630", ("1234-5679", "2049-3630"), []),
        ("1234-5679, 2049-3630", ("1234-5679", "2049-3630"), []),
        ("2434561x", ("2434-561X",), []),
        ("3785955", ("0378-5955",), ["issn-repaired"]),
        ("3785954", (), ["identifier-invalid"]),
        ("03785954", ("0378-5954",), []),
    ],
    ids=["two", "hyphens", "small x", "lost zero", "lost more", "wrong digit"],
)
def test_issns(printed: str, expected: tuple[str, ...], problems: list[str]) -> None:
    """A zero is put back where the check digit proves it; nothing else is."""
    records = read_all(export({**PAPER, "ISSN": printed}))
    journal = records[0].journal
    assert journal is not None
    assert expected == journal.issn_other
    assert problems == codes(records)


def test_an_issn_that_is_none_stays_beside_those_that_are() -> None:
    """It is kept as printed."""
    record = paper(ISSN="12345679; none")
    assert record.journal is not None
    assert ("1234-5679",) == record.journal.issn_other
    assert "none" == record.extra["scopus-csv"]["ISSN"]


@pytest.mark.parametrize(
    ("printed", "status", "left"),
    [
        ("All Open Access, Green", "green", None),
        ("All Open Access, Gold, Green", "gold", "All Open Access, Gold, Green"),
        ("All Open Access; Hybrid Gold Open Access", "hybrid", None),
        ("All Open Access", None, None),
        ("All Open Access; Ruby Open Access", None, "All Open Access; Ruby Open Access"),
    ],
)
def test_open_access(printed: str, status: str | None, left: str | None) -> None:
    """Of several ways that of the published version counts, and the text stays."""
    record = paper(OpenAccess=printed)
    assert record.open_access is not None
    assert (True, status) == (record.open_access.is_open, record.open_access.status)
    assert left == record.extra["scopus-csv"].get("Open Access")


def test_a_word_that_says_nothing_of_open_access_stays() -> None:
    """Older exports have other words in the column."""
    record = paper(OpenAccess="Yes")
    assert record.open_access is None
    assert "Yes" == record.extra["scopus-csv"]["Open Access"]


def test_funders_and_awards() -> None:
    """A part in which every word has a digit is an award without a funder."""
    given = "Invented Fund, IF: 12, 13; Glass Fund, (A-1, A-2); Other Fund; EU FP7; 2016/23/B ST6/1"
    assert [
        ("Invented Fund, IF", ("12", "13")),
        ("Glass Fund", ("A-1", "A-2")),
        ("Other Fund", None),
        ("EU FP7", None),
        (None, ("2016/23/B ST6/1",)),
    ] == [
        (None if one.funder is None else str(one.funder), one.awards)
        for one in paper(FundingDetails=given).funding or ()
    ]


@pytest.mark.parametrize(
    ("printed", "expected", "problems"),
    [
        ("Roe R.; Doe J.-P.", ["Roe R.", "Doe J.-P."], []),
        (
            "Roe R.A.Doe J.-P.Di Lago S.",
            ["Roe R.A.", "Doe J.-P.", "Di Lago S."],
            ["value-repaired"],
        ),
        ("Ivanov A.Yu.Petrov B.", ["Ivanov A.Yu.", "Petrov B."], ["value-repaired"]),
    ],
    ids=["parted", "run together", "initials of two letters"],
)
def test_editors(printed: str, expected: list[str], problems: list[str]) -> None:
    """Older exports lost what stood between them."""
    records = read_all(export({**PAPER, "Editors": printed}))
    assert [("editor", one) for one in expected] == [
        (one.role, str(one.author)) for one in records[0].contributors or ()
    ]
    assert problems == codes(records)


def test_several_languages() -> None:
    """They are parted by semicolons."""
    assert ("en", "zh") == paper(LanguageofOriginalDocument="English; Chinese").languages


def test_headers_in_chinese() -> None:
    """Scopus writes them in the language of its interface."""
    record = read_all(
        '"作者","作者 ID","文献标题","年份","来源出版物名称","卷","期","论文编号","起始页码",'
        '"结束页码","施引文献","DOI","文献类型","EID"\n'
        '"Roe R.; Gao Y.-F.","57200000001;57200000002","Glass bees","2020","Invented Letters","3",'
        '"4","","5","9","2","10.1234/x","会议论文","2-s2.0-85000000002"\n'
    )[0]
    assert "paper-conference" == record.kind
    assert "Glass bees" == str(record.title)
    assert ["Roe R.", "Gao Y.-F."] == [str(one) for one in record.authors or ()]
    assert ("3", "4", PageRange(first="5", last="9"), 2) == (
        record.volume,
        record.issue,
        record.pages,
        record.citation_count,
    )
    assert "Invented Letters" == str(record.journal and record.journal.name)


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_an_export_that_a_spreadsheet_saved(delimiter: str) -> None:
    """The delimiter may be another then; the header tells it."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter)
    writer.writerow(PAPER)
    writer.writerow(PAPER.values())
    (record,) = parse(stream.getvalue())
    assert "An invented study of glass bees" == str(record.title)
    assert ("12", "1-2") == (record.volume, record.issue)


def test_an_export_begins_with_a_byte_order_mark() -> None:
    """It is no part of the first header, and the format is recognised."""
    (record,) = parse(b"\xef\xbb\xbf" + export(PAPER).encode())
    assert ["Gao Ying-Feng", "Di Lago Sara"] == [str(one) for one in record.authors or ()]


def test_surplus_cells_are_funding_texts_where_the_eid_proves_it() -> None:
    """Some exports have one header for several such cells; what follows is moved back."""
    first, *rows = export(PAPER, PAPER).splitlines()
    joined = "\n".join(rows).replace('"Thanks to all."', '"Thanks to all.","And to the bees."', 1)
    records = read_all(f"{first}\n{joined}\n")
    assert ["cells-moved"] == codes(records)
    assert [("1234-5679",)] * 2 == [one.journal and one.journal.issn_other for one in records]
    assert "And to the bees." == records[0].extra["scopus-csv"]["()"][0]
    assert records[1] == paper()


def test_funding_texts_that_a_row_lacks_are_proved_likewise() -> None:
    """The header has as many as another paper."""
    at = HEADER.index("Funding Text 1") + 1
    header = ",".join([*HEADER[:at], "Funding Text 2", "Funding Text 3", *HEADER[at:]])
    records = read_all(f"{header}\n{export(PAPER).partition(chr(10))[2]}")
    assert ["cells-moved"] == codes(records)
    assert paper() == records[0]


@pytest.mark.parametrize("cells", [["", "2-s2.0-85000000001"], ["x", "2-s2.0-85000000001"]])
def test_a_row_of_too_few_cells_is_no_row_without_funding_texts(cells: list[str]) -> None:
    """What stands before the funding texts is missing, too."""
    records = read_all(f"{','.join(HEADER)}\n{','.join(cells)}\n")
    assert ["cells-missing"] == codes(records)


def test_surplus_cells_are_not_moved_where_nothing_proves_it() -> None:
    """The cells stay under the headers above them."""
    text = export(PAPER).removesuffix("\n") + ',"x"\n'
    records = read_all(text)
    assert ["cells-surplus"] == codes(records)
    assert "12345678" == records[0].pmid


def test_a_row_cut_short_is_read_as_far_as_it_goes() -> None:
    """The export broke off."""
    whole = export(PAPER, MISSING_DOI)
    records = read_all(whole[: whole.rindex('"Invented Letters"')])
    assert ["cells-missing"] == codes(records)
    assert [None, "An invented study of glass bees"] == [
        records[1].journal,
        str(records[1].title),
    ]


def test_a_row_that_cannot_be_divided_costs_no_other() -> None:
    """It is a failure with its line; the mark before the EID is left open."""
    header, row = export({**PAPER, "Abstract": ""}).splitlines()
    records = read_all("\n".join([header, row.removesuffix('"'), row, row, ""]))
    assert [2] == [one.location.line for one in records.failures]
    assert ["An invented study of glass bees"] * 2 == [str(one.title) for one in records]


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("Authors", "Roe R.; "),
        ("Author full names", "Roe, Rita (57200000001); "),
        ("Editors", "Roe R.; "),
        ("Editors", "Roe R."),
        ("ISSN", "12345679; "),
        ("ISBN", "9781234567897; "),
        ("Funding Details", "Invented Fund: 1; "),
    ],
)
def test_lists_beyond_the_limit_stay(header: str, part: str) -> None:
    """They are not cut: the text stays, and a problem says so."""
    given = {name: value for name, value in PAPER.items() if not name.startswith("Author")}
    records = parse(
        export({**given, header: part * 4}),
        format="scopus-csv",
        limits=litrecord.Limits(entries=3),
    )
    assert ["unreadable-value"] == codes(records)
    assert (part * 4).strip() == str(records[0].extra["scopus-csv"][header]).strip()


@pytest.mark.parametrize(
    "text",
    [
        "Title,CiteScore,ISSN,Quartile\nInvented Letters,1.2,12345679,Q1\n",
        "Source title,ISSN,EISSN,Publisher\nInvented Letters,12345679,,Invented Press\n",
    ],
    ids=["ranking", "list of sources"],
)
def test_tables_of_journals_are_no_exports(text: str) -> None:
    """A few headers that others have too do not tell."""
    with pytest.raises(FormatError):
        parse(text)


def test_an_export_of_few_columns_is_recognised() -> None:
    """The user ticks what is written."""
    header = ("Authors", "Title", "Year", "Source title", "Cited by", "DOI", "Document Type", "EID")
    (record,) = parse(export(PAPER, header=header))
    assert "10.1234/inv.2021.1" == record.doi


# The title's beginning, authors, venue, volume, issue, pages or number, DOI, ISSN, year
SHARED = [
    (
        *("Scalable molecular", 10, "Phillips J.C.", "Journal of Computational Chemistry", "26"),
        *("16", "1781-1802", None, "10.1002/jcc.20289", "0192-8651", 2005),
    ),
    (
        *("Petri Nets: Prop", 1, "Murata T.", "Proceedings of the IEEE", "77"),
        *("4", "541-580", None, "10.1109/5.24143", "0018-9219", 1989),
    ),
    (
        *("Petri nets and ODEs", 6, "Gutowska K.", "Scientific Reports", "12"),
        *("1", None, "1135", "10.1038/s41598-022-04849-0", "2045-2322", 2022),
    ),
]


@pytest.mark.shared
def test_the_sample(shared: Path) -> None:
    """The first papers, two as wide as the header and one wider, and that nothing is lost."""
    path = shared / "sources" / "scopus-csv" / "export.csv"
    records = read(path)
    assert (15, 0) == (len(records), len(records.failures))
    for expected, record in zip(SHARED, records, strict=False):
        title, count, first, venue, volume, issue, pages, number, doi, issn, year = expected
        assert record.journal is not None
        authors = record.authors or ()
        assert str(record.title).startswith(str(title))
        assert (count, first) == (len(authors), str(authors[0]))
        assert (venue, (issn,)) == (str(record.journal.name), record.journal.issn_other)
        assert (volume, issue, number) == (record.volume, record.issue, record.article_number)
        assert pages == (None if record.pages is None else str(record.pages))
        assert (doi, PartialDate(year=year)) == (record.doi, record.published)
    assert {"en"} == {tag for one in records for tag in one.languages or ()}
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))[1:]
    for row, record in zip(rows, records, strict=True):
        # Behind the funding texts the cells of most rows are not under their headers.
        named = {"EID": row[-1], "Title": row[2], "Year": row[3], "Link": row[13], "DOI": row[12]}
        assert_nothing_lost([named, row[4:9], row[11], row[25:27]], record)
