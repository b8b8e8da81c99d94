"""Which texts may stand where a format demands a link."""

from __future__ import annotations

from typing import Final

from litrecord.patterns import late

__all__ = ["is_address", "is_web_link"]

# The characters that RFC 3986 allows: no space, quote, bracket or brace that could end what it
# stands in, and nothing beyond ASCII
_ADDRESS: Final = late(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:[!#-;=?-\[\]_a-z~]+")
_WEB: Final = ("http://", "https://")


def is_address(text: str) -> bool:
    """Tell whether a text has the form of a URI, of any scheme."""
    return _ADDRESS.fullmatch(text) is not None


def is_web_link(text: str) -> bool:
    """Tell whether a text is a link that a browser may follow: http or https, nothing else."""
    return text[:8].lower().startswith(_WEB) and is_address(text)
