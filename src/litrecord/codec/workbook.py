"""Spreadsheets (xlsx, xls, xlsb, ods): the rows of a sheet as text cells.

The reading is done by python-calamine, an extra. What a spreadsheet stores as a number becomes the
shortest text that gives the number back; whole numbers have no decimal point. A date, which in a
ranking table is a rank such as 1/20 that the program took for one, becomes its ISO form.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from typing import Final

from litrecord.codec.delimited import Row
from litrecord.errors import LimitError, Location, MissingExtraError, ParseError
from litrecord.limits import Limits

__all__ = ["is_workbook", "read_sheets"]

# A zip archive; a compound file, which is what xls is.
_MAGIC: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def is_workbook(begin: bytes | str) -> bool:
    """Tell whether an input that begins like this is a spreadsheet."""
    return isinstance(begin, bytes) and begin.startswith(_MAGIC)


def read_sheets(
    content: bytes, *, limits: Limits, location: Location
) -> Iterator[tuple[str, list[Row]]]:
    """Yield the name and the rows of each sheet, in the order of the workbook.

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
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            # Without skipping, so that the numbers of the rows are those of the sheet.
            rows = sheet.to_python(skip_empty_area=False)
            yield (
                name,
                [Row(at, [_text(cell) for cell in row], at) for at, row in enumerate(rows, 1)],
            )
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise ParseError(f"the spreadsheet cannot be read: {error}", location=location) from error


def _check_size(content: bytes, limits: Limits, location: Location) -> None:
    """Refuse an archive that says it unpacks to more than the limits allow."""
    if len(content) > limits.size:
        raise LimitError(f"the spreadsheet is larger than {limits.size} bytes", location=location)
    if not content.startswith(_MAGIC[0]):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            total = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ParseError(f"the spreadsheet is damaged: {error}", location=location) from error
    allowed = max(limits.expansion_floor, limits.expansion * len(content))
    if total > min(allowed, limits.size):
        raise LimitError(
            f"the spreadsheet grows more than {limits.expansion} times when unpacked; "
            "pass limits=Limits(expansion=…) to allow more",
            location=location,
        )


def _text(cell: object) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 2**53:
        return str(int(cell))
    if isinstance(cell, dt.datetime) and cell.time() == dt.time():
        cell = cell.date()
    return "" if cell is None else str(cell)
