"""EndNote's tagged text becomes papers; all papers and people here are invented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kept_texts import assert_texts_kept
from litrecord.api.reading import parse
from litrecord.errors import LitrecordError
from litrecord.model.extra import thaw
from litrecord.model.identifier import Identifier
from litrecord.model.record import PageRange, PaperRecord

FORMAT = "cnki-endnote"

ARTICLE = """\
%0 Journal Article
%A 张三
%A 欧阳明
%+ 虚构大学信息学院;臆造研究所;
%T 虚构数据的Ca~(2+)分析
%J 臆造学报
%D 2021
%V 12
%N 03
%K 虚构;;数据;分析
%X 本文分析虚构的数据,
结论是DNA可靠。
%P 110-116+123
%@ 1000-0003
%L 11-1234/G2
%U https://link.cnki.net/doi/10.99999/j.1000-0003.2021.03.001
%W CNKI
"""
THESIS = """\
%0 Thesis
%A 李四
%Y 王五;赵六
%+ 虚构大学
%T 臆造材料的制备
%9 博士
%I 虚构大学
%D 2012
%P 98
%W CNKI
"""


def read_all(text: str) -> list[PaperRecord]:
    """Read text, check that no value of it is lost, and return its papers."""
    found = parse(text.encode())
    assert () == found.failures
    for record in found:
        assert record.source is not None
        assert FORMAT == record.source.format
    assert_texts_kept(re.split(r"(?m)(?:^|(?<=CNKI))%\S ?", text), list(found))
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
    """Each tag of CNKI's export of an article fills the field that EndNote defines for it."""
    record = read(ARTICLE)
    assert "article-journal" == record.kind
    assert record.title is not None
    (title,) = record.title
    assert ("虚构数据的Ca~(2+)分析", "zh", "original") == (title.value, title.lang, title.role)
    assert record.abstract is not None
    assert ["本文分析虚构的数据,结论是DNA可靠。"] == [text.value for text in record.abstract]
    assert ["张三", "欧阳明"] == names(record)
    assert record.authors is not None
    assert "欧阳" == record.authors[1].name.family
    assert record.journal is not None
    assert "臆造学报" == str(record.journal)
    assert ("1000-0003",) == record.journal.issns
    assert "11-1234/G2" == record.journal.cn_number
    assert ("12", "03", "2021") == (record.volume, record.issue, str(record.published))
    assert PageRange(first="110", last="116+123") == record.pages
    assert record.keywords is not None
    assert ["虚构", "数据", "分析"] == [word.value.value for word in record.keywords]
    assert {"%+": "虚构大学信息学院;臆造研究所;", "%W": "CNKI"} == left(record)


def test_a_doi_in_a_link_of_cnki_is_the_doi_where_none_is_stated() -> None:
    """Only links to resolvers of DOIs count, and what `%R` states comes first."""
    assert "10.99999/j.1000-0003.2021.03.001" == read(ARTICLE).doi
    assert "10.99999/stated" == read(ARTICLE + "%R 10.99999/stated\n").doi
    assert "10.99999/a" == read("%0 Book\n%T T\n%U https://doi.org/10.99999/a").doi
    assert read("%0 Book\n%T T\n%U https://kns.example/doi/10.99999/a").doi is None


def test_a_number_that_is_no_doi_stays_in_extra() -> None:
    """`%R` is EndNote's number of an electronic resource, of any kind."""
    record = read("%0 Journal Article\n%T Title\n%R ark:12345")
    assert (None, {"%R": "ark:12345"}) == (record.doi, left(record))


def test_a_thesis_has_its_degree_university_and_supervisors() -> None:
    """A lone number in `%P` counts the pages of a thesis; its only author has the institution."""
    record = read(THESIS)
    assert ("thesis", "博士", "虚构大学") == (record.kind, record.genre, str(record.publisher))
    assert record.contributors is not None
    assert [("advisor", "王五"), ("advisor", "赵六")] == [
        (one.role, str(one.author.name)) for one in record.contributors
    ]
    assert record.authors is not None
    (affiliation,) = record.authors[0].affiliations or ()
    assert "虚构大学" == str(affiliation.name)
    assert (None, {"%P": "98", "%W": "CNKI"}) == (record.pages, left(record))


@pytest.mark.parametrize("kind", ["Journal Article", "Generic", "Report"])
@pytest.mark.parametrize("degree", ["硕士", "Doctoral dissertation", "Ph.D. Thesis", "学位论文"])
def test_a_thesis_never_becomes_an_article(kind: str, degree: str) -> None:
    """A degree in `%9` says more than the type."""
    assert "thesis" == read(f"%0 {kind}\n%T T\n%9 {degree}").kind


def test_of_two_pages_the_range_is_the_pages() -> None:
    """CNKI prints the number of pages of a conference paper before its pages."""
    record = read(
        "%0 Conference Proceedings\n%A 王五\n%T 题名\n%B 2013年虚构大会\n%C 中国臆造\n%? 虚构学会\n"
        "%D 2013\n%P 5\n%P 269-273\n%W CNKI"
    )
    assert PageRange(first="269", last="273") == record.pages
    assert {"%P": "5", "%W": "CNKI"} == left(record)
    assert "paper-conference" == record.kind
    assert record.event is not None
    assert ("2013年虚构大会", "中国臆造") == (str(record.event.name), record.event.place)
    assert "2013年虚构大会" == str(record.journal)
    assert record.contributors is not None
    assert [("organizer", "虚构学会")] == [
        (one.role, str(one.author.name)) for one in record.contributors
    ]


def test_of_several_single_pages_the_first_counts() -> None:
    """Without a range nothing tells them apart."""
    record = read("%0 Journal Article\n%T T\n%P 12\n%P 15\n%P 18")
    assert PageRange(first="12") == record.pages
    assert {"%P": ["15", "18"]} == left(record)


def test_proceedings_are_no_event() -> None:
    """A title of proceedings is the venue only."""
    record = read("%0 Conference Proceedings\n%T T\n%B Proceedings of the Invented Symposium")
    assert "Proceedings of the Invented Symposium" == str(record.journal)
    assert record.event is None


def test_a_standard_has_its_number() -> None:
    """CNKI files standards under a type for legal rules, with the number in the volume."""
    record = read(
        "%0 Legal Rule or Regulation\n%T 虚构钢板\n%A 臆造钢铁有限公司;虚构信息研究院\n%I 臆造局\n"
        "%D 2023-09-07\n%V GB/T 99999-2023\n%~ 国家标准\n%P 12\n%W CNKI"
    )
    assert ("standard", None, None) == (record.kind, record.volume, record.pages)
    assert (Identifier(scheme="standard", value="GB/T 99999-2023"),) == record.identifiers
    assert ["臆造钢铁有限公司", "虚构信息研究院"] == names(record)
    assert "2023-09-07" == str(record.published)


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        ("%V GB/T 99999-2023", "standard"),
        ("%~ 虚构年鉴总库", "chapter"),
        ("%9 科技成果", "report"),
        ("%~ 中国专利", "patent"),
        ("%~ 法规库", "regulation"),
    ],
)
def test_what_stands_beside_a_vague_type_tells_the_kind(lines: str, kind: str) -> None:
    """Chinese databases use one type for several kinds."""
    assert kind == read(f"%0 Legal Rule or Regulation\n%T 题名\n{lines}").kind


def test_a_yearbook_has_its_isbn_where_a_volume_stands() -> None:
    """CNKI puts it there."""
    record = read("%0 Legal Rule or Regulation\n%T 题名\n%V 7-117-04544-2\n%~ 年鉴库\n%P 241-242")
    assert (Identifier(scheme="isbn", value="7-117-04544-2"),) == record.identifiers
    assert (None, "241-242") == (record.volume, str(record.pages))


def test_a_newspaper_is_named_by_its_publisher_where_nothing_else_is() -> None:
    """With `%J` the publisher is only that."""
    record = read("%0 Newspaper Article\n%T 题名\n%I 臆造日报\n%D 2023-09-21\n%P 004\n%W CNKI")
    assert ("臆造日报", "004") == (str(record.journal), str(record.pages))
    record = read("%0 Newspaper Article\n%T 题名\n%J 臆造日报\n%I 臆造报社\n%W CNKI")
    assert record.journal is not None
    assert ("臆造日报", "臆造报社") == (str(record.journal), str(record.journal.publisher))


def test_a_patent_has_its_number() -> None:
    """`%@` holds it in place of an ISSN."""
    record = read(
        "%0 Patent\n%A 张三\n%T 装置\n%D 2020-05-01\n%@ CN111111111A\n%9 发明公开\n%W CNKI"
    )
    assert (Identifier(scheme="patent", value="CN111111111A"),) == record.identifiers
    assert ("patent", "发明公开") == (record.kind, record.genre)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("张三;李四；王五;", ["张三", "李四", "王五"]),
        ("张三,李四", ["张三", "李四"]),
        ("张三，李四、王五", ["张三", "李四", "王五"]),
        ("张三[1];李四[1,2]", ["张三", "李四"]),
        ("张三 %A 李四 %A 王五", ["张三", "李四", "王五"]),
        ("张, 三", ["张三"]),
        ("Zhang San;Li Si", ["Zhang San", "Li Si"]),
        ("Zhang San,Li Si", ["Zhang San", "Li Si"]),
        ("Smith, John", ["Smith John"]),
        ("Smith, John, Jr.", ["Smith John, Jr."]),
        ("虚构课题组", ["虚构课题组"]),
    ],
)
def test_authors_of_a_chinese_database_may_share_a_line(line: str, expected: list[str]) -> None:
    """Semicolons part them, or commas where the names hold none."""
    assert expected == names(read(f"%0 Journal Article\n%A {line}\n%T 题名\n%W CNKI"))


@pytest.mark.parametrize(
    ("line", "family", "given"),
    [
        ("John Smith", "Smith", "John"),
        ("Smith, John", "Smith", "John"),
        ("van der Berg, John Peter", "Berg", "John Peter"),
    ],
)
def test_authors_of_others_stand_one_a_line(line: str, family: str, given: str) -> None:
    """Given names come first unless a comma parts them."""
    record = read(f"%0 Journal Article\n%A {line}\n%T A title")
    assert record.authors is not None
    (author,) = record.authors
    assert (family, given) == (author.name.family, author.name.given)


@pytest.mark.parametrize("line", [",", ", ,", ".", ";,;"])
def test_marks_alone_are_no_author(line: str) -> None:
    """The text stays in `extra`."""
    record = read(f"%0 Journal Article\n%A {line}\n%T A title")
    assert record.authors is None
    assert {"%A": line} == left(record)


def test_a_comma_at_the_end_tells_a_group() -> None:
    """EndNote's own documentation demands it."""
    record = read("%0 Report\n%A Invented Office of Numbers,\n%T A title")
    assert record.authors is not None
    assert "Invented Office of Numbers" == record.authors[0].name.literal


def test_records_without_a_type_are_parted_by_empty_lines() -> None:
    """Refer has no types; what has an issue is an article."""
    first, second = read_all(
        "%T One title\n%A Jane Roe\n%J Invented Letters\n%V 3\n%N 2\n%D 1999\n\n"
        "%A John Doe\n%T Another title\n%I Invented Press\n%D 2001\n"
    )
    assert ("article-journal", "One title") == (first.kind, str(first.title))
    assert (None, "Another title", ["John Doe"]) == (second.kind, str(second.title), names(second))


def test_an_empty_line_within_a_record_with_a_type_parts_nothing() -> None:
    """Only `%0` begins the next one then."""
    records = read_all("%0 Book\n%T One\n\n%A Jane Roe\n\n%0 Book\n%T Two\n")
    assert [["Jane Roe"], []] == [names(record) for record in records]


def test_records_follow_each_other_without_an_empty_line() -> None:
    """`%0` begins a record, even at the end of a line whose own end was lost."""
    records = read_all(ARTICLE.strip() + THESIS + ARTICLE)
    assert ["article-journal", "thesis", "article-journal"] == [one.kind for one in records]
    assert "CNKI" == thaw(records[0].extra[FORMAT])["%W"]  # type: ignore[index,call-overload]


def test_a_translated_title_stands_beside() -> None:
    """A Chinese database has the publisher's own English title there, others a translation."""
    lines = "%0 Journal Article\n%T 虚构数据的分析\n%Q An analysis of invented data\n"
    record = read(lines + "%W CNKI")
    assert record.title is not None
    assert [("zh", "original"), ("en", "parallel")] == [(t.lang, t.role) for t in record.title]
    record = read(lines)
    assert record.title is not None
    assert [("zh", "unknown"), ("en", "translation")] == [(t.lang, t.role) for t in record.title]


def test_a_plain_export_has_its_fields() -> None:
    """The remaining tags of EndNote, as other programs write them."""
    record = read(
        "%0 Book Section\n%A Roe, Jane\n%E Doe, John\n%T A chapter\n%B An Invented Book\n"
        "%I Invented Press\n%C Invented City\n%D 2011\n%8 June 28\n%@ 978-3-16-148410-0\n%G en\n"
        "%] 17\n%2 PMC1234567\n%[ 2012-01-02\n%K one\ntwo words\n%9 Essay\n%Z A note\n%F Roe2011"
    )
    assert ("chapter", "An Invented Book") == (record.kind, str(record.journal))
    assert ("Invented Press", "Invented City") == (str(record.publisher), str(record.place))
    assert ("2011-06-28", "2012-01-02") == (str(record.published), str(record.accessed))
    assert (Identifier(scheme="isbn", value="978-3-16-148410-0"),) == record.identifiers
    assert (("en",), "17", "PMC1234567") == (
        record.languages,
        record.article_number,
        record.pmcid,
    )
    assert record.keywords is not None
    assert ["one", "two words"] == [word.value.value for word in record.keywords]
    assert record.contributors is not None
    assert ["editor"] == [one.role for one in record.contributors]
    assert {"%Z": "A note", "%F": "Roe2011"} == left(record)


def test_a_series_of_books_is_the_journal_of_a_book() -> None:
    """EndNote has the title of the series in `%B` of a book."""
    record = read("%0 Book\n%T A book\n%B Invented Series\n%V 5\n%@ 1000-0003")
    assert record.journal is not None
    assert ("book-series", "Invented Series") == (record.journal.kind, str(record.journal))


def test_a_date_without_a_year_takes_it_from_the_year() -> None:
    """Where there is none, or the date is of another year, it stays in extra."""
    record = read("%0 Journal Article\n%T T\n%8 Jan-Feb\n%D 2011")
    assert "2011-01/2011-02" == str(record.published)
    record = read("%0 Journal Article\n%T T\n%8 2010-05-06\n%D 2011")
    assert ("2011", {"%8": "2010-05-06"}) == (str(record.published), left(record))
    record = read("%0 Journal Article\n%T T\n%8 Jun 28")
    assert (None, {"%8": "Jun 28"}) == (record.published, left(record))


def test_two_serials_may_share_a_field() -> None:
    """Their media may stand in brackets; what is no number stays in extra."""
    record = read("%0 Journal Article\n%T T\n%J J\n%@ 0378-5955 (Print) 2049-3630 (Electronic)")
    assert record.journal is not None
    assert "0378-5955" == record.journal.issn_print
    assert "2049-3630" == record.journal.issn_electronic
    record = read("%0 Journal Article\n%T T\n%J J\n%@ 0378-5955 20493630")
    assert record.journal is not None
    assert ("0378-5955", "2049-3630") == record.journal.issn_other
    record = read("%0 Journal Article\n%T T\n%J J\n%@ 0378-5955, none")
    assert {"%@": "0378-5955, none"} == left(record)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_other_encodings_are_read(encoding: str) -> None:
    """GB18030 is detected and told, a byte order mark says enough."""
    found = parse((ARTICLE + THESIS).encode(encoding))
    assert ["虚构数据的Ca~(2+)分析", "臆造材料的制备"] == [str(one.title) for one in found]
    expected = ["encoding-detected"] if encoding == "gb18030" else []
    assert expected == [one.code for one in found.problems]


@pytest.mark.parametrize("text", [ARTICLE, THESIS, "%T One\n%A A B\n\n%T Two\n%A C D\n"])
@pytest.mark.parametrize("strict", [False, True])
def test_broken_input_raises_nothing_foreign(text: str, *, strict: bool) -> None:
    """At every third byte, and whatever stands in its place."""
    data = text.encode()
    for cut in range(0, len(data), 3):
        for broken in (data[:cut], data[:cut] + b"\xff\x00%" + data[cut + 1 :]):
            try:
                parse(broken, format=FORMAT, strict=strict)
            except LitrecordError as error:
                assert strict or not broken.strip(), error  # noqa: PT017  # either may happen


@pytest.mark.shared
def test_real_exports_are_read(shared: Path) -> None:
    """CNKI's exports of an article, a conference paper and a standard."""
    found = {}
    for path in sorted((shared / "sources" / FORMAT).iterdir()):
        (found[path.stem],) = read_all(path.read_text("utf-8"))
    article, paper, standard = (found[name] for name in ("case0", "case2", "case4"))
    assert "黄芪多糖复合酶提取工艺优化及其α-葡萄糖苷酶抑制活性" == str(article.title)
    assert ["张会佳", "侯相竹", "张涵", "殷澳", "高阳", "徐多多"] == names(article)
    assert article.journal is not None
    assert ("食品工业科技", ("1002-0306",)) == (str(article.journal), article.journal.issns)
    assert ("1-15", "10.13386/j.issn1002-0306.2023090315") == (str(article.pages), article.doi)
    assert ["王海霞", "罗耀群"] == names(paper)
    assert ("269-273", "2013") == (str(paper.pages), str(paper.published))
    assert "2013年中国药学大会暨第十三届中国药师周" == str(paper.journal)
    assert ("standard", 8) == (standard.kind, len(names(standard)))
    assert (Identifier(scheme="standard", value="GB/T 43109-2023"),) == standard.identifiers
    assert "2023-09-07" == str(standard.published)


def test_a_chinese_thesis_may_have_its_university_as_a_journal() -> None:
    """CNKI writes `%J` for some; with `%I` beside, and elsewhere, nothing holds a thesis."""
    record = read("%0 Thesis\n%T 虚构\n%J 虚构大学\n%9 硕士\n%W CNKI")
    assert (None, "虚构大学") == (record.journal, str(record.publisher))
    record = read("%0 Thesis\n%T 虚构\n%J 地理系\n%I 虚构大学\n%9 硕士\n%W CNKI")
    assert (None, "虚构大学") == (record.journal, str(record.publisher))
    assert {"%J": "地理系", "%W": "CNKI"} == left(record)
    record = read("%0 Thesis\n%T A title\n%B Department of Fiction")
    assert (None, None, {"%B": "Department of Fiction"}) == (
        record.journal,
        record.publisher,
        left(record),
    )
