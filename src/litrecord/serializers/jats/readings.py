"""How texts in JATS are read: what the elements say to a reader, for the account of losses."""

from __future__ import annotations

from litrecord.codec.xml_writing import xml_characters
from litrecord.model.text import BilingualText, LangText, TextRole
from litrecord.text.characters import fold_entities
from litrecord.text.language import detect_name_tag
from litrecord.text.markup import clean_markup
from litrecord.text.tags import canonical_tag
from litrecord.text.variants import make_text

__all__ = ["line", "one_of", "plain", "read_name_text", "running", "stated_tag"]


def line(value: str) -> str:
    """Return a text of one line as it is written; empty where it says nothing."""
    return " ".join(xml_characters(value).split())


def plain(value: str) -> str | None:
    """Return what is read of an element of plain text; None for what says nothing."""
    return " ".join(fold_entities(line(value)).split()) or None


def running(value: str) -> str:
    """Return a text as it stands in an element of running text, whose markup is kept."""
    return xml_characters(value).replace("&", "&amp;").replace("<", "&lt;")


def stated_tag(lang: str | None) -> str | None:
    """Return the tag of a language as it is written; None where it is none."""
    return None if lang is None else canonical_tag(lang)


def read_name_text(
    raw: str, *, tag: str | None = None, role: TextRole = "unknown"
) -> LangText | None:
    """Return what is read of the name of a journal, a publisher, an institution.

    Args:
        raw: The name as it stands in its element, see `running`.
        tag: The tag of the language that the element states; None for none.
        role: Its role.
    """
    text = plain(raw)
    if text is None:
        return None
    if tag is not None:
        return make_text(text, role=role, lang=tag, one_line=True)
    value = (clean_markup(text, one_line=True) if "<" in text else text) or text
    lang, basis = detect_name_tag(value)
    return LangText(value=value, lang=lang, basis=basis, role=role)


def one_of(texts: list[LangText]) -> BilingualText | None:
    """Return texts as one in several languages; None for none."""
    return BilingualText(variants=tuple(dict.fromkeys(texts))) if texts else None
