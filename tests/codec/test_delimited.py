"""Delimited text: no row swallows its neighbours, and no text is lost."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.codec.delimited import DELIMITERS, Row, iter_rows, read_rows, split_lines


def read(text: str, delimiter: str = ",") -> list[Row]:
    """Return all rows of a text."""
    return list(read_rows(split_lines(text), delimiter))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("a", ["a"]),
        ("a\n", ["a\n"]),
        ("a\nb", ["a\n", "b"]),
        ("a\r\nb\r\n", ["a\n", "b\n"]),
        ("a\rb\r", ["a\n", "b\n"]),
        ("a\n\r\nb", ["a\n", "\n", "b"]),
        ("a\u2028b\x0bc\x85d\n", ["a\u2028b\x0bc\x85d\n"]),
    ],
    ids=["empty", "no end", "LF", "last without", "CR LF", "CR", "mixed", "other separators"],
)
def test_lines_end_at_lf_cr_lf_and_cr(text: str, expected: list[str]) -> None:
    """Only the three line ends of files divide lines; each then ends with LF."""
    assert expected == split_lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a,b\n", [Row(1, ["a", "b"], 1)]),
        ("a,b", [Row(1, ["a", "b"], 1)]),
        ("a,\n", [Row(1, ["a", ""], 1)]),
        ("\n\na\n", [Row(3, ["a"], 3)]),
        ('"a,b",c\n', [Row(1, ["a,b", "c"], 1)]),
        ('"a ""b""",c\n', [Row(1, ['a "b"', "c"], 1)]),
        ('"","a"\n', [Row(1, ["", "a"], 1)]),
        ('"""",a\n', [Row(1, ['"', "a"], 1)]),
        ('\n\n"a\n\nb",c\n\nd\n', [Row(3, ["a\n\nb", "c"], 5), Row(7, ["d"], 7)]),
        ('"a\nb",c\nd\n', [Row(1, ["a\nb", "c"], 2), Row(3, ["d"], 3)]),
        ('"a\r\nb",c\r\nd', [Row(1, ["a\nb", "c"], 2), Row(3, ["d"], 3)]),
        ('a "b" c,d\n', [Row(1, ['a "b" c', "d"], 1)]),
        ('"a"b,c\n', [Row(1, ["ab", "c"], 1)]),
        ("a\x00b,c\n", [Row(1, ["a\x00b", "c"], 1)]),
    ],
    ids=[
        "plain",
        "no line end",
        "empty cell",
        "empty rows",
        "delimiter in quotes",
        "marks doubled",
        "empty in quotes",
        "a mark alone",
        "empty rows around and within",
        "line end in quotes",
        "CR LF in quotes",
        "marks within",
        "text after a mark",
        "NUL",
    ],
)
def test_rows_are_read_by_rfc_4180(text: str, expected: list[Row]) -> None:
    """Quotation marks enclose delimiters and line ends; rows know their lines."""
    assert expected == read(text)


def test_an_open_mark_costs_its_own_row_only() -> None:
    """The rows after a mark that is never closed are read as they stand."""
    rows = read('a,b\n"open,1\nc,2\nd,3\n')
    assert ["a", "b"] == rows[0].cells
    assert Row(2, ['"open,1'], 2, "a quotation mark is not closed") == rows[1]
    assert [["c", "2"], ["d", "3"]] == [row.cells for row in rows[2:]]


def test_an_open_mark_does_not_run_into_the_next_quoted_cell() -> None:
    """A mark that seems to close some rows further down opens a cell there."""
    rows = read('a,b\n"open,1\nc,"2"\nd,3\n')
    assert [None, "a quotation mark is not closed", None, None] == [row.broken for row in rows]
    assert ["c", "2"] == rows[2].cells


def test_an_open_mark_at_the_end_breaks_the_last_row() -> None:
    """The last line of a file is a row like others."""
    rows = read('a,b\nc,"open')
    assert [None, "a quotation mark is not closed"] == [row.broken for row in rows]


def test_a_cell_of_very_many_lines_was_never_closed() -> None:
    """After twenty lines the search for the closing mark ends."""
    rows = read('"' + "line\n" * 25 + '",x\nlast,1\n')
    assert "a quotation mark is not closed" == rows[0].broken
    assert ["last", "1"] == rows[-1].cells


def test_a_cell_beyond_the_limit_of_the_csv_module_is_read() -> None:
    """A cell of 200 kB is read although the module stops at 131,072 characters."""
    long = "x" * 200_000
    rows = read(f'a,b\n"{long}",1\nc,2\n')
    assert [["a", "b"], [long, "1"], ["c", "2"]] == [row.cells for row in rows]


def test_the_limit_of_the_csv_module_stays() -> None:
    """The limit is one for all programs of the interpreter and is not touched."""
    before = csv.field_size_limit()
    read("x" * 200_000)
    assert before == csv.field_size_limit()


@pytest.mark.parametrize("wide", ["," * 20_000, '"q"' + "," * 20_000], ids=["plain", "quoted"])
def test_a_row_with_more_cells_than_a_spreadsheet_has_is_broken(wide: str) -> None:
    """Such a row is kept whole as one cell, and the next is read."""
    rows = read(f"a,b\n{wide}\nc,2\n")
    assert "it has more than 16384 cells" == rows[1].broken
    assert [wide] == rows[1].cells
    assert ["c", "2"] == rows[2].cells


@pytest.mark.parametrize("delimiter", DELIMITERS, ids=["comma", "tab", "semicolon", "bar"])
def test_each_delimiter_divides(delimiter: str) -> None:
    """The other delimiters are text."""
    text = f"a{delimiter}b\n"
    assert [["a", "b"]] == [row.cells for row in read(text, delimiter)]


TEXTS = st.text(st.sampled_from('",;ab\n\r \x00é中'), max_size=60)


@given(TEXTS | st.text(max_size=40))
def test_no_text_is_lost(text: str) -> None:
    """The cells hold every character but marks, delimiters and line ends, in order."""
    gone = re.compile('[",\r\n]')
    held = "".join(cell for row in read(text) for cell in row.cells)
    assert gone.sub("", text) == gone.sub("", held)


@given(TEXTS)
def test_the_rows_cover_all_lines(text: str) -> None:
    """Between the rows there are empty lines only, and no line is in two rows."""
    lines = split_lines(text)
    at = 0
    for row in read_rows(lines, ","):
        assert {"\n"} >= set(lines[at : row.line - 1])
        assert row.end >= row.line
        at = row.end
    assert {"\n"} >= set(lines[at:])


@given(
    st.lists(
        st.lists(st.text(st.sampled_from('",ab\n 中'), max_size=6), min_size=2, max_size=6),
        max_size=5,
    )
)
def test_what_the_csv_module_writes_is_read_back(table: list[list[str]]) -> None:
    """Quoted rows of any cells come back as they were."""
    lines = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in table]
    rows = read("\n".join(lines))
    assert table == [row.cells for row in rows]


def test_a_row_of_several_cells_with_line_ends_is_one_row() -> None:
    """Each cell may run over some lines, and the row over as many as they do together."""
    row = ["a\n\n\n\n"] * 6
    assert [row] == [one.cells for one in read(",".join(f'"{cell}"' for cell in row))]


def stream(text: str, most_lines: int = 20) -> list[Row]:
    """Return all rows of a text that is read a few lines at a time, without what they print."""
    lines = [line.removesuffix("\n") for line in split_lines(text)]
    rows = iter_rows(lines, ",", most_lines=most_lines)
    return [row._replace(text="") for row in rows]


@given(TEXTS.map(lambda text: text * 30), st.integers(1, 20))
def test_reading_by_pieces_gives_the_same_rows(text: str, most_lines: int) -> None:
    """Where a block of lines ends makes no difference."""
    whole = list(read_rows(split_lines(text), ",", most_lines=most_lines))
    assert whole == stream(text, most_lines)


def test_a_row_that_is_read_by_pieces_has_its_text() -> None:
    """The text of a row is its lines as they stand."""
    rows = list(iter_rows(["a,b", "", '"x', 'y",2'], ","))
    assert ["a,b\n", '"x\ny",2\n'] == [row.text for row in rows]


def test_few_lines_are_held_at_a_time() -> None:
    """The first row is there before the second block of lines is read."""
    taken: list[int] = []

    def lines() -> Iterator[str]:
        for number in range(50_000):
            taken.append(number)
            yield f"{number},x"

    first = next(iter_rows(lines(), ","))
    assert ["0", "x"] == first.cells
    assert 10_000 > len(taken)


def test_a_longer_cell_can_be_allowed() -> None:
    """A cell of 25 lines is read where 200 are allowed."""
    cell = "line\n" * 25
    assert [cell, "x"] == stream(f'"{cell}",x\nlast,1\n', 200)[0].cells


def test_a_row_of_very_many_cells_with_line_ends_was_never_closed() -> None:
    """More than twenty cells over several lines in one row come of a mark too many."""
    row = ",".join(['"a\nb"'] * 21)
    assert "a quotation mark is not closed" == stream(f"{row}\n", 200)[0].broken
