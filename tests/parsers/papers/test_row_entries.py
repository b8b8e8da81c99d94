"""Papers in delimited text: rows under their headers; a bad row costs no other.

All papers in here are invented.
"""

from __future__ import annotations

import pytest

from litrecord.codec.document import InputDocument
from litrecord.errors import Failure, LimitError, ParseError
from litrecord.limits import DEFAULT_LIMITS, Limits
from litrecord.parsers.papers.entry import Entry
from litrecord.parsers.papers.row_entries import iter_entries
from litrecord.typing import ReadOptions


def entries(
    data: str | bytes, delimiter: str = ",", *, quoted: bool = True, limits: Limits = DEFAULT_LIMITS
) -> list[Entry | Failure]:
    """Cut a document into records."""
    document = InputDocument(data, name="a.csv", limits=limits)
    return list(iter_entries(document, ReadOptions(limits=limits), delimiter, quoted=quoted))


def values(data: str | bytes, delimiter: str = ",", *, quoted: bool = True) -> list[object]:
    """Return the values of all records."""
    found = entries(data, delimiter, quoted=quoted)
    return [one.values if isinstance(one, Entry) else one.error.message for one in found]


def codes(one: Entry | Failure) -> list[str]:
    """Return the codes of the problems of a record."""
    assert isinstance(one, Entry)
    return [problem.code for problem in one.problems]


def test_a_row_is_a_record_of_its_cells_by_header() -> None:
    """Cells stay as printed; empty and blank ones are left out."""
    assert [{"Title": "One", "Year": " 2020"}, {"Title": "Two"}] == values(
        "Title,Year\nOne, 2020\nTwo, \n"
    )


def test_a_record_knows_its_line_its_place_and_its_text() -> None:
    """The line is that on which the row begins; the text is that of the row."""
    found = entries('Title,Year\n"One\nline",2020\nTwo,2021\n')
    assert [(2, 0), (4, 1)] == [(one.location.line, one.location.index) for one in found]
    assert isinstance(found[0], Entry)
    assert callable(found[0].raw)
    assert b'"One\nline",2020\n' == found[0].raw()


def test_a_line_without_a_delimiter_is_no_row() -> None:
    """Unless the table has so few columns that one may be all that a row has."""
    expected = "a.csv, line 2, record 0: no row: a line without a delimiter"
    found = entries("Title,Year,Volume\nOne\n,2020\n")
    assert isinstance(found[0], Failure)
    assert (expected, b"One\n") == (str(found[0].error), found[0].raw)
    assert isinstance(found[1], Entry)
    assert {"Year": "2020"} == found[1].values
    assert [{"Title": "One"}] == values("Title,Year\nOne\n")


def test_a_line_without_a_delimiter_breaks_no_row_below_it() -> None:
    """A row of too few cells that follows is read; one after a row that is broken is not."""
    found = entries("Title,Year,Volume\nOne\nTwo,2020\n")
    assert [Failure, Entry] == [type(one) for one in found]


def test_a_row_of_empty_cells_is_no_record() -> None:
    """Spreadsheets write them for rows that hold nothing; those around them keep their lines."""
    found = entries("Title,Year\n, \nOne,2020\n,\n,,,\nTwo,2021\n,\n")
    assert [(3, 0), (6, 1)] == [(one.location.line, one.location.index) for one in found]


def test_a_byte_order_mark_is_no_part_of_the_first_header() -> None:
    """Exports for spreadsheets begin with one."""
    assert [{"Title": "One"}] == values('\ufeff"Title","Year"\nOne,\n'.encode())


def test_headers_that_stand_twice_get_names_of_their_own() -> None:
    """The second column of a name and one without a name are named by their place."""
    assert [{"A": "1", "A (2)": "2", "(3)": "3"}] == values("A,A,\n1,2,3\n")
    assert ["header-twice"] == codes(entries("A,A,\n1,2,3\n")[0])


def test_a_name_made_for_a_column_is_no_other_columns_name() -> None:
    """No column takes the place of another."""
    assert [{"A (2)": "1", "A": "2", "A (3)": "3"}] == values("A (2),A,A\n1,2,3\n")
    assert [{"A (3)": "1", "A": "2", "A (3)'": "3"}] == values("A (3),A,A\n1,2,3\n")


def test_a_short_row_is_read_as_far_as_it_goes() -> None:
    """What is missing at its end is empty, and a problem says so."""
    (found,) = entries("A,B,C\n1,2\n")
    assert isinstance(found, Entry)
    assert {"A": "1", "B": "2"} == found.values
    assert [("cells-missing", 2, "3")] == [
        (one.code, one.raw, one.expected) for one in found.problems
    ]


def test_surplus_cells_are_kept_without_a_header() -> None:
    """They are a list of their own, and a problem holds them."""
    (found,) = entries("A,B\n1,2,3,,4\n")
    assert isinstance(found, Entry)
    assert {"A": "1", "B": "2", "()": ["3", "4"]} == found.values
    assert [("cells-surplus", ("3", "4"))] == [(one.code, one.raw) for one in found.problems]


def test_empty_surplus_cells_are_nothing() -> None:
    """Spreadsheets write rows of separators."""
    (found,) = entries("A,B\n1,2,,\n")
    assert isinstance(found, Entry)
    assert [] == found.problems
    assert {"A": "1", "B": "2"} == found.values


def test_a_row_with_an_open_mark_costs_itself_alone() -> None:
    """What is left of it on the next lines is no record either; the row after it is read."""
    found = entries('A,B,C\n1,2,3\nx,"y\nrest\n4,5,6\n7,8\n')
    assert [Entry, Failure, Failure, Entry, Entry] == [type(one) for one in found]
    assert isinstance(found[1], Failure)
    assert b'x,"y\n' == found[1].raw
    assert isinstance(found[2], Failure)
    assert "the rest of a row that cannot be divided" in found[2].error.message
    assert isinstance(found[4], Entry)
    assert {"A": "7", "B": "8"} == found[4].values


def test_a_cell_of_many_lines_is_read() -> None:
    """Acknowledgements and addresses have paragraphs."""
    cell = "line\n" * 150
    assert [{"A": cell, "B": "2"}] == values(f'A,B\n"{cell}",2\n')


def test_lines_are_rows_where_nothing_is_quoted() -> None:
    """A quotation mark is a character, and blank lines are passed over."""
    assert [{"TI": '"Open', "PY": "2020"}, {"TI": "Two"}] == values(
        'TI\tPY\n"Open\t2020\n\nTwo\t\n', "\t", quoted=False
    )


def test_an_encoding_is_detected_and_said_once() -> None:
    """The first record has the problem."""
    text = "题名,年\n细胞外囊泡的研究进展与应用,2020\n干细胞治疗的临床研究现状,2021\n"
    found = entries(text.encode("gb18030"))
    assert [["encoding-detected"], []] == [codes(one) for one in found]
    assert isinstance(found[1], Entry)
    assert {"题名": "干细胞治疗的临床研究现状", "年": "2021"} == found[1].values


def test_bytes_that_are_no_text_are_shown() -> None:
    """They become U+FFFD, and a problem of their field holds them as they stood."""
    # What the encoding is told by is UTF-8.
    stated = InputDocument(
        "A,B\n1,细\n".encode() * 100_000 + b"2,\xff\n" + "3,胞\n".encode(), limits=DEFAULT_LIMITS
    )
    last = list(iter_entries(stated, ReadOptions(), ","))[-2:]
    assert isinstance(last[0], Entry)
    assert {"A": "2", "B": "\ufffd"} == last[0].values
    assert [("value-repaired", "B", "2,\\xff", "2,\ufffd")] == [
        (one.code, one.path, one.raw, one.used) for one in last[0].problems
    ]
    assert [] == codes(last[1])


def test_a_row_beyond_the_limit_is_a_failure() -> None:
    """The rows around it are read."""
    found = entries(f"A,B\n1,2\n{'x' * 200},2\n3,4\n", limits=Limits(record_size=100))
    assert [Entry, Failure, Entry] == [type(one) for one in found]
    assert isinstance(found[1], Failure)
    assert isinstance(found[1].error, LimitError)


@pytest.mark.parametrize("data", ["", "\n\n", '"open\n'], ids=["nothing", "blank", "open"])
def test_without_a_header_there_is_nothing_to_read(data: str) -> None:
    """A document without a header is refused as a whole."""
    with pytest.raises(ParseError, match="there is no header"):
        entries(data)
