"""The founding format as it is written, for msgspec."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET, Struct

__all__ = ["Wire", "WireJournal"]


class WireJournal(Struct):
    """The journal's object."""

    name: str | None = None
    volume: str | None = None
    pages: str | None = None


_KEYS = {
    "publication_date": "publicationDate",
    "publication_types": "publicationTypes",
    "fields_of_study": "fieldsOfStudy",
    "is_open_access": "isOpenAccess",
    "open_access_pdf": "openAccessPdf",
    "citation_count": "citationCount",
    "result": "resultStr",
}


class Wire(Struct, rename=_KEYS):
    """A level as it is written; keys of opaque values may be missing."""

    title: str | None = None
    authors: str | None = None
    doi: str | None = None
    DOIUrl: str | None = None
    url: str | None = None
    abstract: str | None = None
    PeriodicalId: Any = UNSET
    journal: WireJournal | None = None
    PeriodicalIF: float | str | None = None
    publication_date: str | None = None
    publication_types: str | tuple[str, ...] | None = None
    fields_of_study: tuple[str, ...] | None = None
    is_open_access: bool | None = None
    open_access_pdf: str | None = None
    citation_count: str | int | None = None
    result: str | None = None
    platform: str | None = None
    paperid: Any = UNSET
    PeriodicalName: str | None = None
    FirstCategoryId: Any = UNSET
    ListUrlMain: str | None = None
    RegionNum: int | None = None
    RegionCategory: str | None = None
    ArticlePicture: Any = UNSET
    TitleCN: Any = UNSET
    AbstractTextCN: Any = UNSET
    PMCID: str | None = None
    EPubDate: str | None = None
    PubModel: str | None = None
    JCR: str | None = None
    JCRName: str | None = None
    Score: Any = UNSET
    Total: Any = UNSET
