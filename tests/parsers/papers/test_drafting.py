"""An entry becomes a draft. All values are invented."""

from __future__ import annotations

import pytest

from litrecord.api.loading import loads
from litrecord.api.reading import parse
from litrecord.errors import Failure, Location, ParseError
from litrecord.parsers.papers.drafting import draft
from litrecord.parsers.papers.entry import Entry
from litrecord.parsers.papers.table import FieldTable
from litrecord.typing import Draft, ReadOptions
from litrecord.vocab.problems import DUPLICATE_KEY

HERE = Location(line=3, index=1)


def test_an_entry_without_values_is_no_record() -> None:
    """It becomes a failure with what was found while it was cut."""
    problem = DUPLICATE_KEY.problem("a", location=HERE)
    entry = Entry(values={}, location=HERE, raw=lambda: b"{ }", problems=[problem])
    failed = draft(entry, FieldTable(()), "invented", ReadOptions())
    assert isinstance(failed, Failure)
    assert (b"{ }", HERE) == (failed.raw, failed.location)
    assert "line 3, record 1: no record: nothing in it has a value" == str(failed.error)
    assert isinstance(failed.error, ParseError)
    assert (problem,) == failed.error.problems


def test_a_value_that_no_field_holds_makes_a_record() -> None:
    """Though it says nothing: that it stood there is kept."""
    entry = Entry(values={"a": None}, location=HERE, raw=b"{}")
    made = draft(entry, FieldTable(()), "invented", ReadOptions())
    assert isinstance(made, Draft)
    assert {"extra": {"invented": {"a": None}}} == made.fields


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{}", "crossref"),
        ("{}", "csl-json"),
        ("PMID- \n", "nbib"),
        ("TY  - JOUR\nER  - \n", "ris"),
        ("PT J\nER\n", "wos"),
        ("RT Journal Article\n", "cnki-refworks"),
        ("%0 Journal Article\n", "cnki-endnote"),
    ],
)
def test_every_format_refuses_a_record_of_nothing(text: str, name: str) -> None:
    """A type alone is no paper."""
    found = parse(text, format=name)
    assert (0, 1) == (len(found), len(found.failures))
    with pytest.raises(ParseError, match="nothing in it has a value"):
        loads(text, format=name)


def test_a_number_alone_is_a_record() -> None:
    """A list of numbers of PubMed has nothing else."""
    assert ["1", "2"] == [one.pmid for one in parse("PMID- 1\n\nPMID- 2\n")]
