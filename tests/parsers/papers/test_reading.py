"""How a record is read field by field, and what is left of it. All values are invented."""

from __future__ import annotations

import pytest

from litrecord.errors import Location
from litrecord.limits import Limits
from litrecord.model.dates import PartialDate
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.values import read_text, read_texts


def july_to(end: PartialDate) -> PartialDate:
    """Return a range of dates."""
    return PartialDate(year=2025, month=7, end=end)


def reading(limits: Limits | None = None, **values: object) -> Reading:
    """Begin to read a record."""
    return Reading(dict(values), limits=limits or Limits(), location=Location(index=4))


def found(one: Reading) -> list[tuple[str, str, object]]:
    """Return the code, path and raw value of what was found wrong."""
    return [(problem.code, problem.path, problem.raw) for problem in one.problems]


def test_a_value_that_was_read_is_taken_from_the_record() -> None:
    """What a field holds is not in `extra` too."""
    one = reading(volume="16", issue="1")
    one.take(("volume",), read_text, "volume")
    assert ({"volume": "16"}, {"issue": "1"}) == (one.gathered, one.values)


def test_objects_that_became_empty_go_with_their_last_value() -> None:
    """An object stays as long as anything is in it."""
    one = reading(a={"b": {"c": "16", "d": "1"}})
    one.take(("a", "b", "c"), read_text, "volume")
    assert {"a": {"b": {"d": "1"}}} == one.values
    one.take(("a", "b", "d"), read_text, "issue")
    assert {} == one.values


@pytest.mark.parametrize("value", [None, "", " \n"])
def test_what_says_nothing_stays_as_it_is(value: object) -> None:
    """Null and blank text are told apart from a missing key by `extra`."""
    one = reading(volume=value)
    one.take(("volume",), read_text, "volume")
    assert ({}, {"volume": value}, []) == (one.gathered, one.values, one.problems)


def test_what_cannot_be_read_stays_and_is_noted() -> None:
    """A problem names the field, the record and the value."""
    one = reading(volume=["16"])
    one.take(("volume",), read_text, "volume")
    assert ({}, {"volume": ["16"]}) == (one.gathered, one.values)
    assert [("wrong-type", "volume", ("16",))] == found(one)
    assert Location(index=4) == one.problems[0].location


@pytest.mark.parametrize("value", [7, "text", [1], True, False])
def test_something_else_in_the_place_of_an_object_is_noted_once(value: object) -> None:
    """However many fields should stand in it."""
    one = reading(journal=value)
    one.take(("journal", "name"), read_text, "volume")
    one.take(("journal", "volume"), read_text, "volume")
    assert [("wrong-type", "journal")] == [each[:2] for each in found(one)]
    assert {"journal": value} == one.values


@pytest.mark.parametrize("value", [None, "", []])
def test_nothing_in_the_place_of_an_object_is_no_mistake(value: object) -> None:
    """Sources leave objects out in several ways."""
    one = reading(journal=value)
    one.take(("journal", "name"), read_text, "volume")
    assert [] == one.problems


def test_a_second_value_for_one_field_stays() -> None:
    """The first one counts; the same once more says nothing new."""
    one = reading(a="16", b="17", c="16")
    for key in "abc":
        one.take((key,), read_text, "volume")
    assert ({"volume": "16"}, {"b": "17"}) == (one.gathered, one.values)


@pytest.mark.parametrize(
    ("first", "second", "kept", "agrees"),
    [
        (PartialDate(year=2025), PartialDate(year=2025, month=7), (2025, 7), True),
        (PartialDate(year=2025, month=7), PartialDate(year=2025), (2025, 7), True),
        (PartialDate(year=2025, month=7), PartialDate(year=2025, month=8), (2025, 7), False),
        (PartialDate(year=2025), PartialDate(year=2024, month=7), (2025, None), False),
        (PartialDate(year=2025), PartialDate(year=2025, season="spring"), (2025, None), False),
        (PartialDate(year=2025), july_to(PartialDate(year=2025, month=8)), (2025, 7), True),
        (PartialDate(year=2025), july_to(PartialDate(year=2026)), (2025, None), False),
        (
            july_to(PartialDate(year=2025, month=8)),
            PartialDate(year=2025, month=7),
            (2025, 7),
            False,
        ),
    ],
)
def test_the_finer_of_two_dates_that_agree_counts(
    first: PartialDate, second: PartialDate, kept: tuple[int, int | None], *, agrees: bool
) -> None:
    """A year beside a date in it says less; dates that differ are told apart."""
    one = reading()
    assert one.put("published", first)
    assert agrees == one.put("published", second)
    date = one.gathered["published"]
    assert isinstance(date, PartialDate)
    assert kept == (date.year, date.month)


def test_equal_values_of_other_types_are_not_the_same() -> None:
    """True is not 1."""
    one = reading()
    one.put("citation_count", 1)
    assert not one.put("citation_count", value=True)


def test_what_is_left_of_a_value_stays_in_its_place() -> None:
    """A reader says what it did not use; nothing empty is left."""
    one = reading(a={"b": "16"}, c={"d": ""})

    def read(value: object, within: Reading) -> object:
        within.leave({"rest": value})
        return "16"

    def read_all(_value: object, within: Reading) -> object:
        within.leave({})
        return "1"

    one.take(("a", "b"), read, "volume")
    one.take(("c",), read_all, "issue")
    assert {"a": {"b": {"rest": "16"}}} == one.values


@pytest.mark.parametrize(("rest", "left"), [(0, {"a": 0}), (False, {"a": False}), ([], {})])
def test_zero_and_false_are_something_that_is_left(rest: object, left: object) -> None:
    """Empty lists are not."""
    one = reading(a="16")

    def read(_value: object, within: Reading) -> object:
        within.leave(rest)
        return "16"

    one.take(("a",), read, "volume")
    assert left == one.values


def test_one_value_may_fill_several_fields() -> None:
    """It stays as long as one of them holds something else."""
    one = reading(a="16 1", b="16 2")

    def read(value: object, _within: Reading) -> object:
        return dict(zip(("volume", "issue"), str(value).split(), strict=True))

    one.take(("a",), read, ("volume", "issue"))
    one.take(("b",), read, ("volume", "issue"))
    assert ({"volume": "16", "issue": "1"}, {"b": "16 2"}) == (one.gathered, one.values)


def test_a_reader_of_several_fields_that_returns_one_is_a_mistake_of_ours() -> None:
    """It is told at once and not when a record is lost."""
    with pytest.raises(TypeError, match="several targets"):
        reading(a="16").take(("a",), read_text, ("volume", "issue"))


def test_a_list_beyond_the_limit_is_refused_and_says_nothing() -> None:
    """The field does not become a list that is stated and empty."""
    one = reading(Limits(entries=2), a=["x", "y", "z"], b="x")

    def split(_value: object, _within: Reading) -> object:
        return ("x", "y", "z")

    one.take(("a",), read_texts, "types")
    one.take(("b",), split, "types")
    assert ({}, {"a": ["x", "y", "z"], "b": "x"}) == (one.gathered, one.values)
    assert [("unreadable-value", "a", "[3]"), ("unreadable-value", "b", "[3]")] == found(one)


def test_lists_of_several_fields_are_strung_together_up_to_the_limit() -> None:
    """The limit holds for all of them."""
    one = reading(Limits(entries=2), a=["x"], b=["y"], c=["z"])
    for key in "abc":
        one.take((key,), read_texts, "types")
    assert ({"types": ["x", "y"]}, {"c": ["z"]}) == (one.gathered, one.values)


def test_has_tells_whether_anything_was_read() -> None:
    """A list that is stated and empty is nothing."""
    one = reading(types=[], volume="1")
    one.take(("types",), read_texts, "types")
    one.take(("volume",), read_text, "volume")
    assert (False, True, False) == (one.has("types"), one.has("volume"), one.has("issue"))


def test_parts_that_fit_nowhere_are_put_back() -> None:
    """Where they stood, with the objects around them, and the path for what is noted then."""
    one = reading(a={"b": "12"}, c="7 16")

    def read(value: object, _within: Reading) -> object:
        return dict(zip(("published.month", "published.day"), str(value).split(), strict=True))

    one.take(("a", "b"), read_text, "pages.first")
    one.take(("c",), read, ("published.month", "published.day"))
    assert {} == one.values
    one.put_back("pages.first")
    assert ({"a": {"b": "12"}}, "a.b") == (one.values, one.path)
    one.put_back("published.day")
    assert {"a": {"b": "12"}, "c": "7 16"} == one.values


def test_what_is_no_object_is_noted_with_its_place() -> None:
    """Null is nothing and no mistake."""
    one = reading()
    one.path = "authors"
    assert None is one.object_of(None)
    assert None is one.object_of("x", at="[1]")
    assert {"a": 1} == one.object_of({"a": 1})
    assert [("wrong-type", "authors[1]", "x")] == found(one)
