"""What an interrupted conversion leaves behind, so that another run goes on where it ended.

The file stands beside the output, `.NAME.resume`. Its first lines say of which sources and options
it is; each entry after them is a finished part, forced to disk, with its size and a checksum, so
that one that was being written when the end came is told and cut off.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Self

import attrs

from litrecord.api.sources import files_in
from litrecord.cli.parts import Part

__all__ = ["Journal", "identity_of", "journal_of"]

_MAGIC: Final = b"litrecord resume 1\n"
_ENTRY: Final = struct.Struct(">QQI")


def journal_of(output: str) -> Path:
    """Return the path of the journal of an output: a hidden file beside it."""
    target = Path(output).resolve()
    return target.with_name(f".{target.name[:50]}.resume")


def identity_of(sources: list[str], options: dict[str, object]) -> str:
    """Return what tells whether a journal is of these sources and options, as one line.

    Raises:
        OSError: A source is not there.
    """
    files = [
        [str(file.resolve()), stat.st_size, stat.st_mtime_ns]
        for source in map(Path, sources)
        for file in ([*files_in(source, recursive=False)] if source.is_dir() else [source])
        for stat in [file.stat()]
    ]
    return json.dumps({"files": files, **options}, sort_keys=True)


class Journal:
    """The finished parts of a conversion.

    Args:
        path: Path of its file, which is made if it is not there.
        identity: What `identity_of` returned. A journal of something else is begun anew.

    Attributes:
        found: The parts that were in it, without their data and failures.
        count: How many parts are in it.
        was_other: Whether the file was of other sources or options.

    Raises:
        OSError: It cannot be written, or another process is at it.
    """

    def __init__(self, path: Path, identity: str) -> None:
        self.path = path
        self.found: list[Part] = []
        self.count: int = 0
        self.was_other: bool = False
        self._file: BinaryIO = path.open("r+b" if path.exists() else "w+b")
        try:
            _lock(self._file)
            self._begin(_MAGIC + identity.encode() + b"\n")
        except BaseException:
            self._file.close()
            raise

    def _begin(self, header: bytes) -> None:
        found = self._file.read(len(header))
        if found != header:
            if not found.startswith(_MAGIC[: len(found)]):
                raise FileExistsError(errno.EEXIST, "not made by --resume", str(self.path))
            self.was_other = bool(found) and not header.startswith(found)
            self._file.seek(0)
            self._file.truncate()
            self._file.write(header)
        self._start = end = len(header)
        for part, place in self._entries():
            self.found.append(attrs.evolve(part, data=b"", failures=b""))
            end = place
        self.count = len(self.found)
        self._file.seek(end)
        self._file.truncate()
        self._sync()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def _sync(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())

    def append(self, part: Part) -> None:
        """Add a part; it is on disk when this returns."""
        summary = part.summary()
        check = zlib.crc32(part.data, zlib.crc32(summary))
        self._file.seek(0, os.SEEK_END)
        self._file.write(_ENTRY.pack(len(summary), len(part.data), check))
        self._file.write(summary)
        self._file.write(part.data)
        self._sync()
        self.count += 1

    def parts(self) -> Iterator[Part]:
        """Yield the parts from the first to the last, each with its data."""
        for part, _ in self._entries():
            yield part

    def _entries(self) -> Iterator[tuple[Part, int]]:
        """Yield each entry that is whole, with the place of its end."""
        size = self._file.seek(0, os.SEEK_END)
        at = self._start
        while True:
            self._file.seek(at)
            head = self._file.read(_ENTRY.size)
            if len(head) < _ENTRY.size:
                return
            length, data_length, check = _ENTRY.unpack(head)
            at += _ENTRY.size + length + data_length
            if at > size:
                return
            summary = self._file.read(length)
            data = self._file.read(data_length)
            if zlib.crc32(data, zlib.crc32(summary)) != check:
                return
            yield attrs.evolve(Part.of_summary(summary), data=data), at

    def remove(self) -> None:
        """Remove it: the output is there."""
        self.path.unlink(missing_ok=True)


def _lock(file: BinaryIO) -> None:
    """Keep other runs away from a journal until it is closed, where the system can do that."""
    with contextlib.suppress(ImportError):
        import fcntl  # noqa: PLC0415  # not on Windows

        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BlockingIOError(
                error.errno, "another run with --resume is at work", os.fsdecode(file.name)
            ) from error
