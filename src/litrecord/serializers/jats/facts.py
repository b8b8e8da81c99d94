"""Facts about an article in JATS: kind, identifiers, subjects, links, custom metadata."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from litrecord.codec.xml_writing import XmlTag, xml_characters
from litrecord.identifiers import arxiv, doi, pmcid, pmid
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier, Link
from litrecord.model.record import Classification, PaperRecord
from litrecord.serializers.jats.readings import line, plain, read_name_text, running
from litrecord.serializers.papers.comparing import compare
from litrecord.serializers.papers.ledger import Ledger
from litrecord.vocab.jats import (
    ARTICLE_TYPES,
    CLASSIFICATIONS,
    CUSTOM,
    IDENTIFIERS,
    KINDS,
    LINKS,
)
from litrecord.vocab.kinds import words_by_kind

__all__ = ["Custom", "categories", "identifiers", "kind_of", "links"]

_ARTICLE: Final = "article-journal"
_WORDS: Final = words_by_kind(KINDS, "dissertation", "conference-paper")
_SCHEMES: Final = {"doi": doi, "pmid": pmid, "pmcid": pmcid, "arxiv": arxiv}
# What a reader takes for the fields above, whoever says it
_RESERVED: Final = frozenset({*_SCHEMES, "pmc"})
# What databases call an article of a journal: no heading that a journal prints
_OF_DATABASES: Final = frozenset({"article-journal", "journal-article"})
_FULL_TEXT: Final = "full-text"


def kind_of(record: PaperRecord) -> tuple[str | None, str, tuple[str, ...]]:
    """Return the type to state, the kind that is read of it, and the types to state beside it.

    A type that JATS knows is stated as such. Of an article of a journal none needs to be.
    """
    kind = record.kind or _ARTICLE
    types = record.types or ()
    if types:
        known = KINDS.get(types[0].casefold())
        is_usual = types[0] in ARTICLE_TYPES or types[0] in _OF_DATABASES
        if known == kind if known else kind == _ARTICLE and is_usual:
            return types[0], kind, types[1:]
    word = _WORDS.get(kind)
    return word, _ARTICLE if word is None else kind, types


def identifiers(record: PaperRecord, ledger: Ledger) -> list[XmlTag]:
    """Write identifiers; one that its scheme does not allow is lost."""
    tags: list[XmlTag] = []
    for field, scheme in _SCHEMES.items():
        value: str | None = getattr(record, field)
        text = None if value is None else plain(value)
        number = None if text is None else scheme.compact(text)
        is_valid = number is not None and scheme.is_valid(number)
        if value is not None and is_valid:
            tags.append(XmlTag("article-id", (line(value),), {"pub-id-type": field}))
        if value is not None and ledger.is_asked:
            compare(ledger, field, value, number if is_valid else None)
    read: list[Identifier] = []
    for one in record.identifiers:
        name, text = xml_characters(one.scheme).casefold(), plain(one.value)
        if text is None or not name or name in _RESERVED:
            continue
        attributes = {"pub-id-type": name}
        if name not in IDENTIFIERS:
            attributes = {"pub-id-type": "other", "specific-use": name}
        tags.append(XmlTag("article-id", (line(one.value),), attributes))
        read.append(Identifier(scheme=name, value=text))
    if ledger.is_asked:
        compare(ledger, "identifiers", record.identifiers, tuple(dict.fromkeys(read)))
    return tags


def categories(record: PaperRecord, ledger: Ledger, types: tuple[str, ...]) -> list[XmlTag]:
    """Write types that are not stated otherwise, classes and fields of study, as subjects.

    Args:
        record: The record.
        ledger: The account of it.
        types: The types.
    """
    groups: list[XmlTag] = []
    read_types = _subjects(groups, types, "heading")
    read_fields = _subjects(groups, record.fields_of_study or (), None)
    read_classes: list[Classification] = []
    for scheme, some in groupby(record.classifications or (), lambda one: one.scheme):
        if scheme in CLASSIFICATIONS:
            codes = _subjects(groups, tuple(one.code for one in some), scheme)
            read_classes += [Classification(scheme=scheme, code=code) for code in codes]
    if ledger.is_asked:
        word = kind_of(record)[0]
        found = (*((word,) if word is not None else ()), *read_types)
        if record.types is not None:
            compare(ledger, "types", record.types, tuple(dict.fromkeys(found)) or None)
        if record.fields_of_study is not None:
            fields = tuple(dict.fromkeys(read_fields)) or None
            compare(ledger, "fields_of_study", record.fields_of_study, fields)
        if record.classifications is not None:
            classes = tuple(dict.fromkeys(read_classes)) or None
            compare(ledger, "classifications", record.classifications, classes)
    return [XmlTag("article-categories", tuple(groups))] if groups else []


def _subjects(groups: list[XmlTag], words: tuple[str, ...], kind: str | None) -> list[str]:
    """Write words as a group of subjects; return what is read of them."""
    tags: list[XmlTag] = []
    read: list[str] = []
    for word in words:
        found = read_name_text(running(word))
        if found is not None:
            tags.append(XmlTag("subject", (word,)))
            read.append(found.value)
    if tags:
        attributes = {} if kind is None else {"subj-group-type": kind}
        groups.append(XmlTag("subj-group", tuple(tags), attributes))
    return read


def links(record: PaperRecord, ledger: Ledger) -> list[XmlTag]:
    """Write addresses."""
    tags: list[XmlTag] = []
    read: list[Link] = []
    for one in record.links:
        url = xml_characters(one.url).strip()
        if url:
            kind = one.kind if one.kind in LINKS else _FULL_TEXT
            attributes = {"content-type": kind} if kind in LINKS else {}
            tags.append(XmlTag("self-uri", (), {**attributes, "xlink:href": url}))
            read.append(Link(kind=kind, url=url))
    if ledger.is_asked:
        compare(ledger, "links", record.links, tuple(dict.fromkeys(read)))
    return tags


class Custom:
    """What JATS has no element for, as custom metadata."""

    def __init__(self, record: PaperRecord, ledger: Ledger, *, is_wanted: bool) -> None:
        """Begin with what never has an element.

        Args:
            record: The record.
            ledger: The account of it.
            is_wanted: Whether any shall be written.
        """
        self._ledger = ledger
        self._is_wanted = is_wanted
        self._tags: list[XmlTag] = []
        self.say("genre", record.genre)
        self.say("publication_model", record.publication_model)
        count = record.citation_count
        if count is not None and 0 <= count < 10**18 and is_wanted:
            self._add("citation_count", str(count))
        if record.accessed is not None:
            self._say_date("accessed", record.accessed)

    def say(self, path: str, value: str | None) -> None:
        """Write a text, by the path of its field."""
        text = None if value is None else plain(value)
        if text is None or value is None or not self._is_wanted:
            return
        self._add(path, line(value))
        self._ledger.say(path, value, text)

    def say_flag(self, path: str, *, value: bool) -> None:
        """Write true or false."""
        if self._is_wanted:
            self._add(path, "true" if value else "false")

    def _say_date(self, path: str, date: PartialDate) -> None:
        from litrecord.text.dates import DateError, read_date  # noqa: PLC0415  # rarely there

        if not self._is_wanted:
            return
        for shown in (str(date), str(date).partition("/")[0]):
            try:
                found = read_date(shown)
            except DateError:
                continue
            if found is not None:
                self._add(path, shown)
                compare(self._ledger, path, date, found)
                return

    def _add(self, path: str, text: str) -> None:
        content = (XmlTag("meta-name", (path,)), XmlTag("meta-value", (text,)))
        self._tags.append(XmlTag("custom-meta", content, {"specific-use": CUSTOM}))
        self._ledger.tell(path)

    def tags(self) -> list[XmlTag]:
        """Return the element that holds all of them, or nothing."""
        return [XmlTag("custom-meta-group", tuple(self._tags))] if self._tags else []
