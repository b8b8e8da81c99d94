"""Arrays of records, on their own or in the object of a provider's answer, read one by one.

Each element is decoded on its own, so that no more than one is in memory, and one that cannot be
decoded costs itself alone.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from itertools import chain
from typing import Final, TypeAlias

from litrecord.codec.document import split_lines
from litrecord.codec.json_feed import Feed
from litrecord.codec.json_items import ItemReader, JsonItem, as_bytes, relocated
from litrecord.errors import Failure, LimitError, Location, ParseError

__all__ = ["Paths", "read_array", "read_page", "read_page_lines"]

Paths: TypeAlias = tuple[tuple[str, ...], ...]
_Item: TypeAlias = JsonItem | Failure

# How many values that are no objects are held back: an input without any object is refused.
_HELD: Final = 1000
# How many keys of an object to look at: a provider's answer has a few.
_KEYS: Final = 1000
# What ends with one of these cannot be the beginning of something longer.
_ENDS: Final = (b"}", b"]", b'"')


def read_array(feed: Feed, reader: ItemReader) -> Iterator[_Item]:
    """Read the elements of a document that is an array.

    Args:
        feed: The document, at the bracket of the array.
        reader: What decodes and counts.

    Raises:
        ParseError: It is no JSON, and has no object that could be read.
        LimitError: There are more elements than the limits allow.
    """
    return _usable(_array(feed, reader), feed, reader)


def _array(feed: Feed, reader: ItemReader) -> Iterator[_Item]:
    yield from _elements(feed, reader, None)
    if feed.peek():
        yield _remains(feed, reader, None, "something follows the array")


def read_page(feed: Feed, reader: ItemReader, inside: Paths) -> Iterator[_Item] | None:
    """Read the records of a document that is an object with an array of them.

    More such objects may follow it, each in a line of its own.

    Args:
        feed: The document, at the bracket of the object.
        reader: What decodes and counts.
        inside: Where the array may be: keys from the object to it. The first that the document
            has, in its own order, is taken.

    Returns:
        The records; None when there is no such array. The feed holds the whole object then.

    Raises:
        ParseError: It is no JSON, and has no object that could be read.
        LimitError: There are more elements than the limits allow.
    """
    line = feed.line
    feed.hold()
    path = _find_array(feed, inside)
    if path is None:
        return None
    items = chain(
        _page(feed, reader, line, path),
        _after_page(feed, reader, line, inside),
    )
    return _usable(items, feed, reader)


def read_page_lines(
    numbered: Iterable[tuple[int, bytes | str]], reader: ItemReader, inside: Paths
) -> Iterator[_Item]:
    """Read JSON lines, each of which is a record or an object with an array of records.

    Args:
        numbered: The lines with their numbers.
        reader: What decodes and counts.
        inside: See `read_page`.

    Raises:
        ParseError: There is no object that could be read.
        LimitError: There are more records than the limits allow.
    """
    return _usable(_page_lines(numbered, reader, inside), None, reader)


def _page_lines(
    numbered: Iterable[tuple[int, bytes | str]], reader: ItemReader, inside: Paths
) -> Iterator[_Item]:
    # Most lines without an array of records have not even its key.
    keys = [f'"{path[-1]}"'.encode() for path in inside]
    for number, line in numbered:
        if not line.strip():
            continue
        raw = as_bytes(line)
        if len(line) <= reader.limits.record_size and any(key in raw for key in keys):
            feed = Feed((raw,))
            if feed.peek() == b"{":
                feed.hold()
                path = _find_array(feed, inside)
                if path is not None:
                    yield from _page(feed, reader, number, path)
                    if feed.peek():
                        yield _remains(feed, reader, number, "something follows the object")
                    continue
        yield reader.counted(reader.line(number, line))


def _usable(items: Iterator[_Item], feed: Feed | None, reader: ItemReader) -> Iterator[_Item]:
    """Yield items if one of the first is an object, or nothing is wrong with them."""
    held: list[_Item] = []
    exceeded: LimitError | None = None
    try:
        for item in items:
            held.append(item)
            if isinstance(item, JsonItem) and isinstance(item.value, dict):
                break
            if len(held) >= _HELD:
                _refuse_unusable(held, feed, reader)
                break
        else:
            _refuse_unusable(held, feed, reader)
    except LimitError as error:
        if not held:
            raise
        exceeded = error
    yield from held
    if exceeded is not None:
        raise exceeded
    yield from items


def _refuse_unusable(held: list[_Item], feed: Feed | None, reader: ItemReader) -> None:
    failures = [item for item in held if isinstance(item, Failure)]
    if not failures:
        return
    whole = None if feed is None else feed.whole()
    location = Location(source=reader.name)
    if whole is not None:
        # It says best what is wrong.
        try:
            reader.decode(reader.data(whole))
        except ParseError as error:
            held.clear()
            raise relocated(error, location) from error
    for failure in failures:
        # A record over the limit may be one.
        if isinstance(failure.error, ParseError) and not isinstance(failure.error, LimitError):
            held.clear()
            raise failure.error


def _elements(feed: Feed, reader: ItemReader, line: int | None) -> Generator[_Item, None, bool]:
    """Read the elements of the array that begins here; return whether it ends as it should."""
    feed.step()
    sign = feed.peek()
    if sign == b"]":
        feed.step()
        return True
    while True:
        item, broken = _element(sign, feed, reader, line)
        if item is not None:
            yield reader.counted(item)
        sign = feed.peek()
        if sign == b"]":
            feed.step()
            return True
        if sign != b",":
            error = ParseError(f"not JSON: the array breaks off at byte {feed.position}")
            # A brace closes nothing here, so that what follows is no part of it.
            raw = feed.rest(reader.limits.record_size) if sign else broken
            yield reader.counted(reader.failed(raw, line, error))
            return False
        feed.step()
        sign = feed.peek()


def _element(
    sign: bytes, feed: Feed, reader: ItemReader, line: int | None
) -> tuple[_Item | None, bytes]:
    """Read the element that begins here; return what it is, or the text that breaks off."""
    guess = feed.guess() if sign == b"{" else None
    item = None if guess is None else _read(guess, reader, line)
    if guess is not None and isinstance(item, JsonItem):
        feed.step(len(guess))
        return item, b""
    raw = feed.value(reader.limits.record_size)
    if feed.large:
        return reader.too_large(raw, reader.where(line)), b""
    if raw != guess:
        if guess is not None:
            feed.reject(guess)
        # A number may go on where the document does not.
        if not feed.peek() and not raw.endswith(_ENDS):
            return None, raw
        item = _read(raw, reader, line)
    if isinstance(item, Failure) and not feed.peek():
        return None, raw
    return item, b""


def _read(raw: bytes, reader: ItemReader, line: int | None) -> _Item:
    if len(raw) > reader.limits.record_size:
        return reader.too_large(raw, reader.where(line))
    try:
        return reader.read(raw, line)
    except ParseError as error:
        return reader.failed(raw, line, error)


def _remains(feed: Feed, reader: ItemReader, line: int | None, what: str) -> _Item:
    place = feed.position
    raw = feed.rest(reader.limits.record_size)
    error = ParseError(f"not JSON: {what}, from byte {place} on")
    return reader.counted(reader.failed(raw, line, error))


def _find_array(feed: Feed, inside: Paths) -> tuple[str, ...] | None:
    """Move to the first array that stands where it may, in the object that begins here.

    Keys count as they are written, not as escapes. Whether it is JSON is not looked at.
    """
    levels = {path[:size] for path in inside for size in range(1, len(path))}
    above: tuple[str, ...] = ()
    keys = 0
    feed.step()
    while keys < _KEYS:
        sign = feed.peek()
        if sign == b"}" and above:
            above = above[:-1]
        elif sign == b'"':
            keys += 1
            path = (*above, _key(feed))
            sign = feed.peek()
            if sign == b"[" and path in inside:
                return path
            if sign != b"{" or path not in levels:
                feed.pass_value()
                continue
            above = path
        elif sign != b",":
            break
        feed.step()
    return None


def _key(feed: Feed) -> str:
    """Move behind the colon of the key that begins here, and return it."""
    key = feed.string()
    if feed.peek() == b":":
        feed.step()
    return key.decode(errors="replace")


def _page(
    feed: Feed, reader: ItemReader, line: int | None, path: tuple[str, ...]
) -> Iterator[_Item]:
    """Read the array that begins here, and pass what follows it in its object."""
    before = feed.let_go()
    if not (yield from _elements(feed, reader, line)):
        return
    raw = feed.outside(len(path), reader.limits.record_size) + feed.peek()
    is_whole = not feed.large
    if feed.peek():
        feed.step()
        if not is_whole:
            # Too much to be looked at.
            return
    fault = _fault_around(b"".join((before, b"[]", raw)), path, reader)
    if fault is not None:
        error = ParseError(f"{fault}, from byte {feed.position - len(raw)} on")
        yield reader.counted(reader.failed(raw, line, error))


def _fault_around(around: bytes, path: tuple[str, ...], reader: ItemReader) -> str | None:
    """Say what is wrong with an object whose array was replaced by an empty one."""
    try:
        value = reader.decode(reader.data(around))[0]
    except ParseError:
        return "not JSON: the object of the array does not end as one"
    for key in path:
        value = value[key] if isinstance(value, dict) else value
    # The last of two that are under the same key.
    return None if value == [] else f"{'.'.join(path)} stands twice, and the first was read"


def _after_page(feed: Feed, reader: ItemReader, line: int, inside: Paths) -> Iterator[_Item]:
    sign = feed.peek()
    if sign == b"{" and feed.line > line:
        number = feed.line
        lines = split_lines(map(reader.data, feed.remainder()), reader.limits.record_size)
        yield from _page_lines(enumerate(lines, number), reader, inside)
    elif sign:
        yield _remains(feed, reader, line, "something follows the object")
