"""What a record is, what identifies it, where it is, and its language."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.identifiers import arxiv, doi, pmcid, pmid
from litrecord.model.identifier import Identifier
from litrecord.patterns import late
from litrecord.serializers.datacite.leftovers import Made, unique
from litrecord.serializers.datacite.texts import line, line_as_read
from litrecord.serializers.papers.comparing import compare
from litrecord.serializers.papers.ledger import Ledger
from litrecord.serializers.papers.links import is_web_link
from litrecord.text.characters import fold_entities
from litrecord.text.tags import canonical_tag
from litrecord.vocab.datacite import (
    KINDS,
    RESOURCE_TYPES,
    SCHEMES,
    kind_of_word,
)
from litrecord.vocab.datacite_shapes import GENERAL_TYPES
from litrecord.vocab.kinds import words_by_kind

__all__ = ["write_doi", "write_identifiers", "write_language", "write_types", "write_url"]

# The schema's own pattern for the key `doi`; others have their place in the link.
_PLAIN_DOI: Final = late(r"10\.[0-9]{4,9}/[-._;()/:a-z0-9A-Z]+")
_KINDS_OF_GENERAL: Final = {
    word: KINDS[word.casefold()] for word in sorted(GENERAL_TYPES) if word.casefold() in KINDS
}
_GENERAL: Final = words_by_kind(_KINDS_OF_GENERAL, "Book", "JournalArticle", "Report", "Software")
_NO_TEXTS: Final = frozenset({"broadcast", "figure", "map", "musical_score", "performance"})
# Schemes that are abbreviations; a reader takes them in small letters.
_PRINTED: Final = {"isbn": "ISBN", "cstr": "CSTR"}
_COMPACT: Final = {"pmid": pmid, "pmcid": pmcid, "arxiv": arxiv}


def write_types(ledger: Ledger) -> tuple[Made, str | None]:
    """Write what the record is: a general type, and the record's own word or one for its kind.

    Returns:
        The types, and the kind that a reader will find.
    """
    record = ledger.record
    kind, special = record.kind, line(record.genre or "")
    stated = (record.types or ("",))[0]
    general = _GENERAL.get(kind or "")
    is_read = stated in GENERAL_TYPES and kind == _kind_read(stated, special)
    if is_read:
        # The word that was read, where several mean the kind
        general = stated
    if general is None:
        general = "Text" if kind in RESOURCE_TYPES and kind not in _NO_TEXTS else "Other"
        if _kind_read(general, special) != kind:
            special = RESOURCE_TYPES.get(kind or "", special)
    read, found = line_as_read(special), _kind_read(general, special)
    if ledger.is_asked:
        if kind is None and not is_read:
            ledger.fill("kind", general if found is None else found)
        elif kind is not None:
            compare(ledger, "kind", kind, found)
        if record.genre is not None:
            compare(ledger, "genre", record.genre, read)
        if record.types == tuple(dict.fromkeys(one for one in (general, read) if one)):
            ledger.tell("types")
    made: Made = {"resourceTypeGeneral": general}
    return made | ({"resourceType": special} if special else {}), found


def _kind_read(general: str, special: str) -> str | None:
    return _KINDS_OF_GENERAL.get(general) or kind_of_word(line_as_read(special))


def write_doi(ledger: Ledger) -> Made:
    """Write the DOI as a link and, if the schema's pattern allows, as it is."""
    number = ledger.record.doi
    if number is None or not doi.is_valid(number):
        return {}
    link = doi.format(number)
    found = doi.compact(link)
    compare(ledger, "doi", number, found if doi.is_valid(found) else None)
    plain = doi.compact(number)
    made: Made = {"id": link}
    return {**made, "doi": plain} if _PLAIN_DOI.fullmatch(plain) is not None else made


def write_identifiers(ledger: Ledger) -> list[Made]:
    """Write identifiers in other schemes."""
    record = ledger.record
    made: list[Made] = []
    for field, scheme in _COMPACT.items():
        number = getattr(record, field)
        if number is not None and scheme.is_valid(number):
            compact = scheme.compact(number)
            compare(ledger, field, number, compact)
            made.append(_identifier(SCHEMES[field], compact))
    read: list[Identifier] = []
    for one in record.identifiers:
        word, value = line(one.scheme), line(one.value)
        # Those that have a field of their own would be read as that.
        if word and value and word.casefold() not in SCHEMES:
            made.append(_identifier(_PRINTED.get(word, word), value))
            read.append(Identifier(scheme=word.lower(), value=line_as_read(value) or value))
    if record.identifiers:
        compare(ledger, "identifiers", record.identifiers, tuple(dict.fromkeys(read)))
    return unique(made)


def _identifier(word: str, value: str) -> Made:
    return {"alternateIdentifier": value, "alternateIdentifierType": word}


def write_url(ledger: Ledger) -> str | None:
    """Write the first link to a landing page, which is the only link there is room for."""
    links = ledger.record.links
    for link in links:
        if link.kind == "landing-page" and is_web_link(link.url):
            compare(ledger, "links", links, (attrs.evolve(link, url=fold_entities(link.url)),))
            return link.url
    return None


def write_language(ledger: Ledger) -> str | None:
    """Write the first language, which is the only one there is room for."""
    stated = ledger.record.languages or ()
    tag = canonical_tag(stated[0]) if stated else None
    if tag is not None:
        compare(ledger, "languages", stated, (tag,))
    return tag
