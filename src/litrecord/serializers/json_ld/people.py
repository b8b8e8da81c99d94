"""Authors and others, people and groups."""

from __future__ import annotations

from typing import Final

from litrecord.identifiers import orcid
from litrecord.model.people import Affiliation, Author, PersonName
from litrecord.serializers.json_ld.things import (
    Made,
    identifiers,
    joined,
    plain,
    tagged,
    texts,
    without_none,
)
from litrecord.serializers.papers.ledger import Ledger
from litrecord.serializers.papers.links import is_web_link
from litrecord.serializers.papers.texts import in_running_text
from litrecord.text.characters import clean_characters
from litrecord.text.words.name_words import GROUP_ENDINGS, GROUP_WORDS

__all__ = ["write_contributors", "write_person"]

_PARTS: Final = ("familyName", "givenName", "honorificSuffix")
# Roles that are properties of a work; others are told beside `contributor`.
_ROLES: Final = frozenset(
    {"composer", "director", "editor", "illustrator", "producer", "translator"}
)


def write_contributors(ledger: Ledger) -> Made:
    """Write people in other roles than author, by property."""
    found: dict[str, list[object]] = {}
    for at, one in enumerate(ledger.record.contributors or ()):
        path = f"contributors[{at}]"
        person = write_person(ledger, f"{path}.author", one.author)
        if person is None:
            ledger.lose(path)
            continue
        ledger.tell(f"{path}.role")
        if one.role in _ROLES:
            found.setdefault(one.role, []).append(person)
        else:
            role = plain(ledger, f"{path}.role", one.role)
            held: Made = {"@type": "Role", "roleName": role, "contributor": person}
            found.setdefault("contributor", []).append(without_none(held))
    return {role: joined(people) for role, people in found.items()}


def write_person(ledger: Ledger, path: str, author: Author) -> Made | None:
    """Write a person or a group; None where the name says nothing.

    A name that is not in parts may be that of either: its type stays open unless its words tell.
    """
    name = author.name
    whole = clean_characters(in_running_text(name))
    if not whole.strip():
        return None
    made: Made = {"@type": _type_of(name, whole), "name": tagged(whole, name.lang)}
    _tell_name(ledger, f"{path}.name", name)
    parts = [_parts(name)]
    tags = {name.lang}
    others: list[object] = []
    for at, other in enumerate(author.alternates):
        text = clean_characters(in_running_text(other))
        if text.strip():
            others.append(tagged(text, other.lang))
            # Only its language tells to which name a part belongs.
            has_parts = other.lang not in tags and not isinstance(others[-1], str)
            if has_parts:
                tags.add(other.lang)
                parts.append(_parts(other))
            _tell_name(ledger, f"{path}.alternates[{at}]", other, has_parts=has_parts)
    for key in _PARTS:
        made[key] = joined([held[key] for held in parts if key in held])
    made["alternateName"] = joined(others)
    if author.orcid is not None and orcid.is_valid(author.orcid):
        made["@id"] = orcid.format(author.orcid)
        ledger.say(f"{path}.orcid", author.orcid, orcid.compact(author.orcid))
    made["identifier"] = joined(identifiers(ledger, f"{path}.ids", author.ids))
    places = [
        place
        for at, one in enumerate(author.affiliations or ())
        if (place := _affiliation(ledger, f"{path}.affiliations[{at}]", one))
    ]
    made["affiliation"] = joined(list(places))
    made["email"] = plain(ledger, f"{path}.email", author.email)
    return without_none(made)


def _type_of(name: PersonName, whole: str) -> str | None:
    if name.literal is None:
        return "Person"
    words = whole.lower().replace(",", " ").split()
    if whole.endswith(GROUP_ENDINGS) or not GROUP_WORDS.isdisjoint(words):
        return "Organization"
    return None


def _family(name: PersonName) -> str:
    return " ".join(part for part in (name.particle, name.family) if part)


def _parts(name: PersonName) -> Made:
    stated = (_family(name), name.given, name.suffix)
    return {
        key: tagged(text, name.lang)
        for key, part in zip(_PARTS, stated, strict=True)
        if part and (text := clean_characters(part)).strip()
    }


def _tell_name(ledger: Ledger, path: str, name: PersonName, *, has_parts: bool = True) -> None:
    """Note what is said of a name: of other names in one piece that is all."""
    ledger.tell(path)
    if not ledger.is_asked:
        return
    for part in ("family", "given", "suffix", "literal"):
        text = getattr(name, part)
        if text is not None:
            if has_parts or part == "literal":
                shown = _family(name) if part == "family" else text
                ledger.say(f"{path}.{part}", text, clean_characters(shown))
            else:
                ledger.lose(f"{path}.{part}")
    # It stands before the family name, as a part of it.
    ledger.lose(f"{path}.particle")
    if name.lang is not None and isinstance(tagged("", name.lang), str):
        ledger.lose(f"{path}.lang")


def _affiliation(ledger: Ledger, path: str, one: Affiliation) -> Made | None:
    made: Made = {"name": joined(texts(ledger, f"{path}.name", one.name))}
    if one.ror is not None and is_web_link(one.ror):
        made["@id"] = plain(ledger, f"{path}.ror", one.ror)
    country = plain(ledger, f"{path}.country", one.country)
    if country is not None:
        made["address"] = {"@type": "PostalAddress", "addressCountry": country}
    found = without_none(made)
    return {"@type": "Organization", **found} if found else None
