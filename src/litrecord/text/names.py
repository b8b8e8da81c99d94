"""Names of authors: one list as single names, and one name as its parts.

Which part of a Latin name comes first is a property of the source and never guessed from the
name. What cannot be read safely stays a literal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from litrecord.model.people import Author, NameOrder, PersonName
from litrecord.text.characters import decode_entities
from litrecord.text.words.name_words import (
    FAMILY_CONJUNCTIONS,
    GROUP_ENDINGS,
    GROUP_WORDS,
    NAME_SUFFIXES,
    OTHERS,
    PARTICLES,
)
from litrecord.text.words.surnames import COMPOUND_SURNAMES

__all__ = ["read_authors", "read_name", "split_authors"]

_EDGES: Final = " ,，、;；"
_SEMICOLON: Final = re.compile("[;；]")
_CHINESE_COMMA: Final = re.compile("[、，]")
_AND: Final = re.compile(" (?:and|AND|&)(?= )")
_LEADING_AND: Final = ("and ", "AND ", "& ")
_INITIALS: Final = re.compile(r"(?:[A-ZÀ-ÖØ-Þ]\.?[ -]?){1,4}")

# 々 is left out: names that hold it are Japanese.
_HAN_RANGES: Final = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HAN: Final = re.compile(f"[{_HAN_RANGES}]")
_HAN_NAME: Final = re.compile(f"([{_HAN_RANGES}]{{1,4}})(?:(,)? ?([{_HAN_RANGES}]{{1,3}}))?")
_HAN_LIST: Final = re.compile(f"[{_HAN_RANGES}],|,[ ]?[{_HAN_RANGES}]")
_KANA: Final = re.compile("[々\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9f]")
_HANGUL: Final = re.compile("[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]")
_LATIN: Final = re.compile("[A-Za-zÀ-ɏ]")
# Beyond Latin, Greek, Cyrillic and Armenian letters and common punctuation.
_OTHER_SCRIPT: Final = re.compile("[\u0590-\u1dff\u2e80-\U0010ffff]")
# Marks of affiliations, addresses, remarks in brackets.
_NOT_IN_NAMES: Final = re.compile(r'[0-9@/:<>()\[\]{}*+=|"?!]')


def split_authors(text: str) -> tuple[str, ...]:
    """Split a list of authors at the strongest separator it holds.

    These are, from strong to weak: `;` and `；`; `、` and `，`; ` and ` and ` & `; `,`. With `;`
    or ` and ` a comma inside a part parts family name and given names
    (`Zhao, Wen-Li; Ouyang, Ming`). Commas beside ` and ` separate names nonetheless (`A B, C D and
    E F`, `A B, C D, and E F`) when no comma follows the last ` and ` and the part before it
    ends with a comma, holds two commas or more, or holds two names of several words each. A comma
    before initials (`Roe, J., Doe, A. B.`) parts a name wherever the whole list is of that form.

    A suffix after a comma (`, Jr.`) stays with its name. Empty parts vanish, and so do `et al.`,
    `and others` and `等` at the end, which are no authors. Spaces are normalised and entities
    (`M&uuml;ller`) decoded.

    Returns:
        The names as printed, in order; empty when there is none.
    """
    if "&" in text:
        text = decode_entities(text)
    text = _without_others(" ".join(text.split()))
    if ";" in text or "；" in text:
        return _filled(_SEMICOLON.split(text))
    if "、" in text or "，" in text:
        return _filled(_at_chinese_commas(text))
    if " and " in text or " & " in text or " AND " in text:
        return _filled(_at_conjunctions(text))
    if "," in text:
        return _filled(_with_initials(_segments(text)))
    return _filled((text,))


def read_authors(text: str, *, order: NameOrder) -> tuple[Author, ...]:
    """Read a list of authors: `split_authors`, then `read_name` for each name."""
    return tuple([Author(name=read_name(part, order=order)) for part in split_authors(text)])


def read_name(text: str, *, order: NameOrder) -> PersonName:
    """Read one name.

    - Two to four Han characters are a Chinese name: a surname of two characters where the list
      of them has it or a space or comma marks it, else of one. Four characters without such a
      surname stay literal, since they may be a double surname, a Japanese name or a
      transliteration; so do longer names and those with a middle dot.
    - Names with kana or hangul stay literal, with `lang` "ja" or "ko"; names in other scripts
      that do not tell capital and small letters stay literal too.
    - `Family, Given` is family first whatever `order` says.
    - Otherwise the last word (given first) or the first word (family first) is the family name. A
      run of words in capitals is the family name of a family-first name that goes on in small
      letters (`GARCÍA LÓPEZ Ana`). Particles in lower case before it (`van der`) and suffixes
      (`Jr.`) are told apart.
    - Groups, single words, names of unknown order, and names that hold digits or brackets, or
      initials where the family name should be, stay literal.

    Args:
        text: The name, not blank. Entities in it are decoded.
        order: Which part a Latin name of the source begins with.

    Returns:
        The name; its `raw` is `text` where it prints differently.

    Raises:
        ValueError: `text` is blank.
    """
    shown = " ".join(text.split())
    if "&" in shown:
        shown = " ".join(decode_entities(shown).split()) or shown
    if not shown:
        raise ValueError("a name must not be blank; expected text such as 'Ying-Feng Gao'")
    if not shown.isascii() and _OTHER_SCRIPT.search(shown) is not None:
        return _read_eastern(shown, text)
    words = shown.split(" ")
    if (len(words) == 1 or order == "unknown") and "," not in shown:
        return _literal(shown, text)
    if _NOT_IN_NAMES.search(shown) is not None and words[-1] not in NAME_SUFFIXES:
        return _literal(shown, text)
    if not GROUP_WORDS.isdisjoint(shown.lower().replace(",", " ").split(" ")):
        return _literal(shown, text)
    suffix = None
    if "," in shown:
        words, given, suffix = _comma_parts(shown)
        if given:
            return _family_comma_given(words, given, suffix, text)
    if not suffix and len(words) > 2 and words[-1] in NAME_SUFFIXES:
        suffix = words.pop()
    if len(words) > 1:
        if order == "given-first":
            return _given_first(words, suffix, shown, text)
        if order == "family-first":
            return _family_first(words, suffix, shown, text)
    return _literal(shown, text)


def _filled(parts: Iterable[str]) -> tuple[str, ...]:
    names = []
    for part in parts:
        name = part.strip(_EDGES)
        if name.startswith(_LEADING_AND):
            name = name.partition(" ")[2].strip(_EDGES)
        # Only one: a list of them is no list of authors, and a loop would be quadratic.
        if name and name not in {"and", "AND", "&"}:
            names.append(name)
    return tuple(names)


def _without_others(text: str) -> str:
    """Cut `et al.` and `等` off the end of a list."""
    end = text[-24:].rstrip(_EDGES + ".")
    for phrase in OTHERS:
        if end.lower().endswith(phrase) and not end[: -len(phrase)][-1:].isalnum():
            return text[: len(text) - len(text[-24:]) + len(end) - len(phrase)]
    if end.endswith("等"):
        before = end[-3:-1]
        # At least a name of two characters must be left: 高等 is none without its 等.
        if not _HAN.match(before[-1:]) or (len(before) == 2 and _HAN.match(before)):
            return text[: len(text) - len(text[-24:]) + len(end) - 1]
    return text


def _segments(text: str) -> list[str]:
    """Split at commas, but leave one suffix with each name."""
    names: list[str] = []
    has_suffix = True
    for part in text.split(","):
        segment = part.strip()
        if segment in NAME_SUFFIXES and not has_suffix:
            names[-1] += ", " + segment
            has_suffix = True
        elif segment:
            names.append(segment)
            has_suffix = False
    return names


def _is_initials(segment: str) -> bool:
    return len(segment) < 12 and _INITIALS.fullmatch(segment) is not None


def _pairs(segments: list[str]) -> list[str]:
    return [f"{one}, {two}" for one, two in zip(segments[::2], segments[1::2], strict=True)]


def _with_initials(segments: list[str]) -> list[str]:
    if (
        len(segments) % 2 == 0
        and all(map(_is_initials, segments[1::2]))
        and not any(map(_is_initials, segments[::2]))
    ):
        return _pairs(segments)
    return segments


def _at_chinese_commas(text: str) -> list[str]:
    names: list[str] = []
    for part in _CHINESE_COMMA.split(text):
        # Half-width commas among full-width ones separate Chinese names as well.
        if "," in part and (_HAN_LIST.search(part) or part.strip(_EDGES) in NAME_SUFFIXES):
            names.extend(part.split(","))
        else:
            names.append(part)
    return names


def _at_conjunctions(text: str) -> list[str]:
    parts = [part.strip() for part in _AND.split(text)]
    if "," not in text:
        return parts
    split = [_segments(part) for part in parts]
    is_inverted = len(split[-1]) > 1
    has_serial_comma = any(part.endswith(",") for part in parts[:-1])
    names: list[str] = []
    for segments in split:
        if is_inverted:
            even = len(segments) % 2 == 0
            names.extend(_pairs(segments) if even else (", ".join(segments),))
        elif (
            len(segments) == 2
            and not has_serial_comma
            and not all(" " in segment or _HAN.match(segment) for segment in segments)
        ):
            names.append(", ".join(segments))
        else:
            names.extend(_with_initials(segments))
    return names


def _literal(shown: str, text: str, lang: str | None = None) -> PersonName:
    return PersonName(literal=shown, lang=lang, raw=None if shown == text else text)


def _read_eastern(shown: str, text: str) -> PersonName:
    if _KANA.search(shown):
        return _literal(shown, text, "ja")
    if _HANGUL.search(shown):
        return _literal(shown, text, "ko")
    match = _HAN_NAME.fullmatch(shown)
    if match is not None and not shown.endswith(GROUP_ENDINGS):
        family, comma, given = match.groups()
        if given is None:
            family, given = _cut_chinese(family)
        elif not (comma and len(family) < 3) and not _is_surname(family):
            given = ""
        if given and len(family + given) <= 4:
            printed = family + given
            return PersonName(
                family=family,
                given=given,
                lang="zh",
                order="family-first",
                raw=None if printed == text else text,
            )
    is_chinese = _HAN.search(shown) is not None and _LATIN.search(shown) is None
    return _literal(shown, text, "zh" if is_chinese else None)


def _is_surname(family: str) -> bool:
    return len(family) == 1 or family in COMPOUND_SURNAMES


def _cut_chinese(name: str) -> tuple[str, str]:
    if name[:2] in COMPOUND_SURNAMES:
        # With nothing after it, the two characters may be a surname or a whole name.
        return name[:2], name[2:]
    return (name[0], name[1:]) if len(name) < 4 else (name, "")


def _comma_parts(shown: str) -> tuple[list[str], list[str], str | None]:
    """Return the words before the comma, those after it, and the suffix.

    There are no words at all when the commas do not make sense.
    """
    parts = [part for part in map(str.strip, shown.split(",")) if part]
    suffixes = [part for part in parts[1:] if part in NAME_SUFFIXES]
    suffix = suffixes[0] if suffixes else None
    names = parts[:1] + [part for part in parts[1:] if part not in NAME_SUFFIXES]
    if len(suffixes) > 1 or len(names) > 2 or not names:
        return [], [], None
    return names[0].split(" "), names[1].split(" ") if len(names) > 1 else [], suffix


def _family_comma_given(
    family: list[str], given: list[str], suffix: str | None, text: str
) -> PersonName:
    for words in (family, given):
        if suffix is None and len(words) > 1 and words[-1] in NAME_SUFFIXES:
            suffix = words.pop()
    start = _count_particles(family)
    particles, family = family[:start], family[start:]
    if not particles:
        # `Koning, Jan de`
        end = len(given)
        while end > 1 and given[end - 1] in PARTICLES:
            end -= 1
        particles, given = given[end:], given[:end]
    return _from_parts(given, particles, family, suffix, text, "family-first")


def _count_particles(words: list[str]) -> int:
    count = 0
    while count < len(words) - 1 and words[count] in PARTICLES:
        count += 1
    return count


def _is_initial(word: str) -> bool:
    return len(word) == 1 or word.endswith(".")


def _given_first(words: list[str], suffix: str | None, shown: str, text: str) -> PersonName:
    start = len(words) - 1
    if _is_initial(words[start]) or words[start] in PARTICLES:
        return _literal(shown, text)
    if words[start - 1] in FAMILY_CONJUNCTIONS:
        # Without a given name before it, either may be one: Ramón y Cajal.
        if start < 3:
            return _literal(shown, text)
        start -= 2
    begin = start
    while begin and words[begin - 1] in PARTICLES:
        begin -= 1
    return _from_parts(
        words[:begin], words[begin:start], words[start:], suffix, text, "given-first"
    )


def _family_first(words: list[str], suffix: str | None, shown: str, text: str) -> PersonName:
    begin = _count_particles(words)
    if _is_initial(words[begin]):
        return _literal(shown, text)
    end = begin + 1
    if end < len(words) and words[end] in FAMILY_CONJUNCTIONS:
        if len(words) < end + 3:
            return _literal(shown, text)
        end += 2
    elif words[begin].isupper():
        while end < len(words) and len(words[end]) > 1 and words[end].isupper():
            end += 1
        # Where nothing is in small letters, capitals tell nothing.
        if all(word.isupper() for word in words[end:]):
            end = begin + 1
    return _from_parts(words[end:], words[:begin], words[begin:end], suffix, text, "family-first")


def _from_parts(
    given: list[str],
    particles: list[str],
    family: list[str],
    suffix: str | None,
    text: str,
    order: NameOrder,
) -> PersonName:
    parts = (given, particles, family) if order == "given-first" else (particles, family, given)
    printed = " ".join([word for part in parts for word in part])
    if suffix:
        printed = f"{printed}, {suffix}"
    return PersonName(
        family=" ".join(family),
        given=" ".join(given) or None,
        particle=" ".join(particles) or None,
        suffix=suffix,
        order=order,
        raw=None if printed == text else text,
    )
