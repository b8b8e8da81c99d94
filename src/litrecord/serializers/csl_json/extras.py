"""What an item had that no field of a record holds, written back where the data format has it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, cast

from litrecord.model.extra import FrozenMapping, thaw
from litrecord.patterns import late
from litrecord.serializers.csl_json.holding import is_shallow, mend
from litrecord.serializers.csl_json.item import Item
from litrecord.serializers.papers.shared import shared_values
from litrecord.vocab.csl import (
    CUSTOM,
    FORMAT,
    ITEM_DATES,
    ITEM_NAMES,
    ITEM_NUMBERS,
    ITEM_TEXTS,
    NAME_PARTS,
    VARIABLES,
)
from litrecord.vocab.own import VERSION_KEY

__all__ = ["add_extras"]

# What may be a variable in a note: a word before a colon, at the beginning of a line or in braces
_LABEL: Final = late(r"(?:^[^\S\n]*+|\{:)([A-Za-z][A-Za-z_ -]{0,40}+)[^\S\n]*+[:：]", re.MULTILINE)
_SWITCHES: Final = frozenset({"comma-suffix", "parse-names", "static-ordering"})


def add_extras(item: Item) -> None:
    """Write back what was left of an item, where it is legal and nothing else stands there."""
    held = item.record.extra.get(FORMAT)
    for key, frozen in held.items() if isinstance(held, FrozenMapping) else ():
        value = thaw(frozen)
        if _add(item, key, value):
            item.ledger.tell_extra(FORMAT, key)
    for one in shared_values(item.record, FORMAT):
        if one.key not in item.variables and _add(item, one.key, one.text):
            item.ledger.move_extra(one.format, one.name, f"{FORMAT}.{one.key}")


def _add(item: Item, key: str, value: object) -> bool:
    written = item.variables
    is_legal = _SHAPES.get(key)
    if is_legal is None or not is_legal(value) or not is_shallow(value) or mend(value) != value:
        return False
    if key == "note" and _states_more(str(value), written):
        return False
    if key == CUSTOM:
        item.custom = cast("dict[str, object]", value)
    if key == "id" or key not in written:
        written[key] = value
        return True
    if key == "note":
        # Before it stand the lines of English forms.
        written[key] = f"{written[key]}\n{value}"
        return True
    return _joined(written[key], value)


def _states_more(note: str, written: dict[str, object]) -> bool:
    """Tell whether a reader takes a line of a note for a variable that the item does not have."""
    names = [
        VARIABLES.get(found[1].strip().lower().replace(" ", "-")) for found in _LABEL.finditer(note)
    ]
    return any(name == "type" or name not in written for name in names if name is not None)


def _joined(written: object, left: object) -> bool:
    """Add to a date or to names what was left of them; tell whether all could be added."""
    if isinstance(written, dict) and isinstance(left, dict):
        if written.keys() & left.keys():
            return False
        written.update(left)
        return True
    if isinstance(written, list) and isinstance(left, list) and len(written) == len(left):
        pairs = list(zip(written, left, strict=True))
        if all(_fits(one, rest) for one, rest in pairs):
            for one, rest in pairs:
                _add_to_name(one, rest)
            return True
    return False


def _fits(name: dict[str, object], left: dict[str, object]) -> bool:
    """Tell whether what was left of a name goes into it: no part, but that part of its particle."""
    dropped = left.get("dropping-particle")
    whole = str(name.get("non-dropping-particle", ""))
    if dropped is not None and not f"{whole} ".startswith(f"{dropped} "):
        return False
    return left.keys() <= {*_SWITCHES, "dropping-particle"}


def _add_to_name(name: dict[str, object], left: dict[str, object]) -> None:
    name.update(left)
    dropped = left.get("dropping-particle")
    if dropped is not None:
        rest = str(name.pop("non-dropping-particle")).removeprefix(str(dropped)).strip()
        if rest:
            name["non-dropping-particle"] = rest


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_number_or_text(value: object) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)


def _is_switch(value: object) -> bool:
    return isinstance(value, str | int | float)


def _is_names(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_name, value))


def _is_name(value: object) -> bool:
    return isinstance(value, dict) and all(
        _is_text(part) if key in NAME_PARTS else key in _SWITCHES and _is_switch(part)
        for key, part in value.items()
    )


def _is_date(value: object) -> bool:
    if not isinstance(value, dict):
        return False
    return all(key in _DATE_PARTS and _DATE_PARTS[key](part) for key, part in value.items())


def _is_parts(value: object) -> bool:
    return (
        isinstance(value, list)
        and 1 <= len(value) <= 2
        and all(
            isinstance(one, list) and 1 <= len(one) <= 3 and all(map(_is_number_or_text, one))
            for one in value
        )
    )


def _is_list_of_texts(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_of_others(value: object) -> bool:
    """Tell whether a value is what other programs hold in `custom`."""
    return isinstance(value, dict) and VERSION_KEY not in value


_DATE_PARTS: Final[dict[str, Callable[[object], bool]]] = {
    "date-parts": _is_parts,
    "season": _is_number_or_text,
    "circa": _is_switch,
    "literal": _is_text,
    "raw": _is_text,
}
_SHAPES: Final[dict[str, Callable[[object], bool]]] = {
    **dict.fromkeys(ITEM_TEXTS, _is_text),
    **dict.fromkeys(ITEM_NUMBERS, _is_number_or_text),
    **dict.fromkeys(ITEM_NAMES, _is_names),
    **dict.fromkeys(ITEM_DATES, _is_date),
    "categories": _is_list_of_texts,
    "custom": _is_of_others,
    "id": _is_number_or_text,
}
