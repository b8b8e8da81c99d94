"""Joining what has no field of its own, without losing a value."""

from __future__ import annotations

from typing import TypeAlias

import attrs

from litrecord.model.extra import EMPTY, FrozenMapping, JsonValue

__all__ = ["content_of", "merge_extras"]

_Print: TypeAlias = tuple[str, object]


def merge_extras(*extras: FrozenMapping) -> FrozenMapping:
    """Return one mapping with every value of all, format by format and key by key.

    The first value of a key stays under it. Another one, even one that differs only in its type,
    follows under the key with a number: `remark`, `remark (2)`, `remark (3)`.
    """
    filled = [one for one in extras if one]
    if len(filled) < 2:
        return filled[0] if filled else EMPTY
    outer = _Joined()
    inner: dict[str, _Joined] = {}
    for extra in filled:
        for key, value in extra.items():
            if not isinstance(value, FrozenMapping):
                outer.add(key, value)
                continue
            inside = inner.setdefault(key, _Joined())
            for name, item in value.items():
                inside.add(name, item)
    for key, inside in inner.items():
        outer.add(key, FrozenMapping(inside.values))
    # Each key where it first stood, whatever its value is; the numbered ones last.
    first = dict.fromkeys(key for extra in filled for key in extra if key in outer.values)
    return FrozenMapping({key: outer.values[key] for key in {**first, **outer.values}})


class _Joined:
    """Values by key, each once, with a number after the key of the second and later ones."""

    def __init__(self) -> None:
        self.values: dict[str, JsonValue] = {}
        self._seen: dict[str, set[_Print]] = {}
        self._next: dict[str, int] = {}

    def add(self, key: str, value: JsonValue) -> None:
        """Put a value under its key, or the next numbered one that is free or holds the same."""
        mark = content_of(value)
        seen = self._seen.setdefault(key, set())
        if mark in seen:
            return
        seen.add(mark)
        name, number = key, self._next.get(key, 1)
        if number > 1:
            name = f"{key} ({number})"
        while name in self.values and content_of(self.values[name]) != mark:
            number += 1
            name = f"{key} ({number})"
        self._next[key] = number
        self.values.setdefault(name, value)


def content_of(value: object) -> _Print:
    """Return what is equal for identical values only, and can be sorted.

    For JSON values 1, 1.0 and True differ, and so do objects with other orders of keys. Of objects
    of the model the fields count that take part in their comparison.
    """
    if isinstance(value, FrozenMapping):
        return "object", tuple([(key, content_of(item)) for key, item in value.items()])
    if isinstance(value, tuple):
        return "array", tuple(map(content_of, value))
    if isinstance(value, float):
        return "float", repr(value)
    if value is None or isinstance(value, str | int):
        return type(value).__name__, value
    cls = type(value)
    if not attrs.has(cls):
        return cls.__name__, repr(value)
    fields = attrs.fields(cls)
    return cls.__name__, tuple([content_of(getattr(value, one.name)) for one in fields if one.eq])
