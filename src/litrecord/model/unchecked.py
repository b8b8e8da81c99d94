"""Making many objects of the model quickly, from values that are known to be of the right types.

Checking each field of each object costs more than reading the values does. A reader that has just
made every value itself may leave that out. What is made here is exactly what the class itself
would have made: same type, same defaults, equal, hashable, immutable.

How: attrs fills the slots of a frozen object through `object.__setattr__`, a call a field. Here an
object of a derived class, which adds nothing but is open to assignment, is filled by plain
assignments and then declared to be of the class itself. CPython allows that for classes of the same
layout; where it does not, the class is called, with its checks. The function that does so is put
together as source text, as attrs does for `__init__`: a loop over the names of the fields would
take three times as long.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TypeVar, cast

import attrs

__all__ = ["unchecked"]

T = TypeVar("T", bound=attrs.AttrsInstance)


def unchecked(cls: type[T], *names: str) -> Callable[..., T]:
    """Make what makes instances of `cls` without checking their fields.

    It takes about a fifth of a millisecond, so that a module does it once. Only for values whose
    types are certain. Subclasses, whose own checks must run, are to be made by calling them.

    Args:
        cls: A slotted attrs class that does nothing but check after its fields are set, and whose
            defaults are values.
        names: The fields that are passed, in this order and by position; the others have their
            defaults. Without any, all fields are keyword arguments, as those of `cls`.

    Raises:
        ValueError: A field without a default is not among the names.
    """
    if names and (missing := _mandatory(cls).difference(names)):
        raise ValueError(f"names: {cls.__name__} needs {', '.join(sorted(missing))} as well")
    fallback: Callable[..., T] = _checked(cls, names) if names else cls
    if not {"__slots__", "__attrs_attrs__"} <= cls.__dict__.keys():
        return fallback
    make = _function(cls, names)
    try:
        probe = make(*names) if names else make(**{one.name: None for one in attrs.fields(cls)})
    except (AttributeError, TypeError):
        return fallback
    return make if type(probe) is cls else fallback


def _checked(cls: type[T], names: tuple[str, ...]) -> Callable[..., T]:
    def make(*values: object) -> T:
        return cls(**dict(zip(names, values, strict=True)))

    return make


def _mandatory(cls: type[attrs.AttrsInstance]) -> set[str]:
    return {field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING}


def _function(cls: type[T], names: tuple[str, ...]) -> Callable[..., T]:
    fields = {field.name: field.default for field in attrs.fields(cls)}
    space: dict[str, object] = {
        "_open": _open(cls),
        "_cls": cls,
        **{f"_default_{name}": default for name, default in fields.items()},
    }
    # Of all ways to have a value at hand a constant is the quickest; so are most defaults.
    values = {
        name: repr(default) if default is None or default == () else f"_default_{name}"
        for name, default in fields.items()
    }
    if names:
        parameters = [*names]
        values.update({name: name for name in names})
    else:
        mandatory = _mandatory(cls)
        parameters = ["*"]
        parameters += [name if name in mandatory else f"{name}={values[name]}" for name in fields]
        values = {name: name for name in fields}
    lines = [
        f"def make({', '.join(parameters)}):",
        "    self = _open()",
        *(f"    self.{name} = {value}" for name, value in values.items()),
        "    self.__class__ = _cls",
        "    return self",
    ]
    exec(compile("\n".join(lines), f"<unchecked {cls.__name__}>", "exec"), space)  # noqa: S102  # names of our own fields
    return cast("Callable[..., T]", space["make"])


@cache
def _open(cls: type[attrs.AttrsInstance]) -> type:
    """Derive a class of the same layout without what a frozen class forbids and checks."""
    space = {
        "__slots__": (),
        "__init__": object.__init__,
        "__setattr__": object.__setattr__,
        "__delattr__": object.__delattr__,
    }
    return type(cls.__name__, (cls,), space)
