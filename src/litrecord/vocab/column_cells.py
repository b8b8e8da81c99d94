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

__all__ = ["ColumnCells", "OfEach", "OfFound", "OfVariant"]

_Spread: TypeAlias = Callable[[list[Cell]], tuple[Cell, ...]]

# So many values tell whether the objects share them.
_SAMPLE: Final = 256
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
        """Read a text."""
        """Return the cell; None where no variant answers."""
        found = getattr(text, self.choice)
        return None if found is None else cast("str | None", getattr(found, self.part))


@attrs.frozen
class OfFound:
    """Reads a cell from what is found in an object, such as the latest of its rankings.

    Attributes:
        find: Finds it; several columns have the same.
        read: Reads the cell from what was found.
    """

    find: Callable[[Any], object]
    read: Callable[[Any], Cell]

    def __call__(self, value: object) -> Cell:
        """Find and read a value."""
        """Return the cell; None where nothing is found."""
        found = self.find(value)
        return None if found is None else self.read(found)


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
        """Word objects."""
        """Return a text for each object."""
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
        # Columns of one field have one function that gets it, and share what is found there.
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
        self._found: dict[Callable[..., object], list[Any]] = {}
        self._variants: dict[str, list[LangText | None]] = {}
        self._distinct: tuple[list[Any], _Spread | None] | None = None

    def cells(self, kind: ColumnType, convert: Callable[..., Cell]) -> list[Cell]:
        """Return a cell for each row; what many rows share is converted once."""
        if isinstance(convert, attrgetter):
            # Nothing is quicker.
            return fitting(kind, _converted(convert, self._values))
        if self._distinct is None:
            self._distinct = _told_apart(self._values)
        values, spread = self._distinct
        if isinstance(convert, OfFound):
            if convert.find not in self._found:
                self._found[convert.find] = _converted(convert.find, values)
            values, convert = self._found[convert.find], convert.read
        cells = fitting(kind, _converted(convert, values))
        return cells if spread is None else list(spread(cells))

    def cells_of_variants(self, kind: ColumnType, reader: OfVariant) -> list[Cell]:
        """Return the part of a variant for each row."""
        if not self._variants:
            self._variants = dict(zip(_CHOICES, _chosen(self._values), strict=True))
        return fitting(kind, _converted(attrgetter(reader.part), self._variants[reader.choice]))

    def cells_of_each(self, reader: OfEach) -> list[Cell]:
        """Return the texts of each row, all written at once."""
        parts = map(reader.get, chain.from_iterable(filter(None, self._values)))
        texts = iter(fitting("string", cast("list[Cell]", reader.write(parts))))
        return [
            None if some is None else tuple(cast("Iterable[str]", islice(texts, len(some))))
            for some in self._values
        ]


def _told_apart(values: list[Any]) -> tuple[list[Any], _Spread | None]:
    """Return the different objects among values, and what puts one for each into its rows.

    Where few rows share one, the values as they are, and None.
    """
    sample = values[:_SAMPLE]
    if 4 * len(set(map(id, sample))) >= 3 * len(sample):
        return values, None
    # An id is that of one object as long as the values are held.
    ids = list(map(id, values))
    distinct = dict(zip(ids, values, strict=True))
    places = {one: at for at, one in enumerate(distinct)}
    return list(distinct.values()), itemgetter(*map(places.__getitem__, ids))


def _converted(convert: Callable[..., Any], values: Iterable[Any]) -> list[Any]:
    return [None if value is None else convert(value) for value in values]


def _chosen(texts: list[BilingualText | None]) -> tuple[list[LangText | None], ...]:
    """Return for each of the choices the variant of each text that answers it."""
    zh: list[LangText | None] = []
    en: list[LangText | None] = []
    original: list[LangText | None] = []
    # Of texts that are tagged alike the same places answer; they are looked up in the first.
    known: dict[tuple[object, ...], tuple[int, ...]] = {}
    for text in texts:
        if type(text) is BilingualText:
            variants = text.variants
            if len(variants) == 1:
                # By far the most, without a tuple inside a tuple
                (one,) = variants
                tags: tuple[object, ...] = (one.lang, one.role)
            else:
                tags = tuple(map(_TAGS, variants))
            if tags not in known:
                known[tags] = _places(text)
            at_zh, at_en, at_original = known[tags]
            zh.append(None if at_zh < 0 else variants[at_zh])
            en.append(None if at_en < 0 else variants[at_en])
            original.append(None if at_original < 0 else variants[at_original])
        else:
            # None, or of a class that may have its own way
            zh.append(None if text is None else text.zh)
            en.append(None if text is None else text.en)
            original.append(None if text is None else text.original)
    return zh, en, original


def _places(text: BilingualText) -> tuple[int, ...]:
    """Return where among the variants of a text each choice stands; -1 where there is none."""
    found = [getattr(text, name) for name in _CHOICES]
    return tuple(
        next((at for at, variant in enumerate(text.variants) if variant is one), -1)
        for one in found
    )
