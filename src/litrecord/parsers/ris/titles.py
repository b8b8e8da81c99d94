"""Titles of RIS: of the work and of what holds it, which depends on the type of the work."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.model.journal import Abbreviation
from litrecord.model.text import LangText
from litrecord.parsers.papers import chinese, loose, texts
from litrecord.parsers.papers.reading import Reading
from litrecord.vocab.ris import NOT_HELD, SERIES_HOLDERS, is_original

__all__ = [
    "is_chinese",
    "name_periodical",
    "read_abstract",
    "read_book_title",
    "read_container",
    "read_late_title",
    "read_periodical",
    "read_proceedings",
    "read_series",
    "read_title",
    "tell_roles",
]

is_chinese: Final = chinese.database_named("DB", "DP", "UR")

_plain_title: Final = texts.title()


def _read_any_title(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Read a title, of Scopus perhaps with one in another language in brackets after it."""
    found = _plain_title(value, reading)
    if found is None or str(reading.values.get("DB")).casefold() != "scopus":
        return found
    pair = texts.in_two_languages(found[0].value)
    return found if pair is None or pair[0].lang == pair[1].lang else pair


_title = chinese.texts_of(_read_any_title, is_chinese)
_abstract = chinese.texts_of(texts.abstract(), is_chinese)


def _one_a_language(target: str, read: texts.TextReader) -> texts.TextReader:
    """Make what reads texts of which a record has one in each language; others are left."""

    def read_new(value: object, reading: Reading) -> tuple[LangText, ...] | None:
        held = list(reading.gathered.get(target) or ())  # type: ignore[call-overload]  # a list
        found: list[LangText] = []
        rest: list[object] = []
        for item in reading.entries(value):
            for text in read(item, reading) or ():
                if any(text == one or text.value == one.value for one in held):
                    continue
                if any(text.lang == one.lang for one in held):
                    rest.append(item)
                else:
                    found.append(text)
                    held.append(text)
        reading.leave(rest[0] if len(rest) == 1 else rest)
        return tuple(found) if found or not rest else None

    return read_new


read_title: texts.TextReader = _one_a_language("title", _title)
read_abstract: texts.TextReader = _one_a_language("abstract", _abstract)


def read_book_title(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the title of a book: of the work itself, or of what holds it."""
    if loose.kind_of(reading) in ("book", "manuscript"):
        found = read_title(value, reading)
        return None if found is None else {"title": found}
    return read_container(value, reading)


def read_late_title(value: object, reading: Reading) -> object:
    """Read a title where the record has no other."""
    return None if reading.has("title") else _title(value, reading)


def read_container(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the title of what holds the work; of a whole work it is the series.

    Of a conference paper it is the conference where proceedings have a field of their own, else
    both, unless its name is that of proceedings.
    """
    kind = loose.kind_of(reading)
    found = None if kind in NOT_HELD else texts.names()(value, reading)
    if found is None:
        return None
    if kind == "paper-conference":
        held = reading.gathered.get("journal.name")
        if not held:
            return loose.read_container(value, reading)
        if any(one not in held for one in found):  # type: ignore[operator]  # a list
            return {"event.name": found}
    if kind in SERIES_HOLDERS:
        return {"journal.name": found, "journal.kind": "book-series"}
    return {"journal.name": found}


def read_proceedings(value: object, reading: Reading) -> object:
    """Read the title of proceedings; of other works the tag has something else."""
    return texts.names()(value, reading) if loose.kind_of(reading) == "paper-conference" else None


def read_series(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the series of what stands by itself."""
    if loose.kind_of(reading) not in SERIES_HOLDERS or reading.has("journal.name"):
        return None
    return read_container(value, reading)


def read_periodical(value: object, reading: Reading) -> dict[str, object] | None:
    """Read a field that has the name of a journal or an abbreviation of it.

    It is the name where there is no other in its language.
    """
    found = texts.names()(value, reading)
    if found is None:
        return None
    held = reading.gathered.get("journal.name") or ()
    known = {one.value: one.lang for one in held}  # type: ignore[attr-defined]  # a list of texts
    names = tuple(one for one in found if one.value in known or one.lang not in known.values())
    others = tuple(Abbreviation(value=one.value) for one in found if one not in names)
    made = {"journal.name": names, "journal.abbreviations": others}
    return {target: one for target, one in made.items() if one}


def name_periodical(reading: Reading) -> None:
    """Take an abbreviation for the name of a journal where there is no other."""
    short = reading.gathered.get("journal.abbreviations")
    if isinstance(short, list) and short and not reading.has("journal.name"):
        reading.put("journal.name", texts.names()(short[0].value, reading))


def tell_roles(reading: Reading) -> None:
    """Tell the roles of titles of which a tag of their own has another one.

    An English title beside a Chinese original is parallel. A title beside its translation is the
    original where it is in the only language that the record states.
    """
    found = reading.gathered.get("title")
    if not isinstance(found, list):
        return
    roles = {text.role for text in found}
    languages = reading.gathered.get("languages")
    if "original" in roles:
        reading.gathered["title"] = [
            attrs.evolve(text, role="parallel") if text.role == "unknown" else text
            for text in found
        ]
    elif "translation" in roles and isinstance(languages, list):
        reading.gathered["title"] = [
            attrs.evolve(text, role="original")
            if text.role == "unknown" and is_original(text.lang, languages)
            else text
            for text in found
        ]
