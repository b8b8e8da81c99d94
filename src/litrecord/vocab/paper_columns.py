"""The columns in which papers leave as a table: one row a paper.

One flat schema for CSV, Arrow and data frames.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Final

from litrecord.model.collections import RecordSet
from litrecord.model.dates import PartialDate
from litrecord.model.journal import JournalProfile
from litrecord.model.people import write_names
from litrecord.model.ranking import CASPartition, CASZone, JCRRanking
from litrecord.model.record import PaperRecord
from litrecord.model.text import LangText
from litrecord.vocab.column_cells import ColumnCells, OfEach, OfFound, OfVariant
from litrecord.vocab.columns import Cell, Column, ColumnType, fitting
from litrecord.vocab.profile_columns import best_major, place_of

__all__ = ["PAPER_COLUMNS", "filled_columns", "latest_cas", "latest_jcr"]


def latest_jcr(journal: JournalProfile) -> JCRRanking | None:
    """Return the JCR ranking of the latest data year, else the undated one; None without any."""
    found = [one for one in journal.rankings if isinstance(one, JCRRanking)]
    return max(found, key=lambda one: one.data_year or 0, default=None)


def latest_cas(journal: JournalProfile) -> CASPartition | None:
    """Return the partition of the Academy of the latest year, else the undated one; None without.

    Of two of one year the first counts. The successor, `xr`, is another system.
    """
    found = [
        one for one in journal.rankings if isinstance(one, CASPartition) and one.system == "cas"
    ]
    return max(found, key=lambda one: one.edition_year or 0, default=None)


_zh: Final = OfVariant("zh", "value")
_en: Final = OfVariant("en", "value")
_original: Final = OfVariant("original", "value")
_original_language: Final = OfVariant("original", "lang")
_authors: Final = OfEach(attrgetter("name"), write_names)


def _best_name(journal: JournalProfile) -> LangText | None:
    return None if journal.name is None else journal.name.best("en")


def _name_zh(journal: JournalProfile) -> LangText | None:
    return None if journal.name is None else journal.name.zh


def _issns(journal: JournalProfile) -> tuple[str, ...] | None:
    return journal.issns or None


def _impact_factor(ranking: JCRRanking) -> float | None:
    metric = ranking.impact_factor
    return None if metric is None or metric.value is None else float(metric.value)


def _latest_major(journal: JournalProfile) -> CASZone | None:
    partition = latest_cas(journal)
    return None if partition is None else best_major(partition)


def _major(zone: CASZone) -> str | None:
    return zone.name_en if zone.name_zh is None else zone.name_zh


_journal: Final = OfFound(_best_name, attrgetter("value"))
_journal_zh: Final = OfFound(_name_zh, attrgetter("value"))
_best_quartile: Final = OfFound(latest_jcr, JCRRanking.quartile)
_data_year: Final = OfFound(latest_jcr, attrgetter("data_year"))
_latest_impact_factor: Final = OfFound(latest_jcr, _impact_factor)
_zone: Final = OfFound(_latest_major, attrgetter("zone"))
_latest_major_name: Final = OfFound(_latest_major, _major)
_edition_year: Final = OfFound(latest_cas, attrgetter("edition_year"))


def _earliest(date: PartialDate) -> dt.date:
    return date.earliest()


def _column(
    name: str,
    kind: ColumnType,
    meaning: str,
    field: str | None = None,
    convert: Callable[..., Cell] | None = None,
) -> Column:
    """Make a column of a field of the record, by default that of the column's name."""
    return Column(name, kind, meaning, ((PaperRecord, _getter(field or name), convert),))


@cache
def _getter(field: str) -> attrgetter[Cell]:
    """Return what gets a field: the same for all its columns, which are read together."""
    return attrgetter(field)


_OF_JCR: Final = "of the JCR ranking with the latest data year, else of the undated one"
_OF_CAS: Final = "of the CAS partition with the latest edition, else of the undated one"

PAPER_COLUMNS: Final = (
    _column("doi", "string", "DOI without resolver or prefix"),
    _column("pmid", "string", "PubMed identifier"),
    _column("pmcid", "string", "PubMed Central identifier"),
    _column("kind", "string", "type in CSL's words, and `preprint`"),
    _column("title_zh", "string", "title in Chinese, whatever its role", "title", _zh),
    _column("title_en", "string", "title in English, whatever its role", "title", _en),
    _column("title_original", "string", "title that is marked as original", "title", _original),
    _column(
        "original_language",
        "string",
        "BCP 47 tag of `title_original`",
        "title",
        _original_language,
    ),
    _column("abstract_zh", "string", "abstract in Chinese", "abstract", _zh),
    _column("abstract_en", "string", "abstract in English", "abstract", _en),
    _column("authors", "list<string>", "names as printed, in order", "authors", _authors),
    _column(
        "journal",
        "string",
        "title of the journal, in English where known, else in another language",
        "journal",
        _journal,
    ),
    _column("journal_zh", "string", "title of the journal in Chinese", "journal", _journal_zh),
    _column("issn", "list<string>", "ISSN: print, electronic, linking, others", "journal", _issns),
    _column("volume", "string", "volume as printed"),
    _column("issue", "string", "issue as printed"),
    _column("pages", "string", "pages such as `123-127`", "pages", str),
    _column("article_number", "string", "number that stands in the place of pages"),
    _column(
        "published",
        "date32",
        "first day that the date of publication can mean",
        "published",
        _earliest,
    ),
    _column(
        "published_precision",
        "string",
        "the finest part of `published` that is known: `day`, `month`, `season` or `year`",
        "published",
        attrgetter("precision"),
    ),
    _column("year", "int32", "year of publication", "published", attrgetter("year")),
    _column("citation_count", "int32", "number of citations that the source counted"),
    _column(
        "is_open_access",
        "bool",
        "whether the source calls it open access",
        "open_access",
        attrgetter("is_open"),
    ),
    _column(
        "jcr_best_quartile",
        "string",
        f"`Q1` to `Q4`: best quartile by impact factor {_OF_JCR}",
        "journal",
        _best_quartile,
    ),
    _column(
        "jcr_data_year",
        "int32",
        f"data year {_OF_JCR}, where it is null",
        "journal",
        _data_year,
    ),
    _column(
        "impact_factor",
        "float64",
        f"journal impact factor {_OF_JCR}",
        "journal",
        _latest_impact_factor,
    ),
    _column("cas_zone", "int32", f"zone (区), 1 to 4, in `cas_major` {_OF_CAS}", "journal", _zone),
    _column(
        "cas_major",
        "string",
        f"broad field (大类) with the best zone {_OF_CAS}, in Chinese where known",
        "journal",
        _latest_major_name,
    ),
    _column(
        "cas_edition_year",
        "int32",
        f"year of the edition {_OF_CAS}, where it is null",
        "journal",
        _edition_year,
    ),
    Column("problem_codes", "list<string>", "codes of the problems found while reading the paper"),
    _column(
        "source_format",
        "string",
        "format that the paper was read from",
        "source",
        attrgetter("format"),
    ),
    _column(
        "source_location",
        "string",
        "file and line that the paper was read from",
        "source",
        place_of,
    ),
)


def filled_columns(
    records: Sequence[PaperRecord], *, problem_codes: Sequence[tuple[str, ...]] | None = None
) -> Iterator[tuple[Column, list[Cell]]]:
    """Yield each column with its cells, one for each paper.

    Args:
        records: The papers, in their order.
        problem_codes: For each paper the codes of its problems, as `problem_codes` shall hold
            them. None takes them from a `RecordSet`; what is none knows of no problems and has no
            such column.

    Raises:
        ValueError: `problem_codes` are not as many as the papers.
    """
    if problem_codes is None and isinstance(records, RecordSet):
        problem_codes = records.problem_codes()
    if problem_codes is not None and len(problem_codes) != len(records):
        raise ValueError(
            f"problem_codes: expected those of {len(records)} papers, got {len(problem_codes)}"
        )
    cells = ColumnCells(records)
    for column in PAPER_COLUMNS:
        if column.readers:
            yield column, cells.of(column)
        elif problem_codes is not None:
            yield column, fitting(column.kind, list(problem_codes))
