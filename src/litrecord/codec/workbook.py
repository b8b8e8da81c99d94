"""Spreadsheets (xlsx, xls, xlsb, ods): the rows of a sheet as text cells.

The reading is done by python-calamine, an extra. What a spreadsheet stores as a number becomes the
shortest text that gives the number back; whole numbers have no decimal point. A date, which in a
ranking table is a rank such as 1/20 that the program took for one, becomes its ISO form.
"""

from __future__ import annotations

import datetime as dt
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from litrecord.codec.delimited import Row
from litrecord.errors import LimitError, Location, MissingExtraError, ParseError
from litrecord.limits import Limits
from litrecord.patterns import late

if TYPE_CHECKING:
    import python_calamine

__all__ = ["is_workbook", "read_sheets"]

_DAMAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    ValueError,
    NotImplementedError,
)
# The size of a part of what is unpacked
_PART: Final = 2**20
# `r="B12"`, the place of a cell, or `r="12"`, that of a row
_PLACE: Final = late(rb"\sr\s*+=\s*+[\"']([A-Za-z]*+)([0-9]*+)[\"']")
# A cell that does not say where it is: beside the one before, in the row that it stands in
_UNPLACED: Final = late(rb"<(?:[A-Za-z]{1,20}:)?c(?=[\s/>])(?![^<>]*\sr\s*=)")
_LONGEST_LETTERS: Final = 8
_LONGEST_DIGITS: Final = 20
# What of a part is looked at again with the next one, for a tag that goes on there
_OVERLAP: Final = 256
# A table, a row or a cell of ods
_TAG: Final = late(rb"<[a-z]{1,20}:(table|table-row|table-cell)[\s/>][^<>]*+>")
_REPEAT: Final = late(rb"number-(?:rows|columns)-repeated\s{0,3}=\s{0,3}[\"']([0-9]{1,10})")
_LONGEST_TAG: Final = 4096
# Cells of a sheet, full or empty, that are always taken; and how many for each that is full
_ROOM: Final = 1_000_000
_ROOM_BY_CELL: Final = 50
# A zip archive; a compound file, which is what xls is.
_MAGIC: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def is_workbook(begin: bytes | str) -> bool:
    """Tell whether an input that begins like this is a spreadsheet."""
    return isinstance(begin, bytes) and begin.startswith(_MAGIC)


def read_sheets(
    content: bytes, *, limits: Limits, location: Location
) -> Iterator[tuple[str, list[Row]]]:
    """Yield the name and the rows of each sheet, the visible ones first.

    Args:
        content: The file.
        limits: Bounds on its size; also of what it holds once it is unpacked.
        location: Of the file, for errors.

    Raises:
        MissingExtraError: python-calamine is not installed.
        ParseError: The file is damaged, encrypted or no spreadsheet.
        LimitError: It is larger than the limits allow.
    """
    try:
        import python_calamine  # noqa: PLC0415  # an extra
    except ImportError as error:
        raise MissingExtraError(
            extra="xlsx", package="python-calamine", purpose="reading a spreadsheet"
        ) from error
    _check_size(content, limits, location)
    with _errors_of_calamine(location):
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        names = _sheet_names(book)
    for name in names:
        with _errors_of_calamine(location):
            # Without skipping, so that the numbers of the rows are those of the sheet.
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        yield name, [Row(at, [_text(cell) for cell in row], at) for at, row in enumerate(rows, 1)]


def _sheet_names(book: python_calamine.CalamineWorkbook) -> list[str]:
    """Return the names of the sheets with cells, hidden ones last."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415  # an extra

    sheets = [one for one in book.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]
    sheets.sort(key=lambda one: one.visible != SheetVisibleEnum.Visible)
    return [one.name for one in sheets]


@contextmanager
def _errors_of_calamine(location: Location) -> Iterator[None]:
    """Turn what the reader raises into errors of this package."""
    from python_calamine import CalamineError  # noqa: PLC0415  # an extra

    try:
        yield
    except (CalamineError, OSError, ValueError, OverflowError) as error:
        raise ParseError(f"the spreadsheet cannot be read: {error}", location=location) from error
    except BaseException as error:
        # A panic of the reader, which is written in Rust, is no Exception and has no public class.
        if type(error).__module__ != "pyo3_runtime":
            raise
        raise ParseError(f"the spreadsheet is damaged: {error}", location=location) from error


def _check_size(content: bytes, limits: Limits, location: Location) -> None:
    """Refuse an archive that says it unpacks to more than the limits allow."""
    if len(content) > limits.size:
        raise LimitError(f"the spreadsheet is larger than {limits.size} bytes", location=location)
    if not content.startswith(_MAGIC[0]):
        return
    allowed = min(max(limits.expansion_floor, limits.expansion * len(content)), limits.size)
    total = 0
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for entry in archive.infolist():
                grid = _grid_of(entry.filename)
                for part in _unpack(content, entry):
                    total += len(part)
                    if total > allowed:
                        raise _too_large(
                            f"it grows more than {limits.expansion} times when unpacked; "
                            "pass limits=Limits(expansion=…) to allow more",
                            location,
                        )
                    grid.look_at(part)
                if grid.is_mostly_empty:
                    raise _too_large(
                        f"a sheet has {grid.cells} cells in a grid of {grid.rows} x "
                        f"{grid.columns}; delete the cells far from the table",
                        location,
                    )
    except LimitError:
        raise
    except _DAMAGE as error:
        raise ParseError(f"the spreadsheet is damaged: {error}", location=location) from error


def _too_large(reason: str, location: Location) -> LimitError:
    return LimitError(f"the spreadsheet is too large: {reason}", location=location)


def _unpack(content: bytes, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield what an entry really holds; the size in its header may be a lie."""
    header = content[entry.header_offset : entry.header_offset + 30]
    if len(header) < 30 or not header.startswith(_MAGIC[0]):
        raise zipfile.BadZipFile("an entry is not where the directory says")
    begin = entry.header_offset + 30 + sum(struct.unpack("<HH", header[26:30]))
    packed = memoryview(content)[begin : begin + entry.compress_size]
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        yield bytes(packed)
        return
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    rest: bytes | memoryview = packed
    while part := stream.decompress(rest, _PART):
        yield part
        rest = stream.unconsumed_tail


class _Grid:
    """How far the cells of a sheet reach, for the reader makes room for all of them.

    Attributes:
        cells: How many cells say where they are.
        rows: The last row.
        columns: The last column.
    """

    def __init__(self) -> None:
        self.cells = 0
        self.rows = 0
        self.columns = 0
        self._rest = b""
        self._last_row = 0

    def look_at(self, part: bytes) -> None:
        """Look at the next part of the sheet."""
        text = self._rest + part
        begun = text.rfind(b"<", -_LONGEST_TAG)
        self._rest = text[begun if begun >= 0 else -_OVERLAP :]
        for letters, digits in set(_PLACE.findall(text)):
            row = int(digits[:_LONGEST_DIGITS] or b"0")
            self._last_row = max(self._last_row, row)
            if not letters:
                # An empty row far below is common, and no room is made for it.
                continue
            column = 0
            for letter in letters[:_LONGEST_LETTERS].upper():
                column = column * 26 + letter - 64
            self.rows = max(self.rows, row)
            self.columns = max(self.columns, column)
            self.cells += 1
        if self._last_row > self.rows and _UNPLACED.search(text) is not None:
            self.rows, self.columns = self._last_row, max(self.columns, 1)

    @property
    def is_mostly_empty(self) -> bool:
        """Whether the grid is much larger than a table with so many cells needs."""
        return self.rows * self.columns > max(_ROOM, _ROOM_BY_CELL * self.cells)


class _RepeatedGrid(_Grid):
    """The same for ods, where a cell and a row may say how many times they stand there."""

    def __init__(self) -> None:
        super().__init__()
        self._above = 0
        self._times = 0
        self._column = 0

    def look_at(self, part: bytes) -> None:
        """Look at the next part of the tables."""
        text = self._rest + part
        # A tag that goes on in the next part
        begun = text.rfind(b"<") if text.rfind(b"<") > text.rfind(b">") else len(text)
        self._rest = text[begun:][:_LONGEST_TAG]
        for tag in _TAG.finditer(text):
            repeat = _REPEAT.search(tag[0])
            times = 1 if repeat is None else int(repeat[1])
            if tag[1] == b"table":
                self._above, self._times = 0, 0
            elif tag[1] == b"table-row":
                self._above, self._times, self._column = self._above + self._times, times, 0
            else:
                self._column += times
                if b"value-type" in tag[0]:
                    self.cells += 1
                    self.rows = max(self.rows, self._above + self._times)
                    self.columns = max(self.columns, self._column)


def _grid_of(name: str) -> _Grid:
    """Return what looks at an entry of that name: a sheet of xlsx may have any."""
    return _RepeatedGrid() if name == "content.xml" else _Grid()


def _text(cell: object) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 2**53:
        return str(int(cell))
    if isinstance(cell, dt.datetime) and cell.time() == dt.time():
        cell = cell.date()
    return "" if cell is None else str(cell)
