"""Problems counted in Spark."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from benchmarks.papers import invent_papers
from founding import clean_record
from litrecord.api.reading import parse as parse_here
from litrecord.errors import MissingExtraError
from litrecord.spark import count_problem_codes, parse, spark_schema, validate
from litrecord.spark.schemas import require_spark
from litrecord.typing import Context
from litrecord.validators import validate as validate_here
from litrecord.validators.catalogue import DEFAULT_RULES
from local_spark import UNMEANT

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

needs_pyspark = pytest.mark.needs("pyspark")
pytestmark = list(UNMEANT)
LINES = [*invent_papers(300, faulty=0.03), b"{bad"]
TODAY = Context(today=dt.date(2025, 6, 1))


def parsed(spark: SparkSession, *lines: bytes) -> DataFrame:
    """Return papers read from lines, in three parts."""
    import pyarrow as pa

    texts = spark.createDataFrame(pa.table({"value": pa.array(lines, pa.binary())}))
    return parse(texts.repartition(3), format="aggregator")


@needs_pyspark
def test_problems_are_those_of_each_paper_on_its_own(spark: SparkSession) -> None:
    """Codes, severities and numbers are those of the papers validated one by one."""
    problems: Counter[tuple[str, str]] = Counter()
    records: Counter[tuple[str, str]] = Counter()
    for paper in parse_here(b"\n".join(LINES)):
        kinds = [(one.code, str(one.severity)) for one in validate_here(paper, context=TODAY)]
        problems.update(kinds)
        records.update(set(kinds))
    expected = [(*kind, problems[kind], records[kind]) for kind in sorted(problems)]
    counts = validate(parsed(spark, *LINES), context=TODAY)
    assert ["code", "severity", "problems", "records"] == counts.columns
    assert expected == [tuple(one) for one in counts.collect()]
    # Some papers have two of a kind, and the test would see one of them forgotten.
    assert any(problems[kind] > records[kind] for kind in problems)


@needs_pyspark
def test_rules_are_those_asked_for(spark: SparkSession) -> None:
    """Without rules only what was found while reading counts."""
    line = json.dumps(clean_record(doi="not a DOI")).encode()
    counts = validate(parsed(spark, line), rules=())
    (paper,) = parse_here(line)
    expected = {one.code for one in validate_here(paper, rules=())}
    assert expected == {one.code for one in counts.collect()}
    assert "identifier-invalid" in expected


@needs_pyspark
def test_day_of_today_counts(spark: SparkSession) -> None:
    """A date that is in the future today is none tomorrow."""
    papers = parsed(spark, json.dumps(clean_record(publicationDate="2024-03-09")).encode())
    before, after = Context(today=dt.date(2023, 1, 1)), Context(today=dt.date(2025, 1, 1))
    future = "code like '%future%'"
    assert 1 == validate(papers, context=before, rules=DEFAULT_RULES).where(future).count()
    assert 0 == validate(papers, context=after, rules=DEFAULT_RULES).where(future).count()


@needs_pyspark
def test_record_that_is_none_counts_as_unreadable(spark: SparkSession) -> None:
    """A text in the column that is no record is counted, null is not."""
    papers = spark.createDataFrame([("{bad",), ("{}",), (None,)], "record string")
    counts = [tuple(one) for one in validate(papers).collect()]
    assert [("unreadable-record", "error", 2, 2)] == counts


@needs_pyspark
def test_problems_of_reading_are_counted_by_code(spark: SparkSession) -> None:
    """Each code has the number of papers in which it was found."""
    of_each = parse_here(b"\n".join(LINES)).problem_codes()
    expected = Counter(code for codes in of_each for code in set(codes))
    counts = count_problem_codes(parsed(spark, *LINES))
    assert sorted(expected.items()) == [tuple(one) for one in counts.collect()]


@needs_pyspark
def test_columns_that_are_needed_must_be_there(spark: SparkSession) -> None:
    """Both say which column is missing."""
    with pytest.raises(KeyError, match="no column 'record'"):
        validate(spark.range(1))
    with pytest.raises(KeyError, match="no column 'problem_codes'"):
        count_problem_codes(spark.range(1))


def test_missing_package_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of the packages that Spark needs comes with the extra `spark`."""
    import sys

    monkeypatch.setitem(sys.modules, "pyspark", None)
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    with pytest.raises(MissingExtraError, match=r"package pyspark; .*litrecord\[spark\]") as caught:
        require_spark("this")
    assert ("spark", "pyspark") == (caught.value.extra, caught.value.package)
    with pytest.raises(MissingExtraError, match="spark_schema needs the package pyspark"):
        spark_schema(None)  # type: ignore[arg-type]
