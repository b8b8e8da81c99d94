"""What applies rules to records, journals, rankings and sets of them.

The order of problems is fixed: object by object in the order given; for each, first what was
found while it was read and still holds, then the rules in their order; last, what the rules over
sets found. What the reader of a set has told is not told again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, TypeAlias, cast

import attrs

from litrecord.errors import Location, Problem, show_value
from litrecord.model.collections import Collected
from litrecord.model.journal import JournalProfile
from litrecord.model.paths import join
from litrecord.model.ranking import CASPartition, JCRRanking, OtherRanking
from litrecord.model.record import PaperRecord
from litrecord.model.report import Report
from litrecord.typing import Context, RuleRun
from litrecord.validators.catalogue import DEFAULT_RULES
from litrecord.validators.reading import reading_problems
from litrecord.validators.rules import AnyRule, Rules

__all__ = ["DEFAULT_CONTEXT", "Checkable", "Judge", "iter_problems", "validate"]

Checkable: TypeAlias = PaperRecord | JournalProfile | JCRRanking | CASPartition | OtherRanking

DEFAULT_CONTEXT: Final = Context()

_Node: TypeAlias = tuple[object, str]
_Action: TypeAlias = Callable[[object, int, str], Iterable[Problem]]
# Records of one shape share a plan; a source has few shapes.
_MOST_PLANS: Final = 1000


def validate(
    obj: Checkable | Collected[Checkable] | Iterable[Checkable],
    *,
    rules: Rules | Iterable[AnyRule] = DEFAULT_RULES,
    context: Context = DEFAULT_CONTEXT,
) -> Report:
    """Say what is wrong, doubtful or improvable about an object or a set of objects.

    Nothing is changed. For a set the report begins with what was found while it was read; for an
    object on its own it tells again what of that still holds.

    Args:
        obj: A record, a journal profile, a ranking, or several of them: a `RecordSet`, a
            `RankingTable` or any iterable, which is read once. The journal of a record and the
            rankings of a journal are checked with it.
        rules: The rules to apply.
        context: What the rules may know, such as today's date.

    Returns:
        The problems. `location` is that of the record in its input, else its position in the set;
        None for a single object made in Python, and for what concerns a whole set.

    Raises:
        TypeError: `obj` is none of these, or a rule is not a rule.
        ValueError: Two rules have the same code.
    """
    if isinstance(obj, Checkable):
        work = _Pass(rules, context)
        location = _stated_location(obj)
        problems = [*work.check(obj, 0, location, ()), *work.finish(location)]
        return Report(problems, checked=work.checked)
    judge = Judge(rules=rules, context=context)
    problems = list(_check_all(_iterable(obj), judge))
    return Report(problems, checked=judge.checked)


def iter_problems(
    records: Iterable[Checkable],
    *,
    rules: Rules | Iterable[AnyRule] = DEFAULT_RULES,
    context: Context = DEFAULT_CONTEXT,
) -> Iterator[Problem]:
    """Check objects one by one as they come; memory stays flat however many there are.

    The problems are those of `validate`, in the same order.

    Args:
        records: Records, profiles or rankings; read once.
        rules: The rules to apply.
        context: What the rules may know.

    Raises:
        TypeError: Something is not checkable, or a rule is not a rule.
        ValueError: Two rules have the same code.
    """
    return _check_all(_iterable(records), Judge(rules=rules, context=context))


def _check_all(objects: Iterable[object], judge: Judge) -> Iterator[Problem]:
    told = objects if isinstance(objects, Collected) else None
    general: tuple[Problem, ...] = ()
    if told is not None:
        found = told.problems
        yield from found
        of_items = sum(len(told.problems_of(at)) for at in range(len(told)))
        general = found[: len(found) - of_items]
    for position, one in enumerate(objects):
        yield from judge.feed(one, told.problems_of(position) if told is not None else ())
    yield from judge.finish(general)


class Judge:
    """Checks objects as they come, and at the end what concerns all of them together.

    What it finds is what `validate` finds in a set of these objects. Of them it keeps no more than
    the rules over sets need.

    Args:
        rules: The rules to apply.
        context: What the rules may know.

    Raises:
        TypeError: A rule is not a rule.
        ValueError: Two rules have the same code.
    """

    def __init__(
        self,
        *,
        rules: Rules | Iterable[AnyRule] = DEFAULT_RULES,
        context: Context = DEFAULT_CONTEXT,
    ) -> None:
        self._pass = _Pass(rules, context)
        self._told = _Told()

    @property
    def checked(self) -> int:
        """How many objects were checked so far."""
        return self._pass.checked

    def feed(self, obj: object, told: tuple[Problem, ...] = ()) -> list[Problem]:
        """Check the next object.

        Args:
            obj: A record, a journal profile or a ranking.
            told: What was found while it was read; it is not found again.

        Returns:
            What was found beside that, with the place of the object in its input, else its
            position among all objects.

        Raises:
            TypeError: It is none of these.
        """
        position = self._pass.checked
        location = _stated_location(obj) or Location(index=position)
        # What the rules over sets will not find need not be remembered.
        codes = self._pass.codes_of_sets
        self._told.add((one for one in told if one.code in codes), location)
        return list(self._pass.check(obj, position, location, told))

    def finish(self, told: tuple[Problem, ...] = ()) -> Iterator[Problem]:
        """Yield what the rules over sets find; to be called once, at the end.

        Args:
            told: What was found while reading that concerns no single object.
        """
        self._told.add(told, None)
        for problem in self._pass.finish(None):
            if not self._told.has(problem, problem.location):
                yield problem


class _Told:
    """What the reader of an input has told, so that no rule tells it again.

    Reader and rules name what a problem is about differently, the one by the key in the input, the
    other by the field. What has the same code and is about the same object, and there has the same
    path or the same raw value, is the same; so is what has the same code and is about the whole.
    """

    def __init__(self) -> None:
        self._about: set[tuple[object, ...]] = set()

    def add(self, problems: Iterable[Problem], location: Location | None) -> None:
        """Remember what was told of the object at `location`; None is the set as a whole."""
        for problem in problems:
            self._about.update(_about(problem, location, ""))

    def has(self, problem: Problem, location: Location | None, prefix: str = "") -> bool:
        """Tell whether a problem of the object at `location` was told; `prefix` is of its path."""
        return not self._about.isdisjoint(_about(problem, location, prefix))


def _about(
    problem: Problem, location: Location | None, prefix: str
) -> Iterator[tuple[object, ...]]:
    if location is None:
        yield (problem.code,)
        return
    yield problem.code, location, "path", join(prefix, problem.path)
    raw = problem.raw
    # No raw value, and one that need not be hashable, do not tell two problems apart.
    if isinstance(raw, str | int | float):
        yield problem.code, location, "raw", raw if isinstance(raw, str) else show_value(raw)


class _Pass:
    """One validation: its rules, its context and the runs of the rules over sets."""

    def __init__(self, rules: Rules | Iterable[AnyRule], context: Context) -> None:
        self.checked = 0
        # The clock is asked once, so that midnight does not divide a report.
        self._context = attrs.evolve(context, today=context.current_date())
        self._runs: list[RuleRun[object]] = []
        self.codes_of_sets: set[str] = set()
        self._steps: list[tuple[type, _Action]] = []
        for rule in rules if isinstance(rules, Rules) else Rules(rules):
            self._steps.append((rule.applies_to, self._action(rule)))
        self._plans: dict[tuple[type, ...], list[tuple[_Action, int]]] = {}

    def _action(self, rule: AnyRule) -> _Action:
        start = getattr(rule, "start", None)
        if start is None:
            return self._checking(getattr(rule, "check"))  # noqa: B009  # one of the two is there
        run = cast("RuleRun[object]", start(self._context))
        self._runs.append(run)
        self.codes_of_sets.add(rule.code)
        return _feeding(run)

    def _checking(self, check: Callable[[object, Context], Iterable[Problem]]) -> _Action:
        context = self._context

        def action(node: object, _position: int, _path: str) -> Iterable[Problem]:
            return check(node, context)

        return action

    def check(
        self, obj: object, position: int, location: Location | None, told: tuple[Problem, ...]
    ) -> Iterator[Problem]:
        """Yield the problems of one object and of what it holds."""
        if not isinstance(obj, Checkable):
            raise TypeError(_refusal(obj))
        self.checked += 1
        here = location or Location()
        known = None
        if told:
            known = _Told()
            known.add(told, here)
        for problem in reading_problems(obj):
            if known is None or not known.has(problem, here):
                yield _placed(problem, location, "")
        nodes = _nodes(obj)
        for action, at in self._plan(nodes):
            node, path = nodes[at]
            for problem in action(node, position, path):
                if known is None or not known.has(problem, here, path):
                    yield _placed(problem, location, path)

    def finish(self, location: Location | None) -> Iterator[Problem]:
        """Yield what the rules over sets found."""
        for run in self._runs:
            for problem in run.finish():
                yield _placed(problem, location, "")

    def _plan(self, nodes: list[_Node]) -> list[tuple[_Action, int]]:
        shape = tuple(type(node) for node, _ in nodes)
        plan = self._plans.get(shape)
        if plan is None:
            plan = [
                (action, at)
                for applies_to, action in self._steps
                for at, cls in enumerate(shape)
                if issubclass(cls, applies_to)
            ]
            if len(self._plans) < _MOST_PLANS:
                self._plans[shape] = plan
        return plan


def _feeding(run: RuleRun[object]) -> _Action:
    def action(node: object, position: int, path: str) -> Iterable[Problem]:
        run.feed(node, position, path)
        return ()

    return action


def _nodes(obj: object) -> list[_Node]:
    """List `obj`, its journal and the journal's rankings, each with its path from `obj`."""
    nodes: list[_Node] = [(obj, "")]
    profile, path = obj, ""
    if isinstance(obj, PaperRecord) and obj.journal is not None:
        profile, path = obj.journal, "journal"
        nodes.append((profile, path))
    if isinstance(profile, JournalProfile):
        nodes += [
            (ranking, join(path, f"rankings[{at}]")) for at, ranking in enumerate(profile.rankings)
        ]
    return nodes


def _placed(problem: Problem, location: Location | None, prefix: str) -> Problem:
    if problem.location is not None:
        location = problem.location
    elif location is None and not prefix:
        return problem
    return attrs.evolve(problem, location=location, path=join(prefix, problem.path))


def _stated_location(obj: object) -> Location | None:
    source = getattr(obj, "source", None)
    return None if source is None else source.location


def _iterable(obj: object) -> Iterable[object]:
    if isinstance(obj, str | bytes | Mapping) or not isinstance(obj, Iterable):
        raise TypeError(_refusal(obj))
    return obj


def _refusal(obj: object) -> str:
    hint = ". Read it first: validate(parse(…))" if isinstance(obj, str | bytes | Mapping) else ""
    return (
        "expected a record, a journal profile, a ranking or several of them, "
        f"got {type(obj).__name__}{hint}"
    )
