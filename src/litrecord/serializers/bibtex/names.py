"""Names as BibTeX reads them: `von Last, Jr, First`, groups in braces, Chinese names undivided."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from litrecord.model.people import PersonName
from litrecord.patterns import late
from litrecord.serializers.bibtex.latex import escape
from litrecord.text.bibtex_names import read_names
from litrecord.text.names import read_name

__all__ = ["find_names", "write_name"]

# What would end a part, a name or a list, or give a part another meaning
_DIVIDES: Final = late("(?i:[,;=]|(?:^| )and(?: |$))")


def write_name(name: PersonName) -> str:
    """Write a name; "" where nothing of it can be written."""
    if name.literal is not None:
        return _group(name.literal)
    if name.family is None:
        return _group(name.given or "")
    if _is_undivided(name):
        return escape(name.family + (name.given or ""))
    family = _part(name.family, is_last=bool(name.particle))
    last = " ".join(filter(None, (_part(name.particle or ""), family)))
    return ", ".join(filter(None, (last, _part(name.suffix or ""), _part(name.given or ""))))


def _group(text: str) -> str:
    inside = escape(text)
    # `{\` begins a single character for BibTeX.
    inside = f"{{{inside}}}" if inside.startswith("\\") else inside
    return f"{{{inside}}}" if inside else ""


def _is_undivided(name: PersonName) -> bool:
    """Tell whether a name is Chinese and read in the same parts where nothing parts them."""
    whole = f"{name.family}{name.given or ''}"
    if name.particle or name.suffix or not whole.strip() or whole[0] < "\u2e80":
        return False
    found = read_name(whole, order="family-first")
    return (found.family, found.given) == (name.family, name.given)


def _part(text: str, *, is_last: bool | None = None) -> str:
    """Write a part of a name.

    Args:
        text: The part.
        is_last: For a family name whether a particle stands before it; None for other parts.
    """
    inside = escape(text)
    words = text.split()
    # BibTeX takes words in small letters for particles.
    is_small = is_last is not None and any(word[:1].islower() for word in words)
    is_family = is_last or len(words) > 1
    return f"{{{inside}}}" if _DIVIDES.search(text) or (is_small and is_family) else inside


def find_names(written: Sequence[str]) -> list[tuple[int, PersonName]] | None:
    """Find what a reader makes of names.

    Args:
        written: The names, "" for one that could not be written.

    Returns:
        Each name that it finds with the place of the one it stands for; None where it cannot be
        told which stands for which.
    """
    places = [at for at, one in enumerate(written) if one]
    together, _ = read_names(" and ".join(one for one in written if one), len(written))
    if len(together) == len(places):
        return list(zip(places, together, strict=True))
    # One is no name, or several, for the reader.
    alone = [(at, read_names(written[at], 2)[0]) for at in places]
    found = [(at, name) for at, names in alone for name in names]
    one_each = all(len(names) < 2 for _, names in alone)
    return found if one_each and [name for _, name in found] == together else None
