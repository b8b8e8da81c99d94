"""A record of the founding format as the fields of a paper record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import cast

import attrs

from litrecord.codec.json import decode
from litrecord.errors import Location, ParseError, Problem
from litrecord.limits import Limits
from litrecord.model.extra import FrozenMapping, freeze, identical
from litrecord.model.identifier import Link
from litrecord.model.journal import JournalProfile
from litrecord.model.paths import PathError, value_at
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
from litrecord.model.source import Kept, Layout, Source
from litrecord.model.text import BilingualText
from litrecord.parsers.aggregator.fields import Note
from litrecord.parsers.aggregator.levels import (
    Level,
    extra_values,
    find_conflicts,
    merge_values,
    read_level,
)
from litrecord.parsers.aggregator.page import Page, read_page
from litrecord.parsers.aggregator.texts import (
    is_copy,
    read_abstract,
    read_introduction,
    read_names,
    read_title,
)
from litrecord.text.markup import match_form
from litrecord.typing import Draft
from litrecord.vocab.aggregator import (
    FIELD_KEYS,
    FORMAT,
    JOURNAL,
    JOURNAL_KEYS,
    KEYS,
    KIND_OF_TYPE,
    LINK_KINDS,
    PATHS,
    RESULT,
    spell,
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

__all__ = ["draft_record"]


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
    fields = _fields(outer, inner, page)
    _note_page(fields, page, outer)
    if inner is not None:
        inner.notes.extend(find_conflicts(outer, inner))
        if is_copy(_str(outer.values.get("title")), _str(inner.values.get("title"))):
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
    fields["source"] = attrs.evolve(source, layout=_layout(whole, outer, inner))
    problems = [_problem(note, "", location) for note in outer.notes]
    problems += [_problem(note, f"{RESULT}.", location) for note in inner.notes] if inner else []
    return Draft(fields=fields, problems=problems, location=location)


def _str(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _problem(note: Note, prefix: str, location: Location) -> Problem:
    return note.kind.problem(
        prefix + note.key,
        raw=note.raw,
        used=note.used,
        expected=note.expected,
        location=location,
    )


def _inner_level(
    outer: Level, limits: Limits, on_duplicate: Callable[[str], None] | None
) -> Level | None:
    """Read the record inside the record, if there is one that can be read."""
    text = outer.raw.get(RESULT)
    if text is None or text == "":
        return None
    value: object = None
    if isinstance(text, str):
        try:
            value = decode(text, limits=limits, on_duplicate=on_duplicate)
        except ParseError:
            outer.notes.append(Note(RESULT, NESTED_RESULT_UNREADABLE, text, expected="JSON"))
            return None
    if not isinstance(value, dict):
        outer.notes.append(Note(RESULT, NESTED_RESULT_UNREADABLE, freeze(text), expected='"{…}"'))
        return None
    inner = read_level(value, limits, outer)
    deeper = value.get(RESULT)
    if deeper is not None and deeper != "":
        inner.notes.append(Note(RESULT, NESTED_RESULT_TOO_DEEP, freeze(deeper)))
    return inner


def _fields(outer: Level, inner: Level | None, page: Page) -> dict[str, object]:
    """Make the fields of the record, except its source."""
    values = merge_values(outer, inner)
    inner_values: Mapping[str, object] = {} if inner is None else inner.values
    abstract = read_abstract(
        _str(outer.values.get("abstract"))
        or (None if inner_values.get("abstract") else page.abstract),
        _str(inner_values.get("abstract")),
    )
    title = read_title(
        _str(outer.values.get("title")) or (None if inner_values.get("title") else page.title),
        _str(inner_values.get("title")),
        abstract,
    )
    volume, issue = cast(
        "tuple[str | None, str | None]", values.get("journal.volume") or (None, None)
    )
    types = cast("tuple[str, ...] | None", values.get("publicationTypes"))
    made: dict[str, object] = {
        "kind": _kind(types),
        "title": title,
        "abstract": abstract,
        "authors": _authors(values, inner_values),
        "doi": values.get("doi"),
        "pmcid": values.get("PMCID"),
        "journal": _journal(values, outer, page),
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
    extra = extra_values(outer, inner)
    if extra:
        made["extra"] = FrozenMapping({FORMAT: extra})
    return {name: value for name, value in made.items() if value is not None}


def _kind(types: Iterable[str] | None) -> str | None:
    found = (KIND_OF_TYPE.get(word.casefold()) for word in types or ())
    return next((kind for kind in found if kind is not None), None)


def _authors(
    values: Mapping[str, object], inner: Mapping[str, object]
) -> tuple[Author, ...] | None:
    """Return the authors, with the inner names in another script as alternates."""
    authors = cast("tuple[Author, ...] | None", values.get("authors"))
    others = cast("tuple[Author, ...] | None", inner.get("authors"))
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


def _journal(values: Mapping[str, object], outer: Level, page: Page) -> JournalProfile | None:
    first, second = _str(values.get("journal.name")), _str(values.get("PeriodicalName"))
    name, alias = read_names(first, second)
    if alias is not None:
        outer.notes.append(Note("PeriodicalName", VENUE_NAMES_DIFFER, second, first))
    rankings = tuple(one for one in (_jcr(values), _cas(values)) if one is not None)
    if name is None and not rankings and page.introduction is None:
        return None
    return JournalProfile(
        name=name,
        aliases=() if alias is None else (alias,),
        introduction=None if page.introduction is None else read_introduction(page.introduction),
        rankings=rankings,
    )


def _jcr(values: Mapping[str, object]) -> Ranking | None:
    factor = cast("Metric | None", values.get("PeriodicalIF"))
    quartile = cast("Quartile | None", values.get("JCR"))
    category = _str(values.get("JCRName"))
    if factor is None and quartile is None and category is None:
        return None
    places: tuple[JCRCategory, ...] = ()
    if quartile is not None or category is not None:
        places = (JCRCategory(name=category, quartile=quartile),)
    return JCRRanking(impact_factor=factor, categories=places)


def _cas(values: Mapping[str, object]) -> Ranking | None:
    zone = cast("int | None", values.get("RegionNum"))
    name = _str(values.get("RegionCategory"))
    if zone is None and name is None:
        return None
    known = None if name is None else find_major(name)
    latin = name is not None and name.isascii()
    return CASPartition(
        majors=(
            CASZone(
                name_zh=known.name_zh if known else None if latin else name,
                name_en=known.name_en if known else name if latin else None,
                zone=zone,
            ),
        )
    )


def _note_page(fields: Mapping[str, object], page: Page, outer: Level) -> None:
    """Note where the text of a page says something else than its JSON."""
    for key, text in (("title", page.title), ("abstract", page.abstract)):
        stated = cast("BilingualText | None", fields.get(key))
        if text is None or stated is None:
            continue
        printed = match_form(" ".join(text.split()))
        if all(printed != match_form(" ".join(one.value.split())) for one in stated):
            outer.notes.append(Note(key, PAGE_TEXT_DIFFERS, text))


def _layout(record: PaperRecord, outer: Level, inner: Level | None) -> Layout:
    usual, usual_inner = spell(record, as_read=True)
    nested = [] if inner is None else [(RESULT, _level_layout(record, inner, usual_inner))]
    return _level_layout(record, outer, usual, nested)


def _level_layout(
    record: PaperRecord,
    level: Level,
    usual: Mapping[str, object],
    nested: list[tuple[str, Layout]] | None = None,
) -> Layout:
    """Find what the record alone would not give back of one level."""
    codes = {note.key: note.kind.code for note in level.notes}
    raw, inside = level.raw, list(nested or ())
    kept = [
        _kept(record, key, value, usual[key], codes)
        for key, value in raw.items()
        if key in FIELD_KEYS and (key in codes or not identical(value, usual[key]))
    ]
    journal = raw.get(JOURNAL)
    if isinstance(journal, dict):
        keys = {key: f"{JOURNAL}.{key}" for key in journal if key in JOURNAL_KEYS}
        inside.append(
            (
                JOURNAL,
                Layout(
                    keys=_unusual(journal, JOURNAL_KEYS),
                    kept=tuple(
                        _kept(record, path, journal[key], usual[path], codes)
                        for key, path in keys.items()
                        if path in codes or not identical(journal[key], usual[path])
                    ),
                ),
            )
        )
    elif JOURNAL in raw:
        kept.append(_kept(record, JOURNAL, journal, None, codes))
    if RESULT in raw and not any(key == RESULT for key, _ in inside) and raw[RESULT] is not None:
        kept.append(_kept(record, RESULT, raw[RESULT], None, codes))
    return Layout(keys=_unusual(raw, KEYS), kept=tuple(kept), nested=tuple(inside))


def _unusual(found: Iterable[str], usual: tuple[str, ...]) -> tuple[str, ...] | None:
    keys = tuple(found)
    return None if keys == usual else keys


def _kept(
    record: PaperRecord, path: str, raw: object, used: object, codes: Mapping[str, str]
) -> Kept:
    """Keep a value of the source; `path` is its key with that of the object around it."""
    key = path.removeprefix(f"{JOURNAL}.")
    code = codes.get(path)
    field = PATHS.get(path, "") if code is not None else ""
    return Kept(
        key=key,
        raw=freeze(raw),
        used=freeze(used),
        code=code,
        path=field,
        held=_held(record, field) if field else None,
    )


def _held(record: PaperRecord, path: str) -> str | None:
    try:
        value = value_at(record, path)
    except PathError:
        return None
    return None if value is None else str(value)
