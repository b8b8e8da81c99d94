"""The JSON Schema of one object of litrecord's own JSON."""

from __future__ import annotations

import urllib.parse
from typing import Final

from litrecord.errors import show_value
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASPartition, JCRRanking, OtherRanking
from litrecord.model.record import PaperRecord
from litrecord.schema.definitions import Definitions, Schema
from litrecord.vocab.own import (
    SCHEMA_VERSION,
    TYPE_KEY,
    TYPES,
    VERSION,
    VERSION_KEY,
    check_names,
    type_of,
)

__all__ = ["json_schema"]

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_COMMENT: Final = (
    "This is the schema of one object; an array, or JSON lines, hold several. A field that is left "
    "out has its default: null where none is stated here. None in the descriptions is null."
)


def json_schema(
    cls: type[
        PaperRecord | JournalProfile | JCRRanking | CASPartition | OtherRanking
    ] = PaperRecord,
) -> dict[str, object]:
    """Make the JSON Schema (2020-12) of what `dumps` writes for one object of a class.

    An array, or JSON lines, hold such objects: the schema is for each of them. It refuses unknown
    properties everywhere but inside `extra`. Its `$id` names the version of the schema; what each
    version changed stands in the documentation.

    Args:
        cls: The class of the object, or one derived from it. Fields of your own may be of `str`,
            `int`, `float`, `bool`, `None`, `Literal`, enumerations, classes of litrecord and
            those derived from them, and tuples and unions of these.

    Returns:
        The schema, which is yours to change: every call makes a new one.

    Raises:
        TypeError: litrecord's JSON holds no objects of the class, or a field is of a type that
            JSON Schema cannot express; the message names the field.
    """
    name = _type_of(cls)
    check_names(cls)
    around: dict[str, Schema] = {
        VERSION_KEY: {"description": "Version of litrecord's JSON.", "const": VERSION},
        TYPE_KEY: {"description": "What the object is.", "const": name},
    }
    definitions = Definitions()
    made = definitions.object_of(cls, around)
    return {
        "$schema": _DIALECT,
        "$id": _identifier(cls, name),
        "$comment": _COMMENT,
        **made,
        "$defs": definitions.sorted(),
    }


def _type_of(cls: object) -> str:
    name = type_of(cls) if isinstance(cls, type) else None
    if name is None:
        shown = cls.__name__ if isinstance(cls, type) else show_value(cls)
        expected = ", ".join(one.__name__ for one in TYPES.values())
        raise TypeError(
            f"cls: litrecord's JSON holds no objects of it (got {shown}); expected {expected} "
            "or a class derived from one of these"
        )
    return name


def _identifier(cls: type, name: str) -> str:
    """Return the URN of a schema; that of a class of the user's ends with the name of the class."""
    parts = ["urn:litrecord:schema", SCHEMA_VERSION, name]
    if cls is not TYPES[name]:
        parts.append(urllib.parse.quote(f"{cls.__module__}.{cls.__qualname__}"))
    return ":".join(parts)
