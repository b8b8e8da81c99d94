"""The facts of a record in one language, as a reference needs them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple, TypeAlias

from litrecord.model.people import Author, PersonName
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText, LangText
from litrecord.serializers.gbt7714.quotes import printed, printed_title
from litrecord.text.tags import primary_language

__all__ = ["Form", "Names", "Romanise", "form_in", "is_east_asian", "own_form"]

# Names, each with whether it is pinyin
Names: TypeAlias = tuple[tuple[PersonName, bool], ...]
# Makes the pinyin of a Chinese name, or None where it cannot
Romanise: TypeAlias = Callable[[PersonName], PersonName | None]

_HAN_FIRST: Final = "\u2e80"
_EASTERN: Final = frozenset({"zh", "ja", "ko"})
_TRANSLATED: Final = frozenset({"translation", "machine-translation"})
_PINYIN: Final = "zh-Latn"
_TRANSLATORS: Final = frozenset({"translator"})
_EDITORS: Final = frozenset({"editor", "container-author", "editorial-director"})


class Form(NamedTuple):
    """What a record is called in one language.

    Attributes:
        lang: The language's primary subtag; None when unknown.
        names: The names of its authors, each with whether it is pinyin.
        title: The title as it is printed; None when there is none.
        container: The name of the journal, proceedings or newspaper; None when there is none.
        publisher: Publisher or university; None when there is none.
        place: Place of publication; None when there is none.
        translators: Names of the translators, each with whether it is pinyin.
        editors: Names of the editors of the book that it stands in, likewise.
        event: Name of the conference; None when there is none.
        missing: What the record has, but not in this language: `authors`, `title`, `journal`.
    """

    lang: str | None
    names: Names
    title: str | None
    container: str | None
    publisher: str | None
    place: str | None
    translators: Names
    editors: Names
    event: str | None
    missing: tuple[str, ...]


def is_east_asian(name: PersonName) -> bool:
    """Tell whether a name is written in Chinese, Japanese or Korean characters."""
    text = name.family or name.given or name.literal or ""
    return not text.isascii() and max(text) >= _HAN_FIRST


def own_form(
    record: PaperRecord, romanise: Romanise | None = None, *, most: int | None = None
) -> Form:
    """Return the facts of a record in the language it was written in, as far as that is known.

    That is the language of the title marked as the original, else the first language that the
    record states, else that of its first title.

    Args:
        record: The record.
        romanise: Makes pinyin of Chinese names where a form in another language lacks others.
        most: How many authors are taken at most; None for all.
    """
    text = _own_title(record)
    if text is not None and text.role == "original" and text.lang is not None:
        lang: str | None = primary_language(text.lang)
    elif record.languages:
        lang = primary_language(record.languages[0])
    else:
        lang = None if text is None else primary_language(text.lang)
    return _form(record, lang, text, romanise, most)


def form_in(
    record: PaperRecord,
    lang: str,
    *,
    allow_translations: bool = False,
    romanise: Romanise | None = None,
    most: int | None = None,
) -> Form | None:
    """Return the facts of a record in a language, as its publisher gives them.

    Args:
        record: The record.
        lang: A primary language subtag.
        allow_translations: Whether translations count as well.
        romanise: As in `own_form`.
        most: Likewise.

    Returns:
        The facts; None when the record has no title in that language, or only a translation.
    """
    text = None if record.title is None else record.title.get(lang)
    if text is None or (text.role in _TRANSLATED and not allow_translations):
        return None
    return _form(record, lang, text, romanise, most)


def _own_title(record: PaperRecord) -> LangText | None:
    title = record.title
    if title is None or not title.variants:
        return None
    variants = title.variants
    if len(variants) == 1:
        return variants[0]
    if title.original is not None:
        return title.original
    return title.best(*(record.languages or ())[:1])


def _form(
    record: PaperRecord,
    lang: str | None,
    title: LangText | None,
    romanise: Romanise | None,
    most: int | None,
) -> Form:
    eastern = lang in _EASTERN
    names = _names((record.authors or ())[:most], romanise, eastern=eastern)
    missing = []
    if not eastern and any(is_east_asian(name) for name, _ in names):
        missing.append("authors")
    journal = record.journal
    container = None if journal is None else journal.name
    container_text, is_other = _in(container, lang)
    if is_other:
        missing.append("journal")
    publisher = record.publisher
    if publisher is None and journal is not None:
        publisher = journal.publisher
    event = None if record.event is None else record.event.name
    return Form(
        lang,
        names,
        None if title is None else printed_title(title.value),
        container_text,
        _in(publisher, lang)[0],
        _in(record.place, lang)[0],
        _contributors(record, _TRANSLATORS, romanise, eastern=eastern),
        _contributors(record, _EDITORS, romanise, eastern=eastern),
        _in(event, lang)[0],
        tuple(missing),
    )


def _in(text: BilingualText | None, lang: str | None) -> tuple[str | None, bool]:
    """Return a text in a language, else as it is; and whether it is in a language known as another.

    A name in Latin letters says nothing of its language, and will do for any but Chinese.
    """
    if text is None or not text.variants:
        return None, False
    if len(text.variants) == 1:
        found = text.variants[0]
    else:
        found = (text.get(lang) if lang else None) or _fitting(text, lang)
    is_han = found.lang is not None and primary_language(found.lang) in _EASTERN
    return printed(found.value) or None, is_han != (lang in _EASTERN) and lang is not None


def _fitting(text: BilingualText, lang: str | None) -> LangText:
    eastern = lang in _EASTERN
    return next(
        (one for one in text.variants if (primary_language(one.lang) in _EASTERN) == eastern),
        text.variants[0],
    )


def _names(authors: Iterable[Author], romanise: Romanise | None, *, eastern: bool) -> Names:
    if romanise is None:
        return tuple([_stated_name(author, eastern=eastern) for author in authors])
    return tuple([_name(author, romanise, eastern=eastern) for author in authors])


def _contributors(
    record: PaperRecord, roles: frozenset[str], romanise: Romanise | None, *, eastern: bool
) -> Names:
    if not record.contributors:
        return ()
    found = [one.author for one in record.contributors if one.role in roles]
    return _names(found, romanise, eastern=eastern)


def _name(author: Author, romanise: Romanise, *, eastern: bool) -> tuple[PersonName, bool]:
    """Return a name in the script of an entry, in pinyin where it has no other."""
    chosen, is_pinyin = _stated_name(author, eastern=eastern)
    if not eastern and is_east_asian(chosen):
        made = romanise(chosen)
        if made is not None:
            return made, True
    return chosen, is_pinyin


def _stated_name(author: Author, *, eastern: bool) -> tuple[PersonName, bool]:
    """Return a name in the script of an entry, else as it is, and whether it is pinyin."""
    name = author.name
    if not author.alternates:
        return name, name.lang is not None and name.lang.startswith(_PINYIN)
    names = (name, *author.alternates)
    scripts = [is_east_asian(one) for one in names]
    at = scripts.index(eastern) if eastern in scripts else 0
    chosen = names[at]
    marked = chosen.lang is not None and chosen.lang.startswith(_PINYIN)
    return chosen, marked or (any(scripts) and not scripts[at])
