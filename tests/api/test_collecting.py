"""While many objects are made that stay, the garbage collector waits, and works again after."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from litrecord.api.collecting import passing, undisturbed


class _Node:
    """Something that can be part of a cycle."""

    def __init__(self) -> None:
        self.itself: _Node | None = None


def _make_cycle() -> weakref.ref[_Node]:
    node = _Node()
    node.itself = node
    return weakref.ref(node)


@pytest.fixture(autouse=True)
def collector_on() -> Iterator[None]:
    """Leave the collector as it was found."""
    was_on = gc.isenabled()
    gc.enable()
    yield
    (gc.enable if was_on else gc.disable)()


def test_all_items_come_and_the_collector_waits_for_most_of_them() -> None:
    """It works for the first 500, waits for the others, and works again afterwards."""
    states = [(item, gc.isenabled()) for item in undisturbed(iter(range(2000)))]
    assert [item for item, _ in states] == list(range(2000))
    assert [on for _, on in states] == [True] * 500 + [False] * 1500
    assert gc.isenabled()


def test_it_goes_on_when_the_items_end_early() -> None:
    """An error, or a reader that has enough, lets the collector work again."""

    def failing() -> Iterator[int]:
        yield from range(600)
        raise ValueError("invented")

    with pytest.raises(ValueError, match="invented"):
        list(undisturbed(failing()))
    assert gc.isenabled()
    items = undisturbed(iter(range(2000)))
    for _ in range(700):
        next(items)
    assert not gc.isenabled()
    items.close()  # type: ignore[attr-defined]  # it is a generator
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    """The program decided, and litrecord does not."""
    gc.disable()
    assert len(list(undisturbed(iter(range(600))))) == 600
    assert not gc.isenabled()


def test_the_last_of_several_readers_lets_it_work() -> None:
    """Readers that overlap, as in threads, do not wake it for each other."""
    one, other = undisturbed(iter(range(600))), undisturbed(iter(range(700)))
    for _ in range(550):
        next(one)
        next(other)
    assert list(one) == list(range(550, 600))
    assert not gc.isenabled()
    assert list(other) == list(range(550, 700))
    assert gc.isenabled()


def test_garbage_from_before_is_not_kept() -> None:
    """Young garbage is collected before young objects are declared old."""
    node = _make_cycle()
    assert len(list(undisturbed(iter(range(600))))) == 600
    assert node() is None


def test_what_was_made_meanwhile_is_collected_in_the_end() -> None:
    """Garbage made while the collector waited goes when it looks at everything."""
    nodes = [_make_cycle() for item in undisturbed(iter(range(600))) if item == 550]
    assert nodes[0]() is not None
    gc.collect()
    assert nodes[0]() is None


def test_objects_that_the_program_froze_stay_frozen() -> None:
    """`gc.freeze` is the program's; nothing of it is undone."""
    gc.freeze()
    try:
        before = gc.get_freeze_count()
        assert len(list(undisturbed(iter(range(600))))) == 600
        assert gc.get_freeze_count() == pytest.approx(before, abs=50)
    finally:
        gc.unfreeze()


def test_a_finalizer_may_read_as_well() -> None:
    """Garbage is collected on the way in, and what is finalized then may wait for nobody."""
    read: list[int] = []

    class Reader:
        """Garbage in a cycle that reads something when it goes."""

        def __init__(self) -> None:
            self.itself = self

        def __del__(self) -> None:
            read.append(len(list(undisturbed(iter(range(600))))))

    Reader()
    assert len(list(undisturbed(iter(range(600))))) == 600
    assert read == [600]
    assert gc.isenabled()


def test_the_collector_waits_for_passing_objects_and_finds_what_they_leave() -> None:
    """Inside the block it is off; cycles that were left are gone when the next one begins."""

    class Knot:
        pass

    with passing():
        assert not gc.isenabled()
        knot = Knot()
        knot.self = knot  # type: ignore[attr-defined]  # a cycle
        left = weakref.ref(knot)
        del knot
    assert gc.isenabled()
    with passing():
        assert left() is None
    assert 0 == gc.get_freeze_count()
