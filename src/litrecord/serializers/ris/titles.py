"""Titles and abstracts, each in up to two languages."""

from __future__ import annotations

from typing import Final

from litrecord.model.text import BilingualText, LangText, TextRole
from litrecord.serializers.papers.texts import AS_TITLE, main_at, tell_variant
from litrecord.serializers.papers.texts import one_line as line_of
from litrecord.serializers.ris.lines import Lines
from litrecord.text.author_lists import HAN
from litrecord.text.markup import clean_markup
from litrecord.text.tags import primary_language
from litrecord.vocab.ris import is_original

__all__ = ["write_abstract", "write_title"]

_TITLES: Final = ("TI", "TT")
_ABSTRACTS: Final = ("AB", "N2")


def write_title(lines: Lines, languages: tuple[str, ...], neighbour: str | None) -> None:
    """Write the title of the work, and its form in one other language.

    Args:
        lines: The lines of the record.
        languages: The languages of the work, as a reader finds them.
        neighbour: The language of the abstract, likewise.
    """
    text = lines.record.title
    chosen = _chosen(text, languages, one_line=True) if text is not None else ()
    for at, (place, variant, read) in enumerate(chosen):
        lines.write(_TITLES[at], variant.value)
        role: TextRole = "translation"
        if at == 0:
            role = _role_of_main(lines, read, languages, has_other=len(chosen) > 1)
        tell_variant(
            lines.ledger,
            f"title.variants[{place}]",
            variant,
            read=read,
            role=role,
            languages=languages,
            neighbour=neighbour,
        )
    _tell_order(lines, "title", chosen)


def _role_of_main(
    lines: Lines, read: str, languages: tuple[str, ...], *, has_other: bool
) -> TextRole:
    """Return the role that readers give the main title."""
    if lines.is_chinese() and HAN.search(read):
        return "original"
    is_marked = has_other and is_original(AS_TITLE(read).lang, languages)
    return "original" if is_marked else "unknown"


def write_abstract(lines: Lines, languages: tuple[str, ...]) -> str | None:
    """Write the abstract in up to two languages; return the language that a reader finds first."""
    text = lines.record.abstract
    if text is None:
        return None
    chosen = _chosen(text, lines.record.languages or (), one_line=False)
    # A second one in the language of the first is left by readers.
    tags = [AS_TITLE(read).lang for _, _, read in chosen]
    if len(tags) > 1 and tags[0] == tags[1]:
        chosen = chosen[:1]
    is_chinese = lines.is_chinese()
    for at, (place, variant, read) in enumerate(chosen):
        lines.write(_ABSTRACTS[at], variant.value)
        role: TextRole = "original" if is_chinese and HAN.search(read) else "unknown"
        tell_variant(
            lines.ledger,
            f"abstract.variants[{place}]",
            variant,
            read=read,
            role=role,
            languages=languages,
        )
    _tell_order(lines, "abstract", chosen)
    return next(filter(None, tags), None)


_Chosen = tuple[tuple[int, LangText, str], ...]


def _chosen(text: BilingualText, languages: tuple[str, ...], *, one_line: bool) -> _Chosen:
    """Return up to two variants, the main one first, with places and what a reader finds."""
    found = []
    for place, variant in enumerate(text.variants):
        read = clean_markup(line_of(variant.value), one_line=one_line)
        if read:
            found.append((place, variant, read))
    if not found:
        return ()
    main = main_at(text, languages)
    first = next((one for one in found if one[0] == main), found[0])
    others = [one for one in found if one is not first and one[2] != first[2]]
    tag = primary_language(first[1].lang)
    # One in another language sooner than another one in the same.
    others.sort(key=lambda one: primary_language(one[1].lang) == tag)
    return (first, *others[:1])


def _tell_order(lines: Lines, path: str, chosen: _Chosen) -> None:
    if len(chosen) > 1 and chosen[0][0] > chosen[1][0]:
        first, second = (read for _, _, read in chosen)
        lines.ledger.change(f"{path}.variants", f"{second} / {first}", f"{first} / {second}")
