"""Making many objects that stay, without the garbage collector looking at them again and again.

CPython's collector begins a round whenever some hundred more objects have been made than freed, and
takes a third of the time in which a large file is read, to find nothing: records hold no cycles.
While a whole set is read it waits; afterwards it looks at all new objects once.
"""

from __future__ import annotations

import gc
import threading
from types import TracebackType

__all__ = ["PAUSED_COLLECTION"]


class _PausedCollection:
    """Keeps the collector waiting while one thread or several are inside.

    It is left alone where the program has turned it off itself.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._resume = False

    def __enter__(self) -> None:
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
                gc.enable()


PAUSED_COLLECTION = _PausedCollection()
