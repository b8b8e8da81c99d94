"""A document cut into JSON values: one value, the elements of an array, or one value a line."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from functools import cached_property
from typing import Final

import attrs

from litrecord.codec.json import check_depth, decode
from litrecord.errors import Failure, LimitError, Location, ParseError
from litrecord.limits import Limits
from litrecord.model.unchecked import unchecked
from litrecord.patterns import late
from litrecord.typing import Document

__all__ = ["JsonItem", "first_value", "iter_values"]

# Some formats allow themselves more levels; telling them apart must not refuse what they take.
_MORE_LEVELS: Final = 16
# How far to look for the next record when the second line is none: pages have few lines.
_LOOK_AHEAD: Final = 10_000
# CPython's int() refuses more digits than 4300.
_LONG_INTEGER: Final = 4000
_SPACE: Final = late(r"[ \t\n\r]*+")


class _Elements:
    """The texts of the elements of a JSON array that has some, found when asked for."""

    def __init__(self, array: bytes | str) -> None:
        self._array = array

    @cached_property
    def texts(self) -> tuple[str, ...]:
        text = self._array if isinstance(self._array, str) else self._array.decode()
        # Numbers stay text, which is faster, and right for integers of any length.
        decoder = json.JSONDecoder(parse_int=str, parse_float=str)
        found: list[str] = []
        end = text.index("[")
        while text[end] != "]":
            start = _skip_space(text, end + 1)
            end = decoder.raw_decode(text, start)[1]
            found.append(text[start:end])
            end = _skip_space(text, end)
        return tuple(found)


def _skip_space(text: str, start: int) -> int:
    match = _SPACE.match(text, start)
    return start if match is None else match.end()


@attrs.frozen(kw_only=True, weakref_slot=False)
class JsonItem:
    """One JSON value of a document.

    Attributes:
        value: The decoded value.
        location: Where it stands.
        raw: Its text, as far as it stood in the document as such; empty for elements of an array,
            whose text `source` finds.
        duplicates: Keys that stand twice in an object; found only when asked for.
        tail: Lines after a single value that are no JSON: the rest of a page.
    """

    value: object
    location: Location
    raw: bytes | str = b""
    duplicates: tuple[str, ...] = ()
    tail: tuple[str, ...] = ()
    _elements: _Elements | None = attrs.field(default=None, eq=False, repr=False)
    _position: int = attrs.field(default=0, eq=False, repr=False)

    def source(self) -> bytes:
        """Return its bytes as they stand in the document; the first time in an array is slow."""
        if self._elements is not None:
            return _bytes(self._elements.texts[self._position])
        return _bytes(self.raw)


def first_value(text: str, limits: Limits) -> object:
    """Return the first JSON object in the beginning of a document, for telling formats apart.

    That is the value itself, the first element of an array, or the first line that is an object.
    None when no object ends within `text`. Integers too long for Python are 0 in it.
    """
    start = text.lstrip()
    if start.startswith("["):
        start = start[1:].lstrip()
    decoder = json.JSONDecoder(parse_int=_read_short)
    lines = (line.lstrip() for line in text.split("\n", 50)[:50])
    # Each once: a text of one line is its own first line.
    for candidate in dict.fromkeys((start, *lines)):
        if not candidate.startswith("{"):
            continue
        try:
            check_depth(candidate, limits.depth + _MORE_LEVELS)
            value: object = decoder.raw_decode(candidate)[0]
        except (ValueError, RecursionError):
            continue
        return value
    return None


def _read_short(digits: str) -> int:
    return int(digits) if len(digits) < _LONG_INTEGER else 0


def iter_values(
    document: Document, *, limits: Limits, find_duplicates: bool = False, tails: bool = False
) -> Iterator[JsonItem | Failure]:
    """Cut a document into JSON values.

    JSON lines are read one at a time; a line that is not JSON becomes a failure and the rest is
    read. Anything else is read as a whole.

    Args:
        document: What to cut.
        limits: Bounds on records.
        find_duplicates: Whether to look for duplicate keys, which is slower.
        tails: Whether lines after a first, complete object may be text that belongs to it (a
            page); otherwise each of them is a failure.

    Raises:
        ParseError: The whole is neither JSON nor JSON lines.
        LimitError: There are more records than the limits allow.
    """
    reader = _Reader(document.name, limits, find_duplicates=find_duplicates)
    # Little of it, so that lines that come slowly are not waited for.
    if document.head(64).lstrip()[:1] in {"[", b"["}:
        # Not by lines: an array in one line may be longer than one record.
        yield from _whole_or_lines(document.content(), 1, reader)
        return
    numbered = enumerate(document.lines(), 1)
    first = _next_filled(numbered)
    if first is None:
        raise ParseError(
            "there is nothing to read: the input is empty", location=Location(source=reader.name)
        )
    item = reader.line(*first) if _opens_object(first[1]) else None
    if isinstance(item, JsonItem):
        yield from _after_first(item, numbered, reader, tails=tails)
        return
    lines = [first[1], *(line for _, line in numbered)]
    yield from _whole_or_lines(_joined(lines), first[0], reader)


Line = tuple[int, bytes | str]


def _next_filled(numbered: Iterator[Line]) -> Line | None:
    return next(((number, line) for number, line in numbered if line.strip()), None)


def _opens_object(line: bytes | str) -> bool:
    start = line[:1000].lstrip()
    return start.startswith("{") if isinstance(start, str) else start.startswith(b"{")


def _text(line: bytes | str) -> str:
    if isinstance(line, str):
        return line
    try:
        return line.decode()
    except UnicodeDecodeError as error:
        raise ParseError(f"the text after the record is not UTF-8 (byte {error.start})") from error


def _bytes(line: bytes | str) -> bytes:
    return line.encode(errors="surrogatepass") if isinstance(line, str) else line


_item = unchecked(JsonItem, "value", "location", "raw", "duplicates")
_location = unchecked(Location, "source", "line", "index")


class _Reader:
    """Decodes single lines and elements, counting records."""

    def __init__(self, name: str | None, limits: Limits, *, find_duplicates: bool) -> None:
        self.name = name
        self.limits = limits
        self.find_duplicates = find_duplicates
        self.index = 0

    def where(self, line: int | None = None) -> Location:
        return _location(self.name, line, self.index)

    def decode(self, data: bytes | str) -> tuple[object, tuple[str, ...]]:
        if not self.find_duplicates:
            return decode(data, limits=self.limits), ()
        found: list[str] = []
        return decode(data, limits=self.limits, on_duplicate=found.append), tuple(found)

    def line(self, number: int, line: bytes | str) -> JsonItem | Failure:
        """Decode one line; the caller counts it."""
        location = _location(self.name, number, self.index)
        limits = self.limits
        if len(line) > limits.record_size:
            return self.too_large(line, location)
        try:
            if not self.find_duplicates:
                return _item(decode(line, limits=limits), location, line, ())
            value, duplicates = self.decode(line)
        except ParseError as error:
            return Failure(raw=_bytes(line), location=location, error=_at(error, location))
        return _item(value, location, line, duplicates)

    def too_large(self, record: bytes | str, location: Location) -> Failure:
        error = LimitError(
            f"a record of more than {self.limits.record_size} bytes; "
            "pass limits=Limits(record_size=…) to allow more",
            location=location,
        )
        return Failure(raw=_bytes(record[:1000]), location=location, error=error)

    def counted(self, item: JsonItem | Failure) -> JsonItem | Failure:
        if self.index >= self.limits.records:
            raise LimitError(
                f"more than {self.limits.records} records; "
                "pass limits=Limits(records=…) to allow more",
                location=item.location,
            )
        self.index += 1
        return item


def _at(error: ParseError, location: Location) -> ParseError:
    """Return the error with its place.

    It has no cause: a failure is kept as long as its set, and the traceback of a cause would keep
    every value of every frame with it. The cause says nothing that the message does not say.
    """
    return type(error)(error.message, location=location)


def _after_first(
    item: JsonItem, numbered: Iterator[Line], reader: _Reader, *, tails: bool
) -> Iterator[JsonItem | Failure]:
    """Go on after a first line that is an object: nothing, more lines, or the text of a page."""
    ahead: list[Line] = []
    more = not tails
    while not more and len(ahead) < _LOOK_AHEAD:
        one = next(numbered, None)
        if one is None:
            break
        ahead.append(one)
        more = _opens_object(one[1])
    # The text of a page ends long before that.
    short = len(ahead) < _LOOK_AHEAD
    if not more and short and any(line.strip() for _, line in ahead):
        rest = tuple(_text(line) for _, line in ahead)
        yield reader.counted(attrs.evolve(item, tail=rest))
        return
    yield reader.counted(item)
    for number, line in itertools.chain(ahead, numbered):
        if line.strip():
            yield reader.counted(reader.line(number, line))


def _whole_or_lines(
    whole: bytes | str, number: int, reader: _Reader
) -> Iterator[JsonItem | Failure]:
    """Read everything as one JSON text, or as JSON lines whose first line is broken.

    Args:
        whole: Everything from the first line that is not blank.
        number: Number of that line.
        reader: What decodes.
    """
    try:
        value, duplicates = reader.decode(whole)
    except ParseError as error:
        yield from _lines_of(whole, number, reader, error)
        return
    if isinstance(value, list):
        yield from _elements_of(value, whole, reader, duplicated=bool(duplicates))
        return
    location = reader.where(number)
    if len(whole) > reader.limits.record_size:
        yield reader.counted(reader.too_large(whole, location))
        return
    yield reader.counted(JsonItem(value=value, location=location, raw=whole, duplicates=duplicates))


def _elements_of(
    values: list[object], whole: bytes | str, reader: _Reader, *, duplicated: bool
) -> Iterator[JsonItem | Failure]:
    elements = _Elements(whole)
    # Only what is larger than the limit for one can hold one that is.
    bounded = len(whole) <= reader.limits.record_size
    for position, value in enumerate(values):
        location = reader.where()
        if not bounded and len(elements.texts[position]) > reader.limits.record_size:
            yield reader.counted(reader.too_large(elements.texts[position], location))
            continue
        item = JsonItem(value=value, location=location, elements=elements, position=position)
        if duplicated:
            found = reader.decode(elements.texts[position])[1]
            item = attrs.evolve(item, duplicates=found)
        yield reader.counted(item)


def _lines_of(
    whole: bytes | str, number: int, reader: _Reader, error: ParseError
) -> Iterator[JsonItem | Failure]:
    """Read what is not JSON as a whole as JSON lines, if any line but the first is an object."""
    parts = whole.split("\n") if isinstance(whole, str) else whole.split(b"\n")
    lines = list(enumerate(map(_ended, parts), number))
    others = (reader.line(*one) for one in lines[1:] if _opens_object(one[1]))
    if not any(isinstance(other, JsonItem) for other in others):
        large = next((one for one in lines if len(one[1]) > reader.limits.record_size), None)
        if large is not None:
            raise reader.too_large(large[1], Location(source=reader.name, line=large[0])).error
        raise _at(error, Location(source=reader.name)) from error
    for one in lines:
        if one[1].strip():
            yield reader.counted(reader.line(*one))


def _ended(line: bytes | str) -> bytes | str:
    return line.removesuffix("\r") if isinstance(line, str) else line.removesuffix(b"\r")


def _joined(lines: list[bytes | str]) -> bytes | str:
    if isinstance(lines[0], str):
        return "\n".join(line for line in lines if isinstance(line, str))
    return b"\n".join(line for line in lines if isinstance(line, bytes))
