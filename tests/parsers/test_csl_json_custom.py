"""What litrecord keeps in `custom` of an item, read back; all papers and people are invented."""

from __future__ import annotations

import json

import pytest

from litrecord.api.reading import parse
from litrecord.model.collections import RecordSet
from litrecord.model.extra import thaw
from litrecord.model.people import Author, PersonName
from litrecord.model.record import OpenAccess, PaperRecord

EN, ZH = "The glass bees of the harbour", "港口的玻璃蜂"
TITLE = {
    "variants": [
        {"value": ZH, "lang": "zh", "role": "translation"},
        {"value": EN, "lang": "en", "role": "original"},
    ]
}


def found(held: object, **variables: object) -> RecordSet[PaperRecord]:
    """Read an item with this in `custom`."""
    item = {"id": "1", "type": "article-journal", "title": EN, **variables}
    return parse(json.dumps([{**item, "custom": {"litrecord": held}}]), format="csl-json")


def kept(records: RecordSet[PaperRecord]) -> dict[str, object]:
    """Return what is left of the item in `extra`, but for its id."""
    extra = thaw(records[0].extra)
    assert isinstance(extra, dict)
    return {key: value for key, value in extra["csl-json"].items() if key != "id"}


def roles(records: RecordSet[PaperRecord]) -> list[tuple[str, str]]:
    """Return values and roles of the title."""
    return [(one.value, one.role) for one in records[0].title or ()]


def test_languages_roles_and_order_come_back() -> None:
    """The whole of `custom` is used up then."""
    records = found({"litrecord": "1", "title": TITLE})
    assert [(ZH, "translation"), (EN, "original")] == roles(records)
    assert ({}, ()) == (kept(records), records.problems)


def test_what_others_keep_there_stays() -> None:
    """It is theirs."""
    item = {"id": "1", "type": "book", "custom": {"a": 1, "litrecord": {"litrecord": "1"}}}
    (record,) = parse(json.dumps([item]), format="csl-json")
    assert {"csl-json": {"id": "1", "custom": {"a": 1}}} == thaw(record.extra)


def test_a_variable_that_was_changed_counts() -> None:
    """Who edits the title means it; what was kept of the old one stays and is reported."""
    records = found({"litrecord": "1", "title": TITLE}, title="The glass wasps of the harbour")
    assert [("The glass wasps of the harbour", "unknown")] == roles(records)
    assert [("inner-outer-conflict", "custom.litrecord.title")] == [
        (one.code, one.path) for one in records.problems
    ]
    assert {"custom": {"litrecord": {"title": TITLE}}} == kept(records)


@pytest.mark.parametrize(
    ("names", "counts"),
    [
        ([{"literal": "欧阳晶"}], True),
        ([{"family": "欧阳", "given": "晶"}], True),
        ([{"literal": "曾晶晶"}], False),
        ([{"literal": "欧阳晶"}, {"literal": "曾晶晶"}], False),
    ],
)
def test_authors_that_were_changed_count(names: list[dict[str, str]], counts: bool) -> None:  # noqa: FBT001  # one of the cases
    """The same people in the same order, however their names are parted, are no change."""
    held = {
        "name": {"family": "欧阳", "given": "晶", "lang": "zh"},
        "orcid": "0000-0002-1825-0097",
    }
    records = found({"litrecord": "1", "authors": [held]}, author=names)
    orcids = [one.orcid for one in records[0].authors or ()]
    assert ("0000-0002-1825-0097" in orcids) == counts
    assert ([] if counts else ["inner-outer-conflict"]) == [one.code for one in records.problems]


def test_contributors_without_a_variable_stand_beside_those_with_one() -> None:
    """Those who have one must be the same."""
    people = [
        {"role": "gaffer", "author": {"name": {"literal": "A"}}},
        {"role": "editor", "author": {"name": {"literal": "B"}}},
    ]
    held = {"litrecord": "1", "contributors": people}
    both = found(held, editor=[{"literal": "B"}])[0].contributors or ()
    assert ["gaffer", "editor"] == [one.role for one in both]
    other = found(held, editor=[{"literal": "C"}])[0].contributors or ()
    assert ["C"] == [str(one.author) for one in other]


def test_variables_that_stand_in_for_others_are_left_aside() -> None:
    """As long as they are what they were."""
    held = {"litrecord": "1", "replaced": {"volume": "1", "issue": "2"}}
    record = found(held, volume="1", issue="3")[0]
    assert (None, "3") == (record.volume, record.issue)


def test_fields_of_inner_objects_come_one_by_one() -> None:
    """Beside those that variables state."""
    held = {
        "litrecord": "1",
        "journal": {"issn_print": "0378-5955", "country": "CN", "extra": {"ris": {"a": 1}}},
        "open_access": {"is_open": True},
        "event": {},
    }
    record = found(held, **{"container-title": "Lamps"})[0]
    journal = record.journal
    assert journal is not None
    assert ("Lamps", "0378-5955", "CN") == (str(journal.name), journal.issn_print, journal.country)
    assert {"ris": {"a": 1}} == thaw(journal.extra)
    assert OpenAccess(is_open=True) == record.open_access
    assert record.event is not None


@pytest.mark.parametrize(
    ("held", "paths"),
    [
        ({"litrecord": "2", "title": TITLE}, ["custom.litrecord.litrecord"]),
        ({"title": TITLE}, ["custom.litrecord.litrecord"]),
        ({"litrecord": "1", "unheard": 1}, ["custom.litrecord.unheard"]),
        ({"litrecord": "1", "volume": 7}, ["custom.litrecord.volume"]),
        ({"litrecord": "1", "journal": {"country": 7}}, ["custom.litrecord.journal.country"]),
        ({"litrecord": "1", "journal": 7}, ["custom.litrecord.journal"]),
        ({"litrecord": "1", "extra": {"a": 1}}, ["custom.litrecord.extra"]),
        ({"litrecord": "1", "source": {"format": "x"}}, ["custom.litrecord.source"]),
        ({"litrecord": "1", "authors": [7]}, ["custom.litrecord.authors[0]"]),
    ],
    ids=json.dumps,
)
def test_what_cannot_be_read_is_reported_and_stays(
    held: dict[str, object], paths: list[str]
) -> None:
    """It costs no other value."""
    records = found(held)
    assert EN == str(records[0].title)
    assert paths == [one.path for one in records.problems]
    left = {key: value for key, value in held.items() if key != "litrecord" or len(held) < 2}
    stays = kept(records)["custom"]
    assert isinstance(stays, dict)
    assert left.items() <= stays["litrecord"].items()


@pytest.mark.parametrize("held", ["x", 7, None, [], {"litrecord": "1"}])
def test_what_holds_nothing_changes_nothing(held: object) -> None:
    """Nor is it reported."""
    records = found(held)
    assert (EN, ()) == (str(records[0].title), records.problems)


def test_a_name_in_custom_is_typed_as_in_litrecords_own_json() -> None:
    """With its language."""
    held = {"litrecord": "1", "authors": [{"name": {"literal": "Ada", "lang": "en"}}]}
    records = found(held, author=[{"literal": "Ada"}])
    assert (Author(name=PersonName(literal="Ada", lang="en")),) == records[0].authors
