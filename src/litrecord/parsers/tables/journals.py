"""Which journal a row is about: titles, ISSNs, publisher, country and the like."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import Final

from litrecord.model.extra import FrozenMapping
from litrecord.model.journal import Abbreviation, IndexStatus
from litrecord.model.text import BilingualText, LangText
from litrecord.model.unchecked import unchecked
from litrecord.parsers.tables.cells import is_absent, read_flag, read_issns
from litrecord.parsers.tables.columns import Column, Columns
from litrecord.parsers.tables.descriptions import DESCRIPTIONS, FLAG
from litrecord.parsers.tables.notes import Notes
from litrecord.text.characters import clean_characters, fold_entities
from litrecord.vocab.editions import find_editions, find_index
from litrecord.vocab.problems import CHARACTER_REMOVED, UNREADABLE_VALUE

__all__ = ["FORMAT", "JournalReader"]

FORMAT: Final = "table"

_text = unchecked(LangText)
_texts = unchecked(BilingualText)
_HAN: Final = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_SPACES: Final = re.compile("[ \t\n\u2028\u2029\u3000\xa0]+")
_PLAIN_ISSN: Final = re.compile("[0-9]{4}-[0-9]{3}[0-9X]")
# What forms hold in place of an ISSN
_NO_ISSN: Final = "0000-0000"
_MEDIA: Final = frozenset({"issn_print", "issn_electronic", "issn_l"})
_MOST_SHARED: Final = 4096
# Digits of which four are no year
_LONG_NUMBER: Final = re.compile("[0-9]{5}")
# No list of sponsors or of languages is longer.
_LONGEST_CELL: Final = 20_000
_FIELD_NAMES: Final = {"source_id": "ids"}


class JournalReader:
    """Reads what identifies and describes the journal of a row.

    Args:
        columns: The columns of the table.
        short_names: Whose the short names are, such as `ccf`; None when not known.
        is_jcr: Whether citation indexes belong to a JCR ranking and not to the profile.
        read_elsewhere: The columns that rankings are read from.
        kind: What all rows are where none says it itself, such as `conference`; None when unknown.
    """

    def __init__(
        self,
        columns: Columns,
        *,
        short_names: str | None,
        is_jcr: bool,
        read_elsewhere: set[int],
        kind: str | None = None,
    ) -> None:
        self._kind = kind
        self._titles = columns.of("title", "title_en", "title_zh")
        self._short = [(one.position, short_names) for one in columns.of("short_name")]
        self._short += [(one.position, _scheme(one)) for one in columns.of("abbreviation")]
        self._issns = columns.of("issn", "issn_print", "issn_electronic", "issns", "issn_l")
        self._odd = columns.of(*DESCRIPTIONS)
        if not any(one.position in read_elsewhere for one in columns.of("is_review")):
            self._odd += columns.of("is_review")
        self._indexed = columns.of("membership") + ([] if is_jcr else columns.of("editions"))
        self._held = columns.of("editions") if is_jcr else []
        read = {at for at, _ in self._short}.union(
            read_elsewhere,
            (one.position for one in (*self._titles, *self._issns, *self._odd, *self._indexed)),
        )
        self._unknown = _named_apart(one for one in columns.all if one.position not in read)
        self._indexing: dict[tuple[int, str], tuple[IndexStatus, ...]] = {}
        self._values: dict[tuple[int, str], object] = {}
        self._extras: dict[tuple[str, ...], FrozenMapping] = {}

    @property
    def unknown(self) -> set[int]:
        """The columns whose cells go to `extra`."""
        return {at for at, _ in self._unknown}

    def read(self, cells: list[str], notes: Notes) -> dict[str, object]:
        """Return fields of the profile by name; without any title or ISSN neither is there."""
        fields: dict[str, object] = {} if self._kind is None else {"kind": self._kind}
        self._read_titles(cells, fields, notes)
        self._read_issns(cells, fields, notes)
        for column in self._odd:
            raw = cells[column.position]
            if raw:
                value = self._values.get((column.position, raw))
                if value is None:
                    value = self._read_odd(column, raw, notes)
                if value is not None:
                    fields[_FIELD_NAMES.get(column.field or "", column.field or "")] = value
        if self._indexed or self._held:
            indexing = self._read_indexing(cells, notes)
            if indexing:
                fields["indexing"] = indexing
        if self._unknown:
            unknown = self._unknown
            if notes.held <= unknown[-1][0]:
                # Of a row that is cut short, in a table with thousands of columns
                unknown = unknown[: bisect_left(unknown, (notes.held, ""))]
            rest = tuple([cells[at] for at, _ in unknown])
            if any(rest):
                fields["extra"] = self._extras.get(rest) or self._extra(rest)
        return fields

    def _extra(self, values: tuple[str, ...]) -> FrozenMapping:
        """Make the mapping of what has no field; rows with the same share it."""
        rest = {
            header: text for (_, header), text in zip(self._unknown, values, strict=False) if text
        }
        made = FrozenMapping({FORMAT: FrozenMapping(rest)})
        if len(self._extras) < _MOST_SHARED:
            self._extras[values] = made
        return made

    def _read_odd(self, column: Column, raw: str, notes: Notes) -> object:
        """Return what a cell says of the journal; None when it says nothing or is unreadable."""
        text = raw.strip()
        if not text or is_absent(text):
            return None
        if len(text) > _LONGEST_CELL:
            notes.add(UNREADABLE_VALUE, column.position, raw)
            return None
        read, expected = DESCRIPTIONS.get(column.field or "", FLAG)
        value = read(text)
        if value is None:
            notes.add(UNREADABLE_VALUE, column.position, raw, expected=expected)
        elif not text.isprintable() and clean_characters(text) != text:
            # The texts that become values of their own are cleaned.
            if isinstance(value, BilingualText | tuple):
                notes.add(CHARACTER_REMOVED, column.position, raw, used=clean_characters(text))
        elif len(self._values) < _MOST_SHARED:
            # Few countries and publishers serve many journals.
            self._values[column.position, raw] = value
        return value

    def _read_titles(self, cells: list[str], fields: dict[str, object], notes: Notes) -> None:
        if len(self._titles) == 1 and not self._short:
            column = self._titles[0]
            only = _title(cells[column.position], column, notes)
            if only is not None:
                fields["name"] = _texts(variants=(only,))
            return
        variants: list[LangText] = []
        aliases: list[str] = []
        for column in self._titles:
            raw = cells[column.position]
            made = _title(raw, column, notes) if raw else None
            if made is None or any(one.value == made.value for one in variants):
                continue
            if any(one.lang == made.lang for one in variants):
                aliases.append(made.value)
            else:
                variants.append(made)
        if variants:
            fields["name"] = _texts(variants=tuple(variants))
        if aliases:
            fields["aliases"] = tuple(dict.fromkeys(aliases))
        if self._short:
            short = [
                Abbreviation(value=cells[at].strip(), scheme=scheme)
                for at, scheme in self._short
                if cells[at].strip() and not is_absent(cells[at])
            ]
            if short:
                fields["abbreviations"] = tuple(short)

    def _read_issns(self, cells: list[str], fields: dict[str, object], notes: Notes) -> None:
        others: list[str] = []
        for column in self._issns:
            raw = cells[column.position]
            if not raw:
                continue
            if _PLAIN_ISSN.fullmatch(raw) and raw != _NO_ISSN and column.field in _MEDIA:
                fields[column.field] = raw
                continue
            reading = read_issns(raw)
            if reading.fault is not None:
                used = None if reading.value is None else reading.value[0]
                notes.fault(reading.fault, column.position, raw, used)
            if reading.value is None:
                continue
            if column.field in {"issn", "issns"}:
                others += reading.value
            else:
                fields[column.field or ""] = reading.value[0]
                others += reading.value[1:]
        if others:
            fields["issn_other"] = tuple(dict.fromkeys(others))

    def _read_indexing(self, cells: list[str], notes: Notes) -> tuple[IndexStatus, ...]:
        found: tuple[IndexStatus, ...] = ()
        for column in self._indexed:
            raw = cells[column.position]
            if not raw:
                continue
            key = (column.position, raw)
            known = self._indexing.get(key)
            if known is None:
                known, is_clean = _statuses(column, raw, notes)
                if is_clean:
                    self._indexing[key] = known
            found += known
        for column in self._held:
            raw = cells[column.position]
            if raw:
                known = self._indexing.get((column.position, raw))
                if known is None:
                    known = _on_hold(raw)
                    self._indexing[column.position, raw] = known
                found += known
        return found


def _named_apart(columns: Iterable[Column]) -> list[tuple[int, str]]:
    """Return positions with headers; those that are empty or stand there before get a number."""
    named: dict[str, int] = {}
    for one in columns:
        header, number = one.header.strip(), f"#{one.position + 1}"
        named[f"{header} {number}".strip() if not header or header in named else header] = (
            one.position
        )
    return [(position, header) for header, position in named.items()]


def _scheme(column: Column) -> str | None:
    return column.meaning.system if column.meaning.system == "jcr" else None


def _title(raw: str, column: Column, notes: Notes) -> LangText | None:
    is_plain = raw.isprintable()
    clean = value = raw.strip() if is_plain and "  " not in raw else _tidy(raw)
    if not value or is_absent(value):
        return None
    if "&" in value:
        clean = value = fold_entities(value)
    if not is_plain:
        kept = clean_characters(value)
        clean = _tidy(kept)
        if kept != value:
            notes.add(CHARACTER_REMOVED, column.position, raw, used=clean)
        if not clean:
            return None
    lang, basis = (None, "unknown") if column.field != "title_en" else ("en", "stated")
    if not clean.isascii() and _HAN.search(clean) is not None:
        lang, basis = "zh", "script"
    return _text(value=clean, lang=lang, basis=basis, raw=None if raw == clean else raw)


def _tidy(text: str) -> str:
    """Collapse white space; control characters, which are reported, are no white space here."""
    return _SPACES.sub(" ", text).strip()


def _statuses(column: Column, raw: str, notes: Notes) -> tuple[tuple[IndexStatus, ...], bool]:
    """Return the memberships that a cell states, and whether it could be read as a whole."""
    text = raw.strip()
    if column.index is not None:
        return _membership(column.index, column.meaning.year, text), True
    scanned = find_editions(text[:_LONGEST_CELL])
    is_clean = (not scanned.rest or is_absent(text)) and len(text) <= _LONGEST_CELL
    if not is_clean:
        notes.add(UNREADABLE_VALUE, column.position, raw, expected="SCIE, SSCI, AHCI, ESCI")
    found = zip(scanned.codes, scanned.statuses, strict=True)
    return tuple(IndexStatus(index=code, status=status) for code, status in found), is_clean


def _on_hold(text: str) -> tuple[IndexStatus, ...]:
    """Return what a cell says of indexes beside their names.

    That a journal is in one belongs to its ranking, that it is on hold there does not.
    """
    scanned = find_editions(text[:_LONGEST_CELL])
    return tuple(
        IndexStatus(index=code, status=status)
        for code, status in zip(scanned.codes, scanned.statuses, strict=True)
        if status is not None
    )


def _membership(index: str, year: int | None, text: str) -> tuple[IndexStatus, ...]:
    edition = None if year is None else str(year)
    if is_absent(text):
        return ()
    flag = read_flag(text).value
    if flag is not None:
        status = None if flag else "not-indexed"
        return (IndexStatus(index=index, status=status, edition=edition),)
    stated = find_index(text if index in text else f"{index} {text}")
    if stated is None or stated.code != index or _LONG_NUMBER.search(text) is not None:
        return (IndexStatus(index=index, level=text, edition=edition),)
    if stated.level is None and stated.edition is None:
        return (IndexStatus(index=index, level=text, edition=edition),)
    level = stated.level or stated.rest or None
    return (IndexStatus(index=index, level=level, edition=stated.edition or edition),)
