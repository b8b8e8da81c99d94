"""Reading ranking tables: JCR, the CAS partition, CCF, SCImago, warning lists, any list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO, Final, Literal, TypeAlias, cast, get_args

from litrecord.api.sources import PathOrStream, is_stream, refuse_errors
from litrecord.codec.delimited import Row
from litrecord.codec.document import InputDocument
from litrecord.codec.workbook import is_workbook, read_sheets
from litrecord.errors import FormatError, Location, ParseError, Problem, show_value
from litrecord.limits import DEFAULT_LIMITS, Limits
from litrecord.model.collections import RankingTable
from litrecord.parsers.tables.expectations import Expectations
from litrecord.parsers.tables.layout import Sheet, sheets_of_text
from litrecord.parsers.tables.reading import TableReading, read_sheet
from litrecord.vocab.problems import ENCODING_DETECTED
from litrecord.vocab.table_problems import SHEET_NOT_READ

__all__ = ["read_ranking"]

_SHOWN_HEADERS: Final = 12
_SHOWN_CHARACTERS: Final = 40
_SHOWN_LENGTH: Final = 120
_LINES_SHOWN: Final = 50
# How other files begin that are taken for tables
_OTHER_FORMATS: Final = {
    b"<": "it is HTML or XML",
    b"{": "it is JSON, which read(…) reads",
    b"[": "it is JSON, which read(…) reads",
    b"%PDF": "it is a PDF document",
}
_YEARS: Final = range(1900, 2101)
_Scheme: TypeAlias = Literal["basic", "upgraded"]
_HIGH: Final = re.compile(rb"[\x80-\xff]")
_TWO_HIGH: Final = re.compile(rb"[\xa1-\xf7][\xa1-\xfe]")


def read_ranking(
    source: PathOrStream,
    *,
    data_year: int | None = None,
    edition_year: int | None = None,
    system: str | None = None,
    scheme: _Scheme | None = None,
    sheet: str | None = None,
    strict: bool = False,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> RankingTable:
    """Read a table of journals with their rankings: one profile for each of its rows.

    Columns are told by what their headers mean, in English and Chinese; `columns` of the result
    says what each was taken for, and what was taken for nothing is kept in `extra["table"]` under
    its header. Read are delimited text (comma, tab, semicolon, bar), gzipped too, and, with the
    extra `xlsx`, workbooks.

    The year of a ranking is that of a column of years, else of the header, of the lines above the
    table, of the name of the file, and last the one that is passed.

    Args:
        source: Path of a file, or a stream opened for reading bytes.
        data_year: Year of the citations, for a JCR or SCImago table that does not state it. The
            edition of the data year 2024 is released in 2025.
        edition_year: Year of the edition, for other tables that do not state it. Where only one
            of the two years is passed, it is taken for either, unless the table has rankings of
            both kinds.
        system: `jcr`, `cas`, `xr` (新锐分区), `ccf`, or the name of the list; None tells it from
            the table and its name.
        scheme: `basic` (基础版) or `upgraded` (升级版) for a CAS partition that does not state it.
        sheet: Name of the sheet of a workbook; None takes the first that holds a table.
        strict: Whether problems of severity `error` and failures raise, all in one error.
        encoding: Character encoding; None for UTF-8 or what a byte order mark says, else GB18030
            or Windows-1252, whichever fits, with a problem.
        limits: Bounds on the input.

    Returns:
        The profiles in the order of the table, with the problems of each row and the rows that
        could not be read: as many profiles and failures together as the table has rows. A journal
        that stands in several rows is several profiles, which `JournalIndex` joins.

    Raises:
        FormatError: Nothing in the file is a table of journals; the message lists the headers.
        ParseError: The file is damaged or not in its encoding, or strict reading found errors.
        LimitError: The file exceeds the limits.
        MissingExtraError: The file is a workbook and python-calamine is not installed.
        OSError: The file cannot be opened.
        TypeError: `source` is neither a path nor a stream of bytes; that of `BytesIO` is one. Or
            a year is no number.
        ValueError: A year is not one of 1900 to 2100, or the scheme is neither of the two.
    """
    _check_year(data_year, "data_year")
    _check_year(edition_year, "edition_year")
    if scheme not in {None, *get_args(_Scheme)}:
        raise ValueError(
            f"scheme: expected 'basic' (基础版), 'upgraded' (升级版) or None, got {scheme!r}"
        )
    expected = Expectations(
        data_year=data_year, edition_year=edition_year, system=system, scheme=scheme
    )
    _check_source(source)
    if is_stream(source):
        stream = cast("BinaryIO", source)
        name = getattr(stream, "name", None)
        document = InputDocument(
            stream, name=name if isinstance(name, str) else None, encoding=encoding, limits=limits
        )
        found = _read(document, expected, sheet=sheet, encoding=encoding, limits=limits)
    else:
        path = Path(cast("str", source))
        with _open(path) as opened:
            document = InputDocument(opened, name=str(path), encoding=encoding, limits=limits)
            found = _read(document, expected, sheet=sheet, encoding=encoding, limits=limits)
    table = RankingTable(
        found.profiles,
        problems=found.problems,
        general=found.general,
        failures=found.failures,
        columns=found.columns,
    )
    if strict:
        refuse_errors(table.problems, table.failures)
    return table


def _check_year(year: object, name: str) -> None:
    if year is None:
        return
    if isinstance(year, bool) or not isinstance(year, int):
        raise TypeError(f"{name}: expected a year such as 2024, got {show_value(year)}")
    if year not in _YEARS:
        raise ValueError(f"{name}: expected a year from 1900 to 2100, got {show_value(year)}")


def _check_source(source: object) -> None:
    """Refuse what is often passed by mistake, and say what to do instead."""
    if isinstance(source, bytes | bytearray | memoryview):
        raise TypeError(
            f"source: expected a path or a binary stream, got {type(source).__name__}; "
            "did you mean read_ranking(io.BytesIO(…))?"
        )
    if isinstance(source, str) and ("\n" in source or "\0" in source):
        raise FormatError(
            "source: expected the path of a file, got text with several lines; "
            "did you mean read_ranking(io.BytesIO(text.encode()))?"
        )


def _open(path: Path) -> BinaryIO:
    if path.is_dir():
        raise FormatError(
            f"{path} is a folder; read_ranking reads one file: "
            "[read_ranking(file) for file in sorted(folder.glob('*.csv'))] reads several"
        )
    return path.open("rb")


def _read(
    document: InputDocument,
    expected: Expectations,
    *,
    sheet: str | None,
    encoding: str | None,
    limits: Limits,
) -> TableReading:
    name = document.name
    location = Location(source=name)
    begin = document.head(8)
    detected: list[Problem] = []
    named = name
    if is_workbook(begin):
        sheets = _sheets_of_workbook(cast("bytes", document.content()), sheet, limits, location)
    else:
        if sheet is not None:
            raise FormatError(f"sheet: {name or 'the input'} is no workbook and has no sheets")
        text, detected = _text(document.content(), location, stated=encoding)
        sheets = sheets_of_text(text)
        named = name.removesuffix(".gz") if name is not None else None
    first: list[str] = []
    found: TableReading | None = None
    for one in sheets:
        if found is None:
            rows = iter(one.rows)
            above = list(islice(rows, _LINES_SHOWN))
            whole = Sheet(one.name, chain(above, rows), one.delimiter)
            found = read_sheet(whole, name=named, expected=expected, limits=limits)
            first = first or _first_cells(above)
            if found is not None and one.name is None:
                break
        elif sheet is None and any(any(row.cells) for row in one.rows):
            found.general.append(SHEET_NOT_READ.problem(raw=one.name))
    if found is None:
        raise _unrecognised(first, begin, location)
    found.general[:0] = detected
    return found


def _sheets_of_workbook(
    content: bytes, wanted: str | None, limits: Limits, location: Location
) -> Iterator[Sheet]:
    names: list[str] = []
    for name, rows in read_sheets(content, limits=limits, location=location):
        names.append(name)
        if wanted is None or name == wanted:
            yield Sheet(name, rows)
    if wanted is not None and wanted not in names:
        raise FormatError(f"there is no sheet {wanted!r}; the workbook has {', '.join(names)}")


def _text(
    content: bytes | str, location: Location, *, stated: str | None
) -> tuple[str, list[Problem]]:
    """Decode a table; what is not UTF-8 and not stated is told by its bytes, and reported."""
    if isinstance(content, str):
        return content, []
    try:
        return content.decode(), []
    except UnicodeDecodeError as error:
        for encoding in () if stated is not None else _likely(content):
            try:
                text = content.decode(encoding)
            except UnicodeDecodeError:
                continue
            return text, [ENCODING_DETECTED.problem(used=encoding, location=location)]
        raise ParseError(
            f"not UTF-8 at byte {error.start}; "
            "pass encoding= if it is in another, for example encoding='gb18030'",
            location=location,
        ) from error


def _likely(content: bytes) -> tuple[str, ...]:
    """Say which encodings to try: in GB18030 most bytes above 127 come in pairs of such."""
    part = content[:1_000_000]
    high = len(_HIGH.findall(part))
    paired = 2 * len(_TWO_HIGH.findall(part))
    return ("gb18030", "cp1252") if 10 * paired >= 9 * high else ("cp1252",)


def _first_cells(rows: list[Row]) -> list[str]:
    """Return the cells of the first row that holds anything."""
    held = ([cell.strip() for cell in row.cells if cell.strip()] for row in rows)
    return next((cells for cells in held if cells), [])[:_SHOWN_HEADERS]


def _unrecognised(cells: list[str], begin: bytes | str, location: Location) -> FormatError:
    where = f"{location}: " if str(location) else ""
    start = begin.encode(errors="replace") if isinstance(begin, str) else begin
    start = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    looks = next((looks for mark, looks in _OTHER_FORMATS.items() if start.startswith(mark)), "")
    shown = ", ".join(repr(cell[:_SHOWN_CHARACTERS]) for cell in cells)
    if len(shown) > _SHOWN_LENGTH:
        shown = f"{shown[:_SHOWN_LENGTH]} …"
    held = looks or (f"the first line holds {shown}" if shown else "it is empty")
    return FormatError(
        f"{where}no header of a table of journals was found; {held}. Looked for a column of titles "
        "(Journal, Title, 刊名, 期刊名称) or ISSNs (ISSN, eISSN) in the first 50 lines"
    )
