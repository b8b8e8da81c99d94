"""Plain text from titles and abstracts that carry HTML, JATS or MathML, and forms for comparing.

What is printed survives: text, numbers (10<sup>5</sup> is 10⁵), paragraphs and section labels as
lines. What only says how it looks does not. Characters are otherwise left as they are: `：` is
not `:`, and no compatibility form is taken for another.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from litrecord.patterns import late
from litrecord.text.characters import clean_characters, fold_entities
from litrecord.text.tag_soup import BREAK, read_tags

__all__ = [
    "clean_characters",
    "clean_markup",
    "fold_entities",
    "match_equal",
    "match_form",
    "names_no_title",
    "strip_brackets",
    "strip_markup",
]

_FRAMES: Final = (("<p><p>", "</p>"), ("<p>", "</p>"), ("<jats:p>", "</jats:p>"))

# Each begins with the character that the search can jump to.
_SENTENCE_END: Final = late(r"\n(?<=[.。．!?！？;；:：]\n)")
_SPACES: Final = late("  +")
_LINE_START: Final = late(r"\n[^\S\n]++")
_HAS_LINE_TAIL: Final = late(r"\n(?<=[^\S\n]\n)")
# Tried only where a run of white space begins, or long runs would be read again and again.
_LINE_TAIL: Final = late(r"(?<!\s)[^\S\n]++(?=\n)")
_EMPTY_LINES: Final = late("\n\n+")
_MORE_EMPTY_LINES: Final = late("\n\n\n+")

_NO_TITLE: Final = frozenset({"not available", "in process citation"})
_BRACKET: Final = late(r"[\[\]]")
_HAN: Final = re.compile("[\u4e00-\u9fff]")
# No combining marks
_WITHOUT_MARKS: Final = late("[\x00-\u02ff\u2000-\u2027\u3000-\u3029\u4e00-\u9fff\uff01-\uffe6]*")
# Normalising takes quadratic time in the number of combining marks that follow each other.
_LONGEST_PIECE: Final = 64


def _lay_out(text: str) -> str:
    """Give every line its final form; `BREAK` in the text means that markup makes the lines."""
    has_blocks = BREAK in text
    text = _single_spaced(text.replace("\t", " "))
    if has_blocks:
        if "\n" in text:
            text = _SENTENCE_END.sub(BREAK, text.replace(" \n", "\n"))
            text = _single_spaced(text.replace("\n", " "))
        text = text.replace(BREAK, "\n")
    if "\n" in text:
        text = _LINE_START.sub("\n", text)
        if _HAS_LINE_TAIL.search(text) is not None:
            text = _LINE_TAIL.sub("", text)
        text = _EMPTY_LINES.sub("\n", text) if has_blocks else _MORE_EMPTY_LINES.sub("\n\n", text)
    return text.strip()


def _single_spaced(text: str) -> str:
    # Looking for two spaces takes a tenth of the time in which the expression finds none.
    return _SPACES.sub(" ", text) if "  " in text else text


def clean_markup(text: str, *, one_line: bool = False) -> str:
    """Return the plain text of a title or abstract with HTML, JATS, MathML or entities.

    - Tags vanish without adding space; paragraphs, headings, list items, table rows and
      sections separate lines. A line end in the source is a space where blocks make the lines,
      unless a sentence or a label with a colon ends there; otherwise it stays. Empty lines
      vanish where blocks make the lines; elsewhere one in a row may stay.
    - Raised numbers become superscript characters (10⁵, 10⁻³, m⁻², x²), other raised text stays
      as it is (CD4+, Ca2+), and `^` keeps it off a number before it (10^2.5).
    - Contents of `<script>`, `<style>`, comments and annotations of formulas are dropped; where
      one is not closed, everything up to the next tag is.
    - A `<` that does not begin a tag is text: `p < 0.05`, `a<b and c>d`. A tag that the end of
      the text cuts off is dropped if it shows an attribute, a `/` or a known prefix.
    - Entities are decoded, however often they were escaped, and escaped markup (`&lt;i&gt;`)
      counts as markup. What would still read as a tag afterwards gets a space behind its `<`.
    - Runs of spaces and tabs become one space; lines lose white space at both ends; control
      characters go as in `clean_characters`. Everything else stays code point by code point.

    The same text always gives the same result, and what comes out comes out again unchanged,
    unless an entity is left that others spelled or tags parted (`&am&#112;lt;`).

    Args:
        text: The text.
        one_line: Whether to join the lines with spaces, as for a title.

    Returns:
        The plain text; the same object when there was nothing to do.

    Raises:
        TypeError: `text` is not a string.
    """
    made = strip_markup(clean_characters(text))
    if one_line and "\n" in made:
        made = " ".join(made.split("\n")).replace("  ", " ")
    return made


def strip_markup(text: str) -> str:
    """Do what `clean_markup` does with text that `clean_characters` leaves as it is."""
    if text[:3] == "<p>" and text[-4:] == "</p>":
        # Most abstracts are one paragraph, or one inside another.
        start = 6 if text[3:6] == "<p>" else 3
        inner = text[start : -8 if text[-8:-4] == "</p>" else -4]
        if (
            "<" not in inner
            and "&" not in inner
            and "\n" not in inner
            and "\t" not in inner
            and "  " not in inner
            and inner == inner.strip()
        ):
            return inner
    made = _read_frame(text) if text[:1] == "<" else None
    if made is None:
        made = read_tags(text) if "<" in text or "&" in text else text
    if BREAK in made:
        return _lay_out(made)
    if "  " in made or "\t" in made or "\n" in made or made != made.strip():
        laid_out = _lay_out(made)
        return made if laid_out == made else laid_out
    return made


def _read_frame(text: str) -> str | None:
    """Return what stands in a frame of paragraph tags and nothing else; None otherwise."""
    for opening, closing in _FRAMES:
        if text.startswith(opening) and text.endswith(closing):
            inner = text[len(opening) : -len(closing)].removesuffix(closing)
            if "<" in inner or "&" in inner:
                return None
            return BREAK + inner if "\n" in inner else inner
    return None


def names_no_title(text: str) -> bool:
    """Tell whether a text is what PubMed prints where it has no title.

    >>> names_no_title("[Not Available]."), names_no_title("Not available in shops")
    (True, False)
    """
    return text.strip(" .[]").casefold() in _NO_TITLE


def strip_brackets(title: str) -> str | None:
    """Return a title without the `[…]` around all of it, or None when there is none.

    PubMed brackets the titles that it translated. A full stop may follow the last bracket.
    `[A] and [B]` is not bracketed, and `[]` holds no title.

    >>> strip_brackets("[Prevention of falls].")
    'Prevention of falls'
    """
    text = title.strip()
    if not text.startswith("["):
        return None
    text = text.removesuffix(".").rstrip()
    if not text.endswith("]"):
        return None
    depth = 0
    last = len(text) - 1
    for bracket in _BRACKET.finditer(text):
        depth += 1 if bracket[0] == "[" else -1
        if depth == 0:
            if bracket.start() != last:
                return None
            break
    else:
        return None
    return text[1:-1].strip() or None


def _compatible(text: str) -> str:
    """Normalise to NFKC, in pieces, so that no text takes long."""
    if text.isascii():
        return text
    if len(text) <= 4 * _LONGEST_PIECE or _WITHOUT_MARKS.fullmatch(text) is not None:
        return unicodedata.normalize("NFKC", text)
    pieces = []
    start = 0
    while start < len(text):
        end = start + _LONGEST_PIECE
        # Cut before a character that nothing before it combines with: Latin or Han.
        while end < start + 2 * _LONGEST_PIECE and not (
            text[end : end + 1] < "\u0300" or "\u3400" <= text[end] <= "\u9fff"
        ):
            end += 1
        pieces.append(unicodedata.normalize("NFKC", text[start:end]))
        start = end
    return "".join(pieces)


def match_equal(one: str, other: str) -> bool:
    """Tell whether two texts have the same `match_form`."""
    if one == other:
        return True
    # No form of a Han character is an ASCII character, and translations are the usual case.
    if one.isascii() != other.isascii() and _HAN.search(one if other.isascii() else other):
        return False
    return match_form(one) == match_form(other)


def match_form(text: str) -> str:
    """Return the form in which two titles or names are compared, which is never shown.

    It ignores one final `.` or `。`, a `[…]` around all, the difference of `&amp;` and `&`, of
    upper and lower case and of white space, and what NFKC makes equal, such as full-width forms.
    """
    text = _compatible(fold_entities(text))
    text = " ".join(text.casefold().split())
    inner = strip_brackets(text)
    text = text if inner is None else inner
    return text.removesuffix("." if text.endswith(".") else "。").rstrip()
