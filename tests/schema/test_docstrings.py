"""What is taken from docstrings for the descriptions in a schema."""

from __future__ import annotations

import pytest

from litrecord.model.dates import PartialDate
from litrecord.model.record import PaperRecord
from litrecord.schema.docstrings import describe_class, describe_fields


class Lamp:
    """A lamp
    of glass.

    It gives light.

    Attributes:
        colour: Its colour;
            white: the usual one.
        power (watts): What it takes.

            More is brighter.
        name:
            What it is called.

    Raises:
        ValueError: It is broken.
    """  # noqa: D205  # a summary of two lines


class Lantern(Lamp):
    """A lamp that is carried.

    Args:
        weight: None of a field.

    Attributes:
        colour: The colour of its glass.
    """


class Bare(Lantern):  # noqa: D101  # there is none
    pass


class Sparse:
    """Has a section without words.

    Attributes:
    """  # noqa: D414  # there are none


def test_class_is_described_by_what_stands_before_the_sections() -> None:
    """Lines of a paragraph are joined, paragraphs stand on lines of their own."""
    assert "A lamp of glass.\nIt gives light." == describe_class(Lamp)
    assert "A lamp that is carried." == describe_class(Lantern)
    assert "Has a section without words." == describe_class(Sparse)


@pytest.mark.parametrize("cls", [Bare, type("Made", (), {})])
def test_class_without_a_docstring_is_not_described(cls: type) -> None:
    """The docstring of a base, which is about the base, is not taken."""
    assert "" == describe_class(cls)


def test_fields_are_described_by_the_section_on_attributes() -> None:
    """Further lines belong to the field above them, whatever they look like."""
    expected = {
        "colour": "Its colour; white: the usual one.",
        "power": "What it takes. More is brighter.",
        "name": "What it is called.",
    }
    assert expected == describe_fields(Lamp)
    assert {} == describe_fields(Sparse)


def test_derived_class_says_more_of_a_field() -> None:
    """Fields are described by the nearest class that does; other sections are not about them."""
    expected = {**describe_fields(Lamp), "colour": "The colour of its glass."}
    assert expected == describe_fields(Lantern)
    assert expected == describe_fields(Bare)


def test_classes_of_litrecord_are_described() -> None:
    """The docstrings of the model are read."""
    assert describe_class(PartialDate).startswith("A date of the Gregorian calendar known to the ")
    assert "1 to 12; None when unknown." == describe_fields(PartialDate)["month"]
    assert "Volume as printed." == describe_fields(PaperRecord)["volume"]
