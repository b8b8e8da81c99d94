"""Applying suggestions."""

from __future__ import annotations

import attrs
import pytest

from litrecord.errors import Failure, Location, ParseError, Problem, ProblemKind
from litrecord.model.collections import RankingTable, RecordSet
from litrecord.model.identifier import Link
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.record import PageRange, PaperRecord
from litrecord.model.source import Source
from litrecord.validators.engine import validate
from litrecord.validators.suggestions import apply_suggestions

PMC = "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC12269215/pdf/"
RECORD = PaperRecord(pages=PageRange(first="379"), links=(Link(kind="full-text", url=PMC),))


def problem(
    path: str, suggestion: object, raw: object = None, location: Location | None = None
) -> Problem:
    """Make a problem with a suggestion."""
    return Problem(
        code="test",
        severity="info",
        path=path,
        raw=raw,
        suggestion=suggestion,
        location=location,
    )


def located(line: int, **fields: object) -> PaperRecord:
    """Make a record read from a line of an invented file."""
    location = Location(source="invented.jsonl", line=line, index=line - 1)
    return PaperRecord(source=Source(format="invented", location=location), **fields)


def test_suggestions_of_a_report_are_put_in_place() -> None:
    """PMCID and article number are filled in, the pages moved; nothing else changes."""
    expected = attrs.evolve(RECORD, pmcid="PMC12269215", article_number="379", pages=None)
    assert expected == apply_suggestions(RECORD, validate(RECORD))


def test_what_was_suggested_is_not_suggested_again() -> None:
    """A second report proposes nothing."""
    made = apply_suggestions(RECORD, validate(RECORD))
    assert [] == [one for one in validate(made) if one.suggestion is not None]


def test_some_of_the_problems_may_be_chosen() -> None:
    """Only what is passed is applied."""
    chosen = [one for one in validate(RECORD) if one.code == "pmcid-derivable"]
    assert attrs.evolve(RECORD, pmcid="PMC12269215") == apply_suggestions(RECORD, chosen)


def test_record_without_suggestions_comes_back_as_it_is() -> None:
    """It is the very same object."""
    nothing = [problem("no.such.path", None)]
    assert apply_suggestions(RECORD, nothing) is RECORD


def test_nested_paths_and_positions_are_followed() -> None:
    """A suggestion may lie anywhere in the record."""
    record = PaperRecord(
        journal=JournalProfile(issn_print="03785955", issn_other=("2434-561x",)),
        authors=(Author(name=PersonName(literal="Ada Li"), orcid="0000000218250097"),),
        title=None,
    )
    made = apply_suggestions(record, validate(record))
    assert ("0378-5955", ("2434-561X",)) == (made.journal.issn_print, made.journal.issn_other)
    assert "0000-0002-1825-0097" == made.authors[0].orcid


def test_journal_on_its_own_takes_suggestions() -> None:
    """Paths are relative to the object."""
    journal = JournalProfile(issn_print="ISSN 0378-5955")
    assert "0378-5955" == apply_suggestions(journal, validate(journal)).issn_print


@pytest.mark.parametrize(
    ("present", "raw", "expected"),
    [
        (None, None, "10.1000/182"),
        (None, "https://doi.org/10.1000/182", "10.1000/182"),
        ("10.1000/x", "10.1000/x", "10.1000/182"),
        ("10.1000/x", "10.1000/y", "10.1000/x"),
        ("10.1000/x", None, "10.1000/x"),
    ],
    ids=["empty", "empty-found-elsewhere", "as-found", "changed-since", "nothing-found"],
)
def test_field_is_overwritten_only_if_it_holds_what_was_found(
    present: str | None, raw: object, expected: object
) -> None:
    """What a user has put there since stays."""
    record = PaperRecord(doi=present)
    made = apply_suggestions(record, [problem("doi", "10.1000/182", raw)])
    assert expected == made.doi


@pytest.mark.parametrize(
    ("count", "raw", "expected"),
    [(1, 1, 7), (1, "1", 7), (1, True, 1), (1, 1.0, 1)],
    ids=["same", "in-words", "true-is-not-one", "float-is-not-int"],
)
def test_found_value_is_compared_with_its_type(count: int, raw: object, expected: object) -> None:
    """A number may be named in words, but True is not 1."""
    record = PaperRecord(citation_count=count)
    made = apply_suggestions(record, [problem("citation_count", 7, raw)])
    assert expected == made.citation_count


def test_fields_are_not_emptied_for_a_suggestion_that_is_not_taken() -> None:
    """The pages stay where the article number was filled in since."""
    record = attrs.evolve(RECORD, article_number="e379")
    assert record.pages == apply_suggestions(record, validate(RECORD)).pages


def test_fields_to_empty_may_lie_deeper() -> None:
    """`clears` holds paths from the object."""
    kind = ProblemKind(
        code="test", severity="info", en="x", zh="x", clears=("journal.issn_electronic",)
    )
    record = PaperRecord(journal=JournalProfile(issn_electronic="0378-5955"))
    moving = kind.problem("journal.issn_print", raw="0378-5955", suggestion="0378-5955")
    made = apply_suggestions(record, [moving])
    assert ("0378-5955", None) == (made.journal.issn_print, made.journal.issn_electronic)


@pytest.mark.parametrize(
    "path", ["result.doi", "authors[0].orcid", "journal.issn_print", "issns", ""]
)
def test_path_that_does_not_exist_is_named(path: str) -> None:
    """A suggestion that cannot be put anywhere is an error, not silence."""
    with pytest.raises(ValueError, match=rf"^'{path}' \(test\)".replace("[", r"\[")):
        apply_suggestions(RECORD, [problem(path, "x", RECORD if path == "" else None)])


def test_suggestion_of_a_wrong_type_is_refused() -> None:
    """The model's own check speaks."""
    with pytest.raises(TypeError, match=r"PaperRecord\.doi"):
        apply_suggestions(RECORD, [problem("doi", 10)])


def test_suggestion_for_another_record_is_refused() -> None:
    """A problem of line 2 has no business in the record of line 1."""
    place = Location(source="invented.jsonl", line=2, index=1)
    with pytest.raises(ValueError, match=r"line 2.*not the one at.*line 1"):
        apply_suggestions(located(1), [problem("doi", "10.1000/182", location=place)])


@pytest.mark.parametrize(
    "obj", [None, "x", [RECORD], (RECORD,)], ids=["none", "str", "list", "tuple"]
)
def test_what_holds_no_suggestions_is_refused(obj: object) -> None:
    """Lists of records are made record sets first."""
    with pytest.raises(TypeError, match="expected a record"):
        apply_suggestions(obj, [problem("doi", "10.1000/182")])


def test_suggestions_of_a_set_go_to_their_records() -> None:
    """By place in the source where there is one, else by position in the set."""
    link = (Link(kind="doi", url="https://doi.org/10.1000/182"),)
    records = RecordSet([located(9), located(2, links=link), PaperRecord(links=link)])
    made = apply_suggestions(records, validate(records))
    assert [None, "10.1000/182", "10.1000/182"] == [one.doi for one in made]
    assert made[0] is records[0]


def test_filtered_set_takes_the_problems_of_its_own_records() -> None:
    """The place in the source survives filtering; the position in the set does not count then."""
    link = (Link(kind="doi", url="https://doi.org/10.1000/182"),)
    records = RecordSet([located(1), located(2, links=link)])
    report = validate(records)
    made = apply_suggestions(records[1:], [one for one in report if one.suggestion])
    assert ["10.1000/182"] == [one.doi for one in made]


def test_records_read_at_one_place_are_one_record() -> None:
    """A set that holds a record twice has both filled in."""
    link = (Link(kind="doi", url="https://doi.org/10.1000/182"),)
    records = RecordSet([located(1, links=link)] * 2)
    made = apply_suggestions(records, validate(records))
    assert ["10.1000/182", "10.1000/182"] == [one.doi for one in made]


@pytest.mark.parametrize(
    ("location", "message"),
    [
        (None, "no location"),
        (Location(index=5), "stands at record 5"),
        (Location(line=3), "stands at line 3"),
        (Location(index=-1), "stands at record -1"),
        (Location(index=0), "stands at record 0"),
        (Location(source="other.jsonl", line=1, index=0), "stands at other.jsonl"),
        (Location(source="invented.jsonl", line=7, index=6), "several records"),
    ],
    ids=[
        "none",
        "beyond-the-end",
        "no-position",
        "negative",
        "position-of-a-record-read-elsewhere",
        "other-source",
        "two-different-records",
    ],
)
def test_problem_whose_record_cannot_be_told_is_refused(
    location: Location | None, message: str
) -> None:
    """Rather no suggestion than one in the wrong record."""
    records = RecordSet([located(1), located(7, pmid="1"), located(7, pmid="2"), PaperRecord()])
    with pytest.raises(ValueError, match=message):
        apply_suggestions(records, [problem("doi", "10.1000/182", location=location)])


def test_set_keeps_failures_and_what_was_not_applied() -> None:
    """Of its own problems only those that were applied are gone."""
    applied = problem("doi", "10.1000/182", location=Location(index=0))
    other = problem("pmid", None, raw="x", location=Location(index=0))
    general = problem("", None, raw="gb18030")
    failure = Failure(raw=b"{", location=Location(index=2), error=ParseError("cut off"))
    records = RecordSet(
        [PaperRecord(), PaperRecord()],
        problems={0: [applied, other], 1: [other]},
        general=[general],
        failures=[failure],
    )
    made = apply_suggestions(records, [applied])
    assert "10.1000/182" == made[0].doi
    assert (general, other, other) == made.problems
    assert ((other,), (other,)) == (made.problems_of(0), made.problems_of(1))
    assert (failure,) == made.failures


def test_problem_that_was_not_applied_stays_in_the_set() -> None:
    """The field was filled in since; the problem is still there."""
    kept = problem("doi", "10.1000/182", location=Location(index=0))
    records = RecordSet([PaperRecord(doi="10.1000/183")], problems={0: [kept]})
    made = apply_suggestions(records, [kept])
    assert ("10.1000/183", (kept,)) == (made[0].doi, made.problems)


def test_set_without_suggestions_comes_back_as_it_is() -> None:
    """It is the very same object."""
    records = RecordSet([PaperRecord()])
    assert apply_suggestions(records, validate(records)) is records


def test_table_stays_a_table() -> None:
    """Its columns are kept."""
    table = RankingTable([JournalProfile(issn_print="03785955")], columns=[("ISSN", "issn_print")])
    made = apply_suggestions(table, validate(table))
    assert (RankingTable, (("ISSN", "issn_print"),)) == (type(made), made.columns)
    assert "0378-5955" == made[0].issn_print


def test_subclass_of_a_set_stays_one() -> None:
    """Whoever subclasses gets the subclass back."""

    class Library(RecordSet):
        """An invented subclass."""

        __slots__ = ()

    made = apply_suggestions(Library([RECORD]), validate(Library([RECORD])))
    assert (Library, "PMC12269215") == (type(made), made[0].pmcid)


def test_own_fields_of_a_subclass_survive() -> None:
    """A record class of one's own comes back with all its fields."""

    @attrs.frozen(kw_only=True)
    class Thesis(PaperRecord):
        degree: str

    record = Thesis(degree="PhD", links=RECORD.links)
    assert Thesis(degree="PhD", links=RECORD.links, pmcid="PMC12269215") == apply_suggestions(
        record, validate(record)
    )
