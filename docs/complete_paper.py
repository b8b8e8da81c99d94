"""An invented paper of which every field says something: what the page of outputs is made by."""

from __future__ import annotations

from litrecord import (
    Abbreviation,
    Affiliation,
    Author,
    BilingualText,
    Classification,
    Contributor,
    Event,
    FrozenMapping,
    Funding,
    Identifier,
    JCRCategory,
    JCRRanking,
    JournalProfile,
    Keyword,
    LangText,
    Link,
    Metric,
    OpenAccess,
    PageRange,
    PaperRecord,
    PartialDate,
    PersonName,
    RelatedWork,
)

__all__ = ["COMPLETE_PAPER"]


def _both(chinese: str, english: str) -> BilingualText:
    return BilingualText(
        variants=(
            LangText(value=chinese, lang="zh", role="original", basis="stated"),
            LangText(value=english, lang="en", role="parallel", basis="stated"),
        )
    )


def _names(chinese: str, english: str) -> BilingualText:
    return BilingualText(
        variants=(
            LangText(value=chinese, lang="zh", basis="script"),
            LangText(value=english, lang="en", basis="stated"),
        )
    )


_ADA = PersonName(family="Lampwright", given="Ada")

COMPLETE_PAPER = PaperRecord(
    kind="article-journal",
    title=_both("玻璃蜂群迁徙的数值模拟", "Numerical simulation of the migration of glass bees"),
    abstract=_both(
        "本文用数值模拟研究玻璃蜂群的迁徙。",
        "We study the migration of swarms of glass bees by numerical simulation.",
    ),
    authors=(
        Author(
            name=PersonName(family="雾", given="小灯", lang="zh", order="family-first"),
            alternates=(
                PersonName(family="Wu", given="Xiaodeng", lang="zh-Latn", order="family-first"),
            ),
            orcid="0000-0002-1825-0097",
            ids=(Identifier(scheme="scopus", value="57190000000"),),
            affiliations=(
                Affiliation(
                    name=_names("灯塔大学", "Lighthouse University"),
                    ror="https://ror.org/02mhbdp94",
                    country="CN",
                ),
            ),
            corresponding=True,
            equal_contribution=True,
            email="wu@example.org",
        ),
    ),
    contributors=(Contributor(role="editor", author=Author(name=_ADA)),),
    doi="10.5555/glass.bees",
    pmid="12345678",
    pmcid="PMC1234567",
    arxiv="2101.00001",
    identifiers=(Identifier(scheme="cstr", value="32001.14.11"),),
    journal=JournalProfile(
        kind="journal",
        name=_names("灯塔学报", "Journal of Lighthouse Studies"),
        aliases=("Lighthouse Journal",),
        abbreviations=(Abbreviation(value="J Lighthouse Stud", scheme="iso4"),),
        issn_print="0378-5955",
        issn_electronic="2434-561X",
        issn_l="0378-5955",
        cn_number="11-2399/K",
        publisher=_names("灯塔出版社", "Lighthouse Press"),
        country="CN",
        homepage="https://example.org/journal",
        introduction=_names("《灯塔学报》刊载虚构的研究。", "The journal prints invented studies."),
        rankings=(
            JCRRanking(
                data_year=2024,
                impact_factor=Metric(value=7.1),
                categories=(JCRCategory(name="CELL BIOLOGY", quartile="Q1"),),
            ),
        ),
    ),
    volume="16",
    issue="1",
    pages=PageRange(first="379", last="385"),
    article_number="e0123456",
    published=PartialDate(year=2025, month=7, day=16),
    published_online=PartialDate(year=2025, month=6, day=30),
    accessed=PartialDate(year=2025, month=8, day=1),
    publication_model="Print-Electronic",
    types=("Journal Article",),
    keywords=(Keyword(value=LangText(value="玻璃蜂", lang="zh", basis="script")),),
    classifications=(Classification(scheme="clc", code="TP391.4"),),
    fields_of_study=("Invented science",),
    funding=(
        Funding(
            funder=_names("灯塔基金会", "Lighthouse Foundation"),
            funder_id="10.13039/501100001809",
            awards=("61234567",),
        ),
    ),
    publisher=_names("雾城出版社", "Mist City Press"),
    place=_names("雾城", "Mist City"),
    event=Event(
        name=_names("灯塔会议", "Lighthouse Conference"),
        place="Mist City",
        date=PartialDate(year=2025, month=5, day=2),
    ),
    genre="review",
    languages=("zh",),
    open_access=OpenAccess(
        is_open=True,
        status="gold",
        pdf_url="https://example.org/paper.pdf",
        license="CC BY 4.0",
        version="publishedVersion",
    ),
    citation_count=12,
    links=(Link(kind="landing-page", url="https://example.org/paper"),),
    translation_of=RelatedWork(
        title=BilingualText(variants=(LangText(value="Das Glasbienenbuch", lang="de"),)),
        authors=(Author(name=PersonName(family="Nebel", given="Ute")),),
        published=PartialDate(year=1999),
        doi="10.5555/nebel",
    ),
    extra=FrozenMapping({"crossref": {"is-referenced-by-count": 3}}),
)
