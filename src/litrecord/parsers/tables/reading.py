"""A table becomes journal profiles, one for each of its rows."""

from __future__ import annotations

from itertools import chain, islice
from pathlib import PurePath
from typing import Final, cast

import attrs

from litrecord.codec.delimited import DELIMITERS, Row
from litrecord.errors import Failure, LimitError, Location, ParseError, Problem
from litrecord.limits import Limits
from litrecord.model.extra import EMPTY, FrozenMapping
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import Ranking
from litrecord.model.source import Source
from litrecord.model.unchecked import unchecked
from litrecord.parsers.tables.categories import rank_is_shared
from litrecord.parsers.tables.cells import is_absent, read_flag, read_year
from litrecord.parsers.tables.columns import Column, Columns, find_columns
from litrecord.parsers.tables.descriptions import kind_of_all
from litrecord.parsers.tables.expectations import Expectations
from litrecord.parsers.tables.journals import FORMAT, JournalReader
from litrecord.parsers.tables.layout import Body, Sheet, find_table, is_footer, repeats_header
from litrecord.parsers.tables.notes import Notes
from litrecord.parsers.tables.systems import RankingReader, Systems, find_systems
from litrecord.vocab.problems import UNREADABLE_VALUE
from litrecord.vocab.table_problems import CELLS_SURPLUS, LINES_AROUND_TABLE

__all__ = ["TableReading", "read_sheet"]

_SAMPLE: Final = 300
# A title alone may hold a semicolon or two.
_MOST_IN_A_TITLE: Final = 3
# Besides a title
_IDENTIFYING: Final = ("issn_print", "issn_electronic", "issn_l", "issn_other", "abbreviations")

_profile = unchecked(JournalProfile)
_source = unchecked(Source)
_location = unchecked(Location)


@attrs.frozen
class TableReading:
    """A table that was read.

    Attributes:
        profiles: One for each row that was read.
        problems: Problems by the position of their profile.
        general: Problems of the table as a whole.
        failures: The rows that could not be read.
        columns: Each header with what it was taken for.
    """

    profiles: list[JournalProfile]
    problems: dict[int, list[Problem]]
    general: list[Problem]
    failures: list[Failure]
    columns: list[tuple[str, str]]


def read_sheet(
    sheet: Sheet, *, name: str | None, expected: Expectations, limits: Limits
) -> TableReading | None:
    """Read the table in a sheet; None where there is none.

    Args:
        sheet: The rows.
        name: Path or other name of the file, for provenance and for what it says; None when it
            has none.
        expected: What the caller says of the table.
        limits: Bounds on the number of rows and failures.

    Raises:
        LimitError: There are more rows, or more that cannot be read, than the limits allow.
    """
    body = find_table(sheet.rows)
    return None if body is None else _Reading(body, sheet, name, expected, limits).read()


class _Reading:
    """The reading of one table."""

    def __init__(
        self, body: Body, sheet: Sheet, name: str | None, expected: Expectations, limits: Limits
    ) -> None:
        self._name = name
        self._limits = limits
        self._sheet = sheet
        self._header = [cell.strip("\ufeff") for cell in body.header.cells]
        self._width = len(self._header)
        rows = body.rows
        self._first = list(islice(rows, _SAMPLE))
        self._rows = chain(self._first, rows)
        sample = [self._fitted(list(row.cells)) for row in self._first if row.broken is None]
        self._columns = find_columns(self._header, sample)
        banner = tuple(" ".join(filter(None, row.cells)) for row in body.banner)
        self._systems = find_systems(
            self._columns,
            sample,
            banner=banner if sheet.name is None else (*banner, sheet.name),
            name=None if name is None else PurePath(name).name,
            delimiter=sheet.delimiter,
            source=Source(format=FORMAT, location=Location(source=name)),
            expected=expected,
        )
        self._journals = self._journal_reader(self._systems)
        self._years = [one.position for one in self._columns.of("year")]
        titles = self._columns.of("title", "title_en", "title_zh", "short_name")
        self._telling = titles[0].position if titles else 0
        self._words = {cell.strip().casefold() for cell in self._header if cell.strip()}
        self._longest_word = max(map(len, self._words), default=0)
        self._notes = Notes(name, self._header)
        self.made = TableReading(
            [],
            {},
            [
                *self._columns.problems,
                *self._systems.problems,
                *(self._line_problem(row) for row in body.banner),
            ],
            [],
            _taken_for(self._columns, self._journals.unknown),
        )
        self._index = 0
        self._passed_over = 0

    def _journal_reader(self, systems: Systems) -> JournalReader:
        elsewhere = {at for reader, _ in systems.dated for at in reader.positions}
        if systems.membership is not None:
            elsewhere |= systems.membership.positions
        if any(is_dated for _, is_dated in systems.dated):
            elsewhere |= {one.position for one in self._columns.of("year")}
        return JournalReader(
            self._columns,
            short_names=systems.short_names,
            is_jcr=bool(systems.jcr),
            read_elsewhere=elsewhere,
            kind=self._kind(),
        )

    def _kind(self) -> str | None:
        """Return what all rows are, by the headers of titles, else by the name of the file."""
        if self._columns.has("kind"):
            return None
        titles = self._columns.of("title", "title_en", "title_zh", "short_name")
        by_header = kind_of_all(one.header for one in titles)
        return by_header or kind_of_all([PurePath(self._name or "").name])

    def _fitted(self, cells: list[str]) -> list[str]:
        missing = self._width - len(cells)
        return cells + [""] * missing if missing > 0 else cells

    def read(self) -> TableReading:
        # Rows whose rank may be settled by what the others say; they are read last.
        waiting: list[tuple[int, int, int, list[str]]] = []
        profiles: list[JournalProfile | None] = []
        shared = [places for reader in self._systems.jcr for places in reader.shared]
        for row in self._rows:
            line, cells = row.line, row.cells
            held = len(cells)
            if not self._is_plain(row) and not self._is_data(row):
                continue
            if self._index >= self._limits.records:
                raise self._too_many(line)
            for category, rank in shared:
                if rank_is_shared(cells[category], cells[rank]):
                    # Without the empty cells, of which a row cut short may have thousands
                    waiting.append((len(profiles), line, self._index, cells[:held]))
                    profiles.append(None)
                    break
            else:
                made = self._profile(cells, line, self._index, len(profiles), held)
                if made is None:
                    self._fail(row, "the row names no journal: it has neither a title nor an ISSN")
                else:
                    profiles.append(made)
            self._index += 1
        for position, line, index, cells in waiting:
            fitted = self._fitted(cells)
            profiles[position] = self._profile(fitted, line, index, position, len(cells))
        self.made.profiles.extend(one for one in profiles if one is not None)
        return self.made

    def _is_plain(self, row: Row) -> bool:
        """Tell whether a row is as wide as the header and plainly one of the table."""
        cells = row.cells
        return (
            len(cells) == self._width
            and row.broken is None
            and len(cells[self._telling]) > self._longest_word
            and (self._width < 2 or cells[1] != "")
        )

    def _is_data(self, row: Row) -> bool:
        """Tell whether a row is to be read, after making it as wide as the header."""
        cells = row.cells
        if row.broken is not None:
            self._fail(row, f"the row cannot be divided into cells: {row.broken}")
            self._index += 1
            return False
        count = len(cells)
        if count < self._width:
            cells += [""] * (self._width - count)
        telling = cells[self._telling].strip()
        if not telling and not any(cell.strip() for cell in cells):
            return False
        if telling.casefold() in self._words and repeats_header(cells, self._header):
            self._fail(row, "the row repeats the header")
            self._index += 1
            return False
        if (count < self._width or not cells[1:2] or not cells[1]) and is_footer(
            cells, self._width
        ):
            self._pass_over(row)
            return False
        if count == 1 and self._has_other_delimiter(cells[0]):
            self._fail(
                row, f"the row is not divided by {self._sheet.delimiter!r} as the others are"
            )
            self._index += 1
            return False
        return True

    def _has_other_delimiter(self, cell: str) -> bool:
        """Tell whether the only cell of a row would be as many as the header has, cut otherwise."""
        return (
            self._sheet.delimiter is not None
            and self._width > _MOST_IN_A_TITLE
            and any(cell.count(one) >= self._width - 1 for one in DELIMITERS)
        )

    def _pass_over(self, row: Row) -> None:
        self._passed_over += 1
        if self._passed_over > self._limits.failures:
            raise LimitError(
                f"more than {self._limits.failures} lines are outside the table",
                location=Location(source=self._name, line=row.line),
            )
        self.made.general.append(self._line_problem(row))

    def _too_many(self, line: int) -> LimitError:
        return LimitError(
            f"more than {self._limits.records} rows; pass limits=Limits(records=…) to allow more",
            location=Location(source=self._name, line=line),
        )

    def _line_problem(self, row: Row) -> Problem:
        delimiter = self._sheet.delimiter or "\t"
        text = delimiter.join(row.cells)[:1000].rstrip(f"{delimiter} \t")
        return LINES_AROUND_TABLE.problem(
            raw=text, location=Location(source=self._name, line=row.line)
        )

    def _fail(self, row: Row, reason: str) -> None:
        location = Location(source=self._name, line=row.line, index=self._index)
        text = (self._sheet.delimiter or "\t").join(row.cells).rstrip(self._sheet.delimiter or "\t")
        self.made.failures.append(
            Failure(
                raw=text.encode(errors="surrogatepass"),
                location=location,
                error=ParseError(reason, location=location),
            )
        )
        if len(self.made.failures) > self._limits.failures:
            raise LimitError(
                f"more than {self._limits.failures} rows could not be read; the first: "
                f"{self.made.failures[0].error}",
                failures=self.made.failures[:100],
            )

    def _profile(
        self, cells: list[str], line: int, index: int, position: int, held: int
    ) -> JournalProfile | None:
        notes = self._notes
        notes.begin(line, index, held)
        fields = self._journals.read(cells, notes)
        if "name" not in fields and not any(name in fields for name in _IDENTIFYING):
            return None
        year = self._row_year(cells, notes) if self._years else None
        rankings: list[Ranking] = []
        silent: list[RankingReader] = []
        for reader, is_dated in self._systems.dated:
            own = year if is_dated and year is not None else reader.year
            ranking = reader.read(cells, notes, own)
            if ranking is not None:
                rankings.append(ranking)
            else:
                silent.append(reader)
        if silent:
            self._keep_unsaid(silent, cells, fields, notes)
        if rankings:
            fields["rankings"] = tuple(rankings)
        membership = self._systems.membership
        if membership is not None:
            fields["indexing"] = (*fields.get("indexing", ()), membership.read(cells))  # type: ignore[misc]  # a tuple
        if len(cells) > self._width and any(cell.strip() for cell in cells[self._width :]):
            self._keep_surplus(cells, fields, notes)
        if notes.found:
            self.made.problems[position] = notes.found
        return _profile(
            **fields,
            source=_source(
                format=FORMAT, location=_location(source=self._name, line=line, index=index)
            ),
        )

    def _row_year(self, cells: list[str], notes: Notes) -> int | None:
        for position in self._years:
            if cells[position]:
                reading = read_year(cells[position])
                if reading.fault is not None:
                    notes.add(UNREADABLE_VALUE, position, cells[position], expected="2024")
                return reading.value
        return None

    def _keep_unsaid(
        self,
        silent: list[RankingReader],
        cells: list[str],
        fields: dict[str, object],
        notes: Notes,
    ) -> None:
        """Keep the cells of rankings that the row does not have, such as a remark alone."""
        positions = {at for reader in silent for at in reader.positions}
        if len(silent) == len(self._systems.dated):
            positions.update(self._years)
        held = {at for at in positions if cells[at] and not _says_nothing(cells[at])}
        if not held:
            return
        for reader, _ in self._systems.dated:
            if reader not in silent:
                held -= reader.positions
        told = {one.location.column for one in notes.found if one.location is not None}
        kept = {
            (self._header[at].strip() or f"#{at + 1}"): cells[at]
            for at in sorted(held)
            if at + 1 not in told
        }
        if kept:
            self._add_extra(kept, fields)

    def _add_extra(self, kept: dict[str, str], fields: dict[str, object]) -> None:
        extra = cast("FrozenMapping", fields.get("extra", EMPTY))
        held = cast("FrozenMapping", extra.get(FORMAT, EMPTY))
        fields["extra"] = FrozenMapping({FORMAT: {**held, **kept}})

    def _keep_surplus(self, cells: list[str], fields: dict[str, object], notes: Notes) -> None:
        surplus = {
            f"#{at + 1}": cell
            for at, cell in enumerate(cells[self._width :], self._width)
            if cell.strip()
        }
        notes.add(CELLS_SURPLUS, self._width, tuple(surplus.values()))
        self._add_extra(surplus, fields)


def _says_nothing(cell: str) -> bool:
    """Tell whether a cell is blank or says no or `N/A`: not on a list of warnings, for one."""
    return not cell.strip() or is_absent(cell) or read_flag(cell).value is False


def _taken_for(columns: Columns, unknown: set[int]) -> list[tuple[str, str]]:
    def describe(column: Column) -> str:
        return "extra" if column.position in unknown else column.taken_for

    return [(column.header, describe(column)) for column in columns.all]
