"""Reviews of papers, invented: what a package on top of litrecord looks like.

It uses nothing but the public names of litrecord. It derives a class of records, adds a source
format and rules, and puts litrecord's types into a class of its own.
"""

from __future__ import annotations

from invented_reviews.format import FORMAT, ReviewParser, ReviewSerializer
from invented_reviews.model import ReadingList, ReviewedPaper, Verdict, make_converter
from invented_reviews.rules import RULES, verdict_contradicts_score, verdict_derivable

__all__ = [
    "FORMAT",
    "RULES",
    "ReadingList",
    "ReviewParser",
    "ReviewSerializer",
    "ReviewedPaper",
    "Verdict",
    "make_converter",
    "verdict_contradicts_score",
    "verdict_derivable",
]
