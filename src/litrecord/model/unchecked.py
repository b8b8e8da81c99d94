"""Making many objects of the model quickly, from values that are known to be of the right types.

Checking each field of each object costs more than reading a table does. A reader that has just
made every value itself may leave that out. What is made here is exactly what the class itself
would have made: same type, same defaults, equal, hashable, immutable.

How: attrs fills the slots of a frozen object through `object.__setattr__`, a call a field. Here a
twin of the class with the same slots, but open to assignment, is filled and then declared to be of
the class. CPython allows that for classes with the same base and the same slots, and only then;
where it does not, the class itself is used, with its checks.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

import attrs

__all__ = ["unchecked"]

T = TypeVar("T", bound=attrs.AttrsInstance)


def unchecked(cls: type[T]) -> Callable[..., T]:
    """Make what makes instances of `cls` from keyword arguments without checking them.

    It takes about a millisecond, so that a module does it once. Only for values whose types are
    certain; the arguments are those of `cls`. Subclasses, whose own checks must run, are to be
    made by calling them.

    Args:
        cls: A slotted attrs class that does nothing but check after its fields are set.
    """
    twin = _twin(cls)
    try:
        probe = twin(**{field.name: None for field in attrs.fields(cls)})
    except TypeError:
        return cls
    return cast("Callable[..., T]", twin) if type(probe) is cls else cls


def _twin(cls: type[T]) -> Callable[..., object]:
    def become(self: object) -> None:
        self.__class__ = cls

    fields = {
        field.name: attrs.field(default=field.default, eq=False, repr=False)
        for field in attrs.fields(cls)
    }
    return attrs.make_class(
        cls.__name__,
        fields,
        bases=cls.__bases__,
        class_body={
            # What a frozen base forbids.
            "__setattr__": object.__setattr__,
            "__delattr__": object.__delattr__,
            "__attrs_post_init__": become,
        },
        slots=True,
        kw_only=True,
        eq=False,
        repr=False,
    )
