"""Words of CSL-JSON: types of items, and variables by what they hold.

They are those of CSL 1.0.2, https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables,
and `original-container-title`, which Chinese practice adds.
"""

from __future__ import annotations

from typing import Final

from litrecord.vocab.crossref import KINDS as CROSSREF_KINDS
from litrecord.vocab.kinds import CSL_TYPES, SERIAL_KINDS

__all__ = [
    "ARXIV",
    "ARXIV_PREFIX",
    "BETWEEN_PARTS",
    "CONTRIBUTORS",
    "CUSTOM",
    "DATES",
    "FORMAT",
    "ITEM_CONTRIBUTORS",
    "ITEM_DATES",
    "ITEM_KEYS",
    "ITEM_NAMES",
    "ITEM_NUMBERS",
    "ITEM_TEXTS",
    "KINDS",
    "LANDING_PAGE",
    "NAMES",
    "NAME_PARTS",
    "NUMBERED",
    "ORIGINALS",
    "PARTED",
    "PREPRINT",
    "PREPRINT_IN_CHINESE",
    "REPLACED",
    "VARIABLES",
    "WITH_PARALLEL_FORMS",
]

# Programs that take items from Crossref leave its words in the place of CSL's.
KINDS: Final = {
    **CROSSREF_KINDS,
    **{word: word for word in sorted(CSL_TYPES)},
    "preprint": "preprint",
}

# People in other roles than author; the role of a contributor is the variable's name.
CONTRIBUTORS: Final = (
    *("editor", "translator", "editor-translator", "collection-editor", "container-author"),
    *("editorial-director", "director", "illustrator", "composer", "compiler", "curator", "chair"),
    *("interviewer", "recipient", "reviewed-author", "contributor", "executive-producer", "guest"),
    *("host", "narrator", "organizer", "performer", "producer", "script-writer", "series-creator"),
)
NAMES: Final = frozenset({"author", "original-author", *CONTRIBUTORS})
DATES: Final = frozenset(
    {"accessed", "available-date", "event-date", "issued", "original-date", "submitted"}
)
# What is said of the work that this one is a translation of, and by Chinese practice of this one
# in English
ORIGINALS: Final = frozenset(
    {
        *("original-author", "original-title", "original-container-title"),
        *("original-publisher", "original-publisher-place"),
    }
)
# What a line of a note may state, by its name in small letters
VARIABLES: Final = {
    name.lower(): name
    for name in (
        *sorted(NAMES),
        *sorted(DATES),
        *sorted(ORIGINALS),
        *("abstract", "annote", "archive", "archive-place", "archive_collection"),
        *("archive_location", "authority", "call-number", "chapter-number", "citation-key"),
        *("collection-number", "collection-title", "container-title", "container-title-short"),
        *("dimensions", "division", "DOI", "edition", "event", "event-place", "event-title"),
        *("genre", "ISBN", "ISSN", "issue", "journalAbbreviation", "jurisdiction", "keyword"),
        *("language", "locator", "medium", "number", "number-of-pages", "number-of-volumes"),
        *("page", "page-first", "part", "part-title", "PMCID", "PMID", "printing", "publisher"),
        *("publisher-place", "references", "reviewed-genre", "reviewed-title", "scale", "section"),
        *("shortTitle", "source", "status", "supplement", "title", "title-short", "type", "URL"),
        *("version", "volume", "volume-title", "year-suffix"),
    )
}

# What an item may hold by the data format of CSL 1.0.2, by the shape of its value. The format has
# no editor-translator, which the specification has, and no container title of the original.
_NOT_IN_ITEMS: Final = frozenset({"editor-translator", "original-container-title"})
ITEM_NUMBERS: Final = frozenset(
    {
        *("chapter-number", "citation-number", "collection-number", "edition"),
        *("first-reference-note-number", "issue", "locator", "number", "number-of-pages"),
        *("number-of-volumes", "page", "page-first", "part", "printing", "supplement", "volume"),
    }
)
ITEM_DATES: Final = DATES
ITEM_CONTRIBUTORS: Final = tuple(role for role in CONTRIBUTORS if role not in _NOT_IN_ITEMS)
ITEM_NAMES: Final = NAMES - _NOT_IN_ITEMS
ITEM_TEXTS: Final = frozenset(VARIABLES.values()) - {
    "type"
} - ITEM_NUMBERS - DATES - NAMES - _NOT_IN_ITEMS | {"citation-label", "note", "volume-title-short"}
# The parts of a name that are text; the others may be numbers and booleans as well.
NAME_PARTS: Final = (
    *("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal"),
)

FORMAT: Final = "csl-json"
# Stands between the parts of a name in a note.
BETWEEN_PARTS: Final = "||"
# Chinese practice has English forms of these in `original-…`, where they have no translator.
WITH_PARALLEL_FORMS: Final = frozenset({*SERIAL_KINDS, "paper-conference", "thesis"})

# CSL files it under `article`, with this genre.
PREPRINT: Final = "preprint"
PREPRINT_IN_CHINESE: Final = "预印本"
# Their numbers are identifiers of a scheme of their own.
NUMBERED: Final = frozenset({"patent", "report", "standard"})
ARXIV: Final = "arXiv"
ARXIV_PREFIX: Final = "arXiv:"
LANDING_PAGE: Final = "landing-page"

# Where an item holds what no variable can: at the name of litrecord in `custom` the version and the
# fields of the record as litrecord's JSON has them, and at this key there the variables that stand
# in for some of them and are not to be read.
CUSTOM: Final = "custom"
REPLACED: Final = "replaced"
# Fields of the record whose own fields stand there one by one
PARTED: Final = frozenset({"event", "journal", "open_access", "translation_of"})
# All that an item may hold
ITEM_KEYS: Final = (
    ITEM_TEXTS | ITEM_NUMBERS | ITEM_DATES | ITEM_NAMES | {"categories", CUSTOM, "id", "type"}
)
