"""The fields of items of CSL-JSON."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.model.dates import PartialDate, Season
from litrecord.model.identifier import Identifier
from litrecord.model.people import Author, PersonName
from litrecord.model.record import Keyword
from litrecord.parsers.csl_json.originals import original_authors, original_text
from litrecord.parsers.papers import people, texts, values
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.serials import ISSN_TARGETS, read_issn_text
from litrecord.parsers.papers.table import Field, FieldTable
from litrecord.patterns import late
from litrecord.text.dates import DateError
from litrecord.text.dates import read_date as date_of
from litrecord.text.name_parts import name_of_parts
from litrecord.text.names import read_name
from litrecord.vocab.csl import (
    ARXIV,
    ARXIV_PREFIX,
    CONTRIBUTORS,
    KINDS,
    LANDING_PAGE,
    NUMBERED,
    PREPRINT,
    PREPRINT_IN_CHINESE,
)
from litrecord.vocab.kinds import SERIAL_KINDS
from litrecord.vocab.problems import VALUE_REPAIRED

__all__ = ["FIELDS"]

_HAN: Final = late("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_SEMICOLON: Final = late("[;；]")
_COMMA: Final = late("[,，、]")
_ISBNS_END: Final = late(r"[\s,;；，]+")
_SEASONS: Final[tuple[Season, ...]] = ("spring", "summer", "autumn", "winter")
_SEASON_NUMBERS: Final[dict[object, Season]] = {
    "fall": "autumn",
    **{season: season for season in _SEASONS},
    **dict(zip("1234", _SEASONS, strict=True)),
}


def _make_author(left: dict[str, object], reading: Reading, at: str) -> Author | None:
    """Make an author of a name in parts, or of a whole name."""
    keys = ("family", "given", "suffix", "non-dropping-particle", "dropping-particle")
    parts = {key: values.clean(left.get(key), reading, at=f"{at}.{key}") for key in keys}
    particles = (parts["dropping-particle"], parts["non-dropping-particle"])
    name = name_of_parts(
        parts["family"],
        parts["given"],
        particle=" ".join(filter(None, particles)),
        suffix=parts["suffix"],
    )
    # A name has one particle: that part of it may be dropped is kept here.
    taken: tuple[str, ...] = keys[:4]
    if name is None:
        taken = ("literal",) if left.get("literal") else ("name",)
        whole = values.clean(left.get(taken[0]), reading, at=f"{at}.{taken[0]}")
        name = None if whole is None else _whole_name(whole)
    if name is None:
        return None
    for key in taken:
        left.pop(key, None)
    orcid = people.read_orcid(left.get("ORCID"), reading, at=f"{at}.ORCID")
    if orcid is not None:
        del left["ORCID"]
    return Author(name=name, orcid=orcid)


def _whole_name(text: str) -> PersonName:
    """Read a name that is not to be taken apart; Chinese names are, as they are written so."""
    return read_name(text, order="unknown") if _HAN.search(text) else people.group(text)


def _read_kind(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the type; an `article` that is called a preprint, or has an arXiv number, is one."""
    made = values.kind(KINDS)(value, reading)
    if made is not None and made.get("kind") == "article":
        genre, number = (str(reading.values.get(key, "")).lower() for key in ("genre", "number"))
        if (
            PREPRINT in genre
            or PREPRINT_IN_CHINESE in genre
            or number.startswith(ARXIV_PREFIX.lower())
        ):
            made["kind"] = PREPRINT
    return made


def _read_date(value: object, reading: Reading) -> PartialDate | None:
    """Read a date in parts, with a season, or as text; the first that can be read counts."""
    if not isinstance(value, dict):
        return values.read_date(value, reading)
    rest = dict(value)
    made = None
    for keys in (("date-parts",), ("year", "month", "day"), ("raw",), ("literal",)):
        stated = {key: rest[key] for key in keys if rest.get(key)}
        made = _read_form(stated, reading) if stated else None
        if made is not None:
            rest = {key: one for key, one in rest.items() if key not in keys}
            break
    if made is None:
        return None
    season = _SEASON_NUMBERS.get(str(rest.get("season")).strip().casefold())
    if season is not None and made.month is None and made.end is None:
        made = attrs.evolve(made, season=season)
        del rest["season"]
    reading.leave(rest)
    return made


def _read_form(stated: dict[str, object], reading: Reading) -> PartialDate | None:
    """Read one of the ways in which a date is stated."""
    literal = stated.get("literal")
    if literal is not None:
        # It is to be printed as it is and need be no date.
        try:
            return date_of(literal) if isinstance(literal, str) else None
        except DateError:
            return None
    if "year" in stated:
        return values.read_date_parts({"date-parts": [list(stated.values())]}, reading)
    parts = stated.get("date-parts")
    if isinstance(parts, list) and not any(isinstance(one, list) for one in parts):
        made = values.read_date_parts({"date-parts": [parts]}, reading)
        if made is not None:
            reading.note(VALUE_REPAIRED, stated, used=str(made), expected="[[2025, 7, 16]]")
        return made
    return values.read_date_parts(stated, reading)


def _read_number(value: object, reading: Reading) -> dict[str, object] | None:
    """Read a number, which is of an article, of a patent, report or standard, or of arXiv."""
    text = values.clean(value, reading)
    kind = reading.gathered.get("kind")
    if text is None:
        return None
    if text.lower().startswith(ARXIV_PREFIX.lower()):
        stated, _, subject = text.partition(" ")
        number = values.read_arxiv(stated, reading)
        reading.leave(subject)
        return None if number is None else {"arxiv": number}
    if kind in SERIAL_KINDS:
        # Notes that were made of other formats repeat the issue as a number.
        is_issue = text == reading.gathered.get("issue")
        return {"issue" if is_issue else "article_number": text}
    if kind in NUMBERED:
        return {"identifiers": Identifier(scheme=str(kind), value=text)}
    return None


def _read_archive(value: object, reading: Reading) -> str | None:
    """Read what an archive calls the work, if the archive is arXiv."""
    archive = values.clean(reading.values.get("archive"), reading)
    if archive is None or archive.lower() != ARXIV.lower():
        return None
    return values.read_arxiv(value, reading)


def _read_isbns(value: object, reading: Reading) -> tuple[Identifier, ...] | None:
    numbers = values.read_texts(value, reading) or ()
    parts = [part for text in numbers for part in _ISBNS_END.split(text) if part]
    return tuple(Identifier(scheme="isbn", value=one) for one in parts) or None


def _read_keywords(value: object, reading: Reading) -> tuple[Keyword, ...] | None:
    """Read keywords with semicolons, or else commas, between them."""
    if not isinstance(value, str):
        return texts.keywords()(value, reading)
    separator = _SEMICOLON if _SEMICOLON.search(value) else _COMMA
    return texts.keywords(separator)(value, reading)


_read_authors = people.author_objects(_make_author)

FIELDS: Final = FieldTable(
    (
        Field("type", ("kind", "types"), _read_kind, "`article` may be a preprint"),
        Field("language", "languages", values.read_languages),
        Field("title", "title", texts.title()),
        Field("abstract", "abstract", texts.abstract()),
        Field("author", "authors", _read_authors),
        *(
            Field(role, "contributors", people.contributor_objects(role, _make_author))
            for role in CONTRIBUTORS
        ),
        Field("DOI", "doi", values.read_doi),
        Field("PMID", "pmid", values.read_pmid),
        Field("PMCID", "pmcid", values.read_pmcid),
        Field("ISBN", "identifiers", _read_isbns, "scheme `isbn`"),
        Field("container-title", "journal.name", texts.names(), "the journal, book or site"),
        Field(
            ("container-title-short", "journalAbbreviation"),
            "journal.abbreviations",
            values.abbreviation(),
        ),
        Field("ISSN", ISSN_TARGETS, read_issn_text, "a word beside a number tells its medium"),
        Field("volume", "volume", values.read_text),
        Field("issue", "issue", values.read_text),
        Field("page", "pages", values.read_pages),
        Field("page-first", "pages.first", values.read_text),
        Field(
            "number",
            ("article_number", "issue", "identifiers", "arxiv"),
            _read_number,
            "of an article; scheme `patent`, `report` or `standard` of these; or an arXiv number",
        ),
        Field("archive_location", "arxiv", _read_archive, "of `archive` arXiv"),
        Field("issued", "published", _read_date, "`circa` stays in `extra`"),
        Field("available-date", "published_online", _read_date),
        Field("accessed", "accessed", _read_date),
        Field("publisher", "publisher", texts.named),
        Field("publisher-place", "place", texts.names()),
        Field(("event-title", "event"), "event.name", texts.names()),
        Field("event-place", "event.place", values.read_text),
        Field("event-date", "event.date", _read_date),
        Field("genre", "genre", values.read_text),
        Field("keyword", "keywords", _read_keywords),
        Field("categories", "keywords", texts.keywords()),
        Field("URL", "links", values.link(LANDING_PAGE), "kind `landing-page`"),
        Field(
            "original-title",
            ("title", "translation_of.title"),
            original_text("title", "translation_of.title"),
            "English, role parallel, of a Chinese article, conference paper or thesis without "
            "translator; else of the work that this one is a translation of",
        ),
        Field(
            "original-author",
            ("authors.alternates", "translation_of.authors"),
            original_authors(_read_authors),
            "as `original-title`",
        ),
        Field(
            "original-container-title",
            ("journal.name", "translation_of.container_title"),
            original_text("journal.name", "translation_of.container_title"),
            "as `original-title`",
        ),
        Field(
            "original-publisher",
            ("publisher", "translation_of.publisher"),
            original_text("publisher", "translation_of.publisher"),
            "as `original-title`",
        ),
        Field(
            "original-publisher-place",
            ("place", "translation_of.place"),
            original_text("place", "translation_of.place"),
            "as `original-title`",
        ),
        Field("original-date", "translation_of.published", _read_date),
    )
)
