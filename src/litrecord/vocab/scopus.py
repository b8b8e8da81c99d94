"""Words of Scopus: headers of its exports, its document types, what it prints for nothing.

Scopus writes the headers in the language of its interface; the Chinese ones are here beside the
English. Document types: https://service.elsevier.com/app/answers/detail/a_id/15181/supporthub/scopus
"""

from __future__ import annotations

from typing import Final

__all__ = ["AUTHORS", "KINDS", "NOTHING", "STATUSES", "TELLING_HEADERS"]

# CSL's word by Scopus's, in lower case
KINDS: Final = {
    "article": "article-journal",
    "article in press": "article-journal",
    "review": "article-journal",
    "short survey": "article-journal",
    "editorial": "article-journal",
    "letter": "article-journal",
    "note": "article-journal",
    "erratum": "article-journal",
    "retracted": "article-journal",
    "data paper": "article-journal",
    "business article": "article-magazine",
    "conference paper": "paper-conference",
    "conference review": "paper-conference",
    "book": "book",
    "monograph": "book",
    "book chapter": "chapter",
    "report": "report",
    "abstract report": "report",
    "press release": "pamphlet",
    "preprint": "preprint",
    "dissertation": "thesis",
    "patent": "patent",
    # In Chinese
    "文章": "article-journal",
    "论文": "article-journal",
    "综述": "article-journal",
    "评论": "article-journal",
    "会议论文": "paper-conference",
    "会议综述": "paper-conference",
    "书籍": "book",
    "图书": "book",
    "书籍章节": "chapter",
    "图书章节": "chapter",
}

# What it prints where it has nothing, in lower case
NOTHING: Final = frozenset(
    {"[no author name available]", "[no author id available]", "[no abstract available]"}
)

# Ways of open access as it prints them, in lower case; that of the published version goes first.
STATUSES: Final = {
    "gold": "gold",
    "gold open access": "gold",
    "hybrid gold": "hybrid",
    "hybrid gold open access": "hybrid",
    "bronze": "bronze",
    "bronze open access": "bronze",
    "green": "green",
    "green open access": "green",
}

# Headers that together no other table has, in lower case
# Headers that no table of journals has, in small letters
AUTHORS: Final = frozenset({"author", "authors", "author full names", "作者", "作者全名"})
TELLING_HEADERS: Final = frozenset(
    {
        *("author full names", "author(s) id", "art. no.", "eid", "cited by", "page start"),
        *("authors with affiliations", "document type", "publication stage", "source title"),
        *("abbreviated source title", "language of original document", "index keywords"),
        *("作者 id", "来源出版物名称", "论文编号", "施引文献", "被引频次", "起始页码", "页码计数"),
        *("带归属机构的作者", "文献标题", "文献类型", "出版阶段", "索引关键字", "来源出版物"),
    }
)
