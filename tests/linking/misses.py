"""Invented papers that are nearly the same and yet are not. Nobody and nothing in it exists.

Parts of a series, corrections, replies, editorials, preprints, reports of several years, notes on
one page, versions at conferences.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

import attrs

from litrecord.model.dates import PartialDate
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.record import PageRange, PaperRecord
from litrecord.model.text import BilingualText

__all__ = ["near_misses"]

# A paper, and the same with a DOI of its own
_Pair: TypeAlias = tuple[PaperRecord, PaperRecord]

_LAST = 48


def near_misses(paper: PaperRecord, number: int) -> Iterator[PaperRecord]:
    """Yield records of which no two are of one paper; after the 48th paper none.

    Args:
        paper: A paper whose title in English is known; none of the records is of it.
        number: Its number, which decides what they are.
    """
    if number >= _LAST:
        return
    authors = tuple(attrs.evolve(one, alternates=()) for one in paper.authors or ())
    journal = None
    if paper.journal is not None and paper.journal.name is not None:
        journal = JournalProfile(name=BilingualText.of(en=str(paper.journal.name.en)))
    plain = attrs.evolve(paper, pmid=None, authors=authors, journal=journal)
    plain = _worded_as(plain, f"{_text(paper)}, revisited")
    other = attrs.evolve(plain, doi=f"10.5555/miss.{number}")
    yield from _MISSES[number % len(_MISSES)]((plain, other), number)


def _text(paper: PaperRecord) -> str:
    assert paper.title is not None
    assert paper.title.en is not None
    return paper.title.en.value


def _elsewhere(paper: PaperRecord, number: int, **fields: object) -> PaperRecord:
    """Return it without DOI on another page of another volume."""
    place = {"volume": str(30 + number), "pages": PageRange(first=str(900 + number))}
    return attrs.evolve(paper, **{"doi": None, **place, **fields})  # type: ignore[arg-type]  # each names its field


def _parts(pair: _Pair, number: int) -> Iterator[PaperRecord]:
    plain, other = pair
    yield _worded_as(other, f"{_text(plain)}. Part 1")
    yield _worded_as(_elsewhere(plain, number), f"{_text(plain)}. Part 2")
    yield _worded_as(_elsewhere(plain, number + 1), f"{_text(plain)}. Part 3")


def _worded_as(paper: PaperRecord, english: str) -> PaperRecord:
    return attrs.evolve(paper, title=BilingualText.of(en=english))


def _corrections(pair: _Pair, number: int) -> Iterator[PaperRecord]:
    plain, other = pair
    yield other
    yield _worded_as(_elsewhere(plain, number), f"Correction to: {_text(plain)}")
    yield _elsewhere(plain, number + 1, types=("Published Erratum",))
    yield _worded_as(attrs.evolve(plain, doi=None), f"Retracted: {_text(plain)}")


def _columns(pair: _Pair, number: int) -> Iterator[PaperRecord]:
    plain, other = pair
    for at, title in enumerate(("Editorial", "Editorial", "Reply", "Letter to the editor")):
        yield _worded_as(_elsewhere(plain, number * 10 + at), title)
    for at in range(3):
        one = _elsewhere(other, number * 10 + at + 5)
        yield attrs.evolve(one, title=BilingualText.of(zh="前言"))


def _reports(pair: _Pair, number: int) -> Iterator[PaperRecord]:
    _, other = pair
    for at in range(3):
        yield _elsewhere(other, number * 10 + at, published=PartialDate(year=2001 + at))


def _preprints(pair: _Pair, number: int) -> Iterator[PaperRecord]:
    _, other = pair
    yield other
    nowhere: dict[str, object] = {"volume": None, "issue": None, "pages": None, "journal": None}
    yield attrs.evolve(other, doi=f"10.1101/2020.01.{number:02d}", kind="preprint", **nowhere)  # type: ignore[arg-type]  # each names its field
    yield attrs.evolve(other, doi=f"10.48550/arXiv.2001.{number:05d}", **nowhere)  # type: ignore[arg-type]  # the same


def _namesakes(pair: _Pair, number: int) -> Iterator[PaperRecord]:
    plain, other = pair
    yield other
    stranger = (Author(name=PersonName(family="Invented", given="Una")),)
    yield _elsewhere(plain, number, authors=stranger)
    away = JournalProfile(name=BilingualText.of(en="Proceedings of the Unreal Meeting"))
    yield attrs.evolve(
        plain, doi=None, journal=away, volume=None, issue=None, pages=PageRange(first="3")
    )


def _neighbours(pair: _Pair, number: int) -> Iterator[PaperRecord]:
    plain, _ = pair
    page = {"pages": PageRange(first="77"), "doi": None, "volume": str(60 + number)}
    for title in ("Wrens sing at dusk", "Moss on old bridges", "Salt in the soil of gardens"):
        one = attrs.evolve(plain, **page)  # type: ignore[arg-type]  # each names its field
        yield _worded_as(attrs.evolve(one, authors=None), title)


def _renumbered(pair: _Pair, number: int) -> Iterator[PaperRecord]:
    _, other = pair
    yield other
    yield attrs.evolve(other, doi=f"10.5555/miss.{number}a")
    # Of one of the two, and nobody knows of which
    yield attrs.evolve(other, doi=None)


_MISSES = (
    _parts, _corrections, _columns, _reports, _preprints, _namesakes, _neighbours, _renumbered,
)  # fmt: skip
