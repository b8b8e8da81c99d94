"""What litrecord keeps of a record in `custom`, since no variable of an item can hold it.

It stands at `litrecord` there: the version of litrecord's JSON, the fields of the record as that
JSON has them, and the variables that stand in for some of them. A field counts unless somebody has
changed the variable that states the same.
"""

from __future__ import annotations

from typing import Final, cast

import attrs

from litrecord.converter import default_converter, read_fields
from litrecord.errors import Location, Problem
from litrecord.model.extra import EMPTY, FrozenMapping, freeze, identical
from litrecord.model.immutable import Immutable
from litrecord.model.people import Author, Contributor
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText
from litrecord.parsers.papers.targets import INNER
from litrecord.text.names import run_together
from litrecord.vocab.csl import CUSTOM, FORMAT, REPLACED
from litrecord.vocab.own import VERSION, VERSION_KEY
from litrecord.vocab.problems import (
    INNER_OUTER_CONFLICT,
    UNKNOWN_PROPERTY,
    UNREADABLE_VALUE,
    WRONG_TYPE,
)

__all__ = ["add_fields", "take_fields"]

# They are no part of what an item says of a paper; a journal's own `extra` is.
_NOT_HELD: Final = frozenset({"source", "extra"})
_NOT_HELD_OF_INNER: Final = frozenset({"source"})


def take_fields(
    item: dict[str, object], problems: list[Problem], location: Location
) -> dict[str, object]:
    """Take out of an item what litrecord keeps in it, and the variables that stand in for it.

    Args:
        item: The item; it is changed.
        problems: Gets one where a newer litrecord wrote it; it stays then.
        location: Where the item stands, for the problem.

    Returns:
        The fields as JSON has them; empty where there are none.
    """
    custom = item.get(CUSTOM)
    held = custom.get(VERSION_KEY) if isinstance(custom, dict) else None
    if not isinstance(custom, dict) or not isinstance(held, dict):
        return {}
    if held.get(VERSION_KEY) != VERSION:
        path = f"{CUSTOM}.{VERSION_KEY}.{VERSION_KEY}"
        raw = freeze(held.get(VERSION_KEY))
        problems.append(
            UNREADABLE_VALUE.problem(path, raw=raw, expected=VERSION, location=location)
        )
        return {}
    fields = {key: value for key, value in held.items() if key not in (VERSION_KEY, REPLACED)}
    replaced = held.get(REPLACED)
    for name, value in replaced.items() if isinstance(replaced, dict) else ():
        if name in item and identical(item[name], value):
            del item[name]
    others = {key: value for key, value in custom.items() if key != VERSION_KEY}
    if others:
        item[CUSTOM] = others
    else:
        del item[CUSTOM]
    return fields


def add_fields(
    made: dict[str, object],
    held: dict[str, object],
    problems: list[Problem],
    location: Location,
) -> None:
    """Add to the fields that variables gave those that `custom` holds.

    Args:
        made: The fields of the record; it is changed. What is no field, or says something else
            than a variable does, goes to its `extra`.
        held: What `take_fields` returned; it is changed.
        problems: Gets one for each value that does not count.
        location: Where the item stands, for the problems.
    """
    plain = {key: value for key, value in held.items() if key not in INNER}
    found = _read(PaperRecord, plain, problems, location)
    for name, value in found.items():
        if _counts(name, value, made.get(name), problems, location):
            made[name] = value
            del held[name]
    for holder in INNER.keys() & held.keys():
        value = held[holder]
        if isinstance(value, dict):
            rest = _add_inner(made, holder, value, problems, location)
            held[holder] = rest
            if not rest:
                del held[holder]
        else:
            path = f"{CUSTOM}.{VERSION_KEY}.{holder}"
            raw = freeze(value)
            problems.append(WRONG_TYPE.problem(path, raw=raw, expected="{…}", location=location))
    if held:
        _leave(made, held)


def _add_inner(
    made: dict[str, object],
    holder: str,
    held: dict[str, object],
    problems: list[Problem],
    location: Location,
) -> dict[str, object]:
    """Add the fields of an inner object; return those that do not count."""
    cls = INNER[holder]
    found = _read(cls, held, problems, location, f"{holder}.")
    own = made.get(holder)
    fields: dict[str, object] = {}
    for name, value in found.items():
        stated = getattr(own, name, None)
        if _counts(f"{holder}.{name}", value, stated, problems, location):
            fields[name] = value
    made[holder] = cls(**fields) if own is None else attrs.evolve(cast("Immutable", own), **fields)
    return {key: value for key, value in held.items() if key not in fields}


def _read(
    cls: type,
    held: dict[str, object],
    problems: list[Problem],
    location: Location,
    prefix: str = "",
) -> dict[str, object]:
    not_held = _NOT_HELD_OF_INNER if prefix else _NOT_HELD
    fields = {key: value for key, value in held.items() if key not in not_held}
    found, faults, unknown = read_fields(cls, fields, default_converter(), location=location)
    unknown |= {key: value for key, value in held.items() if key in not_held}
    faults += [
        UNKNOWN_PROPERTY.problem(key, raw=freeze(value), location=location)
        for key, value in unknown.items()
    ]
    problems += [
        attrs.evolve(one, path=f"{CUSTOM}.{VERSION_KEY}.{prefix}{one.path}") for one in faults
    ]
    return found


def _counts(
    path: str, held: object, stated: object, problems: list[Problem], location: Location
) -> bool:
    """Tell whether what is held is of the text or the people that a variable states."""
    if _agree(held, stated):
        return True
    problems.append(
        INNER_OUTER_CONFLICT.problem(
            f"{CUSTOM}.{VERSION_KEY}.{path}",
            raw=_shown(held),
            used=_shown(stated),
            location=location,
        )
    )
    return False


def _agree(held: object, stated: object) -> bool:
    if isinstance(stated, BilingualText) and isinstance(held, BilingualText):
        values = {text.value for text in held.variants}
        return all(text.value in values for text in stated.variants)
    if isinstance(stated, tuple) and isinstance(held, tuple) and stated:
        if isinstance(stated[0], Author):
            return list(map(_called, stated)) == list(map(_called, held))
        if isinstance(stated[0], Contributor):
            # There is no variable for what some of them did.
            roles = {_called(one)[0] for one in stated}
            listed = [called for one in held if (called := _called(one))[0] in roles]
            return sorted(map(_called, stated)) == sorted(listed)
    return True


def _called(one: object) -> tuple[str, str]:
    """Return what somebody did and is called, however the name is parted."""
    if isinstance(one, Contributor):
        return one.role, run_together(one.author.name)
    return "", run_together(one.name) if isinstance(one, Author) else ""


def _shown(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(str(one) for one in value[:20])
    return None if value is None else str(value)


def _leave(made: dict[str, object], left: dict[str, object]) -> None:
    extra = cast("FrozenMapping", made.get("extra", EMPTY))
    own = cast("FrozenMapping", extra.get(FORMAT, EMPTY))
    custom = own.get(CUSTOM, EMPTY)
    base = custom if isinstance(custom, FrozenMapping) else EMPTY
    made["extra"] = extra.with_(FORMAT, own.with_(CUSTOM, base.with_(VERSION_KEY, left)))
