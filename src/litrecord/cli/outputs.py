"""Where a command writes records, and in which format."""

from __future__ import annotations

import argparse
import contextlib
import io
from collections.abc import Iterator
from typing import BinaryIO, Final

from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.files import replacing, write_file
from litrecord.api.streaming import is_binary
from litrecord.cli.streams import is_terminal, write_bytes, write_data
from litrecord.errors import FormatError
from litrecord.model.record import PaperRecord
from litrecord.typing import Serializer

__all__ = [
    "add_file",
    "add_output",
    "choose_serializer",
    "opened_output",
    "write_text",
]

# So much is held back before standard output gets any: of less, nothing is written where a source
# turns out to be unusable.
_HELD: Final = 16 * 1024**2


def add_file(parser: argparse.ArgumentParser) -> None:
    """Let a command write a file."""
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        default="-",
        help="the file to write, gzipped if it ends in .gz, or - for standard output (default: -)",
    )


def add_output(parser: argparse.ArgumentParser, *, usual: str) -> None:
    """Let a command write records; `usual` is the format for standard output."""
    add_file(parser)
    parser.add_argument(
        "--to",
        dest="target_format",
        metavar="F",
        help=f"format to write (default: that of OUT's ending, {usual} for standard output)",
    )
    parser.add_argument(
        "--losses",
        action="store_true",
        help="report on standard error what the format cannot express",
    )


def choose_serializer(name: str | None, output: str, *, usual: str) -> Serializer:
    """Return what writes papers: by the name of a format, else by the ending of the output.

    Raises:
        FormatError: There is no such format, the ending tells none, or it holds no papers.
    """
    serializer = _serializer(name, output, usual)
    if output == "-" and is_binary(serializer) and is_terminal():
        raise FormatError(
            f"the format {serializer.name} is no text; write it to a file, with -o, or to a pipe"
        )
    try:
        # Before anything is read.
        tuple(serializer.losses(PaperRecord()))
    except TypeError as error:
        raise FormatError(str(error)) from error
    return serializer


def _serializer(name: str | None, output: str, usual: str) -> Serializer:
    if name is not None:
        return BUILTIN_FORMATS.serializer(name)
    if output == "-":
        return BUILTIN_FORMATS.serializer(usual)
    if BUILTIN_FORMATS.name_by_suffix(output) is None:
        names = ", ".join(one.name for one in BUILTIN_FORMATS if one.writable)
        raise FormatError(
            f"cannot tell a format from the name {output!r}; expected --to with one of {names}"
        )
    return BUILTIN_FORMATS.by_suffix(output)


def write_text(text: str, output: str) -> None:
    """Write a text to a file, in UTF-8, or, for `-`, to standard output, there as whole lines.

    Raises:
        OSError: The output cannot be written.
    """
    if output == "-":
        write_data(text if text.endswith("\n") or not text else f"{text}\n")
        return
    try:
        write_file(output, text.encode())
    except OSError as error:
        # The file of another name that is written first says nothing to the user.
        error.filename = output
        raise


@contextlib.contextmanager
def opened_output(output: str, serializer: Serializer) -> Iterator[BinaryIO]:
    """Open a file, or standard output for `-`, to write to it as the records come.

    The file takes its place when the block ends well. Standard output gets whole lines, and nothing
    where the block does not end well before 16 MiB are written.

    Raises:
        OSError: The output cannot be written.
    """
    if output == "-":
        standard = _StandardOutput(is_text=not is_binary(serializer))
        yield standard
        standard.finish()
        return
    opened = replacing(output)
    try:
        stream = opened.__enter__()
    except OSError as error:
        # As above
        error.filename = output
        raise
    with contextlib.ExitStack() as stack:
        stack.push(opened.__exit__)
        yield stream


class _StandardOutput(io.RawIOBase, BinaryIO):
    """Standard output as a stream of bytes, the first of which are held back."""

    def __init__(self, *, is_text: bool) -> None:
        self._is_text = is_text
        self._held: list[bytes] | None = []
        self._size = 0
        self._last = b"\n"

    def writable(self) -> bool:
        return True

    def write(self, data: bytes | memoryview | bytearray) -> int:  # type: ignore[override]  # any bytes
        piece = bytes(data)
        self._size += len(piece)
        self._last = piece[-1:] or self._last
        if self._held is None:
            self._let_out(piece)
        else:
            self._held.append(piece)
            if self._size > _HELD:
                self._release()
        return len(piece)

    def _release(self) -> None:
        held, self._held = self._held or [], None
        self._let_out(b"".join(held))

    def _let_out(self, piece: bytes) -> None:
        if self._is_text:
            write_data(piece.decode())
        else:
            write_bytes(piece)

    def finish(self) -> None:
        """Write what was held back, and the end of the last line."""
        if self._held is not None:
            if self._is_text and self._size and self._last != b"\n":
                self._held.append(b"\n")
            self._release()
        elif self._is_text and self._last != b"\n":
            self._let_out(b"\n")
