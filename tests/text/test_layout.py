"""Raised and lowered characters, and formulas, written piece by piece."""

from __future__ import annotations

import pytest

from litrecord.text.layout import FormulaWriter, PlainWriter, Position


def _write(base: str, position: Position, content: str, after: str = "") -> str:
    writer = PlainWriter()
    writer.write(base)
    writer.begin(position)
    writer.write(content)
    writer.end(position)
    writer.write(after)
    return writer.text()


@pytest.mark.parametrize(
    ("base", "content", "expected"),
    [
        pytest.param("10", "5", "10⁵", id="power of ten"),
        pytest.param("10", "-3", "10⁻³", id="hyphen"),
        pytest.param("10", "\u22123", "10⁻³", id="minus sign"),
        pytest.param("10", "\u20133", "10⁻³", id="en dash"),
        pytest.param("10", "+3", "10⁺³", id="plus"),
        pytest.param("10", " \u2212 3 ", "10⁻³", id="spaces"),
        pytest.param("x", "2", "x²", id="letter"),
        pytest.param("(1+x)", "2", "(1+x)²", id="bracket"),
        pytest.param("面积", "2", "面积²", id="Chinese"),
        pytest.param("cells.", "12", "cells.¹²", id="citation"),
        pytest.param("cells", "1,2", "cells1,2", id="several citations"),
        pytest.param("CD4", "+", "CD4+", id="sign alone"),
        pytest.param("Ca", "2+", "Ca2+", id="charge"),
        pytest.param("SO4", "2-", "SO4²⁻", id="charge after a number"),
        pytest.param("[", "3", "[3", id="isotope in a bracket"),
        pytest.param("", "13", "13", id="at the beginning"),
        pytest.param("10", "2.5", "10^2.5", id="fraction"),
        pytest.param("10", "-2.5", "10^-2.5", id="negative fraction"),
        pytest.param("1", "st", "1st", id="ordinal"),
        pytest.param("10", "", "10", id="empty"),
    ],
)
def test_raised_text_keeps_numbers_true(base: str, content: str, expected: str) -> None:
    """Whole numbers become superscripts, and nothing else runs into the number before it."""
    assert expected == _write(base, "raised", content)


@pytest.mark.parametrize(
    ("base", "content", "after", "expected"),
    [
        pytest.param("H", "2", "O", "H2O", id="formula"),
        pytest.param("log", "10", "5", "log10 5", id="number behind"),
        pytest.param("101", "2", "", "101_2", id="number before"),
        pytest.param("x", "i", "1", "xi1", id="letter"),
    ],
)
def test_lowered_text_keeps_numbers_true(
    base: str, content: str, after: str, expected: str
) -> None:
    """An index is plain text that runs into no number on either side."""
    assert expected == _write(base, "lowered", content, after)


def test_a_position_ends_only_by_its_own_end() -> None:
    """A stray end of a lowered part leaves a raised one open, and text closes it."""
    writer = PlainWriter()
    writer.write("x")
    writer.begin("raised")
    writer.end("lowered")
    writer.write("2")
    assert "x²" == writer.text()


def test_a_new_position_ends_the_one_before() -> None:
    """Positions do not nest."""
    writer = PlainWriter()
    writer.write("x")
    writer.begin("lowered")
    writer.write("i")
    writer.begin("raised")
    writer.write("2")
    writer.end("raised")
    assert "xi²" == writer.text()


def test_elements_deeper_than_the_limit_are_written_without_layout() -> None:
    """Nesting without end costs nothing and loses no text."""
    plain = PlainWriter()
    formula = FormulaWriter(plain)
    formula.open("math", is_empty=False)
    for _ in range(200):
        formula.open("mrow", is_empty=False)
    formula.write("x")
    formula.close("math")
    assert not formula.is_open
    assert "x" == plain.text()


def test_closing_what_is_not_open_does_nothing() -> None:
    """A stray closing tag leaves the formula as it is."""
    plain = PlainWriter()
    formula = FormulaWriter(plain)
    formula.close("mrow")
    formula.open("math", is_empty=False)
    formula.close("mfrac")
    assert formula.is_open
