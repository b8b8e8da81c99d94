"""Records cut from tagged text: what is kept, what fails, what is reported."""

from __future__ import annotations

import re

import attrs
import pytest

from litrecord.codec.document import InputDocument
from litrecord.codec.tagged import Block, TagGrammar
from litrecord.errors import Failure, LimitError, Location
from litrecord.limits import Limits
from litrecord.parsers.papers.entry import Entry
from litrecord.parsers.papers.tagged_entries import STRAY, iter_entries
from litrecord.typing import ReadOptions
from litrecord.vocab.problems import ENCODING_DETECTED, VALUE_REPAIRED

GRAMMAR = TagGrammar(
    line=re.compile(r"(?P<tag>[A-Z][A-Z0-9])  - ?(?P<value>.*)"),
    begins=frozenset({"TY"}),
    ends=frozenset({"ER"}),
)


KINDS = attrs.evolve(GRAMMAR, kinds=frozenset({"TY", "ER"}))


def entries(
    data: bytes | str, limits: Limits | None = None, grammar: TagGrammar = GRAMMAR
) -> list[Entry | Failure]:
    """Return the entries of a document."""
    limits = limits or Limits()
    document = InputDocument(data, name="export.ris", limits=limits)
    return list(iter_entries(document, ReadOptions(limits=limits), grammar))


def raw(item: Entry | Failure) -> bytes:
    """Return the bytes of an entry or a failure."""
    return item.raw() if callable(item.raw) else item.raw


def test_a_record_is_its_texts_by_tag() -> None:
    """Each tag has a list of its texts; the record knows where it stands."""
    one, two = entries("TY  - A\nAU  - X\nAU  - Y\nER  - \n\nTY  - B\nER  - \n")
    assert isinstance(one, Entry)
    assert {"TY": ["A"], "AU": ["X", "Y"], "ER": [""]} == one.values
    assert [
        Location(source="export.ris", line=1, index=0),
        Location(source="export.ris", line=6, index=1),
    ] == [one.location, two.location]
    assert [b"TY  - A\nAU  - X\nAU  - Y\nER  - ", b"TY  - B\nER  - "] == [raw(one), raw(two)]


def test_how_the_values_are_made_is_for_the_format() -> None:
    """A format may arrange the tags of a block in its own way."""

    def arrange(block: Block) -> dict[str, object]:
        return {"count": len(block.tags)}

    document = InputDocument("TY  - A\nER  - \n", limits=Limits())
    (one,) = iter_entries(document, ReadOptions(), GRAMMAR, arrange)
    assert isinstance(one, Entry)
    assert {"count": 2} == one.values


def test_lines_before_the_first_tag_are_kept() -> None:
    """A header of the file stands beside the values of the first record."""
    (one,) = entries("Provider: Invented Press\nTY  - A\nER  - \n")
    assert isinstance(one, Entry)
    assert ["Provider: Invented Press"] == one.values[STRAY]


def test_text_between_records_is_a_failure() -> None:
    """It costs no record, and is there as it stands."""
    first, failure, second = entries("TY  - A\nER  - \nlost\nTY  - B\nER  - \n")
    assert isinstance(failure, Failure)
    assert (b"lost", Location(source="export.ris", line=3, index=1)) == (
        failure.raw,
        failure.location,
    )
    assert "no line with a tag" in str(failure.error)
    assert [Entry, Entry] == [type(first), type(second)]


@pytest.mark.parametrize(
    "text", ["TY  - A\nER  - ", "TY  - A\nAU  - \nER  - ", "AU  - \nER  - ", "TY  - A"]
)
def test_a_record_of_nothing_but_its_type_is_a_failure(text: str) -> None:
    """A tag without a value says nothing either; its text is kept."""
    (failed,) = entries(text, grammar=KINDS)
    assert isinstance(failed, Failure)
    expected = "export.ris, line 1, record 0: no record: nothing in it has a value"
    assert (expected, text.encode()) == (str(failed.error), raw(failed))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("TY  - A\na note\nER  - ", {"TY": ["A a note"], "ER": [""]}),
        ("a note\nTY  - A\nER  - ", {"TY": ["A"], "ER": [""], STRAY: ["a note"]}),
        ("TY  - A\nAU  - B", {"TY": ["A"], "AU": ["B"]}),
    ],
)
def test_a_line_beside_the_type_makes_a_record(text: str, values: object) -> None:
    """Somebody wrote it, perhaps without a tag."""
    (one,) = entries(text, grammar=KINDS)
    assert isinstance(one, Entry)
    assert values == one.values


def test_a_record_beyond_the_limit_is_a_failure() -> None:
    """It says which limit, shows its beginning, and the next record is read."""
    long = "TY  - A\n" + "AB  - word\n" * 20 + "ER  - \n"
    failure, second = entries(long + "TY  - B\nER  - \n", Limits(record_size=60))
    assert isinstance(failure, Failure)
    assert isinstance(failure.error, LimitError)
    assert "record_size" in str(failure.error)
    assert failure.raw.startswith(b"TY  - A\nAB  - word\n")
    assert isinstance(second, Entry)


def test_the_encoding_is_reported_once() -> None:
    """The first record has the problem that the encoding was detected."""
    text = "TY  - A\nAU  - 高英峰\nER  - \nTY  - B\nAU  - 欧阳文渊\nER  - \n"
    one, two = entries(text.encode("gb18030"))
    assert isinstance(one, Entry)
    assert isinstance(two, Entry)
    assert [ENCODING_DETECTED.problem(used="gb18030", location=one.location)] == one.problems
    assert ([], ["欧阳文渊"]) == (two.problems, two.values["AU"])
    assert text.split("ER", maxsplit=1)[0].encode("gb18030") + b"ER  - " == raw(one)


def test_an_encoding_that_shows_late_is_reported_then() -> None:
    """The record from which on the text is not in UTF-8 has the problem."""
    text = "TY  - A\nER  - \n" * 20_000 + "TY  - B\nAU  - Müller, J.\nER  - \n"
    *_, before, last = entries(text.encode("cp1252"))
    assert isinstance(before, Entry)
    assert isinstance(last, Entry)
    assert ([], ["encoding-detected"]) == (before.problems, [one.code for one in last.problems])
    assert ["Müller, J."] == last.values["AU"]


def test_utf8_is_not_reported() -> None:
    """There is nothing to say about text that is in the usual encoding."""
    (one,) = entries("TY  - A\nAU  - 高英峰\nER  - \n".encode())
    assert isinstance(one, Entry)
    assert [] == one.problems


def test_a_line_that_is_not_in_the_encoding_is_reported() -> None:
    """The tag that it belongs to is named, with the line as it was and as it is read."""
    data = "TY  - A\nAU  - 高英峰\nER  - \nTY  - B\nAU  - 欧阳文渊\nAB  - one\n".encode()
    _, one = entries(data + b"two \xe4\xb8\nKW  - \xff\nER  - \n")
    assert isinstance(one, Entry)
    assert [
        VALUE_REPAIRED.problem(
            "AB", raw="two \\xe4\\xb8", used="two \ufffd", location=one.location
        ),
        VALUE_REPAIRED.problem("KW", raw="KW  - \\xff", used="KW  - \ufffd", location=one.location),
    ] == one.problems


def test_broken_lines_are_of_the_record_in_which_they_stand() -> None:
    """Blank lines before and within a record do not move them to another."""
    head = "Kopf: größer\n\n\nTY  - A\nER  - \n\nTY  - B\n\nAB  - x\n\n".encode()
    _, one = entries(head + b"\xff\nER  - \n")
    assert isinstance(one, Entry)
    assert [("AB", "\\xff")] == [(problem.path, problem.raw) for problem in one.problems]


def test_a_broken_line_before_the_first_tag_has_no_tag() -> None:
    """It is of the lines that are kept beside the values."""
    (one,) = entries("größer\n".encode() + b"\xff\nTY  - A\nER  - \n")
    assert isinstance(one, Entry)
    assert [(STRAY, "\\xff")] == [(problem.path, problem.raw) for problem in one.problems]
