"""Authors of OpenAlex, with their institutions."""

from __future__ import annotations

from typing import Final

from litrecord.model.identifier import Identifier
from litrecord.model.people import Affiliation, Author
from litrecord.parsers.papers import people, values
from litrecord.parsers.papers.reading import Reading
from litrecord.text.names import read_name

__all__ = ["make_author", "read_number"]

_OPENALEX: Final = "https://openalex.org/"


def read_number(value: object, reading: Reading, *, at: str = "") -> Identifier | None:
    """Read an identifier of OpenAlex, which is printed as a link."""
    text = values.clean(value, reading, at=at)
    if text is None:
        return None
    return Identifier(scheme="openalex", value=text.removeprefix(_OPENALEX))


def make_author(left: dict[str, object], reading: Reading, at: str) -> Author | None:
    """Make an author of the name that OpenAlex gives, with the printed one as another form."""
    person = left.get("author")
    stated = dict(person) if isinstance(person, dict) else {}
    shown = values.clean(stated.get("display_name"), reading, at=f"{at}.author.display_name")
    printed = values.clean(left.get("raw_author_name"), reading, at=f"{at}.raw_author_name")
    name = shown or printed
    if name is None:
        return None
    stated.pop("display_name", None)
    left.pop("raw_author_name", None)
    orcid = people.read_orcid(stated.get("orcid"), reading, at=f"{at}.author.orcid")
    if orcid is not None:
        del stated["orcid"]
    number = read_number(stated.pop("id", None), reading, at=f"{at}.author.id")
    if stated:
        left["author"] = stated
    elif isinstance(person, dict):
        del left["author"]
    corresponding = left.get("is_corresponding")
    if isinstance(corresponding, bool):
        del left["is_corresponding"]
    return Author(
        name=read_name(name, order="given-first"),
        alternates=() if printed in (None, name) else (read_name(printed, order="given-first"),),
        orcid=orcid,
        ids=() if number is None else (number,),
        affiliations=_affiliations(left, reading, at),
        corresponding=corresponding if isinstance(corresponding, bool) else None,
    )


def _affiliations(
    left: dict[str, object], reading: Reading, at: str
) -> tuple[Affiliation, ...] | None:
    """Take the institutions that were found, or else what is printed, out of an author."""
    found: list[Affiliation] = []
    rest: list[object] = []
    items = left.get("institutions")
    for place, item in enumerate(items if isinstance(items, list) else ()):
        where = f"{at}.institutions[{place}]"
        stated = dict(reading.object_of(item, at=where) or {})
        texts_of = {
            key: values.clean(stated.get(key), reading, at=f"{where}.{key}")
            for key in ("display_name", "ror", "country_code")
        }
        made = people.affiliation(
            texts_of["display_name"],
            reading,
            ror=texts_of["ror"],
            country=texts_of["country_code"],
        )
        if made is not None:
            found.append(made)
            stated = {key: one for key, one in stated.items() if texts_of.get(key) is None}
        rest.append(stated if made is not None else item)
    if found:
        left["institutions"] = rest
        if not any(rest):
            del left["institutions"]
        return tuple(found)
    printed = left.get("raw_affiliation_strings") or left.get("raw_affiliation_string")
    made_of_text = people.affiliations(printed or None, reading, at=f"{at}.raw_affiliation_strings")
    if made_of_text:
        left.pop("raw_affiliation_strings", None)
        left.pop("raw_affiliation_string", None)
    return made_of_text
