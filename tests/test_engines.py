"""One file of Parquet and one of Feather, read by pandas, polars and DuckDB: the same cells."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from litrecord import dump
from litrecord.model.collections import RecordSet
from litrecord.model.dates import PartialDate
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.ranking import JCRRanking, Metric
from litrecord.model.record import OpenAccess, PaperRecord
from litrecord.model.text import BilingualText
from litrecord.vocab.columns import Cell
from litrecord.vocab.paper_columns import filled_columns
from plausible import plausible_papers
from ranked import DOUBTFUL

if TYPE_CHECKING:
    import pandas as pd

Columns: TypeAlias = dict[str, list[Cell]]

pytestmark = pytest.mark.needs("pyarrow")
FORMATS = pytest.mark.parametrize("suffix", ["parquet", "feather"])
# All invented: one paper that says much, one of the first year there is, one that says nothing.
PAPERS = RecordSet(
    [
        PaperRecord(
            title=BilingualText.of(zh="玻璃蜂", en="Glass bees", original="zh"),
            authors=(Author(name=PersonName(literal="Glass Bee Consortium")),),
            journal=JournalProfile(
                issn_print="0378-5955",
                issn_electronic="2434-561X",
                rankings=(JCRRanking(data_year=2024, impact_factor=Metric(value=7.5)),),
            ),
            published=PartialDate(year=2025, month=7),
            citation_count=3,
            open_access=OpenAccess(is_open=False),
        ),
        PaperRecord(authors=(), published=PartialDate(year=1, month=1, day=1)),
        PaperRecord(),
    ],
    problems={1: [DOUBTFUL.problem("doi", raw="x")]},
)
EXPECTED: Columns = {
    "title_zh": ["玻璃蜂", None, None],
    "original_language": ["zh", None, None],
    "authors": [("Glass Bee Consortium",), (), None],
    "issn": [("0378-5955", "2434-561X"), None, None],
    "published": [dt.date(2025, 7, 1), dt.date(1, 1, 1), None],
    "published_precision": ["month", "day", None],
    "year": [2025, 1, None],
    "citation_count": [3, None, None],
    "is_open_access": [False, None, None],
    "impact_factor": [7.5, None, None],
    "problem_codes": [(), ("invented-doubt",), ()],
    "ok": [True, True, True],
    "error": [None, None, None],
}


def by_pandas(path: Path) -> Columns:
    """Read a file with pandas."""
    import pandas as pd

    read: Callable[[Path], pd.DataFrame] = (
        pd.read_parquet if path.suffix == ".parquet" else pd.read_feather
    )
    frame = read(path)
    return {str(name): list(map(of_pandas, frame[name].tolist())) for name in frame.columns}


def of_pandas(value: object) -> Cell:
    """Return a cell as the columns have it; where there is a null, pandas makes numbers floats."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    made: Cell = tuple(value) if hasattr(value, "dtype") else value  # type: ignore[assignment, arg-type]  # an array
    return made


def by_polars(path: Path) -> Columns:
    """Read a file with polars."""
    import polars as pl

    frame = (pl.read_parquet if path.suffix == ".parquet" else pl.read_ipc)(path)
    found = frame.to_dict(as_series=False).items()
    return {
        name: [tuple(one) if isinstance(one, list) else one for one in some] for name, some in found
    }


def by_duckdb(path: Path) -> Columns:
    """Read a file with DuckDB, which takes Feather by way of Arrow."""
    import duckdb
    import pyarrow.feather as pf

    with duckdb.connect() as connection:
        if path.suffix == ".parquet":
            connection.execute(f"CREATE VIEW papers AS FROM '{path}'")
        else:
            connection.register("papers", pf.read_table(path))
        result = connection.execute("FROM papers")
        names = [one[0] for one in result.description]
        rows = result.fetchall()
    columns = zip(*rows, strict=True) if rows else ((),) * len(names)
    return {
        name: [tuple(one) if isinstance(one, list) else one for one in some]
        for name, some in zip(names, columns, strict=True)
    }


ENGINES = pytest.mark.parametrize(
    "read",
    [
        pytest.param(by_pandas, marks=pytest.mark.needs("pandas")),
        pytest.param(by_polars, marks=pytest.mark.needs("polars")),
        pytest.param(by_duckdb, marks=pytest.mark.needs("duckdb")),
    ],
)


@FORMATS
@ENGINES
def test_engine_reads_counts_nulls_dates_and_lists(
    read: Callable[[Path], Columns], suffix: str, tmp_path: Path
) -> None:
    """Nulls are null, dates dates, lists lists; an empty list is not null."""
    path = tmp_path / f"papers.{suffix}"
    dump(PAPERS, path)
    found = read(path)
    assert EXPECTED == {name: found[name] for name in EXPECTED}


@FORMATS
@ENGINES
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(papers=st.lists(plausible_papers(), max_size=4))
def test_engine_reads_every_cell(
    read: Callable[[Path], Columns], suffix: str, papers: list[PaperRecord], tmp_path: Path
) -> None:
    """Whatever papers say, each cell is that of the column."""
    path = tmp_path / f"papers.{suffix}"
    records = RecordSet(papers)
    dump(records, path)
    found = read(path)
    assert {one.name: cells for one, cells in filled_columns(records)} == {
        one.name: found[one.name] for one, _ in filled_columns(records)
    }


@pytest.mark.needs("pandas")
@pytest.mark.parametrize("backend", [None, "numpy_nullable", "pyarrow"])
def test_frame_of_pandas_own_reader_is_read(backend: str | None, tmp_path: Path) -> None:
    """Whichever types pandas gives to what it reads, the papers say the same."""
    import pandas as pd

    from litrecord.pandas import from_pandas

    path = tmp_path / "papers.parquet"
    dump(PAPERS, path)
    unread = {"problem_codes", "ok", "error", "original_language"}
    names = [name for name in EXPECTED if name not in unread]
    options = {} if backend is None else {"dtype_backend": backend}
    frame = pd.read_parquet(path, columns=names, **options)
    found = from_pandas(frame)
    cells = {one.name: some for one, some in filled_columns(found)}
    # The third row says nothing.
    assert {name: EXPECTED[name][:2] for name in names} == {name: cells[name] for name in names}
    assert (1, ()) == (len(found.failures), found.problems)


@pytest.mark.needs("pandas")
def test_file_that_pandas_wrote_is_read(tmp_path: Path) -> None:
    """A frame that was written by pandas, with its own kind of dates, gives the papers again."""
    from litrecord import read

    path = tmp_path / "papers.parquet"
    PAPERS.to_pandas(record=True).to_parquet(path)
    assert PAPERS == read(path)


@pytest.mark.needs("polars")
def test_file_that_polars_wrote_is_read(tmp_path: Path) -> None:
    """So does a file of polars, without whole records."""
    from litrecord import read

    path = tmp_path / "papers.parquet"
    PAPERS[:2].to_polars().write_parquet(path)
    assert [(2025, 7, None), (1, 1, 1)] == [
        (one.published.year, one.published.month, one.published.day)
        for one in read(path)
        if one.published is not None
    ]
