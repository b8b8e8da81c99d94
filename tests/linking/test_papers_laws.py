"""What merging papers keeps to, whatever the records say."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from litrecord.linking.details import finer_date, number_key
from litrecord.linking.extras import content_of
from litrecord.linking.names import join_names, words_of
from litrecord.linking.papers import merge
from litrecord.linking.wording import continues, form_of
from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping
from litrecord.model.people import PersonName
from litrecord.model.record import PaperRecord
from litrecord.model.text import LangText
from strategies import papers

EXAMPLES = settings(max_examples=1200, deadline=None)


def of_one_paper(count: int) -> st.SearchStrategy[list[PaperRecord]]:
    """Return a strategy for records that share a PMID, and whatever else they say."""
    return st.lists(
        papers().map(lambda one: attrs.evolve(one, pmid="12345")), min_size=2, max_size=count
    )


def changes(one: PaperRecord, other: PaperRecord) -> dict[str, tuple[object, object]]:
    """Return the fields in which two records differ, with both values."""
    return {
        name: (getattr(one, name), getattr(other, name))
        for name in (field.name for field in attrs.fields(PaperRecord) if field.eq)
        if content_of(getattr(one, name)) != content_of(getattr(other, name))
    }


@EXAMPLES
@given(papers())
def test_one_record_comes_back(record: PaperRecord) -> None:
    """A record that is alone is the result, and so is one that is merged with itself."""
    assert record is merge([record]).record
    identified = attrs.evolve(record, pmid="12345")
    twice = merge([identified, identified])
    assert (identified, ()) == (twice.record, twice.problems)


@EXAMPLES
@given(of_one_paper(4))
def test_merging_again_changes_nothing(records: list[PaperRecord]) -> None:
    """The result has what each of its parts has to add."""
    merged = merge(records).record
    for part in records:
        assert {} == changes(merged, merge([merged, part]).record)


@EXAMPLES
@given(of_one_paper(3))
def test_preference_decides_whatever_the_order(records: list[PaperRecord]) -> None:
    """With a rank for each record, the order in which they are passed makes no difference."""
    ranks = {content_of(one): at for at, one in reversed(list(enumerate(records)))}
    expected = merge(records)
    for order in itertools.permutations(records):
        found = merge(order, prefer=lambda one: ranks[content_of(one)])
        assert {} == changes(expected.record, found.record)
        assert set(expected.problems) == set(found.problems)
