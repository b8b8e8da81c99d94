"""Words of OpenAlex: its types of works and of sources, https://docs.openalex.org."""

from __future__ import annotations

from typing import Final

from litrecord.vocab.crossref import KINDS as CROSSREF_KINDS

__all__ = ["ARTICLES", "KINDS", "VENUES", "WORDS_OF_CROSSREF"]

# CSL's word by that of `type`. `article` and its kin are told by what the registry calls them and
# by where they appeared, see `ARTICLES`; `other`, `paratext` and the like say nothing.
KINDS: Final = {
    "preprint": "preprint",
    "book": "book",
    "book-chapter": "chapter",
    "book-section": "chapter",
    "dissertation": "thesis",
    "dataset": "dataset",
    "report": "report",
    "standard": "standard",
    "software": "software",
    "peer-review": "review",
    "reference-entry": "entry",
}
# Types of what appears in journals, unless something else is said of it
ARTICLES: Final = frozenset({"article", "review", "letter", "editorial", "erratum", "retraction"})
# `type_crossref` and `raw_type`; other registries and repositories have words of their own.
WORDS_OF_CROSSREF: Final = CROSSREF_KINDS
# Kinds of a journal profile, by the type of a source
VENUES: Final = {"journal": "journal", "conference": "conference", "book series": "book-series"}
