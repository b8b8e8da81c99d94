"""Citation indexes, lists of journals kept in China, and when editions of rankings were released.

Tables glue the names of citation indexes together in any order and with anything (`SSCI;SCIE;`,
`AHCISCIE`, `SCIEOnHold`), so they are looked for wherever they stand, and what is left is handed
back. The tables behind this module are read at the first look-up, not on import.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, Literal, NamedTuple, TypeAlias

from litrecord.model.dates import PartialDate
from litrecord.text.characters import decode_entities
from litrecord.vocab.data import read_rows, split_list

__all__ = [
    "Edition",
    "Editions",
    "IndexList",
    "IndexReading",
    "RankingSystem",
    "editions",
    "find_editions",
    "find_index",
    "index_lists",
    "release_date",
]

RankingSystem: TypeAlias = Literal["jcr", "cas", "cas-warning", "xr"]


class Edition(NamedTuple):
    """A citation index of the Web of Science.

    Attributes:
        code: `SCIE`, `SSCI`, `AHCI` or `ESCI`.
        name_en: English name.
        name_zh: Chinese name.
    """

    code: str
    name_en: str
    name_zh: str


class Editions(NamedTuple):
    """The citation indexes that a cell names.

    Attributes:
        codes: Each once, in the order of the cell.
        statuses: One for each code: `on-hold`, `suppressed`, or None when nothing is said.
        rest: What of the cell is neither a name, a status nor a separator; normally empty.
    """

    codes: tuple[str, ...]
    statuses: tuple[str | None, ...]
    rest: str


class IndexList(NamedTuple):
    """A list of journals kept in China.

    Attributes:
        code: Short name, such as `PKU` or `CSSCI`.
        name_zh: Chinese name.
        name_en: English name.
        levels: Its levels as the lists print them; empty when it has none.
    """

    code: str
    name_zh: str
    name_en: str
    levels: tuple[str, ...]


class IndexReading(NamedTuple):
    """What a cell says of a list.

    Attributes:
        code: Short name of the list.
        level: Level as the list prints it, such as 扩展版; None when not stated.
        edition: Edition as printed, such as `2025—2026`; None when not stated.
        rest: What is left of the cell, separators aside; normally empty.
    """

    code: str
    level: str | None
    edition: str | None
    rest: str


# Longer cells are not kept: a cell of this kind has a few dozen characters.
_LONGEST_KEPT: Final = 200
_SEPARATOR: Final = " ;,、/|+&_.:()[]{}-–—·\t\r\n"
_STATUSES: Final = {"onhold": "on-hold", "suppressed": "suppressed", "镇压": "suppressed"}
# What may stand beside the names without saying anything
_IDLE: Final = frozenset({"and", "in", "indexed in", "web of science", "wos", "和", "收录", "期刊"})
_LEADING: Final = _SEPARATOR + "+-"
_TRAILING: Final = _SEPARATOR.translate({ord(one): None for one in "+-"})
_YEARS: Final = re.compile(
    r"[(\[]?(?:[12][0-9]{3} ?[-–—~/至] ?)?[12][0-9]{3} ?(?:年版|年|版|edition)?[)\]]?",
    re.IGNORECASE | re.ASCII,
)


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _literal(spelling: str) -> str:
    """Return an expression for a spelling in which spaces and hyphens may be more or fewer."""
    words = re.split(r"[ -]+", _fold(spelling))
    return "[ _-]{0,3}".join(re.escape(word) for word in words)


def _compact(text: str) -> str:
    return "".join(text.split()).casefold()


def _letters(text: str) -> str:
    return re.sub(r"[ _-]+", "", text).casefold()


@lru_cache(maxsize=1)
def _edition_table() -> tuple[tuple[Edition, ...], dict[str, str]]:
    found = []
    codes = dict[str, str]()
    for code, name_en, name_zh, aliases in read_rows("wos_editions.tsv"):
        found.append(Edition(code, name_en, name_zh))
        for spelling in (code, name_en, name_zh, *split_list(aliases)):
            codes[_fold(spelling)] = code
    return tuple(found), codes


@lru_cache(maxsize=1)
def _grammar() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    """Return the expressions for names with a gap, for the pieces of a word, and all meanings."""
    codes = _edition_table()[1]
    meanings = {_letters(spelling): code for spelling, code in codes.items()} | _STATUSES
    names = sorted(codes, key=len, reverse=True)
    latin = "|".join(_literal(name) for name in names if name.isascii() and not name.isalpha())
    chinese = "|".join(re.escape(name) for name in names if not name.isascii())
    # The names of CSSCI and CSCD end like those of two indexes.
    others = (
        "中文社会科学引文索引|中国科学引文(?:索引|数据库)|Chinese (?:Social )?Sciences? Citation"
    )
    whole = re.compile(
        rf"(?P<other>{others})"
        rf"|(?<![A-Za-z])(?:{latin}|on[ _-]hold)(?![A-Za-z])"
        rf"|{chinese}|镇压|(?P<word>[A-Za-z]+)",
        re.IGNORECASE | re.ASCII,
    )
    # `SCIESCI` is SCI and ESCI, not SCIE and SCI.
    piece = re.compile(
        r"SCIE(?!SCI(?!E))|SCI|SSCI|AHCI|ESCI|On-?Hold|Suppressed", re.IGNORECASE | re.ASCII
    )
    return whole, piece, meanings


def _pieces(word: str, piece: re.Pattern[str]) -> list[str] | None:
    """Divide a word into names and statuses; None when it holds anything else, as `CSSCI` does."""
    found = []
    at = 0
    while at < len(word):
        match = piece.match(word, at)
        if match is None:
            return None
        found.append(match[0])
        at = match.end()
    return found


def _scan(text: str) -> Editions:
    whole, piece, meanings = _grammar()
    folded = _fold(decode_entities(text))
    found: dict[str, str | None] = {}
    gaps: list[str] = []
    latest = ""
    at = 0
    for match in whole.finditer(folded):
        if match["other"] is not None:
            continue
        pieces = [match[0]] if match["word"] is None else _pieces(match[0], piece)
        known = [] if pieces is None else [meanings[_letters(one)] for one in pieces]
        if not known or (not latest and known[0] in _STATUSES.values()):
            continue
        gaps.append(folded[at : match.start()])
        at = match.end()
        for meaning in known:
            if meaning not in _STATUSES.values():
                latest = meaning
                found.setdefault(meaning, None)
            else:
                found[latest] = meaning
    gaps.append(folded[at:])
    parts = (gap.strip(_SEPARATOR) for gap in gaps)
    rest = " ".join(part for part in parts if part and part.casefold() not in _IDLE)
    return Editions(tuple(found), tuple(found.values()), rest)


_scan_kept = lru_cache(maxsize=1024)(_scan)


def editions() -> tuple[Edition, ...]:
    """Return the citation indexes of the Web of Science that hold journals."""
    return _edition_table()[0]


def find_editions(text: str) -> Editions:
    """Find the citation indexes that a cell names, in whatever order and glue.

    `SCI` is read as `SCIE`, which is what tables of today mean by it. A status belongs to the
    name before it. A word that holds more than names and statuses, such as `CSSCI`, is left over
    as a whole.

    >>> find_editions("SSCI;SCIE;")
    Editions(codes=('SSCI', 'SCIE'), statuses=(None, None), rest='')
    >>> find_editions("AHCISCIEOnHold")
    Editions(codes=('AHCI', 'SCIE'), statuses=(None, 'on-hold'), rest='')
    """
    return _scan_kept(text) if len(text) <= _LONGEST_KEPT else _scan(text)


@lru_cache(maxsize=1)
def _index_table() -> tuple[tuple[IndexList, ...], re.Pattern[str], dict[str, IndexList]]:
    lists = []
    by_spelling: dict[str, IndexList] = {}
    for code, name_zh, name_en, aliases, levels in read_rows("china_indexes.tsv"):
        names = tuple(level.partition("=")[0] for level in split_list(levels))
        one = IndexList(code, name_zh, name_en, names)
        lists.append(one)
        by_spelling |= dict.fromkeys((code, name_zh, name_en, *split_list(aliases)), one)
    by_name = {_letters(_fold(spelling)): one for spelling, one in by_spelling.items()}
    either = "|".join(_literal(name) for name in sorted(by_spelling, key=len, reverse=True))
    name = re.compile(rf"(?<![A-Za-z])(?:{either})(?![A-Za-z])", re.IGNORECASE | re.ASCII)
    return tuple(lists), name, by_name


@lru_cache(maxsize=1)
def _level_table() -> dict[str, dict[str, str]]:
    """Return the levels of each list by their spellings."""
    return {
        row[0]: {
            _compact(_fold(spelling)): level.partition("=")[0]
            for level in split_list(row[4])
            for spelling in level.split("=")
        }
        for row in read_rows("china_indexes.tsv")
    }


def index_lists() -> tuple[IndexList, ...]:
    """Return the lists of journals kept in China that are known here."""
    return _index_table()[0]


@lru_cache(maxsize=1024)
def _read_index(text: str) -> IndexReading | None:
    _, name, by_name = _index_table()
    folded = _fold(text)
    match = name.search(folded)
    if match is None:
        return None
    code = by_name[_letters(match[0])].code

    def blank(again: re.Match[str]) -> str:
        return " " if by_name[_letters(again[0])].code == code else again[0]

    rest = name.sub(blank, folded)
    years = _YEARS.search(rest)
    edition = None
    if years is not None:
        edition = years[0].strip("()[] ")
        rest = f"{rest[: years.start()]} {rest[years.end() :]}"
    rest = rest.lstrip(_LEADING).rstrip(_TRAILING)
    level = _level_table()[code].get(_compact(rest))
    return IndexReading(code, level, edition, "" if level is not None else rest)


def find_index(text: str) -> IndexReading | None:
    """Read a cell that names one of the lists of journals kept in China.

    Several lists in one cell have to be divided first: with two of them the first is found and
    the other is in the rest.

    Returns:
        None when the cell names none of the lists, or is longer than 200 characters.

    >>> find_index("CSSCI扩展版（2025—2026）")
    IndexReading(code='CSSCI', level='扩展版', edition='2025—2026', rest='')
    >>> find_index("SSCI")
    """
    return _read_index(text) if len(text) <= _LONGEST_KEPT else None


@lru_cache(maxsize=1)
def _release_table() -> dict[tuple[str, int], dict[str, PartialDate]]:
    found: dict[tuple[str, int], dict[str, PartialDate]] = {}
    for system, scheme, year, released in read_rows("ranking_editions.tsv"):
        parts = [int(part) for part in released.split("-")]
        month, day = (*parts[1:], None, None)[:2]
        date = PartialDate(year=parts[0], month=month, day=day)
        found.setdefault((system, int(year)), {})[scheme] = date
    return found


def release_date(
    system: RankingSystem, year: int, scheme: Literal["basic", "upgraded"] | None = None
) -> PartialDate | None:
    """Return when an edition of a ranking was released, as precisely as it is known.

    Args:
        system: `jcr`, `cas`, `cas-warning` or `xr`.
        year: The data year for `jcr`, the year in the name of the edition for the others.
        scheme: `basic` or `upgraded` for `cas`; None when unknown, and for the others.

    Returns:
        A date that may lack the day and the month; None when it is not known, or when it depends
        on the scheme and that was not given.

    >>> str(release_date("jcr", 2024))
    '2025-06-18'
    """
    dates = _release_table().get((system, year), {})
    if scheme is not None:
        return dates.get(scheme)
    different = set(dates.values())
    return different.pop() if len(different) == 1 else None
