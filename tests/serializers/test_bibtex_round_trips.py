"""What was written as BibTeX or biblatex is read back, but for what is lost.

All people and papers are invented.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from litrecord import (
    Bibtex,
    BilingualText,
    JournalProfile,
    PaperRecord,
    PartialDate,
    dumps,
    parse,
    read,
)
from plausible import plausible_papers
from round_trips import assert_only_losses
from strategies import papers

# What a reader finds although the record does not state it: the entry type, the language by which
# words are hyphenated, the publisher of a book where the record has that of its journal.
GAINED = ("types", "languages", "publisher", "journal")
FORMATS = ("bibtex", "biblatex")


@pytest.mark.parametrize("format", FORMATS)
@settings(deadline=None)  # the first example imports what writes
@given(record=plausible_papers())
def test_papers_as_they_are_found_come_back_but_for_losses(
    format: str, record: PaperRecord
) -> None:
    """Nothing that is not told as a loss differs."""
    assert_only_losses(record, format, gained=GAINED)


@pytest.mark.parametrize("format", FORMATS)
@settings(deadline=None)  # the first example imports what writes
@given(record=papers())
def test_whatever_the_classes_allow_comes_back_but_for_losses(
    format: str, record: PaperRecord
) -> None:
    """Nothing that is not told as a loss differs, whatever characters there are."""
    assert_only_losses(record, format, gained=GAINED)


@pytest.mark.shared
@pytest.mark.parametrize("format", FORMATS)
def test_entries_of_files_come_back_but_for_losses(format: str, shared: Path) -> None:
    """What no field of a record holds is written back, too, and so are the keys."""
    for path in sorted((shared / "sources" / "bibtex").glob("*.bib")):
        found = read(path, format="bibtex")
        again = parse(dumps(found, format), format=format)
        assert ((), ()) == (again.problems, again.failures)
        assert [one.extra["bibtex"]["@key"] for one in found] == [
            one.extra["bibtex"]["@key"] for one in again
        ]
        for record in found:
            assert_only_losses(record, format, gained=GAINED)


def test_publisher_of_a_journal_stands_where_a_paper_has_none() -> None:
    """Proceedings have a publisher, which is read as that of the paper; the other way round too."""
    press = BilingualText.of(zh="灯塔出版社")
    name = BilingualText.of(zh="灯塔学报")
    in_book = PaperRecord(
        kind="paper-conference", journal=JournalProfile(name=name, publisher=press)
    )
    in_journal = PaperRecord(
        kind="article-journal",
        journal=JournalProfile(name=name),
        publisher=press,
        published=PartialDate(year=2025),
    )
    for record, path in ((in_book, "journal.publisher"), (in_journal, "publisher")):
        assert "  publisher = {灯塔出版社},\n" in dumps(record, "bibtex")
        assert [path] == [one.path for one in Bibtex().losses(record)]
