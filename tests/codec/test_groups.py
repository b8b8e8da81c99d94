"""Items taken some at a time come in order, soon, and never too much at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from litrecord.codec.groups import grouped


def _weightless(_: object) -> int:
    return 0


@pytest.mark.parametrize("count", [0, 1, 2, 63, 64, 65, 500])
def test_nothing_is_lost_and_nothing_is_empty(count: int) -> None:
    """All items come in their order, in groups that have some."""
    groups = list(grouped(iter(range(count)), _weightless))
    assert [item for group in groups for item in group] == list(range(count))
    assert all(groups)


def test_groups_grow_to_a_bound() -> None:
    """Who wants one item gets it at once; later groups are of 64."""
    sizes = [len(group) for group in grouped(iter(range(300)), _weightless)]
    assert sizes == [1, 2, 4, 8, 16, 32, 64, 64, 64, 45]


def test_no_more_is_taken_than_is_asked_for() -> None:
    """The items of the next group are left where they are until it is asked for."""
    items = iter(range(100))
    groups = grouped(items, _weightless)
    assert next(groups) == [0]
    assert next(groups) == [1, 2]
    assert next(items) == 3


def test_large_items_come_alone() -> None:
    """A group ends with the item that makes it too heavy to be held many times."""
    sizes = [len(group) for group in grouped(iter(range(6)), lambda _: 1 << 21)]
    assert sizes == [1] * 6


def test_an_error_comes_after_what_was_before_it() -> None:
    """The items before an error are yielded first, then the error itself is raised."""

    def items() -> Iterator[int]:
        yield from range(5)
        raise ValueError("invented")

    groups = grouped(items(), _weightless)
    assert [next(groups), next(groups), next(groups)] == [[0], [1, 2], [3, 4]]
    with pytest.raises(ValueError, match="invented"):
        next(groups)
