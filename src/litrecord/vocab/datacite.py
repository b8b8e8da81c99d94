"""Words of DataCite's metadata schema 4, https://schema.datacite.org/meta/kernel-4.6/."""

from __future__ import annotations

from typing import Final

__all__ = ["KINDS", "ROLES", "WORDS"]

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
# CSL's word by what depositors write as `resourceType`, in lower case without spaces; any word with
# `thesis` or `dissertation` in it is a thesis.
WORDS: Final = {
    **KINDS,
    "article": "article-journal",
    "blogpost": "post-weblog",
    "blogposting": "post-weblog",
    "conferenceproceedings": "book",
    "magazinearticle": "article-magazine",
    "monograph": "book",
    "newspaperarticle": "article-newspaper",
    "patent": "patent",
    "proceedingsarticle": "paper-conference",
    "researcharticle": "article-journal",
    "reviewarticle": "article-journal",
    "technicalreport": "report",
    "workingpaper": "report",
}
# Contributors that CSL has a word for; the role of others is DataCite's word with hyphens.
ROLES: Final = {
    "Editor": "editor",
    "Translator": "translator",
    "Producer": "producer",
    "DataCurator": "curator",
}
