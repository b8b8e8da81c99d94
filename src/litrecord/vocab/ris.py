"""Words of RIS: its types of works.

RIS has no standard. The codes are those of Reference Manager, which the format is from, and of
EndNote, https://support.clarivate.com/Endnote, "RIS Format", with other spellings in use.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from litrecord.patterns import late
from litrecord.vocab.kinds import words_by_kind

__all__ = [
    "ACCESSED",
    "CODES",
    "COUNT_OF_PAGES",
    "EDITED",
    "GENERIC",
    "IN_SERIES",
    "KINDS",
    "NOT_HELD",
    "NO_VOLUME",
    "NUMBERED",
    "PAGED",
    "SERIAL",
    "SERIES_HOLDERS",
    "TRANSLATED",
    "WHOLE",
    "is_number_of_standard",
    "is_original",
    "numbers_of_database",
]

# CSL's word by the code, in lower case. `GEN`, a work of any kind, says nothing.
KINDS: Final = {
    "abst": "article-journal",
    "advs": "motion_picture",
    "aggr": "dataset",
    "ancient": "classic",
    "art": "graphic",
    "bill": "bill",
    "blog": "post-weblog",
    "book": "book",
    "case": "legal_case",
    "chap": "chapter",
    "chart": "figure",
    "clswk": "classic",
    "comp": "software",
    "conf": "paper-conference",
    "cpaper": "paper-conference",
    "ctlg": "document",
    "data": "dataset",
    "dbase": "dataset",
    "dict": "entry-dictionary",
    "ebook": "book",
    "echap": "chapter",
    "edbook": "book",
    "ejour": "article-journal",
    "elec": "webpage",
    "encyc": "entry-encyclopedia",
    "equa": "figure",
    "figure": "figure",
    "govdoc": "report",
    "grant": "document",
    "grnt": "document",
    "hear": "hearing",
    "icomm": "personal_communication",
    "inpr": "article-journal",
    "intv": "interview",
    "jfull": "periodical",
    "jour": "article-journal",
    "legal": "regulation",
    "manscpt": "manuscript",
    "map": "map",
    "mgzn": "article-magazine",
    "mpct": "motion_picture",
    "multi": "motion_picture",
    "music": "musical_score",
    "news": "article-newspaper",
    "pamp": "pamphlet",
    "pat": "patent",
    "pcomm": "personal_communication",
    "pod": "broadcast",
    "rprt": "report",
    "ser": "book",
    "slide": "speech",
    "sound": "song",
    "stand": "standard",
    "stat": "legislation",
    "std": "standard",
    "thes": "thesis",
    "unbill": "bill",
    "unpb": "manuscript",
    "unpd": "manuscript",
    "video": "motion_picture",
    "web": "webpage",
}

# The code that is written for a kind. Where several are read as one, these are those of Reference
# Manager and EndNote for the commonest case.
CODES: Final = words_by_kind(
    KINDS,
    *("jour", "conf", "chap", "book", "thes", "rprt", "data", "elec", "stand", "unpb", "mpct"),
    *("bill", "clswk", "case", "sound", "figure", "pcomm"),
)
GENERIC: Final = "gen"

# What stands by itself: a secondary title is that of its series.
SERIES_HOLDERS: Final = frozenset({"book", "report", "software", "map"})

# Of these a secondary title is none of what holds them: a department, a program, a committee, …
NOT_HELD: Final = frozenset(
    {
        "thesis",
        "patent",
        "figure",
        "motion_picture",
        "hearing",
        "regulation",
        "personal_communication",
    }
)

# Of these secondary authors are editors; None is a work of any kind.
EDITED: Final = frozenset(
    {
        *("book", "chapter", "paper-conference", "entry-dictionary", "entry-encyclopedia"),
        *("classic", "article-journal", "post-weblog", "periodical", "musical_score", None),
    }
)

# Of these tertiary authors are the editors of a series.
IN_SERIES: Final = frozenset(
    {"chapter", "paper-conference", "entry-dictionary", "entry-encyclopedia"}
)

# Of these subsidiary authors are translators.
TRANSLATED: Final = frozenset(
    {"book", "chapter", "entry-dictionary", "entry-encyclopedia", "classic", "article-journal"}
)

# Of these pages are those there are, not those on which they stand.
WHOLE: Final = frozenset(
    {
        *("book", "thesis", "report", "standard", "regulation", "patent", "manuscript"),
        *("classic", "motion_picture", "song", "software", "map", "graphic", "webpage"),
    }
)

# What appears in issues
SERIAL: Final = frozenset({"article-journal", "article-magazine", "article-newspaper"})

# Of these the tag for volumes has something else, such as an edition.
NO_VOLUME: Final = frozenset({"patent", "figure", "post-weblog", "software"})

# Of these the tag for serial numbers has one of their own, which is an identifier of that scheme.
NUMBERED: Final = frozenset({"patent", "report", "standard"})

# Of these a tag has the number that stands in the place of pages.
PAGED: Final = frozenset({"article-journal", "paper-conference"})

# How pages are counted, where they are not those on which a work stands
COUNT_OF_PAGES: Final = late(r"[0-9ivxlcIVXLC,+ ]+(?: ?[pP](?:[pP]|ages|\.)?\.?)?")

# Types of which the date is the one of access, where the year stands beside it
ACCESSED: Final = frozenset({"AGGR", "CASE", "DBASE", "EBOOK", "EJOUR", "MULTI"})


def numbers_of_database(names: str) -> str | None:
    """Return the scheme of a database's numbers: `pmid`, `arxiv`; None for any other database.

    Args:
        names: What is said of the database.
    """
    folded = names.lower()
    if "pubmed" in folded or "medline" in folded:
        return "pmid"
    return "arxiv" if "arxiv" in folded else None


def is_number_of_standard(value: str) -> bool:
    """Tell whether a number among serial numbers is a standard's: `GB/T 7714-2015`, `ISO 690`.

    It begins with whoever set the standard; its year would make an ISSN of it elsewhere.
    """
    return value[:1].isalpha() and value[:4].upper() not in ("ISSN", "ISBN")


def is_original(lang: str | None, languages: Sequence[str]) -> bool:
    """Tell whether a title with a translation beside it is the original.

    Args:
        lang: Tag of its language; None when unknown.
        languages: Tags of the languages of the work, as stated.
    """
    if lang is None or len(languages) != 1:
        return False
    return lang.partition("-")[0] == languages[0].partition("-")[0]
