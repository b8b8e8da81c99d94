"""Rules about journal profiles."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from litrecord.errors import Problem
from litrecord.model.dates import PartialDate
from litrecord.model.journal import IndexStatus, JournalProfile, JournalReference
from litrecord.model.text import BilingualText
from litrecord.validators.journals import (
    indexing_dates,
    issn_check_digit,
    issn_l_unrelated,
    issn_print_equals_electronic,
    issn_shape,
    journal_name_missing,
)

# Takes a rule and an object; see conftest.py.
Find: TypeAlias = Callable[[object, object], list[Problem]]

# The ISSN Manual's own example, another sound number, one that ends in X, and a mistyped one
SOUND = "0378-5955"
OTHER = "2049-3630"
TEN = "2434-561X"
MISTYPED = "0378-5954"


@pytest.mark.parametrize(
    "name",
    [None, BilingualText(variants=()), BilingualText.of(zh="", en=" ")],
    ids=["none", "no-variants", "white-space"],
)
def test_journal_without_a_name_is_reported(find: Find, name: BilingualText | None) -> None:
    """A name of white space is none."""
    expected = Problem(code="journal-name-missing", severity="warning", path="name")
    profile = JournalProfile(name=name, issn_print=SOUND)
    assert [expected] == find(journal_name_missing, profile)


def test_name_in_one_language_suffices(find: Find) -> None:
    """A journal may have a Chinese name only."""
    assert [] == find(journal_name_missing, JournalProfile(name=BilingualText.of(zh="稻")))


@pytest.mark.parametrize(
    ("value", "suggestion"),
    [
        ("03785955", SOUND),
        ("2434-561x", TEN),
        ("ISSN 0378-5955", SOUND),
        ("378-5955", None),
        ("03785954", MISTYPED),
        ("0000-0000", None),
        ("N/A", None),
        ("", None),
    ],
    ids=[
        "no-hyphen",
        "lower-case",
        "label",
        "lost-zero",
        "no-hyphen-and-mistyped",
        "unassigned",
        "word",
        "empty",
    ],
)
def test_issn_in_another_form_is_an_error(find: Find, value: str, suggestion: str | None) -> None:
    """The field holds the form with hyphen; it is suggested where the number has that shape."""
    expected = Problem(
        code="issn-shape",
        severity="error",
        path="issn_print",
        raw=value,
        expected="NNNN-NNNX",
        suggestion=suggestion,
    )
    assert [expected] == find(issn_shape, JournalProfile(issn_print=value))


def test_every_issn_of_a_profile_is_looked_at(find: Find) -> None:
    """The paths name each field, also those of earlier and later titles."""
    name = BilingualText.of(en="Rice (invented)")
    profile = JournalProfile(
        issn_print="1",
        issn_electronic="2",
        issn_l="3",
        issn_other=(SOUND, "4"),
        previous=(JournalReference(name=name), JournalReference(name=name, issn="5")),
        next=(JournalReference(name=name, issn="6"),),
    )
    assert [
        ("issn_print", "1"),
        ("issn_electronic", "2"),
        ("issn_l", "3"),
        ("issn_other[1]", "4"),
        ("previous[1].issn", "5"),
        ("next[0].issn", "6"),
    ] == [(one.path, one.raw) for one in find(issn_shape, profile)]


@pytest.mark.parametrize("value", [None, SOUND, TEN, MISTYPED], ids=str)
def test_issn_of_the_right_shape_passes(find: Find, value: str | None) -> None:
    """The check digit is no matter of shape."""
    assert [] == find(issn_shape, JournalProfile(issn_print=value))


def test_wrong_check_digit_of_an_issn_is_reported(find: Find) -> None:
    """Such numbers are published and used: a warning, not an error."""
    expected = Problem(
        code="issn-check-digit", severity="warning", path="issn_electronic", raw=MISTYPED
    )
    assert [expected] == find(issn_check_digit, JournalProfile(issn_electronic=MISTYPED))


@pytest.mark.parametrize("value", [None, SOUND, TEN, "378-5955"], ids=str)
def test_check_digit_that_fits_passes(find: Find, value: str | None) -> None:
    """`X` stands for ten; what has not the shape is another rule's matter."""
    assert [] == find(issn_check_digit, JournalProfile(issn_print=value))


def test_one_issn_for_two_media_is_noted(find: Find) -> None:
    """Print and electronic edition have numbers of their own."""
    profile = JournalProfile(issn_print=SOUND, issn_electronic=SOUND)
    expected = Problem(
        code="issn-print-equals-electronic",
        severity="info",
        path="issn_electronic",
        raw=SOUND,
    )
    assert [expected] == find(issn_print_equals_electronic, profile)


@pytest.mark.parametrize(
    "profile",
    [
        JournalProfile(),
        JournalProfile(issn_print=SOUND),
        JournalProfile(issn_print=SOUND, issn_electronic=OTHER),
        JournalProfile(issn_print=SOUND, issn_l=SOUND),
    ],
    ids=["none", "print-alone", "two", "linking"],
)
def test_issns_of_their_own_pass(find: Find, profile: JournalProfile) -> None:
    """The linking ISSN repeats one of the others by definition."""
    assert [] == find(issn_print_equals_electronic, profile)


def test_linking_issn_of_no_edition_is_noted(find: Find) -> None:
    """With both editions known, the linking ISSN has to be one of theirs."""
    profile = JournalProfile(issn_print=SOUND, issn_electronic=OTHER, issn_l=TEN)
    expected = Problem(code="issn-l-unrelated", severity="info", path="issn_l", raw=TEN)
    assert [expected] == find(issn_l_unrelated, profile)


@pytest.mark.parametrize(
    "profile",
    [
        JournalProfile(issn_print=SOUND, issn_electronic=OTHER),
        JournalProfile(issn_print=SOUND, issn_electronic=OTHER, issn_l=OTHER),
        JournalProfile(issn_print=SOUND, issn_l=TEN),
        JournalProfile(issn_print=SOUND, issn_electronic=SOUND, issn_l=TEN),
        JournalProfile(issn_print=SOUND, issn_electronic=OTHER, issn_other=(TEN,), issn_l=TEN),
    ],
    ids=["no-linking", "electronic", "electronic-unknown", "one-for-two", "third-medium"],
)
def test_linking_issn_that_can_be_right_passes(find: Find, profile: JournalProfile) -> None:
    """Where an edition's number is not known, the linking ISSN may be that one."""
    assert [] == find(issn_l_unrelated, profile)


def status(start: int | None, end: int | None) -> IndexStatus:
    """Make a coverage from June of one year to the end of another."""
    return IndexStatus(
        index="CSSCI",
        valid_from=start and PartialDate(year=start, month=6),
        valid_to=end and PartialDate(year=end),
    )


def test_coverage_that_ends_before_it_begins_is_reported(find: Find) -> None:
    """The path names the second entry, the expectation its beginning."""
    profile = JournalProfile(indexing=(status(2021, 2022), status(2023, 2022)))
    expected = Problem(
        code="indexing-dates",
        severity="warning",
        path="indexing[1].valid_to",
        raw="2022",
        expected="≥ 2023-06",
    )
    assert [expected] == find(indexing_dates, profile)


@pytest.mark.parametrize(
    ("start", "end"),
    [(None, None), (2023, None), (None, 2022), (2021, 2022), (2023, 2023)],
    ids=["open", "no-end", "no-start", "in-order", "coarse-end-in-the-same-year"],
)
def test_coverage_in_order_passes(find: Find, start: int | None, end: int | None) -> None:
    """The year 2023 ends after June 2023."""
    assert [] == find(indexing_dates, JournalProfile(indexing=(status(start, end),)))
