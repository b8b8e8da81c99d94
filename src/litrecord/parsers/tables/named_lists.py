"""Which list a table is, by the name of its file, its sheet or the lines above it."""

from __future__ import annotations

import re
from typing import Final

from litrecord.vocab.editions import IndexReading, find_index

__all__ = ["find_list_of_journals", "find_named_list", "make_slug"]

_NAMED_LISTS: Final = (
    ("ccft", re.compile(r"ccft|ccf ?中文|ccfchinese|计算领域高质量", re.IGNORECASE)),
    ("ccf", re.compile("ccf|中国计算机学会", re.IGNORECASE)),
    ("cas-warning", re.compile("预警|gjqkyjmd|warning", re.IGNORECASE)),
    ("ajg", re.compile(r"\bajg\b|academic journal guide", re.IGNORECASE)),
    ("abdc", re.compile(r"\babdc\b", re.IGNORECASE)),
    ("utd24", re.compile("utd", re.IGNORECASE)),
    ("ft50", re.compile(r"\bft ?50", re.IGNORECASE)),
    ("fms", re.compile(r"\bfms", re.IGNORECASE)),
)
_NOT_IN_SLUG: Final = re.compile(
    r"(?:19|20)[0-9]{2}(?:[-—–_ ]+(?:19|20)[0-9]{2})?年?|utf-?8|\W+|_+"
)
# What stands around the name, edition and level of a list: CSSCI扩展版目录.csv
_NOT_IN_LEVEL: Final = re.compile(r"\.[A-Za-z0-9]{1,5}\Z|目录|名单|列表|一览表?|[(（][0-9]+[)）]")


def find_named_list(text: str) -> str | None:
    """Return the short name of a list of levels that a text names, such as `ccf`; else None."""
    return next((one for one, words in _NAMED_LISTS if words.search(text)), None)


def find_list_of_journals(text: str) -> IndexReading | None:
    """Read name, edition and level of a list of journals kept in China from a title of it.

    >>> find_list_of_journals("CSSCI（2025—2026）来源期刊目录.xlsx")
    IndexReading(code='CSSCI', level='来源期刊', edition='2025—2026', rest='')
    """
    return find_index(_NOT_IN_LEVEL.sub(" ", text))


def make_slug(name: str) -> str:
    """Make a name for a list that has none, from that of its file: `list` where that has none.

    >>> make_slug("Our University_journals 2024.csv")
    'our-university-journals'
    """
    stem = name.rpartition(".")[0] or name
    return "-".join(filter(None, _NOT_IN_SLUG.split(stem.casefold()))) or "list"
