"""Reading ranking tables from files and streams: encodings, workbooks, damage, strictness."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from invented_tables import TABLES
from litrecord import (
    FormatError,
    JCRRanking,
    LimitError,
    LitrecordError,
    ParseError,
    RankingTable,
    read_ranking,
)
from litrecord.limits import Limits

HEADER = "Journal,ISSN,EISSN,IF(2024),Category,IF Quartile(2024),IF Rank(2024)\n"
NUL = "\0"
ROW = "Invented Reviews,1111-1119,2222-2227,7.1,ONCOLOGY,Q1,3/326\n"
CHINESE = "期刊名称,ISSN,级别\n虚构学报,1111-1119,一级\n"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def reading(data: bytes | str, **options: object) -> RankingTable:
    """Return what is read from a stream without a name."""
    content = data.encode() if isinstance(data, str) else data
    return read_ranking(io.BytesIO(content), **options)


def codes(table: RankingTable) -> list[str]:
    """Return the codes of all problems of a table."""
    return [problem.code for problem in table.problems]


def titles(table: RankingTable) -> list[str | None]:
    """Return the first title of each profile."""
    return [None if one.name is None else one.name.variants[0].value for one in table]


def workbook(**sheets: str) -> bytes:
    """Return an xlsx file whose sheets hold the cells of comma-separated lines."""
    listed = links = ""
    parts: dict[str, str] = {}
    for at, (name, text) in enumerate(sheets.items(), 1):
        listed += f'<sheet name="{name}" sheetId="{at}" r:id="rId{at}"/>'
        links += (
            f'<Relationship Id="rId{at}" Type="{_LINKS}/worksheet" Target="worksheets/s{at}.xml"/>'
        )
        rows = "".join(
            "<row>"
            + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in line.split(","))
            + "</row>"
            for line in text.splitlines()
        )
        parts[f"xl/worksheets/s{at}.xml"] = (
            f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'
        )
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    parts["[Content_Types].xml"] = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
        f'ContentType="{types}"/></Types>'
    )
    parts["_rels/.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    )
    parts["xl/workbook.xml"] = (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>{listed}</sheets></workbook>'
    )
    parts["xl/_rels/workbook.xml.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for path, text in parts.items():
            archive.writestr(path, text)
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        pytest.param(CHINESE.encode("utf-8-sig"), [], id="UTF-8 with a mark"),
        pytest.param(CHINESE.encode("utf-16"), [], id="UTF-16"),
        pytest.param(CHINESE.replace(",", "\t").encode("utf-16"), [], id="Unicode text of Excel"),
        pytest.param(gzip.compress(CHINESE.encode()), [], id="gzip"),
        pytest.param(CHINESE.replace(",", ";").encode(), [], id="semicolons"),
        pytest.param(CHINESE.replace(",", "|").encode(), [], id="bars"),
        pytest.param(CHINESE.replace("\n", "\r\n").encode(), [], id="CR LF"),
        pytest.param(CHINESE.replace("\n", "\r").encode(), [], id="CR"),
        pytest.param(CHINESE.encode("gb18030"), ["encoding-detected"], id="GB18030"),
    ],
)
def test_encodings_and_delimiters_make_no_difference(data: bytes, problems: list[str]) -> None:
    """The same table in another encoding or with another delimiter gives the same profiles."""
    table = reading(data)
    assert reading(CHINESE)[0] == table[0]
    assert [*problems, "table-undated"] == codes(table)


def test_a_stated_encoding_is_used() -> None:
    """`encoding=` is not questioned and not reported."""
    table = reading(CHINESE.encode("gb18030"), encoding="gb18030")
    assert ["虚构学报"] == titles(table)
    assert ["table-undated"] == codes(table)


def test_western_text_that_is_not_utf_8_is_read_as_windows_1252() -> None:
    """A single byte above 127 among letters is no Chinese character."""
    table = reading("Journal,IF(2024)\nRevue inventée,1.2\n".encode("cp1252"))
    assert ["Revue inventée"] == titles(table)
    assert ["encoding-detected"] == codes(table)


def test_bytes_of_no_encoding_are_an_error() -> None:
    """The error names the first byte and how to say the encoding."""
    with pytest.raises(ParseError, match=r"not UTF-8 at byte 8.*encoding="):
        reading(b"Journal\n\x81\x8d\n")


@pytest.mark.needs("python_calamine")
def test_a_table_on_the_second_sheet_is_found() -> None:
    """A sheet without a table is passed over without a word."""
    table = reading(workbook(Notes="Nothing,here", Ranks=HEADER + ROW))
    assert ["Invented Reviews"] == titles(table)
    assert [] == codes(table)
    assert (3, 326) == (
        table[0].rankings[0].categories[0].rank,
        table[0].rankings[0].categories[0].total,
    )


@pytest.mark.needs("python_calamine")
def test_of_two_tables_the_first_is_read_and_the_other_told() -> None:
    """`sheet=` reads the other; a name that is not there is an error with the names."""
    data = workbook(First=HEADER + ROW, Second="Journal,IF(2023)\nInvented Letters,1.5\n")
    assert ["sheet-not-read"] == codes(reading(data))
    second = reading(data, sheet="Second")
    assert (["Invented Letters"], []) == (titles(second), codes(second))
    with pytest.raises(FormatError, match="no sheet 'Third'; the workbook has First, Second"):
        reading(data, sheet="Third")


@pytest.mark.parametrize(
    "source", [pytest.param(b"x", id="bytes"), pytest.param(bytearray(b"x"), id="bytearray")]
)
def test_bytes_instead_of_a_file_say_what_to_do(source: object) -> None:
    """Bytes are wrapped in a stream."""
    with pytest.raises(TypeError, match=r"got byte.*did you mean read_ranking\(io.BytesIO"):
        read_ranking(source)


@pytest.mark.parametrize("source", [3, None, ["a.csv"]])
def test_what_is_no_file_is_refused(source: object) -> None:
    """Neither a path nor a stream is a wrong argument."""
    with pytest.raises(TypeError, match="expected a path or a binary stream"):
        read_ranking(source)


@pytest.mark.parametrize("source", [HEADER + ROW, "a\0b"], ids=["a table", "a NUL byte"])
def test_text_instead_of_a_path_says_what_to_do(source: str) -> None:
    """The text of a table is no path."""
    with pytest.raises(FormatError, match="expected the path of a file, got text"):
        read_ranking(source)


def test_a_folder_says_how_its_files_are_read(tmp_path: Path) -> None:
    """One table is one file."""
    with pytest.raises(FormatError, match="is a folder; read_ranking reads one file"):
        read_ranking(tmp_path)


def test_a_file_that_is_not_there_is_an_os_error(tmp_path: Path) -> None:
    """What the system says passes through."""
    with pytest.raises(FileNotFoundError):
        read_ranking(tmp_path / "absent.csv")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param("", "it is empty", id="empty"),
        pytest.param("\n \n\n", "it is empty", id="blank lines"),
        pytest.param("\ufeff", "it is empty", id="a mark alone"),
        pytest.param("<!DOCTYPE html><p>Journal</p>", "it is HTML or XML", id="HTML"),
        pytest.param('\ufeff {"title": "x"}', "it is JSON, which read", id="JSON"),
        pytest.param('[{"title": "x"}]', "it is JSON, which read", id="JSON array"),
        pytest.param("%PDF-1.7\n", "it is a PDF document", id="PDF"),
        pytest.param("a,b\n1,2\n", "the first line holds 'a', 'b'", id="other headers"),
        pytest.param(",".join("x" * 39 for _ in range(30)), "holds 'xxx.* …", id="long headers"),
    ],
)
def test_what_is_no_table_of_journals_says_what_it_is(data: str, said: str) -> None:
    """The message says what the file is or begins with, and what was looked for."""
    with pytest.raises(FormatError, match=f"{said}.*Looked for a column of titles") as caught:
        reading(data)
    assert 300 >= len(str(caught.value))


@pytest.mark.parametrize(
    ("rows", "failures", "kept"),
    [
        pytest.param(f",,,7,,,\n{ROW}N/A,N/A,,7,,,\n{NUL * 3}\n", [2, 4, 5], 1, id="no journal"),
        pytest.param(f'"Invented,1,,,,,\n{ROW * 3}', [2], 3, id="an unclosed quote"),
        pytest.param(f'{ROW}Invented,"1\n', [3], 1, id="an unclosed quote at the end"),
        pytest.param(f"{ROW}{HEADER}{ROW}", [3], 2, id="the header as data"),
        pytest.param(f"{ROW.replace(',', ';')}{ROW}", [2], 1, id="another delimiter"),
        pytest.param(f"{',' * 17_000}\n{ROW}", [2], 1, id="too many cells"),
    ],
)
def test_a_row_that_cannot_be_read_is_a_failure(rows: str, failures: list[int], kept: int) -> None:
    """It names the line, and the rows around it are read; strict reading raises."""
    table = reading(HEADER + rows)
    assert failures == [failure.location.line for failure in table.failures]
    assert ["Invented Reviews"] * kept == titles(table)
    with pytest.raises(ParseError) as caught:
        reading(HEADER + rows, strict=True)
    assert failures == [failure.location.line for failure in caught.value.failures]


def test_a_header_alone_is_an_empty_table() -> None:
    """Columns are told, and there are no rows."""
    table = reading(HEADER)
    assert (0, ()) == (len(table), table.problems)
    assert ("Journal", "title") == table.columns[0]


def test_cells_beyond_the_header_are_kept_with_their_position() -> None:
    """They go to the extra under the number of their column, with a problem."""
    table = reading(f"{HEADER}{ROW.rstrip()},more,,even more\n")
    assert {"#8": "more", "#10": "even more"} == dict(table[0].extra["table"])
    assert [("cells-surplus", ("more", "even more"))] == [
        (problem.code, problem.raw) for problem in table.problems
    ]


def test_the_same_header_again_goes_to_the_extra() -> None:
    """The first column is used; every other is kept, under a name of its own."""
    table = reading("Journal,IF(2024),IF(2024),IF(2024),Note,Note\nInvented,1,2,3,a,b\n")
    assert ["header-twice"] * 2 == codes(table)
    assert 1 == table[0].rankings[0].impact_factor.value
    assert {"IF(2024)": "2", "IF(2024) #4": "3", "Note": "a", "Note #6": "b"} == dict(
        table[0].extra["table"]
    )


@pytest.mark.parametrize("cell", ["Inv\x00ented", "Inv\x7fented", "Inv\x1bented"])
def test_control_characters_in_titles_are_removed_and_told(cell: str) -> None:
    """A DEL stands for a letter that was lost, which nobody can put back."""
    table = reading(f"Journal,IF(2024)\n{cell},1\n")
    assert ["Invented"] == titles(table)
    assert [("character-removed", cell)] == [
        (problem.code, problem.raw) for problem in table.problems
    ]


def test_line_ends_in_a_cell_are_spaces() -> None:
    """A title over two lines is one title; the next row keeps its line."""
    table = reading(f'{HEADER}"Invented\nReviews",,,,,,\n{ROW}')
    assert ["Invented Reviews"] * 2 == titles(table)
    assert [2, 4] == [profile.source.location.line for profile in table]


@pytest.mark.parametrize(
    ("column", "expected"),
    [(1, "unreadable-value"), (4, "unreadable-value"), (5, "unreadable-value")],
)
def test_cells_of_200_kilobytes_are_told(column: int, expected: str) -> None:
    """What cannot be a value is absent, and its problem keeps the text."""
    cells = ROW.rstrip().split(",")
    cells[column] = "1;" * 100_000
    table = reading(f"{HEADER}{','.join(cells)}\n{ROW}")
    assert expected in codes(table)
    assert ["Invented Reviews"] * 2 == titles(table)


@pytest.mark.parametrize("header", ["语种", "主办单位", "Web of Science", "标记2"])
def test_long_cells_of_other_columns_are_told_or_kept(header: str) -> None:
    """Neither languages nor sponsors nor indexes have 200 kilobytes."""
    table = reading(f'Journal,{header}\nInvented,"{"SCIE、" * 50_000}"\n')
    told = "unreadable-value" in codes(table)
    assert told is not bool(table[0].extra)


def test_strict_reading_raises_all_errors_at_once() -> None:
    """One error holds every problem of severity `error` and every failure."""
    data = f"{HEADER}A,x,,y,ONCOLOGY,Q5,11/10\n,,,1,,,\n{ROW}"
    with pytest.raises(ParseError) as caught:
        reading(data, strict=True)
    errors = [(one.location.column, one.raw) for one in caught.value.problems]
    assert [(2, "x"), (4, "y"), (6, "Q5"), (7, "11/10")] == errors
    assert 1 == len(caught.value.failures)


@pytest.mark.parametrize(
    ("row", "said"),
    [(",,,1,,,\n", "more than 20000 rows could not be read"), ("Source: x\n", "outside the table")],
    ids=["failures", "footers"],
)
def test_too_many_bad_rows_are_an_error(row: str, said: str) -> None:
    """With more than 20,000 of them the file is not what it was taken for."""
    with pytest.raises(LimitError, match=said):
        reading(HEADER + row * 20_001)


def test_more_rows_than_the_limit_are_an_error() -> None:
    """The message says how to allow more."""
    with pytest.raises(LimitError, match=r"more than 2 rows; pass limits=Limits\(records"):
        reading(HEADER + ROW * 3, limits=Limits(records=2))


@pytest.mark.parametrize(
    ("data", "options", "years", "conflicts"),
    [
        pytest.param("Journal,IF\nA,1\n", {"data_year": 2023}, [2023], [], id="caller"),
        pytest.param("Journal,IF\nA,1\n", {"edition_year": 2023}, [2023], [], id="either"),
        pytest.param(
            "Journal,IF(2024)\nA,1\n", {"data_year": 2022}, [2024], [(2022, 2024)], id="header wins"
        ),
        pytest.param(
            "Journal,年份,IF(2024)\nA,2023,1\n", {}, [2023], [(2024, 2023)], id="column wins"
        ),
        pytest.param(
            "Journal,年份,IF(2024)\nA,2023,1\nB,2024,1\n",
            {},
            [2023, 2024],
            [(2024, 2023)],
            id="one row of two contradicts",
        ),
        pytest.param(
            "Journal,IF(2024),IF(2023)\nA,1,2\n", {"data_year": 2022}, [2024], [], id="two years"
        ),
    ],
)
def test_years_are_taken_in_order_and_conflicts_told(
    data: str, options: dict[str, int], years: list[int], conflicts: list[tuple[int, int]]
) -> None:
    """Column, header and caller, in this order; what contradicts the choice is reported."""
    table = reading(data, **options)
    assert years == [profile.rankings[0].data_year for profile in table]
    assert conflicts == [
        (problem.raw, problem.used) for problem in table.problems if problem.code == "year-conflict"
    ]


def test_a_name_that_contradicts_the_header_is_told(tmp_path: Path) -> None:
    """The release year in the name is no contradiction, any other year is."""
    for name, expected in (("JCR2025.csv", []), ("JCR2021.csv", ["year-conflict"])):
        path = tmp_path / name
        path.write_text("Journal,IF(2024)\nInvented,1\n", encoding="utf-8")
        assert expected == codes(read_ranking(path))


@pytest.mark.parametrize(
    ("data", "options", "expected"),
    [
        ("Journal,大类,大类分区\nA,医学,1\n", {"scheme": "basic"}, ("cas", "basic")),
        ("Journal,大类,大类分区\nA,医学,1\n", {"system": "xr"}, ("xr", None)),
        ("Journal,大类,中科院基础版分区\nA,医学,1\n", {}, ("cas", "basic")),
        ("Journal,大类,新锐分区\nA,医学,1\n", {}, ("xr", None)),
    ],
)
def test_system_and_scheme_are_stated_by_headers_or_the_caller(
    data: str, options: dict[str, str], expected: tuple[str, str | None]
) -> None:
    """What the caller says goes before what the headers say."""
    (ranking,) = reading(data, **options)[0].rankings
    assert expected == (ranking.system, ranking.scheme)


def test_the_caller_may_name_a_list() -> None:
    """`system=` is the scheme of a list that nothing else names."""
    (ranking,) = reading("Journal,Level\nA,1\n", system="our-list", edition_year=2025)[0].rankings
    assert ("our-list", 2025) == (ranking.scheme, ranking.year)


@pytest.mark.parametrize(
    ("columns", "cells", "years"),
    [
        pytest.param("IF", "1.5", [2024], id="jcr"),
        pytest.param("大类,大类分区", "医学,2", [2024], id="partition"),
        pytest.param("IF,大类,大类分区", "1.5,医学,2", [2024, None], id="both"),
    ],
)
def test_a_data_year_dates_no_partition_beside_it(
    columns: str, cells: str, years: list[int | None]
) -> None:
    """Either word will do for one kind of rankings; a data year is no year of an edition."""
    table = reading(f"Journal,{columns}\nA,{cells}\n", data_year=2024)
    assert years == [
        one.data_year if isinstance(one, JCRRanking) else one.edition_year
        for one in table[0].rankings
    ]
    assert ("table-undated" in codes(table)) is (None in years)


@pytest.mark.parametrize("line", ["共2条", "共 1234 种期刊。", "合计：2", "Source: invented"])
def test_a_count_below_the_table_is_no_journal(line: str) -> None:
    """It is passed over with a problem."""
    table = reading(f"刊名,影响因子\n虚构学报,1.5\n共建学报,2.5\n{line},\n", data_year=2024)
    assert ["虚构学报", "共建学报"] == [str(one) for one in table]
    assert ("lines-around-table", line) in [(one.code, one.raw) for one in table.problems]


def test_a_repaired_cell_says_what_it_was_read_as() -> None:
    """What such cells usually look like is said only of one that cannot be read."""
    text = "Journal,Category,JIF Rank 2024\nA,ONCOLOGY,28-Mar\nB,ONCOLOGY,x\n"
    repaired, unread = reading(text).problems
    assert ("3/28", None) == (repaired.used, repaired.expected)
    assert unread.used is None
    assert unread.expected is not None


@settings(max_examples=150, deadline=None)
@given(
    name=st.sampled_from(sorted(TABLES)),
    edits=st.lists(
        st.tuples(
            st.integers(0, 2000),
            st.integers(0, 3),
            st.sampled_from(
                [b"", b",", b'"', b"\n", b"\0", b"\xff", b";", b"\t", b"\r", b"1/", b"\xe5", b"[{"]
            )
            | st.binary(max_size=4),
        ),
        max_size=6,
    ),
    strict=st.booleans(),
)
def test_damaged_tables_raise_nothing_foreign(
    name: str, edits: list[tuple[int, int, bytes]], *, strict: bool
) -> None:
    """Whatever bytes are changed, rows are read or fail, or the error is one of litrecord's."""
    data = bytearray(TABLES[name].encode())
    for at, removed, added in edits:
        data[at : at + removed] = added
    caught: LitrecordError | None = None
    table = RankingTable(())
    try:
        table = reading(bytes(data), strict=strict)
    except LitrecordError as error:
        caught = error
    assert 300 >= len(str(caught))
    lines = [profile.source.location.line for profile in table]
    assert sorted(lines) == lines


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        pytest.param({"data_year": "2024"}, TypeError, "data_year: expected a year", id="text"),
        pytest.param({"edition_year": True}, TypeError, "edition_year: expected a year", id="bool"),
        pytest.param({"data_year": 24}, ValueError, "a year from 1900 to 2100, got 24", id="short"),
        pytest.param({"scheme": "升级版"}, ValueError, r"scheme: expected 'basic'", id="scheme"),
        pytest.param({"sheet": "A"}, FormatError, "is no workbook and has no sheets", id="sheet"),
    ],
)
def test_options_that_make_no_sense_are_refused(
    options: dict[str, object], error: type[Exception], message: str
) -> None:
    """An option that could only be ignored or garble the rankings raises."""
    with pytest.raises(error, match=message):
        read_ranking(io.BytesIO(b"Journal,IF(2024)\nInvented Rivers,1.2\n"), **options)  # type: ignore[arg-type]


def test_a_stated_encoding_that_does_not_fit_is_an_error() -> None:
    """Where the caller states UTF-8 nothing else is tried."""
    data = "刊名,影响因子(2024)\n虚构河流学报,1.2\n".encode("gb18030")
    assert ["encoding-detected"] == [one.code for one in read_ranking(io.BytesIO(data)).problems]
    with pytest.raises(ParseError, match="not UTF-8 at byte"):
        read_ranking(io.BytesIO(data), encoding="utf-8")
