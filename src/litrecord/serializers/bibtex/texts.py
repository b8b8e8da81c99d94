"""Title, abstract, keywords, languages, and the original of a translation."""

from __future__ import annotations

from functools import partial
from typing import Final

from litrecord.model.record import Keyword
from litrecord.patterns import late
from litrecord.serializers.bibtex.draft import Draft
from litrecord.serializers.bibtex.finding import (
    find_abstract,
    find_text,
    find_title,
    plain_name,
)
from litrecord.serializers.bibtex.latex import escape, escape_paragraphs, protect_capitals
from litrecord.serializers.papers.comparing import compare_items
from litrecord.serializers.papers.texts import main_at
from litrecord.text.tags import canonical_tag, primary_language
from litrecord.vocab.bibtex import LANGUAGES, ROLES, USUAL_LANGUAGES

__all__ = ["write_languages", "write_texts", "write_translation"]

_COMMAS: Final = late("[,，、]")
_SEMICOLONS: Final = late("[;；]")


def write_texts(draft: Draft, languages: tuple[str, ...], *, protect: bool) -> None:
    """Write title, abstract and keywords.

    Args:
        draft: The entry.
        languages: The languages that a reader finds stated for the paper.
        protect: Whether words of the title that hold capitals are put in braces.
    """
    record = draft.record
    found = draft.put_text(
        "abstract",
        "abstract",
        record.abstract,
        write=escape_paragraphs,
        find=partial(find_abstract, languages=languages),
    )
    neighbour = None if found is None else found.lang
    draft.put_text(
        "title",
        "title",
        record.title,
        write=protect_capitals if protect else escape,
        find=partial(find_title, languages=languages, neighbour=neighbour),
    )
    _write_keywords(draft)


def _write_keywords(draft: Draft) -> None:
    """Write keywords with commas between, or with semicolons where one holds a comma."""
    stated = draft.record.keywords or ()
    words = [(at, escape(one.value.value)) for at, one in enumerate(stated)]
    words = [(at, word) for at, word in words if word]
    if not words:
        return
    has_commas = any(_COMMAS.search(word) for _, word in words)
    joined = ("; " if has_commas else ", ").join(word for _, word in words)
    # A semicolon has to be there for the comma to be none.
    draft.put("keywords", f"{joined};" if has_commas and len(words) == 1 else joined)
    if not draft.is_asked:
        return
    text = find_text(draft.fields["keywords"][1:-1]) or ""
    pattern = _SEMICOLONS if _SEMICOLONS.search(text) else _COMMAS
    parts = [part.strip() for part in pattern.split(text)]
    found = [*dict.fromkeys(Keyword(value=plain_name(part)) for part in parts if part)]
    if len(found) == len(words):
        pairs = [(at, one) for (at, _), one in zip(words, found, strict=True)]
        compare_items(draft.ledger, "keywords", stated, pairs)
    else:
        before = "; ".join(one.value.value for one in stated)
        draft.ledger.change("keywords", before, "; ".join(one.value.value for one in found))


def write_languages(draft: Draft) -> tuple[str, ...]:
    """Write the languages, and return those that a reader finds."""
    stated = draft.record.languages or ()
    found: list[tuple[int, str]] = []
    names: list[str] = []
    known: set[str] = set()
    for at, tag in enumerate(stated):
        name = _name_of(draft, tag)
        read = canonical_tag(LANGUAGES.get(name.lower(), name))
        if read is not None and read not in known:
            known.add(read)
            names.append(name)
            found.append((at, read))
    if names:
        draft.put("language", " and ".join(names))
        compare_items(draft.ledger, "languages", stated, found)
    if not draft.dialect.is_biblatex:
        return tuple(tag for _, tag in found)
    hyphenation = _hyphenation(draft)
    if hyphenation is not None:
        draft.put("langid", hyphenation)
        if not found:
            # A reader takes it for the language of the paper.
            return (LANGUAGES.get(hyphenation) or canonical_tag(hyphenation) or "",)
    return tuple(tag for _, tag in found)


def _name_of(draft: Draft, tag: str) -> str:
    """Return what a language is called: biblatex prints what is none of its names as it stands."""
    usual = USUAL_LANGUAGES.get(tag)
    if usual is None and draft.dialect.is_biblatex and "-Latn" not in tag:
        usual = USUAL_LANGUAGES.get(primary_language(tag) or "")
    return usual or tag


def _hyphenation(draft: Draft) -> str | None:
    """Return babel's name for the language of the title that is written."""
    title = draft.record.title
    tag = None
    if title is not None and title.variants:
        tag = title.variants[main_at(title, draft.record.languages)].lang
    tag = tag or next(iter(draft.record.languages or ()), None)
    if tag is None or "-Latn" in tag:
        return None
    name = None if primary_language(tag) == "zh" else USUAL_LANGUAGES.get(tag)
    return name or USUAL_LANGUAGES.get(primary_language(tag) or "")


def write_translation(draft: Draft) -> None:
    """Write the work that a paper is a translation of."""
    work = draft.record.translation_of
    if work is None:
        return
    path = "translation_of"
    draft.put_text("origtitle", f"{path}.title", work.title, find=find_title)
    has_translator = any(
        field in draft.fields for field, role in ROLES.items() if role == "translator"
    )
    if "origtitle" not in draft.fields and not has_translator:
        # A reprint has a first edition, too: nothing says that it is a translation.
        return
    draft.put_date("origdate", f"{path}.published", work.published)
    draft.put_text("origpublisher", f"{path}.publisher", work.publisher)
    draft.put_text("origlocation", f"{path}.place", work.place)
