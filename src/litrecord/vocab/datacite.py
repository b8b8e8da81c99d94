"""Words of DataCite's metadata schema 4, https://schema.datacite.org/meta/kernel-4.6/."""

from __future__ import annotations

from typing import Final

from litrecord.patterns import late

__all__ = [
    "ACCESS",
    "KINDS",
    "RESOURCE_TYPES",
    "ROLES",
    "SCHEMES",
    "UNKNOWN",
    "UNKNOWN_YEAR",
    "WORDS",
    "is_unknown",
    "kind_of_word",
    "role_of",
]

_HUMP: Final = late("(?<=[a-z])(?=[A-Z])")

# CSL's word by `resourceTypeGeneral`, in lower case. `Text`, `Other` and the like say nothing.
KINDS: Final = {
    "audiovisual": "motion_picture",
    "book": "book",
    "bookchapter": "chapter",
    "collection": "collection",
    "computationalnotebook": "software",
    "conferencepaper": "paper-conference",
    "conferenceproceeding": "book",
    "datapaper": "article-journal",
    "dataset": "dataset",
    "dissertation": "thesis",
    "event": "event",
    "image": "graphic",
    "journal": "periodical",
    "journalarticle": "article-journal",
    "outputmanagementplan": "report",
    "peerreview": "review",
    "poster": "speech",
    "preprint": "preprint",
    "presentation": "speech",
    "report": "report",
    "software": "software",
    "sound": "song",
    "standard": "standard",
}
# What to write as `resourceType` for kinds that no general type stands for
RESOURCE_TYPES: Final = {
    "article-magazine": "Magazine article",
    "article-newspaper": "Newspaper article",
    "bill": "Bill",
    "broadcast": "Broadcast",
    "entry-dictionary": "Dictionary entry",
    "entry-encyclopedia": "Encyclopedia entry",
    "figure": "Figure",
    "hearing": "Hearing",
    "interview": "Interview",
    "legal_case": "Legal case",
    "legislation": "Legislation",
    "manuscript": "Manuscript",
    "map": "Map",
    "musical_score": "Musical score",
    "pamphlet": "Pamphlet",
    "patent": "Patent",
    "performance": "Performance",
    "personal_communication": "Personal communication",
    "post": "Post",
    "post-weblog": "Blog post",
    "regulation": "Regulation",
    "review-book": "Book review",
    "speech": "Speech",
    "treaty": "Treaty",
    "webpage": "Web page",
}


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalpha())


# CSL's word by what depositors write as `resourceType`, in lower case without spaces; any word with
# `thesis` or `dissertation` in it is a thesis.
WORDS: Final = {
    **{_letters(word): kind for kind, word in RESOURCE_TYPES.items()},
    **KINDS,
    "article": "article-journal",
    "blogposting": "post-weblog",
    "conferenceproceedings": "book",
    "monograph": "book",
    "proceedingsarticle": "paper-conference",
    "researcharticle": "article-journal",
    "reviewarticle": "article-journal",
    "technicalreport": "report",
    "website": "webpage",
    "workingpaper": "report",
}


def kind_of_word(text: str | None) -> str | None:
    """Return CSL's word for what a depositor calls a work, its `resourceType`; None if unknown."""
    word = _letters(text or "")
    return "thesis" if "thesis" in word or "dissertation" in word else WORDS.get(word)


# Contributors that CSL has a word for; the role of others is DataCite's word with hyphens.
ROLES: Final = {
    "Editor": "editor",
    "Translator": "translator",
    "Producer": "producer",
    "DataCurator": "curator",
}


def role_of(word: str) -> str:
    """Return the role of a contributor by DataCite's word for it, its `contributorType`."""
    return ROLES.get(word) or _HUMP.sub("-", word).lower()


# The schemes of identifiers that a record has a field for, by that field
SCHEMES: Final = {"doi": "DOI", "pmid": "PMID", "pmcid": "PMCID", "arxiv": "arXiv"}
# What `rightsUri` says of access, in the words of info:eu-repo, and whether that is open
ACCESS: Final = {
    "info:eu-repo/semantics/openAccess": True,
    "info:eu-repo/semantics/closedAccess": False,
    "info:eu-repo/semantics/restrictedAccess": False,
    "info:eu-repo/semantics/embargoedAccess": False,
}
# What to write where a mandatory property is not known: of the standard values for unknown
# information (appendix 3 of the documentation of the schema) the one for `unavailable`
UNKNOWN: Final = ":unav"
# A year has four digits in the schema.
UNKNOWN_YEAR: Final = "0000"
_STANDARD_VALUES: Final = frozenset(
    {":unac", ":unal", ":unap", ":unas", ":unav", ":unkn", ":none", ":null", ":tba"}
)


def is_unknown(value: object) -> bool:
    """Tell whether a value is a standard one for unknown information, `:unav` or `(:unav)`."""
    if not isinstance(value, str) or len(value) > 20:
        return False
    return value.strip().removeprefix("(").removesuffix(")").lower() in _STANDARD_VALUES
