"""Strict reading of plain values, one hook for each annotation of a field.

A hook takes what stands in the input and returns the value of the field. It coerces nothing: null
is no text, `"false"` no boolean, 3.9 no integer, True no number. What does not fit is told as
faults with the path at which it stands, all of them at once.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, Union

import attrs

from litrecord.codec.annotations import (
    TAG_KEY,
    TAGS,
    field_types,
    is_any_json,
    is_union,
    tag_of,
)
from litrecord.codec.spelling import nearest
from litrecord.errors import ParseError
from litrecord.model.extra import FrozenMapping, JsonValue, freeze

if TYPE_CHECKING:
    import cattrs

__all__ = [
    "Fault",
    "Hook",
    "ListHook",
    "MismatchError",
    "choice_hook",
    "field_hooks",
    "fill",
]

Hook: TypeAlias = Callable[[object], object]

# With more of them in one object it is not what it was taken for, and telling all would take long.
_MOST_FAULTS: Final = 1000


@attrs.frozen
class Fault:
    """A value that does not fit.

    Attributes:
        path: Where it stands, relative to what was read.
        raw: The value; None also where there is none.
        expected: What was expected, in words.
        code: `wrong-type`, `unreadable-value` (the type fits, the class refuses it),
            `missing-field` or `unknown-field`.
    """

    path: str
    raw: object
    expected: str
    code: str = "wrong-type"


class MismatchError(Exception):
    """Values do not fit; `.faults` says which."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(*faults)
        self.faults = faults

    def within(self, step: str) -> list[Fault]:
        """Return the faults as seen from the object that has this one at `step`."""
        return [
            attrs.evolve(
                fault,
                path=step + ("" if not fault.path or fault.path[0] == "[" else ".") + fault.path,
            )
            for fault in self.faults
        ]


def _refusal(value: object, expected: str, code: str = "wrong-type") -> MismatchError:
    return MismatchError(Fault("", value, expected, code))


# Single values


def _strict(expected: type, words: str) -> Hook:
    def read(value: object) -> object:
        if type(value) is not expected:
            raise _refusal(value, words)
        return value

    return read


def _read_float(value: object) -> object:
    """Take a float, or an integer as it is: 7 and 7.0 are written differently."""
    if type(value) is float:
        return value
    if type(value) is int:
        try:
            float(value)
        except OverflowError:
            pass
        else:
            return value
    raise _refusal(value, "a number")


_PRIMITIVES: Final[dict[object, Hook]] = {
    str: _strict(str, "text"),
    int: _strict(int, "a whole number"),
    bool: _strict(bool, "true or false"),
    float: _read_float,
}


def _read_mapping(value: object) -> object:
    if not isinstance(value, Mapping):
        raise _refusal(value, "an object")
    return _read_json(value)


def _read_json(value: object) -> object:
    try:
        return freeze(value)
    except TypeError as error:
        # Not from JSON: a date from YAML, NaN from a data frame
        raise _refusal(value, f"a JSON value ({error})") from error


def _choice_hook(choices: tuple[object, ...]) -> Hook:
    words = " or ".join(repr(choice) for choice in choices)

    def read(value: object) -> object:
        if not any(type(value) is type(choice) and value == choice for choice in choices):
            raise _refusal(value, words)
        return value

    return read


# Several values


@attrs.frozen
class ListHook:
    """The hook of a tuple of any length: a JSON array.

    Attributes:
        element: The hook of its elements.
        optional: Whether null is fine too.
    """

    element: Hook
    optional: bool = False

    def __call__(self, value: object) -> object:
        """Return the elements, or None for null where that is fine.

        Raises:
            MismatchError: It is no array, or elements do not fit.
        """
        if value is None and self.optional:
            return None
        made, faults = self.readable(value)
        if faults:
            raise MismatchError(*faults)
        return made

    def readable(self, value: object) -> tuple[tuple[object, ...], list[Fault]]:
        """Return the elements that fit, and the faults of those that do not.

        Raises:
            MismatchError: It is no array.
        """
        if not isinstance(value, list | tuple):
            raise _refusal(value, "a list")
        made: list[object] = []
        faults: list[Fault] = []
        for position, item in enumerate(value):
            try:
                made.append(self.element(item))
            except MismatchError as mismatch:
                faults += mismatch.within(f"[{position}]")
                if len(faults) > _MOST_FAULTS:
                    raise _refusal(
                        value, f"a list of what fits; more than {_MOST_FAULTS} values in it do not"
                    ) from None
        return tuple(made), faults


def _tuple_hook(args: tuple[object, ...], converter: cattrs.Converter) -> Hook:
    if len(args) == 2 and args[1] is Ellipsis:
        return ListHook(_hook(args[0], converter))
    hooks = [_hook(arg, converter) for arg in args]

    def read(value: object) -> object:
        if not isinstance(value, list | tuple) or len(value) != len(hooks):
            raise _refusal(value, f"a list of {len(hooks)}")
        made: list[object] = []
        faults: list[Fault] = []
        for position, (hook, item) in enumerate(zip(hooks, value, strict=True)):
            try:
                made.append(hook(item))
            except MismatchError as mismatch:
                faults += mismatch.within(f"[{position}]")
        if faults:
            raise MismatchError(*faults)
        return tuple(made)

    return read


# Values of several types


def _union_hook(args: tuple[object, ...], converter: cattrs.Converter) -> Hook:
    if is_any_json(args):
        return _read_json
    rest = tuple(arg for arg in args if arg is not type(None))
    inner = _hook(rest[0], converter) if len(rest) == 1 else _choose_hook(rest, converter)
    if len(rest) == len(args):
        return inner
    if isinstance(inner, ListHook):
        return attrs.evolve(inner, optional=True)

    def read(value: object) -> object:
        return None if value is None else inner(value)

    return read


def _choose_hook(args: tuple[object, ...], converter: cattrs.Converter) -> Hook:
    if set(args) <= set(TAGS.values()):
        return _ranking_hook(args, converter)
    if set(args) == {int, float}:
        return _read_float
    if not all(arg in _PRIMITIVES for arg in args):
        return _delegate(Union[args], converter)  # noqa: UP007  # built at run time
    words = " or ".join(_name(arg) for arg in args)

    def read(value: object) -> object:
        if type(value) not in args:
            raise _refusal(value, words)
        return value

    return read


def _ranking_hook(classes: tuple[object, ...], converter: cattrs.Converter) -> Hook:
    hooks = {tag: _delegate(cls, converter) for tag, cls in TAGS.items() if cls in classes}

    def read(value: object) -> object:
        tag = value.get(TAG_KEY) if isinstance(value, Mapping) else None
        if not isinstance(tag, str) or tag not in hooks:
            raise _refusal(value, f"an object with a {TAG_KEY} among {', '.join(hooks)}")
        return hooks[tag](value)

    return read


def choice_hook(annotation: object, converter: cattrs.Converter) -> Hook:
    """Return the hook for a union of which `is_choice` is true."""
    if annotation == JsonValue:
        return _read_json
    return _union_hook(typing.get_args(annotation), converter)


# Objects


def _delegate(annotation: object, converter: cattrs.Converter) -> Hook:
    """Leave a type to the converter: a class of ours, or one that only the user's hooks know."""
    from cattrs.errors import (  # noqa: PLC0415  # whoever has a converter has loaded it already
        BaseValidationError,
        StructureHandlerNotFoundError,
    )

    # What the hooks of users and of cattrs raise for a value that does not fit
    misfits = (
        *(ValueError, TypeError, LookupError, ArithmeticError, AttributeError),
        *(BaseValidationError, StructureHandlerNotFoundError),
    )

    def read(value: object) -> object:
        try:
            return converter.structure(value, typing.cast("type[object]", annotation))
        except misfits as error:
            if isinstance(error, ParseError) and error.problems:
                faults = [Fault(p.path, p.raw, p.expected or "", p.code) for p in error.problems]
                raise MismatchError(*faults) from error
            raise _refusal(value, f"{_name(annotation)} ({error})") from error

    return read


def _name(annotation: object) -> str:
    return annotation.__name__ if isinstance(annotation, type) else str(annotation)


def _hook(annotation: object, converter: cattrs.Converter) -> Hook:
    """Return the strict hook for an annotation."""
    if annotation in _PRIMITIVES:
        return _PRIMITIVES[annotation]
    if annotation is FrozenMapping:
        return _read_mapping
    origin = typing.get_origin(annotation)
    args = typing.get_args(annotation)
    if is_union(annotation):
        return _union_hook(args, converter)
    if origin is Literal:
        return _choice_hook(args)
    if origin is tuple:
        return _tuple_hook(args, converter)
    return _delegate(annotation, converter)


# Both arguments live as long as the program in every use but a test's.
@lru_cache(maxsize=256)
def field_hooks(cls: type, converter: cattrs.Converter) -> Mapping[str, Hook]:
    """Return the hooks of the fields of a class, by name, in the order of the fields."""
    return {name: _hook(one, converter) for name, one in field_types(cls).items()}


def fill(cls: type, hooks: Mapping[str, Hook], value: object) -> object:
    """Make an object of a class from a plain one, wholly or not at all.

    Raises:
        MismatchError: A value does not fit, a mandatory one is missing, or there is one more than
            the class has fields.
    """
    if not isinstance(value, Mapping):
        raise _refusal(value, f"an object ({cls.__name__})")
    made: dict[str, object] = {}
    faults: list[Fault] = []
    tag = tag_of(cls)
    for key, item in value.items():
        if len(faults) > _MOST_FAULTS:
            break
        hook = hooks.get(key)
        if hook is not None:
            try:
                made[key] = hook(item)
            except MismatchError as mismatch:
                faults += mismatch.within(key)
        elif key != TAG_KEY or tag is None:
            faults.append(Fault(str(key), item, _guess(str(key), cls, hooks), "unknown-field"))
        elif item != tag:
            faults.append(Fault(key, item, repr(tag)))
    faults += [
        Fault(field.name, None, "a value", "missing-field")
        for field in attrs.fields(cls)
        if field.default is attrs.NOTHING and field.init and field.name not in value
    ]
    if faults:
        raise MismatchError(*faults)
    try:
        return cls(**made)
    except (ValueError, TypeError) as error:
        raise _refusal(value, f"a valid {cls.__name__} ({error})", "unreadable-value") from error


def _guess(key: str, cls: type, hooks: Mapping[str, Hook]) -> str:
    near = nearest(key, tuple(hooks))
    return f"a field of {cls.__name__}" + (f"; did you mean {near!r}?" if near else "")
