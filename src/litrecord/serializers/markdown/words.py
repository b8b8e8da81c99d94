"""The few words around the values of a reading list, and dates in words, in two languages."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

import attrs

from litrecord.model.dates import PartialDate

__all__ = ["WORDS", "Labels", "name_of_scheme", "show_date"]

Labels: TypeAlias = Literal["en", "zh"]

WORDS: Final[dict[Labels, dict[str, str]]] = {
    "en": {
        "untitled": "untitled",
        "keywords": "Keywords",
        "event": "Conference",
        "translation_of": "Translation of",
        "parallel": "parallel title",
        "translation": "translation",
        "machine-translation": "machine translation",
        "patent": "Patent number",
        "report": "Report number",
        "standard": "Standard number",
        "colon": ": ",
        "season": "{season} {year}",
        "spring": "Spring",
        "summer": "Summer",
        "autumn": "Autumn",
        "winter": "Winter",
    },
    "zh": {
        "untitled": "无题名",
        "keywords": "关键词",
        "event": "会议",
        "translation_of": "译自",
        "parallel": "并列题名",
        "translation": "译",
        "machine-translation": "机器翻译",
        "patent": "专利号",
        "report": "报告号",
        "standard": "标准号",
        "colon": "：",
        "season": "{year}年{season}季",
        "spring": "春",
        "summer": "夏",
        "autumn": "秋",
        "winter": "冬",
    },
}
# Schemes that are printed in capitals
_CAPITALS: Final = frozenset({"isbn", "cstr", "wos", "mr"})
_NUMBERED: Final = frozenset({"patent", "report", "standard"})


def name_of_scheme(scheme: str, words: dict[str, str]) -> str:
    """Return what the identifiers of a scheme are called in print."""
    if scheme in _NUMBERED:
        return words[scheme]
    return scheme.upper() if scheme in _CAPITALS else scheme


def show_date(date: PartialDate, words: dict[str, str]) -> str:
    """Return a date for reading: as ISO 8601 writes it, but a season in words."""
    ends = [attrs.evolve(date, end=None), *(() if date.end is None else (date.end,))]
    if not any(one.season for one in ends):
        return str(date)
    return "/".join(
        words["season"].format(season=words[one.season], year=one.year) if one.season else str(one)
        for one in ends
    )
