"""Platforms that records come from: normalised names and how exporters print them."""

from __future__ import annotations

from typing import Final

from litrecord.patterns import late

__all__ = ["normalise_platform", "print_platform"]

_PRINTED: Final = {
    "arxiv": "arXiv",
    "cnki": "CNKI",
    "cqvip": "CQVIP",
    "crossref": "Crossref",
    "dblp": "DBLP",
    "doaj": "DOAJ",
    "europe-pmc": "EuropePMC",
    "google-scholar": "GoogleScholar",
    "openalex": "OpenAlex",
    "pubmed": "PubMed",
    "sciencedirect": "ScienceDirect",
    "scopus": "Scopus",
    "semantic-scholar": "Semanticscholar",
    "springer": "Springer",
    "wanfang": "Wanfang",
    "web-of-science": "WebOfScience",
}
_KEY: Final = late(r"[\s_-]+")
_NORMALISED: Final = {_KEY.sub("", name): name for name in _PRINTED} | {
    "知网": "cnki",
    "中国知网": "cnki",
    "万方": "wanfang",
    "维普": "cqvip",
}


def normalise_platform(printed: str) -> str:
    """Return the normalised name of a platform: lower case, hyphens, whatever way it was printed.

    A platform that is not known keeps its name in lower case with hyphens for spaces.
    """
    folded = printed.strip().casefold()
    return _NORMALISED.get(_KEY.sub("", folded), _KEY.sub("-", folded))


def print_platform(name: str) -> str:
    """Return the name of a platform as the founding format prints it."""
    return _PRINTED.get(name, name)
