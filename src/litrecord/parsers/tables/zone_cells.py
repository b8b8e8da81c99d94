"""The grammar of cells that hold a zone (分区): `2`, `2区`, `3 [168/495]`, `医学2区 Top`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from litrecord.parsers.tables.cells import is_absent
from litrecord.vocab.zones import ZoneReading, is_under_review, read_zone

__all__ = ["Zone", "read_zone_cell"]

_PLAIN_ZONE: Final = re.compile(r"([1-4]) \[([0-9]{1,6})/([0-9]{1,6})\]")
_NAMED_ZONE: Final = re.compile(
    r"([^0-9一二三四]*?[\u3400-\u9fff]) ?"
    r"((?:[1-4]|[一二三四]) ?区(?: ?[\[(（][^\])）]*[\])）])?)(?: ?(top)(?:期刊)?)?",
    re.IGNORECASE,
)


class Zone(NamedTuple):
    """What a cell says of a zone.

    Attributes:
        reading: The zone; None when there is none.
        name: Name of the field in the same cell, as in 医学2区; None when there is none.
        is_top: Whether the cell marks a Top journal.
        is_open: Whether the zone is still under review.
    """

    reading: ZoneReading | None = None
    name: str | None = None
    is_top: bool = False
    is_open: bool = False


def read_zone_cell(text: str) -> Zone | None:
    """Read the cell of a zone; None when it cannot be read."""
    # A position makes nearly every cell different, and nearly every cell is of this form.
    found = _PLAIN_ZONE.fullmatch(text)
    if found is not None and 1 <= int(found[2]) <= int(found[3]):
        return Zone(ZoneReading(int(found[1]), int(found[2]), int(found[3])))
    return _read_zone_cell(text)


@lru_cache(1024)
def _read_zone_cell(text: str) -> Zone | None:
    stripped = text.strip()
    if not stripped or is_absent(stripped):
        return Zone()
    reading = read_zone(stripped)
    if reading is not None:
        return Zone(reading)
    if is_under_review(stripped):
        return Zone(is_open=True)
    named = _NAMED_ZONE.fullmatch(stripped[:200])
    reading = None if named is None else read_zone(named[2])
    if named is None or reading is None:
        return None
    return Zone(reading, named[1].strip(), bool(named[3]))
