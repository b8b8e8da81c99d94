"""JSON lines to Parquet with Ray Data: with_ray_data.py LINES FOLDER."""

import sys

import pyarrow as pa
import ray

from litrecord.arrow import PAPER_SCHEMA, parse_batches


def parse(table: pa.Table) -> pa.Table:
    """Return a row for each text."""
    batches = parse_batches(table, column="text", format="aggregator")
    return pa.Table.from_batches(batches, PAPER_SCHEMA)


lines, folder = sys.argv[1:]
ray.init(include_dashboard=False)
texts = ray.data.read_text(lines, drop_empty_lines=True)
texts.map_batches(parse, batch_format="pyarrow", batch_size=5000).write_parquet(folder)
ray.shutdown()
