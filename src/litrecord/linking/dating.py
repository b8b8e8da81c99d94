"""Of which edition a value without a year may be: those in which the journal has that value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

import attrs

from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASPartition, CASZone, JCRCategory, JCRRanking
from litrecord.model.record import PaperRecord

__all__ = ["RankingEdition", "ValueEditions", "editions_of"]

_System: TypeAlias = Literal["jcr", "cas", "xr"]


@attrs.frozen
class RankingEdition:
    """An edition in which a journal has a value.

    Attributes:
        system: `jcr`, `cas` or `xr`.
        year: Data year of the JCR, edition year of the others.
        scheme: `basic` or `upgraded`; None where there is none or it is not stated.
        category: The category or broad field in which it has the value; None for impact factors
            and where the table names none.
    """

    system: _System
    year: int
    scheme: str | None = None
    category: str | None = None


@attrs.frozen
class ValueEditions:
    """An undated value and the editions in which the journal has it.

    Attributes:
        path: Where the value stands, such as `journal.rankings[0].impact_factor`.
        value: The value as text: `7.1`, `<0.1`, `Q1`, `2`.
        editions: The editions, in the order of the journal's rankings; empty when there is none.
    """

    path: str
    value: str
    editions: tuple[RankingEdition, ...]


def editions_of(
    journal: JournalProfile | None, obj: PaperRecord | JournalProfile
) -> tuple[ValueEditions, ...]:
    """Return, for each undated value of `obj`, the editions in which `journal` has it.

    Args:
        journal: The matched journal with dated rankings; None when there is none.
        obj: A record, of whose journal the rankings are taken, or a profile.
    """
    profile = obj.journal if isinstance(obj, PaperRecord) else obj
    prefix = "journal." if isinstance(obj, PaperRecord) else ""
    if profile is None:
        return ()
    dated = () if journal is None else journal.rankings
    found: list[ValueEditions] = []
    for at, ranking in enumerate(profile.rankings):
        path = f"{prefix}rankings[{at}]"
        if isinstance(ranking, JCRRanking) and ranking.data_year is None:
            editions = [
                one for one in dated if isinstance(one, JCRRanking) and one.data_year is not None
            ]
            found += _date_jcr(ranking, editions, path)
        elif isinstance(ranking, CASPartition) and ranking.edition_year is None:
            partitions = [
                one
                for one in dated
                if isinstance(one, CASPartition)
                and one.edition_year is not None
                and one.system == ranking.system
                and (ranking.scheme is None or one.scheme in {None, ranking.scheme})
            ]
            found += _date_partition(ranking, partitions, path)
    return tuple(found)


def _date_jcr(
    ranking: JCRRanking, editions: list[JCRRanking], path: str
) -> Iterator[ValueEditions]:
    if ranking.impact_factor is not None:
        yield ValueEditions(
            f"{path}.impact_factor",
            str(ranking.impact_factor),
            _each(
                RankingEdition("jcr", one.data_year)
                for one in editions
                if one.data_year is not None and one.impact_factor == ranking.impact_factor
            ),
        )
    for at, category in enumerate(ranking.categories):
        if category.quartile is not None:
            yield ValueEditions(
                f"{path}.categories[{at}].quartile",
                category.quartile,
                _each(
                    RankingEdition("jcr", one.data_year, None, place.name)
                    for one in editions
                    for place in one.categories
                    if one.data_year is not None and _same_quartile(category, place)
                ),
            )


def _same_quartile(asked: JCRCategory, place: JCRCategory) -> bool:
    if place.quartile != asked.quartile:
        return False
    # What is called JCR quartile without more is that by impact factor.
    if place.metric != asked.metric and (place.metric or "jif") != (asked.metric or "jif"):
        return False
    if None not in (asked.edition, place.edition) and asked.edition != place.edition:
        return False
    if asked.name is None:
        names = {one.casefold() for one in asked.candidates}
        return not names or (place.name or "").casefold() in names
    return (place.name or "").casefold() == asked.name.casefold()


def _date_partition(
    ranking: CASPartition, partitions: list[CASPartition], path: str
) -> Iterator[ValueEditions]:
    for field in ("majors", "minors"):
        own: tuple[CASZone, ...] = getattr(ranking, field)
        for at, zone in enumerate(own):
            if zone.zone is not None:
                yield ValueEditions(
                    f"{path}.{field}[{at}].zone",
                    str(zone.zone),
                    _each(
                        RankingEdition(
                            one.system,
                            one.edition_year,
                            one.scheme,
                            place.name_zh or place.name_en,
                        )
                        for one in partitions
                        for place in getattr(one, field)
                        if one.edition_year is not None
                        and place.zone == zone.zone
                        and _same_subject(zone, place)
                    ),
                )


def _same_subject(asked: CASZone, place: CASZone) -> bool:
    if asked.name_zh is None and asked.name_en is None:
        return True
    if asked.name_zh is not None and place.name_zh is not None:
        return asked.name_zh == place.name_zh
    if asked.name_en is not None and place.name_en is not None:
        return asked.name_en.casefold() == place.name_en.casefold()
    return False


def _each(editions: Iterator[RankingEdition]) -> tuple[RankingEdition, ...]:
    return tuple(dict.fromkeys(editions))
