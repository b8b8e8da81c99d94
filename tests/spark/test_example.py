"""The program that the documentation shows."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from local_spark import UNMEANT

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

pytestmark = [pytest.mark.needs("pyspark"), *UNMEANT]
EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"
DATA = EXAMPLES / "data"


def test_example_does_what_its_functions_say(
    spark: SparkSession, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Lines and pages become papers, which are ranked, counted and explained."""
    shown = runpy.run_path(str(EXAMPLES / "spark" / "papers_on_a_cluster.py"))
    target = str(tmp_path / "papers.parquet")
    papers = shown["parse_lines"](spark, str(DATA / "papers.jsonl"), target)
    count = len((DATA / "papers.jsonl").read_bytes().splitlines())
    assert count == papers.where("ok").count()

    (page,) = shown["parse_pages"](spark, str(DATA)).select("ok", "title_en", "file").collect()
    assert (True, "page.txt") == (page.ok, page.file.rpartition("/")[2])

    tables = [str(DATA / "tables" / name) for name in ("jcr-2024.csv", "cas-2025.csv")]
    ranked = shown["rank"](papers, *tables)
    assert count <= ranked.count()

    shown["count"](papers)
    assert "severity" in capsys.readouterr().out
    assert isinstance(shown["explain"](papers, "untranslated-copy"), str)
