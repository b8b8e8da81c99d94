"""Words and marks of GB/T 7714: type marks, and what stands for missing or further authors.

GB/T 7714—2015 (in force until 2026-06-30) and GB/T 7714—2025 (since 2026-07-01), Information and
documentation: rules for bibliographic references and citations to information resources. Type
marks: appendix B of either.
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "AND_OTHERS",
    "ANONYMOUS",
    "MARKS",
    "NO_DATE",
    "PREPRINTS",
    "PREPRINT_MARKS",
    "TRANSLATED",
    "word",
]

# The marks of the kinds that can be rendered
MARKS: Final = {
    "article-journal": "J",
    "article-magazine": "J",
    "article-newspaper": "N",
    "paper-conference": "C",
    "thesis": "D",
    "book": "M",
    "chapter": "M",
    "entry-dictionary": "M",
    "entry-encyclopedia": "M",
    "report": "R",
    "standard": "S",
    "patent": "P",
    "dataset": "DS",
    "software": "CP",
    "webpage": "EB",
    "post": "EB",
    "post-weblog": "EB",
}
# CSL files preprints under `article`. They have a mark of their own since 2025 and were electronic
# bulletins before.
PREPRINTS: Final = frozenset({"article", "preprint"})
PREPRINT_MARKS: Final = {2015: "EB", 2025: "PP"}

# By the language of the entry (clause 8.1: further authors in words of that language); None for
# those not named
AND_OTHERS: Final[dict[str | None, str]] = {
    "zh": "等",
    "ja": "他",
    "ko": "외",
    "ru": "и др.",
    None: "et al",
}
ANONYMOUS: Final[dict[str | None, str]] = {"zh": "佚名", None: "Anon"}
NO_DATE: Final[dict[str | None, str]] = {"zh": "无日期", None: "n.d."}
TRANSLATED: Final[dict[str | None, str]] = {"zh": "译", "ja": "訳", None: "trans."}


def word(words: dict[str | None, str], lang: str | None) -> str:
    """Return the word of a table above for an entry in a language."""
    return words.get(lang) or words[None]
