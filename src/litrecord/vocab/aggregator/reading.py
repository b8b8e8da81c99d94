"""Both levels of the founding format, and the text of its page, as the fields of a record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import cast

import attrs

from litrecord.codec.json import decode
from litrecord.errors import ParseError
from litrecord.limits import Limits
from litrecord.model.extra import FrozenMapping, freeze
from litrecord.model.identifier import Link
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author
from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    Metric,
    Quartile,
    Ranking,
)
from litrecord.model.record import OpenAccess, PageRange
from litrecord.model.unchecked import unchecked
from litrecord.vocab.aggregator import FORMAT, KIND_OF_TYPE, LINK_KINDS, RESULT
from litrecord.vocab.aggregator.levels import Level, extra_values, merge_values, read_level
from litrecord.vocab.aggregator.page import Page
from litrecord.vocab.aggregator.texts import (
    read_abstract,
    read_introduction,
    read_names,
    read_title,
)
from litrecord.vocab.aggregator.values import Note
from litrecord.vocab.cas import find_major
from litrecord.vocab.problems import (
    NESTED_RESULT_TOO_DEEP,
    NESTED_RESULT_UNREADABLE,
    VENUE_NAMES_DIFFER,
)

__all__ = ["join_authors", "kind_of", "make_journal", "read_fields", "read_inner", "read_nested"]

_journal = unchecked(JournalProfile, "name", "aliases", "introduction", "rankings")
_jcr_ranking = unchecked(JCRRanking, "impact_factor", "categories")
_category = unchecked(JCRCategory, "name", "quartile")
_partition = unchecked(CASPartition, "majors")
_cas_zone = unchecked(CASZone, "name_zh", "name_en", "zone")


def _str(value: object) -> str | None:
    return value if isinstance(value, str) else None


def read_nested(
    text: object,
    notes: list[Note],
    limits: Limits,
    on_duplicate: Callable[[str], None] | None = None,
) -> dict[str, object] | None:
    """Decode the record inside the record; None when there is none, or none that can be read."""
    if text is None or text == "":
        return None
    value: object = None
    if isinstance(text, str):
        try:
            value = decode(text, limits=limits, on_duplicate=on_duplicate)
        except ParseError:
            notes.append(Note(RESULT, NESTED_RESULT_UNREADABLE, text, expected="JSON"))
            return None
    if not isinstance(value, dict):
        notes.append(Note(RESULT, NESTED_RESULT_UNREADABLE, freeze(text), expected='"{…}"'))
        return None
    return value


def read_inner(
    outer: Level, limits: Limits, on_duplicate: Callable[[str], None] | None = None
) -> Level | None:
    """Read the record inside the record, if there is one that can be read."""
    value = read_nested(outer.raw.get(RESULT), outer.notes, limits, on_duplicate)
    if value is None:
        return None
    inner = read_level(value, limits, outer)
    deeper = value.get(RESULT)
    if deeper is not None and deeper != "":
        inner.notes.append(Note(RESULT, NESTED_RESULT_TOO_DEEP, freeze(deeper)))
    return inner


def read_fields(outer: Level, inner: Level | None, page: Page) -> tuple[dict[str, object], bool]:
    """Make the fields of a record, except its source.

    Returns:
        The fields that are stated, by name; and whether both levels have the same title, so that
        one language is missing.
    """
    values = merge_values(outer, inner)
    inner_values: Mapping[str, object] = {} if inner is None else inner.values
    abstract = read_abstract(
        _str(outer.values.get("abstract"))
        or (None if inner_values.get("abstract") else page.abstract),
        _str(inner_values.get("abstract")),
    )
    title, is_copy = read_title(
        _str(outer.values.get("title")) or (None if inner_values.get("title") else page.title),
        _str(inner_values.get("title")),
        abstract,
    )
    volume, issue = cast(
        "tuple[str | None, str | None]", values.get("journal.volume") or (None, None)
    )
    types = cast("tuple[str, ...] | None", values.get("publicationTypes"))
    made: dict[str, object] = {
        "kind": kind_of(types),
        "title": title,
        "abstract": abstract,
        "authors": join_authors(values.get("authors"), inner_values.get("authors")),
        "doi": values.get("doi"),
        "pmcid": values.get("PMCID"),
        "journal": make_journal(values, outer.notes, page.introduction),
        "volume": volume,
        "issue": issue,
        "pages": cast("PageRange | None", values.get("journal.pages")),
        "published": values.get("publicationDate"),
        "published_online": values.get("EPubDate"),
        "publication_model": values.get("PubModel"),
        "types": types,
        "fields_of_study": values.get("fieldsOfStudy"),
        "open_access": _open_access(values),
        "citation_count": values.get("citationCount"),
        "links": tuple(
            Link(kind=kind, url=str(values[key]))
            for key, kind in LINK_KINDS.items()
            if values.get(key) is not None
        ),
    }
    extra = extra_values(outer.raw, None if inner is None else inner.raw)
    if extra:
        made["extra"] = FrozenMapping({FORMAT: extra})
    return {name: value for name, value in made.items() if value is not None}, is_copy


def kind_of(types: Iterable[str] | None) -> str | None:
    """Return CSL's word for the first of the source's words that has one."""
    found = (KIND_OF_TYPE.get(word.casefold()) for word in types or ())
    return next((kind for kind in found if kind is not None), None)


def join_authors(outer: object, inner: object) -> tuple[Author, ...] | None:
    """Return the authors, with the inner names in another script as alternates."""
    authors = cast("tuple[Author, ...] | None", outer)
    others = cast("tuple[Author, ...] | None", inner)
    if authors is None or others is None or len(authors) != len(others):
        return authors
    return tuple(
        author
        if author.name.lang == other.name.lang
        else attrs.evolve(author, alternates=(other.name,))
        for author, other in zip(authors, others, strict=True)
    )


def _open_access(values: Mapping[str, object]) -> OpenAccess | None:
    is_open = cast("bool | None", values.get("isOpenAccess"))
    pdf_url = _str(values.get("openAccessPdf"))
    if is_open is None and pdf_url is None:
        return None
    return OpenAccess(is_open=is_open, pdf_url=pdf_url)


def make_journal(
    values: Mapping[str, object], notes: list[Note], introduction: str | None = None
) -> JournalProfile | None:
    """Make the journal of the typed values of both levels."""
    first, second = _str(values.get("journal.name")), _str(values.get("PeriodicalName"))
    name, alias = read_names(first, second)
    if alias is not None:
        notes.append(Note("PeriodicalName", VENUE_NAMES_DIFFER, second, first))
    rankings = tuple(one for one in (_jcr(values), _cas(values)) if one is not None)
    if name is None and not rankings and introduction is None:
        return None
    return _journal(
        name,
        () if alias is None else (alias,),
        None if introduction is None else read_introduction(introduction),
        rankings,
    )


def _jcr(values: Mapping[str, object]) -> Ranking | None:
    factor = cast("Metric | None", values.get("PeriodicalIF"))
    quartile = cast("Quartile | None", values.get("JCR"))
    category = _str(values.get("JCRName"))
    if factor is None and quartile is None and category is None:
        return None
    places: tuple[JCRCategory, ...] = ()
    if quartile is not None or category is not None:
        places = (_category(category, quartile),)
    return _jcr_ranking(factor, places)


def _cas(values: Mapping[str, object]) -> Ranking | None:
    zone = cast("int | None", values.get("RegionNum"))
    name = _str(values.get("RegionCategory"))
    if zone is None and name is None:
        return None
    known = None if name is None else find_major(name)
    latin = name is not None and name.isascii()
    major = _cas_zone(
        known.name_zh if known else None if latin else name,
        known.name_en if known else name if latin else None,
        zone,
    )
    return _partition((major,))
