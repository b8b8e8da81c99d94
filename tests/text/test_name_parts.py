"""Names whose parts are stated one by one. All people are invented."""

from __future__ import annotations

import pytest

from litrecord.model.people import PersonName
from litrecord.text.name_parts import name_of_parts


@pytest.mark.parametrize(
    ("family", "given", "expected"),
    [
        ("Ouyang", "Min", PersonName(family="Ouyang", given="Min")),
        (" Ouyang ", " ", PersonName(family="Ouyang")),
        (None, "Min", PersonName(given="Min")),
        ("", None, None),
        ("欧阳", "敏", PersonName(family="欧阳", given="敏", lang="zh", order="family-first")),
        ("欧阳敏", None, PersonName(family="欧阳", given="敏", lang="zh", order="family-first")),
        (None, "欧阳敏", PersonName(family="欧阳", given="敏", lang="zh", order="family-first")),
    ],
)
def test_names_in_parts(family: str | None, given: str | None, expected: PersonName | None) -> None:
    """A whole Chinese name in one part is read as such."""
    assert expected == name_of_parts(family, given)


def test_names_with_particle_suffix_and_language() -> None:
    """They are kept as stated."""
    expected = PersonName(
        family="Erdacht", given="Jan", particle="van der", suffix="Jr.", lang="nl"
    )
    made = name_of_parts("Erdacht", "Jan", particle="van der", suffix="Jr.", lang="nl")
    assert expected == made
    assert PersonName(family="欧阳敏", suffix="1", lang="zh", order="family-first") == (
        name_of_parts("欧阳敏", None, suffix="1")
    )
