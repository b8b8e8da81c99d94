"""RIS becomes papers; all papers and people here are invented."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast

import pytest

from kept_texts import assert_texts_kept
from litrecord.api.reading import parse, read
from litrecord.errors import LitrecordError
from litrecord.limits import Limits
from litrecord.model.extra import thaw
from litrecord.model.identifier import Identifier, Link
from litrecord.model.record import PageRange, PaperRecord
from litrecord.vocab.kinds import KINDS
from litrecord.vocab.ris import KINDS as TYPES

ARTICLE = """\
TY  - JOUR
T1  - Invented microplastics in sediments of a lake
AU  - Roe, Jane A.
AU  - van der Berg, Jan, Jr.
AU  - 林晓舟
Y1  - 2014/06/01
PY  - 2014
DA  - 2014/06/01
N1  - doi: 10.5555/lake.2014.7
DO  - 10.5555/lake.2014.7
T2  - Journal of Invented Lakes
JF  - Journal of Invented Lakes
JO  - J Invent Lakes
SP  - 99
EP  - 105
VL  - 30
IS  - 2
PB  - Invented Press
SN  - 0378-5955
M3  - doi: 10.5555/lake.2014.7
UR  - http://dx.doi.org/10.5555/lake.2014.7
Y2  - 2014/12/17
KW  - lakes
KW  - sediment
LA  - en
AB  - The sediment was sampled. It was found to be invented.
ID  - Roe2014
ER  -
"""
NARROW = """\
TY - JOUR
TI - One space before each hyphen
AU - ROE, JANE
PY - 2009
M1 - 9999
L1 - internal-pdf://one.pdf
internal-pdf://two.txt
N1 - 10.5555/narrow.1
ER -
"""


def read_all(text: str) -> list[PaperRecord]:
    """Read text, check that no value of it is lost, and return its papers."""
    found = parse(text.encode())
    assert () == found.failures
    for record in found:
        assert record.source is not None
        assert "ris" == record.source.format
    kept = [line for line in re.split(r"(?m)^[A-Z][A-Z0-9] {1,2}- ?|\n", text) if line]
    assert_texts_kept([line for line in kept if not line.startswith("ER")], list(found))
    return list(found)


def one(*lines: str, kind: str = "JOUR") -> PaperRecord:
    """Read a record of these lines."""
    (record,) = read_all("\n".join([f"TY  - {kind}", *lines, "ER  - ", ""]))
    return record


def left(record: PaperRecord) -> dict[str, object]:
    """Return what no field holds."""
    return cast("dict[str, object]", thaw(record.extra.get("ris", {})))


def title(record: PaperRecord) -> list[tuple[str, str | None, str]]:
    """Return the titles with language and role."""
    return [(text.value, text.lang, text.role) for text in record.title or ()]


def name(record: PaperRecord) -> str | None:
    """Return the name of what holds the work."""
    return None if record.journal is None else str(record.journal.name)


def test_an_article_has_its_fields() -> None:
    """Each tag fills its field, and what two tags say alike is there once."""
    (record,) = read_all(ARTICLE)
    assert ("article-journal", ("JOUR",)) == (record.kind, record.types)
    assert [("Invented microplastics in sediments of a lake", "en", "unknown")] == title(record)
    assert ("10.5555/lake.2014.7", "30", "2") == (record.doi, record.volume, record.issue)
    assert PageRange(first="99", last="105") == record.pages
    assert ["2014-06-01", "2014-12-17"] == [str(record.published), str(record.accessed)]
    journal = record.journal
    assert journal is not None
    assert ["Journal of Invented Lakes"] == [text.value for text in journal.name or ()]
    assert ["J Invent Lakes"] == [short.value for short in journal.abbreviations or ()]
    assert (("0378-5955",), "Invented Press") == (journal.issn_other, str(journal.publisher))
    assert ["lakes", "sediment"] == [word.value.value for word in record.keywords or ()]
    assert (("en",), "The sediment was sampled. It was found to be invented.") == (
        record.languages,
        str(record.abstract),
    )
    assert (Link(kind="landing-page", url="http://dx.doi.org/10.5555/lake.2014.7"),) == record.links
    assert {"ID": "Roe2014"} == left(record)


def test_names_have_their_parts_between_commas() -> None:
    """Family, given names, suffix; particles stand before the family name, or at the end."""
    record = one(
        "AU  - van der Berg, Jan, Jr.",
        "A1  - Roe,J.A.,III",
        "AU  - KONING, A. P. JASON de",
        "AU  - 欧阳文渊",
        "AU  - Smith JB",
        "AU  - World Health Organization",
        "AU  - Jane Roe",
        "AU  - Roe, Jane2",
    )
    assert [
        ("Berg", "Jan", "van der", "Jr.", None),
        ("KONING", "A. P. JASON", "de", None, None),
        ("欧阳", "文渊", None, None, None),
        ("Smith", "JB", None, None, None),
        (None, None, None, None, "World Health Organization"),
        (None, None, None, None, "Jane Roe"),
        ("Roe", "Jane2", None, None, None),
        ("Roe", "J.A.", None, "III", None),
    ] == [
        (who.name.family, who.name.given, who.name.particle, who.name.suffix, who.name.literal)
        for who in record.authors or ()
    ]


def test_a_chinese_name_may_have_its_latin_form_behind_it() -> None:
    """It is the same person; in which order the Latin form is, nothing tells."""
    (who,) = one("AU  - 黃文彥(Wen-Yen Huang)").authors or ()
    assert ("黃", "文彥") == (who.name.family, who.name.given)
    assert ["Wen-Yen Huang"] == [other.literal for other in who.alternates]


@pytest.mark.parametrize(
    ("title", "printed", "expected"),
    [
        ("T", ["山田, 太郎", "鈴木, 花子"], [("山田", "太郎"), ("鈴木", "花子")]),
        ("T", ["山田, 太郎", "Roe, Jane"], [("山", "田"), ("太", "郎"), ("Roe", "Jane")]),
        ("架空の研究", ["山田, 太郎"], [("山田", "太郎")]),
        ("虚构研究", ["张三, 李四"], [("张", "三"), ("李", "四")]),
        ("T", ["张三, 李四", "王五"], [("张", "三"), ("李", "四"), ("王", "五")]),
        ("架空の研究", ["张三, 李四, 王五"], [("张", "三"), ("李", "四"), ("王", "五")]),
        ("架空の研究", ["张三;李四,王五"], [("张", "三"), ("李四", "王五")]),
    ],
)
def test_a_comma_in_each_of_several_eastern_names_parts_it(
    title: str, printed: list[str], expected: list[tuple[str, str]]
) -> None:
    """So it does in a record in Japanese; else a comma may stand between two Chinese names."""
    record = one(f"TI  - {title}", *(f"AU  - {name}" for name in printed))
    assert expected == [(who.name.family, who.name.given) for who in record.authors or ()]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("A. B. Müller", ("Müller", "A. B.", None)),
        ("J.-M. de la Cruz", ("Cruz", "J.-M.", "de la")),
        ("É. Roe", ("Roe", "É.", None)),
        ("A B Roe", (None, None, None)),
        ("J. R.", (None, None, None)),
    ],
)
def test_initials_with_full_stops_before_a_name_are_given_names(
    printed: str, expected: tuple[str | None, ...]
) -> None:
    """No family name is an initial, so that the order is plain without a comma."""
    (who,) = one(f"AU  - {printed}").authors or ()
    assert expected == (who.name.family, who.name.given, who.name.particle)


def test_authors_of_an_edited_book_are_its_editors() -> None:
    """Under two tags they are there once; of other books they are authors."""
    record = one("A1  - Roe, Jane", "AU  - Roe, Jane", "A3  - Doe, A.", kind="EDBOOK")
    assert [("editor", "Roe Jane"), ("editor", "Doe A.")] == [
        (who.role, str(who.author)) for who in record.contributors or ()
    ]
    assert record.authors is None
    assert 1 == len(one("AU  - Roe, Jane", kind="BOOK").authors or ())


def test_authors_under_two_tags_are_there_once() -> None:
    """Some programs write all of them twice; others share them between the tags."""
    record = one("A1  - Roe, J.", "A1  - Doe, A.", "AU  - Roe, J.", "AU  - Doe, A.")
    assert ["Roe J.", "Doe A."] == [str(who) for who in record.authors or ()]
    record = one("AU  - Roe, J.", "A1  - Doe, A.")
    assert ["Roe J.", "Doe A."] == [str(who) for who in record.authors or ()]


def test_a_hyphen_may_have_one_space_before_it() -> None:
    """Lines without a tag are values of their own in lists; a DOI may stand among the notes."""
    (record,) = read_all(NARROW)
    assert ("9999", "10.5555/narrow.1") == (record.issue, record.doi)
    assert {"L1": ["internal-pdf://one.pdf", "internal-pdf://two.txt"]} == left(record)


def test_one_space_is_no_tag_in_a_record_with_two() -> None:
    """`T2 - weighted` in an abstract goes on with it."""
    record = one("AB  - Images were", "T2 - weighted and", "  ER then", "TI  - T")
    assert "Images were\nT2 - weighted and ER then" == str(record.abstract)
    assert (None, "T") == (record.journal, str(record.title))


def test_further_lines_go_on_with_a_value() -> None:
    """An indented line goes on with the line before; a title is one line in any case."""
    record = one("TI  - A title", "in two", "AB  - one", "      two", "three", "", "four")
    assert "A title in two" == str(record.title)
    assert "one two\nthree\nfour" == str(record.abstract)


def test_keywords_stand_in_lines_or_between_semicolons() -> None:
    """EndNote writes one tag for all of them."""
    record = one("KW  - a, b", "c", "  d", "KW  - e; f；g")
    assert ["a, b", "c", "d", "e", "f", "g"] == [str(w.value) for w in record.keywords or ()]


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (["PY  - 1948/07//"], "1948-07"),
        (["PY  - 1990/2/27"], "1990-02-27"),
        (["Y1  - 2009///"], "2009"),
        (["PY  - 2009///Spring"], "2009-21"),
        (["PY  - 2009///Jan-Feb"], "2009-01/2009-02"),
        (["PY  - 2009/05/00/"], "2009-05"),
        (["PY  - 2009", "DA  - Jan 15"], "2009-01-15"),
        (["PY  - 2009", "DA  - May-Jun"], "2009-05/2009-06"),
        (["PY  - 2009", "DA  - Spring"], "2009-21"),
        (["PY  - 0987", "DA  - May-Jun"], "0987-05/0987-06"),
        (["DA  - 2009 May 3"], "2009-05-03"),
        (["PY  - [1998]"], "1998"),
        (["PY  - c1998."], "1998"),
        (["PY  - 2009/May/3/"], "2009-05-03"),
        (["PY  - 2009///in print"], "2009"),
        (["PY  - 2009", "PY  - 2010"], "2009"),
    ],
)
def test_dates_are_read(lines: list[str], date: str) -> None:
    """Parts that are empty are unknown; what stands in the fourth may be a month or a season."""
    record = one(*lines)
    assert date == str(record.published)


def test_dates_that_contradict_each_other_stay() -> None:
    """The year of publication counts; a date in another year stays in extra."""
    record = one("PY  - 2015", "DA  - 2014/12/01")
    assert ("2015", {"DA": "2014/12/01"}) == (str(record.published), left(record))


@pytest.mark.parametrize(
    ("text", "code"),
    [("in press", "date-unreadable"), ("2009/13/40", "date-unreadable"), ("7/8/09", None)],
)
def test_a_date_that_cannot_be_read_is_a_problem(text: str, code: str | None) -> None:
    """It stays in extra as it was printed."""
    found = parse(f"TY  - JOUR\nPY  - {text}\nER  - \n")
    assert (None, {"PY": text}) == (found[0].published, left(found[0]))
    assert [code or "date-ambiguous"] == [problem.code for problem in found.problems]


def test_a_date_of_an_electronic_book_may_be_that_of_access() -> None:
    """EndNote has it so for electronic works, and the year beside it."""
    record = one("PY  - 2009", "DA  - 2009/12/31", kind="EBOOK")
    assert ("2009", {"DA": "2009/12/31"}) == (str(record.published), left(record))


def test_the_date_ahead_of_print_is_that_of_online_publication() -> None:
    """Of a book the same tag has the edition."""
    assert "2009-10-12" == str(one("ET  - 2009/10/12").published_online)
    record = one("ET  - 2nd ed. 2009", kind="BOOK")
    assert (None, {"ET": "2nd ed. 2009"}) == (record.published_online, left(record))


def test_a_chapter_stands_in_its_book() -> None:
    """The secondary title is the book, the secondary authors its editors."""
    record = one(
        "TI  - A chapter",
        "AU  - Roe, J.",
        "A2  - Doe, A.",
        "A3  - Poe, B.",
        "A4  - Moe, C.",
        "T2  - The book",
        "T3  - The series",
        "SP  - 12-20",
        "SN  - 978-3-16-148410-0",
        kind="CHAP",
    )
    assert ("chapter", "The book", "12-20") == (record.kind, name(record), str(record.pages))
    assert [("editor", "Doe A."), ("collection-editor", "Poe B."), ("translator", "Moe C.")] == [
        (who.role, str(who.author)) for who in record.contributors or ()
    ]
    assert (Identifier(scheme="isbn", value="978-3-16-148410-0"),) == record.identifiers
    assert {"T3": "The series"} == left(record)


def test_a_book_is_in_its_series() -> None:
    """Its own title may stand under the tag for books; its pages are counted, not placed."""
    record = one(
        "BT  - The book", "T2  - The series", "A2  - Doe, A.", "SP  - xii, 300 p.", kind="BOOK"
    )
    assert [("The book", None, "unknown")] == title(record)
    assert record.journal is not None
    assert ("The series", "book-series") == (name(record), record.journal.kind)
    assert [("collection-editor", "Doe A.")] == [
        (who.role, str(who.author)) for who in record.contributors or ()
    ]
    assert (None, {"SP": "xii, 300 p."}) == (record.pages, left(record))
    record = one(
        "TI  - The book", "T3  - The series", "A2  - Doe, A.", "A3  - Poe, B.", kind="BOOK"
    )
    assert "The series" == name(record)
    record = one("TI  - The book", "A2  - Doe, A.", "A3  - Poe, B.", kind="BOOK")
    assert ["editor", "editor"] == [who.role for who in record.contributors or ()]


def test_a_title_for_books_is_the_container_of_anything_else() -> None:
    """So the tag is defined."""
    assert "The book" == name(one("TI  - A", "BT  - The book", kind="CHAP"))


def test_a_conference_paper_is_in_its_proceedings() -> None:
    """With a title of the proceedings of its own, the secondary title is the conference."""
    record = one("TI  - A", "T2  - Conference on Lakes", "C3  - Proceedings of it", kind="CONF")
    assert ("paper-conference", "Proceedings of it") == (record.kind, name(record))
    assert record.event is not None
    assert "Conference on Lakes" == str(record.event.name)
    record = one("TI  - A", "T2  - Conference on Lakes", "CY  - Nowhere", kind="CONF")
    assert record.event is not None
    assert ("Conference on Lakes", "Conference on Lakes", "Nowhere", None) == (
        name(record),
        str(record.event.name),
        record.event.place,
        record.place,
    )
    record = one("TI  - A", "T2  - Proceedings of it", "M1  - 3", "C7  - 12", kind="CPAPER")
    assert ("Proceedings of it", None, "3", "12") == (
        name(record),
        record.event,
        record.issue,
        record.article_number,
    )


def test_proceedings_have_a_place_beside_that_of_the_conference() -> None:
    """Of other works, and of the Web of Science, the tag has something else."""
    record = one("TI  - A", "CY  - Nowhere", "C1  - Elsewhere", kind="CONF")
    assert record.event is not None
    assert ("Nowhere", "Elsewhere") == (record.event.place, str(record.place))
    record = one("TI  - A", "C1  - Univ Lakes, Nowhere", "AN  - WOS:000123", kind="CPAPER")
    assert None is record.place
    assert {"C1": "Univ Lakes, Nowhere"} == left(record)
    assert {"C1": "Univ Lakes"} == left(one("TI  - A", "C1  - Univ Lakes"))


def test_a_thesis_has_a_university_and_an_advisor() -> None:
    """A department is no venue, and the pages are counted."""
    record = one(
        "TI  - A thesis",
        "T2  - Department",
        "PB  - University",
        "M3  - PhD",
        "A3  - Doe, A.",
        "SP  - 120",
        kind="THES",
    )
    assert ("thesis", None, "University", "PhD") == (
        record.kind,
        record.journal,
        str(record.publisher),
        record.genre,
    )
    assert ["advisor"] == [who.role for who in record.contributors or ()]
    assert {"T2": "Department", "SP": "120"} == left(record)


def test_a_patent_has_a_number() -> None:
    """What the tags of other works mean there stays in extra."""
    record = one(
        "TI  - A method",
        "A1  - Roe,J.",
        "A2  - Invented Corp.",
        "IS  - 4,904,581",
        "VL  - 8776",
        "PB  - 4,629",
        "Y2  - 1986/6/23",
        kind="PAT",
    )
    assert ("patent", None, None, None) == (
        record.kind,
        record.volume,
        record.contributors,
        record.accessed,
    )
    assert (Identifier(scheme="patent", value="4,904,581"),) == record.identifiers
    record = one("SN  - US 1234567", kind="PAT")
    assert (Identifier(scheme="patent", value="US 1234567"),) == record.identifiers


def test_a_report_may_have_a_number() -> None:
    """An ISSN is one all the same."""
    record = one("SN  - TR-12", "T2  - Reports on lakes", kind="RPRT")
    assert (Identifier(scheme="report", value="TR-12"),) == record.identifiers
    record = one("SN  - 0378-5955", "T2  - Reports on lakes", kind="RPRT")
    assert record.journal is not None
    assert (("0378-5955",), "book-series") == (record.journal.issn_other, record.journal.kind)


def test_a_standard_has_its_number_among_serial_numbers() -> None:
    """A year after a hyphen makes no ISSN of it; an ISBN is one all the same."""
    record = one("SN  - GB/T 7714-2015", kind="STAND")
    assert (Identifier(scheme="standard", value="GB/T 7714-2015"),) == record.identifiers
    assert None is record.journal
    record = one("SN  - ISBN 978-7-5555-0001-3", kind="STAND")
    assert (Identifier(scheme="isbn", value="978-7-5555-0001-3"),) == record.identifiers


@pytest.mark.parametrize(("code", "kind"), TYPES.items())
def test_every_type_has_a_kind(code: str, kind: str) -> None:
    """The kinds are those of the model; the code is kept."""
    record = one("TI  - T", kind=code.upper())
    assert kind in KINDS
    assert (kind, (code.upper(),)) == (record.kind, record.types)


@pytest.mark.parametrize("code", ["GEN", "NONSENSE"])
def test_a_type_that_says_nothing_is_no_kind(code: str) -> None:
    """The code is kept all the same."""
    assert (None, (code,)) == (one("TI  - T", kind=code).kind, one("TI  - T", kind=code).types)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["JF  - Full", "JO  - Short"], ("Full", ["Short"])),
        (["JO  - Only"], ("Only", [])),
        (["JA  - Short"], ("Short", ["Short"])),
        (["T2  - Full", "J2  - Short"], ("Full", ["Short"])),
        (["T2  - Same", "JO  - Same"], ("Same", [])),
        (["JF  - Lakes", "JO  - 湖泊学报"], ("Lakes", [])),
    ],
)
def test_a_journal_is_named_by_several_tags(
    lines: list[str], expected: tuple[str, list[str]]
) -> None:
    """An abbreviation is the name where nothing else is; names in two languages are both names."""
    record = one(*lines)
    assert record.journal is not None
    assert expected == (name(record), [one.value for one in record.journal.abbreviations or ()])


def test_titles_in_two_languages_are_one_title() -> None:
    """The script tells the language; of a translated title the tag tells the role."""
    record = one("TI  - Microplastics in the sediments of a lake", "TT  - 湖泊沉积物中的微塑料")
    assert [
        ("Microplastics in the sediments of a lake", "en", "unknown"),
        ("湖泊沉积物中的微塑料", "zh", "translation"),
    ] == title(record)


@pytest.mark.parametrize(
    ("languages", "role"),
    [(["LA  - en"], "original"), (["LA  - zh"], "unknown"), (["LA  - en; zh"], "unknown")],
)
def test_a_title_beside_its_translation_is_the_original(languages: list[str], role: str) -> None:
    """It is where it is in the language of the work, if that is one."""
    record = one(
        "TI  - Microplastics in the sediments of a lake", "TT  - 湖泊沉积物中的微塑料", *languages
    )
    assert [role, "translation"] == [role for _, _, role in title(record)]


def test_a_second_title_in_the_same_language_is_left() -> None:
    """A record has one title in each language."""
    record = one("TI  - A study of the lakes", "T1  - Another study of the lakes")
    assert {"T1": "Another study of the lakes"} == left(record)


def test_a_chinese_database_has_chinese_originals() -> None:
    """The English title beside is the publisher's own, whichever tag has it."""
    record = one(
        "T1  - 湖泊沉积物中的微塑料",
        "TI  - Microplastics in the sediments of a lake",
        "AU  - 张三;欧阳文渊",
        "AD  - 虚构大学",
        "DB  - CNKI",
    )
    assert {
        ("湖泊沉积物中的微塑料", "zh", "original"),
        ("Microplastics in the sediments of a lake", "en", "parallel"),
    } == set(title(record))
    assert ["张三", "欧阳文渊"] == [str(who) for who in record.authors or ()]


@pytest.mark.parametrize(
    ("lines", "doi"),
    [
        (["DO  - https://doi.org/10.5555/a.1"], "10.5555/a.1"),
        (["DO  - doi:10.5555/a.1"], "10.5555/a.1"),
        (["M3  - 10.5555/a.1"], "10.5555/a.1"),
        (["L3  - http://dx.doi.org/10.5555/a.1"], "10.5555/a.1"),
        (["N1  - A note", "N1  - doi: 10.5555/a.1"], "10.5555/a.1"),
        (["UR  - https://doi.org/10.5555/a.1"], "10.5555/a.1"),
        (["N1  - See doi 10.5555/a.1 and others"], None),
        (["UR  - https://example.org/10.5555/a.1"], None),
    ],
)
def test_a_doi_may_stand_in_other_fields(lines: list[str], doi: str | None) -> None:
    """It counts where it is all that the field holds, and in a link to a resolver."""
    assert doi == one(*lines).doi


def test_another_doi_stays() -> None:
    """The field for DOIs counts."""
    record = one("DO  - 10.5555/a.1", "N1  - 10.5555/b.2")
    assert ("10.5555/a.1", {"N1": "10.5555/b.2"}) == (record.doi, left(record))


def test_numbers_of_databases_are_told_by_the_database() -> None:
    """A number alone says nothing."""
    assert "12345678" == one("AN  - 12345678", "DB  - PubMed").pmid
    assert {"AN": "12345678"} == left(one("AN  - 12345678"))
    assert (Identifier(scheme="wos", value="WOS:000123"),) == one("AN  - WOS:000123").identifiers
    assert "2101.00001" == one("AN  - arXiv:2101.00001", "DB  - arXiv").arxiv
    assert {"AN": "2101.00001"} == left(one("AN  - 2101.00001"))
    assert "PMC123456" == one("C2  - PMC123456").pmcid
    assert "12345678" == one("C2  - 12345678", "DB  - Scopus").pmid
    assert {"C2": "12345678"} == left(one("C2  - 12345678"))
    assert "7" == one("C2  - 7", kind="NEWS").issue


def test_a_serial_number_may_name_its_medium() -> None:
    """Print and electronic editions have fields of their own."""
    record = one("SN  - 0378-5955 (Print)", "2049-3630 (Electronic)")
    assert record.journal is not None
    assert ("0378-5955", "2049-3630") == (record.journal.issn_print, record.journal.issn_electronic)


@pytest.mark.parametrize("tag", ["AU", "KW"])
def test_a_list_beyond_the_limit_stays(tag: str) -> None:
    """Reading it would take many times the memory of the text; what is within the limit is read."""
    text = f"TY  - JOUR\n{tag}  - a;b;c;d;e\n{tag}  - f\nER  - \n"
    found = parse(text, limits=Limits(entries=3))
    assert ["unreadable-value"] == [problem.code for problem in found.problems]
    assert {tag: "a;b;c;d;e"} == {key: _only(one) for key, one in left(found[0]).items()}
    assert 1 == len(found[0].authors or found[0].keywords or ())


def _only(value: object) -> object:
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def test_links_are_web_addresses() -> None:
    """Other places, such as files of a program, stay."""
    record = one("UR  - https://a.example/1 https://a.example/2", "L1  - C:\\one.pdf")
    assert ["https://a.example/1", "https://a.example/2"] == [link.url for link in record.links]
    assert {"L1": "C:\\one.pdf"} == left(record)


def test_volume_and_issue_may_share_a_tag() -> None:
    """Where no other tag has the issue."""
    record = one("VL  - 16 1")
    assert ("16", "1") == (record.volume, record.issue)
    record = one("VL  - 16(1)", "IS  - 1")
    assert ("16(1)", "1") == (record.volume, record.issue)


def test_records_are_cut_at_their_types() -> None:
    """A missing end joins no records; a header of the publisher is none."""
    text = (
        "Provider: Invented Press\nContent:text/plain\n\nTY  - JOUR\nTI  - One\n"
        "TY  - BOOK\nTI  - Two\nER  - \nProvider: Invented Press\n\n\ufeffTY  - CHAP\nTI  - Three"
    )
    found = parse(text)
    assert () == found.failures
    assert ["One", "Two", "Three"] == [str(record.title) for record in found]
    assert ["article-journal", "book", "chapter"] == [record.kind for record in found]


def test_unknown_tags_and_text_before_the_first_record_stay() -> None:
    """Nothing is lost of what no field holds; tags without a value say nothing."""
    (record,) = read_all("From our server\n\nTY  - JOUR\nTI  - T\nZ9  - a\nZ9  - b\nX1  - \nER  - ")
    assert {"": ["From our server"], "Z9": ["a", "b"]} == left(record)


def test_a_repeated_single_value_stays() -> None:
    """The first counts; it is no error."""
    found = parse("TY  - JOUR\nVL  - 1\nVL  - 2\nSP  - 3\nSP  - 4\nER  - \n")
    assert ("1", "3", {"VL": "2", "SP": "4"}) == (
        found[0].volume,
        str(found[0].pages),
        left(found[0]),
    )
    assert () == found.problems


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_other_encodings_are_read(encoding: str) -> None:
    """GB18030 is detected and told, a byte order mark says enough."""
    found = parse(ARTICLE.encode(encoding))
    assert ["林晓舟"] == [str(found[0].authors[2])] if found[0].authors else []
    expected = ["encoding-detected"] if encoding == "gb18030" else []
    assert expected == [problem.code for problem in found.problems]


@pytest.mark.parametrize("text", [ARTICLE, NARROW])
@pytest.mark.parametrize("strict", [False, True])
def test_broken_input_raises_nothing_foreign(text: str, *, strict: bool) -> None:
    """Wherever it is cut, and whatever stands in its place."""
    data = text.encode()
    for cut in range(len(data)):
        for broken in (data[:cut], data[:cut] + b"\xff\x00-" + data[cut + 1 :]):
            try:
                parse(broken, format="ris", strict=strict)
            except LitrecordError as error:
                assert strict or not broken.strip(), error  # noqa: PT017  # either may happen


@pytest.mark.needs("rispy")
def test_rispy_reads_a_usual_record_alike() -> None:
    """Where a record is as the format wants it, another reader finds the same values."""
    import rispy

    text = ARTICLE.replace("T1  -", "TI  -").replace("ER  -\n", "ER  - \n")
    (other,) = rispy.loads(text)
    record = one(*text.splitlines()[1:-1])
    pages = record.pages
    assert pages is not None
    keys = ("title", "doi", "volume", "number", "start_page", "end_page")
    assert [other[key] for key in keys] == [
        *(str(record.title), record.doi, record.volume, record.issue, pages.first, pages.last)
    ]
    assert other["authors"] == [who.name.raw or str(who.name) for who in record.authors or ()]
    assert other["keywords"] == [str(word.value) for word in record.keywords or ()]


@pytest.mark.shared
def test_real_exports_are_read(shared: Path) -> None:
    """A patent of Reference Manager, articles of EndNote and a publisher, rispy's own examples."""
    found: dict[str, list[PaperRecord]] = {}
    for path in sorted((shared / "sources" / "ris").iterdir()):
        found[path.stem] = read_all(path.read_text("utf-8-sig"))
        assert found[path.stem] == list(read(path))
    (patent,), (snake,), (eyes,) = (found[stem] for stem in ("case1", "case3", "case5"))
    assert ("patent", "Method of detecting AIDS virus infection") == (
        patent.kind,
        str(patent.title),
    )
    assert "1990-02-27" == str(patent.published)
    assert ["Burger D.R.", "Goldstein A.S."] == [str(who) for who in patent.authors or ()]
    assert ("Molecular Ecology Resources", "9999", "9999", "2009") == (
        name(snake),
        snake.volume,
        snake.issue,
        str(snake.published),
    )
    assert snake.authors is not None
    assert (7, "CASTOE", "de") == (
        len(snake.authors),
        snake.authors[0].name.family,
        snake.authors[3].name.particle,
    )
    assert "10.1111/j.1755-0998.2009.02750.x" == snake.doi
    assert eyes.journal is not None
    assert ("0743-4618",) == eyes.journal.issn_other
    assert ("10.3109/07434618.2014.906498", "30", "2", "99-105", "2014-06-01") == (
        eyes.doi,
        eyes.volume,
        eyes.issue,
        str(eyes.pages),
        str(eyes.published),
    )
    (basic,), (mark,) = found["example_basic"], found["example_bom"]
    assert ("Bell System Technical Journal", "379-423", "1948-07") == (
        name(basic),
        str(basic.pages),
        str(basic.published),
    )
    assert "10.1186/s40981-020-0316-0" == mark.doi
    assert [
        "first line, ER then second line and at the end the last line",
        "first line, ER then second line and at the end the last line",
        "first line,\nER then second line and at the end\nthe last line",
    ] == [str(record.abstract) for record in found["example_multiline"]]


@pytest.mark.parametrize(
    ("database", "printed", "expected"),
    [
        (
            "Scopus",
            "Glass bees of Wuhan; [武汉的玻璃蜜蜂]",
            ["Glass bees of Wuhan", "武汉的玻璃蜜蜂"],
        ),
        (
            "Other",
            "Glass bees of Wuhan; [武汉的玻璃蜜蜂]",
            ["Glass bees of Wuhan; [武汉的玻璃蜜蜂]"],
        ),
        ("Scopus", "Bees; [Wasps]", ["Bees; [Wasps]"]),
        ("Scopus", "Bees; [武汉的] again", ["Bees; [武汉的] again"]),
    ],
)
def test_scopus_has_a_title_in_another_language_in_brackets(
    database: str, printed: str, expected: list[str]
) -> None:
    """They are two texts where the script tells them apart."""
    record = one(f"TI  - {printed}", f"DB  - {database}")
    assert expected == [text.value for text in record.title or ()]
