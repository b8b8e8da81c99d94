"""Titles, abstracts and keywords in JATS."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TypeAlias

import attrs

from litrecord.codec.xml_writing import XmlContent, XmlTag, xml_characters
from litrecord.model.record import Keyword, PaperRecord
from litrecord.model.text import BilingualText, LangText, TextRole
from litrecord.serializers.jats.readings import running, stated_tag
from litrecord.serializers.papers.comparing import compare
from litrecord.serializers.papers.ledger import Ledger
from litrecord.serializers.papers.texts import main_at
from litrecord.text.characters import clean_characters
from litrecord.text.markup import clean_markup
from litrecord.text.tags import primary_language
from litrecord.text.variants import make_text, settle
from litrecord.vocab.jats import AUTHORS_KEYWORDS, TEXT_ROLES

__all__ = ["abstracts", "keyword_groups", "tell_texts", "title_group"]

# What comes of texts: the elements, and what is read of each
_Read: TypeAlias = list[LangText]


def title_group(ledger: Ledger, lang: str | None) -> tuple[list[XmlTag], _Read]:
    """Write the titles.

    Args:
        ledger: The account of the record.
        lang: The tag that the article states as its language; None for none.

    Returns:
        The elements, and what is read of the titles, where that is asked for.
    """
    variants = _in_order(ledger.record.title, ledger.record, one_line=True)
    if not variants:
        return [XmlTag("article-title")], []
    main, *others = variants
    tags = [XmlTag("article-title", (_line(main),), _other_language(main, lang))]
    read = _read(main, lang, role=None, one_line=True) if ledger.is_asked else []
    for other in others:
        title = XmlTag("trans-title", (_line(other),))
        tags.append(XmlTag("trans-title-group", (title,), {**_language(other), **_use(other)}))
        if ledger.is_asked:
            read += _read(other, lang, role=_role(other), one_line=True)
    return tags, read


def abstracts(ledger: Ledger, lang: str | None) -> tuple[list[XmlTag], _Read]:
    """Write the abstracts, a paragraph a line; arguments and result as for `title_group`."""
    variants = _in_order(ledger.record.abstract, ledger.record, one_line=False)
    tags: list[XmlTag] = []
    read: _Read = []
    for at, variant in enumerate(variants):
        is_own = at == 0 and variant.role in ("original", "unknown")
        lines = [line for line in clean_characters(variant.value).split("\n") if line.strip()]
        content = tuple(XmlTag("p", (line,)) for line in lines)
        if is_own:
            tags.append(XmlTag("abstract", content, _other_language(variant, lang)))
        else:
            attributes = {**_language(variant), **_use(variant)}
            tags.append(XmlTag("trans-abstract", content, attributes))
        if ledger.is_asked:
            role = None if is_own else _role(variant)
            read += _read(variant, lang, role=role, one_line=False)
    return tags, read


def tell_texts(
    ledger: Ledger, path: str, read: _Read, lang: str | None, near: Sequence[LangText] = ()
) -> None:
    """Note what is read of titles or abstracts.

    Args:
        ledger: The account of the record.
        path: `title` or `abstract`.
        read: What was read of the elements.
        lang: See `title_group`.
        near: What was read of the abstracts, for titles.
    """
    stated: BilingualText | None = getattr(ledger.record, path)
    if stated is None:
        return
    neighbour = next((text.lang for text in near if text.lang), None)
    languages = () if lang is None else (lang,)
    variants = settle(tuple(dict.fromkeys(read)), languages, neighbour)
    compare(ledger, path, stated, BilingualText(variants=variants) if variants else None)


def keyword_groups(record: PaperRecord, ledger: Ledger) -> list[XmlTag]:
    """Write keywords, a group for neighbours of one language and one thesaurus."""
    tags: list[XmlTag] = []
    read: list[Keyword] = []
    for (lang, scheme), words in groupby(record.keywords or (), _kind_of_keyword):
        if scheme is not None and "abbrev" in scheme.casefold():
            # Such groups are lists of abbreviations.
            continue
        content: list[XmlTag] = []
        for word in words:
            if not _says_something(word.value.value, one_line=True):
                continue
            content.append(XmlTag("kwd", (_line(word.value),)))
            if not ledger.is_asked:
                continue
            made = make_text(running(word.value.value), lang=lang, one_line=True)
            if made is None:
                continue
            if made.basis == "detected":
                made = attrs.evolve(made, lang=None)
            kind = (scheme or "").casefold()
            read.append(Keyword(value=made, scheme=None if kind in AUTHORS_KEYWORDS else kind))
        if content:
            attributes = {} if lang is None else {"xml:lang": lang}
            attributes["kwd-group-type"] = scheme or "author"
            tags.append(XmlTag("kwd-group", tuple(content), attributes))
    if ledger.is_asked and record.keywords is not None:
        compare(ledger, "keywords", record.keywords, tuple(dict.fromkeys(read)) or None)
    return tags


def _kind_of_keyword(keyword: Keyword) -> tuple[str | None, str | None]:
    scheme = None if keyword.scheme is None else xml_characters(keyword.scheme)
    return stated_tag(keyword.value.lang), scheme


def _in_order(text: BilingualText | None, record: PaperRecord, *, one_line: bool) -> list[LangText]:
    """Return the texts that say something, that of the article itself first."""
    variants = [
        one
        for one in (text.variants if text is not None else ())
        if _says_something(one.value, one_line=one_line)
    ]
    if variants:
        variants.insert(
            0, variants.pop(main_at(BilingualText(variants=tuple(variants)), record.languages))
        )
    return variants


def _says_something(value: str, *, one_line: bool) -> bool:
    if "<" not in value and "&" not in value:
        return bool(clean_characters(value).strip())
    return bool(clean_markup(running(value), one_line=one_line))


def _line(text: LangText) -> XmlContent:
    return " ".join(clean_characters(text.value).split("\n"))


def _role(text: LangText) -> TextRole:
    return text.role if text.role in TEXT_ROLES else "parallel"


def _use(text: LangText) -> dict[str, str]:
    return {"specific-use": text.role} if text.role in TEXT_ROLES else {}


def _language(text: LangText) -> dict[str, str]:
    tag = stated_tag(text.lang)
    return {} if tag is None else {"xml:lang": tag}


def _other_language(text: LangText, lang: str | None) -> dict[str, str]:
    """Return the language of a text where it is not that of the article."""
    found = _language(text)
    return {} if found.get("xml:lang") == lang else found


def _read(
    text: LangText, lang: str | None, *, role: TextRole | None, one_line: bool
) -> list[LangText]:
    """Return what is read of a text; without a role it is that of the article itself."""
    tag = stated_tag(text.lang)
    if role is None:
        is_same = tag is None or lang is None or primary_language(tag) == primary_language(lang)
        role, tag = "original" if is_same else "unknown", tag or lang
    raw = running(text.value)
    if not one_line:
        lines = [line for line in raw.split("\n") if line.strip()]
        raw = "".join(f"<p>{line}</p>" for line in lines)
    else:
        raw = " ".join(raw.split("\n"))
    made = make_text(raw, role=role, lang=tag, one_line=one_line)
    return [] if made is None else [made]
