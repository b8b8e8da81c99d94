"""A record of the founding format as nested dicts, for libraries that build objects of dicts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.contenders.values import (
    KINDS,
    LINKS,
    MAJORS,
    OPAQUE_KEYS,
    PLATFORMS,
    factor_of,
    name_of,
    variants_of,
    volume_of,
)
from litrecord.vocab.platforms import normalise_platform

__all__ = ["arrange", "arrange_journal"]

_NOTHING: dict[str, Any] = {}


def arrange_journal(  # noqa: PLR0917  # in the order of what is remembered by them
    first: str | None,
    second: str | None,
    factor: float | str | None,
    quartile: str | None,
    category: str | None,
    zone: int | None,
    major: str | None,
) -> dict[str, Any] | None:
    """Return a journal as nested dicts; None when nothing is known of it."""
    names = list(dict.fromkeys([name_of(one) for one in (first, second) if one]))
    made: dict[str, Any] = {"name": None, "aliases": names[1:], "jcr": None, "cas": None}
    if names:
        lang = "zh" if "\u3400" <= names[0][0] <= "\u9fff" else None
        made["name"] = {"value": names[0], "lang": lang, "role": "unknown"}
    if factor is not None or quartile is not None or category is not None:
        value, qualifier = (None, "") if factor is None else factor_of(factor)
        made["jcr"] = {
            "impact_factor": value,
            "qualifier": qualifier,
            "quartile": quartile,
            "category": category,
        }
    if zone is not None or major is not None:
        made["cas"] = {"name_zh": major, "name_en": MAJORS.get(major or ""), "zone": zone}
    return made if names or made["jcr"] or made["cas"] else None


def arrange(
    outer: dict[str, Any],
    inner: dict[str, Any] | None,
    journal_of: Callable[..., object] = arrange_journal,
) -> dict[str, Any]:
    """Return the values of both levels under the names and in the shape of the typed record.

    What an object is made of stands together; single values (authors, dates, pages, counts) are
    left as they are printed, for the library to convert.

    Args:
        outer: The record as decoded.
        inner: The record inside it, as decoded; None when there is none.
        journal_of: What makes the journal of its two names, impact factor, quartile, category,
            zone and broad field.
    """
    if inner is None:
        inner = _NOTHING
    get, other = outer.get, inner.get

    def either(key: str) -> Any:  # noqa: ANN401  # a JSON value
        value = get(key)
        if value is None or value == "":
            value = other(key)
        return None if value == "" else value

    journal = get("journal") or other("journal") or _NOTHING
    types = either("publicationTypes")
    if isinstance(types, str):
        types = (types,)
    kind = None
    for one in types or ():
        kind = KINDS.get(one) or KINDS.get(one.casefold())
        if kind is not None:
            break
    volume, issue = volume_of(journal["volume"]) if journal.get("volume") else (None, None)
    is_open, pdf_url = either("isOpenAccess"), either("openAccessPdf")
    platform = either("platform")
    return {
        "kind": kind,
        "title": _texts(get("title"), other("title")),
        "abstract": _texts(get("abstract"), other("abstract")),
        "authors": either("authors"),
        "doi": either("doi"),
        "pmcid": either("PMCID"),
        "journal": journal_of(
            journal.get("name"),
            either("PeriodicalName"),
            either("PeriodicalIF"),
            either("JCR"),
            either("JCRName"),
            either("RegionNum"),
            either("RegionCategory"),
        ),
        "volume": volume,
        "issue": issue,
        "pages": journal.get("pages") or None,
        "published": either("publicationDate"),
        "published_online": either("EPubDate"),
        "publication_model": either("PubModel"),
        "types": types,
        "fields_of_study": either("fieldsOfStudy"),
        "open_access": None
        if is_open is None and pdf_url is None
        else {"is_open": is_open, "pdf_url": pdf_url},
        "citation_count": either("citationCount"),
        "links": [
            {"kind": kind, "url": url} for key, kind in LINKS if (url := either(key)) is not None
        ],
        "platform": platform and (PLATFORMS.get(platform) or normalise_platform(platform)),
        "extra": {key: outer[key] for key in OPAQUE_KEYS if key in outer},
    }


def _texts(outer: str | None, inner: str | None) -> list[dict[str, str | None]] | None:
    found = variants_of(outer, inner)
    if found is None:
        return None
    return [{"value": value, "lang": lang, "role": role} for value, lang, role in found]
