"""Sources cut into chunks: the same records, problems, failures and places as of the whole."""

from __future__ import annotations

import gzip
import io
import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from litrecord.api.chunks import chunks_of
from litrecord.api.items import Read, Request, read_source
from litrecord.api.writing import dumps
from litrecord.errors import Failure, FormatError, LimitError, ParseError
from litrecord.limits import Limits
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText

FIRST = '{"title": "One invented title", "PeriodicalIF": "7,1", "JCR": "Q1"}'
SECOND = '{"title": "虚构的第二篇", "PeriodicalIF": "2.0", "publicationDate": "2025-13-40"}'
PAGE = f"{FIRST}\nOne invented title\nA text of the page.\n"
OWN = dumps([PaperRecord(title=BilingualText.of(en=one)) for one in "abc"], "jsonl")
ODD_LINES = ("{", "[1]", "null", "plain text", '"a"', "", "   ", "\t", '{"a": 1}', "{}", "\u2028")


def seen(items: list[Read | Failure]) -> list[object]:
    """Return what is to be equal: records with their places, problems, failures."""
    return [
        item if isinstance(item, Failure) else (item[0], getattr(item[0], "source", None), item[1])
        for item in items
    ]


def by_chunks(source: Path, request: Request, most: int) -> list[object]:
    """Read a source chunk by chunk."""
    chunks = chunks_of(source, request, most=most)
    return seen([item for chunk in chunks for item in chunk.read(request)])


def as_a_whole(source: Path, request: Request) -> list[object]:
    """Read a source as a whole."""
    return seen(list(read_source(source, request)))


CONTENTS = {
    "lines": f"{FIRST}\n{SECOND}\n{FIRST}\n".encode(),
    "no-last-end": f"{FIRST}\n{SECOND}".encode(),
    "crlf": f"{FIRST}\r\n\r\n{SECOND}\r\n".encode(),
    "blank-lines": f"\n  \n{FIRST}\n\n\n{SECOND}\n\n".encode(),
    "faulty": f"{FIRST}\n{{\n\n{SECOND}\n[1]\nno json\n{FIRST}\n".encode(),
    "not-utf-8": f"{FIRST}\n".encode() + b'{"title": "\xff"}\n' + SECOND.encode(),
    "mark": b"\xef\xbb\xbf" + f"{FIRST}\n{SECOND}\n".encode(),
    "utf-16": f"{FIRST}\n\n{SECOND}\n".encode("utf-16"),
    "gzip": gzip.compress(f"{FIRST}\n\n{SECOND}\n".encode()),
    "own": f"{OWN}\n".encode(),
    "text-between": f"{FIRST}\nsome text\n{SECOND}\n".encode(),
    "faulty-first": f"{{\n{FIRST}\n{SECOND}\n".encode(),
    "text-first": f"no json\n{FIRST}\n\n{SECOND}\n".encode(),
    "broken-array": f"[\n{FIRST},\n{SECOND}\n".encode(),
    "nested": f'{{"JCR":\n{FIRST}\n, "title": "a"}}'.encode(),
    "array": f"[{FIRST},\n{SECOND}]".encode(),
    "page": PAGE.encode(),
    "one": FIRST.encode(),
    "indented": json.dumps(json.loads(FIRST), indent=2).encode(),
    "ris": b"TY  - JOUR\nTI  - a\nER  - \nTY  - JOUR\nTI  - b\nER  - \n",
}
CUT = {
    *("lines", "no-last-end", "crlf", "blank-lines", "faulty", "not-utf-8", "mark", "utf-16"),
    *("gzip", "own", "text-between", "faulty-first", "text-first"),
}


@pytest.mark.parametrize("most", [1, 2, 1000])
@pytest.mark.parametrize("name", CONTENTS)
def test_chunks_have_what_the_whole_has(name: str, most: int, tmp_path: Path) -> None:
    """Whatever the source is, and wherever it is cut."""
    source = tmp_path / "source"
    source.write_bytes(CONTENTS[name])
    assert as_a_whole(source, Request()) == by_chunks(source, Request(), most)


@pytest.mark.parametrize("name", CONTENTS)
def test_only_lines_are_left_to_others(name: str) -> None:
    """What is surely JSON lines by its beginning is cut; everything else has been read."""
    chunks = list(chunks_of(io.BytesIO(CONTENTS[name]), Request(), most=1))
    assert {name not in CUT} == {chunk.is_read for chunk in chunks}


def test_an_encoding_may_be_named(tmp_path: Path) -> None:
    """Lines that were decoded are read as text."""
    source = tmp_path / "source"
    source.write_bytes(f"{FIRST}\n{SECOND}\n".encode("gb18030"))
    request = Request(encoding="gb18030")
    assert as_a_whole(source, request) == by_chunks(source, request, 1)


@given(
    st.lists(st.sampled_from([*ODD_LINES, FIRST, SECOND]), max_size=12),
    st.sampled_from(["\n", "\r\n"]),
    st.integers(1, 5),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_lines_are_read_alike(tmp_path: Path, lines: list[str], end: str, most: int) -> None:
    """Faulty lines and blank ones change neither numbers nor places."""
    source = tmp_path / "source"
    source.write_bytes(end.join(lines).encode())
    request = Request(format="aggregator")
    try:
        whole = as_a_whole(source, request)
    except ParseError as error:
        with pytest.raises(ParseError, match=re.escape(error.message)):
            by_chunks(source, request, most)
    else:
        assert whole == by_chunks(source, request, most)


def test_a_folder_is_read_here(tmp_path: Path) -> None:
    """One file of it that cannot be read is a failure."""
    (tmp_path / "1.jsonl").write_bytes(CONTENTS["lines"])
    (tmp_path / "2.txt").write_bytes(b"nothing that is known")
    (tmp_path / "3.json").write_bytes(CONTENTS["one"])
    assert as_a_whole(tmp_path, Request()) == by_chunks(tmp_path, Request(), 2)


def test_a_stream_keeps_its_name() -> None:
    """As standard input has one."""
    stream = io.BytesIO(CONTENTS["lines"])
    stream.name = "<invented>"  # type: ignore[attr-defined]  # such as files have
    chunks = [one.document for one in chunks_of(stream, Request(), most=2)]
    assert [("<invented>", 1, 0), ("<invented>", 3, 2)] == [
        (one.name, one.first_line, one.first_index) for one in chunks if one is not None
    ]


def test_the_place_is_that_of_the_file(tmp_path: Path) -> None:
    """After the last chunk all bytes are read, the compressed ones too."""
    for name in ("lines", "array", "gzip"):
        source = tmp_path / name
        source.write_bytes(CONTENTS[name])
        *_, last = chunks_of(source, Request())
        assert len(CONTENTS[name]) == last.place


def test_a_pipe_knows_no_place() -> None:
    """A stream that cannot tell how far it was read has none."""

    class Pipe(io.BytesIO):
        def tell(self) -> int:
            raise io.UnsupportedOperation

    assert [None] == [one.place for one in chunks_of(Pipe(CONTENTS["lines"]), Request())]


def test_the_size_of_lines_is_not_limited(tmp_path: Path) -> None:
    """They are read with flat memory; what is read as a whole keeps its limit."""
    request = Request(limits=Limits(size=300_000))
    source = tmp_path / "source"
    source.write_bytes(f"{FIRST}\n".encode() * 10_000)
    assert 10_000 == len(by_chunks(source, request, 1000))
    source.write_bytes(b"[" + f"{FIRST},\n".encode() * 10_000 + b"]")
    with pytest.raises(LimitError):
        by_chunks(source, request, 1000)


def test_heavy_lines_make_small_chunks() -> None:
    """A chunk ends with the line that makes it larger than eight mebibytes."""
    heavy = b'{"title": "' + b"a" * 5_000_000 + b'"}\n'
    stream = io.BytesIO(f"{FIRST}\n{FIRST}\n".encode() + heavy * 3)
    chunks = [one.document for one in chunks_of(stream, Request())]
    assert [4, 1] == [len(one.items) for one in chunks if one is not None]


@pytest.mark.parametrize(
    ("content", "error"),
    [(b"", ParseError), (b"<html>", FormatError), (b'{"litrecord": ', ParseError)],
)
def test_what_is_unusable_is_refused(content: bytes, error: type[Exception]) -> None:
    """As by reading it as a whole."""
    with pytest.raises(error):
        list(chunks_of(io.BytesIO(content), Request()))


def test_damage_is_told_where_it_is_met() -> None:
    """The chunks before a gzip stream breaks off are there already."""
    whole = gzip.compress(b"".join(f'{{"title": "{at}"}}\n'.encode() for at in range(200_000)))
    chunks = chunks_of(io.BytesIO(whole[: len(whole) // 2]), Request(format="aggregator"))
    assert not next(chunks).is_read
    with pytest.raises(ParseError, match="gzip stream is damaged"):
        list(chunks)
