"""Texts as rows of papers in Spark; people and papers are invented."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from benchmarks.papers import invent_papers
from founding import clean_record
from litrecord.arrow import parse_batches
from litrecord.errors import FormatError
from litrecord.spark import parse, read_files, read_lines
from local_spark import UNMEANT

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession

pytestmark = [pytest.mark.needs("pyspark"), *UNMEANT]

# Different papers, and how often each comes: 200,000 lines
PAPERS, TURNS = 10_000, 20
SOME = [json.dumps(clean_record(paperid=number), ensure_ascii=False) for number in range(3)]


def table_of(spark: SparkSession, **columns: pa.Array) -> DataFrame:
    """Make a table of Spark."""
    import pyarrow as pa

    return spark.createDataFrame(pa.table(columns))


def one_machine(texts: list[str | bytes | None], *, record: bool = True) -> pa.Table:
    """Return the rows that a single process makes."""
    import pyarrow as pa

    data = [one.encode() if isinstance(one, str) else one for one in texts]
    batch = pa.record_batch({"value": pa.array(data, pa.binary())})
    return pa.Table.from_batches(parse_batches([batch], format="aggregator", record=record))


def rows_of(parsed: DataFrame) -> pa.Table:
    """Return the columns of papers with the types that a single process gives them."""
    from litrecord.arrow import PAPER_SCHEMA

    return parsed.toArrow().select(PAPER_SCHEMA.names).cast(PAPER_SCHEMA)


def test_rows_of_200000_lines_equal_those_of_one_process(
    spark: SparkSession, tmp_path: Path
) -> None:
    """Every cell of every row is what one process makes of the line, in the order of the lines.

    One line in a hundred is cut off and fails, others have faults.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    papers = invent_papers(PAPERS, faulty=0.01)
    papers = [one if at % 100 else one[:-9] for at, one in enumerate(papers)]
    (tmp_path / "lines.jsonl").write_bytes(b"\n".join(papers))
    lines = read_lines(spark, [str(tmp_path / "lines.jsonl")] * TURNS)
    parse(lines).write.parquet(str(tmp_path / "papers"))

    expected = one_machine(papers)
    done = 0
    for path in sorted((tmp_path / "papers").glob("*.parquet")):
        # Lengths that divide the papers, so that each part is a slice of what is expected
        for batch in pq.ParquetFile(path).iter_batches(PAPERS // 10):
            start = done % PAPERS
            here = expected.slice(start, batch.num_rows)
            assert here.equals(pa.Table.from_batches([batch]).cast(here.schema))
            done += batch.num_rows
    assert 200_000 == done == PAPERS * TURNS


def test_lines_keep_their_order_and_their_failures(spark: SparkSession, tmp_path: Path) -> None:
    """A file gives its rows in order; a line that is no record and one in no UTF-8 say so."""
    broken = b'{"title":"\xe4"}'
    lines = [*SOME, "{bad", broken, SOME[0]]
    data = [one if isinstance(one, bytes) else one.encode() for one in lines]
    path = tmp_path / "lines.jsonl"
    path.write_bytes(b"\n".join(data[:2]) + b"\r\n\n  \n" + b"\n".join(data[2:]) + b"\n")
    parsed = parse(read_lines(spark, str(path)), keep=["file"])
    assert one_machine(lines).equals(rows_of(parsed))
    assert {path.resolve().as_uri()} == {
        one.file.replace("file:/", "file:///") for one in parsed.select("file").collect()
    }
    assert 2 == parsed.where("not ok and record is null and error is not null").count()


def test_compressed_lines_are_read(spark: SparkSession, tmp_path: Path) -> None:
    """Several files are read as one table, gzipped ones too."""
    (tmp_path / "a.jsonl").write_text(SOME[0], encoding="utf-8")
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(SOME[1].encode()))
    paths = [str(tmp_path / "a.jsonl"), str(tmp_path / "b.jsonl.gz")]
    assert 2 == parse(read_lines(spark, paths)).where("ok").count()


def test_lines_that_spark_cannot_decompress_are_refused(
    spark: SparkSession, tmp_path: Path
) -> None:
    """Spark would read a file of xz as lines of garbage."""
    (tmp_path / "lines.jsonl.xz").write_bytes(b"\xfd7zXZ\x00")
    with pytest.raises(ValueError, match=r"lines\.jsonl\.xz; expected \.gz"):
        read_lines(spark, str(tmp_path))


def test_pages_are_one_record_a_file(spark: SparkSession, tmp_path: Path) -> None:
    """A record over several lines, in any encoding and gzipped, is a row with the address."""
    pages = tmp_path / "pages" / "2025"
    pages.mkdir(parents=True)
    page = json.dumps(clean_record()) + "\nA title\nAn abstract\n期刊介绍:\n虚构期刊"
    (pages / "a.txt").write_bytes(page.encode("utf-16"))
    (pages / "b.txt").write_bytes(gzip.compress(page.encode()))
    (pages / "c.log").write_text("not a page", encoding="utf-8")
    files = read_files(spark, str(tmp_path / "pages"), pattern="*.txt")
    rows = parse(files, keep=["file"]).orderBy("file").select("ok", "doi", "file").collect()
    assert [(True, "10.99999/invented-2024-0042")] * 2 == [(one.ok, one.doi) for one in rows]
    assert ["a.txt", "b.txt"] == [one.file.rpartition("/")[2] for one in rows]
    assert 3 == read_files(spark, str(tmp_path / "pages")).count()


def test_null_is_a_row(spark: SparkSession) -> None:
    """A null among the texts is a row that says so."""
    import pyarrow as pa

    rows = rows_of(parse(table_of(spark, value=pa.array([None, SOME[0]]))))
    assert one_machine([None, SOME[0]]).equals(rows)


def test_columns_are_kept_as_they_are(spark: SparkSession) -> None:
    """Columns kept have their names, their types and their values, whatever these are."""
    import pyarrow as pa

    df = table_of(
        spark,
        **{"a text": pa.array(SOME), "is.odd": pa.array([True, None, True])},
        at=pa.array([2, 1, 0], pa.int16()),
        left_out=pa.array([1, 2, 3]),
    )
    parsed = parse(df, column="a text", keep=["is.odd", "at", "a text"])
    assert ["record", "is.odd", "at", "a text"] == parsed.columns[-4:]
    kept = [(True, 2, SOME[0]), (None, 1, SOME[1]), (True, 0, SOME[2])]
    assert kept == [tuple(one)[-3:] for one in parsed.collect()]


def test_record_can_be_left_out(spark: SparkSession) -> None:
    """Without records their column is null; the others are as they were."""
    import pyarrow as pa

    rows = rows_of(parse(table_of(spark, value=pa.array(SOME)), record=False))
    assert one_machine(SOME, record=False).equals(rows)
    assert 3 == rows["record"].null_count


def test_format_is_told_from_the_first_text_that_has_a_record(spark: SparkSession) -> None:
    """It is told once for all parts: those without such a text are read by it too."""
    import pyarrow as pa

    texts = [None, "", "{bad", *SOME]
    df = table_of(spark, value=pa.array(texts)).repartitionByRange(3, "value")
    assert 3 == parse(df).where("ok").count()


def test_format_that_no_text_tells_is_refused(spark: SparkSession) -> None:
    """That is said before the work begins, with the reason that the first text gave."""
    import pyarrow as pa

    df = table_of(spark, value=pa.array(["Nothing that is known."]))
    with pytest.raises(FormatError, match=r"(?s)^none of the first 100 texts.*Nothing that is"):
        parse(df)
    assert [False] == [one.ok for one in parse(df, format="aggregator").collect()]


def test_table_without_texts_has_no_rows(spark: SparkSession) -> None:
    """Nothing to tell the format from is nothing to read."""
    import pyarrow as pa

    assert 0 == parse(table_of(spark, value=pa.array([], pa.string()))).count()


def test_format_of_a_stream_must_be_named(spark: SparkSession, tmp_path: Path) -> None:
    """A stream is not looked at before it is read; with the format named it is parsed."""
    (tmp_path / "a.jsonl").write_text(SOME[0] + "\n", encoding="utf-8")
    stream = spark.readStream.text(str(tmp_path))
    with pytest.raises(ValueError, match=r"^format: name it"):
        parse(stream)
    query = parse(stream, format="aggregator").writeStream.format("memory").queryName("papers")
    running = query.option("checkpointLocation", str(tmp_path / "_state")).start()
    running.processAllAvailable()
    running.stop()
    assert [True] == [one.ok for one in spark.table("papers").collect()]


def test_wrong_arguments_are_told_at_once(spark: SparkSession) -> None:
    """No worker is needed to find out what is wrong with a call."""
    import pyarrow as pa

    df = table_of(spark, value=pa.array(SOME), at=pa.array([1, 2, 3]), OK=pa.array([1, 2, 3]))
    with pytest.raises(KeyError, match="there is no column 'text'; there are value, at, OK"):
        parse(df, column="text")
    with pytest.raises(KeyError, match="no column 'number'"):
        parse(df, keep=["number"])
    with pytest.raises(TypeError, match="at"):
        parse(df, column="at")
    with pytest.raises(ValueError, match=r"^keep: 'OK' is a column of the result"):
        parse(df, keep=["OK"])
    with pytest.raises(FormatError, match="papyrus"):
        parse(df, format="papyrus")
    with pytest.raises(TypeError, match=r"^cls: "):
        parse(df, cls=str)  # type: ignore[type-var]


def test_parquet_of_litrecord_is_read_by_spark(spark: SparkSession, tmp_path: Path) -> None:
    """Counts, nulls, days and lists are those that pyarrow reads from the same file."""
    import pyarrow.parquet as pq

    from litrecord.api.reading import parse as parse_here
    from litrecord.api.writing import dump

    lines = invent_papers(500, faulty=0.02)
    path = tmp_path / "papers.parquet"
    dump(parse_here(b"\n".join(lines)), path)
    expected = pq.read_table(path)
    read = spark.read.parquet(str(path))
    assert expected.replace_schema_metadata(None).equals(
        read.toArrow().cast(expected.schema).replace_schema_metadata(None)
    )
    assert read.where("published is null").count() == expected["published"].null_count
