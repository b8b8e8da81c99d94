"""Which titles are short for which. Some journals are real, for their short names are facts."""

from __future__ import annotations

import doctest

import pytest

from litrecord.linking import abbreviations, details, wording
from litrecord.linking.abbreviations import initials_of, is_abbreviation, same_venue_title

SHORT = [
    ("Proc. Natl. Acad. Sci.", "Proceedings of the National Academy of Sciences"),
    ("N Engl J Med", "The New England Journal of Medicine"),
    ("Ann N Y Acad Sci", "Annals of the New York Academy of Sciences"),
    ("Angew. Chem., Int. Ed.", "Angewandte Chemie International Edition"),
    ("Z Naturforsch", "Zeitschrift für Naturforschung"),
    ("J Neurol Neurosurg Psychiatry", "Journal of Neurology, Neurosurgery & Psychiatry"),
    ("Chin Med J (Engl)", "Chinese Medical Journal"),
    ("For Ecol Manage", "Forest Ecology and Management"),
    ("Riv Lakes", "Rivers and Lakes: the journal of an invented society"),
    ("Riv Lakes", "Rivers & Lakes (London, England)"),
]


@pytest.mark.parametrize(("short", "full"), SHORT)
def test_short_title_is_known_by_its_words(short: str, full: str) -> None:
    """Each word begins like that of the full title; small words and additions are left out."""
    assert is_abbreviation(short, full)
    assert not is_abbreviation(full, short)
    assert set(initials_of(short)) & set(initials_of(full))


def test_initials_are_short_for_the_title() -> None:
    """One word may stand for all of them."""
    assert is_abbreviation("JAMA", "Journal of the American Medical Association")
    assert not is_abbreviation("JAMB", "Journal of the American Medical Association")


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Cell", "Cells"),
        ("Immuno", "Immunogenetics"),
        ("River Cell", "River Cells"),
        ("J Cell Biol", "Journal of Cell Science"),
        ("J Cell", "Journal of Cell Science"),
        ("J Riv Cell Sci", "Journal of Cell Science"),
        ("Invent Riv", "Rivers Invented"),
        ("河流", "虚构河流学报"),
        ("", "Rivers"),
        ("of", "Rivers of Lakes"),
    ],
)
def test_other_title_is_not_short_for_it(short: str, full: str) -> None:
    """Titles that differ in a few letters, words or their order are two journals."""
    assert not is_abbreviation(short, full)


def test_titles_with_additions_are_one() -> None:
    """A place in brackets, a subtitle, `&` for `and`."""
    assert same_venue_title("Rivers", "Rivers (London, England)")
    assert same_venue_title("Rivers & Lakes", "Rivers and lakes : an invented journal")
    assert not same_venue_title("Rivers", "Lakes")
    assert not same_venue_title("(Rivers)", "(Lakes)")


@pytest.mark.parametrize("module", [abbreviations, details, wording], ids=lambda one: one.__name__)
def test_docstring_examples_are_true(module: object) -> None:
    """Every example in a docstring gives what is printed below it."""
    failed, attempted = doctest.testmod(module)  # type: ignore[arg-type]  # a module
    assert (0, True) == (failed, attempted > 0)
