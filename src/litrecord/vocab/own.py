"""litrecord's own JSON: the words around a record in it."""

from __future__ import annotations

from typing import Final

from litrecord.model.immutable import Immutable
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASPartition, JCRRanking, OtherRanking
from litrecord.model.record import PaperRecord

__all__ = ["FORMAT", "TYPES", "TYPE_KEY", "VERSION", "VERSION_KEY", "type_of"]

FORMAT: Final = "json"
VERSION_KEY: Final = "litrecord"
VERSION: Final = "1"
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
