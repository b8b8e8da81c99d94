"""Joining two values of one field: dates, pages, keywords, grants and their like.

Each function returns the more complete of two values that agree, and None where they do not.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

import attrs

from litrecord.identifiers import arxiv, doi, pmcid, pmid
from litrecord.linking.conflicts import Conflicts, join_texts, settle, unite_items
from litrecord.linking.texts import join_variants, share_variant, text_keys, unite_texts
from litrecord.linking.wording import form_of
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Link
from litrecord.model.record import Funding, Keyword, PageRange

__all__ = [
    "finer_date",
    "funding_keys",
    "join_arxiv",
    "join_doi",
    "join_funding",
    "join_keywords",
    "join_kinds",
    "join_numbers",
    "join_pages",
    "join_pmcid",
    "join_pmid",
    "keyword_keys",
    "later_date",
    "link_keys",
    "number_key",
]

# A list of thousands is not made longer award by award.
_MOST_AWARDS: Final = 64

Join: TypeAlias = Callable[[str, str], str | None]


def finer_date(one: PartialDate, other: PartialDate) -> PartialDate | None:
    """Return the date that lies in the other and is finer; None when neither lies in the other."""
    if one == other:
        return one
    mine = (one.earliest(), one.latest())
    theirs = (other.earliest(), other.latest())
    if mine == theirs:
        if None not in (one.season, other.season) and one.season != other.season:
            return None
        return other if one.season is None and other.season is not None else one
    if mine[0] <= theirs[0] and theirs[1] <= mine[1]:
        return other
    return one if theirs[0] <= mine[0] and mine[1] <= theirs[1] else None


def later_date(one: PartialDate, other: PartialDate) -> PartialDate:
    """Return the later of two dates, of a coarse and a finer one within it the finer."""
    return max(one, other, key=lambda date: (date.latest(), date))


def number_key(text: str) -> str:
    """Return a volume, an issue or a page without white space, letter case and leading zeros.

    >>> number_key(" 016 ") == number_key("16"), number_key("E0123") == number_key("e0123")
    (True, True)
    """
    form = form_of(text)
    return form.lstrip("0") or form


def join_numbers(one: str, other: str) -> str | None:
    """Join two volumes, issues or article numbers."""
    if not other.strip() or number_key(one) == number_key(other):
        return one
    return None if one.strip() else other


def join_pages(one: PageRange, other: PageRange) -> PageRange | None:
    """Return the pages that have an end, of two that begin with the same page."""
    if number_key(one.first) != number_key(other.first):
        return None
    if one.last is None or other.last is None:
        return other if one.last is None else one
    return one if number_key(one.last) == number_key(other.last) else None


def _join_by(match_key: Callable[[str], str], compact: Callable[[str], str], mark: str) -> Join:
    """Make what joins two identifiers that may have a version behind a mark."""

    def join(one: str, other: str) -> str | None:
        if match_key(one) != match_key(other):
            return join_texts(one, other) if not one.strip() or not other.strip() else None
        mine, theirs = (
            compact(text).rpartition("/")[2].partition(mark)[2] for text in (one, other)
        )
        if mine and theirs and mine != theirs:
            return None
        return other if theirs and not mine else one

    return join


def join_doi(one: str, other: str) -> str | None:
    """Join two DOIs, which are compared without case, resolver and prefix."""
    if doi.match_key(one) == doi.match_key(other):
        return one
    return join_texts(one, other)


def join_pmid(one: str, other: str) -> str | None:
    """Join two PMIDs, which are compared without label and leading zeros."""
    return one if pmid.compact(one) == pmid.compact(other) else join_texts(one, other)


join_pmcid: Join = _join_by(pmcid.match_key, pmcid.compact, ".")
join_arxiv: Join = _join_by(arxiv.match_key, arxiv.compact, "v")


def join_kinds(one: str, other: str) -> str | None:
    """Return the finer of two types: `article-journal` is an article, anything a document."""
    if one == other or other in {"document", ""} or one.startswith(other + "-"):
        return one
    return other if one in {"document", ""} or other.startswith(one + "-") else None


def keyword_keys(keyword: Keyword) -> list[tuple[str | None, str]]:
    """Return what is equal for keywords that may be one."""
    return [(keyword.scheme, form_of(keyword.value.value))]


def join_keywords(one: Keyword, other: Keyword) -> Keyword | None:
    """Return one keyword of two with the same word, or None where they contradict each other."""
    if None not in (one.id, other.id) and one.id != other.id:
        return None
    if None not in (one.major, other.major) and one.major != other.major:
        return None
    value = join_variants(one.value, other.value)
    if value is None:
        return None
    return attrs.evolve(
        one,
        value=value,
        id=other.id if one.id is None else one.id,
        major=other.major if one.major is None else one.major,
    )


def funding_keys(funding: Funding) -> list[str]:
    """Return the names and the number of a funder."""
    names = [] if funding.funder is None else text_keys(funding.funder)
    return names if funding.funder_id is None else [*names, funding.funder_id]


def join_funding(one: Funding, other: Funding) -> Funding | None:
    """Return one entry of two of one funder, with the awards of both."""
    if one.funder is None or other.funder is None:
        is_one = one.funder_id is not None and one.funder_id == other.funder_id
    else:
        is_one = share_variant(one.funder, other.funder)
    if not is_one:
        return None
    awards = (*(one.awards or ()), *(other.awards or ()))
    if len(awards) > _MOST_AWARDS:
        return one if set(awards) == set(one.awards or ()) else None
    inner = Conflicts()
    made = Funding(
        funder=unite_texts((one.funder, other.funder), "", inner),
        funder_id=settle((one.funder_id, other.funder_id), join_texts, "", inner),
        awards=unite_items((one.awards, other.awards), lambda one: (form_of(one),), join_texts),
    )
    return None if inner.problems else made


def link_keys(link: Link) -> list[tuple[str, str]]:
    """Return what is equal for one link in two spellings of scheme and host."""
    scheme, mark, rest = link.url.strip().partition("://")
    if not mark:
        return [(link.kind, link.url)]
    host, slash, path = rest.partition("/")
    if host.casefold().removeprefix("dx.") == "doi.org":
        path = path.casefold()
    scheme = scheme.casefold().replace("https", "http")
    return [(link.kind, f"{scheme}://{host.casefold()}{slash}{path}".rstrip("/"))]
