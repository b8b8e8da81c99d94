"""What this package relies on in litrecord, as plain checks.

Run it where the package is installed: it prints the name of each check that holds.
"""

from __future__ import annotations

import io
import pickle
import sys
import tempfile
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import TypeVar

import attrs
import invented_reviews
from invented_reviews import ReadingList, ReviewedPaper, Verdict

from litrecord import (
    BUILTIN_FORMATS,
    DEFAULT_RULES,
    BilingualText,
    Failure,
    FormatError,
    JournalProfile,
    PaperRecord,
    ParseError,
    PartialDate,
    Problem,
    RecordSet,
    Severity,
    apply_suggestions,
    dump,
    dumps,
    iter_records,
    load,
    loads,
    losses,
    parse,
    validate,
)

NAME = "invented-reviews"
FORMATS = BUILTIN_FORMATS.with_(invented_reviews.FORMAT)
RULES = DEFAULT_RULES.with_(*invented_reviews.RULES)

# All papers and people are invented.
FULL = (
    "doi=10.5555/invented.1\tyear=2024\tzh=虚构的标题\ten=An Invented Title"
    "\tscore=4\tverdict=accept"
)
NO_SCORE = "doi=10.5555/invented.2\ten=No Score"
WORDY_SCORE = "doi=10.5555/invented.3\tscore=good"
HIGH_SCORE = "doi=10.5555/invented.4\tscore=6"
NO_REVIEW = "this is no review"
BAD_YEAR = "doi=10.5555/invented.5\tyear=last\tscore=2\tverdict=accept"
NO_VERDICT = "doi=10.5555/invented.6\tscore=5\treviewer=R. Invented"

E = TypeVar("E", bound=Exception)


def page(*lines: str) -> str:
    """Return a file with these lines."""
    return "\n".join(("%invented-reviews", *lines, ""))


def reviews(*lines: str) -> RecordSet[ReviewedPaper]:
    """Return what is read from a file with these lines."""
    return parse(page(*lines), cls=ReviewedPaper, formats=FORMATS)


def raised(expected: type[E], call: Callable[[], object]) -> E:
    """Return the error that a call raises, which must be of exactly this class."""
    try:
        call()
    except expected as error:
        found = error
    else:
        raise AssertionError(f"nothing raised {expected.__name__}")
    assert expected is type(found)
    return found


def check_derived_class_is_filled() -> None:
    """A mandatory field of a derived class is filled from `extra` by its name, and typed."""
    (paper,) = reviews(FULL)
    assert ReviewedPaper is type(paper)
    assert (4, Verdict.ACCEPT) == (paper.score, paper.verdict)
    assert "10.5555/invented.1" == paper.doi
    assert PartialDate(year=2024) == paper.published
    assert BilingualText.of(zh="虚构的标题", en="An Invented Title") == paper.title


def check_derived_class_is_filled_from_a_built_in_format() -> None:
    """The same happens with keys that a built-in format has no field for."""
    text = '{"doi": "10.5555/invented.7", "PeriodicalIF": null, "score": 3}'
    paper = loads(text, cls=ReviewedPaper)
    assert (3, None, "10.5555/invented.7") == (paper.score, paper.verdict, paper.doi)


def check_missing_mandatory_field_is_a_failure() -> None:
    """A record without a mandatory field fails, and costs no other record."""
    found = reviews(NO_SCORE, FULL)
    assert [4] == [paper.score for paper in found]
    (failure,) = found.failures
    assert NO_SCORE.encode() == failure.raw
    assert 2 == failure.location.line
    assert "score" in failure.error.message


def check_unfit_mandatory_field_is_a_failure() -> None:
    """A value of the wrong type, or one that the class refuses, fails in the same way."""
    found = reviews(WORDY_SCORE, HIGH_SCORE)
    assert () == tuple(found)
    assert [2, 3] == [failure.location.line for failure in found.failures]
    assert "'good'" in found.failures[0].error.message
    assert "6 is outside 1 to 5" in found.failures[1].error.message


def check_plain_record_needs_no_score() -> None:
    """Without `cls=` the same lines are plain records, with the score in `extra`."""
    plain = parse(page(FULL, NO_SCORE), formats=FORMATS)
    assert [PaperRecord, PaperRecord] == [type(record) for record in plain]
    assert [{"score": 4, "verdict": "accept"}, {}] == [record.extra[NAME] for record in plain]


def check_strict_reading_raises_all() -> None:
    """Strict reading raises one error with every problem and every failure."""
    text = page(NO_REVIEW, BAD_YEAR, NO_SCORE)
    error = raised(ParseError, lambda: parse(text, cls=ReviewedPaper, formats=FORMATS, strict=True))
    assert ["review-year-unreadable"] == [problem.code for problem in error.problems]
    assert [2, 4] == [failure.location.line for failure in error.failures]


def check_function_makes_what_it_likes() -> None:
    """`cls` may be a function of the finished record; what it refuses fails."""

    def first_author(record: PaperRecord) -> str:
        if record.doi is None:
            raise ValueError("no DOI")
        return record.doi.upper()

    found = parse(page(FULL, "en=No DOI"), cls=first_author, formats=FORMATS)
    assert ("10.5555/INVENTED.1",) == tuple(found)
    assert ["no DOI" in failure.error.message for failure in found.failures] == [True]


def check_derived_class_survives() -> None:
    """A derived record equals itself after its own JSON, pickle, a deep copy and a change back."""
    (paper,) = reviews(FULL)
    again = (
        loads(dumps(paper), cls=type(paper)),
        pickle.loads(pickle.dumps(paper)),  # written in the same line
        deepcopy(paper),
        attrs.evolve(attrs.evolve(paper, score=1), score=4),
    )
    assert (paper,) * 4 == again
    assert {ReviewedPaper} == {type(one) for one in again}
    assert {hash(paper)} == {hash(one) for one in again}
    many = parse(dumps((paper, paper)), cls=ReviewedPaper)
    assert (paper, paper) == tuple(many)


def check_changed_field_is_checked() -> None:
    """Changing a field checks it as construction does."""
    (paper,) = reviews(FULL)
    raised(ValueError, lambda: attrs.evolve(paper, score=9))
    assert 4 == paper.score


def check_bad_line_is_a_failure() -> None:
    """A line that is no review is a failure with its bytes and its place; the rest is read."""
    broken = page("", NO_REVIEW, FULL).encode() + b"\xff\tscore=1\n"
    found = parse(broken, cls=ReviewedPaper, formats=FORMATS)
    assert [4] == [paper.score for paper in found]
    assert [NO_REVIEW.encode(), b"\xff\tscore=1"] == [failure.raw for failure in found.failures]
    assert [(3, 0), (5, 2)] == [
        (failure.location.line, failure.location.index) for failure in found.failures
    ]


def check_bad_value_is_a_problem() -> None:
    """A value that cannot be read leaves its field empty and is worded in both languages."""
    found = reviews(FULL, BAD_YEAR)
    assert found[1].published is None
    assert () == found.problems_of(0)
    (problem,) = found.problems_of(1)
    assert ("review-year-unreadable", Severity.ERROR) == (problem.code, problem.severity)
    assert problem.location is not None
    assert 3 == problem.location.line
    assert (
        "year: this is no year (got 'last'); expected four digits, such as 2024. "
        "Write the year in four digits"
    ) == problem.message
    assert problem.text("zh").startswith("year：这不是年份（值为 'last'）")


def check_records_are_streamed() -> None:
    """Reading one by one gives the same records, problems and failures."""
    problems: list[Problem] = []
    failures: list[Failure] = []
    papers = iter_records(
        io.BytesIO(page(FULL, NO_REVIEW, BAD_YEAR).encode()),
        cls=ReviewedPaper,
        formats=FORMATS,
        on_problem=problems.append,
        on_failure=failures.append,
    )
    assert [4, 2] == [paper.score for paper in papers]
    assert ["review-year-unreadable"] == [problem.code for problem in problems]
    assert [3] == [failure.location.line for failure in failures]


def check_format_is_written() -> None:
    """What is written in the format is read back, through text and through a file."""
    found = reviews(FULL, NO_VERDICT)
    text = dumps(found, NAME, formats=FORMATS)
    assert page(FULL, NO_VERDICT) == text
    bare = invented_reviews.ReviewSerializer(header=False)
    assert f"{FULL}\n" == dumps(found[0], bare)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "one.reviews"
        dump(found[0], path, formats=FORMATS)
        assert found[0] == load(path, cls=ReviewedPaper, formats=FORMATS)


def check_losses_are_named() -> None:
    """What the format cannot express is told, and is told of nothing else."""
    (paper,) = reviews(FULL)
    assert () == losses(paper, NAME, formats=FORMATS)
    lost = losses(attrs.evolve(paper, volume="1", citation_count=0), NAME, formats=FORMATS)
    assert ["volume", "citation_count"] == [problem.path for problem in lost]


def check_table_of_formats_is_a_value() -> None:
    """Adding a format makes a new table and leaves the built-in one as it was."""
    assert NAME in FORMATS
    assert NAME not in BUILTIN_FORMATS
    assert BUILTIN_FORMATS == FORMATS.without(NAME)
    assert "invented reviews, one a line" in str(FORMATS)


def check_installed_format_is_found_by_name() -> None:
    """An installed package's format needs no table: its name is enough, to read and to write."""
    (paper,) = parse(page(FULL), format=NAME, cls=ReviewedPaper)
    assert 4 == paper.score
    assert page(FULL) == dumps(paper, NAME)


def check_installed_format_is_not_sniffed() -> None:
    """Content is told apart among the formats of the table only, whatever is installed."""
    raised(FormatError, lambda: parse(page(FULL)))


def check_rules_are_added() -> None:
    """Rules of this package report on its class beside the default ones."""
    found = reviews(FULL, BAD_YEAR, NO_VERDICT)
    mine = {rule.code for rule in invented_reviews.RULES}
    report = validate(found, rules=RULES)
    assert [
        ("verdict-contradicts-score", 3, "verdict", "accept"),
        ("verdict-derivable", 4, "verdict", None),
    ] == [
        (one.code, one.location and one.location.line, one.path, one.raw)
        for one in report
        if one.code in mine
    ]
    assert 3 == report.checked
    assert "verdict: the verdict contradicts the score of 2 (got 'accept'). Ask the reviewer" == (
        next(one for one in report if one.code == "verdict-contradicts-score").message
    )


def check_set_of_rules_is_a_value() -> None:
    """Adding rules makes a new set; the default ones and plain records know nothing of them."""
    assert "verdict-derivable" in RULES
    assert "verdict-derivable" not in DEFAULT_RULES
    found = reviews(NO_VERDICT)
    assert "verdict-derivable" not in validate(found).counts()
    assert "verdict-derivable" not in validate(PaperRecord(), rules=RULES).counts()


def check_suggestion_is_applied() -> None:
    """A suggestion for a field of the derived class is put there."""
    found = reviews(NO_VERDICT)
    better = apply_suggestions(found, validate(found, rules=invented_reviews.RULES))
    assert [Verdict.ACCEPT] == [paper.verdict for paper in better]
    assert [None] == [paper.verdict for paper in found]


def check_types_compose() -> None:
    """A class of this package that holds litrecord's types goes to plain values and back."""
    converter = invented_reviews.make_converter()
    made = ReadingList(
        name=BilingualText.of(zh="虚构书单", en="Invented List"),
        priority=1,
        papers=tuple(reviews(FULL, NO_VERDICT)),
        journals={"jit": JournalProfile(name=BilingualText.of(en="Journal of Invented Things"))},
        until=PartialDate(year=2026, month=3),
    )
    plain: dict[str, object] = converter.unstructure(made)
    assert {"year": 2026, "month": 3} == plain["until"]
    assert made == converter.structure(plain, ReadingList)


def check_converter_stays_its_own() -> None:
    """Litrecord is strict with its own types, and leaves this package's to its converter."""
    converter = invented_reviews.make_converter()
    name = {"variants": [{"value": "Invented List"}]}
    lax = converter.structure({"name": name, "priority": "2"}, ReadingList)
    assert 2 == lax.priority
    error = raised(ParseError, lambda: converter.structure({"score": "4"}, ReviewedPaper))
    assert [("score", "4")] == [(problem.path, problem.raw) for problem in error.problems]
    raised(ParseError, lambda: converter.structure({"score": 4, "scroe": 5}, ReviewedPaper))


def main() -> int:
    """Run every check in the order of this file."""
    for name, check in list(globals().items()):
        if name.startswith("check_"):
            check()
            sys.stdout.write(f"{name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
