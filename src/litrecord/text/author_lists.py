"""Lists of authors as single names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from litrecord.patterns import late
from litrecord.text.characters import decode_entities
from litrecord.text.words.name_words import NAME_SUFFIXES, OTHERS

__all__ = ["HAN", "split_authors"]

_EDGES: Final = " ,，、;；"
_SEMICOLON: Final = late("[;；]")
_CHINESE_COMMA: Final = late("[、，]")
_AND: Final = late(" (?:and|AND|&)(?= )")
_LEADING_AND: Final = ("and ", "AND ", "& ")
_INITIALS: Final = late(r"(?:[A-ZÀ-ÖØ-Þ]\.?[ -]?){1,4}")
HAN: Final = late("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# How far from the end of a list `et al.` is looked for.
_TAIL: Final = 24


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
        return tuple(_with_initials(_segments(text)))
    return _filled((text,))


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
    end = text[-_TAIL:].rstrip(_EDGES + ".")
    for phrase in OTHERS:
        if end.lower().endswith(phrase) and not end[: -len(phrase)][-1:].isalnum():
            return text[: len(text) - len(text[-_TAIL:]) + len(end) - len(phrase)]
    if end.endswith("等"):
        before = end[-3:-1]
        # At least a name of two characters must be left: 高等 is none without its 等.
        if not HAN.match(before[-1:]) or (len(before) == 2 and HAN.match(before)):
            return text[: len(text) - len(text[-_TAIL:]) + len(end) - 1]
    return text


def _segments(text: str) -> list[str]:
    """Split at commas, but leave one suffix with each name."""
    segments = [segment for part in text.split(",") if (segment := part.strip())]
    if NAME_SUFFIXES.isdisjoint(segments):
        return segments
    names: list[str] = []
    has_suffix = True
    for segment in segments:
        if segment in NAME_SUFFIXES and not has_suffix:
            names[-1] += ", " + segment
            has_suffix = True
        else:
            names.append(segment)
            has_suffix = False
    return names


def _is_initials(segment: str) -> bool:
    is_short = len(segment) < 12 and segment not in NAME_SUFFIXES
    return is_short and _INITIALS.fullmatch(segment) is not None


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
        if "," in part and HAN.search(part):
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
            and not all(" " in segment or HAN.match(segment) for segment in segments)
        ):
            names.append(", ".join(segments))
        else:
            names.extend(_with_initials(segments))
    return names
