"""What a reader of an output will find, held against what the record says."""

from __future__ import annotations

import attrs

from litrecord.model.immutable import Immutable
from litrecord.serializers.papers.ledger import OF_READING, Ledger

__all__ = ["tell_read"]


def tell_read(ledger: Ledger, path: str, said: object, read: object) -> None:
    """Note how far a value is expressed, by what will be read in its place.

    Objects are looked at field by field, lists of one length place by place; a list that becomes
    longer or shorter is changed as a whole. How a value was come by does not count.

    Args:
        ledger: The account of the record.
        path: Path of the value, such as `authors`.
        said: What the record says there.
        read: What a reader will make of the output: of the same type, or None.
    """
    if type(said) is type(read) and said == read:
        ledger.tell(path)
    elif isinstance(said, Immutable) and isinstance(read, Immutable):
        ledger.tell(path)
        for field in attrs.fields(type(said)):
            if field.name not in OF_READING and hasattr(read, field.name):
                inner = getattr(said, field.name), getattr(read, field.name)
                tell_read(ledger, f"{path}.{field.name}", *inner)
    elif isinstance(said, tuple) and isinstance(read, tuple) and len(said) == len(read):
        ledger.tell(path)
        for at, inner in enumerate(zip(said, read, strict=True)):
            tell_read(ledger, f"{path}[{at}]", *inner)
    elif read in (None, ()):
        ledger.lose(path)
    else:
        ledger.change(path, _shown(said), _shown(read))


def _shown(value: object) -> object:
    return "; ".join(map(str, value)) if isinstance(value, tuple) else value
