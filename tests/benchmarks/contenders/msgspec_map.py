"""msgspec: JSON straight into wire structs, then a hand-written map to frozen structs.

Written as who knows msgspec would: no dicts in between, one decoder for both levels, and what
repeats (dates, journals) made once and remembered.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import msgspec
from msgspec import UNSET, Struct, UnsetType

from benchmarks.contenders.msgspec_wire import Wire, WireJournal
from benchmarks.contenders.values import (
    KINDS,
    MAJORS,
    PLATFORMS,
    Day,
    count_of,
    date_of,
    doi_of,
    factor_of,
    name_of,
    names_of,
    pages_of,
    variants_of,
    volume_of,
)
from litrecord.vocab.platforms import normalise_platform

__all__ = ["Paper", "read_papers"]


class Text(Struct, frozen=True):
    """Text in one language."""

    value: str
    lang: str | None
    role: str


class Name(Struct, frozen=True):
    """A name in parts, or literal."""

    family: str | None = None
    given: str | None = None
    particle: str | None = None
    suffix: str | None = None
    literal: str | None = None


class Author(Struct, frozen=True):
    """An author."""

    name: Name


class Date(Struct, frozen=True):
    """A date that may lack parts."""

    year: int
    month: int | None = None
    day: int | None = None
    end: Date | None = None


class Pages(Struct, frozen=True):
    """Pages."""

    first: str
    last: str | None = None


class Link(Struct, frozen=True):
    """A link."""

    kind: str
    url: str


class Access(Struct, frozen=True):
    """Open access."""

    is_open: bool | None
    pdf_url: str | None


class JCR(Struct, frozen=True):
    """Impact factor and quartile."""

    impact_factor: float | None
    qualifier: str
    quartile: str | None
    category: str | None


class CAS(Struct, frozen=True):
    """Zone in a broad field."""

    name_zh: str | None
    name_en: str | None
    zone: int | None


class Journal(Struct, frozen=True):
    """A journal with its rankings."""

    name: Text | None
    aliases: tuple[str, ...]
    jcr: JCR | None
    cas: CAS | None


class Paper(Struct, frozen=True):
    """A paper."""

    kind: str | None
    title: tuple[Text, ...] | None
    abstract: tuple[Text, ...] | None
    authors: tuple[Author, ...] | None
    doi: str | None
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
    citation_count: int | None
    links: tuple[Link, ...]
    platform: str | None
    extra: dict[str, Any]


_decode = msgspec.json.Decoder(Wire).decode
_EMPTY = Wire()
_NO_JOURNAL = WireJournal()


@lru_cache(maxsize=4096)
def _date(text: str) -> Date | None:
    found = date_of(text)
    if found is None:
        return None
    start, end = found
    return Date(*start, None if end is None else _single(end))


def _single(day: Day) -> Date:
    return Date(*day)


@lru_cache(maxsize=4096)
def _journal(  # noqa: PLR0917  # what is remembered by them
    first: str | None,
    second: str | None,
    factor: float | str | None,
    quartile: str | None,
    category: str | None,
    zone: int | None,
    major: str | None,
) -> Journal | None:
    names = list(dict.fromkeys([name_of(one) for one in (first, second) if one]))
    jcr = cas = name = None
    if factor is not None or quartile or category:
        value, qualifier = (None, "") if factor is None else factor_of(factor)
        jcr = JCR(value, qualifier, quartile or None, category or None)
    if zone is not None or major:
        cas = CAS(major or None, MAJORS.get(major or ""), zone)
    if names:
        name = Text(names[0], "zh" if "\u3400" <= names[0][0] <= "\u9fff" else None, "unknown")
    elif jcr is None and cas is None:
        return None
    return Journal(name, tuple(names[1:]), jcr, cas)


def _texts(outer: str | None, inner: str | None) -> tuple[Text, ...] | None:
    found = variants_of(outer, inner)
    return None if found is None else tuple([Text(*one) for one in found])


def _extra(wire: Wire) -> dict[str, Any]:
    extra = {
        "PeriodicalId": wire.PeriodicalId,
        "paperid": wire.paperid,
        "FirstCategoryId": wire.FirstCategoryId,
        "ArticlePicture": wire.ArticlePicture,
        "TitleCN": wire.TitleCN,
        "AbstractTextCN": wire.AbstractTextCN,
        "Score": wire.Score,
        "Total": wire.Total,
    }
    if UNSET in extra.values():
        return {key: value for key, value in extra.items() if not isinstance(value, UnsetType)}
    return extra


def _paper(line: bytes) -> Paper:
    outer = _decode(line)
    inner = _decode(outer.result) if outer.result else _EMPTY
    journal = outer.journal or inner.journal or _NO_JOURNAL
    types = outer.publication_types or inner.publication_types or None
    if isinstance(types, str):
        types = (types,)
    kind = None
    for one in types or ():
        kind = KINDS.get(one) or KINDS.get(one.casefold())
        if kind is not None:
            break
    authors = outer.authors or inner.authors
    doi = outer.doi or inner.doi
    date = outer.publication_date or inner.publication_date
    online = outer.EPubDate or inner.EPubDate
    count = outer.citation_count if outer.citation_count is not None else inner.citation_count
    is_open = outer.is_open_access if outer.is_open_access is not None else inner.is_open_access
    pdf_url = outer.open_access_pdf or inner.open_access_pdf or None
    platform = outer.platform or inner.platform
    volume, issue = volume_of(journal.volume) if journal.volume else (None, None)
    links = []
    if url := outer.DOIUrl or inner.DOIUrl:
        links.append(Link("doi", url))
    if url := outer.url or inner.url:
        links.append(Link("landing-page", url))
    if url := outer.ListUrlMain or inner.ListUrlMain:
        links.append(Link("listing", url))
    return Paper(
        kind,
        _texts(outer.title, inner.title),
        _texts(outer.abstract, inner.abstract),
        tuple([Author(Name(*one)) for one in names_of(authors)]) if authors else None,
        doi_of(doi) if doi else None,
        outer.PMCID or inner.PMCID or None,
        _journal(
            journal.name,
            outer.PeriodicalName or inner.PeriodicalName,
            outer.PeriodicalIF if outer.PeriodicalIF is not None else inner.PeriodicalIF,
            outer.JCR or inner.JCR,
            outer.JCRName or inner.JCRName,
            outer.RegionNum if outer.RegionNum is not None else inner.RegionNum,
            outer.RegionCategory or inner.RegionCategory,
        ),
        volume,
        issue,
        Pages(*pages_of(journal.pages)) if journal.pages else None,
        _date(date) if date else None,
        _date(online) if online else None,
        outer.PubModel or inner.PubModel or None,
        types,
        outer.fields_of_study if outer.fields_of_study is not None else inner.fields_of_study,
        None if is_open is None and pdf_url is None else Access(is_open, pdf_url),
        None if count is None or count == "" else count_of(count),
        tuple(links),
        None if not platform else PLATFORMS.get(platform) or normalise_platform(platform),
        _extra(outer),
    )


def read_papers(data: bytes) -> list[Paper]:
    """Read JSON lines."""
    return [_paper(line) for line in data.split(b"\n")]
