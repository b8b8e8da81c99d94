"""Reading within limits, and with parsers that do the least they must."""

from __future__ import annotations

import gzip
import io
import json
import tracemalloc
from collections.abc import Iterator
from itertools import chain

import attrs
import pytest

from litrecord.api.reading import iter_records, parse, read
from litrecord.errors import (
    Failure,
    LimitError,
    Location,
    ParseError,
    ProblemKind,
    Severity,
)
from litrecord.limits import Limits
from litrecord.model.record import PaperRecord
from litrecord.model.source import Source
from litrecord.typing import Document, Draft, Head, ReadOptions


def own(**fields: object) -> str:
    """Return a paper in litrecord's JSON."""
    return json.dumps({"litrecord": "1"} | fields, ensure_ascii=False)


GOOD = own(doi="10.5555/1", title={"variants": [{"value": "河流研究\u2028"}]})
ODD = own(doi=1, pmid="7")
BAD = '{"litrecord": "1", '
MIXED = f"{GOOD}\n{BAD}\n{ODD}\n"


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        (Limits(records=1), "more than 1 records"),
        (Limits(size=len(MIXED) - 1), "the input is larger than"),
    ],
    ids=["records", "size"],
)
def test_limits_refuse_the_whole(limits: Limits, message: str) -> None:
    """Too many records or too many bytes are an error, never a shorter set."""
    for reading in (
        lambda: parse(MIXED, limits=limits),
        lambda: parse(MIXED.encode(), limits=limits),
        lambda: read(io.BytesIO(MIXED.encode()), limits=limits),
        lambda: list(iter_records(io.BytesIO(gzip.compress(MIXED.encode())), limits=limits)),
    ):
        with pytest.raises(LimitError, match=message):
            reading()


def test_failures_that_are_kept_are_bounded() -> None:
    """With more failures than are kept the input is refused; one by one there is no such bound."""
    data = f"{GOOD}\n{BAD}\n{BAD}\n{BAD}".encode()
    assert 3 == len(parse(data, limits=Limits(failures=3)).failures)
    with pytest.raises(LimitError, match=r"^more than 2 records could not be read; .* line 2") as e:
        parse(data, limits=Limits(failures=2))
    assert [2, 3, 4] == [one.location.line for one in e.value.failures]
    assert 1 == len(list(iter_records(io.BytesIO(data), limits=Limits(failures=2))))


@attrs.frozen
class Words:
    """An invented format: every word is the DOI of a record, and nothing is said of its place."""

    name: str = "words"

    def sniff(self, head: Head) -> int:
        """Take everything."""
        return len(head.text)

    def drafts(self, document: Document, options: ReadOptions) -> Iterator[Draft | Failure]:
        """Read word by word; a word in capitals is a problem."""
        for number, word in enumerate(document.text().split()):
            problems = [ODD_KIND.problem("doi", raw=word)] if word.isupper() else []
            place = Location(index=number if options.cls is PaperRecord else None)
            yield Draft(fields={"doi": word}, problems=problems, location=place)


ODD_KIND = ProblemKind(code="odd", severity=Severity.INFO, en="this is odd", zh="异常")


def test_what_a_parser_leaves_out_is_added() -> None:
    """Records get their source and problems their place where a parser does not give them."""
    found = parse("a B", format=Words())
    assert [Source(format="words", location=Location(index=at)) for at in (0, 1)] == [
        one.source for one in found
    ]
    assert [Location(index=1)] == [one.location for one in found.problems_of(1)]


def test_records_of_any_parser_are_counted() -> None:
    """The limit for records holds for parsers that do not look at it."""
    assert 2 == len(parse("a B", format=Words(), limits=Limits(records=2)))
    with pytest.raises(LimitError, match=r"^record 2: more than 2 records; pass limits="):
        parse("a B c", format=Words(), limits=Limits(records=2))


def test_long_line_is_one_failure() -> None:
    """A line longer than a record may be costs itself."""
    long = own(doi="x" * 5_000)
    found = parse(f"{GOOD}\n{long}\n{GOOD}", limits=Limits(record_size=1_000))
    assert 2 == len(found)
    (failure,) = found.failures
    assert isinstance(failure.error, LimitError)
    assert Location(line=2, index=1) == failure.location


def test_bomb_is_refused() -> None:
    """A stream of zeros that was 200 MB is refused with little memory."""
    bomb = gzip.compress(bytes(200 * 1024**2), compresslevel=1)
    tracemalloc.start()
    try:
        with pytest.raises(LimitError, match="grows more than 100 times"):
            parse(bomb)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 64 * 1024**2


def test_deep_nesting_is_refused() -> None:
    """Nesting beyond the limit is refused as a whole, or costs its line."""
    deep = '{"litrecord":"1","extra":' + '{"a":' * 200 + "1" + "}" * 201
    with pytest.raises(LimitError, match="deeper than 128 levels at offset"):
        parse(deep)
    found = parse(f"{GOOD}\n{deep}")
    assert [LimitError] == [type(one.error) for one in found.failures]


class Generated(io.RawIOBase):
    """A stream of bytes that are made when they are asked for."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""

    def read(self, size: int = -1) -> bytes:
        """Return at most `size` bytes."""
        self._rest = self._rest or next(self._pieces, b"")
        given, self._rest = self._rest[:size], self._rest[size:]
        return given


@pytest.mark.parametrize(
    "record",
    [{"litrecord": "1", "doi": "10.5555/1"}, {"doi": "10.5555/1", "PeriodicalIF": 3.2}],
    ids=["own", "aggregator"],
)
@pytest.mark.parametrize(("start", "between", "end"), [("[", ",\n", "]"), ("\n", "\n", "\n")])
def test_large_inputs_take_little_memory(
    record: dict[str, object], start: str, between: str, end: str
) -> None:
    """An array of 100 MB, and as many lines, are read with less than a tenth of that."""
    text = json.dumps(record | {"extra": {"invented": "x" * 200_000}}).encode()
    separators = [start.encode(), *[between.encode()] * 499]
    pieces = (piece for before in separators for piece in (before, text))
    stream = Generated(chain(pieces, (end.encode(),)))
    tracemalloc.start()
    try:
        count = sum(one.doi is not None for one in iter_records(stream))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert 500 == count
    assert peak < 10_000_000


def test_broken_array_costs_what_is_broken() -> None:
    """An array that breaks off, or has an element that is no JSON, keeps all other records."""
    found = parse(f"[{GOOD}, {BAD}}}, {GOOD}, {BAD}")
    assert 2 == len(found)
    assert [1, 3] == [one.location.index for one in found.failures]
    assert [f"{BAD}}}".encode(), BAD.strip().encode()] == [one.raw for one in found.failures]
    with pytest.raises(ParseError, match="not JSON"):
        parse(f"[{GOOD}, {BAD}", strict=True)
    with pytest.raises(ParseError, match="not JSON"):
        parse(f"[{BAD}")
