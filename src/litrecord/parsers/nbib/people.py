"""Authors, editors and investigators of the MEDLINE display format."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.model.identifier import Identifier
from litrecord.model.people import Affiliation, Author, Contributor, PersonName
from litrecord.parsers.papers import people
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.values import clean, read_texts
from litrecord.patterns import late
from litrecord.text.names import read_name
from litrecord.text.words.name_words import NAME_SUFFIXES, OTHERS

__all__ = ["read_authors", "read_editors", "read_investigators"]

# `Gout I`, `van der Berg JA Jr`: initials behind the family name, without marks
_SHORT: Final = late(
    r"(?P<family>\S.*?) (?P<initials>[^\W\d_]{1,4})(?: (?P<suffix>[JS]r|[2-9](?:nd|rd|th)|I{2,3}))?"
)
_PARTS_OF_GIVEN: Final = late(r"[\s.\-\u2010]+")
_IDENTIFIER: Final = late(r"(?P<scheme>[A-Za-z][A-Za-z0-9_-]{1,20}): ?(?P<value>\S.*)")


def read_authors(value: object, reading: Reading) -> tuple[Author, ...] | None:
    """Read authors: objects with a full name, a short one, institutions, identifiers.

    A short name that follows from the full one says nothing new. Institutions that stand before
    every author are those of the first: up to 2013 PubMed has no others.
    """
    return _read_people(value, reading, ("FAU", "AU", "AD"))


def read_editors(value: object, reading: Reading) -> tuple[Contributor, ...] | None:
    """Read editors of a book."""
    found = _read_people(value, reading, ("FED", "ED", "AD")) or ()
    return tuple(Contributor(role="editor", author=one) for one in found) or None


def read_investigators(value: object, reading: Reading) -> tuple[Contributor, ...] | None:
    """Read those who carried out a study."""
    found = _read_people(value, reading, ("FIR", "IR", "IRAD")) or ()
    return tuple(Contributor(role="contributor", author=one) for one in found) or None


def _read_people(
    value: object, reading: Reading, tags: tuple[str, str, str]
) -> tuple[Author, ...] | None:
    found: list[Author] = []
    left: list[object] = []
    listed = reading.entries(value)
    waiting: object = None
    for place, item in enumerate(listed):
        rest = dict(item) if isinstance(item, dict) else {}
        if place == 0 and len(listed) > 1 and rest.keys() <= {tags[2]}:
            waiting = rest.get(tags[2])
            continue
        if waiting is not None and tags[2] not in rest:
            rest[tags[2]], waiting = waiting, None
        made = _read_person(rest, reading, tags, f"[{place}]")
        if made is not None:
            found.append(made)
        left.append(rest)
    if waiting is not None:
        left.append({tags[2]: waiting})
    reading.leave(left if any(left) else None)
    return tuple(found) or None


def _read_person(
    rest: dict[str, object], reading: Reading, tags: tuple[str, str, str], at: str
) -> Author | None:
    """Read a person and take what was read out of the object."""
    full, short, place = tags
    name = _read_name(rest, reading, full, short, at)
    if name is None:
        return None
    orcid, ids = _read_identifiers(rest, reading, f"{at}.AUID")
    affiliations: tuple[Affiliation, ...] | None = None
    if place in rest:
        affiliations = people.affiliations(rest[place], reading, at=f"{at}.{place}")
        if affiliations is not None:
            del rest[place]
    return Author(name=name, orcid=orcid, ids=ids, affiliations=affiliations)


def _read_name(
    rest: dict[str, object], reading: Reading, full: str, short: str, at: str
) -> PersonName | None:
    group = clean(rest.get("CN"), reading, at=f"{at}.CN")
    if group is not None:
        del rest["CN"]
        return people.group(group)
    stated = clean(rest.get(full), reading, at=f"{at}.{full}")
    brief = clean(rest.get(short), reading, at=f"{at}.{short}")
    if stated is not None:
        del rest[full]
        if brief is not None and brief in _short_forms(stated):
            del rest[short]
        return read_name(stated, order="family-first")
    if brief is None or brief.casefold().strip(" .,") in OTHERS:
        return None
    del rest[short]
    match = None if "," in brief else _SHORT.fullmatch(brief)
    if match is None:
        return read_name(brief, order="family-first")
    parts = [match["family"], match["initials"], match["suffix"]]
    made = read_name(", ".join(filter(None, parts)), order="family-first")
    return attrs.evolve(made, raw=brief if str(made) != brief else None)


def _short_forms(name: str) -> set[str]:
    """Return how PubMed shortens a full name: `Booker, George W Jr` is `Booker GW Jr`."""
    family, _, given = name.partition(", ")
    words = given.split()
    suffix = words.pop() if len(words) > 1 and words[-1] in NAME_SUFFIXES else None
    initials = "".join(part[:1] for word in words for part in _PARTS_OF_GIVEN.split(word) if part)
    forms = {" ".join(filter(None, (family, one, suffix))) for one in (initials, initials[:2])}
    return {*forms, name}


def _read_identifiers(
    rest: dict[str, object], reading: Reading, at: str
) -> tuple[str | None, tuple[Identifier, ...]]:
    orcid: str | None = None
    ids: list[Identifier] = []
    left: list[str] = []
    for text in read_texts(rest.get("AUID", []), reading) or ():
        match = _IDENTIFIER.fullmatch(text)
        scheme = "" if match is None else match["scheme"].casefold()
        if match is not None and scheme == "orcid" and orcid is None:
            orcid = people.read_orcid(match["value"], reading, at=at)
            if orcid is None:
                left.append(text)
        elif match is not None and scheme != "orcid":
            ids.append(Identifier(scheme=scheme, value=match["value"]))
        else:
            left.append(text)
    rest.pop("AUID", None)
    if left:
        rest["AUID"] = left if len(left) > 1 else left[0]
    return orcid, tuple(ids)
