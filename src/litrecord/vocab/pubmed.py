"""Words of PubMed: its elements for records and for running text, and what a paper is.

From the PubMed DTD, https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/250101/, and NLM's list of
publication types, https://www.nlm.nih.gov/mesh/pubtypes.html.
"""

from __future__ import annotations

from typing import Final

__all__ = ["KINDS", "RECORDS", "ROOTS", "RUNNING"]


RECORDS: Final = frozenset({"PubmedArticle", "PubmedBookArticle"})
ROOTS: Final = frozenset({"PubmedArticleSet", "PubmedBookArticleSet"})

# Elements whose text may hold markup: `<i>`, `<sub>`, MathML, …
RUNNING: Final = frozenset(
    {
        "AbstractText",
        "Affiliation",
        "ArticleTitle",
        "BookTitle",
        "Citation",
        "CoiStatement",
        "CollectionTitle",
        "CollectiveName",
        "Keyword",
        "SectionTitle",
        "VernacularTitle",
        "VolumeTitle",
    }
)

# CSL's word by the publication type, in lower case. Types are many; what says most comes first.
# All others (`Review`, `Case Reports`, `Clinical Trial`, …) are articles of a journal, too.
KINDS: Final = {
    "preprint": "preprint",
    "academic dissertation": "thesis",
    "newspaper article": "article-newspaper",
}
