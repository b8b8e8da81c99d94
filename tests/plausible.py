"""Hypothesis strategies for papers as they are found: what a format must carry over intact.

`tests.strategies` makes everything that the classes allow; here are the Chinese and English texts,
names, numbers and dates that journals print. All people and papers are invented.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier, Link
from litrecord.model.journal import Abbreviation, JournalProfile
from litrecord.model.people import Affiliation, Author, Contributor, PersonName
from litrecord.model.record import (
    Classification,
    Event,
    Funding,
    Keyword,
    OpenAccess,
    PageRange,
    PaperRecord,
)
from litrecord.model.text import BilingualText, LangText
from litrecord.text.language import detect_name_tag, detect_tag

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["plausible_authors", "plausible_papers"]

_CHINESE_TITLES = (
    "玻璃蜂群迁徙的数值模拟",
    "“纸鸢”算法在灯塔照明调度中的应用（二）",
    "基于CO₂ 捕集的雾晶材料研究: 综述",
    "論燈塔與潮汐之關係",
    "p<0.05 & 其他: {误用} 100% 的 $代价$",
)
_ENGLISH_TITLES = (
    "Numerical simulation of the migration of glass bees",
    "The paper-kite algorithm for lighthouse scheduling: A second look",
    "A < B & C > D: 100% of the {braces} cost $5_000 #1 ~ ^2 \\ backslash",
    "Mist crystals, CO₂ capture and the “lantern” effect in Xi'an",
    "On the tides of the harbour at night",
)
_CHINESE_ABSTRACTS = (
    "目的：研究玻璃蜂群的迁徙规律。方法：采用数值模拟。结果：蜂群沿潮汐线迁徙。",
    "本文讨论灯塔照明调度问题，并给出算例。",
)
_ENGLISH_ABSTRACTS = (
    "We study how glass bees migrate along the tide lines of an invented harbour.",
    "The scheduling of lighthouses is discussed and an example is given for the reader.",
)
_CHINESE_NAMES = (("雾", "小灯"), ("欧阳", "纸鸢"), ("单", "潮"), ("曾", "晶晶"))
_LATIN_NAMES = (
    PersonName(family="Lampwright", given="Ada B."),
    PersonName(family="Berg", given="Jan", particle="van den"),
    PersonName(family="Tidewater", given="Jean-Luc", suffix="Jr."),
    PersonName(family="O'Mist", given="Zoë"),
    PersonName(literal="Glass Bee Consortium"),
)
_CHINESE_JOURNALS = ("灯塔学报", "潮汐研究（自然科学版）")
_ENGLISH_JOURNALS = ("Journal of Lighthouse Studies", "Tides & Mists", "Acta Apum Vitrearum")
_KINDS = (
    *("article-journal", "paper-conference", "thesis", "preprint", "book", "chapter"),
    *("report", "dataset", "patent", "standard", "webpage", "article-newspaper"),
)


def _variant(value: str, role: str, *, is_name: bool = False) -> LangText:
    lang, basis = (detect_name_tag if is_name else detect_tag)(value)
    return LangText(value=value, lang=lang, basis=basis, role=role)  # type: ignore[arg-type]  # one of the roles


@st.composite
def _texts(draw: DrawFn, chinese: tuple[str, ...], english: tuple[str, ...]) -> BilingualText:
    zh, en = draw(st.sampled_from(chinese)), draw(st.sampled_from(english))
    return BilingualText(
        variants=draw(
            st.sampled_from(
                (
                    (_variant(zh, "original"), _variant(en, "parallel")),
                    (_variant(en, "original"), _variant(zh, "translation")),
                    (_variant(zh, "unknown"), _variant(en, "unknown")),
                    (_variant(zh, "unknown"),),
                    (_variant(en, "unknown"),),
                    (_variant(en, "original"),),
                )
            )
        )
    )


@st.composite
def _names(draw: DrawFn, chinese: tuple[str, ...], english: tuple[str, ...]) -> BilingualText:
    zh = _variant(draw(st.sampled_from(chinese)), "unknown", is_name=True)
    en = _variant(draw(st.sampled_from(english)), "unknown", is_name=True)
    return BilingualText(variants=draw(st.sampled_from(((zh,), (en,), (zh, en), (en, zh)))))


@st.composite
def plausible_authors(draw: DrawFn) -> Author:
    """Draw an author: Chinese, with pinyin perhaps, or Western, or a group."""
    if not draw(st.booleans()):
        return Author(
            name=draw(st.sampled_from(_LATIN_NAMES)),
            orcid=draw(st.sampled_from((None, None, "0000-0002-1825-0097"))),
        )
    family, given = draw(st.sampled_from(_CHINESE_NAMES))
    latin = PersonName(family="Wu", given="Xiaodeng", lang="zh-Latn", order="family-first")
    institution = BilingualText(variants=(_variant("灯塔大学", "unknown", is_name=True),))
    return Author(
        name=PersonName(family=family, given=given, lang="zh", order="family-first"),
        alternates=draw(st.sampled_from(((), (latin,)))),
        affiliations=draw(st.sampled_from((None, None, (Affiliation(name=institution),)))),
        corresponding=draw(st.sampled_from((None, None, True))),
    )


@st.composite
def _dates(draw: DrawFn) -> PartialDate:
    year = draw(st.integers(1900, 2026))
    month = draw(st.none() | st.integers(1, 12))
    day = None if month is None else draw(st.none() | st.integers(1, 28))
    return PartialDate(year=year, month=month, day=day)


@st.composite
def _journals(draw: DrawFn) -> JournalProfile:
    return JournalProfile(
        name=draw(_names(_CHINESE_JOURNALS, _ENGLISH_JOURNALS)),
        issn_print=draw(st.sampled_from((None, "0378-5955"))),
        issn_electronic=draw(st.sampled_from((None, "2434-561X"))),
        abbreviations=draw(st.sampled_from(((), (Abbreviation(value="J Lighthouse Stud"),)))),
        publisher=draw(st.none() | _names(("灯塔出版社",), ("Mist & Sons",))),
    )


@cache
def plausible_papers() -> SearchStrategy[PaperRecord]:
    """Return a strategy for papers with most of the fields that outputs have a place for."""
    keyword = st.sampled_from(("灯塔", "glass bees", "tide line")).map(
        lambda word: Keyword(value=_variant(word, "unknown", is_name=True))
    )
    pages = st.sampled_from(
        (
            PageRange(first="1", last="10"),
            PageRange(first="e123"),
            PageRange(first="S1", last="S9"),
            PageRange(first="iv", last="xi"),
        )
    )
    some = st.sampled_from
    authors = st.lists(plausible_authors(), min_size=1, max_size=5, unique=True).map(tuple)
    return st.builds(
        PaperRecord,
        kind=some(_KINDS),
        title=_texts(_CHINESE_TITLES, _ENGLISH_TITLES),
        abstract=st.none() | _texts(_CHINESE_ABSTRACTS, _ENGLISH_ABSTRACTS),
        authors=st.none() | authors,
        contributors=st.none()
        | plausible_authors().map(lambda one: (Contributor(role="editor", author=one),)),
        doi=some((None, "10.5555/glass.bees(2025)1:2<3>", "10.5555/灯塔.2025")),
        pmid=some((None, "12345678")),
        pmcid=some((None, "PMC1234567")),
        arxiv=some((None, "2101.00001")),
        identifiers=some(((), (Identifier(scheme="cstr", value="32001.14.11"),))),
        journal=st.none() | _journals(),
        volume=some((None, "16", "B12")),
        issue=some((None, "1", "增刊1", "3-4")),
        pages=st.none() | pages,
        article_number=some((None, "e0123456")),
        published=st.none() | _dates(),
        published_online=st.none() | _dates(),
        accessed=st.none() | _dates(),
        keywords=st.none() | st.lists(keyword, min_size=1, max_size=3, unique=True).map(tuple),
        classifications=some((None, (Classification(scheme="clc", code="TP391.4"),))),
        funding=some((None, (Funding(funder=None, awards=("61234567",)),))),
        publisher=st.none() | _names(("灯塔出版社",), ("Mist & Sons",)),
        place=st.none() | _names(("雾城",), ("Mistville",)),
        event=some((None, Event(place="Mistville"))),
        genre=some((None, "Doctoral thesis", "博士学位论文")),
        languages=some((None, ("zh",), ("en",), ("zh", "en"))),
        open_access=some((None, OpenAccess(is_open=True, license="CC BY 4.0"))),
        citation_count=some((None, 0, 12)),
        links=some(((), (Link(kind="landing-page", url="https://example.org/a?b=c&d=%20e"),))),
    )
