"""What the parser of JATS had no field for, and can go back to where it stood."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from litrecord.codec.xml_writing import XmlTag
from litrecord.model.extra import FrozenMapping, JsonValue
from litrecord.serializers.jats.readings import stated_tag
from litrecord.serializers.papers.ledger import Ledger
from litrecord.vocab.jats import RUNNING

__all__ = ["Leftovers"]

_FORMAT: Final = "jats"
_VERSION: Final = ("@dtd-version", "1.1")
_TEXT: Final = "#text"
# The attributes that are written, by element
_ATTRIBUTES: Final = {
    "alt-title": frozenset({"@alt-title-type", "@lang"}),
    "copyright-statement": frozenset({"@lang"}),
    "date": frozenset({"@date-type", "@iso-8601-date"}),
    "funding-statement": frozenset({"@lang"}),
    "issue-title": frozenset({"@lang"}),
}
_ONCE: Final = frozenset({"issue-part", "volume-series"})
_PARTS_OF_DATE: Final = ("day", "month", "season", "year")


class Leftovers:
    """Values of `extra` by their places in the front matter, of which some are written.

    Args:
        ledger: The account of the record. What is written in full is told to it by `close`.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        own = ledger.record.extra.get(_FORMAT)
        self._own = own if isinstance(own, Mapping) else FrozenMapping()
        self._written: set[tuple[str, ...]] = set()

    def tags(self, *path: str) -> list[XmlTag]:
        """Return the elements at a path below `article-meta`, if all of them can be written."""
        full = ("front", "article-meta", *path)
        value: JsonValue | None = self._own
        for name in full:
            value = value.get(name) if isinstance(value, FrozenMapping) else None
        if value is None:
            return []
        make = _date if path[-1] == "date" else _plain
        items = value if isinstance(value, tuple) else (value,)
        made = [make(path[-1], item) for item in items]
        found = [tag for tag in made if tag is not None]
        if len(found) < len(made) or (len(found) > 1 and path[-1] in _ONCE):
            return []
        self._written.add(full)
        return found

    def close(self) -> None:
        """Tell the ledger of the values of which all is written."""
        for key, value in self._own.items():
            if (key, value) == _VERSION or self._is_written((key,), value):
                self._ledger.tell_extra(_FORMAT, key)

    def _is_written(self, path: tuple[str, ...], value: JsonValue) -> bool:
        if path in self._written:
            return True
        return (
            isinstance(value, FrozenMapping)
            and len(path) < 6
            and bool(value)
            and all(self._is_written((*path, key), one) for key, one in value.items())
        )


def _plain(name: str, value: JsonValue) -> XmlTag | None:
    """Make an element of text; None where it is something else, or has markup in it."""
    stated = value if isinstance(value, FrozenMapping) else FrozenMapping({_TEXT: value})
    text = stated.get(_TEXT)
    attributes = _attributes(name, stated, {_TEXT})
    if not isinstance(text, str) or attributes is None:
        return None
    if name in RUNNING:
        if "<" in text:
            return None
        text = text.replace("&lt;", "<").replace("&amp;", "&")
    return XmlTag(name, (text,), attributes)


def _date(name: str, value: JsonValue) -> XmlTag | None:
    """Make a date in parts."""
    if not isinstance(value, FrozenMapping) or "year" not in value:
        return None
    attributes = _attributes(name, value, set(_PARTS_OF_DATE))
    parts = [(part, value[part]) for part in _PARTS_OF_DATE if part in value]
    texts = [XmlTag(part, (text,)) for part, text in parts if isinstance(text, str)]
    is_mixed = "season" in value and ("month" in value or "day" in value)
    if attributes is None or len(texts) < len(parts) or is_mixed:
        return None
    return XmlTag(name, tuple(texts), attributes)


def _attributes(name: str, stated: FrozenMapping, others: set[str]) -> dict[str, str] | None:
    """Return the attributes of an element; None where it has one, or a part, of another name."""
    known = _ATTRIBUTES.get(name, frozenset())
    found: dict[str, str] = {}
    for key, one in stated.items():
        if key in others:
            continue
        if not isinstance(one, str) or key not in known:
            return None
        if key == "@lang" and stated_tag(one) != one:
            return None
        found["xml:lang" if key == "@lang" else key[1:]] = one
    return found
