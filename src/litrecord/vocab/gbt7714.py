"""Words and marks of GB/T 7714: type marks, and what stands for missing or further authors.

GB/T 7714—2015 (in force until 2026-06-30) and GB/T 7714—2025 (since 2026-07-01), Information and
documentation: rules for bibliographic references and citations to information resources. Type
marks: appendix B of either.
"""

from __future__ import annotations

from typing import Final

__all__ = ["AND_OTHERS", "ANONYMOUS", "MARKS", "NO_DATE", "PREPRINT_MARKS"]

# The marks of the kinds that can be rendered; preprints have one of their own since 2025 and were
# electronic bulletins before.
MARKS: Final = {
    "article-journal": "J",
    "article-magazine": "J",
    "article-newspaper": "N",
    "paper-conference": "C",
    "thesis": "D",
}
PREPRINT_MARKS: Final = {2015: "EB", 2025: "PP"}

# By whether the entry is in Chinese (clause 8.1: as printed in the language of the reference)
AND_OTHERS: Final = {True: "等", False: "et al"}
ANONYMOUS: Final = {True: "佚名", False: "Anon"}
NO_DATE: Final = {True: "日期不详", False: "n.d."}
