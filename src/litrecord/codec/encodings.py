"""Text of which nobody says in what encoding it is: lines of a document, decoded.

Exports of Chinese databases and programs are often in GB18030 (or GBK, which it includes), some
from Taiwan and Hong Kong in Big5. UTF-8 is what the text is taken for as long as it is valid; only
where it is not, its beginning is looked at.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import Final

from litrecord.patterns import late
from litrecord.typing import Document

__all__ = ["DecodedText"]

_HEAD: Final = 262_144
_CANDIDATES: Final = ("gb18030", "big5")
_HAN: Final = late("[\u4e00-\u9fff]")
# Characters that no text has, but one read in the wrong encoding does
_ODD: Final = late("[\u0080-\u009f\ue000-\uf8ff\u2500-\u257f\u0250-\u036f\u0e00-\u0fff]")


class DecodedText:
    """The lines of a document as text, read once.

    Lines end at LF, CR LF or CR. Bytes that cannot be decoded become U+FFFD in their line.

    Args:
        document: The document.

    Attributes:
        encoding: The encoding in which it is read; None where the document was decoded already,
            since its encoding was stated.
        detected: Whether the encoding was detected: the text is not in UTF-8.
        broken: The lines that could not be decoded in full, by their number from 1, as bytes; as
            far as lines were read and nobody took them out.
    """

    def __init__(self, document: Document) -> None:
        head = document.head(_HEAD)
        self.encoding = None if isinstance(head, str) else _detect(head)
        self.detected = self.encoding not in (None, "utf-8")
        self.broken: dict[int, bytes] = {}
        self._document = document

    def __iter__(self) -> Iterator[str]:
        number = 0
        for line in self._document.lines():
            text, is_broken = self._decode(line)
            # Line ends of old programs, between which everything is one line so far.
            parts = text.split("\r") if "\r" in text else (text,)
            if is_broken:
                self.broken[number + 1] = line if isinstance(line, bytes) else b""
            for number, part in enumerate(parts, number + 1):  # noqa: B007, B020  # it goes on
                yield part

    def _decode(self, line: bytes | str) -> tuple[str, bool]:
        if isinstance(line, str):
            return line, False
        encoding = self.encoding or "utf-8"
        try:
            return line.decode(encoding), False
        except UnicodeDecodeError:
            return line.decode(encoding, errors="replace"), True


def _detect(head: bytes) -> str:
    """Tell the encoding of text by its beginning."""
    if head.isascii():
        return "utf-8"
    # A character may be cut at the end.
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(head)
    except UnicodeDecodeError:
        return max(_CANDIDATES, key=lambda name: _score(head, name))
    return "utf-8"


def _score(head: bytes, encoding: str) -> float:
    """Return how likely text is in an encoding: what share of its characters are common ones."""
    text = head.decode(encoding, errors="replace")
    foreign = sum(not char.isascii() for char in text) or 1
    # Common characters stand in the first half of either standard, ordered by use or by strokes:
    # GB 2312, level 1, and Big5, level 1.
    common = sum(1 for char in _HAN.findall(text) if _is_common(char, encoding))
    wrong = text.count("\ufffd") + len(_ODD.findall(text))
    return (common - 4 * wrong) / foreign


def _is_common(char: str, encoding: str) -> bool:
    try:
        first = char.encode("gb2312" if encoding == "gb18030" else "big5")[0]
    except UnicodeEncodeError:
        return False
    return 0xB0 <= first <= 0xD7 if encoding == "gb18030" else 0xA4 <= first <= 0xC6
