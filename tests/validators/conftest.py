"""Fixtures for the tests of the rules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import attrs
import pytest

from litrecord.errors import Problem
from litrecord.typing import Context

TODAY = dt.date(2026, 3, 31)


@pytest.fixture(scope="session")
def context() -> Context:
    """Return a context in which today is 31 March 2026."""
    return Context(today=TODAY)


@pytest.fixture(scope="session")
def find(context: Context) -> Callable[[object, object], list[Problem]]:
    """Return a function that lists what one rule reports of one object, without the wording."""

    def run(rule: object, obj: object) -> list[Problem]:
        start = getattr(rule, "start", None)
        if start is None:
            return [attrs.evolve(one, kind=None) for one in rule.check(obj, context)]
        counting = start(context)
        counting.feed(obj, 0, "")
        return [attrs.evolve(one, kind=None) for one in counting.finish()]

    return run
