"""Whether rows that share an ISSN or a title speak of one journal or of two.

A table states each fact of a journal once. Two rows of it with different titles that state the
same fact (the place in one category, in one edition of one system) are two journals, and what they
share is a misprinted ISSN; so are rows of two tables that contradict each other in such a fact.
Two rows of one table with the same title are two journals when they state different values for one
fact; contradictions between tables of that title are for the merged profile to report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASPartition, JCRRanking, OtherRanking

__all__ = ["Facts", "add_facts", "facts_clash", "facts_of"]

# Of each fact the values that rows state, by the name of their table. A key begins with whether a
# table states the fact in one row only, and the year.
Facts: TypeAlias = dict[tuple[object, ...], dict[str | None, set[object]]]


def facts_of(profiles: Iterable[JournalProfile]) -> Facts:
    """Return what the rankings of several rows state, each with its table."""
    facts: Facts = {}
    for profile in profiles:
        for ranking in profile.rankings:
            source = ranking.source or profile.source
            location = None if source is None else source.location
            table = None if location is None else location.source
            for once, year, key, value in _facts(ranking):
                # Undated facts of tables without names may be of any two tables.
                if table is not None or year is not None:
                    by_table = facts.setdefault((once, year, *key), {})
                    by_table.setdefault(table, set()).add(value)
    return facts


def add_facts(facts: Facts, more: Facts) -> None:
    """Put `more` into `facts`."""
    for key, by_table in more.items():
        known = facts.setdefault(key, {})
        for table, values in by_table.items():
            known.setdefault(table, set()).update(values)


def facts_clash(some: Facts, others: Facts, *, same_title: bool) -> bool:
    """Tell whether two rows or groups of rows cannot be of one journal.

    Args:
        some: What the first state.
        others: What the second state.
        same_title: Whether both have one title. Then only different values within one table with
            a name count.
    """
    if len(others) < len(some):
        some, others = others, some
    for key, by_table in some.items():
        for table, values in by_table.items():
            for other, theirs in others.get(key, {}).items():
                if table == other:
                    if values != theirs and not (same_title and table is None):
                        return True
                    if key[0] and not same_title:
                        return True
                elif not same_title and key[1] is not None and not _agree(values, theirs):
                    return True
    return False


def _agree(some: set[object], others: set[object]) -> bool:
    return any(_is_like(one, two) for one in some for two in others)


def _is_like(one: object, two: object) -> bool:
    """Tell whether two values agree in what both state."""
    if one is None or two is None:
        return True
    if isinstance(one, tuple) and isinstance(two, tuple):
        return len(one) == len(two) and all(map(_is_like, one, two))
    return one == two


def _facts(
    ranking: JCRRanking | CASPartition | OtherRanking,
) -> Iterator[tuple[bool, int | None, tuple[object, ...], object]]:
    """Yield whether a table states it once, the year, what it is, the value."""
    if isinstance(ranking, JCRRanking):
        year = ranking.data_year
        # A row for each category repeats the impact factor.
        yield not ranking.categories, year, ("jcr",), ranking.impact_factor
        for one in ranking.categories:
            place: tuple[object, ...] = ("jcr", one.name, one.metric, one.edition)
            yield one.name is not None, year, place, (one.quartile, one.rank, one.total)
    elif isinstance(ranking, CASPartition):
        year = ranking.edition_year
        edition = (ranking.system, ranking.scheme)
        majors = tuple([(one.name_zh or one.name_en, one.zone) for one in ranking.majors])
        yield not ranking.minors, year, edition, majors or None
        for zone in ranking.minors:
            yield True, year, (*edition, zone.name_zh or zone.name_en), zone.zone
    else:
        for entry in ranking.entries:
            place = (ranking.scheme, ranking.edition, entry.field)
            yield True, ranking.year, place, (entry.level, entry.rank)
