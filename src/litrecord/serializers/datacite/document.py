"""One record as a document of DataCite's metadata."""

from __future__ import annotations

from litrecord.serializers.datacite import details, identity
from litrecord.serializers.datacite.leftovers import Leftovers, Made
from litrecord.serializers.datacite.people import write_contributors, write_creators
from litrecord.serializers.datacite.texts import write_abstract, write_publisher, write_title
from litrecord.serializers.datacite.venues import SERIAL, write_venue
from litrecord.serializers.papers.ledger import Ledger
from litrecord.vocab.datacite import UNKNOWN
from litrecord.vocab.datacite_shapes import SCHEMA_VERSION

__all__ = ["write_document"]


def write_document(ledger: Ledger) -> Made:
    """Write a record; mandatory properties that it does not state say so."""
    left = Leftovers(ledger.record, ledger)
    types, kind = identity.write_types(ledger)
    venue = write_venue(ledger, is_serial=kind in SERIAL)
    lists: dict[str, list[Made]] = {
        "creators": write_creators(ledger),
        "titles": write_title(ledger, left),
        "subjects": details.write_subjects(ledger),
        "contributors": write_contributors(ledger),
        "dates": details.write_dates(ledger, left),
        "alternateIdentifiers": identity.write_identifiers(ledger),
        "relatedIdentifiers": venue.numbers,
        "relatedItems": venue.items,
        "descriptions": write_abstract(ledger),
        "fundingReferences": details.write_funding(ledger),
    }
    for key, entries in lists.items():
        lists[key] = left.put_back(key, entries)
    lists["rightsList"] = details.write_rights(ledger, left)
    if not lists["creators"]:
        lists["creators"] = [{"name": UNKNOWN}]
        ledger.fill("authors", UNKNOWN)
    if not lists["titles"]:
        lists["titles"] = [{"title": UNKNOWN}]
        ledger.fill("title", UNKNOWN)
    publisher = write_publisher(ledger, venue.publisher)
    if publisher is None:
        publisher = {"name": UNKNOWN}
        ledger.fill("publisher", UNKNOWN)
    document: Made = {
        **identity.write_doi(ledger),
        "types": types,
        "creators": lists.pop("creators"),
        "titles": lists.pop("titles"),
        "publisher": publisher,
        "publicationYear": details.write_year(ledger),
        "language": identity.write_language(ledger),
        "url": identity.write_url(ledger),
        **lists,
    }
    document = {key: value for key, value in document.items() if value not in (None, [])}
    document["schemaVersion"] = SCHEMA_VERSION
    left.complete(document)
    return document
