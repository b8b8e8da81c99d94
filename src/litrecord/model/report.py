"""The problems that validation found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NoReturn, overload

from litrecord.errors import Problem, Severity

__all__ = ["Report", "counted"]


def counted(number: int, noun: str) -> str:
    """Name a number of things: `1 error`, `2 errors`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _line(problem: Problem, lang: str) -> str:
    place = "" if problem.location is None else problem.location.text(lang)
    colon = "：" if lang == "zh" else ": "
    parts = [place] if place else []
    parts += [problem.severity.text(lang), problem.text(lang)]
    return f"{colon.join(parts)} [{problem.code}]"


class Report(Sequence[Problem]):
    """The problems that validation found, in the order of the records.

    Args:
        problems: The problems.
        checked: How many objects were checked.
    """

    __slots__ = ("_checked", "_problems")
    _problems: tuple[Problem, ...]
    _checked: int

    def __init__(self, problems: Iterable[Problem] = (), *, checked: int = 1) -> None:
        object.__setattr__(self, "_problems", tuple(problems))
        object.__setattr__(self, "_checked", checked)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems."""
        return self._problems

    @property
    def checked(self) -> int:
        """How many objects were checked."""
        return self._checked

    @property
    def ok(self) -> bool:
        """Whether there is no problem of severity `error`."""
        return not self.errors

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems of severity `error`."""
        return self.of(Severity.ERROR)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems of severity `warning`."""
        return self.of(Severity.WARNING)

    @property
    def infos(self) -> tuple[Problem, ...]:
        """The problems of severity `info`."""
        return self.of(Severity.INFO)

    def of(self, severity: str) -> tuple[Problem, ...]:
        """Return the problems of one severity.

        Raises:
            ValueError: There is no such severity.
        """
        wanted = Severity(severity)
        return tuple(one for one in self._problems if one.severity is wanted)

    def counts(self) -> dict[str, int]:
        """Return how many records each code concerns, most frequent first."""
        counter: Counter[str] = Counter()
        for problem in self._problems:
            counter[problem.code] += problem.count
        return dict(counter.most_common())

    def text(self, lang: str = "en") -> str:
        """Word all problems in English (`en`) or Chinese (`zh`), one a line with its place."""
        return "\n".join(_line(one, lang) for one in self._problems)

    @overload
    def __getitem__(self, index: int) -> Problem: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Problem, ...]: ...
    def __getitem__(self, index: int | slice) -> Problem | tuple[Problem, ...]:
        """Return one problem, or several."""
        return self._problems[index]

    def __len__(self) -> int:
        return len(self._problems)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._problems)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Report):
            return NotImplemented
        return self._problems == other._problems and self._checked == other._checked

    def __hash__(self) -> int:
        return hash((self._problems, self._checked))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a Report cannot be changed (attribute {name!r})")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a Report cannot be changed (attribute {name!r})")

    def __getstate__(self) -> dict[str, object]:
        return {"_problems": self._problems, "_checked": self._checked}

    def __setstate__(self, state: Mapping[str, object]) -> None:
        for name, value in state.items():
            object.__setattr__(self, name, value)

    def __repr__(self) -> str:
        return (
            f"<Report: {self._checked} checked, {counted(len(self.errors), 'error')}, "
            f"{counted(len(self.warnings), 'warning')}, {counted(len(self.infos), 'info')}>"
        )
