"""Authors and others of RIS: what the tags for others mean depends on the type of the work."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.model.people import Author, Contributor, PersonName
from litrecord.parsers.papers import chinese, loose
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.ris.titles import is_chinese
from litrecord.patterns import late
from litrecord.text.names import read_name
from litrecord.vocab.ris import EDITED, IN_SERIES, SERIES_HOLDERS, TRANSLATED

__all__ = [
    "read_authors",
    "read_editors",
    "read_names",
    "read_secondary",
    "read_subsidiary",
    "read_tertiary",
]

_INITIALS: Final = late(r"(?:[A-Z]\.?[ -]?){1,4}")
_INITIALS_FIRST: Final = late(r"(?:[A-ZÀ-ÖØ-Þ]\.[ -]?){1,4}[^\W\d_]{2}")
# `黃文彥(Wen-Yen Huang)`
_BOTH: Final = late(r"([\u3400-\u9fff]{2,4}) ?[(（]([A-Za-z][^()（）]*)[)）]")
# `Roe, Jane2`
_NUMBERED: Final = late(r"([^\W\d][\w'’.-]*), ([^\W\d][\w'’. -]*)")


def read_names(value: object, reading: Reading) -> tuple[Author, ...] | None:
    """Read names: `Family, Given, Suffix`.

    Without a comma, initials tell which part comes first, at the end or, with full stops, at the
    beginning (`J. M. Roe`); else nothing does.
    A Chinese name may have its Latin form in brackets behind it.
    """
    found = chinese.authors(is_chinese, "unknown")(value, reading)
    return None if found is None else tuple(map(_with_parts, found))


def _with_parts(author: Author) -> Author:
    literal = author.name.literal
    if literal is None or author.name.lang is not None:
        return author
    both = _BOTH.fullmatch(literal)
    if both is not None:
        own, other = (read_name(one, order="unknown") for one in both.groups())
        return attrs.evolve(author, name=attrs.evolve(own, raw=literal), alternates=(other,))
    last = literal.rpartition(" ")[2]
    if _INITIALS.fullmatch(last) is not None:
        return attrs.evolve(author, name=read_name(literal, order="family-first"))
    if _INITIALS_FIRST.match(literal) is not None:
        return attrs.evolve(author, name=read_name(literal, order="given-first"))
    parts = _NUMBERED.fullmatch(literal)
    if parts is None:
        return author
    # With a mark of an institution, or a number in the place of a name
    family, given = parts.groups()
    name = PersonName(family=family, given=given, order="family-first", raw=literal)
    return attrs.evolve(author, name=name)


def read_authors(value: object, reading: Reading) -> dict[str, object] | None:
    """Read authors, of an edited book its editors; some programs write them under two tags."""
    found = read_names(value, reading)
    if found is None:
        return None
    types = reading.gathered.get("types")
    is_edited = isinstance(types, list) and str(types[0]).upper() == "EDBOOK"
    target = "contributors" if is_edited else "authors"
    people = tuple(Contributor(role="editor", author=one) for one in found) if is_edited else found
    return {target: () if list(people) == reading.gathered.get(target) else people}


def _contributors(
    role: str | None, value: object, reading: Reading
) -> tuple[Contributor, ...] | None:
    found = None if role is None else read_names(value, reading)
    if role is None or found is None:
        return None
    return tuple(Contributor(role=role, author=author) for author in found)


def read_editors(value: object, reading: Reading) -> tuple[Contributor, ...] | None:
    """Read editors."""
    return _contributors("editor", value, reading)


def read_secondary(value: object, reading: Reading) -> tuple[Contributor, ...] | None:
    """Read editors: of a book in a series, those of the series."""
    kind = loose.kind_of(reading)
    role = "editor" if kind in EDITED else None
    if kind in SERIES_HOLDERS and reading.has("journal.name"):
        role = "collection-editor"
    return _contributors(role, value, reading)


def read_tertiary(value: object, reading: Reading) -> tuple[Contributor, ...] | None:
    """Read who supervised a thesis, edited a book, or the series of what stands in a book."""
    kind = loose.kind_of(reading)
    role = {"thesis": "advisor", "book": "editor"}.get(str(kind))
    if kind in IN_SERIES:
        role = "collection-editor"
    return _contributors(role, value, reading)


def read_subsidiary(value: object, reading: Reading) -> tuple[Contributor, ...] | None:
    """Read translators; other works have others here."""
    role = "translator" if loose.kind_of(reading) in TRANSLATED else None
    return _contributors(role, value, reading)
