"""An article in JATS: its metadata in the order that the DTD lays down."""

from __future__ import annotations

from typing import Final

from litrecord.codec.xml_writing import XmlTag
from litrecord.model.record import PaperRecord
from litrecord.serializers.jats import facts, issue, rights
from litrecord.serializers.jats.journal import journal_meta
from litrecord.serializers.jats.leftovers import Leftovers
from litrecord.serializers.jats.originals import original
from litrecord.serializers.jats.people import contributors
from litrecord.serializers.jats.readings import stated_tag
from litrecord.serializers.jats.texts import (
    abstracts,
    keyword_groups,
    tell_texts,
    title_group,
)
from litrecord.serializers.papers.comparing import compare
from litrecord.serializers.papers.ledger import Ledger
from litrecord.vocab.jats import NAMESPACE

__all__ = ["article"]

# What the DTD takes for the language where none is stated is English.
_UNKNOWN: Final = "und"


def article(record: PaperRecord, ledger: Ledger, *, with_custom: bool) -> XmlTag:
    """Write a record.

    Args:
        record: The record.
        ledger: The account of it.
        with_custom: Whether what there is no element for is written as custom metadata.
    """
    lang = _language(record)
    word, kind, types = facts.kind_of(record)
    if ledger.is_asked and record.languages is not None:
        compare(ledger, "languages", record.languages, None if lang is None else (lang,))
    if ledger.is_asked and record.kind is not None:
        compare(ledger, "kind", record.kind, kind)
    attributes = {
        "xmlns:xlink": NAMESPACE,
        **({} if word is None else {"article-type": word}),
        "dtd-version": "1.1",
        "xml:lang": lang or _UNKNOWN,
    }
    journal = journal_meta(record, ledger, kind)
    meta = _article_meta(record, ledger, lang, types, with_custom=with_custom)
    return XmlTag("article", (XmlTag("front", (journal, meta)),), attributes)


def _language(record: PaperRecord) -> str | None:
    """Return the language to state: the one of the record, else that in which it was written."""
    if record.languages is not None:
        return next((tag for one in record.languages if (tag := stated_tag(one))), None)
    for text in (record.title, record.abstract):
        if text is not None and text.original is not None:
            return stated_tag(text.original.lang)
    return None


def _article_meta(
    record: PaperRecord,
    ledger: Ledger,
    lang: str | None,
    types: tuple[str, ...],
    *,
    with_custom: bool,
) -> XmlTag:
    custom = facts.Custom(record, ledger, is_wanted=with_custom)
    left = Leftovers(ledger)
    titles, read_titles = title_group(ledger, lang)
    summaries, read_abstracts = abstracts(ledger, lang)
    if ledger.is_asked:
        tell_texts(ledger, "title", read_titles, lang, read_abstracts)
        tell_texts(ledger, "abstract", read_abstracts, lang)
    content = [
        *facts.identifiers(record, ledger),
        *facts.categories(record, ledger, types),
        XmlTag("title-group", (*titles, *left.tags("title-group", "alt-title"))),
        *contributors(record, ledger, lang),
        *issue.dates(record, ledger),
        *issue.numbers(record, ledger, left),
        *issue.pages(record, ledger, custom),
        *_holder("history", left.tags("history", "date")),
        *rights.permissions(record, ledger, custom, left),
        *facts.links(record, ledger),
        *original(record, ledger),
        *summaries,
        *keyword_groups(record, ledger),
        *rights.funding(record, ledger, left),
        *issue.conference(record, ledger),
        *custom.tags(),
    ]
    left.close()
    return XmlTag("article-meta", tuple(content))


def _holder(name: str, tags: list[XmlTag]) -> list[XmlTag]:
    return [XmlTag(name, tuple(tags))] if tags else []
