"""How a document of JSON is cut into papers. All papers are invented."""

from __future__ import annotations

import json

import pytest

from litrecord.codec.document import InputDocument
from litrecord.errors import Failure, ParseError
from litrecord.limits import DEFAULT_LIMITS
from litrecord.parsers.papers.entry import Entry
from litrecord.parsers.papers.json_entries import iter_entries
from litrecord.typing import ReadOptions

INSIDE = (("message", "items"), ("data",))


def cut(text: str, *, strict: bool = False) -> list[Entry | Failure]:
    """Cut a document into papers."""
    document = InputDocument(text, name=None, encoding=None, limits=DEFAULT_LIMITS)
    return list(iter_entries(document, ReadOptions(strict=strict), inside=INSIDE))


def values(text: str) -> list[object]:
    """Return the values of papers, and of what is none what is wrong with it."""
    return [
        one.values if isinstance(one, Entry) else one.error.problems[0].code for one in cut(text)
    ]


def bytes_of(one: Entry | Failure) -> bytes:
    """Return the bytes that a failure of an entry would have."""
    return one.raw() if callable(one.raw) else one.raw


@pytest.mark.parametrize(
    "text",
    [
        '[{"a": 1}, {"b": 2}]',
        '{"a": 1}\n{"b": 2}\n',
        '{"data": [{"a": 1}, {"b": 2}], "total": 2}',
        '{"message": {"items": [{"a": 1}, {"b": 2}]}}',
        '{"data": [{"a": 1}]}\n{"data": [{"b": 2}]}',
    ],
)
def test_papers_come_in_several_ways(text: str) -> None:
    """As an array, as lines, inside an answer of a provider, or several answers a line each."""
    assert [{"a": 1}, {"b": 2}] == values(text)
    assert [0, 1] == [one.location.index for one in cut(text)]


def test_a_single_object_is_a_paper() -> None:
    """Also where a key has the name of a list but holds something else."""
    assert [{"data": "x"}] == values('{"data": "x"}')


def test_what_is_no_object_is_a_failure() -> None:
    """The rest is read; positions count it."""
    assert [{"a": 1}, "wrong-type", "wrong-type", {"b": 2}] == values(
        '[{"a": 1}, null, 7, {"b": 2}]'
    )
    assert ["wrong-type", {"b": 2}] == values('{"data": ["x", {"b": 2}]}')


def test_a_broken_line_is_a_failure() -> None:
    """The others are read, with the positions that they have."""
    found = cut('{"a": 1}\n{"b": \n{"c": 3}')
    assert [Entry, Failure, Entry] == [type(one) for one in found]
    assert [0, 1, 2] == [one.location.index for one in found]


def test_what_is_no_json_is_refused() -> None:
    """There is nothing to cut."""
    with pytest.raises(ParseError):
        cut("<html>")


def test_a_failure_has_the_paper_as_it_stood() -> None:
    """Though what reads a paper takes it apart."""
    for text in ('[{"a": 1, "b": {"c": 2}}]', '{"data": [{"a": 1, "b": {"c": 2}}]}'):
        entry = cut(text)[0]
        assert isinstance(entry, Entry)
        entry.values.clear()
        assert {"a": 1, "b": {"c": 2}} == json.loads(bytes_of(entry))


def test_a_value_that_is_no_object_keeps_its_bytes() -> None:
    """Whether it stands in an answer or alone."""
    assert [b"7"] == [bytes_of(one) for one in cut('{"data": [7]}')]
    assert [b"7"] == [bytes_of(one) for one in cut("[7]")]


def test_keys_that_stand_twice_are_reported_in_strict_mode() -> None:
    """Once, with the first paper of the answer; the last value counts."""
    text = '{"data": [{"a": 1, "a": 2}, {"b": 1}]}'
    problems = [one.problems for one in cut(text, strict=True) if isinstance(one, Entry)]
    assert [["duplicate-key"], []] == [[each.code for each in one] for one in problems]
    assert [{"a": 2}, {"b": 1}] == values(text)
