"""The fields of Crossref's works."""

from __future__ import annotations

from typing import Final, cast

from litrecord.model.identifier import Identifier, Link
from litrecord.model.record import Funding
from litrecord.model.text import BilingualText, LangText
from litrecord.parsers.crossref.people import make_author
from litrecord.parsers.papers import people, texts, values
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Field, FieldTable
from litrecord.vocab.crossref import KINDS, SUBTYPES

__all__ = ["FIELDS"]

_MEDIA: Final = {"print": "journal.issn_print", "electronic": "journal.issn_electronic"}
_ISBN_PREFIXES: Final = (
    "http://id.crossref.org/isbn/",
    "https://id.crossref.org/isbn/",
    "urn:isbn:",
)
# Licences for text mining say nothing of who may read.
_READERS_VERSIONS: Final = ("vor", "unspecified")


def _read_issn_types(value: object, reading: Reading) -> dict[str, object] | None:
    """Read ISSNs with their media; what has no field of its own stays for `ISSN` to tell."""
    made: dict[str, object] = {}
    rest: list[object] = []
    for place, item in enumerate(reading.entries(value)):
        stated = reading.object_of(item, at=f"[{place}]") or {}
        medium = stated.get("type")
        target = _MEDIA.get(medium) if isinstance(medium, str) else None
        number = values.read_issn(stated.get("value"), reading, at=f"[{place}].value")
        if target is None or number is None or made.setdefault(target, number) != number:
            rest.append(item)
    reading.leave(rest)
    return made or None


def _read_isbns(value: object, reading: Reading) -> tuple[Identifier, ...] | None:
    numbers = values.read_texts(value, reading) or ()
    for prefix in _ISBN_PREFIXES:
        numbers = tuple(one.removeprefix(prefix) for one in numbers)
    return tuple(Identifier(scheme="isbn", value=one) for one in numbers) or None


def _read_degree(value: object, reading: Reading) -> str | None:
    """Read the degree that a thesis earned; of several none is the one."""
    stated = values.read_texts(value, reading)
    return stated[0] if stated is not None and len(stated) == 1 else None


def _read_publisher(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Read the publisher, unless it is the university of a thesis that is known already."""
    found = texts.names()(value, reading)
    if found and reading.has("publisher"):
        known = cast("list[LangText]", reading.gathered["publisher"])
        return found if found[0] in known else None
    return found


def _read_institution(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Read the university of a thesis; for others it is not the publisher."""
    if reading.gathered.get("kind") != "thesis":
        return None
    rest: list[object] = []
    found: list[LangText] = []
    for place, item in enumerate(reading.entries(value)):
        stated = dict(reading.object_of(item, at=f"[{place}]") or {})
        name = texts.names()(stated.get("name"), reading)
        if name is not None:
            found += name
            del stated["name"]
        rest.append(stated)
    reading.leave(rest if any(rest) else None)
    return tuple(found) or None


def _read_event(value: object, reading: Reading) -> dict[str, object] | None:
    """Read a conference: its name, place, begin and end."""
    stated = {"name": value} if isinstance(value, str) else reading.object_of(value)
    rest = dict(stated or {})
    made: dict[str, object] = {}
    name = texts.names()(rest.get("name"), reading)
    if name is not None:
        made["event.name"] = name
        del rest["name"]
    place = values.clean(rest.get("location"), reading, at=".location")
    if place is not None:
        made["event.place"] = place
        del rest["location"]
    parts = [_date_parts(rest.get(key)) for key in ("start", "end")]
    if parts[0] is not None:
        date = values.read_date_parts({"date-parts": [one for one in parts if one]}, reading)
        if date is not None:
            made["event.date"] = date
            for key in ("start", "end"):
                rest.pop(key, None)
    reading.leave(rest)
    return made or None


def _date_parts(value: object) -> object:
    parts = value.get("date-parts") if isinstance(value, dict) else None
    return parts[0] if isinstance(parts, list) and len(parts) == 1 and len(value) == 1 else None  # type: ignore[arg-type]


def _read_funders(value: object, reading: Reading) -> tuple[Funding, ...] | None:
    found: list[Funding] = []
    rest: list[object] = []
    for place, item in enumerate(reading.entries(value)):
        left = dict(reading.object_of(item, at=f"[{place}]") or {})
        name = texts.names()(left.get("name"), reading)
        number = values.clean(left.get("DOI"), reading, at=f"[{place}].DOI")
        awards = values.read_texts(left.get("award") or None, reading)
        if name is None and number is None and awards is None:
            rest.append(item)
            continue
        held = {"name": name, "DOI": number, "award": awards}
        left = {key: one for key, one in left.items() if held.get(key) is None}
        funder = None if name is None else BilingualText(variants=name)
        found.append(Funding(funder=funder, funder_id=number, awards=awards))
        rest.append(left)
    reading.leave(rest if any(rest) else None)
    return tuple(found) or None


def _read_license(value: object, reading: Reading) -> str | None:
    """Read the licence of the version of record; all that is known of licences stays."""
    reading.leave(value)
    items = [one for one in reading.entries(value) if isinstance(one, dict)]
    for version in _READERS_VERSIONS:
        for one in items:
            address = one.get("URL")
            if one.get("content-version") == version and isinstance(address, str):
                return values.clean(address, reading)
    return None


def _read_links(value: object, reading: Reading) -> tuple[Link, ...] | None:
    found: list[Link] = []
    rest: list[object] = []
    for place, item in enumerate(reading.entries(value)):
        left = dict(reading.object_of(item, at=f"[{place}]") or {})
        address = values.clean(left.get("URL"), reading, at=f"[{place}].URL")
        if address is not None:
            found.append(Link(kind="full-text", url=address))
            del left["URL"]
        rest.append(left if address is not None else item)
    reading.leave(rest if any(rest) else None)
    return tuple(found) or None


def _read_source_work(value: object, reading: Reading) -> str | None:
    """Read the DOI of the work of which this one is a translation."""
    items = [one for one in reading.entries(value) if isinstance(one, dict)]
    if len(items) != 1 or items[0].get("id-type") != "doi":
        return None
    left = dict(items[0])
    number = values.read_doi(left.pop("id", None), reading)
    reading.leave([left])
    return number


def _finish(reading: Reading) -> None:
    """Leave a title that is stated as the original one out of those of unknown role."""
    titles = cast("list[LangText]", reading.gathered.get("title", []))
    originals = {text.value: text for text in titles if text.role == "original"}
    if originals:
        reading.gathered["title"] = list(
            dict.fromkeys(originals.get(text.value, text) for text in titles)
        )


FIELDS: Final = FieldTable(
    (
        Field("subtype", ("kind", "types"), values.kind(SUBTYPES), "of posted content"),
        Field("type", ("kind", "types"), values.kind(KINDS)),
        Field("title", "title", texts.title(), "role unknown, also of a second title"),
        Field("original-title", "title", texts.title("original"), "role original"),
        Field("abstract", "abstract", texts.abstract()),
        Field("language", "languages", values.read_languages),
        Field("author", "authors", people.author_objects(make_author)),
        Field("editor", "contributors", people.contributor_objects("editor", make_author)),
        Field("translator", "contributors", people.contributor_objects("translator", make_author)),
        Field("chair", "contributors", people.contributor_objects("chair", make_author)),
        Field("DOI", "doi", values.read_doi),
        Field("ISBN", "identifiers", _read_isbns, "scheme `isbn`"),
        Field(
            "container-title",
            "journal.name",
            texts.names(),
            "the journal, the book or the proceedings; the first name, others are `aliases`",
        ),
        Field("short-container-title", "journal.abbreviations", values.abbreviation()),
        Field(
            "issn-type",
            ("journal.issn_print", "journal.issn_electronic"),
            _read_issn_types,
        ),
        Field("ISSN", "journal.issn_other", values.read_issns),
        Field("volume", "volume", values.read_text),
        Field(("issue", "journal-issue.issue"), "issue", values.read_text),
        Field("page", "pages", values.read_pages),
        Field("article-number", "article_number", values.read_text),
        Field(
            (
                *("published", "issued", "published-print", "published-other", "posted"),
                *("approved", "journal-issue.published-print"),
            ),
            "published",
            values.read_date_parts,
            "the earliest date, as Crossref counts it; what differs from it stays in `extra`",
        ),
        Field("published-online", "published_online", values.read_date_parts),
        Field("institution", "publisher", _read_institution, "of a thesis"),
        Field("publisher", "publisher", _read_publisher),
        Field("publisher-location", "place", texts.names()),
        Field("event", ("event.name", "event.place", "event.date"), _read_event),
        Field("degree", "genre", _read_degree, "where it is one"),
        Field("funder", "funding", _read_funders),
        Field(
            "license",
            "open_access.license",
            _read_license,
            "that of the version of record; the list stays in `extra`",
        ),
        Field("subject", "fields_of_study", values.read_texts),
        Field("is-referenced-by-count", "citation_count", values.read_citation_count),
        Field("URL", "links", values.link("doi"), "kind `doi`"),
        Field("resource.primary.URL", "links", values.link("landing-page"), "kind `landing-page`"),
        Field("link", "links", _read_links, "kind `full-text`"),
        Field(
            "relation.is-translation-of",
            "translation_of.doi",
            _read_source_work,
            "where it is one work",
        ),
    ),
    _finish,
)
