"""Uniting the journals that several records of one paper name. None of them exists."""

from __future__ import annotations

import pytest

from linking.records import record, told, venue
from litrecord.linking.papers import merge
from litrecord.model.journal import Abbreviation
from litrecord.model.ranking import JCRRanking, Metric


@pytest.mark.parametrize(
    "names",
    [
        ("J Clin Invest", "The Journal of Clinical Investigation"),
        (
            "Proc. Natl. Acad. Sci. U.S.A.",
            "Proceedings of the National Academy of Sciences of the United States of America",
        ),
        ("JAMA", "Journal of the American Medical Association"),
    ],
)
def test_abbreviated_journal_is_no_conflict(names: tuple[str, str]) -> None:
    """The abbreviation goes to the abbreviations, whichever record has it."""
    for pair in (names, names[::-1]):
        merged = merge([record(journal=venue(name)) for name in pair])
        expected = venue(names[1], abbreviations=(Abbreviation(value=names[0]),))
        assert (expected, ()) == (merged.record.journal, merged.problems)


def test_known_abbreviation_is_not_repeated() -> None:
    """An abbreviation whose scheme one record states stays as it is."""
    known = (Abbreviation(value="J Clin Invest", scheme="nlm"),)
    full = venue("Journal of Clinical Investigation", abbreviations=known)
    merged = merge([record(journal=full), record(journal=venue("J Clin Invest"))])
    assert full == merged.record.journal


def test_other_journal_is_a_conflict() -> None:
    """Two journals are told apart from two spellings of one; the other becomes an alias."""
    merged = merge([record(journal=venue("Cell")), record(journal=venue("Cells"))])
    assert [("profiles-disagree", "journal.name", "Cells", "Cell")] == told(merged)
    assert venue("Cell", aliases=("Cells",)) == merged.record.journal
    same = merge(
        [record(journal=venue("Rivers")), record(journal=venue("Rivers (London, England)"))]
    )
    assert [] == told(same)


def test_issns_are_united() -> None:
    """Print and electronic ISSN complete each other; a second one of a medium is kept as well."""
    merged = merge(
        [
            record(journal=venue("Rivers", issn_print="1111-1111")),
            record(journal=venue("Rivers", zh="河流", issn_electronic="2222-2222")),
            record(journal=venue("Rivers", issn_print="3333-3333")),
        ]
    )
    assert [] == told(merged)
    journal = merged.record.journal
    assert journal is not None
    assert ("1111-1111", "2222-2222", ("3333-3333",)) == (
        journal.issn_print,
        journal.issn_electronic,
        journal.issn_other,
    )
    other = merge(
        [
            record(journal=venue("Rivers", issn_print="1111-1111")),
            record(journal=venue(zh="河流", issn_print="3333-3333")),
        ]
    )
    assert [("profiles-disagree", "journal.issn_print", "3333-3333", "1111-1111")] == told(other)


def test_rankings_are_united() -> None:
    """The ranking that one record has is added to that of the other; equal ones are one."""
    one, other = (
        JCRRanking(data_year=year, impact_factor=Metric(value=7.1)) for year in (2023, 2024)
    )
    merged = merge(
        [
            record(journal=venue("Rivers", rankings=(one,))),
            record(journal=venue("Rivers", rankings=(one, other))),
        ]
    )
    assert venue("Rivers", rankings=(one, other)) == merged.record.journal
