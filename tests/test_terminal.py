"""Records and problems as text for a terminal."""

from __future__ import annotations

import unicodedata

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.errors import Failure, Location, ParseError, Problem, ProblemKind, Severity
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, Contributor, PersonName
from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    Metric,
    OtherRanking,
    Ranking,
    RankingEntry,
)
from litrecord.model.record import (
    Event,
    Keyword,
    OpenAccess,
    PageRange,
    PaperRecord,
    RelatedWork,
)
from litrecord.model.source import Source
from litrecord.model.text import BilingualText, LangText, TextRole
from litrecord.terminal import card, columns, place, problem_lines, summary_lines, visible, wrap
from litrecord.terminal.columns import inert_json, paragraphs
from litrecord.terminal.facts import facts
from litrecord.terminal.rankings import describe_ranking
from litrecord.terminal.reports import failure_line
from litrecord.terminal.words import language_name

NO_FREE_COPY = ProblemKind(
    code="invented-contradiction",
    severity=Severity.WARNING,
    en="two values contradict each other",
    zh="两个值互相矛盾",
)
NO_YEAR = ProblemKind(
    code="invented-undated", severity=Severity.INFO, en="no year is stated", zh="未说明年份"
)


def variant(value: str, lang: str | None = None, role: TextRole = "unknown") -> LangText:
    """Return a text whose language is stated."""
    return LangText(value=value, lang=lang, role=role)


def texts(*variants: LangText) -> BilingualText:
    """Return a text in several variants."""
    return BilingualText(variants=variants)


def paper() -> PaperRecord:
    """Return an invented paper: English original, Chinese translation."""
    return PaperRecord(
        title=texts(
            variant("绿茶对虚构小鼠睡眠的影响", "zh", "translation"),
            variant("Green tea and the sleep of invented mice", "en", "original"),
        ),
        abstract=texts(variant("The mice slept.\n\nThen they woke.", "en")),
        authors=(
            Author(name=PersonName(given="Ada", family="Example", order="given-first")),
            Author(
                name=PersonName(family="欧阳", given="虚"),
                alternates=(PersonName(literal="Xu Ouyang"),),
            ),
        ),
        doi="10.5555/invented.1",
        journal=JournalProfile(
            name=texts(variant("Journal of Invented Results", "en")),
            issn_print="1234-5679",
            introduction=texts(variant("It prints what never happened.", "en")),
            rankings=(
                JCRRanking(
                    impact_factor=Metric(value=7.1),
                    categories=(JCRCategory(name="CELL & TISSUE ENGINEERING", quartile="Q1"),),
                ),
                CASPartition(majors=(CASZone(name_zh="医学", zone=2),)),
            ),
        ),
        volume="16",
        issue="1",
        pages=PageRange(first="379"),
        published=PartialDate(year=2025, month=7, day=16),
        open_access=OpenAccess(is_open=False, pdf_url="https://example.org/1.pdf"),
        citation_count=0,
        source=Source(
            format="invented", platform="nowhere", location=Location(source="page.txt", index=0)
        ),
    )


def fact(record: PaperRecord, label: str, lang: str = "en") -> str | None:
    """Return the value under a label as one line, None when there is no such label."""
    found = dict(facts(record, lang)).get(label)
    return None if found is None else " ".join(wrap(found, 10_000))


# Columns


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("abc", 3, id="ascii"),
        pytest.param("中文", 4, id="han"),
        pytest.param("Ａ，", 4, id="full-width"),
        pytest.param("ｶ", 1, id="half-width-katakana"),
        pytest.param("“…—", 3, id="ambiguous"),
        pytest.param("e\u0301", 1, id="combining-accent"),
        pytest.param("\u1100\u1161\u11a8", 2, id="decomposed-hangul"),
        pytest.param("\U0001f600", 2, id="emoji"),
        pytest.param("a\u200db", 2, id="joiner"),
        pytest.param("か\u3099", 2, id="kana-with-voicing-mark"),
    ],
)
def test_columns_follow_the_east_asian_width(text: str, expected: int) -> None:
    """Wide characters take two columns, combining ones none, all others one (UAX 11)."""
    assert expected == columns(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a\x1b[31mb", r"a\x1b[31mb", id="escape"),
        pytest.param("\x9b2J", r"\x9b2J", id="c1-csi"),
        pytest.param("\x00\x7f", r"\x00\x7f", id="nul-and-delete"),
        pytest.param("a\r\nb\tc", r"a\x0d\x0ab\x09c", id="line-ends-and-tabs"),
        pytest.param("\u202eabc\u2066", r"\u202eabc\u2066", id="bidi-overrides-and-isolates"),
        pytest.param("\u061c\u200e\u200f", r"\u061c\u200e\u200f", id="bidi-marks"),
        pytest.param("\u200b\u2060\ufeff\xad", r"\u200b\u2060\ufeff\xad", id="invisible"),
        pytest.param("\u2028\u2029\x85", r"\u2028\u2029\x85", id="other-line-ends"),
        pytest.param("\ud800x\udfff", r"\ud800x\udfff", id="lone-surrogates"),
        pytest.param("\U000e0041", r"\U000e0041", id="tag-characters"),
        pytest.param("\ufddf", r"\ufddf", id="noncharacter"),
    ],
)
def test_what_steers_a_terminal_is_escaped(text: str, expected: str) -> None:
    """Control, bidirectional and invisible characters and lone surrogates become escapes."""
    assert expected == visible(text)


@pytest.mark.parametrize(
    "text", ["", "中文：，。", "naïve e\u0301", "a\\b", "ن\u200cا", "\U0001f468\u200d\U0001f469"]
)
def test_what_people_write_is_not_escaped(text: str) -> None:
    """Letters of any script, combining marks and the joiners of Persian and emoji stay."""
    assert text == visible(text)


def test_inert_json_keeps_the_value_and_the_layout() -> None:
    """JSON's own escapes replace what steers a terminal; line ends between tokens stay."""
    given_json = '{\n  "a": "\x7f\u202e\U000e0041中"\n}'
    assert '{\n  "a": "\\u007f\\u202e\\udb40\\udc41中"\n}' == inert_json(given_json)


# Breaking lines


@pytest.mark.parametrize("mark", list("，。、；：）」』》？！】〉”’…·ー々%/,.;:!?)"))
def test_no_line_begins_with_closing_punctuation(mark: str) -> None:
    """The character before a closing mark goes with it to the next line (避头)."""
    assert ["一二三", f"四{mark}五"] == list(wrap(f"一二三四{mark}五", 8))


@pytest.mark.parametrize("mark", list("（「『《【〈“‘(["))
def test_no_line_ends_with_opening_punctuation(mark: str) -> None:
    """An opening mark goes to the next line with what it opens (避尾)."""
    assert ["一二三", f"{mark}四五"] == list(wrap(f"一二三{mark}四五", 8))


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        pytest.param("", 10, [], id="nothing"),
        pytest.param("   ", 10, [], id="only-spaces"),
        pytest.param("one two three", 7, ["one two", "three"], id="words"),
        pytest.param("one  two", 7, ["one two"], id="runs-of-spaces"),
        pytest.param("abcdefgh ij", 4, ["abcd", "efgh", "ij"], id="word-too-long-to-fit"),
        pytest.param("a 一二三四", 6, ["a 一二", "三四"], id="latin-and-han"),
        pytest.param("用MSCs治疗", 6, ["用MSCs", "治疗"], id="latin-word-inside-han"),
        pytest.param("细胞/基质", 5, ["细胞/", "基质"], id="slash-between-han"),
        pytest.param("一二", 2, ["一", "二"], id="narrowest"),
        pytest.param("Ying-Feng Gao", 10, ["Ying-Feng", "Gao"], id="hyphen-keeps"),
        pytest.param("））））", 4, ["））", "））"], id="closing-marks-alone"),
        pytest.param("a\u0301b\u0301", 2, ["a\u0301b\u0301"], id="combining-marks"),
        pytest.param("x\x1by", 9, [r"x\x1by"], id="escape"),
    ],
)
def test_text_is_wrapped_at_spaces_and_beside_wide_characters(
    text: str, width: int, expected: list[str]
) -> None:
    """Lines end at spaces and beside wide characters; a word that fits on no line is cut."""
    assert expected == list(wrap(text, width))


@given(
    st.text(alphabet=st.sampled_from("ab 中文，。（）「」“”\u3000\u0301\x1b\u202e\ud800é—")),
    st.integers(2, 20),
)
def test_lines_fit_and_nothing_is_lost(text: str, width: int) -> None:
    """No line is wider than asked, and all lines together hold what the text holds."""
    lines = list(wrap(text, width))
    assert [] == [line for line in lines if columns(line) > width]
    assert visible(text).replace(" ", "") == "".join(lines).replace(" ", "")


@given(st.text(), st.integers(2, 20))
def test_no_control_character_gets_out(text: str, width: int) -> None:
    """Whatever the text, no line holds a control character or a lone surrogate."""
    found = {unicodedata.category(char) for line in wrap(text, width) for char in line}
    assert set() == found & {"Cc", "Cs", "Zl", "Zp"}


def test_paragraphs_are_the_filled_lines() -> None:
    """Empty lines fall away, tabs are spaces, CR LF ends a line like LF."""
    assert ["one two", "three"] == list(paragraphs(" one\ttwo\r\n\r\n\n  three\n"))


# Cards


def test_a_card_reads_from_titles_to_problems() -> None:
    """Titles, facts, abstract, journal introduction and problems stand in this order."""
    expected = """\
Green tea and the sleep of invented mice
  English, original

绿茶对虚构小鼠睡眠的影响
  Chinese, translation

Authors        Ada Example, 欧阳虚 (Xu Ouyang)
Journal        Journal of Invented Results, volume 16, issue 1, page 379
Published      2025-07-16
Identifiers    DOI 10.5555/invented.1; ISSN 1234-5679
Open access    no; PDF https://example.org/1.pdf
JCR            impact factor 7.1 (year unknown), Q1 CELL & TISSUE ENGINEERING
CAS partition  医学 2区, edition unknown
Citations      0
Platform       nowhere
Read from      page.txt, record 0 (invented)

Abstract (English)
  The mice slept.
  Then they woke.

Journal introduction (English)
  It prints what never happened.

Problems
  warning  open_access: two values contradict each other [invented-contradiction]"""
    assert expected == card(paper(), [NO_FREE_COPY.problem("open_access")])


def test_a_card_in_chinese_has_chinese_words() -> None:
    """Labels, roles, punctuation and messages are Chinese; the data stay as they are."""
    expected = """\
Green tea and the sleep of invented mice
  英文，原文

绿茶对虚构小鼠睡眠的影响
  中文，译文

作者        Ada Example, 欧阳虚 (Xu Ouyang)
期刊        Journal of Invented Results，第 16 卷，第 1 期，第 379 页
发表日期    2025-07-16
标识符      DOI 10.5555/invented.1；ISSN 1234-5679
开放获取    否；PDF https://example.org/1.pdf
JCR         影响因子 7.1（年份未知），Q1 CELL & TISSUE ENGINEERING
中科院分区  医学 2区，版本未知
被引次数    0
数据平台    nowhere
读取自      page.txt，记录 0（invented）

摘要（英文）
  The mice slept.
  Then they woke.

期刊介绍（英文）
  It prints what never happened.

问题
  警告  open_access：两个值互相矛盾 [invented-contradiction]"""
    assert expected == card(paper(), [NO_FREE_COPY.problem("open_access")], lang="zh")


def test_a_record_that_states_nothing_has_a_card() -> None:
    """A record without any field is a card that says that there is no title."""
    assert "[no title]" == card(PaperRecord())
    assert "[无标题]" == card(PaperRecord(), lang="zh")


@pytest.mark.parametrize("width", [40, 60, 88, 140])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_card_keeps_to_its_width(width: int, lang: str) -> None:
    """No line of a card is wider than asked, not even with a long link in it."""
    access = OpenAccess(pdf_url="https://example.org/" + "long/" * 50)
    title = texts(variant("绿茶" * 100, "zh"), variant("tea " * 100, "en"))
    record = attrs.evolve(paper(), open_access=access, title=title)
    text = card(record, [NO_FREE_COPY.problem("doi", raw="x" * 90)], width=width, lang=lang)
    assert [] == [line for line in text.split("\n") if columns(line) > width]


def test_titles_may_be_bold() -> None:
    """Each line of a title, and nothing else, stands between the ANSI escapes for bold."""
    record = PaperRecord(title=texts(variant("words " * 10, "en")))
    line = "words words words words words words"
    expected = f"\x1b[1m{line}\x1b[0m\n\x1b[1mwords words words words\x1b[0m\n  English"
    assert expected == card(record, width=40, bold=True)


def test_no_value_can_steer_the_terminal() -> None:
    """An escape sequence in any field of text comes out as visible characters."""
    evil = "x\x1b]0;y\x07\u202e\ud800\n"
    record = PaperRecord(
        title=texts(variant(evil, evil)),
        abstract=texts(variant(evil, evil)),
        authors=(Author(name=PersonName(literal=evil)),),
        doi=evil,
        journal=JournalProfile(
            name=texts(variant(evil)), rankings=(OtherRanking(scheme=evil, edition=evil),)
        ),
        volume=evil,
        pages=PageRange(first=evil),
        types=(evil,),
        source=Source(format=evil, platform=evil, location=Location(source=evil)),
    )
    problem = Problem(code=evil, severity=Severity.ERROR, path=evil, raw=evil)
    text = card(record, [problem])
    assert set() == set(text) & {"\x1b", "\x07", "\u202e", "\ud800"}
    assert r"x\x1b]0;y\x07\u202e\ud800\x0a" == text.split("\n")[0]


def test_the_role_is_told_where_there_is_a_choice() -> None:
    """A single text of unknown role shows its language only, one of several both."""
    several = texts(variant("A", "en"), variant("甲", "zh-Hant"), variant("B"))
    expected = [
        "Abstract (English, role unknown)",
        "  A",
        "",
        "Abstract (traditional Chinese, role unknown)",
        "  甲",
        "",
        "Abstract (language unknown, role unknown)",
        "  B",
    ]
    assert expected == card(PaperRecord(abstract=several)).split("\n")[2:]


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en", "English"),
        ("en-GB", "English (en-GB)"),
        ("zh-Hans", "simplified Chinese"),
        ("zh-Latn", "pinyin"),
        ("sv", "Swedish"),
        ("tlh", "tlh"),
        (None, "language unknown"),
    ],
)
def test_languages_are_named(tag: str | None, expected: str) -> None:
    """Common languages have names; a tag without one stands for itself."""
    assert expected == language_name(tag, "en")


def test_the_same_problem_is_shown_once() -> None:
    """A problem found while reading and again while validating has one line."""
    problem = NO_FREE_COPY.problem("doi")
    once = card(PaperRecord(), [problem])
    assert once == card(PaperRecord(), [problem, NO_FREE_COPY.problem("doi", location=Location())])


@pytest.mark.parametrize(
    ("width", "lang", "message"),
    [
        pytest.param(39, "en", "width: 39 is too narrow", id="narrow"),
        pytest.param(88, "fr", "lang: no words in 'fr'", id="language"),
    ],
)
def test_a_card_refuses_what_it_cannot_do(width: int, lang: str, message: str) -> None:
    """Less than 40 columns and other languages than en and zh are errors."""
    with pytest.raises(ValueError, match=message):
        card(PaperRecord(), width=width, lang=lang)


# Facts


@pytest.mark.parametrize(
    ("record", "label", "expected"),
    [
        pytest.param(PaperRecord(authors=()), "Authors", "none", id="authors-stated-empty"),
        pytest.param(
            PaperRecord(
                authors=(
                    Author(name=PersonName(given="A", family="B", suffix="Jr.")),
                    Author(name=PersonName(literal="C")),
                )
            ),
            "Authors",
            "A B, Jr.; C",
            id="names-with-commas",
        ),
        pytest.param(
            PaperRecord(authors=(Author(name=PersonName(literal="X")),) * 32),
            "Authors",
            ", ".join(["X"] * 30) + ", and 2 more",
            id="many-authors",
        ),
        pytest.param(
            PaperRecord(
                contributors=(
                    Contributor(role="editor", author=Author(name=PersonName(literal="E"))),
                    Contributor(role="reviewer", author=Author(name=PersonName(literal="R"))),
                    Contributor(role="editor", author=Author(name=PersonName(literal="F"))),
                )
            ),
            "Editors",
            "E, F",
            id="editors",
        ),
        pytest.param(PaperRecord(volume="3"), "Published in", "volume 3", id="no-journal"),
        pytest.param(
            PaperRecord(journal=JournalProfile(kind="conference", name=texts(variant("ICIR")))),
            "Conference",
            "ICIR",
            id="conference",
        ),
        pytest.param(
            PaperRecord(
                journal=JournalProfile(name=texts(variant("甲", "zh"), variant("A", "en")))
            ),
            "Journal",
            "甲 / A",
            id="journal-in-two-languages",
        ),
        pytest.param(
            PaperRecord(
                kind="chapter", journal=JournalProfile(name=texts(variant("A Book", "en")))
            ),
            "Published in",
            "A Book",
            id="book-of-a-chapter",
        ),
        pytest.param(
            PaperRecord(pages=PageRange(first="1", last="9"), article_number="e7"),
            "Published in",
            "pages 1-9, article e7",
            id="pages-and-article-number",
        ),
        pytest.param(
            PaperRecord(pages=PageRange(first="5", last="5")),
            "Published in",
            "page 5",
            id="one-page",
        ),
        pytest.param(
            PaperRecord(
                event=Event(
                    name=texts(variant("Fair")),
                    place="Nowhere",
                    date=PartialDate(year=2025, month=7, end=PartialDate(year=2025, month=8)),
                )
            ),
            "Event",
            "Fair, Nowhere, 2025-07 to 2025-08",
            id="event",
        ),
        pytest.param(
            PaperRecord(publisher=texts(variant("Press")), place=texts(variant("Nowhere"))),
            "Publisher",
            "Press, Nowhere",
            id="publisher",
        ),
        pytest.param(
            PaperRecord(
                published=PartialDate(year=2025, season="spring"),
                published_online=PartialDate(year=2024),
            ),
            "Published",
            "spring 2025; online 2024",
            id="season-and-online",
        ),
        pytest.param(
            PaperRecord(
                pmid="1",
                pmcid="PMC2",
                arxiv="2101.00001",
                identifiers=(Identifier(scheme="cstr", value="3"),),
                journal=JournalProfile(cn_number="11-0000/X"),
            ),
            "Identifiers",
            "PMID 1; PMCID PMC2; arXiv 2101.00001; CSTR 3; CN 11-0000/X",
            id="identifiers",
        ),
        pytest.param(
            PaperRecord(open_access=OpenAccess(status="gold", license="CC BY")),
            "Open access",
            "not stated; gold; CC BY",
            id="open-access-not-stated",
        ),
        pytest.param(
            PaperRecord(open_access=OpenAccess(is_open=True)),
            "Open access",
            "yes",
            id="open-access",
        ),
        pytest.param(
            PaperRecord(kind="thesis", genre="Doctoral thesis"),
            "Type",
            "thesis; Doctoral thesis",
            id="type",
        ),
        pytest.param(
            PaperRecord(keywords=(Keyword(value=variant("茶")), Keyword(value=variant("tea")))),
            "Keywords",
            "茶; tea",
            id="keywords",
        ),
        pytest.param(
            PaperRecord(
                translation_of=RelatedWork(
                    title=texts(variant("Tee")),
                    authors=(Author(name=PersonName(literal="Erfunden")),),
                    published=PartialDate(year=1900),
                    doi="10.5555/tee",
                )
            ),
            "Translated from",
            "Erfunden; Tee; 1900; DOI 10.5555/tee",
            id="translation",
        ),
        pytest.param(
            PaperRecord(translation_of=RelatedWork(title=texts(variant("Tee")))),
            "Translated from",
            "Tee",
            id="translation-of-a-title",
        ),
        pytest.param(PaperRecord(source=Source(format="json")), "Read from", "json", id="format"),
        pytest.param(PaperRecord(), "Authors", None, id="not-stated"),
    ],
)
def test_a_fact_is_put_in_words(record: PaperRecord, label: str, expected: str | None) -> None:
    """Each fact that a record states has a label and reads as people write it."""
    assert expected == fact(record, label)


@pytest.mark.parametrize(
    ("ranking", "lang", "expected"),
    [
        pytest.param(JCRRanking(), "en", ("JCR", "year unknown"), id="jcr-empty"),
        pytest.param(
            JCRRanking(
                data_year=2023,
                impact_factor=Metric(value=0.1, qualifier="<"),
                impact_factor_5y=Metric(qualifier="n/a"),
                jci=Metric(value=1.5),
                editions=("SCIE", "SSCI"),
            ),
            "en",
            (
                "JCR",
                "impact factor <0.1 (data of 2023), 5-year impact factor N/A, JCI 1.5, SCIE/SSCI",
            ),
            id="jcr-dated",
        ),
        pytest.param(
            JCRRanking(
                categories=(
                    JCRCategory(
                        name="MEDICINE, RESEARCH & EXPERIMENTAL",
                        quartile="Q2",
                        rank=3,
                        total=9,
                        edition="SCIE",
                        metric="jci",
                        name_zh="医学：研究与实验",
                    ),
                    JCRCategory(quartile="Q1", candidates=("A", "B")),
                    JCRCategory(quartile="Q4", rank=7),
                )
            ),
            "en",
            (
                "JCR",
                (
                    "Q2 MEDICINE, RESEARCH & EXPERIMENTAL (SCIE, rank 3/9, by JCI); "
                    "Q1 one of A / B; Q4 (rank 7) (year unknown)"
                ),
            ),
            id="jcr-categories",
        ),
        pytest.param(
            JCRRanking(categories=(JCRCategory(name="ALLERGY", quartile="Q1", name_zh="过敏"),)),
            "zh",
            ("JCR", "Q1 ALLERGY 过敏（年份未知）"),
            id="jcr-chinese",
        ),
        pytest.param(
            CASPartition(
                edition_year=2025,
                scheme="upgraded",
                majors=(CASZone(name_zh="医学", name_en="Medicine", zone=1, position=2, total=9),),
                minors=(CASZone(name_zh="过敏", zone=3), CASZone(name_en="Allergy")),
                top=True,
                is_review=True,
                warning="低",
                notes=("注",),
            ),
            "en",
            (
                "CAS partition",
                (
                    "医学 1区 (Medicine, position 2/9), narrow fields 过敏 3区; "
                    "Allergy no zone, Top, review journal, warning 低, edition 2025, "
                    "upgraded scheme, 注"
                ),
            ),
            id="cas-whole",
        ),
        pytest.param(
            CASPartition(system="xr", edition_year=2026, status="under_review"),
            "zh",
            ("新锐分区", "待评审，2026 年版"),
            id="successor-under-review",
        ),
        pytest.param(
            OtherRanking(
                scheme="ccf", year=2022, entries=(RankingEntry(level="A", field="数据库"),)
            ),
            "en",
            ("CCF", "A 数据库, edition 2022"),
            id="list-with-levels",
        ),
        pytest.param(
            OtherRanking(
                scheme="sjr",
                edition="May",
                entries=(RankingEntry(field="Tea", rank=1, total=5), RankingEntry(rank=2)),
                metric=Metric(value=2.5),
                reasons=("because",),
            ),
            "en",
            ("SJR", "Tea (rank 1/5), rank 2, 2.5, because, edition May"),
            id="list-with-ranks",
        ),
        pytest.param(
            OtherRanking(scheme="pku"), "en", ("PKU", "edition unknown"), id="list-undated"
        ),
    ],
)
def test_a_ranking_tells_its_system_and_year(
    ranking: Ranking, lang: str, expected: tuple[str, str]
) -> None:
    """A ranking reads with its system, its places and its year, or that the year is unknown."""
    label, text = describe_ranking(ranking, lang)
    assert expected == (label, " ".join(wrap(text, 10_000)))


# Problems


def test_a_problem_line_begins_with_its_place() -> None:
    """Without a width a problem is one line: place, severity, path, message, code."""
    location = Location(source="一.jsonl", line=3, index=2)
    problem = NO_YEAR.problem("journal.rankings[0]", location=location)
    assert [
        (
            "一.jsonl, line 3, record 2: info: journal.rankings[0]: no year is stated "
            "[invented-undated]"
        )
    ] == problem_lines([problem])
    assert [
        "一.jsonl，第 3 行，记录 2：提示：journal.rankings[0]：未说明年份 [invented-undated]"
    ] == problem_lines([problem], lang="zh")


def test_problem_lines_refuse_other_languages() -> None:
    """There are words in English and Chinese only."""
    with pytest.raises(ValueError, match="expected 'en' or 'zh'"):
        problem_lines([], lang="fr")


def test_a_place_names_its_source_in_full() -> None:
    """A long path is not cut, for it has to lead to the file."""
    source = "folder/" * 20 + "page.txt"
    assert f"{source}, column 7" == place(Location(source=source, column=7))
    assert "" == place(None)


@pytest.mark.parametrize(
    ("message", "located"),
    [pytest.param("not JSON", True, id="located"), pytest.param("not JSON", False, id="bare")],
)
def test_a_failure_is_one_line(message: str, located: bool) -> None:  # noqa: FBT001  # parametrized
    """A failure names its place once, whether or not its error does so too."""
    location = Location(source="a.jsonl", line=2, index=1)
    error = ParseError(message, location=location if located else None)
    failure = Failure(raw=b"{", location=location, error=error)
    assert "a.jsonl, line 2, record 1: error: not JSON" == failure_line(failure).replace(
        "\ufdd0", " "
    )


def test_a_summary_counts_by_severity_and_code() -> None:
    """Totals come first, then codes: errors before warnings, frequent ones before rare ones."""
    bad = ProblemKind(code="invented-error", severity=Severity.ERROR, en="bad", zh="坏")
    rare = ProblemKind(code="invented-rare", severity=Severity.INFO, en="rare", zh="罕见")
    problems = [
        rare.problem(),
        NO_YEAR.problem(count=3),
        bad.problem(),
        NO_FREE_COPY.problem(),
        NO_FREE_COPY.problem("doi"),
    ]
    assert [
        "7 checked, 1 unreadable, 1 error, 2 warnings, 4 infos",
        "  error: invented-error: 1",
        "  warning: invented-contradiction: 2",
        "  info: invented-undated: 3",
        "  info: invented-rare: 1",
    ] == summary_lines(7, problems, 1)
    assert ["已检查 2 条，0 个错误，0 个警告，0 个提示"] == summary_lines(2, [], lang="zh")
