"""Invented records of one paper for the tests of merging them."""

from __future__ import annotations

from litrecord.linking.papers import Merged
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.record import (
    PaperRecord,
)
from litrecord.model.text import BilingualText, LangText

__all__ = ["DOI", "person", "record", "title", "told", "venue"]

DOI = "10.5555/Invented.1"


def record(**fields: object) -> PaperRecord:
    """Make a record with the DOI that all records here have unless they say otherwise."""
    return PaperRecord(**{"doi": DOI, **fields})  # type: ignore[arg-type]  # each names its field


def told(merged: Merged[PaperRecord]) -> list[tuple[object, ...]]:
    """Return code, path, value not taken and value taken of each problem."""
    return [(one.code, one.path, one.raw, one.used) for one in merged.problems]


def title(*variants: LangText) -> BilingualText:
    """Make a title of variants."""
    return BilingualText(variants=variants)


def person(family: str, given: str | None = None, *, lang: str | None = None) -> Author:
    """Make an author with a name in parts."""
    return Author(name=PersonName(family=family, given=given, lang=lang))


def venue(name: str | None = None, *, zh: str | None = None, **fields: object) -> JournalProfile:
    """Make a journal by its English name, its Chinese one or both."""
    named = None if name is None and zh is None else BilingualText.of(en=name, zh=zh)
    return JournalProfile(name=named, **fields)  # type: ignore[arg-type]  # each names its field
