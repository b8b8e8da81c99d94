"""Words of the Web of Science: its field tags and types, as its help lists them.

"Web of Science Core Collection Field Tags", https://webofscience.help.clarivate.com. Fields of the
regional indexes (CSCD, KCI, RSCI, SciELO) begin with X, Y and Z.
"""

from __future__ import annotations

from typing import Final

__all__ = ["DOCUMENT_KINDS", "HEADER", "LISTS", "MEDIA_KINDS", "OPEN_STATUSES", "SEASONS"]

# Fields of which each line is a value of its own, in tables with `; ` between
LISTS: Final = frozenset({"AU", "AF", "BA", "BF", "BE", "ED", "CA", "GP", "C1", "CR", "Z2", "Z6"})

# What tells the header of a table: most of these stand in it.
HEADER: Final = frozenset({"PT", "AU", "TI", "SO", "DT", "PY", "UT"})

# CSL's word by that of the document type (`DT`), in lower case. Others tell nothing beside `PT`.
DOCUMENT_KINDS: Final = {
    "thesis": "thesis",
    "dissertation": "thesis",
    "dissertation/thesis": "thesis",
    "thesis/dissertation": "thesis",
    "data set": "dataset",
    "dataset": "dataset",
    "data study": "dataset",
    "software": "software",
    "preprint": "preprint",
    "patent": "patent",
    "report": "report",
    "book chapter": "chapter",
    "book": "book",
    "proceedings paper": "paper-conference",
}

# CSL's word by the type of the publication (`PT`): journal, book, book in a series, …
MEDIA_KINDS: Final = {
    "j": "article-journal",
    "journal": "article-journal",
    "b": "chapter",
    "book": "chapter",
    "s": "chapter",
    "book in series": "chapter",
    "c": "paper-conference",
    "conference": "paper-conference",
    "p": "patent",
    "patent": "patent",
    "d": "dataset",
}

# litrecord's word for open access by a word of `OA`, in lower case
OPEN_STATUSES: Final = {
    "gold": "gold",
    "doaj gold": "gold",
    "other gold": "gold",
    "hybrid": "hybrid",
    "bronze": "bronze",
    "free to read": "bronze",
    "green": "green",
    "green published": "green",
    "green accepted": "green",
    "green submitted": "green",
    "green final": "green",
}

# Seasons as `PD` abbreviates them
SEASONS: Final = {"SPR": "Spring", "SUM": "Summer", "AUT": "Autumn", "FAL": "Fall", "WIN": "Winter"}
