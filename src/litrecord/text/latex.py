"""Text with LaTeX in it, as bibliographies write it, as text with a little HTML.

Raised and lowered text becomes `<sup>` and `<sub>`, which `text.markup` reads further. Commands
that nobody listed stay as they are printed, with the braces of their arguments.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from litrecord.patterns import late
from litrecord.text.words.latex_words import (
    ACCENTS,
    LAYOUT,
    SKIPPED,
    SPACING_ACCENTS,
    SYMBOLS,
    WRAPPERS,
)

__all__ = ["read_latex", "read_paragraphs", "read_verbatim"]

_SPECIAL: Final = re.compile(r"[\\{}$~]|--|``|''|[!?]`")
# Without these, braces group nothing.
_COMMAND: Final = re.compile(r"[\\$]|[_^]\{")
_BRACES: Final = {ord("{"): None, ord("}"): None}
# Text with more commands is made by no author.
_MOST: Final = 10_000
_TOKEN: Final = late(
    r"\\(?:[A-Za-z]+\*?|.|$)\s*+|[{}$~]|[_^](?=\{)|[_^]|---?|``|''|[!?]`"
    r"|[^\\{}$~_^\-`'!?]++|.",
    re.DOTALL,
)
_SPECIAL_VERBATIM: Final = re.compile(r"[\\{}]")
_TOKEN_VERBATIM: Final = late(r"\\(?:[A-Za-z]+\*?|.|$)\s*+|[{}]|[^\\{}]++", re.DOTALL)
_LIGATURES: Final = {
    "--": "–",
    "---": "—",
    "``": "“",
    "''": "”",
    "!`": "¡",
    "?`": "¿",
    "~": " ",
}
_IN_ORDER: Final = sorted(_LIGATURES, key=len, reverse=True)
_EMPTY_LINE: Final = late(r"\n[^\S\n]*+\n\s*+")
_DOTLESS: Final = {"ı": "i", "ȷ": "j"}
_RAISED: Final = {"^": ("<sup>", "</sup>"), "_": ("<sub>", "</sub>")}


def read_latex(text: str) -> str:
    r"""Return a text without its LaTeX.

    - Braces vanish. Accents (`\"u`, `{\"{u}}`, `\c{c}`) and letters (`\ss`, `{\o}`) are characters.
    - `--` is a dash, ```` ``…'' ```` are quotation marks, `~` and `\,` are spaces.
    - Formulas lose their `$`; symbols of which there is a character become that; `^` and `_` raise
      and lower as in `$^{13}$C` or `\textsuperscript{2+}`, also before a brace outside of formulas.
    - What only says how text looks (`\emph{…}`) leaves its text. Unknown commands stay.
    - `%` is a percent sign: a bibliography has no comments in its values. A `$` without another
      one is a dollar sign.

    Text with more than 10,000 commands and braces comes back as it is.

    >>> read_latex(r"The {DNA} of {\'E}tienne's ${\alpha}$-helix")
    "The DNA of Étienne's α-helix"
    """
    if _SPECIAL.search(text) is None:
        return text
    if _COMMAND.search(text) is None:
        # First, for braces keep signs apart: `-{}-`.
        for sign in _IN_ORDER:
            if sign in text:
                text = text.replace(sign, _LIGATURES[sign])
        return text.translate(_BRACES)
    return text if _is_flooded(text) else _Writer(text).write(_TOKEN)


def read_paragraphs(text: str) -> str:
    r"""Return a text without its LaTeX, a line for each paragraph.

    >>> read_paragraphs("One\nline.\\par Another.")
    'One line.\nAnother.'
    """
    parts = (" ".join(one.split()) for one in _EMPTY_LINE.split(read_latex(text)))
    return "\n".join(one for one in parts if one)


def read_verbatim(text: str) -> str:
    r"""Return an address or identifier without its LaTeX: only `\_`, `\%`, braces and their kin.

    >>> read_verbatim(r"10.1000/a\_b{\textless}c--d~e")
    '10.1000/a_b<c--d~e'
    """
    if _SPECIAL_VERBATIM.search(text) is None or _is_flooded(text):
        return text
    return _Writer(text).write(_TOKEN_VERBATIM)


def _is_flooded(text: str) -> bool:
    return len(text) > _MOST and sum(map(text.count, ("\\", "$", "{", "}"))) > _MOST


class _Writer:
    """Writes one text, token by token.

    Attributes:
        out: What is written so far.
        groups: What each open group prints at its end, and where it began if it is not printed.
        accent: The combining character that waits for its letter; "" for none.
        ending: What is printed after the next character or group; None for nothing.
        skips: Whether the next group is not printed.
        keeps: Whether the next group keeps its braces.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.out: list[str] = []
        self.groups: list[tuple[str, int]] = []
        self.accent = ""
        self.ending: str | None = None
        self.skips = False
        self.keeps = False
        self.in_math = False
        self.dollars = text.count("$") - text.count("\\$")

    def write(self, token: re.Pattern[str]) -> str:
        for match in token.finditer(self.text):
            part = match[0]
            char = part[0]
            if char == "{":
                self._open()
            elif char == "}":
                self._close()
            else:
                self.keeps = False
                if char == "\\":
                    self._command(part)
                elif part == "$":
                    self._toggle_math()
                elif part in _RAISED and token is not _TOKEN_VERBATIM:
                    self._raise(part, self.text[match.end() : match.end() + 1])
                else:
                    self._emit(_LIGATURES.get(part, part))
        self._drop_accent()
        while self.groups:
            self._close()
        return "".join(self.out)

    def _open(self) -> None:
        if self.keeps:
            self.out.append("{")
            self.groups.append(("}", -1))
        elif self.skips:
            self.groups.append(("", len(self.out)))
        else:
            self.groups.append((self.ending or "", -1))
        self.ending, self.skips, self.keeps = None, False, False

    def _close(self) -> None:
        self._drop_accent()
        self.ending = None
        if not self.groups:
            self.out.append("}")
            return
        ending, begin = self.groups.pop()
        if begin >= 0:
            del self.out[begin:]
        self.out.append(ending)
        # All arguments of an unknown command keep their braces.
        self.keeps = ending == "}"

    def _drop_accent(self) -> None:
        if self.accent:
            self.out.append(SPACING_ACCENTS.get(self.accent, ""))
            self.accent = ""

    def _toggle_math(self) -> None:
        self.dollars -= 1
        if not self.in_math and self.dollars < 1:
            self._emit("$")
        else:
            self.in_math = not self.in_math

    def _raise(self, sign: str, following: str) -> None:
        if following != "{" and not self.in_math:
            self._emit(sign)
            return
        before, self.ending = _RAISED[sign]
        self.out.append(before)

    def _command(self, token: str) -> None:
        word = token[1:].rstrip()
        space = token[1 + len(word) :]
        if not word:
            # Nothing, a space or a line end behind the backslash
            self._emit(" " if space else "\\")
            return
        name = word.rstrip("*") or word
        if not name.isalpha() and space and name not in ACCENTS and name not in "()":
            # Only behind a word is a space no space.
            self._emit(SYMBOLS.get(name, "" if name in LAYOUT else "\\" + name) + space)
        elif name in ACCENTS and not (name == "." and self.in_math):
            self._drop_accent()
            self.accent = ACCENTS[name]
        elif name in SYMBOLS:
            self._emit(SYMBOLS[name])
        elif name in WRAPPERS:
            before, self.ending = WRAPPERS[name]
            self.out.append(before)
        elif name in SKIPPED:
            self.skips = True
        elif name in LAYOUT:
            if name in "()":
                self.in_math = name == "("
                self._emit(space)
        else:
            self._emit(token)
            self.keeps = True

    def _emit(self, text: str) -> None:
        if not self.accent and self.ending is None:
            self.out.append(text)
            return
        if not text or text.isspace():
            return
        first, rest = text.lstrip()[:1], text.lstrip()[1:]
        if self.accent:
            first = unicodedata.normalize("NFC", _DOTLESS.get(first, first) + self.accent)
            self.accent = ""
        if self.ending is not None:
            first += self.ending
            self.ending = None
        self.out.append(first + rest)
