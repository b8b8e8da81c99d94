"""Tables of papers and of rankings as data frames of polars."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.model.collections import RankingTable, RecordSet
from litrecord.model.journal import JournalProfile
from litrecord.model.record import PaperRecord
from litrecord.vocab import paper_columns, profile_table
from litrecord.vocab.columns import Cell
from litrecord.vocab.paper_columns import PAPER_COLUMNS
from litrecord.vocab.profile_columns import RowUnit, profile_columns
from plausible import plausible_papers
from ranked import TABLE
from strategies import journals

if TYPE_CHECKING:
    import polars as pl

pytestmark = pytest.mark.needs("polars")
BY = pytest.mark.parametrize("by", ["journal", "ranking", "category"])
TYPES = {
    "int32": "Int32",
    "float64": "Float64",
    "bool": "Boolean",
    "string": "String",
    "date32": "Date",
    "list<string>": "List(String)",
}


def columns(frame: pl.DataFrame) -> dict[str, list[Cell]]:
    """Return the values of each column, lists as tuples."""
    return {
        name: [tuple(one) if isinstance(one, list) else one for one in values]
        for name, values in frame.to_dict(as_series=False).items()
    }


@BY
def test_types_are_those_listed(by: RowUnit) -> None:
    """The columns have the names, the order and the types of the reference, also without rows."""
    expected = [(one.name, TYPES[one.kind]) for one in profile_columns(by)]
    for table in (TABLE, RankingTable()):
        assert expected == [(name, str(one)) for name, one in table.to_polars(by=by).schema.items()]


def test_types_of_papers_are_those_listed() -> None:
    """Papers have the flat columns, and whole papers beside them where that is asked for."""
    expected = [(one.name, TYPES[one.kind]) for one in PAPER_COLUMNS]
    for papers in (RecordSet([PaperRecord(volume="16")]), RecordSet[PaperRecord]()):
        assert expected == [(name, str(one)) for name, one in papers.to_polars().schema.items()]
        whole = papers.to_polars(record=True).schema
        assert [*expected, ("record", "String")] == [
            (name, str(one)) for name, one in whole.items()
        ]


def test_row_is_one_ranking_unless_asked_otherwise() -> None:
    """Without an argument the frame is by ranking."""
    assert columns(TABLE.to_polars(by="ranking")) == columns(TABLE.to_polars())


def test_other_forms_are_refused() -> None:
    """There are three forms and no fourth, and of other things than papers there is no frame."""
    with pytest.raises(ValueError, match="got 'year'"):
        TABLE.to_polars(by="year")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="holds papers, got JournalProfile"):
        RecordSet([JournalProfile()]).to_polars()


@BY
@given(profiles=st.lists(journals(), max_size=3))
def test_any_table_becomes_a_frame(by: RowUnit, profiles: list[JournalProfile]) -> None:
    """Whatever the profiles hold, the cells arrive as they are in the columns."""
    table = RankingTable(profiles)
    expected = {one.name: cells for one, cells in profile_table.filled_columns(table, by=by)}
    assert expected == columns(table.to_polars(by=by))


@given(papers=st.lists(plausible_papers(), max_size=4))
def test_papers_become_a_frame(papers: list[PaperRecord]) -> None:
    """Cells arrive as they are in the columns."""
    records = RecordSet(papers)
    expected = {one.name: cells for one, cells in paper_columns.filled_columns(records)}
    assert expected == columns(records.to_polars())


@pytest.mark.needs("pyarrow")
@given(papers=st.lists(plausible_papers(), max_size=4))
def test_frame_leads_back_by_arrow(papers: list[PaperRecord]) -> None:
    """Arrow's reader takes a frame as it is: whole records are equal, flat ones say the same."""
    from litrecord.arrow import from_arrow

    records = RecordSet(papers)
    assert records == from_arrow(records.to_polars(record=True))
    back = from_arrow(records.to_polars())
    own = {"problem_codes", "source_format", "source_location"}
    expected, found = (
        {one.name: cells for one, cells in paper_columns.filled_columns(one) if one.name not in own}
        for one in (records, back)
    )
    assert expected == found


@pytest.mark.parametrize(
    ("table", "purpose"),
    [("RankingTable()", "RankingTable.to_polars"), ("RecordSet()", "RecordSet.to_polars")],
)
def test_missing_package_is_named_with_its_extra(table: str, purpose: str) -> None:
    """Where polars cannot be imported, one error says what to install."""
    program = (
        "import sys; sys.modules['polars'] = None\n"
        "from litrecord import MissingExtraError, RankingTable, RecordSet\n"
        "try:\n"
        f"    {table}.to_polars()\n"
        "except MissingExtraError as error:\n"
        "    print(error.extra, error.package, error.purpose)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert f"polars polars {purpose}\n" == done.stdout


def test_pyarrow_is_not_needed() -> None:
    """A frame is made where pyarrow cannot be imported."""
    program = (
        "import sys; sys.modules['pyarrow'] = None\n"
        "from litrecord import PaperRecord, RecordSet\n"
        "print(RecordSet([PaperRecord(authors=(), volume='16')]).to_polars()['volume'][0])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert "16\n" == done.stdout
