"""What a paper is: entry type, `type`, `entrysubtype`."""

from __future__ import annotations

from typing import Final

from litrecord.model.record import PaperRecord
from litrecord.model.text import LangText
from litrecord.serializers.bibtex.dialects import Dialect
from litrecord.serializers.bibtex.draft import Draft
from litrecord.serializers.bibtex.finding import find_text
from litrecord.serializers.bibtex.latex import escape
from litrecord.serializers.papers.comparing import compare, compare_items
from litrecord.serializers.papers.texts import main_at
from litrecord.vocab.bibtex import (
    GENRES,
    ISSUED,
    KINDS,
    NEAREST,
    NEWS,
    PREPRINT_SERVERS,
    PREPUBLISHED,
)
from litrecord.vocab.kinds import words_by_kind

__all__ = ["choose_type", "write_kind"]

_OTHER: Final = "misc"
_SUBTYPES: Final = words_by_kind(NEWS)
# The keys of biblatex for what a thesis or a report is
_GENRE_KEYS: Final = words_by_kind(GENRES, "mathesis", "bathesis")
# Kinds of entry types in which preprints are found
_OPEN: Final = frozenset({"article-journal", "document", "manuscript", "webpage"})
# What the entry types of BibTeX say that the record does not
_UNSAID: Final = {"thesis": "Thesis", "report": "Report"}


def choose_type(record: PaperRecord, dialect: Dialect) -> str:
    """Choose the entry type: that of the record's own source, or the usual one for its kind."""
    kind = record.kind
    own = record.types[0] if record.types else ""
    if own in dialect.types and kind is not None:
        is_preprint = kind == "preprint" and KINDS[own] in _OPEN
        if KINDS[own] == kind or is_preprint or (own == "article" and kind in _SUBTYPES):
            return own
    if kind == "preprint" and _is_server(_journal(record)):
        return "article"
    if kind == "thesis" and not dialect.is_biblatex:
        genre = record.genre or ""
        is_master = "master" in genre.lower() or "硕士" in genre
        return "mastersthesis" if is_master else "phdthesis"
    nearest = NEAREST.get(kind or "", _OTHER)
    return dialect.usual.get(kind or "") or (nearest if nearest in dialect.types else _OTHER)


def _journal(record: PaperRecord) -> str:
    name = None if record.journal is None else record.journal.name
    if name is None or not name.variants:
        return ""
    return name.variants[main_at(name, record.languages)].value


def _is_server(name: str) -> bool:
    words = name.lower().split()
    return bool(words) and words[0].strip(":,.") in PREPRINT_SERVERS


def write_kind(draft: Draft, journal: LangText | None) -> str:
    """Write what says more of the kind than the entry type.

    Args:
        draft: The entry, of which what names its archive is written already.
        journal: The name of the journal that a reader finds.

    Returns:
        The kind that it finds; where losses are not asked for, one that is as good.
    """
    kind = draft.record.kind
    if draft.type == "article" and kind in _SUBTYPES:
        draft.put("entrysubtype", _SUBTYPES[kind])
    if kind == "preprint" and draft.dialect.is_biblatex:
        draft.put("pubstate", PREPUBLISHED)
    _write_genre(draft)
    _write_types(draft)
    name = _journal(draft.record) if journal is None else journal.value
    if draft.type == "article" and kind in _SUBTYPES:
        found = kind
    elif draft.kind in _OPEN and (
        "pubstate" in draft.fields
        or _is_server(name)
        or (_has_arxiv(draft) and draft.dialect.journal not in draft.fields)
    ):
        found = "preprint"
    else:
        found = draft.kind
    compare(draft.ledger, "kind", kind, found)
    return found


def _has_arxiv(draft: Draft) -> bool:
    return draft.record.arxiv is not None and "eprint" in draft.fields


def _write_genre(draft: Draft) -> None:
    genre, said = draft.record.genre, GENRES.get(draft.type)
    if draft.kind in ISSUED:
        # There `type` would be one of the `types`.
        return
    if genre is not None and genre == said:
        draft.ledger.tell("genre")
        return
    if genre is None:
        written = _UNSAID.get(draft.kind, "") if said else ""
    elif draft.dialect.is_biblatex and genre in _GENRE_KEYS:
        written = _GENRE_KEYS[genre]
    else:
        written = escape(genre)
    if written:
        draft.put("type", written)
        if draft.is_asked:
            found = find_text(written) or ""
            compare(draft.ledger, "genre", genre, GENRES.get(found.lower(), found) or said)


def _write_types(draft: Draft) -> None:
    """Write the source's words where it was of this format."""
    types = draft.record.types or ()
    if types[:1] != (draft.type,):
        return
    found = [(0, draft.type)]
    written = escape(types[1]) if len(types) > 1 and draft.kind in ISSUED else ""
    if written:
        draft.put("type", written)
        text = find_text(written)
        found += [(1, text)] if text is not None else []
    compare_items(draft.ledger, "types", types, found)
