"""Words of the MEDLINE display format: its tags for people, and what ERIC calls kinds of works.

From NLM's descriptions of the fields, https://www.nlm.nih.gov/bsd/mms/medlineelements.html. ERIC,
https://eric.ed.gov, exports its records in the same format.
"""

from __future__ import annotations

from typing import Final

__all__ = ["ERIC_KINDS", "PEOPLE"]

# The tags of the full name, of the short one, of the institution and of identifiers, by the tag
# under which a list of people is kept; groups have a tag of their own.
PEOPLE: Final = {
    "FAU": frozenset({"FAU", "AU", "CN", "AD", "AUID"}),
    "FED": frozenset({"FED", "ED"}),
    "FIR": frozenset({"FIR", "IR", "IRAD"}),
}

# CSL's word by the beginning of ERIC's, in lower case. What says most comes first.
ERIC_KINDS: Final = {
    "journal articles": "article-journal",
    "dissertations/theses": "thesis",
    "speeches/meeting papers": "paper-conference",
    "books": "book",
    "collected works - proceedings": "book",
    "collected works - general": "book",
    "numerical/quantitative data": "dataset",
    "reports": "report",
    "guides": "report",
    "opinion papers": "report",
    "information analyses": "report",
}
