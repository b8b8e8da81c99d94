"""A record as a card for the terminal: what a reader wants to see of it, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from litrecord.errors import Problem
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText, LangText
from litrecord.terminal.columns import columns, paragraphs, wrap
from litrecord.terminal.facts import facts
from litrecord.terminal.reports import problem_lines
from litrecord.terminal.words import check_lang, language_name, word

__all__ = ["LEAST_WIDTH", "card", "check_width", "join_blocks", "rows", "texts", "titles"]

LEAST_WIDTH = 40
"""Columns below which a card would be nothing but broken lines."""

_INDENT = "  "


def card(
    record: PaperRecord,
    problems: Sequence[Problem] = (),
    *,
    width: int = 88,
    lang: str = "en",
    bold: bool = False,
) -> str:
    """Render a record as a readable card.

    The titles come first, the original before the others, each with its language and role; then
    the facts, the abstracts, the introduction of the journal (期刊介绍) and the problems. What
    the record does not state is left out. Characters that could steer a terminal are escaped.

    Args:
        record: The record.
        problems: What was found wrong with it, while reading and while validating; what reads
            the same is shown once.
        width: Columns of a line, at least 40; East Asian wide characters count two.
        lang: Language of the card's own words, `en` or `zh`.
        bold: Whether to set the titles in bold with ANSI escapes.

    Returns:
        The card, without a final line end.

    Raises:
        ValueError: `width` or `lang` is out of range.
    """
    check_width(width, lang)
    blocks = [*titles(record.title, width, lang, bold=bold)]
    blocks.append("\n".join(rows(list(facts(record, lang)), width)))
    blocks += texts("abstract", record.abstract, width, lang)
    if record.journal is not None:
        blocks += texts("introduction", record.journal.introduction, width, lang)
    return join_blocks(blocks, problems, width, lang)


def check_width(width: int, lang: str) -> None:
    """Refuse a card that cannot be made.

    Raises:
        ValueError: `width` or `lang` is out of range.
    """
    check_lang(lang)
    if width < LEAST_WIDTH:
        raise ValueError(f"width: {width} is too narrow for a card; expected {LEAST_WIDTH} or more")


def join_blocks(blocks: Iterable[str], problems: Sequence[Problem], width: int, lang: str) -> str:
    """Put the blocks of a card, and last its problems, below each other, without empty ones."""
    found = list(blocks)
    if problems:
        lines = problem_lines(problems, width=width - len(_INDENT), lang=lang)
        found.append("\n".join([word("problems", lang), *(_INDENT + line for line in lines)]))
    return "\n\n".join(block for block in found if block)


def titles(
    title: BilingualText | None, width: int, lang: str, *, bold: bool, roles: bool = True
) -> Iterator[str]:
    """Yield each title with what is known of its language and role.

    Without `roles` a single title, or a language, that is unknown goes unmentioned.
    """
    variants = _in_order(title)
    if not variants:
        yield word("untitled", lang)
    for variant in variants:
        lines = list(wrap(variant.value, width))
        if bold:
            lines = [f"\x1b[1m{line}\x1b[0m" for line in lines]
        about = _about(variant, lang, alone=len(variants) == 1 or not roles)
        if not roles and variant.lang is None and variant.role == "unknown":
            about = ""
        yield "\n".join([*lines, *(_INDENT + line for line in wrap(about, width - len(_INDENT)))])


def _in_order(text: BilingualText | None) -> list[LangText]:
    """Return the original first, the others in the order of the source."""
    return [] if text is None else sorted(text, key=lambda variant: variant.role != "original")


def _about(variant: LangText, lang: str, *, alone: bool) -> str:
    name = language_name(variant.lang, lang)
    if alone and variant.role == "unknown":
        return name
    return name + ("，" if lang == "zh" else ", ") + word(variant.role, lang)


def texts(key: str, text: BilingualText | None, width: int, lang: str) -> Iterator[str]:
    """Yield each variant of a text below a heading that names it."""
    variants = _in_order(text)
    for variant in variants:
        about = _about(variant, lang, alone=len(variants) == 1)
        brackets = "{}（{}）" if lang == "zh" else "{} ({})"
        heading = wrap(brackets.format(word(key, lang), about), width)
        body = (
            _INDENT + line
            for paragraph in paragraphs(variant.value)
            for line in wrap(paragraph, width - len(_INDENT))
        )
        yield "\n".join([*heading, *body])


def rows(pairs: Sequence[tuple[str, str]], width: int) -> Iterator[str]:
    """Set labels in one column and their values in the next."""
    labels = [next(wrap(label, max(16, width // 3)), "") for label, _ in pairs]
    indent = max(map(columns, labels), default=0) + 2
    for label, (_, value) in zip(labels, pairs, strict=True):
        lead = label + " " * (indent - columns(label))
        for line in wrap(value, width - indent):
            yield lead + line
            lead = " " * indent
