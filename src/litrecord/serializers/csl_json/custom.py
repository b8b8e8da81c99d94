"""What no variable of an item can hold, as `custom` holds it."""

from __future__ import annotations

from typing import Final, cast

from litrecord.converter import default_converter
from litrecord.model.record import PaperRecord
from litrecord.serializers.csl_json.item import Item
from litrecord.vocab.csl import PARTED, REPLACED
from litrecord.vocab.own import VERSION, VERSION_KEY

__all__ = ["make_custom"]

# A reader of JSON has a limit, and the rest of the document lies around this.
_DEEPEST: Final = 64


def make_custom(item: Item) -> dict[str, object]:
    """Make what stands in `custom`: the fields that the variables lose, as they are.

    What cannot stand there, because it is no Unicode or nested too deep, stays lost.

    Returns:
        The version, the variables that are replaced, and the fields of the record as in
        litrecord's own JSON, those of its journal and other inner objects apart; empty where the
        variables say it all.
    """
    fields: dict[str, object] = {}
    told: list[str] = []
    for path in dict.fromkeys(_field(one.path) for one in item.ledger.problems()):
        holder, _, name = path.partition(".")
        plain = _plain(item.record, path)
        if path != "extra" and _is_fit(plain):
            told.append(path)
            if name:
                inner = cast("dict[str, object]", fields.setdefault(holder, {}))
                inner[name] = plain
            else:
                fields[path] = plain
    item.ledger.tell_whole(*told)
    replaced = {REPLACED: item.replaced} if item.replaced else {}
    return {VERSION_KEY: VERSION, **replaced, **fields} if replaced or fields else {}


def _field(path: str) -> str:
    """Return the field of the record that a path leads into, or that of an inner object."""
    names = path.split(".", 2)
    first = names[0].partition("[")[0]
    if first in PARTED and len(names) > 1:
        return f"{first}.{names[1].partition('[')[0]}"
    return first


def _plain(record: PaperRecord, path: str) -> object:
    value: object = record
    for name in path.split("."):
        value = getattr(value, name)
    return _unstructured(value)


def _unstructured(value: object) -> object:
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return [_unstructured(one) for one in value]
    return default_converter().unstructure(value)


def _is_fit(value: object, depth: int = 0) -> bool:
    if isinstance(value, str):
        return value.isascii() or not any("\ud800" <= char <= "\udfff" for char in value)
    if isinstance(value, dict):
        return depth < _DEEPEST and all(
            _is_fit(key) and _is_fit(one, depth + 1) for key, one in value.items()
        )
    if isinstance(value, list):
        return depth < _DEEPEST and all(_is_fit(one, depth + 1) for one in value)
    return True
