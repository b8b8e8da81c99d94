"""The two levels of a record of the founding format, read and merged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from litrecord.limits import Limits
from litrecord.model.extra import FrozenMapping, identical
from litrecord.vocab.aggregator import FIELD_KEYS, JOURNAL, JOURNAL_KEYS, RESULT
from litrecord.vocab.aggregator.values import READERS, Note, Notes
from litrecord.vocab.problems import WRONG_TYPE

__all__ = [
    "JOURNAL_EXPECTED",
    "Level",
    "extra_values",
    "merge_values",
    "read_level",
]

JOURNAL_EXPECTED: Final = '{"name": …, "volume": …, "pages": …}'


@attrs.frozen(kw_only=True)
class Level:
    """One level of a record as it was read.

    Attributes:
        raw: The decoded object.
        fields: Raw values by key, those of the journal's object under `journal.`.
        values: Typed values by the same keys; None for what is absent.
        notes: What was noted.
    """

    raw: Mapping[str, object]
    fields: Mapping[str, object]
    values: Mapping[str, object]
    notes: list[Note]


def read_level(raw: Mapping[str, object], limits: Limits, outer: Level | None = None) -> Level:
    """Read one level; what stands in the outer level in the same way is not read again."""
    notes = Notes(limits)
    fields = dict(_fields(raw, notes, outer))
    values: dict[str, object] = {}
    for key, value in fields.items():
        if outer is not None and key in outer.fields and identical(value, outer.fields[key]):
            values[key] = outer.values[key]
        else:
            notes.key = key
            values[key] = READERS[key](value, notes)
    return Level(raw=raw, fields=fields, values=values, notes=notes.found)


def _fields(
    raw: Mapping[str, object], notes: Notes, outer: Level | None
) -> Iterator[tuple[str, object]]:
    for key, value in raw.items():
        if key in FIELD_KEYS:
            yield key, value
    journal = raw.get(JOURNAL)
    if isinstance(journal, dict):
        for key in JOURNAL_KEYS:
            if key in journal:
                yield f"{JOURNAL}.{key}", journal[key]
    elif journal is not None and not (outer and identical(journal, outer.raw.get(JOURNAL))):
        notes.key = JOURNAL
        notes.add(WRONG_TYPE, journal, expected=JOURNAL_EXPECTED)


def _opaque(raw: Mapping[str, object]) -> dict[str, object]:
    """Return the values that the model has no field for, by key."""
    made = {
        key: value
        for key, value in raw.items()
        if key not in FIELD_KEYS and key not in {JOURNAL, RESULT}
    }
    journal = raw.get(JOURNAL)
    if isinstance(journal, dict):
        rest = {key: value for key, value in journal.items() if key not in JOURNAL_KEYS}
        if rest:
            made[JOURNAL] = rest
    return made


def extra_values(outer: Mapping[str, object], inner: Mapping[str, object] | None) -> FrozenMapping:
    """Return what goes to `extra`: the outer level's values, and how the inner ones differ."""
    made = _opaque(outer)
    if inner is not None:
        differing = {
            key: value
            for key, value in _opaque(inner).items()
            if key not in made or not identical(value, made[key])
        }
        if differing:
            made[RESULT] = differing
    return FrozenMapping(made)


def merge_values(outer: Level, inner: Level | None) -> dict[str, object]:
    """Return the typed values of both levels; where both have one, the outer."""
    merged = dict(outer.values)
    for key, value in {} if inner is None else inner.values.items():
        if merged.get(key) is None:
            merged[key] = value
    return merged
