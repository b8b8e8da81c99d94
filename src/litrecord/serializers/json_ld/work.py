"""One record as a work of schema.org."""

from __future__ import annotations

from typing import Final

from litrecord.identifiers import doi
from litrecord.model.dates import PartialDate
from litrecord.model.record import Funding, Keyword, RelatedWork
from litrecord.serializers.json_ld.people import write_contributors, write_person
from litrecord.serializers.json_ld.things import (
    Made,
    identifiers,
    joined,
    named,
    plain,
    property_value,
    tagged,
    texts,
    without_none,
)
from litrecord.serializers.json_ld.venues import (
    ISBN,
    holder_of_isbns,
    write_isbns,
    write_venue,
)
from litrecord.serializers.papers.ledger import Ledger
from litrecord.serializers.papers.links import is_web_link
from litrecord.serializers.papers.texts import main_at
from litrecord.vocab.schema_org import SCHEMES, TYPES, USUAL_KINDS, WORK

__all__ = ["write_work"]

_PDF: Final = "application/pdf"


def write_work(ledger: Ledger) -> Made:
    """Write a record."""
    record = ledger.record
    authors = [
        person
        for at, author in enumerate(record.authors or ())
        if (person := write_person(ledger, f"authors[{at}]", author)) is not None
    ]
    online = _date(ledger, "published_online", record.published_online)
    issued = _date(ledger, "published", record.published)
    place = named(ledger, "place", record.place, "Place")
    made: Made = {
        **_type(ledger),
        **_identity(ledger),
        **_title(ledger),
        # Search engines for data sets ask for a description.
        "description" if record.kind == "dataset" else "abstract": joined(
            texts(ledger, "abstract", record.abstract)
        ),
        "author": joined(list(authors)),
        **write_contributors(ledger),
        "datePublished": issued or online,
        "publication": _publication(issued, online, place),
        "isPartOf": write_venue(ledger),
        **_pages(ledger),
        "publisher": named(ledger, "publisher", record.publisher, "Organization"),
        "inLanguage": _languages(ledger),
        "genre": _value(plain(ledger, "genre", record.genre)),
        "keywords": joined(
            [
                _keyword(ledger, f"keywords[{at}]", one)
                for at, one in enumerate(record.keywords or ())
            ]
        ),
        "about": joined(_about(ledger)),
        **_funding(ledger),
        **_access(ledger),
        "translationOfWork": _original(ledger, record.translation_of),
    }
    event = _event(ledger)
    if event:
        made["@reverse"] = {"workFeatured": event}
    return without_none(made)


def _value(text: str | None) -> object:
    """Write a text where schema.org also takes an address, so that nobody takes it for one."""
    return None if text is None else {"@value": text}


def _type(ledger: Ledger) -> Made:
    kind = ledger.record.kind
    word = TYPES.get(kind or "", WORK)
    made: Made = {"@type": word}
    if kind is not None and USUAL_KINDS.get(word) != kind:
        made["additionalType"] = _value(plain(ledger, "kind", kind))
    elif kind is not None:
        ledger.tell("kind")
    return made


def _identity(ledger: Ledger) -> Made:
    """Write identifiers and links; the DOI also as what names the work."""
    record = ledger.record
    made: Made = {}
    numbers: list[object] = []
    for field, scheme in SCHEMES.items():
        number = plain(ledger, field, getattr(record, field))
        if number is not None:
            numbers.append(property_value(scheme, number))
    if record.doi is not None and doi.is_valid(record.doi):
        made["@id"] = made["sameAs"] = doi.format(record.doi)
    if record.article_number is not None:
        number = plain(ledger, "article_number", record.article_number)
        if number is not None:
            numbers.append(property_value("article number", number))
    holder = holder_of_isbns(record)
    others = identifiers(
        ledger, "identifiers", record.identifiers, but=None if holder is None else ISBN
    )
    made["identifier"] = joined([*numbers, *others])
    if holder == "work":
        made["isbn"] = write_isbns(ledger)
    pages: list[object] = []
    for at, link in enumerate(record.links):
        # A copy is written with what is known of access, the DOI above.
        if link.kind == "landing-page" and is_web_link(link.url):
            ledger.tell(f"links[{at}]")
            pages.append(link.url)
        elif link.kind == "doi" and link.url == made.get("sameAs"):
            ledger.tell(f"links[{at}]")
    made["url"] = joined(pages)
    return made


def _title(ledger: Ledger) -> Made:
    """Write a title in each language, and the main one as headline."""
    title = ledger.record.title
    if title is None or not title.variants:
        return {}
    names = texts(ledger, "title", title, main_at(title, ledger.record.languages))
    return {"name": joined(names), "headline": names[0] if names else None}


def _date(ledger: Ledger, path: str, date: PartialDate | None) -> str | None:
    """Write a date; of a range its beginning, of a season its year: there is no more room."""
    if date is None:
        return None
    shown = str(PartialDate(year=date.year, month=date.month, day=date.day))
    ledger.say(path, str(date), shown)
    return shown


def _publication(issued: str | None, online: str | None, place: Made | None) -> object:
    """Write where it was published and, if both are known, when online and when otherwise."""
    events: list[object] = []
    if place is not None:
        event: Made = {"@type": "PublicationEvent", "startDate": issued, "location": place}
        events.append(without_none(event))
    if online is not None:
        virtual = {"@type": "VirtualLocation"}
        events.append({"@type": "PublicationEvent", "startDate": online, "location": virtual})
    return joined(events)


def _pages(ledger: Ledger) -> Made:
    pages = ledger.record.pages
    if pages is None:
        return {}
    first = plain(ledger, "pages.first", pages.first)
    last = plain(ledger, "pages.last", pages.last)
    if first is None and last is None:
        return {}
    shown = first if last is None else last if first is None else f"{first}-{last}"
    return without_none({"pageStart": first, "pageEnd": last, "pagination": shown})


def _languages(ledger: Ledger) -> object:
    stated = ledger.record.languages or ()
    found = [plain(ledger, f"languages[{at}]", one) for at, one in enumerate(stated)]
    return joined([one for one in found if one is not None])


def _keyword(ledger: Ledger, path: str, word: Keyword) -> object:
    made = _text(ledger, f"{path}.value", word)
    if made is None:
        ledger.lose(path)
        return None
    scheme = plain(ledger, f"{path}.scheme", word.scheme)
    code = plain(ledger, f"{path}.id", word.id)
    if scheme is None and code is None:
        return made if isinstance(made, dict) else {"@value": made}
    key = "url" if code is not None and is_web_link(code) else "termCode"
    return without_none(
        {"@type": "DefinedTerm", "name": made, key: code, "inDefinedTermSet": _set(scheme)}
    )


def _text(ledger: Ledger, path: str, word: Keyword) -> object:
    text = plain(ledger, f"{path}.value", word.value.value)
    if text is None:
        return None
    made = tagged(text, word.value.lang)
    if isinstance(made, dict):
        ledger.tell(f"{path}.lang")
    return made


def _set(scheme: str | None) -> object:
    return None if scheme is None else {"@type": "DefinedTermSet", "name": scheme}


def _about(ledger: Ledger) -> list[object]:
    """Write classes and fields of study as what the work is about."""
    record = ledger.record
    made: list[object] = []
    for at, one in enumerate(record.classifications or ()):
        scheme = plain(ledger, f"classifications[{at}].scheme", one.scheme)
        code = plain(ledger, f"classifications[{at}].code", one.code)
        if code is not None:
            term = {"@type": "DefinedTerm", "termCode": code, "inDefinedTermSet": _set(scheme)}
            made.append(without_none(term))
        else:
            ledger.lose(f"classifications[{at}].scheme")
    for at, field in enumerate(record.fields_of_study or ()):
        name = plain(ledger, f"fields_of_study[{at}]", field)
        if name is not None:
            made.append({"@type": "DefinedTerm", "name": name})
    return made


def _funding(ledger: Ledger) -> Made:
    """Write grants with their funders, and funders of which no grant is known."""
    grants: list[object] = []
    funders: list[object] = []
    for at, one in enumerate(ledger.record.funding or ()):
        path = f"funding[{at}]"
        funder = _funder(ledger, path, one)
        found = [plain(ledger, f"{path}.awards[{n}]", no) for n, no in enumerate(one.awards or ())]
        awards = [award for award in found if award is not None]
        for award in awards:
            grant: Made = {"@type": "Grant", "identifier": award, "funder": funder}
            grants.append(without_none(grant))
        if funder is not None and not awards:
            funders.append(funder)
    return {"funding": joined(grants), "funder": joined(funders)}


def _funder(ledger: Ledger, path: str, one: Funding) -> Made | None:
    made: Made = {"name": joined(texts(ledger, f"{path}.funder", one.funder))}
    number = plain(ledger, f"{path}.funder_id", one.funder_id)
    if number is not None:
        made["@id" if is_web_link(number) else "identifier"] = number
    found = without_none(made)
    return {"@type": "Organization", **found} if found else None


def _access(ledger: Ledger) -> Made:
    """Write whether it is free to read, its licence, and where copies are."""
    record = ledger.record
    access = record.open_access
    copies: list[object] = []
    made: Made = {}
    if access is not None:
        if access.is_open is not None:
            ledger.tell("open_access.is_open")
            made["isAccessibleForFree"] = access.is_open
        name = plain(ledger, "open_access.license", access.license)
        if name is not None:
            made["license"] = name if is_web_link(name) else {"@type": WORK, "name": name}
        if access.pdf_url is not None and is_web_link(access.pdf_url):
            ledger.tell("open_access.pdf_url")
            copies.append(
                {"@type": "MediaObject", "contentUrl": access.pdf_url, "encodingFormat": _PDF}
            )
    for at, link in enumerate(record.links):
        if link.kind == "full-text" and is_web_link(link.url):
            ledger.tell(f"links[{at}]")
            copies.append({"@type": "MediaObject", "contentUrl": link.url})
    return made | {"encoding": joined(copies)}


def _event(ledger: Ledger) -> Made | None:
    event = ledger.record.event
    if event is None:
        return None
    made: Made = {"name": joined(texts(ledger, "event.name", event.name))}
    place = plain(ledger, "event.place", event.place)
    if place is not None:
        made["location"] = {"@type": "Place", "name": place}
    if event.date is not None and event.date.season is None:
        end = event.date.end
        if end is None or end.season is None:
            ledger.tell("event.date")
            begin = event.date
            made["startDate"] = str(PartialDate(year=begin.year, month=begin.month, day=begin.day))
            made["endDate"] = None if end is None else str(end)
    found = without_none(made)
    return {"@type": "Event", **found} if found else None


def _original(ledger: Ledger, work: RelatedWork | None) -> Made | None:
    """Write the work that this one is a translation of."""
    if work is None:
        return None
    path = "translation_of"
    authors = [
        person
        for at, author in enumerate(work.authors or ())
        if (person := write_person(ledger, f"{path}.authors[{at}]", author)) is not None
    ]
    issued = _date(ledger, f"{path}.published", work.published)
    place = named(ledger, f"{path}.place", work.place, "Place")
    made: Made = {
        "name": joined(texts(ledger, f"{path}.title", work.title)),
        "author": joined(list(authors)),
        "datePublished": issued,
        "publication": _publication(issued, None, place),
        "isPartOf": named(ledger, f"{path}.container_title", work.container_title, WORK),
        "publisher": named(ledger, f"{path}.publisher", work.publisher, "Organization"),
    }
    number = plain(ledger, f"{path}.doi", work.doi)
    if number is not None:
        made["identifier"] = property_value(SCHEMES["doi"], number)
        if doi.is_valid(number):
            made["@id"] = doi.format(number)
    found = without_none(made)
    return {"@type": WORK, **found} if found else None
