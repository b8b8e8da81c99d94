"""Reading: what is tolerated, what is strict, one record or many, all at once or one by one."""

from __future__ import annotations

import gzip
import io
import json
import tracemalloc
from collections.abc import Callable, Iterator

import pytest

from litrecord.api.loading import load, loads
from litrecord.api.reading import iter_records, parse, read
from litrecord.errors import (
    Failure,
    FormatError,
    LitrecordError,
    ParseError,
    Problem,
    Severity,
)
from litrecord.model.collections import RecordSet
from litrecord.model.record import PaperRecord
from litrecord.parsers.json import JsonParser


def own(**fields: object) -> str:
    """Return a paper in litrecord's JSON."""
    return json.dumps({"litrecord": "1"} | fields, ensure_ascii=False)


GOOD = own(doi="10.5555/1", title={"variants": [{"value": "河流研究\u2028"}]})
ODD = own(doi=1, pmid="7")
BAD = '{"litrecord": "1", '
MIXED = f"{GOOD}\n{BAD}\n{ODD}\n"


class Counting(io.RawIOBase):
    """A stream of lines made as they are asked for, which knows how many it gave."""

    def __init__(self, lines: int) -> None:
        self.given = 0
        self._lines = lines

    def read(self, size: int = -1) -> bytes:
        """Return the next line, however much is asked for."""
        if size == 0 or self.given == self._lines:
            return b""
        self.given += 1
        return f"{own(pmid=str(self.given))}\n".encode()


# Encodings and line ends

ENCODINGS = {
    "utf-8": (GOOD.encode(), None),
    "utf-8-with-mark": (b"\xef\xbb\xbf" + GOOD.encode(), None),
    "utf-16-le-with-mark": (b"\xff\xfe" + GOOD.encode("utf-16-le"), None),
    "utf-16-be-with-mark": (b"\xfe\xff" + GOOD.encode("utf-16-be"), None),
    "gb18030": (GOOD.encode("gb18030"), "gb18030"),
    "gzip": (gzip.compress(GOOD.encode()), None),
    "gzip-of-gb18030": (gzip.compress(GOOD.encode("gb18030")), "gb18030"),
    "text": (GOOD, None),
    "text-with-mark": ("\ufeff" + GOOD, None),
}


@pytest.mark.parametrize(("data", "encoding"), ENCODINGS.values(), ids=ENCODINGS)
def test_data_are_decoded(data: bytes | str, encoding: str | None) -> None:
    """UTF-8, a byte order mark, a stated encoding, gzip: the record is the same."""
    assert loads(GOOD) == loads(data, encoding=encoding)
    if isinstance(data, bytes):
        assert loads(GOOD) == load(io.BytesIO(data), encoding=encoding)
        assert loads(GOOD) == loads(bytearray(data), encoding=encoding)


@pytest.mark.parametrize("data", [GOOD.encode("gb18030"), GOOD.encode("utf-16-le")])
def test_encoding_of_json_is_never_guessed(data: bytes) -> None:
    """JSON that is not UTF-8 and says nothing is refused with a way out."""
    with pytest.raises(ParseError, match=r"encoding=|not JSON"):
        parse(data)


def test_unknown_encoding_is_named() -> None:
    """An encoding that does not exist is an error before anything is read."""
    with pytest.raises(FormatError, match="there is no encoding 'klingon'"):
        parse(GOOD, encoding="klingon")


def test_lines_end_at_line_feeds_only() -> None:
    """CR LF and blank lines are fine; U+2028, U+0085 and form feeds end no line."""
    odd = own(doi="a\u2028b\x85c\u2029d")
    found = parse(f"\r\n{odd}\r\n\r\n{GOOD}\r\n".encode())
    assert ["a\u2028b\x85c\u2029d", "10.5555/1"] == [one.doi for one in found]
    assert () == found.failures


def test_invalid_utf8_costs_one_line() -> None:
    """A line that is not UTF-8 is one failure with its number; the others are read."""
    found = parse(GOOD.encode() + b'\n{"litrecord":"1","doi":"\xff"}\n' + GOOD.encode())
    assert 2 == len(found)
    (failure,) = found.failures
    assert (2, b'{"litrecord":"1","doi":"\xff"}') == (failure.location.line, failure.raw)
    assert "not UTF-8 at byte 24" in failure.error.message


# Tolerant and strict


def test_tolerant_reading_collects() -> None:
    """A bad field is a problem, a bad record a failure, and the rest is there."""
    found = parse(MIXED)
    assert RecordSet is type(found)
    assert ["10.5555/1", None] == [one.doi for one in found]
    assert [("doi", 3)] == [(one.path, one.location.line) for one in found.problems_of(1)]
    assert () == found.problems_of(0)
    assert [(BAD.encode(), 2)] == [(one.raw, one.location.line) for one in found.failures]


@pytest.mark.parametrize(
    "reading",
    [
        lambda: parse(MIXED, strict=True),
        lambda: read(io.BytesIO(MIXED.encode()), strict=True),
    ],
    ids=["parse", "read"],
)
def test_strict_reading_raises_everything_at_once(reading: Callable[[], object]) -> None:
    """One error has all problems and all failures, and names the first."""
    with pytest.raises(ParseError, match="strict reading found 1 error and 1 failure") as caught:
        reading()
    assert ["doi"] == [one.path for one in caught.value.problems]
    assert [2] == [one.location.line for one in caught.value.failures]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"{ODD}\n{ODD}", "strict reading found 2 errors; the first: line 1, record 0: error: doi"),
        (f"{GOOD}\n{BAD}\n{BAD}", "strict reading found 2 failures; the first: line 2, record 1"),
    ],
    ids=["errors", "failures"],
)
def test_strict_reading_counts(text: str, message: str) -> None:
    """What was found is counted in words."""
    with pytest.raises(ParseError) as caught:
        parse(text, strict=True)
    assert caught.value.message.startswith(message)


def test_strict_reading_takes_warnings() -> None:
    """A warning is no reason to refuse a record."""
    found = parse(own(titel="a"), strict=True)
    assert [Severity.WARNING] == [one.severity for one in found.problems]


# One by one


def test_records_come_one_by_one() -> None:
    """Records, problems and failures come in the order of the input, each when it is reached."""
    told: list[tuple[str, object]] = []

    def note(kind: str, value: object) -> None:
        told.append((kind, value))

    records = iter_records(
        io.BytesIO(MIXED.encode()),
        on_problem=lambda problem: note("problem", problem.path),
        on_failure=lambda failure: note("failure", failure.location.line),
    )
    for record in records:
        note("record", record.doi)
    expected = [("record", "10.5555/1"), ("failure", 2), ("problem", "doi"), ("record", None)]
    assert expected == told
    assert ["10.5555/1", None] == [one.doi for one in iter_records(io.BytesIO(MIXED.encode()))]


@pytest.mark.parametrize(
    ("format", "ahead"), [("json", 64), (None, 65_536)], ids=["format-given", "format-told"]
)
def test_stream_is_read_only_as_needed(format: str | None, ahead: int) -> None:
    """Beyond the beginning that tells the format, lines are read when their record is asked for."""
    stream = Counting(10_000)
    records = iter_records(stream, format=format)
    assert 0 == stream.given
    looked_at = ahead // len(f"{own(pmid='1')}\n") + 1
    for number in range(1, 5_000):
        assert str(number) == next(records).pmid
        assert stream.given <= max(number + 1, looked_at)


def test_lines_are_read_with_flat_memory() -> None:
    """A long stream of records needs no more memory than a short one."""
    peaks = []
    for lines in (3_000, 12_000):
        stream = Counting(lines)
        tracemalloc.start()
        assert lines == sum(1 for _ in iter_records(stream))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.5 * peaks[0]


def test_strict_iteration_raises_at_the_first_fault() -> None:
    """What came before the first error is yielded, and the fault is told before it is raised."""
    failures: list[Failure] = []
    records = iter_records(io.BytesIO(MIXED.encode()), strict=True, on_failure=failures.append)
    assert "10.5555/1" == next(records).doi
    with pytest.raises(ParseError, match="strict reading found 1 failure; the first: line 2"):
        next(records)
    assert [2] == [one.location.line for one in failures]
    problems: list[Problem] = []
    records = iter_records(io.BytesIO(ODD.encode()), strict=True, on_problem=problems.append)
    with pytest.raises(ParseError, match="strict reading found 1 error"):
        next(records)
    assert ["doi"] == [one.path for one in problems]


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: iter_records(b"bytes"),
        lambda: iter_records(io.StringIO("text")),
        lambda: iter_records(io.BytesIO(), cls=dict),
    ],
    ids=["bytes", "text-stream", "class"],
)
def test_wrong_arguments_are_refused_at_once(wrong: Callable[[], Iterator[object]]) -> None:
    """Iteration says that it cannot begin before the first record is asked for."""
    with pytest.raises(TypeError):
        wrong()


# Wrong arguments


@pytest.mark.parametrize(
    "data", [None, 1, ["{}"], io.BytesIO(b"{}"), {}], ids=lambda one: type(one).__name__
)
def test_what_is_no_data_is_a_type_error(data: object) -> None:
    """`parse` takes bytes and text."""
    with pytest.raises(TypeError, match="expected bytes or text, got"):
        parse(data)


@pytest.mark.parametrize("format", [5, object(), JsonParser], ids=lambda one: type(one).__name__)
def test_what_is_no_format_is_a_type_error(format: object) -> None:
    """A format is a name or a parser; a class of parsers is no parser."""
    with pytest.raises(TypeError):
        parse(GOOD, format=format)


def test_parser_may_be_given() -> None:
    """A parser reads what it is given, whatever its name."""
    assert "10.5555/1" == loads(GOOD, format=JsonParser(name="mine")).doi


def test_errors_of_reading_are_all_ours() -> None:
    """Input that is cut at any byte is read or refused, and never raises anything else."""
    data = f"{GOOD}\n[{ODD}]".encode()
    for end in range(len(data)):
        for some in (data[:end], data[end:], gzip.compress(data)[:end]):
            try:
                found = parse(some)
            except LitrecordError:
                continue
            assert all(isinstance(one, PaperRecord) for one in found)
