"""Rules, and sets of them as frozen values.

A rule over single objects is made from a function with the decorator `rule`; one that is told once
for a whole set, with the number of records concerned, with `counting_rule`. Anything else that
follows the protocols `litrecord.typing.Rule` and `SetRule` will do as well.
"""

from __future__ import annotations

import difflib
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, Never, TypeAlias, TypeVar

import attrs

from litrecord.errors import Problem, ProblemKind
from litrecord.model.paths import join
from litrecord.typing import Context, Rule, RuleRun, SetRule

__all__ = ["AnyRule", "CountingRule", "RecordRule", "Rules", "counting_rule", "rule"]

T = TypeVar("T")
# A set holds rules over different classes, and what they all accept is nothing at all.
AnyRule: TypeAlias = Rule[Never] | SetRule[Never]
Check: TypeAlias = Callable[[T, Context], Iterable[Problem]]


class _ByName:
    """Pickles a rule made by a decorator as the global that it is, like a function or a class."""

    __slots__ = ()

    def __reduce__(self) -> tuple[object, ...]:
        function = self.function  # type: ignore[attr-defined]  # a field of both classes of rules
        module, name = function.__module__, function.__qualname__
        if getattr(sys.modules.get(module), name, None) is self:
            return _find_rule, (module, name)
        fields = (getattr(self, field.name) for field in attrs.fields(type(self)))  # type: ignore[arg-type]  # both are attrs classes
        return type(self), tuple(fields)


def _find_rule(module: str, name: str) -> object:
    __import__(module)
    return getattr(sys.modules[module], name)


@attrs.frozen(getstate_setstate=False)
class RecordRule(_ByName, Generic[T]):
    """A rule over one record, journal profile or ranking.

    Attributes:
        kind: What it reports.
        applies_to: The class whose instances it checks.
        function: Takes such an instance and the context; returns the problems, with paths
            relative to the instance.
    """

    kind: ProblemKind
    applies_to: type[T]
    function: Check[T]

    @property
    def code(self) -> str:
        """Code of the problems it reports."""
        return self.kind.code

    def check(self, obj: T, context: Context, /) -> Iterable[Problem]:
        """Report what is wrong with `obj`; paths are relative to it."""
        return self.function(obj, context)


@attrs.frozen(getstate_setstate=False)
class CountingRule(_ByName, Generic[T]):
    """A rule that is told once for a whole set, because it would flood if told for each record.

    Its one problem bears the path and the value of the first find; `count` says how many records
    are concerned.

    Attributes:
        kind: What it reports.
        applies_to: The class whose instances it checks.
        function: As in `RecordRule`.
    """

    kind: ProblemKind
    applies_to: type[T]
    function: Check[T]

    @property
    def code(self) -> str:
        """Code of the problem it reports."""
        return self.kind.code

    def start(self, context: Context, /) -> RuleRun[T]:
        """Begin a pass."""
        return _Count(self.function, context)


class _Count(Generic[T]):
    """One pass of a `CountingRule`; it keeps the first problem and a number."""

    def __init__(self, function: Check[T], context: Context) -> None:
        self._function = function
        self._context = context
        self._first: Problem | None = None
        self._count = 0
        self._last_position = -1

    def feed(self, obj: T, position: int, path: str, /) -> None:
        """Take the next object."""
        for problem in self._function(obj, self._context):
            if self._first is None:
                self._first = attrs.evolve(problem, path=join(path, problem.path))
            if position != self._last_position:
                self._count += 1
                self._last_position = position

    def finish(self) -> Iterable[Problem]:
        """Report the first problem with the number of records concerned."""
        if self._first is not None:
            yield attrs.evolve(self._first, count=self._count)


def rule(kind: ProblemKind, *, applies_to: type[T]) -> Callable[[Check[T]], RecordRule[T]]:
    """Make a rule over single objects from a function.

    Args:
        kind: What it reports.
        applies_to: The class whose instances it checks.

    Returns:
        A decorator for a function of an instance and a `Context` that returns problems.
    """

    def make(function: Check[T]) -> RecordRule[T]:
        return RecordRule(kind, applies_to, function)

    return make


def counting_rule(
    kind: ProblemKind, *, applies_to: type[T]
) -> Callable[[Check[T]], CountingRule[T]]:
    """Make a rule that is told once for a whole set from a function; otherwise like `rule`.

    Args:
        kind: What it reports; its wording may name `{count}`.
        applies_to: The class whose instances it checks.
    """

    def make(function: Check[T]) -> CountingRule[T]:
        return CountingRule(kind, applies_to, function)

    return make


def _is_rule(candidate: object) -> bool:
    return isinstance(getattr(candidate, "code", None), str) and (
        callable(getattr(candidate, "check", None)) or callable(getattr(candidate, "start", None))
    )


def _check_rules(_owner: object, _field: object, rules: tuple[AnyRule, ...]) -> None:
    seen: set[str] = set()
    for one in rules:
        if not _is_rule(one):
            raise TypeError(
                f"rules: {type(one).__name__} is not a rule; expected an object with a code, "
                "applies_to and check or start, such as the decorator 'rule' makes"
            )
        if one.code in seen:
            raise ValueError(
                f"rules: two rules have the code {one.code!r}; expected different codes. "
                f"To replace a rule, take the old one out first with .without({one.code!r})"
            )
        seen.add(one.code)


@attrs.frozen(repr=False)
class Rules:
    """A set of rules in a fixed order: an immutable value, made from another by adding or leaving.

    `code in rules` tells whether a rule with that code is there.

    Args:
        rules: The rules, in the order in which they are to report.

    Raises:
        ValueError: Two rules have the same code.
        TypeError: Something is not a rule.
    """

    _rules: tuple[AnyRule, ...] = attrs.field(
        default=(), converter=tuple[AnyRule, ...], validator=_check_rules
    )

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the rules, in their order."""
        return tuple(one.code for one in self._rules)

    def with_(self, *rules: AnyRule) -> Rules:
        """Return these rules and, after them, `rules`.

        Raises:
            ValueError: A code is there twice.
            TypeError: Something is not a rule.
        """
        return Rules((*self._rules, *rules))

    def without(self, *codes: str) -> Rules:
        """Return the rules whose code is not among `codes`.

        Raises:
            ValueError: There is no rule with one of the codes.
        """
        for code in codes:
            if code not in self:
                near = difflib.get_close_matches(str(code), self.codes, n=1)
                advice = f". Did you mean {near[0]!r}?" if near else ""
                raise ValueError(f"rules: there is no rule with the code {code!r}{advice}")
        return Rules(one for one in self._rules if one.code not in codes)

    def __contains__(self, code: object) -> bool:
        return any(one.code == code for one in self._rules)

    def __iter__(self) -> Iterator[AnyRule]:
        return iter(self._rules)

    def __len__(self) -> int:
        return len(self._rules)

    def __repr__(self) -> str:
        return f"<Rules: {', '.join(self.codes)}>"
