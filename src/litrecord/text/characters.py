"""Characters that text should not hold, and characters that are spelled as entities."""

from __future__ import annotations

import re
from typing import Final

from litrecord.patterns import late

__all__ = [
    "clean_characters",
    "decode_entities",
    "fold_entities",
    "is_clean",
    "loses_characters",
    "whole_characters",
]

# By what is not allowed, which compiles ten times as fast.
_ALLOWED: Final = re.compile("[^\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]*+")
_ASCII_CONTROLS: Final = bytes(set(range(0x20)) - {0x09, 0x0A}) + b"\x7f"
# Vertical tab, form feed and next line end a line wherever they are obeyed.
_LINE_END: Final = late("\r\n?|[\x0b\x0c\x85]")
_CONTROL: Final = late("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SURROGATE: Final = late("[\ud800-\udfff]")

_ENTITY: Final = late(r"&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));")
# (?!): before 3.11.5 a possessive repeat ends where its last, failed attempt stopped, unless an
# alternative that always fails goes back to where the attempt began (CPython issue 100061).
_AMPERSANDS: Final = late(r"&(?:amp;|AMP;|#0{0,5}38;|#[xX]0{0,4}26;|(?!))++")


def is_clean(text: str) -> bool:
    """Tell whether `clean_characters` would leave a text as it is."""
    if str.isascii(text):  # unbound, so that anything but text is a TypeError
        # Three times as fast as the expression, and most long texts are ASCII.
        data = text.encode()
        return len(data.translate(None, _ASCII_CONTROLS)) == len(data)
    return _ALLOWED.fullmatch(text) is not None


def clean_characters(text: str) -> str:
    r"""Remove control characters and replace lone surrogates.

    CR LF, CR, vertical tab, form feed and next line (U+0085) become a line feed; the other C0 and
    C1 controls vanish, all but tab and line feed; each surrogate becomes U+FFFD. Everything
    else stays, also bidirectional controls and joiners, which some scripts need.

    Returns:
        The text; the same object when there was nothing to do.

    Raises:
        TypeError: `text` is not a string.

    >>> clean_characters("a\x00b\r\nc\ud800")
    'ab\nc�'
    """
    if is_clean(text):
        return text
    text = _LINE_END.sub("\n", text)
    text = _CONTROL.sub("", text)
    return _SURROGATE.sub("\ufffd", text)


def whole_characters(text: str) -> str:
    """Replace each lone surrogate, which no file can hold, by U+FFFD."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def loses_characters(text: str, clean: str) -> bool:
    r"""Tell whether `clean_characters` made more of a text than other line ends.

    Args:
        text: The text before.
        clean: The text after.

    >>> loses_characters("a\r\nb\rc", "a\nb\nc"), loses_characters("a\x00", "a")
    (False, True)
    """
    return clean is not text and clean != text.replace("\r\n", "\n").replace("\r", "\n")


def _character(code: int) -> str:
    if 0x80 <= code < 0xA0:
        # HTML reads these as Windows-1252, and so does everybody who writes them.
        return bytes((code,)).decode("cp1252", "ignore")
    if code in {0x09, 0x0A, 0x0D, 0x20, 0xA0}:
        return " "
    if code < 0x20 or code == 0x7F:
        return ""
    return "\ufffd" if code > 0x10FFFF or 0xD800 <= code < 0xE000 else chr(code)


def _decode(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name is None:
        return _character(int(decimal) if decimal is not None else int(hexadecimal, 16))
    from html.entities import html5  # noqa: PLC0415  # two thousand names, for rare ones

    known = html5.get(name + ";")
    if known is None:
        return match[0]
    return " " if known in {"\xa0", "\t", "\n"} else known


def fold_entities(text: str) -> str:
    """Decode the entities in a short text once: `R&amp;D` is `R&D`, `&amp;lt;` is `&lt;`.

    Named entities of HTML and numeric ones, with their semicolon. A non-breaking space, tab or
    line end spelled as an entity is a space; controls vanish.

    Returns:
        The text; the same object when there was nothing to do.
    """
    return _ENTITY.sub(_decode, text) if "&" in text and ";" in text else text


def decode_entities(text: str) -> str:
    """Decode entities that may have been escaped several times: `&amp;amp;lt;` is `<`.

    Otherwise like `fold_entities`.
    """
    if "&" not in text or ";" not in text:
        return text
    text = _AMPERSANDS.sub("&", text)
    # The commonest by far, without a call for each.
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ")
    return _ENTITY.sub(_decode, text) if "&" in text else text
