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
        before: The one.
        after: The other.
        path: Where they stand.
        gone: Paths of entries of tuples that the other lacks: those after them move up.
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
        yield from _of_entries(before, after or (), path, gone)
    elif isinstance(before, FrozenMapping) and path == "extra":
        # What a reader keeps of its own format's words is no change to what was said.
        if not _keeps(after, before):
            yield path, (before, after)
    elif before != after:
        yield path, (before, after)


def _of_entries(
    before: tuple[object, ...], after: tuple[object, ...], path: str, gone: Collection[str]
) -> Iterator[tuple[str, tuple[object, object]]]:
    paths = [f"{path}[{at}]" for at in range(max(len(before), len(after)))]
    left = [one for one in zip(paths, before, strict=False) if one[0] not in gone]
    if left and not after:
        yield path, (before, after)
        return
    for at, inner in enumerate(paths):
        place, value = left[at] if at < len(left) else (inner, None)
        other = after[at] if at < len(after) else None
        yield from differences(value, other, place, gone=gone)


def _keeps(after: object, held: object) -> bool:
    """Tell whether a value is in another, perhaps with more beside it."""
    if isinstance(held, FrozenMapping):
        return isinstance(after, FrozenMapping) and all(
            name in after and _keeps(after[name], value) for name, value in held.items()
        )
    if isinstance(held, tuple):
        # An empty object only keeps a place.
        return isinstance(after, tuple) and all(
            any(_keeps(other, one) for other in after) for one in held if one != FrozenMapping()
        )
    return type(after) is type(held) and after == held


def _stated(obj: Immutable) -> dict[str, object]:
    return {
        field.name: value
        for field in attrs.fields(type(obj))
        if field.name not in _OF_READING
        and (value := getattr(obj, field.name)) is not None
        and value != field.default
    }
