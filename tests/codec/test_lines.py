"""Lines cut out of a larger input."""

from __future__ import annotations

import json

import pytest

from founding import clean_record
from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.items import Request, read_by
from litrecord.codec.lines import LinesDocument
from litrecord.errors import Failure, LitrecordError, Location
from litrecord.typing import Parser

OWN = b'{"litrecord":"1","type":"paper"}'
FOUNDING = json.dumps(clean_record()).encode()
LINES = {one.name: one.parser for one in BUILTIN_FORMATS if one.lines and one.parser is not None}
OTHERS = {
    one.name: one.parser for one in BUILTIN_FORMATS if not one.lines and one.parser is not None
}


def places(parser: Parser, document: LinesDocument) -> list[tuple[bool, Location]]:
    """Say of each item whether it is a record, and where it stands."""
    return [
        (False, one.location) if isinstance(one, Failure) else (True, one[0].source.location)  # type: ignore[attr-defined]  # a record
        for one in read_by(parser, document, Request())
    ]


@pytest.mark.parametrize("as_text", [False, True])
@pytest.mark.parametrize("name", sorted(LINES))
def test_every_line_is_a_record_of_its_own(name: str, *, as_text: bool) -> None:
    """Even a first line that is broken, an array, or text: nothing decides for the others."""
    good = FOUNDING if name == "aggregator" else OWN
    lines = [b"{bad", good, b"", b" \t", b"[1]", b"5", good, b"title", b"[" + good + b"]"]
    items = [line.decode() for line in lines] if as_text else lines
    document = LinesDocument(items=items, name="x", first_line=11, first_index=4)
    # Blank lines are counted as lines and not as records.
    assert [
        (is_record, Location(source="x", line=line, index=index))
        for is_record, line, index in [
            *((False, 11, 4), (True, 12, 5), (False, 15, 6), (False, 16, 7), (True, 17, 8)),
            *((False, 18, 9), (False, 19, 10)),
        ]
    ] == places(LINES[name], document)


@pytest.mark.parametrize("name", sorted(LINES))
def test_lines_without_numbers_have_none(name: str) -> None:
    """Texts of a column are not lines of a file."""
    good = FOUNDING if name == "aggregator" else OWN
    document = LinesDocument(items=[good, b"{", good], first_line=None, first_index=None)
    found = places(LINES[name], document)
    assert [(True, Location()), (False, Location()), (True, Location())] == found


@pytest.mark.parametrize("name", sorted(OTHERS))
@pytest.mark.parametrize(
    "items",
    [
        *([], [b""], [b"x"], ["x"], [FOUNDING, b"5"], [b"\xff\x00"], [b"<a>", b"</a>"]),
        [b"TY  - JOUR", b"TI  - Bees", b"ER  - "],
    ],
    ids=lambda items: str(len(str(items))),
)
def test_other_parsers_take_lines_for_a_document(name: str, items: list[bytes | str]) -> None:
    """A parser that knows nothing of cut lines reads them as a file, or refuses them."""
    try:
        for _ in read_by(OTHERS[name], LinesDocument(items=items), Request()):
            pass
    except LitrecordError:
        pass


@pytest.mark.parametrize(
    ("items", "content", "text"),
    [
        pytest.param([], b"", "", id="none"),
        pytest.param([b"ab", "中".encode()], "ab\n中".encode(), "ab\n中", id="bytes"),
        pytest.param(["ab", "中"], "ab\n中", "ab\n中", id="text"),
        pytest.param([b"\xff"], b"\xff", "\ufffd", id="no-utf-8"),
    ],
)
def test_lines_are_a_document_in_every_form(
    items: list[bytes | str], content: bytes | str, text: str
) -> None:
    """As a whole, as text, as lines, as pieces, as a file, they say the same."""
    document = LinesDocument(items=items)
    assert (content, text, items) == (document.content(), document.text(), list(document.lines()))
    assert ([content] if items else []) == list(document.pieces())
    raw = content.encode() if isinstance(content, str) else content
    assert (raw, None, None) == (document.binary().read(), document.encoding, document.name)


@pytest.mark.parametrize("size", [0, 1, 3, 4, 5, 99])
def test_head_is_the_beginning(size: int) -> None:
    """No more of the lines than was asked for."""
    assert b"ab\ncd"[:size] == LinesDocument(items=[b"ab", b"cd"]).head(size)
    assert "ab\ncd"[:size] == LinesDocument(items=["ab", "cd"]).head(size)
