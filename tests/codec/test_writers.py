"""Functions made for each class write what the converter does; all people are invented."""

from __future__ import annotations

import enum
import math
import sys
from collections import namedtuple
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litrecord.codec import json as codec
from litrecord.codec.writers import (
    UnusualError,
    share_floats,
    share_fragments,
    share_nothing,
    write_any,
    writer_of,
)
from litrecord.converter import make_converter
from litrecord.errors import Location
from litrecord.model.extra import FrozenMapping, identical
from litrecord.model.immutable import Immutable
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.ranking import CASPartition, JCRRanking, Metric, OtherRanking
from litrecord.model.record import PaperRecord
from litrecord.model.source import Layout, Source
from litrecord.model.text import BilingualText, LangText
from strategies import instances, json_values

if TYPE_CHECKING:
    from decimal import Decimal

CONVERTER = make_converter()
NAME = PersonName(family="Nobody")
PLACE = Location(line=1)
OPTIONS = FrozenMapping({"a": 1})


def _descendants(cls: type) -> list[type]:
    return [one for sub in cls.__subclasses__() for one in (sub, *_descendants(sub))]


def _is_of_the_model(cls: type) -> bool:
    """Tell whether a class is found in a module of the model by its name."""
    is_there = cls.__module__.startswith("litrecord.model.")
    return is_there and getattr(sys.modules[cls.__module__], cls.__name__, None) is cls


CLASSES = [Location, *filter(_is_of_the_model, _descendants(Immutable))]


def written(value: object, cls: type | None = None) -> object:
    """Return what the function of a class makes of a value."""
    return writer_of(cls or type(value))(value, share_nothing)


# Equal to the converter


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_every_class_is_written_as_the_converter_writes_it(cls: type, data: st.DataObject) -> None:
    """The same keys in the same order with the same values, whatever the fields hold."""
    made = data.draw(instances(cls))
    assert identical(CONVERTER.unstructure(made), written(made))


@settings(deadline=None)
@given(value=json_values())
def test_json_values_are_written_as_they_are(value: object) -> None:
    """Mappings and lists of any depth come out type by type and key by key."""
    assert identical(value, write_any(value, share_nothing))


@attrs.frozen(kw_only=True)
class Everything(JCRRanking):
    """A derived class with a default of every kind."""

    number: int = 7
    flag: bool = False
    rate: float = 0.5
    word: str = "usual"
    choice: Literal["first", "second"] = "first"
    level: Literal[1, 2] = 1
    pair: tuple[str, int] = ("", 0)
    pairs: tuple[tuple[str, PersonName], ...] = ()
    words: tuple[str, ...] = ("one",)
    names: tuple[PersonName, ...] | None = None
    place: Location = PLACE
    options: FrozenMapping = OPTIONS
    any_of: str | PersonName | None = None
    made: tuple[str, ...] = attrs.field(factory=tuple)
    counted: int = attrs.field(default=0, init=False)
    _hidden: str = "h"


@attrs.frozen(kw_only=True)
class Unresolved(Everything):
    """A class whose annotations cannot be resolved when the program runs."""

    later: Decimal | None = None


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"number": 0},
        {"number": True},
        {"number": 7},
        {"flag": True},
        {"flag": 0},
        {"rate": 0.5},
        {"rate": 1},
        {"rate": -0.0},
        {"word": "usual!"[:-1]},
        {"word": ""},
        {"word": None},
        {"word": 5},
        {"choice": "second"},
        {"choice": "first!"[:-1]},
        {"level": 2},
        {"pair": ("x", 1)},
        {"pair": ("", 0)},
        {"pair": ("x", 1, 2)},
        {"pair": "xy"},
        {"pair": ()},
        {"pairs": (("x", NAME), ("y", PersonName(literal="Z")))},
        {"pairs": (("x",),)},
        {"pairs": ("x", 5)},
        {"pairs": "x"},
        {"pairs": ""},
        {"words": ()},
        {"words": ("one",)},
        {"words": ("one", 2)},
        {"words": "one"},
        {"names": ()},
        {"names": (NAME,)},
        {"names": (NAME, None, "x")},
        {"place": Location()},
        {"place": Location(line=1)},
        {"place": None},
        {"options": FrozenMapping()},
        {"options": FrozenMapping({"a": True})},
        {"options": 3},
        {"extra": None},
        {"extra": FrozenMapping({"a": (), "b": (1,), "c": FrozenMapping({"d": ()})})},
        {"any_of": "x"},
        {"any_of": NAME},
        {"any_of": 2.5},
        {"made": ()},
        {"hidden": "shown"},
        {"impact_factor": Metric(value=7)},
        {"impact_factor": Metric(value=7.0)},
    ],
    ids=str,
)
def test_fields_are_left_out_as_the_converter_leaves_them_out(fields: dict[str, Any]) -> None:
    """What equals a default is left out, what merely looks like it is not; types may be wrong."""
    for cls in (Everything, Unresolved):
        # Wrong types stand for what validators of derived classes let pass.
        made = cls(**{key: value for key, value in fields.items() if key != "extra"})
        if "extra" in fields:
            object.__setattr__(made, "extra", fields["extra"])
        assert identical(CONVERTER.unstructure(made), written(made))


@attrs.frozen(kw_only=True)
class Fellow(Author):
    """A derived author."""

    society: str = "none"


def test_derived_classes_keep_their_fields() -> None:
    """An object of a derived class in a field of its root's is written with its own fields."""
    record = PaperRecord(authors=(Author(name=NAME), Fellow(name=NAME, society="Invented")))
    plain = {
        "authors": [
            {"name": {"family": "Nobody"}},
            {"name": {"family": "Nobody"}, "society": "Invented"},
        ]
    }
    assert identical(plain, written(record))


def test_function_of_another_class_is_no_matter() -> None:
    """A function that gets an object of another class writes it as what it is."""
    assert {"family": "Nobody"} == written(NAME, Author)


def test_rankings_are_tagged_and_openings_stand_first() -> None:
    """The tag of a ranking and the keys that are asked for stand before the fields."""
    profile = JournalProfile(
        rankings=(CASPartition(top=True), JCRRanking(), OtherRanking(scheme="ccf"))
    )
    write = writer_of(JournalProfile, (("a", "1"), ("b", "2")))
    made = write(profile, share_nothing)
    rankings = [{"type": "cas", "top": True}, {"type": "jcr"}, {"type": "other", "scheme": "ccf"}]
    assert identical({"a": "1", "b": "2", "rankings": rankings}, made)


# What is left to the converter


class Text(str):
    """Text of a class of its own."""

    __slots__ = ()


class Word(enum.StrEnum):
    """Text that is a member of an enumeration."""

    ZH = "zh"


class Number(enum.IntEnum):
    """A number that is a member of an enumeration."""

    ONE = 1


class Real(float):
    """A float of a class of its own."""


class Mapped(FrozenMapping):
    """A mapping of a class of its own."""


Pair = namedtuple("Pair", "one other")  # noqa: PYI024  # as users make it

UNUSUAL: list[object] = [
    *(Text("x"), Word.ZH, Number.ONE, Real(1.5), Mapped({"a": 1}), Pair("x", "y")),
    *([], {}, b"x", object(), math.nan, math.inf, -math.inf),
]


@pytest.mark.parametrize("value", UNUSUAL, ids=lambda value: type(value).__name__)
def test_unusual_values_are_refused(value: object) -> None:
    """In a field, a list or a mapping, a value of another type than the model's own is refused."""
    mapping = FrozenMapping()
    object.__setattr__(mapping, "_items", {"a": value})
    listed = FrozenMapping()
    object.__setattr__(listed, "_items", {"a": (1, value)})
    record = PaperRecord()
    for name in ("doi", "title", "types", "authors", "citation_count", "extra", "journal"):
        changed = attrs.evolve(record)
        object.__setattr__(changed, name, value)
        with pytest.raises(UnusualError):
            written(changed)
    metric = Metric(value=1.0)
    object.__setattr__(metric, "value", value)
    for holder in (metric, attrs.evolve(record, extra=mapping), attrs.evolve(record, extra=listed)):
        with pytest.raises(UnusualError):
            written(holder)
    title = BilingualText(variants=(LangText(value="x"),))
    object.__setattr__(title, "variants", (value,))
    with pytest.raises(UnusualError):
        written(title)


# Sharing


def test_shared_values_are_written_once() -> None:
    """The same journal and the same extra values of two papers are one object each."""
    journal, extra = JournalProfile(issn_l="1234-5679"), FrozenMapping({"a": FrozenMapping()})
    records = [PaperRecord(journal=journal, extra=extra, doi=doi) for doi in "ab"]
    asked: list[object] = []

    def share(value: object, write: Callable[..., object], /) -> object:
        asked.append(value)
        return write(value, share)

    made = [writer_of(PaperRecord)(record, share) for record in records]
    assert [journal, extra, journal, extra] == asked
    shared = share_fragments()
    one, other = (writer_of(PaperRecord)(record, shared) for record in records)
    assert isinstance(one, dict)
    assert isinstance(other, dict)
    assert (one["journal"], one["extra"]) == (other["journal"], other["extra"])
    assert [codec.encode_utf8(record) for record in made] == [
        codec.encode_at_once(record) for record in (one, other)
    ]


def test_sharing_holds_on_to_some_values_only() -> None:
    """Of many journals each is written as itself, also when the first ones are let go."""
    share = share_fragments()
    write = writer_of(PaperRecord)
    for number in [*range(2500), 0, 1, 2499]:
        # Each may get the place in memory of one before it.
        record = PaperRecord(journal=JournalProfile(publisher=None, issn_l=str(number)))
        expected = f'{{"journal":{{"issn_l":"{number}"}}}}'.encode()
        assert expected == codec.encode_at_once(write(record, share))


def test_journal_that_orjson_refuses_is_left_to_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lone surrogate in what would be shared is told; without orjson it is nothing special."""
    record = PaperRecord(journal=JournalProfile(issn_l="\ud800"))
    if codec._fast is not None:
        with pytest.raises(UnusualError):
            writer_of(PaperRecord)(record, share_fragments())
    monkeypatch.setattr(codec, "_fast", None)
    made = writer_of(PaperRecord)(record, share_fragments())
    assert b'{"journal":{"issn_l":"\\ud800"}}' == codec.encode_at_once(made)


@pytest.mark.parametrize("share", [share_nothing, share_floats, share_fragments()])
@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1e16, b"1e+16"),
        (-1e16, b"-1e+16"),
        (9999999999999998.0, b"9999999999999998.0"),
        (1e-4, b"0.0001"),
        (-1e-4, b"-0.0001"),
        (0.00005, b"5e-05"),
        (-1.5e300, b"-1.5e+300"),
        (5e-324, b"5e-324"),
        (0.0, b"0.0"),
        (-0.0, b"-0.0"),
        (7.0, b"7.0"),
        (7, b"7"),
    ],
    ids=repr,
)
def test_floats_are_written_as_python_does(share: Any, value: float, expected: bytes) -> None:  # noqa: ANN401  # one of ours
    """With and without an exponent a float is written as its repr."""
    made = writer_of(Metric)(Metric(value=value), share)
    encode = codec.encode_utf8 if share is share_nothing else codec.encode_at_once
    assert b'{"value":' + expected + b"}" == encode(made)


def test_functions_are_made_once() -> None:
    """A class has one function for each opening."""
    assert writer_of(Source) is writer_of(Source)
    assert writer_of(Source) is not writer_of(Source, (("a", "b"),))
    nested = Layout(nested=(("a", Layout(nested=(("b", Layout(keys=("c",))),))),))
    assert {"nested": [["a", {"nested": [["b", {"keys": ("c",)}]]}]]} == written(nested)
