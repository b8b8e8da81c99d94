"""JSON lines to Parquet with polars: with_polars.py LINES FILE."""

import sys

import polars as pl
import pyarrow as pa

from litrecord.arrow import PAPER_SCHEMA, parse_batches

LINES = pl.Schema({"value": pl.String})
ROWS = pl.DataFrame(PAPER_SCHEMA.empty_table()).schema


def parse(lines: pl.DataFrame) -> pl.DataFrame:
    """Return a row for each line."""
    rows = parse_batches(lines.to_arrow().to_batches(), format="aggregator")
    return pl.DataFrame(pa.Table.from_batches(rows, PAPER_SCHEMA))


lines, file = sys.argv[1:]
# A table of one column: a control character divides its cells, and nothing quotes them.
texts = pl.scan_csv(lines, has_header=False, separator="\x01", quote_char=None, schema=LINES)
texts.map_batches(parse, schema=ROWS, streamable=True).sink_parquet(file)
