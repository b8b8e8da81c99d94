"""Types of fields as JSON Schema: one definition for each class that is met on the way."""

from __future__ import annotations

import enum
import math
import types
import typing
import urllib.parse
from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

import attrs

from litrecord.codec.annotations import (
    TAG_KEY,
    field_types,
    is_any_json,
    is_ours,
    is_union,
    tag_of,
)
from litrecord.model.extra import FrozenMapping
from litrecord.schema.demands import demands_of
from litrecord.schema.docstrings import describe_class, describe_fields

__all__ = ["Definitions", "Schema"]

Schema: TypeAlias = dict[str, object]

_TYPES: Final[dict[object, str]] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    type(None): "null",
    FrozenMapping: "object",
}
_SCALARS: Final = (str, int, float, types.NoneType)
_EXPECTED: Final = (
    "str, int, float, bool, None, JsonValue, a Literal or an enumeration of such values, a class "
    "of litrecord, a tuple or a union of these"
)


class _InexpressibleError(Exception):
    """JSON Schema has no words for an annotation; the argument is that annotation."""


class Definitions:
    """The classes that a schema refers to, each with its schema."""

    def __init__(self) -> None:
        self._names: dict[type, str] = {}
        self._made: dict[str, Schema] = {}

    def sorted(self) -> dict[str, Schema]:
        """Return the schemas by the names that are referred to, in the order of these."""
        return dict(sorted(self._made.items()))

    def object_of(self, cls: type, around: Mapping[str, Schema]) -> Schema:
        """Return the schema of an object with the fields of a class.

        Args:
            cls: A class of litrecord, or one derived from such a class.
            around: Properties that stand before the fields and must be there.

        Raises:
            TypeError: A field is of a type that JSON Schema cannot express.
        """
        # Each is taken by the keyword that it is for.
        demands = demands_of(cls)
        of_fields = typing.cast("dict[str, Schema]", demands.pop("properties", {}))
        words = describe_fields(cls)
        properties: dict[str, Schema] = dict(around)
        for name, annotation in _types_of(cls).items():
            try:
                value = self._value(annotation)
            except _InexpressibleError as error:
                raise TypeError(
                    f"{cls.__name__}.{name}: JSON Schema has no words for its type "
                    f"(got {error}); expected {_EXPECTED}"
                ) from error
            described = {"description": words[name]} if name in words else {}
            properties[name] = {**described, **value, **of_fields.get(name, {})}
        mandatory = []
        for field in attrs.fields(typing.cast("type[attrs.AttrsInstance]", cls)):
            if field.init and field.default is attrs.NOTHING:
                mandatory.append(field.name)
            elif field.init:
                properties[field.name] |= _default(field.default)
        said = describe_class(cls)
        required = [*around, *mandatory]
        return {
            "title": cls.__name__,
            **({"description": said} if said else {}),
            "type": "object",
            "properties": properties,
            **({"required": required} if required else {}),
            "additionalProperties": False,
            **demands,
        }

    def _refer(self, cls: type) -> Schema:
        """Return a reference to the schema of a class; it is made when first referred to."""
        name = self._names.get(cls)
        if name is None:
            name = cls.__name__
            # A class of the user may have the name of one of litrecord's.
            same = sum(other.__name__ == name for other in self._names)
            name = f"{name}-{same + 1}" if same else name
            self._names[cls] = name
            tag = tag_of(cls)
            self._made[name] = self.object_of(cls, {} if tag is None else {TAG_KEY: _tag(tag)})
        return {"$ref": f"#/$defs/{urllib.parse.quote(name)}"}

    def _value(self, annotation: object) -> Schema:
        """Return the schema of the values of a type."""
        if isinstance(annotation, type) and annotation in _TYPES:
            return {"type": _TYPES[annotation]}
        if is_ours(annotation):
            return self._refer(typing.cast("type", annotation))
        if isinstance(annotation, type) and issubclass(annotation, enum.Enum):
            return _enumeration(annotation, tuple(one.value for one in annotation))
        origin, args = typing.get_origin(annotation), typing.get_args(annotation)
        if is_union(annotation):
            return {} if is_any_json(args) else _either([self._value(arg) for arg in args])
        if origin is Literal:
            return _enumeration(annotation, args)
        if origin is tuple:
            return self._array(args)
        raise _InexpressibleError(_name(annotation))

    def _array(self, args: tuple[object, ...]) -> Schema:
        if args[1:] == (Ellipsis,):
            return {"type": "array", "items": self._value(args[0])}
        each = [self._value(arg) for arg in args]
        # JSON Schema wants at least one schema there.
        prefix: Schema = {"prefixItems": each} if each else {}
        return {"type": "array", **prefix, "minItems": len(each), "maxItems": len(each)}


def _types_of(cls: type) -> dict[str, object]:
    try:
        return field_types(cls)
    except NameError as error:
        raise TypeError(
            f"{cls.__name__}: {error} in the module of the class, which an annotation needs"
        ) from error
    except KeyError as error:
        raise TypeError(
            f"{cls.__name__}.{error.args[0]}: the field has no annotation; expected {_EXPECTED}"
        ) from error


def _name(annotation: object) -> str:
    return annotation.__qualname__ if isinstance(annotation, type) else str(annotation)


def _tag(tag: str) -> Schema:
    return {"description": "Which of the rankings it is.", "const": tag}


def _enumeration(annotation: object, values: tuple[object, ...]) -> Schema:
    """Return the schema of some values, which are JSON's own; members of an enumeration are not.

    Raises:
        _InexpressibleError: There are others, or none, or the members of a flag, which are joined.
    """
    is_flag = isinstance(annotation, type) and issubclass(annotation, enum.Flag)
    strange = any(
        not isinstance(value, _SCALARS) or isinstance(value, enum.Enum) for value in values
    )
    if is_flag or strange or not values:
        raise _InexpressibleError(_name(annotation))
    return {"enum": list(values)}


def _either(choices: list[Schema]) -> Schema:
    """Return the schema of values of which one of several schemas holds."""
    null: Schema = {"type": "null"}
    rest = [choice for choice in choices if choice != null]
    if all(choice.keys() == {"type"} for choice in choices):
        return {"type": [choice["type"] for choice in choices]}
    if len(rest) == 1 and len(rest) < len(choices):
        (only,) = rest
        if "enum" in only:
            values = typing.cast("list[object]", only["enum"])
            return {"enum": values if None in values else [*values, None]}
        if "type" in only:
            # The other keywords are about arrays and pass over null.
            return {**only, "type": [only["type"], "null"]}
    return {"anyOf": choices}


def _default(value: object) -> Schema:
    """Return what says which value a field has that is left out; nothing where that is null."""
    if isinstance(value, enum.Enum):
        return _default(value.value)
    if isinstance(value, str | int) or (isinstance(value, float) and math.isfinite(value)):
        return {"default": value}
    if isinstance(value, tuple | FrozenMapping) and not value:
        return {"default": [] if isinstance(value, tuple) else {}}
    return {}
