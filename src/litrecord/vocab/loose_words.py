"""Words by which formats with few fields are understood: what a name is the name of."""

from __future__ import annotations

from typing import Final

from litrecord.patterns import late

__all__ = ["names_chinese_database", "names_proceedings"]

# How the databases are named, the hosts of their links, and degrees as only they state them
_DATABASES: Final = late(
    r"\bcnki\b|\bwan ?fang|\bcqvip\b|\bvip(?:\b|journal)"
    "|知网|万方|维普|中文科技期刊|中国学术期刊|硕士|博士"
)
# Names of what is printed for a conference, not of the conference
_PROCEEDINGS: Final = late(
    r"论文|文集|文摘|摘要|汇编|proceedings|\bproc\b|transactions|lecture notes|abstracts|papers"
)
_LONGEST: Final = 500


def names_chinese_database(value: str) -> bool:
    """Tell whether a text names a Chinese database, links to one, or states a degree as they do."""
    return _DATABASES.search(value[:_LONGEST].lower()) is not None


def names_proceedings(value: str) -> bool:
    """Tell whether a name is that of what is printed for a conference, not of the conference."""
    return _PROCEEDINGS.search(value.lower()) is not None
