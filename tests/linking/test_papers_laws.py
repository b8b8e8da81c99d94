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
from strategies import papers

EXAMPLES = settings(max_examples=300, deadline=None)


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


def leaves(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Yield what a record holds, piece by piece, each with the path of fields that leads there."""
    if isinstance(value, tuple):
        for item in value:
            yield from leaves(item, path)
    elif isinstance(value, FrozenMapping):
        for key, item in value.items():
            yield f"{path}.key", key
            yield from leaves(item, f"{path}.value")
    elif isinstance(value, PersonName | PartialDate):
        yield path, value
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):  # type: ignore[arg-type]  # asked above
            if field.eq:
                yield from leaves(getattr(value, field.name), f"{path}.{field.name}")
    elif value is not None:
        yield path, value


# What is not a value of its own but says how another one is known or meant, and what is settled
# without a word as the how-to says: the greatest count, the latest access, the finer type.
SETTLED = (
    *(".lang", ".basis", ".role", ".derived", ".percentile_derived"),
    *(".citation_count", ".accessed", ".kind", ".rankings.scope"),
)


def is_kept(path: str, value: object, kept: dict[str, set[object]], told: set[str]) -> bool:
    """Tell whether a piece is in the merged record, covered by a fuller one, or in a problem."""
    if path.endswith(SETTLED):
        return True
    everything = {one for some in kept.values() for one in some}
    if value in everything or str(value) in told:
        return True
    if isinstance(value, PartialDate):
        dates = [one for one in everything if isinstance(one, PartialDate)]
        return any(finer_date(value, one) is not None for one in dates)
    if isinstance(value, PersonName):
        names = [one for one in everything if isinstance(one, PersonName)]
        return any(join_names(value, one) is not None for one in names) or any(
            words_of(value) <= words_of(PersonName(literal=one)) for one in told if one
        )
    if isinstance(value, str):
        form = form_of(value)
        forms = {form_of(one) for one in everything if isinstance(one, str)}
        forms |= {form_of(one) for one in told}
        numbers = {number_key(one) for one in everything | told if isinstance(one, str)}
        return (
            not form
            or form in forms
            or number_key(value) in numbers
            or any(continues(one, form) for one in forms)
            or any(form in one for one in forms)
        )
    return False


@EXAMPLES
@given(of_one_paper(3))
def test_nothing_is_lost(records: list[PaperRecord]) -> None:
    """Each piece of each record is in the result or in a problem, or is settled as documented."""
    merged = merge(records)
    kept: dict[str, set[object]] = {}
    for path, value in leaves(merged.record):
        kept.setdefault(path, set()).add(value)
    told = {str(one.raw) for one in merged.problems}
    # Of a list that cannot be aligned, and of a name that differs, the names are told.
    unaligned = any("authors" in one.path for one in merged.problems)
    lost = [
        (path, value)
        for record in records
        for path, value in leaves(record)
        if not is_kept(path, value, kept, told) and not (unaligned and ".authors." in path)
    ]
    assert [] == lost
