"""The ISSN: its check digit, and the forms in which it is written."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.errors import IdentifierError
from litrecord.identifiers import issn

SEVEN_DIGITS = st.from_regex(r"[0-9]{7}", fullmatch=True)
LABELS = [
    "ISSN ",
    "issn:",
    "ISSN: ",
    "ISSN：",
    "ISSN",
    "eISSN ",
    "e-ISSN: ",
    "pISSN ",
    "P-ISSN ",
    "EISSN-",
    "ISSN - EISSN-",
    "ISSN-L ",
    "ISSN (Online): ",
    "Print ISSN: ",
    "Electronic ISSN ",
    "urn:issn:",
    "https://portal.issn.org/resource/ISSN/",
    "ＩＳＳＮ　",
    "（",
    " ",
    "",
]
TAILS = ["", ".", ",", " (Print)", "(Electronic)", " (online)", "）", "”。", "\u200b"]


def leaves_nothing_modulo_11(number: str) -> bool:
    """Check an ISSN the way the ISSN Manual words it: all eight, weighted 8 to 1."""
    values = [
        10 if character == "X" else int(character) for character in number if character != "-"
    ]
    return (
        sum(value * weight for value, weight in zip(values, range(8, 0, -1), strict=True)) % 11 == 0
    )


@pytest.mark.parametrize(
    "number", ["0378-5955", "2049-3630", "2434-561X", "0317-8471", "1050-124X"]
)
def test_published_examples_are_valid(number: str) -> None:
    """Examples from the ISSN Manual and from reference works are valid as printed."""
    assert leaves_nothing_modulo_11(number)
    assert number == issn.validate(number)


@given(SEVEN_DIGITS)
def test_the_check_digit_makes_the_sum_divisible(seven: str) -> None:
    """Of the eleven possible check digits exactly the computed one is valid."""
    numbers = [f"{seven[:4]}-{seven[4:]}{digit}" for digit in "0123456789X"]
    expected = [number for number in numbers if leaves_nothing_modulo_11(number)]
    assert expected == [f"{seven[:4]}-{seven[4:]}{issn.check_digit(seven)}"]
    if seven != "0000000":
        assert expected == [number for number in numbers if issn.is_valid(number)]


@given(
    SEVEN_DIGITS,
    st.sampled_from(LABELS),
    st.sampled_from(TAILS),
    st.sampled_from(["", "-", "–", " ", " - ", "\u00ad"]),
)
def test_decoration_changes_nothing(seven: str, label: str, tail: str, dash: str) -> None:
    """Any label, dash, letter case and qualifier gives the same compact form."""
    digit = issn.check_digit(seven)
    expected = f"{seven[:4]}-{seven[4:]}{digit}"
    written = f"{label}{seven[:4]}{dash}{seven[4:]}{digit.lower()}{tail}"
    assert expected == issn.compact(written)
    assert expected == issn.compact(issn.compact(written))
    assert expected == issn.compact(issn.format(expected))


def test_full_width_characters_become_ascii() -> None:
    """Full-width digits, hyphen and letter are read as the ASCII ones."""
    assert "2434-561X" == issn.validate("２４３４－５６１ｘ")


@pytest.mark.parametrize("number", ["0378-5954", "0378-595X", "2434-5610", "ISSN 03785951"])
def test_a_wrong_check_digit_is_told_from_a_wrong_shape(number: str) -> None:
    """Eight characters with a wrong last one are a checksum error that names the right one."""
    with pytest.raises(IdentifierError, match=r"expected [0-9X] after ") as caught:
        issn.validate(number)
    assert "checksum" == caught.value.reason
    assert not issn.is_valid(number)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("ISSN", id="label alone"),
        pytest.param("378-5955", id="lost leading zero"),
        pytest.param("3785955", id="lost leading zero and hyphen"),
        pytest.param("0378-59555", id="nine digits"),
        pytest.param("03-785955", id="hyphen elsewhere"),
        pytest.param("X378-5955", id="X elsewhere"),
        pytest.param("0378-595Y", id="other letter"),
        pytest.param("0378-595²", id="superscript"),
        pytest.param("٠٣٧٨-٥٩٥٥", id="Arabic digits"),
        pytest.param("0378-5955 2049-3630", id="two"),
        pytest.param("0000-0000", id="placeholder"),
        pytest.param("****-****", id="asterisks"),
        pytest.param("N/A", id="not available"),
        pytest.param("0378\x00-5955", id="NUL"),
        pytest.param("0378-595\ud800", id="lone surrogate"),
    ],
)
def test_what_has_not_the_shape_is_rejected(text: str) -> None:
    """What is not seven digits and a check digit is a format error."""
    with pytest.raises(IdentifierError, match="such as 0378-5955") as caught:
        issn.validate(text)
    assert "format" == caught.value.reason
    assert not issn.is_valid(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0378-5955", "0378-5955"),
        ("eISSN: 2434561x", "2434-561X"),
        ("0378-5954", "0378-5954"),
        ("ISSN 03785951", "0378-5951"),
        ("378-5955", None),
        ("0000-0000", None),
        ("0000 0000", None),
        ("", None),
    ],
)
def test_issn_with_a_wrong_check_digit_is_read(text: str, expected: str | None) -> None:
    """What has the shape is read in the compact form; only a placeholder's zeros are not."""
    assert expected == issn.read(text)


@pytest.mark.parametrize(
    "text", ["", "037859", "0378-595", "03785955", "037859X", "０３７８５９５", "abcdefg"]
)
def test_a_check_digit_needs_seven_digits(text: str) -> None:
    """Only seven ASCII digits have a check digit."""
    with pytest.raises(IdentifierError, match="seven digits"):
        issn.check_digit(text)


def test_an_issn_is_shown_with_its_label() -> None:
    """Readers see `ISSN` and the number with its hyphen."""
    assert "ISSN 1234-5679" == issn.format("12345679")
    assert "ISSN junk" == issn.format(" junk ")


@pytest.mark.shared
def test_issns_of_a_ranking_table_are_read(shared: Path) -> None:
    """Every ISSN of the JCR table of 2024 has the shape, and all but two have the check digit."""
    with (shared / "tables/JCR2024.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    given_numbers = {row[column] for row in rows for column in ("ISSN", "eISSN")} - {"N/A", ""}
    misprinted = {number for number in given_numbers if not issn.is_valid(number)}
    assert given_numbers == {issn.compact(number) for number in given_numbers}
    assert 2 == len(misprinted)
