"""Creators and contributors of DataCite: people and organisations."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.model.identifier import Identifier
from litrecord.model.people import Affiliation, Author, Contributor, PersonName
from litrecord.parsers.papers import people, values
from litrecord.parsers.papers.reading import Reading
from litrecord.text.name_parts import name_of_parts
from litrecord.text.names import read_name
from litrecord.text.tags import canonical_tag
from litrecord.vocab.datacite import is_unknown, role_of

__all__ = ["make_creator", "read_contributors"]

_ORGANISATION: Final = "Organizational"


def make_creator(left: dict[str, object], reading: Reading, at: str) -> Author | None:
    """Make an author of a name, in parts or whole, with identifiers and affiliations."""
    if is_unknown(left.get("name")):
        return None
    keys = ("name", "familyName", "givenName", "lang", "nameType")
    stated = {key: values.clean(left.get(key), reading, at=f"{at}.{key}") for key in keys}
    lang = None if stated["lang"] is None else canonical_tag(stated["lang"])
    name = name_of_parts(stated["familyName"], stated["givenName"], lang=lang)
    whole = stated["name"]
    if name is not None:
        if whole is not None and whole != str(name):
            name = attrs.evolve(name, raw=whole)
    elif whole is not None:
        name = _whole_name(whole, lang, is_group=stated["nameType"] == _ORGANISATION)
    if name is None:
        return None
    for key in keys[:3]:
        left.pop(key, None)
    if name.lang is not None and name.lang == lang:
        del left["lang"]
    orcid, ids = _identifiers(left, reading, at)
    return Author(name=name, orcid=orcid, ids=ids, affiliations=_affiliations(left, reading, at))


def _whole_name(text: str, lang: str | None, *, is_group: bool) -> PersonName:
    """Read a name that is not in parts: `Family, Given`, or in an order that nothing tells."""
    name = people.group(text) if is_group else read_name(text, order="unknown")
    return name if lang is None or name.lang is not None else attrs.evolve(name, lang=lang)


def _identifiers(
    left: dict[str, object], reading: Reading, at: str
) -> tuple[str | None, tuple[Identifier, ...]]:
    """Take an ORCID iD and identifiers in other schemes out of a creator."""
    items = left.get("nameIdentifiers")
    orcid: str | None = None
    ids: list[Identifier] = []
    rest: list[object] = []
    for place, item in enumerate(items if isinstance(items, list) else ()):
        where = f"{at}.nameIdentifiers[{place}]"
        one = dict(reading.object_of(item, at=where) or {})
        scheme = values.clean(one.get("nameIdentifierScheme"), reading, at=where)
        text = values.clean(one.get("nameIdentifier"), reading, at=where)
        if text is None or scheme is None:
            rest.append(item)
            continue
        if scheme.upper() == "ORCID" and orcid is None:
            orcid = people.read_orcid(text, reading, at=where)
            if orcid is None:
                rest.append(item)
                continue
        else:
            ids.append(Identifier(scheme=scheme.lower(), value=text))
        del one["nameIdentifier"], one["nameIdentifierScheme"]
        rest.append(one)
    if orcid is not None or ids:
        left["nameIdentifiers"] = rest
        if not any(rest):
            del left["nameIdentifiers"]
    return orcid, tuple(ids)


def _affiliations(
    left: dict[str, object], reading: Reading, at: str
) -> tuple[Affiliation, ...] | None:
    """Take affiliations, names or objects with one, out of a creator."""
    items = left.get("affiliation")
    if not items:
        return None
    found: list[Affiliation] = []
    rest: list[object] = []
    for place, item in enumerate(items if isinstance(items, list) else [items]):
        where = f"{at}.affiliation[{place}]"
        one = dict(item) if isinstance(item, dict) else {"name": item}
        is_ror = str(one.get("affiliationIdentifierScheme")).upper() == "ROR"
        number = one.get("affiliationIdentifier")
        ror = number if is_ror and isinstance(number, str) else None
        made = people.affiliation(one.get("name"), reading, at=where, ror=ror)
        if made is None:
            rest.append(item)
            continue
        found.append(made)
        one.pop("name", None)
        if ror is not None:
            del one["affiliationIdentifier"], one["affiliationIdentifierScheme"]
        rest.append(one)
    if found:
        left["affiliation"] = rest
        if not any(rest):
            del left["affiliation"]
    return tuple(found) or None


def read_contributors(value: object, reading: Reading) -> tuple[Contributor, ...] | None:
    """Read contributors, each with what it is stated to have done."""
    found: list[Contributor] = []
    rest: list[object] = []
    for place, item in enumerate(reading.entries(value)):
        left = dict(reading.object_of(item, at=f"[{place}]") or {})
        stated = values.clean(left.get("contributorType"), reading, at=f"[{place}].contributorType")
        author = None if stated is None else make_creator(left, reading, f"[{place}]")
        if author is None or stated is None:
            rest.append(item)
            continue
        role = role_of(stated)
        if role.replace("-", "") == stated.lower():
            del left["contributorType"]
        found.append(Contributor(role=role, author=author))
        rest.append(left)
    reading.leave(rest if any(rest) else None)
    return tuple(found) or None
