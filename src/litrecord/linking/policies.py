"""Which editions of a journal's rankings a policy takes, system by system."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Hashable, Iterable
from typing import Final, Literal, NamedTuple, TypeAlias, cast, get_args

from litrecord.codec.spelling import nearest
from litrecord.errors import show_value
from litrecord.model.dates import PartialDate
from litrecord.model.journal import IndexStatus
from litrecord.model.ranking import CASPartition, JCRRanking, Ranking

__all__ = ["NEEDS_DATE", "Fact", "Policy", "PolicyName", "check_policy", "fact_of", "select_facts"]

PolicyName: TypeAlias = Literal["all", "latest", "same_year", "released_before"]
Policy: TypeAlias = PolicyName | int

# Without a date of publication these have no answer.
_POSSIBLE_YEARS: Final = range(1900, 2101)
NEEDS_DATE: Final = frozenset({"same_year", "released_before"})
_YEARS: Final = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")
_LONGEST_EDITION: Final = 200


class Fact(NamedTuple):
    """A ranking or a membership, with its edition.

    Attributes:
        value: What the index says.
        system: Equal for the editions of one ranking system, scheme or database.
        label: Its system and edition for a message.
        first: First year for which the edition stands; None when undated.
        last: Last year.
    """

    value: Ranking | IndexStatus
    system: Hashable
    label: str
    first: int | None
    last: int | None


def check_policy(policy: object) -> Policy:
    """Return a policy that is one.

    Raises:
        TypeError: It is neither text nor an integer.
        ValueError: There is no policy of that name.
    """
    names = get_args(PolicyName)
    if isinstance(policy, str):
        if policy in names:
            return cast("PolicyName", policy)
        near = nearest(policy, names)
        hint = f". Did you mean {near!r}?" if near else ""
        raise ValueError(
            f"policy: unknown (got {show_value(policy)}); "
            f"expected {', '.join(map(repr, names))} or a year as a number such as 2024{hint}"
        )
    if isinstance(policy, bool) or not isinstance(policy, int):
        raise TypeError(
            f"policy: expected a name or a year such as 2024, got {type(policy).__name__}"
        )
    if policy not in _POSSIBLE_YEARS:
        raise ValueError(f"policy: expected a year from 1900 to 2100, got {show_value(policy)}")
    return policy


def fact_of(value: Ranking | IndexStatus) -> Fact:
    """Return a ranking or membership with its system and years."""
    if isinstance(value, JCRRanking):
        return Fact(value, "jcr", f"JCR {value.data_year}", value.data_year, value.data_year)
    if isinstance(value, CASPartition):
        year = value.edition_year
        name = " ".join(filter(None, (value.system.upper(), value.scheme, str(year))))
        return Fact(value, (value.system, value.scheme), name, year, year)
    if isinstance(value, IndexStatus):
        first, last = _span(value)
        name = f"{value.index} {value.edition or first}"
        return Fact(value, ("index", value.index), name, first, last)
    name = f"{value.scheme} {value.edition or value.year}"
    return Fact(value, ("list", value.scheme), name, value.year, value.year)


def select_facts(
    facts: Iterable[Fact], policy: Policy, published: PartialDate | None
) -> tuple[list[Fact], list[Fact]]:
    """Return the facts that a policy takes, in their order, and those it cannot judge.

    Args:
        facts: All that the index says of a journal.
        policy: A checked policy.
        published: Date of publication; needed by `same_year` and `released_before`.
    """
    if policy == "all":
        return list(facts), []
    if policy == "released_before":
        return ([], []) if published is None else _released_before(list(facts), published)
    if policy == "latest":
        return _latest(list(facts)), []
    year = policy if isinstance(policy, int) else None if published is None else published.year
    taken = [
        one
        for one in facts
        if year is not None
        and one.first is not None
        and one.last is not None
        and one.first <= year <= one.last
    ]
    return taken, []


def _span(status: IndexStatus) -> tuple[int | None, int | None]:
    """Return the years that a membership names: those of the edition, else of its validity."""
    if status.edition is not None:
        years = [int(year) for year in _YEARS.findall(status.edition[:_LONGEST_EDITION])]
        if years:
            return min(years), max(years)
    first = None if status.valid_from is None else status.valid_from.year
    last = None if status.valid_to is None else status.valid_to.latest().year
    if first is None or last is None:
        return first or last, first or last
    return first, max(first, last)


def _latest(facts: list[Fact]) -> list[Fact]:
    newest: dict[Hashable, int] = {}
    for one in facts:
        if one.first is not None:
            newest[one.system] = max(one.first, newest.get(one.system, one.first))
    return [one for one in facts if one.first is not None and one.first == newest[one.system]]


def _released_before(facts: list[Fact], published: PartialDate) -> tuple[list[Fact], list[Fact]]:
    by_system: dict[Hashable, dict[int, list[Fact]]] = {}
    for one in facts:
        if one.first is not None:
            by_system.setdefault(one.system, {}).setdefault(one.first, []).append(one)
    taken: list[Fact] = []
    unknown: list[Fact] = []
    for editions in by_system.values():
        for year in sorted(editions, reverse=True):
            states = [_is_released(one, published) for one in editions[year]]
            taken += [one for one, out in zip(editions[year], states, strict=True) if out]
            open_ones = [
                one for one, out in zip(editions[year], states, strict=True) if out is None
            ]
            unknown += open_ones[:1]
            if any(states):
                break
    chosen = set(map(id, taken))
    return [one for one in facts if id(one) in chosen], unknown


def _is_released(fact: Fact, published: PartialDate) -> bool | None:
    """Tell whether an edition was out by a date; None when the dates leave it open."""
    bounds = _release_bounds(fact)
    if bounds is None:
        # An edition is never released years ahead of the year in its name.
        return False if (fact.first or 0) > published.latest().year + 1 else None
    earliest, latest = bounds
    if latest <= published.earliest():
        return True
    return False if earliest > published.latest() else None


def _release_bounds(fact: Fact) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day on which an edition may have been released."""
    value, year = fact.value, fact.first
    if isinstance(value, IndexStatus) or year is None:
        return None
    released = value.released or _known_release(value, year)
    if released is None:
        if not isinstance(value, JCRRanking) or not 1 <= year < 9999:
            return None
        # The Journal Citation Reports of a year of citations come out in the year after.
        released = PartialDate(year=year + 1)
    return released.earliest(), released.latest()


def _known_release(value: Ranking, year: int) -> PartialDate | None:
    from litrecord.vocab.editions import release_date  # noqa: PLC0415  # only this policy needs it

    if isinstance(value, JCRRanking):
        return release_date("jcr", year)
    if isinstance(value, CASPartition):
        return release_date(value.system, year, value.scheme)
    return release_date("cas-warning", year) if value.scheme == "cas-warning" else None
