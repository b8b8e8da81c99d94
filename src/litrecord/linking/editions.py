"""Joining rankings: rows of one edition become one fact, contradictions stay two."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple, TypeAlias, TypeVar

import attrs

from litrecord.linking.extras import merge_extras
from litrecord.model.immutable import Immutable
from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    OtherRanking,
    Ranking,
    RankingEntry,
)
from litrecord.model.source import Source

__all__ = ["Disagreement", "contradiction", "edition_of", "merge_rankings"]

R = TypeVar("R", bound=Immutable)
Edition: TypeAlias = tuple[object, ...]

# Of an edition so many versions that contradict each other are compared with a further one.
_MOST_VERSIONS: Final = 8
# A journal has a dozen places in an edition. What has a thousand is not copied time and again.
_MOST_PLACES: Final = 1_000


class Disagreement(NamedTuple):
    """Two values of one edition that cannot both be right.

    Attributes:
        path: The field, `impact_factor` or `categories[1].quartile`, in the first.
        kept: What the first has.
        other: What the second has.
    """

    path: str
    kept: object
    other: object


def edition_of(ranking: Ranking) -> Edition | None:
    """Return what tells the edition of a ranking from all others; None when it is undated."""
    if isinstance(ranking, JCRRanking):
        return None if ranking.data_year is None else ("jcr", ranking.data_year)
    if isinstance(ranking, CASPartition):
        year = ranking.edition_year
        return None if year is None else (ranking.system, ranking.scheme, year)
    if ranking.year is None and ranking.edition is None:
        return None
    return ("list", ranking.scheme, ranking.year, ranking.edition)


def contradiction(ranking: Ranking, other: Ranking) -> Disagreement | None:
    """Return the first contradiction between two rankings of one edition, or None."""
    joined = _join(ranking, other)
    return joined if isinstance(joined, Disagreement) else None


def merge_rankings(
    rankings: Iterable[Ranking],
) -> tuple[tuple[Ranking, ...], tuple[tuple[int, Disagreement], ...]]:
    """Join rankings of one edition that agree; keep the rest, each once, in order.

    Undated rankings are joined with nothing; equal ones are one.

    Returns:
        The rankings, and of each that was kept beside another of its edition the position of that
        other one with what they disagree in.
    """
    found: list[Ranking] = []
    disagreements: list[tuple[int, Disagreement]] = []
    seen: set[Ranking] = set()
    versions: dict[Edition, list[int]] = {}
    for ranking in rankings:
        if ranking in seen:
            continue
        seen.add(ranking)
        edition = edition_of(ranking)
        if edition is None:
            found.append(ranking)
            continue
        positions = versions.setdefault(edition, [])
        first: Disagreement | None = None
        for at in positions[:_MOST_VERSIONS]:
            if _size(found[at]) > _MOST_PLACES:
                continue
            joined = _join(found[at], ranking)
            if not isinstance(joined, Disagreement):
                found[at] = joined
                break
            first = first or joined
        else:
            if first is not None:
                disagreements.append((positions[0], first))
            positions.append(len(found))
            found.append(ranking)
    return tuple(found), tuple(disagreements)


def _size(ranking: Ranking) -> int:
    if isinstance(ranking, JCRRanking):
        return len(ranking.categories)
    if isinstance(ranking, CASPartition):
        return len(ranking.majors) + len(ranking.minors)
    return len(ranking.entries)


def _join(ranking: Ranking, other: Ranking) -> Ranking | Disagreement:
    if isinstance(ranking, JCRRanking) and isinstance(other, JCRRanking):
        return _join_jcr(ranking, other)
    if isinstance(ranking, CASPartition) and isinstance(other, CASPartition):
        return _join_partition(ranking, other)
    if isinstance(ranking, OtherRanking) and isinstance(other, OtherRanking):
        return _join_list(ranking, other)
    raise TypeError(f"rankings of two kinds: {type(ranking).__name__} and {type(other).__name__}")


_JCR_APART: Final = frozenset({"editions", "categories", "scope", "source", "extra"})
_CAS_APART: Final = frozenset({"majors", "minors", "notes", "source", "extra"})
_LIST_APART: Final = frozenset({"entries", "source", "extra", "raw"})


def _join_jcr(ranking: JCRRanking, other: JCRRanking) -> JCRRanking | Disagreement:
    scalars = _scalars(ranking, other, _JCR_APART)
    if isinstance(scalars, Disagreement):
        return scalars
    categories = _places(ranking.categories, other.categories, "categories")
    if isinstance(categories, Disagreement):
        return categories
    return _changed(
        ranking,
        {
            **scalars,
            "editions": _union(ranking.editions, other.editions),
            "categories": categories,
            "scope": ranking.scope if ranking.scope == other.scope else "unknown",
            "source": _source(ranking.source, other.source),
            "extra": merge_extras(ranking.extra, other.extra),
        },
    )


def _join_partition(ranking: CASPartition, other: CASPartition) -> CASPartition | Disagreement:
    scalars = _scalars(ranking, other, _CAS_APART)
    if isinstance(scalars, Disagreement):
        return scalars
    majors = _places(ranking.majors, other.majors, "majors")
    if isinstance(majors, Disagreement):
        return majors
    if ranking.system == "cas" and ranking.majors and other.majors:
        # In this system a journal stands in one broad field.
        ours, theirs = ({_subject(one) for one in two.majors} for two in (ranking, other))
        if ours.isdisjoint(theirs):
            first, second = ranking.majors[0], other.majors[0]
            return Disagreement("majors[0].name_zh", _named(first), _named(second))
    minors = _places(ranking.minors, other.minors, "minors")
    if isinstance(minors, Disagreement):
        return minors
    return _changed(
        ranking,
        {
            **scalars,
            "majors": majors,
            "minors": minors,
            "notes": _union(ranking.notes, other.notes),
            "source": _source(ranking.source, other.source),
            "extra": merge_extras(ranking.extra, other.extra),
        },
    )


def _join_list(ranking: OtherRanking, other: OtherRanking) -> OtherRanking | Disagreement:
    scalars = _scalars(ranking, other, _LIST_APART)
    if isinstance(scalars, Disagreement):
        return scalars
    entries = _places(ranking.entries, other.entries, "entries")
    if isinstance(entries, Disagreement):
        return entries
    return _changed(
        ranking,
        {
            **scalars,
            "entries": entries,
            "source": _source(ranking.source, other.source),
            "extra": merge_extras(ranking.extra, other.extra),
            "raw": other.raw if ranking.raw is None else ranking.raw,
        },
    )


def _changed(one: R, values: dict[str, object]) -> R:
    return attrs.evolve(one, **values)


def _scalars(ranking: R, other: R, apart: frozenset[str]) -> dict[str, object] | Disagreement:
    """Return the values that the second adds to the first, or the first that contradicts."""
    added: dict[str, object] = {}
    for field in attrs.fields(type(ranking)):
        if field.name in apart:
            continue
        one, two = getattr(ranking, field.name), getattr(other, field.name, None)
        if two is None or one == two:
            continue
        if one is not None:
            return Disagreement(field.name, one, two)
        added[field.name] = two
    return added


Place = TypeVar("Place", JCRCategory, CASZone, RankingEntry)


def _places(
    some: tuple[Place, ...], others: tuple[Place, ...], name: str
) -> tuple[Place, ...] | Disagreement:
    """Unite the places in categories, fields or subjects; two of one subject must agree."""
    if some == others or not others:
        return some
    places = list(some)
    positions: dict[object, list[int]] = {}
    for at, place in enumerate(places):
        positions.setdefault(_subject(place), []).append(at)
    known = set(places)
    for place in others:
        if place in known:
            continue
        known.add(place)
        subject = _subject(place)
        first: Disagreement | None = None
        for at in positions.get(subject, ())[:_MOST_VERSIONS] if subject is not None else ():
            joined = _join_places(places[at], place)
            if not isinstance(joined, Disagreement):
                places[at] = joined
                break
            if first is None and not _by_edition(places[at], place):
                first = joined._replace(path=f"{name}[{at}].{joined.path}")
        else:
            if first is not None:
                return first
            positions.setdefault(subject, []).append(len(places))
            places.append(place)
    return tuple(places)


def _subject(place: JCRCategory | CASZone | RankingEntry) -> object:
    """Return what a place is in; None when that is not said."""
    if isinstance(place, JCRCategory):
        return None if place.name is None else (place.name.casefold(), place.metric)
    if isinstance(place, CASZone):
        return place.name_zh or place.name_en
    return ("field", place.field)


def _named(zone: CASZone) -> str:
    return zone.name_zh or zone.name_en or ""


def _by_edition(one: object, two: object) -> bool:
    """Tell whether two places in one category are those in SCIE and in SSCI, to data year 2022."""
    return (
        isinstance(one, JCRCategory)
        and isinstance(two, JCRCategory)
        and None not in (one.edition, two.edition)
        and one.edition != two.edition
    )


_NAMES: Final = frozenset({"name", "name_en"})
_SAME_IN_ALL: Final = frozenset({"percentile_derived", "raw"})


def _join_places(one: Place, two: Place) -> Place | Disagreement:
    added: dict[str, object] = {}
    for field in attrs.fields(type(one)):
        ours, theirs = getattr(one, field.name), getattr(two, field.name)
        if field.name in _SAME_IN_ALL or theirs is None or theirs in (ours, ()):
            continue
        if field.name in _NAMES and ours is not None and ours.casefold() == theirs.casefold():
            continue
        if ours is not None and ours != ():
            return Disagreement(field.name, ours, theirs)
        added[field.name] = theirs
        if field.name == "percentile":
            added["percentile_derived"] = getattr(two, "percentile_derived", False)
    return _changed(one, added) if added else one


def _union(some: tuple[str, ...] | None, others: tuple[str, ...] | None) -> tuple[str, ...] | None:
    if some is None or others is None:
        return others if some is None else some
    return tuple(dict.fromkeys(some + others))


def _source(one: Source | None, two: Source | None) -> Source | None:
    return one if one == two else None
