"""What a paper appeared in: journal, book or series, publisher, event."""

from __future__ import annotations

from typing import Final

from litrecord.identifiers import issn
from litrecord.model.journal import JournalProfile
from litrecord.model.text import LangText
from litrecord.serializers.bibtex.draft import Draft
from litrecord.serializers.bibtex.latex import escape
from litrecord.serializers.papers.comparing import compare, compare_items
from litrecord.serializers.papers.texts import main_at
from litrecord.vocab.bibtex import NEWS, WHOLE

__all__ = ["write_event", "write_journal", "write_publisher"]

_IN_BOOKS: Final = frozenset({"paper-conference", "chapter", "entry-encyclopedia"})
_SERIAL: Final = frozenset({"article-journal", *NEWS.values()})
_OF_JOURNALS: Final = ("shortjournal", "issn", "eissn", "booktitle", "series")


def write_journal(draft: Draft) -> LangText | None:
    """Write the journal, and return the name that a reader finds where losses are asked for."""
    journal = draft.record.journal
    if journal is None:
        return None
    is_series = journal.kind == "book-series" and draft.kind in WHOLE
    field = "series" if is_series else draft.dialect.journal
    field = "booktitle" if draft.kind in _IN_BOOKS else field
    name = draft.put_text(field, "journal.name", journal.name)
    if is_series and field in draft.fields:
        draft.ledger.tell("journal.kind")
    _write_abbreviation(draft, journal, field)
    _write_issns(draft, journal)
    return name


def _write_abbreviation(draft: Draft, journal: JournalProfile, field: str) -> None:
    if not journal.abbreviations:
        return
    first = journal.abbreviations[0]
    path = "journal.abbreviations[0]"
    draft.put_line("shortjournal", f"{path}.value", first.value)
    if "shortjournal" in draft.fields:
        if field == draft.dialect.journal:
            # Styles print what stands there.
            draft.fields.setdefault(field, draft.fields["shortjournal"])
        compare(draft.ledger, f"{path}.scheme", first.scheme, None)
        if first.scheme is not None:
            draft.ledger.change(f"{path}.scheme", first.scheme, None)


def _write_issns(draft: Draft, journal: JournalProfile) -> None:
    """Write ISSNs; `issn` does not say of which edition."""
    ledger, electronic = draft.ledger, _found_issn(journal.issn_electronic)
    if electronic is not None:
        draft.put("eissn", electronic)
        compare(ledger, "journal.issn_electronic", journal.issn_electronic, electronic)
    printed = _found_issn(journal.issn_print)
    others = [
        (at, found)
        for at, one in enumerate(journal.issn_other)
        if (found := _found_issn(one)) is not None and found not in (electronic, printed)
    ]
    written = [*dict.fromkeys(filter(None, (printed, *(found for _, found in others))))]
    # Styles know no other field.
    if written or electronic is not None:
        draft.put("issn", ", ".join(written) or electronic or "")
    if printed is not None:
        # Found among those of no stated edition
        ledger.change("journal.issn_print", printed, f"ISSN {printed}")
    if journal.issn_other and printed is not None:
        ledger.change("journal.issn_other", ", ".join(journal.issn_other), draft.fields["issn"])
    elif others:
        places = {found: (at, found) for at, found in reversed(others)}
        compare_items(ledger, "journal.issn_other", journal.issn_other, [*places.values()][::-1])


def _found_issn(text: str | None) -> str | None:
    return None if text is None else issn.read(text)


def write_publisher(draft: Draft, kind: str) -> None:
    """Write publisher and place.

    Args:
        draft: The entry.
        kind: The kind that a reader finds.
    """
    record, journal = draft.record, draft.record.journal
    own = record.publisher, "publisher"
    other = None if journal is None else journal.publisher, "journal.publisher"
    has_journal = draft.dialect.journal in draft.fields or not draft.fields.keys().isdisjoint(
        _OF_JOURNALS
    )
    # The publisher of what appears in a journal is the journal's.
    is_journals = kind in _SERIAL and has_journal
    (text, path), (further, _) = (other, own) if is_journals else (own, other)
    field = _publisher_field(draft)
    if text is not None:
        draft.put_text(field, path, text)
    elif further is not None and further.variants:
        # It is the publisher, though a reader takes it for that of the other.
        written = escape(further.variants[main_at(further, record.languages)].value)
        if written:
            draft.put(field, written)
    draft.put_text(draft.dialect.place, "place", record.place)


def _publisher_field(draft: Draft) -> str:
    if draft.kind == "thesis":
        return draft.dialect.institution
    if draft.kind == "report":
        return "institution"
    return "organization" if draft.kind == "webpage" else "publisher"


def write_event(draft: Draft) -> None:
    """Write the event that a paper was given at."""
    event = draft.record.event
    if event is not None:
        draft.put_text("eventtitle", "event.name", event.name)
        draft.put_line("venue", "event.place", event.place)
        draft.put_date("eventdate", "event.date", event.date)
