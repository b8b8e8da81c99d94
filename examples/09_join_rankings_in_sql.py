"""Read papers as they stream by, join them with a ranking table in DuckDB, write Parquet.

It needs pyarrow (the extra `arrow`) and duckdb. Papers, journals and numbers are invented.
"""

import contextlib
import tempfile
from pathlib import Path

import duckdb
import pyarrow as pa

import litrecord
from litrecord.arrow import PAPER_SCHEMA, read_batches

DATA = Path(__file__).resolve().parent / "data"
# Numbers keep the papers in order. A join by single ISSNs is quick where one by lists is not.
JOIN = """
COPY (
    WITH numbered AS MATERIALIZED (SELECT row_number() OVER () AS n, * FROM papers),
    ranked AS (SELECT unnest(issn) AS one, jcr_best_quartile AS quartile FROM ranking),
    found AS (
        SELECT n, min(quartile) AS quartile_2024
        FROM (SELECT n, unnest(issn) AS one FROM numbered) JOIN ranked USING (one) GROUP BY n
    )
    SELECT numbered.* EXCLUDE (n), quartile_2024
    FROM numbered LEFT JOIN found USING (n) ORDER BY n
) TO 'ranked.parquet' (FORMAT parquet, COMPRESSION zstd)
"""
ranking = litrecord.read_ranking(DATA / "tables" / "jcr-2024.csv").to_arrow()
papers = read_batches(DATA / "works.jsonl", format="crossref", record=False)  # or a folder

con = duckdb.connect()
con.register("ranking", ranking)
con.register("papers", pa.RecordBatchReader.from_batches(PAPER_SCHEMA, papers))
with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
    con.execute(JOIN)
    rows = con.execute("SELECT doi, quartile_2024, ok FROM 'ranked.parquet'").fetchall()
for row in rows:
    print(*row, sep="  ")
