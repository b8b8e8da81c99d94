"""The fields of DataCite's metadata."""

from __future__ import annotations

from typing import Final

from litrecord.model.record import Classification, Funding, Keyword
from litrecord.model.text import BilingualText, LangText
from litrecord.parsers.datacite.identifiers import (
    ISSN_TARGETS,
    read_id,
    read_identifiers,
    read_related,
)
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
from litrecord.vocab.datacite import ACCESS, KINDS, is_unknown, kind_of_word

__all__ = ["FIELDS"]

# Titles of these types are titles of the record; others (subtitles, …) stay.
_TITLE_TYPES: Final = (None, "", "TranslatedTitle")
_DATES: Final = {"issued": "published", "available": "published_online"}
_OPEN: Final = {word.casefold(): is_open for word, is_open in ACCESS.items()}


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
    kind = KINDS.get((general or "").casefold()) or kind_of_word(special)
    if kind is None and rest.get("citeproc") == "article-journal" and _has_journal(reading):
        kind = "article-journal"
    if kind is not None:
        made["kind"] = kind
    reading.leave(rest)
    return made or None


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
            wanted = wanted and not is_unknown(left.get(key))
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
        del left["date"]
        left = {name: one for name, one in left.items() if one is not None}
        # What else is said of it belongs to this date.
        rest.append(left if len(left) > 1 else {})
    reading.leave(rest if any(rest) else None)
    return made or None


def _read_subjects(value: object, reading: Reading) -> dict[str, object] | None:
    """Read keywords, and classes, whose text is nothing but their code in a scheme."""
    found: list[Keyword] = []
    classes: list[Classification] = []
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
        parts = {
            key: values.clean(left.get(key), reading, at=f"[{place}].{key}")
            for key in ("subjectScheme", "valueUri", "classificationCode")
        }
        taken = {"subject", "subjectScheme"}
        scheme, number, code = parts.values()
        if (
            scheme is not None
            and code is not None
            and left["subject"] == left["classificationCode"]
        ):
            classes.append(Classification(scheme=scheme.lower(), code=code))
            taken.add("classificationCode")
        else:
            word, lang = names[0], left.get("lang")
            if isinstance(lang, str):
                word = texts.make_text(word.raw or word.value, lang=lang, one_line=True) or word
            if word.lang == lang:
                taken.add("lang")
            found.append(Keyword(value=word, scheme=scheme, id=number or code))
            taken.add("classificationCode" if number is None else "valueUri")
        rest.append({key: one for key, one in left.items() if key not in taken or one is None})
    reading.leave(rest if any(rest) else None)
    made = {"keywords": tuple(found), "classifications": tuple(classes)}
    return {name: each for name, each in made.items() if each} or None


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
    """Read funders; of one funder each award has a reference of its own, one after another."""
    found: list[tuple[BilingualText | None, str | None, list[str]]] = []
    rest: list[object] = []
    for place, item in enumerate(reading.entries(value)):
        left = dict(reading.object_of(item, at=f"[{place}]") or {})
        name = left.get("funderName")
        funder = None if is_unknown(name) else texts.names()(name, reading)
        parts = {
            key: values.clean(left.get(key), reading, at=f"[{place}].{key}")
            for key in ("funderIdentifier", "awardNumber")
        }
        award = parts["awardNumber"]
        if funder is None and award is None:
            rest.append(item)
            continue
        text = None if funder is None else BilingualText(variants=funder)
        number = parts["funderIdentifier"]
        before = found[-1] if found else None
        is_same = before is not None and before[:2] == (text, number) != (None, None)
        if award is not None and before is not None and is_same and before[2]:
            before[2].append(award)
        else:
            found.append((text, number, [] if award is None else [award]))
        taken = {"funderName", *(key for key, one in parts.items() if one is not None)}
        rest.append({key: one for key, one in left.items() if key not in taken})
    reading.leave(rest if any(rest) else None)
    made = (
        Funding(funder=text, funder_id=number, awards=tuple(awards) or None)
        for text, number, awards in found
    )
    return tuple(made) or None


def _read_publisher(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Read a publisher, a name or an object with it and its language."""
    rest = dict(value) if isinstance(value, dict) else {"name": value}
    if is_unknown(rest.get("name")):
        return None
    found = texts.names()(rest.pop("name", None), reading)
    lang = rest.get("lang")
    if found is not None and isinstance(lang, str):
        made = texts.make_text(found[0].raw or found[0].value, lang=lang, one_line=True)
        if made is not None and made.lang == lang:
            found = (made,)
            del rest["lang"]
    reading.leave(rest)
    return found


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
            (*ISSN_TARGETS, "translation_of.doi"),
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
        Field("publisher", "publisher", _read_publisher),
        Field(
            "subjects",
            ("keywords", "classifications"),
            _read_subjects,
            "a class where the text is its own `classificationCode`",
        ),
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
