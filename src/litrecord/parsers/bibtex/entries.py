"""A document of BibTeX cut into entries, with macros put in and fields taken from others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from litrecord.codec.bibtex import BibtexBlock, cut_blocks
from litrecord.codec.bibtex_fields import BibtexEntry, Macros, read_entry, read_macros
from litrecord.codec.encodings import DecodedText
from litrecord.errors import Failure, LimitError, Location, ParseError, Problem
from litrecord.model.extra import freeze
from litrecord.parsers.bibtex.inheritance import TYPE, Family
from litrecord.parsers.papers.entry import Entry
from litrecord.parsers.papers.tagged_entries import encoding_problem
from litrecord.typing import Document, ReadOptions
from litrecord.vocab.bibtex import KEY, MACROS, NO_RECORDS
from litrecord.vocab.problems import PARENT_MISSING, UNREADABLE_VALUE, VALUE_REPAIRED

__all__ = ["iter_entries"]

_JOINED: Final = {"author": " and ", "editor": " and ", "keywords": "; "}
_SILENT: Final = frozenset({"comment", "preamble"})


def iter_entries(document: Document, options: ReadOptions) -> Iterator[Entry | Failure]:
    """Cut a document into entries.

    An entry that refers to one that stands further down comes after that one; where there is none,
    in the end. A block that is broken or too large is a failure.

    Args:
        document: The document. Its encoding is detected where it is not stated and not UTF-8; the
            first entry has the problem that says so.
        options: How it shall be read.
    """
    text = DecodedText(document)
    reader = _Reader(text, options, document.name)
    for block in cut_blocks(text, options.limits.record_size):
        yield from reader.read(block)
    yield from reader.finish()


class _Reader:
    def __init__(self, text: DecodedText, options: ReadOptions, name: str | None) -> None:
        self._text = text
        self._options = options
        self._name = name
        self._macros = Macros(MACROS)
        self._family = Family()
        self._waiting: dict[str, list[Entry]] = {}
        self._index = 0
        self._is_reported = False

    def read(self, block: BibtexBlock) -> Iterator[Entry | Failure]:
        """Read a block; yield the entries that are complete with it."""
        if block.type in _SILENT:
            return
        self._macros.read += len(block.raw)
        fault = block.fault
        try:
            if fault is None and not block.oversized:
                if block.type == "string":
                    read_macros(block.body, self._macros)
                else:
                    found = read_entry(block.body, self._macros, escaped=block.escaped)
                    yield from self._take(block, found)
                return
        except OverflowError:
            fault = None
        location = self._locate(block)
        error = (
            LimitError(f"@{block.type}: longer than the limits allow", location=location)
            if fault is None
            else ParseError(f"@{block.type}: {fault}", location=location)
        )
        yield Failure(raw=self._encode(block.raw), location=location, error=error)

    def finish(self) -> Iterator[Entry | Failure]:
        """Yield the entries that wait for one that did not come."""
        waiting, self._waiting = self._waiting, {}
        for key, entries in waiting.items():
            for entry in entries:
                entry.problems.append(
                    PARENT_MISSING.problem("crossref", raw=key, location=entry.location)
                )
                yield from self._release(entry)

    def _locate(self, block: BibtexBlock) -> Location:
        location = Location(source=self._name, line=block.line, index=self._index)
        self._index += 1
        return location

    def _encode(self, raw: str) -> bytes:
        return raw.encode(self._text.encoding or "utf-8", errors="replace")

    def _take(self, block: BibtexBlock, found: BibtexEntry) -> Iterator[Entry | Failure]:
        values: dict[str, object] = {TYPE: block.type, KEY: found.key, **found.fields}
        for name, separator in _JOINED.items():
            # Some programs write a field for each author.
            if name in found.repeated:
                values[name] = separator.join([found.fields[name], *found.repeated.pop(name)])
        if found.repeated:
            values["@repeated"] = found.repeated
        if block.type not in NO_RECORDS:
            location = self._locate(block)
            raw = self._encode(block.raw)
            entry = Entry(values=values, location=location, raw=raw)
            entry.problems += self._problems(found, block, location)
            self._family.add(values)
            missing = self._family.missing(values)
            if missing is None:
                yield from self._release(entry)
            else:
                self._waiting.setdefault(missing, []).append(entry)
        else:
            self._family.add(values)
        for child in self._waiting.pop(found.key, ()):
            missing = self._family.missing(child.values)
            if missing is None:
                yield from self._release(child)
            else:
                self._waiting.setdefault(missing, []).append(child)

    def _release(self, entry: Entry) -> Iterator[Entry | Failure]:
        try:
            self._macros.spend(self._family.inherit(entry))
        except OverflowError:
            error = LimitError("fields of other entries: too many", location=entry.location)
            raw = entry.raw if isinstance(entry.raw, bytes) else entry.raw()
            yield Failure(raw=raw, location=entry.location, error=error)
        else:
            yield entry

    def _problems(
        self, found: BibtexEntry, block: BibtexBlock, location: Location
    ) -> Iterator[Problem]:
        if self._text.detected and not self._is_reported:
            yield from encoding_problem(self._text, location)
            self._is_reported = True
        for oddity in found.oddities:
            kind = UNREADABLE_VALUE if oddity.used is None else VALUE_REPAIRED
            yield kind.problem(
                oddity.field, raw=freeze(oddity.raw), used=oddity.used, location=location
            )
        end = block.line + block.raw.count("\n")
        for number in [one for one in self._text.broken if one <= end]:
            line = self._text.broken.pop(number)
            if number >= block.line:
                encoding = self._text.encoding or "utf-8"
                yield VALUE_REPAIRED.problem(
                    raw=line.decode(encoding, errors="backslashreplace")[:200],
                    used=line.decode(encoding, errors="replace")[:200],
                    location=location,
                )
