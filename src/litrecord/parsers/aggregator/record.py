"""A record of the founding format as the fields of a paper record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import cast

import attrs

from litrecord.codec.json import decode
from litrecord.errors import Location, ParseError, Problem
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
from litrecord.model.record import OpenAccess, PageRange, PaperRecord
from litrecord.model.source import Source
from litrecord.model.text import BilingualText
from litrecord.model.unchecked import unchecked
from litrecord.parsers.aggregator.fields import Note
from litrecord.parsers.aggregator.layout import find_layout
from litrecord.parsers.aggregator.levels import (
    Level,
    extra_values,
    find_conflicts,
    merge_values,
    read_level,
)
from litrecord.parsers.aggregator.page import Page, read_page
from litrecord.parsers.aggregator.texts import (
    read_abstract,
    read_introduction,
    read_names,
    read_title,
)
from litrecord.text.markup import match_form
from litrecord.typing import Draft
from litrecord.vocab.aggregator import (
    FORMAT,
    KIND_OF_TYPE,
    LINK_KINDS,
    RESULT,
)
from litrecord.vocab.cas import find_major
from litrecord.vocab.platforms import normalise_platform
from litrecord.vocab.problems import (
    NESTED_RESULT_TOO_DEEP,
    NESTED_RESULT_UNREADABLE,
    PAGE_TEXT_DIFFERS,
    UNTRANSLATED_COPY,
    VENUE_NAMES_DIFFER,
)

__all__ = [
    "draft_record",
    "join_authors",
    "kind_of",
    "make_journal",
    "note_problem",
    "read_nested",
]

_problem = unchecked(
    Problem, "code", "severity", "path", "location", "raw", "used", "expected", "kind"
)
_journal = unchecked(JournalProfile, "name", "aliases", "introduction", "rankings")
_jcr_ranking = unchecked(JCRRanking, "impact_factor", "categories")
_category = unchecked(JCRCategory, "name", "quartile")
_partition = unchecked(CASPartition, "majors")
_cas_zone = unchecked(CASZone, "name_zh", "name_en", "zone")


def draft_record(
    raw: Mapping[str, object],
    *,
    location: Location,
    limits: Limits,
    tail: tuple[str, ...] = (),
    on_duplicate: Callable[[str], None] | None = None,
) -> Draft:
    """Read one record of both levels, and the text of its page if there is any."""
    outer = read_level(raw, limits)
    inner = _inner_level(outer, limits, on_duplicate)
    page = read_page(tail)
    fields, is_copy = _fields(outer, inner, page)
    _note_page(fields, page, outer)
    if inner is not None:
        inner.notes.extend(find_conflicts(outer, inner))
        if is_copy:
            outer.notes.append(Note("title", UNTRANSLATED_COPY, freeze(outer.fields["title"])))
    platform = _str(outer.values.get("platform")) or (
        _str(inner.values.get("platform")) if inner is not None else None
    )
    source = Source(
        format=FORMAT,
        platform=None if platform is None else normalise_platform(platform),
        location=location,
    )
    # Only a whole record can tell how it would be written back.
    whole = PaperRecord(**fields, source=source)  # type: ignore[arg-type]  # by field name
    fields["source"] = attrs.evolve(source, layout=find_layout(whole, outer, inner))
    problems = [note_problem(note, "", location) for note in outer.notes]
    if inner is not None:
        problems += [note_problem(note, f"{RESULT}.", location) for note in inner.notes]
    return Draft(fields=fields, problems=problems, location=location)


def _str(value: object) -> str | None:
    return value if isinstance(value, str) else None


def note_problem(note: Note, prefix: str, location: Location) -> Problem:
    """Make the problem that a note tells; `prefix` stands before its key."""
    kind = note.kind
    return _problem(
        kind.code,
        kind.severity,
        prefix + note.key,
        location,
        note.raw,
        note.used,
        note.expected,
        kind,
    )


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


def _inner_level(
    outer: Level, limits: Limits, on_duplicate: Callable[[str], None] | None
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


def _fields(outer: Level, inner: Level | None, page: Page) -> tuple[dict[str, object], bool]:
    """Make the fields of the record, except its source; tell whether both titles are the same."""
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


def _note_page(fields: Mapping[str, object], page: Page, outer: Level) -> None:
    """Note where the text of a page says something else than its JSON."""
    for key, text in (("title", page.title), ("abstract", page.abstract)):
        stated = cast("BilingualText | None", fields.get(key))
        if text is None or stated is None:
            continue
        printed = match_form(" ".join(text.split()))
        if all(printed != match_form(" ".join(one.value.split())) for one in stated):
            outer.notes.append(Note(key, PAGE_TEXT_DIFFERS, text))
