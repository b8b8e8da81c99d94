"""Two names at one position of two author lists."""

from __future__ import annotations

import pytest

from litrecord.linking.names import family_of, has_same_script, join_names, words_of
from litrecord.model.people import PersonName


def name(family: str | None = None, given: str | None = None, **parts: str) -> PersonName:
    """Make a name in parts."""
    return PersonName(family=family, given=given, **parts)  # type: ignore[arg-type]  # each names its field


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (name("Gao", "Ying-Feng"), name("Gao", "Yingfeng")),
        (name("Gao", "Ying Feng"), name("GAO", "Y.F.")),
        (name("Gao", "Yingfeng"), name("Gao", "YF")),
        (name("Wang", "Xiaoming"), name("Wang", "Xm")),
        (name("Roe", "John Albert"), name("Roe", "J A")),
        (name("Roe", "John Albert"), name("Roe", "John")),
        (name("Roe", "J. Albert"), name("Roe", "John A")),
        (name("Müller", "Anna"), name("Muller", "A")),
        (name("Berg", "Jan", particle="van der"), name("van der Berg", "J")),
        (name("Roe", "Jane"), PersonName(literal="Roe Jane")),
        (name("Roe", "Jane"), PersonName(literal="J Roe")),
        (name("Roe", "Jane", suffix="Jr."), PersonName(literal="Jane Roe")),
        (PersonName(literal="Invented Group"), PersonName(literal="INVENTED GROUP")),
    ],
)
def test_spellings_of_one_name(one: PersonName, other: PersonName) -> None:
    """They join to the first, or to that which says more."""
    assert one == join_names(one, other)
    assert join_names(other, one) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (name("Gao", "Ying-Feng"), name("Zhao", "Ying-Feng")),
        (name("Gao", "Ying-Feng"), name("Gao", "Na")),
        (name("Gao", "YF"), name("Gao", "NF")),
        (name("Wang", "Xiaoming"), name("Wang", "Xu")),
        (name("Wang", "Xiaoming"), name("Wang", "Nm")),
        (name("Roe", "John A"), name("Roe", "John B")),
        (name("Roe", "Jane"), PersonName(literal="Jane Doe")),
        (name("Roe", "Jane"), PersonName(literal="Jane Roe Group")),
        (name("高", "峰"), name("高", "锋")),
        (name("Roe", "Jane"), PersonName(literal="Bo Roe")),
    ],
)
def test_names_of_two_people(one: PersonName, other: PersonName) -> None:
    """Other family names, and given names or initials that contradict each other."""
    assert join_names(one, other) is None
    assert join_names(other, one) is None


def test_scripts_are_told_apart() -> None:
    """A name in Chinese characters is compared with such names only."""
    assert has_same_script(name("高", "英峰"), name("赵"))
    assert not has_same_script(name("高", "英峰"), name("Gao", "Ying-Feng"))


def test_keys_of_a_name() -> None:
    """The family name with its particle; all words, and of a Chinese name the whole."""
    berg = name("Berg", "Jan", particle="van der")
    assert ("vanderberg", {"van", "der", "berg", "jan"}) == (family_of(berg), words_of(berg))
    assert family_of(PersonName(literal="Jan Berg")) is None
    assert {"高英峰"} == words_of(name("高", "英峰"))
