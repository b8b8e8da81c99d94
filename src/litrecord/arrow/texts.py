"""Texts, each a document of its own: whatever is wrong with one is a failure of it alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import cast

from litrecord.api.collecting import passing
from litrecord.api.inputs import is_cut_by_lines, resolve_parser
from litrecord.api.items import Read, Request, document_of, read_by
from litrecord.codec.lines import LinesDocument
from litrecord.errors import Failure, LitrecordError, Location, ParseError
from litrecord.typing import Document, Parser

__all__ = ["TextReader"]


class TextReader:
    """Reads texts one after the other.

    Lines of formats that are read line by line go through the parser together, which is quicker.

    Args:
        request: How to read. Where it names no format, the first text of which a record is read
            tells it.

    Raises:
        FormatError: There is no such format, or no such encoding.
        TypeError: The format is neither a name nor a parser.
    """

    def __init__(self, request: Request) -> None:
        self._request = request
        self._parser: Parser | None = None
        self._cuts_lines = False
        # Says what is wrong with the request before there is a text.
        document = document_of(b"", None, request)
        if request.format is not None:
            formats, limits = request.formats, request.limits
            self._choose(resolve_parser(document, request.format, formats, limits))

    def _choose(self, parser: Parser) -> None:
        request = self._request
        self._parser = parser
        self._cuts_lines = request.encoding is None and is_cut_by_lines(parser, request.formats)

    def read(self, texts: Sequence[bytes | None]) -> Iterator[list[Read | Failure]]:
        """Yield what is in each text, at least one item; None is no text."""
        for is_line, some in groupby(texts, self._is_line):
            group = list(some)
            start = 0
            while start < len(group) and not (is_line and self._cuts_lines):
                yield self._one(group[start])
                start += 1
            if start < len(group):
                yield from self._lines(cast("list[bytes]", group[start:]))

    def _is_line(self, text: bytes | None) -> bool:
        """Tell whether a text is one line of JSON, as it looks; it may end in a line end."""
        return (
            text is not None
            and text[:1] == b"{"
            and text.find(b"\n", 0, -1) < 0
            and len(text) <= self._request.limits.size
        )

    def _lines(self, lines: list[bytes]) -> Iterator[list[Read | Failure]]:
        """Read lines together, or, where that fails, each for itself."""
        parser = cast("Parser", self._parser)
        try:
            with passing():
                found = list(read_by(parser, _cut(lines), self._request))
        except Exception:  # noqa: BLE001  # found again below, in the line it is about
            found = []
        if len(found) == len(lines):
            yield from ([one] for one in found)
        else:
            yield from map(self._one, lines)

    def _one(self, text: bytes | None) -> list[Read | Failure]:
        """Read one text as a document."""
        if text is None:
            return [_failure(ParseError("there is no text: it is null"))]
        request = self._request
        try:
            document = document_of(text, None, request)
            parser = self._parser or resolve_parser(document, None, request.formats, request.limits)
            found = list(read_by(parser, self._cut_alike(text, document, parser), request))
        except LitrecordError as error:
            return [_failure(error)]
        except Exception as error:  # noqa: BLE001  # a fault in a parser must not stop a cluster
            return [
                _failure(ParseError(f"could not be read, by a fault of a parser: {_told(error)}"))
            ]
        if self._parser is None and any(not isinstance(one, Failure) for one in found):
            self._choose(parser)
        return found or [_failure(ParseError("there is no record in it"))]

    def _cut_alike(self, text: bytes, document: Document, parser: Parser) -> Document:
        """Return a line as it is read among others, so that its rows are the same."""
        request = self._request
        cuts = request.encoding is None and is_cut_by_lines(parser, request.formats)
        return _cut([text]) if cuts and self._is_line(text) else document


def _cut(lines: list[bytes]) -> LinesDocument:
    return LinesDocument(items=lines, first_line=None, first_index=None)


def _failure(error: LitrecordError) -> Failure:
    return Failure(raw=b"", location=Location(), error=error)


def _told(error: Exception) -> str:
    """Word an exception of unknown make."""
    try:
        return repr(error)
    except Exception:  # noqa: BLE001  # even that may fail
        return type(error).__name__
