"""How a record of the founding format was laid out where that differs from the usual."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from litrecord.model.extra import freeze, identical
from litrecord.model.paths import PathError, value_at
from litrecord.model.record import PaperRecord
from litrecord.model.source import Kept, Layout
from litrecord.model.unchecked import unchecked
from litrecord.vocab.aggregator import FIELD_KEYS, JOURNAL, JOURNAL_KEYS, KEYS, PATHS, RESULT
from litrecord.vocab.aggregator.levels import Level
from litrecord.vocab.aggregator.spelling import spell

__all__ = ["find_layout", "keep_value", "unusual_keys"]

_kept = unchecked(Kept, "key", "raw", "used", "code", "path", "held")
_INSIDE: Final = f"{JOURNAL}."

_layout = unchecked(Layout, "keys", "kept", "nested")


def find_layout(record: PaperRecord, outer: Level, inner: Level | None) -> Layout:
    """Find what a record alone would not give back.

    Args:
        record: The record that was just made of the levels.
        outer: The record as it was read.
        inner: The record inside it; None when there is none.
    """
    usual, usual_inner = spell(record, as_read=True)
    nested = [] if inner is None else [(RESULT, _level(record, inner, usual_inner, ()))]
    return _level(record, outer, usual, nested)


def _level(
    record: PaperRecord,
    level: Level,
    usual: Mapping[str, object],
    nested: Iterable[tuple[str, Layout]],
) -> Layout:
    codes = {note.key: note.kind.code for note in level.notes}
    raw, inside = level.raw, list(nested)
    kept = [
        keep_value(record, key, value, usual[key], codes.get(key))
        for key, value in raw.items()
        if key in FIELD_KEYS and (key in codes or not identical(value, usual[key]))
    ]
    journal = raw.get(JOURNAL)
    if isinstance(journal, dict):
        keys = {key: f"{JOURNAL}.{key}" for key in journal if key in JOURNAL_KEYS}
        inside.append(
            (
                JOURNAL,
                _layout(
                    unusual_keys(journal, JOURNAL_KEYS),
                    tuple(
                        [
                            keep_value(record, path, journal[key], usual[path], codes.get(path))
                            for key, path in keys.items()
                            if path in codes or not identical(journal[key], usual[path])
                        ]
                    ),
                    (),
                ),
            )
        )
    elif JOURNAL in raw:
        kept.append(keep_value(record, JOURNAL, journal, None, codes.get(JOURNAL)))
    if RESULT in raw and not any(key == RESULT for key, _ in inside) and raw[RESULT] is not None:
        kept.append(keep_value(record, RESULT, raw[RESULT], None, codes.get(RESULT)))
    return _layout(unusual_keys(raw, KEYS), tuple(kept), tuple(inside))


def unusual_keys(found: Iterable[str], usual: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return keys in their order; None where they are the usual ones."""
    keys = tuple(found)
    return None if keys == usual else keys


def keep_value(
    record: PaperRecord,
    path: str,
    raw: object,
    used: object,
    code: str | None,
    *,
    held_values: dict[str, str | None] | None = None,
) -> Kept:
    """Keep a value of the source.

    Args:
        record: The record.
        path: The key of the value with that of the object around it.
        raw: The value.
        used: How the record spells it.
        code: Code of the problem that it was noted as; None when it was not.
        held_values: What is known of the record's fields in words, by their paths; what is found
            is added.
    """
    key = path.removeprefix(_INSIDE)
    field = PATHS.get(path, "") if code is not None else ""
    held = None
    if field:
        if held_values is None:
            held = _held(record, field)
        elif field in held_values:
            held = held_values[field]
        else:
            held = held_values[field] = _held(record, field)
    return _kept(key, freeze(raw), freeze(used), code, field, held)


def _held(record: PaperRecord, path: str) -> str | None:
    try:
        value = value_at(record, path)
    except PathError:
        return None
    return None if value is None else str(value)
