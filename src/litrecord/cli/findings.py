"""What validation finds, as lines of text or as one JSON object, however much there is of it."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Sequence
from types import TracebackType
from typing import IO, Final, Self

from litrecord.cli.plain import plain_failure, plain_problem
from litrecord.cli.streams import write, write_data
from litrecord.codec.json import encode
from litrecord.errors import Failure, Problem, Severity
from litrecord.terminal.columns import inert_json
from litrecord.terminal.reports import failure_line, problem_lines, summary_lines

__all__ = ["JsonFindings", "TextFindings"]

# Up to this many bytes are kept in memory before they go to a file.
_MOST: Final = 16 * 1024**2
_PIECE: Final = 1024**2


class TextFindings:
    """Lines for people, written as they come, and a summary."""

    def __init__(self, lang: str) -> None:
        self._lang = lang

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        return

    def tell(self, failures: Sequence[Failure], problems: Sequence[Problem]) -> None:
        """Write a line for each failure, and then for each problem."""
        lines = [failure_line(one, self._lang) for one in failures]
        lines += problem_lines(problems, lang=self._lang)
        if lines:
            write("\n".join(lines) + "\n")

    def finish(self, checked: int, failed: int, counts: Counter[tuple[Severity, str]]) -> None:
        """Write the summary."""
        write("\n".join(summary_lines(checked, counts, failed, lang=self._lang)) + "\n")


class JsonFindings:
    """One JSON object; what stands in it is kept in temporary files until its counts are known."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._failures = _Items()
        self._problems = _Items()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._failures.close()
        self._problems.close()

    def tell(self, failures: Sequence[Failure], problems: Sequence[Problem]) -> None:
        """Take note of failures and problems."""
        for failure in failures:
            self._failures.add(plain_failure(failure))
        for problem in problems:
            self._problems.add(plain_problem(problem, self._lang))

    def finish(self, checked: int, failed: int, counts: Counter[tuple[Severity, str]]) -> None:
        """Write the object."""
        del failed
        by_severity = {str(severity): 0 for severity in Severity}
        by_code: Counter[str] = Counter()
        for (severity, code), number in counts.items():
            by_severity[severity] += number
            by_code[code] += number
        plain = {"severity": by_severity, "code": dict(by_code.most_common())}
        write_data(f'{{\n  "litrecord": "1",\n  "checked": {checked},\n  "failures": ')
        self._failures.write()
        write_data(',\n  "problems": ')
        self._problems.write()
        write_data(inert_json(f',\n  "counts": {_indented(plain, 2)}\n}}\n'))


class _Items:
    """The items of an array in an object, indented as they stand there."""

    def __init__(self) -> None:
        self._file: IO[str] = tempfile.SpooledTemporaryFile(  # noqa: SIM115  # closed by `close`
            _MOST, "w+", encoding="utf-8", newline=""
        )
        self._count = 0

    def add(self, item: dict[str, object]) -> None:
        self._file.write(",\n    " if self._count else "[\n    ")
        self._file.write(_indented(item, 4))
        self._count += 1

    def write(self) -> None:
        """Write the array to standard output."""
        if not self._count:
            write_data("[]")
            return
        self._file.seek(0)
        shutil.copyfileobj(self._file, _Inert(), _PIECE)
        write_data("\n  ]")

    def close(self) -> None:
        self._file.close()


class _Inert:
    """Standard output, for JSON."""

    def write(self, text: str, /) -> int:
        write_data(inert_json(text))
        return len(text)


def _indented(value: object, spaces: int) -> str:
    # No string of JSON has a line end in it.
    return encode(value, indent=2).replace("\n", "\n" + " " * spaces)
