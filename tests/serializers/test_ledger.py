"""What of a record an output did not say."""

from __future__ import annotations

from litrecord.model.extra import FrozenMapping
from litrecord.model.people import Author, PersonName
from litrecord.model.record import PaperRecord
from litrecord.model.source import Source
from litrecord.model.text import BilingualText, LangText
from litrecord.serializers.papers.comparing import compare, compare_items
from litrecord.serializers.papers.ledger import Ledger

ADA = Author(
    name=PersonName(family="Lampwright", given="Ada", order="given-first"),
    orcid="0000-0002-1825-0097",
)


def _paths(ledger: Ledger) -> list[str]:
    return [one.path for one in ledger.problems()]


def test_nothing_said_loses_every_field_as_a_whole() -> None:
    """One problem names a field, however much stands in it."""
    record = PaperRecord(kind="book", authors=(ADA, ADA), doi="10.5555/a")
    assert ["kind", "authors", "doi"] == _paths(Ledger(record))


def test_what_is_said_is_not_lost_nor_what_lies_below_it() -> None:
    """A path stands for all that it leads to."""
    ledger = Ledger(PaperRecord(authors=(ADA,), doi="10.5555/a"))
    ledger.tell("authors", "doi")
    assert [] == _paths(ledger)


def test_a_part_that_is_said_leaves_the_others_lost() -> None:
    """Losses are named as far down as something was said beside them."""
    ledger = Ledger(PaperRecord(authors=(ADA, ADA)))
    ledger.tell("authors[0].name")
    assert ["authors[0].orcid", "authors[1]"] == _paths(ledger)


def test_a_part_may_be_lost_of_what_is_said() -> None:
    """The longer path counts."""
    ledger = Ledger(PaperRecord(authors=(ADA,)))
    ledger.tell("authors")
    ledger.lose("authors[0].orcid")
    assert ["authors[0].orcid"] == _paths(ledger)


def test_a_change_tells_both_values() -> None:
    """What is written in another way is a loss with what was meant and what will be read."""
    ledger = Ledger(PaperRecord(kind="thesis"))
    ledger.change("kind", "thesis", "book")
    (found,) = ledger.problems()
    assert ("written-differently", "kind", "thesis", "book") == (
        found.code,
        found.path,
        found.raw,
        found.used,
    )


def test_how_a_value_was_come_by_is_no_loss() -> None:
    """Source, raw, basis and the order in which a name was printed are litrecord's own."""
    record = PaperRecord(
        title=BilingualText(variants=(LangText(value="灯塔", basis="script", raw="<b>灯塔</b>"),)),
        authors=(ADA,),
        source=Source(format="ris"),
    )
    ledger = Ledger(record)
    ledger.tell("title.variants[0].value", "authors[0].name.family", "authors[0].name.given")
    ledger.tell("authors[0].orcid")
    assert [] == _paths(ledger)


def test_an_empty_tuple_that_is_stated_can_be_lost() -> None:
    """() is stated and empty, None is not stated."""
    assert ["authors"] == _paths(Ledger(PaperRecord(authors=(), keywords=None)))


def test_values_of_extra_are_lost_together_but_for_those_told() -> None:
    """No path leads into `extra`: one problem names the keys."""
    ledger = Ledger(
        PaperRecord(extra=FrozenMapping({"ris": {"N1": "a", "U1": "b"}, "wos": {"UT": "c"}}))
    )
    ledger.tell_extra("ris", "N1")
    (found,) = ledger.problems()
    assert ("extra", "ris.U1, wos.UT") == (found.path, found.raw)


def test_what_a_reader_finds_where_nothing_is_stated_is_a_change() -> None:
    """A format may be unable to say nothing."""
    ledger = Ledger(PaperRecord(doi="10.5555/a"))
    ledger.tell("doi")
    ledger.change("kind", None, "document")
    (found,) = ledger.problems()
    assert ("kind", None, "document") == (found.path, found.raw, found.used)


def test_objects_are_compared_field_by_field() -> None:
    """What is equal is expressed; how a reader came by it does not count."""
    ledger = Ledger(PaperRecord(authors=(ADA,)))
    found = PersonName(family="Lampwright", given="A.", suffix="Jr.", order="unknown")
    compare(ledger, "authors[0].name", ADA.name, found)
    assert [
        ("authors[0].name.given", "Ada", "A."),
        ("authors[0].name.suffix", None, "Jr."),
        ("authors[0].orcid", "0000-0002-1825-0097", None),
    ] == [(one.path, one.raw, one.used) for one in ledger.problems()]


def test_items_that_are_not_found_are_lost_alone() -> None:
    """The others are compared with what stands for them, wherever that stands."""
    record = PaperRecord(types=("a", "b", "c"))
    ledger = Ledger(record, is_asked=True)
    compare_items(ledger, "types", record.types or (), [(0, "a"), (2, "d")])
    assert [("types[1]", "b", None), ("types[2]", "c", "d")] == [
        (one.path, one.raw, one.used) for one in ledger.problems()
    ]


def test_items_that_are_found_in_another_order_are_one_change() -> None:
    """Their places would say nothing."""
    record = PaperRecord(types=("a", "b"))
    ledger = Ledger(record, is_asked=True)
    compare_items(ledger, "types", record.types or (), [(1, "b"), (0, "a")])
    assert [("types", "a; b", "b; a")] == [
        (one.path, one.raw, one.used) for one in ledger.problems()
    ]


def test_format_of_which_extra_holds_nothing_is_lost_too() -> None:
    """That it is named at all would not come back."""
    ledger = Ledger(PaperRecord(extra=FrozenMapping({"ris": {}})))
    assert ["ris."] == [one.raw for one in ledger.problems()]
