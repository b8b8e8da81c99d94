"""Collections as tables of Arrow, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final, TypeVar, cast, overload

import attrs

from litrecord.api.building import Target, class_of
from litrecord.api.items import Read, Request, build_all, collect, options_of
from litrecord.arrow.inputs import batches_in
from litrecord.codec.arrow import require_pyarrow
from litrecord.codec.json import decode
from litrecord.errors import Failure, LitrecordError, Location
from litrecord.limits import DEFAULT_LIMITS, Limits
from litrecord.model.collections import RankingTable, RecordSet, members
from litrecord.model.immutable import Immutable
from litrecord.model.journal import JournalProfile
from litrecord.model.record import PaperRecord
from litrecord.patterns import late
from litrecord.vocab.own import TYPE_KEY, TYPES
from litrecord.vocab.profile_columns import RowUnit

if TYPE_CHECKING:
    import pyarrow as pa

    from litrecord.arrow.inputs import Tabular

__all__ = ["from_arrow", "to_arrow"]

R = TypeVar("R")

# How litrecord itself begins each object
_STATED: Final = late(rb'\{"litrecord":"1","type":"([a-z-]++)"')


def to_arrow(obj: object, *, by: RowUnit | None = None, record: bool = True) -> pa.Table:
    """Make a table of papers, journal profiles or rankings.

    The columns are those of `PAPER_SCHEMA`, `JOURNAL_SCHEMA` or `RANKING_SCHEMA`. Null is never
    NaN. `from_arrow` gives equal objects back; of a table by ranking or category these are rankings
    or nothing, and the journals are in the flat columns only.

    Args:
        obj: One object, a collection, or any iterable of objects of one kind. Of a `RecordSet` the
            column `problem_codes` says what was found while reading each record; of others it is
            null. What could not be read has no row.
        by: What a row of a table of journals is: one `journal`, one `ranking` of each journal, or
            one `category` of each ranking, which has no column `record`. None means `ranking` for
            a `RankingTable` and `journal` for other collections of profiles. Papers and rankings
            alone have a row each.
        record: Whether the column `record` holds each object as litrecord's own JSON, from which
            `from_arrow` makes it again. Without, tables are made in a third of the time.

    Raises:
        MissingExtraError: pyarrow is not installed; it comes with the extra `arrow`.
        TypeError: An object is of no class that has a table, or they are of several.
        ValueError: `by` is none of the three.
    """
    require_pyarrow("to_arrow")
    import pyarrow as pa  # noqa: PLC0415  # optional, and slow to import

    # Needs pyarrow.
    from litrecord.serializers.arrow.batches import (  # noqa: PLC0415
        batches_of,
        kind_of,
        profile_rows,
        schema_of,
    )

    if by is None and isinstance(obj, RankingTable):
        by = "ranking"
    items = (obj,) if isinstance(obj, Immutable) else members(obj)
    if by is not None:
        profiles = items if isinstance(items, RankingTable) else tuple(items)
        others = {type(one).__name__ for one in profiles if not isinstance(one, JournalProfile)}
        if others:
            raise TypeError(f"by: only journal profiles have rows by {by}, got {min(others)}")
        rows = profile_rows(cast("Sequence[JournalProfile]", profiles), by, record=record)
        return pa.Table.from_batches([rows])
    batches = list(batches_of(items, record=record))
    return pa.Table.from_batches(batches, batches[0].schema if batches else schema_of(kind_of(())))


@overload
def from_arrow(table: Tabular, *, limits: Limits = DEFAULT_LIMITS) -> RecordSet[PaperRecord]: ...
@overload
def from_arrow(
    table: Tabular, *, cls: Target[R], limits: Limits = DEFAULT_LIMITS
) -> RecordSet[R]: ...
def from_arrow(
    table: Tabular, *, cls: Target[object] = PaperRecord, limits: Limits = DEFAULT_LIMITS
) -> RecordSet[object]:
    """Read the rows of a table.

    A row whose column `record` holds an object is that object, whatever the flat columns say. Of
    other rows of papers the flat columns are read. Rows with `ok` false are failures.

    Args:
        table: A table, a batch or several, a reader, or an object of another library that offers
            Arrow's stream interface, such as a data frame of polars.
        cls: What the objects shall be: see `parse`. `object` takes what each row says it is, so
            that a table of rankings becomes a set of them.
        limits: Bounds on the input.

    Raises:
        MissingExtraError: pyarrow is not installed; it comes with the extra `arrow`.
        ParseError: The table has no column that litrecord knows.
        TypeError: It is no table.
    """
    require_pyarrow("from_arrow")
    target = PaperRecord if cls is object else cls
    request = Request(target=target, cls=class_of(target), limits=limits)
    batches = batches_in(table)
    if cls is not object:
        return collect(_of_one_class(batches, request), request)
    return collect(_of_any_class(batches, request), request)


def _of_one_class(
    batches: Iterable[pa.RecordBatch], request: Request, first: int = 0
) -> Iterator[Read | Failure]:
    """Read rows whose objects are all of the class asked for; `first` counts those before."""
    from litrecord.parsers.arrow.rows import read_rows  # noqa: PLC0415  # needs pyarrow

    drafts = read_rows(batches, options_of(request), Location(), first=first)
    return build_all(drafts, "arrow", request)


def _of_any_class(batches: Iterable[pa.RecordBatch], request: Request) -> Iterator[Read | Failure]:
    """Read rows whose objects are of several classes, those of one class in a row at once."""
    from litrecord.parsers.arrow.rows import small, stated  # noqa: PLC0415  # needs pyarrow

    first = 0
    for batch in small(batches):
        start = 0
        for cls, rows in groupby(map(_class_stated, stated(batch))):
            count = sum(1 for _ in rows)
            part = (batch.slice(start, count),)
            yield from _of_one_class(
                part, attrs.evolve(request, target=cls, cls=cls), first + start
            )
            start += count
        first += batch.num_rows


def _class_stated(text: bytes | None) -> type:
    """Return the class of the object in a text, as it says; of what says nothing that of papers."""
    match = None if text is None else _STATED.match(text)
    if match is not None:
        return TYPES.get(match[1].decode(), PaperRecord)
    try:
        value = None if text is None else decode(text)
    except LitrecordError:
        value = None
    stated = value.get(TYPE_KEY) if isinstance(value, dict) else None
    return TYPES.get(stated, PaperRecord) if isinstance(stated, str) else PaperRecord
