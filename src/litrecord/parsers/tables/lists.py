"""What a row says by other rankings and lists: CCF, warnings, SCImago, memberships, any other."""

from __future__ import annotations

import re
from typing import Final

from litrecord.model.journal import IndexStatus
from litrecord.model.ranking import OtherRanking, RankingEntry
from litrecord.model.source import Source
from litrecord.parsers.tables.cells import (
    is_absent,
    read_flag,
    read_metric,
    read_overall_rank,
    read_quartiles,
)
from litrecord.parsers.tables.columns import Column, Columns
from litrecord.parsers.tables.notes import Notes, first_value
from litrecord.vocab.headers import header_key
from litrecord.vocab.zones import find_warning_level, is_under_review, split_reasons

__all__ = [
    "LevelReader",
    "MembershipReader",
    "SJRReader",
    "WarningReader",
    "scheme_of_header",
]

_SCHEMES: Final = (
    ("ccft", re.compile(r"\bt ?分区|\bt ?级|ccft")),
    ("ccf", re.compile("ccf")),
    ("ajg", re.compile(r"\bajg\b")),
    ("abs", re.compile(r"\babs\b")),
    ("abdc", re.compile(r"\babdc\b")),
    ("fms", re.compile(r"\bfms")),
)
_CCF_LEVEL: Final = re.compile("([ABC]) ?(?:类|级|区)?", re.IGNORECASE)
_QUARTILE_AT_END: Final = re.compile(r"\((Q[1-4])\)\Z")
# A list has few different entries, but any list may be read.
_MOST_SEEN: Final = 10_000
_NOTHING: Final = (None,)


def scheme_of_header(header: str) -> str | None:
    """Return the list that the header of a column of levels names: `CCF推荐类型`, `AJG 2021`."""
    key = header_key(header)
    return next((scheme for scheme, words in _SCHEMES if words.search(key)), None)


class LevelReader:
    """Reads the levels of one list.

    Args:
        scheme: Name of the list.
        year: Its year; None when unknown.
        levels: The columns of levels; without any, to be in the list is all it says.
        columns: All columns.
        source: Provenance of the rankings.
    """

    def __init__(
        self,
        scheme: str,
        *,
        year: int | None,
        levels: list[Column],
        columns: Columns,
        source: Source,
    ) -> None:
        self.year = year
        self._scheme = scheme
        self._levels = [one.position for one in levels]
        self._fields = [one.position for one in columns.of("field", "category")]
        self._ranks = [one.position for one in columns.of("overall_rank")]
        self._names = [one.position for one in columns.of("list_name")]
        self._source = source
        self._seen: dict[tuple[object, ...], OtherRanking] = {}
        self.positions: set[int] = {*self._levels, *self._fields, *self._ranks, *self._names}

    def read(self, cells: list[str], notes: Notes, year: int | None) -> OtherRanking | None:
        """Return the place of a row in the list."""
        levels = [text for text in (cells[at].strip() for at in self._levels) if text]
        fields = [text for text in (cells[at].strip() for at in self._fields) if text]
        names = [text for text in (cells[at].strip() for at in self._names) if text]
        ranks: list[int | None] = []
        totals: list[int | None] = []
        for position in self._ranks:
            reading = read_overall_rank(cells[position])
            if reading.fault is not None:
                notes.fault(reading.fault, position, cells[position])
            if reading.value is not None:
                ranks.append(reading.value.rank)
                totals.append(reading.value.total)
        if self._levels and not levels and not ranks:
            # A column of levels among others: an empty cell is no place in that list.
            return None
        key = (year, *levels, None, *fields, None, *names, None, *ranks, *totals)
        known = self._seen.get(key)
        if known is not None:
            return known
        made = OtherRanking(
            scheme=self._scheme,
            year=year,
            edition=names[0] if names else None,
            entries=self._entries(levels, fields, ranks, totals),
            source=self._source,
        )
        if len(self._seen) < _MOST_SEEN:
            self._seen[key] = made
        return made

    def _entries(
        self,
        levels: list[str],
        fields: list[str],
        ranks: list[int | None],
        totals: list[int | None],
    ) -> tuple[RankingEntry, ...]:
        read = [_level(self._scheme, text) for text in levels if not is_absent(text)]
        if not (read or fields or ranks):
            return ()
        rank, total = (ranks or [None])[0], (totals or [None])[0]
        return tuple(
            RankingEntry(field=field, level=level, rank=rank, total=total)
            for level in (read or _NOTHING)
            for field in (fields or _NOTHING)
        )


def _level(scheme: str, text: str) -> str:
    if scheme in {"ccf", "ccft"}:
        found = _CCF_LEVEL.fullmatch(text)
        return text if found is None else found[1].upper()
    return text


class WarningReader:
    """Reads the yearly list of journals to be wary of (国际期刊预警名单) for one year.

    Args:
        columns: The columns of levels, reasons and marks of that year.
        year: Its year; None when unknown.
        source: Provenance of the rankings.
    """

    def __init__(self, columns: list[Column], *, year: int | None, source: Source) -> None:
        self.year = year
        self._columns = columns
        self._source = source
        self._seen: dict[tuple[object, ...], OtherRanking | None] = {}
        self.positions: set[int] = {one.position for one in columns}

    def read(self, cells: list[str], _notes: Notes, year: int | None) -> OtherRanking | None:
        """Return what the list says of the journal of a row; None when it is not on it."""
        key = (year, *(cells[one.position] for one in self._columns))
        if key not in self._seen:
            if len(self._seen) > _MOST_SEEN:
                self._seen.clear()
            self._seen[key] = self._made(cells, year)
        return self._seen[key]

    def _made(self, cells: list[str], year: int | None) -> OtherRanking | None:
        levels: list[str] = []
        reasons: list[str] = []
        is_listed = False
        for column in self._columns:
            text = cells[column.position].strip()
            if not text or is_absent(text) or is_under_review(text):
                continue
            flag = read_flag(text).value
            if flag is False:
                continue
            is_listed = True
            if flag:
                continue
            if column.field == "warning_reasons":
                reasons += split_reasons(text)
            else:
                known = find_warning_level(text)
                levels.append(text if known is None else known.name_zh)
        if not is_listed:
            return None
        return OtherRanking(
            scheme="cas-warning",
            year=year,
            entries=tuple(RankingEntry(level=level) for level in levels),
            reasons=tuple(reasons) or None,
            source=self._source,
        )


class SJRReader:
    """Reads the SCImago Journal Rank of each row.

    Args:
        columns: All columns.
        year: Its year; None when unknown.
        source: Provenance of the rankings.
        decimal_comma: Whether a comma is the decimal sign of the table.
    """

    def __init__(
        self, columns: Columns, *, year: int | None, source: Source, decimal_comma: bool
    ) -> None:
        self.year = year
        # One column of each kind; what else there is goes elsewhere.
        self._scores = [one.position for one in columns.of("sjr")][:1]
        self._quartiles = [
            one.position for field in ("sjr_quartile", "quartile") for one in columns.of(field)
        ][:1]
        self._ranks = [one.position for one in columns.of("overall_rank", "rank")][:1]
        self._categories = [one.position for one in columns.of("sjr_category")]
        self._source = source
        self._decimal_comma = decimal_comma
        self.positions: set[int] = {
            *self._scores,
            *self._quartiles,
            *self._ranks,
            *self._categories,
        }

    def read(self, cells: list[str], notes: Notes, year: int | None) -> OtherRanking | None:
        """Return the indicator with the place overall, then those by category."""
        score = first_value(
            lambda text: read_metric(text, decimal_comma=self._decimal_comma),
            self._scores,
            cells,
            notes,
        )
        quartiles = first_value(read_quartiles, self._quartiles, cells, notes)
        rank = first_value(read_overall_rank, self._ranks, cells, notes)
        entries: list[RankingEntry] = []
        if quartiles is not None or rank is not None:
            entries += [
                RankingEntry(
                    level=level,
                    rank=None if rank is None else rank.rank,
                    total=None if rank is None else rank.total,
                )
                for level in (quartiles or _NOTHING)
            ]
        for position in self._categories:
            for part in cells[position].split(";"):
                name = part.strip()
                found = _QUARTILE_AT_END.search(name, len(name) - 4 if len(name) > 4 else 0)
                if found is not None:
                    entries.append(
                        RankingEntry(field=name[: found.start()].rstrip(), level=found[1])
                    )
                elif name:
                    entries.append(RankingEntry(field=name))
        if score is None and not entries:
            return None
        return OtherRanking(
            scheme="sjr", year=year, metric=score, entries=tuple(entries), source=self._source
        )


class MembershipReader:
    """Reads a list in which to stand is to be indexed: CSSCI, CSCD, 北大核心, EI.

    Args:
        index: The list, such as `CSSCI`.
        edition: Its edition as printed; None when unknown.
        level: Level of the whole list; None when there is none or the rows say it.
        columns: All columns.
    """

    def __init__(
        self, index: str, *, edition: str | None, level: str | None, columns: Columns
    ) -> None:
        self._index = index
        self._edition = edition
        self._level = level
        self._levels = [one.position for one in columns.of("level")]
        self._seen: dict[str | None, IndexStatus] = {}
        self.positions: set[int] = set(self._levels)

    def read(self, cells: list[str]) -> IndexStatus:
        """Return the membership of the journal of a row."""
        stated = [text for text in (cells[at].strip() for at in self._levels) if text]
        level = stated[0] if stated and not is_absent(stated[0]) else self._level
        if level not in self._seen:
            self._seen[level] = IndexStatus(index=self._index, level=level, edition=self._edition)
        return self._seen[level]
