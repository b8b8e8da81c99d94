"""Plain text written piece by piece: raised and lowered characters, and formulas.

What markup says by position has to be said in characters, or numbers turn false: 10 with a raised
5 is 10⁵ and never 105, one half is 1/2 and never 12.
"""

from __future__ import annotations

import io
from typing import Final, Literal, TypeAlias

from litrecord.patterns import late
from litrecord.text.words.elements import MATH_LEAVES, SUBSCRIPT_ELEMENTS, SUPERSCRIPT_ELEMENTS

__all__ = ["POSITIONS", "FormulaWriter", "PlainWriter", "Position"]

Position: TypeAlias = Literal["raised", "lowered"]
POSITIONS: Final[dict[str, Position]] = {
    **dict.fromkeys(SUPERSCRIPT_ELEMENTS, "raised"),
    **dict.fromkeys(SUBSCRIPT_ELEMENTS, "lowered"),
}
"""Elements whose content stands above or below the line."""

_DIGITS: Final = frozenset("0123456789")
_SIGNS: Final = frozenset("+-−–")
_EXPONENT: Final = late(r"[+\-−–]?[0-9]++")
_CHARGE: Final = late(r"[0-9]++[+\-−–]")
_RAISED: Final = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
# What a raised number can belong to, beside letters and digits; not the [ in [³H]thymidine.
_CARRIERS: Final = frozenset(")]}.,;:%。，；：、）】”’\"'")


def _raise(content: str, base: str) -> str:
    """Write raised `content` after the character `base`."""
    squeezed = "".join(content.split())
    if _EXPONENT.fullmatch(squeezed) and (base.isalnum() or base in _CARRIERS):
        return squeezed.translate(_RAISED)
    if base in _DIGITS:
        if _CHARGE.fullmatch(squeezed):
            return squeezed.translate(_RAISED)
        if squeezed[:1] in _DIGITS or (squeezed[:1] in _SIGNS and squeezed[1:2] in _DIGITS):
            return "^" + content.strip()
    return content


def _lower(content: str, base: str) -> str:
    """Write lowered `content` after the character `base`."""
    return "_" + content if base in _DIGITS and content[:1] in _DIGITS else content


class PlainWriter:
    """Collects plain text.

    Pieces go straight into one buffer, so that a text of many small pieces takes little memory;
    only a raised or lowered part is held back until its end.
    """

    __slots__ = ("_buffer", "_held", "_is_after_index", "_last", "_position")

    def __init__(self) -> None:
        self._buffer = io.StringIO()
        self._last = " "
        self._held: list[str] = []
        self._position: Position | None = None
        self._is_after_index = False

    def write(self, piece: str) -> None:
        """Add a piece of text, which may be empty."""
        if self._position is not None:
            self._held.append(piece)
        elif piece:
            if self._is_after_index:
                self._is_after_index = False
                # log₂10 as log2 10: the index must not run into the number after it.
                if piece[0] in _DIGITS:
                    self._buffer.write(" ")
            self._buffer.write(piece)
            self._last = piece[-1]

    def begin(self, position: Position) -> None:
        """Hold back what follows, which is raised or lowered; one that is open ends here."""
        self.end()
        self._position = position

    def end(self, position: Position | None = None) -> None:
        """Write what was held back; only if it is in this position, when one is named."""
        if self._position is None or (position is not None and position != self._position):
            return
        content = "".join(self._held)
        is_lowered = self._position == "lowered"
        self._held.clear()
        self._position = None
        if content:
            self.write((_lower if is_lowered else _raise)(content, self._last))
            self._is_after_index = is_lowered and self._last in _DIGITS

    def text(self) -> str:
        """Return all that was written."""
        self.end()
        return self._buffer.getvalue()


# What stands before the second and the third child of an element.
_BETWEEN: Final[dict[tuple[str, int], str]] = {
    ("mfrac", 2): "/",
    ("mroot", 2): "^(1/",
    ("munder", 2): "_",
    ("munderover", 2): "_",
    ("munderover", 3): "^",
}
# What stands before every child but the first.
_SEPARATORS: Final = {"mfenced": ",", "mtr": " ", "mlabeledtr": " ", "mtable": "; "}
_AROUND: Final = {
    "msqrt": ("√(", ")"),
    "mfenced": ("(", ")"),
    "mroot": ("", ")"),
    "mspace": (" ", ""),
}
# Their children stand in brackets, unless they are a single number or word.
_BRACKETED: Final = frozenset({"mfrac", "mroot"})
_SCRIPTS: Final[dict[tuple[str, int], Position]] = {
    ("msup", 2): "raised",
    ("msub", 2): "lowered",
    ("msubsup", 2): "lowered",
    ("msubsup", 3): "raised",
}
_DEEPEST: Final = 64
# U+2061 to U+2064, invisible operators: f(x), 2x
_INVISIBLE: Final = dict.fromkeys(range(0x2061, 0x2065))


class FormulaWriter:
    """Writes the elements of MathML into a `PlainWriter`: x², 10⁻³, (a+b)/2, √(x).

    Elements that are nested more than 64 deep are read as if their tags were not there.

    Args:
        writer: Where the text goes.

    Attributes:
        is_open: Whether the text at hand is inside a formula.
    """

    __slots__ = ("_open", "_writer", "is_open")

    def __init__(self, writer: PlainWriter) -> None:
        self._writer = writer
        self.is_open: bool = False
        # Name, number of children so far, what to write at the end, position it is written in.
        self._open: list[tuple[str, int, str, Position | None]] = []

    def write(self, piece: str) -> None:
        """Add text inside a formula, where white space between elements means nothing."""
        if self._open[-1][0] != "mtext":
            piece = piece.strip().translate(_INVISIBLE)
            if piece in {"<", ">"}:
                # a<b>c would read as a tag.
                piece = f" {piece} "
        self._writer.write(piece)

    def open(self, name: str, *, is_empty: bool) -> None:
        """Begin the element `name`, which ends at once if `is_empty`."""
        depth = len(self._open)
        if depth == _DEEPEST or (depth == 0 and (is_empty or name in MATH_LEAVES)):
            # A leaf outside any formula is a word in a sentence.
            return
        before, after = _AROUND.get(name, ("", ""))
        position = None
        if depth:
            parent, count, at_end, of_parent = self._open[-1]
            count += 1
            self._open[-1] = (parent, count, at_end, of_parent)
            if count > 1:
                between = _SEPARATORS.get(parent)
                self._writer.write(
                    _BETWEEN.get((parent, count), "") if between is None else between
                )
                position = _SCRIPTS.get((parent, count))
                if position is not None:
                    self._writer.begin(position)
            if parent in _BRACKETED and name not in MATH_LEAVES:
                before, after = f"({before}", f"{after})"
        self._writer.write(before)
        if is_empty:
            self._end(after, position)
        else:
            self._open.append((name, 0, after, position))
            self.is_open = True

    def close(self, name: str) -> None:
        """End the element `name` and what was left open in it; `math` ends the whole formula."""
        if name == "math":
            while self._open:
                self._pop()
        elif any(one[0] == name for one in self._open[-4:]):
            while self._pop() != name:
                pass
        self.is_open = bool(self._open)

    def _pop(self) -> str:
        name, _, after, position = self._open.pop()
        self._end(after, position)
        return name

    def _end(self, after: str, position: Position | None) -> None:
        self._writer.write(after)
        if position is not None:
            self._writer.end(position)
