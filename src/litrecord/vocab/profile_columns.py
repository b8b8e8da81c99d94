"""The columns in which journal profiles and their rankings leave as a table.

One flat schema for CSV, Arrow and pandas. By `ranking` a row is one ranking of one profile; by
`category` it is one category, zone or entry of one ranking. What has nothing below it still has
its row, with null in the columns of what is missing.
"""

from __future__ import annotations

import datetime as dt
from operator import attrgetter
from typing import Any, Final, Literal, TypeAlias

from litrecord.model.dates import PartialDate
from litrecord.model.journal import IndexStatus, JournalProfile
from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    Metric,
    OtherRanking,
    RankingEntry,
)
from litrecord.model.source import Source
from litrecord.model.text import BilingualText
from litrecord.vocab.columns import Column, ColumnType

__all__ = [
    "BY_RANKING",
    "METRICS",
    "OF_PLACE",
    "OF_PROFILE",
    "OF_RANKING",
    "RowUnit",
    "best_major",
    "indexed_as",
    "place_of",
    "profile_columns",
]

RowUnit: TypeAlias = Literal["journal", "ranking", "category"]

# Every metric of a JCR ranking, with its meaning.
METRICS: Final = {
    "impact_factor": "journal impact factor",
    "impact_factor_5y": "five-year impact factor",
    "without_self_cites": "impact factor without journal self-citations",
    "jci": "journal citation indicator",
    "immediacy_index": "immediacy index",
    "eigenfactor": "Eigenfactor score",
    "article_influence": "article influence score",
    "total_cites": "citations in the data year to all volumes",
    "citable_items": "articles and reviews published in the data year",
    "cited_half_life": "median age of the items cited, in years",
    "citing_half_life": "median age of the items that it cites, in years",
    "normalized_eigenfactor": "Eigenfactor score scaled to an average of 1",
    "average_jif_percentile": "mean of its percentiles in all categories, 0 to 100",
}


def indexed_as(status: IndexStatus) -> str:
    """Word a coverage, such as `SCIE on-hold` or `CSSCI 扩展版 (2025—2026)`."""
    said = "" if status.status == "indexed" else status.status
    edition = f"({status.edition})" if status.edition else ""
    return " ".join(filter(None, (status.index, status.level, said, edition)))


def best_major(partition: CASPartition) -> CASZone | None:
    """Return the broad field with the best zone, the first of several; None when there is none."""
    return min(partition.majors, key=lambda one: one.zone or 5, default=None)


def _title(text: BilingualText) -> str | None:
    best = text.best("en")
    return None if best is None else best.value


def _title_zh(text: BilingualText) -> str | None:
    return None if text.zh is None else text.zh.value


def _indexing(some: tuple[IndexStatus, ...]) -> tuple[str, ...] | None:
    return tuple(map(indexed_as, some)) or None


def place_of(source: Source) -> str | None:
    """Word where something was read; None when that is unknown."""
    location = source.location
    return None if location is None else location.text() or None


def _value(metric: Metric) -> float | None:
    return None if metric.value is None else float(metric.value)


def _qualifier(metric: Metric) -> str | None:
    return metric.qualifier or None


def _year(date: PartialDate) -> int:
    return date.year


def _first_day(date: PartialDate) -> dt.date:
    return date.earliest()


def _release_year(ranking: JCRRanking) -> int | None:
    return ranking.release_year if ranking.released is None else ranking.released.year


def _best_quartile(ranking: JCRRanking) -> str | None:
    return ranking.quartile() if ranking.categories else None


def _best_zone(partition: CASPartition) -> int | None:
    best = best_major(partition)
    return None if best is None else best.zone


def _major(partition: CASPartition) -> str | None:
    best = best_major(partition)
    return None if best is None else best.name_en if best.name_zh is None else best.name_zh


def _subject(zone: CASZone) -> str | None:
    return zone.name_zh if zone.name_en is None else zone.name_en


def _itself(obj: Any) -> Any:  # noqa: ANN401  # as attrgetter, of which this is the empty one
    return obj


def _stated(some: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return None for nothing, where the model has no None to tell "none" from "not stated"."""
    return some or None


def _names(some: tuple[JCRCategory, ...]) -> tuple[str, ...] | None:
    return tuple(one.name for one in some if one.name is not None) or None


def _subjects(some: tuple[CASZone, ...]) -> tuple[str, ...] | None:
    return tuple(name for name in map(_subject, some) if name is not None) or None


def _fields(some: tuple[RankingEntry, ...]) -> tuple[str, ...] | None:
    return tuple(one.field for one in some if one.field is not None) or None


def _levels(some: tuple[RankingEntry, ...]) -> tuple[str, ...] | None:
    return tuple(one.level for one in some if one.level is not None) or None


def _of(cls: type, name: str, kind: ColumnType, meaning: str) -> Column:
    """Make a column of a field that has the column's name."""
    return Column(name, kind, meaning, ((cls, attrgetter(name), None),))


def _metric(cls: type, field: str, name: str, meaning: str) -> tuple[Column, Column]:
    get = attrgetter(field)
    qualifier = "`<` or `>` when the number is a bound, `n/a` when it is not available; else null"
    return (
        Column(name, "float64", meaning, ((cls, get, _value),)),
        Column(f"{name}_qualifier", "string", f"of {name}: {qualifier}", ((cls, get, _qualifier),)),
    )


OF_PROFILE: Final = (
    Column("profile", "int32", "position of the profile in the table, from 0"),
    Column(
        "journal",
        "string",
        "title: the English one, else the original, else the first",
        ((JournalProfile, attrgetter("name"), _title),),
    ),
    Column(
        "journal_zh",
        "string",
        "Chinese title, never pinyin",
        ((JournalProfile, attrgetter("name"), _title_zh),),
    ),
    _of(JournalProfile, "kind", "string", "`journal`, `conference` or `book-series`"),
    Column(
        "issn",
        "list<string>",
        "all ISSNs, each once: print, electronic, linking, others",
        ((JournalProfile, attrgetter("issns"), _stated),),
    ),
    _of(JournalProfile, "issn_print", "string", "ISSN of the print edition"),
    _of(JournalProfile, "issn_electronic", "string", "ISSN of the electronic edition"),
    _of(JournalProfile, "cn_number", "string", "国内统一连续出版物号"),
    Column(
        "publisher",
        "string",
        "publisher: its English name, else the original, else the first",
        ((JournalProfile, attrgetter("publisher"), _title),),
    ),
    _of(JournalProfile, "country", "string", "country as stated, or its ISO 3166-1 code"),
    _of(JournalProfile, "open_access", "bool", "whether all of it is open access"),
    Column(
        "indexing",
        "list<string>",
        "databases that cover it, each with level, status unless `indexed`, and (edition)",
        ((JournalProfile, attrgetter("indexing"), _indexing),),
    ),
    Column(
        "problem_codes", "list<string>", "codes of the problems found while reading it, each once"
    ),
    Column(
        "source_format",
        "string",
        "format it was read from",
        ((JournalProfile, attrgetter("source"), attrgetter("format")),),
    ),
    Column(
        "source_location",
        "string",
        "file, line and record it was read from",
        ((JournalProfile, attrgetter("source"), place_of),),
    ),
)

_RELEASED: Final = attrgetter("released")
_RANKINGS: Final = (JCRRanking, CASPartition, OtherRanking)
OF_RANKING: Final = (
    Column(
        "system",
        "string",
        "`jcr`, `cas`, `xr`, or the name of another list, such as `ccf`",
        (
            (JCRRanking, _itself, lambda _: "jcr"),
            (CASPartition, attrgetter("system"), None),
            (OtherRanking, attrgetter("scheme"), None),
        ),
    ),
    _of(CASPartition, "scheme", "string", "of `cas`: `basic` or `upgraded`"),
    Column(
        "year",
        "int32",
        "data year of JCR, edition year of `cas` and `xr`, year of another list",
        (
            (JCRRanking, attrgetter("data_year"), None),
            (CASPartition, attrgetter("edition_year"), None),
            (OtherRanking, attrgetter("year"), None),
        ),
    ),
    Column(
        "release_year",
        "int32",
        "year of release: as stated; for JCR else the data year + 1",
        (
            (JCRRanking, _itself, _release_year),
            (CASPartition, _RELEASED, _year),
            (OtherRanking, _RELEASED, _year),
        ),
    ),
    Column(
        "released",
        "date32",
        "first day that the stated date of release can mean",
        tuple((cls, _RELEASED, _first_day) for cls in _RANKINGS),
    ),
    Column(
        "released_precision",
        "string",
        "the finest part of `released` that is known: `day`, `month`, `season` or `year`",
        tuple((cls, _RELEASED, attrgetter("precision")) for cls in _RANKINGS),
    ),
    Column(
        "jcr_best_quartile",
        "string",
        "best quartile by impact factor, `Q1` to `Q4`",
        ((JCRRanking, _itself, _best_quartile),),
    ),
    *(
        column
        for name, meaning in METRICS.items()
        for column in _metric(JCRRanking, name, name, meaning)
    ),
    _of(JCRRanking, "editions", "list<string>", "citation indexes of JCR that hold it"),
    _of(JCRRanking, "scope", "string", "whether `all` categories are listed or the `best` only"),
    Column(
        "cas_zone",
        "int32",
        "best zone (区) among the broad fields, 1 to 4",
        ((CASPartition, _itself, _best_zone),),
    ),
    Column(
        "cas_major",
        "string",
        "broad field (大类) of that zone, in Chinese where known",
        ((CASPartition, _itself, _major),),
    ),
    _of(CASPartition, "top", "bool", "whether it is a Top journal of `cas` or `xr`"),
    _of(CASPartition, "is_review", "bool", "whether `cas` or `xr` lists it as a review journal"),
    _of(CASPartition, "status", "string", "of `cas` and `xr`: `ranked` or `under_review`"),
    _of(CASPartition, "notes", "list<string>", "remarks (标注) of `cas` and `xr`"),
    _of(CASPartition, "warning", "string", "warning level (预警) in `cas` and `xr`"),
    Column(
        "list_edition",
        "string",
        "edition of another list as printed",
        ((OtherRanking, attrgetter("edition"), None),),
    ),
    *_metric(OtherRanking, "metric", "list_metric", "number by which another list ranks"),
    _of(OtherRanking, "reasons", "list<string>", "reasons given by another list"),
)

BY_RANKING: Final = (
    Column(
        "categories",
        "list<string>",
        "names of the JCR categories, narrow fields (小类) or fields of a list",
        (
            (JCRRanking, attrgetter("categories"), _names),
            (CASPartition, attrgetter("minors"), _subjects),
            (OtherRanking, attrgetter("entries"), _fields),
        ),
    ),
    Column(
        "levels",
        "list<string>",
        "levels in another list",
        ((OtherRanking, attrgetter("entries"), _levels),),
    ),
)

OF_PLACE: Final = (
    Column(
        "category_kind",
        "string",
        "`category` of JCR, `major` or `minor` field of `cas` and `xr`, `entry` of another list",
    ),
    Column(
        "category",
        "string",
        "name of the category or field: in English where known, else as printed",
        (
            (JCRCategory, attrgetter("name"), None),
            (CASZone, _itself, _subject),
            (RankingEntry, attrgetter("field"), None),
        ),
    ),
    Column(
        "category_zh",
        "string",
        "Chinese name of a category of JCR, `cas` or `xr`",
        tuple((cls, attrgetter("name_zh"), None) for cls in (JCRCategory, CASZone)),
    ),
    Column(
        "candidates",
        "list<string>",
        "categories for which one rank was stated",
        ((JCRCategory, attrgetter("candidates"), _stated),),
    ),
    _of(JCRCategory, "metric", "string", "what the rank is by: `jif`, `jif5` or `jci`"),
    _of(JCRCategory, "edition", "string", "`SCIE`, `SSCI`, `AHCI` or `ESCI`"),
    _of(JCRCategory, "quartile", "string", "`Q1` to `Q4`"),
    Column(
        "rank",
        "int32",
        "position in the category or field, from 1",
        (
            (JCRCategory, attrgetter("rank"), None),
            (CASZone, attrgetter("position"), None),
            (RankingEntry, attrgetter("rank"), None),
        ),
    ),
    Column(
        "total",
        "int32",
        "number of journals in the category or field",
        tuple((cls, attrgetter("total"), None) for cls in (JCRCategory, CASZone, RankingEntry)),
    ),
    Column(
        "percentile",
        "float64",
        "percentile in the category, 0 to 100",
        ((JCRCategory, attrgetter("percentile"), float),),
    ),
    _of(JCRCategory, "percentile_derived", "bool", "whether it was computed and not stated"),
    _of(CASZone, "zone", "int32", "zone (区), 1 to 4"),
    _of(RankingEntry, "level", "string", "level in another list as printed"),
)


def profile_columns(by: RowUnit) -> tuple[Column, ...]:
    """Return the columns of a table with one row for each journal, ranking or category.

    Raises:
        ValueError: `by` is none of the three.
    """
    if by not in {"journal", "ranking", "category"}:
        raise ValueError(
            f"expected one row by 'journal', by 'ranking' or by 'category', got {by!r}"
        )
    if by == "journal":
        return OF_PROFILE
    return (*OF_PROFILE, *OF_RANKING, *(BY_RANKING if by == "ranking" else OF_PLACE))
