"""OpenAlex sources, `openalex-source`: journals, conferences and book series by OpenAlex.

A source is one JSON object; sources come as a single object, a page of the API
(`{"meta": …, "results": […]}`), an array, or JSON lines. The fields are described at
https://docs.openalex.org/api-entities/sources/source-object.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import attrs

from litrecord.errors import Failure
from litrecord.model.extra import FrozenMapping
from litrecord.model.identifier import Identifier
from litrecord.model.journal import Abbreviation, IndexStatus
from litrecord.patterns import late
from litrecord.typing import Document, Draft, Head, ReadOptions
from litrecord.vocab.problems import IDENTIFIER_INVALID, WRONG_TYPE

if TYPE_CHECKING:
    from litrecord.parsers.journal_documents import Entry
    from litrecord.parsers.journal_objects import Level

__all__ = ["OpenAlexSourceParser"]

_FORMAT: Final = "openalex-source"
_RESULTS: Final = "results"

_ID: Final = late(r"(?:https?://(?:api\.)?openalex\.org/(?:sources/)?)?(S[0-9]{1,15})")
_OF_ANOTHER_KIND: Final = late(r"https?://openalex\.org/[A-RT-Z]")

# Keys that no other object of OpenAlex and no other known format has
_TELLING: Final = frozenset(
    {
        "issn_l",
        "host_organization",
        "host_organization_name",
        "host_organization_lineage",
        "is_in_doaj",
        "is_in_scielo",
        "is_core",
        "is_ojs",
        "abbreviated_title",
        "apc_prices",
        "apc_usd",
        "works_api_url",
    }
)

_KINDS: Final = {"journal": "journal", "conference": "conference", "book series": "book-series"}

# Schemes of `ids`, each with what its identifiers look like and how OpenAlex spells them
_SCHEMES: Final = {
    "openalex": (_ID, "https://openalex.org/{}"),
    "mag": (late("([0-9]{1,15})"), "{}"),
    "wikidata": (
        late(r"(?:https?://www\.wikidata\.org/(?:entity|wiki)/)?(Q[0-9]{1,15})"),
        "https://www.wikidata.org/entity/{}",
    ),
    "fatcat": (
        late(r"(?:https?://fatcat\.wiki/container/)?([a-z2-7]{26})"),
        "https://fatcat.wiki/container/{}",
    ),
}
_EXAMPLES: Final = {
    "openalex": "https://openalex.org/S0000000000",
    "mag": "0000000000",
    "wikidata": "https://www.wikidata.org/entity/Q0000000",
    "fatcat": "https://fatcat.wiki/container/ + 26 letters and digits",
}


@attrs.frozen(kw_only=True)
class OpenAlexSourceParser:
    """Reads the sources of OpenAlex as journal profiles."""

    name: str = _FORMAT

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format, by its first object."""
        value = head.value
        if not isinstance(value, dict):
            return 0
        results = value.get(_RESULTS)
        if "meta" in value and isinstance(results, list):
            return _score(results[0]) if results else 0
        return _score(value)

    def drafts(self, document: Document, options: ReadOptions) -> Iterator[Draft | Failure]:
        """Read sources one by one.

        Raises:
            FormatError: Something else than journal profiles was asked for.
            ParseError: The document is neither JSON nor JSON lines.
        """
        # Telling formats apart needs no more than the class.
        from litrecord.parsers.journal_documents import iter_drafts  # noqa: PLC0415

        return iter_drafts(document, options, _FORMAT, _open, _read)


def _score(value: object) -> int:
    if not isinstance(value, dict):
        return 0
    stated = value.get("id")
    if isinstance(stated, str):
        if "openalex.org" in stated[:40] and _ID.fullmatch(stated) is not None:
            return 95
        if _OF_ANOTHER_KIND.match(stated) is not None:
            return 0
    telling = sum(key in _TELLING for key in value)
    return min(60 + 10 * telling, 90) if telling > 1 else 0


def _open(value: dict[str, object]) -> Iterator[Entry]:
    from litrecord.parsers.journal_documents import Entry  # noqa: PLC0415  # as in `drafts`

    results = value.get(_RESULTS)
    if not isinstance(results, list) or "id" in value or "display_name" in value:
        yield Entry(value=value)
        return
    envelope = FrozenMapping({key: one for key, one in value.items() if key != _RESULTS})
    for result in results:
        yield Entry(value=result, envelope=envelope)


def _read(level: Level, _envelope: FrozenMapping) -> dict[str, object]:
    ids = level.inner("ids")
    issn_l = level.issn("issn_l")
    issns = level.issns("issn")
    identifiers = _identifiers(level, ids)
    if ids is not None:
        issn_l, issns = _inner_issns(ids, issn_l, issns)
        level.close("ids", ids)
    short = level.text("abbreviated_title")
    return {
        "kind": _kind(level),
        "name": level.name("display_name"),
        "aliases": level.texts("alternate_titles"),
        "abbreviations": () if short is None else (Abbreviation(value=short),),
        "issn_l": issn_l,
        # OpenAlex does not say which is of the print and which of the electronic edition.
        "issn_other": tuple(one for one in issns if one != issn_l),
        "publisher": level.name("host_organization_name"),
        "country": level.text("country_code"),
        "homepage": level.text("homepage_url"),
        "open_access": level.flag("is_oa"),
        "indexing": _indexing(level),
        "ids": identifiers,
    }


def _kind(level: Level) -> str | None:
    stated = level.raw.get("type")
    if isinstance(stated, str):
        kind = _KINDS.get(stated)
        if kind is not None:
            level.take("type")
        return kind
    if stated is not None:
        level.note(WRONG_TYPE, "type", stated, expected=", ".join(_KINDS))
    return None


def _indexing(level: Level) -> tuple[IndexStatus, ...]:
    value = level.raw.get("is_in_doaj")
    # No status says "not in it": false stays where it is.
    return (IndexStatus(index="DOAJ"),) if value is not False and level.flag("is_in_doaj") else ()


def _identifiers(level: Level, ids: Level | None) -> tuple[Identifier, ...]:
    found = [_identifier(level, "id", "openalex")]
    if ids is not None:
        found += [_identifier(ids, scheme, scheme) for scheme in _SCHEMES]
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _identifier(level: Level, key: str, scheme: str) -> Identifier | None:
    value = level.raw.get(key)
    if value is None or value == "":
        return None
    # The identifiers of the Microsoft Academic Graph are numbers.
    is_number = scheme == "mag" and type(value) is int and 0 <= value < 10**15
    if not isinstance(value, str) and not is_number:
        level.note(WRONG_TYPE, key, value, expected=_EXAMPLES[scheme])
        return None
    shape, usual = _SCHEMES[scheme]
    match = shape.fullmatch(str(value))
    if match is None:
        level.note(IDENTIFIER_INVALID, key, value, expected=_EXAMPLES[scheme])
        return None
    level.take(key, usual.format(match[1]))
    return Identifier(scheme=scheme, value=match[1])


def _inner_issns(
    ids: Level, issn_l: str | None, issns: tuple[str, ...]
) -> tuple[str | None, tuple[str, ...]]:
    """Read the ISSNs of `ids`, which repeat those of the source; others than those stay there."""
    linking, others = ids.raw.get("issn_l"), ids.raw.get("issn")
    if issn_l is None:
        issn_l = ids.issn("issn_l")
    elif linking == issn_l:
        ids.take("issn_l")
    if not issns:
        issns = ids.issns("issn")
    elif isinstance(others, list):
        ids.take("issn", issns)
    return issn_l, issns
