"""Reading tables by hand: `csv.DictReader` and plain dicts, one function for each layout.

This is what someone would write who knows the very table: fixed columns, no guessing. It makes
the same conversions as litrecord and states the same facts of each row; it keeps no provenance,
no raw cells and no list of problems, and reads nothing but these layouts.
"""

from __future__ import annotations

import csv
import datetime as dt
import html
import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from litrecord.vocab.cas import majors_of
from litrecord.vocab.categories import CATEGORIES

__all__ = ["read_plain"]

Row: TypeAlias = dict[str, object]
# English name, Chinese name, editions
_Named: TypeAlias = tuple[str, str | None, tuple[str, ...]]
# Quartile, rank, total
_Standing: TypeAlias = tuple[str | None, int | None, int | None]

_ISSN: Final = re.compile("([0-9]{4})-?([0-9]{3}[0-9Xx])")
_NUMBER: Final = re.compile(r"([<>]?)([0-9]+(?:\.[0-9]+)?)")
_RANK: Final = re.compile("([0-9]+)/([0-9]+)")
_ZONE: Final = re.compile(r"([1-4])(?: \[([0-9]+)/([0-9]+)\])?")
_EDITION: Final = re.compile("SCIE|SSCI|AHCI|ESCI")
_BRACKET: Final = re.compile(r"(.*?) ?\(([^()]*)\)")
_YEAR: Final = re.compile(r"\(((?:19|20)[0-9]{2})\)")
_HAN: Final = re.compile("[\u3400-\u9fff]")
_ABSENT: Final = frozenset({"", "N/A", "NOT AVAILABLE", "-"})
_QUARTILES: Final = frozenset({"Q1", "Q2", "Q3", "Q4"})
_FLAGS: Final = {"是": True, "否": False}
_EPOCH: Final = dt.date(1899, 12, 30)
_NAMES: Final = {one.name: (one.name, one.name_zh) for one in CATEGORIES}
_MAJORS: Final = {
    one.name_zh: one.name_en for one in majors_of(scheme="upgraded", edition_year=2025)
}
_CONTROL: Final = re.compile("[\x00-\x1f\x7f]")


def _title(cell: str) -> tuple[str, str | None]:
    """Return a title without surplus space, control characters and entities, and its language."""
    text = " ".join(cell.split())
    if "&" in text:
        text = html.unescape(text)
    if not text.isprintable():
        text = _CONTROL.sub("", text)
    return text, None if text.isascii() or not _HAN.search(text) else "zh"


def _issn(cell: str) -> str | None:
    if cell in _ABSENT:
        return None
    found = _ISSN.fullmatch(cell.strip())
    return None if found is None else f"{found[1]}-{found[2].upper()}"


def _factor(cell: str) -> tuple[float | None, str] | None:
    """Return value and qualifier; None where the cell says nothing or cannot be read."""
    if not cell:
        return None
    if cell in _ABSENT:
        return None, "n/a"
    found = _NUMBER.fullmatch(cell.replace(",", ""))
    return None if found is None else (float(found[2]), found[1])


def _standing(quartile: str, rank: str) -> _Standing:
    """Return quartile, rank and total; a rank may be the serial number of a date."""
    first = quartile if quartile in _QUARTILES else None
    found = _RANK.fullmatch(rank)
    if found is not None:
        position, total = int(found[1]), int(found[2])
    elif rank.isdecimal() and len(rank) == 5:
        day = _EPOCH + dt.timedelta(days=int(rank))
        position, total = day.month, day.day
    else:
        return first, None, None
    return (first, position, total) if 1 <= position <= total else (first, None, None)


def _editions(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_EDITION.findall(cell)))


def _categories(cell: str) -> list[_Named]:
    """Return English name, Chinese name and editions of each category of a cell."""
    found = []
    for part in cell.split(";"):
        text = part.strip()
        if text in _ABSENT:
            continue
        bracket = _BRACKET.fullmatch(text)
        editions = () if bracket is None else _editions(bracket[2])
        if editions and bracket is not None:
            text = bracket[1]
        name, chinese = _NAMES.get(text.upper(), (text, None))
        found.append((name, chinese, editions))
    return found


def _category(
    name: str | None,
    chinese: str | None,
    editions: tuple[str, ...],
    standing: _Standing = (None, None, None),
    candidates: tuple[str, ...] = (),
) -> Row:
    quartile, rank, total = standing
    return {
        "name": name,
        "name_zh": chinese,
        "edition": editions[0] if len(editions) == 1 else None,
        "quartile": quartile,
        "rank": rank,
        "total": total,
        "candidates": candidates,
    }


def _year_of(header: list[str]) -> int | None:
    for name in header:
        if (found := _YEAR.search(name)) is not None:
            return int(found[1])
    return None


class _Cells(NamedTuple):
    """What reads the cells of which many are equal."""

    factor: Callable[[str], tuple[float | None, str] | None]
    editions: Callable[[str], tuple[str, ...]]
    categories: Callable[[str], list[_Named]]
    minor: Callable[[str], tuple[str | None, str | None]]


def _jcr2023(path: Path, cells: _Cells) -> list[Row]:
    rows: list[Row] = []
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        header = list(reader.fieldnames or ())
        year = _year_of(header)
        known = {
            *("Journal", "Country", "ISSN", "EISSN", "Web of Science", " IF(2023)", "Category"),
            *("IF Quartile(2023)", "Category Rank(2023)"),
        }
        unknown = [name for name in header if name not in known]
        for row in reader:
            title, lang = _title(row["Journal"])
            country = row["Country"].strip()
            standing = _standing(row["IF Quartile(2023)"], row["Category Rank(2023)"])
            rows.append(
                {
                    "title": title,
                    "lang": lang,
                    "issn_print": _issn(row["ISSN"]),
                    "issn_electronic": _issn(row["EISSN"]),
                    "country": None if country in _ABSENT else country,
                    "year": year,
                    "editions": cells.editions(row["Web of Science"]),
                    "impact_factor": cells.factor(row[" IF(2023)"]),
                    "categories": [
                        _category(*one, standing) for one in cells.categories(row["Category"])
                    ],
                    "extra": {name: row[name] for name in unknown if row[name]},
                }
            )
    return rows


def _jcr2024(path: Path, cells: _Cells) -> list[Row]:
    rows: list[Row] = []
    totals: dict[str, set[int]] = {}
    waiting: list[tuple[Row, list[_Named], _Standing]] = []
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        header = list(reader.fieldnames or ())
        year = _year_of(header)
        known = {
            *("Journal", "ISSN", "eISSN", "Category", "IF(2024)"),
            *("IF Quartile(2024)", "IF Rank(2024)"),
        }
        unknown = [name for name in header if name not in known]
        for row in reader:
            title, lang = _title(row["Journal"])
            names = cells.categories(row["Category"])
            standing = _standing(row["IF Quartile(2024)"], row["IF Rank(2024)"])
            made: Row = {
                "title": title,
                "lang": lang,
                "issn_print": _issn(row["ISSN"]),
                "issn_electronic": _issn(row["eISSN"]),
                "country": None,
                "year": year,
                "editions": tuple(dict.fromkeys(code for one in names for code in one[2])),
                "impact_factor": cells.factor(row["IF(2024)"]),
                "categories": [],
                "extra": {name: row[name] for name in unknown if row[name]},
            }
            if len(names) == 1:
                made["categories"] = [_category(*names[0], standing)]
                if standing[2] is not None:
                    totals.setdefault(names[0][0], set()).add(standing[2])
            elif standing == (None, None, None):
                made["categories"] = [_category(*one) for one in names]
            else:
                waiting.append((made, names, standing))
            rows.append(made)
    # One rank for several categories: the number of journals tells which it is of.
    for made, names, standing in waiting:
        fitting = [one[0] for one in names if one[0] not in totals or standing[2] in totals[one[0]]]
        candidates = tuple(one[0] for one in names)
        if len(fitting) == 1:
            made["categories"] = [
                _category(*one, standing, candidates) if one[0] == fitting[0] else _category(*one)
                for one in names
            ]
        else:
            made["categories"] = [_category(None, None, names[0][2], standing, candidates)]
    return rows


def _jcr2025(path: Path, cells: _Cells) -> list[Row]:
    rows: list[Row] = []
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        header = list(reader.fieldnames or ())
        year = _year_of(header)
        groups = [
            (f"Category_{number}", f"IF Quartile(2025)_{number}", f"IF Rank(2025)_{number}")
            for number in range(1, 7)
        ]
        known = {"Journal", "ISSN", "EISSN", "Web of Science", "IF(2025)"}.union(*groups)
        unknown = [name for name in header if name not in known]
        for row in reader:
            title, lang = _title(row["Journal"])
            categories = []
            for category, quartile, rank in groups:
                if row[category]:
                    standing = _standing(row[quartile], row[rank])
                    categories += [
                        _category(*one, standing) for one in cells.categories(row[category])
                    ]
            rows.append(
                {
                    "title": title,
                    "lang": lang,
                    "issn_print": _issn(row["ISSN"]),
                    "issn_electronic": _issn(row["EISSN"]),
                    "country": None,
                    "year": year,
                    "editions": cells.editions(row["Web of Science"]),
                    "impact_factor": cells.factor(row["IF(2025)"]),
                    "categories": categories,
                    "extra": {name: row[name] for name in unknown if row[name]},
                }
            )
    return rows


def _zone(cell: str) -> tuple[int | None, int | None, int | None]:
    found = _ZONE.fullmatch(cell)
    if found is None:
        return None, None, None
    if found[2] is None:
        return int(found[1]), None, None
    position, total = int(found[2]), int(found[3])
    if not 1 <= position <= total:
        return None, None, None
    return int(found[1]), position, total


def _minor(cell: str) -> tuple[str | None, str | None]:
    """Return the Chinese and the English name of ` ENGLISH NAME 中文名`."""
    text = cell.strip()
    han = _HAN.search(text)
    english = (text if han is None else text[: han.start()]).strip().upper()
    name, chinese = _NAMES.get(english, (english or None, None))
    return (chinese if han is None else text[han.start() :]), name


def _fqb2025(path: Path, cells: _Cells) -> list[Row]:
    rows: list[Row] = []
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        header = list(reader.fieldnames or ())
        groups = [(f"小类{number}", f"小类{number}分区") for number in range(1, 7)]
        known = {
            *("Journal", "年份", "ISSN/EISSN", "Review", "Open Access", "Web of Science", "标注"),
            *("大类", "大类分区", "Top"),
        }.union(*groups)
        unknown = [name for name in header if name not in known]
        for row in reader:
            title, lang = _title(row["Journal"])
            issns = [_issn(part) for part in row["ISSN/EISSN"].split("/")]
            minors = []
            for name, zone in groups:
                if row[name]:
                    chinese, english = cells.minor(row[name])
                    minors.append((chinese, english, *_zone(row[zone])))
            major = row["大类"].strip()
            notes = tuple(part for part in re.split("[、；;]", row["标注"]) if part)
            rows.append(
                {
                    "title": title,
                    "lang": lang,
                    "issns": tuple(dict.fromkeys(filter(None, issns))),
                    "open_access": _FLAGS.get(row["Open Access"]),
                    "is_review": _FLAGS.get(row["Review"]),
                    "indexing": cells.editions(row["Web of Science"]),
                    "year": int(row["年份"]),
                    "scheme": "upgraded",
                    "majors": [(major, _MAJORS.get(major), *_zone(row["大类分区"]))],
                    "minors": minors,
                    "top": _FLAGS.get(row["Top"]),
                    "notes": notes or None,
                    "extra": {name: row[name] for name in unknown if row[name]},
                }
            )
    return rows


_PLAIN: Final = _Cells(_factor, _editions, _categories, _minor)
# As much as litrecord remembers; nobody changes the lists.
_REMEMBERED: Final = _Cells(*(lru_cache(16_384)(one) for one in _PLAIN))
_LAYOUTS: Final = {
    "JCR2023": _jcr2023,
    "JCR2024": _jcr2024,
    "JCR2025": _jcr2025,
    "FQBJCR2025": _fqb2025,
}


def read_plain(path: Path | str, *, remember: bool = False) -> list[Row]:
    """Read a table in the layout that its name says into one dict for each row.

    Args:
        path: The table.
        remember: Whether what equal cells say is remembered, from one call to the next too.
    """
    read = _LAYOUTS[Path(path).stem]
    return read(Path(path), _REMEMBERED if remember else _PLAIN)
