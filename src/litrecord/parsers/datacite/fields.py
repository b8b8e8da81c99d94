"""The fields of DataCite's metadata."""

from __future__ import annotations

from typing import Final

from litrecord.model.record import Funding, Keyword
from litrecord.model.text import BilingualText, LangText
from litrecord.parsers.datacite.identifiers import read_id, read_identifiers, read_related
from litrecord.parsers.datacite.people import make_creator, read_contributors
from litrecord.parsers.datacite.venues import (
    CONTAINER_TARGETS,
    ITEM_TARGETS,
    read_container,
    read_related_items,
)
from litrecord.parsers.papers import people, texts, values
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Field, FieldTable
from litrecord.vocab.datacite import KINDS, WORDS

__all__ = ["FIELDS"]

# Titles of these types are titles of the record; others (subtitles, …) stay.
_TITLE_TYPES: Final = (None, "", "TranslatedTitle")
_DATES: Final = {"issued": "published", "available": "published_online"}
_OPEN: Final = {
    "info:eu-repo/semantics/openaccess": True,
    "info:eu-repo/semantics/closedaccess": False,
    "info:eu-repo/semantics/restrictedaccess": False,
    "info:eu-repo/semantics/embargoedaccess": False,
}


def _read_types(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the general type, else what the depositor calls it, else what a registry made of it."""
    rest = dict(reading.object_of(value) or {})
    made: dict[str, object] = {}
    general = values.clean(rest.pop("resourceTypeGeneral", None), reading)
    special = values.clean(rest.pop("resourceType", None), reading)
    types = tuple(dict.fromkeys(one for one in (general, special) if one is not None))
    if types:
        made["types"] = types
    if special is not None:
        made["genre"] = special
    kind = KINDS.get((general or "").casefold()) or _kind_of(special)
    if kind is None and rest.get("citeproc") == "article-journal" and _has_journal(reading):
        kind = "article-journal"
    if kind is not None:
        made["kind"] = kind
    reading.leave(rest)
    return made or None


def _kind_of(text: str | None) -> str | None:
    word = "".join(char for char in (text or "").casefold() if char.isalpha())
    return "thesis" if "thesis" in word or "dissertation" in word else WORDS.get(word)


def _has_journal(reading: Reading) -> bool:
    container = reading.values.get("container")
    return isinstance(container, dict) and container.get("type") == "Journal"


def _read_titles(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    return _read_texts(value, reading, "title", "titleType", _TITLE_TYPES, one_line=True)


def _read_descriptions(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    return _read_texts(value, reading, "description", "descriptionType", ("Abstract",))


def _read_texts(
    value: object,
    reading: Reading,
    key: str,
    type_key: str,
    types: tuple[str | None, ...],
    *,
    one_line: bool = False,
) -> tuple[LangText, ...] | None:
    """Read the texts of some types; those of others, and what else is said of them, are left."""
    found: list[LangText] = []
    rest: list[object] = []
    for place, item in enumerate(reading.entries(value)):
        stated = {key: item} if isinstance(item, str) else reading.object_of(item, at=f"[{place}]")
        left = dict(stated or {})
        kind = left.get(type_key)
        raw = None
        if kind is None or isinstance(kind, str):
            wanted = kind in types or (isinstance(item, str) and None in types)
            raw = texts.prose(left.get(key), reading, at=f"[{place}].{key}") if wanted else None
        lang = left.get("lang")
        lang = lang if isinstance(lang, str) else None
        made = None if raw is None else texts.make_text(raw, lang=lang, one_line=one_line)
        if made is None:
            rest.append(item)
            continue
        found.append(made)
        del left[key]
        if made.basis == "stated" and made.lang == lang:
            del left["lang"]
        rest.append({name: one for name, one in left.items() if one not in (None, "")})
    reading.leave(rest if any(rest) else None)
    return tuple(found) or None


def _read_dates(value: object, reading: Reading) -> dict[str, object] | None:
    """Read when it was issued and when it became available; the first of each counts."""
    made: dict[str, object] = {}
    rest: list[object] = []
    for place, item in enumerate(reading.entries(value)):
        left = dict(reading.object_of(item, at=f"[{place}]") or {})
        target = _DATES.get(str(left.get("dateType")).casefold(), "")
        date = values.read_date(left.get("date"), reading) if target else None
        if date is None or target in made:
            rest.append(item)
            continue
        made[target] = date
        del left["date"], left["dateType"]
        rest.append({name: one for name, one in left.items() if one is not None})
    reading.leave(rest if any(rest) else None)
    return made or None


def _read_subjects(value: object, reading: Reading) -> tuple[Keyword, ...] | None:
    found: list[Keyword] = []
    rest: list[object] = []
    for place, item in enumerate(reading.entries(value)):
        stated = (
            {"subject": item} if isinstance(item, str) else reading.object_of(item, at=f"[{place}]")
        )
        left = dict(stated or {})
        names = texts.names()(left.get("subject"), reading)
        if names is None:
            rest.append(item)
            continue
        lang = left.get("lang")
        word = names[0]
        if isinstance(lang, str):
            word = texts.make_text(word.raw or word.value, lang=lang, one_line=True) or word
        parts = {
            key: values.clean(left.get(key), reading, at=f"[{place}].{key}")
            for key in ("subjectScheme", "valueUri")
        }
        found.append(Keyword(value=word, scheme=parts["subjectScheme"], id=parts["valueUri"]))
        taken = {"subject", *(key for key, one in parts.items() if one is not None)}
        if word.lang == lang:
            taken.add("lang")
        rest.append({key: one for key, one in left.items() if key not in taken})
    reading.leave(rest if any(rest) else None)
    return tuple(found) or None


def _read_rights(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the first licence and whether access is open; the list stays."""
    made: dict[str, object] = {}
    for item in reading.entries(value):
        stated = item if isinstance(item, dict) else {"rights": item}
        words = [stated.get(key) for key in ("rightsIdentifier", "rightsUri", "rights")]
        found = [one for one in words if isinstance(one, str) and one.strip()]
        access = next((_OPEN[one.casefold()] for one in found if one.casefold() in _OPEN), None)
        if access is not None:
            made.setdefault("open_access.is_open", access)
        elif found:
            made.setdefault("open_access.license", found[0].strip())
    reading.leave(value)
    return made or None


def _read_funding(value: object, reading: Reading) -> tuple[Funding, ...] | None:
    found: list[Funding] = []
    rest: list[object] = []
    for place, item in enumerate(reading.entries(value)):
        left = dict(reading.object_of(item, at=f"[{place}]") or {})
        funder = texts.names()(left.get("funderName"), reading)
        parts = {
            key: values.clean(left.get(key), reading, at=f"[{place}].{key}")
            for key in ("funderIdentifier", "awardNumber")
        }
        award = parts["awardNumber"]
        if funder is None and award is None:
            rest.append(item)
            continue
        found.append(
            Funding(
                funder=None if funder is None else BilingualText(variants=funder),
                funder_id=parts["funderIdentifier"],
                awards=None if award is None else (award,),
            )
        )
        taken = {"funderName", *(key for key, one in parts.items() if one is not None)}
        rest.append({key: one for key, one in left.items() if key not in taken})
    reading.leave(rest if any(rest) else None)
    return tuple(found) or None


FIELDS: Final = FieldTable(
    (
        Field("types", ("kind", "types", "genre"), _read_types),
        Field("language", "languages", values.read_languages),
        Field("titles", "title", _read_titles, "role unknown, also of a `TranslatedTitle`"),
        Field("descriptions", "abstract", _read_descriptions, "those of type `Abstract`"),
        Field("creators", "authors", people.author_objects(make_creator)),
        Field("contributors", "contributors", read_contributors, "role by `contributorType`"),
        Field("doi", "doi", values.read_doi),
        Field("id", "doi", read_id, "where it is one"),
        Field(
            ("identifiers", "alternateIdentifiers"),
            ("doi", "pmid", "pmcid", "arxiv", "identifiers"),
            read_identifiers,
            "by type; its name in small letters is the scheme of others",
        ),
        Field("container", CONTAINER_TARGETS, read_container),
        Field(
            "relatedItems",
            ITEM_TARGETS,
            read_related_items,
            "the first in which it is published, or of which it is a part",
        ),
        Field(
            "relatedIdentifiers",
            ("journal.issn_other", "translation_of.doi"),
            read_related,
            "ISSNs of what it is in; DOI of what it is a translation of",
        ),
        Field("publicationYear", "published", values.read_date),
        Field(
            "dates",
            ("published", "published_online"),
            _read_dates,
            "of type `Issued`, where it lies in the year, and `Available`",
        ),
        Field("published", "published", values.read_date),
        Field("publisher", "publisher", texts.named),
        Field("subjects", "keywords", _read_subjects),
        Field(
            "rightsList",
            ("open_access.license", "open_access.is_open"),
            _read_rights,
            "the first licence; the list stays in `extra`",
        ),
        Field("fundingReferences", "funding", _read_funding),
        Field("citationCount", "citation_count", values.read_citation_count),
        Field("url", "links", values.link("landing-page"), "kind `landing-page`"),
        Field("contentUrl", "links", values.link("full-text"), "kind `full-text`"),
    )
)
