"""Rules about titles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from litrecord.errors import Problem, ProblemKind, Severity
from litrecord.identifiers import doi
from litrecord.model.record import PaperRecord, RelatedWork
from litrecord.model.text import BilingualText
from litrecord.text.markup import clean_markup, match_form
from litrecord.text.tags import primary_language
from litrecord.typing import Context
from litrecord.validators.rules import rule

__all__ = ["title_markup", "title_missing", "title_untranslated_copy", "translation_of_itself"]

TITLE_MISSING: Final = ProblemKind(
    code="title-missing",
    severity=Severity.ERROR,
    en="the record has no title",
    zh="记录没有标题",
    cause_en="The source gave none, or what it gave could not be read.",
    cause_zh="来源没有给出标题，或标题无法读取。",
    cure_en="Fill in the title; nothing else is indispensable",
    cure_zh="请补上标题；其他字段均可省略",
)

TITLE_UNTRANSLATED_COPY: Final = ProblemKind(
    code="title-untranslated-copy",
    severity=Severity.INFO,
    en="the title in this language is a copy of the one in another",
    zh="这一语言的标题与另一语言的标题相同",
    cause_en="Where a translation was missing, the source repeated the title it had.",
    cause_zh="来源缺少译文时重复了已有的标题。",
    cure_en="Remove the copy, unless the title is a name that stays the same in both languages",
    cure_zh="请删去重复项；标题为两种语言通用的名称时除外",
)

TITLE_MARKUP: Final = ProblemKind(
    code="title-markup",
    severity=Severity.WARNING,
    en="the title holds markup",
    zh="标题中留有标记",
    cause_en="The tags of a web page or of JATS were copied with the title.",
    cause_zh="标题连同网页或 JATS 的标签一起被复制。",
    cure_en="Write it as plain text; apply_suggestions does that",
    cure_zh="请改为纯文本，可用 apply_suggestions",
)

TRANSLATION_OF_ITSELF: Final = ProblemKind(
    code="translation-of-itself",
    severity=Severity.WARNING,
    en="the work that this is said to be a translation of is the paper itself",
    zh="所译原作就是该论文自身",
    cause_en="The paper's own title in the other language was entered as that of a source work.",
    cause_zh="论文自身的另一语言标题被录成了原作的标题。",
    cure_en="Move that title into the title of the record and empty translation_of",
    cure_zh="请将该标题移入记录的标题，并清空 translation_of",
)

_NAMES: Final = (
    "a|abbr|b|bdi|bdo|big|bold|br|div|em|font|h[1-6]|i|img|inf|inline-formula|italic|li|math|"
    "monospace|named-content|ol|p|roman|sc|scp|script|small|span|strike|strong|style|sub|sup|"
    "tex-math|tt|u|ul|underline"
)
# A prefix (jats:, mml:) tells a tag from a formula for certain; without one the name does.
_TAG: Final = re.compile(
    rf"</?(?=[a-z])(?:[a-z]{{1,10}}:[a-z][a-z-]{{0,30}}|(?:{_NAMES}))"
    r"(?:\s[^<>=]{0,100}=[^<>]{0,500})?\s{0,10}/?>",
    re.IGNORECASE,
)


@rule(TITLE_MISSING, applies_to=PaperRecord)
def title_missing(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report that no title holds more than white space."""
    if record.title is None or not any(text.value.strip() for text in record.title):
        yield TITLE_MISSING.problem("title")


@rule(TITLE_UNTRANSLATED_COPY, applies_to=PaperRecord)
def title_untranslated_copy(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report a title that repeats an earlier one in a different language."""
    if record.title is None or len(record.title.variants) < 2:
        return
    languages_by_form: dict[str, set[str]] = {}
    for position, text in enumerate(record.title):
        language = primary_language(text.lang)
        form = match_form(text.value)
        if language is None or not form:
            continue
        languages = languages_by_form.setdefault(form, set())
        if languages - {language}:
            yield TITLE_UNTRANSLATED_COPY.problem(
                f"title.variants[{position}].value", raw=text.value
            )
        languages.add(language)


@rule(TITLE_MARKUP, applies_to=PaperRecord)
def title_markup(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report a title with tags of HTML, JATS or MathML, and suggest it without them.

    Signs of inequality, as in `p < 0.05`, are text.
    """
    for position, text in enumerate(record.title or ()):
        if "<" in text.value and _TAG.search(text.value) is not None:
            yield TITLE_MARKUP.problem(
                f"title.variants[{position}].value",
                raw=text.value,
                suggestion=clean_markup(text.value, one_line=True),
            )


@rule(TRANSLATION_OF_ITSELF, applies_to=PaperRecord)
def translation_of_itself(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report a source work with the paper's own DOI, or with nothing but its own titles."""
    work = record.translation_of
    if work is None:
        return
    if record.doi is not None and work.doi is not None:
        if doi.match_key(record.doi) == doi.match_key(work.doi):
            yield TRANSLATION_OF_ITSELF.problem("translation_of", raw=work.doi)
    elif record.title is not None and work.title is not None and _has_all(work, record.title):
        yield TRANSLATION_OF_ITSELF.problem("translation_of", raw=str(work.title))


def _has_all(work: RelatedWork, title: BilingualText) -> bool:
    # A record may well name the source work's title beside its own; a translation has at least
    # one title that the source work has not.
    there = {match_form(text.value) for text in work.title or ()}
    return bool(title.variants) and there.issuperset(match_form(text.value) for text in title)
