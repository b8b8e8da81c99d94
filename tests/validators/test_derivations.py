"""Rules that propose values."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from litrecord.errors import Problem
from litrecord.model.identifier import Link
from litrecord.model.record import OpenAccess, PageRange, PaperRecord
from litrecord.validators.derivations import (
    article_number_derivable,
    arxiv_derivable,
    doi_derivable,
    pmcid_derivable,
    pmid_derivable,
)

# Takes a rule and an object; see conftest.py.
Find: TypeAlias = Callable[[object, object], list[Problem]]

PMC = "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC12269215/pdf/"


def linked(*urls: str, **fields: object) -> PaperRecord:
    """Make a record with links."""
    return PaperRecord(links=tuple(Link(kind="listing", url=url) for url in urls), **fields)


@pytest.mark.parametrize(
    ("rule", "field", "url", "value"),
    [
        (doi_derivable, "doi", "https://doi.org/10.1000/182", "10.1000/182"),
        (doi_derivable, "doi", "HTTPS://DOI.ORG/10.1000/182", "10.1000/182"),
        (doi_derivable, "doi", "https://ｄｏｉ.org/10.1000/182", "10.1000/182"),
        (pmid_derivable, "pmid", "https://pubmed.ncbi.nlm.nih.gov/23193287/", "23193287"),
        (pmid_derivable, "pmid", "https://europepmc.org/article/MED/23193287", "23193287"),
        (pmcid_derivable, "pmcid", PMC, "PMC12269215"),
        (pmcid_derivable, "pmcid", "https://europepmc.org/articles/PMC3531190", "PMC3531190"),
        (arxiv_derivable, "arxiv", "https://arxiv.org/abs/2101.00001v2", "2101.00001v2"),
        (
            arxiv_derivable,
            "arxiv",
            "https://doi.org/10.48550/arXiv.2101.00001",
            "2101.00001",
        ),
    ],
)
def test_identifier_in_a_link_is_proposed(
    find: Find, rule: object, field: str, url: str, value: str
) -> None:
    """The identifier that a link leads to is proposed for the empty field."""
    expected = Problem(
        code=f"{field}-derivable", severity="info", path=field, raw=url, suggestion=value
    )
    assert [expected] == find(rule, linked("https://example.org/", url))


def test_identifier_in_the_link_to_the_full_text_is_proposed(find: Find) -> None:
    """The link to the PDF is looked at like the others."""
    record = PaperRecord(open_access=OpenAccess(pdf_url=PMC))
    assert ["PMC12269215"] == [one.suggestion for one in find(pmcid_derivable, record)]


def test_arxiv_number_in_the_doi_is_proposed(find: Find) -> None:
    """The DOI that arXiv registers holds the number of the e-print."""
    expected = Problem(
        code="arxiv-derivable",
        severity="info",
        path="arxiv",
        raw="10.48550/arXiv.2101.00001",
        suggestion="2101.00001",
    )
    assert [expected] == find(arxiv_derivable, PaperRecord(doi="10.48550/arXiv.2101.00001"))


@pytest.mark.parametrize(
    ("rule", "record"),
    [
        (doi_derivable, linked("https://doi.org/10.1000/183", doi="10.1000/182")),
        (pmid_derivable, linked("https://pubmed.ncbi.nlm.nih.gov/1/", pmid="2")),
        (pmcid_derivable, linked(PMC, pmcid="PMC1")),
        (arxiv_derivable, linked("https://arxiv.org/abs/2101.00001", arxiv="2101.00002")),
    ],
    ids=["doi", "pmid", "pmcid", "arxiv"],
)
def test_field_that_is_filled_gets_no_proposal(
    find: Find, rule: object, record: PaperRecord
) -> None:
    """What the record states is not proposed again, nor anything else."""
    assert [] == find(rule, record)


@pytest.mark.parametrize("rule", [doi_derivable, pmid_derivable, pmcid_derivable, arxiv_derivable])
@pytest.mark.parametrize(
    "record",
    [
        PaperRecord(),
        PaperRecord(open_access=OpenAccess(is_open=True)),
        linked("https://example.org/10.1000/182", "pubmed PMC1 arxiv doi.org"),
        linked("https://example.org/?to=https://doi.org/10.1000/182"),
    ],
    ids=["no-links", "no-pdf", "other-hosts", "link-in-a-link"],
)
def test_links_to_other_hosts_prove_nothing(find: Find, rule: object, record: PaperRecord) -> None:
    """Only the host that assigns or serves an identifier is believed."""
    assert [] == find(rule, record)


def test_two_different_identifiers_are_not_chosen_from(find: Find) -> None:
    """Nothing is guessed where two links lead to two papers."""
    record = linked("https://doi.org/10.1000/182", "https://doi.org/10.1000/183")
    assert [] == find(doi_derivable, record)


def test_two_spellings_of_one_identifier_are_one(find: Find) -> None:
    """DOIs that differ in letter case are the same; the first spelling is proposed."""
    record = linked("https://doi.org/10.1000/ABC", "https://doi.org/10.1000/abc")
    assert ["10.1000/ABC"] == [one.suggestion for one in find(doi_derivable, record)]


@pytest.mark.parametrize("first", ["379", "e0123456", "E12", "5"])
def test_lone_page_may_be_an_article_number(find: Find, first: str) -> None:
    """A single number, with or without an e, is proposed as article number."""
    record = PaperRecord(pages=PageRange(first=first), kind="article-journal")
    expected = Problem(
        code="article-number-derivable",
        severity="info",
        path="article_number",
        raw=first,
        suggestion=first,
    )
    assert [expected] == find(article_number_derivable, record)


@pytest.mark.parametrize(
    "record",
    [
        PaperRecord(),
        PaperRecord(pages=PageRange(first="379", last="385")),
        PaperRecord(pages=PageRange(first="379"), article_number="e379"),
        PaperRecord(pages=PageRange(first="S12")),
        PaperRecord(pages=PageRange(first="xii")),
        PaperRecord(pages=PageRange(first="３７９")),
        PaperRecord(pages=PageRange(first="12"), kind="article-newspaper"),
        PaperRecord(pages=PageRange(first="212"), kind="thesis"),
    ],
    ids=[
        "no-pages",
        "range",
        "number-stated",
        "supplement",
        "roman",
        "full-width",
        "newspaper",
        "thesis",
    ],
)
def test_pages_that_are_pages_pass(find: Find, record: PaperRecord) -> None:
    """A range, a page with another letter, and what has no article numbers keep their pages."""
    assert [] == find(article_number_derivable, record)


def test_taking_up_the_article_number_empties_the_pages() -> None:
    """The value moves: the kind of the problem names the field it moves from."""
    record = PaperRecord(pages=PageRange(first="379"))
    (found,) = article_number_derivable.check(record, None)
    assert ("pages",) == found.kind.clears
