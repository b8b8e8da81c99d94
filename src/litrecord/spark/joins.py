"""Papers with the rankings of their journals, as a join of tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from litrecord.arrow.tables import to_arrow
from litrecord.linking.index import JournalIndex
from litrecord.model.journal import JournalProfile
from litrecord.spark.parsing import column_of
from litrecord.spark.schemas import require_spark, spark_schema
from litrecord.vocab.row_columns import STATE_COLUMNS

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

__all__ = ["join_rankings"]

# What tells one edition of a ranking from others
_EDITION: Final = ("system", "scheme", "year", "list_edition")
_STATE: Final = frozenset(one.name for one in STATE_COLUMNS)
_ISSNS: Final = "litrecord_issns"


def join_rankings(
    papers: DataFrame,
    rankings: DataFrame | Iterable[JournalProfile],
    *,
    prefix: str = "ranking_",
) -> DataFrame:
    """Put beside each paper the rankings of the journals that share an ISSN with it.

    A paper has one row for each edition that ranks it, and one with nulls if none does. Where
    several rows of one edition share an ISSN with it, the row counts that has the ISSN which the
    paper lists first, and of several with that the first by its values in the order of the
    columns; `matches` says how many there were. So the result is the same however the rows are
    spread and ordered.

    For one row a paper pass one edition: `rankings.where("system = 'jcr' and year = 2024")`. Titles
    are not compared: that, and the choice of an edition by the date of a paper, `litrecord.rank`
    does.

    Only the different lists of ISSNs are compared with the rankings, not the papers. For these
    lists `papers` is computed once more: read it from Parquet rather than from `parse`.

    Args:
        papers: A table with the column `issn` of `PAPER_SCHEMA`; other columns are kept.
        rankings: A `JournalIndex`, or tables or other iterables of profiles, whose rows of one
            journal are joined first. Or a table with columns of `RANKING_SCHEMA`, `issn` and
            `system` among them, in which a journal has one row for each edition, such as an index
            written to Parquet gives.
        prefix: What the names of the columns of the rankings begin with.

    Returns:
        The columns of `papers`, those of `rankings` under their prefix but for `ok`, `error` and
        `record`, and `matches` under it: the number of rows of the edition that share an ISSN with
        the paper, 0 where none does.

    Raises:
        KeyError: A table lacks a column that is needed.
        MissingExtraError: A package that Spark needs is not installed.
        TypeError: Something else than a profile is among `rankings`.
        ValueError: A column of the result would have the name of one of `papers`.
    """
    require_spark("join_rankings")
    from pyspark.sql import DataFrame, Window, functions  # noqa: PLC0415  # optional, and slow

    if not isinstance(rankings, DataFrame):
        rankings = _table_of(papers, rankings)
    issns = column_of(papers, "issn")
    system, issns_of_journal = column_of(rankings, "system"), column_of(rankings, "issn")
    names = [name for name in rankings.columns if name not in _STATE]
    matches = f"{prefix}matches"
    _check_names(papers, [*(f"{prefix}{name}" for name in names), matches])

    rows = rankings.where(system.isNotNull()).select(
        functions.struct(*(column_of(rankings, name) for name in names)).alias("row"),
        functions.explode(issns_of_journal).alias("issn"),
    )
    lists = papers.select(issns.alias(_ISSNS)).distinct()
    wanted = lists.select(_ISSNS, functions.posexplode(_ISSNS).alias("at", "issn"))
    # Rows that share several ISSNs with a list count once.
    found = wanted.join(rows, "issn").groupBy(_ISSNS, "row").agg(functions.min("at").alias("at"))
    edition = (functions.col(f"row.{name}") for name in _EDITION if name in names)
    of_edition = Window.partitionBy(_ISSNS, *edition)
    best = (
        found.withColumn("matches", functions.count("*").over(of_edition))
        .withColumn("place", functions.row_number().over(of_edition.orderBy("at", "row")))
        .where("place = 1")
        .select(
            _ISSNS,
            *(functions.col(f"row.`{name}`").alias(f"{prefix}{name}") for name in names),
            functions.col("matches").alias(matches),
        )
    )
    joined = papers.join(best, issns == best[_ISSNS], "left").drop(_ISSNS)
    return joined.fillna(0, subset=[matches])


def _table_of(papers: DataFrame, rankings: Iterable[JournalProfile]) -> DataFrame:
    index = rankings if isinstance(rankings, JournalIndex) else JournalIndex(rankings)
    table = to_arrow(index, by="ranking", record=False)
    return papers.sparkSession.createDataFrame(table, spark_schema(table.schema))


def _check_names(papers: DataFrame, added: list[str]) -> None:
    taken = {name.casefold() for name in papers.columns}
    for name in added:
        if name.casefold() in taken:
            raise ValueError(f"prefix: {name!r} is a column of papers already")
