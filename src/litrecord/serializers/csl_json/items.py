"""A record becomes an item: which of its fields fills which variable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from litrecord.identifiers import arxiv
from litrecord.model.journal import JournalProfile
from litrecord.serializers.csl_json import facts, people, texts
from litrecord.serializers.csl_json.extras import add_extras
from litrecord.serializers.csl_json.ids import make_id
from litrecord.serializers.csl_json.item import Item
from litrecord.serializers.csl_json.originals import say_original, say_parallel_forms
from litrecord.text.tags import canonical_tag
from litrecord.vocab.csl import CUSTOM, PREPRINT, PREPRINT_IN_CHINESE
from litrecord.vocab.kinds import CSL_TYPES, SERIAL_KINDS
from litrecord.vocab.own import VERSION_KEY

if TYPE_CHECKING:
    from litrecord.serializers.papers.ledger import Ledger

__all__ = ["make_item"]

_FIRST: Final = ("id", "type", "title", "author", "container-title", "issued")
# What every item has to state, of a record that does not
_ANY_KIND: Final = "document"
_FILES_PREPRINTS: Final = "article"


def make_item(
    ledger: Ledger, *, parallel: bool, with_custom: bool, with_markup: bool = False
) -> dict[str, object]:
    """Make the item of a record.

    Args:
        ledger: The account of the record.
        parallel: Whether `original-…` are English forms of a Chinese paper, in the note.
        with_custom: Whether `custom` holds what the variables do not.
        with_markup: Whether the title and the abstract keep the markup of their source.
    """
    record = ledger.record
    # What custom holds is what the variables lose.
    ledger.is_asked = ledger.is_asked or with_custom
    item = Item(ledger=ledger, with_custom=with_custom, with_markup=with_markup)
    item.variables["id"] = make_id(record)
    _say_kind(item)
    _say_language(item)
    texts.say_abstract(item, "abstract", "abstract", record.abstract)
    texts.say_title(item, "title", "title", record.title)
    people.say_authors(item, whole=parallel)
    people.say_contributors(item, whole=parallel)
    facts.say_identifiers(item)
    for name in ("volume", "issue"):
        texts.say_word(item, name, name, getattr(record, name))
    facts.say_pages(item)
    facts.say_number(item)
    _say_journal(item)
    facts.say_date(item, "issued", "published", record.published)
    facts.say_date(item, "available-date", "published_online", record.published_online)
    facts.say_date(item, "accessed", "accessed", record.accessed)
    texts.say_name(item, "publisher-place", "place", record.place)
    if record.event is not None:
        texts.say_name(item, "event-title", "event.name", record.event.name)
        texts.say_word(item, "event-place", "event.place", record.event.place)
        facts.say_date(item, "event-date", "event.date", record.event.date)
    facts.say_keywords(item)
    facts.say_link(item)
    labels = say_parallel_forms(item) if parallel else frozenset()
    say_original(item, labels, parallel=parallel)
    add_extras(item)
    if with_custom:
        from litrecord.serializers.csl_json.custom import make_custom  # noqa: PLC0415  # not all

        made = make_custom(item)
        if made:
            item.variables[CUSTOM] = {**item.custom, VERSION_KEY: made}
    # The title before the abstract, which tells its language.
    first = {name: item.variables[name] for name in _FIRST if name in item.variables}
    return first | item.variables


def _say_kind(item: Item) -> None:
    """Write type and genre, which CSL has in the place of a type for preprints."""
    record, ledger = item.record, item.ledger
    texts.say_word(item, "genre", "genre", record.genre)
    if record.kind == PREPRINT and "genre" not in item.variables and not _has_arxiv_number(item):
        item.variables["genre"] = PREPRINT
        item.replace("genre", "kind")
    type_ = _type(record.kind)
    item.variables["type"] = type_
    item.kind = _read_kind(item, type_)
    if item.kind == record.kind:
        ledger.tell("kind")
    elif record.kind is not None:
        ledger.change("kind", record.kind, item.kind)
    elif not item.with_custom:
        ledger.fill("kind", type_)
    if item.kind != record.kind and item.replace("type", "kind"):
        item.kind = None
    types = None if "type" in item.replaced else (type_,)
    if record.types == types:
        ledger.tell("types")
    elif record.types:
        ledger.change("types", record.types, types)


def _type(kind: str | None) -> str:
    if kind == PREPRINT:
        return _FILES_PREPRINTS
    return kind if kind is not None and kind in CSL_TYPES else _ANY_KIND


def _read_kind(item: Item, type_: str) -> str:
    """Return the kind that a reader takes an item for."""
    genre = "" if "genre" in item.replaced else str(item.variables.get("genre", "")).lower()
    if type_ != _FILES_PREPRINTS:
        return type_
    is_called_so = PREPRINT in genre or PREPRINT_IN_CHINESE in genre
    is_numbered_so = item.record.kind == PREPRINT and _has_arxiv_number(item)
    return PREPRINT if is_called_so or is_numbered_so else type_


def _has_arxiv_number(item: Item) -> bool:
    return arxiv.is_valid(arxiv.compact(texts.as_word(item.record.arxiv or "")))


def _say_language(item: Item) -> None:
    """Write the first language of the paper, or that of the title that is its original."""
    record = item.record
    title = record.title
    original = None if title is None or title.original is None else title.original.lang
    if record.languages:
        written = texts.as_word(record.languages[0])
        tag = canonical_tag(texts.as_read(written))
        if tag is not None:
            item.say("language", written, path="languages", stated=record.languages, read=(tag,))
            item.languages = (tag,)
    elif original is not None and canonical_tag(original) == original:
        item.variables["language"] = original
        item.languages = (original,)
        item.replace("language", "languages")
    if "language" in item.replaced:
        item.languages = ()


def _say_journal(item: Item) -> None:
    journal = item.record.journal
    if journal is not None:
        texts.say_name(item, "container-title", "journal.name", journal.name)
        if journal.abbreviations:
            first = journal.abbreviations[0]
            path = "journal.abbreviations[0]"
            texts.say_word(item, "container-title-short", f"{path}.value", first.value)
        facts.say_issns(item)
    _say_publisher(item, journal or JournalProfile())


def _say_publisher(item: Item, journal: JournalProfile) -> None:
    """Write the publisher, which of a journal's article is that of the journal."""
    own, theirs = item.record.publisher, journal.publisher
    is_read = any(
        name in item.variables and name not in item.replaced
        for name in ("container-title", "container-title-short", "ISSN")
    )
    if item.kind in SERIAL_KINDS and is_read:
        path, other = "journal.publisher", "publisher"
        first, second = theirs, own
    else:
        path, other = "publisher", "journal.publisher"
        first, second = own, theirs
    if first is not None:
        texts.say_name(item, "publisher", path, first)
    else:
        # It will not be read as what it is, so that it is lost all the same.
        written = texts.name_in_text(item, second)
        if written:
            item.variables["publisher"] = written
            item.replace("publisher", other)
