"""Words of JATS: its elements and the values of its attributes.

From the Journal Article Tag Suite, NISO Z39.96-2024 (JATS 1.4) and its predecessors back to NLM's
DTD 2, https://jats.nlm.nih.gov/archiving/tag-library/1.3/.
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "ABBREVIATIONS",
    "KINDS",
    "OTHER_ABSTRACTS",
    "RECORDS",
    "ROLES",
    "ROOTS",
    "RUNNING",
    "SKIPPED",
]

RECORDS: Final = frozenset({"article"})
ROOTS: Final = frozenset({"pmc-articleset", "articles", "OAI-PMH", "ListRecords", "GetRecord"})
# What is no front matter
SKIPPED: Final = frozenset({"body", "back", "floats-group", "sub-article", "response"})

# Elements of text with markup in it
RUNNING: Final = frozenset(
    {
        "abstract",
        "aff",
        "alt-title",
        "article-title",
        "copyright-statement",
        "funding-statement",
        "journal-subtitle",
        "journal-title",
        "kwd",
        "license-p",
        "subject",
        "subtitle",
        "trans-abstract",
        "trans-subtitle",
        "trans-title",
    }
)

# CSL's word by `@article-type`. All others are articles of a journal.
KINDS: Final = {
    "preprint": "preprint",
    "dissertation": "thesis",
    "thesis": "thesis",
    "book-review": "review-book",
    "product-review": "review",
    "conference-paper": "paper-conference",
    "proceedings-paper": "paper-conference",
    "dataset": "dataset",
    "report": "report",
    "working-paper": "report",
}

# CSL's word by `@contrib-type`; all others are `contributor`.
ROLES: Final = {
    "editor": "editor",
    "guest-editor": "editor",
    "translator": "translator",
    "illustrator": "illustrator",
    "compiler": "compiler",
}

# Whose abbreviation it is, by `@abbrev-type` and `@journal-id-type`
ABBREVIATIONS: Final = {"nlm-ta": "nlm", "iso-abbrev": "iso4", "iso": "iso4"}

# Values of `@abstract-type` for texts that are no abstract
OTHER_ABSTRACTS: Final = frozenset(
    {
        "editor-summary",
        "editors-summary",
        "executive-summary",
        "graphical",
        "graphical-abstract",
        "highlights",
        "key-points",
        "plain-language-summary",
        "precis",
        "teaser",
        "toc",
        "video",
        "web-summary",
    }
)
