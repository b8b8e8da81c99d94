"""Sets of records, tables of profiles and reports: immutable, and each problem with its record."""

from __future__ import annotations

import copy

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison import pickled
from litrecord.errors import Failure, Location, ParseError, Problem, ProblemKind, Severity
from litrecord.model.collections import Collected, RankingTable, RecordSet
from litrecord.model.journal import JournalProfile
from litrecord.model.record import PaperRecord
from litrecord.model.report import Report

RECORDS = tuple(PaperRecord(doi=f"10.5555/invented.{number}") for number in range(4))


def _problem(code: str, severity: str = "warning", count: int = 1) -> Problem:
    kind = ProblemKind(code=code, severity=severity, en=f"there is {code}", zh=f"有 {code}")
    return kind.problem(raw=code, count=count)


A, B, C, GENERAL = map(_problem, ("a", "b", "c", "general"))
FAILURE = Failure(raw=b"{", location=Location(line=5), error=ParseError("not JSON"))
FOUND = RecordSet(RECORDS, problems={3: [C], 1: [A, B]}, general=[GENERAL], failures=[FAILURE])
TABLE = RankingTable(
    [JournalProfile(issn_print="1000-0003"), JournalProfile()],
    problems={0: [A]},
    columns=[("JCR分区", "quartile")],
)


# Sets and tables


def test_set_is_a_sequence() -> None:
    """A set has the length, the order and the lookups of a sequence."""
    assert 4 == len(FOUND)
    assert RECORDS == tuple(FOUND)
    assert RECORDS[-1] == FOUND[-1]
    assert RECORDS[2] in FOUND
    assert 2 == FOUND.index(RECORDS[2])
    assert list(reversed(RECORDS)) == list(reversed(FOUND))
    with pytest.raises(IndexError):
        _ = FOUND[4]


def test_problems_come_in_the_order_of_the_records() -> None:
    """Those of the whole come first, then those of each record."""
    assert (GENERAL, A, B, C) == FOUND.problems
    assert (FAILURE,) == FOUND.failures


@pytest.mark.parametrize(
    ("index", "expected"),
    [(0, ()), (1, (A, B)), (2, ()), (3, (C,)), (-1, (C,)), (-3, (A, B)), (-4, ())],
)
def test_problems_of_a_record(index: int, expected: tuple[Problem, ...]) -> None:
    """A record is named by its position, which may count from the end."""
    assert expected == FOUND.problems_of(index)


def test_records_are_taken_by_their_positions() -> None:
    """Positions may count from the end and come again; each record brings its problems."""
    taken = FOUND.take([3, 0, -3, 3])
    assert (RECORDS[3], RECORDS[0], RECORDS[1], RECORDS[3]) == tuple(taken)
    assert [(C,), (), (A, B), (C,)] == [taken.problems_of(at) for at in range(4)]
    assert ((), 0) == (taken.failures, len(FOUND.take(())))
    assert TABLE.columns == TABLE.take([-1]).columns


@pytest.mark.parametrize(
    ("positions", "error"), [([0, 4], IndexError), ([-5], IndexError), (["0"], TypeError)]
)
def test_positions_of_no_record_are_refused(positions: list[int], error: type[Exception]) -> None:
    """Nothing is left out in silence."""
    with pytest.raises(error):
        FOUND.take(positions)


def test_a_mask_is_not_taken_for_positions() -> None:
    """True and False are numbers in Python; the error says what is expected."""
    with pytest.raises(TypeError, match=r"the index of a frame that to_pandas made; got bool"):
        FOUND.take([True, False, True, False])
    with pytest.raises(IndexError, match="no position 4 among 4"):
        FOUND.take([4])


@pytest.mark.parametrize("index", [4, -5])
def test_problems_of_no_record(index: int) -> None:
    """A position outside the set is an IndexError."""
    with pytest.raises(IndexError):
        FOUND.problems_of(index)


def test_codes_of_problems_stand_in_the_order_of_the_records() -> None:
    """Each code is there once; a record without problems has none."""
    odd, late = (Problem(code=code, severity=Severity.INFO) for code in ("odd", "late"))
    found = RecordSet("abcd", problems={2: [late, odd, late], 0: [odd], 9: [odd], 3: []})
    assert [("odd",), (), ("late", "odd"), ()] == found.problem_codes()
    assert [("late", "odd"), ()] == found[2:].problem_codes()


@pytest.mark.parametrize(
    "part",
    [slice(1, 3), slice(None, None, -1), slice(-1, None), slice(2, 2), slice(None, None, 2)],
    ids=["middle", "reversed", "last", "empty", "every-second"],
)
def test_slices_keep_the_problems_of_their_records(part: slice) -> None:
    """A slice is a set whose records have the problems that they had."""
    some = FOUND[part]
    assert RecordSet is type(some)
    assert RECORDS[part] == tuple(some)
    kept = [FOUND.problems_of(at) for at in range(4)[part]]
    assert kept == [some.problems_of(at) for at in range(len(some))]
    # What is about the whole belongs to the whole.
    assert tuple(one for problems in kept for one in problems) == some.problems
    assert () == some.failures


@given(st.sets(st.integers(0, 3)), st.integers(0, 4))
def test_filters_keep_the_problems_of_their_records(kept: set[int], start: int) -> None:
    """A filter of a slice keeps each record's problems too."""
    some = FOUND[start:].filter(lambda record: RECORDS.index(record) in kept)
    positions = [at for at in range(4) if at in kept and at >= start]
    assert [RECORDS[at] for at in positions] == list(some)
    assert [FOUND.problems_of(at) for at in positions] == [
        some.problems_of(at) for at in range(len(some))
    ]


def test_slice_of_a_table_keeps_its_columns() -> None:
    """What the headers were taken for holds for every part of a table."""
    assert (("JCR分区", "quartile"),) == TABLE[:1].columns == TABLE.columns
    assert (A,) == TABLE.filter(lambda profile: profile.issn_print is not None).problems


def test_sets_are_equal_by_their_items() -> None:
    """Problems and failures take no part in comparison, the kind of collection does."""
    assert RecordSet(RECORDS) == FOUND
    assert hash(RecordSet(RECORDS)) == hash(FOUND)
    assert FOUND[:2] != FOUND
    assert RECORDS != FOUND
    assert RecordSet() != RankingTable()
    assert RecordSet() != Collected()


@pytest.mark.parametrize("obj", [FOUND, TABLE, Report([A])], ids=["set", "table", "report"])
def test_collections_cannot_be_changed(obj: object) -> None:
    """No attribute can be set, added or deleted."""
    slot = "_problems"
    before = getattr(obj, slot)
    for name in (slot, "unheard_of"):
        with pytest.raises(AttributeError, match=f"cannot be changed .attribute '{name}'"):
            setattr(obj, name, ())
    with pytest.raises(AttributeError, match="cannot be changed"):
        delattr(obj, slot)
    assert before is getattr(obj, slot)


def test_collections_do_not_hold_on_to_what_they_were_made_of() -> None:
    """Changing a list afterwards changes no collection."""
    items, problems = list(RECORDS), {0: [A]}
    made = RecordSet(items, problems=problems)
    items.clear()
    problems[0].append(B)
    assert 4 == len(made)
    assert (A,) == made.problems


@pytest.mark.parametrize("obj", [FOUND, FOUND[1:2], TABLE], ids=["set", "slice", "table"])
def test_collections_survive_pickle_and_copy(obj: Collected[object]) -> None:
    """Items, problems, failures and columns come out of pickles and copies."""
    for again in (pickled(obj), copy.deepcopy(obj), copy.copy(obj)):
        assert type(obj) is type(again)
        assert (obj, obj.problems, obj.failures) == (again, again.problems, again.failures)
        assert getattr(obj, "columns", None) == getattr(again, "columns", None)


def test_collections_say_what_is_in_them() -> None:
    """The representation counts, it does not list."""
    assert "<RecordSet: 4 items, 4 problems, 1 failure>" == repr(FOUND)
    assert "<RankingTable: 0 items>" == repr(RankingTable())


def test_set_may_be_made_with_its_type_stated() -> None:
    """`RecordSet[PaperRecord](…)` works, although a set takes no attributes."""
    assert FOUND == RecordSet[PaperRecord](RECORDS)


def test_derived_set_stays_derived() -> None:
    """A slice of a derived collection is of its class and has its attributes."""

    class Named(RecordSet[PaperRecord]):
        __slots__ = ("_name",)

        def _copy_into(self, made: Collected[object], positions: object) -> None:
            super()._copy_into(made, positions)
            object.__setattr__(made, "_name", self._name)

    named = Named(RECORDS)
    object.__setattr__(named, "_name", "invented")
    assert Named is type(named[:1])
    assert "invented" == named[:1]._name


# Reports

ERROR, NOTE = _problem("broken", "error"), _problem("odd", "info", count=3)
REPORT = Report([A, ERROR, NOTE, A], checked=2)


def test_report_is_a_sequence_of_problems() -> None:
    """A report has its problems in order; a slice of it is a tuple."""
    assert 4 == len(REPORT)
    assert (A, ERROR, NOTE, A) == tuple(REPORT) == REPORT.problems
    assert ERROR == REPORT[1]
    assert (A, ERROR) == REPORT[:2]
    assert 2 == REPORT.checked


def test_report_tells_severities_apart() -> None:
    """Errors, warnings and infos can be asked for; only errors make it not ok."""
    assert (ERROR,) == REPORT.errors == REPORT.of("error")
    assert (A, A) == REPORT.warnings
    assert (NOTE,) == REPORT.infos == REPORT.of(Severity.INFO)
    assert not REPORT.ok
    assert Report([A, NOTE]).ok
    with pytest.raises(ValueError, match="fatal"):
        REPORT.of("fatal")


def test_report_counts_records() -> None:
    """Each code is counted with the records that its problems stand for, most frequent first."""
    assert [("odd", 3), ("a", 2), ("broken", 1)] == list(REPORT.counts().items())
    assert {} == Report().counts()


def test_report_is_worded_in_both_languages() -> None:
    """Every problem has a line of its own."""
    assert "error: there is broken (got 'broken') [broken]" == REPORT.text().splitlines()[1]
    assert "警告：有 a（值为 'a'） [a]" == REPORT.text("zh").splitlines()[0]
    placed = attrs.evolve(REPORT[0], location=Location(source="a.ris", line=3, index=0))
    line = Report([placed]).text("zh")
    assert "a.ris，第 3 行，记录 0：警告：有 a（值为 'a'） [a]" == line


def test_reports_are_values() -> None:
    """Reports of the same problems on as many objects are equal, and survive pickling."""
    again = pickled(REPORT)
    assert (REPORT, hash(REPORT)) == (again, hash(again))
    assert REPORT == copy.deepcopy(REPORT)
    assert REPORT != Report(REPORT, checked=3)
    assert REPORT != Report([A], checked=2)
    assert REPORT != (A, ERROR, NOTE, A)
    assert "<Report: 2 checked, 1 error, 2 warnings, 1 info>" == repr(REPORT)
