"""A record of a source while it is read: what is left of it, what was read, what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, cast

from litrecord.errors import Location, Problem, ProblemKind
from litrecord.limits import Limits
from litrecord.model.dates import PartialDate
from litrecord.model.extra import JsonValue, freeze
from litrecord.parsers.papers.targets import PARTS, SHAPES
from litrecord.vocab.problems import UNREADABLE_VALUE, WRONG_TYPE

__all__ = ["Reading"]

# Nothing is left of a value.
_TAKEN: Final = object()


class Reading:
    """One record of a source while it is read.

    Attributes:
        values: What of it no field holds yet; in the end it goes to `extra`.
        limits: Bounds on it.
        problems: What was found wrong.
        gathered: What was read, by target: lists of texts or of values, or single values.
        path: Name of the field that is being read.
    """

    def __init__(
        self,
        values: dict[str, object],
        *,
        limits: Limits,
        location: Location,
        problems: list[Problem] | None = None,
    ) -> None:
        self.values = values
        self.limits = limits
        self.problems: list[Problem] = [] if problems is None else problems
        self.gathered: dict[str, object] = {}
        self.path: str = ""
        self._location = location
        self._left: object = _TAKEN
        self._taken: list[tuple[frozenset[str], tuple[str, ...], object]] = []
        self._no_objects: set[tuple[str, ...]] = set()

    def take(
        self,
        path: tuple[str, ...],
        read: Callable[[object, Reading], object],
        target: str | tuple[str, ...],
    ) -> None:
        """Read the value at a path, if there is one, and leave of it what no field holds."""
        parents: list[tuple[dict[str, object], str]] = []
        level: object = self.values
        for depth, key in enumerate(path):
            if not isinstance(level, dict):
                self._note_no_object(path[:depth], level)
                return
            if key not in level:
                return
            parents.append((level, key))
            level = level[key]
        if level is None or (isinstance(level, str) and not level.strip()):
            return
        self.path = path[0] if len(path) == 1 else ".".join(path)
        self._left = _TAKEN
        found = read(level, self)
        if found is None or not self._put_all(target, found):
            return
        holder, key = parents.pop()
        targets = frozenset((target,) if isinstance(target, str) else target)
        if not targets.isdisjoint(PARTS):
            self._taken.append((targets, path, level))
        if self._left is not _TAKEN:
            holder[key] = self._left
            return
        del holder[key]
        while parents and not holder:
            holder, key = parents.pop()
            del holder[key]

    def _note_no_object(self, path: tuple[str, ...], value: object) -> None:
        """Note, once, that there is something else where an object with fields should be."""
        if value in (None, "", []) or path in self._no_objects:
            return
        self._no_objects.add(path)
        self.path = ".".join(path)
        self.note(WRONG_TYPE, value, expected="{…}")

    def _put_all(self, target: str | tuple[str, ...], found: object) -> bool:
        if isinstance(target, str):
            return self.put(target, found)
        if not isinstance(found, dict):
            raise TypeError(f"{self.path}: a field with several targets reads a dictionary")
        # No short cut: each of them is put.
        held = [self.put(name, value) for name, value in found.items() if name in target]
        return len(held) == len(found) and all(held)

    def put(self, target: str, value: object) -> bool:
        """Add a value to a target.

        Args:
            target: A field of the record.
            value: For texts a `LangText` or a tuple of them, for many a value or a tuple.

        Returns:
            Whether the target holds it now; False where it holds another value already, or where
            a list would grow beyond the limits.
        """
        if SHAPES[target] == "one":
            return self._put_one(target, value)
        # Lists by construction: nothing else is put where many are gathered.
        held = cast("list[object]", self.gathered.get(target, []))
        new = value if isinstance(value, tuple | list) else (value,)
        if len(held) + len(new) > self.limits.entries:
            self.note(UNREADABLE_VALUE, f"[{len(new)}]", expected=f"≤ {self.limits.entries}")
            return False
        held.extend(new)
        self.gathered[target] = held
        return True

    def _put_one(self, target: str, value: object) -> bool:
        if target not in self.gathered:
            self.gathered[target] = value
            return True
        held = self.gathered[target]
        if isinstance(held, PartialDate) and isinstance(value, PartialDate):
            # A year beside a date that lies in it says the same with less.
            if _lies_in(value, held):
                self.gathered[target] = value
                return True
            return _lies_in(held, value)
        return held == value and type(held) is type(value)

    def has(self, target: str) -> bool:
        """Tell whether anything was read for a target."""
        return bool(self.gathered.get(target))

    def leave(self, rest: object) -> None:
        """Say what of the value that is being read no field holds; empty values are nothing."""
        self._left = rest if rest or rest in (0, False) else _TAKEN

    def put_back(self, *targets: str) -> None:
        """Leave to `extra` what was read for targets after all; the last one is the path then."""
        for filled, path, value in self._taken:
            if not filled.isdisjoint(targets):
                level = self.values
                for key in path[:-1]:
                    level = cast("dict[str, object]", level.setdefault(key, {}))
                level[path[-1]] = value
                self.path = ".".join(path)

    def note(
        self,
        kind: ProblemKind,
        raw: object,
        *,
        at: str = "",
        used: JsonValue = None,
        expected: str | None = None,
    ) -> None:
        """Note something about the field that is being read, or about what is at a place in it."""
        self.problems.append(
            kind.problem(
                self.path + at,
                raw=freeze(raw),
                used=used,
                expected=expected,
                location=self._location,
            )
        )

    def entries(self, value: object) -> list[object]:
        """Return the entries of a value that is a list, or the value as the only one.

        A list that is longer than the limits allow is noted and gives none.
        """
        if not isinstance(value, list):
            return [value]
        if len(value) > self.limits.entries:
            self.note(UNREADABLE_VALUE, f"[{len(value)}]", expected=f"≤ {self.limits.entries}")
            return []
        return value

    def object_of(self, value: object, *, at: str = "") -> Mapping[str, object] | None:
        """Return a value that is an object; note what is none."""
        if isinstance(value, dict):
            return value
        if value is not None:
            self.note(WRONG_TYPE, value, at=at, expected="{…}")
        return None


def _lies_in(fine: PartialDate, coarse: PartialDate) -> bool:
    if coarse.end is not None or coarse.season is not None:
        return fine == coarse
    if fine.end is not None and not _lies_in(fine.end, coarse):
        return False
    parts = ((coarse.year, fine.year), (coarse.month, fine.month), (coarse.day, fine.day))
    return all(stated in (None, held) for stated, held in parts) and (
        fine.season is None or fine == coarse
    )
