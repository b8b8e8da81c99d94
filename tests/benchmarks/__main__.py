"""Run the benchmarks: `nox -s benchmarks`, or with `-- --quick` as a smoke run.

Each suite takes the settings and yields sections; a further one is one more line in `SUITES`.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.citing import measure_citing
from benchmarks.harness import Section
from benchmarks.journals import invent_journals
from benchmarks.keeping import measure_paper_memory
from benchmarks.matching import measure_matching, measure_quality, measure_ranking
from benchmarks.parsing import (
    measure_faults,
    measure_parsing,
    measure_worst_case,
)
from benchmarks.rarities import measure_detection, measure_odd_dates
from benchmarks.reading import measure_reading, measure_table_memory
from benchmarks.sources import measure_sources
from benchmarks.tables import write_tables
from benchmarks.tabling import measure_tabling
from benchmarks.writing import measure_import, measure_paper_writing, measure_writing

_PACKAGES: Final = (
    *("litrecord", "attrs", "cattrs", "orjson", "msgspec", "pandas", "polars", "pyarrow"),
    *("pydantic", "rapidfuzz", "rispy", "bibtexparser", "lxml", "citeproc-py", "pypinyin"),
)
# Rounds of what takes seconds
_PAPER_ROUNDS: Final = 5
_INTRODUCTION: Final = """\
# Benchmarks

This page is written by `nox -s benchmarks`, which makes its corpus itself: invented papers, and
invented journals with consistent ranks, the same ones each time. All contenders of a table run in
one process, one after the other in rotating order, with the garbage collector on. Times are CPU
times, the fastest and the median of {rounds} rounds (papers: at most {papers}, imports: twice as
many); a ratio is the fastest to the fastest of the row with the ratio 1.00 above it. Times differ
from machine to machine, ratios less so.
"""


class Settings(NamedTuple):
    """How much is measured.

    Attributes:
        journals: Number of rows of each table.
        papers: Number of records of each corpus of papers.
        rounds: How often each contender runs.
        folder: Where tables are written.
    """

    journals: int
    papers: int
    rounds: int
    folder: Path


def measure_tables(settings: Settings) -> Iterator[Section]:
    """Measure ranking tables and the matching of journals."""
    small = settings.folder / "small"
    small.mkdir()
    journals = invent_journals(settings.journals)
    paths = write_tables(settings.folder, journals)
    few = write_tables(small, journals[:100])
    # What stays alive would make each run of the garbage collector longer.
    del journals
    yield measure_reading(paths, rounds=settings.rounds)
    yield measure_table_memory(paths, few)
    yield from measure_matching(paths["JCR2024"], rounds=settings.rounds)
    yield measure_quality(settings.journals, settings.folder)
    yield measure_ranking(paths, rounds=settings.rounds)
    yield measure_writing(paths["JCR2024"], rounds=settings.rounds)


def measure_papers(settings: Settings) -> Iterator[Section]:
    """Measure records of the founding format, and what importing costs."""
    count, rounds = settings.papers, min(settings.rounds, _PAPER_ROUNDS)
    yield measure_detection(count)
    yield from measure_parsing(count, rounds=rounds)
    yield measure_worst_case(count, rounds=rounds)
    yield measure_faults(count, rounds=rounds)
    yield measure_odd_dates(rounds=settings.rounds)
    yield measure_paper_memory(count, settings.folder)
    yield from measure_paper_writing(count, rounds=rounds)
    yield from measure_citing(count, rounds=rounds)
    yield measure_sources(count // 5, rounds=rounds)
    yield from measure_tabling(count, settings.folder, rounds=rounds)
    yield measure_import(settings.folder, rounds=2 * settings.rounds)


SUITES: Final[dict[str, Callable[[Settings], Iterator[Section]]]] = {
    "papers": measure_papers,
    "tables": measure_tables,
}


def _machine() -> str:
    processor = platform.processor() or platform.machine()
    described = Path("/proc/cpuinfo")
    if described.exists():
        for line in described.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                processor = line.partition(":")[2].strip()
                break
    return f"{processor}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"


def _versions() -> str:
    found = [f"{platform.python_implementation()} {platform.python_version()}"]
    for package in _PACKAGES:
        try:
            found.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            found.append(f"{package} absent")
    return ", ".join(found)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main(arguments: list[str] | None = None) -> int:
    """Measure, print the tables, and write the page where one is asked for."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("suites", nargs="*", help=f"of {', '.join(SUITES)}; all when none is named")
    parser.add_argument(
        "--quick", action="store_true", help="a smoke run: small tables, few rounds"
    )
    parser.add_argument("--rounds", type=int, default=7, help="rounds of each measurement")
    parser.add_argument("--page", type=Path, help="page of the documentation to write")
    chosen = parser.parse_args(arguments)
    if unknown := [name for name in chosen.suites if name not in SUITES]:
        parser.error(f"no suite {unknown[0]!r}; there are {', '.join(SUITES)}")
    rounds = 2 if chosen.quick else chosen.rounds
    date = dt.datetime.now(tz=dt.UTC).date().isoformat()
    parts = [
        _INTRODUCTION.format(rounds=rounds, papers=_PAPER_ROUNDS),
        f"- Machine: {_machine()}\n- Versions: {_versions()}\n- Date: {date}\n",
    ]
    _say(parts[-1])
    with tempfile.TemporaryDirectory() as folder:
        for name in chosen.suites or SUITES:
            place = Path(folder) / name
            place.mkdir()
            settings = Settings(
                journals=1_000 if chosen.quick else 22_000,
                papers=2_000 if chosen.quick else 10_000,
                rounds=rounds,
                folder=place,
            )
            for section in SUITES[name](settings):
                parts.append(f"## {section.title}\n\n{section.text}\n\n{section.table}\n")
                _say(parts[-1])
    if chosen.page is not None:
        chosen.page.write_text("\n".join(parts), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
