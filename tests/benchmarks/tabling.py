"""How fast papers become tables, beside programs that make tables of JSON lines."""

from __future__ import annotations

import io
from functools import partial
from pathlib import Path
from typing import Final

import pandas as pd
import polars as pl
import pyarrow as pa

from benchmarks.harness import (
    Contender,
    Section,
    Target,
    markdown_table,
    measure,
    timing_rows,
)
from benchmarks.papers import invent_papers
from litrecord import dump, parse, read
from litrecord.arrow import from_arrow, parse_batches, to_arrow

__all__ = ["measure_tabling"]

_HEADER: Final = ("what", "fastest", "median", "ratio", "target", "note")
_PANDAS: Final = "pandas.read_json(lines=True)"
_BATCHES: Final = "parse_batches(record=False)"
_OUTER: Final = "outer record only, no conversions of cells"
_FLAT: Final = "both levels, all flat columns, codes of problems"
_WHOLE: Final = "the same, and each record whole in the column `record`"


def measure_tabling(count: int, folder: Path, *, rounds: int) -> list[Section]:
    """Time tables made of JSON lines, of records, and of tables again."""
    lines = invent_papers(count)
    data = b"\n".join(lines)
    batch = pa.record_batch({"value": pa.array(lines, pa.string())})
    return [
        _from_lines(data, batch, count, rounds=rounds),
        _from_records(data, count, rounds=rounds),
        _files(data, count, folder, rounds=rounds),
    ]


def _from_lines(data: bytes, batch: pa.RecordBatch, count: int, *, rounds: int) -> Section:
    contenders = [
        Contender(_PANDAS, lambda: pd.read_json(io.BytesIO(data), lines=True), _OUTER, count),
        Contender(
            "polars.read_ndjson",
            lambda: pl.read_ndjson(data, infer_schema_length=None),
            _OUTER,
            count,
        ),
        Contender("parse", lambda: parse(data), "records, no table", count),
        Contender(
            _BATCHES,
            lambda: list(parse_batches([batch], format="aggregator", record=False)),
            _FLAT,
            count,
        ),
        Contender(
            "parse_batches()",
            lambda: list(parse_batches([batch], format="aggregator")),
            _WHOLE,
            count,
        ),
        Contender("parse(…).to_pandas()", lambda: parse(data).to_pandas(), _FLAT, count),
        Contender("parse(…).to_polars()", lambda: parse(data).to_polars(), _FLAT, count),
    ]
    # 1.7 times as fast
    rows = timing_rows(measure(contenders, rounds=rounds), targets={_BATCHES: Target(1 / 1.7, "x")})
    return Section(
        "From JSON lines to a table",
        f"{count:,} records in the founding format, one a line, as one table. Times are for one "
        "record.",
        markdown_table(_HEADER, rows),
    )


def _from_records(data: bytes, count: int, *, rounds: int) -> Section:
    records = parse(data)
    table = to_arrow(records)
    share = Target(0.4, "x")
    contenders = [
        Contender("parse", lambda: parse(data), "for comparison", count),
        Contender(
            "records.to_arrow(record=False)", lambda: records.to_arrow(record=False), _FLAT, count
        ),
        Contender("records.to_arrow()", records.to_arrow, _WHOLE, count),
        Contender("records.to_pandas()", records.to_pandas, _FLAT, count),
        Contender("records.to_polars()", records.to_polars, _FLAT, count),
        Contender("from_arrow(table)", lambda: from_arrow(table), "equal records", count),
    ]
    targets = {one.name: share for one in contenders[1:5]}
    rows = timing_rows(measure(contenders, rounds=rounds), targets=targets)
    return Section(
        "From records to a table",
        f"The same {count:,} records when they are there already. Times are for one record.",
        markdown_table(_HEADER, rows),
    )


def _files(data: bytes, count: int, folder: Path, *, rounds: int) -> Section:
    records = parse(data)
    contenders = []
    for name in ("papers.parquet", "papers.feather", "papers.jsonl"):
        path = folder / name
        dump(records, path)
        size = f"{path.stat().st_size / count / 1000:.2f} kB a record"
        contenders += [
            Contender(f"dump(records, '{name}')", partial(dump, records, path), size, count),
            Contender(f"read('{name}')", partial(read, path), "", count),
        ]
    rows = timing_rows(measure(contenders, rounds=rounds))
    return Section(
        "Tables in files",
        f"The same {count:,} records, whole. The founding format has "
        f"{len(data) / count / 1000:.2f} kB a record. Times are CPU times for one record, "
        "compression by pyarrow's threads included.",
        markdown_table(_HEADER, rows),
    )
