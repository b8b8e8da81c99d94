"""The journal of an article in JATS."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest
from typing import Final

import attrs

from litrecord.codec.xml_writing import XmlTag, xml_characters
from litrecord.identifiers import issn
from litrecord.model.identifier import Identifier
from litrecord.model.journal import Abbreviation, JournalProfile
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText, LangText
from litrecord.serializers.jats.readings import (
    line,
    one_of,
    plain,
    read_name_text,
    running,
    stated_tag,
)
from litrecord.serializers.papers.comparing import compare
from litrecord.serializers.papers.ledger import Ledger
from litrecord.vocab.jats import ABBREVIATIONS, TEXT_ROLES
from litrecord.vocab.kinds import SERIAL_KINDS, words_by_kind

__all__ = ["journal_meta", "named_tags"]

_ABBREVIATION_WORDS: Final = words_by_kind(ABBREVIATIONS, "nlm-ta", "iso")
_OF_NLM: Final = _ABBREVIATION_WORDS["nlm"]
_OWN: Final = frozenset({"original", "unknown"})
_MEDIA: Final = {"issn_print": "print", "issn_electronic": "electronic"}


def journal_meta(record: PaperRecord, ledger: Ledger, kind: str) -> XmlTag:
    """Write what is said of the journal, its publisher and its place.

    Args:
        record: The record.
        ledger: The account of it.
        kind: The kind that is read of the article.
    """
    journal = record.journal or JournalProfile()
    titles, name, aliases = _titles(journal)
    ids, short, read_ids = _ids(journal)
    numbers, read = _issns(journal)
    is_serial = kind in SERIAL_KINDS
    first, second = journal.publisher, record.publisher
    publishers, publisher = named_tags(
        "publisher-name", (first or second) if is_serial else (second or first)
    )
    places, place = named_tags("publisher-loc", record.place)
    read = attrs.evolve(
        read,
        kind="journal" if any(one.name == "journal-title" for one in titles) else None,
        name=name,
        aliases=aliases,
        abbreviations=tuple(
            dict.fromkeys(attrs.evolve(one, value=plain(one.value) or "") for one in short)
        ),
        ids=read_ids,
    )
    is_journal = read != JournalProfile()
    is_handed_over = is_serial and is_journal
    if is_handed_over:
        read = attrs.evolve(read, publisher=publisher)
    if ledger.is_asked:
        _tell(record, ledger, read if is_journal else None, None if is_handed_over else publisher)
        if record.place is not None:
            compare(ledger, "place", record.place, place)
    content = [
        *(ids or [XmlTag("journal-id")]),
        *(
            [XmlTag("journal-title-group", (*titles, *_abbreviations(short)))]
            if titles or short
            else []
        ),
        *numbers,
    ]
    if publishers or places:
        pairs = zip_longest(publishers, places)
        parts = [(one or XmlTag("publisher-name"), *((two,) if two else ())) for one, two in pairs]
        content.append(XmlTag("publisher", tuple(tag for pair in parts for tag in pair)))
    return XmlTag("journal-meta", tuple(content))


def _tell(
    record: PaperRecord,
    ledger: Ledger,
    read: JournalProfile | None,
    publisher: BilingualText | None,
) -> None:
    if record.publisher is not None:
        compare(ledger, "publisher", record.publisher, publisher)
    if record.journal is None:
        return
    if read is not None and record.journal.kind is None:
        # That it is a journal is what the element says.
        read = attrs.evolve(read, kind=None)
    if read is not None and record.journal.publisher is None:
        read = attrs.evolve(read, publisher=None)
    compare(ledger, "journal", record.journal, read)


def _titles(
    journal: JournalProfile,
) -> tuple[list[XmlTag], BilingualText | None, tuple[str, ...]]:
    """Write the titles; return also what is read as the name and as other titles."""
    own: list[XmlTag] = []
    beside: list[XmlTag] = []
    read: list[LangText] = []
    read_beside: list[LangText] = []
    variants = journal.name.variants if journal.name is not None else ()
    has_own = any(one.role in _OWN and plain(one.value) is not None for one in variants)
    for variant in variants:
        tag = stated_tag(variant.lang)
        language = {} if tag is None else {"xml:lang": tag}
        # Where none is the journal's own title, the first has to be.
        is_own = variant.role in _OWN or not (has_own or own)
        role = "unknown" if is_own else variant.role
        found = read_name_text(running(variant.value), tag=tag, role=role)
        if found is None:
            continue
        if is_own:
            own.append(XmlTag("journal-title", (variant.value,), language))
            read.append(found)
        else:
            title = XmlTag("trans-title", (variant.value,))
            if role in TEXT_ROLES:
                language = {**language, "specific-use": role}
            beside.append(XmlTag("trans-title-group", (title,), language))
            read_beside.append(found)
    name = one_of([*read, *read_beside])
    if name is None or len(name.variants) == 1:
        return [*own, *beside], name, ()
    # A reader takes a second title in one language for another title of the journal.
    kept: dict[str | None, LangText] = {}
    others = [
        one.value for one in name.variants if kept.setdefault(one.lang, one).value != one.value
    ]
    kept_name = BilingualText(variants=tuple(kept.values()))
    return [*own, *beside], kept_name, tuple(dict.fromkeys(others))


def _ids(
    journal: JournalProfile,
) -> tuple[list[XmlTag], list[Abbreviation], tuple[Identifier, ...]]:
    """Write identifiers, the abbreviation of NLM among them; return what is read with them."""
    short = [
        Abbreviation(
            value=line(one.value), scheme=one.scheme if one.scheme in _ABBREVIATION_WORDS else None
        )
        for one in journal.abbreviations
        if plain(one.value) is not None
    ]
    tags = [
        XmlTag("journal-id", (one.value,), {"journal-id-type": _OF_NLM})
        for one in short
        if one.scheme == "nlm"
    ]
    read: list[Identifier] = []
    for one in journal.ids:
        scheme, value = xml_characters(one.scheme).casefold(), plain(one.value)
        if value is None or scheme in ABBREVIATIONS:
            continue
        attributes = {} if scheme in ("", "journal-id") else {"journal-id-type": scheme}
        tags.append(XmlTag("journal-id", (line(one.value),), attributes))
        read.append(Identifier(scheme=scheme or "journal-id", value=value))
    return tags, short, tuple(dict.fromkeys(read))


def _abbreviations(short: Iterable[Abbreviation]) -> list[XmlTag]:
    return [
        XmlTag(
            "abbrev-journal-title",
            (one.value,),
            {} if one.scheme is None else {"abbrev-type": _ABBREVIATION_WORDS[one.scheme]},
        )
        for one in short
    ]


def _issns(journal: JournalProfile) -> tuple[list[XmlTag], JournalProfile]:
    """Write the numbers of the journal; return also a profile with those that are read."""
    tags: list[XmlTag] = []
    read: dict[str, str] = {}
    for field, medium in _MEDIA.items():
        number = _read_issn(getattr(journal, field))
        if number is not None:
            tags.append(XmlTag("issn", (number,), {"publication-format": medium}))
            read[field] = number
    others = [number for one in journal.issn_other if (number := _read_issn(one)) is not None]
    tags += [XmlTag("issn", (number,)) for number in others]
    linking = _read_issn(journal.issn_l)
    tags = tags or [XmlTag("issn")]
    if linking is not None:
        tags.append(XmlTag("issn-l", (linking,)))
    named = {linking, *read.values()}
    rest = tuple(dict.fromkeys(one for one in others if one not in named))
    return tags, JournalProfile(
        issn_print=read.get("issn_print"),
        issn_electronic=read.get("issn_electronic"),
        issn_l=linking,
        issn_other=rest,
    )


def _read_issn(value: str | None) -> str | None:
    text = None if value is None else plain(value)
    return None if text is None else issn.read(text)


def named_tags(name: str, text: BilingualText | None) -> tuple[list[XmlTag], BilingualText | None]:
    """Write a name in each of its languages, an element each; return also what is read."""
    tags: list[XmlTag] = []
    read: list[LangText] = []
    for variant in text.variants if text is not None else ():
        tag = stated_tag(variant.lang)
        found = read_name_text(xml_characters(variant.value), tag=tag)
        if found is not None:
            tags.append(XmlTag(name, (variant.value,), {} if tag is None else {"xml:lang": tag}))
            read.append(found)
    return tags, one_of(read)
