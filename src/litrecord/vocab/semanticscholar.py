"""Words of Semantic Scholar: its publication types, from the Academic Graph API's documentation."""

from __future__ import annotations

from typing import Final

__all__ = ["KINDS"]

# CSL's word by the API's, in lower case. What says nothing of the kind of a paper (`Review`,
# `CaseReport`, `ClinicalTrial`, `Study`, …) is a type only.
KINDS: Final = {
    "journalarticle": "article-journal",
    "lettersandcomments": "article-journal",
    "editorial": "article-journal",
    "news": "article-newspaper",
    "conference": "paper-conference",
    "booksection": "chapter",
    "book": "book",
    "dataset": "dataset",
}
