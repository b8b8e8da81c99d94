"""Names of people whose parts a source states, and names of groups."""

from __future__ import annotations

from typing import Final

from litrecord.model.people import PersonName
from litrecord.patterns import late
from litrecord.text.names import read_name

__all__ = ["group", "name_of_parts"]

_HAN: Final = late("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def name_of_parts(
    family: str | None,
    given: str | None,
    *,
    particle: str | None = None,
    suffix: str | None = None,
    lang: str | None = None,
) -> PersonName | None:
    """Make a name of the parts that a source states; None when it states none.

    A whole Chinese name in one part is read as such a name. Blank parts are none.

    Args:
        family: Family name.
        given: Given names or initials.
        particle: `van der`, … where the source states it apart.
        suffix: `Jr.`, … where the source states it apart.
        lang: Language and script of the name, as a BCP 47 tag, where the source states it.
    """
    family, given, particle, suffix = (
        " ".join((part or "").split()) or None for part in (family, given, particle, suffix)
    )
    if family is None and given is None:
        return None
    whole = family if given is None else given if family is None else None
    is_han = _HAN.search(family or given or "") is not None
    if whole is not None and is_han and particle is None and suffix is None:
        return read_name(whole, order="family-first")
    return PersonName(
        family=family,
        given=given,
        particle=particle,
        suffix=suffix,
        lang=lang or ("zh" if is_han else None),
        order="family-first" if is_han else "unknown",
    )


def group(name: str) -> PersonName:
    """Make the name of a group, which has no parts."""
    return PersonName(literal=name)
