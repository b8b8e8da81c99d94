"""What the tests of JATS share: a record of everything, and how losses are shown.

All papers and people here are invented.
"""

from __future__ import annotations

from litrecord.api.writing import dumps, losses
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
    RelatedWork,
)
from litrecord.model.text import BilingualText, LangText
from litrecord.serializers.jats import Jats

__all__ = ["FULL", "both", "en", "inside", "said", "zh"]


def zh(value: str, role: str = "unknown") -> LangText:
    """Make a Chinese text."""
    return LangText(value=value, lang="zh", role=role, basis="script")  # type: ignore[arg-type]  # one of the roles


def en(value: str, role: str = "unknown") -> LangText:
    """Make an English text."""
    return LangText(value=value, lang="en", role=role, basis="stated")  # type: ignore[arg-type]  # likewise


def both(*variants: LangText) -> BilingualText:
    """Make a text in several languages."""
    return BilingualText(variants=variants)


WORKS = Affiliation(name=both(zh("灯塔大学"), en("Lamp University")), country="CN")
FULL = PaperRecord(
    kind="article-journal",
    types=("research-article", "论著"),
    languages=("zh",),
    title=both(zh("灯塔 <与> 潮汐", "original"), en("Lamps & tides", "parallel")),
    abstract=both(
        zh("目的：研究灯塔。\n结果：潮汐。", "original"), en("We study the lamps.", "translation")
    ),
    authors=(
        Author(
            name=PersonName(family="雾", given="小灯", lang="zh", order="family-first"),
            alternates=(PersonName(family="Wu", given="Xiaodeng", lang="zh-Latn"),),
            orcid="0000-0002-1825-0097",
            affiliations=(WORKS,),
            corresponding=True,
            equal_contribution=False,
            email="wu@example.org",
        ),
        Author(name=PersonName(literal="Glass Bee Group"), affiliations=(WORKS,)),
    ),
    contributors=(
        Contributor(role="editor", author=Author(name=PersonName(family="Poe", given="Ann"))),
    ),
    doi="10.5555/lamp.1",
    pmid="99000001",
    pmcid="PMC9900001",
    identifiers=(Identifier(scheme="cstr", value="32001.14"),),
    journal=JournalProfile(
        kind="journal",
        name=both(zh("灯塔学报"), en("Journal of Lamps", "parallel")),
        abbreviations=(Abbreviation(value="J Lamps", scheme="nlm"),),
        issn_print="0378-5955",
        issn_electronic="2434-561X",
        issn_l="0378-5955",
        ids=(Identifier(scheme="publisher-id", value="JL"),),
        publisher=both(zh("灯塔出版社")),
    ),
    place=both(zh("雾城")),
    volume="16",
    issue="增刊1",
    pages=PageRange(first="132", last="142"),
    article_number="e12",
    published=PartialDate(year=2025, month=8),
    published_online=PartialDate(year=2025, month=7, day=1),
    accessed=PartialDate(year=2026, month=1, day=2),
    keywords=(
        Keyword(value=zh("灯塔")),
        Keyword(value=zh("潮汐")),
        Keyword(value=en("lamps"), scheme="mesh"),
    ),
    classifications=(Classification(scheme="clc", code="TP391"),),
    fields_of_study=("Tides",),
    funding=(
        Funding(
            funder=both(LangText(value="Lamp Fund")), funder_id="10.13039/1", awards=("1", "2")
        ),
    ),
    event=Event(name=both(LangText(value="Lampentag")), place="Mistville"),
    open_access=OpenAccess(is_open=True, license="https://example.org/by"),
    genre="Essay",
    citation_count=7,
    links=(
        Link(kind="full-text", url="https://example.org/1?a=b&c"),
        Link(kind="landing-page", url="https://example.org/2"),
    ),
    translation_of=RelatedWork(
        title=both(LangText(value="Lampen")), published=PartialDate(year=1999), doi="10.5555/lamp.0"
    ),
)


def said(record: PaperRecord) -> list[tuple[str, object]]:
    """Return the losses of a record: their paths and what is read instead."""
    return [(one.path, one.used) for one in losses(record, "jats")]


def inside(record: PaperRecord, name: str) -> str:
    """Return an element of what is written, all of it in one line."""
    text = dumps(record, Jats(indent=None))
    start = text.index(f"<{name}")
    closing = f"</{name}>"
    return text[start : text.rindex(closing) + len(closing)]
