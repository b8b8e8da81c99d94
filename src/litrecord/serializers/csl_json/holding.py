"""Fields of a record as `custom` of an item holds them."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.model.extra import FrozenMapping, thaw
from litrecord.model.immutable import Immutable
from litrecord.model.record import PaperRecord
from litrecord.serializers.papers.ledger import OF_READING, Ledger
from litrecord.text.characters import whole_characters
from litrecord.vocab.csl import PARTED

__all__ = ["field_of", "is_shallow", "mend", "plain_at", "tell_mended"]

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


def is_shallow(value: object, depth: int = 0) -> bool:
    """Tell whether every program can read a JSON value: it is not nested too deep."""
    if isinstance(value, dict):
        return depth < _DEEPEST and all(is_shallow(one, depth + 1) for one in value.values())
    if isinstance(value, list):
        return depth < _DEEPEST and all(is_shallow(one, depth + 1) for one in value)
    return True


def mend(value: object) -> object:
    """Replace half characters, which no file can hold, in a JSON value."""
    if isinstance(value, str):
        return whole_characters(value)
    if isinstance(value, dict):
        return {whole_characters(key): mend(one) for key, one in value.items()}
    return [mend(one) for one in value] if isinstance(value, list) else value


def tell_mended(ledger: Ledger, path: str, value: object) -> None:
    """Note each text below a path that is held with other characters."""
    if isinstance(value, str):
        if value != whole_characters(value):
            ledger.change(path, value, whole_characters(value))
    elif isinstance(value, tuple):
        for at, one in enumerate(value):
            tell_mended(ledger, f"{path}[{at}]", one)
    elif isinstance(value, FrozenMapping):
        plain = thaw(value)
        if mend(plain) != plain:
            ledger.change(path, value, mend(plain))
    elif isinstance(value, Immutable):
        for field in attrs.fields(type(value)):
            if field.init and field.name not in OF_READING:
                tell_mended(ledger, f"{path}.{field.name}", getattr(value, field.name))
