"""Names of people: in parts or whole, and how they are printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.model.people import Author, PersonName, write_names
from strategies import instances


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"family": "欧阳", "given": "明", "order": "family-first"}, "欧阳明"),
        ({"family": "欧阳"}, "欧阳"),
        ({"given": "明"}, "明"),
        ({"family": "김", "given": "민수"}, "김민수"),
        ({"family": "Ouyang", "given": "Ming", "order": "given-first"}, "Ming Ouyang"),
        ({"family": "Ouyang", "given": "Ming"}, "Ming Ouyang"),
        ({"family": "OUYANG", "given": "Ming", "order": "family-first"}, "OUYANG Ming"),
        ({"family": "Berg", "particle": "van der", "given": "Jan"}, "Jan van der Berg"),
        (
            {"family": "Berg", "particle": "van der", "given": "Jan", "order": "family-first"},
            "van der Berg Jan",
        ),
        ({"family": "Doe", "given": "Jo", "suffix": "Jr."}, "Jo Doe, Jr."),
        ({"family": "Doe", "suffix": "III", "order": "family-first"}, "Doe, III"),
        ({"literal": "The Invented Rivers Group"}, "The Invented Rivers Group"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_names_are_printed(fields: dict[str, str], expected: str) -> None:
    """Names in East Asian script are joined family first; others follow the order stated."""
    assert expected == str(PersonName(**fields))
    assert expected == str(Author(name=PersonName(**fields)))


@pytest.mark.parametrize(
    "fields",
    [{}, {"family": ""}, {"given": ""}, {"literal": ""}, {"particle": "van"}, {"suffix": "Jr."}],
    ids=repr,
)
def test_name_of_nothing_is_refused(fields: dict[str, str]) -> None:
    """A name needs a family name, a given name or a literal that is not empty."""
    with pytest.raises(ValueError, match=r"^family: a name needs a family name"):
        PersonName(**fields)


@pytest.mark.parametrize("part", ["family", "given", "particle", "suffix"])
def test_name_is_whole_or_in_parts(part: str) -> None:
    """A literal stands beside no other part."""
    with pytest.raises(ValueError, match=r"^literal: a name is either literal or in parts"):
        PersonName(**{"literal": "Ming Ouyang", part: "Ming"})


@given(instances(PersonName))
def test_any_name_can_be_printed(name: PersonName) -> None:
    """No name is printed as nothing."""
    assert str(name)


@given(st.lists(instances(PersonName), max_size=4))
def test_many_names_are_written_as_each(names: list[PersonName]) -> None:
    """What is written of many at once is what `str` gives, in their order."""
    assert list(map(str, names)) == write_names(iter(names))


def test_derived_name_is_written_in_its_own_way() -> None:
    """Beside others too."""

    class Initials(PersonName):
        def __str__(self) -> str:
            return "A. L."

    names = [PersonName(family="Berg"), Initials(family="Lampwright")]
    assert ["Berg", "A. L."] == write_names(names)
