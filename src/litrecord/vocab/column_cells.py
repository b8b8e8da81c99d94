"""The cells of many columns, read from many objects of one class.

What several objects share is read once: a paper has its journal, its date and its authors' names
from others. What a column means stands in its reader alone; here is only asked less often.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain, islice
from operator import attrgetter, itemgetter
from typing import Any, Final, Literal, TypeAlias, cast

import attrs

from litrecord.model.text import BilingualText, LangText
from litrecord.vocab.columns import Cell, Column, ColumnType, fitting

__all__ = ["ColumnCells", "OfEach", "OfVariant"]

_Row: TypeAlias = tuple[LangText | None, ...]

_CHOICES: Final = ("zh", "en", "original")
# All that the choice among the variants of a text goes by, besides their order.
_TAGS: Final = attrgetter("lang", "role")


@attrs.frozen
class OfVariant:
    """Reads a cell from the variant of a text that answers a question.

    Attributes:
        choice: The property of the text that is the variant.
        part: What of the variant is the cell.
    """

    choice: Literal["zh", "en", "original"]
    part: Literal["value", "lang"]

    def __call__(self, text: BilingualText) -> str | None:
        found = getattr(text, self.choice)
        return None if found is None else cast("str | None", getattr(found, self.part))


@attrs.frozen
class OfEach:
    """Reads a list of texts, one from each of several objects.

    Attributes:
        get: Gets from an object what is to be worded.
        write: Words many of these, each on its own.
    """

    get: Callable[[Any], object]
    write: Callable[[Iterable[Any]], list[str]]

    def __call__(self, objects: Iterable[object]) -> tuple[str, ...]:
        return tuple(self.write(map(self.get, objects)))


class ColumnCells:
    """Reads the columns of many objects.

    Args:
        objects: The objects, one for each row, all of the class of the columns' one reader.
    """

    def __init__(self, objects: Sequence[object]) -> None:
        self._objects = objects
        self._fields: dict[Callable[..., object], _Field] = {}

    def of(self, column: Column) -> list[Cell]:
        """Read a column, with cells that fit it."""
        ((_, get, convert),) = column.readers
        if convert is None:
            return fitting(column.kind, list(map(get, self._objects)))
        # Columns of one field have one function that gets it.
        if get not in self._fields:
            self._fields[get] = _Field(list(map(get, self._objects)))
        field = self._fields[get]
        if isinstance(convert, OfVariant):
            return field.cells_of_variants(column.kind, convert)
        if isinstance(convert, OfEach):
            return field.cells_of_each(convert)
        return field.cells(column.kind, convert)


class _Field:
    """The values of a field, one for each row."""

    def __init__(self, values: list[Any]) -> None:
        self._values = values
        self._shared: _Shared | None = None
        self._rows: list[_Row] | None = None

    def cells(self, kind: ColumnType, convert: Callable[..., Cell]) -> list[Cell]:
        if self._shared is None:
            self._shared = _Shared(self._values)
        return self._shared.cells(kind, convert)

    def cells_of_variants(self, kind: ColumnType, reader: OfVariant) -> list[Cell]:
        if self._rows is None:
            self._rows = _chosen(self._values)
        at, part = _CHOICES.index(reader.choice), attrgetter(reader.part)
        return fitting(kind, [None if (one := row[at]) is None else part(one) for row in self._rows])

    def cells_of_each(self, reader: OfEach) -> list[Cell]:
        # All at once, then cut into those of each row.
        parts = map(reader.get, chain.from_iterable(filter(None, self._values)))
        texts = iter(fitting("string", cast("list[Cell]", reader.write(parts))))
        return [
            None if some is None else tuple(islice(texts, len(some))) for some in self._values
        ]


class _Shared:
    """Values that stand in many rows. They live as long as this, so that an id is one of them."""

    def __init__(self, values: list[Any]) -> None:
        self._ids = list(map(id, values))
        self._by_id = dict(zip(self._ids, values, strict=True))

    def cells(self, kind: ColumnType, convert: Callable[..., Cell]) -> list[Cell]:
        """Return a cell for each row, each value converted once."""
        found = [None if one is None else convert(one) for one in self._by_id.values()]
        found = fitting(kind, found)
        if len(found) == len(self._ids):
            return found
        by_id = dict(zip(self._by_id, found, strict=True))
        return list(map(by_id.__getitem__, self._ids))


def _chosen(texts: list[BilingualText | None]) -> list[_Row]:
    """Return the variants of each text that answer each of the choices."""
    nothing: _Row = (None,) * len(_CHOICES)
    known: dict[tuple[object, ...], Callable[..., _Row]] = {}
    rows: list[_Row] = []
    for text in texts:
        if type(text) is not BilingualText:
            rows.append(nothing if text is None else _choices(text))
            continue
        variants = text.variants
        tags = tuple(map(_TAGS, variants))
        pick = known.get(tags)
        if pick is None:
            pick = known[tags] = _picker(text)
        rows.append(pick((*variants, None)))
    return rows


def _choices(text: BilingualText) -> _Row:
    return tuple(getattr(text, name) for name in _CHOICES)


def _picker(text: BilingualText) -> Callable[..., _Row]:
    """Make what picks the choices from the variants, None after them, of a text tagged alike."""
    candidates = (*text.variants, None)
    places = [
        next(at for at, one in enumerate(candidates) if one is chosen) for chosen in _choices(text)
    ]
    return cast("Callable[..., _Row]", itemgetter(*places))
