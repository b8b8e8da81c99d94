"""What a row says by the CAS partition (中科院分区), or by 新锐分区, which succeeds it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from litrecord.model.ranking import CASPartition, CASZone
from litrecord.model.source import Source
from litrecord.model.unchecked import unchecked
from litrecord.parsers.tables.categories import read_category
from litrecord.parsers.tables.cells import is_absent, read_flag
from litrecord.parsers.tables.columns import Column, Columns
from litrecord.parsers.tables.notes import Notes
from litrecord.parsers.tables.zone_cells import Zone, read_zone_cell
from litrecord.vocab.cas import find_major
from litrecord.vocab.problems import UNREADABLE_VALUE, VALUE_REPAIRED
from litrecord.vocab.table_problems import CATEGORY_UNKNOWN
from litrecord.vocab.zones import ZoneReading, is_under_review, read_top, split_reasons

__all__ = ["FIELDS", "PartitionReader", "major_names"]

_NAMES: Final = ("major", "major_en", "minor", "minor_en")
_ZONES: Final = ("major_zone", "minor_zone")
FIELDS: Final = frozenset((*_NAMES, *_ZONES))

_partition = unchecked(CASPartition)
_zone = unchecked(CASZone)
_EXPECTED: Final = "1 … 4, 2区, 3 [168/495]"
_HAN: Final = re.compile("[\u3400-\u9fff]")


def major_names(columns: Columns, sample: Iterable[list[str]]) -> list[str]:
    """Return the names of broad fields in some rows."""
    named = [one.position for one in columns.of("major", "major_en")]
    found = [row[at].strip() for row in sample for at in named if at < len(row)]
    zoned = [one.position for one in columns.of("major_zone")]
    for row in sample:
        for at in zoned:
            zone = read_zone_cell(row[at]) if at < len(row) else None
            if zone is not None and zone.name is not None:
                found.append(zone.name)
    return [name for name in dict.fromkeys(found) if name]


@lru_cache(256)
def _read_top(text: str) -> bool | None:
    return read_top(text)


class _Place(NamedTuple):
    """The columns of one field: its Chinese and English name and its zone."""

    name: int | None
    name_en: int | None
    zone: int | None


class PartitionReader:
    """Reads the partition of each row.

    Args:
        columns: The columns of the table.
        system: `cas` or `xr`.
        scheme: `basic` or `upgraded`; None when unknown.
        year: The year of the edition, where the table as a whole has one.
        source: Provenance of the rankings.
    """

    def __init__(
        self,
        columns: Columns,
        *,
        system: Literal["cas", "xr"],
        scheme: Literal["basic", "upgraded"] | None,
        year: int | None,
        source: Source,
    ) -> None:
        self.year = year
        self._system = system
        self._scheme = scheme
        self._source = source
        self._majors = _places(columns, "major", "major_en", "major_zone")
        self._minors = _places(columns, "minor", "minor_en", "minor_zone")
        self._top = [one.position for one in columns.of("top")]
        self._review = [one.position for one in columns.of("is_review")]
        self._notes = [one.position for one in columns.of("notes")]
        self._marks = [one.position for one in columns.of("warning_mark")]
        self._seen: dict[tuple[str | None, str | None, int], CASZone] = {}
        held = {at for place in (*self._majors, *self._minors) for at in place if at is not None}
        self.positions: set[int] = held.union(self._top, self._review, self._notes, self._marks)

    def read(self, cells: list[str], notes: Notes, year: int | None) -> CASPartition | None:
        """Return the partition of a row; None where it says nothing of one."""
        state = _State()
        majors = self._read_zones(self._majors, cells, notes, state, is_major=True)
        minors = self._read_zones(self._minors, cells, notes, state, is_major=False)
        for position in self._top:
            text = cells[position]
            if text:
                top = _read_top(text)
                if top is None and text.strip() and not is_absent(text):
                    notes.add(UNREADABLE_VALUE, position, text, expected="是, 否, Top")
                if top is False and state.top:
                    # The cell of the zone says Top.
                    notes.add(VALUE_REPAIRED, position, text, used="Top")
                elif top is not None:
                    state.top = top
        is_review = self._flag(self._review, cells, notes)
        remarks = [cells[at] for at in self._notes if cells[at].strip()]
        warning = self._read_mark(cells, state)
        if not (majors or minors or state.is_open or state.top is not None):
            return None
        return _partition(
            system=self._system,
            scheme=self._scheme,
            edition_year=year,
            majors=majors,
            minors=minors,
            top=state.top,
            is_review=is_review,
            status="under_review" if state.is_open else None,
            notes=tuple(part for text in remarks for part in split_reasons(text)) or None,
            warning=warning,
            source=self._source,
        )

    def _read_mark(self, cells: list[str], state: _State) -> str | None:
        warning: str | None = None
        for position in self._marks:
            text = cells[position].strip()
            if is_under_review(text):
                state.is_open = True
            elif text and not is_absent(text) and read_flag(text).value is not False:
                warning = text
        return warning

    def _flag(self, positions: list[int], cells: list[str], notes: Notes) -> bool | None:
        for position in positions:
            reading = read_flag(cells[position])
            if reading.fault is not None:
                notes.fault(reading.fault, position, cells[position])
            elif reading.value is not None:
                return reading.value
        return None

    def _read_zones(
        self,
        places: list[_Place],
        cells: list[str],
        notes: Notes,
        state: _State,
        *,
        is_major: bool,
    ) -> tuple[CASZone, ...]:
        found: list[CASZone] = []
        for name, name_en, at in places:
            text = "" if at is None else cells[at]
            names = (
                "" if name is None else cells[name],
                "" if name_en is None else cells[name_en],
            )
            if not (text or names[0] or names[1]):
                continue
            zone = read_zone_cell(text)
            if zone is None:
                notes.add(UNREADABLE_VALUE, at or 0, text, expected=_EXPECTED)
                zone = Zone()
            state.is_open = state.is_open or zone.is_open
            if zone.is_top and is_major:
                state.top = True
            elif zone.is_top:
                notes.add(VALUE_REPAIRED, at or 0, text, used=zone.name, expected=_EXPECTED)
            chinese, english = (
                self._major(names, zone, at or 0, text, notes)
                if is_major
                else self._minor(names, zone, (name, name_en, at), notes)
            )
            reading = zone.reading
            if reading is None:
                if chinese is not None or english is not None:
                    found.append(_zone(name_zh=chinese, name_en=english))
                continue
            found.append(self._zone(chinese, english, reading))
        return tuple(found)

    @staticmethod
    def _major(
        names: tuple[str, str], zone: Zone, at: int, text: str, notes: Notes
    ) -> tuple[str | None, str | None]:
        chinese, english = _major_names(*names, zone.name)
        if zone.name and _major_names("", "", zone.name)[0] != chinese:
            # The column of names says another field.
            notes.add(VALUE_REPAIRED, at, text, used=chinese)
        return chinese, english

    def _minor(
        self, names: tuple[str, str], zone: Zone, place: tuple[int | None, ...], notes: Notes
    ) -> tuple[str | None, str | None]:
        chinese, english, is_known = _minor_names(*names, zone.name)
        if not is_known and self._system == "cas":
            name, name_en, at = place
            at_name = name if name is not None and names[0] else name_en
            notes.add(CATEGORY_UNKNOWN, at_name or at or 0, english or chinese)
        return chinese, english

    def _zone(self, chinese: str | None, english: str | None, reading: ZoneReading) -> CASZone:
        """Make a zone; those without a position are shared by many journals."""
        if reading.position is not None:
            return _zone(
                name_zh=chinese,
                name_en=english,
                zone=reading.zone,
                position=reading.position,
                total=reading.total,
            )
        key = (chinese, english, reading.zone)
        known = self._seen.get(key)
        if known is None:
            known = _zone(name_zh=chinese, name_en=english, zone=reading.zone)
            self._seen[key] = known
        return known


class _State:
    """What the cells of a row say of the partition as a whole."""

    __slots__ = ("is_open", "top")

    def __init__(self) -> None:
        self.is_open = False
        self.top: bool | None = None


@lru_cache(1024)
def _major_names(name: str, name_en: str, beside: str | None) -> tuple[str | None, str | None]:
    """Return the Chinese and the English name of a broad field: of the cells, else known ones."""
    chinese = ("" if is_absent(name) else name.strip()) or beside or ""
    english = "" if is_absent(name_en) else name_en.strip()
    known = find_major(chinese or english)
    if known is not None:
        return known.name_zh, english or known.name_en
    if chinese and _HAN.search(chinese) is None:
        return (chinese if english and english.casefold() != chinese.casefold() else None), (
            english or chinese
        )
    return chinese or None, english or None


@lru_cache(4096)
def _minor_names(
    name: str, name_en: str, beside: str | None
) -> tuple[str | None, str | None, bool]:
    """Return the names of a narrow field as `_major_names` does, and whether they are known."""
    stated = ("" if is_absent(name) else name.strip()) or beside or ""
    english = "" if is_absent(name_en) else name_en.strip()
    category = read_category(stated) if stated else None
    han = _HAN.search(stated)
    chinese = stated[han.start() :].strip() if han is not None else None
    if category is not None and category.is_known:
        return chinese or category.name_zh, category.name, True
    other = read_category(english) if english else None
    if other is not None:
        return chinese or other.name_zh, other.name, other.is_known
    before = stated[: han.start()].strip() if han is not None else stated
    return chinese, before or None, not stated


def _places(columns: Columns, name: str, name_en: str, zone: str) -> list[_Place]:
    inside = columns.of(name, name_en, zone)
    # Of two broad fields the first has no number: 大类分区, 大类2分区.
    groups = sorted({one.meaning.group or 1 for one in inside})
    return [
        _Place(*(_at(inside, field, group) for field in (name, name_en, zone))) for group in groups
    ]


def _at(columns: list[Column], field: str, group: int) -> int | None:
    return next(
        (
            one.position
            for one in columns
            if one.field == field and (one.meaning.group or 1) == group
        ),
        None,
    )
