"""Writing: records become text, and files that are never left half done."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator, Sequence
from typing import Final, Literal, TypeAlias

import attrs

from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.files import replacing, write_file
from litrecord.api.formats import Formats
from litrecord.api.streaming import StreamWriter, is_binary, is_parted
from litrecord.errors import Location, LossError, Problem
from litrecord.model.collections import members, parts
from litrecord.model.immutable import Immutable
from litrecord.typing import Serializer

__all__ = ["LossWarning", "dump", "dumps", "losses"]

# How many objects are written at a time
_PART: Final = 1000

OnLoss: TypeAlias = Literal["ignore", "warn", "raise"]


class LossWarning(UserWarning):
    """An output could not express all of a record, and the caller asked to be warned."""


def _items(obj: object) -> tuple[tuple[object, ...], bool]:
    """Return the objects to write, and whether they are a collection."""
    if isinstance(obj, Immutable):
        return (obj,), False
    return tuple(members(obj)), True


def _serializer(format: str | Serializer, formats: Formats) -> Serializer:
    if isinstance(format, str):
        return formats.serializer(format)
    if isinstance(format, type):
        raise TypeError(f"format: expected a serializer, got its class; write {format.__name__}()")
    if not hasattr(format, "dumps"):
        raise TypeError(f"format: expected a name or a serializer, got {type(format).__name__}")
    return format


def dumps(
    obj: object,
    format: str | Serializer = "json",
    *,
    on_loss: OnLoss = "ignore",
    formats: Formats = BUILTIN_FORMATS,
) -> str:
    """Write a record, a journal profile, a ranking, or a collection of them as text.

    Args:
        obj: One object of litrecord or an iterable of them.
        format: Name of a format, or a serializer, whose fields are its options.
        on_loss: What to do about things that the format cannot express: `ignore` them, `warn`
            with a `LossWarning`, or `raise` a `LossError`. `losses` lists them.
        formats: The formats to choose from.

    Raises:
        FormatError: There is no such format, or it cannot be written.
        LossError: Something would be lost and `on_loss` is `raise`.
        TypeError: The format cannot hold such an object.
        ValueError: `on_loss` is none of the three.
    """
    return _written(obj, _serializer(format, formats), on_loss)


def _check_on_loss(on_loss: OnLoss) -> None:
    if on_loss not in {"ignore", "warn", "raise"}:
        raise ValueError(f"on_loss: expected ignore, warn or raise, got {on_loss!r}")


def _written(obj: object, serializer: Serializer, on_loss: OnLoss) -> str:
    _check_on_loss(on_loss)
    items, many = _items(obj)
    if on_loss != "ignore":
        _tell_losses(tuple(_losses(items, serializer, many=many)), serializer.name, on_loss)
    return serializer.dumps(items, many=many)


def _losses(items: tuple[object, ...], serializer: Serializer, *, many: bool) -> Iterator[Problem]:
    for at, item in enumerate(items):
        source = getattr(item, "source", None)
        # As in reports: where the object was read, else its place in the collection
        where = (source and source.location) or Location(index=at)
        for loss in serializer.losses(item):
            yield attrs.evolve(loss, location=where) if many else loss


def _tell_losses(found: tuple[Problem, ...], name: str, on_loss: OnLoss) -> None:
    if not found:
        return
    things = "1 thing" if len(found) == 1 else f"{len(found)} things"
    message = f"{things} cannot be written as {name}; the first: {_worded(found[0])}"
    if on_loss == "raise":
        raise LossError(message, losses=found)
    # Past this function, _written, and dumps or dump: the line that called one of these.
    warnings.warn(message, LossWarning, stacklevel=4)


def _worded(loss: Problem) -> str:
    return loss.message if loss.location is None else f"{loss.location}: {loss.message}"


def dump(
    obj: object,
    path: str | os.PathLike[str],
    format: str | Serializer | None = None,
    *,
    on_loss: OnLoss = "ignore",
    formats: Formats = BUILTIN_FORMATS,
) -> None:
    """Write to a file, in UTF-8; the path holds the old content or all of the new, never less.

    Args:
        obj: See `dumps`. Of an iterator no more is held than what is written at a time, in formats
            that can be written part by part.
        path: Path of the file; with the ending `.gz` it is compressed.
        format: See `dumps`; None takes it from the ending of the path.
        on_loss: See `dumps`.
        formats: The formats to choose from.

    Raises:
        FormatError: There is no such format, or the path tells none.
        LossError: Something would be lost and `on_loss` is `raise`.
        OSError: The file cannot be written.
        TypeError: The format cannot hold such an object.
        ValueError: `on_loss` is none of the three.
    """
    serializer = (
        formats.by_suffix(os.fspath(path)) if format is None else _serializer(format, formats)
    )
    many = not isinstance(obj, Immutable)
    if is_binary(serializer) or (many and not isinstance(obj, Sequence) and is_parted(serializer)):
        _stream(obj, path, serializer, on_loss)
    else:
        write_file(path, _written(obj, serializer, on_loss).encode())


def _stream(
    obj: object, path: str | os.PathLike[str], serializer: Serializer, on_loss: OnLoss
) -> None:
    """Write objects as they come, some at a time."""
    _check_on_loss(on_loss)
    many = not isinstance(obj, Immutable)
    items = members(obj) if many else (obj,)
    if on_loss != "ignore":
        # To tell of losses before anything is written all have to be there.
        items = items if isinstance(items, Sequence) else tuple(items)
        found = tuple(_losses(tuple(items), serializer, many=many))
        _tell_losses(found, serializer.name, on_loss)
    with replacing(path) as stream:
        writer = StreamWriter(serializer, stream)
        for some in parts(items, _PART):
            writer.write(some)
        writer.close()


def losses(
    obj: object,
    format: str | Serializer,
    *,
    formats: Formats = BUILTIN_FORMATS,
) -> tuple[Problem, ...]:
    """List what a format cannot express of an object or a collection, without writing it.

    Of a collection each says by its `location` which object it is about: where that was read, else
    its place in the collection, counted from 0.

    Raises:
        FormatError: There is no such format, or it cannot be written.
        TypeError: The format cannot hold such an object.
    """
    items, many = _items(obj)
    return tuple(_losses(items, _serializer(format, formats), many=many))
