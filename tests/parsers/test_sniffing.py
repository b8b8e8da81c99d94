"""Which inputs are taken for the founding format, and which are not."""

from __future__ import annotations

import json

import pytest

from litrecord.api.reading import parse
from litrecord.errors import FormatError

RECOGNISED = [
    {"title": "An invented title"},
    {"PeriodicalName": "Invented Letters", "a": 1, "b": 2, "c": 3},
    {"resultStr": None, "unknown": 1},
]
FOREIGN = [
    {},
    {"a": 1},
    {"title": ["x"], "DOI": "10.1/x", "URL": "u", "publisher": "p", "type": "t"},
]


@pytest.mark.parametrize("value", RECOGNISED, ids=json.dumps)
def test_objects_with_its_keys_are_recognised(value: object) -> None:
    """One telling key suffices; keys that others have too count where there is little else."""
    assert 1 == len(parse(json.dumps(value)))


@pytest.mark.parametrize("value", FOREIGN, ids=json.dumps)
def test_other_objects_are_not(value: object) -> None:
    """An object with hardly any of its keys is of no known format, and its keys are named."""
    with pytest.raises(FormatError, match="of no known format"):
        parse(json.dumps(value))


NEIGHBOURS = {
    "scopus-csv": (
        "Authors,Author full names,Author(s) ID,Title,Year,Source title,Cited by,DOI,EID\n"
        "Roe R.,,,An invented title,2020,Invented Letters,1,,2-s2.0-85000000001\n"
    ),
    "aggregator": '{"title": "Authors,Author(s) ID,Source title,Cited by,EID", "JCR": "Q1"}',
}


@pytest.mark.parametrize("expected", NEIGHBOURS)
def test_neighbours_are_told_apart(expected: str) -> None:
    """An input is taken for the format it is in."""
    (record,) = parse(NEIGHBOURS[expected])
    assert record.source is not None
    assert expected == record.source.format
