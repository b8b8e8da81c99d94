"""Invented journals for the tests of linking. None of them exists."""

from __future__ import annotations

from litrecord.errors import Location
from litrecord.model.dates import PartialDate
from litrecord.model.journal import Abbreviation, JournalProfile
from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    Metric,
    OtherRanking,
    RankingEntry,
)
from litrecord.model.record import PaperRecord
from litrecord.model.source import Source
from litrecord.model.text import BilingualText

__all__ = ["ccf", "conference", "jcr", "journal", "paper", "table", "zone"]


def journal(
    en: str | None = None,
    *issns: str,
    zh: str | None = None,
    cn: str | None = None,
    rankings: tuple[JCRRanking | CASPartition | OtherRanking, ...] = (),
    source: str | None = None,
) -> JournalProfile:
    """Make a journal whose first ISSN is print and whose second is electronic."""
    name = None if en is None and zh is None else BilingualText.of(en=en, zh=zh)
    return JournalProfile(
        kind="journal",
        name=name,
        issn_print=issns[0] if issns else None,
        issn_electronic=issns[1] if len(issns) > 1 else None,
        issn_other=issns[2:],
        cn_number=cn,
        rankings=rankings,
        source=None if source is None else table(source),
    )


def conference(en: str, short: str) -> JournalProfile:
    """Make a conference with its short name in the CCF list."""
    return JournalProfile(
        kind="conference",
        name=BilingualText.of(en=en),
        abbreviations=(Abbreviation(value=short, scheme="ccf"),),
    )


def table(name: str) -> Source:
    """Make the source of what a table says."""
    return Source(format="table", location=Location(source=name))


def jcr(
    year: int | None,
    factor: float | None = None,
    *categories: tuple[str, str],
    source: str | None = None,
) -> JCRRanking:
    """Make a ranking with quartiles by category."""
    return JCRRanking(
        data_year=year,
        impact_factor=None if factor is None else Metric(value=factor),
        categories=tuple(
            JCRCategory(name=name, metric="jif", quartile=quartile)  # type: ignore[arg-type]  # one of four
            for name, quartile in categories
        ),
        source=None if source is None else table(source),
    )


def zone(year: int | None, major: str, number: int, *, scheme: str | None = None) -> CASPartition:
    """Make a CAS partition with one broad field."""
    return CASPartition(
        edition_year=year,
        scheme=scheme,  # type: ignore[arg-type]  # one of two
        majors=(CASZone(name_zh=major, zone=number),),
    )


def ccf(year: int | None, *places: tuple[str, str]) -> OtherRanking:
    """Make a place in the CCF list."""
    entries = tuple(RankingEntry(field=field, level=level) for field, level in places)
    return OtherRanking(scheme="ccf", year=year, entries=entries)


def paper(
    profile: JournalProfile | None, published: str | None = None, *, kind: str | None = None
) -> PaperRecord:
    """Make a paper in a journal; the date is written `2025-07-16`, and may lack its end."""
    parts = [] if published is None else [int(part) for part in published.split("-")]
    date = None if not parts else PartialDate(**dict(zip(("year", "month", "day"), parts)))  # noqa: B905  # a coarse date has fewer
    return PaperRecord(kind=kind, journal=profile, published=date)
