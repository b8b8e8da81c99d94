"""The work that an article in JATS is a translation of."""

from __future__ import annotations

from typing import Final

from litrecord.parsers.jats.texts import named
from litrecord.parsers.papers import values
from litrecord.parsers.papers.elements import attribute, children, parted, text_of, without
from litrecord.parsers.papers.reading import Reading
from litrecord.vocab.jats import TRANSLATED

__all__ = ["TARGETS", "read_originals"]

_NAMES: Final = {
    "article-title": "translation_of.title",
    "source": "translation_of.container_title",
    "publisher-name": "translation_of.publisher",
    "publisher-loc": "translation_of.place",
}
TARGETS: Final = (*_NAMES.values(), "translation_of.published", "translation_of.doi")


def read_originals(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the work that an article is a translation of; other related articles stay."""
    made: dict[str, object] = {}
    left: list[object] = []
    for item in reading.entries(value):
        is_original = attribute(item, "related-article-type") == TRANSLATED
        if not is_original or made or not isinstance(item, dict):
            left.append(item)
            continue
        rest = without(item, "@related-article-type")
        for name, target in _NAMES.items():
            found, unread = _read_names(children(rest, name), reading)
            if found:
                made[target] = found
                rest.pop(name)
                if unread:
                    rest[name] = unread
        _take(made, rest, reading)
        if rest:
            left.append(rest)
    reading.leave(left if isinstance(value, list) else next(iter(left), None))
    return made or None


def _read_names(items: list[object], reading: Reading) -> tuple[tuple[object, ...], list[object]]:
    found: list[object] = []
    left: list[object] = []
    for item in items:
        text, rest = parted(item)
        found += named(text, rest, reading)
        if rest:
            left.append(rest)
    return tuple(found), left


def _take(made: dict[str, object], rest: dict[str, object], reading: Reading) -> None:
    """Take the date and the DOI."""
    year = rest.get("year")
    shown = text_of(year) or ""
    stated = attribute(year, "iso-8601-date") or shown
    if stated:
        date = values.read_date(stated, reading)
        if date is not None:
            made["translation_of.published"] = date
            rest.pop("year")
            if shown.strip() not in stated:
                rest["year"] = shown
    if isinstance(rest.get("@href"), str):
        number = values.read_doi(rest["@href"], reading)
        if number is not None:
            made["translation_of.doi"] = number
            rest.pop("@href")
            rest.pop("@ext-link-type", None)
