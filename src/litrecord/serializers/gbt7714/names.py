"""Names of authors as references by GB/T 7714 print them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from litrecord.model.people import PersonName
from litrecord.patterns import late
from litrecord.serializers.gbt7714.forms import is_chinese, is_east_asian
from litrecord.serializers.gbt7714.style import Gbt7714
from litrecord.vocab.gbt7714 import AND_OTHERS

__all__ = ["initials", "typographic", "write_authors", "write_name"]

_LONGEST_INITIALS: Final = 3
_OPENING: Final = late(r"""(?:(?<=[\s(\[{«“‘—–-])|^)(["'])""")


def typographic(text: str) -> str:
    """Return a text with curly quotation marks and apostrophes in place of straight ones."""
    if "'" not in text and '"' not in text:
        return text
    text = _OPENING.sub(lambda match: "“" if match[1] == '"' else "‘", text)
    return text.replace("'", "’").replace('"', "”")


@lru_cache(maxsize=4096)
def initials(given: str, hyphen: str) -> str:
    """Return the initials of given names, without full stops, a space between them.

    `Mary Ann` is `M A`, `J.D.` and `JD` are `J D`, `Ying-Feng` is `Y F` or `Y-F`.

    Args:
        given: The given names.
        hyphen: What stands between the parts of a name with a hyphen: a hyphen or a space.
    """
    found: list[str] = []
    for word in given.replace(".", " ").split():
        parts = [part for part in word.replace("‐", "-").split("-") if part]
        if len(parts) == 1 and len(word) <= _LONGEST_INITIALS and word.isupper():
            found += word
        elif parts:
            found.append(hyphen.join(part[0].upper() for part in parts))
    return " ".join(found)


def write_name(name: PersonName, *, is_pinyin: bool, style: Gbt7714) -> str:
    """Write one name: 高英峰; GAO Y F or Gao Y-F; a group as it is."""
    if name.literal is not None:
        return typographic(name.literal)
    if is_east_asian(name):
        return (name.family or "") + (name.given or "")
    family = name.family or ""
    if name.particle:
        family = f"{name.particle} {family}"
    if style.in_capitals:
        family = family.upper()
    given = name.given or ""
    if given and (style.pinyin_given if is_pinyin else style.western_given) == "initials":
        given = initials(given, " " if style.edition == 2015 else "-")
    parts = [part for part in (family, given, name.suffix) if part]
    return typographic(" ".join(parts))


def write_authors(
    names: Sequence[tuple[PersonName, bool]], lang: str | None, style: Gbt7714, comma: str
) -> str:
    """Write authors, the first few of many; empty when there are none."""
    shown = names if style.authors is None else names[: style.authors]
    written = [write_name(name, is_pinyin=pinyin, style=style) for name, pinyin in shown]
    if len(shown) < len(names):
        written.append(AND_OTHERS[is_chinese(lang)])
    return comma.join(written)
