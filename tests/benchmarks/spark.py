"""What Spark costs on one machine: two workers against two processes of Python, the same lines.

Run it where pyspark is installed, on an otherwise idle machine, with the folder of the tests on the
path: `PYTHONPATH=tests python -m benchmarks.spark --lines 50000 --runs 5`. Starting Spark and the
processes is not measured, nor are two runs of each that warm them up. Both read the lines from one
file and drop the rows; Spark passes each line and each row between Java and Python as well.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from benchmarks.papers import invent_papers
from litrecord.arrow import parse_batches
from litrecord.spark import parse, read_lines
from local_spark import local_spark

_PROCESSES: Final = 2
# Rows that Spark passes in one batch, as it stands by default
_BATCH: Final = 10_000


def _parse_part(path: str, start: int, stop: int, *, record: bool) -> int:
    """Parse the lines that lie between two places of a file; return the number of rows."""
    import pyarrow as pa

    with Path(path).open("rb") as stream:
        stream.seek(start)
        lines = stream.read(stop - start).splitlines()
    batches = (
        pa.record_batch({"value": pa.array(lines[at : at + _BATCH], pa.binary())})
        for at in range(0, len(lines), _BATCH)
    )
    rows = parse_batches(batches, format="aggregator", record=record)
    return sum(one.num_rows for one in rows)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Measure and print both times, their quotient and what the machine was doing."""
    parser = argparse.ArgumentParser(description="Spark against processes of Python.")
    parser.add_argument("--lines", type=int, default=50_000)
    parser.add_argument("--runs", type=int, default=5)
    chosen = parser.parse_args()
    warnings.filterwarnings("ignore", "PySpark does not yet fully support pandas", FutureWarning)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "lines.jsonl"
        lines = invent_papers(chosen.lines)
        path.write_bytes(b"".join(line + b"\n" for line in lines))
        middle = sum(len(line) + 1 for line in lines[: len(lines) // _PROCESSES])
        parts = [(str(path), 0, middle), (str(path), middle, path.stat().st_size)]
        del lines
        with (
            local_spark(folder, cores=_PROCESSES) as spark,
            ProcessPoolExecutor(_PROCESSES, get_context("spawn")) as pool,
        ):
            for record in (True, False):
                rows = parse(read_lines(spark, str(path)), format="aggregator", record=record)
                by_spark = rows.write.format("noop").mode("overwrite").save
                parsed = partial(_parse_part, record=record)

                def by_processes(parsed: partial[int] = parsed) -> None:
                    done = [pool.submit(parsed, *part) for part in parts]
                    if sum(one.result() for one in done) != chosen.lines:
                        raise AssertionError("not every line gave a row")

                for _ in range(2):
                    by_processes()
                    by_spark()
                pairs = [(_seconds(by_processes), _seconds(by_spark)) for _ in range(chosen.runs)]
                mine, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
                quotient = statistics.median(spark_ / own for own, spark_ in pairs)
                sys.stdout.write(
                    f"record={record}: {_PROCESSES} processes {mine:.2f} s, Spark {theirs:.2f} s, "
                    f"median quotient {quotient:.2f} of {chosen.runs} runs "
                    f"({', '.join(f'{two / one:.2f}' for one, two in pairs)}); "
                    f"load {os.getloadavg()[0]:.1f}\n"
                )


if __name__ == "__main__":
    main()
