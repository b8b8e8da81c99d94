"""Rules about identifiers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from litrecord.errors import Problem
from litrecord.model.identifier import Link
from litrecord.model.record import PaperRecord
from litrecord.validators.identity import (
    arxiv_invalid,
    doi_invalid,
    doi_link_mismatch,
    pmcid_invalid,
    pmid_invalid,
)

# Takes a rule and an object; see conftest.py.
Find: TypeAlias = Callable[[object, object], list[Problem]]

RULES = {
    "doi": doi_invalid,
    "pmid": pmid_invalid,
    "pmcid": pmcid_invalid,
    "arxiv": arxiv_invalid,
}


@pytest.mark.parametrize(
    ("field", "value", "suggestion"),
    [
        ("doi", "11.1000/182", None),
        ("doi", "https://doi.org/10.1000/182", "10.1000/182"),
        ("doi", "", None),
        ("pmid", "PMC3531190", None),
        ("pmid", "PMID: 23193287", "23193287"),
        ("pmcid", "NIHMS236863", None),
        ("pmcid", "3531190", "PMC3531190"),
        ("arxiv", "2113.00001", None),
        ("arxiv", "arXiv:2101.00001v2", "2101.00001v2"),
    ],
)
def test_what_is_no_compact_identifier_is_an_error(
    find: Find, field: str, value: str | None, suggestion: str | None
) -> None:
    """Fields hold the compact form; where there is one it is suggested."""
    (found,) = find(RULES[field], PaperRecord(**{field: value}))
    assert (f"{field}-invalid", "error", field, value, suggestion) == (
        found.code,
        found.severity,
        found.path,
        found.raw,
        found.suggestion,
    )


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("doi", None),
        ("doi", "10.1000/182"),
        ("doi", "10.1002/1521-3951(200009)221:1<453::AID-PSSB453>3.0.CO;2-Q"),
        ("pmid", None),
        ("pmid", "1"),
        ("pmcid", None),
        ("pmcid", "PMC12269215.2"),
        ("arxiv", None),
        ("arxiv", "hep-th/9901001"),
    ],
)
def test_compact_identifiers_pass(find: Find, field: str, value: str | None) -> None:
    """None is no identifier, and none is wrong; odd ones are valid as well."""
    assert [] == find(RULES[field], PaperRecord(**{field: value}))


def links(*urls: str) -> tuple[Link, ...]:
    """Make links."""
    return tuple(Link(kind="landing-page", url=url) for url in urls)


def test_link_to_another_doi_is_reported(find: Find) -> None:
    """The second link leads to another paper than the record's DOI."""
    record = PaperRecord(
        doi="10.1000/182",
        links=links("https://doi.org/10.1000/182", "http://dx.doi.org/10.1000/183"),
    )
    expected = Problem(
        code="doi-link-mismatch",
        severity="warning",
        path="links[1].url",
        raw="http://dx.doi.org/10.1000/183",
        expected="https://doi.org/10.1000/182",
    )
    assert [expected] == find(doi_link_mismatch, record)


@pytest.mark.parametrize(
    "record",
    [
        PaperRecord(links=links("https://doi.org/10.1000/183")),
        PaperRecord(doi="10.1000/ABC", links=links("https://doi.org/10.1000%2Fabc")),
        PaperRecord(doi="10.1000/182", links=links("https://example.org/10.1000/183")),
        PaperRecord(doi="10.1000/182", links=links("https://doi.org.example.org/10.1000/183")),
        PaperRecord(doi="10.1000/182", links=links("not a link", "https://doi.org/")),
        PaperRecord(
            doi="10.1000/182",
            arxiv="2101.00001v2",
            links=links("https://doi.org/10.48550/arXiv.2101.00001"),
        ),
    ],
    ids=["no-doi", "letter-case", "other-host", "look-alike-host", "no-link", "own-eprint"],
)
def test_links_that_agree_or_say_nothing_pass(find: Find, record: PaperRecord) -> None:
    """Only a link to doi.org says what a DOI leads to; the record's own e-print is welcome."""
    assert [] == find(doi_link_mismatch, record)


def test_link_to_the_eprint_of_another_paper_is_reported(find: Find) -> None:
    """The DOI of an e-print that the record does not name is another DOI."""
    record = PaperRecord(
        doi="10.1000/182",
        arxiv="2101.00002",
        links=links("https://doi.org/10.48550/arXiv.2101.00001"),
    )
    assert ["links[0].url"] == [one.path for one in find(doi_link_mismatch, record)]
