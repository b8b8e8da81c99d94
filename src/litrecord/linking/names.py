"""When two names are of one person, and which of them says more.

`Ying-Feng`, `Yingfeng`, `Ying Feng`, `YF` and `Y.F.` may be one given name. This is asked of the
names at one position of two author lists of one paper; it is no evidence beyond that.
"""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.linking.titles import has_han, normalise_title
from litrecord.linking.wording import form_of
from litrecord.model.people import PersonName
from litrecord.patterns import late

__all__ = ["family_of", "has_same_script", "join_names", "words_of"]

# Longer words in capitals are names in capitals.
_MOST_INITIALS: Final = 4
_LOST_CAPITAL: Final = late("[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]")


def join_names(one: PersonName, other: PersonName) -> PersonName | None:
    """Return the fuller of two names in one script, or None when they are of two people.

    Full given names say more than initials, initials more than none, a name in parts more than a
    literal one. What the other knows beyond that, its language, order and suffix, is filled in.
    """
    if form_of(str(one)) == form_of(str(other)):
        if one.literal is not None and other.literal is None:
            one, other = other, one
    elif one.literal is None and other.literal is None:
        if _bare(one) != _bare(other) or not _may_be_one(one.given or "", other.given or ""):
            return None
        if _has_han_given(one) and _has_han_given(other) and one.given != other.given:
            return None
        if _fullness(other) > _fullness(one):
            one, other = other, one
    else:
        # The order of a literal name is not known.
        if not _are_words_of(one, other):
            return None
        if one.literal is not None and other.literal is None:
            one, other = other, one
    return _filled(one, other)


def has_same_script(one: PersonName, other: PersonName) -> bool:
    """Tell whether two names are both in Chinese characters, or both are not."""
    return has_han(str(one)) == has_han(str(other))


def family_of(name: PersonName) -> str | None:
    """Return the key of the family name with its particle; None where it is not told apart."""
    return None if name.family is None else _bare(name)


def words_of(name: PersonName) -> frozenset[str]:
    """Return the words of a name in small plain letters, and all of it in Chinese characters."""
    text = _parts_of(name)
    if has_han(text):
        return frozenset({normalise_title(str(name)).replace(" ", "")})
    return frozenset(normalise_title(text).split())


def _parts_of(name: PersonName) -> str:
    return name.literal or " ".join(filter(None, (name.family, name.given, name.particle)))


def _bare(name: PersonName) -> str:
    return normalise_title(f"{name.particle or ''}{name.family or ''}").replace(" ", "")


def _has_han_given(name: PersonName) -> bool:
    return name.given is not None and has_han(name.given)


def _fullness(name: PersonName) -> int:
    return len(normalise_title(name.given or "").replace(" ", ""))


def _filled(name: PersonName, other: PersonName) -> PersonName:
    added: dict[str, str] = {}
    if name.lang is None and other.lang is not None:
        added["lang"] = other.lang
    if name.order == "unknown" and other.order != "unknown" and name.literal is None:
        added["order"] = other.order
    if name.suffix is None and other.suffix is not None and name.literal is None:
        added["suffix"] = other.suffix
    return attrs.evolve(name, **added) if added else name  # type: ignore[arg-type]  # each from its own field


def _are_words_of(one: PersonName, other: PersonName) -> bool:
    """Tell whether two names, one of them literal, consist of the same words or their initials."""
    mine, theirs = (sorted(_words(_parts_of(name))) for name in (one, other))
    if "".join(mine) == "".join(theirs) or mine == theirs:
        return True
    if len(mine) != len(theirs) or not set(mine) & set(theirs):
        return False
    left = [word for word in mine if word not in theirs]
    right = [word for word in theirs if word not in mine]
    return len(left) == len(right) and all(map(_agree, left, right))


def _words(text: str) -> list[str]:
    return normalise_title(text).split()


def _may_be_one(one: str, other: str) -> bool:
    """Tell whether two spellings of given names may be of one person."""
    mine, theirs = _words(one), _words(other)
    if not mine or not theirs or "".join(mine) == "".join(theirs):
        return True
    if _agree_in_order(mine, theirs):
        return True
    # `YF` stands for two names, or for one that another source writes in one word.
    return _agree_in_order(_letters(one) or mine, _letters(other) or theirs)


def _letters(given: str) -> list[str]:
    """Return the initials that run together in a given name such as `YF` or `Y.F.`, if any.

    Two letters without a vowel, such as `Xm`, are initials whose second capital was lost.
    """
    bare = given.replace(".", "").replace("-", "").replace(" ", "")
    if _LOST_CAPITAL.fullmatch(bare) is not None or (
        bare.isalpha() and bare.isupper() and len(bare) <= _MOST_INITIALS
    ):
        return list(bare.lower())
    return []


def _agree_in_order(mine: list[str], theirs: list[str]) -> bool:
    return all(map(_agree, mine, theirs))


def _agree(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) == 1 and long.startswith(short)
