"""Words of Crossref: its types of works, https://api.crossref.org/types, and what is below them."""

from __future__ import annotations

from typing import Final

from litrecord.vocab.kinds import CSL_TYPES

__all__ = ["KINDS", "SUBTYPES"]

# CSL's word by Crossref's. What says nothing of the kind of a work (`other`, `component`, `grant`)
# is a type only. Some answers have CSL's words in their place.
KINDS: Final = {
    **{word: word for word in sorted(CSL_TYPES)},
    "journal-article": "article-journal",
    "proceedings-article": "paper-conference",
    "book-chapter": "chapter",
    "book-section": "chapter",
    "book-part": "chapter",
    "book-track": "chapter",
    "monograph": "book",
    "edited-book": "book",
    "reference-book": "book",
    "book-set": "book",
    "proceedings": "book",
    "reference-entry": "entry",
    "dissertation": "thesis",
    "posted-content": "article",
    "report-component": "report",
    "report-series": "report",
    "database": "dataset",
    "peer-review": "review",
    "journal": "periodical",
    "journal-volume": "periodical",
    "journal-issue": "periodical",
    "proceedings-series": "periodical",
}

# Of posted content
SUBTYPES: Final = {
    "preprint": "preprint",
    "working_paper": "report",
    "report": "report",
    "dissertation": "thesis",
    "letter": "personal_communication",
}
