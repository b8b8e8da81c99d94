"""Words of cells in tables of zones and warnings: zones, Top marks, warning levels and reasons.

A cell is read as a whole or not at all: text that holds more than the words known here gives
None, so that the caller can report it. Full-width forms, circled numbers and Roman numerals of a
single character are read as what they stand for (Unicode NFKC).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from litrecord.vocab.data import read_rows, split_list

__all__ = [
    "WARNING_LEVELS",
    "WARNING_REASONS",
    "WarningWord",
    "ZoneReading",
    "find_warning_level",
    "find_warning_reason",
    "is_under_review",
    "read_top",
    "read_zone",
    "split_reasons",
]


class ZoneReading(NamedTuple):
    """What a cell says of a zone.

    Attributes:
        zone: 1 (top) to 4.
        position: Position in the field, from 1; None when not stated.
        total: Number of journals in the field; None when not stated.
    """

    zone: int
    position: int | None = None
    total: int | None = None


class WarningWord(NamedTuple):
    """A level or a reason of the yearly list of journals to be wary of (国际期刊预警名单).

    Attributes:
        code: Name in lower case with hyphens, such as `high` or `paper-mill`.
        name_zh: The word as the lists print it, such as 高 or 论文工厂.
        name_en: A translation.
    """

    code: str
    name_zh: str
    name_en: str


# High, medium, low; and the reasons given in the lists of 2024 and 2025
WARNING_LEVELS: tuple[WarningWord, ...]
WARNING_REASONS: tuple[WarningWord, ...]

# No word known here is longer; what is longer is not looked at.
_LONGEST: Final = 100

_ZONES: Final = {
    word: number
    for number, words in enumerate(("1 一 i", "2 二 ii", "3 三 iii", "4 四 iv"), 1)
    for word in words.split()
}
_ZONE: Final = re.compile(
    r"(?:(?:zone ?|第)?([1-4]|[一二三四])(?: ?区)?|(i{1,3}|iv) ?区)"
    r"(?: ?[\[(] ?([0-9]{1,6}) ?/ ?([0-9]{1,6}) ?[\])])?"
)
_TOP: Final = frozenset({"是", "top", "top期刊", "y", "yes", "√", "✓", "✔", "1", "true", "t"})
_NOT_TOP: Final = frozenset({"否", "非top", "n", "no", "×", "✗", "✘", "0", "false", "f"})
_SEPARATORS: Final = re.compile(r"[、；;，,/]")


def _fold(text: str) -> str | None:
    """Fold full-width forms, letter case and white space; None for what is too long."""
    if len(text) > _LONGEST:
        return None
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def read_zone(text: str) -> ZoneReading | None:
    """Read the zone (分区) of a cell: `2`, `2区`, `二区`, `Ⅱ区`, `Zone 2`, `2 [168/495]`.

    Returns:
        None for anything else, a zone other than 1 to 4 and an impossible position included.

    >>> read_zone("3（168/495）")
    ZoneReading(zone=3, position=168, total=495)
    >>> read_zone("5区")
    """
    folded = _fold(text)
    match = None if folded is None else _ZONE.fullmatch(folded)
    if match is None:
        return None
    digit, roman, position, total = match.groups()
    zone = _ZONES[digit or roman]
    if position is None:
        return ZoneReading(zone)
    if not 1 <= int(position) <= int(total):
        return None
    return ZoneReading(zone, int(position), int(total))


def is_under_review(text: str) -> bool:
    """Tell whether a cell says that the journal's zone is still open: `Under Review`.

    >>> is_under_review("under_review")
    True
    """
    folded = _fold(text)
    return folded is not None and re.fullmatch(r"under[ _-]?review", folded) is not None


def read_top(text: str) -> bool | None:
    """Read whether a cell marks a Top journal: 是, `Top`, `Y`, `√`, `1`, or 否, `N`, `0`.

    Returns:
        None for anything else, an empty cell included: what that means is for the table to say.
    """
    folded = _fold(text)
    if folded in _TOP:
        return True
    return False if folded in _NOT_TOP else None


@lru_cache(maxsize=1)
def _words() -> dict[str, tuple[tuple[WarningWord, ...], dict[str, WarningWord]]]:
    """Read the words, by kind: all of them, and each by its spellings."""
    words: dict[str, list[WarningWord]] = {"level": [], "reason": []}
    spellings: dict[str, dict[str, WarningWord]] = {"level": {}, "reason": {}}
    for kind, code, name_zh, name_en, aliases in read_rows("warnings.tsv"):
        word = WarningWord(code, name_zh, name_en)
        words[kind].append(word)
        for spelling in (name_zh, name_en, *split_list(aliases)):
            spellings[kind][spelling.casefold()] = word
    return {kind: (tuple(words[kind]), spellings[kind]) for kind in words}


def find_warning_level(text: str) -> WarningWord | None:
    """Return the warning level that a cell names (高, 中风险, `low`); None when it names none."""
    return _words()["level"][1].get(_fold(text) or "")


def find_warning_reason(text: str) -> WarningWord | None:
    """Return the reason that a text names, such as 论文工厂; None when it names none."""
    return _words()["reason"][1].get(_fold(text) or "")


def split_reasons(text: str) -> tuple[str, ...]:
    """Split the reasons in a cell, known ones and others, as printed and in their order.

    >>> split_reasons("论文工厂、中国作者占比畸高")
    ('论文工厂', '中国作者占比畸高')
    """
    parts = (part.strip() for part in _SEPARATORS.split(text))
    return tuple(part for part in parts if part)


if not TYPE_CHECKING:

    def __getattr__(name: str) -> tuple[WarningWord, ...]:
        if name == "WARNING_LEVELS":
            return _words()["level"][0]
        if name == "WARNING_REASONS":
            return _words()["reason"][0]
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
