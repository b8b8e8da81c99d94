"""Authors, editors and investigators of PubMed."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.model.identifier import Identifier
from litrecord.model.people import Affiliation, Author, Contributor, PersonName
from litrecord.parsers.papers import people
from litrecord.parsers.papers.elements import attribute, children, parted
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.values import clean
from litrecord.patterns import late
from litrecord.text.name_parts import name_of_parts

__all__ = ["read_book_people", "read_investigators", "read_people"]

_PARTS_OF_GIVEN: Final = late(r"[\s.-]+")
# What lists of other people than authors are called, in CSL's words
_ROLES: Final = {"editors": "editor"}


def read_people(value: object, reading: Reading) -> dict[str, object] | None:
    """Read lists of authors: targets `authors` and, for lists of editors, `contributors`."""
    return _read_lists(value, reading, "Author", None)


def read_book_people(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the people of a book: where it is the work itself, its authors are the authors."""
    # What was read so far tells: a chapter has a title beside that of its book.
    is_chapter = reading.has("journal.name")
    return _read_lists(value, reading, "Author", "container-author" if is_chapter else None)


def read_investigators(value: object, reading: Reading) -> dict[str, object] | None:
    """Read those who carried out a study: target `contributors`."""
    return _read_lists(value, reading, "Investigator", "contributor")


def _read_lists(
    value: object, reading: Reading, name: str, role: str | None
) -> dict[str, object] | None:
    authors: list[Author] = []
    others: list[Contributor] = []
    left: list[object] = []
    lists = reading.entries(value)
    for number, item in enumerate(lists):
        own_role = _ROLES.get((attribute(item, "Type") or "").casefold(), role)
        at = f"[{number}]." if isinstance(value, list) else "."
        found, rest = _read_list(item, name, reading, at)
        left.append(rest)
        if own_role is None:
            authors += found
        else:
            others += [Contributor(role=own_role, author=one) for one in found]
    reading.leave(None if not any(left) else left if isinstance(value, list) else left[0])
    made = {"authors": tuple(authors), "contributors": tuple(others)}
    return {target: one for target, one in made.items() if one} or None


def _read_list(
    value: object, name: str, reading: Reading, at: str
) -> tuple[list[Author], dict[str, object]]:
    """Read one list; return also what is left of it."""
    stated = reading.object_of(value, at=at.rstrip("."))
    if stated is None:
        return [], {"#text": value} if value else {}
    found: list[Author] = []
    rest = {key: one for key, one in stated.items() if key not in (name, "@CompleteYN")}
    if str(rest.get("@Type", "")).casefold() in ("authors", *_ROLES):
        del rest["@Type"]
    # `Y` is what holds for nearly every list.
    if stated.get("@CompleteYN") not in (None, "Y"):
        rest["@CompleteYN"] = stated["@CompleteYN"]
    unread: list[object] = []
    for number, item in enumerate(reading.entries(stated.get(name, []))):
        made, left = _read_person(item, reading, f"{at}{name}[{number}]")
        if made is not None:
            found.append(made)
        unread.append(left)
    if any(unread):
        rest[name] = unread
    return found, rest


def _read_person(
    value: object, reading: Reading, at: str
) -> tuple[Author | None, dict[str, object]]:
    stated = reading.object_of(value, at=at)
    if stated is None or stated.get("@ValidYN") == "N":
        # A wrong name beside the right one
        return None, dict(stated or {"#text": value})
    rest = dict(stated)
    if rest.get("@ValidYN") == "Y":
        del rest["@ValidYN"]
    name = _read_name(rest, reading, at)
    if name is None:
        return None, dict(stated)
    made = Author(name=name)
    made = _with_identifiers(made, rest, reading, at)
    equal = rest.get("@EqualContrib")
    if equal in ("Y", "N"):
        del rest["@EqualContrib"]
        made = attrs.evolve(made, equal_contribution=equal == "Y")
    return attrs.evolve(made, affiliations=_read_affiliations(rest, reading, at)), rest


def _read_name(rest: dict[str, object], reading: Reading, at: str) -> PersonName | None:
    """Read a name and take its parts; initials stay that are not those of the given names."""
    parts = {
        key: clean(parted(rest[key])[0], reading, at=f"{at}.{key}")
        for key in ("LastName", "ForeName", "FirstName", "MiddleName", "Initials", "Suffix")
        if key in rest
    }
    given = parts.get("ForeName")
    taken = ["LastName", "ForeName", "Suffix"]
    if given is None:
        # Records of old have the names apart, or initials alone.
        names = (parts.get("FirstName"), parts.get("MiddleName"))
        given = " ".join(one for one in names if one) or parts.get("Initials")
        taken += ["FirstName", "MiddleName"]
    name = name_of_parts(parts.get("LastName"), given, suffix=parts.get("Suffix"))
    if name is None:
        group = clean(parted(rest.get("CollectiveName"))[0], reading, at=f"{at}.CollectiveName")
        if group is not None:
            del rest["CollectiveName"]
            return people.group(group)
        return None
    initials = "".join(one[:1] for one in _PARTS_OF_GIVEN.split(given or "") if one)
    if parts.get("Initials") in (given, initials):
        taken.append("Initials")
    for key in taken:
        rest.pop(key, None)
    return name


def _with_identifiers(author: Author, rest: dict[str, object], reading: Reading, at: str) -> Author:
    unread: list[object] = []
    for item in children(rest, "Identifier"):
        text, _ = parted(item)
        scheme = (attribute(item, "Source") or "").strip().casefold()
        if scheme == "orcid":
            orcid = people.read_orcid(text, reading, at=f"{at}.Identifier")
            if orcid is not None and author.orcid in (None, orcid):
                author = attrs.evolve(author, orcid=orcid)
                continue
        elif scheme and isinstance(text, str):
            author = attrs.evolve(
                author, ids=(*author.ids, Identifier(scheme=scheme, value=text.strip()))
            )
            continue
        unread.append(item)
    _put_back(rest, "Identifier", unread)
    return author


def _read_affiliations(
    rest: dict[str, object], reading: Reading, at: str
) -> tuple[Affiliation, ...] | None:
    found: list[Affiliation] = []
    unread: list[object] = []
    # Before 2015 an author had one, without a frame.
    plain = [{"Affiliation": one} for one in children(rest, "Affiliation")]
    for number, item in enumerate([*plain, *children(rest, "AffiliationInfo")]):
        left = dict(item) if isinstance(item, dict) else {"Affiliation": item}
        ids = children(left, "Identifier")
        ror = [one for one in ids if (attribute(one, "Source") or "").casefold() == "ror"]
        made = people.affiliation(
            parted(left.get("Affiliation"))[0],
            reading,
            at=f"{at}.AffiliationInfo[{number}]",
            ror=clean(parted(ror[0])[0], reading) if ror else None,
        )
        if made is not None:
            left.pop("Affiliation", None)
            _put_back(left, "Identifier", [one for one in ids if one not in ror[:1]])
            found.append(made)
        unread.append(left)
    rest.pop("Affiliation", None)
    _put_back(rest, "AffiliationInfo", [one for one in unread if one])
    return tuple(found) or None


def _put_back(rest: dict[str, object], name: str, values: list[object]) -> None:
    rest.pop(name, None)
    if values:
        rest[name] = values[0] if len(values) == 1 else values
