"""An entry while it is written: its fields, and the account of what they say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from litrecord.model.dates import PartialDate
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText, LangText
from litrecord.serializers.bibtex.dialects import Dialect
from litrecord.serializers.bibtex.finding import find_date, find_name, find_text
from litrecord.serializers.bibtex.latex import escape
from litrecord.serializers.papers.comparing import compare
from litrecord.serializers.papers.ledger import Ledger
from litrecord.serializers.papers.texts import main_at
from litrecord.vocab.bibtex import KINDS

__all__ = ["Draft", "Find"]

Find = Callable[[str], LangText | None]

_ORDER: Final[tuple[str, ...]] = (
    *("author", "editor", "bookauthor", "translator", "title", "journal", "journaltitle"),
    *("shortjournal", "booktitle", "series", "eventtitle", "eventdate", "venue", "type"),
    *(
        "entrysubtype",
        "edition",
        "version",
        "pubstate",
        "publisher",
        "institution",
        "school",
        "organization",
    ),
    *(
        "address",
        "location",
        "date",
        "year",
        "month",
        "day",
        "volume",
        "number",
        "issue",
        "volumes",
        "chapter",
        "pages",
        "pagetotal",
    ),
    *("eid", "issn", "eissn", "isbn", "doi", "eprint", "eprinttype", "eprintclass"),
    *("archiveprefix", "primaryclass", "pmid", "pmcid", "mrnumber", "zblnumber", "unique-id"),
    *("mrclass", "url", "urldate", "language", "langid", "origtitle", "origdate"),
    *("origpublisher", "origlocation", "keywords", "abstract"),
)
"""The order of fields in an entry; others follow."""


class Draft:
    """An entry while it is written.

    Attributes:
        record: The record.
        ledger: The account of what is said of it.
        dialect: What it is written in.
        type: The entry type.
        fields: The value of each field, with its braces.
    """

    __slots__ = ("dialect", "fields", "ledger", "record", "type")

    def __init__(self, record: PaperRecord, ledger: Ledger, dialect: Dialect, type: str) -> None:
        """Begin with no fields."""
        self.record: PaperRecord = record
        self.ledger: Ledger = ledger
        self.dialect: Dialect = dialect
        self.type: str = type
        self.fields: dict[str, str] = {}

    @property
    def kind(self) -> str:
        """The kind that the entry type alone is read as."""
        return KINDS[self.type]

    @property
    def is_asked(self) -> bool:
        """Whether losses are wanted."""
        return self.ledger.is_asked

    def put(self, field: str, value: str) -> None:
        """Set a field to a value, which has no braces yet and is not blank."""
        self.fields[field] = f"{{{value}}}"

    def put_line(self, field: str, path: str, value: str | None) -> None:
        """Write a text of one line, if there is one."""
        written = "" if value is None else escape(value)
        if written:
            self.put(field, written)
            if self.is_asked:
                compare(self.ledger, path, value, find_text(written))

    def put_text(
        self,
        field: str,
        path: str,
        text: BilingualText | None,
        *,
        write: Callable[[str], str] = escape,
        find: Find = find_name,
    ) -> LangText | None:
        """Write of a text the variant that stands for it, if there is one.

        Returns:
            What a reader finds, where losses are asked for; else None.
        """
        if text is None or not text.variants:
            return None
        at = main_at(text, self.record.languages)
        written = write(text.variants[at].value)
        if not written:
            return None
        self.put(field, written)
        if not self.is_asked:
            return None
        found = find(written)
        compare(self.ledger, f"{path}.variants[{at}]", text.variants[at], found)
        return found

    def put_date(self, field: str, path: str, date: PartialDate | None) -> None:
        """Write a date in one field, if there is one."""
        if date is not None:
            self.put(field, str(date))
            if not self.is_asked:
                return
            compare(self.ledger, path, date, find_date(str(date)))

    def in_order(self) -> dict[str, str]:
        """Return the fields as entries have them."""
        known = {name: self.fields[name] for name in _ORDER if name in self.fields}
        return {**known, **self.fields}
