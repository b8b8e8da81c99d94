"""RefWorks' tagged text becomes papers; all papers and people here are invented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kept_texts import assert_texts_kept
from litrecord.api.reading import parse
from litrecord.errors import LitrecordError
from litrecord.model.extra import thaw
from litrecord.model.identifier import Identifier
from litrecord.model.record import Classification, PageRange, PaperRecord

FORMAT = "cnki-refworks"

ARTICLE = """\
RT Journal Article
SR 1
A1 张三;欧阳明
AD 虚构大学信息学院;臆造研究所;
T1 虚构数据的Ca~(2+)分析
JF 臆造学报
YR 2021
vo 12
IS 07
OP 1106-1111+1117
K1 虚构;数据;分析
AB 【目的】对虚构数据
,进行研究
DNA 提取后,
AD 患者的
YR 值不变
SN 1000-0003
CN 11-1234/G2
LA 中文;
DS CNKI
LK https://link.cnki.net/doi/10.99999/j.1000-0003.2021.07.001
"""
THESIS = """\
RT Dissertation/Thesis
SR 1
A1李四
A3 王五;赵六
PB 虚构大学
T1 臆造材料的制备
CL 博士
YR 2012
IS 10
K1 材料
"""


def read_all(text: str) -> list[PaperRecord]:
    """Read text, check that no value of it is lost, and return its papers."""
    found = parse(text.encode(), format=FORMAT)
    assert () == found.failures
    values = [one.replace("\n", "") for one in re.split(r"(?:^|\n|(?=RT ))[A-Zv][A-Zo0-9] ?", text)]
    assert_texts_kept([one for one in values if one not in ("中文;", "Chinese")], list(found))
    return list(found)


def read(text: str) -> PaperRecord:
    """Read text with one paper in it."""
    (record,) = read_all(text)
    return record


def names(record: PaperRecord) -> list[str]:
    """Return the names of the authors."""
    return [str(author.name) for author in record.authors or ()]


def left(record: PaperRecord) -> object:
    """Return what no field holds."""
    return thaw(record.extra.get(FORMAT, {}))


def test_an_article_of_cnki_has_its_fields() -> None:
    """Each tag of CNKI's export of an article fills the field that RefWorks defines for it."""
    record = read(ARTICLE)
    assert ("article-journal", ("Journal Article",)) == (record.kind, record.types)
    assert record.title is not None
    (title,) = record.title
    assert ("虚构数据的Ca~(2+)分析", "zh", "original") == (title.value, title.lang, title.role)
    assert ["张三", "欧阳明"] == names(record)
    assert record.journal is not None
    assert ("臆造学报", ("1000-0003",)) == (str(record.journal), record.journal.issns)
    assert "11-1234/G2" == record.journal.cn_number
    assert ("12", "07", "2021") == (record.volume, record.issue, str(record.published))
    assert PageRange(first="1106", last="1111+1117") == record.pages
    assert record.keywords is not None
    assert ["虚构", "数据", "分析"] == [word.value.value for word in record.keywords]
    assert ("zh",) == record.languages
    assert {"SR": "1", "AD": "虚构大学信息学院;臆造研究所;", "DS": "CNKI"} == left(record)


def test_lines_of_an_abstract_may_begin_like_tags() -> None:
    """A tag that the record has already, or that RefWorks has not, is text there."""
    record = read(ARTICLE)
    assert record.abstract is not None
    assert ["【目的】对虚构数据,进行研究DNA 提取后,AD 患者的YR 值不变"] == [
        text.value for text in record.abstract
    ]


def test_lines_in_latin_letters_are_joined_with_a_space() -> None:
    """Between Chinese characters a line end is nothing."""
    record = read("RT Book, Whole\nT1 A long\ntitle\nAB One\nTwo 三\n四")
    assert "A long title" == str(record.title)
    assert "One Two 三四" == str(record.abstract)


def test_the_doi_is_in_the_link_where_none_is_stated() -> None:
    """CNKI's resolver is one of DOIs."""
    assert "10.99999/j.1000-0003.2021.07.001" == read(ARTICLE).doi
    assert "10.99999/stated" == read(ARTICLE + "DO 10.99999/stated\n").doi


def test_a_thesis_has_its_degree_university_and_supervisors() -> None:
    """The tag of its author has no space after it."""
    record = read(THESIS)
    assert ("thesis", "博士", "虚构大学") == (record.kind, record.genre, str(record.publisher))
    assert ["李四"] == names(record)
    assert record.contributors is not None
    assert [("advisor", "王五"), ("advisor", "赵六")] == [
        (one.role, str(one.author.name)) for one in record.contributors
    ]
    assert record.title is not None
    assert record.title.original is not None
    assert ("2012", "10") == (str(record.published), record.issue)


def test_a_degree_makes_a_thesis_of_what_has_another_type() -> None:
    """A thesis never becomes an article."""
    assert "thesis" == read("RT Journal Article\nT1 题名\nCL 硕士").kind


def test_the_only_author_has_the_institutions() -> None:
    """Of several it is not said whose is whose."""
    record = read("RT Journal Article\nA1 张三\nAD 虚构大学;臆造研究所;\nT1 题名")
    assert record.authors is not None
    assert ["虚构大学", "臆造研究所"] == [
        str(one.name) for one in record.authors[0].affiliations or ()
    ]


def test_a_newspaper_has_its_date_page_and_number() -> None:
    """Its number in China and its publisher are those of the newspaper."""
    record = read(
        "RT Newspaper Article\nSR 1\nA1 张三\nT1 题名\nJF 臆造日报\nOP 004\nFD 2023-09-21\n"
        "PB 臆造日报社\nLA 中文;\nCN 11-0001\nDS CNKI"
    )
    assert ("article-newspaper", "2023-09-21", "004") == (
        record.kind,
        str(record.published),
        str(record.pages),
    )
    assert record.journal is not None
    assert ("11-0001", "臆造日报社") == (record.journal.cn_number, str(record.journal.publisher))


def test_a_conference_paper_has_proceedings_and_perhaps_an_event() -> None:
    """What is named like proceedings is the venue only."""
    lines = "RT Conference Proceeding\nT1 题名\nPP 臆造市\nJF "
    record = read(lines + "第五届虚构大会论文集")
    assert ("paper-conference", "第五届虚构大会论文集") == (record.kind, str(record.journal))
    assert record.event is not None
    assert (None, "臆造市") == (record.event.name, record.event.place)
    record = read(lines + "第五届虚构大会")
    assert record.event is not None
    assert "第五届虚构大会" == str(record.event.name)


@pytest.mark.parametrize(
    ("text", "kind", "scheme"),
    [
        ("RT Patent\nT1 装置\nID CN111111111A\nCL 发明公开\nA2 臆造公司", "patent", "patent"),
        ("RT Laws/Statutes\nT1 钢板\nID GB/T 99999-2023\nDS CNKI", "standard", "standard"),
        ("RT Standard\nT1 钢板\nID GB/T 99999-2023", "standard", "standard"),
    ],
)
def test_patents_and_standards_have_their_number(text: str, kind: str, scheme: str) -> None:
    """`ID` holds it; elsewhere that is RefWorks' own number."""
    record = read(text)
    (identifier,) = record.identifiers
    assert (kind, scheme) == (record.kind, identifier.scheme)
    assert "12" == thaw(read("RT Book\nID 12\nT1 T").extra[FORMAT])["ID"]  # type: ignore[index,call-overload]


def test_a_yearbook_is_told_by_its_database() -> None:
    """CNKI files it with laws."""
    assert "chapter" == read("RT Laws/Statutes\nT1 题名\nDB 虚构年鉴总库").kind
    assert "legislation" == read("RT Laws/Statutes\nT1 题名").kind


def test_a_class_is_none_of_a_degree() -> None:
    """`CL` and `CN` hold classes of the Chinese Library Classification, too."""
    record = read("RT Journal Article\nT1 题名\nCL R181.3;TP391\nCN S-1")
    assert record.classifications is not None
    assert {("clc", "S-1"), ("clc", "R181.3"), ("clc", "TP391")} == {
        (one.scheme, one.code) for one in record.classifications
    }
    assert {"CN": "QA76.9"} != left(record)
    assert (Classification(scheme="clc", code="R181"),) == read(
        "RT Journal Article\nT1 题名\nCL R181"
    ).classifications


def test_an_english_title_beside_is_parallel() -> None:
    """That holds for a Chinese database where the journal has its own field, and for theses."""
    record = read(
        "RT Journal Article\nT1 虚构数据的分析\nT2 An analysis of inventions\nJF 臆造学报\nDS CNKI"
    )
    assert record.title is not None
    assert [("zh", "original"), ("en", "parallel")] == [(t.lang, t.role) for t in record.title]
    assert "臆造学报" == str(record.journal)
    record = read("RT Dissertation/Thesis\nT1 虚构\nT2 An analysis of invented data\nCL 硕士")
    assert record.title is not None
    assert record.title.en is not None


def test_the_second_title_is_elsewhere_what_holds_the_work() -> None:
    """Of a book it is the series."""
    record = read("RT Book, Section\nT1 A chapter\nT2 An Invented Book\nA2 Roe, Jane")
    assert ("chapter", "An Invented Book") == (record.kind, str(record.journal))
    assert record.contributors is not None
    assert ["editor"] == [one.role for one in record.contributors]
    record = read("RT Book, Whole\nT1 A book\nT3 Invented Series")
    assert record.journal is not None
    assert ("book-series", "Invented Series") == (record.journal.kind, str(record.journal))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("SP 12\nOP 15", "12-15"),
        ("SP 12\nOP 12-15", "12-15"),
        ("SP 12-15", "12-15"),
        ("SP 12", "12"),
        ("OP 12-15", "12-15"),
        ("SP 112\nOP 9", "112-119"),
    ],
)
def test_pages_stand_apart_or_in_one_field(lines: str, expected: str) -> None:
    """`OP` is the last page beside `SP`, all pages without."""
    assert expected == str(read(f"RT Journal Article\nT1 T\n{lines}").pages)


def test_records_without_a_type_begin_at_a_second_sr() -> None:
    """There may be no empty line between them."""
    records = read_all("RT Journal Article\nSR 1\nT1 One\nSR 1\nA1 张三\nT1 Two\nRT Book\nT1 Three")
    assert [
        ("article-journal", "One", []),
        (None, "Two", ["张三"]),
        ("book", "Three", []),
    ] == [(one.kind, str(one.title), names(one)) for one in records]


def test_records_without_any_beginning_are_parted_by_empty_lines() -> None:
    """What begins with an author or title is the next one then."""
    records = read_all("A1 Roe, Jane\nT1 One\n\nAB Text\n\nA1 Doe, John\nT1 Two")
    assert [["Roe Jane"], ["Doe John"]] == [names(one) for one in records]


@pytest.mark.parametrize(
    "end",
    ["DO 10.99999/j.2000.0212", "DS CNKI", "AB 摘要。", "LK https://kns.example/?language=CHS"],
)
def test_a_record_may_begin_at_the_end_of_a_line(end: str) -> None:
    """Files without a line end at their own end were strung together."""
    first, second = read_all(f"RT Journal Article\nT1 One\n{end}{THESIS}")
    assert ("article-journal", "thesis") == (first.kind, second.kind)
    assert end[3:] in {first.doi, str(first.abstract), *(one.url for one in first.links), "CNKI"}


@pytest.mark.parametrize("title", ["The SMART Report", "A START Map", "ART Patent"])
def test_a_line_that_ends_in_a_type_by_chance_is_one_line(title: str) -> None:
    """Types of one word count only where no letter stands before."""
    assert title == str(read(f"RT Book\nT1 {title}").title)


def test_an_electronic_journal_has_two_numbers() -> None:
    """ISSN and ISBN may stand in `SN`."""
    record = read("RT Book, Section\nT1 T\nT2 B\nSN 1000-0003\nSN 7-117-04544-2")
    assert record.journal is not None
    assert ("1000-0003",) == record.journal.issns
    assert (Identifier(scheme="isbn", value="7-117-04544-2"),) == record.identifiers


@pytest.mark.parametrize("strict", [False, True])
def test_broken_input_raises_nothing_foreign(*, strict: bool) -> None:
    """At every third byte, and whatever stands in its place."""
    data = (ARTICLE + THESIS).encode()
    for cut in range(0, len(data), 3):
        for broken in (data[:cut], data[:cut] + b"\xff\x00RT " + data[cut + 1 :]):
            try:
                parse(broken, format=FORMAT, strict=strict)
            except LitrecordError as error:
                assert strict or not broken.strip(), error  # noqa: PT017  # either may happen


@pytest.mark.shared
def test_real_exports_are_read(shared: Path) -> None:
    """CNKI's exports, each by itself and strung together."""
    files = [path.read_text("utf-8") for path in sorted((shared / "sources" / FORMAT).iterdir())]
    together = read_all("".join(files))
    assert [read(text) for text in files] == together
    first, second, thesis, news = together
    assert "黄瓜胚性愈伤组织的诱导保存和再生" == str(first.title)
    assert ["薛婉钰", "刘娜", "苑鑫", "张婷婷", "曹云娥", "陈书霞"] == names(first)
    assert first.journal is not None
    assert "西北农林科技大学学报(自然科学版)" == str(first.journal)
    assert (("1671-9387",), "07", "1-7") == (first.journal.issns, first.issue, str(first.pages))
    assert "10.13207/j.cnki.jnwafu.2024.07.011" == first.doi
    assert ["颜宏", "石德成", "尹尚军", "赵伟"] == names(second)
    assert ("10.13287/j.1001-9332.2000.0212", "889-892") == (second.doi, str(second.pages))
    assert ("thesis", "2012", ["虞锦洪"]) == (thesis.kind, str(thesis.published), names(thesis))
    assert ("上海交通大学", "博士") == (str(thesis.publisher), thesis.genre)
    assert ("article-newspaper", "科技日报", "2023-09-21", "004") == (
        news.kind,
        str(news.journal),
        str(news.published),
        str(news.pages),
    )
    assert news.journal is not None
    assert ("11-0315", ("zh",)) == (news.journal.cn_number, news.languages)
