"""Where in a file the table is: its delimiter, its header, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Final

import attrs

from litrecord.codec.delimited import DELIMITERS, Row, read_rows, split_lines
from litrecord.vocab.headers import header_key, read_header

__all__ = ["Body", "Sheet", "find_table", "is_footer", "repeats_header", "sheets_of_text"]

# A banner has a line or two; a table whose header comes later than this is none.
_MOST_LINES_ABOVE: Final = 50
# What tells a journal, and what says something of it
_TITLES: Final = frozenset({"title", "name", "title_zh", "title_en", "short_name", "abbreviation"})
_NAMING: Final = _TITLES | {"issn", "issn_print", "issn_electronic", "issns", "issn_l"}
# A note on copyright may hold commas, a remark stands in the first cell alone.
_NOTICE: Final = re.compile(
    r"\s*(?:copyright\b.{0,10}(?:\(c\)|©|[0-9]{4})|©|by exporting\b)", re.IGNORECASE
)
_REMARK: Final = re.compile(
    r"\s*(?:(?:注|说明|备注|(?:数据|资料)?来源|合计|总计|source|sources|notes?|total)\s*[0-9]?\s*[:：]"
    r"|共\s?[0-9,]{1,9}\s?[条种本个项](?:[\u4e00-\u9fff]{2})?[。.]?\s*$"
    r"|(?:exported|generated|downloaded) (?:on|at|from|by)\b|terms of use\b)",
    re.IGNORECASE,
)


@attrs.frozen
class Sheet:
    """Rows that may hold a table.

    Attributes:
        name: Name of the sheet; None for delimited text.
        rows: The rows in order.
        delimiter: What stood between the cells; None for a sheet of a workbook.
    """

    name: str | None
    rows: Iterable[Row]
    delimiter: str | None = None


@attrs.frozen
class Body:
    """A table found in a sheet.

    Attributes:
        banner: The rows above the header that hold something.
        header: The row of the header.
        rows: The rows below it, footers and empty rows included.
    """

    banner: list[Row]
    header: Row
    rows: Iterator[Row]


def sheets_of_text(text: str) -> Iterator[Sheet]:
    """Yield the text as a sheet for each delimiter it may have, the likeliest first."""
    lines = split_lines(text)
    for delimiter in sorted(DELIMITERS, key=lambda one: -_fitness(lines, one)):
        yield Sheet(None, read_rows(lines, delimiter), delimiter)


def _fitness(lines: list[str], delimiter: str) -> int:
    """Say how many headers the best line is divided into by a delimiter."""
    rows = islice(read_rows(lines[: 2 * _MOST_LINES_ABOVE], delimiter), _MOST_LINES_ABOVE)
    return max((_recognised(row.cells) for row in rows if row.broken is None), default=0)


def _recognised(cells: list[str]) -> int:
    """Count the cells that are headers, if one of them names journals; else 0."""
    if len(cells) > 1000:
        cells = cells[:1000]
    fields = [read_header(cell).field for cell in cells if cell]
    if not any(field in _NAMING for field in fields):
        return 0
    return sum(field is not None for field in fields)


def find_table(rows: Iterable[Row]) -> Body | None:
    """Find the header of a table; None when none of the first 50 rows is one.

    It is the row with most recognised headers, the first of several with as many.
    """
    remaining = iter(rows)
    above = list(islice(remaining, _MOST_LINES_ABOVE))
    scores = [0 if row.broken is not None else _recognised(row.cells) for row in above]
    best = max(scores, default=0)
    if best == 0:
        return None
    at = scores.index(best)
    banner = [row for row in above[:at] if any(cell.strip() for cell in row.cells)]
    return Body(banner, above[at], chain(above[at + 1 :], remaining))


def repeats_header(cells: list[str], header: list[str]) -> bool:
    """Tell whether a row is the header once more."""
    own = [header_key(cell) for cell in header]
    keys = [header_key(cell) for cell in cells[: len(own)]]
    return sum(map(bool, keys)) >= min(2, sum(map(bool, own))) and all(
        key == other or not key for key, other in zip(keys, own, strict=False)
    )


def is_footer(cells: list[str], width: int) -> bool:
    """Tell whether a row is no row but a note below the table."""
    if width < 2 or not cells[0].strip():
        return False
    if _NOTICE.match(cells[0][:1000]):
        return True
    return bool(_REMARK.match(cells[0][:1000])) and not any(cell.strip() for cell in cells[1:])
