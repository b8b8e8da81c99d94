"""Problems of reading told again."""

from __future__ import annotations

import attrs
import pytest

from litrecord.errors import Problem, Severity
from litrecord.model.dates import PartialDate
from litrecord.model.journal import JournalProfile
from litrecord.model.record import PaperRecord
from litrecord.model.source import Kept, Layout, Source
from litrecord.validators.reading import reading_problems, still_holds
from litrecord.vocab.problems import DATE_UNREADABLE, VALUE_REPAIRED


def sourced(*kept: Kept, inner: tuple[Kept, ...] = (), **fields: object) -> PaperRecord:
    """Make a record with values kept from the outer and from an inner level of its source."""
    nested = (("result", Layout(kept=inner)),) if inner else ()
    source = Source(format="invented", layout=Layout(kept=kept, nested=nested))
    return PaperRecord(source=source, **fields)


BAD_DATE = Kept(key="date", raw="2025-13-40", code="date-unreadable", path="published", held=None)


def test_problem_of_a_field_left_empty_is_told_again() -> None:
    """The path is that of the source, the raw value what stood there."""
    assert [DATE_UNREADABLE.problem("date", raw="2025-13-40")] == list(
        reading_problems(sourced(BAD_DATE))
    )


def test_problem_of_a_field_filled_since_is_not_told_again() -> None:
    """Whoever has put the date right has settled it."""
    record = attrs.evolve(sourced(BAD_DATE), published=PartialDate(year=2025))
    assert [] == list(reading_problems(record))


def test_problem_inside_a_nested_object_has_its_path() -> None:
    """Levels of the source are joined with full stops."""
    kept = Kept(key="count", raw="1,2", code="value-repaired", path="citation_count", held="12")
    record = sourced(inner=(kept,), citation_count=12)
    expected = VALUE_REPAIRED.problem("result.count", raw="1,2", used="12")
    assert [expected] == list(reading_problems(record))


def test_mere_spellings_are_no_problems() -> None:
    """A kept value without a code was read without a doubt."""
    assert [] == list(reading_problems(sourced(Kept(key="count", raw="0"))))


@pytest.mark.parametrize(
    "obj",
    [PaperRecord(), PaperRecord(source=Source(format="invented")), JournalProfile(), object()],
    ids=["made-in-python", "nothing-kept", "profile", "no-source"],
)
def test_objects_without_kept_values_have_no_such_problems(obj: object) -> None:
    """There is nothing to tell again."""
    assert [] == list(reading_problems(obj))


@pytest.mark.parametrize(
    ("held", "severity"),
    [(None, Severity.ERROR), ("12", Severity.WARNING)],
    ids=["left-out", "used"],
)
def test_code_of_another_parser_gets_a_severity(held: str | None, severity: Severity) -> None:
    """An empty field is an error, a value that was used nevertheless a warning."""
    kept = Kept(key="n", raw="x", code="their-code", path="citation_count", held=held)
    record = sourced(kept, citation_count=None if held is None else 12)
    expected = Problem(code="their-code", severity=severity, path="n", raw="x", used=held)
    assert [expected] == list(reading_problems(record))


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        (Kept(key="k"), True),
        (Kept(key="k", path="doi", held="10.1000/182"), True),
        (Kept(key="k", path="doi", held="10.1000/183"), False),
        (Kept(key="k", path="doi", held=None), False),
        (Kept(key="k", path="pmid", held=None), True),
        (Kept(key="k", path="published", held="2025-07"), True),
        (Kept(key="k", path="journal.name", held=None), True),
        (Kept(key="k", path="journal.name", held="Rice"), False),
        (Kept(key="k", path="citation_count", held="1"), False),
    ],
    ids=[
        "of-the-source-alone",
        "same-text",
        "other-text",
        "filled",
        "empty",
        "same-date",
        "holder-empty",
        "holder-emptied",
        "integer-that-cannot-be-written",
    ],
)
def test_problem_stands_while_the_field_is_as_it_was_read(kept: Kept, expected: object) -> None:
    """Values are compared in words; what lies beyond an empty field is empty."""
    record = PaperRecord(
        doi="10.1000/182", published=PartialDate(year=2025, month=7), citation_count=10**5000
    )
    assert expected is still_holds(record, kept)
