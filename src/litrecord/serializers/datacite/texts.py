"""Titles, abstracts and names of things, each in its language."""

from __future__ import annotations

import attrs

from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText, LangText
from litrecord.serializers.datacite.leftovers import Leftovers, Made, unique
from litrecord.serializers.papers.comparing import compare
from litrecord.serializers.papers.ledger import Ledger
from litrecord.serializers.papers.texts import main_at
from litrecord.text.characters import clean_characters, fold_entities
from litrecord.text.language import detect_name_tag
from litrecord.text.markup import clean_markup
from litrecord.text.tags import canonical_tag, primary_language
from litrecord.text.variants import make_text, settle
from litrecord.vocab.datacite import is_unknown

__all__ = [
    "VenuePublisher",
    "line",
    "line_as_read",
    "main_of",
    "name_as_read",
    "titles_of",
    "write_abstract",
    "write_publisher",
    "write_title",
]


@attrs.frozen
class VenuePublisher:
    """What a reader makes of the publisher of the journal that a record is in.

    Attributes:
        takes_over: Whether the record's publisher becomes the journal's, if that has no other.
        stated: The publisher that is stated for the journal itself; None where none is.
    """

    takes_over: bool
    stated: BilingualText | None


def line(text: str) -> str:
    """Return a text as one line without control characters; empty where it is read as nothing."""
    made = " ".join(clean_characters(text).split())
    return "" if "&" in made and not fold_entities(made).strip() else made


def line_as_read(text: str | None) -> str | None:
    """Return what a reader makes of a text of one line; None where that is nothing."""
    return None if text is None else " ".join(fold_entities(line(text)).split()) or None


def main_of(text: BilingualText) -> str:
    """Return the variant that stands for a text where there is room for one."""
    return text.variants[main_at(text)].value if text.variants else ""


def name_as_read(text: str, lang: str | None = None) -> LangText:
    """Return what a reader makes of the name of a thing.

    Args:
        text: The name, in one line.
        lang: The language that is stated beside it; None where its script tells it.
    """
    folded = " ".join(fold_entities(text).split())
    made = None if lang is None else make_text(folded, lang=lang, one_line=True)
    if made is not None:
        return made
    plain = clean_markup(folded, one_line=True) if "<" in folded else folded
    detected, basis = detect_name_tag(plain or folded)
    return LangText(value=plain or folded, lang=detected, basis=basis)


def _stated(variant: LangText) -> str | None:
    return None if variant.lang is None else canonical_tag(variant.lang)


def _in(entry: Made, lang: str | None) -> Made:
    return entry if lang is None else {**entry, "lang": lang}


def _prose(variant: LangText, *, one_line: bool) -> str:
    text = clean_characters(variant.value)
    if one_line:
        text = text.replace("\n", " ").replace("\t", " ")
    text = text.strip()
    # Nothing but markup would be read as nothing.
    return "" if is_unknown(text) or not clean_markup(text, one_line=one_line) else text


def write_title(ledger: Ledger, left: Leftovers) -> list[Made]:
    """Write a title in each language.

    The main one comes first, has no type, and stands for the work where there is room for one. One
    in another language is a `TranslatedTitle`; one in the same language, or in a language that
    nothing tells, says no more of itself. Where the record was read from DataCite and has as many
    titles as then, they keep their order and their types.
    """
    record = ledger.record
    if record.title is None:
        return []
    variants = record.title.variants
    held = left.of_entries("titles", len(variants))
    order = list(range(len(variants)))
    first = main_at(record.title, record.languages) if variants else 0
    if held is None:
        order.sort(key=lambda at: at != first)
    made: list[Made] = []
    written: list[LangText] = []
    for at in order:
        text = _prose(variants[at], one_line=True)
        if not text:
            continue
        entry: Made = {"title": text}
        if held is None and made and _is_foreign(variants[at], variants[first]):
            entry["titleType"] = "TranslatedTitle"
        lang = _stated(variants[at])
        made.append(_in(entry, lang))
        written.append(attrs.evolve(variants[at], value=text))
    if ledger.is_asked:
        _tell(ledger, "title", variants, _as_read(record, written, one_line=True), order)
    return made


def _is_foreign(one: LangText, main: LangText) -> bool:
    lang, other = primary_language(one.lang), primary_language(main.lang)
    return lang is not None and other is not None and lang != other


def write_abstract(ledger: Ledger) -> list[Made]:
    """Write an abstract in each language."""
    abstract = ledger.record.abstract
    if abstract is None:
        return []
    written = _written_abstract(ledger.record)
    if ledger.is_asked:
        read = _as_read(ledger.record, written, one_line=False)
        _tell(ledger, "abstract", abstract.variants, read, list(range(len(abstract.variants))))
    made: list[Made] = []
    for variant in written:
        lang = _stated(variant)
        entry: Made = {"description": variant.value, "descriptionType": "Abstract"}
        made.append(_in(entry, lang))
    return made


def _written_abstract(record: PaperRecord) -> list[LangText]:
    variants = () if record.abstract is None else record.abstract.variants
    pairs = ((one, _prose(one, one_line=False)) for one in variants)
    return [attrs.evolve(one, value=text) for one, text in pairs if text]


def _as_read(
    record: PaperRecord, written: list[LangText], *, one_line: bool
) -> tuple[LangText, ...]:
    """Return what a reader makes of a title or an abstract: each text once, with its language."""
    made = dict.fromkeys(_read_one(one, one_line=one_line) for one in written)
    languages = _languages_read(record)
    neighbour = None
    if one_line:
        beside = (_read_one(one, one_line=False) for one in _written_abstract(record))
        neighbour = next((one.lang for one in beside if one and one.lang), None)
    return settle([one for one in made if one is not None], languages, neighbour)


def _languages_read(record: PaperRecord) -> tuple[str, ...]:
    tags = [canonical_tag(tag) for tag in record.languages or ()]
    return tuple(tag for tag in tags[:1] if tag is not None)


def _read_one(variant: LangText, *, one_line: bool) -> LangText | None:
    return make_text(variant.value, lang=_stated(variant), one_line=one_line)


def _tell(
    ledger: Ledger,
    path: str,
    variants: tuple[LangText, ...],
    read: tuple[LangText, ...],
    order: list[int],
) -> None:
    if not read:
        return
    ledger.tell(path)
    if order == sorted(order):
        compare(ledger, f"{path}.variants", variants, read)
    else:
        said, found = (
            "; ".join(f"{one.value} ({one.lang}, {one.role})" for one in texts)
            for texts in (variants, read)
        )
        ledger.change(f"{path}.variants", said, found)


def write_publisher(ledger: Ledger, venue: VenuePublisher) -> Made | None:
    """Write the publisher of a record, in the language that stands for it; None where none is.

    Who publishes a journal publishes what is in it.

    Args:
        ledger: The account of the record.
        venue: What a reader will make of it.
    """
    record = ledger.record
    own = record.publisher
    journals = None if record.journal is None else record.journal.publisher
    name = own or journals
    text = line(main_of(name)) if name is not None else ""
    if name is None or not text or is_unknown(text):
        return None
    lang = _stated(name.variants[main_at(name)])
    if ledger.is_asked:
        read = BilingualText(variants=(name_as_read(text, lang),))
        if own is None and venue.takes_over:
            compare(ledger, "journal.publisher", name, read)
        elif own is not None and not (venue.takes_over and venue.stated in (None, read)):
            compare(ledger, "publisher", name, read)
    return _in({"name": text}, lang)


def titles_of(name: BilingualText) -> tuple[list[Made], tuple[LangText, ...]]:
    """Write the name of a journal, once in each language.

    Returns:
        The titles, and what a reader makes of them.
    """
    made: list[Made] = []
    read: dict[str | None, LangText] = {}
    for variant in name.variants:
        text, lang = line(variant.value), _stated(variant)
        if not text or is_unknown(text):
            continue
        if not clean_markup(text, one_line=True):
            # Beside a language, nothing but markup is nothing.
            lang = None
        found = name_as_read(text, lang)
        if found.lang not in read:
            read[found.lang] = found
            made.append(_in({"title": text}, lang))
    return unique(made), tuple(read.values())
