"""One input as a document: what it is encoded in, how it is compressed, how much of it is read."""

from __future__ import annotations

import codecs
import gzip
import io
import tracemalloc
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.codec.document import InputDocument
from litrecord.errors import FormatError, LimitError, ParseError
from litrecord.limits import DEFAULT_LIMITS, Limits

TEXT = "刘, 高英峰\u2028“é”\r\nsecond line\n\nlast"
LINES = ["刘, 高英峰\u2028“é”", "second line", "", "last"]


class Dripping(io.RawIOBase):
    """A stream that gives a few bytes at a time, as a pipe without a buffer may."""

    def __init__(self, data: bytes, size: int) -> None:
        self._data = io.BytesIO(data)
        self._size = size

    def read(self, size: int = -1) -> bytes:
        """Return at most as many bytes as one drip has."""
        return self._data.read(self._size if size < 0 else min(size, self._size))


def document(data: object, *, encoding: str | None = None, **limits: int) -> InputDocument:
    """Return a document over bytes, text or a stream."""
    return InputDocument(data, encoding=encoding, limits=Limits(**limits))


def as_text(lines: object) -> list[str]:
    """Return lines as text."""
    return [line if isinstance(line, str) else line.decode() for line in lines]


ENCODED = {
    "utf-8": (TEXT.encode(), None),
    "utf-8-with-mark": (codecs.BOM_UTF8 + TEXT.encode(), None),
    "utf-16-le-with-mark": (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), None),
    "utf-16-be-with-mark": (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), None),
    "utf-32-le-with-mark": (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), None),
    "utf-32-be-with-mark": (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), None),
    "gb18030": (TEXT.encode("gb18030"), "gb18030"),
    "gb18030-with-mark": (("\ufeff" + TEXT).encode("gb18030"), "GB18030"),
    "utf-16-le-without-mark": (TEXT.encode("utf-16-le"), "utf-16-le"),
    "utf-8-stated-otherwise": (codecs.BOM_UTF8 + TEXT.encode(), "UTF8"),
    "utf-8-sig-stated": (codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig"),
    "utf-8-sig-stated-without-mark": (TEXT.encode(), "UTF-8-SIG"),
    "mark-against-the-statement": (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "UTF-16-LE"),
}


FORMS = {
    "whole": bytes,
    "stream": io.BytesIO,
    "dripping": lambda data: Dripping(data, 3),
    "gzip": gzip.compress,
    "dripping-gzip": lambda data: Dripping(gzip.compress(data), 1),
}


@pytest.mark.parametrize(("data", "encoding"), ENCODED.values(), ids=ENCODED)
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_content_is_decoded(data: bytes, encoding: str | None, form: Callable[..., object]) -> None:
    """UTF-8, a byte order mark or the encoding stated: the text is the same in every form."""
    assert TEXT == document(form(data), encoding=encoding).text()
    assert LINES == as_text(document(form(data), encoding=encoding).lines())
    assert TEXT == as_text([document(form(data), encoding=encoding).content()])[0]


@pytest.mark.parametrize(("data", "encoding"), ENCODED.values(), ids=ENCODED)
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_pieces_are_the_content(
    data: bytes, encoding: str | None, form: Callable[..., object]
) -> None:
    """Joined, the pieces are the text of every form, and none of them is empty."""
    pieces = list(document(form(data), encoding=encoding).pieces())
    joined = "".join(pieces) if isinstance(pieces[0], str) else b"".join(pieces).decode()
    assert TEXT == joined
    assert all(pieces)


@pytest.mark.parametrize("text", [TEXT, "\ufeff" + TEXT], ids=["plain", "with-mark"])
def test_text_needs_no_decoding(text: str) -> None:
    """Text is taken as it is, without its mark, whatever encoding it once had."""
    assert TEXT == document(text, encoding="gb18030").text() == document(text).content()
    assert LINES == list(document(text).lines())


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(1, 9))
def test_lines_do_not_depend_on_how_they_arrive(text: str, size: int) -> None:
    """Lines end at LF only; a CR before it belongs to the line end; U+2028 and NEL end nothing."""
    expected = [line.removesuffix("\r") for line in text.split("\n")]
    if not expected[-1] and not text.endswith("\r"):
        expected.pop()
    if text.startswith("\ufeff"):
        return
    assert expected == as_text(document(text).lines())
    if not text.encode().startswith((b"\x1f\x8b", codecs.BOM_UTF16_LE)):
        assert expected == as_text(document(Dripping(text.encode(), size)).lines())


@pytest.mark.parametrize("form", [bytes, io.BytesIO, bytes.decode, gzip.compress])
def test_pieces_are_bounded(form: type) -> None:
    """What is longer than 256 KiB comes in several pieces, whatever it was handed over as."""
    data = b"x" * (2 * 262_144 + 1)
    assert [262_144, 262_144, 1] == [len(piece) for piece in document(form(data)).pieces()]


@pytest.mark.parametrize("data", [b"", "", gzip.compress(b"", mtime=0), codecs.BOM_UTF8, "\ufeff"])
def test_nothing_has_no_pieces(data: bytes | str) -> None:
    """An empty input, and one of a byte order mark alone, have not one piece."""
    assert [] == list(document(data).pieces())


def test_pieces_follow_what_was_looked_at() -> None:
    """What `head` looked at comes once and first, in pieces that are bounded as well."""
    data = bytes(range(1, 251)) * 3000
    opened = document(io.BytesIO(data))
    assert data[:600_000] == opened.head(600_000)
    pieces = list(opened.pieces())
    assert data == b"".join(pieces)
    assert max(map(len, pieces)) <= 262_144


@pytest.mark.parametrize("data", [TEXT.encode(), TEXT, gzip.compress(TEXT.encode())], ids=type)
def test_head_consumes_nothing(data: bytes | str) -> None:
    """The beginning can be looked at, more of it a second time, before everything is read."""
    opened = document(data)
    assert "刘" == as_text([opened.head(3 if isinstance(data, bytes) else 1)])[0]
    assert TEXT == as_text([opened.head()])[0]
    assert TEXT == opened.text()


def test_head_reads_no_more_than_it_needs() -> None:
    """Of a stream the first piece is read for the head, not all of it."""
    stream = io.BytesIO(b"x" * 10**6)
    assert b"x" * 65_536 == document(stream).head()
    assert 256 * 1024 == stream.tell()


@pytest.mark.parametrize(
    "encoding", ["klingon", "", "hex", "base64", "rot13", "undefined", "a\x00b", "é" * 500]
)
def test_unknown_encodings_are_refused(encoding: str) -> None:
    """What is no encoding of text is named, before anything is read."""
    with pytest.raises(FormatError, match="there is no encoding"):
        document(b"", encoding=encoding)


def test_text_that_is_not_utf8_is_refused() -> None:
    """The message says where, and how to state another encoding."""
    with pytest.raises(ParseError, match=r"^not UTF-8 at byte 2; pass encoding=.*'gb18030'"):
        document(b"ab\xff").text()
    with pytest.raises(ParseError, match=r"^page.txt: not UTF-8"):
        InputDocument(b"\xff", name="page.txt", limits=DEFAULT_LIMITS).text()


@pytest.mark.parametrize(
    ("data", "encoding"),
    [(b"\xff\xff", "gb18030"), (codecs.BOM_UTF16_LE + b"a", None), (b"\xe9", "ascii")],
    ids=["wrong-bytes", "half-a-character", "not-ascii"],
)
def test_text_in_another_encoding_than_stated_is_refused(data: bytes, encoding: str | None) -> None:
    """What does not decode is an error, from the beginning to the last byte."""
    with pytest.raises(ParseError, match="not in the encoding"):
        document(data, encoding=encoding).text()


@pytest.mark.parametrize("stream", [io.StringIO("text"), io.StringIO("")], ids=["text", "empty"])
def test_streams_of_text_are_refused(stream: io.StringIO) -> None:
    """A stream that gives text was opened in the wrong mode."""
    with pytest.raises(TypeError, match=r"open the file in binary mode \('rb'\)"):
        document(stream).text()


# Gzip


def test_gzip_is_recognised_by_content() -> None:
    """Several members in a row are one content; an empty one is empty."""
    assert "ab" == document(gzip.compress(b"a") + gzip.compress(b"b")).text()
    assert "" == document(gzip.compress(b"")).text()
    assert [] == list(document(gzip.compress(b"")).lines())


COMPRESSED = gzip.compress(TEXT.encode() * 50)
DAMAGED = {
    "cut": COMPRESSED[:-9],
    "cut-in-the-header": COMPRESSED[:5],
    "magic-only": COMPRESSED[:2],
    "wrong-sum": COMPRESSED[:-8] + bytes(8),
    "flipped": COMPRESSED[:12] + bytes([COMPRESSED[12] ^ 0xFF]) + COMPRESSED[13:],
    "not-deflated": b"\x1f\x8b\x09" + COMPRESSED[3:],
    "garbage-after-it": COMPRESSED + b"garbage",
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_damaged_gzip_is_refused(data: bytes) -> None:
    """Damage anywhere is a ParseError, whose cause says what was found."""
    for made in (document(data), document(io.BytesIO(data))):
        with pytest.raises(ParseError, match="the gzip stream is damaged") as caught:
            made.text()
        assert caught.value.__cause__ is not None


def _bomb(size: int) -> bytes:
    packer = zlib.compressobj(wbits=31)
    megabyte = bytes(1024 * 1024)
    pieces = [packer.compress(megabyte) for _ in range(size)]
    return b"".join([*pieces, packer.flush()])


@pytest.mark.parametrize("first", [b"", b"{"], ids=["zeros", "looks-like-json"])
def test_bombs_are_refused_without_memory(first: bytes) -> None:
    """200 MB of zeros in 200 kB are refused long before they are in memory."""
    bomb = gzip.compress(first) + _bomb(200)
    assert len(bomb) < 250_000
    tracemalloc.start()
    try:
        with pytest.raises(LimitError, match="grows more than 100 times; pass limits="):
            document(io.BytesIO(bomb)).text()
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 64 * 1024**2


def test_small_content_may_expand_as_it_likes() -> None:
    """Up to the floor any ratio is fine, and the ratio can be raised."""
    zeros = bytes(4 * 1024**2)
    assert len(zeros) == len(document(gzip.compress(zeros)).content())
    bomb = gzip.compress(zeros + b"0")
    with pytest.raises(LimitError):
        document(bomb).content()
    assert len(zeros) + 1 == len(document(bomb, expansion=2000).content())


# Bounds


@pytest.mark.parametrize("form", [bytes, io.BytesIO, gzip.compress, bytes.decode])
def test_size_is_bounded(form: type) -> None:
    """An input larger than the limit after decompression is refused, one as large is not."""
    assert "x" * 100 == document(form(b"x" * 100), size=100).text()
    with pytest.raises(LimitError, match=r"the input is larger than 100 bytes; pass limits="):
        document(form(b"x" * 101), size=100).text()


@pytest.mark.parametrize("form", ["bytes", "text", "dripping"])
def test_long_lines_are_cut_where_one_can_tell(form: str) -> None:
    """A line over the limit for records comes one longer than the limit; others come whole."""
    data = b"short\n" + b"x" * 50 + b"\n" + b"y" * 10 + b"\n" + b"z" * 11 + b"\nlast"
    made = {"bytes": data, "text": data.decode(), "dripping": Dripping(data, 7)}[form]
    expected = ["short", "x" * 11, "y" * 10, "z" * 11, "last"]
    assert expected == as_text(document(made, record_size=10).lines())


def test_long_lines_are_not_held() -> None:
    """The rest of a line over the limit is passed over as it comes."""
    stream = io.BytesIO(b"x" * 20_000_000 + b"\nlast")
    tracemalloc.start()
    try:
        lines = list(document(stream, record_size=1000).lines())
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert [b"x" * 1001, b"last"] == lines
    assert peak < 3_000_000
