"""What is known of a paper, as short keys by which it is compared with others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from litrecord.identifiers import arxiv, doi, pmcid, pmid
from litrecord.linking.details import number_key
from litrecord.linking.keys import issn_keys
from litrecord.linking.names import family_of, words_of
from litrecord.linking.titles import has_han, normalise_title
from litrecord.linking.wording import form_of
from litrecord.model.people import Author
from litrecord.model.record import PaperRecord
from litrecord.patterns import late
from litrecord.text.markup import clean_markup

__all__ = ["SCHEMES", "Sketch", "combined", "sketch_of"]

SCHEMES: Final = ("doi", "pmid", "pmcid", "arxiv")

_ARXIV_DOI: Final = "10.48550/"
# Registrants that give DOIs to preprints only: arXiv, bioRxiv and medRxiv, Research Square,
# ChemRxiv, SSRN, Preprints.org, OSF, ChinaXiv, Authorea.
_PREPRINT_DOIS: Final = tuple(
    f"10.{number}/"
    for number in (48550, 1101, 64898, 21203, 26434, 2139, 20944, 31219, 12074, 22541)
)
_NOTICE: Final = late(
    r"(?:publisher |author )?(?:correction|corrigend|errat|retract|expression of concern|withdrawn)"
    r"|(?:更正|勘误|撤稿|撤回)"
)
_NOTICE_TYPES: Final = frozenset(
    {"published erratum", "erratum", "correction", "corrigendum", "retraction of publication"}
    | {"retraction", "expression of concern"}
)
# Who stands behind these adds nothing to whether two lists are of one paper.
_MOST_AUTHORS: Final = 12
_MOST_KEPT: Final = 8


class Sketch(NamedTuple):
    """The keys of one record, or of several that are of one paper.

    Attributes:
        identifiers: Valid identifiers by scheme, in the order of `SCHEMES`.
        titles: Titles in each language, normalised.
        families: Family names of the first authors, of names in Chinese characters the whole.
        words: All words of the same names.
        authors: How many authors there are; 0 when unknown.
        years: Years of publication, in print and online.
        issns: ISSNs of the journal.
        venues: Titles, aliases and abbreviations of the journal.
        volumes: Volume.
        issues: Issue.
        pages: First page, and what stands in its place.
        is_preprint: Whether it is one; None when nothing says so.
        is_notice: Whether it is a correction, a retraction or the like.
    """

    identifiers: tuple[tuple[str, ...], ...] = ((), (), (), ())
    titles: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    authors: int = 0
    years: tuple[int, ...] = ()
    issns: tuple[str, ...] = ()
    venues: tuple[str, ...] = ()
    volumes: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    is_preprint: bool | None = None
    is_notice: bool = False


def sketch_of(record: PaperRecord) -> Sketch:
    """Return the keys of a record."""
    identifiers = _identifiers(record)
    titles = _titles(record)
    authors = record.authors or ()
    families, words = _people(authors[:_MOST_AUTHORS])
    issns, venues = _venue(record)
    pages = [] if record.pages is None else [record.pages.first]
    if record.article_number is not None:
        pages.append(record.article_number)
    return Sketch(
        identifiers=identifiers,
        titles=titles,
        families=families,
        words=words,
        authors=len(authors),
        years=tuple(_years(record)),
        issns=issns,
        venues=venues,
        volumes=_numbers([record.volume]),
        issues=_numbers([record.issue]),
        pages=_numbers(pages),
        is_preprint=_is_preprint(record, identifiers, venues),
        is_notice=_is_notice(record, titles),
    )


def combined(one: Sketch, other: Sketch) -> Sketch:
    """Return what two sketches of one paper say together."""
    preprint = other.is_preprint if one.is_preprint is None else one.is_preprint
    return Sketch(
        identifiers=tuple(map(_both, one.identifiers, other.identifiers)),
        titles=_both(one.titles, other.titles),
        families=_both(one.families, other.families, most=2 * _MOST_AUTHORS),
        words=_both(one.words, other.words, most=6 * _MOST_AUTHORS),
        authors=max(one.authors, other.authors),
        years=tuple(dict.fromkeys(one.years + other.years)),
        issns=_both(one.issns, other.issns),
        venues=_both(one.venues, other.venues),
        volumes=_both(one.volumes, other.volumes),
        issues=_both(one.issues, other.issues),
        pages=_both(one.pages, other.pages),
        is_preprint=preprint,
        is_notice=one.is_notice and other.is_notice,
    )


def _both(
    some: tuple[str, ...], others: tuple[str, ...], most: int = _MOST_KEPT
) -> tuple[str, ...]:
    if some == others or not others:
        return some
    return tuple(dict.fromkeys(some + others))[:most] if some else others


def _identifiers(record: PaperRecord) -> tuple[tuple[str, ...], ...]:
    """Return the valid identifiers; where none is stated, the one to which a link leads."""
    urls = [one.url for one in record.links[:_MOST_KEPT]]
    if record.open_access is not None and record.open_access.pdf_url is not None:
        urls.append(record.open_access.pdf_url)
    found: list[tuple[str, ...]] = []
    for scheme, stated, match_key in (
        (doi, record.doi, doi.match_key),
        (pmid, record.pmid, pmid.compact),
        (pmcid, record.pmcid, pmcid.match_key),
        (arxiv, record.arxiv, arxiv.match_key),
    ):
        number = stated
        # A link to arXiv may lead to the preprint of the paper.
        if number is None and scheme is not arxiv:
            number = next(filter(None, map(scheme.find_in_link, urls)), None)
        if number is None and scheme is arxiv and found[0]:
            number = found[0][0] if found[0][0].startswith(_ARXIV_DOI) else None
        is_valid = number is not None and scheme.is_valid(number)
        found.append((match_key(number),) if is_valid and number is not None else ())
    return tuple(found)


def _titles(record: PaperRecord) -> tuple[str, ...]:
    if record.title is None:
        return ()
    found: dict[str, None] = {}
    for text in record.title.variants[:_MOST_KEPT]:
        value = text.value
        if "<" in value or "&" in value:
            value = clean_markup(value, one_line=True)
        found[normalise_title(value)] = None
    found.pop("", None)
    return tuple(found)


def _people(authors: Iterable[Author]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    families: dict[str, None] = {}
    words: dict[str, None] = {}
    for author in authors:
        for name in (author.name, *author.alternates[:_MOST_KEPT]):
            own = words_of(name)
            words.update(dict.fromkeys(sorted(own)))
            family = family_of(name)
            if family is None or has_han(family):
                families.update(dict.fromkeys(sorted(word for word in own if len(word) > 1)))
            elif family:
                families[family] = None
                words[family] = None
    return tuple(families), tuple(words)


def _years(record: PaperRecord) -> Iterator[int]:
    seen: set[int] = set()
    for date in (record.published, record.published_online):
        if date is None:
            continue
        for year in (date.year, date.latest().year):
            if year not in seen:
                seen.add(year)
                yield year


def _venue(record: PaperRecord) -> tuple[tuple[str, ...], tuple[str, ...]]:
    journal = record.journal
    if journal is None:
        return (), ()
    names = [] if journal.name is None else [text.value for text in journal.name.variants]
    names += journal.aliases
    names += [one.value for one in journal.abbreviations]
    titles = tuple(dict.fromkeys(names))[:_MOST_KEPT]
    return tuple(issn_keys(journal.issns)[:_MOST_KEPT]), titles


def _numbers(values: Iterable[str | None]) -> tuple[str, ...]:
    keys = [number_key(value) for value in values if value is not None]
    return tuple(dict.fromkeys(key for key in keys if key))


def _is_preprint(
    record: PaperRecord, identifiers: tuple[tuple[str, ...], ...], venues: tuple[str, ...]
) -> bool | None:
    own = identifiers[0]
    if own and own[0].startswith(_PREPRINT_DOIS):
        return True
    if record.kind == "preprint":
        return True
    if own or record.volume is not None or record.kind in {"article-journal", "paper-conference"}:
        return False
    # What is known by its number on arXiv alone and named no journal
    return True if identifiers[3] and not venues else None


def _is_notice(record: PaperRecord, titles: tuple[str, ...]) -> bool:
    return any(_NOTICE.match(title) is not None for title in titles) or any(
        form_of(one) in {form_of(word) for word in _NOTICE_TYPES} for one in record.types or ()
    )
