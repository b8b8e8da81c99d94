"""A document cut into JSON values: one value, the elements of an array, or one value a line."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from litrecord.codec.document import split_lines
from litrecord.codec.json import check_depth
from litrecord.codec.json_items import ItemReader, JsonItem, as_bytes, relocated
from litrecord.codec.lines import LinesDocument
from litrecord.errors import Failure, Location, ParseError
from litrecord.limits import Limits
from litrecord.typing import Document

if TYPE_CHECKING:
    from litrecord.codec.json_arrays import Paths

__all__ = ["JsonItem", "are_lines", "first_value", "iter_values"]

# Some formats allow themselves more levels; telling them apart must not refuse what they take.
_MORE_LEVELS: Final = 16
# How far to look for the second line: of an array, and of an object, which may be a page in a line.
_NEAR: Final = 65_536
_FAR: Final = 4 * 1024**2
# How far to look for the next record when the second line is none: pages have few lines.
_LOOK_AHEAD: Final = 10_000
# Among how many lines to look for two objects in a row when the first line is none
_NEIGHBOURS: Final = 100
# CPython's int() refuses more digits than 4300.
_LONG_INTEGER: Final = 4000

Line: TypeAlias = tuple[int, bytes | str]


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
    document: Document,
    *,
    limits: Limits,
    find_duplicates: bool = False,
    tails: bool = False,
    inside: Paths = (),
) -> Iterator[JsonItem | Failure]:
    """Cut a document into JSON values.

    JSON lines are read one at a time; a line that is not JSON becomes a failure and the rest is
    read. So are the elements of an array, and those of an array in an object, if told where it may
    be: an element that is not JSON becomes a failure, and so does the rest where the array breaks
    off. Any other object is read as a whole. What stands around an array in its object belongs to
    no record and is left out.

    Args:
        document: What to cut.
        limits: Bounds on records.
        find_duplicates: Whether to look for duplicate keys, which is slower.
        tails: Whether lines after a first, complete object may be text that belongs to it (a
            page); otherwise each of them is a failure. Not for documents with arrays in objects.
        inside: Where in an object, which may be the document or one of its lines, an array of
            records may be: keys from the object to it, such as `(("message", "items"),)`. The first
            that the object has, in its own order, is taken; an object without any is one value.
            Values of such an array have the line in which the object begins.

    Raises:
        ParseError: The whole is neither JSON nor JSON lines, and no object in it could be read.
        LimitError: There are more records than the limits allow.
    """
    is_text = isinstance(document.head(1), str)
    reader = ItemReader(document.name, limits, find_duplicates=find_duplicates, is_text=is_text)
    if isinstance(document, LinesDocument):
        yield from _values_of_cut_lines(document, reader)
        return
    sign = _first_sign(document)
    if not sign or (sign != b"[" and not inside):
        yield from _values_of_lines(enumerate(document.lines(), 1), reader, tails=tails)
        return
    from litrecord.codec import json_arrays, json_feed  # noqa: PLC0415  # one record does without

    if sign not in {b"[", b"{"} or _begins_lines(document, _FAR if sign == b"{" else _NEAR):
        numbered = enumerate(document.lines(), 1)
        if inside:
            yield from json_arrays.read_page_lines(numbered, reader, inside)
        else:
            yield from _values_of_lines(numbered, reader, tails=tails)
        return
    feed = json_feed.Feed(map(as_bytes, document.pieces()))
    feed.peek()
    if sign == b"[":
        yield from json_arrays.read_array(feed, reader)
        return
    number = feed.line
    items = json_arrays.read_page(feed, reader, inside)
    if items is None:
        lines = split_lines(map(reader.data, feed.remainder()), limits.record_size)
        items = _values_of_lines(enumerate(lines, number), reader, tails=tails)
    yield from items


def _values_of_cut_lines(
    document: LinesDocument, reader: ItemReader
) -> Iterator[JsonItem | Failure]:
    """Read lines each for itself, counted on from where they were cut out."""
    reader.index = document.first_index
    for at, line in enumerate(document.items):
        if line and not line.isspace():
            number = None if document.first_line is None else document.first_line + at
            yield reader.counted(reader.line(number, line))


def _first_sign(document: Document) -> bytes:
    """Return the first byte of a document that is no white space; empty when there is none."""
    # Little of it, so that lines that come slowly are not waited for.
    size = 64
    while True:
        head = document.head(size)
        start = as_bytes(head.lstrip()[:1])
        if start or len(head) < size:
            return start[:1]
        size *= 8


def _begins_lines(document: Document, far: int) -> bool:
    """Tell whether a document is JSON lines, by its first two lines that are not blank.

    In one JSON text a line that begins with a brace follows a bracket, a comma or a colon.

    Args:
        document: The document.
        far: How much of it to look at, in bytes or characters, until there are two lines.
    """
    size = _NEAR
    while True:
        head = document.head(size)
        first, _, rest = as_bytes(head).strip().partition(b"\n")
        rest = rest.lstrip()
        if rest:
            return rest.startswith(b"{") and not first.rstrip().endswith((b"[", b",", b":"))
        if len(head) < size or size >= far:
            return False
        size *= 8


def are_lines(document: Document, limits: Limits) -> bool:
    """Tell whether `iter_values` surely takes every line of a document for a value of its own.

    So it is where the first line that is not blank is an object and another line, not far from it,
    begins like one; and where two lines in a row are objects, which in one JSON text never happens.
    False also where that cannot be told from the beginning, as of a single line. Not for documents
    with arrays in objects.
    """
    is_text = isinstance(document.head(1), str)
    reader = ItemReader(document.name, limits, find_duplicates=False, is_text=is_text)
    size = _NEAR
    while True:
        head = document.head(size)
        filled = [line for line in _split(head)[:_LOOK_AHEAD] if line.strip()]
        if filled and _are_surely_lines(filled, reader):
            return True
        if len(head) < size or size >= _FAR:
            return False
        size *= 8


def _are_surely_lines(lines: Sequence[bytes | str], reader: ItemReader) -> bool:
    first, *others = lines
    if _is_object(first, reader):
        return any(map(_opens_object, others))
    if as_bytes(first.lstrip()[:1]) == b"[":
        return False
    near = (_is_object(line, reader) for line in others[:_NEIGHBOURS])
    return any(one and next_one for one, next_one in itertools.pairwise(near))


def _is_object(line: bytes | str, reader: ItemReader) -> bool:
    return _opens_object(line) and isinstance(reader.line(None, _ended(line)), JsonItem)


def _values_of_lines(
    numbered: Iterator[Line], reader: ItemReader, *, tails: bool
) -> Iterator[JsonItem | Failure]:
    """Read a document line by line, or as a whole if its first line is no object."""
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


def _after_first(
    item: JsonItem, numbered: Iterator[Line], reader: ItemReader, *, tails: bool
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
    whole: bytes | str, number: int, reader: ItemReader
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
    location = reader.where(number)
    if len(whole) > reader.limits.record_size:
        yield reader.counted(reader.too_large(whole, location))
        return
    yield reader.counted(JsonItem(value=value, location=location, raw=whole, duplicates=duplicates))


def _lines_of(
    whole: bytes | str, number: int, reader: ItemReader, error: ParseError
) -> Iterator[JsonItem | Failure]:
    """Read what is not JSON as a whole as JSON lines, if any line but the first is an object."""
    lines = list(enumerate(map(_ended, _split(whole)), number))
    others = (reader.line(*one) for one in lines[1:] if _opens_object(one[1]))
    if not any(isinstance(other, JsonItem) for other in others):
        large = next((one for one in lines if len(one[1]) > reader.limits.record_size), None)
        if large is not None:
            raise reader.too_large(large[1], Location(source=reader.name, line=large[0])).error
        raise relocated(error, Location(source=reader.name)) from error
    for one in lines:
        if one[1].strip():
            yield reader.counted(reader.line(*one))


def _split(text: bytes | str) -> list[bytes] | list[str]:
    return text.split("\n") if isinstance(text, str) else text.split(b"\n")


def _ended(line: bytes | str) -> bytes | str:
    return line.removesuffix("\r") if isinstance(line, str) else line.removesuffix(b"\r")


def _joined(lines: list[bytes | str]) -> bytes | str:
    if isinstance(lines[0], str):
        return "\n".join(line for line in lines if isinstance(line, str))
    return b"\n".join(line for line in lines if isinstance(line, bytes))
