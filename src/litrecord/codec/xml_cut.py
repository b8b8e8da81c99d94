"""XML cut into the elements that are records, before any of them is parsed.

A document is looked through once for the tags of these elements, past comments and CDATA sections.
Each element is then parsed by itself, so that one that is broken costs no other, memory stays flat,
and nothing of a document type definition ever reaches the parser of XML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from litrecord.errors import Location, ParseError
from litrecord.limits import Limits
from litrecord.typing import Document

__all__ = ["Cut", "Cutter", "byte_pieces", "declared_encoding"]

# A tag that has not ended after so many bytes is taken as it is.
_LONGEST_TAG: Final = 65_536
_SHOWN: Final = 1000
_ENDS: Final = {b"!--": b"-->", b"![CDATA[": b"]]>", b"?": b"?>"}
_TAG_END: Final = re.compile(rb"(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*>")
_DECLARED: Final = re.compile(
    rb"\s*<\?xml\s[^<>]{0,200}?\bencoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']"
)


@attrs.frozen(weakref_slot=False)
class Cut:
    """An element as it stands in its document.

    Attributes:
        data: Its bytes, without what is skipped in it; of one that is too large the first thousand.
        line: Number of the line in which it begins.
        fault: Why it is no whole element; None for one that is.
        is_oversized: Whether it is larger than the limit for records.
    """

    data: bytes
    line: int
    fault: str | None = None
    is_oversized: bool = False


def byte_pieces(document: Document) -> Iterator[bytes]:
    """Yield a document in pieces of bytes; what was decoded already is in UTF-8 then."""
    for piece in document.pieces():
        if isinstance(piece, str):
            # Halves of characters are found when the record is decoded.
            yield piece.encode(errors="surrogatepass")
        else:
            yield piece


def declared_encoding(document: Document) -> str | None:
    """Return the encoding that a document declares; None where it does not, or was decoded.

    Raises:
        ParseError: It is in UTF-16 or UTF-32 without a byte order mark.
    """
    head = document.head(1024)
    if isinstance(head, str):
        return None
    if b"\x00" in head[:4]:
        raise ParseError(
            "XML in UTF-16 or UTF-32 without a byte order mark; "
            "pass encoding=, for example encoding='utf-16-le'",
            location=Location(source=document.name),
        )
    match = _DECLARED.match(head)
    return None if match is None else match[1].decode()


class Cutter:
    """Cuts a document that comes in pieces.

    Args:
        records: Local names of the elements that are records. None of them holds another.
        roots: Local names of the elements that hold records.
        skipped: Local names of elements within records that are left out.
        name: Name of the document, for errors.
        limits: Bounds on a record.

    Attributes:
        is_known: Whether a record or what holds records was seen.
    """

    def __init__(
        self,
        *,
        records: frozenset[str],
        roots: frozenset[str],
        skipped: frozenset[str],
        name: str | None,
        limits: Limits,
    ) -> None:
        names = "|".join(re.escape(one) for one in sorted(records | roots | skipped))
        self._tags = re.compile(
            rb"<(?:(?P<hidden>!--|!\[CDATA\[|\?)|(?P<entity>!ENTITY)|"
            rb"(?P<close>/)?(?:[A-Za-z_][\w.-]*+:)?(?P<name>%s)(?=[\s/>]))" % names.encode()
        )
        self._records = frozenset(one.encode() for one in records)
        self._roots = frozenset(one.encode() for one in roots)
        self._location = Location(source=name)
        self._largest = limits.record_size
        self.is_known: bool = False
        self._rest = b""
        self._line = 1
        # The end of the comment or the like that is open.
        self._hidden: bytes | None = None
        # The record that is open, with its bytes; outside of one, the beginning of what stands
        # there. In one piece, since comments and the like may cut it into very many.
        self._record: bytes | None = None
        self._held = bytearray()
        self._size = 0
        self._begin = 1
        self._skip: bytes | None = None
        self._skip_depth = 0
        self._open_roots = dict.fromkeys(sorted(self._roots), 0)

    def feed(self, piece: bytes) -> Iterator[Cut]:
        """Take the next piece of the document and yield the records that end in it.

        Raises:
            ParseError: The document declares an entity.
        """
        data = self._rest + piece
        end = len(data)
        # What may be cut within a tag waits for the next piece.
        last = data.rfind(b"<")
        if last >= 0 and end - last <= _LONGEST_TAG and data.find(b">", last) < 0:
            end = last
        yield from self._read(data, end)

    def close(self) -> Iterator[Cut]:
        """Yield what is open at the end of the document."""
        yield from self._read(self._rest, len(self._rest))
        self._take(self._rest, 0, len(self._rest))
        self._rest = b""
        if self._record is not None:
            yield self._cut("the document ends within it")
        else:
            broken = next((one for one, times in self._open_roots.items() if times), None)
            if broken is not None:
                yield self._cut(f"the document breaks off before </{broken.decode()}>")

    def _read(self, data: bytes, end: int) -> Iterator[Cut]:
        position = 0
        while position < end:
            if self._hidden is not None:
                found = data.find(self._hidden, position)
                if found < 0:
                    # Its last bytes may be the beginning of what ends it.
                    stop = max(position, end - len(self._hidden) + 1)
                    self._take(data, position, stop)
                    self._rest = data[stop:]
                    return
                found += len(self._hidden)
                self._take(data, position, found)
                self._hidden = None
                position = found
                continue
            match = self._tags.search(data, position, end)
            if match is None:
                break
            start = match.start()
            if match["hidden"] is not None:
                self._take(data, position, match.end())
                self._hidden = _ENDS[match["hidden"]]
                position = match.end()
                continue
            if match["entity"] is not None:
                raise ParseError(
                    "XML that declares entities is refused, for they can grow without bound",
                    location=attrs.evolve(
                        self._location, line=self._line + data.count(b"\n", position, start)
                    ),
                )
            tag = _TAG_END.match(data, match.end())
            stop = match.end() if tag is None else tag.end()
            is_empty = tag is not None and data[stop - 2 : stop] == b"/>"
            self._take(data, position, start)
            handle = self._end_tag if match["close"] else self._start_tag
            yield from handle(match["name"], data, (start, stop), is_empty=is_empty)
            position = stop
        self._take(data, position, end)
        self._rest = data[max(position, end) :]

    def _take(self, data: bytes, start: int, stop: int) -> None:
        if stop <= start:
            return
        if self._skip is None:
            room = (self._largest if self._record is not None else _SHOWN) - self._size
            if room > 0:
                self._held += data[start : min(stop, start + room)]
            self._size += stop - start
        self._line += data.count(b"\n", start, stop)

    def _start_tag(
        self, name: bytes, data: bytes, span: tuple[int, int], *, is_empty: bool
    ) -> Iterator[Cut]:
        if name in self._records:
            if self._record is not None:
                yield self._cut("the next one begins before it ends")
            self._forget()
            self.is_known = True
            self._record = name
            self._take(data, *span)
            if is_empty:
                yield self._cut()
            return
        if self._record is None:
            if name in self._roots and not is_empty:
                self._open_roots[name] += 1
            self.is_known = self.is_known or name in self._roots
        elif self._skip is None and name not in self._roots and not is_empty:
            self._skip = name
            self._skip_depth = 1
        elif self._skip == name and not is_empty:
            self._skip_depth += 1
        else:
            self._take(data, *span)
            return
        self._line += data.count(b"\n", *span)

    def _end_tag(
        self, name: bytes, data: bytes, span: tuple[int, int], *, is_empty: bool
    ) -> Iterator[Cut]:
        del is_empty
        if name in self._records and (self._record is None or name == self._record):
            is_open = self._record is not None
            broken = "an element in it does not end" if self._skip is not None else None
            self._skip = None
            self._take(data, *span)
            yield self._cut(broken if is_open else "its beginning is missing")
            return
        if name in self._roots:
            if self._record is not None:
                yield self._cut(f"it does not end before </{name.decode()}>")
            self._open_roots[name] = max(self._open_roots[name] - 1, 0)
            self._forget()
        elif self._skip == name:
            self._skip_depth -= 1
            if self._skip_depth == 0:
                self._skip = None
        else:
            self._take(data, *span)
            return
        self._line += data.count(b"\n", *span)

    def _cut(self, fault: str | None = None) -> Cut:
        is_oversized = self._record is not None and self._size > self._largest
        data = bytes(self._held)
        cut = Cut(data[:_SHOWN] if is_oversized else data, self._begin, fault, is_oversized)
        self._forget()
        return cut

    def _forget(self) -> None:
        self._record = None
        self._held = bytearray()
        self._size = 0
        self._begin = self._line
        self._skip = None
