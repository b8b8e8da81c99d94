"""Journals of Crossref become journal profiles; all journals here are invented."""

from __future__ import annotations

import json

import pytest

from litrecord.api.reading import parse
from litrecord.errors import Problem
from litrecord.model.collections import RecordSet
from litrecord.model.extra import FrozenMapping, thaw
from litrecord.model.journal import JournalProfile
from litrecord.model.text import BilingualText, LangText

FORMAT = "crossref-journal"
ENVELOPE = f"{FORMAT}-envelope"
PRINT = {"value": "1234-5679", "type": "print"}
ELECTRONIC = {"type": "electronic", "value": "8765-4326"}
LEFT: dict[str, object] = {
    "last-status-check-time": 1700000000000,
    "counts": {"total-dois": 3},
    "breakdowns": {"dois-by-issued-year": [[2024, 3]]},
    "coverage": {"orcids-current": 0.5},
    "subjects": [{"ASJC": 2700, "name": "Invented Medicine"}],
    "flags": {"deposits": True},
}
JOURNAL: dict[str, object] = {
    **LEFT,
    "title": "Invented Letters &amp; Notes",
    "publisher": "臆造出版社",
    "ISSN": ["1234-5679", "8765-4326"],
    "issn-type": [PRINT, ELECTRONIC],
}


def journals(value: object) -> RecordSet[JournalProfile]:
    """Read a value as journals of Crossref."""
    return parse(json.dumps(value), format=FORMAT, cls=JournalProfile)


def read(**values: object) -> tuple[JournalProfile, tuple[Problem, ...]]:
    """Read one journal, its keys with `_` for `-`, and return the profile with its problems."""
    found = journals({key.replace("_", "-"): value for key, value in values.items()})
    return found[0], found.problems


def rest(profile: JournalProfile) -> object:
    """Return what no field holds."""
    return thaw(profile.extra.get(FORMAT, FrozenMapping()))


def name(value: str, **fields: str) -> BilingualText:
    """Return a name in one language."""
    return BilingualText(variants=(LangText(value=value, **fields),))  # type: ignore[arg-type]


def test_each_key_fills_its_field() -> None:
    """Title, publisher and ISSNs have fields; counts, coverage and the like stay in `extra`."""
    found = journals(JOURNAL)
    expected = JournalProfile(
        name=name("Invented Letters & Notes"),
        publisher=name("臆造出版社", lang="zh", basis="script"),
        issn_print="1234-5679",
        issn_electronic="8765-4326",
        extra=FrozenMapping({FORMAT: LEFT}),
    )
    assert ((expected,), ()) == (tuple(found), found.problems)


@pytest.mark.parametrize(
    ("value", "envelope"),
    [
        (JOURNAL, {}),
        (
            {"status": "ok", "message-type": "journal", "message": JOURNAL},
            {"status": "ok", "message-type": "journal"},
        ),
        (
            {"message-type": "journal-list", "message": {"items": [JOURNAL], "total-results": 1}},
            {"message-type": "journal-list", "message": {"total-results": 1}},
        ),
        (
            {"message-type": "journal-list", "message": {"items": [JOURNAL]}},
            {"message-type": "journal-list"},
        ),
    ],
    ids=["bare", "one", "list", "list-of-nothing-else"],
)
def test_answers_are_opened(value: object, envelope: object) -> None:
    """A journal is the same in each answer, which content tells; what stood around it is kept."""
    (made,) = parse(json.dumps(value), cls=JournalProfile)
    assert envelope == thaw(made.extra.get(ENVELOPE, FrozenMapping()))
    (bare,) = journals(JOURNAL)
    assert (bare.name, bare.issns, LEFT) == (made.name, made.issns, rest(made))


def test_answer_about_something_else_is_a_failure() -> None:
    """An answer with another message type is refused, with its type."""
    (failure,) = journals({"message-type": "work", "message": JOURNAL}).failures
    assert "message-type: no answer about journals (got 'work')" in failure.error.message
    assert b"Invented Letters" in failure.raw


@pytest.mark.parametrize("message", [None, "Resource not found.", [JOURNAL]], ids=repr)
def test_answer_without_a_journal_is_a_failure(message: object) -> None:
    """A message that is no object holds no journal."""
    found = journals({"message-type": "journal", "message": message})
    assert (0, 1) == (len(found), len(found.failures))


def test_second_issn_of_a_medium_is_another() -> None:
    """The first of each medium has the field; the rest is among the others, and the list stays."""
    stated = [PRINT, {"value": "1111-1119", "type": "print"}, ELECTRONIC]
    made, problems = read(issn_type=stated, ISSN=["1111-1119", "1234-5679", "8765-4326"])
    assert ("1234-5679", "8765-4326", ("1111-1119",)) == (
        made.issn_print,
        made.issn_electronic,
        made.issn_other,
    )
    assert ({"issn-type": stated}, ()) == (rest(made), problems)


def test_issn_without_medium_is_another() -> None:
    """An ISSN that only the plain list has is kept without a medium."""
    made, _ = read(ISSN=["1234-5678", "8765-4326"], issn_type=[ELECTRONIC])
    assert (("1234-5678",), "8765-4326") == (made.issn_other, made.issn_electronic)


def test_linking_issn_has_its_field() -> None:
    """`ISSN-L` is the linking ISSN; null says nothing."""
    made, _ = read(ISSN_L="1234-5679")
    assert ("1234-5679", {}) == (made.issn_l, rest(made))
    made, problems = read(ISSN_L=None)
    assert (None, {"ISSN-L": None}, ()) == (made.issn_l, rest(made), problems)


@pytest.mark.parametrize(
    ("entry", "others", "problem"),
    [
        ("1234-5679", (), ("wrong-type", "issn-type[0]")),
        ({"value": 5, "type": "print"}, (), ("wrong-type", "issn-type[0].value")),
        ({"value": "x", "type": "print"}, (), ("identifier-invalid", "issn-type[0].value")),
        ({"value": "1234-5679", "type": 5}, ("1234-5679",), ("wrong-type", "issn-type[0].type")),
        (
            {"value": "1234-5679", "type": "stone"},
            ("1234-5679",),
            ("unreadable-value", "issn-type[0].type"),
        ),
        ({"value": "1234-5679"}, ("1234-5679",), None),
        ({"type": "print"}, (), None),
        ({}, (), None),
    ],
    ids=[
        *("text", "number", "no-issn", "medium-number", "unknown-medium"),
        *("no-medium", "no-value", "empty"),
    ],
)
def test_odd_entry_of_issn_type_stays(
    entry: object, others: tuple[str, ...], problem: tuple[str, str] | None
) -> None:
    """What cannot be read whole stays in `extra`; an ISSN in it is still used."""
    made, problems = read(issn_type=[entry])
    assert (others, {"issn-type": [entry]}) == (made.issn_other, rest(made))
    assert ([] if problem is None else [problem]) == [(one.code, one.path) for one in problems]


def test_entry_with_more_keys_stays() -> None:
    """A key that the entry of an ISSN should not have is not lost."""
    made, _ = read(issn_type=[PRINT | {"note": 1}])
    assert ("1234-5679", {"issn-type": [PRINT | {"note": 1}]}) == (made.issn_print, rest(made))


@pytest.mark.parametrize("key", ["title", "publisher", "ISSN", "issn-type", "ISSN-L"])
@pytest.mark.parametrize("value", [True, 5, {"a": [1]}], ids=["flag", "number", "object"])
def test_wrong_type_is_a_problem_and_stays(key: str, value: object) -> None:
    """A value of the wrong type leaves its field absent and is found in `extra`."""
    found = journals({key: value})
    assert JournalProfile(extra=FrozenMapping({FORMAT: {key: value}})) == found[0]
    assert [("wrong-type", key)] == [(one.code, one.path) for one in found.problems]


def test_list_beyond_the_limit_is_not_read() -> None:
    """A list with more entries than the limit stays as it is and is a problem."""
    values = ["1234-5679"] * 20_001
    made, problems = read(ISSN=values)
    assert ((), {"ISSN": values}, ["unreadable-value"]) == (
        made.issns,
        rest(made),
        [one.code for one in problems],
    )


def test_control_characters_are_removed_and_told() -> None:
    """A name without its control characters is used; the name as printed is kept."""
    made, problems = read(title="Invented\x00 Letters")
    assert ("Invented Letters", ["character-removed"]) == (
        str(made),
        [one.code for one in problems],
    )
    assert "Invented\x00 Letters" == (made.name.variants[0].raw if made.name else None)
