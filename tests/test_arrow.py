"""Ranking tables as Arrow tables."""

from __future__ import annotations

import io
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litrecord.model.collections import RankingTable
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import JCRRanking, Metric
from litrecord.model.text import BilingualText
from litrecord.vocab.profile_columns import RowUnit, profile_columns
from litrecord.vocab.profile_table import filled_columns
from litrecord.vocab.row_columns import STATE_COLUMNS
from ranked import TABLE
from strategies import journals

if TYPE_CHECKING:
    import pyarrow as pa

needs_pyarrow = pytest.mark.needs("pyarrow")
BOTH = pytest.mark.parametrize("by", ["ranking", "category"])


def flat(table: RankingTable, by: RowUnit) -> pa.Table:
    """Return a table without the columns that say how each row was read and hold it whole."""
    found = table.to_arrow(by=by)
    state = {one.name for one in STATE_COLUMNS} & set(found.column_names)
    return found.drop_columns(sorted(state))


def columns(table: pa.Table) -> dict[str, list[object]]:
    """Return the values of each column, lists as tuples."""
    return {
        name: [tuple(one) if isinstance(one, list) else one for one in values]
        for name, values in table.to_pydict().items()
    }


@needs_pyarrow
@BOTH
def test_schema_is_the_one_listed(by: RowUnit) -> None:
    """The columns have the names, the order and the types of the reference."""
    found = [(field.name, str(field.type)) for field in flat(TABLE, by).schema]
    types = {"float64": "double", "date32": "date32[day]", "list<string>": "list<item: string>"}
    assert [(one.name, types.get(one.kind, one.kind)) for one in profile_columns(by)] == found


@needs_pyarrow
@BOTH
def test_schema_does_not_depend_on_the_rows(by: RowUnit) -> None:
    """A table without profiles has the same schema, so that tables can be joined."""
    assert TABLE.to_arrow(by=by).schema == RankingTable().to_arrow(by=by).schema
    assert 0 == RankingTable().to_arrow(by=by).num_rows


@needs_pyarrow
@BOTH
def test_values_are_those_of_the_columns(by: RowUnit) -> None:
    """Every cell is the value that the model has, null where it has none."""
    assert {column.name: cells for column, cells in filled_columns(TABLE, by=by)} == columns(
        flat(TABLE, by)
    )


@needs_pyarrow
def test_row_is_one_ranking_unless_asked_otherwise() -> None:
    """Without an argument the table is by ranking."""
    assert TABLE.to_arrow(by="ranking") == TABLE.to_arrow()


@needs_pyarrow
def test_null_is_never_nan() -> None:
    """A number that is not stated is null."""
    column = TABLE.to_arrow()["impact_factor"]
    assert (4, [0.1, None, None, None, None]) == (column.null_count, column.to_pylist())


@needs_pyarrow
def test_quartiles_by_year_are_one_selection() -> None:
    """By category, the table answers a question of quartiles by year without a loop."""
    import pyarrow.compute as pc

    table = TABLE.to_arrow(by="category")
    chosen = table.filter(pc.equal(table["metric"], "jif")).select(["year", "category", "quartile"])
    assert [
        {"year": 2024, "category": "ONCOLOGY", "quartile": "Q2"},
        {"year": 2024, "category": None, "quartile": "Q1"},
    ] == chosen.to_pylist()


@needs_pyarrow
def test_what_does_not_fit_is_null_or_an_escape() -> None:
    """Years beyond 32 bits are null, half characters escapes; nothing is raised."""
    ranking = JCRRanking(data_year=2**40, impact_factor=Metric(value=2**60 + 1))
    profile = JournalProfile(
        name=BilingualText.of(en="a\ud800"), issn_other=("\udfff",), rankings=(ranking,)
    )
    (row,) = RankingTable([profile]).to_arrow().to_pylist()
    assert ("a\\ud800", ["\\udfff"], None, 2.0**60) == (
        row["journal"],
        row["issn"],
        row["year"],
        row["impact_factor"],
    )


@needs_pyarrow
def test_table_survives_parquet() -> None:
    """What was made is written to Parquet and read as it was."""
    import pyarrow.parquet as pq

    file = io.BytesIO()
    table = TABLE.to_arrow(by="category")
    pq.write_table(table, file)
    assert table.equals(pq.read_table(io.BytesIO(file.getvalue())))


@needs_pyarrow
def test_other_forms_are_refused() -> None:
    """There are two forms and no third."""
    with pytest.raises(ValueError, match="got 'year'"):
        TABLE.to_arrow(by="year")  # type: ignore[arg-type]


@needs_pyarrow
@BOTH
@settings(deadline=None)  # the first example imports the package
@given(profiles=st.lists(journals(), max_size=3))
def test_any_table_becomes_an_arrow_table(by: RowUnit, profiles: list[JournalProfile]) -> None:
    """Whatever the profiles hold, the cells arrive as they are in the columns."""
    table = RankingTable(profiles)
    made = flat(table, by)
    made.validate(full=True)
    assert {column.name: cells for column, cells in filled_columns(table, by=by)} == columns(made)


@pytest.mark.parametrize(
    ("package", "method"), [("pyarrow", "to_arrow"), ("pandas", "to_pandas")], ids=lambda one: one
)
def test_missing_package_is_named_with_its_extra(package: str, method: str) -> None:
    """Where the package cannot be imported, one error says what to install."""
    program = (
        f"import sys; sys.modules[{package!r}] = None\n"
        "from litrecord import LitrecordError, MissingExtraError, RankingTable\n"
        "try:\n"
        f"    RankingTable().{method}()\n"
        "except MissingExtraError as error:\n"
        "    print(error.extra, error.package, error.purpose, isinstance(error, ImportError))\n"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    extra = method.removeprefix("to_")
    purpose = {"pandas": "RankingTable.to_pandas", "pyarrow": "to_arrow"}[package]
    assert f"{extra} {package} {purpose} True\n" == done.stdout
