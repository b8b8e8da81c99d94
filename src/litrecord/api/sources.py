"""Where input comes from, and what strict reading does with what was found in it."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, Final, TypeAlias

from litrecord.errors import Failure, LitrecordError, Location, ParseError, Problem, Severity

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["PathOrStream", "file_failure", "files_in", "is_stream", "refuse_errors"]

PathOrStream: TypeAlias = str | os.PathLike[str] | BinaryIO

_FAILURE_BYTES: Final = 1024 * 1024


def is_stream(source: PathOrStream) -> bool:
    """Tell whether a source is a stream.

    Raises:
        TypeError: It is neither a stream nor a path.
    """
    if isinstance(source, str | os.PathLike):
        return False
    if isinstance(source, bytes | bytearray):
        raise TypeError("expected a path or a binary stream, got bytes; did you mean parse(…)?")
    if isinstance(source, io.TextIOBase):
        raise TypeError("expected a binary stream; open the file in binary mode ('rb')")
    if not hasattr(source, "read"):
        raise TypeError(f"expected a path or a binary stream, got {type(source).__name__}")
    return True


def files_in(folder: Path, *, recursive: bool) -> Iterator[Path]:
    """Yield the files of a folder in the order of their names, hidden ones left out.

    Links to files are followed, those to folders are not, since they may lead in circles. Pipes,
    sockets and devices are no files: reading one might never end.
    """
    for entry in sorted(folder.iterdir(), key=lambda path: path.name):
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if recursive and not entry.is_symlink():
                yield from files_in(entry, recursive=True)
        elif entry.is_file() or not entry.exists():
            # A link that leads nowhere is told as a failure when it is opened.
            yield entry


def file_failure(path: Path, error: LitrecordError | OSError) -> Failure:
    """Make a failure of a file that could not be read."""
    try:
        with path.open("rb") as stream:
            raw = stream.read(_FAILURE_BYTES)
    except OSError:
        raw = b""
    location = Location(source=str(path))
    if isinstance(error, OSError):
        failed = ParseError(f"cannot be read: {error.strerror or error}", location=location)
        failed.__cause__ = error
        return Failure(raw=raw, location=location, error=failed)
    return Failure(raw=raw, location=location, error=error)


def refuse_errors(problems: tuple[Problem, ...], failures: tuple[Failure, ...]) -> None:
    """Raise for problems of severity `error` and for failures, as strict reading does.

    Raises:
        ParseError: There is such a problem, or a failure; with all of them.
    """
    errors = [one for one in problems if one.severity is Severity.ERROR]
    if not errors and not failures:
        return
    counts = [_count(len(errors), "error")] if errors else []
    counts += [_count(len(failures), "failure")] if failures else []
    first = str(errors[0]) if errors else str(failures[0].error)
    raise ParseError(
        f"strict reading found {' and '.join(counts)}; the first: {first}",
        problems=problems,
        failures=failures,
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
