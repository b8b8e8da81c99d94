"""Whether a record survives a format but for what the format says that it loses."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import attrs

from litrecord import dumps, loads, losses
from litrecord.model.extra import FrozenMapping
from litrecord.model.immutable import Immutable
from litrecord.model.record import PaperRecord
from litrecord.typing import Serializer
from litrecord.vocab.losses import NOT_EXPRESSED

__all__ = ["assert_only_losses", "differences"]

# How a value was come by is no part of what a record says.
_OF_READING = frozenset({"raw", "source", "basis", "order"})


def assert_only_losses(
    record: PaperRecord, format: str | Serializer, *, gained: Collection[str] = ()
) -> None:
    """Check that a record written and read back differs only where `losses` says so.

    Args:
        record: The record.
        format: The format, of which litrecord has a parser of the same name.
        gained: Fields that the reader may fill although the record states nothing there, such as
            `types` with the format's own word for the kind.
    """
    name = format if isinstance(format, str) else format.name
    written = dumps(record, format)
    back = loads(written, format=name)
    found = losses(record, format)
    said = [one.path for one in found]
    gone = {one.path for one in found if one.code == NOT_EXPRESSED.code}
    unsaid = {
        path: values
        for path, values in differences(record, back, gone=gone)
        if not any(_reaches(loss, path) for loss in said)
        and not (values[0] in (None, ()) and path.partition(".")[0].partition("[")[0] in gained)
    }
    assert {} == unsaid, written


def _reaches(loss: str, path: str) -> bool:
    return path == loss or path.startswith((f"{loss}.", f"{loss}["))


def differences(
    before: object, after: object, path: str = "", *, gone: Collection[str] = ()
) -> Iterator[tuple[str, tuple[object, object]]]:
    """Yield the paths at which two objects differ, each with both values.

    Args:
        before: One object.
        after: The other.
        path: The path of both.
        gone: Paths that are not expected in the other; of a list the items after one move up.
    """
    if isinstance(before, Immutable) and type(before) is type(after):
        for field in attrs.fields(type(before)):
            if field.name not in _OF_READING:
                inner = f"{path}.{field.name}" if path else field.name
                values = getattr(before, field.name), getattr(after, field.name)
                yield from differences(*values, inner, gone=gone)
    elif isinstance(before, Immutable) and after is None and (stated := _stated(before)):
        # Nothing holds what is left of it: each of its parts has to be lost.
        for name, value in stated.items():
            yield from differences(value, None, f"{path}.{name}", gone=gone)
    elif isinstance(before, tuple) and before and isinstance(after, tuple | None):
        yield from _items(before, after or (), path, gone)
    elif isinstance(before, FrozenMapping) and path == "extra":
        # What a reader keeps of its own format's words is no change to what was said.
        if not isinstance(after, FrozenMapping) or not _holds(after, before):
            yield path, (before, after)
    elif before != after:
        yield path, (before, after)


def _holds(after: FrozenMapping, before: FrozenMapping) -> bool:
    return all(
        _holds(there, held)
        if isinstance(held, FrozenMapping) and isinstance(there := after.get(name), FrozenMapping)
        else name in after and after[name] == held
        for name, held in before.items()
    )


def _stated(obj: Immutable) -> dict[str, object]:
    return {
        field.name: value
        for field in attrs.fields(type(obj))
        if field.name not in _OF_READING
        and (value := getattr(obj, field.name)) is not None
        and value != field.default
    }


def _items(
    before: tuple[object, ...], after: tuple[object, ...], path: str, gone: Collection[str]
) -> Iterator[tuple[str, tuple[object, object]]]:
    kept = [(at, one) for at, one in enumerate(before) if f"{path}[{at}]" not in gone]
    for place in range(max(len(kept), len(after))):
        further = (place + len(before) - len(kept), None)
        at, one = kept[place] if place < len(kept) else further
        other = after[place] if place < len(after) else None
        yield from differences(one, other, f"{path}[{at}]", gone=gone)
