"""Words of RefWorks' tagged text: its tags and reference types.

Both stand in RefWorks' help, "Tagged Format"; databases add a few types of their own.
"""

from __future__ import annotations

from typing import Final

__all__ = ["TAGS", "TYPES"]

# `VO` is written in small letters by CNKI.
_TAGS: Final = """
    RT SR ID A1 T1 JF JO YR FD VO vo IS SP OP K1 AB NO A2 T2 ED PB PP A3 A4 A5 A6 T3 SN AV AD AN LA
    CL SF OT LK DO CN DB DS IP RD ST U1 U2 U3 U4 U5 U6 U7 U8 U9 U10 U11 U12 U13 U14 U15 UL SL LL CR
    WT WV WP OL PMID PMCID
"""
TAGS: Final = tuple(_TAGS.split())

# CSL's word by RefWorks'; None for what says nothing.
TYPES: Final[dict[str, str | None]] = {
    "Abstract": "article-journal",
    "Artwork": "graphic",
    "Bills/Resolutions": "bill",
    "Book": "book",
    "Book, Edited": "book",
    "Book, Section": "chapter",
    "Book, Whole": "book",
    "Case/Court Decisions": "legal_case",
    "Computer Program": "software",
    "Conference Paper": "paper-conference",
    "Conference Proceeding": "paper-conference",
    "Conference Proceedings": "paper-conference",
    "Dissertation": "thesis",
    "Dissertation/Thesis": "thesis",
    "Dissertation/Thesis, Unpublished": "thesis",
    "Electronic Article": "article-journal",
    "Generic": None,
    "Grant": None,
    "Hearing": "hearing",
    "Journal": "article-journal",
    "Journal Article": "article-journal",
    "Journal, Electronic": "article-journal",
    "Laws/Statutes": "legislation",
    "Magazine Article": "article-magazine",
    "Map": "map",
    "Monograph": "book",
    "Motion Picture": "motion_picture",
    "Music Score": "musical_score",
    "Newspaper": "article-newspaper",
    "Newspaper Article": "article-newspaper",
    "Online Discussion Forum": "post",
    "Online Discussion Forum/Blogs": "post",
    "Patent": "patent",
    "Personal Communication": "personal_communication",
    "Report": "report",
    "Sound Recording": "song",
    "Standard": "standard",
    "Thesis": "thesis",
    "Unpublished Material": "manuscript",
    "Video/ DVD": "motion_picture",
    "Video/DVD": "motion_picture",
    "Web Page": "webpage",
}
