"""Identifiers of DataCite's records, and of what they are related to."""

from __future__ import annotations

from typing import Final, cast

from litrecord.identifiers import doi
from litrecord.model.identifier import Identifier
from litrecord.parsers.papers import values
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Reader

__all__ = ["ISSNS", "ISSN_TARGETS", "read_id", "read_identifiers", "read_related"]

# Where an ISSN goes, by the type that is stated; a plain one says nothing of the medium.
ISSNS: Final = {
    "ISSN": "journal.issn_other",
    "EISSN": "journal.issn_electronic",
    "LISSN": "journal.issn_l",
}
ISSN_TARGETS: Final = tuple(ISSNS.values())
_CONTAINING: Final = ("IsPartOf", "IsPublishedIn")

_SCHEMES: Final[dict[str, tuple[str, Reader]]] = {
    "doi": ("doi", values.read_doi),
    "pmid": ("pmid", values.read_pmid),
    "pmcid": ("pmcid", values.read_pmcid),
    "arxiv": ("arxiv", values.read_arxiv),
}


def read_id(value: object, _reading: Reading) -> str | None:
    """Read the identifier of the record in its registry, which mostly is its DOI."""
    number = doi.compact(value) if isinstance(value, str) else ""
    return number if doi.is_valid(number) else None


def read_identifiers(value: object, reading: Reading) -> dict[str, object] | None:
    """Read identifiers, those of some schemes for the fields that they have."""
    made: dict[str, object] = {}
    others: list[Identifier] = []
    rest: list[object] = []
    for place, item in enumerate(reading.entries(value)):
        stated = dict(reading.object_of(item, at=f"[{place}]") or {})
        keys = [
            key for key in ("identifier", "alternateIdentifier") if isinstance(stated.get(key), str)
        ]
        scheme = next((stated.get(f"{key}Type") for key in keys), None)
        if not keys or not isinstance(scheme, str) or not scheme.strip():
            rest.append(item)
            continue
        target, read = _SCHEMES.get(scheme.casefold(), ("", values.read_text))
        number = cast("str | None", read(stated[keys[0]], reading))
        if number is None or (target and made.setdefault(target, number) != number):
            rest.append(item)
        elif not target:
            others.append(Identifier(scheme=scheme.strip().lower(), value=number))
    if others:
        made["identifiers"] = tuple(others)
    reading.leave(rest)
    return made or None


def read_related(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the ISSNs of what the record is in, and the DOI of what it translates."""
    made: dict[str, object] = {}
    others: list[str] = []
    rest: list[object] = []
    for place, item in enumerate(reading.entries(value)):
        stated = reading.object_of(item, at=f"[{place}]") or {}
        relation, scheme = stated.get("relationType"), stated.get("relatedIdentifierType")
        number: object = None
        target = ""
        if isinstance(scheme, str) and scheme in ISSNS and relation in _CONTAINING:
            target = ISSNS[scheme]
            number = values.read_issn(stated.get("relatedIdentifier"), reading)
        elif scheme == "DOI" and relation == "IsTranslationOf":
            target = "translation_of.doi"
            number = values.read_doi(stated.get("relatedIdentifier"), reading)
        if isinstance(number, str) and target == ISSNS["ISSN"]:
            others.append(number)
        elif number is None or made.setdefault(target, number) != number:
            rest.append(item)
    if others:
        made[ISSNS["ISSN"]] = tuple(others)
    reading.leave(rest)
    return made or None
