"""JSON lines to Parquet with Daft: with_daft.py LINES FOLDER."""

import sys

import daft
import pyarrow as pa

from litrecord.arrow import PAPER_SCHEMA, parse_batches

ROW = daft.DataType.from_arrow_type(pa.struct(list(PAPER_SCHEMA)))


@daft.func.batch(return_dtype=ROW)
def parse(texts: daft.Series) -> daft.Series:
    """Return a row for each text."""
    batch = pa.record_batch({"value": texts.to_arrow()})
    rows = pa.Table.from_batches(parse_batches([batch], format="aggregator"), PAPER_SCHEMA)
    return daft.Series.from_arrow(rows.to_struct_array())


lines, folder = sys.argv[1:]
rows = daft.read_text(lines).select(parse(daft.col("text")).alias("row"))
papers = rows.select(*(daft.col("row").get(name).alias(name) for name in PAPER_SCHEMA.names))
papers.write_parquet(folder)
