"""Where and when a paper appeared: journal, publisher, conference; and the original of it."""

from __future__ import annotations

from typing import Final

from litrecord.serializers.markdown.escapes import escape_start
from litrecord.serializers.markdown.telling import Telling

__all__ = ["write_appearance"]

# Of what appears in issues the publisher is that of the journal, which no list of papers names.
_SERIAL: Final = frozenset({"article-journal", "article-magazine", "article-newspaper"})


def write_appearance(telling: Telling) -> list[str]:
    """Return a line of journal, volume, pages, publisher and date; of event; of the original."""
    return [
        escape_start(line)
        for line in (_venue(telling), _event(telling), _original(telling))
        if line
    ]


def _venue(telling: Telling) -> str:
    record = telling.record
    journal = record.journal
    parts = ["" if journal is None else telling.names("journal.name", journal.name, mark="*")]
    place = telling.field("volume", record.volume)
    if record.issue is not None and (issue := telling.field("issue", record.issue)):
        place += f"({issue})"
    if record.pages is not None and (pages := telling.field("pages", str(record.pages))):
        place += f": {pages}" if place else pages
    parts += [place, telling.field("article_number", record.article_number)]
    parts.append(telling.field("genre", record.genre))
    if record.kind not in _SERIAL:
        parts.append(telling.names("publisher", record.publisher))
        parts.append(telling.names("place", record.place))
    parts.append(telling.date("published", record.published))
    return ", ".join(filter(None, parts))


def _event(telling: Telling) -> str:
    event = telling.record.event
    if event is None:
        return ""
    parts = [
        telling.names("event.name", event.name),
        telling.field("event.place", event.place),
        telling.date("event.date", event.date),
    ]
    line = ", ".join(filter(None, parts))
    return telling.head("event") + line if line else ""


def _original(telling: Telling) -> str:
    work = telling.record.translation_of
    title = "" if work is None else telling.names("translation_of.title", work.title, mark="*")
    if work is None or not title:
        return ""
    parts = [
        title,
        telling.names("translation_of.publisher", work.publisher),
        telling.names("translation_of.place", work.place),
        telling.date("translation_of.published", work.published),
    ]
    return telling.head("translation_of") + ", ".join(filter(None, parts))
