"""The fields of the Web of Science."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier
from litrecord.model.people import Author
from litrecord.model.record import Funding
from litrecord.model.text import BilingualText, LangText
from litrecord.parsers.papers import loose, texts, values
from litrecord.parsers.papers import people as persons
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Field, FieldTable
from litrecord.parsers.papers.texts import TextReader
from litrecord.parsers.wos import people
from litrecord.parsers.wos.lines import split_list
from litrecord.patterns import late
from litrecord.vocab.problems import AUTHORS_NOT_PAIRED
from litrecord.vocab.wos import DOCUMENT_KINDS, MEDIA_KINDS, OPEN_STATUSES, SEASONS

__all__ = ["FIELDS"]

_SEMICOLON: Final = late("[;；]")
_SEASON: Final = late(rf"\b(?:{'|'.join(SEASONS)})\b")
# What stands where no single language is stated
_NO_LANGUAGE: Final = frozenset({"multi-language", "unspecified", "not specified"})


def _split(value: object, reading: Reading) -> list[str]:
    return [part for text in values.read_texts(value, reading) or () for part in split_list(text)]


def _read_types(value: object, reading: Reading) -> tuple[str, ...] | None:
    return tuple(_split(value, reading)) or None


def _read_kind(value: object, reading: Reading) -> str | None:
    """Read what a paper is of its document types, else of what it appeared in."""
    reading.leave(value)
    text = values.clean(value, reading)
    medium = None if text is None else MEDIA_KINDS.get(text.lower())
    stated = reading.gathered.get("types")
    types = [str(one).lower() for one in stated] if isinstance(stated, list) else []
    found = [DOCUMENT_KINDS[one] for one in types if one in DOCUMENT_KINDS]
    if medium == "article-journal" and found == ["paper-conference"] and len(types) > 1:
        # A paper of a conference that a journal printed as an article
        return medium
    if found:
        return found[0]
    if medium == "chapter" and _is_whole(reading):
        return "book"
    return medium


def _is_whole(reading: Reading) -> bool:
    """Tell whether the title is that of what it appeared in."""
    title, source = (reading.values.get(key) for key in ("TI", "SO"))
    if not isinstance(title, str) or not isinstance(source, str):
        return not source
    return title.strip().casefold() == source.strip().casefold()


def _beside(original: str, read: TextReader) -> TextReader:
    """Make what reads a text in English: `parallel` where the original stands in another field."""

    def read_text(value: object, reading: Reading) -> tuple[LangText, ...] | None:
        found = read(value, reading)
        if found is None or not reading.values.get(original):
            return found
        return tuple(attrs.evolve(text, role="parallel") for text in found)

    return read_text


def _read_authors(value: object, reading: Reading) -> tuple[Author, ...] | None:
    """Read full names, with the abbreviated ones of the same authors beside."""
    found = people.read_authors(value, reading)
    abbreviated = reading.values.get("AU")
    if found is None or not isinstance(abbreviated, list):
        return found
    others = people.read_authors(abbreviated, reading) or ()
    if len(others) != len(found):
        reading.note(AUTHORS_NOT_PAIRED, abbreviated, expected=f"{len(found)}")
        return found
    del reading.values["AU"]
    return tuple(
        author
        if str(author.name) == str(other.name)
        else attrs.evolve(author, alternates=(other.name,))
        for author, other in zip(found, others, strict=True)
    )


def _read_abbreviated(value: object, reading: Reading) -> tuple[Author, ...] | None:
    """Read abbreviated names where there are no full ones."""
    return None if reading.has("authors") else people.read_authors(value, reading)


def _read_source(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Read what a paper appeared in; of a whole book that is the book itself."""
    title = reading.gathered.get("title")
    if loose.kind_of(reading) == "book" and isinstance(title, list) and isinstance(value, str):
        own = {text.value.casefold() for text in title if isinstance(text, LangText)}
        if value.casefold() in own:
            return None
    return _beside("Z3", texts.names())(value, reading)


def _read_series(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the series of a book; of its chapters the book is the venue."""
    found = texts.names()(value, reading) if loose.kind_of(reading) == "book" else None
    return None if found is None else {"journal.name": found, "journal.kind": "book-series"}


def _read_date(value: object, reading: Reading) -> PartialDate | None:
    """Read the date of an issue: `FEB`, `JUN 28`, `SPR`, `FEB 2011`."""
    text = values.clean(value, reading)
    if text is None:
        return None
    spelled = _SEASON.sub(lambda match: SEASONS[match[0]], text)
    return loose.date_beside("PY")(spelled, reading)


def _read_languages(value: object, reading: Reading) -> tuple[str, ...] | None:
    text = values.clean(value, reading)
    is_none = text is None or text.lower() in _NO_LANGUAGE
    return None if is_none else values.read_languages(value, reading)


def _read_last_page(value: object, reading: Reading) -> str | None:
    """Read the last page. A plus sign says that a paper goes on elsewhere, not where."""
    text = values.read_text(value, reading)
    return None if text == "+" else text


def _read_part_number(value: object, reading: Reading) -> tuple[Identifier, ...] | None:
    """Read the number of a patent; of others it is the number of a part."""
    is_patent = loose.kind_of(reading) == "patent"
    return values.identifier("patent")(value, reading) if is_patent else None


def _read_access(value: object, reading: Reading) -> dict[str, object] | None:
    """Read in which ways a paper is open; several have no one word."""
    text = values.clean(value, reading)
    if text is None:
        return None
    reading.leave(value)
    found = {OPEN_STATUSES.get(one.strip().lower()) for one in text.split(",")}
    made: dict[str, object] = {"open_access.is_open": True}
    status = found.pop()
    if status is not None and not found:
        made["open_access.status"] = status
    return made


def _read_funding(value: object, reading: Reading) -> tuple[Funding, ...] | None:
    """Read funders, each perhaps with its grants in brackets: `NSF [123, 456]; NIH`."""
    made: list[Funding] = []
    for entry in reading.entries(list(_split(value, reading))):
        funder, bracket, grants = str(entry).rpartition("[")
        if not bracket or not grants.endswith("]"):
            funder, grants = str(entry), ""
        found = texts.names()(funder, reading)
        awards = tuple(one for part in grants[:-1].split(",") if (one := part.strip()))
        if found or awards:
            name = BilingualText(variants=found) if found else None
            made.append(Funding(funder=name, awards=awards or None))
    return tuple(made) or None


_first = loose.first_of

FIELDS: Final = FieldTable(
    (
        Field("DT", "types", _read_types),
        Field("PT", "kind", _read_kind, "`DT` counts first; stays in `extra`"),
        Field("LA", "languages", _read_languages),
        Field("TI", "title", _beside("Z1", texts.title()), "`parallel` beside `Z1`"),
        Field(
            "Z1", "title", texts.title("original"), "`original`: CSCD and other regional indexes"
        ),
        Field(("X1", "Y1"), "title", texts.title(), "in Spanish and Portuguese"),
        Field("AB", "abstract", _beside("Z4", texts.abstract()), "`parallel` beside `Z4`"),
        Field("Z4", "abstract", texts.abstract("original"), "`original`"),
        Field(("X4", "Y4"), "abstract", texts.abstract(), "in Spanish and Portuguese"),
        Field(
            "AF",
            "authors",
            _read_authors,
            "full names, with those of `AU` as alternates; addresses (`C1`), ORCID iDs (`OI`), "
            "ResearcherIDs (`RI`) and who corresponds (`RP`, stays in `extra`) by name",
        ),
        Field("AU", "authors", _read_abbreviated, "where `AF` is missing"),
        Field("Z2", "authors.alternates", people.read_authors, "in the original language"),
        Field("CA", "authors", people.read_groups, "groups"),
        Field(("BE", "ED"), "contributors", persons.contributors("editor", "family-first")),
        Field("BF", "contributors", persons.contributors("container-author", "family-first")),
        Field("SO", "journal.name", _read_source, "`parallel` beside `Z3`"),
        Field("Z3", "journal.name", texts.names("original"), "`original`"),
        Field("SE", ("journal.name", "journal.kind"), _read_series, "of a whole book only"),
        Field("JI", "journal.abbreviations", values.abbreviation("iso4")),
        Field("J9", "journal.abbreviations", values.abbreviation("wos")),
        Field("EI", "journal.issn_electronic", values.read_issn),
        Field(("SN", "BN"), loose.SERIAL_TARGETS, loose.read_serial_numbers, "ISSN, ISBN"),
        Field("PD", "published", _read_date, "its year may stand in `PY`"),
        Field("PY", "published", values.read_date),
        Field("EA", "published_online", values.read_date),
        Field("VL", "volume", values.read_text),
        Field("IS", "issue", values.read_text),
        Field("BP", "pages.first", values.read_text),
        Field("EP", "pages.last", _read_last_page, "`+` for further pages stays in `extra`"),
        Field("PS", "pages", values.read_pages),
        Field("AR", "article_number", values.read_text),
        Field("DI", "doi", _first(values.read_doi)),
        Field("PM", "pmid", values.read_pmid),
        Field("UT", "identifiers", values.identifier("wos"), "scheme `wos`, with its prefix"),
        Field("PN", "identifiers", _read_part_number, "of a patent"),
        Field("CT", "event.name", texts.names()),
        Field("CY", "event.date", values.read_date),
        Field("CL", "event.place", values.read_text),
        Field(("DE", "Z5", "X5", "Y5"), "keywords", texts.keywords(_SEMICOLON)),
        Field(
            "ID",
            "keywords",
            texts.keywords(_SEMICOLON, scheme="keywords-plus"),
            "scheme `keywords-plus`",
        ),
        Field("WC", "classifications", values.classification("wos", ";"), "scheme `wos`"),
        Field("SC", "fields_of_study", _read_types),
        Field("FU", "funding", _read_funding, "funders with their grants in brackets"),
        Field("PU", "publisher", texts.names()),
        Field("PI", "place", texts.names()),
        Field(
            "OA",
            ("open_access.is_open", "open_access.status"),
            _read_access,
            "the status where there is only one; stays in `extra`",
        ),
        Field("TC", "citation_count", values.read_citation_count),
    ),
    finish=people.add_facts,
)
