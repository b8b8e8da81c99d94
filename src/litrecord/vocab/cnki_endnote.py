"""Words of EndNote's tagged text: reference types, and how Chinese databases name kinds of works.

The types are those of EndNote, `Reference Types` in its preferences; CNKI and others use a few of
them for what they have no word for, and say beside what it is.
"""

from __future__ import annotations

from typing import Final

__all__ = ["CHINESE_KINDS", "DEGREES", "TYPES"]

# CSL's word by EndNote's; None for what says nothing.
TYPES: Final = {
    "Aggregated Database": "dataset",
    "Ancient Text": "classic",
    "Artwork": "graphic",
    "Audiovisual Material": "motion_picture",
    "Bill": "bill",
    "Blog": "post-weblog",
    "Book": "book",
    "Book Section": "chapter",
    "Case": "legal_case",
    "Chart or Table": "figure",
    "Classical Work": "classic",
    "Computer Program": "software",
    "Conference Paper": "paper-conference",
    "Conference Proceedings": "paper-conference",
    "Dataset": "dataset",
    "Dictionary": "entry-dictionary",
    "Discussion Forum": "post",
    "Edited Book": "book",
    "Electronic Article": "article-journal",
    "Electronic Book": "book",
    "Electronic Book Section": "chapter",
    "Encyclopedia": "entry-encyclopedia",
    "Figure": "figure",
    "Film or Broadcast": "motion_picture",
    "Generic": None,
    "Government Document": "report",
    "Hearing": "hearing",
    "Interview": "interview",
    "Journal": "article-journal",
    "Journal Article": "article-journal",
    "Legal Rule or Regulation": "regulation",
    "Magazine Article": "article-magazine",
    "Manuscript": "manuscript",
    "Map": "map",
    "Music": "musical_score",
    "Newspaper Article": "article-newspaper",
    "Online Database": "dataset",
    "Pamphlet": "pamphlet",
    "Patent": "patent",
    "Personal Communication": "personal_communication",
    "Podcast": "broadcast",
    "Preprint": "preprint",
    "Report": "report",
    "Serial": "periodical",
    "Social Media": "post",
    "Standard": "standard",
    "Statute": "legislation",
    "Television Episode": "broadcast",
    "Thesis": "thesis",
    "Unpublished Work": "manuscript",
    "Web Page": "webpage",
}

# What it is, by a word in what a Chinese database says beside the type. The first counts.
CHINESE_KINDS: Final = {
    "年鉴": "chapter",
    "年鑒": "chapter",
    "标准": "standard",
    "专利": "patent",
    "成果": "report",
    "科技报告": "report",
    "报纸": "article-newspaper",
    "会议": "paper-conference",
    "图书": "book",
    "期刊": "article-journal",
}

# Words that only the type of a thesis holds, in lower case
DEGREES: Final = ("硕士", "博士", "学位论文", "thesis", "dissertation")
