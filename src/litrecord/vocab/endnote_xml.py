"""Words of EndNote's XML: its elements, its reference types and the faces of its type.

From EndNote's RSXML document type definition and the tables of reference types in its manual,
https://docs.endnote.com/. The names of reference types are those of its English edition.
"""

from __future__ import annotations

from typing import Final

__all__ = ["FACES", "KINDS", "NAMES", "RECORDS", "ROOTS", "RUNNING"]

RECORDS: Final = frozenset({"record"})
ROOTS: Final = frozenset({"xml", "records"})
RUNNING: Final = frozenset({"title", "translated-title", "short-title", "abstract"})

# The tag for a face of type; `normal` needs none.
FACES: Final = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "superscript": "sup",
    "subscript": "sub",
}

# CSL's word by the name of the reference type, in lower case
KINDS: Final = {
    "journal article": "article-journal",
    "electronic article": "article-journal",
    "magazine article": "article-magazine",
    "newspaper article": "article-newspaper",
    "preprint": "preprint",
    "book": "book",
    "edited book": "book",
    "electronic book": "book",
    "ebook": "book",
    "catalog": "book",
    "book section": "chapter",
    "electronic book section": "chapter",
    "ebook section": "chapter",
    "conference paper": "paper-conference",
    "conference proceedings": "paper-conference",
    "conference proceeding": "paper-conference",
    "thesis": "thesis",
    "report": "report",
    "government document": "report",
    "patent": "patent",
    "standard": "standard",
    "dataset": "dataset",
    "aggregated database": "dataset",
    "online database": "dataset",
    "computer program": "software",
    "web page": "webpage",
    "electronic source": "webpage",
    "blog": "post-weblog",
    "discussion forum": "post",
    "social media": "post",
    "encyclopedia": "entry-encyclopedia",
    "dictionary": "entry-dictionary",
    "unpublished work": "manuscript",
    "manuscript": "manuscript",
    "pamphlet": "pamphlet",
    "personal communication": "personal_communication",
    "interview": "interview",
    "serial": "periodical",
    "ancient text": "classic",
    "classical work": "classic",
    "artwork": "graphic",
    "figure": "figure",
    "chart or table": "figure",
    "map": "map",
    "music": "song",
    "audiovisual material": "motion_picture",
    "film or broadcast": "motion_picture",
    "television episode": "broadcast",
    "podcast": "broadcast",
    "online multimedia": "webpage",
    "multimedia application": "software",
    "case": "legal_case",
    "bill": "bill",
    "hearing": "hearing",
    "statute": "legislation",
    "legal rule or regulation": "regulation",
    "generic": "document",
}

# The name by the number, for records that state the number alone. The numbers are those of EndNote
# since version 8; other programs number otherwise, so that a name goes before.
NAMES: Final = {
    "2": "artwork",
    "3": "audiovisual material",
    "4": "bill",
    "5": "book section",
    "6": "book",
    "7": "case",
    "8": "catalog",
    "9": "computer program",
    "10": "conference proceedings",
    "12": "web page",
    "13": "generic",
    "14": "hearing",
    "17": "journal article",
    "19": "magazine article",
    "20": "map",
    "21": "film or broadcast",
    "23": "newspaper article",
    "24": "pamphlet",
    "25": "patent",
    "26": "personal communication",
    "27": "report",
    "28": "edited book",
    "31": "statute",
    "32": "thesis",
    "34": "unpublished work",
    "36": "manuscript",
    "37": "figure",
    "38": "chart or table",
    "43": "electronic article",
    "44": "electronic book",
    "45": "online database",
    "46": "government document",
    "47": "conference paper",
    "48": "online multimedia",
    "49": "classical work",
    "50": "legal rule or regulation",
    "51": "ancient text",
    "52": "dictionary",
    "53": "encyclopedia",
    "55": "aggregated database",
    "56": "blog",
    "57": "serial",
    "58": "standard",
    "59": "dataset",
    "60": "electronic book section",
    "61": "music",
}
