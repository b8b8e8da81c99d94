"""Words of JATS: its elements and the values of its attributes.

From the Journal Article Tag Suite, NISO Z39.96-2024 (JATS 1.4) and its predecessors back to NLM's
DTD 2, https://jats.nlm.nih.gov/archiving/tag-library/1.3/.
"""

from __future__ import annotations

from typing import Final

from litrecord.vocab.csl import CONTRIBUTORS

__all__ = [
    "ABBREVIATIONS",
    "ARTICLE_TYPES",
    "AUTHORS_KEYWORDS",
    "CLASSIFICATIONS",
    "CUSTOM",
    "DOCTYPE",
    "IDENTIFIERS",
    "KINDS",
    "LINKS",
    "NAMESPACE",
    "OTHER_ABSTRACTS",
    "RECORDS",
    "ROLES",
    "ROOTS",
    "RUNNING",
    "SKIPPED",
    "TEXT_ROLES",
    "TRANSLATED",
]

RECORDS: Final = frozenset({"article"})
ROOTS: Final = frozenset({"pmc-articleset", "articles", "OAI-PMH", "ListRecords", "GetRecord"})
# What is no front matter
SKIPPED: Final = frozenset({"body", "back", "floats-group", "sub-article", "response"})

# Elements of text with markup in it
RUNNING: Final = frozenset(
    {
        "abstract",
        "aff",
        "alt-title",
        "article-title",
        "copyright-statement",
        "funding-statement",
        "journal-subtitle",
        "journal-title",
        "kwd",
        "license-p",
        "subject",
        "subtitle",
        "trans-abstract",
        "trans-subtitle",
        "trans-title",
    }
)

# Values of `@article-type` that the tag library suggests for articles of journals
ARTICLE_TYPES: Final = frozenset(
    {
        *("abstract", "addendum", "announcement", "article-commentary", "books-received"),
        *("brief-report", "calendar", "case-report", "collection", "correction", "data-paper"),
        *("discussion", "editorial", "in-brief", "introduction", "letter", "meeting-report"),
        *("news", "obituary", "oration", "other", "partial-retraction", "rapid-communication"),
        *("reply", "reprint", "research-article", "retraction", "review-article", "translation"),
    }
)

# CSL's word by `@article-type`. All others are articles of a journal. The suite suggests no value
# for works that are no articles; those at the end are CSL's own words, of which none means an
# article elsewhere.
KINDS: Final = {
    "preprint": "preprint",
    "dissertation": "thesis",
    "thesis": "thesis",
    "book-review": "review-book",
    "product-review": "review",
    "conference-paper": "paper-conference",
    "proceedings-paper": "paper-conference",
    "dataset": "dataset",
    "report": "report",
    "working-paper": "report",
    "article-magazine": "article-magazine",
    "article-newspaper": "article-newspaper",
    "book": "book",
    "chapter": "chapter",
    "entry-dictionary": "entry-dictionary",
    "entry-encyclopedia": "entry-encyclopedia",
    "legislation": "legislation",
    "patent": "patent",
    "software": "software",
    "standard": "standard",
    "webpage": "webpage",
}

# CSL's word by `@contrib-type`; all others are `contributor`.
ROLES: Final = {
    **{word: word for word in CONTRIBUTORS if word != "contributor"},
    "guest-editor": "editor",
}

# Values of `@specific-use` by which a title or an abstract in another language says that it is not
# what the elements for such texts are for: the publisher's own.
TEXT_ROLES: Final = frozenset({"original", "translation", "machine-translation", "unknown"})

# Values of `@kwd-group-type` for keywords of no thesaurus
AUTHORS_KEYWORDS: Final = frozenset(
    {"", "author", "author-generated", "author-keywords", "authors", "kwd"}
)

# Kinds of links other than `full-text`, by the `@content-type` of `self-uri`
LINKS: Final = frozenset({"doi", "landing-page", "listing"})

# Values of `@subj-group-type` that name a classification scheme
CLASSIFICATIONS: Final = frozenset({"clc", "ddc", "jel", "lcc", "msc", "pacs", "udc"})

# Values of `@pub-id-type` of `article-id` in JATS 1.1, which has a list of them
IDENTIFIERS: Final = frozenset(
    {
        *("accession", "ark", "art-access-id", "arxiv", "coden", "doaj", "doi", "handle", "isbn"),
        *("manuscript", "medline", "other", "pii", "pmcid", "pmid", "publisher-id", "sici"),
        "std-designation",
    }
)

# The value of `@related-article-type` for the work that an article is a translation of. The suite
# has no word for it.
TRANSLATED: Final = "translation-of"

# What is written: JATS Publishing 1.1
DOCTYPE: Final = (
    '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.1 20151215//EN"'
    ' "JATS-journalpublishing1.dtd">'
)
NAMESPACE: Final = "http://www.w3.org/1999/xlink"

# The value of `@specific-use` of `custom-meta` whose `meta-name` is a field of litrecord's records
CUSTOM: Final = "litrecord"

# Whose abbreviation it is, by `@abbrev-type` and `@journal-id-type`
ABBREVIATIONS: Final = {"nlm-ta": "nlm", "iso-abbrev": "iso4", "iso": "iso4"}

# Values of `@abstract-type` for texts that are no abstract
OTHER_ABSTRACTS: Final = frozenset(
    {
        "editor-summary",
        "editors-summary",
        "executive-summary",
        "graphical",
        "graphical-abstract",
        "highlights",
        "key-points",
        "plain-language-summary",
        "precis",
        "teaser",
        "toc",
        "video",
        "web-summary",
    }
)
