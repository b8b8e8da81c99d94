"""What all types of the model have in common: safe pickling, and type checks on construction.

attrs makes classes frozen and slotted. Two things it does not give: a pickle that survives a
subclass with `slots=False` and a field that was added later, and the refusal of a value of the
wrong type, which would otherwise surface as a puzzling error far from its cause.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from litrecord.errors import show_value

if TYPE_CHECKING:
    from typing import Any

__all__ = ["Immutable", "Validator", "each", "finite", "maybe", "of_type", "one_of", "within"]

# The second argument of an attrs validator is Attribute[Any]: one validator serves many fields.
Validator = Callable[[object, "attrs.Attribute[Any]", object], None]


@attrs.frozen(kw_only=True, getstate_setstate=False)
class Immutable:
    """Root of the model's classes: pickles and copies by field name.

    A pickle made before a field existed loads with that field's default. Subclasses may be
    slotted or not, and may add mandatory fields, since all fields are keyword-only.
    """

    def __reduce__(self) -> tuple[Callable[..., Immutable], tuple[object, ...]]:
        cls = type(self)
        state = {field.name: getattr(self, field.name) for field in attrs.fields(cls)}
        return _restore, (cls, state, getattr(self, "__dict__", None))


def _restore(
    cls: type[Immutable], state: dict[str, object], rest: dict[str, object] | None
) -> Immutable:
    made = cls.__new__(cls)
    for name, value in (rest or {}).items():
        object.__setattr__(made, name, value)
    for field in attrs.fields(cls):
        if field.name in state:
            object.__setattr__(made, field.name, state[field.name])
        elif field.default is attrs.NOTHING:
            raise TypeError(f"this pickle of {cls.__name__} has no value for {field.name!r}")
        elif isinstance(field.default, attrs.Factory):  # type: ignore[arg-type]  # a class at run time
            if field.default.takes_self:
                object.__setattr__(made, field.name, field.default.factory(made))
            else:
                object.__setattr__(made, field.name, field.default.factory())
        else:
            object.__setattr__(made, field.name, field.default)
    return made


def _refuse(owner: object, name: str, value: object, expected: str) -> TypeError:
    return TypeError(
        f"{type(owner).__name__}.{name}: expected {expected}, got {type(value).__name__}"
    )


def _names(types: tuple[type, ...]) -> str:
    return " or ".join(one.__name__ for one in types)


def _accepts(value: object, types: tuple[type, ...]) -> bool:
    # bool is an int to Python, never to us; an int is a fine float.
    if type(value) in types:
        return True
    if isinstance(value, bool):
        return False
    return isinstance(value, types)


def of_type(*types: type) -> Validator:
    """Make a validator that takes instances of `types` only."""

    def check(owner: object, field: attrs.Attribute[Any], value: object) -> None:
        if not _accepts(value, types):
            raise _refuse(owner, field.name, value, _names(types))

    return check


def maybe(*types: type) -> Validator:
    """Make a validator that takes None and instances of `types`."""

    def check(owner: object, field: attrs.Attribute[Any], value: object) -> None:
        if value is not None and not _accepts(value, types):
            raise _refuse(owner, field.name, value, f"{_names(types)} or None")

    return check


def finite() -> Validator:
    """Make a validator that takes None and numbers that a double can hold, not NaN or infinity."""

    def check(owner: object, field: attrs.Attribute[Any], value: object) -> None:
        if value is None:
            return
        if isinstance(value, bool) or not isinstance(value, float | int):
            raise _refuse(owner, field.name, value, "float or None")
        try:
            good = math.isfinite(value)
        except OverflowError:
            good = False
        if not good:
            raise ValueError(
                f"{type(owner).__name__}.{field.name}: expected a finite number, "
                f"got {show_value(value)}"
            )

    return check


def each(*types: type, optional: bool = False) -> Validator:
    """Make a validator that takes a tuple of instances of `types`, and None if `optional`."""

    def check(owner: object, field: attrs.Attribute[Any], value: object) -> None:
        if value is None and optional:
            return
        if not isinstance(value, tuple):
            raise _refuse(owner, field.name, value, f"a tuple of {_names(types)}")
        for item in value:
            if not _accepts(item, types):
                raise _refuse(owner, field.name, item, f"a tuple of {_names(types)}")

    return check


def one_of(*choices: str, optional: bool = False) -> Validator:
    """Make a validator that takes one of the words `choices`, and None if `optional`."""

    def check(owner: object, field: attrs.Attribute[Any], value: object) -> None:
        if value is None and optional:
            return
        words = ", ".join(choices)
        if not isinstance(value, str):
            raise _refuse(owner, field.name, value, f"one of {words}")
        if value not in choices:
            raise ValueError(
                f"{type(owner).__name__}.{field.name}: expected one of {words}, "
                f"got {show_value(value)}"
            )

    return check


def within(least: int, most: int, *, optional: bool = False) -> Validator:
    """Make a validator that takes whole numbers from `least` to `most`, and None if `optional`."""

    def check(owner: object, field: attrs.Attribute[Any], value: object) -> None:
        if value is None and optional:
            return
        if type(value) is not int or not least <= value <= most:
            expected = f"a whole number from {least} to {most}{' or None' if optional else ''}"
            raise ValueError(
                f"{type(owner).__name__}.{field.name}: expected {expected}, got {show_value(value)}"
            )

    return check
