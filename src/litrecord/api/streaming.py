"""Writing many objects to one stream, some at a time, with no more in memory than these."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO, cast

from litrecord.typing import BinarySerializer, Frame, Output, Serializer

__all__ = ["StreamWriter", "is_binary", "is_parted", "part_of"]


def is_binary(serializer: Serializer) -> bool:
    """Tell whether what a serializer writes is no text."""
    return hasattr(serializer, "output")


def _frame(serializer: Serializer) -> Frame | None:
    found: Frame | None = getattr(serializer, "frame", None)
    return found


def is_parted(serializer: Serializer) -> bool:
    """Tell whether a serializer can write parts of a collection without seeing the others."""
    return is_binary(serializer) or _frame(serializer) is not None


def part_of(serializer: Serializer, items: Sequence[object]) -> bytes:
    """Return what `StreamWriter.add` takes of some objects; it may come from another process.

    Args:
        serializer: One that is parted.
        items: The objects; a `RecordSet` brings the problems of its records with it.

    Raises:
        TypeError: The format cannot hold objects of this class.
    """
    if is_binary(serializer):
        return cast("BinarySerializer", serializer).part(items)
    return serializer.dumps(tuple(items), many=True).encode()


class StreamWriter:
    """Writes a collection of objects to a stream; the same as if all were written at once.

    Where the format writes an object in view of others (as keys of BibTeX, of which no two may be
    alike), the objects are kept until the end.

    Args:
        serializer: What writes.
        stream: Where to; it stays open.
    """

    def __init__(self, serializer: Serializer, stream: BinaryIO) -> None:
        self._serializer = serializer
        self._kept: list[object] = []
        self._output: Output = (
            cast("BinarySerializer", serializer).output(stream)
            if is_binary(serializer)
            else _Joining(serializer, stream)
        )

    def write(self, items: Sequence[object]) -> None:
        """Write the next objects.

        Raises:
            TypeError: The format cannot hold objects of this class.
        """
        if is_parted(self._serializer):
            self.add(part_of(self._serializer, items))
        else:
            self._kept += items

    def add(self, part: bytes) -> None:
        """Write the next part, which `part_of` made.

        Raises:
            TypeError: The parts hold objects that cannot stand in one table.
        """
        self._output.add(part)

    def close(self) -> None:
        """Write what is left; the stream stays open."""
        if self._kept:
            self._output.add(self._serializer.dumps(tuple(self._kept), many=True).encode())
        self._output.close()


class _Joining:
    """Joins texts of a format to one."""

    def __init__(self, serializer: Serializer, stream: BinaryIO) -> None:
        frame = _frame(serializer) or Frame()
        self._serializer = serializer
        self._stream = stream
        self._opening = frame.opening.encode()
        self._between = frame.between.encode()
        self._closing = frame.closing.encode()
        self._has_header = frame.header
        self._header: bytes | None = None
        self._is_begun = False

    def add(self, part: bytes) -> None:
        start = len(self._opening)
        end = len(part) - len(self._closing)
        if self._has_header:
            start = part.index(b"\n") + 1
            header = part[:start]
            if self._header is None:
                self._header, start = header, 0
            elif header != self._header:
                raise TypeError(
                    f"the format {self._serializer.name} cannot hold these objects in one table"
                )
        elif not self._is_begun:
            start = 0
        if self._is_begun:
            self._stream.write(self._between)
        self._is_begun = True
        self._stream.write(memoryview(part)[start:end])

    def close(self) -> None:
        if not self._is_begun:
            self._stream.write(self._serializer.dumps((), many=True).encode())
        else:
            self._stream.write(self._closing)
