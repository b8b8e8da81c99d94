"""Work spread over processes, its results in the order of the tasks.

The processes are forked, so that what they work with is there at once and is not sent. They are to
be made before anything starts a thread, such as pyarrow: a thread does not live on in a fork, and
what it held stays locked.
"""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Final, Generic, NoReturn, Self, TypeVar, cast

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkProcess

__all__ = ["Workers", "can_fork"]

T = TypeVar("T")
R = TypeVar("R")

# Python 3.12 sets some hundred objects of its own aside when it starts; a program that does so has
# more.
_OF_PYTHON: Final = 1000
# How many results may wait, for each process, until one before them is there
_AHEAD: Final = 3


def can_fork() -> bool:
    """Tell whether this system can do work in forked processes."""
    # macOS has fork too, and libraries that do not survive it.
    return sys.platform == "linux"


class Workers(Generic[T, R]):
    """Processes that do the same work on many tasks.

    They end with the block in which they are used, and when this process dies.

    Args:
        number: How many.
        work: What each does with a task; tasks and results must be picklable, it need not be.
    """

    def __init__(self, number: int, work: Callable[[T], R]) -> None:
        # Only work of several processes needs it.
        from multiprocessing import get_context  # noqa: PLC0415

        context = get_context("fork")
        self._work = work
        self._number = number
        self._processes: list[ForkProcess] = []
        self._connections: list[Connection] = []
        had_frozen = gc.get_freeze_count() > _OF_PYTHON
        # What is there by now stays: the collectors of the processes need not touch, and thereby
        # copy, its memory.
        gc.freeze()
        # An interrupt waits until each process has said that it is none of its business.
        blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            for _ in range(number):
                ours, theirs = context.Pipe()
                self._connections.append(ours)
                others = tuple(self._connections)
                process = context.Process(target=_serve, args=(theirs, others, work), daemon=True)
                process.start()
                theirs.close()
                self._processes.append(process)
        except BaseException:
            self._stop(at_once=True)
            raise
        finally:
            if not had_frozen:
                gc.unfreeze()
            signal.pthread_sigmask(signal.SIG_SETMASK, blocked)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop(at_once=kind is not None)

    def _stop(self, *, at_once: bool) -> None:
        for connection in self._connections:
            connection.close()
        for process in self._processes:
            if at_once:
                process.terminate()
            process.join()

    def map(self, tasks: Iterable[T], *, here: Callable[[T], bool]) -> Iterator[R]:
        """Yield the result of each task, in their order; few tasks are taken ahead.

        Args:
            tasks: The tasks.
            here: Tells which of them are done in this process.

        Raises:
            ChildProcessError: One of the processes died.
            Exception: What the work raised.
        """
        from multiprocessing.connection import wait  # noqa: PLC0415  # as above

        idle = list(self._connections)
        busy: dict[Connection, int] = {}
        # Each with whether it is a result or what was raised, which is for its turn too
        done: dict[int, tuple[bool, object]] = {}
        numbered = enumerate(tasks)
        upcoming = next(numbered, None)
        told = 0
        while upcoming is not None or busy or done:
            while upcoming is not None and upcoming[0] - told < _AHEAD * self._number:
                number, task = upcoming
                if here(task):
                    done[number] = _done(task, self._work)
                elif idle:
                    busy[idle[-1]] = number
                    _send(idle.pop(), task)
                else:
                    break
                upcoming = next(numbered, None)
            if told in done:
                is_result, found = done.pop(told)
                if not is_result:
                    raise cast("Exception", found)
                yield cast("R", found)
                told += 1
                continue
            for connection in wait(list(busy)):
                done[busy.pop(connection)] = _receive(connection)  # type: ignore[arg-type, call-overload]  # these are ours
                idle.append(connection)  # type: ignore[arg-type]  # likewise


def _send(connection: Connection, task: object) -> None:
    try:
        connection.send(task)
    except (BrokenPipeError, ConnectionResetError) as error:
        _tell_death(error)


def _receive(connection: Connection) -> tuple[bool, object]:
    try:
        found: tuple[bool, object] = connection.recv()
    except (EOFError, OSError) as error:
        # An OSError also where it died in the middle of a result
        _tell_death(error)
    return found


def _tell_death(error: Exception) -> NoReturn:
    raise ChildProcessError("a worker process died, perhaps for want of memory") from error


def _serve(connection: Connection, others: tuple[Connection, ...], work: Callable[[T], R]) -> None:
    """Do tasks until there are no more, or whoever sends them is gone."""
    # The one who is interrupted ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # While a copy of the other end is open here nobody's end is seen.
    for other in others:
        other.close()
    try:
        while True:
            connection.send(_done(connection.recv(), work))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def _done(task: T, work: Callable[[T], R]) -> tuple[bool, object]:
    try:
        return True, work(task)
    except Exception as error:  # noqa: BLE001  # raised where the results are taken
        return False, error
