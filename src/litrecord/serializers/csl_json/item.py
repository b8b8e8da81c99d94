"""An item while it is written: its variables, and how they will be read."""

from __future__ import annotations

import attrs

from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText
from litrecord.serializers.csl_json.holding import field_of, is_shallow, plain_at
from litrecord.serializers.papers.ledger import Ledger

__all__ = ["Item"]


@attrs.define(kw_only=True)
class Item:
    """One item while it is written.

    Attributes:
        ledger: The account of the record.
        with_custom: Whether `custom` holds what the variables do not.
        with_markup: Whether the title and the abstract keep the markup of their source.
        variables: Its variables, in the order of writing.
        replaced: Those that a reader of `custom` leaves aside, since they state something else
            than the record.
        mains: Of the texts that were written, by variable: their path, the text, and which of its
            languages was written.
        custom: What other programs had in `custom`.
        languages: The languages of the paper, as a reader will have them.
        kind: The kind of the paper, as a reader will have it.
    """

    ledger: Ledger
    with_custom: bool
    with_markup: bool
    variables: dict[str, object] = attrs.Factory(dict)
    replaced: dict[str, object] = attrs.Factory(dict)
    mains: dict[str, tuple[str, BilingualText, int]] = attrs.Factory(dict)
    custom: dict[str, object] = attrs.Factory(dict)
    languages: tuple[str, ...] = ()
    kind: str | None = None

    @property
    def record(self) -> PaperRecord:
        """The record."""
        return self.ledger.record

    def say(self, name: str, written: object, *, path: str, stated: object, read: object) -> None:
        """Write a variable.

        Args:
            name: Its name.
            written: Its value.
            path: The field of the record that it states.
            stated: What the record has there.
            read: What a reader will have there.
        """
        self.variables[name] = written
        if read == stated:
            self.ledger.tell(path)
        else:
            self.ledger.change(path, stated, read)
            self.replace(name, path)

    def replace(self, name: str, *paths: str) -> bool:
        """Have a reader of `custom` leave a variable aside, if that can hold what it stands for.

        Args:
            name: The variable.
            paths: Where the record has what it stands for.

        Returns:
            Whether there is a `custom` that does.
        """
        if not self.with_custom:
            return False
        fields = {field_of(path) for path in paths}
        if not all(is_shallow(plain_at(self.record, field)) for field in fields):
            return False
        self.replaced[name] = self.variables[name]
        return True
