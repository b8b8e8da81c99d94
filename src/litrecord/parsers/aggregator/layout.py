"""How a record of the founding format was laid out where that differs from the usual."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from litrecord.model.extra import freeze, identical
from litrecord.model.paths import PathError, value_at
from litrecord.model.record import PaperRecord
from litrecord.model.source import Kept, Layout
from litrecord.model.unchecked import unchecked
from litrecord.parsers.aggregator.levels import Level
from litrecord.vocab.aggregator import (
    FIELD_KEYS,
    JOURNAL,
    JOURNAL_KEYS,
    KEYS,
    PATHS,
    RESULT,
    spell,
)

__all__ = ["find_layout", "unusual_keys"]

_keep = unchecked(Kept, "key", "raw", "used", "code", "path", "held")
_layout = unchecked(Layout, "keys", "kept", "nested")


def find_layout(
    record: PaperRecord,
    outer: Level,
    inner: Level | None,
    suspects: Collection[str] | None = None,
) -> Layout:
    """Find what a record alone would not give back.

    Args:
        record: The record that was just made of the levels.
        outer: The record as it was read.
        inner: The record inside it; None when there is none.
        suspects: The keys that have to be looked at, those of the journal's object under
            `journal.`; None for all.
    """
    usual, usual_inner = spell(record, as_read=True, keys=suspects)
    nested = [] if inner is None else [(RESULT, _level(record, inner, usual_inner, (), suspects))]
    return _level(record, outer, usual, nested, suspects)


def _level(
    record: PaperRecord,
    level: Level,
    usual: Mapping[str, object],
    nested: Iterable[tuple[str, Layout]],
    suspects: Collection[str] | None,
) -> Layout:
    codes = {note.key: note.kind.code for note in level.notes}
    raw, inside = level.raw, list(nested)
    kept = [
        _kept(record, key, value, usual[key], codes)
        for key, value in raw.items()
        if key in FIELD_KEYS
        and (suspects is None or key in suspects)
        and (key in codes or not identical(value, usual[key]))
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
                            _kept(record, path, journal[key], usual[path], codes)
                            for key, path in keys.items()
                            if (suspects is None or path in suspects)
                            and (path in codes or not identical(journal[key], usual[path]))
                        ]
                    ),
                    (),
                ),
            )
        )
    elif JOURNAL in raw:
        kept.append(_kept(record, JOURNAL, journal, None, codes))
    if RESULT in raw and not any(key == RESULT for key, _ in inside) and raw[RESULT] is not None:
        kept.append(_kept(record, RESULT, raw[RESULT], None, codes))
    return _layout(unusual_keys(raw, KEYS), tuple(kept), tuple(inside))


def unusual_keys(found: Iterable[str], usual: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return keys in their order; None where they are the usual ones."""
    keys = tuple(found)
    return None if keys == usual else keys


def _kept(
    record: PaperRecord, path: str, raw: object, used: object, codes: Mapping[str, str]
) -> Kept:
    """Keep a value of the source; `path` is its key with that of the object around it."""
    key = path.removeprefix(f"{JOURNAL}.")
    code = codes.get(path)
    field = PATHS.get(path, "") if code is not None else ""
    held = _held(record, field) if field else None
    return _keep(key, freeze(raw), freeze(used), code, field, held)


def _held(record: PaperRecord, path: str) -> str | None:
    try:
        value = value_at(record, path)
    except PathError:
        return None
    return None if value is None else str(value)
