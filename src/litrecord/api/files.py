"""Files that are never left half written."""

from __future__ import annotations

import contextlib
import gzip
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

__all__ = ["replacing", "write_file"]


def write_file(path: str | os.PathLike[str], content: bytes) -> None:
    """Write a file so that its path holds either the old content or all of the new.

    See `replacing`.

    Raises:
        OSError: The folder is not there, not writable, or the disk is full.
    """
    with replacing(path) as stream:
        stream.write(content)


@contextlib.contextmanager
def replacing(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """Open a file for writing that takes the place of another one when all of it is written.

    The content goes to a temporary file in the same folder, is forced to disk, and takes the
    place of the old file in one step; where the block is left by an exception the old file stays.
    A name ending in `.gz` is compressed. A symbolic link is followed; the mode of a file that is
    there already is kept. What is there and no file, such as a pipe or `/dev/stdout`, is written to
    as it is.

    Raises:
        OSError: The folder is not there, not writable, or the disk is full.
    """
    given = Path(path)
    is_compressed = given.suffix.casefold() == ".gz"
    if given.exists() and not given.is_file():
        with given.open("wb") as stream, _maybe_compressed(stream, is_compressed) as opened:
            yield opened
        return
    target = given.resolve()
    # Characters of a name may take four bytes, and a name has 255.
    temporary = target.with_name(f".{target.name[:50]}.{secrets.token_hex(8)}.part")
    # Opened and not made by tempfile, so that the system applies the user's mask to the mode.
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            if target.exists():
                # Before the content is in it, which may be secret.
                temporary.chmod(target.stat().st_mode & 0o7777)
            with _maybe_compressed(stream, is_compressed) as opened:
                yield opened
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(target)
    except BaseException:
        # KeyboardInterrupt too must leave no litter.
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


@contextlib.contextmanager
def _maybe_compressed(stream: BinaryIO, is_compressed: bool) -> Iterator[BinaryIO]:  # noqa: FBT001  # private
    if not is_compressed:
        yield stream
        return
    # No name and no time in the header: equal content makes equal files.
    with gzip.GzipFile(filename="", mode="wb", fileobj=stream, mtime=0) as compressed:
        yield cast("BinaryIO", compressed)


def _sync_folder(folder: Path) -> None:
    """Force the new name to disk where the system can do that."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        with contextlib.suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
