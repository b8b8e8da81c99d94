"""Rules about authors."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from litrecord.errors import Problem
from litrecord.model.people import Affiliation, Author, Contributor, PersonName
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText
from litrecord.validators.people import (
    author_repeated,
    authors_missing,
    authors_unsplit,
    orcid_check_digit,
    orcid_shape,
)

# Takes a rule and an object; see conftest.py.
Find: TypeAlias = Callable[[object, object], list[Problem]]

# ORCID's own example of a person, and the same with one digit changed
ORCID = "0000-0002-1825-0097"
MISTYPED = "0000-0002-1825-0098"


def author(literal: str, **fields: object) -> Author:
    """Make an author whose name is not split."""
    return Author(name=PersonName(literal=literal), **fields)


@pytest.mark.parametrize("authors", [None, ()], ids=["not-stated", "stated-to-be-none"])
def test_record_without_authors_is_noted(find: Find, authors: tuple[Author, ...] | None) -> None:
    """That there are no authors is worth a note, whether the source says so or not."""
    expected = [Problem(code="authors-missing", severity="info", path="authors")]
    assert expected == find(authors_missing, PaperRecord(authors=authors))


def test_one_author_suffices(find: Find) -> None:
    """A group is an author."""
    assert [] == find(authors_missing, PaperRecord(authors=(author("Rice Study Group"),)))


@pytest.mark.parametrize(
    "name",
    ["Li A; Wang B", "李甲；王乙", "李甲、王乙", "Ada Li, Bo Wang, Cy Gao", "李甲，王乙，高丙"],
    ids=["semicolon", "wide-semicolon", "enumeration-comma", "commas", "wide-commas"],
)
def test_name_that_is_a_list_is_reported(find: Find, name: str) -> None:
    """A name with a semicolon, an enumeration comma or several commas is several names."""
    expected = Problem(code="authors-unsplit", severity="warning", path="authors[0].name", raw=name)
    assert [expected] == find(authors_unsplit, PaperRecord(authors=(author(name),)))


def test_list_in_the_name_of_an_editor_is_reported(find: Find) -> None:
    """Other contributors are looked at, too."""
    editor = Contributor(role="editor", author=author("Li A; Wang B"))
    (found,) = find(authors_unsplit, PaperRecord(contributors=(editor,)))
    assert "contributors[0].author.name" == found.path


@pytest.mark.parametrize(
    "name",
    [
        "Ada Li",
        "Li, Ada",
        "King, Martin Luther, Jr.",
        "Li, Ada, M.D., Ph.D.",
        "M&uuml;ller",
        "欧阳甲",
        "Jr.",
    ],
    ids=["plain", "one-comma", "suffix", "degrees", "reference", "chinese", "suffix-alone"],
)
def test_single_names_pass(find: Find, name: str) -> None:
    """A comma before the given name, a suffix or a degree does not make a list."""
    assert [] == find(authors_unsplit, PaperRecord(authors=(author(name),)))


def test_author_entered_twice_is_noted(find: Find) -> None:
    """The second of two equal names is noted, also where both are the very same object."""
    one = author("Ada  Li")
    record = PaperRecord(authors=(one, author("Bo Wang"), author("ADA LI"), one))
    expected = [
        Problem(code="author-repeated", severity="info", path="authors[2]", raw="ADA LI"),
        Problem(code="author-repeated", severity="info", path="authors[3]", raw="Ada  Li"),
    ]
    assert expected == find(author_repeated, record)


def test_one_orcid_under_two_names_is_noted(find: Find) -> None:
    """Who has the ORCID iD of an earlier author is that author."""
    record = PaperRecord(authors=(author("Ada Li", orcid=ORCID), author("A. Li", orcid=ORCID)))
    (found,) = find(author_repeated, record)
    assert ("authors[1]", "A. Li") == (found.path, found.raw)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"orcid": ORCID}, {"orcid": MISTYPED}),
        ({"email": "a@example.org"}, {"email": "b@example.org"}),
        (
            {"affiliations": (Affiliation(name=BilingualText.of(zh="甲大学")),)},
            {"affiliations": (Affiliation(name=BilingualText.of(zh="乙大学")),)},
        ),
    ],
    ids=["orcid", "email", "affiliation"],
)
def test_namesakes_that_differ_otherwise_pass(
    find: Find, one: dict[str, object], other: dict[str, object]
) -> None:
    """Two people named 张伟 are told apart by ORCID iD, address or institution."""
    record = PaperRecord(authors=(author("张伟", **one), author("张伟", **other)))
    assert [] == find(author_repeated, record)


@pytest.mark.parametrize(
    ("number", "suggestion"),
    [
        ("https://orcid.org/0000-0002-1825-0097", ORCID),
        ("0000000218250097", ORCID),
        ("0000000218250098", None),
        ("0000-0002-1825", None),
        ("", None),
    ],
    ids=["link", "no-hyphens", "no-hyphens-and-mistyped", "short", "empty"],
)
def test_orcid_in_another_form_is_an_error(find: Find, number: str, suggestion: str | None) -> None:
    """The field holds the compact form; it is suggested where the number is sound."""
    record = PaperRecord(authors=(author("Ada Li", orcid=number),))
    expected = Problem(
        code="orcid-shape",
        severity="error",
        path="authors[0].orcid",
        raw=number,
        expected="NNNN-NNNN-NNNN-NNNX",
        suggestion=suggestion,
    )
    assert [expected] == find(orcid_shape, record)


@pytest.mark.parametrize("number", [None, ORCID, MISTYPED], ids=["none", "sound", "mistyped"])
def test_orcid_of_the_right_shape_passes(find: Find, number: str | None) -> None:
    """The check digit is no matter of shape."""
    assert [] == find(orcid_shape, PaperRecord(authors=(author("Ada Li", orcid=number),)))


def test_wrong_check_digit_of_an_orcid_is_reported(find: Find) -> None:
    """One wrong digit does not fit the check digit."""
    editor = Contributor(role="editor", author=author("Ada Li", orcid=MISTYPED))
    expected = Problem(
        code="orcid-check-digit",
        severity="warning",
        path="contributors[0].author.orcid",
        raw=MISTYPED,
    )
    assert [expected] == find(orcid_check_digit, PaperRecord(contributors=(editor,)))


@pytest.mark.parametrize(
    "number",
    [None, ORCID, "0000-0002-1694-233X", "0000-0002-1825"],
    ids=["none", "sound", "check-digit-ten", "wrong-shape"],
)
def test_check_digit_that_fits_passes(find: Find, number: str | None) -> None:
    """`X` stands for ten; what has not the shape is another rule's matter."""
    assert [] == find(orcid_check_digit, PaperRecord(authors=(author("Ada Li", orcid=number),)))
