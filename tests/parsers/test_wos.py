"""Exports of the Web of Science become papers; all papers and people here are invented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kept_texts import assert_texts_kept
from litrecord.api.reading import parse
from litrecord.errors import LitrecordError, Problem
from litrecord.model.extra import thaw
from litrecord.model.identifier import Identifier
from litrecord.model.journal import Abbreviation
from litrecord.model.record import PaperRecord

FORMAT = "wos"

# Of files, of which nothing is kept, and what is read to mean the same: languages, dates
SAID_OTHERWISE = {"FN", "\ufeffF", "VR", "ER", "EF", "LA", "PD", "EA", "CY"}

ARTICLE = """\
PT J
AU Roe, JM
   van der Berg, A
AF Roe, Jane Mary
   van der Berg, Anna
CA Invented Study Grp
TI AN INVENTED role of <i>nothing</i> in
   redox-dependent tests
SO INVENTED LETTERS
LA English
DT Article
DE one; two words
ID THREE; FOUR
AB An invented abstract of
   two lines.
C1 [Roe, Jane Mary; van der Berg, Anna] Univ Nowhere, Dept Tests, Nowhere, Utopia.
   [Roe, Jane Mary] Inst Inventions, Nowhere, Utopia.
   [Else, Someone] Univ Elsewhere, Nowhere, Utopia.
RP Roe, JM (corresponding author), Univ Nowhere, Dept Tests, Nowhere, Utopia.
EM roe@nowhere.example
RI Roe, Jane/A-1234-2010; van der Berg, Anna/B-1234-2011
OI Roe, Jane Mary/0000-0002-1825-0097; Else, Someone/0000-0001-5109-3700
FU Invented Science Foundation [123, 456]; Office of Numbers
CR Doe J, 2001, INVENTED LETT, V1, P1
   Poe E, 2002, INVENTED LETT, V2, P2
NR 2
TC 11
Z9 12
PU INVENTED PRESS
PI NOWHERE
SN 0378-5955
EI 2049-3630
J9 INVENTED LETT
JI Invented Lett.
PD FEB
PY 2011
VL 77
IS 3
BP 732
EP 738
AR e17
DI 10.99999/abc.123
EA JAN 2011
WC Medicine, Research & Experimental; Tests
SC Research & Experimental Medicine
PM 12345678
OA Green Published, gold
UT WOS:000000000000001
ER
"""
CSCD = """\
PT J
AU Zhang, San
   Li, Si
Z2 张三
   李四
TI An analysis of invented data
Z1 虚构数据
   的分析
SO Journal of Inventions
Z3 臆造学报
AB An abstract in English of the invented paper.
Z4 虚构的摘要
DE data
Z5 虚构;数据
LA Chinese
PY 2020
SN ****-****
UT CSCD:1234567
ER
"""


def values_of(text: str) -> list[str]:
    """Return what stands after the tags; lines of fields with several values one by one."""
    values: list[str] = []
    for field in re.split(r"\n(?=\S)", text):
        tag, value = field[:2], field[3:]
        lines = value.split("\n   ")
        if tag in {"RI", "OI"}:
            lines = value.replace("/", ";").split("\n   ")
        if tag not in SAID_OTHERWISE:
            values += lines if tag in {"AU", "AF", "C1", "CR", "BE", "Z2"} else [" ".join(lines)]
    return values


def read_all(text: str) -> tuple[list[PaperRecord], tuple[Problem, ...]]:
    """Read tagged text, check that no value is lost, and return its papers and problems."""
    found = parse(text.encode(), format=FORMAT)
    assert () == found.failures
    assert_texts_kept(values_of(text), list(found))
    return list(found), found.problems


def read(text: str) -> PaperRecord:
    """Read tagged text with one paper in it and nothing wrong."""
    (record,), problems = read_all(text)
    assert () == problems
    return record


def record_of(lines: str) -> PaperRecord:
    """Read a paper of some fields."""
    return read(f"PT J\nTI A title\n{lines}\nER\n")


def names(record: PaperRecord) -> list[str]:
    """Return the names of the authors."""
    return [str(author.name) for author in record.authors or ()]


def left(record: PaperRecord) -> dict[str, object]:
    """Return what no field holds."""
    return dict(thaw(record.extra.get(FORMAT, {})))  # type: ignore[call-overload,no-any-return]


def test_an_article_has_its_fields() -> None:
    """Each tag fills the field that the Web of Science defines for it."""
    record = read(ARTICLE)
    assert ("article-journal", ("Article",)) == (record.kind, record.types)
    assert "AN INVENTED role of nothing in redox-dependent tests" == str(record.title)
    assert "An invented abstract of two lines." == str(record.abstract)
    assert ("77", "3", "732-738", "e17") == (
        record.volume,
        record.issue,
        str(record.pages),
        record.article_number,
    )
    assert ("2011-02", "2011-01") == (str(record.published), str(record.published_online))
    assert ("10.99999/abc.123", "12345678") == (record.doi, record.pmid)
    assert (Identifier(scheme="wos", value="WOS:000000000000001"),) == record.identifiers
    assert (("en",), 11) == (record.languages, record.citation_count)
    assert record.keywords is not None
    assert [
        ("one", None),
        ("two words", None),
        ("THREE", "keywords-plus"),
        ("FOUR", "keywords-plus"),
    ] == [(word.value.value, word.scheme) for word in record.keywords]
    assert record.classifications is not None
    assert ["Medicine, Research & Experimental", "Tests"] == [
        one.code for one in record.classifications
    ]
    assert ("Research & Experimental Medicine",) == record.fields_of_study
    assert ("NOWHERE", None) == (str(record.place), record.publisher)


def test_the_journal_has_its_numbers_and_abbreviations() -> None:
    """Which medium `SN` is of is not said; the names stay in capitals."""
    journal = read(ARTICLE).journal
    assert journal is not None
    assert ("INVENTED LETTERS", "INVENTED PRESS") == (str(journal), str(journal.publisher))
    assert (("0378-5955",), "2049-3630") == (journal.issn_other, journal.issn_electronic)
    assert (
        Abbreviation(value="Invented Lett.", scheme="iso4"),
        Abbreviation(value="INVENTED LETT", scheme="wos"),
    ) == journal.abbreviations


def test_authors_have_full_names_first() -> None:
    """The abbreviated ones stand beside; groups follow."""
    record = read(ARTICLE)
    assert ["Roe Jane Mary", "van der Berg Anna", "Invented Study Grp"] == names(record)
    assert record.authors is not None
    jane, anna, group = record.authors
    assert ["Roe JM"] == [str(name) for name in jane.alternates]
    assert ("van der", "Berg") == (anna.name.particle, anna.name.family)
    assert "Invented Study Grp" == group.name.literal


def test_facts_go_to_the_authors_whose_names_they_give() -> None:
    """What is of nobody stays in extra, and so does the address of who corresponds."""
    record = read(ARTICLE)
    assert record.authors is not None
    jane, anna, group = record.authors
    assert [
        "Univ Nowhere, Dept Tests, Nowhere, Utopia.",
        "Inst Inventions, Nowhere, Utopia.",
    ] == [str(one.name) for one in jane.affiliations or ()]
    assert 1 == len(anna.affiliations or ())
    assert (True, None, None) == (jane.corresponding, anna.corresponding, group.corresponding)
    assert ("0000-0002-1825-0097", None) == (jane.orcid, anna.orcid)
    assert ((), (Identifier(scheme="researcherid", value="B-1234-2011"),)) == (jane.ids, anna.ids)
    rest = left(record)
    assert ["[Else, Someone] Univ Elsewhere, Nowhere, Utopia."] == rest["C1"]
    assert "Else, Someone/0000-0001-5109-3700" == rest["OI"]
    assert "Roe, Jane/A-1234-2010" == rest["RI"]
    assert "RP" in rest


def test_a_name_that_two_authors_share_tells_neither() -> None:
    """Two families of one name with the same initials."""
    record = record_of(
        "AF Roe, Jane\n   Roe, John\nOI Roe, J/0000-0002-1825-0097\nC1 [Roe, Jane] Univ Nowhere."
    )
    assert record.authors is not None
    assert [None, None] == [author.orcid for author in record.authors]
    assert [1, 0] == [len(author.affiliations or ()) for author in record.authors]


@pytest.mark.parametrize(
    ("listed", "said", "is_same"),
    [
        ("AF Roe, Jane Mary", "Roe, J. M.", True),
        ("AF Roe, Jane Mary", "ROE, Jane-Mary", True),
        ("AF Roe, Jane Mary", "Roe, James Max", False),
        ("AF Roe, Jane Mary", "Roe, Jane", False),
        ("AU Roe, JM", "Roe, Jane Mary", True),
        ("AU ROE JM", "Roe, Jane Mary", True),
    ],
)
def test_initials_may_stand_for_given_names(listed: str, said: str, *, is_same: bool) -> None:
    """Given names that differ are those of somebody else."""
    record = record_of(f"{listed}\nC1 [{said}] Univ Nowhere.")
    assert record.authors is not None
    assert is_same == bool(record.authors[0].affiliations)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Roe, J (reprint author), Univ Nowhere, Utopia.", [True, None, None]),
        ("Roe, J; Doe, A (corresponding author), Univ Nowhere.", [True, True, None]),
        (
            "Doe, A (corresponding author), Univ A.; Poe, E (corresponding author), B.",
            [None, True, True],
        ),
        ("Roe, J, Univ Nowhere.", [None, None, None]),
    ],
)
def test_who_corresponds_stands_before_the_words(printed: str, expected: list[bool | None]) -> None:
    """Several names may share an address, and there may be several addresses."""
    record = record_of(f"AU Roe, J\n   Doe, A\n   Poe, E\nRP {printed}")
    assert record.authors is not None
    assert expected == [author.corresponding for author in record.authors]
    assert printed == left(record)["RP"]


def test_a_name_that_stands_in_an_address_only_is_an_alternate() -> None:
    """Else its given names would be lost."""
    record = record_of("AU Roe, JM\nC1 [Roe, Jane Mary] Univ Nowhere.\nOI Roe, J. M./x")
    assert record.authors is not None
    assert ["Roe Jane Mary"] == [str(name) for name in record.authors[0].alternates]
    assert "Roe, J. M./x" == left(record)["OI"]


def test_addresses_without_names_are_those_of_an_only_author() -> None:
    """Old exports have no names in addresses."""
    record = record_of("AU ROE J\nC1 UNIV NOWHERE.\n   INST TESTS.")
    assert record.authors is not None
    assert "ROE" == record.authors[0].name.family
    assert 2 == len(record.authors[0].affiliations or ())
    record = record_of("AU ROE J\n   DOE J\nC1 UNIV NOWHERE.")
    assert ["UNIV NOWHERE."] == left(record)["C1"]


def test_names_that_are_not_as_many_stay_apart() -> None:
    """The abbreviated ones stay in extra then, and that is told."""
    (record,), problems = read_all("PT J\nTI T\nAU Roe, J\nAF Roe, Jane\n   Doe, John\nER\n")
    assert ["authors-not-paired"] == [one.code for one in problems]
    assert ["Roe, J"] == left(record)["AU"]


def test_nobody_is_an_author() -> None:
    """`[Anonymous]` stands where there is none."""
    record = record_of("AU [Anonymous]")
    assert (None, ["[Anonymous]"]) == (record.authors, left(record)["AU"])


def test_funders_have_their_grants() -> None:
    """They stand in brackets after the name."""
    funding = read(ARTICLE).funding
    assert funding is not None
    assert [
        ("Invented Science Foundation", ("123", "456")),
        ("Office of Numbers", None),
    ] == [(str(one.funder), one.awards) for one in funding]


@pytest.mark.parametrize(
    ("printed", "status"),
    [
        ("gold", "gold"),
        ("DOAJ Gold, Gold", "gold"),
        ("Green Published, gold", None),
        ("Bronze", "bronze"),
        ("hybrid", "hybrid"),
        ("Green Submitted", "green"),
        ("Something new", None),
    ],
)
def test_several_ways_of_access_have_no_one_word(printed: str, status: str | None) -> None:
    """What is printed stays in extra; it is open in any case."""
    record = record_of(f"OA {printed}")
    assert record.open_access is not None
    assert (True, status) == (record.open_access.is_open, record.open_access.status)
    assert printed == left(record)["OA"]


def test_references_stay_in_extra_one_by_one() -> None:
    """Each line is one."""
    assert [
        "Doe J, 2001, INVENTED LETT, V1, P1",
        "Poe E, 2002, INVENTED LETT, V2, P2",
    ] == left(read(ARTICLE))["CR"]


def test_chinese_fields_are_the_original() -> None:
    """CSCD has English fields beside them, supplied by the journal."""
    record = read(CSCD)
    for text in (record.title, record.abstract):
        assert text is not None
        assert [("en", "parallel"), ("zh", "original")] == [(one.lang, one.role) for one in text]
    assert record.title is not None
    assert record.title.zh is not None
    assert "虚构数据的分析" == record.title.zh.value
    assert record.journal is not None
    assert record.journal.name is not None
    assert [("Journal of Inventions", "parallel"), ("臆造学报", "original")] == [
        (one.value, one.role) for one in record.journal.name
    ]
    assert ["Zhang San", "Li Si"] == names(record)
    assert record.authors is not None
    assert [["张三"], ["李四"]] == [
        [str(name) for name in author.alternates] for author in record.authors
    ]
    assert record.keywords is not None
    assert ["data", "虚构", "数据"] == [word.value.value for word in record.keywords]
    assert (("zh",), "****-****") == (record.languages, left(record)["SN"])


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        ("PT J\nDT Review", "article-journal"),
        ("PT J\nDT Article; Proceedings Paper", "article-journal"),
        ("PT J\nDT Proceedings Paper", "paper-conference"),
        ("PT C\nDT Proceedings Paper", "paper-conference"),
        ("PT S\nDT Article; Proceedings Paper", "paper-conference"),
        ("PT S\nDT Article; Book Chapter", "chapter"),
        ("PT B\nDT Article\nSO A book", "chapter"),
        ("PT B\nDT Book", "book"),
        ("PT B\nSO A TITLE", "book"),
        ("PT J\nDT Dissertation", "thesis"),
        ("PT J\nDT Data set", "dataset"),
        ("PT P\nDT Patent", "patent"),
        ("PT P", "patent"),
        ("PT X", None),
    ],
)
def test_document_types_tell_the_kind_before_the_publication(lines: str, kind: str | None) -> None:
    """A thesis or data set never becomes an article."""
    record = read(f"{lines}\nTI A title\nER\n")
    assert kind == record.kind
    assert lines[3] == left(record)["PT"]


def test_a_conference_paper_has_the_proceedings_as_venue() -> None:
    """The conference is the event; the series of its proceedings stays in extra."""
    record = read(
        "PT S\nAU Roe, J\nBE Doe, J\n   Poe, E\nBF Moe, Anna\nTI A paper\nSO INVENTED PROCEEDINGS\n"
        "SE Invented Lecture Notes\nDT Proceedings Paper\nCT 5th Invented Conference\n"
        "CY JUN 14-18, 2010\nCL Nowhere, UTOPIA\nBN 978-3-16-148410-0\nPY 2010\nVL 5\nER\n"
    )
    assert ("paper-conference", "INVENTED PROCEEDINGS") == (record.kind, str(record.journal))
    assert record.event is not None
    assert ("5th Invented Conference", "2010-06-14/2010-06-18", "Nowhere, UTOPIA") == (
        str(record.event.name),
        str(record.event.date),
        record.event.place,
    )
    assert (Identifier(scheme="isbn", value="978-3-16-148410-0"),) == record.identifiers
    assert record.contributors is not None
    assert ["editor", "editor", "container-author"] == [one.role for one in record.contributors]
    assert "Invented Lecture Notes" == left(record)["SE"]


def test_a_whole_book_has_its_series_as_venue() -> None:
    """The field for what it appeared in repeats its title."""
    record = read("PT B\nTI An invented book\nSO AN INVENTED BOOK\nSE Invented Series\nER\n")
    assert record.journal is not None
    assert ("book-series", "Invented Series") == (record.journal.kind, str(record.journal))
    assert "AN INVENTED BOOK" == left(record)["SO"]


def test_a_patent_has_its_number() -> None:
    """Elsewhere that field has the number of a part."""
    record = read("PT P\nTI A device\nDT Patent\nPN US 01234567\nPD JUN 28 2011\nPY 2011\nER\n")
    assert (Identifier(scheme="patent", value="US 01234567"),) == record.identifiers
    assert "2011-06-28" == str(record.published)
    assert "2" == left(record_of("PN 2"))["PN"]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("FEB", "2011-02"),
        ("FEB 2011", "2011-02"),
        ("JUN 28", "2011-06-28"),
        ("JAN-FEB", "2011-01/2011-02"),
        ("SPR", "2011-21"),
        ("FAL", "2011-23"),
    ],
)
def test_the_date_of_an_issue_takes_its_year_from_elsewhere(printed: str, expected: str) -> None:
    """Months and seasons are abbreviated."""
    assert expected == str(record_of(f"PD {printed}\nPY 2011").published)


def test_a_date_that_cannot_be_read_stays_and_is_told() -> None:
    """The year is known nonetheless."""
    (record,), problems = read_all("PT J\nTI T\nPD 1ST QUARTER\nPY 2011\nER\n")
    assert ("2011", "1ST QUARTER") == (str(record.published), left(record)["PD"])
    assert [("date-unreadable", "PD")] == [(one.code, one.path) for one in problems]


@pytest.mark.parametrize("language", ["Unspecified", "Multi-Language"])
def test_no_language_is_none(language: str) -> None:
    """That is no fault of the record."""
    record = record_of(f"LA {language}")
    assert (None, language) == (record.languages, left(record)["LA"])


def test_records_are_read_with_and_without_a_header() -> None:
    """Several exports may be strung together; what ends too early is read."""
    text = (
        f"\ufeffFN Web of Science\nVR 1.0\n{ARTICLE}\n{CSCD}\nEF\n\ufeffFN Web of Science\nVR 1.0\n"
    )
    records, problems = read_all(text + "PT J\nTI Cut off\nPT J\nTI Last")
    assert () == problems
    assert [3, 2, 0, 0] == [len(names(record)) for record in records]
    assert "Last" == str(records[3].title)


TABLE = (
    "PT\tAU\tAF\tTI\tSO\tC1\tOI\tCR\tSN\tPD\tPY\tVL\tBP\tEP\tDI\tUT\tDE\n"
    'J\tRoe, J; Doe, A\tRoe, Jane; Doe, Anna\t"The ""best"" title"\tINVENTED LETTERS\t'
    "[Roe, Jane; Doe, Anna] Univ Nowhere; [Doe, Anna] Inst Tests\t"
    "Doe, Anna/0000-0002-1825-0097\tPoe E, 2001; Moe A, 2002\t0378-5955\tFEB\t2011\t7\t12\t15\t"
    "10.99999/abc\tWOS:1\tone; two\n"
    'J\tRoe, J\t\t"Smart" is a word\tINVENTED LETTERS\t\t\t\t\t\t2012\n'
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table_says_the_same_as_tagged_text(encoding: str, end: str) -> None:
    """Cells may be quoted; lists have semicolons, but not within square brackets."""
    found = parse(TABLE.replace("\n", end).encode(encoding))
    first, second = found
    assert ('The "best" title', '"Smart" is a word') == (str(first.title), str(second.title))
    assert ["Roe Jane", "Doe Anna"] == names(first)
    assert first.authors is not None
    assert ["Roe J"] == [str(name) for name in first.authors[0].alternates]
    assert [1, 2] == [len(author.affiliations or ()) for author in first.authors]
    assert "0000-0002-1825-0097" == first.authors[1].orcid
    assert ("2011-02", "7", "12-15") == (str(first.published), first.volume, str(first.pages))
    assert ["Poe E, 2001", "Moe A, 2002"] == left(first)["CR"]
    assert (["Roe J"], "2012") == (names(second), str(second.published))


def test_a_table_of_one_column_too_many_loses_nothing() -> None:
    """Surplus cells are kept, and told."""
    found = parse("PT\tAU\tTI\tSO\tPY\nJ\tRoe, J\tT\tS\t2001\tmore\n")
    assert ["more"] == left(found[0])["()"]


@pytest.mark.parametrize("text", [ARTICLE, CSCD, TABLE])
@pytest.mark.parametrize("strict", [False, True])
def test_broken_input_raises_nothing_foreign(text: str, *, strict: bool) -> None:
    """At every third byte, and whatever stands in its place."""
    data = text.encode()
    for cut in range(0, len(data), 3):
        for broken in (data[:cut], data[:cut] + b"\xff[;\x00" + data[cut + 1 :]):
            try:
                parse(broken, format=FORMAT, strict=strict)
            except LitrecordError as error:
                assert strict or not broken.strip(), error  # noqa: PT017  # either may happen


@pytest.mark.shared
def test_real_exports_are_read(shared: Path) -> None:
    """Articles, a poem and a patent."""
    found = {}
    for path in sorted((shared / "sources" / FORMAT).iterdir()):
        found[path.stem], problems = read_all(path.read_text("utf-8"))
        assert () == problems
    articles, (poem,), (patent,) = (found[name] for name in ("case0", "case2", "case4"))
    assert [
        ("77", "3", "732-738", "10.1128/AEM.02132-10", "2011-02"),
        ("76", "16", "5383-5389", "10.1128/AEM.01077-10", "2010-08"),
        ("76", "3", "744-750", "10.1128/AEM.02396-09", "2010-02"),
        ("9", "8", "1123-1136", "10.1111/j.1567-1364.2009.00537.x", "2009-12"),
        ("74", "9", "2766-2777", "10.1128/AEM.02591-07", "2008-05"),
    ] == [(one.volume, one.issue, str(one.pages), one.doi, str(one.published)) for one in articles]
    assert [4, 5, 5, 4, 10] == [len(names(one)) for one in articles]
    assert (
        "Anaplerotic Role for Cytosolic Malic Enzyme in Engineered Saccharomyces cerevisiae Strains"
        == str(articles[0].title)
    )
    assert ["FEMS YEAST RESEARCH"] == [str(one.journal) for one in articles[3:4]]
    assert ("Gripewater", ["Smith J. Mark"], "247", "82", ("en",)) == (
        str(poem.title),
        names(poem),
        poem.issue,
        str(poem.pages),
        poem.languages,
    )
    assert poem.journal is not None
    assert ("0015-0630",) == poem.journal.issns
    assert ("patent", "2011-06-28", 4) == (patent.kind, str(patent.published), len(names(patent)))
    assert "Indexing cell delivery catheter" == str(patent.title)


def test_a_plus_sign_is_no_last_page() -> None:
    """It says that the paper goes on elsewhere in the issue."""
    record = record_of("BP S12\nEP +")
    assert ("S12", {"EP": "+"}) == (str(record.pages), {"EP": left(record).get("EP")})
    assert "S12-S15" == str(record_of("BP S12\nEP S15").pages)
