"""Uniting the journals that several records of one paper name. None of them exists."""

from __future__ import annotations

import pytest

from linking.records import record, told, venue
from litrecord.linking.papers import merge
from litrecord.model.journal import Abbreviation, JournalProfile
from litrecord.model.ranking import JCRRanking, Metric
from litrecord.model.text import BilingualText, LangText


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


def test_titles_of_one_issn_are_no_conflict() -> None:
    """PubMed has the title in pinyin, Crossref the English one: the ISSN says it is one journal."""
    pinyin = venue("Xu gou xue bao", issn_print="1001-0009")
    english = venue("Acta Ficta", issn_other=("1001-0009",))
    merged = merge([record(journal=pinyin), record(journal=english)])
    expected = venue("Xu gou xue bao", issn_print="1001-0009", aliases=("Acta Ficta",))
    assert ([], expected) == (told(merged), merged.record.journal)
    other = venue("Acta Ficta", issn_other=("1002-0025",))
    # 1001-0009 and 1002-0025 are two journals.
    assert told(merge([record(journal=pinyin), record(journal=other)]))


def test_titles_in_two_scripts_are_no_conflict() -> None:
    """That holds in either order, as long as no other title is in the same script."""
    chinese = JournalProfile(name=BilingualText.of(zh="虚构研究"))
    latin = JournalProfile(name=BilingualText(variants=(LangText(value="Fiction Studies"),)))
    further = JournalProfile(name=BilingualText(variants=(LangText(value="Acta Ficta"),)))
    for pair in ((chinese, latin), (latin, chinese)):
        assert [] == told(merge([record(journal=one) for one in pair]))
    three = merge([record(journal=one) for one in (chinese, latin, further)])
    assert ["Fiction Studies", "Acta Ficta"] == [raw for _, _, raw, _ in told(three)]


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
