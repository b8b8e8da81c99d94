"""Values of a record become escaped text, and the ledger takes note of them."""

from __future__ import annotations

from litrecord.model.dates import PartialDate
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText
from litrecord.serializers.markdown.escapes import escape
from litrecord.serializers.markdown.words import WORDS, Labels, show_date
from litrecord.serializers.papers.ledger import Ledger
from litrecord.serializers.papers.texts import one_line

__all__ = ["Telling"]


class Telling:
    """One record while its values are told.

    Attributes:
        record: The record.
        ledger: The account of what is said of it.
        words: The words around the values.
    """

    def __init__(self, record: PaperRecord, ledger: Ledger, labels: Labels) -> None:
        """Begin with nothing said."""
        self.record: PaperRecord = record
        self.ledger: Ledger = ledger
        self.words: dict[str, str] = WORDS[labels]

    def say(self, path: str, value: str) -> str:
        """Note that a text is expressed; return it in one line, not escaped."""
        line = one_line(value).strip()
        if line:
            self.ledger.say(path, value, line)
        return line

    def field(self, path: str, value: str | None) -> str:
        """Return a text, escaped; empty where there is none."""
        return "" if value is None else escape(self.say(path, value))

    def date(self, path: str, value: PartialDate | None) -> str:
        """Return a date; empty where there is none."""
        if value is None:
            return ""
        self.ledger.tell(path)
        return show_date(value, self.words)

    def names(self, path: str, name: BilingualText | None, *, mark: str = "") -> str:
        """Return a name in all its languages, escaped, each between two marks."""
        found = []
        for at, variant in enumerate(() if name is None else name.variants):
            place = f"{path}.variants[{at}]"
            line = self.say(f"{place}.value", variant.value)
            if line:
                self.ledger.tell(f"{place}.lang")
                found.append(f"{mark}{escape(line)}{mark}")
        return " / ".join(found)

    def head(self, word: str) -> str:
        """Return what a line of a kind begins with."""
        return f"{self.words[word]}{self.words['colon']}"
