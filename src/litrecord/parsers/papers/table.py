"""The table of a format: which of its fields fills which field of a record."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

import attrs

from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.targets import SHAPES

__all__ = ["Field", "FieldTable", "Reader"]

# Takes the value of a source field and the reading it belongs to. Returns what the target holds;
# for a field with several targets a dictionary of them; None when the value cannot be read or says
# nothing, so that it stays in `extra`.
Reader: TypeAlias = Callable[[object, Reading], object]


def _paths(source: str | tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    names = (source,) if isinstance(source, str) else source
    # The dots of `Art. No.` belong to the name.
    return tuple(tuple(re.split(r"\.(?=[^ ])", name)) for name in names)


@attrs.frozen
class Field:
    """A field of a source and what becomes of it.

    Attributes:
        source: Its name; the names on the way to it with dots between, such as `journal.volume`;
            or several names of one meaning, each of which is read. A dot before a space or at the
            end is part of a name.
        target: The field of the record that it fills, such as `doi` or `journal.name`, or several.
        read: What reads its value.
        note: What the reference says of it beside that: the role of a text, a rule; None for
            nothing.

    Raises:
        ValueError: A record has no such field.
    """

    source: str | tuple[str, ...]
    target: str | tuple[str, ...]
    read: Reader
    note: str | None = None
    paths: tuple[tuple[str, ...], ...] = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        for target in self.targets:
            if target not in SHAPES:
                raise ValueError(f"target: a record has no field {target!r}")
        object.__setattr__(self, "paths", _paths(self.source))

    @property
    def sources(self) -> tuple[str, ...]:
        """The names of the source field."""
        return (self.source,) if isinstance(self.source, str) else self.source

    @property
    def targets(self) -> tuple[str, ...]:
        """The fields of the record that it fills."""
        return (self.target,) if isinstance(self.target, str) else self.target


@attrs.frozen
class FieldTable:
    """All fields of a format, in the order in which they are read.

    Where several fill one target of which a record has one, the first with a value counts; the
    values of the others stay in `extra` unless they say the same.

    Attributes:
        fields: The fields.
        finish: What looks at several fields together after all were read; None when nothing does.
    """

    fields: tuple[Field, ...]
    finish: Callable[[Reading], None] | None = None
    _steps: tuple[tuple[str, tuple[str, ...], Field], ...] = attrs.field(
        init=False, repr=False, eq=False
    )

    def __attrs_post_init__(self) -> None:
        steps = ((path[0], path, field) for field in self.fields for path in field.paths)
        object.__setattr__(self, "_steps", tuple(steps))

    def read(self, reading: Reading) -> None:
        """Read every field that a record of the source has."""
        values = reading.values
        for key, path, field in self._steps:
            # Most records have few of the fields.
            if key in values:
                reading.take(path, field.read, field.target)
        if self.finish is not None:
            self.finish(reading)
