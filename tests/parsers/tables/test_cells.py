"""The grammars of cells: the right value, or none and a fault; never a guess."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.parsers.tables.cells import (
    is_absent,
    read_flag,
    read_issns,
    read_metric,
    read_overall_rank,
    read_percentile,
    read_quartiles,
    read_rank,
    read_whole,
    read_year,
)

ABSENT = ["N/A", "n/a", "Not Available", "-", "—", "#N/A", " N/A ", "无", "/", "Ｎ／Ａ"]


def code(reading: object) -> str | None:
    """Return the code of the fault of a reading."""
    fault = getattr(reading, "fault", None)
    return None if fault is None else fault.kind.code


@pytest.mark.parametrize("text", ABSENT[:-1])
def test_what_says_that_nothing_is_there_is_absent(text: str) -> None:
    """Real tables write the absence of a value in many ways."""
    assert is_absent(text)


@pytest.mark.parametrize("text", ["0", "x" * 30, "None of these", "Q1"])
def test_other_text_is_not_absent(text: str) -> None:
    """Zero is a value, and so is text."""
    assert not is_absent(text)


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("7.1", 7.1, ""),
        ("7.10", 7.1, ""),
        ("0", 0.0, ""),
        ("0.000", 0.0, ""),
        ("<0.1", 0.1, "<"),
        ("< 0.1", 0.1, "<"),
        ("＜0.1", 0.1, "<"),
        (">10.0", 10.0, ">"),
        ("1,234", 1234.0, ""),
        ("1,234,567.5", 1234567.5, ""),
        ("62.65%", 62.65, ""),
        ("62.65 ％", 62.65, ""),
        ("１２．５", 12.5, ""),
        (".5", 0.5, ""),
        ("\u00a07.1\u3000", 7.1, ""),
        ("1.2E-3", 0.0012, ""),
    ],
)
def test_a_number_is_read(text: str, value: float, qualifier: str) -> None:
    """A bound is kept as one: <0.1 is neither 0 nor 0.1."""
    metric, fault = read_metric(text)
    assert fault is None
    assert metric is not None
    assert (value, qualifier, text) == (metric.value, metric.qualifier, metric.raw)


@pytest.mark.parametrize("text", ABSENT)
def test_a_metric_may_be_expressly_not_available(text: str) -> None:
    """`N/A` and its like are no empty cell."""
    metric = read_metric(text).value
    assert metric is not None
    assert (None, "n/a", text) == (metric.value, metric.qualifier, metric.raw)


@pytest.mark.parametrize(
    "text",
    [
        *("-1", "<-1", "1,23", "7,1", "0,123", "12,34,567", "7.1²", "½", "≥1", "~5", "1 234"),
        *("1e400", "1e-400", "9" * 400, "7.1*", "1.2.3", "٣", "inf", "Q1", "<", "2024-05-01"),
        "x" * 10_000,
    ],
)
def test_what_is_no_number_is_a_fault(text: str) -> None:
    """A negative factor, a footnote mark or a lost digit group is not read as a number."""
    reading = read_metric(text)
    assert (None, "unreadable-value") == (reading.value, code(reading))


@pytest.mark.parametrize(
    ("text", "value"),
    [("1,234", 1.234), ("0,5", 0.5), ("<0,1", 0.1), ("1.234,5", 1234.5), ("7.1", 7.1), ("7", 7.0)],
)
def test_the_comma_may_be_the_decimal_sign(text: str, value: float) -> None:
    """In a table of that kind 1,234 is a little more than one."""
    metric = read_metric(text, decimal_comma=True).value
    assert metric is not None
    assert value == metric.value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("326", 326), ("1,234", 1234), ("326.0", 326), ("３２６", 326), ("0", 0)),
        *(("", None), ("N/A", None)),
    ],
)
def test_a_whole_number_is_read(text: str, value: int | None) -> None:
    """Spreadsheets and other programs write 326.0 for 326."""
    assert (value, None) == read_whole(text)


@pytest.mark.parametrize("text", ["-1", "1.5", "1,23", "0,123", "1" * 10, "1" + ",234" * 5000, "x"])
def test_what_is_no_whole_number_is_a_fault(text: str) -> None:
    """A number of any length is refused without an exception."""
    reading = read_whole(text)
    assert (None, "unreadable-value") == (reading.value, code(reading))


@pytest.mark.parametrize(
    ("text", "value", "fault"),
    [
        ("97.4", 97.4, None),
        ("97.4%", 97.4, None),
        ("100", 100.0, None),
        ("N/A", None, None),
        ("", None, None),
        ("100.1", None, "unreadable-value"),
        ("-1", None, "unreadable-value"),
        ("Top 5%", None, "unreadable-value"),
        ("0." + "9" * 10_000, None, "unreadable-value"),
    ],
)
def test_a_percentile_is_between_0_and_100(
    text: str, value: float | None, fault: str | None
) -> None:
    """What lies outside is no percentile."""
    reading = read_percentile(text)
    assert (value, fault) == (reading.value, code(reading))


@pytest.mark.parametrize(
    ("text", "value", "fault"),
    [
        ("Q1", ("Q1",), None),
        ("q4", ("Q4",), None),
        ("Ｑ１", ("Q1",), None),
        ("Q1/Q3", ("Q1", "Q3"), None),
        ("Q1; Q2", ("Q1", "Q2"), None),
        ("Q1、Q2", ("Q1", "Q2"), None),
        ("Q2区", ("Q2",), None),
        ("2区", ("Q2",), "value-repaired"),
        ("二区", ("Q2",), "value-repaired"),
        ("2", ("Q2",), "value-repaired"),
        ("N/A", None, None),
        ("", None, None),
        ("Q5", None, "unreadable-value"),
        ("Q0", None, "unreadable-value"),
        ("1/2", None, "unreadable-value"),
        ("¹", None, "unreadable-value"),
        ("Q1/x", None, "unreadable-value"),
        ("Q1" + "/Q2" * 100, None, "unreadable-value"),
    ],
)
def test_a_quartile_is_read(text: str, value: tuple[str, ...] | None, fault: str | None) -> None:
    """Q1 to Q4, one or several; a zone is read with a fault, anything else not at all."""
    reading = read_quartiles(text)
    assert (value, fault) == (reading.value, code(reading))


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("1/326", (1, 326)),
        ("10/10", (10, 10)),
        (" 1 / 326 ", (1, 326)),
        ("１／３２６", (1, 326)),
        ("1/1,234", (1, 1234)),
        ("1 of 326", (1, 326)),
        ("5", (5, None)),
        ("N/A", None),
        ("", None),
    ],
)
def test_a_rank_is_read(text: str, rank: tuple[int, int | None] | None) -> None:
    """A rank stands before a total, or alone."""
    assert (rank, None) == read_rank(text)


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("45306", (1, 15)),  # 2024-01-15
        ("45306.0", (1, 15)),
        ("45657", (12, 31)),  # 2024-12-31
        ("12816", (2, 35)),  # 1935-02-01
        ("47150", (2, 29)),  # 2029-02-01
        ("2024-01-20", (1, 20)),
        ("2024/1/20", (1, 20)),
        ("2024-01-20 00:00:00", (1, 20)),
        ("2024-01-20T00:00:00", (1, 20)),
        ("2024年1月20日", (1, 20)),
        ("1月20日", (1, 20)),
        ("20-Jan", (1, 20)),
        ("Jan-20", (1, 20)),
        ("Feb-35", (2, 35)),
        ("1935-02-01", (2, 35)),
        ("1931-04-01", (4, 31)),
    ],
)
def test_a_rank_that_became_a_date_is_decoded(text: str, rank: tuple[int, int]) -> None:
    """The month is the rank and the day the total, with a fault that says so."""
    reading = read_rank(text)
    assert (rank, "rank-from-date") == (reading.value, code(reading))


@pytest.mark.parametrize(
    "text",
    [
        *("0/10", "11/10", "0", "-1", "Q1", "1/326/", "½", "20/1/2024", "2024-13-40", "13月20日"),
        *("2月30日", "1935-02-02", "1935-01-31", "1900-01-01", "Jan-00", "20-Jan-24"),
        *("2024-02-01", "0,123", "1" + ",234" * 5000, "45306.5", "Jan", "1/99999999", "1/N/A"),
        "x" * 10_000,
    ],
)
def test_what_is_no_rank_is_a_fault(text: str) -> None:
    """Impossible ranks and dates are not read."""
    reading = read_rank(text)
    assert (None, "unreadable-value") == (reading.value, code(reading))


@pytest.mark.parametrize(
    ("text", "rank"),
    [("12816", 12816), ("21,460", 21460), ("45306", 45306), ("7", 7), ("", None)],
)
def test_a_place_in_a_whole_table_is_no_date(text: str, rank: int | None) -> None:
    """Tables have more than ten thousand rows, whose numbers look like those of days."""
    assert (None if rank is None else (rank, None), None) == read_overall_rank(text)


def test_an_impossible_place_is_a_fault() -> None:
    """Places are counted from 1."""
    assert "unreadable-value" == code(read_overall_rank("0"))


@pytest.mark.parametrize(
    ("text", "value", "fault"),
    [
        *((text, True, None) for text in ("是", "Y", "yes", "TRUE", "√", "1", "Ｙ")),
        *((text, False, None) for text in ("否", "N", "No", "False", "×", "0")),
        *((text, None, None) for text in ("", "N/A", "-")),
        *((text, None, "unreadable-value") for text in ("x", "OA", "部分", "y" * 10_000)),
    ],
)
def test_yes_and_no_are_read(text: str, value: object, fault: str | None) -> None:
    """A letter x, with which some tick and others cross out, is neither."""
    reading = read_flag(text)
    assert (value, fault) == (reading.value, code(reading))


@pytest.mark.parametrize(
    ("text", "value", "fault"),
    [
        *((text, 2024, None) for text in ("2024", "2024.0", "2024年", "2024年度", "２０２４")),
        *((text, None, None) for text in ("", "N/A")),
        *((text, None, "unreadable-value") for text in ("2023-2024", "24", "1899", "2,024")),
        ("2" * 10_000, None, "unreadable-value"),
    ],
)
def test_a_year_is_read(text: str, value: int | None, fault: str | None) -> None:
    """One year from 1900 to 2099."""
    reading = read_year(text)
    assert (value, fault) == (reading.value, code(reading))


BOTH = ("0378-5955", "2049-3630")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("0378-5955", BOTH[:1]),
        ("03785955", BOTH[:1]),
        ("0378 5955", BOTH[:1]),
        ("０３７８－５９５５", BOTH[:1]),
        ("2434-561x", ("2434-561X",)),
        ("20493630.0", BOTH[1:]),
        ("0378-5954", ("0378-5954",)),
        ("0378-5955/2049-3630", BOTH),
        ("0378-5955; 2049-3630", BOTH),
        ("0378-5955 2049-3630", BOTH),
        ("0378-59552049-3630", BOTH),
        ("0378-5955\n2049-3630", BOTH),
        ("0378-5955 (P), 2049-3630 (E)", BOTH),
        ("0378-5955,0378-5955", BOTH[:1]),
        ("0378-5955/N/A", BOTH[:1]),
        ("N/A;0378-5955", BOTH[:1]),
        ("0378-5955 / -", BOTH[:1]),
        ("N/A/N/A", None),
        ("N/A", None),
        (" ", None),
    ],
)
def test_issns_are_read(text: str, numbers: tuple[str, ...] | None) -> None:
    """One, or both of a journal in one cell; a wrong check digit is let pass as published."""
    assert (numbers, None) == read_issns(text)


@pytest.mark.parametrize(
    ("text", "numbers", "fault"),
    [
        ("378-5955", BOTH[:1], "issn-repaired"),
        ("3785955", BOTH[:1], "issn-repaired"),
        ("3785955.0", BOTH[:1], "issn-repaired"),
        ("280836", ("0028-0836",), "issn-repaired"),
        ("3785955;20493630", BOTH, "issn-repaired"),
        ("0378-5955/0000-0000", BOTH[:1], "value-repaired"),
        ("378-5954", None, "unreadable-value"),
        ("1234567", None, "unreadable-value"),
        ("0000-0000", None, "unreadable-value"),
        ("0000-0000/0000-0000", None, "unreadable-value"),
        ("00000000", None, "unreadable-value"),
        ("****-****", None, "unreadable-value"),
        ("0378-5955; title", None, "unreadable-value"),
        ("1" * 10_000, None, "unreadable-value"),
    ],
)
def test_an_issn_is_completed_only_where_its_check_digit_fits(
    text: str, numbers: tuple[str, ...] | None, fault: str
) -> None:
    """Lost zeros are put back with a fault; `0000-0000` stands for no ISSN."""
    reading = read_issns(text)
    assert (numbers, fault) == (reading.value, code(reading))


def test_spaces_around_may_be_many() -> None:
    """A cell that is long only because it is padded is read."""
    assert (326, None) == read_whole(" " * 1000 + "326")


READERS = [
    read_metric,
    read_whole,
    read_percentile,
    read_quartiles,
    read_rank,
    read_overall_rank,
    read_flag,
    read_year,
    read_issns,
]


@pytest.mark.parametrize("read", READERS, ids=[read.__name__ for read in READERS])
@given(
    text=st.text(max_size=30)
    | st.text(st.sampled_from("0123456789,./-<>%QqeEXx月日年区JanFeb ;区"), max_size=24)
)
def test_any_text_gives_a_reading(read: object, text: str) -> None:
    """No text raises, and what is read is finite and has no more than one fault."""
    reading = read(text)  # type: ignore[operator]
    value = reading.value
    if reading.fault is not None:
        assert reading.fault.expected
    if isinstance(value, float):
        assert math.isfinite(value)
    assert reading == read(text)  # type: ignore[operator]
