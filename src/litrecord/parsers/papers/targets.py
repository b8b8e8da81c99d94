"""Where values of a source go: the fields of a record, and how several values share one."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

import attrs

from litrecord.model.journal import JournalProfile
from litrecord.model.record import Event, OpenAccess, PaperRecord, RelatedWork

__all__ = ["INNER", "PARTS", "SHAPES", "Shape"]

# How values are gathered: texts become one text in several languages, many are strung together,
# of one the first counts.
Shape: TypeAlias = Literal["texts", "many", "one"]

# The objects inside a record whose fields are targets too, by the field that holds them
INNER: Final[dict[str, type]] = {
    "journal": JournalProfile,
    "event": Event,
    "open_access": OpenAccess,
    "translation_of": RelatedWork,
}

# Parts of a field that sources have apart: `assembly` joins them.
PARTS: Final[dict[str, Shape]] = {
    "authors.alternates": "many",
    "pages.first": "one",
    "pages.last": "one",
    "published.year": "one",
    "published.month": "one",
    "published.day": "one",
}


def _shape(annotation: object) -> Shape:
    spelled = str(annotation)
    if spelled.startswith("tuple["):
        return "many"
    return "texts" if spelled.startswith("BilingualText") else "one"


def _shapes() -> dict[str, Shape]:
    found = {
        field.name: _shape(field.type)
        for field in attrs.fields(PaperRecord)
        if field.name not in {*INNER, "source", "extra"}
    }
    for name, cls in INNER.items():
        for field in attrs.fields(cls):
            if field.name not in {"source", "extra"}:
                found[f"{name}.{field.name}"] = _shape(field.type)
    return {**found, **PARTS}


SHAPES: Final[dict[str, Shape]] = _shapes()
