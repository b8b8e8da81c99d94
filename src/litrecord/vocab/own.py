"""litrecord's own JSON: the words around a record in it."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.model.immutable import Immutable
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASPartition, JCRRanking, OtherRanking
from litrecord.model.record import PaperRecord

__all__ = [
    "FORMAT",
    "SCHEMA_VERSION",
    "TYPES",
    "TYPE_KEY",
    "VERSION",
    "VERSION_KEY",
    "check_names",
    "type_of",
]

FORMAT: Final = "json"
VERSION_KEY: Final = "litrecord"
VERSION: Final = "1"
# Of the JSON Schema: the version of the format and, after the point, the number of changes to the
# schema in that version. docs/published/schemas/versions.toml says what each of them changed.
SCHEMA_VERSION: Final = "1.0"
TYPE_KEY: Final = "type"

# What an object of the format may be; a subclass goes by the name of its root.
TYPES: Final[dict[str, type[Immutable]]] = {
    "paper": PaperRecord,
    "journal": JournalProfile,
    "jcr": JCRRanking,
    "cas": CASPartition,
    "other": OtherRanking,
}


def type_of(cls: type) -> str | None:
    """Return the name of a class, or of the class it is derived from, in the format."""
    return next((name for name, root in TYPES.items() if issubclass(cls, root)), None)


def check_names(cls: type) -> None:
    """Refuse a class with fields whose names the format needs for itself.

    Raises:
        TypeError: It has one.
    """
    taken = {VERSION_KEY, TYPE_KEY} & set(attrs.fields_dict(cls))
    if taken:
        raise TypeError(
            f"litrecord's JSON cannot hold a {cls.__name__}: "
            f"it needs the name of its field {min(taken)!r} for itself"
        )
