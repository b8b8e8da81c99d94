"""Text and links that mean nothing in Markdown but what they say."""

from __future__ import annotations

import re
from typing import Final

from litrecord.patterns import late

__all__ = ["escape", "escape_start", "is_address", "link_to"]

# Signs of CommonMark and of what programs add: tables, formulas, footnotes, tags, mentions. A colon
# and a full stop only where programs would make an address a link; signs that count in pairs.
_SPECIAL: Final = late(
    r"([\\`*_{}\[\]<>#|~$&^@]|:(?=//)|(?<=mailto):|(?<=xmpp):|(?<=www)\.|==|%%|\+\+)",
    re.IGNORECASE,
)
# What makes a line an item of a list, a rule, an underline of a heading or a definition
_MARK: Final = late(r"([-+=:!%]|[0-9]{1,9}(?=[.)]))")
_WEB: Final = late(r"https?://[^\s\x00-\x1f\x7f\"'<>\\^`{|}]+", re.IGNORECASE)


def escape(text: str) -> str:
    """Escape text of one line that does not begin a line."""
    return _SPECIAL.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    return "".join(f"\\{sign}" for sign in match[0])


def escape_start(line: str) -> str:
    """Escape what, at the beginning of a line that is escaped already, would mean something."""
    mark = _MARK.match(line)
    if mark is None:
        return line
    at = mark.end() if line[0].isdecimal() else 0
    return f"{line[:at]}\\{line[at:]}"


def is_address(text: str) -> bool:
    """Tell whether a text is a web address that may be a link."""
    return _WEB.fullmatch(text) is not None


def link_to(address: str | None, shown: str) -> str:
    """Return text, escaped already, that leads to a web address; else the text."""
    if address is None or not is_address(address):
        return shown
    return f"[{shown}](<{address}>)"
