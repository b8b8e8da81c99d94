"""Fields of a record as `custom` of an item holds them."""

from __future__ import annotations

from typing import Final

from litrecord.model.record import PaperRecord
from litrecord.vocab.csl import PARTED

__all__ = ["field_of", "is_fit", "is_unicode", "plain_at"]

# A reader of JSON has a limit, and the rest of the document lies around this.
_DEEPEST: Final = 64


def field_of(path: str) -> str:
    """Return the field of the record that a path leads into, or that of an inner object.

    >>> field_of("authors[0].orcid"), field_of("journal.name.variants[1]")
    ('authors', 'journal.name')
    """
    names = path.split(".", 2)
    first = names[0].partition("[")[0]
    if first in PARTED and len(names) > 1:
        return f"{first}.{names[1].partition('[')[0]}"
    return first


def plain_at(record: PaperRecord, field: str) -> object:
    """Return a field as litrecord's own JSON has it."""
    value: object = record
    for name in field.split("."):
        value = getattr(value, name)
    return _plain(value)


def _plain(value: object) -> object:
    from litrecord.converter import default_converter  # noqa: PLC0415  # only who needs it

    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return default_converter().unstructure(value)


def is_unicode(text: str) -> bool:
    """Tell whether a text can be in a file: no lone surrogates."""
    return text.isascii() or not any("\ud800" <= char <= "\udfff" for char in text)


def is_fit(value: object, depth: int = 0) -> bool:
    """Tell whether every program can read a JSON value: Unicode throughout, and not too deep."""
    if isinstance(value, str):
        return is_unicode(value)
    if isinstance(value, dict):
        return depth < _DEEPEST and all(
            is_fit(key) and is_fit(one, depth + 1) for key, one in value.items()
        )
    if isinstance(value, list):
        return depth < _DEEPEST and all(is_fit(one, depth + 1) for one in value)
    return True
