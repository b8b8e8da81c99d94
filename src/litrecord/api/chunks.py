"""Sources cut into chunks of work, so that large ones are read with flat memory or by several.

A file of JSON lines is cut into whole lines, which whoever gets them reads, perhaps in another
process. What is in all other sources is read here, some records at a time. Either way records,
problems, failures and their places are those of the source read as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final, cast

import attrs

from litrecord.api.collecting import passing
from litrecord.api.inputs import is_cut_by_lines, resolve_parser
from litrecord.api.items import Read, Request, document_of, read_by, read_source
from litrecord.api.sources import PathOrStream, is_stream
from litrecord.codec.document import InputDocument
from litrecord.codec.json_values import are_lines
from litrecord.codec.lines import LinesDocument
from litrecord.errors import Failure
from litrecord.typing import Parser

__all__ = ["Chunk", "chunks_of"]

# How many lines or records a chunk has, and about how many bytes of lines at most
_MOST: Final = 1000
_HEAVY: Final = 8 * 1024**2


@attrs.frozen(kw_only=True)
class Chunk:
    """A part of a source.

    Attributes:
        document: The lines of the part; None where it has been read already.
        parser: What reads the lines; None where there are none.
        items: What has been read already.
        place: How many bytes of the source were read up to its end; None where that is unknown.
    """

    document: LinesDocument | None = None
    parser: Parser | None = None
    items: tuple[Read | Failure, ...] = ()
    place: int | None = None

    @property
    def is_read(self) -> bool:
        """Whether it has been read already."""
        return self.document is None

    def read(self, request: Request) -> list[Read | Failure]:
        """Return the records in it, with their problems, and the failures.

        Args:
            request: The one that the source was cut with.
        """
        if self.document is None or self.parser is None:
            return list(self.items)
        return list(read_by(self.parser, self.document, request))


def chunks_of(source: PathOrStream, request: Request, *, most: int = _MOST) -> Iterator[Chunk]:
    """Cut a source into chunks; no more than one of them is in memory.

    Args:
        source: Path of a file or folder, or a stream opened for reading bytes; see `read`.
        request: How to read it. The size of JSON lines is not limited by it.
        most: How many lines or records a chunk may have.

    Raises:
        FormatError: The format is not known or cannot be told.
        OSError: The source cannot be opened.
        ParseError: A single file is unusable as a whole.
    """
    if is_stream(source):
        stream = cast("BinaryIO", source)
        name = getattr(stream, "name", None)
        yield from _chunks(stream, name if isinstance(name, str) else None, request, most)
        return
    path = Path(cast("str", source))
    if path.is_dir():
        # One file that cannot be read costs no other, which takes reading it as a whole.
        yield from _grouped(read_source(path, request), None, most)
        return
    with path.open("rb") as stream:
        yield from _chunks(stream, str(path), request, most)


def _chunks(stream: BinaryIO, name: str | None, request: Request, most: int) -> Iterator[Chunk]:
    document = document_of(stream, name, request)
    parser = resolve_parser(document, request.format, request.formats, request.limits)
    if is_cut_by_lines(parser, request.formats) and are_lines(document, request.limits):
        document.allow_any_size()
        yield from _cut(document, parser, stream, most)
    else:
        yield from _grouped(read_by(parser, document, request), stream, most)


def _cut(document: InputDocument, parser: Parser, stream: BinaryIO, most: int) -> Iterator[Chunk]:
    number, index = 1, 0
    waiting: list[bytes | str] = []
    weight = 0

    def chunk() -> Chunk:
        lines = LinesDocument(
            items=tuple(waiting), name=document.name, first_line=number, first_index=index
        )
        return Chunk(document=lines, parser=parser, place=_place(stream))

    for line in document.lines():
        waiting.append(line)
        weight += len(line)
        if len(waiting) >= most or weight >= _HEAVY:
            yield chunk()
            number += len(waiting)
            index += sum(1 for one in waiting if one and not one.isspace())
            waiting, weight = [], 0
    if waiting:
        yield chunk()


def _grouped(
    items: Iterator[Read | Failure], stream: BinaryIO | None, most: int
) -> Iterator[Chunk]:
    while True:
        with passing():
            some = tuple(islice(items, most))
        if not some:
            return
        yield Chunk(items=some, place=None if stream is None else _place(stream))


def _place(stream: BinaryIO) -> int | None:
    """Return how far a stream was read; None where it does not know, as a pipe."""
    try:
        return stream.tell()
    except (AttributeError, OSError, ValueError):
        return None
