"""Making many objects that stay, without the garbage collector looking at them again and again.

CPython's collector begins a round whenever some hundred more objects have been made than freed, and
takes a third of the time in which a large file is read, to find nothing: records hold no cycles.
While a large set is read it waits. Afterwards what was made counts as old, as it would have become
by surviving those rounds: it is looked at again when the collector looks at everything.

Of records that are read to be written somewhere else, some at a time, nothing stays. While some are
at work it waits as well; then it looks at what is left of them, which are few objects.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager
from itertools import islice
from types import TracebackType
from typing import Final, TypeVar

__all__ = ["passing", "undisturbed"]

T = TypeVar("T")

# So few that the collector may do with them as always
_FEW: Final = 500


class _PausedCollection:
    """Keeps the collector waiting while one thread or several are inside.

    It is left alone where the program has turned it off itself.

    Args:
        stays: Whether what is made inside is kept, so that it counts as old afterwards.
    """

    def __init__(self, *, stays: bool) -> None:
        self._stays = stays
        self._lock = threading.Lock()
        self._inside = 0
        self._resume = False

    def __enter__(self) -> None:
        if gc.isenabled():
            # What is garbage by now must not be taken for old as well. Finalizers run here, and may
            # read something themselves.
            gc.collect(1)
        with self._lock:
            if self._inside == 0:
                self._resume = gc.isenabled()
                gc.disable()
            self._inside += 1

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0 and self._resume:
                if self._stays and gc.get_freeze_count() == 0:
                    # Both only join lists: everything young is set aside, then put among the old.
                    gc.freeze()
                    gc.unfreeze()
                gc.enable()


_PAUSED: Final = _PausedCollection(stays=True)
_PASSING: Final = _PausedCollection(stays=False)


def undisturbed(items: Iterator[T]) -> Iterator[T]:
    """Yield items that all are kept; from the 500th on the garbage collector waits."""
    yield from islice(items, _FEW)
    with _PAUSED:
        yield from items


def passing() -> AbstractContextManager[object]:
    """Return a block in which the collector waits while objects are made that soon go.

    Where it begins, the collector looks at what is left of the block before. Nothing may be yielded
    inside: the caller's code would run without a collector.
    """
    return _PASSING
