"""What an output said of a record; all that it did not say is lost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, cast

import attrs

from litrecord.errors import Problem, show_value
from litrecord.model.extra import EMPTY, FrozenMapping
from litrecord.model.immutable import Immutable
from litrecord.model.record import PaperRecord
from litrecord.vocab.losses import FILLED_IN, NOT_EXPRESSED, WRITTEN_DIFFERENTLY

__all__ = ["OF_READING", "Ledger"]

# How litrecord came to a value, or how its source printed it, is no part of what a record says of
# a paper: no format but litrecord's own states it.
OF_READING: Final = frozenset({"raw", "source", "basis", "order"})
_EXTRA: Final = "extra"


class Ledger:
    """Keeps account of what an output said of one record.

    Paths are those of `litrecord.model.paths`, such as `authors[0].name`. What is said of a path
    holds for all below it until something else is said of a longer one.

    Attributes:
        record: The record.
        is_asked: Whether losses are wanted; where not, whoever writes may leave out what only finds
            them.
    """

    __slots__ = ("_changes", "_marks", "_moved", "_own", "is_asked", "record")

    def __init__(self, record: PaperRecord, *, is_asked: bool = False) -> None:
        """Begin with nothing said."""
        self.record: PaperRecord = record
        self.is_asked: bool = is_asked
        self._marks: dict[str, bool] = {}
        self._changes: dict[str, Problem] = {}
        self._moved: dict[str, str] = {}
        self._own: set[tuple[str, str]] = set()

    def tell(self, *paths: str) -> None:
        """Note that what stands at these paths is expressed."""
        for path in paths:
            self._marks[path] = True

    def lose(self, *paths: str) -> None:
        """Note that what stands at these paths is not, although what holds it may be."""
        for path in paths:
            self._marks[path] = False

    def tell_whole(self, *paths: str) -> None:
        """Note that what stands at these paths is expressed with all below it.

        Whatever was said before of them and of what lies below is forgotten.
        """
        below = tuple(f"{path}{mark}" for path in paths for mark in ".[")
        for held in (self._marks, self._changes):
            for path in [one for one in held if one in paths or one.startswith(below)]:
                del held[path]
        self.tell(*paths)

    def tell_extra(self, format: str, key: str) -> None:
        """Note that a value of `extra` is expressed."""
        self._own.add((format, key))

    def move_extra(self, format: str, key: str, into: str) -> None:
        """Note that a value of `extra` is expressed by the word of the format that is written.

        Args:
            format: The format that had it.
            key: That one's word.
            into: Where a reader of the output will find it: `bibtex.edition`.
        """
        self.tell_extra(format, key)
        self._moved[f"{format}.{key}"] = into

    def change(self, path: str, raw: object, used: object) -> None:
        """Note that what stands at a path is expressed by another value.

        Args:
            path: Its path.
            raw: What the record says; None where it says nothing and a reader finds something all
                the same.
            used: What a reader of the output will find.
        """
        self._marks[path] = True
        self._changes[path] = WRITTEN_DIFFERENTLY.problem(path, raw=_shown(raw), used=_shown(used))

    def fill(self, path: str, used: object) -> None:
        """Note that the format demands a value at a path, and what stands there for want of one.

        Args:
            path: Its path.
            used: What the output says.
        """
        self._marks[path] = True
        self._changes[path] = FILLED_IN.problem(path, used=_shown(used))

    def say(self, path: str, value: str, read: str) -> None:
        """Note that a text is expressed, and how it will be read.

        Args:
            path: Its path.
            value: What the record says.
            read: What a reader of the output will find.
        """
        if value == read:
            self._marks[path] = True
        else:
            self.change(path, value, read)

    def problems(self) -> tuple[Problem, ...]:
        """Return what is lost or changed, in the order of the record's fields.

        What is lost as a whole is one problem, with the path of the whole.
        """
        branches = {
            path[:at] for path in self._marks for at, char in enumerate(path) if char in ".["
        }
        return tuple(self._fields(self.record, "", branches, told=False))

    def _fields(
        self, obj: Immutable, prefix: str, branches: set[str], *, told: bool
    ) -> Iterator[Problem]:
        for field in attrs.fields(type(obj)):
            value = getattr(obj, field.name)
            if field.name in OF_READING or not field.init:
                continue
            path = f"{prefix}{field.name}"
            if value is None:
                # What the output says although the record says nothing
                if path in self._changes:
                    yield self._changes[path]
            elif field.name == _EXTRA and not prefix:
                yield from self._unsaid_extra(cast("FrozenMapping", value))
            elif path in self._marks or not _is_default(value, field.default):
                yield from self._walk(value, path, branches, told=told)

    def _walk(
        self, value: object, path: str, branches: set[str], *, told: bool
    ) -> Iterator[Problem]:
        if path in self._changes:
            yield self._changes[path]
        told = self._marks.get(path, told)
        if path not in branches:
            if not told:
                yield NOT_EXPRESSED.problem(path, raw=_shown(value))
        elif isinstance(value, tuple):
            for at, item in enumerate(value):
                yield from self._walk(item, f"{path}[{at}]", branches, told=told)
        elif isinstance(value, Immutable):
            yield from self._fields(value, f"{path}.", branches, told=told)

    def _unsaid_extra(self, extra: FrozenMapping) -> Iterator[Problem]:
        """Yield a problem for values of `extra`, which no path leads to, and one for the moved."""
        unsaid = [
            f"{name}.{key}" if key else name
            for name, held in extra.items()
            # What is no mapping, or an empty one, is a value itself.
            for key in (held if isinstance(held, FrozenMapping) and held else ("",))
            if (name, key) not in self._own
        ]
        if unsaid:
            yield NOT_EXPRESSED.problem(_EXTRA, raw=", ".join(unsaid))
        if self._moved:
            raw, used = ", ".join(self._moved), ", ".join(self._moved.values())
            yield WRITTEN_DIFFERENTLY.problem(_EXTRA, raw=raw, used=used)


def _is_default(value: object, default: object) -> bool:
    if isinstance(value, FrozenMapping):
        return value == EMPTY
    return type(value) is type(default) and value == default


def _shown(value: object) -> object:
    return value if isinstance(value, str | int | float | None) else _worded(value)


def _worded(value: object) -> str:
    """Say a value as people would; of a class that does not say how, the fields that are stated."""
    if isinstance(value, tuple):
        return "; ".join(map(_worded, value))
    if not isinstance(value, Immutable) or type(value).__str__ is not object.__str__:
        return str(value) if isinstance(value, str | Immutable) else show_value(value)
    stated = [
        one
        for one in attrs.fields(type(value))
        if one.name not in OF_READING and not _is_default(getattr(value, one.name), one.default)
    ]
    return ", ".join(f"{one.name} {_worded(getattr(value, one.name))}" for one in stated)
