"""Words of CSL-JSON: types of items, and variables by what they hold.

They are those of CSL 1.0.2, https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables,
and `original-container-title`, which Chinese practice adds.
"""

from __future__ import annotations

from typing import Final

from litrecord.vocab.crossref import KINDS as CROSSREF_KINDS
from litrecord.vocab.kinds import CSL_TYPES

__all__ = ["CONTRIBUTORS", "DATES", "KINDS", "NAMES", "ORIGINALS", "VARIABLES"]

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
