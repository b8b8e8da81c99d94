"""Merging records of one paper. Every person, journal and paper here is invented."""

from __future__ import annotations

import pickle

import attrs
import pytest

from linking.records import DOI, person, record, told
from litrecord.errors import LitrecordError, MergeError
from litrecord.linking.papers import Merged, merge
from litrecord.model.dates import PartialDate
from litrecord.model.record import (
    PageRange,
    PaperRecord,
)
from litrecord.model.source import Layout, Source
from litrecord.model.text import BilingualText


def test_missing_fields_are_filled() -> None:
    """What the first lacks comes from the others."""
    first = record(volume="16", citation_count=3)
    second = record(issue="1", pmid="123", kind="article-journal")
    merged = merge([first, second])
    assert (
        record(volume="16", citation_count=3, issue="1", pmid="123", kind="article-journal")
        == merged.record
    )
    assert () == merged.problems


def sourced(name: str, **fields: object) -> PaperRecord:
    """Make a record that was read from a format, with a layout."""
    return record(source=Source(format=name, layout=Layout(keys=("a",))), **fields)


def test_preferred_record_wins() -> None:
    """The first, that of the first format named, or that of the lowest rank."""
    crossref = sourced("crossref", volume="1", citation_count=9)
    pubmed = sourced("pubmed", volume="2", citation_count=5)
    bare = record(volume="3")
    several = [bare, pubmed, crossref]
    assert "3" == merge(several).record.volume
    assert "1" == merge(several, prefer=("crossref", "pubmed")).record.volume
    assert "2" == merge(several, prefer=["pubmed"]).record.volume
    assert "3" == merge(several, prefer=["ris"]).record.volume
    assert "1" == merge(several, prefer=lambda one: -(one.citation_count or 0)).record.volume


def test_order_of_the_others_changes_nothing() -> None:
    """Lists of the other records stand in an order of their own."""
    first = record(volume="1")
    others = [record(types=(one,)) for one in ("b", "a", "c")]
    assert merge([first, *others]).record == merge([first, *others[::-1]]).record


def test_source_is_that_of_the_preferred_record() -> None:
    """Its layout goes, since it describes an input that said less; all sources are told."""
    one, other = sourced("crossref", volume="1"), sourced("pubmed", issue="2")
    merged = merge([one, record(), other])
    assert Source(format="crossref") == merged.record.source
    assert (one.source, None, other.source) == merged.sources
    assert merge([record(), one]).record.source is None


def test_record_to_which_nothing_is_added_comes_back() -> None:
    """It is the very object, with its layout."""
    one = sourced("crossref", volume="1")
    assert one is merge([one, record()]).record
    assert one is merge([one]).record
    assert Merged(one, (), (one.source,)) == merge([one])


@attrs.frozen(kw_only=True)
class Graded(PaperRecord):
    """A record with a mandatory field of its own."""

    grade: str
    note: str | None = None


def test_class_of_the_preferred_record_is_kept() -> None:
    """Its own fields come from it; what others have there is told."""
    graded = Graded(doi=DOI, grade="A", note="x")
    merged = merge([graded, record(volume="1")])
    assert (Graded(doi=DOI, grade="A", note="x", volume="1"), ()) == (
        merged.record,
        merged.problems,
    )
    other = merge([graded, attrs.evolve(graded, grade="B", note=None)])
    assert [("merged-values-differ", "grade", "B", "A")] == told(other)
    plain = merge([record(), graded])
    assert type(plain.record) is PaperRecord
    assert [
        ("merged-values-differ", "grade", "A", None),
        ("merged-values-differ", "note", "x", None),
    ] == told(plain)


RIVERS = BilingualText.of(en="A study of the invented rivers of the north")


LAKES = BilingualText.of(en="What we do not know about lakes and seas")


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ({"doi": "10.5555/a"}, {"doi": "10.5555/b"}, "different identifiers"),
        ({"doi": "10.5555/a", "title": RIVERS}, {"pmid": "1", "title": LAKES}, "titles differ"),
        (
            {"title": BilingualText.of(en="Invented rivers, part 1")},
            {"title": BilingualText.of(en="Invented rivers, part 2")},
            "titles differ",
        ),
        (
            {"title": RIVERS},
            {"title": BilingualText.of(en="Correction to: A study of the invented rivers")},
            "titles differ",
        ),
        (
            {"title": RIVERS, "authors": (person("Gao", "Na"),)},
            {"title": RIVERS, "authors": (person("Hu", "Na"),)},
            "no authors in common",
        ),
        (
            {"title": RIVERS, "published": PartialDate(year=2010)},
            {"title": RIVERS, "published": PartialDate(year=2020)},
            "different years",
        ),
        (
            {"title": RIVERS, "volume": "1", "pages": PageRange(first="1")},
            {"title": RIVERS, "volume": "2", "pages": PageRange(first="9")},
            "different volumes",
        ),
    ],
)
def test_different_papers_are_refused(
    one: dict[str, object], other: dict[str, object], reason: str
) -> None:
    """Records that are plainly of two papers give an error that says why."""
    with pytest.raises(MergeError, match=reason) as caught:
        merge([PaperRecord(**one), PaperRecord(**other)])  # type: ignore[arg-type]  # each names its field
    assert isinstance(caught.value, LitrecordError)


def test_refused_papers_are_named_by_what_both_have() -> None:
    """An error about titles does not hold a DOI against a title."""
    one = record(title=BilingualText.of(en="An invented survey of lakes in the north"))
    other = record(title=BilingualText.of(en="Glass bees in winter"), doi=None)
    with pytest.raises(MergeError, match=r"got 'An invented survey .* and 'Glass bees "):
        merge([one, other])


@pytest.mark.parametrize(
    "fields",
    [
        {"pmid": "1"},
        {"title": RIVERS, "volume": "1", "pages": PageRange(first="9")},
    ],
    ids=["pmid", "place"],
)
def test_strong_evidence_overrules_another_doi(fields: dict[str, object]) -> None:
    """A shared PMID, or title and place together, make a conflict of two DOIs a mere problem."""
    merged = merge([record(doi=doi, **fields) for doi in ("10.5555/a", "10.5555/b")])
    assert [("merged-identifiers-differ", "doi", "10.5555/b", "10.5555/a")] == told(merged)


def test_preprint_may_be_united_with_its_article() -> None:
    """Whoever asks for it gets one record, with the other DOI as a problem."""
    authors = (person("Gao", "Na"),)
    article = record(title=RIVERS, authors=authors)
    preprint = record(doi="10.48550/arXiv.2101.00001", title=RIVERS, authors=authors)
    merged = merge([article, preprint])
    assert ["doi"] == [one.path for one in merged.problems]


def test_records_are_compared_through_others() -> None:
    """Two records that share nothing are one paper where a third shares an identifier with each."""
    one = PaperRecord(doi="10.5555/a", title=RIVERS)
    other = PaperRecord(pmid="1", title=LAKES)
    between = PaperRecord(doi="10.5555/A", pmid="1")
    assert ["title"] == [problem.path for problem in merge([one, other, between]).problems]


@pytest.mark.parametrize(
    ("records", "prefer", "error"),
    [
        ([], None, ValueError),
        (["Rivers"], None, TypeError),
        ([record(), record()], "crossref", TypeError),
    ],
    ids=["none", "text", "one-name"],
)
def test_wrong_arguments_are_refused(
    records: list[object], prefer: object, error: type[Exception]
) -> None:
    """There must be records, and names of formats in a tuple."""
    with pytest.raises(error):
        merge(records, prefer=prefer)  # type: ignore[type-var,arg-type]  # that is the point


def test_result_is_a_value() -> None:
    """It is comparable, hashable and survives a pickle."""
    merged = merge([record(volume="1"), record(volume="2")])
    assert merged == pickle.loads(pickle.dumps(merged))
    assert 1 == len({merged, merge([record(volume="1"), record(volume="2")])})
