"""The paper record: what it is equal to, and what takes no part in that."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given, settings

from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping
from litrecord.model.record import PageRange, PaperRecord
from litrecord.model.source import Source
from strategies import papers


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        (PageRange(first="379"), "379"),
        (PageRange(first="123", last="127", raw="123-7"), "123-127"),
        (PageRange(first="S1", last="S9"), "S1-S9"),
    ],
    ids=["single", "range", "supplement"],
)
def test_pages_print_in_full(pages: PageRange, expected: str) -> None:
    """Pages print as first and last, not as they were abbreviated."""
    assert expected == str(pages)


@settings(max_examples=50)
@given(papers())
def test_source_takes_no_part_in_comparison(record: PaperRecord) -> None:
    """Records that say the same are equal wherever they were read, and hash alike."""
    again = attrs.evolve(record, source=Source(format="elsewhere", platform="invented"))
    assert (record, hash(record)) == (again, hash(again))


def test_raw_takes_no_part_in_comparison() -> None:
    """Records are equal however their dates were printed."""
    one, other = (
        PaperRecord(published=PartialDate(year=2025, month=7, raw=raw))
        for raw in ("2025-07", "2025年7月")
    )
    assert (one, hash(one)) == (other, hash(other))


def test_stated_and_empty_is_not_absent() -> None:
    """No authors and authors that are not stated are two things."""
    assert PaperRecord(authors=()) != PaperRecord()


def test_extra_takes_part_in_comparison() -> None:
    """What has no field of its own still makes a difference."""
    assert PaperRecord(extra=FrozenMapping({"a": {"b": 1}})) != PaperRecord()
