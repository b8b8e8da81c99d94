"""What typing, typesetting and copying put around identifiers and into them.

Only characters that stand for an ASCII character are folded: the full-width forms that Chinese
and Japanese input methods produce, unusual spaces, and the two typographic hyphens that
typesetters put where the identifier has an ASCII one. Full compatibility normalization (NFKC)
would do more than that, and harm: it reads the footnote mark in `123²` as one more digit of the
number.
"""

from __future__ import annotations

from typing import Final

__all__ = ["ANY_DASH", "CLOSING", "LONGEST_TEXT", "OPENING", "fold", "trim"]

# Longer texts are not searched for the short identifiers (everything but the DOI).
LONGEST_TEXT: Final = 4096

OPENING: Final = "\"'`([{<«‹“„‘‚「『《〈【〔"
CLOSING: Final = "\"'`)]}>»›”’」』》〉】〕"
# Inside a regular expression's [...]: hyphen-minus, Unicode hyphens and dashes, minus signs
ANY_DASH: Final = r"\-\u2010-\u2015\u2212\ufe58\ufe63"

# Soft hyphen, Mongolian vowel separator, zero-width and bidirectional characters, byte order mark
_INVISIBLE: Final = (
    0x00AD,
    0x180E,
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    0xFEFF,
)
_SPACES: Final = (0x0085, 0x00A0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F)
_FOLDING: Final[dict[int, str | None]] = {
    **dict.fromkeys(_INVISIBLE),
    **dict.fromkeys(_SPACES, " "),
    # U+FF01 to U+FF5E repeat U+0021 to U+007E; U+3000 is the space among them.
    **{wide: chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)},
    0x3000: " ",
    0x2010: "-",
    0x2011: "-",
}
_JUNK: Final = OPENING + CLOSING + ".,;。、｡ \t\n\v\f\r\x1c\x1d\x1e\x1f"


def fold(text: str) -> str:
    """Make full-width characters, odd spaces and typographic hyphens ASCII; drop invisible ones.

    >>> fold("ＩＳＳＮ：1234‐5679")
    'ISSN:1234-5679'
    """
    return text if text.isascii() else text.translate(_FOLDING)


def trim(text: str) -> str:
    """Fold `text` and cut white space, quotes, brackets and full stops off both its ends.

    >>> trim(" “2101.00001”。")
    '2101.00001'
    """
    return fold(text).strip(_JUNK)
