"""What a reader will find, held against what a record says: the losses that follow from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from litrecord.model.extra import EMPTY
from litrecord.model.immutable import Immutable
from litrecord.serializers.papers.ledger import OF_READING, Ledger

__all__ = ["compare", "compare_items"]


def compare(ledger: Ledger, path: str, stated: object, found: object) -> None:
    """Note how a reader will find what a record says at a path.

    What is equal is expressed, what differs is changed, what is not found is lost. Objects are
    compared field by field, lists of one length place by place; a list that becomes longer or
    shorter, or of which an item moves, is changed as a whole. How a value was come by does not
    count.

    Args:
        ledger: The account of the record.
        path: Its path.
        stated: What the record says there.
        found: What a reader finds there; None for nothing.
    """
    if type(stated) is type(found) and stated == found:
        ledger.tell(path)
    elif stated is None:
        ledger.change(path, None, _shown(found))
    elif found is None or found in ((), EMPTY):
        ledger.lose(path)
    elif isinstance(found, Immutable) and isinstance(stated, type(found)):
        ledger.tell(path)
        for field in attrs.fields(type(stated)):
            if field.init and field.name not in OF_READING and hasattr(found, field.name):
                values = getattr(stated, field.name), getattr(found, field.name)
                compare(ledger, f"{path}.{field.name}", *values)
    elif isinstance(stated, tuple) and isinstance(found, tuple) and _is_in_place(stated, found):
        ledger.tell(path)
        for at, pair in enumerate(zip(stated, found, strict=True)):
            compare(ledger, f"{path}[{at}]", *pair)
    else:
        ledger.change(path, _shown(stated), _shown(found))


def compare_items(
    ledger: Ledger,
    path: str,
    stated: Sequence[object],
    found: Sequence[tuple[int, object]],
    *,
    by: Callable[[Ledger, str, object, object], None] = compare,
) -> None:
    """Note how a reader will find the items of a list.

    Args:
        ledger: The account of the record.
        path: Path of the list.
        stated: Its items.
        found: What a reader finds, in that order, with the place of the item that it stands for.
            What comes in another order is one change of the whole list, beside those of its items.
        by: How an item is compared; it takes what `compare` takes.
    """
    places = [at for at, _ in found]
    if places != sorted(set(places)):
        ledger.change(path, _shown(tuple(stated)), _shown(tuple(one for _, one in found)))
        if len(set(places)) < len(places):
            return
    by_place = dict(found)
    for at, one in enumerate(stated):
        by(ledger, f"{path}[{at}]", one, by_place.get(at))


def _is_in_place(stated: tuple[object, ...], found: tuple[object, ...]) -> bool:
    """Tell whether each item is still where it was."""
    if len(stated) != len(found):
        return False
    bare = {_bare(one) for one in stated}
    return all(
        _bare(before) == _bare(after) or _bare(after) not in bare
        for before, after in zip(stated, found, strict=True)
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
    return "; ".join(map(str, value)) if isinstance(value, tuple) else value
