"""attrs and cattrs as one writes them at first.

Frozen classes, the default converter with its detailed validation, a hook for each type that is
printed as text, and the standard library's JSON. Nothing is tuned.
"""

from __future__ import annotations

import json
from typing import Any, Literal, NewType

import attrs
from cattrs import Converter

from benchmarks.contenders.arranging import arrange
from benchmarks.contenders.values import count_of, date_of, doi_of, names_of, pages_of

__all__ = ["Paper", "read_papers"]


@attrs.frozen
class Text:
    """Text in one language."""

    value: str
    lang: str | None
    role: Literal["original", "translation", "unknown"]


@attrs.frozen
class Name:
    """A name in parts, or literal."""

    family: str | None = None
    given: str | None = None
    particle: str | None = None
    suffix: str | None = None
    literal: str | None = None


@attrs.frozen
class Author:
    """An author."""

    name: Name


@attrs.frozen
class Date:
    """A date that may lack parts."""

    year: int
    month: int | None = None
    day: int | None = None
    end: Date | None = None


@attrs.frozen
class Pages:
    """Pages."""

    first: str
    last: str | None = None


@attrs.frozen
class Link:
    """A link."""

    kind: str
    url: str


@attrs.frozen
class Access:
    """Open access."""

    is_open: bool | None
    pdf_url: str | None


@attrs.frozen
class JCR:
    """Impact factor and quartile."""

    impact_factor: float | None
    qualifier: str
    quartile: Literal["Q1", "Q2", "Q3", "Q4"] | None
    category: str | None


@attrs.frozen
class CAS:
    """Zone in a broad field."""

    name_zh: str | None
    name_en: str | None
    zone: int | None


@attrs.frozen
class Journal:
    """A journal with its rankings."""

    name: Text | None
    aliases: tuple[str, ...]
    jcr: JCR | None
    cas: CAS | None


Authors = tuple[Author, ...]
Doi = NewType("Doi", str)
Count = NewType("Count", int)


@attrs.frozen
class Paper:
    """A paper."""

    kind: str | None
    title: tuple[Text, ...] | None
    abstract: tuple[Text, ...] | None
    authors: Authors | None
    doi: Doi | None
    pmcid: str | None
    journal: Journal | None
    volume: str | None
    issue: str | None
    pages: Pages | None
    published: Date | None
    published_online: Date | None
    publication_model: str | None
    types: tuple[str, ...] | None
    fields_of_study: tuple[str, ...] | None
    open_access: Access | None
    citation_count: Count | None
    links: tuple[Link, ...]
    platform: str | None
    extra: dict[str, Any]


def _authors(value: str, _: type) -> Authors:
    return tuple(Author(name=Name(*parts)) for parts in names_of(value))


def _date(value: str, _: type) -> Date | None:
    found = date_of(value)
    if found is None:
        return None
    start, end = found
    return Date(*start, end=None if end is None else Date(*end))


def _make_converter() -> Converter:
    converter = Converter()
    converter.register_structure_hook_func(lambda type_: type_ == Authors, _authors)
    converter.register_structure_hook(Date, _date)
    converter.register_structure_hook(Pages, lambda value, _: Pages(*pages_of(value)))
    converter.register_structure_hook(Doi, lambda value, _: Doi(doi_of(value)))
    converter.register_structure_hook(Count, lambda value, _: Count(count_of(value)))
    return converter


_CONVERTER = _make_converter()


def _paper(line: bytes) -> Paper:
    outer = json.loads(line)
    inner = json.loads(outer["resultStr"]) if outer.get("resultStr") else None
    return _CONVERTER.structure(arrange(outer, inner), Paper)


def read_papers(data: bytes) -> list[Paper]:
    """Read JSON lines."""
    return [_paper(line) for line in data.split(b"\n")]
