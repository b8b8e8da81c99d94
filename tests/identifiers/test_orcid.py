"""The ORCID iD: its check digit by ISO 7064, and the forms in which it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.errors import IdentifierError
from litrecord.identifiers import orcid

FIFTEEN_DIGITS = st.from_regex(r"[0-9]{15}", fullmatch=True)
LABELS = [
    "",
    "ORCID: ",
    "orcid:",
    "ORCID iD ",
    "ORCID_ID: ",
    "https://orcid.org/",
    "http://www.orcid.org/",
    "HTTPS://ORCID.ORG/",
    "orcid.org/",
    "https://orcid.org/https://orcid.org/",
    "info:orcid/",
    "{",
    "ＯＲＣＩＤ：",
    "\u200b",
]


def leaves_1_modulo_11(number: str) -> bool:
    """Check by ISO 7064: the digits as a polynomial in 2, check digit included, leave 1."""
    values = [10 if character == "X" else int(character) for character in number.replace("-", "")]
    return sum((value << power) for power, value in enumerate(reversed(values))) % 11 == 1


def group(sixteen: str, dash: str) -> str:
    """Put `dash` between the groups of four."""
    return dash.join(sixteen[start : start + 4] for start in range(0, 16, 4))


@pytest.mark.parametrize(
    "number",
    ["0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X", "0009-0001-5055-9262"],
)
def test_published_examples_are_valid(number: str) -> None:
    """Examples that ORCID and others publish are valid as printed."""
    assert leaves_1_modulo_11(number)
    assert number == orcid.validate(number)


@given(FIFTEEN_DIGITS)
def test_the_check_digit_is_that_of_iso_7064(fifteen: str) -> None:
    """Of the eleven possible check digits exactly the computed one is valid."""
    numbers = [group(fifteen + digit, "-") for digit in "0123456789X"]
    expected = [number for number in numbers if leaves_1_modulo_11(number)]
    assert expected == [group(fifteen + orcid.check_digit(fifteen), "-")]
    assert expected == [number for number in numbers if orcid.is_valid(number)]


@given(
    FIFTEEN_DIGITS,
    st.sampled_from(LABELS),
    st.sampled_from(["-", "", " ", "–", "‐", "－"]),
    st.sampled_from(["", ".", "/", "}", "/works", "?lang=zh_CN"]),
)
def test_decoration_changes_nothing(fifteen: str, label: str, dash: str, tail: str) -> None:
    """Any label, link, dash and letter case gives the same compact form."""
    sixteen = fifteen + orcid.check_digit(fifteen)
    expected = group(sixteen, "-")
    assert expected == orcid.validate(label + group(sixteen.lower(), dash) + tail)
    assert expected == orcid.validate(orcid.format(expected))


def test_a_wrong_check_digit_is_told_from_a_wrong_shape() -> None:
    """Sixteen characters with a wrong last one are a checksum error that names the right one."""
    with pytest.raises(IdentifierError, match="expected 7 after 0000-0002-1825-009") as caught:
        orcid.validate("https://orcid.org/0000-0002-1825-0098")
    assert "checksum" == caught.value.reason
    assert not orcid.is_valid("0000-0002-1825-0098")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("0000-0002-1825-009", id="fifteen"),
        pytest.param("0000-0002-1825-00977", id="seventeen"),
        pytest.param("0000-0002-182X-0097", id="X elsewhere"),
        pytest.param("000-00002-1825-0097", id="groups of other sizes"),
        pytest.param("٠٠٠٠-٠٠٠٢-١٨٢٥-٠٠٩٧", id="Arabic digits"),
        pytest.param("https://evil.example/0000-0002-1825-0097", id="other host"),
        pytest.param("https://orcid.org@evil.example/0000-0002-1825-0097", id="user name"),
        pytest.param("0000-0002-1825-0097 0000-0001-5109-3700", id="two"),
        pytest.param("0000-0002-1825-\x000097", id="NUL"),
        pytest.param("0000-0002-1825-009\ud800", id="lone surrogate"),
    ],
)
def test_what_has_not_the_shape_is_rejected(text: str) -> None:
    """What is not fifteen digits and a check digit is a format error."""
    with pytest.raises(IdentifierError, match="not an ORCID iD") as caught:
        orcid.validate(text)
    assert "format" == caught.value.reason
    assert not orcid.is_valid(text)


@pytest.mark.parametrize(
    "text", ["", "0000-0002-1825-009", "0000000218250097", "００００００００００００００１"]
)
def test_a_check_digit_needs_fifteen_digits(text: str) -> None:
    """Only fifteen ASCII digits have a check digit."""
    with pytest.raises(IdentifierError, match="fifteen digits"):
        orcid.check_digit(text)


def test_an_orcid_is_shown_as_a_link() -> None:
    """Readers see `https://orcid.org/` and the iD; nothing else gets into the link unescaped."""
    assert "https://orcid.org/0000-0002-1825-0097" == orcid.format("0000000218250097")
    assert "https://orcid.org/%22%3E%3F" == orcid.format('">\ud800')
