"""Tables of pandas: of papers and of rankings, and back to papers. Needs pandas, nothing else.

The columns have types in which null is `pandas.NA`: `string`, `Int32`, `Float64`, `boolean`; lists
are Python lists in a column `object`. Dates are `datetime64[s]`, whose null is `NaT`: unlike
nanoseconds, seconds reach from the year 1 to 9999, and such a column is compared with texts and
timestamps, sorted and asked for years by `.dt`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar, cast, overload

from litrecord.api.building import Target, class_of
from litrecord.api.items import Request, build_all, collect, options_of
from litrecord.errors import Failure, Location, MissingExtraError
from litrecord.limits import DEFAULT_LIMITS, Limits
from litrecord.model.collections import RankingTable, RecordSet
from litrecord.model.record import PaperRecord
from litrecord.parsers.flat.rows import Row, column_names, read_rows
from litrecord.serializers.frames import filled_frame
from litrecord.typing import Draft
from litrecord.vocab.columns import Cell, ColumnType
from litrecord.vocab.profile_columns import RowUnit

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["from_pandas", "to_pandas"]

R = TypeVar("R")

_TYPES: Final[dict[ColumnType, str]] = {
    "int32": "Int32",
    "float64": "Float64",
    "bool": "boolean",
    "string": "string",
    "date32": "datetime64[s]",
    "list<string>": "object",
}
_RECORD: Final = "record"
_ROWS: Final = 1000


def to_pandas(
    items: Sequence[object], *, by: RowUnit = "ranking", record: bool = False
) -> pd.DataFrame:
    """Make a data frame; see `RecordSet.to_pandas` and `RankingTable.to_pandas`.

    Args:
        items: A `RankingTable`, or papers.
        by: What a row of a table of rankings is.
        record: Whether papers have a column that holds them whole.
    """
    owner = "RankingTable" if isinstance(items, RankingTable) else "RecordSet"
    try:
        import pandas as pd  # noqa: PLC0415  # optional, and slow to import
    except ImportError as error:
        raise MissingExtraError("pandas", "pandas", f"{owner}.to_pandas") from error

    def series(kind: ColumnType, cells: Sequence[Cell]) -> pd.Series:
        values: Sequence[object] = cells
        if kind == "list<string>":
            values = [list(cell) if isinstance(cell, tuple) else pd.NA for cell in cells]
        return pd.Series(values, dtype=_TYPES[kind])

    return pd.DataFrame(
        {
            column.name: series(column.kind, cells)
            for column, cells in filled_frame(items, by=by, record=record)
        }
    )


@overload
def from_pandas(
    frame: pd.DataFrame, *, limits: Limits = DEFAULT_LIMITS
) -> RecordSet[PaperRecord]: ...
@overload
def from_pandas(
    frame: pd.DataFrame, *, cls: Target[R], limits: Limits = DEFAULT_LIMITS
) -> RecordSet[R]: ...
def from_pandas(
    frame: pd.DataFrame, *, cls: Target[object] = PaperRecord, limits: Limits = DEFAULT_LIMITS
) -> RecordSet[object]:
    """Read the rows of a data frame.

    A row whose column `record` holds a record is that record, whatever the flat columns say. Of
    other rows the flat columns are read, and what they do not say of a paper is unknown: the
    reference lists them. `None`, NaN, `pandas.NA` and `NaT` are absent; whole numbers that gaps
    have made floats are whole again; lists, tuples and arrays are lists; the index is not looked
    at. Columns that are not litrecord's go to `extra["table"]`. Rows with `ok` false are failures.

    Args:
        frame: The data frame.
        cls: What the records shall be: see `parse`.
        limits: Bounds on the input.

    Raises:
        ParseError: The frame has no column that litrecord knows.
        TypeError: It is no data frame.
    """
    if not all(hasattr(frame, name) for name in ("columns", "iloc", "index")):
        got = f"{type(frame).__module__}.{type(frame).__qualname__}".removeprefix("builtins.")
        raise TypeError(
            f"expected a data frame of pandas, got {got}; litrecord.arrow.from_arrow reads tables "
            "of Arrow and polars"
        )
    request = Request(target=cls, cls=class_of(cls), limits=limits)
    return collect(build_all(_drafts(frame, request), "pandas", request), request)


def _drafts(frame: pd.DataFrame, request: Request) -> Iterator[Draft | Failure]:
    place = Location()
    names = column_names(frame.columns, place)
    for start in range(0, len(frame), _ROWS):
        yield from read_rows(_rows(frame, names, start), options_of(request), place)


def _rows(frame: pd.DataFrame, names: list[str], start: int) -> list[Row]:
    part = frame.iloc[start : start + _ROWS]
    columns = {name: _values(part.iloc[:, at]) for at, name in enumerate(names)}
    count = len(part)
    states = columns.get("ok", [None] * count)
    texts = _texts(columns.get(_RECORD, []))
    if texts is None:
        texts = [None] * count
    else:
        columns.pop(_RECORD, None)
    return [
        Row(start + at, text, state is None or bool(state), partial(_cells, columns, at))
        for at, (text, state) in enumerate(zip(texts or [None] * count, states, strict=True))
    ]


def _texts(values: list[object]) -> list[bytes | None] | None:
    """Return the bytes of texts; None where they are something else."""
    if not all(one is None or isinstance(one, str | bytes) for one in values):
        return None
    return [
        one.encode("utf-8", "surrogatepass") if isinstance(one, str) else cast("bytes | None", one)
        for one in values
    ]


def _values(column: pd.Series) -> list[object]:
    """Return the values of a column, each null as None."""
    is_null = column.isna().tolist()
    # Of datetimes, tolist would give numbers where they are of nanoseconds.
    values = column.astype("object").tolist()
    return [None if null else value for null, value in zip(is_null, values, strict=True)]


def _cells(columns: dict[str, list[object]], at: int) -> dict[str, object]:
    return {name: values[at] for name, values in columns.items()}
