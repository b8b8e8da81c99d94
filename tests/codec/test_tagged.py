"""Tagged text: where records begin and end, and that each line belongs to one."""

from __future__ import annotations

import re

import attrs
import pytest

from litrecord.codec.tagged import Block, Tagged, TagGrammar, cut_blocks
from litrecord.limits import DEFAULT_LIMITS, Limits

ENDED = TagGrammar(
    line=re.compile(r"(?P<tag>[A-Z][A-Z0-9])  - ?(?P<value>.*)"),
    begins=frozenset({"TY"}),
    ends=frozenset({"ER"}),
    outside=frozenset({"FN", "EF"}),
)
PARTED = TagGrammar(
    line=re.compile(r"(?P<tag>[A-Z]{2,4}) *- (?P<value>.*)"),
    begins=frozenset({"PMID"}),
    parted=True,
)


def cut(text: str, grammar: TagGrammar = ENDED, limits: Limits = DEFAULT_LIMITS) -> list[Block]:
    """Return the blocks of a text."""
    return list(cut_blocks(text.split("\n"), grammar, limits))


def tags(blocks: list[Block]) -> list[list[str]]:
    """Return the tags of each block."""
    return [[one.tag for one in block.tags] for block in blocks]


def test_a_tag_has_its_value_further_lines_and_line() -> None:
    """A line without a tag belongs to the tag before it, as it stands."""
    (block,) = cut("TY  - JOUR\nAB  - one \n  two\nthree\nER  - ")
    assert (
        Tagged("TY", "JOUR", (), 1),
        Tagged("AB", "one ", ("  two", "three"), 2),
        Tagged("ER", "", (), 5),
    ) == block.tags
    assert (1, True, False, ()) == (block.line, block.ended, block.oversized, block.stray)


def test_the_text_of_a_tag_is_its_lines_joined() -> None:
    """Further lines follow with one space each; blank ones say nothing."""
    assert "one two three" == Tagged("AB", " one ", ("  two", " ", "three"), 1).text
    assert "one" == Tagged("AB", " one ", (), 1).text
    assert "two" == Tagged("AB", "", ("  two",), 1).text


def test_values_are_grouped_by_tag() -> None:
    """Values of a tag keep their order; tags stand in the order of their first use."""
    (block,) = cut("TY  - JOUR\nAU  - A\nTI  - T\nAU  - B\nER  - ")
    assert {"TY": ["JOUR"], "AU": ["A", "B"], "TI": ["T"], "ER": [""]} == block.grouped()
    assert ["TY", "AU", "TI", "ER"] == list(block.grouped())


def test_a_record_ends_at_its_end_tag() -> None:
    """What comes after it begins another block; blank lines between are nothing."""
    first, second = cut("TY  - A\nER  - \n\n\nTY  - B\nER  - \n")
    assert [1, 5] == [first.line, second.line]
    assert (("TY  - A", "ER  - "), ("TY  - B", "ER  - ")) == (first.lines, second.lines)


def test_a_record_without_its_end_ends_where_the_next_begins() -> None:
    """It is told from one that ended as the format wants; so is one that breaks off."""
    blocks = cut("TY  - A\nTY  - B\nER  - \nTY  - C")
    assert [["TY"], ["TY", "ER"], ["TY"]] == tags(blocks)
    assert [False, True, False] == [block.ended for block in blocks]


def test_tags_before_the_one_that_begins_belong_to_the_record() -> None:
    """Some programs do not write that tag first."""
    assert [["ID", "TY", "AU", "ER"]] == tags(cut("ID  - 1\nTY  - A\nAU  - X\nER  - "))


def test_a_record_without_a_beginning_is_one_of_its_own() -> None:
    """Where the tag that begins a record is missing, the end of the one before still ends it."""
    blocks = cut("TY  - A\nER  - \nAU  - X\nER  - \nTY  - B\nER  - ")
    assert [["TY", "ER"], ["AU", "ER"], ["TY", "ER"]] == tags(blocks)


def test_lines_before_the_first_record_are_strays_of_it() -> None:
    """A header without tags is no record, and is kept."""
    (block,) = cut("Provider: Invented Press\n\nContent: text\n\nTY  - A\nER  - ")
    assert ("Provider: Invented Press", "Content: text") == block.stray
    assert (1, ["TY", "ER"]) == (block.line, [one.tag for one in block.tags])
    assert ("Provider: Invented Press", "", "Content: text", "", "TY  - A", "ER  - ") == block.lines


def test_lines_between_records_are_a_block_without_tags() -> None:
    """Text that no tag holds belongs neither to the record before nor to the one after."""
    blocks = cut("TY  - A\nER  - \nlost\n\nlines\nTY  - B\nER  - ")
    assert [["TY", "ER"], [], ["TY", "ER"]] == tags(blocks)
    assert (("lost", "lines"), ("lost", "", "lines"), 3) == (
        blocks[1].stray,
        blocks[1].lines,
        blocks[1].line,
    )


def test_text_without_any_tag_is_one_block() -> None:
    """Nothing of it vanishes."""
    (block,) = cut("no\ntags\n")
    assert ((), ("no", "tags")) == (block.tags, block.stray)


@pytest.mark.parametrize("text", ["", "\n\n", " \n\t"])
def test_blank_text_has_no_blocks(text: str) -> None:
    """Blank lines alone are nothing."""
    assert [] == cut(text)


def test_tags_outside_of_records_end_them() -> None:
    """The header and the footer of a file are of no record."""
    blocks = cut("FN  - File\nTY  - A\nAU  - X\nEF  - \nTY  - B\nER  - \nEF  - ")
    assert [["TY", "AU"], ["TY", "ER"]] == tags(blocks)
    assert [False, True] == [block.ended for block in blocks]


def test_blank_lines_part_records_where_the_format_says_so() -> None:
    """Then a record needs no tag that begins it, and every end is as the format wants."""
    blocks = cut("\nOWN - E\nTI  - T\n\n\nPMID- 1\nTI  - U", PARTED)
    assert [["OWN", "TI"], ["PMID", "TI"]] == tags(blocks)
    assert ([2, 6], [True, True]) == (
        [block.line for block in blocks],
        [block.ended for block in blocks],
    )


def test_records_that_nothing_parts_begin_at_their_tag() -> None:
    """A missing blank line joins no records."""
    assert [["PMID", "TI"], ["PMID"]] == tags(cut("PMID- 1\nTI  - T\nPMID- 2", PARTED))


def test_blank_lines_inside_a_record_are_of_no_value() -> None:
    """They are of the block, so that its lines can be counted, but of no tag."""
    (block,) = cut("TY  - A\nAB  - one\n\ntwo\nER  - ")
    assert ("two",) == block.tags[1].more
    assert ("TY  - A", "AB  - one", "", "two", "ER  - ") == block.lines


@pytest.mark.parametrize(
    ("value", "is_too_large"),
    [("a" * 22, False), ("a" * 23, True), ("高" * 7, False), ("高" * 8, True)],
)
def test_a_record_larger_than_the_limit_is_marked(value: str, is_too_large: bool) -> None:  # noqa: FBT001
    """The limit is one of bytes with line ends; the next record is read as ever."""
    limits = Limits(record_size=44)
    first, second = cut(f"TY  - A\nAU  - {value}\nER  - \nTY  - B\nER  - ", limits=limits)
    assert (is_too_large, False) == (first.oversized, second.oversized)
    assert ["TY", "ER"] == tags([second])[0]


def test_blank_lines_count_towards_the_limit() -> None:
    """Else a record of them alone would have no bound."""
    block, *_ = cut("TY  - A\n" + "\n" * 50 + "ER  - ", limits=Limits(record_size=44))
    assert block.oversized
    assert len(block.lines) < 50


def test_many_lines_count_towards_the_limit() -> None:
    """Short lines take far more memory than their bytes, so that they have a bound of their own."""
    first, second = cut(
        "TY  - A\n" + "AU  - x\n" * 20 + "TY  - B\nER  - ", limits=Limits(entries=3)
    )
    assert (True, False) == (first.oversized, second.oversized)
    assert 15 == len(first.lines)


def test_an_end_outside_of_records_is_nothing() -> None:
    """A record that ended twice is one record; an end that says something is kept."""
    assert [["TY", "ER"], ["TY", "ER"]] == tags(
        cut("ER  - \nTY  - A\nER  - \nER  - \nTY  - B\nER  - ")
    )
    assert [["TY", "ER"], ["ER"]] == tags(cut("TY  - A\nER  - \nER  - x"))


def test_header_lines_are_of_no_record() -> None:
    """They are left out before and between records; inside, such a line goes on with a value."""
    grammar = attrs.evolve(ENDED, header=re.compile("Provider:"))
    blocks = cut("Provider: P\nTY  - A\nProvider: P\nER  - \nProvider: P\nTY  - B\nER  - ", grammar)
    assert [["TY", "ER"], ["TY", "ER"]] == tags(blocks)
    assert [("Provider: P",), ()] == [block.tags[0].more for block in blocks]
