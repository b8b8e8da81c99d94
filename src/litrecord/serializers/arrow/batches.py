"""Objects of litrecord as rows of Arrow. Needs pyarrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from litrecord.codec.arrow import array, arrow_type
from litrecord.codec.cells import fitting
from litrecord.model.collections import parts
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASPartition, JCRRanking, OtherRanking, Ranking
from litrecord.model.record import PaperRecord
from litrecord.serializers.json import write_each
from litrecord.vocab import paper_columns, profile_table
from litrecord.vocab.columns import Cell, Column
from litrecord.vocab.profile_columns import RowUnit
from litrecord.vocab.row_columns import (
    CATEGORY_ROWS,
    JOURNAL_ROWS,
    PAPER_ROWS,
    RANKING_ROWS,
    SCHEMA_KEY,
    RowKind,
)

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["batch_of", "batches_of", "kind_of", "profile_rows", "schema_of"]

# So few that the text of no column comes near the two gigabytes that an array of it may have, as
# long as a record has less than half a megabyte on average
_ROWS: Final = 4000
_RANKINGS: Final = (JCRRanking, CASPartition, OtherRanking)
_ROOTS: Final[tuple[tuple[type | tuple[type, ...], RowKind], ...]] = (
    (PaperRecord, PAPER_ROWS),
    (JournalProfile, JOURNAL_ROWS),
    (_RANKINGS, RANKING_ROWS),
)

Filled: TypeAlias = Iterable[tuple[Column, Sequence[Cell]]]


@lru_cache(maxsize=8)
def schema_of(kind: RowKind) -> pa.Schema:
    """Return the schema of a kind of table, with its name and version in the metadata."""
    import pyarrow as pa  # noqa: PLC0415  # optional, and slow to import

    fields = [pa.field(one.name, arrow_type(one.kind)) for one in kind.columns]
    return pa.schema(fields, metadata={SCHEMA_KEY: kind.label})


def kind_of(items: Sequence[object]) -> RowKind:
    """Return the kind of table that objects go into; of none that of papers.

    Raises:
        TypeError: An object is of no class that has a table, or they are of several.
    """
    kinds = {_kind(cls) for cls in set(map(type, items))}
    if len(kinds) > 1:
        names = sorted(kind.name for kind in kinds)
        raise TypeError(f"one table holds one kind of objects, got {' and '.join(names)}")
    return kinds.pop() if kinds else PAPER_ROWS


def _kind(cls: type) -> RowKind:
    for root, kind in _ROOTS:
        if issubclass(cls, root):
            return kind
    raise TypeError(f"a table holds papers, journal profiles or rankings, got {cls.__name__}")


def batch_of(
    items: Sequence[object],
    *,
    kind: RowKind | None = None,
    record: bool = True,
    problem_codes: Sequence[tuple[str, ...]] | None = None,
    errors: Mapping[int, str] | None = None,
) -> pa.RecordBatch:
    """Make rows of objects of one kind.

    Args:
        items: The objects; a `RecordSet` brings the problems of its records with it.
        kind: The kind of table; None tells it from the objects.
        record: Whether the column `record` is filled.
        problem_codes: Codes of the problems of each, where the objects are no `RecordSet`.
        errors: What is wrong with rows that could not be read and for which there is no object, by
            their position in the batch; the objects are the other rows in order.

    Raises:
        TypeError: An object is of no class that has a table, or they are of several.
    """
    kind = kind or kind_of(items)
    texts = write_each(tuple(items)) if record else None
    return _assembled(kind, _filled(kind, items, problem_codes), len(items), texts, errors)


def _filled(
    kind: RowKind, items: Sequence[object], problem_codes: Sequence[tuple[str, ...]] | None
) -> Filled:
    if kind is PAPER_ROWS:
        papers = cast("Sequence[PaperRecord]", items)
        return paper_columns.filled_columns(papers, problem_codes=problem_codes)
    if kind is JOURNAL_ROWS:
        profiles = cast("Sequence[JournalProfile]", items)
        return profile_table.filled_columns(profiles, by="journal")
    return _of_rankings(cast("Sequence[Ranking]", items))


def _of_rankings(rankings: Sequence[Ranking]) -> Filled:
    """Yield the columns of rankings alone, whose journals are not known."""
    profiles = [JournalProfile(rankings=(one,)) for one in rankings]
    for column, cells in profile_table.filled_columns(profiles, by="ranking"):
        yield column, [None] * len(profiles) if column.name == "profile" else cells


def profile_rows(
    table: Sequence[JournalProfile], by: RowUnit, *, record: bool = True
) -> pa.RecordBatch:
    """Make a row of each profile, of each ranking of each, or of each category of each of these.

    A profile without rankings, and a ranking without categories, has a row all the same.

    Raises:
        ValueError: `by` is none of the three.
    """
    kind = {"journal": JOURNAL_ROWS, "ranking": RANKING_ROWS}.get(by, CATEGORY_ROWS)
    filled = list(profile_table.filled_columns(table, by=by))
    texts: Iterator[bytes | None] | None = None
    if record and by == "journal":
        texts = write_each(tuple(table))
    elif record and by == "ranking":
        written = write_each(tuple(one for profile in table for one in profile.rankings))
        rows = (row for profile in table for row in profile.rankings or (None,))
        texts = (None if row is None else next(written) for row in rows)
    return _assembled(kind, filled, len(filled[0][1]), texts, None)


def _assembled(
    kind: RowKind,
    filled: Filled,
    count: int,
    texts: Iterable[bytes | None] | None,
    errors: Mapping[int, str] | None,
) -> pa.RecordBatch:
    import pyarrow as pa  # noqa: PLC0415  # optional, and slow to import

    schema = schema_of(kind)
    arrays = {column.name: array(column.kind, cells) for column, cells in filled}
    if texts is not None:
        # As text pyarrow would look for what is no UTF-8, which takes half as long as writing it.
        arrays["record"] = pa.array(list(texts), pa.binary()).view(pa.string())
    if errors:
        total = count + len(errors)
        objects = iter(range(count))
        places = [None if at in errors else next(objects) for at in range(total)]
        # Its type is stated: of nothing but nulls it could not be told.
        taken = pa.array(places, pa.int64())
        arrays = {name: one.take(taken) for name, one in arrays.items()}
        arrays["ok"] = pa.array([at not in errors for at in range(total)])
        # What was wrong may be half a character, which Arrow has none of.
        told = fitting("string", [errors.get(at) for at in range(total)])
        arrays["error"] = pa.array(told, pa.string())
        count = total
    else:
        arrays["ok"] = pa.array([True] * count, pa.bool_())
    made = [
        arrays[field.name] if field.name in arrays else pa.nulls(count, field.type)
        for field in schema
    ]
    return pa.RecordBatch.from_arrays(made, schema=schema)


def batches_of(items: Iterable[object], *, record: bool = True) -> Iterator[pa.RecordBatch]:
    """Make rows of any number of objects, a batch of at most `_ROWS` at a time.

    Raises:
        TypeError: An object is of no class that has a table, or they are of several.
    """
    kind: RowKind | None = None
    for some in parts(items, _ROWS):
        found = kind_of(some)
        if kind is not None and found is not kind:
            raise TypeError(
                f"one table holds one kind of objects, got {kind.name} and {found.name}"
            )
        kind = found
        yield batch_of(some, kind=kind, record=record)
