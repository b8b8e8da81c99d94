"""How fast ranking tables are read, and what memory they keep."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Final, cast

from benchmarks.baselines import read_plain
from benchmarks.facts import facts_of
from benchmarks.harness import (
    Contender,
    Section,
    Target,
    check_agreement,
    markdown_table,
    measure,
    timing_rows,
)
from benchmarks.memory import measure_memory
from litrecord import read_ranking
from litrecord.model.journal import JournalProfile

__all__ = ["measure_reading", "measure_table_memory", "reading_contenders"]

_MOST: Final = Target(2.5, "x")
_MEGABYTE: Final = 1_000_000
_MOST_MEGABYTES: Final = 60


def reading_contenders(path: Path) -> list[Contender]:
    """Return the ways to read a table; the first is what the others are compared with."""
    found = [
        Contender(
            "csv.DictReader and plain dicts",
            lambda: read_plain(path),
            "by hand for this layout: same conversions, same facts; no provenance, no problems, "
            "no raw cells",
            facts=lambda rows: cast("list[object]", rows),
        ),
        Contender(
            "the same, remembering cells",
            lambda: read_plain(path, remember=True),
            "an lru_cache for categories, editions and numbers",
            facts=lambda rows: cast("list[object]", rows),
        ),
        Contender(
            "litrecord.read_ranking",
            lambda: read_ranking(path),
            "any layout; provenance, problems, immutable objects",
            facts=lambda table: [facts_of(one) for one in cast("Sequence[JournalProfile]", table)],
        ),
        Contender("list(csv.DictReader)", lambda: _rows(path), "no conversions"),
    ]
    if find_spec("pandas") is not None:
        import pandas as pd

        found.append(
            Contender(
                "pandas.read_csv",
                # The file as it is, byte order mark included
                lambda: pd.read_csv(path, encoding="utf-8-sig"),
                "no conversions of cells",
            )
        )
    return found


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def measure_reading(paths: dict[str, Path], *, rounds: int) -> Section:
    """Check for each layout that the contenders agree, then time them."""
    rows: list[list[str]] = []
    counts: set[int] = set()
    for layout, path in paths.items():
        contenders = reading_contenders(path)
        counts.add(check_agreement(contenders))
        timings = measure(contenders, rounds=rounds)
        rows += [
            [layout, *row]
            for row in timing_rows(timings, targets={"litrecord.read_ranking": _MOST})
        ]
    return Section(
        "Reading a table",
        f"Tables of {max(counts):,} rows. Before they are timed, the dicts made by hand are "
        "compared with the profiles of litrecord, fact by fact and row by row: they are equal. The "
        "target is on the ratio to the first row; the second shows what remembering equal cells, "
        "as litrecord does too, is worth to it.",
        markdown_table(["layout", "reader", "fastest", "median", "ratio", "target", "note"], rows),
    )


def load_table(path: str) -> object:
    """Read a table with litrecord."""
    return read_ranking(path)


def load_plain(path: str) -> object:
    """Read a table by hand."""
    return read_plain(path)


def _megabytes(size: int | None) -> str:
    return "unknown" if size is None else f"{size / _MEGABYTE:.1f} MB"


def measure_table_memory(paths: dict[str, Path], small: dict[str, Path]) -> Section:
    """Measure what a loaded table keeps, each in fresh processes.

    Args:
        paths: The tables.
        small: A small table of each layout, read before to load modules and vocabularies.
    """
    readers: tuple[tuple[str, Callable[[str], object]], ...] = (
        ("csv.DictReader and plain dicts", load_plain),
        ("litrecord.read_ranking", load_table),
    )
    rows: list[list[str]] = []
    for layout, path in paths.items():
        for name, load in readers:
            target = f"benchmarks.reading:{load.__name__}"
            found = measure_memory(target, str(path), warm=str(small[layout]))
            kept = found.traced if found.resident is None else found.resident
            is_met = kept <= _MOST_MEGABYTES * _MEGABYTE
            rows.append(
                [
                    layout,
                    name,
                    _megabytes(found.resident),
                    _megabytes(found.traced),
                    _megabytes(found.peak),
                    f"≤ {_MOST_MEGABYTES} MB: {'met' if is_met else 'missed'}"
                    if load is load_table
                    else "",
                ]
            )
    return Section(
        "Memory of a loaded table",
        "Each in a process of its own, above what it had after reading a small table: what the "
        "process grew by, what of it are Python objects that are kept (`tracemalloc`), and the "
        "peak while reading.",
        markdown_table(["layout", "reader", "resident", "objects", "peak", "target"], rows),
    )
