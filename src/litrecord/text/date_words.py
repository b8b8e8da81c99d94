"""Dates with words in them: `16 Jul 2025`, `2025 Jul-Aug`, `Spring 2025`, `2025年7月16日`.

Every part of such a date says by itself what it is: a number of four digits is a year, a word a
month, a season or a weekday, another number a day. So the parts may come in any order, and a
range shows by a part of the same kind on both sides of its mark.
"""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias

from litrecord.model.dates import PartialDate
from litrecord.text.date_parts import DateError, DateParts, single, span
from litrecord.vocab.months import MONTHS, SEASONS, WEEKDAYS

__all__ = ["read_words"]

_Kind: TypeAlias = Literal["year", "month", "day", "season", "weekday"]
_Token: TypeAlias = tuple[_Kind | Literal["mark", "comma"], int | str]

_TOKEN: Final = re.compile(
    r"""
      (?P<year>[0-9]{4})(?![0-9])年?
    | (?P<month>[0-9]{1,2})(?=月|-[0-9]{1,2}月)月?
    | (?P<day>[0-9]{1,2})(?![0-9])(?:[日号號]|(?:st|nd|rd|th)(?![a-z]))?
    | (?P<season>[春夏秋冬])[季天]?
    | (?P<mark>[-/&])
    | (?P<comma>[,.])
    | (?P<word>[a-zß-ÿ]++)
    | [ ]
    """,
    re.VERBOSE,
)
_MARKS: Final = frozenset({"to", "and", "through"})
_FILLERS: Final = frozenset({"of", "the"})
_CHINESE: Final = re.compile("[年月日号號季春夏秋冬]")
_CHINESE_DIGITS: Final = str.maketrans("〇零一二三四五六七八九至到년월일", "00123456789--年月日")
_TENS: Final = re.compile("([1-9]?)十([1-9]?)")


def _fold_chinese(text: str) -> str:
    """Write 二〇二五年十二月三日 as 2025年12月3日."""
    text = _TENS.sub(
        lambda match: f"{match[1] or 1}{match[2] or 0}", text.translate(_CHINESE_DIGITS)
    )
    return text.replace(" ", "")


def _word(word: str) -> _Token | None:
    """Say what a word is; None for one that adds nothing."""
    if word in MONTHS:
        return "month", MONTHS[word]
    if word in SEASONS:
        return "season", SEASONS[word]
    if word in WEEKDAYS:
        return "weekday", WEEKDAYS[word]
    if word in _MARKS:
        return "mark", word
    if word in _FILLERS:
        return None
    raise DateError


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise DateError
        position = match.end()
        kind = match.lastgroup
        if kind in {"year", "month", "day"}:
            tokens.append((kind, int(match[kind])))
        elif kind == "season":
            tokens.append((kind, SEASONS[match[kind]]))
        elif kind == "mark":
            tokens.append((kind, match[kind]))
        elif kind == "word":
            token = _word(match[kind])
            if token is not None:
                tokens.append(token)
    return tokens


def _parts(tokens: list[_Token]) -> DateParts | None:
    """Collect the parts of one date; None when one kind comes twice, or none at all."""
    found: dict[str, int | str] = {}
    for kind, value in tokens:
        if kind == "mark":
            continue
        if kind in found:
            return None
        found[kind] = value
    return DateParts(**found) if found else None  # type: ignore[arg-type]  # by kind


def read_words(text: str) -> PartialDate:
    """Read a date or a range of dates in lower case, with ASCII digits and single spaces.

    Raises:
        DateError: The text is no such date; see there for the reasons.
    """
    if _CHINESE.search(text) is not None or "년" in text:
        text = _fold_chinese(text)
    tokens = _tokens(text)
    whole = _parts(tokens)
    if whole is not None and not any(token[1] in _MARKS for token in tokens):
        kinds = [kind for kind, _ in tokens]
        if ["year", "mark", "day"] in (kinds[at : at + 3] for at in range(len(kinds))):
            # Jul 2025-26: a day or a year?
            raise DateError(reason="ambiguous")
        return single(whole)
    ranges = [
        (first, last)
        for at, (kind, _) in enumerate(tokens)
        if kind == "mark"
        and (first := _parts(tokens[:at])) is not None
        and (last := _parts(tokens[at + 1 :])) is not None
    ]
    if len(ranges) != 1:
        raise DateError
    return span(*ranges[0])
