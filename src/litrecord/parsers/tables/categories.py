"""The grammar of cells that hold categories of the Web of Science.

Written are one name, `ENGLISH NAME 中文名`, `A(SCIE);B(SCIE, SSCI)`, `A - SCIE(Q1); B - SSCI(N/A)`
or a JSON array of such. Several stand apart by semicolons, never by commas, of which 81 of the
254 names hold one or more.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from litrecord.codec.json import decode
from litrecord.errors import ParseError
from litrecord.limits import Limits
from litrecord.model.ranking import Quartile
from litrecord.parsers.tables.cells import is_absent, read_quartiles
from litrecord.vocab.categories import find_category, find_retired
from litrecord.vocab.editions import find_editions

__all__ = ["NamedCategory", "rank_is_shared", "read_categories", "read_category"]


class NamedCategory(NamedTuple):
    """A category as a cell names it.

    Attributes:
        name: Canonical English name; as printed where the vocabulary has no such name.
        name_zh: Chinese name by the vocabulary, else as printed; None when there is none.
        editions: Citation indexes in the cell, such as `SCIE`.
        quartile: Quartile in the cell; None when it holds none.
        is_known: Whether the vocabulary has the name, or had it in older data years.
    """

    name: str
    name_zh: str | None = None
    editions: tuple[str, ...] = ()
    quartile: Quartile | None = None
    is_known: bool = True


_BETWEEN: Final = re.compile("[;；|\n]")
_DASHED: Final = re.compile(r"\s-+\s|--+")
_BRACKETS: Final = re.compile(r"[(（]([^()（）]*)[)）]\s*$")
_HAN: Final = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_LIMITS: Final = Limits(depth=4)
_MOST_CHARACTERS: Final = 4000


def rank_is_shared(cell: str, rank: str) -> bool:
    """Tell, at a glance, whether a cell may hold several categories for one rank."""
    return (";" in cell or "；" in cell or "|" in cell or cell[:1] == "[") and "/" in rank


@lru_cache(16_384)
def read_categories(text: str) -> tuple[NamedCategory, ...]:
    """Read all categories of a cell, in their order; none of an empty one or `N/A`."""
    stripped = text.strip()
    if not stripped or is_absent(stripped):
        return ()
    parts = _BETWEEN.split(stripped)
    if stripped.startswith("["):
        listed = _listed(stripped)
        parts = parts if listed is None else listed
    found = (read_category(part) for part in parts if part.strip())
    return tuple(one for one in found if one is not None)


def _listed(text: str) -> list[str] | None:
    """Return the texts of a JSON array; None where it is none."""
    try:
        value = decode(text[:_MOST_CHARACTERS].replace("'", '"'), limits=_LIMITS)
    except ParseError:
        return None
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return [str(item) for item in value]
    return None


@lru_cache(4096)
def read_category(text: str) -> NamedCategory | None:
    """Read one category; None of an empty text or `N/A`."""
    rest = " ".join(text.split())
    if not rest or is_absent(rest):
        return None
    quartile: Quartile | None = None
    editions: tuple[str, ...] = ()
    bracket = _BRACKETS.search(rest)
    if bracket is not None:
        inside, before = bracket[1], rest[: bracket.start()].rstrip()
        quartiles = read_quartiles(inside)
        scanned = find_editions(inside)
        if quartiles.value is not None and quartiles.fault is None and len(quartiles.value) == 1:
            quartile, rest = quartiles.value[0], before
        elif is_absent(inside):
            rest = before
        elif scanned.codes and not scanned.rest:
            editions, rest = scanned.codes, before
    dashes = list(_DASHED.finditer(rest))
    if dashes:
        scanned = find_editions(rest[dashes[-1].end() :])
        if scanned.codes and not scanned.rest:
            editions, rest = scanned.codes, rest[: dashes[-1].start()].rstrip()
    return _named(rest)._replace(editions=editions, quartile=quartile)


def _named(text: str) -> NamedCategory:
    known = find_category(text)
    if known is not None:
        return NamedCategory(known.name, known.name_zh)
    retired = find_retired(text)
    if retired is not None:
        return NamedCategory(retired.name, retired.name_zh)
    han = _HAN.search(text)
    if han is None or han.start() == 0:
        return NamedCategory(text, is_known=False)
    return NamedCategory(text[: han.start()].rstrip(), text[han.start() :].strip(), is_known=False)
