"""Keys under which two spellings of a journal's title are the same.

Three keys, each looser than the one before. `exact_title` looks past letter case and surplus
space. `normalise_title` also past diacritics and punctuation; `&` is punctuation to it, so that
`A & B` and `A and B` stay two titles: there are twin journals that differ in nothing else.
`loosen_title` takes `&` for `and`.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

__all__ = ["damaged_title", "exact_title", "has_han", "loosen_title", "normalise_title"]

_APOSTROPHES: Final = "'`´‘’‛′ʹʻʼʽˈ՚＇"
# A control character stands where an exporter lost a diacritic, and goes with it.
_CONTROLS: Final = "".join(
    map(chr, [*range(9), *range(14, 28), *range(127, 133), *range(134, 160)])
)
_ASCII_DROPPED: Final = (_APOSTROPHES + _CONTROLS).encode("ascii", "ignore")
_ASCII_KEY: Final = bytes(
    ord(chr(code).lower()) if chr(code).isalnum() else 0x20 for code in range(128)
) + bytes(range(128, 256))
_DROPPED: Final = dict.fromkeys(map(ord, _APOSTROPHES + _CONTROLS + "\xad\u200b\u200c\u200d\ufeff"))
# Letters that have no decomposition, as titles in plain letters spell them
_PLAIN: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t", "æ": "ae", "œ": "oe"}
    | {"þ": "th"}
)
_MARKS: Final = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_PUNCTUATION: Final = re.compile(r"[\W_]+")
_HAN: Final = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_HAN_RANGE: Final = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_SPACE_AT_HAN: Final = re.compile(f"(?<=[{_HAN_RANGE}]) | (?=[{_HAN_RANGE}])")
_ENGLISH_EDITION: Final = re.compile(r"\( ?英文版? ?\)")
_LONGEST: Final = 2_000
_CONTROL: Final = re.compile(f"[{re.escape(_CONTROLS)}]")
# A letter that no title has, and that normalising leaves alone
_LOST: Final = "ʘ"
# More damage, or less that is left, matches anything.
_MOST_DAMAGES: Final = 5
_SHORTEST_DAMAGED: Final = 12


def exact_title(title: str) -> str:
    """Return a title without regard to letter case and to white space around and between words.

    >>> exact_title(" Journal of  Invented RIVERS ")
    'journal of invented rivers'
    """
    return " ".join(title.casefold().split())


def normalise_title(title: str) -> str:
    """Return the key of a title by which spellings are compared; empty when nothing is left.

    NFKC, letters without case and diacritics, apostrophes dropped, other punctuation as one
    space, a leading `the` dropped, no space beside a Chinese character. `&` counts as punctuation
    and not as `and`. Control characters, which stand for lost diacritics, are dropped. A mark of
    the English edition, `(英文版)` or `（英文）`, stays and is spelled one way, since that edition
    is a journal of its own. Of a text longer than 2,000 characters the beginning counts.

    >>> normalise_title("The Children’s REVIEW – Études & Notes")
    'childrens review etudes notes'
    >>> normalise_title("《虚构学报（英文）》")
    '虚构学报英文版'
    """
    if title.isascii():
        key = " ".join(
            title[:_LONGEST].encode().translate(_ASCII_KEY, _ASCII_DROPPED).decode().split()
        )
    else:
        key = _normalise_unicode(title[:_LONGEST])
    return key.removeprefix("the ")


def loosen_title(title: str) -> str:
    """Return the key of a title in which, beyond `normalise_title`, `&` is `and`.

    >>> loosen_title("Rivers & Lakes") == loosen_title("Rivers and Lakes")
    True
    """
    if "&" in title or "＆" in title or "﹠" in title:
        title = title.replace("&", " and ").replace("＆", " and ").replace("﹠", " and ")
    return normalise_title(title)


def damaged_title(title: str) -> re.Pattern[str] | None:
    """Return what the normalised form of the undamaged title matches in full.

    Where a control character stands for a letter with a diacritic, that letter is gone with it.
    None when no control character is in the title, or too little else.
    """
    pieces = _CONTROL.split(title[:_LONGEST])
    if not 1 < len(pieces) <= _MOST_DAMAGES:
        return None
    key = normalise_title(_LOST.join(pieces))
    if len(key) < _SHORTEST_DAMAGED:
        return None
    return re.compile("[^ ]{0,2}".join(map(re.escape, key.split(_LOST))))


def has_han(title: str) -> bool:
    """Tell whether a title holds a Chinese character."""
    return not title.isascii() and _HAN.search(title) is not None


def _normalise_unicode(title: str) -> str:
    text = title.translate(_DROPPED)
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    text = unicodedata.normalize("NFC", _MARKS.sub("", text)).translate(_PLAIN)
    text = _ENGLISH_EDITION.sub("英文版", text)
    text = _PUNCTUATION.sub(" ", text).strip()
    return _SPACE_AT_HAN.sub("", text)
