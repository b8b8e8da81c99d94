"""Frozen JSON: immutable, ordered, and exact about types where `==` is not."""

from __future__ import annotations

import copy
import itertools
import operator
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison import pickled
from litrecord.model.extra import EMPTY, FrozenMapping, JsonValue, freeze, identical, thaw
from strategies import frozen_mappings, json_values

MAPPING = FrozenMapping({"b": [1, {"c": None}], "a": "x"})


def test_lists_and_dicts_are_frozen_at_every_level() -> None:
    """What is passed in becomes tuples and frozen mappings, and the original stays out of reach."""
    inner = [1, {"c": None}]
    mapping = FrozenMapping({"b": inner})
    inner.append(2)
    assert (1, FrozenMapping({"c": None})) == mapping["b"]


CHANGES = {
    "set": lambda: operator.setitem(MAPPING, "a", 1),
    "delete": lambda: operator.delitem(MAPPING, "a"),
    "new-attribute": lambda: setattr(MAPPING, "other", 1),
    "set-attribute": lambda: setattr(MAPPING, "_items", {}),
    "delete-attribute": lambda: delattr(MAPPING, "_items"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_mapping_cannot_be_changed(change: Callable[[], None]) -> None:
    """Neither its items nor its attributes can be set or deleted."""
    with pytest.raises((TypeError, AttributeError)):
        change()
    assert "x" == MAPPING["a"]


def test_mapping_keeps_its_order() -> None:
    """Items come in the order in which they were given, though order does not count for `==`."""
    assert ["b", "a"] == list(MAPPING)
    other = FrozenMapping({"a": "x", "b": (1, {"c": None})})
    assert (MAPPING, hash(MAPPING)) == (other, hash(other))
    assert ["b", "a"] == list(pickled(MAPPING)) == list(copy.deepcopy(MAPPING))


def test_mapping_reads_like_a_dict() -> None:
    """It has the methods of a mapping and shows its items."""
    assert 2 == len(MAPPING)
    assert "a" in MAPPING
    assert MAPPING.get("z") is None
    assert "FrozenMapping({'a': 1})" == repr(FrozenMapping({"a": 1}))
    assert {"b": (1, FrozenMapping({"c": None})), "a": "x"} == dict(MAPPING)


def test_changes_make_new_mappings() -> None:
    """`with_` replaces in place or appends, `without` leaves out; the original stays."""
    assert ["b", "a", "z"] == list(MAPPING.with_("z", []))
    assert ["b", "a"] == list(MAPPING.with_("b", 1))
    assert ["b"] == list(MAPPING.without("a"))
    assert MAPPING == MAPPING.without("z")
    assert "x" == MAPPING["a"]


def test_mapping_equals_a_dict() -> None:
    """It equals any mapping of equal items, and nothing that could not be one."""
    assert MAPPING == {"a": "x", "b": [1, {"c": None}]}
    assert MAPPING != {"a": "x"}
    assert MAPPING != {"a": object()}
    assert MAPPING != {1: "x"}
    assert MAPPING != [("a", "x")]
    assert EMPTY == {}


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"a": object()}, "not a JSON value: object"),
        ({"a": [b"x"]}, "not a JSON value: bytes"),
        ({"a": {1, 2}}, "not a JSON value: set"),
        ({"a": float("nan")}, "not a JSON value: nan"),
        ({"a": [-float("inf")]}, "not a JSON value: -inf"),
        ({1: "a"}, "keys of JSON objects are strings, got int"),
        ({"a": {None: 1}}, "keys of JSON objects are strings, got NoneType"),
    ],
    ids=["object", "bytes", "set", "nan", "infinity", "integer-key", "inner-key"],
)
def test_what_is_not_json_is_refused(value: dict[str, object], message: str) -> None:
    """A value that JSON has no form for is a TypeError, at any depth."""
    with pytest.raises(TypeError, match=f"^{message}$"):
        FrozenMapping(value)


@given(frozen_mappings())
def test_mappings_survive_pickle_and_copy(mapping: FrozenMapping) -> None:
    """A pickle and a deep copy give back the same items, type by type, in order."""
    for again in (pickled(mapping), copy.deepcopy(mapping), copy.copy(mapping)):
        assert identical(mapping, again)
        assert (mapping, hash(mapping)) == (again, hash(again))


@given(json_values())
def test_thawing_undoes_freezing(value: JsonValue) -> None:
    """Frozen JSON becomes lists and dicts and is the same when it is frozen again."""
    plain = thaw(value)
    assert identical(value, plain)
    assert identical(value, freeze(plain))
    assert not isinstance(plain, tuple | FrozenMapping)


# Exact comparison

DISTINCT = [
    *(None, True, False, 0, 1, 0.0, 1.0, -0.0, "", "1", "true", 2**64, float(2**64)),
    *([], [1], [1.0], [True], [1, 1], {}, {"a": 1}, {"a": 1.0}, {"a": True}, {"b": 1}),
    *({"a": 1, "b": 2}, {"b": 2, "a": 1}, {"a": None}, {"a": {"a": 1}}, {"a": [1]}),
]


@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(DISTINCT, 2)))
def test_different_values_are_told_apart(one: object, other: object) -> None:
    """1, 1.0 and True differ, 0.0 and -0.0 differ, and so do keys in another order."""
    assert not identical(one, other)
    assert not identical(other, one)
    assert not identical([one], [other])
    assert not identical(freeze(one), other)


@pytest.mark.parametrize("value", DISTINCT, ids=repr)
def test_value_is_identical_to_its_frozen_form(value: object) -> None:
    """Lists and tuples, dicts and frozen mappings count as the same."""
    assert identical(value, freeze(value))
    assert identical(freeze(value), copy.deepcopy(value))


@given(json_values(), json_values())
def test_identical_values_are_equal(one: JsonValue, other: JsonValue) -> None:
    """`identical` is stricter than `==`, and symmetrical."""
    assert identical(one, other) == identical(other, one)
    assert not identical(one, other) or one == other


@given(st.dictionaries(st.text(), st.integers(), min_size=2))
def test_order_of_keys_counts(items: dict[str, int]) -> None:
    """The same items in another order are another text, although they are equal."""
    turned = dict(reversed(items.items()))
    assert turned == items
    assert not identical(items, turned)
