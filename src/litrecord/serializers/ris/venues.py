"""The journal, book or conference that a work stands in, and who published it."""

from __future__ import annotations

from typing import Final

from litrecord.model.text import BilingualText
from litrecord.serializers.papers.texts import AS_NAME, main_at, one_line, tell_variant
from litrecord.serializers.ris.lines import Lines, as_read
from litrecord.text.markup import clean_markup
from litrecord.vocab.loose_words import names_proceedings
from litrecord.vocab.ris import NOT_HELD, SERIAL, SERIES_HOLDERS

__all__ = ["write_publisher", "write_venue"]

_ABBREVIATIONS: Final = ("JA", "J2", "J1")


def write_venue(lines: Lines) -> None:
    """Write what holds the work: its name, its abbreviations, and of a conference paper the event.

    What has no name is not written: readers would take an abbreviation for it.
    """
    if lines.kind in NOT_HELD:
        return
    name = _write_name(lines)
    if lines.kind == "paper-conference":
        _write_event(lines, name)
    if name is None:
        return
    _tell_kind(lines)
    _write_other_name(lines)
    journal = lines.record.journal
    abbreviations = () if journal is None else journal.abbreviations
    tags = [tag for tag in _ABBREVIATIONS if not lines.holds(tag)]
    places = {as_read(one_line(one.value)): at for at, one in reversed([*enumerate(abbreviations)])}
    for at, tag in zip(sorted(at for read, at in places.items() if read), tags, strict=False):
        path = f"journal.abbreviations[{at}]"
        lines.write_field(tag, f"{path}.value", abbreviations[at].value)


def _write_name(lines: Lines) -> str | None:
    """Write the main name of what holds the work; return what a reader finds."""
    journal = lines.record.journal
    name = None if journal is None else journal.name
    # Proceedings have a tag of their own beside that of the conference.
    tag = "C3" if lines.kind == "paper-conference" else "T2"
    read = _write_main(lines, tag, "journal.name", name)
    lines.has_journal = lines.has_journal or read is not None
    return read


def _write_main(lines: Lines, tag: str, path: str | None, name: BilingualText | None) -> str | None:
    """Write the main variant of a name; where there is a path, note that it is said."""
    if name is None or not name.variants:
        return None
    at = main_at(name, lines.record.languages)
    read = _read_name(name, at)
    if not read:
        return None
    variant = name.variants[at]
    lines.write(tag, variant.value)
    if path is not None:
        place = f"{path}.variants[{at}]"
        tell_variant(lines.ledger, place, variant, read=read, telling=AS_NAME)
    return read


def _read_name(name: BilingualText, at: int) -> str:
    """Return what a reader makes of a name; empty when that is nothing."""
    read = as_read(one_line(name.variants[at].value))
    return (clean_markup(read, one_line=True) or read) if "<" in read else read


def _tell_kind(lines: Lines) -> None:
    """Note what a reader takes what holds the work for: for a series where that can only be one."""
    journal = lines.record.journal
    stated = None if journal is None else journal.kind
    if lines.kind not in SERIES_HOLDERS:
        return
    if stated == "book-series":
        lines.ledger.tell("journal.kind")
    else:
        lines.ledger.change("journal.kind", stated, "book-series")


def _write_other_name(lines: Lines) -> None:
    """Write the name of a journal in another language, under the other tag for names of journals.

    Readers that know only one name take it for an abbreviation.
    """
    journal = lines.record.journal
    name = None if journal is None else journal.name
    if name is None or lines.holds("JO", "JF", "T2"):
        return
    main = main_at(name, lines.record.languages)
    tag = AS_NAME(_read_name(name, main)).lang
    for at, variant in enumerate(name.variants):
        read = _read_name(name, at)
        if at == main or not read or AS_NAME(read).lang == tag:
            continue
        lines.write("JO", variant.value)
        path = f"journal.name.variants[{at}]"
        tell_variant(lines.ledger, path, variant, read=read, telling=AS_NAME)
        if at < main:
            first = _read_name(name, main)
            lines.ledger.change("journal.name.variants", f"{read} / {first}", f"{first} / {read}")
        return


def _write_event(lines: Lines, held: str | None) -> None:
    """Write the name and the place of a conference."""
    event = lines.record.event
    if event is None:
        return
    if event.place is not None and not lines.holds("CY"):
        lines.write_field("CY", "event.place", event.place)
    name = event.name
    if name is None or not name.variants:
        return
    read = _read_name(name, main_at(name, lines.record.languages))
    # Readers take the name of proceedings, or the same name again, for no conference.
    if read and read != held and (held is not None or not names_proceedings(read)):
        _write_main(lines, "T2", "event.name", name)
        if held is None:
            lines.ledger.change("journal", None, read)


def write_publisher(lines: Lines) -> None:
    """Write the publisher, of the journal where there is one, and the place of publication."""
    record = lines.record
    if lines.kind != "patent":
        journal = record.journal
        of_journal = None if journal is None else journal.publisher
        # Of what appears in issues, readers take it for the publisher of the journal.
        is_handed_over = lines.kind in SERIAL and lines.has_journal
        path = "journal.publisher" if is_handed_over else "publisher"
        ours, other = (of_journal, record.publisher)
        if not is_handed_over:
            ours, other = other, ours
        if ours is not None:
            _write_main(lines, "PB", path, ours)
        elif other is not None and (read := _write_main(lines, "PB", None, other)):
            lines.ledger.change(path, None, read)
    if lines.kind != "paper-conference":
        _write_main(lines, "CY", "place", record.place)
    elif not lines.holds("C1") and not lines.is_of_wos():
        # The other tag has the place of the conference.
        _write_main(lines, "C1", "place", record.place)
