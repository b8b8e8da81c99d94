"""A journal as a card for the terminal: what it is, where it stands, in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from litrecord.errors import Problem
from litrecord.model.journal import IndexStatus, JournalProfile, JournalReference
from litrecord.model.text import BilingualText
from litrecord.terminal.cards import check_width, join_blocks, rows, texts, titles
from litrecord.terminal.facts import date_words
from litrecord.terminal.rankings import describe_ranking
from litrecord.terminal.reports import place
from litrecord.terminal.words import language_name, phrase, word

__all__ = ["describe_status", "journal_card"]

# What goes without saying of a journal in a list
_PLAIN_STATUS: Final = "indexed"
_STATUSES: Final = frozenset({"on-hold", "suppressed"})


def journal_card(
    profile: JournalProfile,
    problems: Sequence[Problem] = (),
    *,
    notes: Sequence[tuple[str, str]] = (),
    width: int = 88,
    lang: str = "en",
    bold: bool = False,
) -> str:
    """Render a journal profile as a readable card.

    The titles come first, then the facts, the rankings in their order, the introduction
    (期刊介绍) and the problems. What the profile does not state is left out. Characters that could
    steer a terminal are escaped.

    Args:
        profile: The journal, conference or book series.
        problems: What was found wrong with it; what reads the same is shown once.
        notes: Further facts for the end of the list, each a label and a value.
        width: Columns of a line, at least 40; East Asian wide characters count two.
        lang: Language of the card's own words, `en` or `zh`.
        bold: Whether to set the titles in bold with ANSI escapes.

    Returns:
        The card, without a final line end.

    Raises:
        ValueError: `width` or `lang` is out of range.
    """
    check_width(width, lang)
    pairs = [*_facts(profile, lang), *notes]
    blocks = [*titles(profile.name, width, lang, bold=bold, roles=False)]
    blocks.append("\n".join(rows(pairs, width)))
    blocks += texts("introduction", profile.introduction, width, lang)
    return join_blocks(blocks, problems, width, lang)


def describe_status(status: IndexStatus, lang: str) -> str:
    """Say in a few words that a database covers a journal: `CSSCI 扩展版 2025—2026`, unescaped."""
    parts = [status.index]
    if status.level is not None:
        parts.append(status.level)
    if status.edition is not None:
        parts.append(status.edition)
    if status.status not in {None, _PLAIN_STATUS}:
        known = status.status in _STATUSES
        parts.append(word(status.status or "", lang) if known else status.status or "")
    since = None if status.valid_from is None else date_words(status.valid_from, lang)
    until = None if status.valid_to is None else date_words(status.valid_to, lang)
    if since is not None or until is not None:
        parts.append(f"{since or ''}–{until or ''}")
    return " ".join(parts)


def _facts(profile: JournalProfile, lang: str) -> Iterator[tuple[str, str]]:
    yield from _names(profile, lang)
    yield from _publishing(profile, lang)
    for key, others in (("previous", profile.previous), ("next", profile.next)):
        if others:
            yield word(key, lang), _semicolons([_reference(one, lang) for one in others], lang)
    if profile.indexing:
        statuses = [describe_status(one, lang) for one in profile.indexing]
        yield word("indexing", lang), _semicolons(statuses, lang)
    for ranking in profile.rankings:
        yield describe_ranking(ranking, lang)
    if profile.source is not None:
        where = place(profile.source.location, lang)
        name = profile.source.format
        yield word("read-from", lang), where + _in_brackets(name, lang) if where else name


def _names(profile: JournalProfile, lang: str) -> Iterator[tuple[str, str]]:
    if profile.kind is not None:
        yield word("kind", lang), word(f"kind-{profile.kind}", lang)
    if profile.aliases:
        yield word("aliases", lang), _semicolons(profile.aliases, lang)
    if profile.abbreviations:
        names = [
            one.value if one.scheme is None else one.value + _in_brackets(one.scheme, lang)
            for one in profile.abbreviations
        ]
        yield word("abbreviations", lang), _semicolons(names, lang)
    numbers = _issns(profile, lang)
    if numbers:
        yield "ISSN", _semicolons(numbers, lang)
    if profile.cn_number is not None:
        yield "CN", profile.cn_number
    if profile.ids:
        ids = [f"{one.scheme.upper()} {one.value}" for one in profile.ids]
        yield word("identifiers", lang), _semicolons(ids, lang)


def _publishing(profile: JournalProfile, lang: str) -> Iterator[tuple[str, str]]:
    if profile.publisher is not None:
        yield word("publisher", lang), _both(profile.publisher)
    if profile.sponsors:
        yield word("sponsors", lang), _semicolons([_both(one) for one in profile.sponsors], lang)
    if profile.governing_body is not None:
        yield word("governing-body", lang), _both(profile.governing_body)
    if profile.country is not None:
        yield word("country", lang), profile.country
    if profile.languages:
        names = [language_name(tag, lang) for tag in profile.languages]
        yield word("languages", lang), ("，" if lang == "zh" else ", ").join(names)
    if profile.frequency is not None:
        yield word("frequency", lang), profile.frequency
    if profile.homepage is not None:
        yield word("homepage", lang), profile.homepage
    for key, stated in (("open-access", profile.open_access), ("review-only", profile.is_review)):
        if stated is not None:
            yield word(key, lang), word("is-open" if stated else "not-open", lang)


def _issns(profile: JournalProfile, lang: str) -> list[str]:
    stated: dict[str, list[str]] = {}
    for key, issn in (
        ("issn-print", profile.issn_print),
        ("issn-electronic", profile.issn_electronic),
        ("issn-l", profile.issn_l),
    ):
        if issn is not None:
            stated.setdefault(issn, []).append(phrase(key, lang))
    for issn in profile.issn_other:
        stated.setdefault(issn, [])
    comma = "，" if lang == "zh" else ", "
    return [
        issn + _in_brackets(comma.join(media), lang) if media else issn
        for issn, media in stated.items()
    ]


def _reference(other: JournalReference, lang: str) -> str:
    name = _both(other.name)
    return name if other.issn is None else name + _in_brackets(f"ISSN {other.issn}", lang)


def _both(text: BilingualText) -> str:
    return " / ".join(dict.fromkeys(variant.value for variant in text))


def _semicolons(parts: Sequence[str], lang: str) -> str:
    return ("；" if lang == "zh" else "; ").join(parts)


def _in_brackets(text: str, lang: str) -> str:
    return f"（{text}）" if lang == "zh" else f" ({text})"
