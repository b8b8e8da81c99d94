"""Authors and other people of Crossref, with their affiliations."""

from __future__ import annotations

from typing import cast

from litrecord.model.people import Affiliation, Author
from litrecord.parsers.papers import people, values
from litrecord.parsers.papers.reading import Reading
from litrecord.text.name_parts import name_of_parts

__all__ = ["make_author"]


def make_author(left: dict[str, object], reading: Reading, at: str) -> Author | None:
    """Make an author of a name in parts, or of that of a group."""
    parts = {
        key: values.clean(left.get(key), reading, at=f"{at}.{key}")
        for key in ("family", "given", "suffix", "name")
    }
    name = name_of_parts(parts["family"], parts["given"], suffix=parts["suffix"])
    taken = ["family", "given", "suffix"]
    if name is None and parts["name"] is not None:
        name, taken = people.group(parts["name"]), ["name"]
    if name is None:
        return None
    for key in taken:
        left.pop(key, None)
    orcid = people.read_orcid(left.get("ORCID"), reading, at=f"{at}.ORCID")
    if orcid is not None:
        del left["ORCID"]
    return Author(name=name, orcid=orcid, affiliations=_affiliations(left, reading, at))


def _affiliations(
    left: dict[str, object], reading: Reading, at: str
) -> tuple[Affiliation, ...] | None:
    """Take the affiliations out of an author; an empty list stands where nothing is known."""
    items = left.get("affiliation")
    if not isinstance(items, list) or not items:
        return None
    found: list[Affiliation] = []
    rest: list[object] = []
    for place, item in enumerate(reading.entries(items)):
        where = f"{at}.affiliation[{place}]"
        stated = dict(reading.object_of(item, at=where) or {})
        made = people.affiliation(stated.get("name"), reading, at=f"{where}.name", ror=_ror(stated))
        if made is not None:
            found.append(made)
            stated.pop("name", None)
        rest.append(item if made is None else stated)
    if any(rest):
        left["affiliation"] = rest
    elif found:
        del left["affiliation"]
    return tuple(found) or None


def _ror(affiliation: dict[str, object]) -> str | None:
    stated = affiliation.get("id")
    for one in stated if isinstance(stated, list) else ():
        if isinstance(one, dict) and one.get("id-type") == "ROR" and isinstance(one.get("id"), str):
            return cast("str", one["id"])
    return None
