"""How far a command has come: a counter on a terminal, and a summary at the end."""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Final

from litrecord.cli.streams import complain
from litrecord.terminal.columns import columns, cut

__all__ = ["Progress", "add_summary", "is_summary_wanted", "size_of", "tell_summary"]

# Seconds before the counter appears, and between two states of it
_PATIENCE: Final = 1.0
_PAUSE: Final = 0.2


def add_summary(parser: argparse.ArgumentParser) -> None:
    """Let a command sum up what it did."""
    parser.add_argument(
        "--summary",
        action="store_true",
        help="sum up on standard error, as is usual on a terminal: records, failures, time, and "
        "problems by code",
    )


def is_summary_wanted(arguments: argparse.Namespace) -> bool:
    """Tell whether a command is to sum up what it did."""
    # The interpreter sets it to None where the file descriptor is closed.
    wanted: bool = arguments.summary or (sys.stderr is not None and sys.stderr.isatty())
    return wanted


def size_of(sources: list[str]) -> int | None:
    """Return the bytes of all sources together; None where one is no file or has none."""
    files = [Path(one) for one in sources]
    if "-" in sources or not all(one.is_file() for one in files):
        return None
    return sum(one.stat().st_size for one in files) or None


class Progress:
    """A counter in the last line of a terminal; nothing where standard error is no terminal.

    Args:
        size: Bytes of all sources; None where that is unknown.
        shown: Whether a terminal may have it.
    """

    def __init__(self, size: int | None, *, shown: bool = True) -> None:
        self._size = size
        self._shown = shown and sys.stderr is not None and sys.stderr.isatty()
        self._begun = time.monotonic()
        self._next = self._begun + _PATIENCE
        self._length = 0
        self._earlier = 0

    @property
    def seconds(self) -> float:
        """How long it has taken so far."""
        return time.monotonic() - self._begun

    def skip(self, records: int) -> None:
        """Leave out of the rate what was done in another run."""
        self._earlier += records

    def rate(self, records: int) -> float:
        """Return how many records a second there were."""
        return (records - self._earlier) / max(self.seconds, 0.001)

    def tell(self, records: int, failed: int, place: int | None) -> None:
        """Show how far it is, if it is time to."""
        if not self._shown or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _PAUSE
        parts = [f"{records} records"]
        if failed:
            parts.append(f"{failed} unreadable")
        parts.append(f"{self.rate(records):.0f} records/s")
        if self._size and place is not None:
            parts.append(f"{min(100 * place // self._size, 100)}%")
        text = cut(", ".join(parts), max(shutil.get_terminal_size().columns - 1, 1))
        length = columns(text)
        self._write("\r" + text + " " * (self._length - length))
        self._length = length

    def clear(self) -> None:
        """Take the counter away, so that something else can be written there."""
        if self._length:
            self._write("\r" + " " * self._length + "\r")
            self._length = 0

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()


def tell_summary(
    records: int, failed: int, codes: Counter[tuple[str, str]], progress: Progress
) -> None:
    """Say on standard error what was done: a line of totals, then one for each code."""
    noun = "record" if records == 1 else "records"
    unread = f", {failed} unreadable" if failed else ""
    seconds = f"{progress.seconds:.1f} s, {progress.rate(records):.0f} records/s"
    complain(f"{records} {noun}{unread}, {seconds}")
    for (severity, code), number in sorted(codes.items(), key=lambda one: (-one[1], one[0])):
        complain(f"  {code}: {number} ({severity})")
