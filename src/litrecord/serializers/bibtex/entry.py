"""One record as an entry of BibTeX or biblatex."""

from __future__ import annotations

from typing import Final

from litrecord.model.extra import FrozenMapping
from litrecord.model.record import PageRange, PaperRecord
from litrecord.patterns import late
from litrecord.serializers.bibtex.dates import find_parts, write_parts
from litrecord.serializers.bibtex.dialects import Dialect
from litrecord.serializers.bibtex.draft import Draft
from litrecord.serializers.bibtex.finding import find_clean, find_text
from litrecord.serializers.bibtex.identifiers import write_identifiers, write_links
from litrecord.serializers.bibtex.keys import is_key
from litrecord.serializers.bibtex.kinds import choose_type, write_kind
from litrecord.serializers.bibtex.latex import escape
from litrecord.serializers.bibtex.people import write_people
from litrecord.serializers.bibtex.texts import write_languages, write_texts, write_translation
from litrecord.serializers.bibtex.venue import write_event, write_journal, write_publisher
from litrecord.serializers.bibtex.written import WrittenEntry
from litrecord.serializers.papers.comparing import compare
from litrecord.serializers.papers.ledger import Ledger
from litrecord.serializers.papers.shared import shared_values
from litrecord.text.characters import is_clean
from litrecord.text.latex import read_verbatim
from litrecord.text.locators import read_pages, read_volume_issue
from litrecord.vocab.bibtex import ISSUED, KEY, NUMBERED, WHOLE

__all__ = ["write_entry"]

_OWN: Final = "bibtex"
# What they brought was put in when the entry was read.
_TAKEN_IN: Final = frozenset({"crossref", "xdata", "entryset"})
_FIELD: Final = late("[a-z][a-z0-9_:.+-]*")
_BEGINS_ENTRY: Final = late(r"^\s*@", 8)  # re.MULTILINE
_LONG_DASH: Final = late("--+")
_BRACE: Final = late(r"\\.|[{}]", 16)  # re.DOTALL


def write_entry(
    record: PaperRecord, ledger: Ledger, dialect: Dialect, *, protect: bool
) -> WrittenEntry:
    """Write a record.

    Args:
        record: The record.
        ledger: Where is noted what of it is said.
        dialect: In what it is written.
        protect: Whether words of the title that hold capitals are put in braces.
    """
    draft = Draft(record, ledger, dialect, choose_type(record, dialect))
    write_people(draft)
    journal = write_journal(draft)
    _write_numbers(draft)
    _write_dates(draft)
    write_identifiers(draft)
    write_links(draft)
    kind = write_kind(draft, journal)
    write_publisher(draft, kind)
    write_event(draft)
    languages = write_languages(draft)
    write_texts(draft, languages, protect=protect)
    if dialect.is_biblatex:
        write_translation(draft)
    key = _write_rest(draft)
    _write_shared(draft)
    return WrittenEntry(record=record, type=draft.type, fields=draft.in_order(), key=key)


def _write_numbers(draft: Draft) -> None:
    record = draft.record
    is_numbered = draft.kind in ISSUED or "series" in draft.fields
    draft.put_line("number" if is_numbered else "issue", "issue", record.issue)
    _write_volume(draft)
    if record.pages is not None:
        _write_pages(draft, record.pages)
    draft.put_line("eid", "article_number", record.article_number)


def _write_volume(draft: Draft) -> None:
    stated = draft.record.volume
    written = escape(stated or "")
    if not written:
        return
    draft.put("volume", written)
    if draft.is_asked:
        volume, issue = find_text(written), None
        if volume is not None and not {"number", "issue"} & draft.fields.keys():
            volume, issue = read_volume_issue(volume)
        compare(draft.ledger, "volume", stated, volume)
        if issue is not None:
            draft.ledger.change("issue", draft.record.issue, issue)


def _write_pages(draft: Draft, pages: PageRange) -> None:
    ends = [escape(one) for one in (pages.first, pages.last) if one is not None]
    if not all(ends):
        return
    draft.put("pages", "--".join(ends))
    if draft.is_asked:
        text = _LONG_DASH.sub("-", read_verbatim("--".join(ends)).replace("$", ""))
        found = find_clean(text.rstrip(" -–—"))
        compare(draft.ledger, "pages", pages, None if found is None else read_pages(found))


def _write_dates(draft: Draft) -> None:
    published = draft.record.published
    if draft.dialect.is_biblatex:
        draft.put_date("date", "published", published)
    elif published is not None:
        parts = write_parts(published)
        draft.fields.update(parts)
        compare(draft.ledger, "published", published, find_parts(parts))
    draft.put_date("urldate", "accessed", draft.record.accessed)


def _write_rest(draft: Draft) -> str | None:
    """Write back what no field of the record holds, and return the key that it brings."""
    held = draft.record.extra.get(_OWN)
    if not isinstance(held, FrozenMapping):
        return None
    own = held.get(KEY)
    key = own if isinstance(own, str) and is_key(own) else None
    if key is not None:
        draft.ledger.tell_extra(_OWN, KEY)
    for name, value in held.items():
        is_free = name not in draft.fields and name not in _TAKEN_IN
        if is_free and isinstance(value, str) and _FIELD.fullmatch(name) and _is_sound(value):
            draft.put(name, value)
            draft.ledger.tell_extra(_OWN, name)
        elif isinstance(value, str) and draft.fields.get(name) == f"{{{value}}}":
            # The record says it anyway, such as the language of the title.
            draft.ledger.tell_extra(_OWN, name)
    return key


def _write_shared(draft: Draft) -> None:
    """Write what only other formats had a word for."""
    for one in shared_values(draft.record, _OWN):
        # There it is what the work appeared in, or the number of an issue or of the work.
        means_more = {
            "series": draft.kind in WHOLE,
            "number": draft.kind in ISSUED
            or draft.kind in NUMBERED
            or "series" not in draft.fields,
        }
        written = escape(one.text)
        if one.key not in draft.fields and not means_more.get(one.key) and find_text(written):
            draft.put(one.key, written)
            draft.ledger.move_extra(one.format, one.name, f"{_OWN}.{one.key}")


def _is_sound(value: str) -> bool:
    """Tell whether a value from a file can stand in braces as it is."""
    if not is_clean(value) or value.endswith("\\") or _BEGINS_ENTRY.search(value):
        return False
    # With a backslash before it a brace counts for BibTeX, and for other programs not.
    return _is_balanced(value.replace("\\", "")) and _is_balanced(value)


def _is_balanced(value: str) -> bool:
    depth = 0
    for match in _BRACE.finditer(value):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if depth < 0:
            return False
    return depth == 0
