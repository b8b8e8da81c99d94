"""How Chinese databases name kinds of works.

They export in formats that have no type for some of them: they use a vague one, and say beside it
what is meant.
"""

from __future__ import annotations

from typing import Final

__all__ = ["CHINESE_KINDS", "DEGREES"]

# What it is, by a word in what the database says beside the type. The first counts.
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
