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
from litrecord.text.characters import decode_entities
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


# What stands between semicolons; one in brackets is between editions.
_PIECE: Final = re.compile(r"(?:[^;；|\n(（]|[(（][^()（）]*+[)）]|[(（])++")
_DASHES: Final = re.compile(r"\s-++|--++")
_BRACKETS: Final = re.compile(r"[(（]([^()（）]*+)[)）]$")
_HAN: Final = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_LIMITS: Final = Limits(depth=4)
# A journal stands in six categories at most, a name has 48 letters.
_MOST_CHARACTERS: Final = 4000
_MOST_KEPT: Final = 1000


def rank_is_shared(cell: str, rank: str) -> bool:
    """Tell, at a glance, whether a cell may hold several categories for one rank."""
    several = ";" in cell or "；" in cell or "|" in cell or cell[:1] == "["
    return several and rank != "" and not is_absent(rank)


def read_categories(text: str) -> tuple[NamedCategory, ...]:
    """Read all categories of a cell, in their order; none of an empty one or `N/A`."""
    # A cell of this length holds something else, and is not worth remembering.
    return _read_kept(text) if len(text) <= _MOST_KEPT else _read(text)


def _read(text: str) -> tuple[NamedCategory, ...]:
    stripped = text.strip()
    if not stripped or is_absent(stripped):
        return ()
    if "&" in stripped:
        # The semicolon of an entity is none between categories.
        stripped = decode_entities(stripped)
    parts = _listed(stripped) if stripped.startswith("[") else None
    found = map(read_category, _PIECE.findall(stripped) if parts is None else parts)
    return tuple(one for one in found if one is not None)


_read_kept = lru_cache(16_384)(_read)


def _listed(text: str) -> list[str] | None:
    """Return the texts of a JSON array; None where it is none."""
    if len(text) > _MOST_CHARACTERS:
        return None
    for spelling in (text, text.replace("'", '"')):
        try:
            value = decode(spelling, limits=_LIMITS)
        except ParseError:
            continue
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return [str(item) for item in value]
    return None


def read_category(text: str) -> NamedCategory | None:
    """Read one category; None of an empty text or `N/A`."""
    return _category_kept(text) if len(text) <= _MOST_KEPT else _category(text)


def _category(text: str) -> NamedCategory | None:
    whole = " ".join(text.split())
    if not whole or is_absent(whole):
        return None
    rest = whole
    quartile: Quartile | None = None
    editions: tuple[str, ...] = ()
    # The parts of `A - SCIE (Q1)`, from the right, each once
    for _ in range(3):
        mark = _BRACKETS.search(rest) or _last_dashes(rest)
        if mark is None:
            break
        inside = mark[1] if mark.re is _BRACKETS else rest[mark.end() :]
        said = _said(inside)
        before = rest[: mark.start()].rstrip()
        if said is None or not before or (said[0] and quartile) or (said[1] and editions):
            break
        quartile, editions, rest = said[0] or quartile, said[1] or editions, before
    return _named(rest)._replace(editions=editions, quartile=quartile)


_category_kept = lru_cache(4096)(_category)


def _last_dashes(text: str) -> re.Match[str] | None:
    latest = None
    for latest in _DASHES.finditer(text):  # noqa: B007  # the last of them is wanted
        pass
    return latest


def _said(text: str) -> tuple[Quartile | None, tuple[str, ...]] | None:
    """Read what stands beside a name: a quartile, editions or `N/A`; None for anything else."""
    if is_absent(text):
        return None, ()
    quartiles = read_quartiles(text)
    if quartiles.value is not None and quartiles.fault is None and len(quartiles.value) == 1:
        return quartiles.value[0], ()
    scanned = find_editions(text)
    return (None, scanned.codes) if scanned.codes and not scanned.rest else None


def _named(text: str) -> NamedCategory:
    known = find_category(text)
    if known is not None:
        return NamedCategory(known.name, known.name_zh)
    retired = find_retired(text)
    if retired is not None:
        return NamedCategory(retired.name, retired.name_zh)
    han = _HAN.search(text)
    if han is None or not text[: han.start()].endswith(" "):
        return NamedCategory(text, is_known=False)
    return NamedCategory(text[: han.start()].rstrip(), text[han.start() :].strip(), is_known=False)
