"""Standard output and standard error, whatever they are connected to."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from typing import BinaryIO, TextIO

from litrecord.errors import LitrecordError
from litrecord.terminal.columns import inert_json, visible

__all__ = [
    "complain",
    "describe",
    "flush",
    "is_bold",
    "is_terminal",
    "line_width",
    "silence",
    "write",
    "write_bytes",
    "write_data",
]


def write(text: str) -> None:
    """Write text for people to standard output.

    What its encoding lacks is written as an escape, so that no encoding makes it fail.

    Raises:
        OSError: Standard output is closed.
    """
    stream = _output()
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))


def write_data(text: str) -> None:
    """Write JSON or another file's content to standard output, in UTF-8 whatever the locale.

    Raises:
        OSError: Standard output is closed.
    """
    stream = _output()
    if stream.isatty():
        text = inert_json(text)
    # Only lone surrogates are not encodable; as \udxxx they are what JSON writes.
    data = text.encode(errors="backslashreplace")
    stream.flush()
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(data.decode())
    else:
        _write_all(buffer, data)


def write_bytes(data: bytes) -> None:
    """Write what is no text to standard output.

    Raises:
        OSError: Standard output is closed, or takes nothing but text.
    """
    stream = _output()
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        raise OSError(errno.EINVAL, "standard output takes nothing but text")
    stream.flush()
    _write_all(buffer, data)


def _write_all(buffer: BinaryIO, data: bytes) -> None:
    """Write everything: an unbuffered stream takes as much as it likes at a time."""
    rest = memoryview(data)
    while rest:
        rest = rest[buffer.write(rest) or 0 :]
    buffer.flush()


def is_terminal() -> bool:
    """Tell whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def _output() -> TextIO:
    # The interpreter sets it to None where the file descriptor is closed.
    stream: TextIO | None = sys.stdout
    if stream is None:
        raise OSError(errno.EBADF, "standard output is closed")
    return stream


def complain(line: str) -> None:
    """Write one line to standard error."""
    print(visible(line), file=sys.stderr)  # noqa: T201  # a command line prints


def describe(error: LitrecordError | OSError) -> str:
    """Say in one line what went wrong."""
    if isinstance(error, OSError) and error.strerror:
        where = "" if error.filename is None else f"{os.fsdecode(error.filename)}: "
        return f"litrecord: {where}{error.strerror}"
    return f"litrecord: {error}"


def flush() -> None:
    """Let what was written stand before what is said next, where both lead to one terminal."""
    if sys.stdout is not None:
        sys.stdout.flush()


def is_bold() -> bool:
    """Tell whether titles may be bold: on a terminal that wants it (https://no-color.org)."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and is_terminal()


def line_width(least: int, most: int) -> int:
    """Return the terminal's width between two bounds, or `most` when there is no terminal."""
    if not is_terminal():
        return most
    return max(least, min(shutil.get_terminal_size().columns, most))


def silence() -> None:
    """Let the interpreter's last flush of a broken standard output go nowhere."""
    try:
        descriptor = sys.stdout.fileno()
    except (AttributeError, OSError, ValueError):
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)
