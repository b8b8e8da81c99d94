"""Links taken apart, so that an identifier in one is believed only from the right host."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from litrecord.identifiers._characters import LONGEST_TEXT, fold
from litrecord.patterns import late

if TYPE_CHECKING:
    from urllib.parse import SplitResult

__all__ = ["split_link"]

_SCHEMES: Final = frozenset({"", "http", "https"})
_GAP: Final = late(r"[\x00-\x20\x7f]")


def split_link(url: str, *, longest: int = LONGEST_TEXT) -> tuple[str, SplitResult] | None:
    """Return the lower-case host of a web link and its parts; None when it has no sound host.

    User names (`https://doi.org@evil.example/`) and backslashes are refused, because browsers
    and Python disagree about which host such a link leads to; white space and control
    characters too, because two links may stand there, which `urlsplit` would join.

    Args:
        url: An absolute `http` or `https` link; without a scheme it has to begin with `//`.
        longest: How many characters a link may have.

    Raises:
        TypeError: `url` is not a string.
    """
    from urllib.parse import urlsplit  # noqa: PLC0415  # most identifiers come without a link

    if not isinstance(url, str):
        raise TypeError(f"a link is a str, not {type(url).__name__}")
    url = url.strip()
    if len(url) > longest:
        return None
    url = fold(url)
    if _GAP.search(url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
        # Reading the port is what checks it.
        _ = parts.port
    except ValueError:
        return None
    if not host or parts.scheme not in _SCHEMES or "@" in parts.netloc or "\\" in parts.netloc:
        return None
    return host.removesuffix("."), parts
