"""Titles, abstracts, names of things and keywords as texts with language and role.

The script decides the language, the definition of the source's field decides the role. Functions
with arguments make readers.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

import attrs

from litrecord.model.record import Keyword
from litrecord.model.text import LangText, TextRole
from litrecord.parsers.journal_objects import name_of
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.values import clean
from litrecord.text.characters import loses_characters
from litrecord.text.language import detect_tag
from litrecord.text.markup import clean_characters, clean_markup, names_no_title, strip_brackets
from litrecord.text.variants import make_text
from litrecord.vocab.problems import CHARACTER_REMOVED, WRONG_TYPE

__all__ = [
    "TextReader",
    "abstract",
    "in_two_languages",
    "keywords",
    "make_text",
    "named",
    "names",
    "prose",
    "title",
]

TextReader: TypeAlias = Callable[[object, Reading], tuple[LangText, ...] | None]


def prose(value: object, reading: Reading, *, at: str = "") -> str | None:
    """Read running text, still with its markup; None for what says nothing."""
    if not isinstance(value, str):
        if value is not None:
            reading.note(WRONG_TYPE, value, at=at, expected="string")
        return None
    text = clean_characters(value)
    if loses_characters(value, text):
        reading.note(CHARACTER_REMOVED, value[:200], at=at, used=text[:200])
    return text if text.strip() else None


def title(role: TextRole = "unknown", *, bracketed: bool = False) -> TextReader:
    """Make what reads a title, or a list of titles.

    Args:
        role: The role of the first and of all further ones.
        bracketed: Whether the source puts translated titles in brackets, as PubMed does; such a
            title is read without them, and its role is unknown. `[Not Available].` is no title.
    """

    def read(value: object, reading: Reading) -> tuple[LangText, ...] | None:
        found: list[LangText] = []
        for place, item in enumerate(reading.entries(value)):
            raw = prose(item, reading, at=f"[{place}]" if isinstance(value, list) else "")
            made = None if raw is None else make_text(raw, role=role, one_line=True)
            if made is not None and bracketed:
                made = _without_brackets(made, raw)
            if made is not None:
                found.append(made)
        return tuple(found) or None

    return read


def in_two_languages(text: str, mark: str = "; [") -> tuple[LangText, LangText] | None:
    """Part a title from the one in another language that Scopus prints in brackets after it.

    Args:
        text: Both titles, `Glass bees; [玻璃蜜蜂]`.
        mark: What stands between them.

    Returns:
        Both, or None where there are no two.
    """
    cut = text.rfind(mark)
    if cut < 1 or not text.endswith("]"):
        return None
    first = make_text(text[:cut], one_line=True)
    second = make_text(text[cut + len(mark) : -1], one_line=True)
    return (first, second) if first and second else None


def _without_brackets(text: LangText, raw: str | None) -> LangText | None:
    inside = strip_brackets(text.value)
    if inside is None:
        return text
    if names_no_title(inside):
        return None
    lang, basis = detect_tag(inside)
    return LangText(value=inside, lang=lang, basis=basis, raw=raw)


def abstract(role: TextRole = "unknown") -> TextReader:
    """Make what reads an abstract."""

    def read(value: object, reading: Reading) -> tuple[LangText, ...] | None:
        raw = prose(value, reading)
        made = None if raw is None else make_text(raw, role=role)
        return None if made is None else (made,)

    return read


def names(role: TextRole = "unknown") -> TextReader:
    """Make what reads the name of a journal, a publisher, a place, or a list of such names.

    Only the script tells the language of a name: its words say little.
    """

    def read(value: object, reading: Reading) -> tuple[LangText, ...] | None:
        found: list[LangText] = []
        for place, item in enumerate(reading.entries(value)):
            text = clean(item, reading, at=f"[{place}]" if isinstance(value, list) else "")
            if text is not None:
                plain = clean_markup(text, one_line=True) if "<" in text else text
                found += name_of(plain or text, str(item)).variants
        if role != "unknown":
            found = [attrs.evolve(text, role=role) for text in found]
        return tuple(found) or None

    return read


def named(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Read a name, or an object that has it at `name`; the rest of the object is left."""
    if not isinstance(value, dict):
        return names()(value, reading)
    rest = dict(value)
    found = names()(rest.pop("name", None), reading)
    reading.leave(rest)
    return found


def keywords(
    separator: re.Pattern[str] | None = None, *, scheme: str | None = None
) -> Callable[[object, Reading], tuple[Keyword, ...] | None]:
    """Make what reads keywords, one a text or several with a separator between.

    Args:
        separator: What parts the keywords of one text; None when each text is one.
        scheme: Their thesaurus; None for the authors' own words.
    """

    def read(value: object, reading: Reading) -> tuple[Keyword, ...] | None:
        found: list[Keyword] = []
        refused: list[object] = []
        for place, item in enumerate(reading.entries(value)):
            text = clean(item, reading, at=f"[{place}]" if isinstance(value, list) else "")
            parts = [] if text is None else separator.split(text) if separator else [text]
            listed = reading.entries(parts)
            if parts and not listed:
                refused.append(item)
            for part in listed:
                word = str(part).strip()
                if word:
                    plain = clean_markup(word, one_line=True) if "<" in word else word
                    found += [
                        Keyword(value=one, scheme=scheme)
                        for one in name_of(plain or word, word).variants
                    ]
        reading.leave(refused[0] if len(refused) == 1 else refused)
        return tuple(found) or None

    return read
