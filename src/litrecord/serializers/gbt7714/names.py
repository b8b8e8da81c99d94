"""Names of authors as references by GB/T 7714 print them."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from litrecord.model.people import PersonName
from litrecord.patterns import late
from litrecord.serializers.gbt7714.forms import Names, is_east_asian
from litrecord.serializers.gbt7714.quotes import printed
from litrecord.serializers.gbt7714.style import Gbt7714
from litrecord.vocab.gbt7714 import AND_OTHERS, word

__all__ = ["close_authors", "initials", "list_authors", "write_authors", "write_name"]

_LONGEST_INITIALS: Final = 3
_LONGEST_ABBREVIATION: Final = 3
_ABBREVIATED: Final = (f", {AND_OTHERS[None]}", f"，{AND_OTHERS[None]}")
_WORD: Final = late(r"([^.]+)(\.?)")


@lru_cache(maxsize=4096)
def initials(given: str, hyphen: str, is_upper: bool = False) -> str:  # noqa: FBT001, FBT002  # a cache is slow with names of arguments
    """Return the initials of given names, without full stops, a space between them.

    `Mary Ann` is `M A`, `J.D.` and `JD` are `J D`, `Ying-Feng` is `Y F` or `Y-F`. What the source
    abbreviated itself stays (`Yu.` is `Yu`), and so do particles (`Ludwig van` is `L van`) and what
    is no name (`1st`).

    Args:
        given: The given names.
        hyphen: What stands between the parts of a name with a hyphen: a hyphen or a space.
        is_upper: Whether the whole name is in capitals, so that `JON` is a word and not initials.
    """
    found: list[str] = []
    for name in given.replace("‐", "-").split():
        if not name[0].isalpha() or (found and name[0].islower()):
            kept = name.replace(".", "")
            found += [kept] if kept else []
            continue
        if "-" in name:
            parts = [_part(part, is_upper=is_upper) for part in name.split("-") if part]
            found.append(hyphen.join([part for part in parts if part]))
        else:
            found.append(_part(name, is_upper=is_upper))
    return " ".join(found)


def _part(part: str, *, is_upper: bool) -> str:
    """Return the initials of a name without hyphens."""
    if "." not in part:
        is_word = is_upper or len(part) > _LONGEST_INITIALS or not part.isupper()
        return part[0].upper() if is_word else " ".join(part)
    found: list[str] = []
    for name, stop in _WORD.findall(part):
        if not is_upper and len(name) <= _LONGEST_INITIALS and name.isupper():
            found += name
        elif stop and len(name) <= _LONGEST_ABBREVIATION:
            found.append(name)
        else:
            found.append(name[0].upper())
    return " ".join(found)


def write_name(name: PersonName, *, is_pinyin: bool, style: Gbt7714) -> str:
    """Write one name: 高英峰; GAO Y F or Gao Y-F; a group as it is."""
    if name.literal is not None:
        return printed(name.literal)
    if is_east_asian(name):
        return printed((name.family or "") + (name.given or ""))
    family = name.family or ""
    if name.particle:
        family = f"{name.particle} {family}"
    if style.in_capitals:
        family = family.upper()
    given = name.given or ""
    if given and (style.pinyin_given if is_pinyin else style.western_given) == "initials":
        # Of most names this says all.
        if given.isalpha() and given.istitle():
            given = given[0]
        else:
            is_upper = name.family is not None and len(name.family) > 1 and name.family.isupper()
            given = initials(given, " " if style.edition == 2015 else "-", is_upper)
    if name.suffix is None and family and given:
        return printed(f"{family} {given}")
    suffix = (name.suffix or "").removesuffix(".")
    return printed(" ".join([part for part in (family, given, suffix) if part]))


def list_authors(names: Names, lang: str | None, style: Gbt7714) -> list[str]:
    """Write each author, of many the first few and a word for the others."""
    shown = names if style.authors is None else names[: style.authors]
    written = [write_name(name, is_pinyin=pinyin, style=style) for name, pinyin in shown]
    if len(shown) < len(names):
        written.append(word(AND_OTHERS, lang))
    return [one for one in written if one]


def write_authors(names: Names, lang: str | None, style: Gbt7714, comma: str) -> str:
    """Write authors; empty when there are none."""
    return comma.join(list_authors(names, lang, style))


def close_authors(authors: str) -> str:
    """Return authors before anything but a full stop: `et al` is an abbreviation."""
    return f"{authors}." if authors.endswith(_ABBREVIATED) else authors
