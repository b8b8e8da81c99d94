"""The columns of rankings in a table of papers: what they say of the journal, and no more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar, cast

from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    Quartile,
    Ranking,
)
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.values import read_text
from litrecord.parsers.tables import cells
from litrecord.vocab.problems import UNREADABLE_VALUE, WRONG_TYPE
from litrecord.vocab.zones import read_zone

__all__ = ["RANKING_COLUMNS", "read_rankings"]

T = TypeVar("T")

RANKING_COLUMNS: Final = (
    *("jcr_best_quartile", "jcr_data_year", "impact_factor"),
    *("cas_zone", "cas_major", "cas_edition_year"),
)


def read_rankings(reading: Reading) -> None:
    """Read the rankings of the journal: one of the JCR, one of the CAS partition."""
    found = [one for one in (_jcr(reading), _cas(reading)) if one is not None]
    if found:
        reading.put("journal.rankings", found)


def _jcr(reading: Reading) -> Ranking | None:
    quartile: Quartile | None = _take(reading, "jcr_best_quartile", _read_quartile)
    data_year = _take(reading, "jcr_data_year", _read_year)
    factor = _take(reading, "impact_factor", _read_metric)
    if quartile is None and data_year is None and factor is None:
        return None
    # By which metric and in which category is not said.
    categories = () if quartile is None else (JCRCategory(quartile=quartile),)
    return JCRRanking(
        data_year=data_year,
        impact_factor=factor,
        categories=categories,
        scope="best" if categories else "unknown",
    )


def _cas(reading: Reading) -> Ranking | None:
    zone = _take(reading, "cas_zone", _read_zone)
    name = _take(reading, "cas_major", read_text)
    year = _take(reading, "cas_edition_year", _read_year)
    if zone is None and name is None and year is None:
        return None
    is_latin = name is not None and name.isascii()
    major = CASZone(
        name_zh=None if is_latin else name, name_en=name if is_latin else None, zone=zone
    )
    return CASPartition(edition_year=year, majors=() if zone is None and name is None else (major,))


def _take(reading: Reading, column: str, read: Callable[[object, Reading], T | None]) -> T | None:
    """Read a cell and take it out of what is left; None where it has no value or is unreadable."""
    if column not in reading.values:
        return None
    reading.path = column
    found = read(reading.values[column], reading)
    if found is not None:
        del reading.values[column]
    return found


def _reader(
    read: Callable[[str], cells.Reading[T]], expected: str
) -> Callable[[object, Reading], T | None]:
    """Make what reads text or a number as cells of ranking tables are read."""

    def read_cell(value: object, reading: Reading) -> T | None:
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            reading.note(WRONG_TYPE, value, expected=expected)
            return None
        found, fault = read(str(value))
        if fault is not None:
            used = found if isinstance(found, str | int) else None
            reading.note(fault.kind, value, used=used, expected=fault.expected)
        return found

    return read_cell


def _one_quartile(text: str) -> cells.Reading[Quartile]:
    found, fault = cells.read_quartiles(text)
    if found is not None and len(found) > 1:
        return cells.Reading(None, cells.Fault(UNREADABLE_VALUE, _QUARTILE))
    return cells.Reading(None if found is None else found[0], fault)


def _zone_alone(text: str) -> cells.Reading[int]:
    found = read_zone(text)
    if found is None or found.position is not None:
        return cells.Reading(None, cells.Fault(UNREADABLE_VALUE, _ZONE))
    return cells.Reading(found.zone)


_QUARTILE: Final = "Q1 … Q4"
_ZONE: Final = "1 … 4"
_read_quartile: Final = cast(
    "Callable[[object, Reading], Quartile | None]", _reader(_one_quartile, _QUARTILE)
)
_read_year: Final = _reader(cells.read_year, "2024")
_read_zone: Final = _reader(_zone_alone, _ZONE)
_read_metric: Final = _reader(cells.read_metric, "7.1")
