"""Text of which nobody says in what encoding it is: lines of a document, decoded.

Exports of Chinese databases and programs are often in GB18030 (or GBK, which it includes), some
from Taiwan and Hong Kong in Big5, old ones from the West in Windows-1252 (which includes what is
printed of Latin-1). UTF-8 is what text is taken for as long as it is valid, and where more of its
characters are right than wrong. Else each encoding is weighed by what share of the characters
beyond ASCII are such as its texts have where they stand:

- In Chinese these are the common half of the Chinese characters, punctuation and Greek letters.
  A Chinese character all by itself in a word of Latin letters says nothing.
- In Windows-1252 these are single letters with accents and quotation marks among ASCII, or up to
  three of them at a Latin letter. Chinese text read so has long runs of them.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import Final

from litrecord.patterns import late
from litrecord.typing import Document

__all__ = ["DecodedText"]

_HEAD: Final = 262_144
# So many bytes around characters beyond ASCII tell an encoding.
_EVIDENCE: Final = 16_384
# The first of equals counts.
_CANDIDATES: Final = ("cp1252", "gb18030", "big5")

# Bytes beyond ASCII with up to two others around them: the second byte of a Chinese character may
# be one of them.
_FOREIGN_BYTES: Final = late(rb"[\x00-\x7f]{0,2}(?:[\x80-\xff]+[\x00-\x7f]{1,2})*[\x80-\xff]*")
_FOREIGN: Final = late("[^\x00-\x7f]+")
_HAN: Final = late("[\u4e00-\u9fff]")
# Punctuation, full-width forms and Greek letters as Chinese standards have them
_CHINESE_SIGNS: Final = late(
    "[\u00b0\u00b1\u00b7\u00d7\u0391-\u03c9\u2010-\u203b\u2103\u3000-\u3011\uff00-\uffe5]"
)
# Characters that no text has, but one read in the wrong encoding does
_ODD: Final = late("[\ufffd\u0080-\u009f\ue000-\uf8ff\u2500-\u257f\u0250-\u036f\u0e00-\u0fff]")
# Letters with accents; no-break space, quotation marks, dashes, degrees, fractions and the like
_LATIN: Final = late(
    "[\u00c0-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e"
    "\u00a0\u00a7\u00a9\u00ab\u00ae\u00b0-\u00b5\u00b7\u00b9-\u00be"
    "\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac\u2122]"
)


class DecodedText:
    """The lines of a document as text, read once.

    Lines end at LF, CR LF or CR. Bytes that cannot be decoded become U+FFFD in their line.

    Args:
        document: The document.

    Attributes:
        encoding: The encoding in which it is read; None where the document was decoded already,
            since its encoding was stated. Where the first 256 KiB are ASCII, that is UTF-8 up to
            the first line that is not, which then tells.
        broken: The lines that could not be decoded in full, by their number from 1, as bytes; as
            far as lines were read and nobody took them out.
    """

    def __init__(self, document: Document) -> None:
        head = document.head(_HEAD)
        # Of encodings that were stated, UTF-8 is the only one that is left for this to decode.
        is_open = isinstance(head, bytes) and document.encoding is None
        self.encoding: str | None = None
        if isinstance(head, bytes):
            self.encoding = _detect(head, whole=len(head) < _HEAD) if is_open else "utf-8"
        self.broken: dict[int, bytes] = {}
        self._document = document
        self._is_open = is_open and head.isascii()

    @property
    def detected(self) -> bool:
        """Whether the encoding was detected: the text is not in UTF-8."""
        return self.encoding not in (None, "utf-8")

    def __iter__(self) -> Iterator[str]:
        number = 0
        for line in self._document.lines():
            text, is_broken = self._decode(line)
            # Line ends of old programs, between which all is one line so far; at the end what is
            # left of one that was converted twice.
            parts = text.rstrip("\r").split("\r") if "\r" in text else [text]
            if is_broken:
                self.broken[number + 1] = line if isinstance(line, bytes) else b""
            for number, part in enumerate(parts, number + 1):  # noqa: B007, B020  # it goes on
                yield part

    def _decode(self, line: bytes | str) -> tuple[str, bool]:
        if isinstance(line, str):
            return line, False
        if self._is_open and not line.isascii():
            self._is_open = False
            self.encoding = _detect(line)
        encoding = self.encoding or "utf-8"
        try:
            return line.decode(encoding), False
        except UnicodeDecodeError:
            return line.decode(encoding, errors="replace"), True


def _detect(data: bytes, *, whole: bool = True) -> str:
    """Tell the encoding of text.

    Args:
        data: The text or a part of it.
        whole: Whether it ends where a character ends.
    """
    if data.isascii():
        return "utf-8"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, final=whole)
    except UnicodeDecodeError:
        return _most_likely(_evidence(data))
    return "utf-8"


def _evidence(data: bytes) -> bytes:
    """Return what stands around the characters beyond ASCII, one place a line."""
    found: list[bytes] = []
    size = 0
    for match in _FOREIGN_BYTES.finditer(data):
        piece = match[0][:_EVIDENCE]
        if not piece.isascii():
            found.append(piece)
            size += len(piece)
            if size > _EVIDENCE:
                break
    return b"\n".join(found)


def _most_likely(data: bytes) -> str:
    text = _decoded(data, "utf-8")
    wrong = text.count("\ufffd")
    right = sum(not char.isascii() for char in text) - wrong
    found = max(_CANDIDATES, key=lambda name: _score(_decoded(data, name), name))
    # Every seventh character of GB 2312 happens to be one in UTF-8, hardly any of Windows-1252.
    factor = 1 if found == "cp1252" else 3
    return "utf-8" if right and right >= factor * wrong else found


def _decoded(data: bytes, encoding: str) -> str:
    # Incremental, since a character may be cut at the end.
    return codecs.getincrementaldecoder(encoding)(errors="replace").decode(data)


def _score(text: str, encoding: str) -> float:
    """Return how likely text is in an encoding: what share of its characters are usual ones."""
    usual = foreign = 0
    for match in _FOREIGN.finditer(text):
        run = match[0]
        start, end = match.span()
        around = text[max(start - 1, 0) : start] + text[end : end + 1]
        at_letter = any(char.isalpha() for char in around)
        foreign += len(run)
        usual -= 4 * len(_ODD.findall(run))
        count = _count_latin if encoding == "cp1252" else _count_chinese
        usual += count(run, encoding, at_letter=at_letter)
    return usual / (foreign or 1)


def _count_latin(run: str, _encoding: str, *, at_letter: bool) -> int:
    if len(run) > 3 or not (len(run) == 1 or at_letter):
        return 0
    return len(_LATIN.findall(run))


def _count_chinese(run: str, encoding: str, *, at_letter: bool) -> int:
    signs = len(_CHINESE_SIGNS.findall(run))
    if len(run) == 1 and at_letter:
        return signs
    return signs + sum(_is_common(char, encoding) for char in _HAN.findall(run))


def _is_common(char: str, encoding: str) -> bool:
    """Tell whether a character is of the common half of those in a standard.

    That is level 1 of GB 2312 and of Big5, ordered by sound or by strokes.
    """
    try:
        first = char.encode("gb2312" if encoding == "gb18030" else "big5")[0]
    except UnicodeEncodeError:
        return False
    return 0xB0 <= first <= 0xD7 if encoding == "gb18030" else 0xA4 <= first <= 0xC6
