"""Finding duplicates: nothing wrong is found, and little is missed."""

from __future__ import annotations

import itertools
import pickle
import random

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linking.library import library
from litrecord.identifiers import doi
from litrecord.linking.duplicates import DuplicateGroup, find_duplicates
from litrecord.model.dates import PartialDate
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.record import PageRange, PaperRecord
from litrecord.model.text import BilingualText
from strategies import papers

TITLE = "A study of the invented rivers of the north and their silt"


def pairs(groups: tuple[DuplicateGroup, ...]) -> set[tuple[int, int]]:
    """Return the pairs of records that stand in one group."""
    return {pair for group in groups for pair in itertools.combinations(group.indices, 2)}


def test_invented_library() -> None:
    """No pair is wrong, and at least 98 of 100 are found."""
    records = library()
    papers_of: dict[int, list[int]] = {}
    for at, (number, _) in enumerate(records):
        papers_of.setdefault(number, []).append(at)
    right = {pair for some in papers_of.values() for pair in itertools.combinations(some, 2)}
    found = pairs(find_duplicates(record for _, record in records))
    assert 600 < len(records)
    assert set() == found - right
    assert len(found) / len(right) >= 0.98
