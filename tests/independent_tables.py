"""A second reader of known tables, written apart from litrecord's: the csv module and layouts.

It knows each layout by heart, judges nothing and finds out nothing, so that what both readers say
of a cell is unlikely to be wrong in both.
"""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path
from typing import NamedTuple

__all__ = ["Said", "read_independently", "said_by"]

from litrecord import CASPartition, JCRRanking, JournalProfile, OtherRanking

NOTHING = {"", "N/A"}


class Said(NamedTuple):
    """What a row says, in plain values; empty where it says nothing."""

    titles: frozenset[str] = frozenset()
    issns: frozenset[str] = frozenset()
    factor: tuple[float | None, str] | None = None
    editions: frozenset[str] = frozenset()
    categories: frozenset[tuple[frozenset[str], int | None, int | None, str | None]] = frozenset()
    majors: tuple[tuple[str, int], ...] = ()
    minors: tuple[tuple[str, int], ...] = ()
    top: bool | None = None
    level: str | None = None
    field: str | None = None
    kind: str | None = None
    reasons: tuple[str, ...] = ()
    year: int | None = None


def read_independently(path: Path) -> list[Said]:
    """Return what each row of a table in one of the known layouts says."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = [{key.strip(): cell for key, cell in row.items()} for row in csv.DictReader(stream)]
    year = int(path.stem[-4:])
    layouts = (
        ("FQBJCR", _partition),
        ("JCR", _jcr),
        ("GJQKYJMD", _warning),
        ("CCFT", _ccft),
        ("CCF", _ccf),
    )
    read = next(read for name, read in layouts if path.stem.startswith(name))
    return [read(row, year) for row in rows]


def _title(text: str) -> str:
    return " ".join(text.replace("\x7f", "").split())


def _issns(*cells: str) -> frozenset[str]:
    return frozenset(part for cell in cells for part in cell.split("/")) - {"", "N", "A"}


def _factor(cell: str) -> tuple[float | None, str]:
    if cell == "N/A":
        return None, "n/a"
    return (float(cell[1:]), "<") if cell.startswith("<") else (float(cell.replace(",", "")), "")


def _rank(cell: str) -> tuple[int | None, int | None]:
    if cell in NOTHING:
        return None, None
    if "/" not in cell:
        day = dt.date(1899, 12, 30) + dt.timedelta(days=int(cell))
        return day.month, day.day
    rank, total = cell.split("/")
    return int(rank), int(total)


def _jcr(row: dict[str, str], year: int) -> Said:
    names = [part.partition("(") for part in row.get("Category", "").split(";") if part]
    # The last bracket holds the editions; no category in these tables has another.
    editions = {one.strip() for part in names for one in part[2].rstrip(")").split(",")}
    editions |= {
        one for one in ("SCIE", "SSCI", "AHCI", "ESCI") if one in row.get("Web of Science", "")
    }
    quartile = row.get(f"IF Quartile({year})", "")
    rank = row.get(f"IF Rank({year})", row.get(f"Category Rank({year})", ""))
    place = (
        frozenset(part[0].strip().upper() for part in names),
        *_rank(rank),
        None if quartile in NOTHING else quartile,
    )
    return Said(
        titles=frozenset({_title(row["Journal"])}),
        issns=_issns(row.get("ISSN", ""), row.get("EISSN", ""), row.get("eISSN", "")),
        factor=_factor(row[f"IF({year})"]),
        editions=frozenset(editions) - {""},
        categories=frozenset({place}) if names else frozenset(),
        year=year,
    )


def _partition(row: dict[str, str], year: int) -> Said:
    minors = []
    for number in range(1, 7):
        name, zone = row[f"小类{number}"], row[f"小类{number}分区"]
        if name:
            english = "".join(one for one in name if not "\u3000" <= one <= "\uffef").strip()
            # Names without a Chinese form stand there twice: ` SURGERY SURGERY`.
            words = english.split()
            half = len(words) // 2
            words = words[:half] if words[:half] == words[half:] else words
            minors.append((" ".join(words), int(zone)))
    assert int(row["年份"]) == year
    return Said(
        titles=frozenset({_title(row["Journal"])}),
        issns=_issns(row["ISSN"]),
        editions=frozenset(one for one in row["Web of Science"].split(";") if one),
        majors=((row["大类"], int(row["大类分区"])),),
        minors=tuple(minors),
        top=row["Top"] == "是",
        year=year,
    )


def _ccf(row: dict[str, str], year: int) -> Said:
    return Said(
        titles=frozenset({_title(row["Journal"])} - {""}),
        level=row["CCF推荐类型"][0],
        field=row["领域"],
        kind={"物": "journal", "议": "conference"}[row["CCF推荐类别（国际学术刊物/会议）"][-1]],
        year=year,
    )


def _ccft(row: dict[str, str], year: int) -> Said:
    return Said(
        titles=frozenset({_title(row["中文刊名"]), _title(row["Journal"])}) - {""},
        level=row["T分区"],
        year=year,
    )


def _warning(row: dict[str, str], year: int) -> Said:
    reasons = row.get(f"预警原因（{year}）", "")
    return Said(
        titles=frozenset({_title(row["Journal"])}),
        level=row.get(f"预警等级（{year}）"),
        reasons=tuple(reasons.split("、")) if reasons else (),
        year=year,
    )


def said_by(profile: JournalProfile) -> Said:
    """Return what a profile made of one row with one ranking says."""
    said = Said(
        titles=frozenset(one.value for one in profile.name.variants)
        if profile.name
        else frozenset(),
        issns=frozenset(profile.issns),
        editions=frozenset(one.index for one in profile.indexing),
        kind=profile.kind,
    )
    (ranking,) = profile.rankings
    if isinstance(ranking, JCRRanking):
        factor = ranking.impact_factor
        return said._replace(
            factor=None if factor is None else (factor.value, factor.qualifier),
            editions=frozenset(ranking.editions or ()),
            categories=_places(ranking),
            year=ranking.data_year,
        )
    if isinstance(ranking, CASPartition):
        return said._replace(
            majors=tuple((one.name_zh, one.zone) for one in ranking.majors),
            minors=tuple((one.name_en, one.zone) for one in ranking.minors),
            top=ranking.top,
            year=ranking.edition_year,
        )
    assert isinstance(ranking, OtherRanking)
    entry = ranking.entries[0] if ranking.entries else None
    return said._replace(
        level=None if entry is None else entry.level,
        field=None if entry is None else entry.field,
        reasons=ranking.reasons or (),
        year=ranking.year,
    )


def _places(
    ranking: JCRRanking,
) -> frozenset[tuple[frozenset[str], int | None, int | None, str | None]]:
    """Return the places of a row that states at most one, for all of its categories together."""
    names = {one.name for one in ranking.categories if one.name is not None}
    names |= {name for one in ranking.categories for name in one.candidates}
    stated = {(one.rank, one.total, one.quartile) for one in ranking.categories}
    if len(stated) > 1:
        stated.discard((None, None, None))
    return frozenset((frozenset(names), *one) for one in stated)
