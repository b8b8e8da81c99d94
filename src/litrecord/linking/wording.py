"""When two texts of one paper say the same in other characters.

Sources differ in letter case, markup, entities, spacing, kinds of dashes, quotation marks, and in
the full stop after a title. Everything else is a difference: `p < 0.05` is not `p > 0.05`.
"""

from __future__ import annotations

from typing import Final

from litrecord.linking.titles import has_han
from litrecord.text.markup import clean_markup, match_form
from litrecord.text.scripts import han_variant

__all__ = ["continues", "form_of", "same_text", "script_of", "share_script"]

_DASHES: Final = "‐‑‒–—―−⸺⸻﹘﹣－"
_QUOTES: Final = "\"'`´‘’‚‛′″“”„‟«»‹›「」『』〝〞＂＇"
_FOLDED: Final = str.maketrans(
    dict.fromkeys(_DASHES, "-") | dict.fromkeys(_QUOTES + "\xad\u200b\ufeff", "")
)
# What a text that was cut off ends with
_CUT: Final = ".…"
# What a subtitle begins with
_SUBTITLE: Final = tuple(":.?!;-(,")
_SHORTEST_HEAD: Final = 10
_SHORTEST_PART: Final = 40
_HAN_SCRIPTS: Final = frozenset({"Hans", "Hant", "Hani"})


def form_of(text: str) -> str:
    """Return the form in which texts that say the same are equal; it is never shown.

    >>> form_of("CD4<sup>+</sup> T cells – a “Review”.") == form_of("CD4+ T Cells - a 'review'")
    True
    """
    if "<" in text or "&" in text:
        text = clean_markup(text, one_line=True)
    folded = "".join(match_form(text).translate(_FOLDED).split())
    return folded.removesuffix("." if folded.endswith(".") else "。")


def same_text(one: str, other: str) -> bool:
    """Tell whether two texts say the same."""
    return one == other or form_of(one) == form_of(other)


def continues(longer: str, shorter: str) -> bool:
    """Tell whether a text, given by its form, goes on where another was cut off.

    That is so for a long text, such as an abstract, and for a title to which a subtitle was added.
    """
    head = shorter.rstrip(_CUT)
    if len(longer) <= len(head) or not longer.startswith(head):
        return False
    if len(head) >= _SHORTEST_PART:
        return True
    return len(head) >= _SHORTEST_HEAD and longer[len(head) :].startswith(_SUBTITLE)


def script_of(tag: str | None, text: str) -> str:
    """Return the script of a text: what its tag says, else `Hans`, `Hant` or `Hani`, else `Latn`.

    All scripts but the Chinese one count as `Latn` where no tag says which it is.
    """
    stated = "" if tag is None else next((one for one in tag.split("-")[1:] if len(one) == 4), "")
    if stated.isalpha():
        return stated.title()
    return (han_variant(text) or "Hani") if has_han(text) else "Latn"


def share_script(one: str, other: str) -> bool:
    """Tell whether texts in two scripts can be compared."""
    return one == other or ("Hani" in (one, other) and {one, other} <= _HAN_SCRIPTS)
