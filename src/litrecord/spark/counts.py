"""What is wrong with how many papers, counted on all workers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

import attrs

from litrecord.arrow.tables import from_arrow
from litrecord.limits import DEFAULT_LIMITS, Limits
from litrecord.model.record import PaperRecord
from litrecord.spark.parsing import column_of
from litrecord.spark.schemas import require_spark
from litrecord.typing import Context
from litrecord.validators.catalogue import DEFAULT_RULES
from litrecord.validators.engine import DEFAULT_CONTEXT
from litrecord.validators.engine import validate as validate_one
from litrecord.validators.rules import AnyRule, Rules

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame

__all__ = ["count_problem_codes", "validate"]

_COUNTS: Final = "code string, severity string, problems bigint, records bigint"


def validate(
    papers: DataFrame,
    *,
    rules: Rules | Iterable[AnyRule] = DEFAULT_RULES,
    context: Context = DEFAULT_CONTEXT,
    cls: type[PaperRecord] = PaperRecord,
    limits: Limits = DEFAULT_LIMITS,
) -> DataFrame:
    """Count what `litrecord.validate` says of each paper on its own, by code.

    Rules that compare papers with each other see one paper at a time here, and so find nothing that
    only several show together. To see the problems themselves, read the rows of interest with
    `litrecord.arrow.from_arrow` and validate them.

    Args:
        papers: A table with the column `record` of `PAPER_SCHEMA`. Rows in which it is null are not
            looked at: they could not be read, or were parsed with `record=False`.
        rules: The rules to apply; the workers must be able to import them.
        context: What the rules may know. The day of today is that of the caller.
        cls: `PaperRecord`, or the class derived from it that was parsed.
        limits: Bounds on each record.

    Returns:
        The columns `code`, `severity`, `problems` (how many there are) and `records` (in how many
        papers), ordered by code. A record that cannot be read counts as `unreadable-record`, of
        severity `error`.

    Raises:
        KeyError: There is no column `record`.
        MissingExtraError: A package that Spark needs is not installed.
        ValueError: Two rules have the same code.
    """
    require_spark("litrecord.spark.validate")
    record = column_of(papers, "record")
    work = partial(
        counted_batches,
        rules=rules if isinstance(rules, Rules) else Rules(rules),
        # Workers may be in another time zone, and at work after midnight.
        context=attrs.evolve(context, today=context.current_date()),
        cls=cls,
        limits=limits,
    )
    counts = papers.where(record.isNotNull()).select(record).mapInArrow(work, _COUNTS)
    sums = counts.groupBy("code", "severity").sum("problems", "records")
    return sums.toDF("code", "severity", "problems", "records").orderBy("code", "severity")


def counted_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    rules: Rules,
    context: Context,
    cls: type[PaperRecord],
    limits: Limits,
) -> Iterator[pa.RecordBatch]:
    """Yield a batch of the columns of the result of `validate` for each batch of records."""
    import pyarrow as pa  # noqa: PLC0415  # optional, and slow to import

    for batch in batches:
        problems: Counter[tuple[str, str]] = Counter()
        records: Counter[tuple[str, str]] = Counter()
        read = from_arrow(batch, cls=cls, limits=limits)
        if read.failures:
            kind = ("unreadable-record", "error")
            problems[kind] = records[kind] = len(read.failures)
        for paper in read:
            report = validate_one(paper, rules=rules, context=context)
            kinds = Counter((one.code, str(one.severity)) for one in report)
            problems.update(kinds)
            records.update(kinds.keys())
        yield pa.record_batch(
            {
                "code": pa.array([code for code, _ in problems], pa.string()),
                "severity": pa.array([severity for _, severity in problems], pa.string()),
                "problems": pa.array(list(problems.values()), pa.int64()),
                "records": pa.array([records[kind] for kind in problems], pa.int64()),
            }
        )


def count_problem_codes(papers: DataFrame) -> DataFrame:
    """Count in how many papers each problem was found while reading.

    Args:
        papers: A table with the column `problem_codes` of `PAPER_SCHEMA`.

    Returns:
        The columns `code` and `records`, ordered by code.

    Raises:
        KeyError: There is no such column.
        MissingExtraError: A package that Spark needs is not installed.
    """
    require_spark("count_problem_codes")
    from pyspark.sql import functions  # noqa: PLC0415  # optional, and slow to import

    codes = column_of(papers, "problem_codes")
    rows = papers.select(functions.explode(functions.array_distinct(codes)).alias("code"))
    counts = rows.groupBy("code").agg(functions.count("*").alias("records"))
    return counts.orderBy("code")
