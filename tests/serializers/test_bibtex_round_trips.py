"""What was written as BibTeX or biblatex is read back, but for what is lost.

All people and papers are invented.
"""

from __future__ import annotations

import pytest
from hypothesis import given

from litrecord import PaperRecord
from plausible import plausible_papers
from round_trips import assert_only_losses
from strategies import papers

# What a reader finds although the record does not state it: the entry type, the language by which
# words are hyphenated, the publisher of a book where the record has that of its journal.
GAINED = ("types", "languages", "publisher", "journal")
FORMATS = ("bibtex", "biblatex")


@pytest.mark.parametrize("format", FORMATS)
@given(record=plausible_papers())
def test_papers_as_they_are_found_come_back_but_for_losses(
    format: str, record: PaperRecord
) -> None:
    """Nothing that is not told as a loss differs."""
    assert_only_losses(record, format, gained=GAINED)


@pytest.mark.parametrize("format", FORMATS)
@given(record=papers())
def test_whatever_the_classes_allow_comes_back_but_for_losses(
    format: str, record: PaperRecord
) -> None:
    """Nothing that is not told as a loss differs, whatever characters there are."""
    assert_only_losses(record, format, gained=GAINED)
