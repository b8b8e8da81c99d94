"""A paper with nearly every field that a record has, in two languages. All of it is invented."""

from __future__ import annotations

from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping
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
from litrecord.model.text import BilingualText, LangText, TextRole

__all__ = ["FULL", "name", "text"]


def text(value: str, lang: str | None = None, role: TextRole = "unknown") -> LangText:
    """Return a text in one language."""
    return LangText(value=value, lang=lang, role=role, basis="stated" if lang else "unknown")


def name(value: str, lang: str | None = None) -> BilingualText:
    """Return a name in one language."""
    return BilingualText(variants=(text(value, lang),))


FULL = PaperRecord(
    kind="article-journal",
    title=BilingualText(
        variants=(
            text("玻璃蜂群迁徙的数值模拟", "zh", "original"),
            text("A simulation of glass bees that migrate", "en", "parallel"),
        )
    ),
    abstract=BilingualText(
        variants=(
            text("本文研究玻璃蜂群。", "zh", "original"),
            text("We study glass bees in a harbour.", "en", "machine-translation"),
        )
    ),
    authors=(
        Author(
            name=PersonName(family="雾", given="小灯", lang="zh", order="family-first"),
            alternates=(PersonName(family="Wu", given="Xiaodeng", lang="zh-Latn"),),
            orcid="0000-0002-1825-0097",
            ids=(Identifier(scheme="isni", value="0000 0001"),),
            affiliations=(
                Affiliation(
                    name=BilingualText(
                        variants=(text("灯塔大学", "zh"), text("Lighthouse University", "en"))
                    ),
                    ror="https://ror.org/0invented",
                    country="CN",
                ),
            ),
            corresponding=True,
            equal_contribution=False,
            email="wu@lighthouse.example",
        ),
        Author(name=PersonName(family="Berg", given="Jan", particle="van den", suffix="Jr.")),
        Author(name=PersonName(literal="Glass Bee Consortium")),
    ),
    contributors=(
        Contributor(role="editor", author=Author(name=PersonName(literal="Mo"))),
        Contributor(role="translator", author=Author(name=PersonName(family="Mist", given="Ada"))),
        Contributor(role="curator", author=Author(name=PersonName(family="Tide", given="Bo"))),
    ),
    doi="10.5555/灯塔.2025",
    pmid="12345678",
    pmcid="PMC1234567",
    arxiv="2101.00001",
    identifiers=(Identifier(scheme="cstr", value="32001.14.11"),),
    journal=JournalProfile(
        kind="journal",
        name=BilingualText(
            variants=(text("灯塔学报", "zh"), text("Journal of Lighthouse Studies", "en"))
        ),
        aliases=("Lighthouse Studies",),
        abbreviations=(Abbreviation(value="J Lighthouse Stud", scheme="iso4"),),
        issn_print="0378-5955",
        issn_electronic="2434-561X",
        issn_l="1234-5679",
        issn_other=("2049-3630",),
        cn_number="11-2399/K",
        publisher=name("灯塔出版社", "zh"),
        homepage="https://journal.example/",
        languages=("zh",),
        introduction=name("本刊介绍灯塔。", "zh"),
        open_access=True,
        frequency="月刊",
    ),
    volume="16",
    issue="增刊1",
    pages=PageRange(first="S1", last="S9"),
    article_number="e7",
    published=PartialDate(year=2025, month=7),
    published_online=PartialDate(year=2025, month=6, day=1),
    accessed=PartialDate(year=2026),
    publication_model="Print-Electronic",
    types=("Journal Article",),
    keywords=(
        Keyword(value=text("灯塔", "zh")),
        Keyword(value=text("bees", "en"), scheme="mesh", id="D001516", major=True),
        Keyword(value=text("tides"), scheme="wiki", id="https://wiki.example/tides"),
    ),
    classifications=(Classification(scheme="clc", code="TP391.4"),),
    fields_of_study=("Fiction",),
    funding=(
        Funding(funder=name("Mist Fund"), funder_id="https://ror.org/0fund", awards=("A1", "A2")),
        Funding(funder=name("雾基金", "zh")),
    ),
    publisher=name("Mist & Sons", "en"),
    place=name("雾城", "zh"),
    event=Event(
        name=name("Days of Glass Bees", "en"),
        place="Mistville",
        date=PartialDate(year=2025, month=5, day=1, end=PartialDate(year=2025, month=5, day=3)),
    ),
    genre="研究论文",
    languages=("zh", "en"),
    open_access=OpenAccess(
        is_open=True,
        status="gold",
        pdf_url="https://letters.example/1.pdf",
        license="CC BY 4.0",
        version="publishedVersion",
    ),
    citation_count=3,
    links=(
        Link(kind="landing-page", url="https://letters.example/1"),
        Link(kind="full-text", url="https://letters.example/1.html"),
        Link(kind="landing-page", url="javascript:alert(1)"),
    ),
    translation_of=RelatedWork(
        title=name("Gläserne Bienen", "de"),
        authors=(Author(name=PersonName(family="Nebel", given="Eva")),),
        container_title=name("Zeitschrift für Nebel", "de"),
        publisher=name("Nebelverlag", "de"),
        place=name("Nebelstadt", "de"),
        published=PartialDate(year=1999),
        doi="10.5555/nebel",
    ),
    extra=FrozenMapping({"ris": {"N1": "a note"}}),
)
