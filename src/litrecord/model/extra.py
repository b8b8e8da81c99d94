"""Frozen JSON: the values that a source states and the model has no field for."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias, Union

__all__ = ["EMPTY", "FrozenMapping", "JsonValue", "freeze", "identical", "thaw"]

# A recursive alias needs quotes, and | does not take a quoted name at run time.
JsonValue: TypeAlias = Union[bool, int, float, str, tuple["JsonValue", ...], "FrozenMapping", None]


class FrozenMapping(Mapping[str, JsonValue]):
    """An immutable, hashable mapping of text to JSON values that remembers its order.

    Values are None, bool, int, float, str, tuples and other frozen mappings; lists and dicts that
    are passed in become tuples and frozen mappings, at every level. Like any mapping it compares
    without regard to order.

    Args:
        items: What it shall hold, in order.

    Raises:
        TypeError: A key is not a string or a value is not a JSON value.
    """

    __slots__ = ("_hash", "_items")
    _items: dict[str, JsonValue]
    _hash: int | None

    def __init__(self, items: Mapping[str, object] | None = None) -> None:
        given = items or {}
        if not _TEXT.issuperset(map(type, given)):
            raise TypeError(f"keys of JSON objects are strings, got {_strange_key(given)}")
        # A call only for what may need one.
        frozen = {
            key: value if type(value) in _SCALARS else freeze(value) for key, value in given.items()
        }
        object.__setattr__(self, "_items", frozen)
        object.__setattr__(self, "_hash", None)

    def __getitem__(self, key: str) -> JsonValue:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, FrozenMapping):
            return self._items == other._items
        if isinstance(other, Mapping):
            try:
                return self._items == FrozenMapping(other)._items
            except TypeError:
                return False
        return NotImplemented

    def __hash__(self) -> int:
        known = self._hash
        if known is None:
            known = hash(frozenset(self._items.items()))
            object.__setattr__(self, "_hash", known)
        return known

    def __repr__(self) -> str:
        try:
            return f"FrozenMapping({self._items!r})"
        except ValueError:
            # An integer of thousands of digits has no repr.
            return f"<FrozenMapping of {len(self._items)} keys>"

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a FrozenMapping cannot be changed (attribute {name!r})")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a FrozenMapping cannot be changed (attribute {name!r})")

    def __reduce__(self) -> tuple[type[FrozenMapping], tuple[dict[str, JsonValue]]]:
        return FrozenMapping, (self._items,)

    def with_(self, key: str, value: object) -> FrozenMapping:
        """Return a mapping in which `key` has `value`; a new key comes last."""
        return FrozenMapping({**self._items, key: value})

    def without(self, key: str) -> FrozenMapping:
        """Return a mapping that has no `key`."""
        return FrozenMapping({k: v for k, v in self._items.items() if k != key})


def _strange_key(items: Mapping[str, object]) -> str:
    return next(type(key).__name__ for key in items if type(key) is not str)


# A union in the call would be made anew with every call.
_TEXT: Final = frozenset({str})
_SCALARS: Final = frozenset({str, int, bool, type(None)})
_PLAIN: Final = (str, int)
_SEQUENCES: Final = (list, tuple)
# The question whether something is any mapping takes long, and most are dicts.
_MAPPINGS: Final = (dict, Mapping)


def freeze(value: object) -> JsonValue:
    """Return `value` with lists as tuples and mappings as frozen mappings, at every level.

    Raises:
        TypeError: `value` holds something that is not a JSON value; NaN and infinity are none.
    """
    # The usual types first, without a question about their bases.
    kind = type(value)
    if kind in _SCALARS or kind is FrozenMapping:
        return value  # type: ignore[return-value]  # told by its type
    if kind is dict:
        return FrozenMapping(value)  # type: ignore[arg-type]  # its keys are looked at
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, float):
        if not math.isfinite(value):
            raise TypeError(f"not a JSON value: {value}")
        return value
    if isinstance(value, _SEQUENCES):
        return tuple([freeze(item) for item in value])
    if isinstance(value, _MAPPINGS):
        return value if isinstance(value, FrozenMapping) else FrozenMapping(value)
    raise TypeError(f"not a JSON value: {type(value).__name__}")


def thaw(value: JsonValue) -> object:
    """Return `value` with tuples as lists and frozen mappings as dicts, at every level."""
    if isinstance(value, tuple):
        return [thaw(item) for item in value]
    if isinstance(value, FrozenMapping):
        return {key: thaw(item) for key, item in value.items()}
    return value


EMPTY: Final = FrozenMapping()


def identical(one: object, other: object) -> bool:
    """Tell whether two JSON values are the same, type by type and key by key in order.

    `==` takes 1, 1.0 and True for the same and looks past the order of keys; what a source said
    must not be confused in that way. Lists and tuples, dicts and frozen mappings count as the same.
    """
    kind = type(one)
    if kind is type(other):
        if kind in _SCALARS or (kind is float and one != 0):
            return one == other
    elif kind in _SCALARS:
        return False
    if isinstance(one, float) and isinstance(other, float):
        # -0.0 == 0.0, yet they are written differently.
        return repr(one) == repr(other)
    if isinstance(one, _SEQUENCES):
        return (
            isinstance(other, _SEQUENCES)
            and len(one) == len(other)
            and all(map(identical, one, other))
        )
    if isinstance(one, _MAPPINGS):
        return (
            isinstance(other, _MAPPINGS)
            and list(one) == list(other)
            and all(map(identical, one.values(), other.values()))
        )
    return type(one) is type(other) and one == other
