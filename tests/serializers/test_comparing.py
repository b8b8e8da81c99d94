"""What of a record will be read differently. All people are invented."""

from __future__ import annotations

import attrs
import pytest

from litrecord.model.people import Affiliation, Author, PersonName
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


def test_items_that_are_found_in_another_order_are_one_change() -> None:
    """Their places would say nothing."""
    record = PaperRecord(types=("a", "b"))
    ledger = Ledger(record)
    compare_items(ledger, "types", record.types or (), [(1, "b"), (0, "a")])
    assert [("types", "a; b", "b; a")] == [
        (one.path, one.raw, one.used) for one in ledger.problems()
    ]
