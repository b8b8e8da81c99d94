"""What annotations of fields mean: classes of litrecord and their tags, unions of several types."""

from __future__ import annotations

import types
import typing
from typing import Final, Union

import attrs

from litrecord.errors import Location
from litrecord.model.extra import FrozenMapping, JsonValue
from litrecord.model.immutable import Immutable
from litrecord.model.ranking import CASPartition, JCRRanking, OtherRanking

__all__ = [
    "TAGS",
    "TAG_KEY",
    "field_types",
    "hints_of",
    "is_any_json",
    "is_choice",
    "is_ours",
    "is_union",
    "tag_of",
]

# Rankings of several classes stand in one list; each says which it is.
TAG_KEY: Final = "type"
TAGS: Final[dict[str, type]] = {"jcr": JCRRanking, "cas": CASPartition, "other": OtherRanking}


def tag_of(cls: type) -> str | None:
    """Return the tag of a class of rankings, or of one derived from it; None for all others."""
    return next((tag for tag, root in TAGS.items() if issubclass(cls, root)), None)


def is_ours(cls: object) -> bool:
    """Tell whether something is a class of litrecord's, or one derived from such a class."""
    return isinstance(cls, type) and (issubclass(cls, Immutable) or cls is Location)


def field_types(cls: type) -> dict[str, object]:
    """Return the types of the fields that are passed to a class, by name, in their order.

    Raises:
        NameError: An annotation has a name that its module does not know.
    """
    fields = [field for field in attrs.fields(cls) if field.init]
    hints = hints_of(cls)
    # Before attrs 24, `make_class` told the types of fields to nobody but attrs itself.
    told = {one.name: one.type for one in fields if one.name not in hints and one.type is not None}
    if told:
        hints |= hints_of(
            type(cls.__name__, (), {"__annotations__": told, "__module__": cls.__module__})
        )
    return {field.name: hints[field.name] for field in fields}


def hints_of(cls: type) -> dict[str, object]:
    """Return the annotations of a class by name, those of its bases too.

    Raises:
        NameError: An annotation has a name that its module does not know.
    """
    # The recursive alias of JSON values is resolved in the module that uses it.
    return typing.get_type_hints(
        cls, localns={"FrozenMapping": FrozenMapping, "JsonValue": JsonValue}
    )


def is_union(annotation: object) -> bool:
    """Tell whether an annotation is a union of types."""
    return typing.get_origin(annotation) in {Union, types.UnionType}


def is_any_json(args: tuple[object, ...]) -> bool:
    """Tell whether a union of these types is `JsonValue`: any at all."""
    return FrozenMapping in args and str in args


def is_choice(annotation: object) -> bool:
    """Tell whether an annotation is a union of rankings, or of JSON values: no class can tell."""
    if not is_union(annotation):
        return False
    rest = set(typing.get_args(annotation)) - {type(None)}
    return annotation == JsonValue or (len(rest) > 1 and rest <= set(TAGS.values()))
