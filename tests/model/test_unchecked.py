"""Objects made without checks are what the classes themselves make."""

from __future__ import annotations

import copy
import pickle

import attrs
import pytest

from litrecord.errors import Location
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    Metric,
    OtherRanking,
    RankingEntry,
)
from litrecord.model.source import Source
from litrecord.model.unchecked import unchecked

CASES = [
    (Metric, {"value": 7.1, "raw": "7.1"}),
    (JCRCategory, {"name": "ONCOLOGY", "rank": 1, "total": 326}),
    (JCRRanking, {"data_year": 2023, "impact_factor": Metric(value=7.1)}),
    (CASZone, {"name_zh": "医学", "zone": 1}),
    (CASPartition, {"system": "cas", "edition_year": 2025}),
    (RankingEntry, {"field": "人工智能", "level": "A"}),
    (OtherRanking, {"scheme": "ccf", "year": 2022}),
    (Location, {"source": "invented.csv", "line": 3}),
    (Source, {"format": "table"}),
    (JournalProfile, {}),
]
IDS = [cls.__name__ for cls, _ in CASES]


@pytest.mark.parametrize(("cls", "values"), CASES, ids=IDS)
def test_it_makes_what_the_class_makes(cls: type, values: dict[str, object]) -> None:
    """Type, equality, hash and representation are the same, defaults included."""
    checked = cls(**values)
    made = unchecked(cls)(**values)
    assert type(made) is cls
    assert checked == made
    assert hash(checked) == hash(made)
    assert repr(checked) == repr(made)


@pytest.mark.parametrize(("cls", "values"), CASES, ids=IDS)
def test_what_it_makes_cannot_be_changed(cls: type, values: dict[str, object]) -> None:
    """The objects are as immutable as all others."""
    made = unchecked(cls)(**values)
    name = attrs.fields(cls)[0].name
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(made, name, None)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        delattr(made, name)


@pytest.mark.parametrize(("cls", "values"), CASES, ids=IDS)
def test_what_it_makes_is_copied_and_pickled(cls: type, values: dict[str, object]) -> None:
    """Copies and pickles come back equal, and evolving checks again."""
    made = unchecked(cls)(**values)
    assert made == copy.deepcopy(made)
    assert made == pickle.loads(pickle.dumps(made))
    assert made == attrs.evolve(made)


def test_a_value_of_a_wrong_type_is_not_looked_at() -> None:
    """That is what it saves, and why it is only for values that are certain."""
    assert "7.1" == unchecked(Metric)(value="7.1").value


def test_an_unknown_field_is_refused() -> None:
    """The arguments are those of the class."""
    with pytest.raises(TypeError):
        unchecked(Metric)(no_such_field=1)


def test_a_subclass_is_made_with_its_own_checks() -> None:
    """Where the layout does not allow the shortcut, the class itself is used."""

    class Other(Metric):
        __slots__ = ("more",)

    maker = unchecked(Other)
    assert type(maker(value=1.0)) is Other


def test_a_class_with_a_dictionary_is_made_with_its_own_checks() -> None:
    """Only slotted classes have a twin."""

    @attrs.frozen(slots=False, kw_only=True)
    class Loose:
        value: int = attrs.field(default=1, validator=attrs.validators.instance_of(int))

    assert 2 == unchecked(Loose)(value=2).value


@pytest.mark.parametrize(("cls", "values"), CASES, ids=IDS)
def test_fields_by_position_are_the_fields_named(cls: type, values: dict[str, object]) -> None:
    """With names, values are passed in their order; other fields have their defaults."""
    made = unchecked(cls, *values)(*values.values())
    assert type(made) is cls
    assert cls(**values) == made
    assert repr(cls(**values)) == repr(made)


def test_a_mandatory_field_has_to_be_named() -> None:
    """Nobody is told at the first record that a field was forgotten."""
    with pytest.raises(ValueError, match="Source needs format"):
        unchecked(Source, "platform")


def test_a_subclass_is_made_by_position_with_its_own_checks() -> None:
    """The way without the shortcut takes the same arguments."""

    @attrs.frozen(slots=False, kw_only=True)
    class Loose:
        value: int = attrs.field(default=1, validator=attrs.validators.instance_of(int))
        other: int = 2

    assert Loose(value=2, other=2) == unchecked(Loose, "value")(2)
    with pytest.raises(TypeError):
        unchecked(Loose, "value")("2")
