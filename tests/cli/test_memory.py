"""Conversions of large sources take no more memory than those of small ones."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.papers import invent_papers

SOURCE = Path(__file__).resolve().parents[2] / "src"
MIB = 1024 * 1024


def peak_of(pid: int) -> int:
    """Return the most resident memory that a running process had so far, in bytes."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    (line,) = (one for one in status.splitlines() if one.startswith("VmHWM"))
    return int(line.split()[1]) * 1024


@pytest.mark.needs("pyarrow")
def test_memory_stays_flat_after_the_first_rows(tmp_path: Path) -> None:
    """Of 50,000 lines to Parquet; each line is a row or a failure."""
    import pyarrow.parquet as pq  # an optional package

    out, bad = tmp_path / "out.parquet", tmp_path / "bad.jsonl"
    papers = invent_papers(5000)
    # One in a thousand is none.
    some = b"".join(line + b"\n" if at % 1000 else b"{\n" for at, line in enumerate(papers))
    arguments = ["convert", "-", "-o", str(out), "--failures", str(bad)]
    process = subprocess.Popen(
        [sys.executable, "-m", "litrecord", *arguments],
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={"PYTHONPATH": str(SOURCE)},
    )
    assert process.stdin is not None
    for _ in range(5):
        process.stdin.write(some)
    # What was written was read but for what a pipe holds: two row groups are in the file.
    early = peak_of(process.pid)
    for _ in range(5):
        process.stdin.write(some)
    late = peak_of(process.pid)
    process.stdin.close()
    assert 1 == process.wait()
    assert late - early < 10 * MIB
    failures = len(bad.read_bytes().splitlines())
    assert (50, 49_950) == (failures, pq.ParquetFile(out).metadata.num_rows)
