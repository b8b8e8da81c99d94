"""Fields that tagged formats fill loosely.

Several values stand where one is meant, numbers of two schemes share a field, the year of a date
stands in another, and what a field means depends on the kind of the work.
Functions with arguments make readers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from litrecord.identifiers import doi
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier, Link
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.texts import names
from litrecord.parsers.papers.values import clean, read_issn, read_text, read_texts
from litrecord.patterns import late
from litrecord.text.dates import DateError, read_date
from litrecord.vocab.loose_words import names_proceedings
from litrecord.vocab.problems import DATE_AMBIGUOUS, DATE_UNREADABLE

__all__ = [
    "CONTAINER_TARGETS",
    "PLACE_TARGETS",
    "SERIAL_TARGETS",
    "date_beside",
    "find_doi",
    "first_of",
    "kind_of",
    "read_container",
    "read_place",
    "read_serial_numbers",
]

# What `read_serial_numbers` reads
SERIAL_TARGETS: Final = (
    *("journal.issn_print", "journal.issn_electronic", "journal.issn_l", "journal.issn_other"),
    "identifiers",
)

# What `read_container` reads
CONTAINER_TARGETS: Final = ("journal.name", "journal.kind", "event.name")

# What `read_place` reads
PLACE_TARGETS: Final = ("place", "event.place")

# Four digits that may be a year
_YEAR: Final = late(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
# ISBN-13 and ISBN-10, with hyphens or spaces; ISSN, perhaps with its medium
_ISBN: Final = late(r"(?<![0-9Xx-])(?:97[89][- ]?)?[0-9](?:[- ]?[0-9]){8}[- ]?[0-9Xx](?![0-9Xx-])")
_ISSN: Final = late(
    r"(?<![0-9Xx-])(?P<number>[0-9]{4}-?[0-9]{3}[0-9Xx])(?![0-9Xx-])"
    r"(?: ?\((?P<medium>[Pp]rint|[Ee]lectronic|[Oo]nline|[Ll]inking)\))?"
)
_MEDIA: Final = {"p": "issn_print", "e": "issn_electronic", "o": "issn_electronic", "l": "issn_l"}
# What may stand around such numbers without meaning anything
_NOTHING: Final = late(r"(?i:\b(?:e-?|p-?)?issn(?:-l)?\b|\bisbn(?:-1[03])?\b|[\s,;:/；，|])+")
# CNKI's own resolver, which takes DOIs of other agencies than the usual one too
_CNKI_LINK: Final = late(r"https?://link\.cnki\.net/doi/(?P<doi>10\..+)")


def first_of(
    read: Callable[[object, Reading], object],
) -> Callable[[object, Reading], object]:
    """Make what reads the first of several values that can be read; others than it are left.

    Args:
        read: What reads one value; it leaves nothing itself.
    """

    def read_first(value: object, reading: Reading) -> object:
        if not isinstance(value, list):
            return read(value, reading)
        for item in reading.entries(value):
            found = read(item, reading)
            if found is not None:
                rest = [one for one in value if one != item]
                reading.leave(rest[0] if len(rest) == 1 else rest)
                return found
        return None

    return read_first


def date_beside(key: str) -> Callable[[object, Reading], PartialDate | None]:
    """Make what reads a date that may leave out its year: `Jun 28`, `Spring`.

    Args:
        key: Field of the source that has the year, or the whole date, and is read after it. A date
            of another year is left, since it may be that of something else.
    """

    def read(value: object, reading: Reading) -> PartialDate | None:
        text = clean(value, reading)
        beside = reading.values.get(key)
        year = _YEAR.search(beside) if isinstance(beside, str) else None
        if text is None or (year is None and _YEAR.search(text) is None):
            return None
        try:
            made = read_date(text if _YEAR.search(text) or year is None else f"{text} {year[0]}")
        except DateError as error:
            unclear = DATE_AMBIGUOUS if error.reason == "ambiguous" else DATE_UNREADABLE
            reading.note(unclear, value, expected="2025 Jul 16")
            return None
        if made is None or (year is not None and made.year != int(year[0])):
            return None
        if year is not None and year[0] == beside:
            # The date holds it.
            del reading.values[key]
        return made

    return read


def read_serial_numbers(value: object, reading: Reading) -> dict[str, object] | None:
    """Read ISSN and ISBN that share a field: targets `SERIAL_TARGETS`.

    A medium in brackets after an ISSN says whose it is. An ISBN is kept as printed. What is neither
    is left.
    """
    made: dict[str, object] = {}
    others: list[str] = []
    books: list[Identifier] = []
    rest: list[str] = []
    for text in read_texts(value, reading) or ():
        books += [Identifier(scheme="isbn", value=match[0]) for match in _ISBN.finditer(text)]
        left = _ISBN.sub(" ", text)
        for match in _ISSN.finditer(left):
            number = read_issn(match["number"], reading)
            target = f"journal.{_MEDIA[match['medium'][0].lower()]}" if match["medium"] else None
            if number is not None and (target is None or target in made):
                others.append(number)
            elif number is not None and target is not None:
                made[target] = number
        if _NOTHING.sub("", _ISSN.sub(" ", left)):
            rest.append(text)
    reading.leave(rest[0] if len(rest) == 1 else rest)
    if others:
        made["journal.issn_other"] = tuple(dict.fromkeys(others))
    if books:
        made["identifiers"] = tuple(dict.fromkeys(books))
    return made or None


def kind_of(reading: Reading) -> object:
    """Return the kind of a work, as far as it was read; None when it is unknown."""
    return reading.gathered.get("kind")


def read_container(value: object, reading: Reading) -> dict[str, object] | None:
    """Read what holds the work, a journal, proceedings, a book: targets `CONTAINER_TARGETS`.

    Of a book it is the series. Of a conference paper it is the conference too, unless its name is
    that of proceedings: formats have one field for both.
    """
    found = names()(value, reading)
    if found is None:
        return None
    made: dict[str, object] = {"journal.name": found}
    if kind_of(reading) == "book":
        made["journal.kind"] = "book-series"
    elif kind_of(reading) == "paper-conference" and (not names_proceedings(found[0].value)):
        made["event.name"] = found
    return made


def read_place(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the place of publication, of a conference paper that of the event."""
    if kind_of(reading) == "paper-conference":
        place = read_text(value, reading)
        return None if place is None else {"event.place": place}
    found = names()(value, reading)
    return None if found is None else {"place": found}


def find_doi(reading: Reading) -> None:
    """Take the DOI from a link of the record, where it has none beside."""
    if reading.has("doi"):
        return
    links = reading.gathered.get("links")
    for link in links if isinstance(links, list) else ():
        found = doi_of(link) if isinstance(link, Link) else None
        if found is not None:
            reading.put("doi", found)
            return


def doi_of(link: Link) -> str | None:
    """Return the DOI that a link to a resolver of DOIs leads to; None for any other link."""
    match = _CNKI_LINK.fullmatch(link.url)
    if match is not None:
        found = doi.compact(match["doi"])
        return found if doi.is_valid(found) else None
    return doi.find_in_link(link.url)
