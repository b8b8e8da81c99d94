"""Lines, pages, rankings and problems with Spark: functions that take a session.

Every table is small and invented here; on a cluster the paths are such as hdfs:///papers/*.jsonl.
"""

from pyspark.sql import DataFrame, SparkSession

import litrecord
from litrecord import spark as on_spark
from litrecord.arrow import from_arrow


def parse_lines(spark: SparkSession, lines: str, target: str) -> DataFrame:
    """Write a row for each line to Parquet; the column `file` says where it was."""
    texts = on_spark.read_lines(spark, lines)
    papers = on_spark.parse(texts, format="aggregator", keep=["file"])
    papers.write.parquet(target)
    return spark.read.parquet(target)


def parse_pages(spark: SparkSession, folder: str) -> DataFrame:
    """Return rows of files that are a page each."""
    pages = on_spark.read_files(spark, folder, pattern="*.txt")
    return on_spark.parse(pages, format="aggregator", keep=["file"])


def rank(papers: DataFrame, *tables: str) -> DataFrame:
    """Put the rankings of tables beside the papers, a row for each edition."""
    index = litrecord.JournalIndex(*map(litrecord.read_ranking, tables))
    return on_spark.join_rankings(papers, index)


def count(papers: DataFrame) -> None:
    """Show how many papers were read, and how many have which problem."""
    papers.groupBy("ok").count().show()
    on_spark.count_problem_codes(papers).show()  # found while reading
    on_spark.validate(papers).show()  # found by the rules


def explain(papers: DataFrame, code: str) -> str:
    """Return in words what is wrong with the first hundred papers that have a problem."""
    rows = papers.where(f"array_contains(problem_codes, '{code}')").limit(100)
    return litrecord.validate(from_arrow(rows.toArrow())).text()
