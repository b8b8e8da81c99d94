"""The PMID: plain digits, and what stands around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.errors import IdentifierError
from litrecord.identifiers import pmid

LABELS = [
    "",
    " ",
    "PMID:",
    "PMID: ",
    "pmid ",
    "PMID：",
    "PMID- ",
    "PMID:PMID:",
    "PubMed: ",
    "PubMed ID: ",
    "info:pmid/",
    "https://pubmed.ncbi.nlm.nih.gov/",
    "http://www.ncbi.nlm.nih.gov/pubmed/",
    "pubmed.ncbi.nlm.nih.gov/",
    "[",
    "“",
    "00",
    "\u200b",
]


@given(
    st.integers(1, 999_999_999),
    st.sampled_from(LABELS),
    st.sampled_from(["", ".", ";", "]", " ", "/"]),
)
def test_decoration_changes_nothing(number: int, label: str, tail: str) -> None:
    """Any label, link and punctuation gives the digits alone."""
    if tail == "/" and "gov/" not in label:
        tail = ""
    expected = str(number)
    assert expected == pmid.validate(f"{label}{number}{tail}")
    assert expected == pmid.validate(pmid.format(expected))


def test_full_width_digits_become_ascii() -> None:
    """Full-width digits are read as the ASCII ones."""
    assert "23193287" == pmid.validate("ＰＭＩＤ：２３１９３２８７")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("PMID:", id="label alone"),
        pytest.param("0", id="zero"),
        pytest.param("000", id="zeros"),
        pytest.param("1234567890", id="ten digits"),
        pytest.param("9" * 5000, id="five thousand digits"),
        pytest.param("-5", id="negative"),
        pytest.param("12345.0", id="fraction"),
        pytest.param("1e5", id="exponent"),
        pytest.param("1_000", id="underscore"),
        pytest.param("12 345", id="space inside"),
        pytest.param("123²", id="footnote mark"),
        pytest.param("٥٤٣٢١", id="Arabic digits"),
        pytest.param("PMC3531190", id="PMCID"),
        pytest.param("10.1093/nar/gks1195", id="DOI"),
        pytest.param("https://evil.example/23193287", id="other host"),
        pytest.param("12\x0034", id="NUL"),
        pytest.param("1\ud800", id="lone surrogate"),
    ],
)
def test_what_is_no_pmid_is_rejected(text: str) -> None:
    """What is not one to nine ASCII digits, of which one isn't zero, is a format error."""
    with pytest.raises(IdentifierError, match="not a PMID") as caught:
        pmid.validate(text)
    assert "format" == caught.value.reason
    assert not pmid.is_valid(text)


def test_a_pmid_is_shown_with_its_label() -> None:
    """Readers see `PMID:` and the number."""
    assert "PMID: 123" == pmid.format("https://pubmed.ncbi.nlm.nih.gov/123/")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("https://pubmed.ncbi.nlm.nih.gov/23193287/", "23193287", id="PubMed"),
        pytest.param("https://pubmed.ncbi.nlm.nih.gov/23193287/?from=x#y", "23193287", id="query"),
        pytest.param("HTTPS://PUBMED.NCBI.NLM.NIH.GOV/23193287", "23193287", id="capitals"),
        pytest.param("http://www.ncbi.nlm.nih.gov/pubmed/23193287", "23193287", id="old address"),
        pytest.param("https://ncbi.nlm.nih.gov/m/pubmed/23193287/", "23193287", id="mobile"),
        pytest.param("https://europepmc.org/article/MED/23193287", "23193287", id="Europe PMC"),
        pytest.param("https://pubmed.ncbi.nlm.nih.gov/0/", None, id="zero"),
        pytest.param("https://pubmed.ncbi.nlm.nih.gov/12345678901/", None, id="too long"),
        pytest.param("https://pubmed.ncbi.nlm.nih.gov/123abc/", None, id="letters"),
        pytest.param("https://pubmed.ncbi.nlm.nih.gov/?term=23193287", None, id="search"),
        pytest.param("https://www.ncbi.nlm.nih.gov/pmc/articles/23193287/", None, id="PMC"),
        pytest.param("https://europepmc.org/article/PMC/PMC3531190", None, id="Europe PMC, PMC"),
        pytest.param("https://evil.example/pubmed.ncbi.nlm.nih.gov/23193287", None, id="path"),
        pytest.param("https://pubmed.ncbi.nlm.nih.gov.evil.example/1/", None, id="subdomain"),
        pytest.param("https://pubmed.ncbi.nlm.nih.gov@evil.example/1/", None, id="user name"),
        pytest.param("https://[1/", None, id="broken"),
        pytest.param("23193287", None, id="no link"),
    ],
)
def test_a_link_is_judged_by_its_host(url: str, expected: str | None) -> None:
    """Only a page of one citation on PubMed or Europe PMC yields a PMID."""
    assert expected == pmid.find_in_link(url)
