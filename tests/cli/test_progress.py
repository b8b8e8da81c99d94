"""The counter on a terminal, and when there is none."""

from __future__ import annotations

import io
import os
import sys
import time
from pathlib import Path

import pytest

from litrecord.cli.progress import Progress, size_of


class Terminal(io.StringIO):
    """Standard error that is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return what the clock says, to be set."""
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


def terminal_of(monkeypatch: pytest.MonkeyPatch, width: int = 60) -> Terminal:
    """Make standard error a terminal."""
    made = Terminal()
    monkeypatch.setattr(sys, "stderr", made)
    monkeypatch.setenv("COLUMNS", str(width))
    return made


def test_short_work_has_no_counter(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    """Within the first second nothing is shown, and nothing is to be taken away."""
    terminal = terminal_of(monkeypatch)
    progress = Progress(1000)
    clock[0] += 0.9
    progress.tell(10, 0, 10)
    progress.clear()
    assert "" == terminal.getvalue()


def test_the_counter_has_records_failures_rate_and_part(
    clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one line, which is written over and taken away at the end."""
    terminal = terminal_of(monkeypatch)
    progress = Progress(1000)
    clock[0] += 2
    progress.tell(3000, 12, 405)
    first = "3000 records, 12 unreadable, 1500 records/s, 40%"
    assert f"\r{first}" == terminal.getvalue()
    clock[0] += 0.1
    progress.tell(3001, 12, 405)
    assert f"\r{first}" == terminal.getvalue()
    clock[0] += 0.9
    progress.tell(3300, 12, None)
    second = "3300 records, 12 unreadable, 1100 records/s"
    assert f"\r{first}\r{second}{' ' * 5}" == terminal.getvalue()
    progress.clear()
    assert terminal.getvalue().endswith("\r" + " " * len(second) + "\r")


def test_the_counter_keeps_to_the_width(
    clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A longer line could not be written over."""
    terminal = terminal_of(monkeypatch, 20)
    progress = Progress(None)
    clock[0] += 2
    progress.tell(123_456_789, 0, 5)
    assert "\r123456789 records,…" == terminal.getvalue()


def test_what_another_run_did_is_not_in_the_rate(
    clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only what was done in this time."""
    terminal = terminal_of(monkeypatch)
    progress = Progress(None)
    progress.skip(1000)
    clock[0] += 2
    progress.tell(1500, 0, None)
    assert "\r1500 records, 250 records/s" == terminal.getvalue()


@pytest.mark.parametrize("stream", [io.StringIO(), None])
def test_there_is_none_in_pipes(
    stream: io.StringIO | None, clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor where standard error is closed, or records go to the same terminal."""
    terminal = Terminal()
    for one, shown in ((stream, True), (terminal, False)):
        monkeypatch.setattr(sys, "stderr", one)
        progress = Progress(1000, shown=shown)
        clock[0] += 5
        progress.tell(10, 0, 10)
        progress.clear()
    assert ("", "") == (terminal.getvalue(), "" if stream is None else stream.getvalue())


def test_the_size_is_that_of_all_files(tmp_path: Path) -> None:
    """Of standard input, folders and what is not there it is unknown."""
    first, second = tmp_path / "a", tmp_path / "b"
    first.write_bytes(b"12345")
    second.write_bytes(b"123")
    assert 8 == size_of([str(first), str(second)])
    assert [None, None, None] == [
        size_of([str(first), other]) for other in ("-", os.fspath(tmp_path), "missing")
    ]
