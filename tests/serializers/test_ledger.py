"""What of a record an output did not say."""

from __future__ import annotations

import pytest

from litrecord.model.extra import FrozenMapping
from litrecord.model.people import Author, PersonName
from litrecord.model.record import Funding, OpenAccess, PaperRecord
from litrecord.model.source import Source
from litrecord.model.text import BilingualText, LangText
from litrecord.serializers.papers.ledger import Ledger
from litrecord.serializers.papers.texts import one_line

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


def test_what_is_said_although_the_record_says_nothing_is_told() -> None:
    """A format may demand a value, or a reader may find one."""
    record = PaperRecord(title=BilingualText(variants=(LangText(value="灯塔"),)))
    ledger = Ledger(record)
    ledger.tell("title")
    ledger.change("title.variants[0].lang", None, "zh")
    ledger.fill("publisher", ":unav")
    assert [
        ("written-differently", "title.variants[0].lang", "zh"),
        ("filled-in", "publisher", ":unav"),
    ] == [(one.code, one.path, one.used) for one in ledger.problems()]


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
    """A value that the record does not have is told like one that it has otherwise."""
    ledger = Ledger(PaperRecord(kind="book"))
    ledger.tell("kind")
    ledger.change("issue", None, "3")
    (found,) = ledger.problems()
    assert ("written-differently", "issue", None, "3") == (
        found.code,
        found.path,
        found.raw,
        found.used,
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("plain", "plain"),
        ("two\r\nlines", "two lines"),
        ("a \t b\x00\x85\u2028c\n", "a b c"),
        ("half \ud800 of one", "half \ufffd of one"),
        ("wide\u3000space, a joiner\u200d", "wide\u3000space, a joiner\u200d"),
    ],
)
def test_a_text_becomes_one_line(value: str, expected: str) -> None:
    """Line ends and controls are a space, half a character is replaced, all else stays."""
    assert expected == one_line(value)


def test_what_is_said_as_a_whole_after_all_has_no_losses_below() -> None:
    """What was lost or changed there is forgotten, and what lies beside it is not."""
    ledger = Ledger(PaperRecord(kind="thesis", authors=(ADA, ADA), doi="10.5555/a"))
    ledger.tell("authors[0].name")
    ledger.change("kind", "thesis", "book")
    ledger.lose("authors[1].orcid", "doi")
    ledger.tell_whole("authors", "kind")
    assert ["doi"] == _paths(ledger)


def test_an_empty_value_of_extra_is_lost_by_its_name() -> None:
    """A format without a key, or a plain value in the place of one, is a value, too."""
    ledger = Ledger(PaperRecord(extra=FrozenMapping({"ris": {}, "note": 1})))
    (found,) = ledger.problems()
    assert "ris, note" == found.raw


@pytest.mark.parametrize(
    ("record", "raw"),
    [
        (PaperRecord(types=("JOUR", "Review")), "JOUR; Review"),
        (PaperRecord(authors=(ADA,)), "Ada Lampwright"),
        (
            PaperRecord(open_access=OpenAccess(is_open=False, license="CC BY 4.0")),
            "is_open False, license CC BY 4.0",
        ),
        (
            PaperRecord(funding=(Funding(funder=BilingualText.of(en="Mist"), awards=("1", "2")),)),
            "funder Mist, awards 1; 2",
        ),
        (PaperRecord(citation_count=3), 3),
    ],
)
def test_what_is_lost_is_said_as_people_would(record: PaperRecord, raw: object) -> None:
    """Not as Python writes an object, whose fields that say nothing hide those that do."""
    (loss,) = Ledger(record).problems()
    assert raw == loss.raw
