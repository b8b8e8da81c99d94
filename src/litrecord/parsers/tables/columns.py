"""What each column of a table holds, by its header and, where that is ambiguous, by its cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

import attrs

from litrecord.errors import Problem
from litrecord.parsers.tables.cells import (
    is_absent,
    read_flag,
    read_overall_rank,
    read_quartiles,
    read_year,
)
from litrecord.parsers.tables.descriptions import read_kind
from litrecord.vocab.editions import find_editions, find_index, index_lists
from litrecord.vocab.headers import Header, header_key, read_header
from litrecord.vocab.table_problems import HEADER_TWICE
from litrecord.vocab.zones import read_zone

__all__ = ["Column", "Columns", "find_columns"]

# Characters of a cell that tell what its column holds
_LOOKED_AT: Final = 1000
# Of these a table may have several, each with something of its own to say.
_REPEATABLE: Final = frozenset(
    {"title", "title_zh", "title_en", "abbreviation", "short_name", "level", "membership", "issn"}
    | {"warning_level", "warning_reasons", "warning_mark", "field"}
)


@attrs.frozen
class Column:
    """A column and what it was taken for.

    Attributes:
        position: Its position, from 0.
        header: Its header as it stands.
        field: A field of `litrecord.vocab.headers.FIELDS`, or one that the cells made of it:
            `membership` (in a list of journals), `overall_rank`; None when not recognised.
        meaning: What the header alone says, with year, group and metric.
        index: The list for `membership`, such as `CSSCI`; None otherwise.
    """

    position: int
    header: str
    field: str | None
    meaning: Header
    index: str | None = None

    @property
    def taken_for(self) -> str:
        """The field with group and year, such as `quartile[2] (2025)`; `extra` when unknown."""
        text = self.field or "extra"
        if self.index is not None:
            text += f":{self.index}"
        if self.field is not None and self.meaning.metric is not None:
            text = f"{self.meaning.metric}_{text}"
        if self.meaning.group is not None:
            text += f"[{self.meaning.group}]"
        return text if self.meaning.year is None else f"{text} ({self.meaning.year})"


@attrs.frozen
class Columns:
    """The columns of a table.

    Attributes:
        all: In their order.
        problems: What is odd about the header.
    """

    all: tuple[Column, ...]
    problems: tuple[Problem, ...]

    def of(self, *fields: str) -> list[Column]:
        """Return the columns of some fields, in the order of the table."""
        return [column for column in self.all if column.field in fields]

    def has(self, *fields: str) -> bool:
        """Tell whether there is a column of one of the fields."""
        return any(column.field in fields for column in self.all)


def find_columns(headers: list[str], sample: list[list[str]]) -> Columns:
    """Say what the columns hold.

    Args:
        headers: The cells of the header.
        sample: Some rows below it, for headers that mean one thing here and another there.
    """
    made = [_column(at, header, sample) for at, header in enumerate(headers)]
    fields = {column.field for column in made}
    columns: list[Column] = []
    problems: list[Problem] = []
    seen: set[tuple[object, ...]] = set()
    for column in made:
        settled = (
            _field_by_cells(column, fields, sample)
            if column.field is None
            else _resolve(column, fields, made, sample)
        )
        resolved = attrs.evolve(column, field=settled)
        meaning = resolved.meaning
        key = (resolved.field, meaning.year, meaning.group, meaning.metric, resolved.index)
        if resolved.field is None:
            pass
        elif key in seen and (
            resolved.field not in _REPEATABLE
            or any(one.header == resolved.header for one in columns)
        ):
            problems.append(HEADER_TWICE.problem(resolved.header, raw=resolved.header))
            resolved = attrs.evolve(resolved, field=None)
        else:
            seen.add(key)
        columns.append(resolved)
    return Columns(tuple(columns), tuple(problems))


def _column(at: int, header: str, sample: list[list[str]]) -> Column:
    meaning = read_header(header)
    if meaning.field is None and header.strip():
        listed = find_index(header)
        if listed is not None and not listed.rest and any(_cells(at, sample)):
            return Column(at, header, "membership", meaning, listed.code)
    return Column(at, header, meaning.field, meaning)


def _cells(at: int, sample: list[list[str]]) -> Iterator[str]:
    return (row[at] for row in sample if at < len(row) and row[at].strip())


def _may_hold(at: int, sample: list[list[str]], test: Callable[[str], bool]) -> bool:
    """Tell whether some cell passes a test, or none says anything."""
    held = [cell[:_LOOKED_AT] for cell in _cells(at, sample) if not is_absent(cell)]
    return not held or any(map(test, held))


def _mostly(at: int, sample: list[list[str]], test: Callable[[str], bool]) -> bool | None:
    """Tell whether most cells that say something pass a test; None when none says anything."""
    held = [cell[:_LOOKED_AT] for cell in _cells(at, sample) if not is_absent(cell)]
    return 2 * sum(map(test, held)) > len(held) if held else None


def _field_by_cells(column: Column, fields: set[str | None], sample: list[list[str]]) -> str | None:
    """Tell levels of a list, such as 核心库, whatever their header."""
    if fields & {"level", "membership"} or not _mostly(column.position, sample, _is_level):
        return None
    return "level"


def _resolve(
    column: Column, fields: set[str | None], made: list[Column], sample: list[list[str]]
) -> str | None:
    """Settle what a header leaves open."""
    field, at = column.field, column.position
    if field in _TESTS and not _may_hold(at, sample, _TESTS[field]):
        # Other things stand under such headers too.
        unlike = "major_zone" if _mostly(at, sample, _is_zone) else field
        return unlike if field == "quartile" else None
    if field == "major_zone" and header_key(column.header) == "分区":
        return "quartile" if _mostly(at, sample, _is_quartile) else field
    if field == "rank" and not _is_rank_in_category(column, made, sample):
        return "overall_rank"
    if field == "name":
        return "short_name" if fields & {"title", "title_zh", "title_en"} else "title"
    if field == "issn" and "issn_electronic" in fields:
        return "issn_print"
    return "sjr_category" if field == "category" and "sjr" in fields else field


def _is_rank_in_category(column: Column, made: list[Column], sample: list[list[str]]) -> bool:
    """Tell the rank in a category from a place in the whole table, which is a bare number."""
    group = column.meaning.group
    if any(one.field == "total" and one.meaning.group == group for one in made):
        return True
    if any(one.field == "sjr" for one in made):
        return False
    # A bare number in a column of such is no date.
    ranks = [read_overall_rank(cell).value for cell in _cells(column.position, sample)]
    stated = [rank for rank in ranks if rank is not None]
    if any(rank.total is not None for rank in stated):
        return True
    return not stated and column.meaning.metric is not None


def _is_quartile(cell: str) -> bool:
    return read_quartiles(cell).value is not None and not cell.strip().isdigit()


def _is_level(cell: str) -> bool:
    """Tell whether a cell is a level of a list of journals kept in China, such as 核心库."""
    return cell.strip() in _levels()


@lru_cache(1)
def _levels() -> frozenset[str]:
    # Of letters and single words it is not plain what they are levels of.
    return frozenset(
        level for one in index_lists() for level in one.levels if one.code in {"CSSCI", "CSCD"}
    )


def _is_zone(cell: str) -> bool:
    return read_zone(cell) is not None


_TESTS: Final[dict[str | None, Callable[[str], bool]]] = {
    "quartile": lambda cell: read_quartiles(cell).value is not None,
    "editions": lambda cell: bool(find_editions(cell).codes),
    "year": lambda cell: read_year(cell).value is not None,
    "kind": lambda cell: read_kind(cell) is not None,
    "open_access": lambda cell: read_flag(cell).value is not None,
    "is_review": lambda cell: read_flag(cell).value is not None,
}
