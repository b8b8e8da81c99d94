"""Names as BibTeX and biblatex write them: `First von Last`, `von Last, Jr, First`, `family=…`.

Which words are particles is told by their case: `von` is what begins in small letters. A name in
braces is that of a group, unless it is in Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from litrecord.model.people import NameOrder, PersonName
from litrecord.patterns import late
from litrecord.text.author_lists import split_authors
from litrecord.text.latex import read_latex
from litrecord.text.markup import clean_markup
from litrecord.text.name_parts import group, name_of_parts
from litrecord.text.names import read_name
from litrecord.text.words.name_words import GROUP_WORDS, NAME_SUFFIXES
from litrecord.text.words.surnames import COMPOUND_SURNAMES

__all__ = ["read_names"]

# Outside of braces, with those themselves
_AND: Final = re.compile(r"\\.|[{}]++| (?i:and) (?=\S)")
_MARKS: Final = {
    " and ": _AND,
    ",": re.compile(r"\\.|[{}]++|,"),
    " ": re.compile(r"\\.|[{}]++|[ ~]"),
}
# No name is longer; what is has no parts.
_LONGEST: Final = 1000
_PLAIN: Final = re.compile("[\x20-\x25\x27-\x3a\x3c\x3e-\x7e\xa0-\u10ff]*+")
_EASTERN: Final = late("[\u1100-\u11ff\u2e80-\U0010ffff]")
_HAN_LIST: Final = late("[,，、;；]")
_STATED: Final = late(r"\s*(?:family|given|prefix|suffix)(?:-i)?\s*=")
_NO_NAME: Final = late(r"[0-9@/:<>()\[\]*+=|\"?!]")


def read_names(value: str, most: int) -> tuple[list[PersonName], bool]:
    """Read a list of names.

    Args:
        value: The list.
        most: How many names are read, and one more.

    Returns:
        The names, and whether the list is written as BibTeX has it: its names parted by `and`.
        `others` at the end is no name.
    """
    text = " ".join(value.split())
    names: list[PersonName] = []
    is_proper = True
    parts = _split(text, " and ")
    eastern = [part for part in parts if _EASTERN.search(part)]
    # `山田, 太郎 and 鈴木, 花子`
    is_parted = len(eastern) > 1 and all(len(_HAN_LIST.findall(one)) == 1 for one in eastern)
    for part in parts:
        one = part.strip()
        if not one or one.lower().strip("{}. ") in {"others", "et al", "and"}:
            continue
        is_name = is_parted and "," in one and _EASTERN.search(one) is not None
        several = [one] if is_name else _split_further(one)
        is_proper = is_proper and len(several) == 1
        for each in several:
            if len(names) <= most and (made := _read_one(each)) is not None:
                names.append(made)
    return names, is_proper


def _split(text: str, separator: str) -> list[str]:
    """Split at a separator outside of braces."""
    parts: list[str] = []
    depth = start = 0
    for match in _MARKS[separator].finditer(text):
        mark = match[0]
        if mark[0] in "{}":
            depth += mark.count("{") - mark.count("}")
        elif depth <= 0 and mark[0] != "\\":
            parts.append(text[start : match.start()])
            start = match.end()
    return [*parts, text[start:]]


def _split_further(text: str) -> list[str]:
    """Split what stands between two `and`, where it can be no single name."""
    if "{" not in text and len(text) < _LONGEST and text.count(",") < 2 and _PLAIN.fullmatch(text):
        return [text]
    if text.startswith("{") and text.endswith("}") and len(_split(text, " ")) == 1:
        return [text]
    if _STATED.match(text) is not None:
        return [text]
    if _EASTERN.search(text) is not None:
        parts = [part for one in _HAN_LIST.split(read_latex(text)) if (part := one.strip())]
        is_name = (
            len(parts) == 2
            and "," in text
            and (
                len(parts[0]) == 1
                or parts[0] in COMPOUND_SURNAMES
                or _EASTERN.search(parts[1]) is None
            )
        )
        return [text] if is_name or len(parts) < 2 else parts
    commas = len(_split(text, ","))
    if ";" in text or " & " in text or " \\& " in text or commas > 3:
        plain = read_latex(text) if "{" not in text else text
        return list(split_authors(plain)) or [text]
    return [text]


def _plain(text: str) -> str:
    return clean_markup(read_latex(text), one_line=True)


def _read_one(text: str) -> PersonName | None:
    made = _of_stated_parts(text) if _STATED.match(text) is not None else _of_text(text)
    if made is None or str(made) == text:
        return made
    return attrs.evolve(made, raw=text)


def _of_text(text: str) -> PersonName | None:
    plain = _plain(text)
    if not plain.strip(" ,."):
        return None
    if len(plain) > _LONGEST:
        return group(plain)
    if _EASTERN.search(plain) is not None:
        family, comma, given = plain.partition(",")
        if comma and given.strip() and _EASTERN.search(given) is None:
            # A transcribed name with its initials
            return name_of_parts(family, given)
        return read_name(plain, order="family-first")
    if text.startswith("{") and text.endswith("}") and len(_split(text, " ")) == 1:
        is_word = text.startswith("{\\")
        return read_name(plain, order="unknown") if is_word else group(plain)
    parts = [part.strip() for part in _split(text, ",")]
    return _with_commas(parts, plain) if len(parts) > 1 else _without_comma(text, plain)


def _without_comma(text: str, plain: str) -> PersonName:
    words = _split(text, " ")
    suffix = words.pop() if len(words) > 2 and words[-1] in NAME_SUFFIXES else None
    last = _plain(words[-1])
    is_no_person = (
        len(words) == 1
        or len(last.rstrip(".")) < 2
        or _NO_NAME.search(plain) is not None
        or not GROUP_WORDS.isdisjoint(plain.lower().split(" "))
    )
    if is_no_person:
        return group(plain)
    small = [place for place, word in enumerate(words[:-1]) if _is_small(word)]
    begin, end = (small[0], small[-1] + 1) if small else (len(words) - 1, len(words) - 1)
    return _of_parts((words[:begin], words[begin:end], words[end:]), suffix, "given-first")


def _with_commas(parts: list[str], plain: str) -> PersonName:
    family, *rest = parts
    suffix = None
    if len(rest) > 1:
        # von Last, Jr, First; where a known suffix stands last, it is one there.
        swapped = rest[1] in NAME_SUFFIXES and rest[0] not in NAME_SUFFIXES
        given, suffix = (rest[0], rest[1]) if swapped else (rest[1], rest[0])
    else:
        given = rest[0]
    if given in NAME_SUFFIXES and suffix is None:
        found = _without_comma(f"{family} {given}", plain)
        return found if found.literal is None else group(plain)
    words = _split(family, " ")
    if suffix is None and len(words) > 1 and words[-1] in NAME_SUFFIXES:
        suffix = words.pop()
    begin = 0
    while begin < len(words) - 1 and _is_small(words[begin]):
        begin += 1
    return _of_parts(([given], words[:begin], words[begin:]), suffix, "family-first")


def _of_parts(
    parts: tuple[list[str], list[str], list[str]], suffix: str | None, order: NameOrder
) -> PersonName:
    """Make a name of the words of given names, particles and family name."""
    given, particle, family = (_plain(" ".join(words)) or None for words in parts)
    if family is None:
        return group(given or particle or "")
    return PersonName(
        family=family,
        given=given,
        particle=particle,
        suffix=_plain(suffix or "") or None,
        order=order,
    )


def _of_stated_parts(text: str) -> PersonName | None:
    """Read the extended names of biblatex: `family=Doe, given=Jane, prefix=van`."""
    found: dict[str, str] = {}
    for part in _split(text, ","):
        name, _, value = part.partition("=")
        found[name.strip().lower()] = _plain(value.strip().strip('"'))
    return name_of_parts(
        found.get("family"),
        found.get("given") or found.get("given-i"),
        particle=found.get("prefix"),
        suffix=found.get("suffix"),
    )


def _is_small(word: str) -> bool:
    """Tell whether a word begins in a small letter; what stands in braces has no case."""
    if word.startswith("{") and not word.startswith("{\\"):
        return False
    return next(_letters(_plain(word)), "X").islower()


def _letters(text: str) -> Iterator[str]:
    return (char for char in text if char.isalpha())
