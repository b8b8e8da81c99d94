"""Kinds of works: the item types of the Citation Style Language, and one more.

The types are those of CSL 1.0.2, appendix III of its specification,
https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types. CSL has no type
for preprints (it files them under `article` with a genre); litrecord keeps them apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["CSL_TYPES", "KINDS", "SERIAL_KINDS", "words_by_kind"]

CSL_TYPES: Final = frozenset(
    {
        "article",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "bill",
        "book",
        "broadcast",
        "chapter",
        "classic",
        "collection",
        "dataset",
        "document",
        "entry",
        "entry-dictionary",
        "entry-encyclopedia",
        "event",
        "figure",
        "graphic",
        "hearing",
        "interview",
        "legal_case",
        "legislation",
        "manuscript",
        "map",
        "motion_picture",
        "musical_score",
        "pamphlet",
        "paper-conference",
        "patent",
        "performance",
        "periodical",
        "personal_communication",
        "post",
        "post-weblog",
        "regulation",
        "report",
        "review",
        "review-book",
        "software",
        "song",
        "speech",
        "standard",
        "thesis",
        "treaty",
        "webpage",
    }
)

KINDS: Final = CSL_TYPES | {"preprint"}

# What appears in issues, so that its publisher is that of the journal
SERIAL_KINDS: Final = frozenset({"article-journal", "article-magazine", "article-newspaper"})


def words_by_kind(kinds: Mapping[str, str], *usual: str) -> dict[str, str]:
    """Turn a format's words for kinds round: the word to write for each kind.

    Args:
        kinds: The kind that each word is read as.
        usual: Words that are written where several are read as one kind; of others the first.
    """
    made = {kinds[word]: word for word in usual}
    for word, kind in kinds.items():
        made.setdefault(kind, word)
    return made
