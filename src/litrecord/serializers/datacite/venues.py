"""Where a record appeared: the related item that is its journal, and what identifies that."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.identifiers import issn
from litrecord.model.journal import JournalProfile
from litrecord.model.record import PageRange, PaperRecord
from litrecord.model.text import BilingualText
from litrecord.serializers.datacite.leftovers import Made
from litrecord.serializers.datacite.texts import (
    VenuePublisher,
    line,
    line_as_read,
    main_of,
    name_as_read,
    titles_of,
)
from litrecord.serializers.papers.comparing import compare
from litrecord.serializers.papers.ledger import Ledger
from litrecord.text.locators import join_pages, read_pages
from litrecord.vocab.datacite import UNKNOWN, is_unknown

__all__ = ["SERIAL", "Venue", "write_venue"]

_RELATION: Final = "IsPublishedIn"
_VENUES: Final = {
    "journal": "Journal",
    "conference": "ConferenceProceeding",
    "book-series": "Collection",
}
# What a work of a kind is published in, where the record does not say
_VENUES_OF_KINDS: Final = {
    "article-journal": "Journal",
    "article-magazine": "Journal",
    "article-newspaper": "Journal",
    "chapter": "Book",
    "paper-conference": "ConferenceProceeding",
}
# What appears in issues, so that its publisher is that of the journal
SERIAL: Final = frozenset({"article-journal", "article-magazine", "article-newspaper"})
_PLACES: Final = ("volume", "issue")


@attrs.frozen
class Venue:
    """Where a record appeared, as it is written.

    Attributes:
        items: Related items, one or none.
        numbers: Related identifiers: the ISSNs after the first.
        publisher: What becomes of publishers.
    """

    items: list[Made]
    numbers: list[Made]
    publisher: VenuePublisher


def write_venue(ledger: Ledger, *, is_serial: bool) -> Venue:
    """Write the journal with volume, issue, pages and article number.

    Args:
        ledger: The account of the record.
        is_serial: Whether a reader will take the record for something out of a serial.
    """
    record = ledger.record
    journal = record.journal or JournalProfile()
    places = _places(record)
    titles, names = ([], ()) if journal.name is None else titles_of(journal.name)
    numbers = _issns(journal)
    publisher = _own_publisher(record, is_serial=is_serial)
    if not (titles or places or numbers or publisher):
        return Venue([], [], VenuePublisher(takes_over=False, stated=None))
    word = _type_of(record)
    item: Made = {
        "titles": titles or [{"title": UNKNOWN}],
        "relatedItemType": word,
        "relationType": _RELATION,
    }
    if numbers:
        item["relatedItemIdentifier"] = {
            "relatedItemIdentifier": numbers[0][0],
            "relatedItemIdentifierType": numbers[0][1],
        }
    item |= places
    stated = None
    if publisher:
        item["publisher"] = publisher
        stated = BilingualText(variants=(name_as_read(publisher),))
    if ledger.is_asked:
        _tell(ledger, BilingualText(variants=names) if names else None, numbers, stated)
    others: list[Made] = [
        {
            "relatedIdentifier": number,
            "relatedIdentifierType": scheme,
            "relationType": _RELATION,
            "resourceTypeGeneral": word,
        }
        for number, scheme in numbers[1:]
    ]
    is_journal = bool(names or numbers or publisher or word == "Journal")
    takes_over = is_journal and is_serial
    return Venue([item], others, VenuePublisher(takes_over=takes_over, stated=stated))


def _type_of(record: PaperRecord) -> str:
    stated = None if record.journal is None else record.journal.kind
    return _VENUES[stated] if stated else _VENUES_OF_KINDS.get(record.kind or "", "Other")


def _places(record: PaperRecord) -> Made:
    pages = record.pages
    stated = {
        "volume": record.volume,
        "issue": record.issue,
        "number": record.article_number,
        "firstPage": None if pages is None else pages.first,
        "lastPage": None if pages is None else pages.last,
    }
    made: Made = {key: text for key, one in stated.items() if one and (text := line(one))}
    if "number" in made:
        made["numberType"] = "Article"
    return made


def _issns(journal: JournalProfile) -> list[tuple[str, str]]:
    """List the ISSNs with DataCite's words for them, which has none for the printed edition."""
    stated = [
        *((number, "ISSN") for number in (journal.issn_print, *journal.issn_other)),
        (journal.issn_electronic, "EISSN"),
        (journal.issn_l, "LISSN"),
    ]
    found = [
        (issn.compact(number), word)
        for number, word in stated
        if number is not None and issn.is_valid(number)
    ]
    return list(dict.fromkeys(found))


def _own_publisher(record: PaperRecord, *, is_serial: bool) -> str:
    """Return the publisher of the journal where it would not be read as that from the record's."""
    held = None if record.journal is None else record.journal.publisher
    if held is None or (record.publisher is None and is_serial):
        return ""
    name = line(main_of(held))
    return "" if is_unknown(name) else name


def _tell(
    ledger: Ledger,
    name: BilingualText | None,
    numbers: list[tuple[str, str]],
    publisher: BilingualText | None,
) -> None:
    record = ledger.record
    for field in _PLACES:
        _tell_text(ledger, field, getattr(record, field))
    _tell_text(ledger, "article_number", record.article_number)
    if record.pages is not None:
        compare(ledger, "pages", record.pages, _pages_read(record.pages))
    journal = record.journal
    if journal is None:
        ledger.fill("journal", UNKNOWN)
        return
    if name is None and not numbers and publisher is None and _type_of(record) != "Journal":
        # A reader finds nothing that makes a journal.
        ledger.change("journal", journal, UNKNOWN)
        return
    ledger.tell("journal")
    if name is None:
        ledger.fill("journal.name", UNKNOWN)
    if journal.publisher is not None and publisher is None:
        ledger.lose("journal.publisher")
    # An ISSN that has a word of its own is not found a second time among the others.
    named = {one for one, word in numbers if word != "ISSN"}
    read = attrs.evolve(
        JournalProfile(),
        kind="journal" if _type_of(record) == "Journal" else None,
        name=name,
        issn_electronic=next((one for one, word in numbers if word == "EISSN"), None),
        issn_l=next((one for one, word in numbers if word == "LISSN"), None),
        issn_other=tuple(one for one, word in numbers if word == "ISSN" and one not in named),
        publisher=publisher,
    )
    # Of these something else was told.
    others = {"name"} if name is None else set()
    others |= _tell_printed(ledger, journal.issn_print)
    if publisher is None:
        others.add("publisher")
    for part in attrs.fields(JournalProfile):
        said = getattr(journal, part.name)
        if said not in (None, part.default) and part.name not in others:
            compare(ledger, f"journal.{part.name}", said, getattr(read, part.name))


def _tell_printed(ledger: Ledger, number: str | None) -> set[str]:
    """Note that the ISSN of the printed edition is one of no medium; return the field if it is."""
    if number is None or not issn.is_valid(number):
        return set()
    ledger.change("journal.issn_print", number, f"ISSN {issn.compact(number)}")
    return {"issn_print"}


def _tell_text(ledger: Ledger, path: str, said: str | None) -> None:
    if said is not None:
        compare(ledger, path, said, line_as_read(said))


def _pages_read(pages: PageRange) -> PageRange | None:
    first, last = line_as_read(pages.first), line_as_read(pages.last)
    if first is None or last is None:
        only = first or last
        return None if only is None else read_pages(only)
    return join_pages(first, last)
