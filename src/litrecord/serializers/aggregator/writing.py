"""A record in the keys of the founding format, at both levels, as its source laid them out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import Final

import attrs

from litrecord.codec.json import encode
from litrecord.model.extra import FrozenMapping, JsonValue, identical, thaw
from litrecord.model.record import PaperRecord
from litrecord.model.source import Kept, Layout
from litrecord.vocab.aggregator import (
    FIELD_KEYS,
    FORMAT,
    JOURNAL,
    JOURNAL_KEYS,
    KEYS,
    RESULT,
)
from litrecord.vocab.aggregator.spelling import spell

__all__ = ["make_object", "own_fields"]

_USUAL: Final = Layout(nested=((JOURNAL, Layout()),))
_TEXTS: Final = ("title", "abstract")
_NAMES: Final = (f"{JOURNAL}.name", "PeriodicalName")
_OWN: Final = frozenset(field.name for field in attrs.fields(PaperRecord))


def make_object(record: PaperRecord) -> dict[str, object]:
    """Write both levels of a record, the inner one as JSON text."""
    usual, usual_inner = spell(record)
    source = record.source
    layout = source.layout if source is not None and source.format == FORMAT else None
    held = _mapping(record.extra.get(FORMAT)) | own_fields(record)
    if layout is None:
        made = _Level(_USUAL, usual, held, held, complete=True).write(())
        if _differ(usual, usual_inner):
            inner = _Level(_USUAL, usual_inner, held, held, complete=True).write(())
            made[RESULT] = encode(inner)
        return made
    inner_layout = layout.find(RESULT)
    stated = _stated(layout)
    if inner_layout is None:
        missing = _missing(usual, usual_inner, stated, set())
        made = _Level(layout, usual, held, held).write(missing)
        nested = {key: usual_inner[key] for key in _differ(usual, usual_inner)}
    else:
        inside = _stated(inner_layout)
        missing = _missing(usual, usual_inner, stated, inside)
        made = _Level(layout, usual, held, held).write(missing)
        own = _mapping(held.get(RESULT))
        nested = _Level(inner_layout, usual_inner, held | own, own).write(
            key for key in _differ(usual, usual_inner) if key not in inside
        )
    return _insert(made, RESULT, encode(nested), KEYS) if nested or inner_layout else made


def _mapping(value: JsonValue) -> dict[str, JsonValue]:
    return dict(value) if isinstance(value, FrozenMapping) else {}


def own_fields(record: PaperRecord) -> dict[str, JsonValue]:
    """Return the fields that a subclass adds: as they are filled from keys, they become keys."""
    extra = _mapping(record.extra.get(FORMAT))
    made: dict[str, JsonValue] = {}
    for field in attrs.fields(type(record)):
        if field.name in _OWN:
            continue
        value = getattr(record, field.name)
        # A default that no key stated stays unsaid.
        said = field.name in extra or value != field.default
        if said and _is_plain(value):
            made[field.name] = value
    return made


def _is_plain(value: object) -> bool:
    return value is None or isinstance(value, str | bool | int | float | FrozenMapping)


def _differ(usual: Mapping[str, object], usual_inner: Mapping[str, object]) -> list[str]:
    return [key for key in _TEXTS if not identical(usual[key], usual_inner[key])]


def _missing(
    usual: Mapping[str, object],
    usual_inner: Mapping[str, object],
    stated: AbstractSet[str],
    inside: AbstractSet[str],
) -> list[str]:
    """Return the keys that neither level has, so that their fields are stated nowhere."""
    one_name = identical(usual[_NAMES[0]], usual[_NAMES[1]])
    named = one_name and not (stated | inside).isdisjoint(_NAMES)
    return [
        key
        for key in usual
        if key not in stated
        # What the inner record states is not repeated, unless it is another text there.
        and (key not in inside or not identical(usual[key], usual_inner[key]))
        and not (named and key in _NAMES)
    ]


def _stated(layout: Layout) -> set[str]:
    """Return the keys that a level has, those of the journal's object prefixed."""
    stated = set(KEYS if layout.keys is None else layout.keys) & set(KEYS)
    journal = layout.find(JOURNAL)
    if journal is not None:
        keys = JOURNAL_KEYS if journal.keys is None else journal.keys
        stated |= {f"{JOURNAL}.{key}" for key in keys}
    return stated


@attrs.frozen
class _Level:
    """Writes one level of a record.

    Attributes:
        layout: How the level was laid out.
        usual: The record as it is usually spelled, by key.
        held: Values without a field, by key; for the inner level those of the outer one too,
            since what is the same in both is held once.
        own: Those of this level, all of which are written.
        complete: Whether opaque keys without a value are written as null.
    """

    layout: Layout
    usual: Mapping[str, object]
    held: Mapping[str, JsonValue]
    own: Mapping[str, JsonValue]
    complete: bool = attrs.field(default=False, kw_only=True)

    def write(self, missing: Iterable[str]) -> dict[str, object]:
        """Write the level; of the keys `missing` in it add those that have something to say."""
        added = {key: self.usual[key] for key in missing if self.usual[key] not in (None, "")}
        if set(_NAMES) <= set(added) and identical(added[_NAMES[0]], added[_NAMES[1]]):
            # Either key states the name.
            del added[_NAMES[1]]
        journal = {
            key.removeprefix(f"{JOURNAL}."): added.pop(key)
            for key in list(added)
            if key.startswith(f"{JOURNAL}.")
        }
        made = self._stated_keys(journal)
        if journal and JOURNAL not in made:
            added[JOURNAL] = journal
        for key, value in added.items():
            made = _insert(made, key, value, KEYS)
        made |= {
            key: thaw(value)
            for key, value in self.own.items()
            if key not in made and key not in FIELD_KEYS and key not in {JOURNAL, RESULT}
        }
        return made

    def _stated_keys(self, journal: Mapping[str, object]) -> dict[str, object]:
        kept = {one.key: one for one in self.layout.kept}
        made: dict[str, object] = {}
        for key in KEYS if self.layout.keys is None else self.layout.keys:
            if key in FIELD_KEYS:
                made[key] = _give_back(kept.get(key), self.usual[key])
            elif key == JOURNAL:
                made[key] = self._journal(kept.get(key), journal)
            elif key == RESULT:
                made[key] = _give_back(kept.get(key), None)
            elif key in self.held:
                made[key] = thaw(self.held[key])
            elif self.complete:
                made[key] = None
        return made

    def _journal(self, kept: Kept | None, added: Mapping[str, object]) -> object:
        layout = self.layout.find(JOURNAL)
        if layout is None:
            return dict(added) if added else _give_back(kept, None)
        by_key = {one.key: one for one in layout.kept}
        held = _mapping(self.held.get(JOURNAL))
        made: dict[str, object] = {}
        for key in JOURNAL_KEYS if layout.keys is None else layout.keys:
            if key in JOURNAL_KEYS:
                made[key] = _give_back(by_key.get(key), self.usual[f"{JOURNAL}.{key}"])
            elif key in held:
                made[key] = thaw(held[key])
        for key, value in added.items():
            made = _insert(made, key, value, JOURNAL_KEYS)
        if JOURNAL in self.own:
            made |= {key: thaw(value) for key, value in held.items() if key not in made}
        if self.complete and not any(made.values()):
            return None
        return made


def _give_back(kept: Kept | None, usual: object) -> object:
    """Return what the source had as long as the record still says it, else the usual spelling."""
    if kept is not None and identical(kept.used, usual):
        return thaw(kept.raw)
    return usual


def _insert(
    made: Mapping[str, object], key: str, value: object, order: tuple[str, ...]
) -> dict[str, object]:
    """Set a key, a new one before the first that comes later in the usual order."""
    if key in made:
        return {**made, key: value}
    later = set(order[order.index(key) + 1 :])
    items: list[tuple[str, object]] = []
    placed = False
    for other, item in made.items():
        if other in later and not placed:
            items.append((key, value))
            placed = True
        items.append((other, item))
    if not placed:
        items.append((key, value))
    return dict(items)
