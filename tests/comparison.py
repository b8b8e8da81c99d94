"""Comparing litrecord's objects where `==` confuses or leaves out something."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from typing import TypeVar, cast

import attrs

from litrecord.model.extra import identical

__all__ = ["differences", "exactly", "pickled"]

T = TypeVar("T")


def exactly(one: object, other: object) -> bool:
    """Tell whether two objects are the same in every field, `raw` and `source` included.

    True, 1 and 1.0 differ, and so do mappings whose keys stand in another order.
    """
    return next(differences(one, other), None) is None


def differences(one: object, other: object, path: str = "") -> Iterator[str]:
    """Yield the paths at which two objects differ; they must be of the same class throughout."""
    if type(one) is not type(other):
        yield f"{path}: {type(one).__name__} and {type(other).__name__}"
    elif attrs.has(type(one)):
        for field in attrs.fields(cast("type[attrs.AttrsInstance]", type(one))):
            yield from differences(
                getattr(one, field.name), getattr(other, field.name), f"{path}.{field.name}"
            )
    elif isinstance(one, tuple) and isinstance(other, tuple):
        if len(one) != len(other):
            yield f"{path}: {len(one)} and {len(other)} elements"
        for at, (mine, theirs) in enumerate(zip(one, other, strict=False)):
            yield from differences(mine, theirs, f"{path}[{at}]")
    elif not identical(one, other):
        yield f"{path}: {one!r} and {other!r}"


def pickled(value: T, protocol: int = pickle.HIGHEST_PROTOCOL) -> T:
    """Return what comes out of a pickle of `value`."""
    made: T = pickle.loads(pickle.dumps(value, protocol))  # written in the same line
    return made
