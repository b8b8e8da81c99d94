"""Rules about the languages and roles of titles and abstracts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from litrecord.errors import Problem, ProblemKind, Severity
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText, LangText
from litrecord.text.language import detect_languages
from litrecord.text.tags import primary_language
from litrecord.typing import Context
from litrecord.validators.rules import rule

__all__ = [
    "abstract_language",
    "abstract_roles",
    "title_language",
    "title_languages_equal",
]

TITLE_LANGUAGES_EQUAL: Final = ProblemKind(
    code="title-languages-equal",
    severity=Severity.WARNING,
    en="the translation of the title is in the same language as the original",
    zh="标题的译文与原文为同一语言",
    cause_en="A language or a role was stated wrongly, or two forms of one title were taken for a "
    "translation.",
    cause_zh="语言或角色标注有误，或同一标题的两种形式被当作了译文。",
    cure_en="Correct the language, or drop the role of the second title",
    cure_zh="请更正语言，或取消第二个标题的角色",
)

TITLE_LANGUAGE: Final = ProblemKind(
    code="title-language",
    severity=Severity.WARNING,
    en="the title is not written in the script of its stated language",
    zh="标题的文字与所标注的语言不符",
    cause_en="The source stated one language for the whole record, or detected it wrongly.",
    cause_zh="来源对整条记录只标注了一种语言，或识别有误。",
    cure_en="Correct the language of this text",
    cure_zh="请更正这段文本的语言",
)

ABSTRACT_LANGUAGE: Final = ProblemKind(
    code="abstract-language",
    severity=Severity.WARNING,
    en="the abstract is not written in the script of its stated language",
    zh="摘要的文字与所标注的语言不符",
    cause_en="The source stated one language for the whole record, or exchanged two abstracts.",
    cause_zh="来源对整条记录只标注了一种语言，或两种摘要互换了位置。",
    cure_en="Correct the language of this text",
    cure_zh="请更正这段文本的语言",
)

ABSTRACT_ROLES: Final = ProblemKind(
    code="abstract-roles",
    severity=Severity.WARNING,
    en="original and translation of the abstract are the other way round than of the title",
    zh="摘要的原文与译文同标题的原文与译文相反",
    cause_en="The roles of the title or of the abstract were exchanged.",
    cause_zh="标题或摘要的原文与译文角色颠倒。",
    cure_en="Find out in which language the paper was written and correct the roles",
    cure_zh="请查明论文以何种语言写成，并更正角色",
)

_LATIN: Final = "Latn"
_HAN: Final = "Hani"
# Languages that are written in one script only. Japanese and Korean stand apart: Japanese can be
# written in Han characters alone, Korean in hangul, in Han characters or in both.
_SCRIPTS: Final = {
    "zh": _HAN,
    "ja": "Jpan",
    "ko": "Kore",
    "ru": "Cyrl",
    "uk": "Cyrl",
    "bg": "Cyrl",
    "ar": "Arab",
    "fa": "Arab",
    "el": "Grek",
    "he": "Hebr",
    "th": "Thai",
    "hi": "Deva",
    **dict.fromkeys(
        ("en", "de", "fr", "es", "pt", "it", "nl", "ca", "ro", "pl", "sv", "da", "no"), _LATIN
    ),
}
_EITHER_WAY: Final = frozenset({("Jpan", _HAN), ("Kore", _HAN)})


@rule(TITLE_LANGUAGES_EQUAL, applies_to=PaperRecord)
def title_languages_equal(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report a title marked as translation whose language is that of the original."""
    original = None if record.title is None else record.title.original
    if record.title is None or original is None or original.lang is None:
        return
    for position, text in enumerate(record.title):
        if (
            text.role in {"translation", "machine-translation"}
            and text.lang is not None
            and _same_language(original.lang, text.lang)
        ):
            yield TITLE_LANGUAGES_EQUAL.problem(f"title.variants[{position}].lang", raw=text.lang)


@rule(TITLE_LANGUAGE, applies_to=PaperRecord)
def title_language(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report a title whose stated language is written in another script."""
    return _misstated(TITLE_LANGUAGE, "title", record.title)


@rule(ABSTRACT_LANGUAGE, applies_to=PaperRecord)
def abstract_language(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report an abstract whose stated language is written in another script."""
    return _misstated(ABSTRACT_LANGUAGE, "abstract", record.abstract)


@rule(ABSTRACT_ROLES, applies_to=PaperRecord)
def abstract_roles(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report an abstract whose original is in the language of the title's translation."""
    if record.title is None or record.abstract is None:
        return
    title, abstract = _roles(record.title), _roles(record.abstract)
    if None not in title and abstract == title[::-1] and title[0] != title[1]:
        yield ABSTRACT_ROLES.problem("abstract", raw=abstract[0])


def _roles(text: BilingualText) -> tuple[str | None, str | None]:
    """Return the primary languages of the original and of the first translation."""
    translation = next((one for one in text if one.role == "translation"), None)
    return (
        None if text.original is None else primary_language(text.original.lang),
        None if translation is None else primary_language(translation.lang),
    )


def _same_language(one: str, other: str) -> bool:
    if primary_language(one) != primary_language(other):
        return False
    scripts = {_script_subtag(one), _script_subtag(other)}
    # Simplified and traditional characters, or characters and pinyin, are two forms of a title;
    # no script stated may be any but pinyin.
    return len(scripts) == 1 or (None in scripts and _LATIN not in scripts)


def _script_subtag(tag: str) -> str | None:
    found = next((part for part in tag.split("-")[1:] if len(part) == 4 and part.isalpha()), None)
    return None if found is None else found.title()


def _misstated(kind: ProblemKind, field: str, text: BilingualText | None) -> Iterator[Problem]:
    for position, one in enumerate(text or ()):
        if _contradicts(one):
            yield kind.problem(f"{field}.variants[{position}].lang", raw=one.lang)


def _contradicts(text: LangText) -> bool:
    if text.basis != "stated" or text.lang is None:
        return False
    stated = _script_of(text.lang)
    if stated is None or (stated == _LATIN and text.value.isascii()):
        return False
    found = {_SCRIPTS.get(language) for language in detect_languages(text.value)}
    # A language that is not in the table, or that nothing could be told of, contradicts nothing.
    return (
        bool(found)
        and not found & {stated, None}
        and not any((stated, script) in _EITHER_WAY for script in found)
    )


def _script_of(tag: str) -> str | None:
    return _LATIN if _script_subtag(tag) == _LATIN else _SCRIPTS.get(primary_language(tag) or "")
