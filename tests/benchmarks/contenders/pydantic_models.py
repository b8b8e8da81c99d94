"""pydantic v2: a frozen model of frozen parts, with annotated validators for single values.

The parts, of which there are dozens in a record, are pydantic's dataclasses with slots: as models,
each with a dict and a set of its own, they take half as long again and twice the memory.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated, Any, Literal

import orjson
from pydantic import BaseModel, BeforeValidator, ConfigDict, TypeAdapter
from pydantic.dataclasses import dataclass

from benchmarks.contenders.arranging import arrange, arrange_journal
from benchmarks.contenders.values import (
    count_of,
    date_of,
    doi_of,
    names_of,
    pages_of,
)

__all__ = ["Paper", "read_papers"]


@dataclass(frozen=True, slots=True)
class Text:
    """Text in one language."""

    value: str
    lang: str | None
    role: Literal["original", "translation", "unknown"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name in parts, or literal."""

    family: str | None = None
    given: str | None = None
    particle: str | None = None
    suffix: str | None = None
    literal: str | None = None


@dataclass(frozen=True, slots=True)
class Author:
    """An author."""

    name: Name


@dataclass(frozen=True, slots=True)
class Date:
    """A date that may lack parts."""

    year: int
    month: int | None = None
    day: int | None = None
    end: Date | None = None


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages."""

    first: str
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link."""

    kind: str
    url: str


@dataclass(frozen=True, slots=True)
class Access:
    """Open access."""

    is_open: bool | None
    pdf_url: str | None


@dataclass(frozen=True, slots=True)
class JCR:
    """Impact factor and quartile."""

    impact_factor: float | None
    qualifier: str
    quartile: Literal["Q1", "Q2", "Q3", "Q4"] | None
    category: str | None


@dataclass(frozen=True, slots=True)
class CAS:
    """Zone in a broad field."""

    name_zh: str | None
    name_en: str | None
    zone: int | None


@dataclass(frozen=True, slots=True)
class Journal:
    """A journal with its rankings."""

    name: Text | None
    aliases: tuple[str, ...]
    jcr: JCR | None
    cas: CAS | None


def _authors(value: str | None) -> list[dict[str, Any]] | None:
    # Dicts, since pydantic's core makes models of them faster than Python calls their classes.
    if value is None:
        return None
    return [
        {
            "name": {"family": family, "given": given}
            if literal is particle is suffix is None
            else {
                "family": family,
                "given": given,
                "particle": particle,
                "suffix": suffix,
                "literal": literal,
            }
        }
        for family, given, particle, suffix, literal in names_of(value)
    ]


@lru_cache(maxsize=4096)
def _date(value: str | None) -> Date | None:
    # An instance of a model passes validation as it is, so that it can be shared.
    found = None if value is None else date_of(value)
    if found is None:
        return None
    (year, month, day), end = found
    last = None if end is None else Date(year=end[0], month=end[1], day=end[2])
    return Date(year=year, month=month, day=day, end=last)


def _pages(value: str | None) -> dict[str, str | None] | None:
    if value is None:
        return None
    first, last = pages_of(value)
    return {"first": first, "last": last}


def _count(value: str | int | None) -> int | None:
    return None if value is None else count_of(value)


def _doi(value: str | None) -> str | None:
    return None if value is None else doi_of(value)


PrintedDate = Annotated[Date | None, BeforeValidator(_date)]


class Paper(BaseModel):
    """A paper."""

    model_config = ConfigDict(frozen=True)

    kind: str | None
    title: tuple[Text, ...] | None
    abstract: tuple[Text, ...] | None
    authors: Annotated[tuple[Author, ...] | None, BeforeValidator(_authors)]
    doi: Annotated[str | None, BeforeValidator(_doi)]
    pmcid: str | None
    journal: Journal | None
    volume: str | None
    issue: str | None
    pages: Annotated[Pages | None, BeforeValidator(_pages)]
    published: PrintedDate
    published_online: PrintedDate
    publication_model: str | None
    types: tuple[str, ...] | None
    fields_of_study: tuple[str, ...] | None
    open_access: Access | None
    citation_count: Annotated[int | None, BeforeValidator(_count)]
    links: tuple[Link, ...]
    platform: str | None
    extra: dict[str, Any]


_validate = Paper.__pydantic_validator__.validate_python
_validate_journal = TypeAdapter(Journal).validate_python


@lru_cache(maxsize=4096)
def _journal(*values: Any) -> Journal | None:  # noqa: ANN401  # as arrange_journal takes them
    made = arrange_journal(*values)
    return None if made is None else _validate_journal(made)


def read_papers(data: bytes) -> list[Paper]:
    """Read JSON lines."""
    loads = orjson.loads
    found: list[Paper] = []
    for line in data.split(b"\n"):
        outer = loads(line)
        inner = outer.get("resultStr")
        found.append(_validate(arrange(outer, loads(inner) if inner else None, _journal)))
    return found
