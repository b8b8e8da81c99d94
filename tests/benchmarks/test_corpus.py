"""The corpus of the benchmarks is always the same, and its contenders agree."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from benchmarks.harness import check_agreement
from benchmarks.journals import Journal, invent_journals, issn_of, spelling_key
from benchmarks.neighbours import Neighbours, invent_neighbours
from benchmarks.reading import reading_contenders
from benchmarks.tables import LAYOUTS, write_tables
from litrecord.identifiers import issn
from litrecord.vocab.categories import find_category

COUNT = 600
YEAR = 2_000  # of a thousand journals three get a subtitle


@pytest.fixture(scope="module")
def journals() -> list[Journal]:
    """Return invented journals, fewer than the benchmarks have."""
    return invent_journals(COUNT)


@pytest.fixture(scope="module")
def tables(journals: list[Journal], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return a table of each layout."""
    return write_tables(tmp_path_factory.mktemp("tables"), journals)


@pytest.fixture(scope="module")
def neighbours() -> Neighbours:
    """Return two neighbouring years."""
    return invent_neighbours(YEAR)


def test_tables_are_the_same_each_time(tables: dict[str, Path], tmp_path: Path) -> None:
    """Tables that are made again are equal byte by byte."""
    again = write_tables(tmp_path, invent_journals(COUNT))
    assert _hashes(tables) == _hashes(again)


def _hashes(paths: dict[str, Path]) -> dict[str, str]:
    return {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in paths.items()}


def test_another_seed_makes_other_journals() -> None:
    """The seed decides what is made."""
    assert invent_journals(5) != invent_journals(5, seed=1)


def test_check_digit_is_that_of_the_standard() -> None:
    """0317-847 has the check digit 1, 2434-561 an X: the first by ISO 3297, the second by hand."""
    assert ["0317-8471", "2434-561X"] == [issn_of(317847), issn_of(2434561)]


def test_every_journal_has_a_valid_issn_of_its_own(journals: list[Journal]) -> None:
    """No two journals share an ISSN, and every check digit is right."""
    numbers = [{one.issn_print, one.issn_electronic} - {None} for one in journals]
    assert all(numbers)
    assert sum(map(len, numbers)) == len(set().union(*numbers))
    assert all(issn.is_valid(number) for some in numbers for number in some if number is not None)


def test_titles_differ_in_more_than_spelling(journals: list[Journal]) -> None:
    """Without twins no two titles are spelled alike."""
    assert COUNT == len({spelling_key(one.title) for one in journals})


def test_categories_have_their_canonical_names(journals: list[Journal]) -> None:
    """Every category is known under the very name that tables print."""
    names = {name for one in journals for name in one.categories}
    assert names == {found.name for name in names if (found := find_category(name)) is not None}


def test_ranks_of_a_category_are_those_of_its_factors(journals: list[Journal]) -> None:
    """In each category a journal's rank is one more than the number of those above it."""
    inside: dict[str, list[tuple[float, int]]] = {}
    totals: dict[str, set[int]] = {}
    for journal in journals:
        for place in journal.places:
            if place.rank is not None and place.total is not None:
                factor = 0.0 if journal.factor == "<0.1" else float(journal.factor)
                inside.setdefault(place.name, []).append((factor, place.rank))
                totals.setdefault(place.name, set()).add(place.total)
    assert {name: {len(members)} for name, members in inside.items()} == totals
    for members in inside.values():
        above = [1 + sum(other > factor for other, _ in members) for factor, _ in members]
        assert [rank for _, rank in members] == above


@pytest.mark.parametrize("layout", LAYOUTS)
def test_contenders_read_the_same_facts(layout: str, tables: dict[str, Path]) -> None:
    """What is read by hand equals what litrecord reads, row by row."""
    assert COUNT == check_agreement(reading_contenders(tables[layout]))


@pytest.mark.parametrize(
    ("layout", "cell"),
    [("JCR2023", ",N/A,"), ("JCR2023", ",<0.1,"), ("JCR2023", ",457"), ("JCR2024", "(ESCI);")],
    ids=["absent", "bound", "date", "several categories"],
)
def test_tables_hold_what_real_ones_do(layout: str, cell: str, tables: dict[str, Path]) -> None:
    """Absent values, bounds, ranks turned to dates and several categories in a cell occur."""
    assert cell in tables[layout].read_text(encoding="utf-8-sig")


def test_neighbours_are_the_same_each_time(neighbours: Neighbours) -> None:
    """The years and the truth between them are made from the seed alone."""
    assert neighbours == invent_neighbours(YEAR)


def test_truth_joins_journals_that_share_an_issn(neighbours: Neighbours) -> None:
    """Unless each year lacks another ISSN; journals without a truth share none with any."""
    known = {
        number for one in neighbours.before for number in (one.issn_print, one.issn_electronic)
    } - {None}
    shared = unshared = 0
    for journal, at in zip(neighbours.after, neighbours.truth, strict=True):
        own = {journal.issn_print, journal.issn_electronic} - {None}
        if at is None:
            assert own.isdisjoint(known)
            continue
        before = neighbours.before[at]
        if own.isdisjoint({before.issn_print, before.issn_electronic}):
            unshared += 1
        else:
            shared += 1
    assert unshared < shared / 100


def test_neighbours_have_every_change(neighbours: Neighbours) -> None:
    """Every change that real tables show is among them."""
    assert {
        *("& and and", "an ISSN missing after", "an ISSN missing before", "diacritics dropped"),
        *("double space", "hyphen to space", "left out", "letter case", "new", "renamed"),
        *("subtitle added", "twin in both years", "twin in the second year only"),
    } == set(neighbours.changes)
