"""Paths into the model, such as `journal.rankings[0].categories[1].quartile`.

A path is made of field names and of positions in tuples, counted from 0. The empty path is the
object itself.
"""

from __future__ import annotations

import functools
from typing import Final, cast

import attrs

from litrecord.errors import show_value
from litrecord.model.immutable import Immutable
from litrecord.patterns import late

__all__ = ["PathError", "join", "replace_at", "value_at"]

_STEP: Final = late(r"(?:\A|(?<=[A-Za-z0-9_\]])\.)([A-Za-z_][A-Za-z0-9_]*)|\[([0-9]{1,9})\]")


class PathError(LookupError):
    """An object has nothing at a path."""


def join(prefix: str, path: str) -> str:
    """Return the path that leads to `prefix` and from there along `path`."""
    if not prefix or not path:
        return prefix or path
    return f"{prefix}{path}" if path.startswith("[") else f"{prefix}.{path}"


def value_at(holder: object, path: str) -> object:
    """Return what stands at `path` in `holder`.

    Raises:
        PathError: Nothing stands there: no such field or position, or something on the way is
            None.
    """
    for step in _split(path):
        holder = _step_into(holder, step, path)
    return holder


def replace_at(holder: object, path: str, value: object) -> object:
    """Return `holder` with `value` at `path`; what lies beside the path is shared, not copied.

    Raises:
        PathError: Nothing stands there.
        TypeError: The field cannot hold `value`.
        ValueError: The field's class refuses `value`.
    """
    steps = _split(path)
    if not steps:
        raise PathError("the empty path is the object itself, which nothing holds")
    holders = [holder]
    for step in steps[:-1]:
        holders.append(_step_into(holders[-1], step, path))
    for inner, step in zip(reversed(holders), reversed(steps), strict=True):
        _step_into(inner, step, path)
        if isinstance(step, str):
            value = attrs.evolve(cast("Immutable", inner), **{step: value})
        else:
            items = cast("tuple[object, ...]", inner)
            value = (*items[:step], value, *items[step + 1 :])
    return value


# The paths that are asked for are few, and so are the classes; both come again and again.
@functools.lru_cache(maxsize=256)
def _split(path: str) -> tuple[str | int, ...]:
    steps: list[str | int] = []
    end = 0
    while end < len(path):
        match = _STEP.match(path, end)
        if match is None:
            raise PathError(
                f"{show_value(path)} is not a path; expected one such as 'authors[0].orcid'"
            )
        steps.append(match[1] if match[2] is None else int(match[2]))
        end = match.end()
    return tuple(steps)


@functools.lru_cache(maxsize=256)
def _field_names(cls: type) -> frozenset[str]:
    return frozenset(attrs.fields_dict(cls) if attrs.has(cls) else ())


def _step_into(holder: object, step: str | int, path: str) -> object:
    cls = type(holder)
    if isinstance(step, int):
        if isinstance(holder, tuple) and step < len(holder):
            return holder[step]
    elif step in _field_names(cls):  # type: ignore[arg-type]  # classes are hashable
        return getattr(holder, step)
    raise PathError(
        f"nothing stands at {show_value(path)}: {cls.__name__} has no {show_value(step)}"
    )
