"""What is said of a record, and what a reader will find, side by side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from litrecord.model.immutable import Immutable
from litrecord.serializers.papers.ledger import OF_READING, Ledger

__all__ = ["tell_read"]

_NOTHING: Final = (None, ())


def tell_read(ledger: Ledger, path: str, stated: object, read: object) -> None:
    """Note what is expressed of a value, by what a reader of the output will find of it.

    Args:
        ledger: The account of the record.
        path: Path of the value.
        stated: What the record says: a plain value, an object of the model, or a tuple of such.
        read: What will be found; None where nothing will.
    """
    if _bare(stated) == _bare(read):
        ledger.tell(path)
    elif read in _NOTHING:
        ledger.lose(path)
    elif isinstance(stated, Immutable) and type(stated) is type(read):
        ledger.tell(path)
        for field in attrs.fields(type(stated)):
            if field.name not in OF_READING:
                pair = getattr(stated, field.name), getattr(read, field.name)
                if _bare(pair[0]) != _bare(pair[1]):
                    tell_read(ledger, f"{path}.{field.name}", *pair)
    elif isinstance(stated, tuple) and isinstance(read, tuple) and _is_in_place(stated, read):
        ledger.tell(path)
        for at, pair in enumerate(zip(stated, read, strict=True)):
            if _bare(pair[0]) != _bare(pair[1]):
                tell_read(ledger, f"{path}[{at}]", *pair)
    else:
        ledger.change(path, _shown(stated), _shown(read))


def _is_in_place(stated: tuple[object, ...], read: tuple[object, ...]) -> bool:
    """Tell whether each item is still where it was."""
    if len(stated) != len(read):
        return False
    bare = {_bare(one) for one in stated}
    return all(
        _bare(before) == _bare(after) or _bare(after) not in bare
        for before, after in zip(stated, read, strict=True)
    )


def _bare(value: object) -> object:
    """Return what of a value a record says of a paper, in a form that can be compared."""
    if isinstance(value, Immutable):
        names = (one.name for one in attrs.fields(type(value)) if one.name not in OF_READING)
        return type(value), tuple(_bare(getattr(value, name)) for name in names)
    if isinstance(value, tuple):
        return tuple(map(_bare, value))
    return type(value), value


def _shown(value: object) -> object:
    if isinstance(value, Iterable) and not isinstance(value, str):
        return ", ".join(map(str, value))
    return value
