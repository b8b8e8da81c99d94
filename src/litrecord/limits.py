"""How much input litrecord is willing to take: one frozen object with documented defaults."""

from __future__ import annotations

from typing import Final

import attrs

__all__ = ["DEFAULT_LIMITS", "Limits"]


@attrs.frozen(kw_only=True)
class Limits:
    """Bounds on input; what exceeds one is refused with a `LimitError`, never cut silently.

    Attributes:
        depth: Nesting of JSON arrays and objects, counted from 1.
        size: Bytes of one input after decompression.
        record_size: Bytes of one record: a line of JSON lines, an element of an array.
        records: Number of records in one input.
        digits: Decimal digits of one JSON integer (CPython itself refuses more than 4300).
        entries: Entries of one list in a record, such as its authors.
        failures: Records that could not be read, of those that `read` and `parse` keep; with more
            the input is not what it was taken for. `iter_records` keeps none.
        expansion: How many times its compressed size a gzip stream may grow to, once it is
            larger than `expansion_floor` bytes.
        expansion_floor: Bytes that a gzip stream may always grow to.
    """

    depth: int = 128
    size: int = 4 * 1024**3
    record_size: int = 64 * 1024**2
    records: int = 2**63 - 1
    digits: int = 10_000
    entries: int = 20_000
    failures: int = 20_000
    expansion: int = 100
    expansion_floor: int = 4 * 1024**2


DEFAULT_LIMITS: Final = Limits()
