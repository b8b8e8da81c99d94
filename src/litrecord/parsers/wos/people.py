"""Authors of the Web of Science: full and abbreviated names, and what is said of each elsewhere.

Addresses, ORCID iDs, ResearcherIDs and who corresponds are said of names, not of places in the list
of authors. A name counts where it is spelled as one of the author's two names, or is the same but
for initials in place of given names; and where no other author is like that.
"""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.identifiers import orcid
from litrecord.model.identifier import Identifier
from litrecord.model.people import Author, PersonName
from litrecord.parsers.papers import people
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.values import clean
from litrecord.parsers.wos.lines import split_list
from litrecord.patterns import late
from litrecord.text.names import read_name

__all__ = ["add_facts", "read_authors", "read_groups"]

_ANONYMOUS: Final = "[anonymous]"
_WORD: Final = late(r"[^\W\d_]+")
_ADDRESS: Final = late(r"\[(?P<names>[^\]]*)\] ?(?P<place>.+)")
_CORRESPONDING: Final = late(r" ?\((?:corresponding|reprint) author\)[^;]*+;?")


def read_authors(value: object, reading: Reading) -> tuple[Author, ...] | None:
    """Read names, family name first; `[Anonymous]` is none."""
    found: list[Author] = []
    for place, item in enumerate(reading.entries(value)):
        text = clean(item, reading, at=f"[{place}]")
        if text is not None and text.lower() != _ANONYMOUS:
            found.append(Author(name=read_name(text, order="family-first")))
    return tuple(found) or None


def read_groups(value: object, reading: Reading) -> tuple[Author, ...] | None:
    """Read names of groups."""
    found = [clean(item, reading) for item in reading.entries(value)]
    return tuple(Author(name=people.group(one)) for one in found if one) or None


def add_facts(reading: Reading) -> None:
    """Add to the authors what other fields say of them; what is of nobody is left.

    The field of the corresponding authors is left whole, since it has their address too.
    """
    listed = reading.gathered.get("authors")
    if not isinstance(listed, list) or not listed:
        return
    index = _Index(listed)
    _add_addresses(reading, index)
    _add_numbers(reading, index, "OI")
    _add_numbers(reading, index, "RI")
    said = reading.values.get("RP")
    # The names before the address of each, and nothing after the last
    for names in _CORRESPONDING.split(said)[:-1] if isinstance(said, str) else ():
        for name in names.split(";"):
            place = index.find(name.strip())
            if place is not None:
                index.facts_of(place).corresponding = True
    for place, facts in index.facts.items():
        listed[place] = facts.added_to(listed[place], reading)


class _Facts:
    """What is said of an author."""

    def __init__(self, orcid_id: str | None) -> None:
        self.orcid = orcid_id
        self.places: list[str] = []
        self.ids: list[Identifier] = []
        self.spellings: list[PersonName] = []
        self.corresponding: bool | None = None

    def added_to(self, author: Author, reading: Reading) -> Author:
        reading.path = "C1"
        found = people.affiliations([*self.places], reading) if self.places else None
        return attrs.evolve(
            author,
            alternates=(*author.alternates, *self.spellings),
            orcid=self.orcid,
            ids=(*author.ids, *self.ids),
            affiliations=found,
            corresponding=self.corresponding,
        )


class _Index:
    """The authors by their names."""

    def __init__(self, authors: list[Author]) -> None:
        self.authors = authors
        self.facts: dict[int, _Facts] = {}
        self._spelled: dict[str, int | None] = {}
        self._initials: dict[str, int | None] = {}
        # Those of whom only initials are known
        self._abbreviated: set[int] = set()
        for place, author in enumerate(authors):
            names = [_Name(one.raw or str(one)) for one in (author.name, *author.alternates)]
            if all(name.is_abbreviated for name in names):
                self._abbreviated.add(place)
            for letters in {name.letters for name in names}:
                # What is the same for two says nothing.
                self._spelled[letters] = None if letters in self._spelled else place
            for initials in {name.initials for name in names}:
                self._initials[initials] = None if initials in self._initials else place

    def find(self, text: str) -> int | None:
        """Return the place of the author with a name; None when there is none, or several."""
        name = _Name(text)
        if name.letters in self._spelled:
            return self._spelled[name.letters]
        place = self._initials.get(name.initials)
        return place if name.is_abbreviated or place in self._abbreviated else None

    def facts_of(self, place: int, spelled: str = "") -> _Facts:
        """Return what is said of an author, and keep how the name is spelled there if it is new."""
        facts = self.facts.setdefault(place, _Facts(self.authors[place].orcid))
        letters = _Name(spelled).letters
        if letters and letters not in self._spelled:
            self._spelled[letters] = place
            facts.spellings.append(read_name(spelled, order="family-first"))
        return facts


class _Name:
    """A name, family name first, in the forms in which names are compared."""

    def __init__(self, text: str) -> None:
        family, comma, given = text.partition(",")
        if not comma:
            family, _, given = text.strip().partition(" ")
        words = _WORD.findall(given)
        # `JM` are two initials.
        self.is_abbreviated = all(len(one) == 1 or _is_initials(one) for one in words)
        initials = "".join(one if _is_initials(one) else one[0] for one in words)
        self.letters = "".join(_WORD.findall(text)).casefold()
        self.initials = f"{''.join(_WORD.findall(family))},{initials}".casefold()


def _is_initials(word: str) -> bool:
    return word.isupper() and len(word) < 5


def _add_addresses(reading: Reading, index: _Index) -> None:
    value = reading.values.get("C1")
    if not isinstance(value, list):
        return
    rest: list[str] = []
    for text in map(str, reading.entries(value)):
        match = _ADDRESS.fullmatch(text)
        names = split_list(match["names"]) if match is not None else []
        found = {name: place for name in names if (place := index.find(name)) is not None}
        if match is not None and names and len(found) == len(set(names)):
            for name, place in found.items():
                index.facts_of(place, name).places.append(match["place"])
        elif match is None and len(index.authors) == 1:
            index.facts_of(0).places.append(text)
        else:
            rest.append(text)
    reading.values["C1"] = rest
    if not rest:
        del reading.values["C1"]


def _add_numbers(reading: Reading, index: _Index, key: str) -> None:
    """Add ORCID iDs (`OI`) or ResearcherIDs (`RI`): `Name/number; Name/number`."""
    value = reading.values.get(key)
    entries = split_list(value) if isinstance(value, str) else []
    if not 0 < len(entries) <= reading.limits.entries:
        return
    rest: list[str] = []
    for entry in entries:
        name, _, number = (part.strip() for part in entry.rpartition("/"))
        place = index.find(name) if name else None
        if place is None or (key == "OI" and not orcid.is_valid(number)):
            rest.append(entry)
            continue
        facts = index.facts_of(place, name)
        if key == "RI":
            facts.ids.append(Identifier(scheme="researcherid", value=number))
        elif facts.orcid in (None, orcid.compact(number)):
            facts.orcid = orcid.compact(number)
        else:
            rest.append(entry)
    reading.values[key] = "; ".join(rest)
    if not rest:
        del reading.values[key]
