"""Papers and rankings joined by ISSN in Spark; journals and ISSNs are invented."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from litrecord.linking.index import JournalIndex
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASPartition, CASZone, JCRCategory, JCRRanking, Metric
from litrecord.model.text import BilingualText
from litrecord.spark import join_rankings
from local_spark import UNMEANT

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

pytestmark = [pytest.mark.needs("pyspark"), *UNMEANT]

RIVER, REVIEWS, LETTERS, NOWHERE = "1234-5679", "2345-6787", "9999-0202", "9999-0601"


def jcr(year: int, factor: float, *categories: JCRCategory) -> JCRRanking:
    """Make a ranking."""
    return JCRRanking(data_year=year, impact_factor=Metric(value=factor), categories=categories)


def journal(
    name: str, *issns: str, rankings: tuple[JCRRanking | CASPartition, ...]
) -> JournalProfile:
    """Make a journal."""
    return JournalProfile(
        name=BilingualText.of(en=name),
        issn_print=issns[0],
        issn_electronic=issns[1] if len(issns) > 1 else None,
        rankings=rankings,
    )


JOURNALS = (
    journal(
        "Invented Rivers",
        RIVER,
        REVIEWS,
        rankings=(
            jcr(2023, 2.5),
            jcr(2024, 3.5),
            CASPartition(
                system="cas", edition_year=2025, majors=(CASZone(name_zh="医学", zone=2),)
            ),
        ),
    ),
    journal("Invented Letters", LETTERS, rankings=(jcr(2024, 1.5),)),
    journal("Invented Silence", NOWHERE, rankings=()),
)


def papers_of(spark: SparkSession, *issns: list[str] | None) -> DataFrame:
    """Make a table of papers, numbered from 0, in three parts."""
    rows = list(enumerate(issns))
    return spark.createDataFrame(rows, "number int, issn array<string>").repartition(3)


def seen(joined: DataFrame) -> list[tuple[object, ...]]:
    """Return number, system, year, impact factor and matches of each row, in order."""
    names = ("number", *(f"ranking_{name}" for name in ("system", "year", "impact_factor")))
    rows = joined.select(*names, "ranking_matches").collect()
    return sorted((tuple(one) for one in rows), key=str)


def test_paper_has_a_row_for_each_edition(spark: SparkSession) -> None:
    """A journal is found by any of its ISSNs; what no journal ranks stays, with nulls."""
    papers = papers_of(spark, [REVIEWS], [NOWHERE], None, [], ["0000-0019"])
    nothing = (None, None, None, 0)
    assert [
        (0, "cas", 2025, None, 1),
        (0, "jcr", 2023, 2.5, 1),
        (0, "jcr", 2024, 3.5, 1),
        (1, *nothing),
        (2, *nothing),
        (3, *nothing),
        (4, *nothing),
    ] == seen(join_rankings(papers, JOURNALS))


def test_columns_are_those_of_both_tables(spark: SparkSession) -> None:
    """Those of the rankings stand after those of the papers, under their prefix."""
    from litrecord.arrow import RANKING_SCHEMA

    joined = join_rankings(papers_of(spark, [RIVER]), JOURNALS, prefix="r_")
    flat = [name for name in RANKING_SCHEMA.names if name not in {"ok", "error", "record"}]
    assert ["number", "issn", *(f"r_{name}" for name in flat), "r_matches"] == joined.columns
    (row,) = joined.where("r_system = 'cas'").collect()
    assert ("Invented Rivers", [RIVER, REVIEWS], 2, "医学") == (
        *(row.r_journal, row.r_issn, row.r_cas_zone, row.r_cas_major),
    )


def test_two_issns_of_one_journal_are_one_match(spark: SparkSession) -> None:
    """A ranking that is found twice counts once; equal papers stay two."""
    papers = papers_of(spark, [RIVER, REVIEWS], [REVIEWS, RIVER, RIVER])
    joined = join_rankings(papers, JOURNALS).where("ranking_year = 2024")
    assert [(0, "jcr", 2024, 3.5, 1), (1, "jcr", 2024, 3.5, 1)] == seen(joined)
    same = papers.unionAll(papers)
    assert 12 == join_rankings(same, JOURNALS).count()


def test_first_issn_decides_between_journals(spark: SparkSession) -> None:
    """Of two journals the one whose ISSN the paper lists first counts, edition by edition."""
    papers = papers_of(spark, [LETTERS, RIVER], [RIVER, LETTERS])
    assert [
        (0, "cas", 2025, None, 1),
        (0, "jcr", 2023, 2.5, 1),
        (0, "jcr", 2024, 1.5, 2),
        (1, "cas", 2025, None, 1),
        (1, "jcr", 2023, 2.5, 1),
        (1, "jcr", 2024, 3.5, 2),
    ] == seen(join_rankings(papers, JOURNALS))


def test_rows_of_one_journal_are_joined_first(spark: SparkSession) -> None:
    """A table with a row for each category is one ranking with both."""
    rows = [
        journal("Invented Rivers", RIVER, rankings=(jcr(2024, 3.5, JCRCategory(name=name)),))
        for name in ("ONCOLOGY", "SURGERY")
    ]
    (row,) = join_rankings(papers_of(spark, [RIVER]), rows).collect()
    assert (["ONCOLOGY", "SURGERY"], 1) == (row.ranking_categories, row.ranking_matches)


def test_equal_claims_are_decided_by_their_values(spark: SparkSession) -> None:
    """A table with two rows of one edition and ISSN gives the same row in whatever order."""
    rows = [("jcr", 2024, [RIVER], factor) for factor in (4.5, 3.5, 5.5)]
    schema = "system string, year int, issn array<string>, impact_factor double"
    papers = papers_of(spark, [RIVER])
    for some in (rows, rows[::-1]):
        rankings = spark.createDataFrame(some, schema).repartition(3)
        assert [(0, "jcr", 2024, 3.5, 3)] == seen(join_rankings(papers, rankings))


def test_index_written_to_parquet_is_a_table_of_rankings(
    spark: SparkSession, tmp_path: Path
) -> None:
    """One edition of it gives one row a paper."""
    import pyarrow.parquet as pq

    from litrecord.arrow import to_arrow

    path = str(tmp_path / "rankings.parquet")
    pq.write_table(to_arrow(JournalIndex(JOURNALS), by="ranking"), path)
    rankings = spark.read.parquet(path).where("system = 'jcr' and year = 2024")
    papers = papers_of(spark, [RIVER], [LETTERS], [NOWHERE])
    expected = [(0, "jcr", 2024, 3.5, 1), (1, "jcr", 2024, 1.5, 1), (2, None, None, None, 0)]
    assert expected == seen(join_rankings(papers, rankings))


def test_columns_that_are_needed_must_be_there(spark: SparkSession) -> None:
    """Papers without ISSNs and names that are taken are refused before the work begins."""
    papers = papers_of(spark, [RIVER])
    with pytest.raises(KeyError, match="no column 'issn'"):
        join_rankings(papers.drop("issn"), JOURNALS)
    with pytest.raises(KeyError, match="no column 'system'"):
        join_rankings(papers, papers)
    taken = papers.withColumnRenamed("number", "Ranking_Year")
    with pytest.raises(ValueError, match=r"^prefix: 'ranking_year' is a column of papers"):
        join_rankings(taken, JOURNALS)
