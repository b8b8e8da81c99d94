"""Objects of the model as plain values, by a function put together for each class.

What such a function returns is what the converter's `unstructure` returns, in a fraction of the
time: it asks each field by name, compares with the default as that field's type needs it, and calls
the functions of other classes directly. It is put together as source text, as attrs does for
`__init__`, when an object of the class is first written.

Only values of the very types that the model has are written so. For any other, such as an instance
of a class derived from `str` or a value that needs a converter's hook, `UnusualError` is raised,
and the object is left to the converter. So each encoder of JSON writes what is made here alike.
"""

from __future__ import annotations

import math
import types
import typing
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final, Literal, Protocol, TypeAlias, Union, cast

import attrs

from litrecord.codec.annotations import TAG_KEY, hints_of, tag_of
from litrecord.codec.json import encode_fragment
from litrecord.errors import Location
from litrecord.model.extra import FrozenMapping
from litrecord.model.immutable import Immutable
from litrecord.model.record import PaperRecord

__all__ = [
    "Share",
    "UnusualError",
    "Writer",
    "share_floats",
    "share_fragments",
    "share_nothing",
    "write_any",
    "writer_of",
]


class Share(Protocol):
    """Writes a value that other objects may have too, or returns what it was written as before."""

    def __call__(self, value: object, write: Writer, /) -> object:
        """Return what stands for `value`; `write` makes it a plain value."""


Writer: TypeAlias = Callable[[object, Share], object]


class UnusualError(Exception):
    """A value is to be left to the converter; its message is for nobody."""


# Fields of a paper that others of its source have too: worth a look before they are written again.
# Anything else is as quickly written as looked up.
_SHARED: Final = frozenset({"journal", "extra"})
_MOST_SHARED: Final = 2000
_SCALARS: Final = frozenset({str, int, bool, type(None)})
_TEXT: Final = frozenset({str})
_PLAIN: Final = (str, int, bool)


def share_nothing(value: object, write: Writer, /) -> object:
    """Write a value for any encoder of JSON, whether or not it was written before."""
    return write(value, share_nothing)


def share_floats(value: object, write: Writer, /) -> object:
    """Write a value for `encode_at_once`; of fragments it makes those that must be."""
    made = write(value, share_floats)
    return encode_fragment(made) if type(made) is float else made


def share_fragments() -> Share:
    """Return what writes a value that comes again and again once, for `encode_at_once`.

    It is for one output: it holds on to what it was given.
    """
    known: dict[int, tuple[object, object]] = {}

    def share(value: object, write: Writer, /) -> object:
        found = known.get(id(value))
        if found is None:
            try:
                fragment = encode_fragment(write(value, share))
            except TypeError:
                raise UnusualError from None
            if len(known) >= _MOST_SHARED:
                known.clear()
            # With the value itself, so that its number is not given to another one.
            found = known[id(value)] = value, fragment
        return found[1]

    return share


def write_any(value: object, share: Share) -> object:
    """Return the plain form of any value.

    Raises:
        UnusualError: It is, or holds, something that is to be left to the converter.
    """
    kind: type = type(value)
    if kind in _SCALARS:
        return value
    if kind is float:
        return _write_float(value, share)
    if kind is tuple:
        return [write_any(item, share) for item in cast("tuple[object, ...]", value)]
    if kind is FrozenMapping:
        return _write_mapping(value, share)
    if issubclass(kind, Immutable) or kind is Location:
        return writer_of(cast("type", kind))(value, share)
    raise UnusualError


def _write_float(value: object, share: Share) -> object:
    if type(value) is not float:
        return write_any(value, share)
    if 1e-4 <= value < 1e16 or -1e16 < value <= -1e-4 or value == 0:
        return value
    if not math.isfinite(value):
        raise UnusualError
    # With an exponent, which is not written by all in the same way
    return share(value, _return_float)


def _return_float(value: object, _: Share) -> object:
    return value


def _write_mapping(value: object, share: Share) -> object:
    if type(value) is not FrozenMapping:
        return write_any(value, share)
    items = value._items  # noqa: SLF001  # to be read only; a copy would be one more dict
    # Most values are scalars or empty lists, and then it can stay as it is.
    for item in [one for one in items.values() if type(one) not in _SCALARS]:
        if type(item) is not tuple or item:
            break
    else:
        return items
    return {
        key: item if type(item) in _SCALARS else write_any(item, share)
        for key, item in items.items()
    }


def _write_texts(value: object, share: Share) -> object:
    if type(value) is tuple and _TEXT.issuperset(map(type, value)):
        return value
    return write_any(value, share)


@lru_cache(maxsize=256)
def writer_of(cls: type, start: tuple[tuple[str, str], ...] = ()) -> Writer:
    """Return what makes objects of a class plain: a dict of the fields that differ from defaults.

    It takes some milliseconds for a class of forty fields. What the function returns may hold dicts
    and tuples of the object itself: it is to be read only.

    The function raises `UnusualError` for an object that is to be left to the converter.

    Args:
        cls: A class of the model, or one derived from it.
        start: Keys and values that stand before the fields.
    """
    return _Source(cls).compiled(start)


def _late(space: dict[str, object], name: str, cls: type) -> Writer:
    """Return a writer that takes the place of itself when it is first called."""

    def write(value: object, share: Share) -> object:
        # Not before: classes refer to each other in circles.
        made = space[name] = writer_of(cls)
        return made(value, share)

    return write


class _Source:
    """Puts the writer of a class together.

    In the source `x` is the object, `v` the value of the field at hand, `i` an item of it, `s` what
    shares values.
    """

    def __init__(self, cls: type) -> None:
        self.cls: type[attrs.AttrsInstance] = cls
        self.space: dict[str, object] = {
            "cls": cls,
            # Found sooner here than among the built-in names
            "type": type,
            "write_any": write_any,
            "write_float": _write_float,
            "write_mapping": _write_mapping,
            "write_texts": _write_texts,
        }
        self.shared = _SHARED if issubclass(cls, PaperRecord) else frozenset()

    def compiled(self, start: tuple[tuple[str, str], ...]) -> Writer:
        tag = tag_of(self.cls)
        opening = dict(start) if tag is None else dict(start) | {TAG_KEY: tag}
        lines = [
            "def write(x, s):",
            "    if type(x) is not cls: return write_any(x, s)",
            f"    made = {opening!r}",
        ]
        hints = _hints(self.cls)
        for field in attrs.fields(self.cls):
            if field.init:
                lines.append(f"    v = x.{field.name}")
                lines += self._lines(field.name, hints.get(field.name), field.default)
        lines.append("    return made")
        code = compile("\n".join(lines), f"<writer of {self.cls.__name__}>", "exec")
        exec(code, self.space)  # noqa: S102  # names of fields, which are identifiers
        return cast("Writer", self.space["write"])

    def _lines(self, name: str, annotation: object, default: object) -> list[str]:
        if type(default) is str and _stated(annotation) is str:
            # The type is asked for once.
            return [
                f"    if v is not {self._default(name, default)}:",
                f"        if type(v) is not str: made[{name!r}] = write_any(v, s)",
                f"        elif v != {default!r}: made[{name!r}] = v",
            ]
        says_something = self._condition(name, default)
        begin, indent = [], "    "
        if says_something is not None:
            begin, indent = [f"    if {says_something}:"], "        "
        annotation = _stated(annotation)
        args = typing.get_args(annotation)
        if (
            typing.get_origin(annotation) is tuple
            and args[1:] == (Ellipsis,)
            and args[0] is not str
            and name not in self.shared
        ):
            # A comprehension is a function of its own before Python 3.12.
            return [
                *begin,
                f"{indent}if type(v) is tuple:",
                f"{indent}    made[{name!r}] = made_items = []",
                f"{indent}    for i in v: made_items.append({self._expression(args[0], 'i')})",
                f"{indent}else: made[{name!r}] = write_any(v, s)",
            ]
        if name in self.shared:
            value = f"s(v, {self._function(annotation)})"
        else:
            value = self._expression(annotation, "v")
        return [*begin, f"{indent}made[{name!r}] = {value}"]

    def _default(self, name: str, default: object) -> str:
        self.space[f"default_{name}"] = default
        return f"default_{name}"

    def _condition(self, name: str, default: object) -> str | None:
        """Return when a field is to be written; None for always. See `converter.py`."""
        if default is attrs.NOTHING or isinstance(default, attrs.Factory):  # type: ignore[arg-type]  # a class at run time
            return None
        if default is None:
            return "v is not None"
        known = self._default(name, default)
        self.space[f"type_{name}"] = type(default)
        differs = f"v is not {known}"
        if isinstance(default, tuple | FrozenMapping):
            return differs if default else f"{differs} and (type(v) is not type_{name} or len(v))"
        if isinstance(default, str | int):
            return f"{differs} and (type(v) is not type_{name} or v != {known})"
        return differs

    def _expression(self, annotation: object, value: str) -> str:
        """Return what makes a value of an annotation plain."""
        annotation = _stated(annotation)
        if annotation in _PLAIN:
            kind = cast("type", annotation).__name__
            return f"{value} if type({value}) is {kind} else write_any({value}, s)"
        args = typing.get_args(annotation)
        if typing.get_origin(annotation) is tuple and args and args[1:] != (Ellipsis,):
            items = ", ".join(
                self._expression(arg, f"{value}[{at}]") for at, arg in enumerate(args)
            )
            return (
                f"[{items}] if type({value}) is tuple and len({value}) == {len(args)} "
                f"else write_any({value}, s)"
            )
        return f"{self._function(annotation)}({value}, s)"

    def _function(self, annotation: object) -> str:
        """Return the name of the function that makes a value of an annotation plain."""
        if annotation is float:
            return "write_float"
        if annotation is FrozenMapping:
            return "write_mapping"
        if annotation == tuple[str, ...]:
            return "write_texts"
        if isinstance(annotation, type) and (
            issubclass(annotation, Immutable) or annotation is Location
        ):
            name = f"write_{len(self.space)}"
            self.space[name] = _late(self.space, name, annotation)
            return name
        return "write_any"


def _hints(cls: type) -> Mapping[str, object]:
    try:
        return hints_of(cls)
    except Exception:  # noqa: BLE001  # annotations of users may be for type checkers only
        return {}


def _stated(annotation: object) -> object:
    """Return an annotation without None in it, and text for a choice of words."""
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in {Union, types.UnionType}:
        if str in args:
            # JsonValue, and what else may be text: mostly it is
            return str
        rest = [arg for arg in args if arg is not type(None)]
        return _stated(rest[0]) if len(rest) == 1 else None
    if origin is Literal and {str} == set(map(type, args)):
        return str
    return annotation
