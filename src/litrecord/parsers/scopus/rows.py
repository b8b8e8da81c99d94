"""Rows of a Scopus export, with each cell under the header it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from litrecord.codec.delimited import DELIMITERS
from litrecord.errors import Failure, Location, Problem
from litrecord.parsers.papers.entry import Entry
from litrecord.parsers.papers.row_entries import fit_row, iter_entries
from litrecord.patterns import late
from litrecord.typing import Document, ReadOptions
from litrecord.vocab.table_problems import CELLS_MOVED

__all__ = ["iter_papers"]

_FUNDING: Final = late(r"(?:Funding Text|出资文本) ?([0-9]+)")
_EID: Final = late(r"2-s2\.0-[0-9]{6,}")


def iter_papers(document: Document, options: ReadOptions) -> Iterator[Entry | Failure]:
    """Cut an export into papers.

    Raises:
        ParseError: There is no header.
    """
    head = document.head()
    line = (head if isinstance(head, str) else head.decode(errors="replace")).partition("\n")[0]
    delimiter = max(DELIMITERS, key=line.count)
    return iter_entries(document, options, delimiter, fit=_fit)


def _fit(
    cells: list[str], header: list[str], location: Location
) -> tuple[list[str], list[Problem]]:
    """Put the cells of a row under their headers.

    For some years Scopus wrote as many cells for the funding texts as a paper has of them, and as
    many headers as another paper of the export has. Where the EID, which is the last column, is the
    last cell of the row, nothing else can be the difference.
    """
    places = [at for at, name in enumerate(header) if _FUNDING.fullmatch(name)]
    if not places or header[-1] != "EID" or not _EID.fullmatch(cells[-1].strip()):
        return fit_row(cells, header, location)
    first, behind = places[0], places[-1] + 1
    end = len(cells) - (len(header) - behind)
    if end < first:
        return fit_row(cells, header, location)
    texts = cells[first:end]
    width = behind - first
    empty = [""] * (width - len(texts))
    fitted = [*cells[:first], *texts[:width], *empty, *cells[end:], *texts[width:]]
    moved = CELLS_MOVED.problem(
        header[first],
        raw=len(cells),
        used=header[first],
        expected=str(len(header)),
        location=location,
    )
    return fitted, [moved]
