"""Ranking tables as data frames."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litrecord.model.collections import RankingTable
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import JCRRanking
from litrecord.model.text import BilingualText
from litrecord.vocab.profile_columns import RowUnit, profile_columns
from litrecord.vocab.profile_table import filled_columns
from ranked import TABLE
from strategies import journals

if TYPE_CHECKING:
    import pandas as pd

pytestmark = pytest.mark.needs("pandas")
BOTH = pytest.mark.parametrize("by", ["journal", "ranking", "category"])
TYPES = {
    "int32": "Int32",
    "float64": "Float64",
    "bool": "boolean",
    "string": "string",
    "date32": "datetime64[s]",
    "list<string>": "object",
}


def columns(frame: pd.DataFrame) -> dict[str, list[object]]:
    """Return the values of each column as the columns of tables have them."""
    return {str(name): list(map(cell, frame[name].tolist())) for name in frame.columns}


def cell(value: object) -> object:
    """Return lists as tuples, timestamps as dates, `pandas.NA` and `pandas.NaT` as None."""
    import pandas as pd

    if value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, pd.Timestamp):
        return value.date()
    return tuple(value) if isinstance(value, list) else value


@BOTH
def test_types_are_those_listed(by: RowUnit) -> None:
    """The columns have the names and the order of the reference, and types that hold null."""
    found = [(name, str(dtype)) for name, dtype in TABLE.to_pandas(by=by).dtypes.items()]
    assert [(one.name, TYPES[one.kind]) for one in profile_columns(by)] == found


@BOTH
def test_types_do_not_depend_on_the_rows(by: RowUnit) -> None:
    """A table without profiles gives an empty frame with the same columns."""
    empty = RankingTable().to_pandas(by=by)
    assert 0 == len(empty)
    assert TABLE.to_pandas(by=by).dtypes.to_dict() == empty.dtypes.to_dict()


@BOTH
def test_values_are_those_of_the_columns(by: RowUnit) -> None:
    """Every cell is the value that the model has, `pandas.NA` where it has none."""
    assert {column.name: cells for column, cells in filled_columns(TABLE, by=by)} == columns(
        TABLE.to_pandas(by=by)
    )


def test_row_is_one_ranking_unless_asked_otherwise() -> None:
    """Without an argument the frame is by ranking."""
    assert columns(TABLE.to_pandas(by="ranking")) == columns(TABLE.to_pandas())


def test_whole_numbers_stay_whole_beside_null() -> None:
    """A column with gaps does not turn years into floats."""
    year = TABLE.to_pandas()["year"]
    assert 4 == year.count()
    assert [2024, 2025] == year.dropna().tolist()[:2]
    assert 2024.5 == year[:2].mean()


def test_quartiles_by_year_are_one_pivot() -> None:
    """By category, the frame answers a question of quartiles by year without a loop."""
    frame = TABLE.to_pandas(by="category")
    named = frame[frame["category"].notna() & frame["quartile"].notna()]
    pivot = named.pivot_table(
        index="year", columns="category", values="quartile", aggfunc="first", observed=True
    )
    assert {"ONCOLOGY": {2024: "Q2"}} == pivot.to_dict()


def test_what_does_not_fit_is_null_or_an_escape() -> None:
    """Years beyond 32 bits are null, half characters escapes; nothing is raised."""
    profile = JournalProfile(
        name=BilingualText.of(en="a\ud800"), rankings=(JCRRanking(data_year=2**40),)
    )
    found = columns(RankingTable([profile]).to_pandas())
    assert (["a\\ud800"], [None]) == (found["journal"], found["year"])


def test_other_forms_are_refused() -> None:
    """There are two forms and no third."""
    with pytest.raises(ValueError, match="got 'year'"):
        TABLE.to_pandas(by="year")  # type: ignore[arg-type]


@BOTH
@settings(deadline=None)  # the first example imports the package
@given(profiles=st.lists(journals(), max_size=3))
def test_any_table_becomes_a_frame(by: RowUnit, profiles: list[JournalProfile]) -> None:
    """Whatever the profiles hold, the cells arrive as they are in the columns."""
    table = RankingTable(profiles)
    assert {column.name: cells for column, cells in filled_columns(table, by=by)} == columns(
        table.to_pandas(by=by)
    )


def test_pyarrow_is_not_needed() -> None:
    """A frame has the same columns and types where pyarrow cannot be imported."""
    program = (
        # None in sys.modules would not do: the compiled parts of pandas take it for a module.
        "import sys\n"
        "class Absent:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.partition('.')[0] == 'pyarrow':\n"
        "            raise ModuleNotFoundError(name)\n"
        "sys.meta_path.insert(0, Absent())\n"
        "from litrecord import JournalProfile, RankingTable\n"
        "frame = RankingTable([JournalProfile(country='CN')]).to_pandas()\n"
        "print(frame['country'][0], *sorted(set(map(str, frame.dtypes))))\n"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "CN Float64 Int32 boolean datetime64[s] object string\n" == done.stdout
