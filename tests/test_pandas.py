"""Tables of papers and of rankings as data frames of pandas, and papers back."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litrecord.errors import LimitError, ParseError
from litrecord.limits import Limits
from litrecord.model.collections import RankingTable, RecordSet
from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.ranking import JCRRanking
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText
from litrecord.pandas import from_pandas
from litrecord.vocab.columns import Cell
from litrecord.vocab.paper_columns import PAPER_COLUMNS
from litrecord.vocab.paper_columns import filled_columns as of_papers
from litrecord.vocab.profile_columns import RowUnit, profile_columns
from litrecord.vocab.profile_table import filled_columns
from plausible import plausible_papers
from ranked import DOUBTFUL, TABLE
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


def some_papers() -> RecordSet[PaperRecord]:
    """Return two invented papers, of which one has a problem."""
    first = PaperRecord(
        title=BilingualText.of(zh="玻璃蜂", en="Glass bees", original="zh"),
        authors=(Author(name=PersonName(literal="Glass Bee Consortium")),),
        published=PartialDate(year=2025, month=7),
        citation_count=3,
    )
    doubts = {1: [DOUBTFUL.problem("doi", raw="x")]}
    return RecordSet([first, PaperRecord(volume="16")], problems=doubts)


def test_papers_have_the_columns_of_the_reference() -> None:
    """The columns stand in their order, of types that hold null; an empty set has the same."""
    expected = [(one.name, TYPES[one.kind]) for one in PAPER_COLUMNS]
    for papers in (some_papers(), RecordSet[PaperRecord]()):
        frame = papers.to_pandas()
        assert expected == [(name, str(dtype)) for name, dtype in frame.dtypes.items()]
        assert len(papers) == len(frame)


def test_papers_have_values_and_nulls() -> None:
    """Cells are what the model has; null is `pandas.NA`, of dates `NaT`."""
    import pandas as pd

    frame = some_papers().to_pandas()
    first, second = frame.to_dict("records")
    assert ("玻璃蜂", "zh", ["Glass Bee Consortium"], 2025, 3) == tuple(
        first[name]
        for name in ("title_zh", "original_language", "authors", "year", "citation_count")
    )
    assert (pd.Timestamp(2025, 7, 1), "month") == (
        first["published"],
        first["published_precision"],
    )
    assert [[], ["invented-doubt"]] == frame["problem_codes"].tolist()
    for name in ("title_zh", "authors", "year", "impact_factor", "is_open_access"):
        assert pd.NA is frame[name].tolist()[1]
    assert pd.NaT is second["published"]
    assert ["record"] == [*some_papers().to_pandas(record=True).columns][len(PAPER_COLUMNS) :]


def test_dates_reach_from_the_first_year_to_the_last() -> None:
    """Dates are compared, sorted and asked for their years, even those of long ago."""
    papers = RecordSet([PaperRecord(published=PartialDate(year=one)) for one in (2025, 1, 9999)])
    published = papers.to_pandas()["published"]
    assert [1, 2025, 9999] == published.sort_values().dt.year.tolist()
    assert [True, False, True] == (published > "2024-01-01").tolist()


def test_frame_of_other_things_than_papers_is_refused() -> None:
    """What has no columns for papers is named."""
    with pytest.raises(TypeError, match="holds papers, got JournalProfile"):
        RecordSet([JournalProfile()]).to_pandas()


def test_filtered_frame_leads_back_to_the_records() -> None:
    """The index of a frame is the positions of its records, whatever was done to the rows."""
    papers = some_papers()
    frame = papers.to_pandas()
    assert papers[1:] == papers.take(frame[frame["volume"].notna()].index)
    assert papers.take([1, 0]) == papers.take(frame.sort_values("volume").index)


@given(papers=st.lists(plausible_papers(), max_size=4))
def test_flat_columns_say_the_same_when_read_back(papers: list[PaperRecord]) -> None:
    """What the columns of a frame say, the records that are read from it say too."""
    records = RecordSet(papers)
    back = from_pandas(records.to_pandas())
    assert ((), ()) == (back.problems, back.failures)
    assert said(records) == said(back)


def said(records: RecordSet[PaperRecord]) -> dict[str, list[Cell]]:
    """Return the flat columns but those on where a record was read."""
    own = {"problem_codes", "source_format", "source_location"}
    return {one.name: cells for one, cells in of_papers(records) if one.name not in own}


@given(papers=st.lists(plausible_papers(), max_size=4))
def test_whole_records_come_back_equal(papers: list[PaperRecord]) -> None:
    """With the column `record` nothing is lost."""
    records = RecordSet(papers)
    assert records == from_pandas(records.to_pandas(record=True))


def test_frame_of_anybody_is_read() -> None:
    """Nulls of all kinds, arrays, timestamps and floats for whole numbers are taken as meant."""
    import numpy as np
    import pandas as pd

    frame = pd.DataFrame(
        {
            "doi": ["10.5555/1", None, np.nan],
            "year": [2024, np.nan, 2025],
            "published": [pd.NaT, pd.Timestamp("2025-07-16 00:00"), pd.NaT],
            "authors": [np.array(["雾小灯"]), ("单潮",), pd.NA],
            "shelf": ["A", pd.NA, "B"],
        },
        index=[7, 7, 7],
    )
    first, second, third = from_pandas(frame)
    assert ("10.5555/1", PartialDate(year=2024)) == (first.doi, first.published)
    assert FrozenMapping({"table": {"shelf": "A"}}) == first.extra
    assert (None, PartialDate(year=2025, month=7, day=16)) == (second.doi, second.published)
    assert ["雾小灯", "单潮"] == [
        str(one) for paper in (first, second) for one in paper.authors or ()
    ]
    assert (None, PartialDate(year=2025)) == (third.authors, third.published)


def test_rows_that_failed_fail_again() -> None:
    """A row with `ok` false is a failure with its reason; the others are records."""
    import pandas as pd

    whole = json.dumps({"litrecord": "1", "type": "paper", "volume": "16"})
    frame = pd.DataFrame(
        {
            "ok": pd.Series([False, True, None, True], dtype="boolean"),
            "error": ["too deep", None, None, None],
            "record": [None, whole, None, "{"],
            "volume": [None, "17", "18", "19"],
        }
    )
    found = from_pandas(frame)
    assert ["16", "18"] == [one.volume for one in found]
    assert [(0, "too deep"), (3, None)] == [
        (one.location.index, str(one.error) if one.location.index == 0 else None)
        for one in found.failures
    ]


def test_column_record_that_holds_something_else_is_no_record() -> None:
    """A table of somebody else may call a number so."""
    import pandas as pd

    (paper,) = from_pandas(pd.DataFrame({"record": [7], "volume": ["16"]}))
    assert ("16", {"table": {"record": 7}}) == (paper.volume, paper.extra)


def test_columns_of_one_name_are_both_kept() -> None:
    """The first counts, the second goes to `extra` under its place."""
    import pandas as pd

    frame = pd.DataFrame([["16", "17"]], columns=["volume", "volume"])
    (paper,) = from_pandas(frame)
    assert ("16", {"table": {"volume (2)": "17"}}) == (paper.volume, paper.extra)


def test_frame_without_known_columns_is_refused() -> None:
    """The error names the columns that there are."""
    import pandas as pd

    with pytest.raises(ParseError, match=r"its columns: Titel, 7\)"):
        from_pandas(pd.DataFrame({"Titel": ["a"], 7: ["b"]}))
    with pytest.raises(TypeError, match="expected a data frame of pandas, got list;"):
        from_pandas([PaperRecord()])  # type: ignore[call-overload]


def test_class_and_limits_are_the_callers() -> None:
    """Records are made of the class asked for, as many as the limits allow."""
    import pandas as pd

    frame = pd.DataFrame({"journal": ["Tides & Mists", None], "volume": ["1", "2"]})
    found = from_pandas(frame, cls=JournalProfile)
    assert (["Tides & Mists"], 1) == ([str(one) for one in found], len(found.failures))
    with pytest.raises(LimitError, match="more than 1 records"):
        from_pandas(frame, limits=Limits(records=1))


def test_rows_beyond_one_portion_keep_their_places() -> None:
    """Many rows are read in portions, each counted from the first row of the frame."""
    import pandas as pd

    frame = pd.DataFrame({"volume": [str(at) for at in range(2001)]})
    found = from_pandas(frame)
    assert [str(at) for at in range(2001)] == [one.volume for one in found]
    last = found[-1].source
    assert last is not None
    assert last.location is not None
    assert ("pandas", 2000) == (last.format, last.location.index)
