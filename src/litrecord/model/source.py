"""Where a record came from, and what a lossless way back needs.

A typed record cannot hold every spelling of its source: that a count was text, that a key was
empty rather than missing, that a value was of the wrong type. `Layout` and `Kept` hold just these
differences, so that the serializer of the same format can give them back. A kept value is honoured
only as long as the record still says what it said when it was read: what a user changes wins.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

import attrs

from litrecord.errors import Location, show_value
from litrecord.model.extra import FrozenMapping, JsonValue
from litrecord.model.immutable import Immutable, each, maybe, of_type

__all__ = ["Kept", "Layout", "Source"]


_Nested: TypeAlias = tuple[tuple[str, "Layout"], ...]


def _check_value(owner: Kept, field: attrs.Attribute[JsonValue], value: object) -> None:
    if isinstance(value, tuple):
        for item in value:
            _check_value(owner, field, item)
    elif value is not None and not isinstance(value, str | int | float | FrozenMapping):
        raise TypeError(
            f"{type(owner).__name__}.{field.name}: expected a frozen JSON value, "
            f"got {type(value).__name__}"
        )


def _is_nested(pair: object) -> bool:
    return (
        isinstance(pair, tuple)
        and len(pair) == 2
        and isinstance(pair[0], str)
        and isinstance(pair[1], Layout)
    )


def _check_nested(owner: Layout, field: attrs.Attribute[_Nested], value: object) -> None:
    if not (isinstance(value, tuple) and all(map(_is_nested, value))):
        raise TypeError(
            f"{type(owner).__name__}.{field.name}: expected a tuple of pairs of a key and a "
            f"Layout, got {show_value(value)}"
        )


@attrs.frozen(kw_only=True, getstate_setstate=False)
class Kept(Immutable):
    """A value of the source that the record, written in the usual way, would not give back.

    Attributes:
        key: Key of the value at its level.
        raw: The value as it stood there.
        used: What the serializer writes for the record as it was read; `raw` is given back only
            while it would still write this.
        code: Code of the problem that this was reported as; None for a mere spelling.
        path: Field of the record that the value belongs to, such as `doi`; empty when none.
        held: The value of that field as it was read, in words, to tell later whether the problem
            still stands; None when the field was absent.
    """

    key: str = attrs.field(validator=of_type(str))
    raw: JsonValue = attrs.field(default=None, validator=_check_value)
    used: JsonValue = attrs.field(default=None, validator=_check_value)
    code: str | None = attrs.field(default=None, validator=maybe(str))
    path: str = attrs.field(default="", validator=of_type(str))
    held: str | None = attrs.field(default=None, validator=maybe(str))


@attrs.frozen(kw_only=True, getstate_setstate=False)
class Layout(Immutable):
    """How one level of the source was laid out.

    Attributes:
        keys: Its keys in order; None for exactly the format's usual keys in their usual order.
        kept: What the record alone would not give back.
        nested: The layouts of objects inside this one, by key, in pairs.
    """

    keys: tuple[str, ...] | None = attrs.field(default=None, validator=each(str, optional=True))
    kept: tuple[Kept, ...] = attrs.field(default=(), validator=each(Kept))
    nested: tuple[tuple[str, Layout], ...] = attrs.field(default=(), validator=_check_nested)

    def find(self, key: str) -> Layout | None:
        """Return the layout of the object at `key`, or None when there was none."""
        return next((layout for name, layout in self.nested if name == key), None)

    def walk(self, prefix: str = "") -> Iterator[tuple[str, Kept]]:
        """Yield every kept value of this level and those inside it, with its path in the source."""
        for kept in self.kept:
            yield prefix + kept.key, kept
        for key, layout in self.nested:
            yield from layout.walk(f"{prefix}{key}.")


@attrs.frozen(kw_only=True, getstate_setstate=False)
class Source(Immutable):
    """Provenance of a record; it takes no part in the record's comparison.

    Attributes:
        format: Name of the format it was read from, such as `aggregator`.
        platform: The platform the data come from, normalised (`semantic-scholar`); None when not
            stated.
        location: File, line and position it was read from; None when unknown.
        layout: What a lossless way back into the same format needs; None when nothing is.
    """

    format: str = attrs.field(validator=of_type(str))
    platform: str | None = attrs.field(default=None, validator=maybe(str))
    location: Location | None = attrs.field(default=None, validator=maybe(Location))
    layout: Layout | None = attrs.field(default=None, validator=maybe(Layout))
