"""What is dear and must be rare: statistics of languages, and dates that only dateutil reads."""

from __future__ import annotations

from typing import Final

from benchmarks.harness import Contender, Section, markdown_table, measure, timing_rows
from benchmarks.papers import invent_papers
from litrecord import parse
from litrecord.text import language
from litrecord.text.dates import read_date

__all__ = ["measure_detection", "measure_odd_dates"]

_HEADER: Final = ("dates", "fastest", "median", "ratio", "target", "note")


def measure_detection(count: int) -> Section:
    """Count how often langdetect is asked about texts of the corpus."""
    statistics = language._STATISTICS
    calls: list[str] = []
    choose = statistics.choose

    def counting(text: str, prior: dict[str, float]) -> str | None:
        calls.append(text)
        return choose(text, prior)

    statistics.choose = counting  # type: ignore[method-assign]  # counts, outside any timing
    try:
        rows = []
        for differing in (0.1, 1.0):
            before = len(calls)
            # Other papers than are timed, so that nothing is remembered of them.
            lines = invent_papers(count, differing=differing, seed=2)
            parse(b"\n".join(lines))
            found = len(calls) - before
            rows.append(
                [f"{differing:.0%} differing", str(found), f"0: {'met' if not found else 'missed'}"]
            )
    finally:
        del statistics.choose
    return Section(
        "Calls of langdetect",
        f"How often it is asked while {count:,} papers in Chinese and English are read; it takes "
        "milliseconds each time.",
        markdown_table(("corpus", "calls", "target"), rows),
    )


_MONTHS: Final = ("January", "March", "April", "June", "July", "August", "November", "December")


def measure_odd_dates(*, rounds: int) -> Section:
    """Time dates that only dateutil reads: when they are new, and again."""
    texts = (
        f"{month} {day}th, {year}"
        for year in range(1400, 2100)
        for month in _MONTHS
        for day in range(4, 20)
    )
    known = [next(texts) for _ in range(100)]
    contenders = [
        Contender("a new one", lambda: [read_date(next(texts)) for _ in range(100)], "", 100),
        Contender(
            "one seen before",
            lambda: [read_date(text) for text in known],
            "from a cache of 4,096 dates",
            100,
        ),
    ]
    for one in contenders:
        one.run()  # dateutil is imported
    return Section(
        "Odd dates",
        "Dates such as `July 16th, 2025`, which are left to dateutil.",
        markdown_table(_HEADER, timing_rows(measure(contenders, rounds=rounds))),
    )
