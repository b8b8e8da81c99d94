r"""Text and addresses as values of BibTeX.

`escape` writes what `litrecord.text.latex.read_latex` reads as the same text, and what LaTeX prints
so. Commands stand in for braces, too, since BibTeX counts the brace of `\{`.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from litrecord.patterns import late
from litrecord.text.characters import clean_characters

__all__ = ["escape", "escape_paragraphs", "protect_capitals", "verbatim"]

_ESCAPES: Final = {
    **{char: f"\\{char}" for char in "&%$#_"},
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    # Other characters in LaTeX's oldest encoding of fonts
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
}
_SPECIAL: Final = late(r"[&%$#_\\{}~^<>|]")
# Signs that LaTeX prints as one, and the place between them
_SIGNS: Final = ("--", "``", "''", "!`", "?`")
_JOINING: Final = late("(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')|(?<=[!?])(?=`)")
_NOT_IN_ADDRESS: Final = late(r"[\s{}\\]")
_PUNCTUATION: Final = "\"'()[],.:;?!“”‘’"
_EASTERN: Final = late("[\u2e80-\U0003ffff]")


def escape(value: str) -> str:
    r"""Return a text as LaTeX, in one line, without control characters.

    >>> escape("R&D {50 %} -- cheap")
    'R\\&D \\textbraceleft{}50 \\%\\textbraceright{} -{}- cheap'
    """
    text = " ".join(clean_characters(value).split())
    text = _SPECIAL.sub(lambda match: _ESCAPES[match[0]], text)
    return _JOINING.sub("{}", text) if any(sign in text for sign in _SIGNS) else text


def escape_paragraphs(value: str) -> str:
    r"""Return a text as LaTeX, in one line, with `\par` between its lines."""
    lines = map(escape, clean_characters(value).split("\n"))
    return r"\par ".join(line for line in lines if line)


def protect_capitals(value: str) -> str:
    """Return a title as LaTeX, with words in braces that small letters would spoil.

    These are words with a capital letter that is not their first one (`DNA`, `mRNA`), with one and
    a digit (`B12`), and single capital letters but for `A` and the first word. A title without
    small letters and one in Chinese, Japanese or Korean characters stay as they are.
    """
    title = " ".join(clean_characters(value).split())
    if title.upper() == title or _EASTERN.search(title) is not None:
        return escape(title)
    return " ".join(_protected(word, at) for at, word in enumerate(title.split(" ")))


def _protected(word: str, at: int) -> str:
    core = word.strip(_PUNCTUATION)
    begin = core[:1].isupper()
    is_special = any(map(str.isupper, core[1:])) or (
        begin and (any(map(str.isdigit, core)) or (len(core) == 1 and at > 0 and core != "A"))
    )
    if not is_special:
        return escape(word)
    before, _, after = word.partition(core)
    inside = escape(core)
    # BibTeX changes the case of what begins with a command in one pair of braces.
    inside = f"{{{{{inside}}}}}" if inside.startswith("\\") else f"{{{inside}}}"
    return escape(before) + inside + escape(after)


def verbatim(value: str) -> str:
    """Return an address or identifier, with percent escapes for what would end or break it.

    These are white space, braces and backslashes; all else is left, as programs that print
    addresses expect it.
    """
    text = clean_characters(value).strip()
    return _NOT_IN_ADDRESS.sub(lambda match: quote(match[0]), text)
