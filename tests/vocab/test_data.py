"""Reading the tables behind the vocabularies."""

from __future__ import annotations

from pathlib import Path

import pytest

from litrecord.vocab import data
from litrecord.vocab.data import read_rows, split_list

FOLDER = Path(data.__file__).parent
TABLES = sorted(path.name for path in FOLDER.glob("*.tsv"))


@pytest.mark.parametrize("name", TABLES)
def test_every_row_has_the_columns_of_its_table(name: str) -> None:
    """No tab is missing or too many, no cell has white space around it, and no row is repeated."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    columns = next(line for line in lines if not line.startswith("#")).split("\t")
    rows = read_rows(name)
    assert {len(columns)} == {len(row) for row in rows}
    assert [] == [cell for row in rows for cell in row if cell != cell.strip()]
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize("name", TABLES)
def test_every_table_states_its_source(name: str) -> None:
    """Its first lines are comments and one of them names the source."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    comments = [line for line in text.splitlines() if line.startswith("#")]
    assert text.startswith("#")
    assert any("Source" in line for line in comments)


def test_missing_table_is_an_error() -> None:
    """A name that is no table raises instead of giving no rows."""
    with pytest.raises(OSError, match="absent"):
        read_rows("absent.tsv")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("", ()), ("a", ("a",)), ("a b;c", ("a b", "c"))],
    ids=["empty", "one", "several"],
)
def test_cell_is_split_at_semicolons(cell: str, expected: tuple[str, ...]) -> None:
    """An empty cell is an empty list."""
    assert expected == split_list(cell)
