"""Text within Markdown: what CommonMark and GitHub would take for markup, made inert."""

from __future__ import annotations

from typing import Final

from litrecord.patterns import late

__all__ = ["escape_markdown"]

_SPECIAL: Final = late(r"([\\`*_{}\[\]<>#|~$&^=])")
# At the beginning of a line: bullets, and numbers of lists
_BULLET: Final = late(r"(\s{0,3}+)([-+])")
_NUMBER: Final = late(r"(\s{0,3}+[0-9]{1,9}+)([.)])")


def escape_markdown(text: str) -> str:
    r"""Return a text so that Markdown shows it as it is.

    Args:
        text: One line.

    >>> escape_markdown("1. *p* < 0.05 [a](b)")
    '1\\. \\*p\\* \\< 0.05 \\[a\\](b)'
    """
    text = _SPECIAL.sub(r"\\\1", text)
    for pattern in (_BULLET, _NUMBER):
        match = pattern.match(text)
        if match is not None:
            return f"{match[1]}\\{match[2]}{text[match.end() :]}"
    return text
