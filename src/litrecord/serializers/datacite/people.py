"""Creators and contributors: people and groups."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.identifiers import orcid
from litrecord.model.identifier import Identifier
from litrecord.model.people import Affiliation, Author, Contributor, PersonName
from litrecord.model.text import BilingualText
from litrecord.serializers.datacite.leftovers import Made, unique
from litrecord.serializers.datacite.texts import line, line_as_read, main_of, name_as_read
from litrecord.serializers.papers.comparing import compare
from litrecord.serializers.papers.ledger import Ledger
from litrecord.text.name_parts import name_of_parts
from litrecord.text.names import read_name
from litrecord.text.tags import canonical_tag
from litrecord.vocab.datacite import is_unknown, role_of
from litrecord.vocab.datacite_shapes import CONTRIBUTOR_TYPES

__all__ = ["write_contributors", "write_creators"]

_ORCID: Final = "ORCID"
_ORCID_ORG: Final = "https://orcid.org"
_ROR_ORG: Final = "https://ror.org"
_IN_CAPITALS: Final = frozenset({"gnd", "grid", "isni", "ror", "viaf"})
_TYPES: Final = {role_of(word): word for word in CONTRIBUTOR_TYPES}


def write_creators(ledger: Ledger) -> list[Made]:
    """Write the authors of a record; one whose name says nothing is left out."""
    authors = ledger.record.authors
    if not authors:
        return []
    pairs = [(author, entry) for author in authors if (entry := _person(author)) is not None]
    if ledger.is_asked:
        compare(ledger, "authors", authors, tuple(_read_back(*pair) for pair in pairs))
        _tell_names(ledger, "authors[{}]", authors)
    return [entry for _, entry in pairs]


def write_contributors(ledger: Ledger) -> list[Made]:
    """Write people in other roles; a role that DataCite has no word for becomes `Other`."""
    contributors = ledger.record.contributors
    if not contributors:
        return []
    made: list[Made] = []
    read: list[Contributor] = []
    for one in contributors:
        entry = _person(one.author)
        if entry is not None:
            word = _TYPES.get(one.role, "Other")
            made.append({"contributorType": word, **entry})
            if ledger.is_asked:
                read.append(Contributor(role=role_of(word), author=_read_back(one.author, entry)))
    if ledger.is_asked:
        compare(ledger, "contributors", contributors, tuple(read))
        _tell_names(ledger, "contributors[{}].author", tuple(one.author for one in contributors))
    return made


def _person(author: Author) -> Made | None:
    entry = _name(author.name)
    if entry is None:
        return None
    ids = unique([_identifier(scheme, value) for scheme, value in _identifiers_of(author)])
    places = unique([_affiliation(place) for place in _named(author)])
    return entry | {
        key: held for key, held in (("nameIdentifiers", ids), ("affiliation", places)) if held
    }


def _name(name: PersonName) -> Made | None:
    """Write a name as `Family, Given`, with these parts beside it where they are known."""
    made: Made = {}
    if name.literal is not None:
        whole = line(name.literal)
    else:
        family, given, suffix = _parts(name)
        whole = ", ".join(part for part in (family, given, suffix) if part)
        if not (family or given):
            return None
        made["nameType"] = "Personal"
        made |= {key: part for key, part in (("givenName", given), ("familyName", family)) if part}
    if not whole or is_unknown(whole):
        return None
    lang = None if name.lang is None else canonical_tag(name.lang)
    made = {"name": whole, **made}
    return made if lang is None else {**made, "lang": lang}


def _parts(name: PersonName) -> tuple[str, str, str]:
    family = " ".join(part for part in (name.particle, name.family) if part)
    return line(family), line(name.given or ""), line(name.suffix or "")


def _identifiers_of(author: Author) -> list[tuple[str, str]]:
    """List scheme and value of what identifies a person, the ORCID iD first."""
    found: list[tuple[str, str]] = []
    if _orcid_of(author) is not None:
        found.append((_ORCID, orcid.format(author.orcid or "")))
    for one in author.ids:
        scheme, value = line(one.scheme), line(one.value)
        # Without an iD that comes first, it would be taken for one.
        if scheme and value and (found or scheme.upper() != _ORCID):
            found.append((scheme.upper() if scheme in _IN_CAPITALS else scheme, value))
    return found


def _orcid_of(author: Author) -> str | None:
    stated = author.orcid
    return stated if stated is not None and orcid.is_valid(stated) else None


def _identifier(scheme: str, value: str) -> Made:
    entry: Made = {"nameIdentifier": value, "nameIdentifierScheme": scheme}
    return entry | {"schemeUri": _ORCID_ORG} if value.startswith(_ORCID_ORG) else entry


def _named(author: Author) -> list[tuple[str, str]]:
    """List name and ROR of the affiliations that have a name, which is mandatory."""
    return [
        (name, line(one.ror or ""))
        for one in author.affiliations or ()
        if one.name is not None and (name := line(main_of(one.name)))
    ]


def _affiliation(place: tuple[str, str]) -> Made:
    name, ror = place
    if not ror:
        return {"name": name}
    return {
        "name": name,
        "affiliationIdentifier": ror,
        "affiliationIdentifierScheme": "ROR",
        "schemeUri": _ROR_ORG,
    }


def _read_back(author: Author, entry: Made) -> Author:
    """Return what a reader makes of an author."""
    ids = list(dict.fromkeys(_identifiers_of(author)))
    number = _orcid_of(author)
    others = ids if number is None else ids[1:]
    places = list(dict.fromkeys(_named(author)))
    name = _name_read(author.name, entry)
    return Author(
        # One that is read in other parts is told as a whole.
        name=name if name is not None and _parted(name) == _parted(author.name) else author.name,
        orcid=None if number is None else orcid.compact(number),
        ids=tuple(_identifier_read(scheme, value) for scheme, value in others),
        affiliations=tuple(
            Affiliation(name=BilingualText(variants=(name_as_read(name),)), ror=ror or None)
            for name, ror in places
        )
        or None,
    )


def _identifier_read(scheme: str, value: str) -> Identifier:
    scheme, value = line_as_read(scheme) or scheme, line_as_read(value) or value
    return Identifier(scheme=scheme.lower(), value=value)


def _name_read(name: PersonName, entry: Made) -> PersonName | None:
    stated = entry.get("lang")
    lang = stated if isinstance(stated, str) else None
    if name.literal is not None:
        made = read_name(line_as_read(name.literal) or name.literal, order="unknown")
        return made if lang is None or made.lang is not None else attrs.evolve(made, lang=lang)
    family, given, _ = map(line_as_read, _parts(name))
    return name_of_parts(family, given, lang=lang)


def _tell_names(ledger: Ledger, path: str, authors: tuple[Author, ...]) -> None:
    """Note names that are read in other parts as changed with all of them."""
    for at, author in enumerate(authors):
        entry = _name(author.name)
        read = None if entry is None else _name_read(author.name, entry)
        if read is not None and _parted(author.name) != _parted(read):
            ledger.change(f"{path.format(at)}.name", _spelled(author.name), _spelled(read))


def _parted(name: PersonName) -> tuple[str | None, ...]:
    return name.particle, name.family, name.given, name.literal


def _spelled(name: PersonName) -> str:
    parts = (name.particle, name.family, name.given, name.suffix, name.literal)
    return " | ".join(part for part in parts if part)
