"""The recipes for other engines, each run once as a program of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from benchmarks.papers import invent_papers
from litrecord.arrow import parse_batches

if TYPE_CHECKING:
    import pyarrow as pa

ROOT = Path(__file__).resolve().parent.parent.parent
RECIPES = ROOT / "examples" / "engines"
PACKAGES = {
    "with_daft": "daft",
    "with_dask": "dask",
    "with_polars": "polars",
    "with_ray_data": "ray",
}
QUIET = {
    "DAFT_ANALYTICS_ENABLED": "0",
    "DO_NOT_TRACK": "1",
    "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
    "RAY_USAGE_STATS_ENABLED": "0",
}


def in_order(rows: pa.Table) -> pa.Table:
    """Return rows in an order that does not depend on the engine."""
    return rows.sort_by([("record", "ascending"), ("error", "ascending")]).combine_chunks()


def test_every_recipe_is_tried() -> None:
    """The programs in the folder are those that are run here."""
    assert sorted(PACKAGES) == sorted(path.stem for path in RECIPES.glob("*.py"))


@pytest.mark.parametrize(
    "recipe",
    [pytest.param(name, marks=pytest.mark.needs(one)) for name, one in PACKAGES.items()],
)
@pytest.mark.needs("pyarrow")
def test_recipe_gives_the_rows_of_one_process(recipe: str, tmp_path: Path) -> None:
    """Every cell of every row is the same, whatever the engine; failures are rows too."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    from litrecord.arrow import PAPER_SCHEMA

    lines = [*invent_papers(2000, faulty=0.01), b"{bad"]
    source, target = tmp_path / "lines.jsonl", tmp_path / "papers.parquet"
    source.write_bytes(b"\n".join(lines) + b"\n")
    subprocess.run(
        [sys.executable, str(RECIPES / f"{recipe}.py"), str(source), str(target)],
        check=True,
        cwd=tmp_path,
        env={**os.environ, **QUIET},
    )
    found = pq.read_table(target, partitioning=None)
    batch = pa.record_batch({"value": pa.array(lines, pa.binary())})
    expected = pa.Table.from_batches(parse_batches([batch], format="aggregator"))
    assert 2001 == found.num_rows
    made = found.select(PAPER_SCHEMA.names).cast(PAPER_SCHEMA)
    assert in_order(expected).equals(in_order(made))
