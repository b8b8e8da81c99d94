"""The examples that hold more than a page of the documentation runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


@pytest.mark.needs("duckdb")
@pytest.mark.needs("pyarrow")
def test_papers_are_joined_with_their_rankings_in_sql() -> None:
    """Of a journal with two quartiles the better counts; order and rows that failed are kept."""
    command = [sys.executable, str(EXAMPLES / "09_join_rankings_in_sql.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert [
        "10.5555/invented.11  Q1  True",
        "10.5555/invented.12  None  True",
        "None  None  False",
        "10.5555/invented.14  None  True",
        "10.5555/invented.15  Q1  True",
    ] == done.stdout.splitlines()
