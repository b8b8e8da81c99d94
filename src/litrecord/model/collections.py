"""Many records or profiles in one immutable sequence, with what was found while reading them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import attrgetter, index
from typing import TYPE_CHECKING, Final, Generic, Literal, NoReturn, Self, TypeVar, overload

from litrecord.errors import Failure, Problem
from litrecord.model.journal import JournalProfile
from litrecord.model.report import counted

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = ["Collected", "RankingTable", "RecordSet", "members", "parts"]

T = TypeVar("T")
_CODE: Final = attrgetter("code")

T_co = TypeVar("T_co", covariant=True)


def _position(given: object, count: int) -> int:
    # A mask of True and False would be taken for the positions 1 and 0; numpy's has no index.
    if isinstance(given, bool) or not hasattr(given, "__index__"):
        raise TypeError(
            "expected positions, whole numbers such as the index of a frame that to_pandas made; "
            f"got {type(given).__name__}"
        )
    at = index(given)
    if not -count <= at < count:
        raise IndexError(f"no position {at} among {count}")
    return at


class Collected(Sequence[T_co], Generic[T_co]):
    """What was read from an input: the items, the problems of each, and what could not be read.

    It compares equal to another of its class with the same items; problems and failures take no
    part in that.

    Args:
        items: The items in the order of the input.
        problems: Problems by the position of their item.
        general: Problems that concern no single item.
        failures: What could not be read.
    """

    __slots__ = ("_failures", "_general", "_items", "_problems")
    _items: tuple[T_co, ...]
    _problems: dict[int, tuple[Problem, ...]]
    _general: tuple[Problem, ...]
    _failures: tuple[Failure, ...]

    def __init__(
        self,
        items: Iterable[T_co] = (),
        *,
        problems: Mapping[int, Iterable[Problem]] | None = None,
        general: Iterable[Problem] = (),
        failures: Iterable[Failure] = (),
    ) -> None:
        by_position = {at: tuple(some) for at, some in (problems or {}).items()}
        object.__setattr__(self, "_items", tuple(items))
        object.__setattr__(self, "_problems", {at: by_position[at] for at in sorted(by_position)})
        object.__setattr__(self, "_general", tuple(general))
        object.__setattr__(self, "_failures", tuple(failures))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems found while reading: of the input as a whole, then item by item."""
        return self._general + tuple(one for some in self._problems.values() for one in some)

    @property
    def failures(self) -> tuple[Failure, ...]:
        """What could not be read, with its bytes, its location and the error."""
        return self._failures

    def problems_of(self, index: int) -> tuple[Problem, ...]:
        """Return the problems of the item at `index`, which may count from the end.

        Raises:
            IndexError: There is no such item.
        """
        return self._problems.get(range(len(self._items))[index], ())

    def problem_codes(self) -> list[tuple[str, ...]]:
        """Return for each item the codes of its problems, each once, in the order of the items."""
        codes: list[tuple[str, ...]] = [()] * len(self._items)
        shared: dict[tuple[str, ...], tuple[str, ...]] = {}
        for at, some in self._problems.items():
            if 0 <= at < len(codes):
                found = tuple(map(_CODE, some))
                if found not in shared:
                    shared[found] = tuple(dict.fromkeys(found))
                codes[at] = shared[found]
        return codes

    def _select(self, positions: Sequence[int]) -> Self:
        made = type(self).__new__(type(self))
        self._copy_into(made, positions)
        return made

    def _copy_into(self, made: Collected[object], positions: Sequence[int]) -> None:
        Collected.__init__(
            made,
            (self._items[at] for at in positions),
            problems={
                new: self._problems[old]
                for new, old in enumerate(positions)
                if old in self._problems
            },
        )

    def take(self, positions: Iterable[int]) -> Self:
        """Return the items at positions, each with its problems, in the order of the positions.

        A position may count from the end and may come several times. The index of a data frame that
        `to_pandas` made holds positions, so that `records.take(frame.index)` is the way back from
        one that was filtered or sorted.

        Raises:
            IndexError: There is no such item.
            TypeError: A position is no whole number, but such as a text or True and False.
        """
        places = range(len(self._items))
        return self._select([places[_position(at, len(places))] for at in positions])

    def filter(self, predicate: Callable[[T_co], bool]) -> Self:
        """Keep the items for which `predicate` is true, each with its problems."""
        return self._select([at for at, item in enumerate(self._items) if predicate(item)])

    @overload
    def __getitem__(self, index: int) -> T_co: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> T_co | Self:
        """Return one item, or a slice as a collection with the problems of its items."""
        if isinstance(index, slice):
            return self._select(range(len(self._items))[index])
        return self._items[index]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T_co]:
        return iter(self._items)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._items == other._items

    def __hash__(self) -> int:
        return hash(self._items)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a {type(self).__name__} cannot be changed (attribute {name!r})")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a {type(self).__name__} cannot be changed (attribute {name!r})")

    def __getstate__(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in _slots(type(self))}

    def __setstate__(self, state: Mapping[str, object]) -> None:
        for name, value in state.items():
            object.__setattr__(self, name, value)

    def __repr__(self) -> str:
        parts = [counted(len(self._items), "item")]
        if self.problems:
            parts.append(counted(len(self.problems), "problem"))
        if self._failures:
            parts.append(counted(len(self._failures), "failure"))
        return f"<{type(self).__name__}: {', '.join(parts)}>"


def _slots(cls: type) -> list[str]:
    return [name for one in cls.__mro__ for name in one.__dict__.get("__slots__", ())]


class RecordSet(Collected[T_co]):
    """An immutable sequence of records, with what was found while reading them.

    Slices and filters keep the problems of the records that they keep; failures belong to the
    set as it was read.
    """

    __slots__ = ()

    def to_arrow(self, *, record: bool = True) -> pa.Table:
        """Make an Arrow table, one row for each record; see `litrecord.arrow.to_arrow`.

        Args:
            record: Whether the column `record` holds each record whole, so that
                `litrecord.arrow.from_arrow` gives equal ones back.

        Raises:
            MissingExtraError: pyarrow is not installed; it comes with the extra `arrow`.
            TypeError: The records are of no class that has a table, or of several.
        """
        from litrecord.arrow import to_arrow  # noqa: PLC0415  # upwards, by name in the test

        return to_arrow(self, record=record)

    def to_pandas(self, *, record: bool = False) -> pd.DataFrame:
        """Make a data frame, one row for each record, with the columns that the reference lists.

        Null is `pandas.NA` and never NaN. Columns of lists hold Python lists, that of dates is
        `datetime64[s]` with `NaT` for null, all others have nullable types (`Int32`, `Float64`,
        `boolean`, `string`). The index counts from 0: `take` finds the records of some rows.

        Args:
            record: Whether a column `record` holds each record whole, in litrecord's own JSON, so
                that `litrecord.pandas.from_pandas` gives equal ones back.

        Raises:
            MissingExtraError: pandas is not installed; it comes with the extra `pandas`.
            TypeError: The records are no papers.
        """
        from litrecord.pandas import to_pandas  # noqa: PLC0415  # upwards, by name in the test

        return to_pandas(self, record=record)

    def to_polars(self, *, record: bool = False) -> pl.DataFrame:
        """Make a data frame of polars, one row for each record, with the same columns.

        Dates are `Date`, lists `List(String)`.

        Args:
            record: Whether a column `record` holds each record whole, in litrecord's own JSON, so
                that `litrecord.arrow.from_arrow` gives equal ones back.

        Raises:
            MissingExtraError: polars is not installed; it comes with the extra `polars`.
            TypeError: The records are no papers.
        """
        from litrecord.polars import to_polars  # noqa: PLC0415  # upwards, by name in the test

        return to_polars(self, record=record)


class RankingTable(Collected[JournalProfile]):
    """An immutable sequence of journal profiles read from one table.

    Args:
        items: The profiles in the order of the table.
        problems: Problems by the position of their profile.
        general: Problems of the table as a whole.
        failures: Rows that could not be read.
        columns: What each header of the table was taken for.
    """

    __slots__ = ("_columns",)
    _columns: tuple[tuple[str, str], ...]

    def __init__(
        self,
        items: Iterable[JournalProfile] = (),
        *,
        problems: Mapping[int, Iterable[Problem]] | None = None,
        general: Iterable[Problem] = (),
        failures: Iterable[Failure] = (),
        columns: Iterable[tuple[str, str]] = (),
    ) -> None:
        super().__init__(items, problems=problems, general=general, failures=failures)
        object.__setattr__(self, "_columns", tuple(columns))

    def _copy_into(self, made: Collected[object], positions: Sequence[int]) -> None:
        super()._copy_into(made, positions)
        object.__setattr__(made, "_columns", self._columns)

    @property
    def columns(self) -> tuple[tuple[str, str], ...]:
        """Each header of the table with what it was taken for, in the table's order."""
        return self._columns

    def to_pandas(
        self, *, by: Literal["journal", "ranking", "category"] = "ranking"
    ) -> pd.DataFrame:
        """Make a data frame with the columns that the reference lists; null is `pandas.NA`.

        Columns of lists hold Python lists, those of dates are `datetime64[s]` with `NaT` for null,
        all others have nullable types (`Int32`, `Float64`, `boolean`, `string`).

        Args:
            by: What a row is: one `journal`, one `ranking` of one profile, or one `category`, zone
                or entry of one ranking. A profile without rankings, and a ranking without
                categories, has one row all the same, with null for what is missing.

        Raises:
            MissingExtraError: pandas is not installed; it comes with the extra `pandas`.
            ValueError: `by` is something else.
        """
        from litrecord.pandas import to_pandas  # noqa: PLC0415  # upwards, by name in the test

        return to_pandas(self, by=by)

    def to_polars(
        self, *, by: Literal["journal", "ranking", "category"] = "ranking"
    ) -> pl.DataFrame:
        """Make a data frame of polars with the columns that the reference lists.

        Args:
            by: See `to_pandas`.

        Raises:
            MissingExtraError: polars is not installed; it comes with the extra `polars`.
            ValueError: `by` is something else.
        """
        from litrecord.polars import to_polars  # noqa: PLC0415  # upwards, by name in the test

        return to_polars(self, by=by)

    def to_arrow(
        self, *, by: Literal["journal", "ranking", "category"] = "ranking", record: bool = True
    ) -> pa.Table:
        """Make an Arrow table with the columns that the reference lists.

        Args:
            by: See `to_pandas`.
            record: Whether the column `record` holds the profile, or the ranking, of each row
                whole. By `category` there is no such column.

        Raises:
            MissingExtraError: pyarrow is not installed; it comes with the extra `arrow`.
            ValueError: `by` is something else.
        """
        from litrecord.arrow import to_arrow  # noqa: PLC0415  # upwards, by name in the test

        return to_arrow(self, by=by, record=record)


def members(obj: object) -> Iterable[object]:
    """Return what is to be a collection of records as one that can be gone through.

    Raises:
        TypeError: It is none; text and a dict, which can be gone through too, are not either.
    """
    if isinstance(obj, str | bytes | dict) or not isinstance(obj, Iterable):
        raise TypeError(f"expected a record or a collection of records, got {type(obj).__name__}")
    return obj


def parts(items: Iterable[T], size: int) -> Iterator[Sequence[T]]:
    """Yield items so many at a time; parts of a `Collected` keep the problems of their items."""
    if isinstance(items, Sequence):
        for start in range(0, len(items), size):
            yield items[start : start + size]
        return
    waiting = iter(items)
    while some := list(islice(waiting, size)):
        yield some
