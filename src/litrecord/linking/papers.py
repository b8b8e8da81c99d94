"""One record of several that are of one paper: filled up, completed, with what they disagree in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, Generic, TypeAlias, TypeVar

import attrs

from litrecord.errors import MergeError, Problem, show_value
from litrecord.linking.conflicts import Conflicts
from litrecord.linking.extras import content_of
from litrecord.linking.fields import merge_fields
from litrecord.linking.findings import MERGED_VALUES_DIFFER
from litrecord.linking.likeness import why_different
from litrecord.linking.sketches import SCHEMES, Sketch, combined, sketch_of
from litrecord.model.record import PaperRecord
from litrecord.model.source import Source

__all__ = ["Merged", "Preference", "merge"]


R = TypeVar("R", bound=PaperRecord)
R_co = TypeVar("R_co", bound=PaperRecord, covariant=True)
Rank: TypeAlias = float | str | tuple[float | str, ...]
Preference: TypeAlias = Sequence[str] | Callable[[PaperRecord], Rank]

_OWN: Final = frozenset(field.name for field in attrs.fields(PaperRecord))


@attrs.frozen
class Merged(Generic[R_co]):
    """What several records of one paper say together.

    Attributes:
        record: The paper, of the class of the preferred record.
        problems: What the records disagree in; `path` is the field of `record`, `raw` the value
            that was not taken, `used` the one that was.
        sources: Where each record was read, in the order in which they were passed; None for one
            that does not say.
    """

    record: R_co
    problems: tuple[Problem, ...] = ()
    sources: tuple[Source | None, ...] = ()


def merge(records: Iterable[R], *, prefer: Preference | None = None) -> Merged[R]:
    """Unite records of one paper, field by field.

    What the preferred record lacks comes from the next one that has it: a date, a language of the
    title, an author's name in the other script. The more complete value wins whosever it is: a
    date with its day, a full given name, pages with their end. Lists are united, each item once.
    The greatest citation count and the latest date of access are taken. Differences in letter
    case, markup, spacing, dashes, quotation marks and a final full stop are none, nor is an
    abbreviated title of the journal. Whatever else differs is a problem, and the value of the
    preferred record stays. The how-to lists all of it.

    A record that is alone, or to which nothing is added, comes back as it is. In other cases
    `source` is that of the preferred record without its layout, which describes an input that
    said less. Merging the result with one of the records again changes nothing. Fields that a
    subclass adds come from the preferred record.

    Args:
        records: At least one. Records with different identifiers, titles or authors that share
            no identifier are of different papers.
        prefer: Which record wins where two disagree. None: the first; the others follow in their
            order. Names of formats, compared with `record.source.format`: records of the first
            format before those of the second, then all others. A function: the record for which
            it returns the lowest value. Records that are equal in this stay in their order.

    Raises:
        MergeError: The records are plainly of different papers.
        TypeError: One of them is no record, or `prefer` is something else.
        ValueError: There is none.
    """
    given = tuple(records)
    for one in given:
        if not isinstance(one, PaperRecord):
            raise TypeError(f"expected PaperRecord, got {type(one).__name__}")
    if not given:
        raise ValueError("records: there is none to merge; expected at least one")
    sources = tuple(one.source for one in given)
    if len(given) == 1:
        return Merged(given[0], (), sources)
    _check_same(given)
    ordered = _ordered(given, prefer)
    first = ordered[0]
    conflicts = Conflicts()
    values = merge_fields(ordered, _steady(ordered), conflicts)
    _compare_own_fields(ordered, conflicts)
    problems = tuple(dict.fromkeys(conflicts.problems))
    made = attrs.evolve(first, **values)  # type: ignore[arg-type]  # each value comes from the field it goes to
    if content_of(made) == content_of(first):
        return Merged(first, problems, sources)
    if first.source is not None:
        made = attrs.evolve(made, source=attrs.evolve(first.source, layout=None))
    return Merged(made, problems, sources)


def _ordered(records: tuple[R, ...], prefer: Preference | None) -> list[R]:
    if prefer is None:
        return list(records)
    if isinstance(prefer, str):
        raise TypeError(f"prefer: expected names of formats in a tuple, got {prefer!r}")
    if callable(prefer):
        ranks = [prefer(one) for one in records]
        order = sorted(range(len(records)), key=ranks.__getitem__)
        return [records[at] for at in order]
    places = {name: at for at, name in reversed(list(enumerate(prefer)))}
    return sorted(
        records,
        key=lambda one: (
            len(places) if one.source is None else places.get(one.source.format, len(places))
        ),
    )


def _steady(ordered: Sequence[R]) -> Sequence[R]:
    """Return the records in an order that depends on which is preferred and on nothing else."""
    return ordered if len(ordered) < 3 else [ordered[0], *sorted(ordered[1:], key=content_of)]


def _compare_own_fields(ordered: Sequence[PaperRecord], conflicts: Conflicts) -> None:
    """Report what is in a field that a subclass adds and not in that of the preferred record."""
    first = ordered[0]
    for other in ordered[1:]:
        for field in attrs.fields(type(other)):
            if field.name in _OWN or not field.eq:
                continue
            value, used = getattr(other, field.name), getattr(first, field.name, None)
            if value is not None and value != used:
                conflicts.add(MERGED_VALUES_DIFFER, field.name, value, used)


def _check_same(records: tuple[PaperRecord, ...]) -> None:
    """Refuse records of which some share nothing with the first and something tells them apart."""
    groups: dict[int, Sketch] = {}
    firsts: dict[int, int] = {}
    owner: dict[tuple[str, str], int] = {}
    parents = list(range(len(records)))

    def root(at: int) -> int:
        while parents[at] != at:
            parents[at] = at = parents[parents[at]]
        return at

    sketches = [sketch_of(one) for one in records]
    for at, sketch in enumerate(sketches):
        for scheme, numbers in zip(SCHEMES, sketch.identifiers, strict=True):
            for number in numbers:
                one, other = sorted((root(owner.setdefault((scheme, number), at)), root(at)))
                parents[other] = one
    for at, sketch in enumerate(sketches):
        known = groups.get(root(at))
        groups[root(at)] = sketch if known is None else combined(known, sketch)
        firsts.setdefault(root(at), at)
    whole, *others = groups.items()
    united = whole[1]
    for at, sketch in others:
        reason = why_different(united, sketch)
        if reason is not None:
            mine, theirs = map(show_value, _named(records[0], records[firsts[at]]))
            raise MergeError(
                f"records[0] and records[{firsts[at]}] are not of one paper: {reason} "
                f"(got {mine} and {theirs})"
            )
        united = combined(united, sketch)


def _named(one: PaperRecord, other: PaperRecord) -> tuple[str, str]:
    """Name two records by what both have: a DOI, else a title."""
    if one.doi is not None and other.doi is not None:
        return one.doi, other.doi
    mine, theirs = ("" if each.title is None else str(each.title) for each in (one, other))
    return mine, theirs
