"""A record becomes the lines of RIS."""

from __future__ import annotations

from typing import Final

from litrecord.identifiers import doi
from litrecord.model.record import PaperRecord
from litrecord.serializers.papers.ledger import Ledger
from litrecord.serializers.papers.shared import shared_values
from litrecord.serializers.papers.texts import AS_NAME, one_line, tell_variant
from litrecord.serializers.ris.dates import write_dates
from litrecord.serializers.ris.lines import Lines, as_read
from litrecord.serializers.ris.numbers import write_identifiers, write_links, write_numbers
from litrecord.serializers.ris.people import write_people
from litrecord.serializers.ris.titles import write_abstract, write_title
from litrecord.serializers.ris.venues import write_publisher, write_venue
from litrecord.text.markup import clean_markup
from litrecord.text.tags import canonical_tag
from litrecord.vocab.ris import COUNT_OF_PAGES, IN_SERIES, WHOLE

__all__ = ["make_lines"]

_SEMICOLONS: Final = ";；"


def make_lines(
    record: PaperRecord, ledger: Ledger, *, joins_names: bool, has_abstract: bool
) -> tuple[str, ...]:
    """Make the lines of a record.

    Args:
        record: The record.
        ledger: Takes note of what is said of it.
        joins_names: Whether Chinese names are written without a comma.
        has_abstract: Whether abstracts are written.
    """
    lines = Lines(record, ledger)
    # A link tells readers whether this is a record of a Chinese database.
    write_links(lines)
    write_identifiers(lines)
    languages = _write_languages(lines)
    neighbour = write_abstract(lines, languages) if has_abstract else None
    write_title(lines, languages, neighbour)
    write_venue(lines)
    write_people(lines, joins_names=joins_names)
    write_publisher(lines)
    write_dates(lines)
    write_numbers(lines)
    _write_keywords(lines)
    _write_shared(lines)
    # Readers look for a DOI there, too.
    if record.genre is not None and not doi.is_valid(as_read(one_line(record.genre))):
        lines.write_field("M3", "genre", record.genre)
    return lines.finish()


def _write_languages(lines: Lines) -> tuple[str, ...]:
    """Write the languages of the work; where none is stated, that of the original title."""
    record = lines.record
    stated = record.languages
    tags = [tag for tag in dict.fromkeys(stated or ()) if canonical_tag(tag) == tag]
    if stated is None and record.title is not None:
        original = record.title.original
        lang = None if original is None else original.lang
        tags = [lang] if lang is not None and canonical_tag(lang) == lang else []
    if not tags or lines.holds("LA"):
        return ()
    lines.write("LA", "; ".join(tags))
    seen = set()
    for at, tag in enumerate(stated or ()):
        if tag in tags and tag not in seen:
            lines.ledger.tell(f"languages[{at}]")
        seen.add(tag)
    return tuple(tags)


def _write_shared(lines: Lines) -> None:
    """Write what only other formats had a word for."""
    for one in shared_values(lines.record, "ris"):
        # Of a whole work it counts its pages, and a series is what that appeared in.
        is_count = COUNT_OF_PAGES.fullmatch(one.text) and lines.record.pages is None
        is_meant = {
            "SP": lines.kind in WHOLE and bool(is_count),
            "T3": lines.kind in IN_SERIES,
        }
        if (
            is_meant.get(one.key, True)
            and not lines.has(one.key)
            and lines.write(one.key, one.text)
        ):
            lines.ledger.move_extra(one.format, one.name, f"ris.{one.key}")


def _write_keywords(lines: Lines) -> None:
    """Write keywords, one a line; a semicolon would part them."""
    seen = set()
    for at, keyword in enumerate(lines.record.keywords or ()):
        variant = keyword.value
        whole = variant.value
        for sign in _SEMICOLONS:
            whole = whole.replace(sign, ",")
        read = clean_markup(as_read(one_line(whole)), one_line=True)
        path = f"keywords[{at}]"
        if not read or read in seen:
            continue
        seen.add(read)
        lines.write("KW", whole)
        tell_variant(lines.ledger, f"{path}.value", variant, read=read, telling=AS_NAME)
