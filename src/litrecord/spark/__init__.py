"""Records on a cluster: the same parse, the same columns and the same problems in Spark.

Needs PySpark 4 with pandas and pyarrow, the extra `spark`, and Java 17 or newer. litrecord must be
installed where the workers are too. What is done to rows is done by the functions that do it on one
machine, `litrecord.arrow.parse_batches` above all, so that the results are equal.
"""

from __future__ import annotations

from litrecord.spark.counts import count_problem_codes, validate
from litrecord.spark.joins import join_rankings
from litrecord.spark.parsing import parse
from litrecord.spark.schemas import spark_schema
from litrecord.spark.sources import read_files, read_lines

__all__ = [
    "count_problem_codes",
    "join_rankings",
    "parse",
    "read_files",
    "read_lines",
    "spark_schema",
    "validate",
]
