"""Tagged text: records of lines that begin with a tag, such as RIS, MEDLINE and RefWorks.

How formats of this kind look differs in little: the tag, what begins a record and what ends it, and
what a line without a tag belongs to. A `TagGrammar` says that of one format.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from litrecord.limits import Limits

__all__ = ["Block", "TagGrammar", "Tagged", "cut_blocks"]


@attrs.frozen(kw_only=True)
class TagGrammar:
    """How a tagged format looks.

    Attributes:
        line: Matches a line with a tag: its groups `tag` and `value`. Linear in time.
        begins: Tags that begin a record.
        kinds: Tags that say no more than what kind of record it is, or that it ends.
        ends: Tags that end a record; what follows belongs to none, up to the next beginning.
        parted: Whether an empty line ends a record.
        outside: Tags that stand outside of records, such as those of a file's header.
        leading: Whether a tag that begins a record always stands first in it; else one that stands
            further down, in a record that had none so far, belongs to that record.
        once: Tags that a record has once, so that a second one begins the next record.
        opening: Tags that begin a record where an empty line stands before them and the record so
            far has none of the tags that begin one.
        joined: Matches the beginning of the next record at the end of a line, where the line end
            between two files was lost. None when that is not looked for. Linear in time.
        header: Matches lines that say nothing of records where they stand before or between them;
            None when all such lines are kept. Linear in time.
    """

    line: re.Pattern[str]
    begins: frozenset[str]
    kinds: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()
    parted: bool = False
    outside: frozenset[str] = frozenset()
    leading: bool = False
    once: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
    joined: re.Pattern[str] | None = None
    header: re.Pattern[str] | None = None


@attrs.frozen(weakref_slot=False)
class Tagged:
    """A tag with its value.

    Attributes:
        tag: The tag as printed.
        value: What stands after it on the line.
        more: Further lines that belong to it, as they stand.
        line: Number of its line.
    """

    tag: str
    value: str
    more: tuple[str, ...]
    line: int

    @property
    def text(self) -> str:
        """The value with its further lines, each without space around it, joined by one space."""
        if not self.more:
            return self.value.strip()
        lines = (self.value, *self.more)
        return " ".join(one for line in lines if (one := line.strip()))


@attrs.frozen(kw_only=True, weakref_slot=False)
class Block:
    """The lines of one record.

    Attributes:
        tags: Its tags in order. Empty when none of its lines has one.
        line: Number of its first line.
        lines: Its lines as they stand, blank ones too, from `line` on.
        stray: Lines before its first tag, such as a header of the file.
        ended: Whether it ends as the format wants; False where the next record began first, or the
            text broke off.
        oversized: Whether it is larger than the limit for records, or has more than five times as
            many lines as a list may have entries, so that the rest is left out.
    """

    tags: tuple[Tagged, ...]
    line: int
    lines: tuple[str, ...]
    stray: tuple[str, ...] = ()
    ended: bool = True
    oversized: bool = False

    def grouped(self) -> dict[str, list[str]]:
        """Return the texts of each tag, by tag in the order of their first use."""
        found: dict[str, list[str]] = {}
        for one in self.tags:
            found.setdefault(one.tag, []).append(one.text)
        return found


class _Open:
    """A record whose lines are being gathered."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.lines: list[str] = []
        self.stray: list[str] = []
        self.tags: list[Tagged] = []
        self.seen: set[str] = set()
        self.more: list[str] = []
        self.size = 0
        self.begun = False
        self.oversized = False

    def close(self, *, ended: bool) -> Block:
        self._finish_tag()
        return Block(
            tags=tuple(self.tags),
            line=self.number,
            lines=tuple(self.lines),
            stray=tuple(self.stray),
            ended=ended,
            oversized=self.oversized,
        )

    def _finish_tag(self) -> None:
        if self.more and self.tags:
            self.tags[-1] = attrs.evolve(self.tags[-1], more=tuple(self.more))
        self.more = []

    def add_tag(self, tag: str, value: str, number: int) -> None:
        self._finish_tag()
        self.tags.append(Tagged(tag, value, (), number))
        self.seen.add(tag)

    def add_more(self, line: str) -> None:
        (self.more if self.tags else self.stray).append(line)


def cut_blocks(lines: Iterable[str], grammar: TagGrammar, limits: Limits) -> Iterator[Block]:
    """Cut lines into the blocks of records.

    Lines without a tag before the first record are stray lines of it. Between two records they make
    a block of their own unless they are blank: what they are is for the format to say.

    Args:
        lines: The lines without their ends.
        grammar: The format.
        limits: Bounds on a record.
    """
    cutter = _Cutter(grammar, limits)
    for number, line in _numbered(lines, grammar):
        block: tuple[Block, ...]
        if not line.strip():
            block = cutter.pass_blank(line)
        elif grammar.header and cutter.is_outside() and grammar.header.match(line):
            continue
        else:
            match = grammar.line.match(line)
            tag = None if match is None else match["tag"]
            if tag in grammar.ends and cutter.is_outside() and match and not match["value"].strip():
                # The end of a record that has ended already
                continue
            if tag in grammar.outside:
                block = cutter.close(ended=not grammar.ends)
            else:
                is_next = tag in grammar.begins and cutter.is_complete()
                if is_next or (tag is not None and cutter.is_next(tag)):
                    yield from cutter.close(ended=not grammar.ends)
                cutter.add(line, match, number)
                block = cutter.close(ended=True) if tag in grammar.ends else ()
        yield from block
    yield from cutter.close(ended=not grammar.ends)


def _numbered(lines: Iterable[str], grammar: TagGrammar) -> Iterator[tuple[int, str]]:
    """Number lines from 1, and part those at whose end the next record begins."""
    if grammar.joined is None:
        yield from enumerate(lines, 1)
        return
    for number, line in enumerate(lines, 1):
        match = grammar.joined.search(line, 1)
        if match is None:
            yield number, line
        else:
            yield number, line[: match.start()]
            yield number, line[match.start() :]


class _Cutter:
    """Gathers the lines of one record after the other."""

    def __init__(self, grammar: TagGrammar, limits: Limits) -> None:
        self._grammar = grammar
        self._longest = limits.record_size
        self._most = 5 * limits.entries
        self._block: _Open | None = None
        self._has_closed = False
        self._is_parted = False

    def close(self, *, ended: bool) -> tuple[Block, ...]:
        """Return the record that was gathered, if there is one."""
        block, self._block = self._block, None
        if block is None:
            return ()
        self._has_closed = True
        return (block.close(ended=ended),)

    def is_outside(self) -> bool:
        """Tell whether no record has begun since the last one ended."""
        return self._block is None

    def is_complete(self) -> bool:
        """Tell whether a tag that begins a record is not of this one."""
        block = self._block
        return block is not None and (block.begun or (self._has_closed and not block.tags))

    def is_next(self, tag: str) -> bool:
        """Tell whether a tag begins the next record for what stands before it."""
        block, grammar = self._block, self._grammar
        if block is None or not block.tags:
            return False
        if tag in grammar.begins:
            return grammar.leading or self._is_parted
        if tag in grammar.once and tag in block.seen:
            return True
        return tag in grammar.opening and self._is_parted and not block.begun

    def pass_blank(self, line: str) -> tuple[Block, ...]:
        """Take an empty line."""
        self._is_parted = True
        block = self._block
        if block is None:
            return ()
        if self._grammar.parted and (block.tags or self._has_closed):
            return self.close(ended=True)
        block.size += len(line) + 1
        if not self._is_oversized(block):
            block.lines.append(line)
        return ()

    def _is_oversized(self, block: _Open) -> bool:
        if block.size > self._longest or len(block.lines) >= self._most:
            block.oversized = True
        return block.oversized

    def add(self, line: str, match: re.Match[str] | None, number: int) -> None:
        """Take a line that is not empty."""
        self._is_parted = False
        if self._block is None:
            self._block = _Open(number)
        block = self._block
        # In bytes, as the limit is: a line of the document ends there, and would be cut in silence.
        block.size += 1 + (len(line) if line.isascii() else len(line.encode(errors="replace")))
        if match is not None and match["tag"] in self._grammar.begins:
            block.begun = True
        if self._is_oversized(block):
            return
        block.lines.append(line)
        if match is None:
            block.add_more(line)
        else:
            block.add_tag(match["tag"], match["value"], number)
