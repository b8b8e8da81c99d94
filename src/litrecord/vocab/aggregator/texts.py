"""Titles, abstracts and names of the founding format as texts with language and role."""

from __future__ import annotations

from litrecord.model.text import BilingualText, LangBasis, LangText, TextRole
from litrecord.model.unchecked import unchecked
from litrecord.text.language import detect_tag
from litrecord.text.markup import clean_markup, match_equal, names_no_title, strip_brackets
from litrecord.text.tags import OTHER_SCRIPTS
from litrecord.vocab.aggregator.spelling import plain_name

__all__ = ["read_abstract", "read_introduction", "read_names", "read_title", "tagged_text"]

_texts = unchecked(BilingualText, "variants")
_lang_text = unchecked(LangText, "value", "lang", "role", "basis", "raw")


def tagged_text(
    value: str, raw: str, role: TextRole = "unknown", neighbour: str | None = None
) -> LangText:
    """Make a text of its value and what the source has for it, and tell its language.

    Args:
        value: The text without markup.
        raw: The text of the source.
        role: Its role.
        neighbour: Language of the text beside it; None when there is none, or it has none.
    """
    lang, basis = detect_tag(value)
    printed = None if raw == value else raw
    if lang is None and neighbour is not None and neighbour not in OTHER_SCRIPTS:
        # A name or a formula in Latin letters is in the language of what stands around it.
        return _lang_text(value, neighbour, role, "neighbour", printed)
    return _lang_text(value, lang, role, basis, printed)


def _title_value(raw: str | None) -> tuple[str | None, bool]:
    """Return a title without brackets around it, and whether it had them."""
    value = None if raw is None else clean_markup(raw)
    if not value:
        return None, False
    inside = strip_brackets(value)
    if inside is None:
        return value, False
    return (None if names_no_title(inside) else inside), True


def read_title(
    outer: str | None, inner: str | None, abstract: BilingualText | None
) -> tuple[BilingualText | None, bool]:
    """Make the title of the titles of both levels.

    The inner record is in the language of the original: a title that differs there is the
    original and the outer one its translation. A title wholly in brackets is by PubMed's
    convention itself a translation, so that nothing says which is the original.

    Returns:
        The title, None when there is none; and whether both levels have the same one, so that one
        language is missing.
    """
    value, _ = _title_value(outer)
    is_same = inner == outer
    other, bracketed = (value, False) if is_same else _title_value(inner)
    neighbour = None if abstract is None else next(iter(abstract.languages), None)
    if value is not None and other is not None:
        if is_same or match_equal(value, other):
            return _single(value, outer or "", neighbour), True
        roles: tuple[TextRole, TextRole] = (
            ("unknown", "unknown") if bracketed else ("translation", "original")
        )
        return _texts(
            (
                tagged_text(value, outer or "", roles[0], neighbour),
                tagged_text(other, inner or "", roles[1], neighbour),
            )
        ), False
    if value is not None:
        return _single(value, outer or "", neighbour), False
    if other is not None:
        return _single(other, inner or "", neighbour), False
    return None, False


def read_abstract(outer: str | None, inner: str | None) -> BilingualText | None:
    """Make the abstract of the abstracts of both levels; roles as for titles."""
    if inner == outer:
        # The usual case: nothing to clean twice.
        inner = None
    value = None if outer is None else clean_markup(outer)
    other = None if inner is None else clean_markup(inner)
    if value and other and not match_equal(value, other):
        return _texts(
            (
                tagged_text(value, outer or "", "translation"),
                tagged_text(other, inner or "", "original"),
            )
        )
    if value:
        return _single(value, outer or "")
    if other:
        return _single(other, inner or "")
    return None


def _single(value: str, raw: str, neighbour: str | None = None) -> BilingualText:
    return _texts((tagged_text(value, raw, neighbour=neighbour),))


def read_names(first: str | None, second: str | None) -> tuple[BilingualText | None, str | None]:
    """Make the name of a journal of the two names that the format has for it.

    Returns:
        The name, in two languages when the names are in different scripts; and the second name
        if it is another one in the same script.
    """
    stated = [(plain_name(name), name) for name in (first, second) if name is not None]
    names = [(value, raw) for value, raw in stated if value]
    if not names:
        return None, None
    text = _name(*names[0])
    if len(names) == 1 or match_equal(text.value, names[1][0]):
        return _texts((text,)), None
    other = _name(*names[1])
    if text.lang != other.lang:
        return _texts((text, other)), None
    return _texts((text,)), other.value


def _name(value: str, raw: str) -> LangText:
    # The words of a name say little; its script is what can be trusted.
    lang: str | None = None
    basis: LangBasis = "unknown"
    if not value.isascii():
        found = detect_tag(value)
        if found.basis == "script":
            lang, basis = found
    return _lang_text(value, lang, "unknown", basis, raw if raw != value else None)


def read_introduction(text: str) -> BilingualText:
    """Make the introduction of a journal."""
    return _texts((tagged_text(text, text),))
