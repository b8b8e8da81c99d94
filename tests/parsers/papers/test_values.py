"""How single values are read. All values are invented."""

from __future__ import annotations

import pytest

from litrecord.errors import Location
from litrecord.limits import Limits
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier, Link
from litrecord.model.journal import Abbreviation
from litrecord.model.record import Classification, PageRange
from litrecord.parsers.papers import values
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Reader


def read(reader: Reader, value: object) -> tuple[object, list[str]]:
    """Read a value; return what was read and the codes of what was found wrong."""
    reading = Reading({}, limits=Limits(entries=3), location=Location())
    reading.path = "a"
    return reader(value, reading), [problem.code for problem in reading.problems]


def rest(reader: Reader, value: object) -> object:
    """Return what is left of a value that was read for a field `types`."""
    reading = Reading({"a": value}, limits=Limits(), location=Location())
    reading.take(("a",), reader, "journal.issn_other")
    return reading.values.get("a")


@pytest.mark.parametrize(
    ("value", "text", "codes"),
    [
        ("  An  invented\n line ", "An invented line", []),
        (16, "16", []),
        (-3, "-3", []),
        ("R&amp;D", "R&D", []),
        ("a\x00b", "ab", ["character-removed"]),
        ("a\r\nb", "a b", []),
        ("  ", None, []),
        (None, None, []),
        (True, None, ["wrong-type"]),
        (1.5, None, ["wrong-type"]),
        (10**18, None, ["wrong-type"]),
        ({"a": 1}, None, ["wrong-type"]),
    ],
)
def test_text_of_one_line(value: object, text: str | None, codes: list[str]) -> None:
    """White space is single, entities are decoded, numbers are digits."""
    assert (text, codes) == read(values.read_text, value)


def test_lists_of_texts() -> None:
    """One text is a list of one; blank entries are none; an empty list is empty."""
    assert (("a", "b"), []) == read(values.read_texts, ["a", "", "b"])
    assert (("a",), []) == read(values.read_texts, "a")
    assert ((), []) == read(values.read_texts, [])
    assert (None, []) == read(values.read_texts, [""])
    assert (("a",), ["wrong-type"]) == read(values.read_texts, ["a", {}])
    assert (None, ["unreadable-value"]) == read(values.read_texts, list("abcd"))


@pytest.mark.parametrize(
    ("reader", "value", "text", "codes"),
    [
        (values.read_doi, "10.99999/Invented.1", "10.99999/Invented.1", []),
        (values.read_doi, "https://doi.org/10.99999/Invented.1", "10.99999/Invented.1", []),
        (values.read_doi, "doi: 10.99999/Invented.1", "10.99999/Invented.1", []),
        (values.read_doi, "10.99999/invented.", "10.99999/invented", ["value-repaired"]),
        (values.read_doi, "none", None, ["identifier-invalid"]),
        (values.read_doi, " ", None, []),
        (values.read_pmid, 12345678, "12345678", []),
        (values.read_pmid, "PMID: 12345678", "12345678", []),
        (values.read_pmid, "x", None, ["identifier-invalid"]),
        (values.read_pmcid, "PMC1234567", "PMC1234567", []),
        (values.read_arxiv, "arXiv:2101.00001", "2101.00001", []),
        (values.read_issn, "1234-5679", "1234-5679", []),
        (values.read_issn, "12345679", "1234-5679", []),
        (values.read_issn, "1234-5678", "1234-5678", []),
        (values.read_issn, "12", None, ["identifier-invalid"]),
        (values.read_issn, "", None, []),
    ],
)
def test_identifiers(reader: Reader, value: object, text: str | None, codes: list[str]) -> None:
    """What a scheme allows before them is a way of writing; what else is mended is reported."""
    assert (text, codes) == read(reader, value)


def test_lists_of_issns() -> None:
    """Each is there once; what is none stays."""
    value = ["1234-5679", "1234-5679", "x", "8765-4326"]
    assert (("1234-5679",), []) == read(values.read_issns, "1234-5679")
    assert ["x"] == rest(values.read_issns, value)
    assert None is rest(values.read_issns, ["1234-5679"])
    assert ["x"] == rest(values.read_issns, ["x"])


def test_readers_that_are_made() -> None:
    """Each makes its object of every text; of nothing it makes nothing."""
    made = [
        (values.identifier("cstr"), Identifier(scheme="cstr", value="x")),
        (values.classification("clc"), Classification(scheme="clc", code="x")),
        (values.abbreviation("iso4"), Abbreviation(value="x", scheme="iso4")),
        (values.link("full-text"), Link(kind="full-text", url="x")),
    ]
    for reader, expected in made:
        assert ((expected,), []) == read(reader, ["x"])
        assert (None, []) == read(reader, [])


def test_classes_with_a_separator() -> None:
    """Blank parts are none."""
    codes = read(values.classification("clc", ";"), " R5; ;Q2 ")[0]
    expected = (Classification(scheme="clc", code="R5"), Classification(scheme="clc", code="Q2"))
    assert expected == codes


def test_the_first_known_word_is_the_kind() -> None:
    """All words are types; upper and lower case are the same."""
    reader = values.kind({"article": "article-journal", "book": "book"})
    assert {"types": ("x", "Book", "Article"), "kind": "book"} == (
        read(reader, ["x", "Book", "Article"])[0]
    )
    assert {"types": ("x",)} == read(reader, "x")[0]
    assert None is read(reader, [])[0]


def test_a_kind_that_is_known_already_counts() -> None:
    """The word is a type all the same."""
    reading = Reading({}, limits=Limits(), location=Location())
    reading.put("kind", "thesis")
    assert {"types": ("Book",)} == values.kind({"book": "book"})("Book", reading)


@pytest.mark.parametrize(
    ("value", "count", "codes"),
    [
        (0, 0, []),
        ("1,234", 1234, []),
        (-1, None, ["unreadable-value"]),
        (10**18, None, ["unreadable-value"]),
        ("many", None, ["unreadable-value"]),
        (1.0, None, ["wrong-type"]),
        (True, None, ["wrong-type"]),
        ([], None, ["wrong-type"]),
    ],
)
def test_counts(value: object, count: int | None, codes: list[str]) -> None:
    """They are numbers from 0 on, also as text."""
    assert (count, codes) == read(values.read_citation_count, value)


def test_flags() -> None:
    """They are true or false and nothing that looks like it."""
    assert (False, []) == read(values.read_flag, value=False)
    assert (None, ["wrong-type"]) == read(values.read_flag, "false")


@pytest.mark.parametrize(
    ("value", "date", "codes"),
    [
        ("2025-07-16", PartialDate(year=2025, month=7, day=16), []),
        (2025, PartialDate(year=2025), []),
        ("0000", None, []),
        ("2025-02-30", None, ["date-unreadable"]),
        ("07/08/2025", None, ["date-ambiguous"]),
        ("soon", None, ["date-unreadable"]),
    ],
)
def test_dates(value: object, date: PartialDate | None, codes: list[str]) -> None:
    """What cannot be read without a guess is absent."""
    assert (date, codes) == read(values.read_date, value)


DAY = PartialDate(year=2025, month=7, day=16)


@pytest.mark.parametrize(
    ("value", "date", "codes"),
    [
        ({"date-parts": [[2025, 7, 16]]}, DAY, []),
        ({"date-parts": [["2025", "07", " 16"]]}, DAY, []),
        ({"date-parts": [[2025, 7, 0]]}, PartialDate(year=2025, month=7), []),
        ({"date-parts": [[2025, None, None]]}, PartialDate(year=2025), []),
        ({"date-parts": [[2025], [2025]]}, PartialDate(year=2025), []),
        (
            {"date-parts": [[2025, 7], [2025, 8]]},
            PartialDate(year=2025, month=7, end=PartialDate(year=2025, month=8)),
            [],
        ),
        ({"date-parts": [[2025, 8], [2025, 7]]}, None, ["date-unreadable"]),
        ({"date-parts": [[2025, 13]]}, None, ["date-unreadable"]),
        ({"date-parts": [[2025, 7, 16, 1]]}, None, ["date-unreadable"]),
        ({"date-parts": [[None, 7]]}, None, ["date-unreadable"]),
        ({"date-parts": [[2025.5]]}, None, ["date-unreadable"]),
        ({"date-parts": [["²"]]}, None, ["date-unreadable"]),
        ({"date-parts": "2025"}, None, ["date-unreadable"]),
        ({"date-parts": [[1], [2], [3]]}, None, ["date-unreadable"]),
        ({"date-parts": [[None]]}, None, []),
        ({"date-parts": []}, None, []),
        ({}, None, []),
        ({"raw": "2025-07-16"}, DAY, []),
        ({"literal": "July 16, 2025"}, DAY, []),
        ({"raw": "soon"}, None, ["date-unreadable"]),
        ("2025", None, ["wrong-type"]),
    ],
)
def test_dates_in_parts(value: object, date: PartialDate | None, codes: list[str]) -> None:
    """Zeros and nulls at the end are unknown; two lists are a range."""
    assert (date, codes) == read(values.read_date_parts, value)


def test_what_stands_beside_parts_of_a_date_is_left() -> None:
    """A time, a flag, text that says the same."""
    value = {"date-parts": [[2025]], "circa": True, "literal": "x"}
    reading = Reading({"a": value}, limits=Limits(), location=Location())
    reading.take(("a",), values.read_date_parts, "published")
    assert {"a": {"circa": True, "literal": "x"}} == reading.values


def test_pages_volumes_and_issues() -> None:
    """Their forms are those of `litrecord.text.locators`."""
    assert (PageRange(first="123", last="127"), []) == read(values.read_pages, "123-7")
    assert (PageRange(first="5"), []) == read(values.read_pages, 5)
    assert (None, []) == read(values.read_pages, " ")
    assert ({"volume": "16", "issue": "1"}, []) == read(values.read_volume_issue, "16(1)")
    assert ({"volume": "16"}, []) == read(values.read_volume_issue, 16)
    assert (None, []) == read(values.read_volume_issue, "")


@pytest.mark.parametrize(
    ("value", "tags", "left", "codes"),
    [
        ("eng; chi", ("en", "zh"), None, []),
        (["English", "english"], ("en",), None, []),
        ("und", None, "und", []),
        ("Klingonish", None, "Klingonish", ["unreadable-value"]),
        (["en", "Klingonish"], ("en",), ["Klingonish"], ["unreadable-value"]),
        ("en, Klingonish", ("en",), "en, Klingonish", ["unreadable-value"]),
    ],
)
def test_languages(
    value: object, tags: tuple[str, ...] | None, left: object, codes: list[str]
) -> None:
    """Tags, codes and names; what is none stays."""
    reading = Reading({"a": value}, limits=Limits(), location=Location())
    reading.take(("a",), values.read_languages, "languages")
    held = reading.gathered.get("languages")
    assert (None if tags is None else list(tags)) == held
    assert (left, codes) == (reading.values.get("a"), [one.code for one in reading.problems])
