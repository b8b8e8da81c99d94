"""Papers in tagged text: a document cut into records of tags."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from litrecord.codec.encodings import DecodedText
from litrecord.codec.tagged import Block, TagGrammar, cut_blocks
from litrecord.errors import Failure, LimitError, Location, ParseError, Problem
from litrecord.model.unchecked import unchecked
from litrecord.parsers.papers.entry import Entry
from litrecord.typing import Document, ReadOptions
from litrecord.vocab.problems import ENCODING_DETECTED, VALUE_REPAIRED

__all__ = ["STRAY", "encoding_problem", "iter_entries"]

# The key under which lines are kept that stand before the first tag of a record: no tag is blank
STRAY: Final = ""

_SHOWN: Final = 200
_SHOWN_OF_FAILURES: Final = 1000

_location = unchecked(Location, "source", "line", "index")

# Makes the values of a record of its block, by tag
Arrange = Callable[[Block], dict[str, object]]


def encoding_problem(text: DecodedText, location: Location) -> list[Problem]:
    """Return the problem that an encoding was detected, for the first record; else nothing."""
    if not text.detected:
        return []
    return [ENCODING_DETECTED.problem(used=text.encoding, location=location)]


def iter_entries(
    document: Document,
    options: ReadOptions,
    grammar: TagGrammar,
    arrange: Arrange = Block.grouped,  # type: ignore[assignment]  # a list is an object
) -> Iterator[Entry | Failure]:
    """Cut a document into records.

    Text that belongs to no record, a record without a single value beyond its type and one larger
    than the limit for records are failures; the rest is read. A record that does not end as the
    format wants is read all the same, as the format's programs do. Lines before its first tag are
    kept beside its values, under the key `STRAY`.

    Args:
        document: The document. Its encoding is detected where it is not stated and not UTF-8; the
            first record after that has the problem that says so.
        options: How it shall be read.
        grammar: How the format looks.
        arrange: Makes the values of a record of its block; by default the texts of each tag.
    """
    text = DecodedText(document)
    index = 0
    reported = False
    for block in cut_blocks(text, grammar, options.limits):
        location = _location(document.name, block.line, index)
        index += 1
        raw = partial(_encode, block, text.encoding or "utf-8")
        if block.oversized:
            yield _too_large(raw(), location, options)
            continue
        if not block.tags:
            error = ParseError("no record: no line with a tag in it", location=location)
            yield Failure(raw=raw(), location=location, error=error)
            continue
        if not block.stray and not any(
            one.more or (one.tag not in grammar.kinds and one.value.strip()) for one in block.tags
        ):
            error = ParseError("no record: nothing in it has a value", location=location)
            yield Failure(raw=raw(), location=location, error=error)
            continue
        problems = [] if reported else encoding_problem(text, location)
        reported = reported or bool(problems)
        if text.broken:
            problems += _broken_lines(text, block, location)
        values = arrange(block)
        if block.stray:
            values[STRAY] = list(block.stray)
        yield Entry(values=values, location=location, raw=raw, problems=problems)


def _encode(block: Block, encoding: str) -> bytes:
    return "\n".join(block.lines).encode(encoding, errors="replace")


def _too_large(raw: bytes, location: Location, options: ReadOptions) -> Failure:
    error = LimitError(
        f"a record of more than {options.limits.record_size} bytes, or of more than "
        f"{5 * options.limits.entries} lines; "
        "pass limits=Limits(record_size=…, entries=…) to allow more",
        location=location,
    )
    return Failure(raw=raw[:_SHOWN_OF_FAILURES], location=location, error=error)


def _broken_lines(text: DecodedText, block: Block, location: Location) -> Iterator[Problem]:
    """Report the lines of a block that could not be decoded in full."""
    end = block.line + len(block.lines)
    begins = [tagged.line for tagged in block.tags]
    for number in [one for one in text.broken if one < end]:
        line = text.broken.pop(number)
        encoding = text.encoding or "utf-8"
        if number >= block.line:
            place = bisect_right(begins, number)
            tag = block.tags[place - 1].tag if place else STRAY
            yield VALUE_REPAIRED.problem(
                tag,
                raw=line.decode(encoding, errors="backslashreplace")[:_SHOWN],
                used=line.decode(encoding, errors="replace")[:_SHOWN],
                location=location,
            )
