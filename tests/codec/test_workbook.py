"""Spreadsheets: what their cells become, and files that are damaged or made to do harm."""

from __future__ import annotations

import io
import struct
import sys
import zipfile
from collections.abc import Sequence

import pytest

from litrecord.codec.delimited import Row
from litrecord.codec.workbook import _RepeatedGrid, _text, is_workbook, read_sheets
from litrecord.errors import LimitError, Location, MissingExtraError, ParseError
from litrecord.limits import DEFAULT_LIMITS, Limits

needs_calamine = pytest.mark.needs("python_calamine")

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_TEXTS = ("Journal", "ISSN", "Journal of Invented Tests")
_HIDDEN = ' state="hidden"'
_PLACE = Location(source="invented.xlsx")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def sheet(*rows: str, after: str = "") -> str:
    """Return the XML of a sheet."""
    data = "".join(f'<row r="{at}">{row}</row>' for at, row in enumerate(rows, 1) if row)
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{data}</sheetData>{after}</worksheet>'


def workbook(
    *sheets: tuple[str, str], hidden: Sequence[str] = (), compression: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """Return an xlsx file with these sheets, each a name and its XML; style 1 is a date."""
    listed = "".join(
        f'<sheet name="{name}" sheetId="{at}" r:id="rId{at}"{_HIDDEN if name in hidden else ""}/>'
        for at, (name, _) in enumerate(sheets, 1)
    )
    links = "".join(
        f'<Relationship Id="rId{at}" Type="{_LINKS}/worksheet" Target="worksheets/s{at}.xml"/>'
        for at in range(1, len(sheets) + 1)
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}">'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{links}'
        f'<Relationship Id="rIdT" Type="{_LINKS}/sharedStrings" Target="sharedStrings.xml"/>'
        f'<Relationship Id="rIdS" Type="{_LINKS}/styles" Target="styles.xml"/></Relationships>',
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">'
        + "".join(f"<si><t>{text}</t></si>" for text in _TEXTS)
        + "</sst>",
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    }
    parts |= {f"xl/worksheets/s{at}.xml": xml for at, (_, xml) in enumerate(sheets, 1)}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as archive:
        for path, text in parts.items():
            archive.writestr(path, text)
    return made.getvalue()


_HEADER = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
_SIMPLE = sheet(_HEADER, '<c r="A2" t="s"><v>2</v></c><c r="B2"><v>3785955</v></c>')


def read(content: bytes, limits: Limits = DEFAULT_LIMITS) -> list[tuple[str, list[Row]]]:
    """Return all sheets of a file."""
    return list(read_sheets(content, limits=limits, location=_PLACE))


def cells(content: bytes) -> list[list[str]]:
    """Return the cells of the only sheet of a file."""
    [(_, rows)] = read(content)
    return [row.cells for row in rows]


@pytest.mark.parametrize(
    ("begin", "expected"),
    [
        (b"PK\x03\x04rest", True),
        (_COMPOUND, True),
        (b"Journal,IF", False),
        (b"PK", False),
        (b"", False),
        ("PK\x03\x04", False),
    ],
    ids=["zip", "compound", "text", "too short", "empty", "a string"],
)
def test_a_spreadsheet_is_told_by_its_first_bytes(begin: bytes | str, expected: object) -> None:
    """Only bytes that begin like a zip archive or a compound file are a spreadsheet."""
    assert expected is is_workbook(begin)


@needs_calamine
def test_the_sheets_come_with_names_rows_and_lines() -> None:
    """Each sheet has its name, and each row the number it has in the sheet."""
    expected = [
        (
            "List",
            [
                Row(1, ["Journal", "ISSN"], 1),
                Row(2, ["Journal of Invented Tests", "3785955"], 2),
            ],
        )
    ]
    assert expected == read(workbook(("List", _SIMPLE)))


@needs_calamine
@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ('<c r="A1"><v>7.1</v></c>', "7.1"),
        ('<c r="A1"><v>1</v></c>', "1"),
        ('<c r="A1"><v>45000</v></c>', "45000"),
        ('<c r="A1"><v>0.1</v></c>', "0.1"),
        ('<c r="A1"><v>1E+30</v></c>', "1e+30"),
        ('<c r="A1" s="1"><v>45306</v></c>', "2024-01-15"),
        ('<c r="A1" s="1"><v>45306.5</v></c>', "2024-01-15 12:00:00"),
        ('<c r="A1" t="b"><v>1</v></c>', "True"),
        ('<c r="A1" t="b"><v>0</v></c>', "False"),
        ('<c r="A1" t="s"><v>0</v></c>', "Journal"),
        ('<c r="A1" t="inlineStr"><is><t>&lt;0.1</t></is></c>', "<0.1"),
        ('<c r="A1" t="str"><f>1+1</f><v>Q1</v></c>', "Q1"),
        ('<c r="A1" t="inlineStr"><is><t>期刊</t></is></c>', "期刊"),
    ],
    ids=[
        "decimal",
        "whole",
        "number near a date",
        "tenth",
        "large",
        "date",
        "date and time",
        "yes",
        "no",
        "shared text",
        "inline text",
        "formula",
        "Chinese",
    ],
)
def test_a_cell_becomes_text(cell: str, expected: str) -> None:
    """Numbers become their shortest text, days their ISO form, text stays as it is."""
    assert [[expected]] == cells(workbook(("S", sheet(cell))))


@needs_calamine
def test_rows_keep_their_numbers_below_empty_ones() -> None:
    """Empty rows and columns before the table count, so that line 3 is row 3 of the sheet."""
    content = workbook(("S", sheet("", "", '<c r="C3"><v>5</v></c>')))
    assert [["", "", ""], ["", "", ""], ["", "", "5"]] == cells(content)


@needs_calamine
def test_of_merged_cells_the_first_holds_the_text() -> None:
    """The other cells of a merged range are empty."""
    merged = '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'
    row = '<c r="A1" t="s"><v>0</v></c><c r="B1"/><c r="C1"><v>2</v></c>'
    assert [["Journal", "", "2"]] == cells(workbook(("S", sheet(row, after=merged))))


@needs_calamine
def test_an_empty_sheet_has_no_rows() -> None:
    """A sheet without cells comes with its name and nothing in it."""
    names = [(name, len(rows)) for name, rows in read(workbook(("E", sheet()), ("S", _SIMPLE)))]
    assert [("E", 0), ("S", 2)] == names


@needs_calamine
def test_hidden_sheets_come_last() -> None:
    """What the reader of a workbook sees comes before what is hidden from him."""
    content = workbook(("Old", _SIMPLE), ("New", _SIMPLE), ("More", _SIMPLE), hidden=["Old"])
    assert ["New", "More", "Old"] == [name for name, _ in read(content)]


@needs_calamine
def test_an_archive_without_compression_is_read() -> None:
    """Entries that are only stored are read like others."""
    content = workbook(("S", _SIMPLE), compression=zipfile.ZIP_STORED)
    assert ["Journal", "ISSN"] == cells(content)[0]


def _archive(**parts: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in parts.items():
            archive.writestr(path, data)
    return made.getvalue()


_DOCUMENT = b"<w:document><w:body/></w:document>"


@needs_calamine
@pytest.mark.parametrize(
    "content",
    [
        workbook(("S", _SIMPLE))[:-30],
        workbook(("S", _SIMPLE))[:300],
        b"PK\x03\x04",
        b"PK\x03\x04" + bytes(5000),
        _COMPOUND,
        _COMPOUND + bytes(5000),
        _COMPOUND + b"\xff" * 5000,
        _archive(**{"word/document.xml": _DOCUMENT, "[Content_Types].xml": b"<Types/>"}),
        _archive(),
        workbook(("S", "<worksheet><sheetData><row><c")),
        workbook(("S", sheet('<c r="A1" t="s"><v>99</v></c>'))),
        workbook(("S", sheet('<c r="??" ><v>1</v></c>'))),
    ],
    ids=[
        "directory cut",
        "cut early",
        "magic alone",
        "zeros after magic",
        "compound magic alone",
        "compound of zeros",
        "compound of ones",
        "docx",
        "empty archive",
        "XML cut",
        "no such text",
        "no such place",
    ],
)
def test_a_damaged_file_is_an_error_of_ours(content: bytes) -> None:
    """Whatever is wrong with a file, nothing but a ParseError with its name comes out of it."""
    with pytest.raises(ParseError, match=r"invented\.xlsx"):
        read(content)


@needs_calamine
@pytest.mark.parametrize("at", range(0, 2000, 37))
def test_a_changed_byte_is_read_or_refused(at: int) -> None:
    """A byte turned over anywhere gives a ParseError or a table."""
    content = bytearray(workbook(("S", _SIMPLE)))
    content[at % len(content)] ^= 0xFF
    try:
        found = read(bytes(content))
    except ParseError:
        return
    assert all(isinstance(name, str) for name, _ in found)


@needs_calamine
def test_an_archive_that_grows_is_refused() -> None:
    """A file that unpacks to more than the limits allow is not given to the reader."""
    content = workbook(("S", sheet() + " " * 8_000_000))
    with pytest.raises(LimitError, match="grows more than 100 times"):
        read(content)


@needs_calamine
def test_an_archive_that_lies_about_its_growth_is_refused() -> None:
    """What counts is what an entry unpacks to, not the size in the directory."""
    content = workbook(("S", sheet() + " " * 8_000_000))
    size = len(sheet().encode()) + 8_000_000
    lying = content.replace(struct.pack("<I", size), struct.pack("<I", 100))
    assert lying != content
    with pytest.raises(LimitError, match="grows more than 100 times"):
        read(lying)


@needs_calamine
def test_a_caller_may_allow_more_growth() -> None:
    """A limit that is raised lets the same file pass."""
    content = workbook(("S", sheet() + " " * 8_000_000))
    assert [("S", [])] == read(content, Limits(expansion=10_000))


@needs_calamine
def test_a_large_file_is_refused() -> None:
    """The limit on the size of an input holds for spreadsheets."""
    with pytest.raises(LimitError, match="larger than 100 bytes"):
        read(workbook(("S", _SIMPLE)), Limits(size=100))


@needs_calamine
@pytest.mark.parametrize("quote", ['"', "'"], ids=["double", "single"])
def test_a_cell_in_the_far_corner_is_refused(quote: str) -> None:
    """Two cells a whole sheet apart would take room for 17 thousand million cells."""
    far = '<c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c>'
    content = workbook(("S", sheet(far.replace('"', quote))))
    with pytest.raises(LimitError, match="1048576 x 16384"):
        read(content)


def test_without_the_reader_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without python-calamine the error says what to install."""
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(MissingExtraError, match=r"litrecord\[xlsx\]"):
        read(workbook(("S", _SIMPLE)))


def _raising(error: BaseException) -> type:
    class Book:
        @staticmethod
        def from_filelike(_content: io.BytesIO) -> object:
            raise error

    return Book


@needs_calamine
def test_a_panic_of_the_reader_is_an_error_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader written in Rust may panic, which Python shows as a BaseException of its own."""
    import python_calamine

    panic = type("PanicException", (BaseException,), {"__module__": "pyo3_runtime"})
    monkeypatch.setattr(python_calamine, "CalamineWorkbook", _raising(panic("out of range")))
    with pytest.raises(ParseError, match="damaged: out of range"):
        read(workbook(("S", _SIMPLE)))


@needs_calamine
def test_an_interrupt_passes_through(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever stops the program is not told that the file is damaged."""
    import python_calamine

    monkeypatch.setattr(python_calamine, "CalamineWorkbook", _raising(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        read(workbook(("S", _SIMPLE)))


@pytest.mark.parametrize(
    ("cell", "expected"),
    [(7.0, "7"), (7.25, "7.25"), (-3.0, "-3"), (2.0**60, "1.152921504606847e+18"), (None, "")],
    ids=["whole", "decimal", "negative", "beyond what is exact", "nothing"],
)
def test_whole_numbers_have_no_point(cell: object, expected: str) -> None:
    """Some readers hand over 7 as 7.0; up to 2 to the 53rd it is written as a whole number."""
    assert expected == _text(cell)


def tables(row: str) -> bytes:
    """Return an ods file with one table."""
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f"<office:document-content{names}><office:body><office:spreadsheet>"
        f'<table:table table:name="S">{row}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    return _archive(**{"mimetype": kind, "content.xml": content.encode()})


def _cell(text: str, times: int = 1) -> str:
    return (
        f'<table:table-cell table:number-columns-repeated="{times}" office:value-type="string">'
        f"<text:p>{text}</text:p></table:table-cell>"
    )


@needs_calamine
def test_a_table_of_ods_is_read() -> None:
    """The empty rows and columns that fill such a sheet up are no reason to refuse it."""
    filling = (
        '<table:table-row table:number-rows-repeated="1048575">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    row = f"<table:table-row>{_cell('Journal')}{_cell('IF')}</table:table-row>"
    made = _archive_stored(tables(row + filling))
    assert ["Journal", "IF"] == cells(made)[0]


@needs_calamine
def test_cells_repeated_without_end_are_refused() -> None:
    """A few hundred bytes of ods may ask for a hundred million cells."""
    row = (
        f'<table:table-row table:number-rows-repeated="100000">{_cell("x", 1000)}</table:table-row>'
    )
    with pytest.raises(LimitError, match="100000 x 1000"):
        read(tables(row))


def _archive_stored(content: bytes) -> bytes:
    """Store the entries of an archive without compression, as readers want the first of ods."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for entry in old.infolist():
            new.writestr(entry.filename, old.read(entry))
        new.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:'
            'manifest:1.0"/>',
        )
    return made.getvalue()


@pytest.mark.parametrize("size", [1, 7, 50, 5000])
def test_repeated_cells_are_counted_across_parts(size: int) -> None:
    """Wherever the content is divided, each tag counts once."""
    row = f'<table:table-row table:number-rows-repeated="3">{_cell("x", 4)}</table:table-row>'
    content = f"<table:table>{row}{row}</table:table>".encode()
    grid = _RepeatedGrid()
    for at in range(0, len(content), size):
        grid.look_at(content[at : at + size])
    assert (2, 6, 4) == (grid.cells, grid.rows, grid.columns)


@needs_calamine
@pytest.mark.parametrize(
    "row",
    [
        '<row r="4294967295"><c r="A4294967295"><v>1</v></c></row>',
        '<row r="4294967295"><c><v>1</v></c></row>',
        '<row r="3"><c r="ZZZZZZ3"><v>1</v></c></row>',
        '<row r="60000"><c r="xfd60000"><v>1</v></c></row>',
        '<row r="60000"><c  r   =      "XFD60000"><v>1</v></c></row>',
    ],
    ids=["row", "no-place", "column", "lower-case", "spaces"],
)
def test_a_cell_beyond_any_table_is_refused_however_it_says_where_it_is(row: str) -> None:
    """The reader would make room for all cells before it, and end the process."""
    xml = f'<worksheet xmlns="{_MAIN}"><sheetData>{row}</sheetData></worksheet>'
    with pytest.raises(LimitError, match="a grid of"):
        list(read_sheets(workbook(("S", xml)), limits=DEFAULT_LIMITS, location=_PLACE))


@needs_calamine
def test_an_empty_row_at_the_end_of_the_sheet_is_no_reason_to_refuse_it() -> None:
    """Some programs write the last row that a sheet can have."""
    xml = (
        f'<worksheet xmlns="{_MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"></row></sheetData></worksheet>'
    )
    (read,) = read_sheets(workbook(("S", xml)), limits=DEFAULT_LIMITS, location=_PLACE)
    assert [["1"]] == [row.cells for row in read[1]]
