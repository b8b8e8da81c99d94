"""Authors and other people of a source: names in one text, names in parts, groups, ORCID iDs.

Functions with arguments make readers.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast

import attrs

from litrecord.identifiers import orcid
from litrecord.model.people import Affiliation, Author, Contributor, NameOrder, PersonName
from litrecord.model.text import BilingualText
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.texts import names as things
from litrecord.parsers.papers.values import WordReader, clean, scheme_reader
from litrecord.text.name_parts import group
from litrecord.text.names import read_name
from litrecord.text.tags import primary_language
from litrecord.text.words.name_words import OTHERS

__all__ = [
    "affiliation",
    "affiliations",
    "author_objects",
    "authors",
    "contributor_objects",
    "contributors",
    "group",
    "read_orcid",
]


def authors(
    order: NameOrder, separator: re.Pattern[str] | None = None
) -> Callable[[object, Reading], tuple[Author, ...] | None]:
    """Make what reads authors, one a text or several in one.

    Args:
        order: Which part a Latin name of the source begins with; `Family, Given` is read as such
            in any case.
        separator: What parts the names of one text; None when each text is one name.
    """

    def read(value: object, reading: Reading) -> tuple[Author, ...] | None:
        found: list[Author] = []
        for place, item in enumerate(reading.entries(value)):
            text = clean(item, reading, at=f"[{place}]" if isinstance(value, list) else "")
            if text is None:
                continue
            parts = separator.split(text) if separator else [text]
            found += [
                Author(name=read_name(part, order=order))
                for part in map(str.strip, parts)
                if part and part.casefold().strip(".,") not in OTHERS
            ]
        return tuple(found) if found or value == [] else None

    return read


# Makes an author of an object of the source, takes out of it what the author holds, and returns
# None when the object names nobody; the last argument is its place for problems.
MakeAuthor = Callable[[dict[str, object], Reading, str], Author | None]


def author_objects(make: MakeAuthor) -> Callable[[object, Reading], tuple[Author, ...] | None]:
    """Make what reads a list of objects as authors; what no author holds is left, place by place.

    Names in Chinese characters are Japanese where the language of the record, if it was read
    before, is Japanese and the object states none.

    Args:
        make: What makes one author of one object.
    """

    def read(value: object, reading: Reading) -> tuple[Author, ...] | None:
        found: list[Author] = []
        rest: list[object] = []
        is_japanese = _is_japanese(reading)
        for place, item in enumerate(reading.entries(value)):
            at = f"[{place}]" if isinstance(value, list) else ""
            stated = dict(reading.object_of(item, at=at) or {})
            left = dict(stated)
            author = make(left, reading, at)
            rest.append(item if author is None else left)
            if author is not None:
                found.append(_in_japanese(author, stated) if is_japanese else author)
        reading.leave(rest if any(rest) else None)
        return tuple(found) if found or value == [] else None

    return read


def _is_japanese(reading: Reading) -> bool:
    tags = cast("list[str]", reading.gathered.get("languages", []))
    return bool(tags) and all(primary_language(tag) == "ja" for tag in tags)


def _in_japanese(author: Author, stated: dict[str, object]) -> Author:
    """Take back what a name in Chinese characters was read as by the rules for Chinese names."""
    name = author.name
    if name.lang != "zh" or "lang" in stated:
        return author
    whole = str(name)
    texts = [one.strip() for one in stated.values() if isinstance(one, str)]
    if name.literal is None and whole in texts and name.family not in texts:
        # Chinese surnames say nothing of where a Japanese one ends.
        return attrs.evolve(author, name=PersonName(literal=whole, lang="ja"))
    return attrs.evolve(author, name=attrs.evolve(name, lang="ja"))


def contributor_objects(
    role: str, make: MakeAuthor
) -> Callable[[object, Reading], tuple[Contributor, ...] | None]:
    """Make what reads a list of objects as people in another role than author.

    Args:
        role: See `contributors`.
        make: See `author_objects`.
    """
    read_authors = author_objects(make)

    def read(value: object, reading: Reading) -> tuple[Contributor, ...] | None:
        found = read_authors(value, reading)
        return tuple(Contributor(role=role, author=one) for one in found or ()) or None

    return read


def contributors(
    role: str, order: NameOrder, separator: re.Pattern[str] | None = None
) -> Callable[[object, Reading], tuple[Contributor, ...] | None]:
    """Make what reads people in another role than author, one a text or several in one.

    Args:
        role: What they did, in CSL's words: `editor`, `translator`, …
        order: See `authors`.
        separator: See `authors`.
    """
    read_authors = authors(order, separator)

    def read(value: object, reading: Reading) -> tuple[Contributor, ...] | None:
        found = read_authors(value, reading)
        return tuple(Contributor(role=role, author=one) for one in found or ()) or None

    return read


read_orcid: WordReader = scheme_reader(orcid, "0000-0002-1825-0097")


def affiliation(
    value: object,
    reading: Reading,
    *,
    at: str = "",
    ror: str | None = None,
    country: str | None = None,
) -> Affiliation | None:
    """Make an affiliation of the name of an institution; None when it says nothing."""
    text = clean(value, reading, at=at)
    found = None if text is None else things()(text, reading)
    if not found and ror is None:
        return None
    return Affiliation(
        name=BilingualText(variants=found) if found else None, ror=ror, country=country
    )


def affiliations(
    value: object, reading: Reading, *, at: str = ""
) -> tuple[Affiliation, ...] | None:
    """Make affiliations of one name or a list of names; an empty list says that there are none."""
    if value is None:
        return None
    found = [
        made
        for place, item in enumerate(reading.entries(value))
        if (made := affiliation(item, reading, at=f"{at}[{place}]")) is not None
    ]
    return tuple(found) if found or value == [] else None
