"""Whether a record survives a format but for what the format says that it loses."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import attrs

from litrecord import dumps, loads, losses
from litrecord.model.extra import FrozenMapping
from litrecord.model.immutable import Immutable
from litrecord.model.record import PaperRecord
from litrecord.typing import Serializer

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
    said = [one.path for one in losses(record, format)]
    unsaid = {
        path: values
        for path, values in differences(record, back)
        if not any(_reaches(loss, path) for loss in said)
        and not (values[0] in (None, ()) and path.partition(".")[0].partition("[")[0] in gained)
    }
    assert {} == unsaid, written


def _reaches(loss: str, path: str) -> bool:
    return path == loss or path.startswith((f"{loss}.", f"{loss}["))


def differences(
    before: object, after: object, path: str = ""
) -> Iterator[tuple[str, tuple[object, object]]]:
    """Yield the paths at which two objects differ, each with both values."""
    if isinstance(before, Immutable) and type(before) is type(after):
        for field in attrs.fields(type(before)):
            if field.name not in _OF_READING:
                inner = f"{path}.{field.name}" if path else field.name
                values = getattr(before, field.name), getattr(after, field.name)
                yield from differences(*values, inner)
    elif isinstance(before, tuple) and isinstance(after, tuple) and before and after:
        for at in range(max(len(before), len(after))):
            values = tuple(one[at] if at < len(one) else None for one in (before, after))
            yield from differences(values[0], values[1], f"{path}[{at}]")
    elif isinstance(before, FrozenMapping) and path == "extra":
        # What a reader keeps of its own format's words is no change to what was said.
        if not _keeps(after, before):
            yield path, (before, after)
    elif before != after:
        yield path, (before, after)


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
