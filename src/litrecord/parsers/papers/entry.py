"""One record of a source as it was cut from its document, before any of its fields is read."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from litrecord.errors import Location, Problem

__all__ = ["Entry"]


@attrs.define(kw_only=True, weakref_slot=False)
class Entry:
    """A record of a source.

    Attributes:
        values: Its values by field name, as decoded: JSON values. They belong to who reads the
            entry, and are taken out one by one; what is left goes to `extra`.
        location: Where it stands in the document.
        raw: Its bytes, or what returns them, for the failure that it may become.
        problems: What was found wrong while it was cut, with paths of the source.
    """

    values: dict[str, object]
    location: Location
    raw: bytes | Callable[[], bytes] = b""
    problems: list[Problem] = attrs.Factory(list)
