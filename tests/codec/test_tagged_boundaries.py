"""Tagged text whose records begin in other ways than by one tag alone."""

from __future__ import annotations

import re

import pytest

from litrecord.codec.tagged import TagGrammar, cut_blocks
from litrecord.limits import DEFAULT_LIMITS

LINE = re.compile(r"(?P<tag>[A-Z][A-Z0-9]) (?P<value>.*)")


def cut(text: str, grammar: TagGrammar) -> list[list[str]]:
    """Return the tags of each record, with their values."""
    blocks = cut_blocks(text.split("\n"), grammar, DEFAULT_LIMITS)
    return [[f"{one.tag} {one.text}" for one in block.tags] for block in blocks]


@pytest.mark.parametrize(("leading", "expected"), [(True, 2), (False, 1)])
def test_a_leading_tag_always_begins_a_record(*, leading: bool, expected: int) -> None:
    """Otherwise it belongs to a record that had none so far."""
    grammar = TagGrammar(line=LINE, begins=frozenset({"RT"}), leading=leading)
    assert expected == len(cut("A1 a\nRT b", grammar))


def test_after_an_empty_line_a_tag_that_begins_records_does() -> None:
    """Even where the record before has none."""
    grammar = TagGrammar(line=LINE, begins=frozenset({"RT"}))
    assert [["A1 a"], ["RT b"]] == cut("A1 a\n\nRT b", grammar)
    assert [["A1 a", "B1 b", "RT c"]] == cut("A1 a\n\nB1 b\nRT c", grammar)


def test_a_tag_that_stands_once_begins_the_next_record_when_it_comes_again() -> None:
    """The first one belongs to the record it stands in."""
    grammar = TagGrammar(line=LINE, begins=frozenset({"RT"}), once=frozenset({"SR"}))
    assert [["RT a", "SR b", "A1 c"], ["SR d", "A1 e"]] == cut(
        "RT a\nSR b\nA1 c\nSR d\nA1 e", grammar
    )


def test_an_opening_tag_begins_a_record_after_an_empty_line() -> None:
    """Unless the record has a tag that begins one."""
    grammar = TagGrammar(line=LINE, begins=frozenset({"RT"}), opening=frozenset({"A1"}))
    assert [["A1 a", "A1 b", "B1 c"], ["A1 d"]] == cut("A1 a\nA1 b\n\nB1 c\n\nA1 d", grammar)
    assert [["RT a", "A1 b"]] == cut("RT a\n\nA1 b", grammar)


def test_a_record_may_begin_where_a_line_end_was_lost() -> None:
    """What stands before it belongs to the record before; both stand on the same line."""
    grammar = TagGrammar(line=LINE, begins=frozenset({"RT"}), joined=re.compile("RT Book$"))
    assert [["RT Book", "A1 a"], ["RT Book", "A1 b"]] == cut("RT Book\nA1 aRT Book\nA1 b", grammar)
    blocks = list(cut_blocks(["RT Book", "A1 aRT Book", "A1 b"], grammar, DEFAULT_LIMITS))
    assert [1, 2] == [block.line for block in blocks]
