"""What no variable of an item can hold, as `custom` holds it."""

from __future__ import annotations

from typing import Final, cast

from litrecord.model.paths import value_at
from litrecord.serializers.csl_json.holding import field_of, is_shallow, mend, plain_at, tell_mended
from litrecord.serializers.csl_json.item import Item
from litrecord.vocab.csl import PARTED, REPLACED
from litrecord.vocab.own import VERSION, VERSION_KEY

__all__ = ["make_custom"]

# What other formats had beyond the record is no part of what an item says of a paper.
_EXTRA: Final = "extra"


def make_custom(item: Item) -> dict[str, object]:
    """Make what stands in `custom`: the fields that the variables lose, as they are.

    What is nested too deep cannot stand there and stays lost; half characters are replaced.

    Returns:
        The version, the variables that are replaced, and the fields of the record as in
        litrecord's own JSON, those of its journal and other inner objects apart; empty where the
        variables say it all.
    """
    fields: dict[str, object] = {}
    told: list[str] = []
    for field in dict.fromkeys(field_of(one.path) for one in item.ledger.problems()):
        if field != _EXTRA:
            _hold(item, field, fields, told)
    item.ledger.tell_whole(*told)
    for field in told:
        tell_mended(item.ledger, field, value_at(item.record, field))
    replaced = {REPLACED: item.replaced} if item.replaced else {}
    return {VERSION_KEY: VERSION, **replaced, **fields} if replaced or fields else {}


def _hold(item: Item, field: str, fields: dict[str, object], told: list[str]) -> None:
    """Add a field, or what can be added of an inner object."""
    plain = plain_at(item.record, field)
    holder, _, name = field.partition(".")
    if is_shallow(plain):
        plain = mend(plain)
        told.append(field)
        if name:
            cast("dict[str, object]", fields.setdefault(holder, {}))[name] = plain
        else:
            fields[field] = plain
    elif field in PARTED and isinstance(plain, dict):
        for inner in plain:
            _hold(item, f"{field}.{inner}", fields, told)
