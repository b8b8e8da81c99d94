"""Hypothesis strategies for the types of the model, made from the annotations of their fields.

`instances(cls)` makes any class of litrecord, or one derived from it: fields that may stay away
usually do, so that examples stay small, and every field is filled sooner or later. The names below
are for what is asked for most.
"""

from __future__ import annotations

import calendar
import types
import typing
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeVar, Union

import attrs
from hypothesis import strategies as st

from litrecord.errors import Location
from litrecord.model.dates import PartialDate, Season
from litrecord.model.extra import FrozenMapping, JsonValue
from litrecord.model.journal import JournalProfile
from litrecord.model.people import NameOrder, PersonName
from litrecord.model.ranking import CASPartition, JCRRanking, Metric, OtherRanking
from litrecord.model.record import PaperRecord
from litrecord.model.source import Layout
from litrecord.model.text import BilingualText

__all__ = [
    "bilingual_texts",
    "frozen_mappings",
    "instances",
    "integers",
    "journals",
    "json_values",
    "locations",
    "numbers",
    "papers",
    "partial_dates",
    "rankings",
    "texts",
]

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

T = TypeVar("T")

# At most this many of the fields that may be left out are filled in one object.
_FILLED = 5
_LANGUAGES = ("zh", "en", "zh-Hans", "zh-Hant", "zh-Latn", "en-GB", "ja", "zh-Hans-CN", "und")
# What trips programs up: quotes, line ends of all kinds, controls, bidirectional marks, a
# character beyond 16 bits, half of one. One half only: two would join in JSON.
_AWKWARD = '\\"/{}[]<>&=+@\x00\x07\t\n\r\x85\u2028\u202e\u3000\ufeff\ud800\U0001f600'


@cache
def texts() -> SearchStrategy[str]:
    """Return a strategy for text: Chinese, English, awkward characters, the empty string."""
    letters = st.sampled_from("abcXYZ 0123456789.,:;-高英峰刘医学研究，。（）")
    characters = letters | st.sampled_from(_AWKWARD) | st.characters(exclude_categories=["Cs"])
    return st.text(characters, max_size=8)


def integers() -> SearchStrategy[int]:
    """Return a strategy for integers, some of them beyond 64 bits and beyond a double's reach."""
    return st.integers() | st.sampled_from([2**53 + 1, 2**63, -(2**64), 10**400 + 1])


def numbers() -> SearchStrategy[float]:
    """Return a strategy for finite floats."""
    return st.floats(allow_nan=False, allow_infinity=False)


def json_values(*, max_leaves: int = 6) -> SearchStrategy[JsonValue]:
    """Return a strategy for frozen JSON values of any shape."""
    leaves = st.none() | st.booleans() | integers() | numbers() | texts()
    return st.recursive(
        leaves,
        lambda inner: (
            st.lists(inner, max_size=3).map(tuple)
            | st.dictionaries(texts(), inner, max_size=3).map(FrozenMapping)
        ),
        max_leaves=max_leaves,
    )


def frozen_mappings() -> SearchStrategy[FrozenMapping]:
    """Return a strategy for what `extra` holds: values by key by format, and anything else."""
    by_key = st.dictionaries(texts(), json_values(), max_size=3)
    by_format = st.dictionaries(st.sampled_from(["aggregator", "csl", "json"]), by_key, max_size=2)
    return (by_format | by_key).map(FrozenMapping)


@st.composite
def partial_dates(draw: DrawFn, *, ranges: bool = True) -> PartialDate:
    """Draw a date: a year, a season, a month, a day, or a range of such."""
    year = draw(st.integers(min_value=1, max_value=9999) | st.integers(2020, 2026))
    raw = draw(st.none() | texts())
    if draw(st.booleans()):
        start = PartialDate(year=year, season=draw(_values(Season | None)), raw=raw)
    else:
        month = draw(st.integers(1, 12))
        last = 31 if month in {1, 3, 5, 7, 8, 10, 12} else calendar.monthrange(year, month)[1]
        day = draw(st.none() | st.integers(1, last))
        start = PartialDate(year=year, month=month, day=day, raw=raw)
    if not ranges or draw(st.integers(0, 3)):
        return start
    end = draw(partial_dates(ranges=False))
    start, end = (start, end) if start.earliest() <= end.latest() else (end, start)
    return attrs.evolve(start, end=end)


@st.composite
def _names(draw: DrawFn, cls: type[PersonName]) -> PersonName:
    some = texts().filter(bool)
    lang = draw(st.none() | st.sampled_from(_LANGUAGES))
    raw = draw(st.none() | texts())
    if not draw(st.integers(0, 3)):
        return cls(literal=draw(some), lang=lang, raw=raw)
    family = draw(st.none() | some)
    return cls(
        family=family,
        given=draw(some if family is None else st.none() | texts()),
        particle=draw(st.none() | texts()),
        suffix=draw(st.none() | texts()),
        lang=lang,
        order=draw(_values(NameOrder)),
        raw=raw,
    )


@st.composite
def _metrics(draw: DrawFn, cls: type[Metric]) -> Metric:
    qualifier = draw(_values(Literal["", "<", "n/a"]))
    value = None if qualifier == "n/a" else draw(numbers() | st.integers(-(10**15), 10**15))
    return cls(value=value, qualifier=qualifier, raw=draw(st.none() | texts()))


def _layouts(cls: type[Layout], depth: int = 2) -> SearchStrategy[Layout]:
    inner = _layouts(cls, depth - 1) if depth else st.nothing()
    pairs = st.lists(st.tuples(texts(), inner), max_size=2).map(tuple) if depth else st.just(())
    owner = typing.cast("type", cls)
    return st.builds(cls, keys=_field(owner, "keys"), kept=_field(owner, "kept"), nested=pairs)


# Classes whose fields depend on each other
_SPECIAL: dict[type, Callable[[typing.Any], SearchStrategy[typing.Any]]] = {
    PartialDate: lambda _cls: partial_dates(),
    PersonName: _names,
    Metric: _metrics,
    Layout: _layouts,
}


def instances(cls: type[T]) -> SearchStrategy[T]:
    """Return a strategy for instances of a class of litrecord, or of one derived from it."""
    # mypy takes classes for unhashable where their instances have a __hash__.
    return typing.cast("SearchStrategy[T]", _instances(typing.cast("type", cls)))


@cache
def _instances(cls: type) -> SearchStrategy[typing.Any]:
    special = next((make for root, make in _SPECIAL.items() if issubclass(cls, root)), None)
    return special(cls) if special is not None else _objects(cls)


@st.composite
def _objects(draw: DrawFn, cls: type[T]) -> T:
    fields = attrs.fields(typing.cast("type[attrs.AttrsInstance]", cls))
    required = [field.name for field in fields if field.default is attrs.NOTHING]
    optional = [field.name for field in fields if field.default is not attrs.NOTHING]
    filled = (
        draw(st.lists(st.sampled_from(optional), max_size=_FILLED, unique=True)) if optional else []
    )
    owner = typing.cast("type", cls)
    return cls(**{name: draw(_field(owner, name)) for name in (*required, *filled)})


@cache
def _field(cls: type, name: str) -> SearchStrategy[typing.Any]:
    if name in {"lang", "languages"}:
        tags = st.sampled_from(_LANGUAGES)
        return st.none() | (tags if name == "lang" else st.lists(tags, max_size=3).map(tuple))
    names = {"FrozenMapping": FrozenMapping, "JsonValue": JsonValue}
    return _values(typing.get_type_hints(cls, localns=names)[name])


@cache
def _values(annotation: object) -> SearchStrategy[typing.Any]:
    """Return a strategy for the values of a field with an annotation."""
    plain: dict[object, Callable[[], SearchStrategy[typing.Any]]] = {
        str: texts,
        int: integers,
        bool: st.booleans,
        float: numbers,
        type(None): st.none,
        FrozenMapping: frozen_mappings,
    }
    if annotation in plain:
        return plain[annotation]()
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in {Union, types.UnionType}:
        if FrozenMapping in args and str in args:
            return json_values()
        return st.one_of([_values(arg) for arg in args])
    if origin is Literal:
        return st.sampled_from(args)
    if origin is tuple and args[1:] == (Ellipsis,):
        return st.lists(_values(args[0]), max_size=3).map(tuple)
    return instances(typing.cast("type[object]", annotation))


def bilingual_texts() -> SearchStrategy[BilingualText]:
    """Return a strategy for texts in several languages."""
    return instances(BilingualText)


def papers() -> SearchStrategy[PaperRecord]:
    """Return a strategy for paper records."""
    return instances(PaperRecord)


def journals() -> SearchStrategy[JournalProfile]:
    """Return a strategy for journal profiles."""
    return instances(JournalProfile)


def rankings() -> SearchStrategy[JCRRanking | CASPartition | OtherRanking]:
    """Return a strategy for rankings of all systems."""
    return instances(JCRRanking) | instances(CASPartition) | instances(OtherRanking)


def locations() -> SearchStrategy[Location]:
    """Return a strategy for places in an input."""
    return instances(Location)
