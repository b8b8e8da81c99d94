"""What of a record will be read differently. All people are invented."""

from __future__ import annotations

import attrs
import pytest

from litrecord.model.extra import EMPTY, FrozenMapping
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Affiliation, Author, PersonName
from litrecord.model.ranking import JCRRanking, OtherRanking
from litrecord.model.record import PaperRecord
from litrecord.serializers.papers.comparing import compare, compare_items
from litrecord.serializers.papers.ledger import Ledger

ADA = Author(
    name=PersonName(family="Lampwright", given="Ada", order="given-first"),
    orcid="0000-0002-1825-0097",
    affiliations=(Affiliation(country="GB"),),
)
BO = Author(name=PersonName(literal="Bo"))


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        ((ADA, BO), []),
        ((attrs.evolve(ADA, name=PersonName(family="Lampwright", given="Ada")), BO), []),
        ((attrs.evolve(ADA, orcid=None), BO), [("not-expressed", "authors[0].orcid", None)]),
        (
            (ADA, attrs.evolve(BO, orcid="1")),
            [("written-differently", "authors[1].orcid", "1")],
        ),
        (
            (ADA, attrs.evolve(BO, name=PersonName(family="Bo"))),
            [
                ("written-differently", "authors[1].name.family", "Bo"),
                ("not-expressed", "authors[1].name.literal", None),
            ],
        ),
        (
            (attrs.evolve(ADA, affiliations=None), BO),
            [("not-expressed", "authors[0].affiliations", None)],
        ),
        ((BO,), [("written-differently", "authors", "Bo")]),
        ((), [("not-expressed", "authors", None)]),
        (None, [("not-expressed", "authors", None)]),
    ],
    ids=["same", "order", "lost", "gained", "other", "list-lost", "shorter", "empty", "none"],
)
def test_what_is_read_differently_is_told_as_far_down_as_it_can_be(
    read: tuple[Author, ...] | None, expected: list[tuple[str, str, object]]
) -> None:
    """A list that becomes shorter is changed as a whole: its places are others."""
    ledger = Ledger(PaperRecord(authors=(ADA, BO)))
    compare(ledger, "authors", (ADA, BO), read)
    assert expected == [(one.code, one.path, one.used) for one in ledger.problems()]


def test_one_type_is_not_another() -> None:
    """True is not 1."""
    ledger = Ledger(PaperRecord(citation_count=1))
    compare(ledger, "citation_count", 1, True)  # noqa: FBT003  # the value in question
    assert ["citation_count"] == [one.path for one in ledger.problems()]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (("a", "c"), [("types[1]", "c")]),
        (("b", "a"), [("types", "b; a")]),
        (("a",), [("types", "a")]),
        (("b", "c"), [("types", "b; c")]),
    ],
    ids=["other", "moved", "shorter", "moved-up"],
)
def test_items_are_compared_place_by_place(
    found: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    """Where one stands elsewhere, or is missing, the list as a whole is another."""
    ledger = Ledger(PaperRecord(types=("a", "b")))
    compare(ledger, "types", ("a", "b"), found)
    assert expected == [(one.path, one.used) for one in ledger.problems()]


def test_items_that_are_not_found_are_lost_alone() -> None:
    """The others are compared with what stands for them, wherever that stands."""
    record = PaperRecord(types=("a", "b", "c"))
    ledger = Ledger(record)
    compare_items(ledger, "types", record.types or (), [(0, "a"), (2, "d")])
    assert [("types[1]", "b", None), ("types[2]", "c", "d")] == [
        (one.path, one.raw, one.used) for one in ledger.problems()
    ]


def test_items_in_another_order_are_compared_by_their_places() -> None:
    """The order is one change of the list; what else is another stands beside it."""
    ledger = Ledger(PaperRecord(authors=(ADA, BO)))
    compare_items(ledger, "authors", (ADA, BO), [(1, BO), (0, attrs.evolve(ADA, orcid=None))])
    assert [
        ("authors", "Ada Lampwright; Bo", "Bo; Ada Lampwright"),
        ("authors[0].orcid", "0000-0002-1825-0097", None),
    ] == [(one.path, one.raw, one.used) for one in ledger.problems()]


def test_two_that_stand_for_one_item_are_one_change() -> None:
    """No item can be compared with both."""
    ledger = Ledger(PaperRecord(authors=(ADA, BO)))
    compare_items(ledger, "authors", (ADA, BO), [(1, BO), (1, ADA)])
    assert [("authors", "Bo; Ada Lampwright")] == [
        (one.path, one.used) for one in ledger.problems()
    ]


def test_items_are_compared_as_asked() -> None:
    """What compares them is told the path, and None where nothing is found."""
    seen: list[tuple[str, object, object]] = []
    ledger = Ledger(PaperRecord())
    compare_items(ledger, "x", "ab", [(1, "B")], by=lambda _, *told: seen.append(told))
    assert [("x[0]", "a", None), ("x[1]", "b", "B")] == seen


def test_an_empty_mapping_is_nothing() -> None:
    """What had values in `extra` and comes back without has lost them."""
    ledger = Ledger(PaperRecord(journal=JournalProfile(extra=FrozenMapping({"x": 1}))))
    compare(ledger, "journal.extra", FrozenMapping({"x": 1}), EMPTY)
    assert [("not-expressed", "journal.extra")] == [
        (one.code, one.path) for one in ledger.problems()
    ]


def test_an_object_of_another_class_is_another() -> None:
    """What fields both have tells nothing."""
    jcr, ccf = JCRRanking(data_year=2024), OtherRanking(scheme="ccf")
    record = PaperRecord(journal=JournalProfile(rankings=(jcr,)))
    ledger = Ledger(record)
    compare(ledger, "journal.rankings[0]", jcr, ccf)
    assert [("journal.rankings[0]", "scheme ccf")] == [
        (one.path, one.used) for one in ledger.problems() if one.code == "written-differently"
    ]
