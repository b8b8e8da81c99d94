"""An entry that is written, but for its key."""

from __future__ import annotations

import attrs

from litrecord.model.record import PaperRecord

__all__ = ["WrittenEntry"]


@attrs.frozen(kw_only=True, weakref_slot=False)
class WrittenEntry:
    """An entry that has no key yet.

    Attributes:
        record: The record that it is of.
        type: Its type.
        fields: The value of each field, with its braces.
        key: The key that the record brings with it; None when it brings none.
    """

    record: PaperRecord
    type: str
    fields: dict[str, str]
    key: str | None

    def text(self, key: str) -> str:
        """Return the entry with a key, and a line end."""
        lines = "".join(f"  {name} = {value},\n" for name, value in self.fields.items())
        return f"@{self.type}{{{key},\n{lines}}}\n"
