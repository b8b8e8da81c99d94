"""The lines of one record while they are made, and what a reader makes of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from litrecord.identifiers import doi
from litrecord.model.extra import FrozenMapping
from litrecord.model.record import PaperRecord
from litrecord.patterns import late
from litrecord.serializers.papers.ledger import Ledger
from litrecord.serializers.papers.texts import one_line
from litrecord.text.characters import fold_entities
from litrecord.vocab.loose_words import names_chinese_database
from litrecord.vocab.ris import CODES, GENERIC, KINDS

__all__ = ["Lines", "as_read"]

_TAG: Final = late("[A-Z][A-Z0-9]")
_CODE: Final = late("[A-Z]+")
# An edited book has its editors where others have authors.
_EDITED: Final = "EDBOOK"
# Beside the type, in which order tags are written; others come after them.
_ORDER: Final = (
    *(
        "TY",
        "AU",
        "TA",
        "A2",
        "ED",
        "A3",
        "A4",
        "TI",
        "TT",
        "T2",
        "T3",
        "C3",
        "JO",
        "JA",
        "J2",
        "J1",
    ),
    *(
        "PY",
        "DA",
        "ET",
        "NV",
        "VL",
        "IS",
        "SP",
        "EP",
        "C7",
        "SN",
        "DO",
        "AN",
        "C2",
        "DB",
        "UR",
        "L1",
    ),
    *("KW", "AB", "N2", "LA", "PB", "CY", "C1", "M3", "Y2"),
)
_PLACES: Final = {tag: place for place, tag in enumerate(_ORDER)}
# Where readers look for a DOI that is all that a value holds
_OF_STRAY_DOIS: Final = ("L3", "M3", "N1")
# What tells a reader of a Chinese database
_OF_DATABASE: Final = ("DB", "DP", "UR")


class Lines:
    """The lines of one record.

    Attributes:
        record: The record.
        ledger: The account of what is said of it.
        kind: The kind that a reader will find; None for a work of any kind.
        code: The format's word for it.
        has_journal: Whether something of what holds the work was written.
    """

    def __init__(self, record: PaperRecord, ledger: Ledger) -> None:
        """Begin with the type of the work."""
        self.record: PaperRecord = record
        self.ledger: Ledger = ledger
        self._lines: list[tuple[str, str]] = []
        self._left = _left_of(record, ledger)
        self.has_journal: bool = False
        self._is_chinese: bool | None = None
        self.code: str = self._write_type()
        self.kind: str | None = KINDS.get(self.code.lower())

    def write(self, tag: str, value: str) -> str | None:
        """Write a line, and return what a reader finds in it; None for what says nothing."""
        line = one_line(value).strip()
        read = as_read(line)
        if not read:
            return None
        self._lines.append((tag, line))
        return read

    def write_field(self, tag: str, path: str, value: str | None) -> None:
        """Write a field that is one text, and note how it will be read."""
        if value is not None and (read := self.write(tag, value)):
            self.ledger.say(path, value, read)

    def holds(self, *tags: str) -> bool:
        """Tell whether there are values of a tag that no field of the record has."""
        return any(tag in self._left for tag in tags)

    def has(self, tag: str) -> bool:
        """Tell whether a tag was written."""
        return any(written == tag for written, _ in self._lines)

    def left(self, tag: str) -> str:
        """Return the values of a tag that no field of the record has, in one text."""
        return " ".join(self._left.get(tag, ()))

    def is_chinese(self) -> bool:
        """Tell whether a reader takes the record for a Chinese database's.

        What tells it has to be written before this is asked for the first time.
        """
        if self._is_chinese is None:
            written = [line for tag, line in self._lines if tag in _OF_DATABASE]
            kept = [line for tag in _OF_DATABASE for line in self._left.get(tag, ())]
            self._is_chinese = any(map(names_chinese_database, (*written, *kept)))
        return self._is_chinese

    def is_of_wos(self) -> bool:
        """Tell whether a reader takes the record for one of the Web of Science."""
        numbers = [line for tag, line in self._lines if tag == "AN"]
        return any(line.startswith("WOS:") for line in (*numbers, *self._left.get("AN", ())))

    def finish(self) -> tuple[str, ...]:
        """Return all lines in the order of their tags, with those that no field has at the end."""
        found = sorted(self._lines, key=lambda one: _PLACES[one[0]])
        found += [(tag, line) for tag, lines in self._left.items() for line in lines]
        return (*(f"{tag}  - {line}" for tag, line in found), "ER  - ")

    def _write_type(self) -> str:
        """Write the type: the source's own word where it says the same."""
        record, ledger = self.record, self.ledger
        code = CODES.get(record.kind or "", GENERIC).upper()
        stated = record.types[0] if record.types and len(record.types) == 1 else ""
        is_known = _CODE.fullmatch(stated) and (stated.lower() in {*KINDS, GENERIC})
        if is_known and KINDS.get(stated.lower()) == record.kind and stated != _EDITED:
            code = stated
            ledger.tell("types")
        elif code == stated:
            ledger.tell("types")
        self._lines.append(("TY", code))
        if record.kind is not None:
            kind = KINDS.get(code.lower())
            if kind == record.kind:
                ledger.tell("kind")
            else:
                ledger.change("kind", record.kind, kind)
        return code


def _left_of(record: PaperRecord, ledger: Ledger) -> Mapping[str, tuple[str, ...]]:
    """Return the values of a record that only this format has, as lines by tag."""
    held = record.extra.get("ris")
    if not isinstance(held, FrozenMapping):
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for tag, value in held.items():
        texts = value if isinstance(value, tuple) else (value,)
        lines = tuple(one_line(one).strip() for one in texts if isinstance(one, str))
        lines = tuple(filter(None, lines))
        is_value = _TAG.fullmatch(tag) and tag not in ("TY", "ER")
        if lines and is_value and not (tag in _OF_STRAY_DOIS and _holds_doi(lines, record.doi)):
            found[tag] = lines
            if value in (lines, lines[0]) and len(lines) == len(texts):
                ledger.tell_extra("ris", tag)
    return found


def _holds_doi(lines: tuple[str, ...], own: str | None) -> bool:
    """Tell whether readers find the DOI of the work among lines."""
    found = [doi.compact(line) for line in lines if doi.is_valid(line)]
    return bool(found) and (own is None or own in found)


def as_read(line: str) -> str:
    """Return a text as a reader of the format finds it: entities decoded, white space folded."""
    return " ".join(fold_entities(line).split())
