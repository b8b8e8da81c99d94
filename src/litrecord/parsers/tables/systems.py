"""Which rankings a table holds, and what reads each of them."""

from __future__ import annotations

import re
from typing import Final, Literal, Protocol, cast

import attrs

from litrecord.errors import Problem
from litrecord.model.ranking import Ranking
from litrecord.model.source import Source
from litrecord.parsers.tables.categories import read_categories
from litrecord.parsers.tables.cells import read_year
from litrecord.parsers.tables.columns import Column, Columns
from litrecord.parsers.tables.expectations import Expectations
from litrecord.parsers.tables.jcr import COUNTS, JCRReader, readers_by_year
from litrecord.parsers.tables.jcr import FIELDS as JCR_FIELDS
from litrecord.parsers.tables.lists import (
    LevelReader,
    MembershipReader,
    SJRReader,
    WarningReader,
    scheme_of_header,
)
from litrecord.parsers.tables.named_lists import find_list_of_journals, find_named_list, make_slug
from litrecord.parsers.tables.notes import Notes
from litrecord.parsers.tables.partitions import FIELDS as PARTITION_FIELDS
from litrecord.parsers.tables.partitions import PartitionReader, major_names
from litrecord.parsers.tables.places import LONGEST_CELL, Totals
from litrecord.parsers.tables.years import Clues, YearChoice, choose_year
from litrecord.vocab.cas import infer_scheme
from litrecord.vocab.headers import METRIC_FIELDS
from litrecord.vocab.table_problems import NUMBERS_WITH_COMMA, SCHEME_INFERRED, YEAR_CONFLICT

__all__ = ["RankingReader", "Systems", "find_systems"]

_WARNING_FIELDS: Final = ("warning_level", "warning_reasons", "warning_mark")
_XR: Final = re.compile(r"新锐|(?<![a-z])xr(?![a-z])", re.IGNORECASE)
_THOUSANDS: Final = re.compile(r"[<>]?[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_WITH_COMMA: Final = re.compile(r"[<>]?[0-9]+,[0-9]+%?")


class RankingReader(Protocol):
    """Reads one ranking of each row.

    Attributes:
        year: The year of what no row dates by itself.
        positions: The columns that it reads.
    """

    year: int | None
    positions: set[int]

    def read(self, cells: list[str], notes: Notes, year: int | None) -> Ranking | None:
        """Return the ranking of a row; None where the row has none."""


@attrs.frozen
class Systems:
    """The readers of a table.

    Attributes:
        dated: What reads each ranking, with whether the column of years dates it.
        membership: What reads the membership in the list that the table as a whole is; None when
            it is no such list.
        jcr: Those of `dated` that read JCR rankings.
        short_names: Whose the short names in it are; None when not known.
        problems: What is doubtful about its year and its scheme.
    """

    dated: tuple[tuple[RankingReader, bool], ...]
    membership: MembershipReader | None
    jcr: tuple[JCRReader, ...]
    short_names: str | None
    problems: tuple[Problem, ...]


class _Search:
    """The search for the systems of one table."""

    def __init__(
        self,
        columns: Columns,
        sample: list[list[str]],
        *,
        banner: tuple[str, ...],
        name: str | None,
        delimiter: str | None,
        source: Source,
        expected: Expectations,
    ) -> None:
        self.columns = columns
        self.sample = sample
        self.banner = banner
        self.name = name
        self.source = source
        self.expected = expected
        self.context = " ".join((*banner, name or ""))[:4000]
        self.problems: list[Problem] = []
        self.dated: list[tuple[RankingReader, bool]] = []
        self.column_years = frozenset(
            year
            for column in columns.of("year")
            for row in sample
            if (year := read_year(row[column.position]).value) is not None
        )
        # Tables that hold several years are of none of them as a whole.
        self.has_several_years = (
            len(self.column_years | {one.meaning.year for one in columns.all if one.field} - {None})
            > 1
        )
        self.decimal_comma = self._has_decimal_comma(delimiter)
        # Whether there are rankings by data year and others by edition
        self.is_mixed: bool = False

    def _has_decimal_comma(self, delimiter: str | None) -> bool:
        # Counts say nothing of it: 1,234 citations are more than a thousand.
        columns = self.columns.of("sjr", *(METRIC_FIELDS - COUNTS))
        cells = [row[one.position].strip() for one in columns for row in self.sample]
        with_comma = [cell for cell in cells if _WITH_COMMA.fullmatch(cell)]
        # A point anywhere is the decimal sign, and the comma divides thousands.
        if not with_comma or any("." in cell for cell in cells):
            return False
        found = delimiter == ";" or any(not _THOUSANDS.fullmatch(cell) for cell in with_comma)
        if found:
            self.problems.append(NUMBERS_WITH_COMMA.problem(raw=with_comma[0]))
        return found

    def year(self, header: int | None, *, of_data: bool, dated: bool = True) -> int | None:
        """Choose the year of a ranking; `dated` when the column of years is meant for it."""
        is_one_of_several = header is not None and self.has_several_years
        said = self.expected.year(of_data=of_data, mixed=self.is_mixed)
        clues = Clues(
            header=header,
            column=self.column_years if dated else frozenset(),
            banner=self.banner,
            name=None if is_one_of_several else self.name,
            caller=None if is_one_of_several else said,
        )
        choice: YearChoice = choose_year(clues, of_data=of_data)
        found = list(choice.problems)
        if header is not None and dated and len(self.column_years) > 1:
            # Where the column holds one year only, that has been compared already.
            found += [
                YEAR_CONFLICT.problem(raw=header, used=other)
                for other in sorted(self.column_years - {header})
            ]
        self.problems += [one for one in found if one not in self.problems]
        return choice.year

    def header_year(self, columns: list[Column]) -> tuple[int | None, bool]:
        """Return the only year in some headers, and whether there are several."""
        years = {one.meaning.year for one in columns} - {None}
        return (years.pop() if len(years) == 1 else None), len(years) > 1

    def find_jcr(self, totals: Totals) -> list[JCRReader]:
        own = self.columns.of(*JCR_FIELDS)
        header, several = self.header_year(own)
        year = None if several else self.year(header, of_data=True)
        readers = readers_by_year(
            self.columns,
            year=year,
            source=self.source,
            totals=totals,
            decimal_comma=self.decimal_comma,
        )
        self.dated += [(one, not several) for one in readers]
        return readers

    def find_partition(self) -> None:
        own = self.columns.of(*PARTITION_FIELDS, "top")
        header, _ = self.header_year(own)
        system: Literal["cas", "xr"] = "cas"
        if self.expected.system == "xr" or (
            self.expected.system is None
            and (any(one.meaning.system == "xr" for one in own) or _XR.search(self.context))
        ):
            system = "xr"
        year = self.year(header, of_data=False)
        scheme = self._scheme(own, system)
        reader = PartitionReader(
            self.columns, system=system, scheme=scheme, year=year, source=self.source
        )
        self.dated.append((reader, True))

    def _scheme(self, own: list[Column], system: str) -> Literal["basic", "upgraded"] | None:
        if self.expected.scheme is not None or system == "xr":
            return self.expected.scheme
        stated = {one.meaning.scheme for one in own} - {None}
        stated |= {
            scheme
            for word, scheme in (("基础版", "basic"), ("升级版", "upgraded"))
            if word in self.context
        }
        if len(stated) == 1:
            return cast("Literal['basic', 'upgraded']", stated.pop())
        inferred = infer_scheme(major_names(self.columns, self.sample))
        if inferred is not None and not stated:
            self.problems.append(SCHEME_INFERRED.problem(used=inferred))
            return inferred
        return None

    def find_sjr(self) -> None:
        # Only a count of documents names the year: Total Docs. (2023).
        header, _ = self.header_year(list(self.columns.all))
        reader = SJRReader(
            self.columns,
            year=self.year(header, of_data=True),
            source=self.source,
            decimal_comma=self.decimal_comma,
        )
        self.dated.append((reader, True))

    def find_warnings(self, *, beside_partition: bool) -> None:
        own = self.columns.of(*_WARNING_FIELDS)
        if beside_partition:
            # A mark without a year belongs to the partition itself.
            own = [one for one in own if one.field != "warning_mark"]
        for header in dict.fromkeys(one.meaning.year for one in own):
            some = [one for one in own if one.meaning.year == header]
            year = self.year(header, of_data=False, dated=header is None)
            reader = WarningReader(some, year=year, source=self.source)
            self.dated.append((reader, header is None))

    def find_levels(self, listed: str | None) -> str | None:
        """Find the lists that columns of levels name; return one of them."""
        found: str | None = None
        groups: dict[tuple[str, int | None], list[Column]] = {}
        for column in self.columns.of("level"):
            scheme = scheme_of_header(column.header) or listed
            if scheme == "ccf" and self.named_list() == "ccft":
                # The list of Chinese journals had A to C before it had T1 to T3.
                scheme = "ccft"
            if scheme is not None:
                groups.setdefault((scheme, column.meaning.year), []).append(column)
        for (scheme, header), levels in groups.items():
            found = found or scheme
            self._add_level_reader(scheme, header, levels)
        return found

    def _add_level_reader(self, scheme: str, header: int | None, levels: list[Column]) -> None:
        reader = LevelReader(
            scheme,
            year=self.year(header, of_data=False, dated=header is None),
            levels=levels,
            columns=self.columns,
            source=self.source,
        )
        self.dated.append((reader, header is None))

    def find_membership(self) -> MembershipReader | None:
        for text in (*self.banner, self.name or "", self.expected.system or ""):
            read = find_list_of_journals(text)
            if read is not None:
                years = self.year(None, of_data=False) if read.edition is None else None
                return MembershipReader(
                    read.code,
                    edition=read.edition or (None if years is None else str(years)),
                    level=read.level,
                    columns=self.columns,
                )
        return None

    def named_list(self) -> str | None:
        """Return the list that the caller or the name of the table names; None for none."""
        return self.expected.system or find_named_list(self.context)


def _states_places(columns: Columns, sample: list[list[str]]) -> bool:
    """Tell whether cells of categories say more than names: `A - SCIE(Q1); B(SSCI)`."""
    return any(
        one.quartile is not None or one.editions
        for column in columns.of("category")
        for row in sample
        if len(row[column.position]) <= LONGEST_CELL
        for one in read_categories(row[column.position])
    )


def find_systems(
    columns: Columns,
    sample: list[list[str]],
    *,
    banner: tuple[str, ...],
    name: str | None,
    delimiter: str | None,
    source: Source,
    expected: Expectations,
) -> Systems:
    """Find what rankings a table holds.

    Args:
        columns: Its columns.
        sample: Some of its rows, as wide as the header.
        banner: What stands above it, and the name of its sheet.
        name: Name of the file without its folder.
        delimiter: What stands between its cells; None for a sheet of a workbook.
        source: Provenance of the rankings.
        expected: What the caller says.
    """
    search = _Search(
        columns,
        sample,
        banner=banner,
        name=name,
        delimiter=delimiter,
        source=source,
        expected=expected,
    )
    has_sjr = columns.has("sjr", "sjr_quartile")
    has_partition = columns.has("major_zone", "minor_zone", "major", "minor")
    own = columns.of(*JCR_FIELDS)
    # A field of study alone is no ranking, and SCImago has quartiles of its own.
    has_jcr = (
        any(one.field != "category" for one in own) or _states_places(columns, sample)
    ) and not (has_sjr and not any(one.field in METRIC_FIELDS - {"total_cites"} for one in own))
    has_others = has_partition or columns.has("level", *_WARNING_FIELDS)
    search.is_mixed = (has_jcr or has_sjr) and has_others
    jcr: list[JCRReader] = []
    if has_jcr:
        jcr = search.find_jcr(Totals())
    if has_partition:
        search.find_partition()
    if has_sjr:
        search.find_sjr()
    if columns.has(*_WARNING_FIELDS):
        search.find_warnings(beside_partition=has_partition)
    membership: MembershipReader | None = None
    known = search.find_levels(None)
    if not search.dated and not columns.has("membership"):
        membership = search.find_membership()
        if membership is None:
            listed = search.named_list() or make_slug(name or "")
            known = search.find_levels(listed)
            if known is None:
                search._add_level_reader(listed, None, [])  # noqa: SLF001  # of this module
    return Systems(
        dated=tuple(search.dated),
        membership=membership,
        jcr=tuple(jcr),
        short_names="ccf" if known == "ccf" else None,
        problems=tuple(search.problems),
    )
