"""The fields of one record of several, each by what it means."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Final, TypeVar

from litrecord.errors import ProblemKind
from litrecord.linking.authors import unite_authors, unite_contributors
from litrecord.linking.conflicts import Conflicts, join_texts, settle, unite_items
from litrecord.linking.details import (
    finer_date,
    funding_keys,
    join_arxiv,
    join_doi,
    join_funding,
    join_keywords,
    join_kinds,
    join_numbers,
    join_pages,
    join_pmcid,
    join_pmid,
    keyword_keys,
    later_date,
    link_keys,
    number_key,
)
from litrecord.linking.extras import merge_extras
from litrecord.linking.findings import (
    MERGED_DATES_DIFFER,
    MERGED_IDENTIFIERS_DIFFER,
    MERGED_PLACES_DIFFER,
    MERGED_VALUES_DIFFER,
)
from litrecord.linking.texts import unite_texts
from litrecord.linking.venues import merge_venues
from litrecord.linking.wording import form_of
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Link
from litrecord.model.record import Event, OpenAccess, PageRange, PaperRecord, RelatedWork
from litrecord.text.tags import primary_language

__all__ = ["merge_fields"]

T = TypeVar("T")
Records = Sequence[PaperRecord]

_IDENTIFIERS: Final = {
    "doi": join_doi,
    "pmid": join_pmid,
    "pmcid": join_pmcid,
    "arxiv": join_arxiv,
}
# Texts, and whether a variant that goes on where another is cut off takes its place
_TEXTS: Final = {"title": True, "abstract": True, "publisher": False, "place": False}
_WORDS: Final = ("types", "fields_of_study")
_FULL_TEXT: Final = "full-text"


def merge_fields(records: Records, steady: Records, conflicts: Conflicts) -> dict[str, object]:
    """Return the values of all fields of `PaperRecord` but `source`, by name.

    Args:
        records: At least one, the most preferred first: of two values that disagree the first
            is taken.
        steady: The same in the order in which items of lists follow each other.
        conflicts: Takes the values that were not taken.
    """
    values: dict[str, object] = {
        "kind": _settled(records, "kind", join_kinds, conflicts),
        "publication_model": _settled(records, "publication_model", join_texts, conflicts),
        "genre": _settled(records, "genre", join_texts, conflicts),
    }
    for name, join in _IDENTIFIERS.items():
        values[name] = _settled(records, name, join, conflicts, MERGED_IDENTIFIERS_DIFFER)
    for name, grows in _TEXTS.items():
        texts = [getattr(one, name) for one in records]
        values[name] = unite_texts(texts, name, conflicts, grows=grows)
    values["authors"] = unite_authors([one.authors for one in records], "authors", conflicts)
    values["journal"], problems = merge_venues([one.journal for one in records])
    conflicts.problems += problems
    _merge_place(records, values, conflicts)
    _merge_dates(records, values, conflicts)
    _merge_lists(steady, values)
    _merge_access(records, values, conflicts)
    values["event"] = _merge_events([one.event for one in records], conflicts)
    values["translation_of"] = _merge_works([one.translation_of for one in records], conflicts)
    counts = [one.citation_count for one in records if one.citation_count is not None]
    values["citation_count"] = max(counts, default=None)
    values["extra"] = merge_extras(*(one.extra for one in steady))
    return values


def _settled(
    records: Records,
    name: str,
    join: Callable[[T, T], T | None],
    conflicts: Conflicts,
    kind: ProblemKind = MERGED_VALUES_DIFFER,
) -> object:
    return settle([getattr(one, name) for one in records], join, name, conflicts, kind)


def _merge_place(records: Records, values: dict[str, object], conflicts: Conflicts) -> None:
    """Settle volume, issue, pages and article number.

    A lone page that another record calls the article number is none, and an article number that
    another record gives as the first page of several says no more than they do; both stay where
    one record has them side by side.
    """
    for name in ("volume", "issue"):
        values[name] = _settled(records, name, join_numbers, conflicts, MERGED_PLACES_DIFFER)
    numbers = {
        number_key(one.article_number)
        for one in records
        if one.article_number is not None and one.pages is None
    }
    both = any(one.pages is not None and one.article_number is not None for one in records)
    pages: list[PageRange | None] = [
        None if not both and _is_number(one.pages, numbers) else one.pages for one in records
    ]
    settled = settle(pages, join_pages, "pages", conflicts, MERGED_PLACES_DIFFER)
    values["pages"] = settled
    values["article_number"] = _settled(
        records, "article_number", join_numbers, conflicts, MERGED_PLACES_DIFFER
    )


def _is_number(pages: PageRange | None, numbers: set[str]) -> bool:
    return pages is not None and pages.last is None and number_key(pages.first) in numbers


def _merge_dates(records: Records, values: dict[str, object], conflicts: Conflicts) -> None:
    """Settle the dates; what one record calls the date, and another that online, is the latter."""
    online = settle(
        [one.published_online for one in records],
        finer_date,
        "published_online",
        conflicts,
        MERGED_DATES_DIFFER,
    )
    values["published_online"] = online
    dates = [one.published for one in records]
    # Crossref's date is the first one, so it states that online twice where print came later.
    is_later = online is not None and any(
        date is not None and date.earliest() > online.latest() for date in dates
    )
    printed = [
        one.published
        for one in records
        if one.published is not None
        and not ((one.published_online is None or is_later) and _is_in(one.published, online))
    ]
    # Only one that goes beyond the date online can be that of print.
    if any(not _is_in(date, online) for date in printed):
        dates = list(printed)
    published = settle(dates, finer_date, "published", conflicts, MERGED_DATES_DIFFER)
    values["published"] = published
    accessed: PartialDate | None = None
    for one in records:
        if one.accessed is not None:
            accessed = one.accessed if accessed is None else later_date(accessed, one.accessed)
    values["accessed"] = accessed


def _is_in(date: PartialDate, whole: PartialDate | None) -> bool:
    return whole is not None and finer_date(whole, date) is not None


def _merge_lists(steady: Records, values: dict[str, object]) -> None:
    values["contributors"] = unite_contributors([one.contributors for one in steady])
    values["identifiers"] = unite_items([one.identifiers for one in steady])
    values["keywords"] = unite_items([one.keywords for one in steady], keyword_keys, join_keywords)
    values["classifications"] = unite_items([one.classifications for one in steady])
    values["funding"] = unite_items([one.funding for one in steady], funding_keys, join_funding)
    values["links"] = unite_items([one.links for one in steady], link_keys, lambda one, _other: one)
    for name in _WORDS:
        lists: Iterable[tuple[str, ...] | None] = [getattr(one, name) for one in steady]
        values[name] = unite_items(lists, _word_keys, join_texts)
    tags = [one.languages for one in steady]
    values["languages"] = unite_items(tags, lambda tag: (primary_language(tag),), _join_tags)


def _join_tags(one: str, other: str) -> str | None:
    """Return the finer of two tags, `zh-CN` of that and `zh`; None where each says its own."""
    short, long = sorted((one, other), key=len)
    return long if f"{long}-".lower().startswith(f"{short}-".lower()) else None


def _word_keys(word: str) -> Iterable[Hashable]:
    return (form_of(word),)


def _merge_access(records: Records, values: dict[str, object], conflicts: Conflicts) -> None:
    """Settle what is said of access; a second copy to read becomes a link."""
    stated = [one.open_access for one in records if one.open_access is not None]
    if len(stated) < 2:
        values["open_access"] = stated[0] if stated else None
        return

    def settled(name: str, join: Callable[[T, T], T | None]) -> T | None:
        found = [getattr(one, name) for one in stated]
        return settle(found, join, f"open_access.{name}", conflicts)

    copies = [Link(kind=_FULL_TEXT, url=one.pdf_url) for one in stated if one.pdf_url is not None]
    pdf_url = copies[0].url if copies else None
    values["open_access"] = OpenAccess(
        is_open=settled("is_open", _same_flag),
        status=settled("status", join_texts),
        pdf_url=pdf_url,
        license=settled("license", _same_link),
        version=settled("version", join_texts),
    )
    links = values["links"]
    if isinstance(links, tuple) and copies:
        others = [one for one in copies if link_keys(one) != link_keys(copies[0])]
        added = (links, tuple(others)) if links else (tuple(dict.fromkeys(others)),)
        values["links"] = unite_items(added, link_keys, lambda one, _other: one) or ()


def _same_flag(one: bool, other: bool) -> bool | None:  # noqa: FBT001  # the values of a field
    return one if one == other else None


def _same_link(one: str, other: str) -> str | None:
    mine, theirs = (link_keys(Link(kind="", url=url.casefold())) for url in (one, other))
    return one if mine == theirs else join_texts(one, other)


def _merge_events(events: list[Event | None], conflicts: Conflicts) -> Event | None:
    stated = [one for one in events if one is not None]
    if len(stated) < 2:
        return stated[0] if stated else None
    return Event(
        name=unite_texts([one.name for one in stated], "event.name", conflicts),
        place=settle([one.place for one in stated], join_texts, "event.place", conflicts),
        date=settle(
            [one.date for one in stated], finer_date, "event.date", conflicts, MERGED_DATES_DIFFER
        ),
    )


def _merge_works(works: list[RelatedWork | None], conflicts: Conflicts) -> RelatedWork | None:
    stated = [one for one in works if one is not None]
    if len(stated) < 2:
        return stated[0] if stated else None
    path = "translation_of"
    return RelatedWork(
        title=unite_texts([one.title for one in stated], f"{path}.title", conflicts, grows=True),
        authors=unite_authors([one.authors for one in stated], f"{path}.authors", conflicts),
        container_title=unite_texts(
            [one.container_title for one in stated], f"{path}.container_title", conflicts
        ),
        publisher=unite_texts([one.publisher for one in stated], f"{path}.publisher", conflicts),
        place=unite_texts([one.place for one in stated], f"{path}.place", conflicts),
        published=settle(
            [one.published for one in stated],
            finer_date,
            f"{path}.published",
            conflicts,
            MERGED_DATES_DIFFER,
        ),
        doi=settle(
            [one.doi for one in stated],
            join_doi,
            f"{path}.doi",
            conflicts,
            MERGED_IDENTIFIERS_DIFFER,
        ),
    )
