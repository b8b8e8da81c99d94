"""JSON values as items: decoded one by one, each with its place and its text, counted, bounded."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.codec.json import decode
from litrecord.errors import Failure, LimitError, Location, ParseError
from litrecord.limits import Limits
from litrecord.model.unchecked import unchecked

__all__ = ["ItemReader", "JsonItem", "as_bytes", "as_text", "relocated"]

_BEGINNING: Final = 1000


@attrs.frozen(kw_only=True, weakref_slot=False)
class JsonItem:
    """One JSON value of a document.

    Attributes:
        value: The decoded value.
        location: Where it stands.
        raw: Its text as it stands in the document, without the white space around it if it is an
            element of an array.
        duplicates: Keys that stand twice in an object; found only when asked for.
        tail: Lines after a single value that are no JSON: the rest of a page.
    """

    value: object
    location: Location
    raw: bytes | str = b""
    duplicates: tuple[str, ...] = ()
    tail: tuple[str, ...] = ()

    def source(self) -> bytes:
        """Return its bytes as they stand in the document."""
        return as_bytes(self.raw)


_item = unchecked(JsonItem, "value", "location", "raw", "duplicates")
_location = unchecked(Location, "source", "line", "index")


class ItemReader:
    """Decodes the values of one document, and counts them.

    Args:
        name: Name of the document for messages.
        limits: Bounds on records.
        find_duplicates: Whether to look for duplicate keys, which is slower.
        is_text: Whether the document is text, which may hold lone surrogates.

    Attributes:
        index: Number of the next value, from 0; None where values are not numbered.
    """

    def __init__(
        self, name: str | None, limits: Limits, *, find_duplicates: bool, is_text: bool
    ) -> None:
        self.name = name
        self.limits = limits
        self.index: int | None = 0
        self._find_duplicates = find_duplicates
        self._is_text = is_text

    def where(self, line: int | None = None) -> Location:
        """Return the place of the next value."""
        return _location(self.name, line, self.index)

    def decode(self, data: bytes | str) -> tuple[object, tuple[str, ...]]:
        """Decode a value and name the keys that stand twice in an object of it.

        Raises:
            ParseError: It is no JSON, or beyond the limits.
        """
        if not self._find_duplicates:
            return decode(data, limits=self.limits), ()
        found: list[str] = []
        return decode(data, limits=self.limits, on_duplicate=found.append), tuple(found)

    def data(self, raw: bytes | str) -> bytes | str:
        """Return a part of the document as text if the document is text."""
        return as_text(raw) if self._is_text else raw

    def read(self, raw: bytes | str, line: int | None) -> JsonItem:
        """Decode the value that comes next; the caller counts it.

        Args:
            raw: Its text.
            line: Its line; None in an array.

        Raises:
            ParseError: It is no JSON, or beyond the limits.
        """
        data = self.data(raw)
        if not self._find_duplicates:
            value = decode(data, limits=self.limits)
            return _item(value, _location(self.name, line, self.index), raw, ())
        value, duplicates = self.decode(data)
        return _item(value, _location(self.name, line, self.index), raw, duplicates)

    def line(self, number: int | None, line: bytes | str) -> JsonItem | Failure:
        """Decode one line; the caller counts it."""
        if len(line) > self.limits.record_size:
            return self.too_large(line, self.where(number))
        try:
            return self.read(line, number)
        except ParseError as error:
            return self.failed(line, number, error)

    def failed(self, raw: bytes | str, line: int | None, error: ParseError) -> Failure:
        """Return the failure of the value that comes next; the caller counts it."""
        location = self.where(line)
        return Failure(raw=as_bytes(raw), location=location, error=relocated(error, location))

    def too_large(self, record: bytes | str, location: Location) -> Failure:
        """Return the failure of a record over the limit, with its beginning."""
        error = LimitError(
            f"a record of more than {self.limits.record_size} bytes; "
            "pass limits=Limits(record_size=…) to allow more",
            location=location,
        )
        return Failure(raw=as_bytes(record[:_BEGINNING]), location=location, error=error)

    def counted(self, item: JsonItem | Failure) -> JsonItem | Failure:
        """Count the value that comes next.

        Raises:
            LimitError: There are more of them than the limits allow.
        """
        if self.index is None:
            return item
        if self.index >= self.limits.records:
            raise LimitError(
                f"more than {self.limits.records} records; "
                "pass limits=Limits(records=…) to allow more",
                location=item.location,
            )
        self.index += 1
        return item


def relocated(error: ParseError, location: Location) -> ParseError:
    """Return the error with its place.

    It has no cause: a failure is kept as long as its set, and the traceback of a cause would keep
    every value of every frame with it. The cause says nothing that the message does not say.
    """
    return type(error)(error.message, location=location)


def as_bytes(text: bytes | str) -> bytes:
    """Return a text as UTF-8, lone surrogates too."""
    return text.encode(errors="surrogatepass") if isinstance(text, str) else text


def as_text(data: bytes | str) -> str:
    """Return what `as_bytes` made of a text."""
    return data if isinstance(data, str) else data.decode(errors="surrogatepass")
