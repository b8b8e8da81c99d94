"""Errors survive pickling, and problems are worded in one short, harmless line."""

from __future__ import annotations

import copy
import pickle

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison import pickled
from litrecord.errors import (
    CitationError,
    Failure,
    FormatError,
    IdentifierError,
    LimitError,
    LitrecordError,
    Location,
    LossError,
    MissingExtraError,
    ParseError,
    Problem,
    ProblemKind,
    Severity,
    show_value,
)
from strategies import texts

KIND = ProblemKind(
    code="volume-odd",
    severity=Severity.WARNING,
    en="the volume is odd",
    zh="卷号异常",
    cure_en="Look it up",
    cure_zh="请核对",
)
PROBLEM = KIND.problem("volume", raw="XIV", used="14", expected="digits, such as 14")
PLACE = Location(source="papers.jsonl", line=3, index=2)
FAILURE = Failure(raw=b"{", location=PLACE, error=ParseError("not JSON", location=PLACE))

ERRORS = [
    LitrecordError("something"),
    FormatError("no format"),
    CitationError("no title"),
    IdentifierError("no DOI", reason="checksum"),
    LossError("lost", losses=(PROBLEM,)),
    MissingExtraError("arrow", "pyarrow", "writing Parquet"),
    ParseError("broken", problems=(PROBLEM,), failures=(FAILURE,), location=PLACE),
    LimitError("too much", location=PLACE),
]
# Controls, line ends, bidirectional marks, half a character
HARMFUL = [
    *("\x00", "\n", "\r", "\x1b", "\x7f", "\x85", "\u061c", "\u200e", "\u200f", "\u2028", "\u2029"),
    *("\u202a", "\u202e", "\u2066", "\u2069", "\ud800", "\udfff", "\ufeff"),
]


# Errors


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_errors_pickle_with_everything(error: LitrecordError, protocol: int) -> None:
    """An error comes out of a pickle with its class, message, arguments and attributes."""
    again = pickled(error, protocol)
    assert type(error) is type(again)
    assert str(error) == str(again)
    assert error.args == again.args
    # Errors have no ==; a failure compares its error by its text.
    assert repr(error.__dict__) == repr(again.__dict__)
    assert getattr(error, "problems", ()) == getattr(again, "problems", ())
    assert getattr(error, "failures", ()) == getattr(again, "failures", ())


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_errors_are_copied_with_everything(error: LitrecordError) -> None:
    """Copies of both kinds are equal in class, text and attributes."""
    for again in (copy.copy(error), copy.deepcopy(error)):
        assert (type(error), str(error)) == (type(again), str(again))
        assert error.__dict__.keys() == again.__dict__.keys()


def test_notes_survive_pickling() -> None:
    """What a caller adds with `add_note` is kept."""
    error = ParseError("broken")
    error.add_note("while reading the second file")
    again = pickled(error)
    assert ["while reading the second file"] == again.__notes__


@pytest.mark.parametrize(
    ("error", "builtin"),
    [
        (ParseError, ValueError),
        (LimitError, ParseError),
        (FormatError, ValueError),
        (CitationError, ValueError),
        (LossError, ValueError),
        (IdentifierError, ValueError),
        (MissingExtraError, ImportError),
    ],
    ids=lambda cls: cls.__name__,
)
def test_errors_are_built_in_ones_too(error: type[Exception], builtin: type[Exception]) -> None:
    """Every error is a `LitrecordError`, and what callers without litrecord would catch."""
    assert issubclass(error, builtin)
    assert issubclass(error, LitrecordError)


def test_missing_extra_is_named() -> None:
    """The error for a package that is not there says what installs it."""
    error = MissingExtraError("arrow", "pyarrow", "writing Parquet")
    expected = (
        "writing Parquet needs the package pyarrow; install it with "
        "python -m pip install 'litrecord[arrow]'"
    )
    assert expected == str(error) == error.msg
    assert expected == pickled(error).msg
    assert ("arrow", "pyarrow", "writing Parquet") == (error.extra, error.package, error.purpose)


def test_parse_error_begins_with_its_place() -> None:
    """File, line and position stand before the message."""
    assert "papers.jsonl, line 3, record 2: not JSON" == str(ParseError("not JSON", location=PLACE))
    assert "not JSON" == str(ParseError("not JSON", location=Location()))


@pytest.mark.parametrize("char", HARMFUL, ids=ascii)
def test_messages_of_errors_are_harmless(char: str) -> None:
    """Characters that break lines or turn text around are escaped, whatever brought them in."""
    message = str(LitrecordError(f"a{char}b"))
    assert char not in message
    assert message.startswith("a\\")
    assert message.endswith("b")


def test_messages_of_errors_are_short() -> None:
    """A message has at most 300 characters, the last of them a mark that it was cut."""
    assert 300 == len(str(LitrecordError("x" * 301)))
    assert "…" == str(LitrecordError("x" * 301))[-1]
    assert "x" * 300 == str(LitrecordError("x" * 300))


# Places


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        (Location(), ""),
        (Location(source="a.json"), "a.json"),
        (Location(line=2, column=7), "line 2, column 7"),
        (Location(source="a\nb", index=0), "a\\x0ab, record 0"),
        (Location(source="/folder" * 20 + "/page.txt"), "…" + ("/folder" * 20 + "/page.txt")[-59:]),
    ],
    ids=["nowhere", "file", "line-and-column", "line-end-in-name", "long-path"],
)
def test_locations_are_worded(location: Location, expected: str) -> None:
    """A place is worded in one line; of a long path the end is kept, which says most."""
    assert expected == str(location)


def test_locations_are_worded_in_chinese() -> None:
    """A place has Chinese words beside the name of its source."""
    place = Location(source="a.csv", line=3, column=5, index=2)
    assert "a.csv，第 3 行，第 5 列，记录 2" == place.text("zh")


# Problems


def test_problem_is_worded_in_english() -> None:
    """Path, fault, value, expectation and cure stand in one line."""
    expected = "volume: the volume is odd (got 'XIV'); expected digits, such as 14. Look it up"
    assert expected == PROBLEM.message == PROBLEM.text("en")
    assert "Look it up" == PROBLEM.hint


def test_problem_is_worded_in_chinese() -> None:
    """The Chinese wording has Chinese punctuation."""
    expected = "volume：卷号异常（值为 'XIV'）；应为 digits, such as 14。请核对"
    assert expected == PROBLEM.text("zh")


def test_question_is_not_ended_twice() -> None:
    """After a question mark no full stop follows."""
    problem = attrs.evolve(PROBLEM, expected="a field; did you mean 'issue'?")
    assert problem.message.endswith("did you mean 'issue'? Look it up")
    assert problem.text("zh").endswith("did you mean 'issue'?请核对")


def test_wording_may_name_the_values() -> None:
    """A value that the wording itself names is not appended again."""
    kind = attrs.evolve(KIND, en="{raw} was read as {used} ({count}); perhaps {suggestion}")
    problem = kind.problem("volume", raw="XIV", used="14", suggestion="15", count=2)
    expected = "volume: 'XIV' was read as '14' (2); perhaps '15'. Look it up"
    assert expected == problem.message


def test_problem_without_kind_shows_its_code() -> None:
    """A problem whose wording is not at hand is still told."""
    problem = Problem(code="from-elsewhere", severity=Severity.INFO, raw=1)
    assert "from-elsewhere (got 1)" == problem.message
    assert "from-elsewhere（值为 1）" == problem.text("zh")
    assert "" == problem.hint


def test_problem_says_where_it_stands() -> None:
    """`str()` adds place, severity and code."""
    problem = attrs.evolve(KIND.problem("volume", location=PLACE))
    expected = (
        "papers.jsonl, line 3, record 2: warning: volume: the volume is odd. Look it up "
        "[volume-odd]"
    )
    assert expected == str(problem)
    bare = attrs.evolve(problem, location=None)
    assert expected.partition(": ")[2] == str(bare) == str(attrs.evolve(bare, location=Location()))


def test_no_wording_in_other_languages() -> None:
    """A language without wording is refused."""
    with pytest.raises(ValueError, match="no wording in 'fr'; expected 'en' or 'zh'"):
        PROBLEM.text("fr")


@given(st.data())
def test_wording_is_one_short_harmless_line(data: st.DataObject) -> None:
    """Whatever the values, a message has at most 300 characters and none that do harm."""
    long = texts().map(lambda text: text * 40)
    problem = KIND.problem(
        data.draw(long), raw=data.draw(long), expected=data.draw(st.none() | long)
    )
    for lang in ("en", "zh"):
        wording = problem.text(lang)
        assert len(wording) <= 300
        assert set() == set(HARMFUL) & set(wording)
        assert 1 == len(wording.splitlines())


def test_kind_takes_no_part_in_comparison() -> None:
    """Problems are equal by what they say about the data, not by how it is worded."""
    bare = attrs.evolve(PROBLEM, kind=None)
    assert bare == PROBLEM
    assert hash(bare) == hash(PROBLEM)


def test_problems_and_failures_are_values() -> None:
    """They are frozen and hashable and come out of a pickle as they went in, wording included."""
    again, failure = pickled((PROBLEM, FAILURE))
    assert (PROBLEM, FAILURE) == (again, failure)
    assert (hash(PROBLEM), hash(FAILURE)) == (hash(again), hash(failure))
    assert PROBLEM.message == again.message
    assert copy.deepcopy(PROBLEM) == PROBLEM
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        PROBLEM.raw = "XV"


def test_severity_is_one_of_three() -> None:
    """A severity may be given as text, and only a known one."""
    assert Severity.ERROR is Problem(code="a", severity="error").severity
    with pytest.raises(ValueError, match="fatal"):
        Problem(code="a", severity="fatal")


# Values in messages


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "None"),
        (True, "True"),
        ("高英峰", "'高英峰'"),
        ("x" * 10**7, "'" + "x" * 58 + "…"),
        ("\u202e\n", "'\\u202e\\n'"),
        (("a", 1), "('a', 1)"),
        (10**5000, "<integer of 16610 bits>"),
        ((10**5000,), "<tuple>"),
    ],
    ids=["none", "bool", "chinese", "long", "harmful", "tuple", "huge-integer", "huge-inside"],
)
def test_values_are_shown_shortly(value: object, expected: str) -> None:
    """A value in a message has at most 60 characters and never raises."""
    assert expected == show_value(value)
