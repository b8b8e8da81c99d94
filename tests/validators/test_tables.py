"""Rules over the rows of a ranking table: ISSNs, repeated rows."""

from __future__ import annotations

import pytest

from litrecord.errors import Location
from litrecord.model.collections import RankingTable
from litrecord.model.extra import freeze
from litrecord.model.journal import JournalProfile
from litrecord.model.record import PaperRecord
from litrecord.model.report import Report
from litrecord.model.source import Source
from litrecord.model.text import BilingualText
from litrecord.typing import Context
from litrecord.validators.engine import iter_problems, validate
from litrecord.validators.tables import TableRule, issn_repeated, row_repeated

# Invented titles; the numbers are examples of the ISSN standard and made up after it.
FIRST, SECOND, THIRD = "0378-5955", "2049-3630", "1050-124X"


def row(
    line: int, en: str | None = None, *, zh: str | None = None, **fields: object
) -> JournalProfile:
    """Make a row of an invented table that begins on line 2."""
    location = Location(source="invented.csv", line=line, index=line - 2)
    name = None if en is None and zh is None else BilingualText.of(en=en, zh=zh)
    return JournalProfile(name=name, source=Source(format="table", location=location), **fields)


def found(
    table_rule: TableRule, *rows: JournalProfile
) -> list[tuple[int | None, str, object, object]]:
    """Return line, path, raw value and other row of what a rule finds in a table."""
    report = validate(RankingTable(rows), rules=[table_rule])
    assert {table_rule.code} >= {one.code for one in report}
    return [(one.location and one.location.line, one.path, one.raw, one.used) for one in report]


def test_issn_under_another_title_is_reported_for_each_later_row() -> None:
    """Each row once, however many of its numbers stand in the other one."""
    rows = (
        row(2, "Tides", issn_print=FIRST, issn_electronic=SECOND),
        row(3, "Moss", issn_print=FIRST, issn_other=(SECOND,)),
        row(4, "Peat", issn_l=SECOND),
        row(5, "Fog", issn_print=THIRD, issn_electronic=FIRST),
    )
    assert [
        (3, "issn_print", FIRST, "Tides (line 2)"),
        (4, "issn_l", SECOND, "Tides (line 2)"),
        (5, "issn_electronic", FIRST, "Tides (line 2)"),
    ] == found(issn_repeated, *rows)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (row(2, "Tides", issn_print=FIRST), row(3, "Tides", issn_print=FIRST)),
        (row(2, "THE TIDE-LINE", issn_print=FIRST), row(3, "Tide Line", issn_print=FIRST)),
        (row(2, "Tide & Moss", issn_print=FIRST), row(3, "Tide and moss", issn_print=FIRST)),
        (row(2, "Märsche", issn_print=FIRST), row(3, "MARSCHE", issn_print=FIRST)),
        (row(2, "Tides", issn_print=FIRST), row(3, zh="潮汐", issn_print=FIRST)),
        (row(2, "Tides", zh="潮汐", issn_print=FIRST), row(3, zh="潮汐", issn_print=FIRST)),
        (row(2, "Tides", aliases=("Moss",), issn_print=FIRST), row(3, "Moss", issn_print=FIRST)),
        (row(2, "Tides", issn_print=FIRST), row(3, "Moss", issn_print=SECOND)),
        (row(2, "Tides", issn_print="N/A"), row(3, "Moss", issn_print="N/A")),
        (row(2, "Tides", issn_print="0000-0000"), row(3, "Moss", issn_print="0000-0000")),
        (
            row(2, "Tides", kind="conference", issn_print=FIRST),
            row(3, "Moss", kind="conference", issn_print=FIRST),
        ),
        (row(2, issn_print=FIRST), row(3, "Moss", issn_print=FIRST)),
        (row(2, "?!", issn_print=FIRST), row(3, "?!", issn_print=FIRST)),
    ],
    ids=[
        "same-title",
        "case-article-hyphen",
        "ampersand",
        "diacritic",
        "other-language",
        "one-language-shared",
        "alias",
        "other-number",
        "no-number",
        "placeholder",
        "conferences",
        "no-title",
        "punctuation",
    ],
)
def test_rows_of_one_journal_may_repeat_its_issn(
    one: JournalProfile, other: JournalProfile
) -> None:
    """Spelling makes no difference; titles in two languages cannot be compared."""
    assert [] == found(issn_repeated, one, other)


def test_long_title_leaves_room_for_the_line() -> None:
    """What is shown of the other row ends with its place."""
    rows = (row(2, "Tides " * 20, issn_print=FIRST), row(3, "Moss", issn_print=FIRST))
    ((_, _, _, used),) = found(issn_repeated, *rows)
    assert "Tides Tides Tides Tides Tides Tides… (line 2)" == used


def test_row_without_a_place_is_named_by_its_position() -> None:
    """Profiles made in Python know no line."""
    rows = [
        JournalProfile(name=BilingualText.of(en=title), issn_print=FIRST)
        for title in ("Tides", "Moss")
    ]
    (problem,) = validate(rows, rules=[issn_repeated])
    assert (Location(index=1), "Tides (record 0)") == (problem.location, problem.used)


def test_source_that_knows_no_position_is_quoted_without_one() -> None:
    """A title alone is better than nothing."""
    source = Source(format="table", location=Location(source="invented.csv"))
    rows = [
        JournalProfile(name=BilingualText.of(en=title), issn_print=FIRST, source=source)
        for title in ("Tides", "Moss")
    ]
    (problem,) = validate(rows, rules=[issn_repeated])
    assert "Tides" == problem.used


@pytest.mark.parametrize("table_rule", [issn_repeated, row_repeated])
def test_journals_of_papers_are_no_rows(table_rule: TableRule) -> None:
    """Many papers are of one journal."""
    journals = [row(2, "Tides", issn_print=FIRST), row(2, "Moss", issn_print=FIRST)] * 2
    papers = [PaperRecord(journal=journal) for journal in journals]
    assert [] == list(validate(papers, rules=[table_rule]))


def test_row_that_stands_twice_is_noted() -> None:
    """Where it stood in the file is no part of what it says."""
    rows = (row(2, "Tides"), row(3, "Moss"), row(4, "Tides"), row(5, "Tides"))
    assert [
        (4, "name", None, "Tides (line 2)"),
        (5, "name", None, "Tides (line 2)"),
    ] == found(row_repeated, *rows)


def test_one_object_twice_is_a_repeated_row() -> None:
    """A list may hold the very same profile at two positions."""
    assert 1 == len(found(row_repeated, *[row(2, "Tides")] * 2))


def test_rows_that_differ_in_an_unknown_column_pass() -> None:
    """What has no field of its own still counts."""
    rows = [row(2, "Tides", extra=freeze({"table": {"区": text}})) for text in ("1", "2")]
    assert [] == found(row_repeated, *rows)


def test_rows_are_compared_as_they_come(context: Context) -> None:
    """`iter_problems` finds what `validate` finds."""
    rows = [row(2, "Tides"), row(3, "Tides")]
    found_all = list(iter_problems(iter(rows), rules=[row_repeated], context=context))
    assert Report(found_all, checked=2) == validate(rows, rules=[row_repeated], context=context)
