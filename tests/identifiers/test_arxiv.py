"""The arXiv identifier: both schemes, versions, and the links that lead to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.errors import IdentifierError
from litrecord.identifiers import arxiv

LABELS = [
    "",
    "arXiv:",
    "arxiv: ",
    "ARXIV ",
    "arXiv：",
    "arXiv:arXiv:",
    "info:arxiv/",
    "oai:arXiv.org:",
    "10.48550/arXiv.",
    "doi:10.48550/arXiv.",
    "https://doi.org/10.48550/arXiv.",
    "https://arxiv.org/abs/",
    "http://arxiv.org/pdf/",
    "arxiv.org/abs/",
    "[",
    "\u200b",
]
NEW = st.builds(
    "{:02}{:02}.{:05}{}".format,
    st.integers(15, 99),
    st.integers(1, 12),
    st.integers(1, 99_999),
    st.sampled_from(["", "v1", "v12"]),
)
OLD = st.builds(
    "{}/{:02}{:02}{:03}{}".format,
    st.sampled_from(["hep-th", "math.GT", "cs", "q-bio.CB", "solv-int", "cond-mat.mtrl-sci"]),
    st.integers(0, 99),
    st.integers(1, 12),
    st.integers(1, 999),
    st.sampled_from(["", "v1", "v12"]),
)


@pytest.mark.parametrize(
    "number",
    [
        "0704.0001",
        "0706.0001v1",
        "1412.7878",
        "1501.00001",
        "2101.00001v2",
        "9912.12345v2",
        "hep-th/9901001",
        "hep-th/9901001v1",
        "math.CA/0611800v2",
        "math/0611800v2",
        "solv-int/9901001",
        "q-alg/9503002",
        "quant-ph/0703001",
    ],
)
def test_published_examples_are_valid(number: str) -> None:
    """Examples of both schemes, most of them arXiv's own, are valid as printed."""
    assert arxiv.is_valid(number)
    assert number == arxiv.validate(number)
    assert "arXiv:" + number == arxiv.format(number)


@given(NEW | OLD, st.sampled_from(LABELS), st.sampled_from(["", ".", " ", ".pdf", "]"]))
def test_decoration_changes_nothing(number: str, label: str, tail: str) -> None:
    """Any label, link, DOI and punctuation gives the identifier alone."""
    if "doi.org" in label and tail == ".pdf":
        tail = ""
    assert number == arxiv.validate(label + number + tail)
    assert number == arxiv.validate(arxiv.format(number))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("arXiv:0706.0001v1 [q-bio.CB] 1 Jun 2007", "0706.0001v1", id="stamp"),
        pytest.param("2101.00001 [cs.CL]", "2101.00001", id="category"),
        pytest.param("HEP-TH/9901001V1", "hep-th/9901001v1", id="capitals"),
        pytest.param("math.gt/0309136", "math.GT/0309136", id="small subject class"),
        pytest.param("Cond-Mat.Mtrl-Sci/0501001", "cond-mat.mtrl-sci/0501001", id="long class"),
        pytest.param("２１０１．００００１ｖ２", "2101.00001v2", id="full-width"),
        pytest.param("hep‐th/9901001", "hep-th/9901001", id="typographic hyphen"),
    ],
)
def test_it_is_written_as_arxiv_writes_it(text: str, expected: str) -> None:
    """What the stamp adds goes, and letters get arXiv's case."""
    assert expected == arxiv.validate(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2101.00001v2", "2101.00001", id="version"),
        pytest.param("2101.00001", "2101.00001", id="no version"),
        pytest.param("math.GT/0309136v1", "math/0309136", id="subject class"),
        pytest.param("solv-int/9901001v2", "solv-int/9901001", id="v in the archive"),
        pytest.param(" junk/v1 ", "junk/v1", id="no identifier"),
    ],
)
def test_identifiers_of_one_eprint_have_one_key(text: str, expected: str) -> None:
    """Version and subject class don't count when e-prints are compared."""
    assert expected == arxiv.match_key(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("arXiv:", id="label alone"),
        pytest.param("2113.00001", id="month 13"),
        pytest.param("2100.00001", id="month 0"),
        pytest.param("0703.0001", id="before the scheme"),
        pytest.param("1501.0001", id="four digits in 2015"),
        pytest.param("1412.00001", id="five digits in 2014"),
        pytest.param("2101.00001v0", id="version 0"),
        pytest.param("2101.000011", id="six digits"),
        pytest.param("2101 00001", id="no dot"),
        pytest.param("hep-th/9913001", id="old scheme, month 13"),
        pytest.param("hep-th/990100", id="old scheme, six digits"),
        pytest.param("9901001", id="no archive"),
        pytest.param("٢١٠١.٠٠٠٠١", id="Arabic digits"),
        pytest.param("10.1000/2101.00001", id="another DOI"),
        pytest.param("https://evil.example/abs/2101.00001", id="other host"),
        pytest.param("2101.00001é", id="other letter"),
        pytest.param("2101.00001\x00", id="NUL"),
        pytest.param("2101.0000\ud800", id="lone surrogate"),
    ],
)
def test_what_is_no_arxiv_identifier_is_rejected(text: str) -> None:
    """What fits neither scheme is a format error."""
    with pytest.raises(IdentifierError, match="not an arXiv identifier") as caught:
        arxiv.validate(text)
    assert "format" == caught.value.reason
    assert not arxiv.is_valid(text)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("https://arxiv.org/abs/2101.00001", "2101.00001", id="abstract"),
        pytest.param("https://arxiv.org/abs/2101.00001v2?context=cs", "2101.00001v2", id="query"),
        pytest.param("https://arxiv.org/pdf/2101.00001v2.pdf", "2101.00001v2", id="pdf"),
        pytest.param("http://www.arxiv.org/abs/hep-th/9901001v1", "hep-th/9901001v1", id="old"),
        pytest.param("https://arxiv.org/abs/hep-th%2F9901001", "hep-th/9901001", id="escaped"),
        pytest.param(
            "https://export.arxiv.org/abs/math.GT/0309136", "math.GT/0309136", id="mirror"
        ),
        pytest.param("https://doi.org/10.48550/arXiv.2101.00001", "2101.00001", id="DOI"),
        pytest.param("https://doi.org/10.48550/ARXIV.2101.00001", "2101.00001", id="DOI, capitals"),
        pytest.param("https://doi.org/10.48550/other.2101.00001", None, id="DOI of another"),
        pytest.param("https://doi.org/10.1000/arXiv.2101.00001", None, id="DOI of another house"),
        pytest.param("https://evil.example/10.48550/arXiv.2101.00001", None, id="DOI elsewhere"),
        pytest.param("https://arxiv.org/list/cs.CL/2101", None, id="list"),
        pytest.param("https://arxiv.org/abs/2113.00001", None, id="month 13"),
        pytest.param("https://arxiv.org/abs/2101.00001x", None, id="letter behind"),
        pytest.param("https://notarxiv.org/abs/2101.00001", None, id="host that ends alike"),
        pytest.param("https://evil.example/arxiv.org/abs/2101.00001", None, id="host in path"),
        pytest.param("https://arxiv.org@evil.example/abs/2101.00001", None, id="user name"),
        pytest.param("https://[::1/abs/2101.00001", None, id="broken"),
        pytest.param("arXiv:2101.00001", None, id="no link"),
    ],
)
def test_a_link_is_judged_by_its_host(url: str, expected: str | None) -> None:
    """Only a page of arXiv or a DOI that arXiv registers yields an identifier."""
    assert expected == arxiv.find_in_link(url)
