"""How fast tables become Arrow, pandas and CSV and are checked, and what importing costs."""

from __future__ import annotations

import resource
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from benchmarks.harness import Contender, Section, markdown_table, measure, timing_rows
from litrecord import dumps, read_ranking, validate

__all__ = ["measure_import", "measure_writing"]

_HEADER = ("what", "fastest", "median", "ratio", "target", "note")


def measure_writing(path: Path, *, rounds: int) -> Section:
    """Time what is done with a loaded table."""
    table = read_ranking(path)
    contenders = [
        Contender("read_ranking", lambda: read_ranking(path), "for scale"),
        Contender("dumps(table, 'csv')", lambda: dumps(table, "csv")),
        Contender("validate(table)", lambda: validate(table)),
    ]
    if find_spec("pyarrow") is not None:
        contenders.append(Contender("table.to_arrow()", table.to_arrow))
        contenders.append(
            Contender("table.to_arrow(by='category')", lambda: table.to_arrow(by="category"))
        )
    if find_spec("pandas") is not None:
        contenders.append(Contender("table.to_pandas()", table.to_pandas))
    for one in contenders:
        one.run()  # pandas and pyarrow are imported
    return Section(
        "Writing and checking a table",
        f"A loaded table of {len(table):,} rows, layout JCR2024. The ratios are to reading it.",
        markdown_table(_HEADER, timing_rows(measure(contenders, rounds=rounds))),
    )


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _python(code: str) -> None:
    subprocess.run([sys.executable, "-I", "-c", code], check=True)


def measure_import(*, rounds: int) -> Section:
    """Time what importing costs, each in a new process."""
    contenders = [
        Contender("bare Python", lambda: _python("pass")),
        Contender("import attrs", lambda: _python("import attrs")),
        Contender("import litrecord", lambda: _python("import litrecord")),
        Contender("its read_ranking", lambda: _python("from litrecord import read_ranking")),
        Contender("its JournalIndex", lambda: _python("from litrecord import JournalIndex")),
    ]
    return Section(
        "Importing",
        "CPU time of a new process, from its start to its end.",
        markdown_table(_HEADER, timing_rows(measure(contenders, rounds=rounds, clock=_children))),
    )
