"""What holds for every class of the model: frozen, hashable, picklable, checked, derivable."""

from __future__ import annotations

import copy
import importlib
import pickle
import pkgutil
import sys
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import litrecord.model
from comparison import differences, pickled
from litrecord.model.extra import EMPTY, FrozenMapping
from litrecord.model.immutable import Immutable, each, finite, maybe, of_type, one_of
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.ranking import JCRRanking, Metric
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText, LangText
from strategies import instances

CLASSES = sorted(
    {
        value
        for module in pkgutil.iter_modules(litrecord.model.__path__)
        for value in vars(importlib.import_module(f"litrecord.model.{module.name}")).values()
        if isinstance(value, type) and issubclass(value, Immutable) and value is not Immutable
    },
    key=lambda cls: cls.__name__,
)
FIELDS = [
    pytest.param(cls, field.name, id=f"{cls.__name__}.{field.name}")
    for cls in CLASSES
    for field in attrs.fields(cls)
]
each_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
TITLE = BilingualText.of(zh="虚构的题名", en="An invented title", original="zh")

NAME = PersonName(family="Ouyang", given="Ming")
# The least that a class asks for
MANDATORY: dict[str, dict[str, Any]] = {
    "Abbreviation": {"value": "J Invented"},
    "Author": {"name": NAME},
    "BilingualText": {"variants": ()},
    "Classification": {"scheme": "clc", "code": "R3"},
    "Contributor": {"role": "editor", "author": Author(name=NAME)},
    "Identifier": {"scheme": "cstr", "value": "1"},
    "IndexStatus": {"index": "EI"},
    "JournalReference": {"name": TITLE},
    "Kept": {"key": "doi"},
    "Keyword": {"value": LangText(value="river")},
    "LangText": {"value": "river"},
    "Link": {"kind": "doi", "url": "https://doi.org/10.5555/1"},
    "Metric": {"value": 1.0},
    "OtherRanking": {"scheme": "ccf"},
    "PageRange": {"first": "1"},
    "PartialDate": {"year": 2025},
    "PersonName": {"family": "Ouyang"},
    "Source": {"format": "json"},
}


@attrs.frozen(kw_only=True)
class Slotted(PaperRecord):
    """A record with a mandatory field more."""

    score: int
    tags: tuple[str, ...] = attrs.Factory(tuple)


@attrs.frozen(kw_only=True, slots=False)
class Unslotted(PaperRecord):
    """The same with a `__dict__`."""

    score: int
    tags: tuple[str, ...] = attrs.Factory(tuple)


@attrs.frozen(kw_only=True)
class Grown(PaperRecord):
    """A record to whose class fields were added after a pickle was made."""

    rating: int = 3
    notes: tuple[str, ...] = attrs.Factory(tuple)
    label: str = attrs.Factory(lambda self: f"paper {self.doi}", takes_self=True)


derived = pytest.mark.parametrize("cls", [Slotted, Unslotted], ids=["slots", "no-slots"])


@each_class
@settings(max_examples=25)
@given(data=st.data())
def test_objects_survive_pickle_and_copy(cls: type[Immutable], data: st.DataObject) -> None:
    """A pickle of any protocol and a deep copy give back every field, `raw` and `source` too."""
    made = data.draw(instances(cls))
    protocol = data.draw(st.integers(0, pickle.HIGHEST_PROTOCOL))
    for again in (pickled(made, protocol), copy.deepcopy(made), copy.copy(made)):
        assert [] == list(differences(made, again))
        assert (made, hash(made)) == (again, hash(again))


@settings(max_examples=50)
@given(data=st.data())
def test_evolving_changes_one_field(data: st.DataObject) -> None:
    """`attrs.evolve` makes a new object that differs in the field named and in no other."""
    made, other = data.draw(instances(PaperRecord)), data.draw(instances(PaperRecord))
    name = data.draw(st.sampled_from([field.name for field in attrs.fields(PaperRecord)]))
    again = attrs.evolve(made, **{name: getattr(other, name)})
    assert getattr(again, name) is getattr(other, name)
    assert [] == list(differences(made, attrs.evolve(again, **{name: getattr(made, name)})))


@each_class
def test_objects_are_frozen(cls: type[Immutable]) -> None:
    """Fields can be neither set nor deleted, and no others added."""
    made = cls(**MANDATORY.get(cls.__name__, {}))
    field = attrs.fields(cls)[0].name
    for name in (field, "unheard_of"):
        with pytest.raises(AttributeError):
            setattr(made, name, None)
    with pytest.raises(AttributeError):
        delattr(made, field)
    assert not hasattr(made, "__dict__")


@each_class
def test_only_raw_and_source_are_outside_comparison(cls: type[Immutable]) -> None:
    """Every other field counts for `==` and `hash()`."""
    outside = {field.name for field in attrs.fields(cls) if not field.eq}
    # What a layout keeps is about the source from end to end.
    expected = {"raw", "source"} if cls.__name__ != "Kept" else set()
    assert outside == expected & {field.name for field in attrs.fields(cls)}


@pytest.mark.parametrize(("cls", "name"), FIELDS)
def test_wrong_types_are_refused(cls: type[Immutable], name: str) -> None:
    """A value of a type that the field cannot have is a TypeError that names class and field."""
    with pytest.raises(TypeError, match=f"^{cls.__name__}.{name}: expected .*, got .*object"):
        cls(**MANDATORY.get(cls.__name__, {}) | {name: object()})


@pytest.mark.parametrize(
    ("cls", "name", "value"),
    [
        (PaperRecord, "authors", [Author(name=NAME)]),
        (PaperRecord, "types", ("Review", 1)),
        (PaperRecord, "citation_count", True),
        (PaperRecord, "citation_count", 1.0),
        (PaperRecord, "extra", {}),
        (PaperRecord, "doi", b"10.5555/1"),
        (PaperRecord, "links", None),
        (JournalProfile, "open_access", 1),
        (JournalProfile, "rankings", (None,)),
        (Metric, "value", True),
        (Metric, "value", "7.1"),
        (JCRRanking, "data_year", True),
        (BilingualText, "variants", (TITLE,)),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else repr(value)[:30],
)
def test_near_misses_are_refused(cls: type[Immutable], name: str, value: object) -> None:
    """Lists are no tuples, True is no number, 1 is no truth value, 1.0 is no count."""
    with pytest.raises(TypeError, match=f"^{cls.__name__}.{name}: expected"):
        cls(**{name: value})


def test_words_outside_a_vocabulary_are_refused() -> None:
    """A word that is none of the choices is a ValueError that lists them."""
    expected = (
        "LangText.role: expected one of original, parallel, translation, unknown, "
        "machine-translation, got 'summary'"
    )
    with pytest.raises(ValueError, match=f"^{expected}$"):
        LangText(value="river", role="summary")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf"), 10**400], ids=repr)
def test_numbers_that_json_lacks_are_refused(value: float) -> None:
    """A number of the model is one that can be written and compared."""
    with pytest.raises(ValueError, match=r"^Metric.value: expected a finite number, got "):
        Metric(value=value)


def test_validators_of_derived_classes() -> None:
    """The model's validators serve the fields of other packages' classes as well."""

    @attrs.frozen(kw_only=True)
    class Checked(Immutable):
        kind: str = attrs.field(default="a", validator=one_of("a", "b"))
        mood: str | None = attrs.field(default=None, validator=one_of("c", optional=True))
        size: float = attrs.field(default=1, validator=of_type(int, float))
        name: str | None = attrs.field(default=None, validator=maybe(str))
        parts: tuple[str, ...] = attrs.field(default=(), validator=each(str))
        share: float | None = attrs.field(default=None, validator=finite())

    assert Checked(kind="b", mood="c", size=2.5, name="d", parts=("e",), share=1) != Checked()
    for name, value in {"kind": None, "mood": 1, "size": None, "name": 1, "parts": None}.items():
        with pytest.raises(TypeError, match=f"^Checked.{name}: expected"):
            Checked(**{name: value})


# Derived classes


@derived
def test_derived_class_with_a_mandatory_field(cls: type[Any]) -> None:
    """A derived class may ask for a field, slotted or not, and keeps it through everything."""
    with pytest.raises(TypeError, match="score"):
        cls(title=TITLE)
    made = cls(title=TITLE, score=4, tags=("a",), extra=FrozenMapping({"b": [1]}))
    for again in (pickled(made), copy.deepcopy(made), attrs.evolve(made, score=4)):
        assert cls is type(again)
        assert [] == list(differences(made, again))
        assert (made, hash(made)) == (again, hash(again))
    assert 5 == attrs.evolve(made, score=5).score
    assert made != attrs.evolve(made, score=5)
    assert made != PaperRecord(title=TITLE, extra=made.extra)


def test_state_beside_the_fields_is_kept() -> None:
    """What a class without slots keeps beside its fields is in the pickle too."""
    made = Unslotted(score=1)
    made.__dict__["cached"] = (1, 2)
    assert (1, 2) == pickled(made).__dict__["cached"]


def test_older_pickle_gets_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pickle that was made before fields were added loads with their defaults."""

    @attrs.frozen(kw_only=True)
    class Older(PaperRecord):
        pass

    Older.__qualname__ = Older.__name__ = "Grown"
    with monkeypatch.context() as patched:
        patched.setattr(sys.modules[__name__], "Grown", Older)
        old = pickle.dumps(Older(doi="10.5555/1"))
    again = pickle.loads(old)  # written above
    assert Grown is type(again)
    assert Grown(doi="10.5555/1") == again
    assert (3, (), "paper 10.5555/1") == (again.rating, again.notes, again.label)


def test_older_pickle_without_a_mandatory_field_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a field without default was added, the error names it."""

    @attrs.frozen(kw_only=True)
    class Older(PaperRecord):
        pass

    Older.__qualname__ = Older.__name__ = "Slotted"
    with monkeypatch.context() as patched:
        patched.setattr(sys.modules[__name__], "Slotted", Older)
        old = pickle.dumps(Older())
    with pytest.raises(TypeError, match="this pickle of Slotted has no value for 'score'"):
        pickle.loads(old)  # written above


def test_newer_pickle_may_have_more() -> None:
    """A field that a class no longer has is passed over."""
    restore, (cls, state, rest) = PaperRecord(doi="10.5555/1").__reduce__()
    assert PaperRecord(doi="10.5555/1") == restore(cls, state | {"dropped": 1}, rest)


def test_defaults_are_shared_and_empty() -> None:
    """A record with nothing in it says nothing: no field is filled."""
    values = attrs.asdict(PaperRecord(), recurse=False)
    assert {None, (), EMPTY} == set(values.values())
