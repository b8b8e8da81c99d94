"""Variables that stand as lines in the note of an item of CSL-JSON.

Reference managers keep there what they have no field for: `original-title: …`, `PMID: …`. A name
is written `Family || Given`, one a line.
"""

from __future__ import annotations

import re
from typing import Final

from litrecord.patterns import late
from litrecord.vocab.csl import BETWEEN_PARTS, NAMES, VARIABLES
from litrecord.vocab.kinds import CSL_TYPES

__all__ = ["lift_variables"]

_NOTES: Final = ("note", "extra")
_TYPE: Final = "type"
_LINE: Final = late(r"\s*([A-Za-z][A-Za-z_-]*+(?: [A-Za-z]+)*+)\s*[:：]\s*+(\S.*)")
# The older way: {:original-title: …} anywhere in the note
_BRACES: Final = late(r"\{:([A-Za-z_-]{1,40}+): ?([^{}\n]*)\}")
_FAMILY_GIVEN: Final = late(r"([^,，]+)[,，]([^,，]+)")


def lift_variables(item: dict[str, object]) -> None:
    """Make the lines of an item's note that state variables variables of the item.

    A variable that the item has already stays in the note, but `type` counts before the item's own,
    which is then its second type.

    Args:
        item: The item; it is changed.
    """
    for key in _NOTES:
        note = item.get(key)
        if isinstance(note, str) and ":" in note.replace("：", ":"):
            _lift(item, key, note)


def _lift(item: dict[str, object], key: str, note: str) -> None:
    had = {name for name, value in item.items() if value not in (None, "", [])}
    kept: list[str] = []

    def take(found: re.Match[str]) -> str:
        taken = _taken(item, had, found[1], found[2].strip())
        return found[0] if taken is None else taken

    for line in note.split("\n"):
        plain = _BRACES.sub(take, line)
        match = _LINE.fullmatch(plain)
        lifted = match is not None and _taken(item, had, match[1], match[2].strip()) is not None
        if not lifted and (plain.strip() or not line.strip()):
            kept.append(plain)
    rest = "\n".join(kept)
    if rest == note:
        return
    if rest.strip():
        item[key] = rest
    else:
        del item[key]


def _taken(item: dict[str, object], had: set[str], label: str, value: str) -> str | None:
    """Give an item a variable; return "" if it has it now, None if it does not."""
    name = VARIABLES.get(label.lower().replace(" ", "-"))
    if name is None or not value:
        return None
    if name == _TYPE:
        return _take_type(item, value)
    if name in had:
        return None
    if name not in NAMES:
        had.add(name)
        item[name] = value
        return ""
    listed = item.get(name)
    if not isinstance(listed, list):
        item[name] = listed = []
    listed.append(_name(value))
    return ""


def _take_type(item: dict[str, object], value: str) -> str | None:
    stated = item.get(_TYPE)
    if value not in CSL_TYPES or isinstance(stated, list):
        return None
    item[_TYPE] = [value, stated] if isinstance(stated, str) and stated else value
    return ""


def _name(value: str) -> dict[str, object]:
    """Make a name of its text; `Zhou,Zhong-Dao` says as well which part is which."""
    family, bar, given = (part.strip() for part in value.partition(BETWEEN_PARTS))
    if bar:
        parts = {"family": family, "given": given}
        return {key: part for key, part in parts.items() if part} or {"literal": value}
    match = _FAMILY_GIVEN.fullmatch(value)
    if match is not None:
        return {"family": match[1].strip(), "given": match[2].strip()}
    return {"literal": value}
