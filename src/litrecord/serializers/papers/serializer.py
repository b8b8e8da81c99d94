"""The frame of what writes papers: the same steps for every format."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import TYPE_CHECKING, Generic, TypeVar

from litrecord.model.record import PaperRecord

if TYPE_CHECKING:
    from litrecord.errors import Problem
    from litrecord.serializers.papers.ledger import Ledger

__all__ = ["PaperSerializer"]

Entry = TypeVar("Entry")


class PaperSerializer(ABC, Generic[Entry]):
    """Writes paper records in one format.

    A format has a name, a function that makes an entry of a record, and one that makes a text of
    entries. Its options are fields.
    """

    __slots__ = ()

    name: str

    @abstractmethod
    def entry(self, record: PaperRecord, ledger: Ledger) -> Entry:
        """Make the entry of a record, and note in the ledger what it says."""

    @abstractmethod
    def text(self, entries: list[Entry], *, many: bool) -> str:
        """Write entries: a collection of them, or exactly one on its own."""

    def dumps(self, items: tuple[object, ...], *, many: bool) -> str:
        """Write paper records.

        Raises:
            TypeError: An object is no paper record.
        """
        from litrecord.serializers.papers.ledger import Ledger  # noqa: PLC0415  # readers need it not

        records = [self._record(item) for item in items]
        return self.text([self.entry(one, Ledger(one)) for one in records], many=many)

    def losses(self, item: object) -> Iterable[Problem]:
        """Say what the format cannot express, or only by another value.

        How a value was come by (`basis`, `raw`, `source`) and whether a name was printed with the
        family name first are not counted.
        """
        from litrecord.serializers.papers.ledger import Ledger  # noqa: PLC0415  # likewise

        ledger = Ledger(self._record(item), is_asked=True)
        self.entry(ledger.record, ledger)
        return ledger.problems()

    def _record(self, item: object) -> PaperRecord:
        if not isinstance(item, PaperRecord):
            raise TypeError(
                f"the format {self.name} holds paper records, got {type(item).__name__}"
            )
        return item
