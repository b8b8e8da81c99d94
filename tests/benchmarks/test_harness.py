"""The harness runs contenders as it says, and does not compare what differs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

import pytest

from benchmarks.harness import (
    Contender,
    DisagreementError,
    Target,
    Timing,
    as_time,
    check_agreement,
    markdown_table,
    measure,
    timing_rows,
)
from benchmarks.memory import measure_memory


def _clock(steps: Iterator[int]) -> Callable[[], float]:
    return lambda: float(next(steps))


def test_contenders_take_turns_in_going_first() -> None:
    """Each runs once in every round, and each begins a round in its turn."""
    order: list[str] = []
    contenders = [Contender(name, lambda name=name: order.append(name)) for name in "abc"]
    measure(contenders, rounds=3)
    assert "abcbcacab" == "".join(order)


def test_times_are_for_one_operation() -> None:
    """A run of ten operations that takes one second takes a tenth for each."""
    (timing,) = measure(
        [Contender("ten", lambda: None, operations=10)], rounds=4, clock=_clock(count())
    )
    assert (0.1, 0.1) == (timing.minimum, timing.median)


def test_minimum_and_median_are_of_all_rounds() -> None:
    """Of runs of 1, 3 and 8 seconds the fastest took 1 and the median 3."""
    clock = _clock(iter([0, 3, 10, 11, 20, 28]))
    (timing,) = measure([Contender("one", lambda: None)], rounds=3, clock=clock)
    assert (1.0, 3.0) == (timing.minimum, timing.median)


def test_contenders_that_differ_are_refused() -> None:
    """The message names the first fact that differs, and both values."""
    contenders = [
        Contender("one", lambda: [1, 2], facts=list),
        Contender("other", lambda: [1, 3], facts=list),
    ]
    with pytest.raises(DisagreementError, match="fact 1: one has 2, other has 3"):
        check_agreement(contenders)


def test_contenders_with_fewer_facts_are_refused() -> None:
    """A row that is missing is a difference."""
    contenders = [
        Contender("one", lambda: [1, 2], facts=list),
        Contender("other", lambda: [1], facts=list),
    ]
    with pytest.raises(DisagreementError, match="one states 2 facts, other states 1"):
        check_agreement(contenders)


def test_contenders_without_facts_are_left_out() -> None:
    """Who does other work is not compared."""
    contenders = [
        Contender("one", lambda: [1, 2], facts=list),
        Contender("raw", lambda: "1,2", "no conversions"),
    ]
    assert 2 == check_agreement(contenders)


@pytest.mark.parametrize(
    ("seconds", "written"),
    [(1.5, "1.50 s"), (0.0456, "45.6 ms"), (1.23e-6, "1.23 µs"), (8.12e-7, "812 ns")],
    ids=["s", "ms", "us", "ns"],
)
def test_times_have_three_digits(seconds: float, written: str) -> None:
    """A duration is written in the unit that fits it."""
    assert written == as_time(seconds)


def test_targets_bound_ratio_or_time() -> None:
    """A bound is on the ratio to the base, or on the seconds of one operation."""
    base, other = (Timing(Contender(name, lambda: None), 2.0, 2.0) for name in "ab")
    slow = other._replace(minimum=6.0)
    assert "≤ 2.5 x: missed" == Target(2.5, "x").verdict(slow, base)
    assert "≤ 7.00 s: met" == Target(7.0, "s").verdict(slow, base)


def test_rows_put_each_in_ratio_to_the_base() -> None:
    """The base has the ratio 1.00, one that takes thrice as long 3.00."""
    timings = [Timing(Contender(str(time), lambda: None), time, time) for time in (2.0, 6.0)]
    assert ["1.00", "3.00"] == [row[3] for row in timing_rows(timings)]


def test_tables_are_markdown() -> None:
    """Columns are padded, and a bar in a cell does not divide it."""
    assert "| one | two  |\n|-----|------|\n| a   | b\\|c |" == markdown_table(
        ["one", "two"], [["a", "b|c"]]
    )


def test_memory_is_that_of_the_result() -> None:
    """A text of ten million bytes keeps about as many."""
    found = measure_memory("benchmarks.test_harness:make_bytes", "10000000", warm="1")
    assert 10_000_000 == pytest.approx(found.traced, rel=0.01)


def make_bytes(size: str) -> bytes:
    """Return so many bytes; what the test of memory measures."""
    return bytes(int(size))
