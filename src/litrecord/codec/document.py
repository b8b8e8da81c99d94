"""One input as a document: decompressed, decoded, bounded, read in pieces, lines or as a whole."""

from __future__ import annotations

import codecs
import io
import sys
from collections.abc import Iterable, Iterator
from typing import BinaryIO, Final, cast

import attrs

from litrecord.errors import FormatError, LimitError, Location, ParseError
from litrecord.limits import Limits

__all__ = ["InputDocument", "split_lines"]

_CHUNK: Final = 256 * 1024
# Longer marks first: UTF-32 LE begins like UTF-16 LE.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GZIP_MAGIC: Final = b"\x1f\x8b"
_TELLING_BYTES: Final = 4


class InputDocument:
    """A document over bytes, text or a binary stream.

    Gzip is recognised by its first bytes. Text is UTF-8 unless a byte order mark or `encoding`
    says otherwise. It can be read once, from the beginning to the end; `head` may be called before.

    Args:
        data: The content, or a stream opened for reading bytes.
        name: Name for messages.
        encoding: Name of the character encoding; None for UTF-8 or what a byte order mark says.
        limits: Bounds on its size.

    Raises:
        FormatError: There is no such encoding.
        TypeError: The stream yields text instead of bytes.
    """

    def __init__(
        self,
        data: bytes | str | BinaryIO,
        *,
        name: str | None = None,
        encoding: str | None = None,
        limits: Limits,
    ) -> None:
        self.name = name
        self._location = Location(source=name)
        self._limits = limits
        self.encoding: str | None = None if encoding is None else _known_encoding(encoding)
        self._begun: list[bytes | str] = []
        self._stream: BinaryIO | None = None if isinstance(data, bytes | str) else data
        self._pieces: Iterator[bytes | str]
        if isinstance(data, str):
            self._bounded(b"", len(data))
            self._pieces = iter((data.removeprefix("\ufeff"),))
        else:
            self._pieces = self._decoded(self._bytes(data))

    def _bytes(self, data: bytes | BinaryIO) -> Iterator[bytes]:
        if isinstance(data, bytes):
            if data[:2] == _GZIP_MAGIC:
                yield from self._inflated(io.BytesIO(data))
            else:
                # One piece, not copied.
                yield self._bounded(data, len(data))
            return
        first = _first_piece(data)
        if first[:2] == _GZIP_MAGIC:
            yield from self._inflated(_Rejoined(first, data))
            return
        total = 0
        while first:
            total += len(first)
            yield self._bounded(first, total)
            first = data.read(_CHUNK)

    def _bounded(self, piece: bytes, total: int) -> bytes:
        if total > self._limits.size:
            raise LimitError(
                f"the input is larger than {self._limits.size} bytes; "
                "pass limits=Limits(size=…) to allow more",
                location=self._location,
            )
        return piece

    def _inflated(self, compressed: BinaryIO | _Rejoined) -> Iterator[bytes]:
        import gzip  # noqa: PLC0415  # most inputs are not compressed
        import zlib  # noqa: PLC0415  # likewise

        counted = _Counted(compressed)
        total = 0
        try:
            with gzip.GzipFile(fileobj=counted, mode="rb") as stream:  # type: ignore[call-overload]  # duck-typed
                while piece := stream.read(_CHUNK):
                    total += len(piece)
                    allowed = max(
                        self._limits.expansion_floor, self._limits.expansion * counted.total
                    )
                    if total > allowed:
                        raise LimitError(
                            f"the gzip stream grows more than {self._limits.expansion} times; "
                            "pass limits=Limits(expansion=…) to allow more",
                            location=self._location,
                        )
                    yield self._bounded(piece, total)
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            raise ParseError(
                f"the gzip stream is damaged: {error}", location=self._location
            ) from error

    def _decoded(self, pieces: Iterator[bytes]) -> Iterator[bytes | str]:
        """Pass UTF-8 on as bytes without its mark; decode everything else."""
        first = next(pieces, b"")
        encoding = self.encoding
        for mark, marked in _MARKS:
            if first.startswith(mark) and (encoding is None or encoding.startswith("utf")):
                first = first[len(mark) :]
                encoding = marked
                break
        if encoding is None or encoding.startswith("utf-8"):
            yield first
            yield from pieces
            return
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            # Other encodings write the mark too, such as gb18030.
            yield decoder.decode(first).removeprefix("\ufeff")
            for piece in pieces:
                yield decoder.decode(piece)
            yield decoder.decode(b"", final=True)
        except UnicodeError as error:
            raise ParseError(
                f"not in the encoding {encoding}: {error}", location=self._location
            ) from error

    def allow_any_size(self) -> None:
        """Take any size from here on: for whoever reads it line by line and keeps none."""
        self._limits = attrs.evolve(self._limits, size=sys.maxsize)

    def head(self, size: int = 65_536) -> bytes | str:
        """Return the first `size` bytes or characters without consuming them."""
        while sum(map(len, self._begun)) < size:
            piece = next(self._pieces, None)
            if piece is None:
                break
            self._begun.append(piece)
        joined = _join(self._begun)
        self._begun = [joined]
        return joined[:size]

    def _all(self) -> Iterator[bytes | str]:
        begun, self._begun = self._begun, []
        yield from begun
        yield from self._pieces

    def text(self) -> str:
        """Return all of it as text.

        Raises:
            ParseError: It is not in the encoding stated, or not in UTF-8.
            LimitError: It is larger than the limits allow.
        """
        joined = _join(list(self._all()))
        if isinstance(joined, str):
            return joined
        try:
            return joined.decode()
        except UnicodeDecodeError as error:
            raise ParseError(
                f"not UTF-8 at byte {error.start}; "
                "pass encoding= if it is in another, for example encoding='gb18030'",
                location=self._location,
            ) from error

    def content(self) -> bytes | str:
        """Return all of it, as bytes when it is UTF-8 by assumption and as text when decoded."""
        return _join(list(self._all()))

    def binary(self) -> BinaryIO:
        """Return all of it as a file in which one can go back and forth.

        That is the file itself where it is one, and where it begins at its beginning.

        Raises:
            LimitError: It is larger than the limits allow.
        """
        stream = self._stream
        if stream is not None and _is_plain_file(stream):
            self._bounded(b"", stream.seek(0, io.SEEK_END))
            stream.seek(0)
            return stream
        content = self.content()
        return io.BytesIO(content.encode() if isinstance(content, str) else content)

    def lines(self) -> Iterator[bytes | str]:
        """Yield its lines as `split_lines` does, cut past the limit for records."""
        return split_lines(self.pieces(), self._limits.record_size)

    def pieces(self) -> Iterator[bytes | str]:
        """Yield all of it in pieces of at most 262,144 bytes or characters, none of them empty.

        They are cut anywhere, of UTF-8 also within a character. All are bytes, when it is UTF-8 by
        assumption, or all are text, when it was decoded.
        """
        for piece in self._all():
            if 0 < len(piece) <= _CHUNK:
                yield piece
            else:
                for start in range(0, len(piece), _CHUNK):
                    yield piece[start : start + _CHUNK]


def split_lines(pieces: Iterable[bytes | str], longest: int) -> Iterator[bytes | str]:
    """Yield the lines of a text without LF and CR LF, split at LF only.

    A line that is longer than allowed is cut one unit past that, so that whoever gets it can tell.

    Args:
        pieces: The text, all bytes or all text, in pieces whose lines are few enough to be held.
        longest: How many bytes or characters a line may have.
    """
    longest += 1
    waiting: list[bytes | str] = []
    length = 0
    for piece in pieces:
        first, *others = _split(piece)
        if length < longest:
            waiting.append(first)
            length += len(first)
        if others:
            yield _ended(_join(waiting)[:longest])
            last = others.pop()
            if len(piece) < longest and _has_no_returns(piece):
                yield from others
            else:
                for line in others:
                    # Millions of empty lines are a way to keep a reader busy.
                    yield _ended(line[:longest]) if line else line
            waiting, length = [last], len(last)
    if length:
        yield _ended(_join(waiting)[:longest])


def _is_plain_file(stream: BinaryIO) -> bool:
    """Tell whether a stream is a file of the system that is not compressed."""
    try:
        stream.fileno()
        if not stream.seekable():
            return False
        place = stream.tell()
        stream.seek(0)
        magic = stream.read(len(_GZIP_MAGIC))
        stream.seek(place)
    except (AttributeError, OSError, ValueError):
        # Such as a file in memory, or one of another kind
        return False
    return magic != _GZIP_MAGIC


def _known_encoding(name: str) -> str:
    """Return the usual name of an encoding of text."""
    try:
        # Refuses what only makes bytes of bytes as well, such as base64.
        "".encode(name)
        return codecs.lookup(name).name
    except (LookupError, ValueError) as error:
        raise FormatError(
            f"there is no encoding {name!r}; expected a name such as 'gb18030'"
        ) from error


def _first_piece(stream: BinaryIO) -> bytes:
    """Read as much as tells what is in a stream; one without a buffer may give it in bits."""
    first = b""
    while len(first) < _TELLING_BYTES:
        piece = stream.read(_CHUNK)
        if not isinstance(piece, bytes):
            raise TypeError("expected a stream of bytes; open the file in binary mode ('rb')")
        if not piece:
            break
        first += piece
    return first


def _split(piece: bytes | str) -> list[bytes] | list[str]:
    return piece.split("\n") if isinstance(piece, str) else piece.split(b"\n")


def _has_no_returns(piece: bytes | str) -> bool:
    return "\r" not in piece if isinstance(piece, str) else b"\r" not in piece


def _ended(line: bytes | str) -> bytes | str:
    return line.removesuffix("\r") if isinstance(line, str) else line.removesuffix(b"\r")


def _join(pieces: list[bytes | str]) -> bytes | str:
    # A document yields either bytes or text, never both.
    if len(pieces) == 1:
        return pieces[0]
    if pieces and isinstance(pieces[0], str):
        return "".join(cast("list[str]", pieces))
    return b"".join(cast("list[bytes]", pieces))


class _Rejoined:
    """A stream whose first bytes were read already."""

    def __init__(self, first: bytes, rest: BinaryIO) -> None:
        self._first = io.BytesIO(first)
        self._rest = rest

    def read(self, size: int = -1) -> bytes:
        return self._first.read(size) or self._rest.read(size)


class _Counted:
    """A stream that counts the bytes read from it, for telling how much a gzip stream grows."""

    def __init__(self, stream: BinaryIO | _Rejoined) -> None:
        self._stream = stream
        self.total = 0

    def read(self, size: int = -1) -> bytes:
        piece = self._stream.read(size)
        self.total += len(piece)
        return piece
