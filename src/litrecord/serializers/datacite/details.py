"""What a record is, what identifies it, its dates, subjects, funders and rights."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, cast

import attrs

from litrecord.identifiers import arxiv, doi, pmcid, pmid
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier
from litrecord.model.record import Classification, Funding, Keyword, OpenAccess
from litrecord.model.text import BilingualText
from litrecord.patterns import late
from litrecord.serializers.datacite.leftovers import Leftovers, Made, unique
from litrecord.serializers.datacite.texts import line, main_of, name_as_read
from litrecord.serializers.papers.comparing import compare
from litrecord.serializers.papers.ledger import Ledger
from litrecord.serializers.papers.links import is_address, is_web_link
from litrecord.text.characters import fold_entities
from litrecord.text.tags import canonical_tag
from litrecord.vocab.datacite import (
    ACCESS,
    KINDS,
    RESOURCE_TYPES,
    SCHEMES,
    UNKNOWN,
    UNKNOWN_YEAR,
    is_unknown,
    kind_of_word,
)
from litrecord.vocab.datacite_shapes import GENERAL_TYPES
from litrecord.vocab.kinds import words_by_kind

__all__ = [
    "write_dates",
    "write_doi",
    "write_funding",
    "write_identifiers",
    "write_language",
    "write_rights",
    "write_subjects",
    "write_types",
    "write_url",
    "write_year",
]

# The schema's own pattern for the key `doi`; others have their place in the link.
_PLAIN_DOI: Final = late(r"10\.[0-9]{4,9}/[-._;()/:a-z0-9A-Z]+")
_KINDS_OF_GENERAL: Final = {
    word: KINDS[word.casefold()] for word in sorted(GENERAL_TYPES) if word.casefold() in KINDS
}
_GENERAL: Final = words_by_kind(_KINDS_OF_GENERAL, "Book", "JournalArticle", "Report", "Software")
_NO_TEXTS: Final = frozenset({"broadcast", "figure", "map", "musical_score", "performance"})
_COMPACT: Final = {"pmid": pmid, "pmcid": pmcid, "arxiv": arxiv}
_FUNDERS: Final = (
    ("ror.org/", "ROR"),
    ("10.13039/", "Crossref Funder ID"),
    ("isni.org/", "ISNI"),
    ("grid.", "GRID"),
)


def _folded(text: str | None) -> str | None:
    """Return what a reader makes of a text of one line."""
    return None if text is None else " ".join(fold_entities(line(text)).split()) or None


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
    read, found = _folded(special), _kind_read(general, special)
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
    return _KINDS_OF_GENERAL.get(general) or kind_of_word(_folded(special))


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
            made.append(_identifier(word, value))
            read.append(Identifier(scheme=word.lower(), value=_folded(value) or value))
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


def write_year(ledger: Ledger) -> str:
    """Write the year of publication, online if no other is known."""
    record = ledger.record
    date = record.published or record.published_online
    if date is None:
        ledger.fill("published", UNKNOWN_YEAR)
        return UNKNOWN_YEAR
    return f"{date.year:04d}"


def write_dates(ledger: Ledger, left: Leftovers) -> list[Made]:
    """Write when the record was issued and when it became available online, as it was read."""
    made: list[Made] = []
    for field, word in (("published", "Issued"), ("published_online", "Available")):
        date = cast("PartialDate | None", getattr(ledger.record, field))
        if date is not None:
            # W3CDTF, which DataCite's dates follow, knows no seasons.
            plain = _without_seasons(date)
            if field == "published" and plain.end is not None and plain.end.year != plain.year:
                # A range that leaves the year of publication would contradict it.
                plain = attrs.evolve(plain, end=None)
            made.append({"date": str(plain), "dateType": word})
            ledger.say(field, str(date), str(plain))
    rests = left.of_entries("dates", len(made)) or ()
    if any(
        rest.get("dateType") not in (None, one["dateType"])
        for rest, one in zip(rests, made, strict=False)
    ):
        made.reverse()
    return made


def _without_seasons(date: PartialDate) -> PartialDate:
    end = None if date.end is None else attrs.evolve(date.end, season=None)
    return attrs.evolve(date, season=None, end=end, raw=None)


def write_subjects(ledger: Ledger) -> list[Made]:
    """Write keywords, and classes as subjects that are nothing but their code."""
    record = ledger.record
    made: list[Made] = []
    words: list[Keyword] = []
    for word in record.keywords or ():
        entry = _keyword(word)
        if entry is not None:
            made.append(entry)
            if ledger.is_asked:
                words.append(_keyword_read(entry))
    if record.keywords and ledger.is_asked:
        compare(ledger, "keywords", record.keywords, tuple(dict.fromkeys(words)))
    classes: list[Classification] = []
    for one in record.classifications or ():
        scheme, code = line(one.scheme), line(one.code)
        if scheme and code:
            made.append({"subject": code, "subjectScheme": scheme, "classificationCode": code})
            scheme, code = _folded(scheme) or "", _folded(code) or ""
            classes.append(Classification(scheme=scheme.lower(), code=code))
    if record.classifications:
        read = tuple(dict.fromkeys(classes))
        compare(ledger, "classifications", record.classifications, read)
    return unique(made)


def _keyword(word: Keyword) -> Made | None:
    text = line(word.value.value)
    if not text:
        return None
    lang = None if word.value.lang is None else canonical_tag(word.value.lang)
    scheme, number = line(word.scheme or ""), line(word.id or "")
    key = "valueUri" if is_web_link(number) else "classificationCode"
    if scheme and number == text:
        # It would be read as a class.
        number = ""
    stated = {"subjectScheme": scheme, key: number, "lang": lang}
    return {"subject": text, **{name: one for name, one in stated.items() if one}}


def _keyword_read(entry: Made) -> Keyword:
    parts = {key: _folded(str(one)) for key, one in entry.items()}
    return Keyword(
        value=name_as_read(str(entry["subject"]), parts.get("lang")),
        scheme=parts.get("subjectScheme"),
        id=parts.get("valueUri") or parts.get("classificationCode"),
    )


def write_funding(ledger: Ledger) -> list[Made]:
    """Write funders, one reference for each award."""
    funding = ledger.record.funding
    if not funding:
        return []
    made: list[Made] = []
    read: list[Funding] = []
    for one in funding:
        entry, found = _funder(one)
        awards = [award for text in one.awards or () if (award := line(text))]
        if found is None and not awards:
            continue
        entries: Iterator[Made] = ({**entry, "awardNumber": award} for award in awards)
        made += entries if awards else [entry]
        numbers = tuple(_folded(award) or award for award in awards)
        read += _as_read(found or Funding(), numbers, read)
    compare(ledger, "funding", funding, tuple(read))
    return made


def _funder(one: Funding) -> tuple[Made, Funding | None]:
    name = "" if one.funder is None else line(main_of(one.funder))
    number = line(one.funder_id or "")
    is_named = bool(name) and not is_unknown(name)
    entry: Made = {"funderName": name if is_named else UNKNOWN}
    if number:
        kind = next((word for part, word in _FUNDERS if part in number.lower()), "Other")
        entry |= {"funderIdentifier": number, "funderIdentifierType": kind}
    funder = BilingualText(variants=(name_as_read(name),)) if is_named else None
    found = Funding(funder=funder, funder_id=_folded(number))
    return entry, found if is_named else None if not number else attrs.evolve(found, funder=None)


def _as_read(found: Funding, awards: tuple[str, ...], before: list[Funding]) -> list[Funding]:
    """Return what a reader adds to the funders before; awards of one funder join."""
    if not awards:
        return [found] if found.funder is not None else []
    if found.funder is None and found.funder_id is None:
        return [attrs.evolve(found, awards=(award,)) for award in awards]
    last = before[-1] if before else None
    if (
        last is not None
        and last.awards
        and (last.funder, last.funder_id)
        == (
            found.funder,
            found.funder_id,
        )
    ):
        before[-1] = attrs.evolve(last, awards=last.awards + awards)
        return []
    return [attrs.evolve(found, awards=awards)]


def write_rights(ledger: Ledger, left: Leftovers) -> list[Made]:
    """Write the licence and whether access is open.

    The list that the record was read from says more, and stays as long as it says the same.
    """
    access = ledger.record.open_access or OpenAccess()
    words = {is_open: word for word, is_open in reversed(ACCESS.items())}
    made: list[Made] = []
    if access.is_open is not None:
        made.append({"rightsUri": words[access.is_open]})
    text = line(access.license or "")
    if text:
        made.append({"rightsUri" if is_address(text) else "rights": text})
    held = left.whole("rightsList")
    if held is not None and _rights_read(held) == _rights_read(made):
        left.tell("rightsList")
        made = held
    is_open, license_ = _rights_read(made)
    if ledger.record.open_access is not None and (is_open, license_) != (None, None):
        compare(ledger, "open_access", access, OpenAccess(is_open=is_open, license=license_))
    return made


def _rights_read(entries: list[Made]) -> tuple[bool | None, str | None]:
    is_open: bool | None = None
    license_: str | None = None
    by_word = {word.casefold(): is_open for word, is_open in ACCESS.items()}
    for entry in entries:
        words = [str(entry.get(key, "")) for key in ("rightsIdentifier", "rightsUri", "rights")]
        found = [word for word in words if word.strip()]
        access = next((by_word[one.casefold()] for one in found if one.casefold() in by_word), None)
        if access is not None:
            is_open = access if is_open is None else is_open
        elif found:
            license_ = license_ or found[0].strip()
    return is_open, license_
