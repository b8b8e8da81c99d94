"""The PMCID: its letters, its version, and the links that lead to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.errors import IdentifierError
from litrecord.identifiers import pmcid

LABELS = [
    "PMC",
    "pmc",
    "PMC ",
    "PMC-",
    "PMCID: PMC",
    "PMCID:",
    "PMCID：ＰＭＣ",
    "PubMed Central ID: ",
    "info:pmcid/PMC",
    "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC",
    "pmc.ncbi.nlm.nih.gov/articles/PMC",
    "(PMC",
    "\u200bPMC",
    "PMC00",
]


@given(
    st.integers(1, 9_999_999_999),
    st.sampled_from(LABELS),
    st.sampled_from(["", ".1", ".12"]),
    st.sampled_from(["", ".", ")", " "]),
)
def test_decoration_changes_nothing(number: int, label: str, version: str, tail: str) -> None:
    """Any label, link and punctuation gives `PMC`, the digits and the version, if any."""
    if "gov" in label and number > 9_999_999_999 // 100:
        number //= 100
    expected = f"PMC{number}{version}"
    assert expected == pmcid.validate(f"{label}{number}{version}{tail}")
    assert expected == pmcid.validate(pmcid.format(expected))
    assert f"PMC{number}" == pmcid.match_key(f"{label}{number}{version}{tail}")


def test_digits_alone_are_a_pmcid() -> None:
    """Sources that leave out the letters are understood."""
    assert "PMC12269215" == pmcid.validate(" 12269215 ")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("PMC", id="letters alone"),
        pytest.param("PMC0", id="zero"),
        pytest.param("PMC12345678901", id="eleven digits"),
        pytest.param("PMC123.0", id="version zero"),
        pytest.param("123.1", id="fraction"),
        pytest.param("12269215.0", id="fraction of zero"),
        pytest.param("PMC12a", id="letter inside"),
        pytest.param("NIHMS236863", id="manuscript"),
        pytest.param("PMC١٢", id="Arabic digits"),
        pytest.param("PMC1²", id="superscript"),
        pytest.param("PMC1\x00", id="NUL"),
        pytest.param("PMC\ud800", id="lone surrogate"),
    ],
)
def test_what_is_no_pmcid_is_rejected(text: str) -> None:
    """What is not `PMC` and one to ten digits is a format error."""
    with pytest.raises(IdentifierError, match="not a PMCID") as caught:
        pmcid.validate(text)
    assert "format" == caught.value.reason
    assert not pmcid.is_valid(text)
    assert pmcid.compact(text) == pmcid.match_key(text)


def test_a_pmcid_is_shown_with_its_letters() -> None:
    """Readers see `PMC` and the number."""
    assert "PMC123" == pmcid.format("123")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("https://pmc.ncbi.nlm.nih.gov/articles/PMC123/", "PMC123", id="new"),
        pytest.param("https://pmc.ncbi.nlm.nih.gov/articles/PMC123/pdf/a.pdf", "PMC123", id="pdf"),
        pytest.param("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123/", "PMC123", id="old"),
        pytest.param("https://www.ncbi.nlm.nih.gov/pmc/articles/123", "PMC123", id="digits"),
        pytest.param("https://www.ncbi.nlm.nih.gov/pmc/PMC123/", "PMC123", id="short"),
        pytest.param(
            "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123.2/", "PMC123.2", id="version"
        ),
        pytest.param("https://europepmc.org/articles/pmc123?pdf=render", "PMC123", id="Europe PMC"),
        pytest.param("https://europepmc.org/article/PMC/PMC123", "PMC123", id="Europe PMC, new"),
        pytest.param("https://www.europepmc.org/article/PMC/123#a", "PMC123", id="Europe, digits"),
        pytest.param("https://europepmc.org/article/MED/123", None, id="a PMID"),
        pytest.param("https://www.ncbi.nlm.nih.gov/pmc/articles/pmid/123/", None, id="by PMID"),
        pytest.param("https://pmc.ncbi.nlm.nih.gov/articles/PMC0/", None, id="zero"),
        pytest.param("https://pmc.ncbi.nlm.nih.gov/articles/PMC123abc/", None, id="letters"),
        pytest.param("https://pmc.ncbi.nlm.nih.gov/journals/123/", None, id="a journal"),
        pytest.param("https://evil.example/pmc/articles/PMC123/", None, id="other host"),
        pytest.param("https://evil.example/?https://europepmc.org/articles/PMC1", None, id="query"),
        pytest.param("https://pmc.ncbi.nlm.nih.gov@evil.example/articles/PMC1", None, id="user"),
        pytest.param("https://]/articles/PMC1", None, id="broken"),
        pytest.param("PMC123", None, id="no link"),
    ],
)
def test_a_link_is_judged_by_its_host(url: str, expected: str | None) -> None:
    """Only an article's page on PubMed Central or Europe PMC yields a PMCID."""
    assert expected == pmcid.find_in_link(url)
