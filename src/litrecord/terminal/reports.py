"""Problems as lines of text: where, how bad, what is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import attrs

from litrecord.errors import Failure, Location, Problem, Severity
from litrecord.terminal.columns import columns, plain, wrap
from litrecord.terminal.words import check_lang, phrase, word

__all__ = ["failure_line", "place", "problem_lines", "reason", "summary_lines"]


def place(location: Location | None, lang: str = "en") -> str:
    """Say where something stands: `page.txt, line 3, record 0`; empty when that is unknown.

    Unlike `str(location)` it names the source in full.
    """
    if location is None:
        return ""
    parts = (location.source, attrs.evolve(location, source=None).text(lang))
    return plain(("，" if lang == "zh" else ", ").join(part for part in parts if part))


def problem_lines(
    problems: Iterable[Problem], *, width: int | None = None, lang: str = "en"
) -> list[str]:
    """Word problems for a terminal.

    Args:
        problems: The problems, in the order in which they shall stand.
        width: Columns of a line: each problem is wrapped, with its severity in a column of its
            own and without its location; what reads the same is given once. None gives one line
            for each problem, of any length, that begins with its location:
            `page.txt, record 0: warning: … [code]`.
        lang: `en` or `zh`.

    Raises:
        ValueError: `lang` is neither.
    """
    check_lang(lang)
    if width is None:
        return [_located(one, lang) for one in problems]
    blocks = dict.fromkeys(tuple(_wrapped(one, width, lang)) for one in problems)
    return [line for block in blocks for line in block]


def _located(problem: Problem, lang: str) -> str:
    colon = "：" if lang == "zh" else ": "
    parts = [place(problem.location, lang), word(problem.severity, lang), _says(problem, lang)]
    return plain(colon.join(part for part in parts if part))


def _says(problem: Problem, lang: str) -> str:
    return f"{problem.text(lang)} [{problem.code}]"


def _wrapped(problem: Problem, width: int, lang: str) -> Iterator[str]:
    size = max(columns(word(severity, lang)) for severity in Severity) + 2
    severity = word(problem.severity, lang)
    lead = severity + " " * (size - columns(severity))
    for line in wrap(_says(problem, lang), width - size):
        yield lead + line
        lead = " " * size


def failure_line(failure: Failure, lang: str = "en") -> str:
    """Say in one line which record could not be read, and why."""
    parts = (place(failure.location, lang), word("error", lang), reason(failure))
    colon = "：" if lang == "zh" else ": "
    return plain(colon.join(part for part in parts if part))


def reason(failure: Failure) -> str:
    """Say why a record could not be read, without its place."""
    message = failure.error.message
    # Errors of parsing begin with their own location.
    known = str(failure.location)
    return message[len(known) + 2 :] if known and message.startswith(f"{known}: ") else message


def summary_lines(
    checked: int,
    problems: Sequence[Problem] | Counter[tuple[Severity, str]],
    failures: int = 0,
    *,
    lang: str = "en",
) -> list[str]:
    """Count problems by severity and by code.

    Args:
        checked: How many records were checked.
        problems: What was found, or how much of each severity and code.
        failures: How many records could not be read.
        lang: `en` or `zh`.

    Returns:
        One line of totals, then one for each code, the gravest and most frequent first.

    Raises:
        ValueError: `lang` is neither.
    """
    check_lang(lang)
    counts: Counter[tuple[Severity, str]] = Counter()
    if isinstance(problems, Counter):
        counts = problems
    else:
        for problem in problems:
            counts[problem.severity, problem.code] += problem.count
    totals = [phrase("checked", lang, checked)]
    if failures:
        totals.append(phrase("failed", lang, failures))
    for severity in Severity:
        number = sum(some for (one, _), some in counts.items() if one is severity)
        key = severity if number == 1 and lang == "en" else f"{severity}s"
        totals.append(f"{number} {word(key, lang)}")
    lines = [("，" if lang == "zh" else ", ").join(totals)]
    for severity in Severity:
        found = [(code, some) for (one, code), some in counts.items() if one is severity]
        found.sort(key=lambda item: (-item[1], item[0]))
        lines += [f"  {word(severity, lang)}: {code}: {some}" for code, some in found]
    return [plain(line) for line in lines]
