"""Values of a document, decoded one by one with their place and their text."""

from __future__ import annotations

import pytest

from litrecord.codec.json_items import ItemReader, as_bytes, as_text
from litrecord.errors import LimitError, Location, ParseError
from litrecord.limits import Limits


def reader(*, find_duplicates: bool = False, is_text: bool = False, **limits: int) -> ItemReader:
    """Return a reader of a document with a name."""
    return ItemReader("papers", Limits(**limits), find_duplicates=find_duplicates, is_text=is_text)


@pytest.mark.parametrize("text", ["é\u2028", "\ud800", "\ud83d\ude00", ""])
def test_text_survives_as_bytes(text: str) -> None:
    """Text is the same after it was bytes, lone surrogates too; bytes and text pass as they are."""
    assert text == as_text(as_bytes(text))
    assert b"\xff" == as_bytes(b"\xff")
    assert text == as_text(text)


def test_parts_of_a_text_are_decoded_as_text() -> None:
    """Bytes that are half a character are read where the document was text, and refused else."""
    raw = b'"\xed\xa0\x80"'
    assert "\ud800" == reader(is_text=True).read(raw, None).value
    with pytest.raises(ParseError, match="not UTF-8 at byte 1"):
        reader().read(raw, None)


def test_values_have_their_place_and_text() -> None:
    """A value has its bytes and the place that the reader is at."""
    one = reader()
    assert one.counted(one.read(b"1", 3)).location == Location(source="papers", line=3, index=0)
    item = one.read(b' {"a": 1}', None)
    assert (b' {"a": 1}', Location(source="papers", index=1)) == (item.raw, item.location)


def test_duplicates_are_found_when_asked_for() -> None:
    """The last of two values of a key is taken; the key is told only when asked for."""
    raw = b'{"a": 1, "a": 2}'
    assert (("a",), {"a": 2}) == (
        reader(find_duplicates=True).read(raw, None).duplicates,
        reader(find_duplicates=True).read(raw, None).value,
    )
    assert () == reader().read(raw, None).duplicates


def test_more_values_than_allowed_are_refused() -> None:
    """The limit itself is allowed."""
    one = reader(records=1)
    one.counted(one.read(b"1", None))
    with pytest.raises(LimitError, match=r"^papers, record 1: more than 1 records"):
        one.counted(one.read(b"2", None))
