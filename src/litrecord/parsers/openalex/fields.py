"""The fields of OpenAlex's works."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, cast

from litrecord.model.identifier import Identifier
from litrecord.model.record import Funding, Keyword
from litrecord.model.text import BilingualText
from litrecord.parsers.openalex.abstracts import read_index
from litrecord.parsers.openalex.people import make_author, read_number
from litrecord.parsers.papers import people, texts, values
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Field, FieldTable
from litrecord.vocab.openalex import ARTICLES, KINDS, VENUES, WORDS_OF_CROSSREF

__all__ = ["FIELDS"]

_PMC: Final = "https://www.ncbi.nlm.nih.gov/pmc/articles/"
_NAMED: Final = ("display_name", "keyword", "descriptor_name")


def _read_pmcid(value: object, reading: Reading) -> str | None:
    text = value.removeprefix(_PMC) if isinstance(value, str) else value
    is_bare = isinstance(text, str) and text.isdecimal()
    return values.read_pmcid(f"PMC{text}" if is_bare else value, reading)


def _read_keywords(
    scheme: str, number: str, major: str | None = None
) -> Callable[[object, Reading], tuple[Keyword, ...] | None]:
    """Make what reads objects with a name and an identifier as keywords."""

    def read(value: object, reading: Reading) -> tuple[Keyword, ...] | None:
        found: list[Keyword] = []
        rest: list[object] = []
        for place, item in enumerate(reading.entries(value)):
            left = dict(reading.object_of(item, at=f"[{place}]") or {})
            key = next((one for one in _NAMED if left.get(one)), "")
            names = texts.names()(left.get(key), reading)
            if names is None:
                rest.append(item)
                continue
            del left[key]
            stated = values.clean(left.pop(number, None), reading, at=f"[{place}].{number}")
            is_major = left.get(major) if major else None
            if isinstance(is_major, bool):
                del left[cast("str", major)]
            found.append(
                Keyword(
                    value=names[0],
                    scheme=scheme,
                    id=None if stated is None else stated.rpartition("/")[2],
                    major=is_major if isinstance(is_major, bool) else None,
                )
            )
            rest.append(left)
        reading.leave(rest if any(rest) else None)
        return tuple(found) or None

    return read


def _read_funding(
    name: str, number: str, award: str
) -> Callable[[object, Reading], tuple[Funding, ...] | None]:
    """Make what reads objects with a funder and perhaps a grant.

    A funder that is known from a grant already is not there again without one; it stays.
    """

    def read(value: object, reading: Reading) -> tuple[Funding, ...] | None:
        held = cast("list[Funding]", reading.gathered.get("funding", []))
        known = {(one.funder, one.funder_id) for one in held}
        found: list[Funding] = []
        rest: list[object] = []
        for place, item in enumerate(reading.entries(value)):
            left = dict(reading.object_of(item, at=f"[{place}]") or {})
            funder = texts.names()(left.get(name), reading)
            identifier = read_number(left.get(number), reading, at=f"[{place}].{number}")
            grant = values.clean(left.get(award), reading, at=f"[{place}].{award}")
            if funder is None and grant is None:
                rest.append(item)
                continue
            made = Funding(
                funder=None if funder is None else BilingualText(variants=funder),
                funder_id=None if identifier is None else identifier.value,
                awards=None if grant is None else (grant,),
            )
            if made.awards is None and (made.funder, made.funder_id) in known:
                rest.append(item)
                continue
            found.append(made)
            used = {name: funder, number: identifier, award: grant}
            rest.append({key: one for key, one in left.items() if used.get(key) is None})
        reading.leave(rest if any(rest) else None)
        return tuple(found) or None

    return read


def _read_venue_kind(value: object, _reading: Reading) -> str | None:
    return VENUES.get(value) if isinstance(value, str) else None


def _read_numbers(value: object, reading: Reading) -> tuple[Identifier, ...] | None:
    number = read_number(value, reading)
    return None if number is None else (number,)


def _finish(reading: Reading) -> None:
    """Tell the kind of an article, of which the registry does not say what it is."""
    types = cast("list[str]", reading.gathered.get("types", []))
    if not reading.has("kind") and not ARTICLES.isdisjoint(types):
        is_conference = reading.gathered.get("journal.kind") == "conference"
        reading.put("kind", "paper-conference" if is_conference else "article-journal")


_SOURCE: Final = "primary_location.source"

FIELDS: Final = FieldTable(
    (
        Field("type", ("kind", "types"), values.kind(KINDS)),
        Field(
            ("type_crossref", "primary_location.raw_type"),
            ("kind", "types"),
            values.kind(WORDS_OF_CROSSREF),
            "what the registry calls it tells a conference paper from an article",
        ),
        Field(("title", "display_name"), "title", texts.title()),
        Field("abstract_inverted_index", "abstract", read_index, "words in the order of places"),
        Field(
            "authorships",
            "authors",
            people.author_objects(make_author),
            "given names first; the printed name, if it differs, is an alternate",
        ),
        Field(("doi", "ids.doi"), "doi", values.read_doi),
        Field("ids.pmid", "pmid", values.read_pmid),
        Field("ids.pmcid", "pmcid", _read_pmcid, "the source leaves out its `PMC`"),
        Field(("id", "ids.openalex"), "identifiers", _read_numbers, "scheme `openalex`"),
        Field("ids.mag", "identifiers", values.identifier("mag"), "scheme `mag`"),
        Field(
            (f"{_SOURCE}.display_name", "host_venue.display_name"),
            "journal.name",
            texts.names(),
        ),
        Field((f"{_SOURCE}.type", "host_venue.type"), "journal.kind", _read_venue_kind),
        Field((f"{_SOURCE}.issn_l", "host_venue.issn_l"), "journal.issn_l", values.read_issn),
        Field((f"{_SOURCE}.issn", "host_venue.issn"), "journal.issn_other", values.read_issns),
        Field((f"{_SOURCE}.id", "host_venue.id"), "journal.ids", _read_numbers),
        Field(
            (f"{_SOURCE}.host_organization_name", "host_venue.publisher"),
            "publisher",
            texts.names(),
        ),
        Field("biblio.volume", "volume", values.read_text),
        Field("biblio.issue", "issue", values.read_text),
        Field("biblio.first_page", "pages.first", values.read_text),
        Field("biblio.last_page", "pages.last", values.read_text),
        Field(("publication_date", "publication_year"), "published", values.read_date),
        Field("language", "languages", values.read_languages, "detected by OpenAlex"),
        Field("open_access.is_oa", "open_access.is_open", values.read_flag),
        Field("open_access.oa_status", "open_access.status", values.read_text),
        Field("best_oa_location.pdf_url", "open_access.pdf_url", values.read_text),
        Field("best_oa_location.license", "open_access.license", values.read_text),
        Field("best_oa_location.version", "open_access.version", values.read_text),
        Field(
            "primary_location.landing_page_url",
            "links",
            values.link("landing-page"),
            "kind `landing-page`",
        ),
        Field(
            ("primary_location.pdf_url", "open_access.oa_url"),
            "links",
            values.link("full-text"),
            "kind `full-text`",
        ),
        Field("keywords", "keywords", _read_keywords("openalex", "id"), "scheme `openalex`"),
        Field(
            "mesh",
            "keywords",
            _read_keywords("mesh", "descriptor_ui", "is_major_topic"),
            "scheme `mesh`",
        ),
        Field("primary_topic.field.display_name", "fields_of_study", values.read_texts),
        Field(
            "awards",
            "funding",
            _read_funding("funder_display_name", "funder_id", "funder_award_id"),
        ),
        Field("grants", "funding", _read_funding("funder_display_name", "funder", "award_id")),
        Field("funders", "funding", _read_funding("display_name", "id", "")),
        Field("cited_by_count", "citation_count", values.read_citation_count),
    ),
    _finish,
)
