"""Tables of invented journals in the layouts of four well-known tables."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from benchmarks.journals import Journal, Place
from litrecord.vocab.categories import CATEGORIES

__all__ = ["LAYOUTS", "write_tables"]

_EPOCH: Final = dt.date(1899, 12, 30)
_CHINESE: Final = {one.name: one.name_zh for one in CATEGORIES}
_GROUPS: Final = range(1, 7)


def _plain_rank(place: Place) -> str:
    return "N/A" if place.rank is None else f"{place.rank}/{place.total}"


def _rank(place: Place) -> str:
    """Write a rank, some as Excel writes them that took them for a date of the year 2025."""
    if place.rank is None or place.total is None:
        return "N/A"
    try:
        day = dt.date(2025, place.rank, place.total)
    except ValueError:
        return f"{place.rank}/{place.total}"
    return str((day - _EPOCH).days)


def _best(journal: Journal) -> Place:
    return min(journal.places, key=lambda one: (one.rank or 1) / (one.total or 1))


def _jcr2023(journals: Iterable[Journal]) -> Iterable[list[str]]:
    yield [
        *("Journal", "Country", "ISSN", "EISSN", "Web of Science", " IF(2023)", "Category"),
        *("IF Quartile(2023)", "Category Rank(2023)"),
    ]
    for one in journals:
        best = _best(one)
        yield [
            one.title,
            one.country,
            one.issn_print or "N/A",
            one.issn_electronic or "N/A",
            ";".join(one.editions),
            one.factor.removesuffix(".0"),
            best.name,
            best.quartile or "N/A",
            _rank(best),
        ]


def _jcr2024(journals: Iterable[Journal]) -> Iterable[list[str]]:
    yield ["Journal", "ISSN", "eISSN", "Category", "IF(2024)", "IF Quartile(2024)", "IF Rank(2024)"]
    for one in journals:
        best = _best(one)
        editions = ", ".join(one.editions)
        yield [
            one.title,
            one.issn_print or "N/A",
            one.issn_electronic or "N/A",
            ";".join(f"{name}({editions})" for name in one.categories),
            one.factor.removesuffix(".0"),
            best.quartile or "N/A",
            _rank(best),
        ]


def _jcr2025(journals: Iterable[Journal]) -> Iterable[list[str]]:
    groups = [
        f"{name}_{number}"
        for number in _GROUPS
        for name in ("Category", "IF Quartile(2025)", "IF Rank(2025)")
    ]
    yield ["Journal", "ISSN", "EISSN", "Web of Science", "IF(2025)", *groups]
    for one in journals:
        cells = [
            one.title,
            one.issn_print or "N/A",
            one.issn_electronic or "N/A",
            ";".join(one.editions),
            one.factor,
        ]
        for place in one.places:
            cells += [place.name, place.quartile or "N/A", _plain_rank(place)]
        yield cells + [""] * (5 + len(groups) - len(cells))


def _zone(rank: int, total: int) -> str:
    share = rank / total
    zone = 1 if share <= 0.05 else 2 if share <= 0.2 else 3 if share <= 0.5 else 4
    return f"{zone} [{rank}/{total}]"


def _fqb2025(journals: Iterable[Journal]) -> Iterable[list[str]]:
    header = [
        *("Journal", "年份", "ISSN/EISSN", "Review", "OA Journal Index（OAJ）", "Open Access"),
        *("Web of Science", "标注", "大类", "大类分区", "Top"),
    ]
    for number in _GROUPS:
        header += [f"小类{number}", f"小类{number}分区"]
    yield header
    flags = {True: "是", False: "否"}
    for at, one in enumerate(journals):
        zone = _zone(*one.position)
        issns = [number for number in (one.issn_print, one.issn_electronic) if number is not None]
        cells = [
            one.title,
            "2025",
            "/".join(issns if len(issns) == 2 else issns * 2),
            flags[one.is_review],
            flags[one.is_open and at % 3 == 0],
            flags[one.is_open],
            ";".join(one.editions),
            "Mega-Journal" if at % 400 == 0 else "",
            one.major,
            zone,
            flags[zone.startswith("1")],
        ]
        for place in one.places:
            minor = "4" if place.rank is None else _zone(place.rank, place.total or 1)
            cells += [f" {place.name} {_CHINESE[place.name]}", minor]
        yield cells + [""] * (len(header) - len(cells))


# Name of the file, its character encoding and what writes its rows
LAYOUTS: Final[dict[str, tuple[str, Callable[[Iterable[Journal]], Iterable[list[str]]]]]] = {
    "JCR2023": ("utf-8-sig", _jcr2023),
    "JCR2024": ("utf-8", _jcr2024),
    "JCR2025": ("utf-8", _jcr2025),
    "FQBJCR2025": ("utf-8", _fqb2025),
}


def write_tables(
    folder: Path, journals: Iterable[Journal], names: Iterable[str] = tuple(LAYOUTS)
) -> dict[str, Path]:
    """Write journals in some layouts; return the paths by the name of the layout."""
    some = list(journals)
    paths: dict[str, Path] = {}
    for name in names:
        encoding, rows = LAYOUTS[name]
        paths[name] = folder / f"{name}.csv"
        with paths[name].open("w", encoding=encoding, newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows(some))
    return paths
