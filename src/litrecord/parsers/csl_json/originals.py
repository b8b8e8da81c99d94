"""What an item of CSL-JSON says with `original-…`.

In CSL that is the work of which this one is a translation. Chinese practice writes there the
English forms that a Chinese article, conference paper or thesis itself has beside the Chinese ones:
such a work without a translator, and a value in Latin letters, are read so.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, cast

import attrs

from litrecord.model.people import Author, Contributor, NameOrder
from litrecord.model.text import LangText
from litrecord.parsers.papers import texts
from litrecord.parsers.papers.reading import Reading
from litrecord.patterns import late
from litrecord.text.tags import primary_language
from litrecord.vocab.csl import WITH_PARALLEL_FORMS

__all__ = ["original_authors", "original_text"]

_LATIN: Final = late("[A-Za-zÀ-ɏ]")
_OTHER: Final = late("[\u0370-\u1dff\u2e80-\U0010ffff]")
_CHINESE: Final = "zh"
_PINYIN: Final = "zh-Latn"

ReadAuthors = Callable[[object, Reading], tuple[Author, ...] | None]


def original_text(own: str, source: str) -> Callable[[object, Reading], dict[str, object] | None]:
    """Make what reads a text: targets `own` and `source`.

    Args:
        own: The field of the record that an English form of it belongs to.
        source: The field of the work that the record is a translation of.
    """

    def read(value: object, reading: Reading) -> dict[str, object] | None:
        # Crossref's items have an empty list where there is none.
        raw = None if value == [] else texts.prose(value, reading)
        if raw is None:
            return None
        if not _has_parallel_forms(reading) or not _is_latin(raw):
            made = texts.make_text(raw, one_line=True)
            return None if made is None else {source: made}
        made = texts.make_text(raw, role="parallel", lang="en", one_line=True)
        if made is None:
            return None
        _mark_original(reading, own)
        return {own: made}

    return read


def original_authors(
    read_authors: ReadAuthors,
) -> Callable[[object, Reading], dict[str, object] | None]:
    """Make what reads authors: targets `authors.alternates` and `translation_of.authors`."""

    def read(value: object, reading: Reading) -> dict[str, object] | None:
        found = read_authors(value, reading)
        if not found:
            return None
        latin = all(_is_latin(str(one.name)) for one in found)
        if not latin or not _has_parallel_forms(reading):
            return {"translation_of.authors": found}
        listed = cast("list[Author]", reading.gathered.get("authors", []))
        if len(listed) == len(found):
            found = tuple(map(_as_pinyin, listed, found))
        return {"authors.alternates": found}

    return read


def _as_pinyin(author: Author, other: Author) -> Author:
    """Say of the Latin form of a name in Chinese parts that it is that name's pinyin."""
    if author.name.lang != _CHINESE or author.name.family is None:
        return other
    order: NameOrder = "unknown" if other.name.family is None else "family-first"
    return attrs.evolve(other, name=attrs.evolve(other.name, lang=_PINYIN, order=order))


def _has_parallel_forms(reading: Reading) -> bool:
    gathered = reading.gathered
    others = cast("list[Contributor]", gathered.get("contributors", []))
    if gathered.get("kind") not in WITH_PARALLEL_FORMS or any(
        one.role == "translator" for one in others
    ):
        return False
    stated = cast("list[str]", gathered.get("languages", []))
    titles = cast("list[LangText]", gathered.get("title", []))
    return any(map(_is_chinese, [*stated, *(text.lang for text in titles)]))


def _is_chinese(tag: str | None) -> bool:
    return primary_language(tag) == _CHINESE


def _is_latin(text: str) -> bool:
    return _LATIN.search(text) is not None and _OTHER.search(text) is None


def _mark_original(reading: Reading, target: str) -> None:
    """Make the Chinese form the original: what is parallel stands beside it."""
    held = cast("list[LangText]", reading.gathered.get(target, []))
    reading.gathered[target] = [
        attrs.evolve(text, role="original")
        if _is_chinese(text.lang) and text.role == "unknown"
        else text
        for text in held
    ]
