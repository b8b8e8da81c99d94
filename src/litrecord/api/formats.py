"""The table of formats: what can be read and written, by name, by suffix and by content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from litrecord.api.deferred import Deferred
from litrecord.errors import FormatError
from litrecord.typing import Head, Parser, Serializer

__all__ = ["ENTRY_POINT_GROUP", "Format", "Formats"]

ENTRY_POINT_GROUP: Final = "litrecord.formats"


@attrs.frozen(kw_only=True)
class Format:
    """A format: how it is read, how it is written, how its files are called.

    Attributes:
        name: Its name, in lower case with hyphens.
        description: What it is, in a few words.
        parser: What reads it; None when it can only be written.
        suffixes: Endings of file names that `dump` takes for it, such as `.ris`.
        sniffed: Whether it takes part when a format is told from content.
        lines: Whether its records may be JSON lines of one record each, so that a file may be cut
            between any two lines and the parts be read on their own.
    """

    name: str
    description: str = ""
    parser: Parser | None = None
    _serializer: Serializer | Deferred | None = attrs.field(default=None, alias="serializer")
    suffixes: tuple[str, ...] = ()
    sniffed: bool = True
    lines: bool = False

    @property
    def serializer(self) -> Serializer | None:
        """What writes it; None when it can only be read."""
        held = self._serializer
        return held.make() if isinstance(held, Deferred) else held

    @property
    def readable(self) -> bool:
        """Whether it can be read."""
        return self.parser is not None

    @property
    def writable(self) -> bool:
        """Whether it can be written."""
        return self._serializer is not None


@attrs.frozen
class Formats:
    """An immutable table of formats; printing it shows it.

    Attributes:
        items: The formats, each with a name of its own.

    Raises:
        ValueError: Two formats have the same name.
    """

    items: tuple[Format, ...] = ()

    def __attrs_post_init__(self) -> None:
        for one in self.items:
            if not isinstance(one, Format):
                raise TypeError(
                    f"expected Format(name=…, parser=…, serializer=…), got {type(one).__name__}"
                )
        names = [one.name for one in self.items]
        repeated = {name for name in names if names.count(name) > 1}
        if repeated:
            raise ValueError(f"two formats are called {min(repeated)!r}")

    def with_(self, *formats: Format) -> Formats:
        """Return a table with these formats added; one of a name already there takes its place."""
        new = {one.name: one for one in Formats(formats)}
        kept = [new.pop(one.name, one) for one in self.items]
        return Formats((*kept, *new.values()))

    def without(self, *names: str) -> Formats:
        """Return a table without the formats of these names.

        Raises:
            FormatError: There is no format of a name.
        """
        for name in names:
            if name not in self:
                raise self._absence(name, self.items)
        return Formats(tuple(one for one in self.items if one.name not in names))

    def get(self, name: str) -> Format:
        """Return the format of a name; installed packages are asked for names not in the table.

        Raises:
            FormatError: There is none; the message names the nearest.
        """
        found = self._find(name)
        if found is None:
            raise self._absence(name, self.items)
        return found

    def _find(self, name: str) -> Format | None:
        for one in self.items:
            if one.name == name:
                return one
        # Costs more than reading a record does, and only names of others need it.
        from importlib.metadata import entry_points  # noqa: PLC0415

        for point in entry_points(group=ENTRY_POINT_GROUP, name=name):
            found = point.load()
            if not isinstance(found, Format):
                raise FormatError(
                    f"the entry point {name!r} of {ENTRY_POINT_GROUP} is no litrecord.Format"
                )
            return found
        return None

    def _absence(self, name: str, among: Iterable[Format]) -> FormatError:
        """Make the error for a name that no format has; `among` are those that would do."""
        from difflib import get_close_matches  # noqa: PLC0415  # only a mistake pays for it

        meant = tuple(among)
        names = [one.name for one in meant]
        # An ending is as good a hint as a name: `bib` is no misspelt `nbib`.
        hints = {suffix[1:]: one.name for one in meant for suffix in one.suffixes}
        hints |= {one: one for one in names}
        near = get_close_matches(name[:100].lower(), hints, n=1)
        guess = f"; did you mean {hints[near[0]]!r}?" if near else ""
        return FormatError(f"no format {name!r}{guess}; expected one of {', '.join(names)}")

    def parser(self, name: str) -> Parser:
        """Return what reads the format of a name.

        Raises:
            FormatError: There is no such format, or it can only be written.
        """
        found = self._find(name)
        if found is not None and found.parser is not None:
            return found.parser
        readable = [one for one in self.items if one.readable]
        if found is None:
            raise self._absence(name, readable)
        raise FormatError(
            f"the format {name!r} can be written but not read; "
            f"expected one of {', '.join(one.name for one in readable)}"
        )

    def serializer(self, name: str) -> Serializer:
        """Return what writes the format of a name.

        Raises:
            FormatError: There is no such format, or it can only be read.
        """
        found = self._find(name)
        if found is not None and (serializer := found.serializer) is not None:
            return serializer
        writable = [one for one in self.items if one.writable]
        if found is None:
            raise self._absence(name, writable)
        raise FormatError(
            f"the format {name!r} can be read but not written; "
            f"expected one of {', '.join(one.name for one in writable)}"
        )

    def name_by_suffix(self, file_name: str) -> str | None:
        """Return the name of the format that a file's name ends in; None where it ends in none.

        One that can be written goes before others, then the longest ending.
        """
        lowered = file_name.casefold().removesuffix(".gz")
        found = [
            ((one.writable, len(suffix)), one.name)
            for one in self.items
            for suffix in one.suffixes
            if lowered.endswith(suffix)
        ]
        return max(found, key=lambda one: one[0])[1] if found else None

    def by_suffix(self, file_name: str) -> Serializer:
        """Return what writes the format that a file's name ends in.

        Raises:
            FormatError: No format has that ending, or one that can only be read.
        """
        name = self.name_by_suffix(file_name)
        if name is None:
            known = sorted(
                {suffix for one in self.items if one.writable for suffix in one.suffixes}
            )
            raise FormatError(
                f"cannot tell a format from the name {file_name!r}; pass format=, "
                f"or use one of the endings {', '.join(known)}"
            )
        return self.serializer(name)

    def sniff(self, head: Head) -> Parser | None:
        """Return what reads an input with this beginning; None when nothing recognises it.

        Raises:
            FormatError: Several formats recognise it equally well; the message names them.
        """
        scores = [
            (one.parser.sniff(head), one.name, one.parser)
            for one in self.items
            if one.parser is not None and one.sniffed
        ]
        best = max((score for score, _, _ in scores), default=0)
        found = [(name, parser) for score, name, parser in scores if score == best]
        if best <= 0:
            return None
        if len(found) > 1:
            names = ", ".join(name for name, _ in found)
            raise FormatError(f"the input may be any of {names}; pass format= with one of them")
        return found[0][1]

    def __iter__(self) -> Iterator[Format]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __contains__(self, name: object) -> bool:
        return any(one.name == name for one in self.items)

    def __str__(self) -> str:
        rows = [("format", "reads", "writes", "endings", "description")]
        rows += [
            (
                one.name,
                "yes" if one.readable else "no",
                "yes" if one.writable else "no",
                " ".join(one.suffixes),
                one.description,
            )
            for one in self.items
        ]
        widths = [max(len(row[column]) for row in rows) for column in range(4)]
        return "\n".join(
            "  ".join([*(cell.ljust(w) for cell, w in zip(row, widths, strict=False)), row[4]])
            for row in rows
        )
