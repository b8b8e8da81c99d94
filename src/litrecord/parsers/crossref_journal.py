"""Journals of Crossref, `crossref-journal`: what the REST API answers below `/journals`.

A journal is one JSON object; it comes by itself, in the answer for one journal
(`{"status": "ok", "message-type": "journal", "message": {…}}`), in a list of them
(`"message-type": "journal-list"`, the journals in `items` of the message), in an array, or in JSON
lines. The API is described at https://api.crossref.org/swagger-ui/index.html.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import attrs

from litrecord.errors import Failure, ParseError, show_value
from litrecord.model.extra import FrozenMapping
from litrecord.typing import Document, Draft, Head, ReadOptions
from litrecord.vocab.problems import UNREADABLE_VALUE, WRONG_TYPE

if TYPE_CHECKING:
    from litrecord.parsers.journal_documents import Entry
    from litrecord.parsers.journal_objects import Level

__all__ = ["CrossrefJournalParser"]

_FORMAT: Final = "crossref-journal"
_MESSAGE: Final = "message"
_TYPE: Final = "message-type"
_ITEMS: Final = "items"
_TYPES: Final = frozenset({"journal", "journal-list"})

# Keys that Crossref's members and journals have; with an ISSN it is a journal.
_TELLING: Final = frozenset(
    {"last-status-check-time", "counts", "breakdowns", "coverage", "coverage-type", "flags"}
)
_FIELDS: Final = {"print": "issn_print", "electronic": "issn_electronic"}


@attrs.frozen(kw_only=True)
class CrossrefJournalParser:
    """Reads the journals of Crossref as journal profiles."""

    name: str = _FORMAT

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format, by its first object."""
        value = head.value
        if not isinstance(value, dict):
            return 0
        if _TYPE in value:
            stated = value[_TYPE]
            return 95 if isinstance(stated, str) and stated in _TYPES else 0
        if "DOI" in value or not ("ISSN" in value or "issn-type" in value):
            return 0
        telling = sum(key in _TELLING for key in value)
        if telling:
            return min(60 + 10 * telling, 90)
        return 60 if isinstance(value.get("title"), str) and "issn-type" in value else 0

    def drafts(self, document: Document, options: ReadOptions) -> Iterator[Draft | Failure]:
        """Read journals one by one.

        Raises:
            FormatError: Something else than journal profiles was asked for.
            ParseError: The document is neither JSON nor JSON lines.
        """
        # Telling formats apart needs no more than the class.
        from litrecord.parsers.journal_documents import iter_drafts  # noqa: PLC0415

        return iter_drafts(document, options, _FORMAT, _open, _read)


def _open(value: dict[str, object]) -> Iterator[Entry]:
    from litrecord.parsers.journal_documents import Entry  # noqa: PLC0415  # as in `drafts`

    if _MESSAGE not in value:
        return iter((Entry(value=value),))
    stated = value.get(_TYPE)
    if stated is not None and not (isinstance(stated, str) and stated in _TYPES):
        raise ParseError(
            f"{_TYPE}: no answer about journals (got {show_value(stated)}); "
            "expected 'journal' or 'journal-list'"
        )
    message = value[_MESSAGE]
    around: dict[str, object] = {key: one for key, one in value.items() if key != _MESSAGE}
    items = message.get(_ITEMS) if isinstance(message, dict) else None
    if not isinstance(message, dict) or not isinstance(items, list):
        return iter((Entry(value=message, envelope=FrozenMapping(around)),))
    inside = {key: one for key, one in message.items() if key != _ITEMS}
    envelope = FrozenMapping({**around, _MESSAGE: inside} if inside else around)
    return (Entry(value=item, envelope=envelope) for item in items)


def _read(level: Level, _envelope: FrozenMapping) -> dict[str, object]:
    made: dict[str, object] = {
        "name": level.name("title"),
        "publisher": level.name("publisher"),
        "issn_l": level.issn("ISSN-L"),
    }
    stated, others = _by_medium(level)
    unlabelled = [one for one in level.issns("ISSN") if one not in stated.values()]
    return {**made, **stated, "issn_other": tuple(dict.fromkeys((*others, *unlabelled)))}


def _by_medium(level: Level) -> tuple[dict[str, str], list[str]]:
    """Read `issn-type`: the first ISSN of each medium by its field, and the others."""
    stated: dict[str, str] = {}
    others: list[str] = []
    spelled = []
    entries = level.items("issn-type")
    for place, entry in enumerate(entries):
        key = f"issn-type[{place}]"
        if not isinstance(entry, dict):
            level.note(WRONG_TYPE, key, entry, expected='{"value": …, "type": …}')
            continue
        value, medium = entry.get("value"), entry.get("type")
        field = _field_of(level, f"{key}.type", medium)
        number = None if value is None else level.read_issn(f"{key}.value", value)
        if number is None:
            continue
        if field is None or field in stated:
            others.append(number)
        else:
            stated[field] = number
            spelled.append({"value": number, "type": medium})
    # Crossref writes both orders of the two keys.
    if entries and [_sorted(one) for one in entries] == [_sorted(one) for one in spelled]:
        level.take("issn-type")
    return stated, others


def _field_of(level: Level, key: str, medium: object) -> str | None:
    if isinstance(medium, str):
        field = _FIELDS.get(medium)
        if field is None:
            level.note(UNREADABLE_VALUE, key, medium, expected=", ".join(_FIELDS))
        return field
    if medium is not None:
        level.note(WRONG_TYPE, key, medium, expected=", ".join(_FIELDS))
    return None


def _sorted(entry: object) -> list[tuple[str, object]] | None:
    return sorted(entry.items()) if isinstance(entry, dict) else None
