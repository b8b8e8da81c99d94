"""The founding format, `aggregator`: its keys, and how a record is spelled and read in them.

A record of the format is a JSON object of 33 keys. `resultStr` holds the same keys again, as JSON
inside a string, in the language of the original: its title is the original title, the outer one a
translation. Everything else is the same at both levels.

Parser and serializer share what stands here. `spelling` writes a record in the keys: the parser
finds with it what a record alone would not give back. The others read them, value by value
(`values`), level by level (`levels`), then both levels and the text of a page (`texts`, `page`,
`reading`): the serializer finds with them what a reader will not get back.
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "FIELD_KEYS",
    "FORMAT",
    "INTRODUCTION_LABEL",
    "JOURNAL",
    "JOURNAL_KEYS",
    "KEYS",
    "KIND_OF_TYPE",
    "LINK_KINDS",
    "NOT_AVAILABLE",
    "OPAQUE",
    "PATHS",
    "RESULT",
]

FORMAT: Final = "aggregator"
RESULT: Final = "resultStr"
JOURNAL: Final = "journal"
INTRODUCTION_LABEL: Final = "期刊介绍"

# Field of the record that each key states, by its path.
PATHS: Final = {
    "title": "title",
    "authors": "authors",
    "doi": "doi",
    "DOIUrl": "links",
    "url": "links",
    "abstract": "abstract",
    "journal.name": "journal.name",
    "journal.volume": "volume",
    "journal.pages": "pages",
    "PeriodicalIF": "journal.rankings[0].impact_factor",
    "publicationDate": "published",
    "publicationTypes": "types",
    "fieldsOfStudy": "fields_of_study",
    "isOpenAccess": "open_access.is_open",
    "openAccessPdf": "open_access.pdf_url",
    "citationCount": "citation_count",
    "platform": "source.platform",
    "PeriodicalName": "journal.name",
    "ListUrlMain": "links",
    "RegionNum": "journal.rankings",
    "RegionCategory": "journal.rankings",
    "PMCID": "pmcid",
    "EPubDate": "published_online",
    "PubModel": "publication_model",
    "JCR": "journal.rankings[0].categories[0].quartile",
    "JCRName": "journal.rankings[0].categories[0].name",
}

# The provider's own values, which mean nothing elsewhere.
OPAQUE: Final = frozenset(
    {
        "PeriodicalId",
        "paperid",
        "FirstCategoryId",
        "ArticlePicture",
        "TitleCN",
        "AbstractTextCN",
        "Score",
        "Total",
    }
)

JOURNAL_KEYS: Final = ("name", "volume", "pages")

# In the order in which the provider writes them.
KEYS: Final = (
    "title",
    "authors",
    "doi",
    "DOIUrl",
    "url",
    "abstract",
    "PeriodicalId",
    "journal",
    "PeriodicalIF",
    "publicationDate",
    "publicationTypes",
    "fieldsOfStudy",
    "isOpenAccess",
    "openAccessPdf",
    "citationCount",
    "resultStr",
    "platform",
    "paperid",
    "PeriodicalName",
    "FirstCategoryId",
    "ListUrlMain",
    "RegionNum",
    "RegionCategory",
    "ArticlePicture",
    "TitleCN",
    "AbstractTextCN",
    "PMCID",
    "EPubDate",
    "PubModel",
    "JCR",
    "JCRName",
    "Score",
    "Total",
)

# Keys that state a field, without those of the journal's object
FIELD_KEYS: Final = frozenset(KEYS) & PATHS.keys()

LINK_KINDS: Final = {"DOIUrl": "doi", "url": "landing-page", "ListUrlMain": "listing"}

NOT_AVAILABLE: Final = frozenset({"n/a", "na", "-", "--", "—", "not available", "none", "null"})

# PubMed's and Semantic Scholar's words, folded, for CSL's types
KIND_OF_TYPE: Final = {
    "journal article": "article-journal",
    "journalarticle": "article-journal",
    "preprint": "preprint",
    "conference": "paper-conference",
    "conference paper": "paper-conference",
    "proceedings paper": "paper-conference",
    "thesis": "thesis",
    "dissertation": "thesis",
    "academic dissertation": "thesis",
    "book": "book",
    "book chapter": "chapter",
    "booksection": "chapter",
    "dataset": "dataset",
    "patent": "patent",
    "newspaper article": "article-newspaper",
}
