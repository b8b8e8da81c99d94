"""Entries that take fields from others: `crossref` and `xdata`, by the rules of biblatex.

The rules are those of biblatex's manual, appendix B: the title of a book is the `booktitle` of its
parts, and so on. Two things are left out on purpose. What identifies the parent or describes its
content (`doi`, `url`, `abstract`, `pages`, …) is none of the child's, and a child that states any
part of its date takes no other part.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from litrecord.parsers.papers.entry import Entry
from litrecord.vocab.bibtex import KEY

__all__ = ["TYPE", "Family"]

TYPE: Final = "@type"

# Chains of parents are short: a volume, its series.
_DEEPEST: Final = 8
# Characters of possible parents that are kept
_KEPT: Final = 8 * 1024 * 1024

_TITLES: Final = ("title", "subtitle", "titleaddon")
_PARTS_OF_BOOKS: Final = frozenset(
    {"inbook", "bookinbook", "suppbook", "incollection", "inreference", "suppcollection"}
    | {"inproceedings", "conference"}
)
_BOOKS: Final = frozenset({"book", "collection", "reference", "proceedings"})
_MULTIVOLUME: Final = frozenset({"mvbook", "mvcollection", "mvreference", "mvproceedings"})
_ARTICLES: Final = frozenset({"article", "suppperiodical"})

_NEVER: Final = frozenset(
    # biblatex's own list
    {"ids", "crossref", "xref", "xdata", "entryset", "entrysubtype", "execute", "label", "options"}
    | {"presort", "related", "relatedoptions", "relatedstring", "relatedtype", "shorthand"}
    | {"shorthandintro", "sortkey"}
    # What is the parent's own
    | {"doi", "url", "urldate", "eprint", "eprinttype", "eprintclass", "archiveprefix", "abstract"}
    | {"primaryclass", "pages", "pagetotal", "numpages", "keywords", "note", "annote", "annotation"}
    | {"file", "pmid", "pmcid", "timestamp", "biburl", "bibsource", "date-added", "date-modified"}
    | {"key", "shorttitle", "sorttitle", "indextitle", "indexsorttitle", "adsurl", "bdsk-url-1"}
    | {KEY, TYPE, "@repeated"}
)
_DATES: Final = frozenset({"date", "year", "month", "day"})
_TWINS: Final = {
    "journal": "journaltitle",
    "journaltitle": "journal",
    "address": "location",
    "location": "address",
}


class Family:
    """The entries of a document that others may take fields from."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, object]] = {}
        self._size = 0

    def add(self, values: Mapping[str, object]) -> None:
        """Keep an entry for those that refer to it; the oldest are forgotten in large documents."""
        key = str(values.get(KEY, ""))
        if not key or key in self._known:
            return
        kept = dict(values)
        self._known[key] = kept
        self._size += _size(kept)
        while self._size > _KEPT and len(self._known) > 1:
            self._size -= _size(self._known.pop(next(iter(self._known))))

    def missing(self, values: Mapping[str, object]) -> str | None:
        """Return the key of an entry that this one needs and that is not known yet."""
        return next((key for key, found in self._ancestors(values) if found is None), None)

    def inherit(self, entry: Entry) -> int:
        """Give an entry what it takes from those it refers to.

        Returns:
            How many characters it was given.
        """
        given = 0
        for _, parent in self._ancestors(entry.values):
            for name, value in _offered(entry.values, parent or {}):
                if name not in entry.values:
                    entry.values[name] = value
                    given += len(str(value))
        return given

    def _ancestors(
        self, values: Mapping[str, object]
    ) -> list[tuple[str, dict[str, object] | None]]:
        found: list[tuple[str, dict[str, object] | None]] = []
        seen = {str(values.get(KEY))}
        waiting = _parents(values)
        while waiting and len(found) < _DEEPEST:
            key = waiting.pop(0)
            if key in seen:
                continue
            seen.add(key)
            parent = self._known.get(key)
            found.append((key, parent))
            waiting += _parents(parent or {})
        return found


def _size(values: Mapping[str, object]) -> int:
    return 400 + sum(len(name) + len(str(value)) for name, value in values.items())


def _parents(values: Mapping[str, object]) -> list[str]:
    crossref, xdata = values.get("crossref"), values.get("xdata")
    keys = [str(crossref).strip()] if crossref else []
    return keys + [key.strip() for key in str(xdata or "").split(",", _DEEPEST) if key.strip()]


def _offered(child: Mapping[str, object], parent: Mapping[str, object]) -> list[tuple[str, object]]:
    """Return the fields of a parent under the names that they have in a child."""
    if parent.get(TYPE) == "xdata":
        return [(name, value) for name, value in parent.items() if name not in {KEY, TYPE, "xdata"}]
    names = _renamed(str(child.get(TYPE)), str(parent.get(TYPE)))
    has_date = not _DATES.isdisjoint(child)
    moved = [(names[name], value) for name, value in parent.items() if name in names]
    same = [
        (name, value)
        for name, value in parent.items()
        if (name not in names or name == "author")
        and name not in _NEVER
        and not (has_date and name in _DATES)
        and _TWINS.get(name) not in child
    ]
    return moved + same


def _renamed(child: str, parent: str) -> dict[str, str]:
    if parent in _BOOKS and child in _PARTS_OF_BOOKS:
        names = {name: "book" + name for name in _TITLES}
        return {**names, "author": "bookauthor"} if parent == "book" else names
    if parent in _MULTIVOLUME:
        names = {name: "main" + name for name in _TITLES}
        return {**names, "author": "bookauthor"} if child in _PARTS_OF_BOOKS else names
    if parent == "periodical" and child in _ARTICLES:
        return {"title": "journaltitle", "subtitle": "journalsubtitle"}
    return {}
