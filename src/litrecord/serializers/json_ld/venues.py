"""What a paper is part of: an issue, a volume, a journal."""

from __future__ import annotations

from typing import Final

from litrecord.model.journal import JournalProfile
from litrecord.model.record import PaperRecord
from litrecord.serializers.json_ld.things import (
    Made,
    identifiers,
    joined,
    named,
    plain,
    property_value,
    texts,
    without_none,
)
from litrecord.serializers.papers.ledger import Ledger
from litrecord.serializers.papers.links import is_web_link
from litrecord.vocab.schema_org import JOURNALS, WORK

__all__ = ["ISBN", "holder_of_isbns", "write_isbns", "write_venue"]

ISBN: Final = "isbn"

# What a work of a kind is part of, where the record does not say
_PARTS_OF: Final = {
    "article-journal": "Periodical",
    "article-magazine": "Periodical",
    "article-newspaper": "Periodical",
    "chapter": "Book",
    "paper-conference": "CreativeWorkSeries",
}
_ISSNS: Final = {"issn_print": "pISSN", "issn_electronic": "eISSN", "issn_l": "ISSN-L"}


def holder_of_isbns(record: PaperRecord) -> str | None:
    """Return what has the ISBNs of a record: `work`, the `venue` that is its book, or None."""
    if record.kind == "book":
        return "work"
    is_in_book = record.kind == "chapter" and (record.journal is None or not record.journal.kind)
    return "venue" if is_in_book else None


def write_isbns(ledger: Ledger) -> object:
    """Write the ISBNs of a book."""
    found: list[object] = []
    for at, one in enumerate(ledger.record.identifiers):
        if one.scheme == ISBN:
            number = plain(ledger, f"identifiers[{at}].value", one.value)
            if number is not None:
                ledger.tell(f"identifiers[{at}].scheme")
                found.append(number)
    return joined(found)


def write_venue(ledger: Ledger) -> Made | None:
    """Write the issue in its volume in its journal, as far as they are stated."""
    record = ledger.record
    made = None if record.journal is None else _journal(ledger, record, record.journal)
    if holder_of_isbns(record) == "venue" and (numbers := write_isbns(ledger)) is not None:
        made = {**(made or {"@type": "Book"}), "isbn": numbers}
    for field, word, key in (
        ("volume", "PublicationVolume", "volumeNumber"),
        ("issue", "PublicationIssue", "issueNumber"),
    ):
        number = plain(ledger, field, getattr(record, field))
        if number is not None:
            made = without_none({"@type": word, key: number, "isPartOf": made})
    return made


def _journal(ledger: Ledger, record: PaperRecord, journal: JournalProfile) -> Made | None:
    names = texts(ledger, "journal.name", journal.name)
    others = [
        plain(ledger, f"journal.aliases[{at}]", one) for at, one in enumerate(journal.aliases)
    ]
    for at, short in enumerate(journal.abbreviations):
        others.append(plain(ledger, f"journal.abbreviations[{at}].value", short.value))
        ledger.lose(f"journal.abbreviations[{at}].scheme")
    made: Made = {
        "name": joined(names),
        "alternateName": joined([one for one in others if one is not None]),
        **_numbers(ledger, journal),
        "publisher": named(ledger, "journal.publisher", journal.publisher, "Organization"),
        "inLanguage": joined(_all(ledger, "journal.languages", journal.languages)),
        "description": joined(texts(ledger, "journal.introduction", journal.introduction)),
        "isAccessibleForFree": journal.open_access,
    }
    if journal.open_access is not None:
        ledger.tell("journal.open_access")
    if journal.homepage is not None and is_web_link(journal.homepage):
        ledger.tell("journal.homepage")
        made["url"] = journal.homepage
    if journal.kind is not None:
        ledger.tell("journal.kind")
    if journal.kind == "conference":
        made["additionalType"] = {"@value": journal.kind}
    found = without_none(made)
    if not found and journal.kind is None:
        return None
    word = JOURNALS[journal.kind] if journal.kind else _PARTS_OF.get(record.kind or "", WORK)
    return {"@type": word, **found}


def _numbers(ledger: Ledger, journal: JournalProfile) -> Made:
    """Write ISSNs as such, those of a medium with it as well; and other numbers."""
    found: list[object] = []
    issns: dict[str, None] = {}
    for field, word in _ISSNS.items():
        number = plain(ledger, f"journal.{field}", getattr(journal, field))
        if number is not None:
            found.append(property_value(word, number))
            issns[number] = None
    issns |= dict.fromkeys(map(str, _all(ledger, "journal.issn_other", journal.issn_other)))
    number = plain(ledger, "journal.cn_number", journal.cn_number)
    if number is not None:
        found.append(property_value("CN", number))
    found += identifiers(ledger, "journal.ids", journal.ids)
    return {"issn": joined(list(issns)), "identifier": joined(found)}


def _all(ledger: Ledger, path: str, values: tuple[str, ...] | None) -> list[object]:
    found = [plain(ledger, f"{path}[{at}]", one) for at, one in enumerate(values or ())]
    return [one for one in found if one is not None]
