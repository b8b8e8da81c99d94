"""Words of https://schema.org for papers, journals and people."""

from __future__ import annotations

from typing import Final

__all__ = ["CONTEXT", "JOURNALS", "SCHEMES", "TYPES", "USUAL_KINDS", "WORK"]

CONTEXT: Final = "https://schema.org"
WORK: Final = "CreativeWork"
# The type of a work by its kind, CSL's word; others are works of no finer type.
TYPES: Final = {
    "article": "Article",
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "book": "Book",
    "chapter": "Chapter",
    "collection": "Collection",
    "dataset": "Dataset",
    "graphic": "VisualArtwork",
    "legislation": "Legislation",
    "manuscript": "Manuscript",
    "map": "Map",
    "motion_picture": "Movie",
    "musical_score": "SheetMusic",
    "paper-conference": "ScholarlyArticle",
    "periodical": "Periodical",
    "post": "SocialMediaPosting",
    "post-weblog": "BlogPosting",
    "preprint": "ScholarlyArticle",
    "report": "Report",
    "review": "Review",
    "review-book": "Review",
    "software": "SoftwareSourceCode",
    "song": "MusicRecording",
    "thesis": "Thesis",
    "webpage": "WebPage",
}
# The kind that a type says by itself: others are told beside it.
USUAL_KINDS: Final = {
    **{word: kind for kind, word in reversed(TYPES.items())},
    "ScholarlyArticle": "article-journal",
}
# The type of what a paper is part of, by the kind of a journal profile
JOURNALS: Final = {
    "journal": "Periodical",
    "book-series": "BookSeries",
    "conference": "CreativeWorkSeries",
}
# Names of the schemes of identifiers that a record has a field for, by that field
SCHEMES: Final = {"doi": "DOI", "pmid": "PMID", "pmcid": "PMCID", "arxiv": "arXiv"}
