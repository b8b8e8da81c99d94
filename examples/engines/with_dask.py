"""JSON lines to Parquet with Dask: with_dask.py LINES FOLDER."""

import sys

import dask
import dask.bag
import dask.dataframe
import pandas as pd
import pyarrow as pa

from litrecord.arrow import PAPER_SCHEMA, parse_batches


def frame(rows: pa.Table) -> pd.DataFrame:
    """Return rows in types of Arrow, in which null is null."""
    return rows.to_pandas(types_mapper=pd.ArrowDtype)


def parse(lines: list[str]) -> pd.DataFrame:
    """Return a row for each line."""
    batch = pa.record_batch({"value": pa.array(lines, pa.string())})
    return frame(pa.Table.from_batches(parse_batches([batch], format="aggregator"), PAPER_SCHEMA))


if __name__ == "__main__":  # its workers are processes that import this file
    lines, folder = sys.argv[1:]
    parts = dask.bag.read_text(lines, blocksize="16MiB").to_delayed()
    papers = dask.dataframe.from_delayed(
        [dask.delayed(parse)(part) for part in parts], meta=frame(PAPER_SCHEMA.empty_table())
    )
    with dask.config.set(scheduler="processes"):
        papers.to_parquet(folder, schema=PAPER_SCHEMA, write_index=False)
