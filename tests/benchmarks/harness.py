"""Contenders run interleaved in one process and compared by CPU time.

Absolute times say little on a shared machine: what is told is how long a contender takes in
ratio to another that ran in the same minute. Nothing here is about what is measured.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

__all__ = [
    "Contender",
    "DisagreementError",
    "Section",
    "Target",
    "Timing",
    "as_time",
    "check_agreement",
    "markdown_table",
    "measure",
    "timing_rows",
]


class Contender(NamedTuple):
    """One way to do a piece of work.

    Attributes:
        name: What the row of the table is called.
        run: Does the work once and returns its result.
        note: What it does not do, or does beyond the others; empty when nothing.
        operations: Number of operations in one run; times are told for one of them.
        facts: Makes of the result what must be equal for all contenders; None for those that do
            not the same work, which their note has to say.
    """

    name: str
    run: Callable[[], object]
    note: str = ""
    operations: int = 1
    facts: Callable[[object], Sequence[object]] | None = None


class Timing(NamedTuple):
    """What a contender took.

    Attributes:
        contender: The contender.
        minimum: CPU seconds of its fastest run, for one operation.
        median: CPU seconds of its median run, for one operation.
    """

    contender: Contender
    minimum: float
    median: float


class Target(NamedTuple):
    """An upper bound on what a contender may take.

    Attributes:
        limit: The bound.
        unit: `s` bounds the fastest run for one operation, `x` its ratio to the base.
    """

    limit: float
    unit: str

    def verdict(self, timing: Timing, base: Timing) -> str:
        """Say the bound and whether it holds."""
        if self.unit == "x":
            shown, value = f"{self.limit:g} x", timing.minimum / base.minimum
        else:
            shown, value = as_time(self.limit), timing.minimum
        return f"≤ {shown}: {'met' if value <= self.limit else 'missed'}"


class Section(NamedTuple):
    """A part of the report.

    Attributes:
        title: Heading.
        text: What was done, in Markdown.
        table: The rows as a table in Markdown.
    """

    title: str
    text: str
    table: str


class DisagreementError(AssertionError):
    """Two contenders do not come to the same."""


def check_agreement(contenders: Sequence[Contender]) -> int:
    """Check that all contenders that state facts state the same ones; return how many.

    Raises:
        DisagreementError: Two differ; the message names the first fact in which they do.
    """
    base: Sequence[object] | None = None
    of = ""
    for contender in contenders:
        if contender.facts is None:
            continue
        found = contender.facts(contender.run())
        if base is None:
            base, of = found, contender.name
            continue
        if len(base) != len(found):
            raise DisagreementError(
                f"{of} states {len(base)} facts, {contender.name} states {len(found)}"
            )
        for at, (one, other) in enumerate(zip(base, found, strict=True)):
            if one != other:
                raise DisagreementError(
                    f"fact {at}: {of} has {one!r}, {contender.name} has {other!r}"
                )
    return 0 if base is None else len(base)


def measure(
    contenders: Sequence[Contender],
    *,
    rounds: int,
    clock: Callable[[], float] = time.process_time,
) -> list[Timing]:
    """Run every contender once in each round, in rotating order, and time each run.

    The garbage collector stays on, as it is for users, but begins each run with nothing to do, so
    that none pays for another, and leaves alone what was there before, such as the modules of
    contenders. Results are dropped before the next run.

    Args:
        contenders: What to run, in the order of the report.
        rounds: Number of rounds, 1 or more.
        clock: Returns CPU seconds.
    """
    gc.collect()
    gc.freeze()
    try:
        taken = _run_in_turns(contenders, rounds, clock)
    finally:
        gc.unfreeze()
    return [
        Timing(
            one,
            min(times) / one.operations,
            statistics.median(times) / one.operations,
        )
        for one, times in zip(contenders, taken, strict=True)
    ]


def _run_in_turns(
    contenders: Sequence[Contender], rounds: int, clock: Callable[[], float]
) -> list[list[float]]:
    taken: list[list[float]] = [[] for _ in contenders]
    for number in range(rounds):
        for step in range(len(contenders)):
            at = (number + step) % len(contenders)
            run = contenders[at].run
            gc.collect()
            begin = clock()
            result = run()
            taken[at].append(clock() - begin)
            del result
    return taken


def as_time(seconds: float) -> str:
    """Write a duration with three digits: `812 ns`, `1.23 µs`, `45.6 ms`, `7.89 s`."""
    for unit, name in ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs")):
        if seconds >= unit:
            return f"{_three_digits(seconds / unit)} {name}"
    return f"{_three_digits(seconds * 1e9)} ns"


def _three_digits(number: float) -> str:
    return f"{number:.2f}" if number < 10 else f"{number:.1f}" if number < 100 else f"{number:.0f}"


def timing_rows(
    timings: Sequence[Timing], *, base: int = 0, targets: dict[str, Target] | None = None
) -> list[list[str]]:
    """Return rows of name, minimum, median, ratio to the base, target, note.

    Args:
        timings: What was measured together.
        base: Position of the contender to which the others are put in ratio.
        targets: Bounds by the name of the contender.
    """
    rows: list[list[str]] = []
    for one in timings:
        target = (targets or {}).get(one.contender.name)
        rows.append(
            [
                one.contender.name,
                as_time(one.minimum),
                as_time(one.median),
                f"{one.minimum / timings[base].minimum:.2f}",
                "" if target is None else target.verdict(one, timings[base]),
                one.contender.note,
            ]
        )
    return rows


def markdown_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Write a table in Markdown, its columns padded so that it can be read as it is."""
    lines = [[cell.replace("|", r"\|") for cell in row] for row in (header, *rows)]
    widths = [max(3, *(len(row[at]) for row in lines)) for at in range(len(header))]
    written = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in lines
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([written[0], rule, *written[1:]])
