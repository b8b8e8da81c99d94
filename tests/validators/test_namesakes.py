"""The rule over rows of a table that have one title."""

from __future__ import annotations

import pytest

from litrecord.errors import Location
from litrecord.model.collections import RankingTable
from litrecord.model.journal import JournalProfile
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
from litrecord.model.record import PaperRecord
from litrecord.model.source import Source
from litrecord.model.text import BilingualText
from litrecord.validators.engine import validate
from litrecord.validators.namesakes import journal_title_repeated

# Invented titles; the numbers are examples of the ISSN standard and made up after it.
FIRST, SECOND, THIRD = "0378-5955", "2049-3630", "1050-124X"


def row(
    line: int, en: str | None = None, *, zh: str | None = None, **fields: object
) -> JournalProfile:
    """Make a row of an invented table that begins on line 2."""
    location = Location(source="invented.csv", line=line, index=line - 2)
    name = None if en is None and zh is None else BilingualText.of(en=en, zh=zh)
    return JournalProfile(name=name, source=Source(format="table", location=location), **fields)


def found(*rows: JournalProfile) -> list[tuple[int | None, str, object, object]]:
    """Return line, path, raw value and other row of what the rule finds in a table."""
    report = validate(RankingTable(rows), rules=[journal_title_repeated])
    return [(one.location and one.location.line, one.path, one.raw, one.used) for one in report]


def test_same_title_with_other_issns_is_reported() -> None:
    """Two journals may have one title; the number tells them apart."""
    rows = (
        row(2, "Tides", issn_print=FIRST),
        row(3, "TIDES ", issn_electronic=SECOND),
        row(4, "Tides", issn_print=FIRST, issn_electronic=THIRD),
        row(5, "Tides", issn_other=(THIRD,)),
        row(6, "Tides"),
    )
    expected = [(3, "issn_electronic", SECOND, f"ISSN {FIRST} (line 2)")]
    assert expected == found(*rows)


def jcr(year: int | None = 2024, value: float | None = None, **category: object) -> JCRRanking:
    """Make a JCR ranking of one category."""
    metric = None if value is None else Metric(value=value)
    categories = (JCRCategory(**category),) if category else ()
    return JCRRanking(data_year=year, impact_factor=metric, categories=categories)


def cas(zone: int | None = None, *, name: str | None = "医学", **fields: object) -> CASPartition:
    """Make a partition of one broad and one narrow field."""
    major, minor = CASZone(name_zh=name, zone=zone), CASZone(name_en="AGRONOMY", position=7)
    return CASPartition(edition_year=2025, majors=(major,), minors=(minor,), **fields)


def ccf(level: str, field: str = "人工智能", **fields: object) -> OtherRanking:
    """Make a place in an invented list."""
    entries = (RankingEntry(field=field, level=level, rank=1),)
    return OtherRanking(scheme="ccf", year=2022, entries=entries, **fields)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (jcr(value=1.5), jcr(value=2.5), ("impact_factor", "2.5", "1.5 (line 2)")),
        (
            jcr(name="AGRONOMY", metric="jif", quartile="Q1"),
            jcr(name="AGRONOMY", metric="jif", quartile="Q2"),
            ("categories[0].quartile", "Q2", "Q1 (line 2)"),
        ),
        (
            jcr(name="AGRONOMY", rank=3),
            jcr(name="AGRONOMY", rank=10**5000),
            ("categories[0].rank", "<integer of 16610 bits>", "3 (line 2)"),
        ),
        (cas(1), cas(2), ("majors[0].zone", "2", "1 (line 2)")),
        (cas(1, top=True), cas(1, top=False), ("top", "False", "True (line 2)")),
        (ccf("A"), ccf("B"), ("entries[0].level", "B", "A (line 2)")),
        (
            ccf("A", metric=Metric(qualifier="<", value=0.1)),
            ccf("A", metric=Metric(qualifier="n/a")),
            ("metric", "Metric(value=None, qualifier='n/a')", "<0.1 (line 2)"),
        ),
    ],
    ids=["factor", "quartile", "huge-rank", "zone", "top", "level", "not-available"],
)
def test_rows_of_one_title_that_contradict_each_other_are_reported(
    one: Ranking, other: Ranking, expected: tuple[str, object, object]
) -> None:
    """The first contradiction of a row is told, once."""
    path, raw, used = expected
    rows = (row(2, "Tides", rankings=(one,)), row(3, "tides", rankings=(other,)))
    assert [(3, f"rankings[0].{path}", raw, used)] == found(*rows)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (jcr(value=1.5), jcr(value=1.5)),
        (jcr(2023, value=1.5), jcr(2024, value=2.5)),
        (jcr(name="AGRONOMY", quartile="Q1"), jcr(name="SOIL SCIENCE", quartile="Q2")),
        (jcr(name="A", rank=1, edition="SCIE"), jcr(name="A", rank=2, edition="SSCI")),
        (jcr(name="A", rank=1, metric="jif"), jcr(name="A", rank=2, metric="jci")),
        (jcr(candidates=("A", "B"), rank=1), jcr(candidates=("A", "B"), rank=2)),
        (jcr(), jcr(name="A", quartile="Q1")),
        (cas(1), cas(2, name="化学")),
        (cas(1, name=None), cas(2, name=None)),
        (cas(1), cas(2, system="xr")),
        (cas(1), cas(2, scheme="basic")),
        (ccf("A"), ccf("B", field="计算机网络")),
        (jcr(value=1.5), ccf("A")),
    ],
    ids=[
        "same",
        "years",
        "row-per-category",
        "editions",
        "metrics",
        "open",
        "silent",
        "fields",
        "unnamed",
        "systems",
        "schemes",
        "two-fields-of-a-list",
        "rankings",
    ],
)
def test_rows_of_one_title_that_go_together_pass(one: Ranking, other: Ranking) -> None:
    """A journal has a row for each category, field, year or system."""
    rows = (row(2, "Tides", rankings=(one,)), row(3, "Tides", rankings=(other,)))
    assert [] == found(*rows)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (row(2, "Tides", kind="journal"), row(3, "Tides", kind="conference")),
        (row(2, "Tides", zh="潮汐"), row(3, "Tides", zh="海潮")),
        (row(2, "Tide & Moss"), row(3, "Tide and Moss")),
        (row(2), row(3)),
    ],
    ids=["conference", "chinese-title", "ampersand", "no-title"],
)
def test_titles_that_differ_are_not_compared(one: JournalProfile, other: JournalProfile) -> None:
    """Journal and conference are two things; so may be `&` and `and`."""
    numbered = [
        JournalProfile(kind=each.kind, name=each.name, issn_print=number, source=each.source)
        for each, number in ((one, FIRST), (other, SECOND))
    ]
    assert [] == found(*numbered)


def test_journals_of_papers_are_not_compared() -> None:
    """Many papers are of one journal, and each may know something else of it."""
    journals = [row(2, "Tides", issn_print=number) for number in (FIRST, SECOND)]
    papers = [PaperRecord(journal=journal) for journal in journals]
    assert [] == list(validate(papers, rules=[journal_title_repeated]))
