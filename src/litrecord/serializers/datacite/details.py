"""Dates, subjects, funders and rights."""

from __future__ import annotations

from typing import Final, cast

import attrs

from litrecord.model.dates import PartialDate
from litrecord.model.record import Classification, Funding, Keyword, OpenAccess
from litrecord.model.text import BilingualText
from litrecord.serializers.datacite.leftovers import Leftovers, Made, unique
from litrecord.serializers.datacite.texts import line, line_as_read, main_of, name_as_read
from litrecord.serializers.papers.comparing import compare
from litrecord.serializers.papers.ledger import Ledger
from litrecord.serializers.papers.links import is_address, is_web_link
from litrecord.text.tags import canonical_tag
from litrecord.vocab.datacite import (
    ACCESS,
    UNKNOWN,
    UNKNOWN_YEAR,
    is_unknown,
)

__all__ = ["write_dates", "write_funding", "write_rights", "write_subjects", "write_year"]

_FUNDERS: Final = (
    ("ror.org/", "ROR"),
    ("10.13039/", "Crossref Funder ID"),
    ("isni.org/", "ISNI"),
    ("grid.", "GRID"),
)


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
            scheme, code = line_as_read(scheme) or "", line_as_read(code) or ""
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
    parts = {key: line_as_read(str(one)) for key, one in entry.items()}
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
    read: list[tuple[BilingualText | None, str | None, list[str]]] = []
    for one in funding:
        entry, funder = _funder(one)
        awards = [award for text in one.awards or () if (award := line(text))]
        made += [{**entry, "awardNumber": award} for award in awards]
        number = line_as_read(one.funder_id)
        for award in awards:
            # A reader joins the awards of one funder.
            if read and read[-1][:2] == (funder, number) != (None, None) and read[-1][2]:
                read[-1][2].append(line_as_read(award) or award)
            else:
                read.append((funder, number, [line_as_read(award) or award]))
        if not awards and funder is not None:
            made.append(entry)
            read.append((funder, number, []))
    found = (
        Funding(funder=funder, funder_id=number, awards=tuple(awards) or None)
        for funder, number, awards in read
    )
    compare(ledger, "funding", funding, tuple(found))
    return made


def _funder(one: Funding) -> tuple[Made, BilingualText | None]:
    """Return what each reference to a funder says, and what a reader makes of the name."""
    name = "" if one.funder is None else line(main_of(one.funder))
    number = line(one.funder_id or "")
    is_named = bool(name) and not is_unknown(name)
    entry: Made = {"funderName": name if is_named else UNKNOWN}
    if number:
        kind = next((word for part, word in _FUNDERS if part in number.lower()), "Other")
        entry |= {"funderIdentifier": number, "funderIdentifierType": kind}
    return entry, BilingualText(variants=(name_as_read(name),)) if is_named else None


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
