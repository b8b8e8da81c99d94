"""Paths into the model."""

from __future__ import annotations

import pytest

from litrecord.model.journal import JournalProfile
from litrecord.model.paths import PathError, join, replace_at, value_at
from litrecord.model.people import Author, PersonName
from litrecord.model.ranking import JCRCategory, JCRRanking
from litrecord.model.record import PaperRecord

CATEGORIES = (JCRCategory(quartile="Q1"), JCRCategory(quartile="Q3"))
RECORD = PaperRecord(
    doi="10.1000/182",
    journal=JournalProfile(rankings=(JCRRanking(), JCRRanking(categories=CATEGORIES))),
    authors=(Author(name=PersonName(literal="Ada Li (invented)")),),
)


@pytest.mark.parametrize(
    ("prefix", "path", "expected"),
    [
        ("", "", ""),
        ("journal", "", "journal"),
        ("", "doi", "doi"),
        ("journal", "issn_print", "journal.issn_print"),
        ("authors", "[0].orcid", "authors[0].orcid"),
    ],
    ids=["nothing", "holder", "field", "field-of-a-field", "position"],
)
def test_paths_are_joined_with_a_full_stop_unless_a_position_follows(
    prefix: str, path: str, expected: str
) -> None:
    """A position stands directly behind its tuple."""
    assert expected == join(prefix, path)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("", RECORD),
        ("doi", "10.1000/182"),
        ("pmid", None),
        ("journal.rankings[1].categories[1].quartile", "Q3"),
        ("authors[0].name.literal", "Ada Li (invented)"),
    ],
    ids=["itself", "field", "empty-field", "nested", "author"],
)
def test_value_at_a_path_is_what_stands_there(path: str, expected: object) -> None:
    """Names lead into fields, numbers in brackets into tuples."""
    assert expected == value_at(RECORD, path)


@pytest.mark.parametrize(
    "path",
    [
        "nosuch",
        "journal.nosuch",
        "authors[1]",
        "authors.name",
        "doi[0]",
        "doi.value",
        "abstract.variants",
        "issns",
        "__class__",
        ".doi",
        "journal..name",
        "authors[0]name",
        "authors[-1]",
        "authors[",
        "journal.",
        "doi ",
    ],
)
def test_path_that_leads_nowhere_is_an_error(path: str) -> None:
    """Only fields and positions that are there can be walked; properties and dunders are none."""
    with pytest.raises(PathError):
        value_at(RECORD, path)


@pytest.mark.parametrize("path", ["nosuch", "authors[1]", "abstract.variants[0]", ""])
def test_nothing_can_be_put_where_no_path_leads(path: str) -> None:
    """A field that does not exist is not made, nor is a tuple made longer."""
    with pytest.raises(PathError):
        replace_at(RECORD, path, "x")


def test_only_the_value_at_the_path_is_replaced() -> None:
    """Holders are made anew along the path; all the rest is the same object as before."""
    made = replace_at(RECORD, "journal.rankings[1].categories[0].quartile", "Q2")
    assert "Q2" == made.journal.rankings[1].categories[0].quartile
    assert "Q1" == RECORD.journal.rankings[1].categories[0].quartile
    assert made.authors is RECORD.authors
    assert made.journal.rankings[0] is RECORD.journal.rankings[0]
    assert made.journal.rankings[1].categories[1] is CATEGORIES[1]


def test_item_of_a_tuple_can_be_replaced() -> None:
    """A path may end in a position."""
    other = Author(name=PersonName(literal="Bo Wang (invented)"))
    assert (other,) == replace_at(RECORD, "authors[0]", other).authors


def test_value_of_a_wrong_type_is_refused() -> None:
    """The classes of the model check what they are given."""
    with pytest.raises(TypeError, match=r"PaperRecord\.doi"):
        replace_at(RECORD, "doi", 10)


def test_message_of_a_long_path_is_short() -> None:
    """A path of megabytes is not repeated in the message."""
    with pytest.raises(PathError) as caught:
        value_at(RECORD, "x" * 10**6)
    assert len(str(caught.value)) < 300
