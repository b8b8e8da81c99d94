"""What rules may know, and what parsers hand over."""

from __future__ import annotations

import datetime as dt

import attrs
import pytest

from comparison import pickled
from litrecord.errors import Location
from litrecord.limits import DEFAULT_LIMITS, Limits
from litrecord.typing import Context, Draft, Head, ReadOptions


def test_today_is_what_the_caller_says() -> None:
    """A context with a date does not look at the clock."""
    assert dt.date(1999, 12, 31) == Context(today=dt.date(1999, 12, 31)).current_date()


def test_today_is_asked_of_the_clock_last() -> None:
    """Without a date it is the current one, asked for each time."""
    before = dt.date.today()  # noqa: DTZ011  # local time is meant
    asked = Context().current_date()
    assert before <= asked <= dt.date.today()  # noqa: DTZ011  # the same


@pytest.mark.parametrize(
    "value",
    [Context(), Limits(), Head(text="a"), ReadOptions()],
    ids=lambda one: type(one).__name__,
)
def test_settings_are_values(value: object) -> None:
    """They are frozen and equal by what they say."""
    assert value == pickled(value) == attrs.evolve(value)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        value.limits = None


def test_limits_have_defaults() -> None:
    """The defaults are those of the documentation; one limit can be changed alone."""
    assert Limits() == DEFAULT_LIMITS == Context().limits == ReadOptions().limits
    assert 128 == DEFAULT_LIMITS.depth
    assert Limits(depth=9, size=DEFAULT_LIMITS.size) == attrs.evolve(DEFAULT_LIMITS, depth=9)


def test_drafts_do_not_share_their_problems() -> None:
    """Each draft has a list of its own."""
    one, other = Draft(fields={}), Draft(fields={})
    one.problems.append("anything")
    assert [] == other.problems
    assert (Location(), b"") == (one.location, one.raw)
