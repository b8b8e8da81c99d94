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
    elif isinstance(before, tuple) and before and isinstance(after, tuple | None):
        yield from _of_entries(before, after or (), path, gone)
    elif isinstance(before, FrozenMapping) and path == "extra":
        # What a reader keeps of its own format's words is no change to what was said.
        if not _holds(after, before):
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


def _holds(after: object, before: object) -> bool:
    """Tell whether a value is another one, or a mapping that has all of it and perhaps more."""
    if not (isinstance(after, FrozenMapping) and isinstance(before, FrozenMapping)):
        return after == before
    return all(key in after and _holds(after[key], held) for key, held in before.items())
