"""Where a record of DataCite appeared: its container, and related items."""

from __future__ import annotations

from typing import Final, cast

from litrecord.identifiers import issn
from litrecord.model.text import LangText
from litrecord.parsers.datacite.identifiers import ISSN_TARGETS, ISSNS
from litrecord.parsers.papers import texts, values
from litrecord.parsers.papers.reading import Reading
from litrecord.vocab.datacite import is_unknown

__all__ = ["CONTAINER_TARGETS", "ITEM_TARGETS", "read_container", "read_related_items"]

_PLACES: Final = {
    "volume": "volume",
    "issue": "issue",
    "firstPage": "pages.first",
    "lastPage": "pages.last",
}
CONTAINER_TARGETS: Final = (*("journal.name", "journal.kind"), *ISSN_TARGETS, *_PLACES.values())
ITEM_TARGETS: Final = (*CONTAINER_TARGETS, "article_number", "journal.publisher")
# By which a related item is where the record appeared, the surer first
_RELATIONS: Final = ("IsPublishedIn", "IsPartOf")


def read_container(value: object, reading: Reading) -> dict[str, object] | None:
    """Read a journal or series with volume, issue and pages: targets `CONTAINER_TARGETS`."""
    rest = dict(reading.object_of(value) or {})
    made: dict[str, object] = {}
    name = texts.names()(rest.get("title"), reading)
    if name is not None:
        made["journal.name"] = name
        del rest["title"]
    if rest.get("type") == "Journal":
        made["journal.kind"] = "journal"
        del rest["type"]
    _take_issn(rest, ("identifier", "identifierType"), made)
    _take_places(rest, made, reading)
    reading.leave(rest)
    return made or None


def read_related_items(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the item in which the record appeared: targets `ITEM_TARGETS`. Others stay."""
    items = reading.entries(value)
    places = [
        place
        for relation in _RELATIONS
        for place, item in enumerate(items)
        if isinstance(item, dict) and item.get("relationType") == relation
    ]
    if not places:
        return None
    rest = dict(cast("dict[str, object]", items[places[0]]))
    made: dict[str, object] = {}
    names = _titles(rest.get("titles"), reading)
    if names:
        made["journal.name"] = names
        del rest["titles"]
    if rest.get("relatedItemType") == "Journal":
        made["journal.kind"] = "journal"
        del rest["relatedItemType"]
    number = rest.get("relatedItemIdentifier")
    if isinstance(number, dict):
        stated = dict(number)
        _take_issn(stated, ("relatedItemIdentifier", "relatedItemIdentifierType"), made)
        rest["relatedItemIdentifier"] = stated
        if not stated:
            del rest["relatedItemIdentifier"]
    if rest.get("numberType") == "Article":
        article = values.clean(rest.get("number"), reading, at=f"[{places[0]}].number")
        if article is not None:
            made["article_number"] = article
            del rest["number"], rest["numberType"]
    publisher = texts.names()(rest.get("publisher"), reading)
    if publisher is not None:
        made["journal.publisher"] = publisher
        del rest["publisher"]
    _take_places(rest, made, reading)
    reading.leave([rest if place == places[0] else item for place, item in enumerate(items)])
    return made or None


def _titles(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Read titles of an item, if they are nothing but titles and languages."""
    found: list[LangText] = []
    for item in value if isinstance(value, list) else ():
        if not isinstance(item, dict) or not item.keys() <= {"title", "lang"}:
            return None
        if is_unknown(item.get("title")):
            return None
        lang = item.get("lang")
        raw = texts.prose(item.get("title"), reading)
        made = None
        if raw is not None and isinstance(lang, str):
            made = texts.make_text(raw, lang=lang, one_line=True)
        elif raw is not None:
            made = (texts.names()(raw, reading) or (None,))[0]
        if made is not None:
            found.append(made)
    return tuple(found) or None


def _take_issn(stated: dict[str, object], keys: tuple[str, str], made: dict[str, object]) -> None:
    number, scheme = (stated.get(key) for key in keys)
    target = ISSNS.get(str(scheme).upper())
    if target is None or not isinstance(number, str) or not issn.is_valid(number):
        return
    compact = issn.compact(number)
    made[target] = (compact,) if target == ISSNS["ISSN"] else compact
    for key in keys:
        del stated[key]


def _take_places(stated: dict[str, object], made: dict[str, object], reading: Reading) -> None:
    for key, target in _PLACES.items():
        text = values.clean(stated.get(key), reading, at=f".{key}")
        if text is not None:
            made[target] = text
            del stated[key]
