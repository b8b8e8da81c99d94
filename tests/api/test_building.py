"""`cls=`: a derived class is filled from `extra`, a function makes what it likes."""

from __future__ import annotations

import enum
import json
from collections.abc import Iterator
from functools import partial
from operator import attrgetter

import attrs
import pytest

from litrecord.api.building import class_of
from litrecord.api.loading import loads
from litrecord.api.reading import parse
from litrecord.errors import Location, ParseError, Severity
from litrecord.model.journal import JournalProfile
from litrecord.model.record import PaperRecord
from litrecord.model.source import Source
from litrecord.model.text import LangText
from litrecord.typing import Document, Draft, Head, ReadOptions


class Verdict(enum.Enum):
    """What a reviewer recommends."""

    ACCEPT = "accept"
    REJECT = "reject"


@attrs.frozen
class Invented:
    """A parser of somebody else, whose one draft has these fields."""

    fields: dict[str, object]
    name: str = "invented"

    def sniff(self, head: Head) -> int:
        """Know nothing."""
        del head
        return 0

    def drafts(self, document: Document, options: ReadOptions) -> Iterator[Draft]:
        """Yield the draft."""
        del document, options
        yield Draft(fields=dict(self.fields))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"doi": 7}, "PaperRecord.doi: expected str or None, got int"),
        ({"title": "A"}, "PaperRecord.title: expected BilingualText or None, got str"),
        ({"doi": None, "links": [1]}, "PaperRecord.links: expected a tuple of Link, got list"),
        ({"source": "x"}, "PaperRecord.source: expected Source or None, got str"),
    ],
)
def test_a_field_of_the_wrong_type_makes_a_failure(fields: dict[str, object], message: str) -> None:
    """Whoever wrote the parser; the fields that it left out have their defaults."""
    (failed,) = parse("x", format=Invented(fields)).failures
    assert message in str(failed.error)


def test_a_field_that_no_paper_has_makes_a_failure() -> None:
    """It is a mistake of the parser."""
    (failed,) = parse("x", format=Invented({"titel": "A"})).failures
    assert "titel" in str(failed.error)


def test_fields_that_a_parser_left_out_have_their_defaults() -> None:
    """The record is the one that the class itself makes."""
    (made,) = parse("x", format=Invented({"doi": "10.99999/1"}))
    assert PaperRecord(doi="10.99999/1") == made
    assert Source(format="invented", location=Location()) == made.source


def _check_score(_owner: object, _field: object, score: int) -> None:
    if not 1 <= score <= 5:
        raise ValueError(f"score: {score} is outside 1 to 5")


@attrs.frozen(kw_only=True)
class Reviewed(PaperRecord):
    """A derived record with fields of its own, one of them mandatory."""

    score: int = attrs.field(validator=_check_score)
    verdict: Verdict | None = None
    remarks: tuple[LangText, ...] = ()
    seen: int = attrs.field(init=False, default=0)


def own(extra: object = None, **fields: object) -> str:
    """Return a paper in litrecord's JSON, with an `extra`."""
    held = {} if extra is None else {"extra": extra}
    return json.dumps({"litrecord": "1"} | held | fields)


@pytest.mark.parametrize(
    "text",
    [
        own({"invented": {"score": 3}}),
        own({"a": 1, "other": {"x": 1}, "invented": {"score": 3}}),
        own({"first": {"score": 3}, "second": {"score": 4}}),
        own(score=3),
        own({"invented": {"score": 5}}, score=3),
        '{"doi": null, "PeriodicalIF": null, "score": 3}',
    ],
    ids=["one-format", "among-others", "the-first", "own-json", "the-field-itself", "aggregator"],
)
def test_own_fields_are_filled(text: str) -> None:
    """A field that a class adds comes from the value of its name, wherever `extra` has it."""
    made = loads(text, cls=Reviewed)
    assert Reviewed is type(made)
    assert (3, None, (), 0) == (made.score, made.verdict, made.remarks, made.seen)


def test_own_fields_are_typed() -> None:
    """Values are read by the type of their field."""
    extra = {"a": {"score": 3, "verdict": "reject", "remarks": [{"value": "good"}]}}
    made = loads(own(extra), cls=Reviewed)
    assert (Verdict.REJECT, (LangText(value="good"),)) == (made.verdict, made.remarks)
    # Nothing is taken out of where it was found.
    assert extra == json.loads(json.dumps({"a": dict(made.extra["a"])}, default=list)) or made.extra


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (own(), "score: Reviewed needs it and the record has no value of that name in extra"),
        (own({"score": 3}), "score: Reviewed needs it"),
        (own({"a": {"score": None}}), "score: a value of the wrong type was left out"),
        (own({"a": {"score": "3"}}), "score: a value of the wrong type was left out (got '3')"),
        (own({"a": {"score": True}}), "score: a value of the wrong type was left out (got True)"),
        (own(score="good"), "score: a value of the wrong type was left out (got 'good')"),
        (own({"a": {"score": 6}}), "ValueError: score: 6 is outside 1 to 5"),
    ],
    ids=["absent", "not-in-a-format", "null", "text", "boolean", "own-json", "refused"],
)
def test_mandatory_field_without_value_is_a_failure(text: str, message: str) -> None:
    """A record whose mandatory field is absent, or does not fit, fails and costs no other."""
    good = own(score=1)
    found = parse(f"{good}\n{text}\n{good}", cls=Reviewed)
    assert [1, 1] == [one.score for one in found]
    (failure,) = found.failures
    assert (text.encode(), 2) == (failure.raw, failure.location.line)
    assert failure.error.message.startswith(f"line 2, record 1: {message}")
    with pytest.raises(ParseError, match="strict reading found 1 failure"):
        parse(text, cls=Reviewed, strict=True)


def test_failure_has_the_problems_of_its_record() -> None:
    """What was found in a record before it failed is not lost with it."""
    (failure,) = parse(own(doi=1), cls=Reviewed).failures
    assert ["doi"] == [one.path for one in failure.error.problems]


def test_other_field_that_does_not_fit_is_a_problem() -> None:
    """An optional field of a derived class is treated like those of its root."""
    found = parse(own({"a": {"score": 2, "verdict": "perhaps", "remarks": [1]}}), cls=Reviewed)
    assert Reviewed(score=2, extra=found[0].extra) == found[0]
    assert [("verdict", Severity.ERROR), ("remarks[0]", Severity.ERROR)] == [
        (one.path, one.severity) for one in found.problems_of(0)
    ]
    assert {1} == {one.location.line for one in found.problems}


def test_element_of_an_array_fails_with_its_bytes() -> None:
    """The failure of an element has its text as it stood in the array."""
    text = '{"litrecord":"1",  "doi":"a"}'
    found = parse(f"[{own(score=1)}, {text}\n]", cls=Reviewed)
    assert [text.encode()] == [one.raw for one in found.failures]


def test_element_of_another_format_fails_with_its_bytes() -> None:
    """The same holds for an array in the founding format, of what is no record too."""
    texts = ['{"doi":  "a", "PeriodicalIF": null}', "[ 1 ]"]
    found = parse(f"[{texts[0]}, {texts[1]}]", cls=Reviewed)
    assert [one.encode() for one in texts] == [one.raw for one in found.failures]


# Functions


def test_function_makes_what_it_likes() -> None:
    """A function takes the finished record, and what it returns is the item of the set."""
    found = parse(f"{own(doi='a')}\n{own(doi='b')}", cls=attrgetter("doi"))
    assert ("a", "b") == tuple(found)
    assert "a" == loads(own(doi="a"), cls=lambda record: record.doi)
    assert ("a", 1) == loads(own(doi="a"), cls=partial(lambda n, record: (record.doi, n), 1))


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (ValueError("no DOI"), "ValueError: no DOI"),
        (TypeError(), "TypeError"),
        (ParseError("not wanted"), "not wanted"),
    ],
    ids=["value-error", "type-error", "parse-error"],
)
def test_record_that_a_function_refuses_fails(error: Exception, message: str) -> None:
    """What a function refuses is a failure with the reason."""

    def refuse(record: PaperRecord) -> str:
        if record.doi is None:
            raise error
        return record.doi

    found = parse(f"{own()}\n{own(doi='a')}", cls=refuse)
    assert ["a"] == list(found)
    assert message in found.failures[0].error.message


def test_other_errors_of_a_function_pass() -> None:
    """A mistake in the function itself is not hidden."""
    with pytest.raises(ZeroDivisionError):
        parse(own(), cls=lambda _: 1 / 0)


# What may be asked for


@pytest.mark.parametrize(
    "cls", [dict, int, type, "PaperRecord", None, 5, object()], ids=lambda one: type(one).__name__
)
def test_wrong_class_is_a_type_error(cls: object) -> None:
    """A class that is none of litrecord's, or something that cannot be called, is refused."""
    with pytest.raises(TypeError, match=r"^cls: expected PaperRecord, another class of litrecord"):
        parse(own(), cls=cls)


def test_class_of_a_function_is_the_record() -> None:
    """A function is given plain records."""
    assert PaperRecord is class_of(lambda record: record)
    assert JournalProfile is class_of(JournalProfile)
    assert Reviewed is class_of(Reviewed)


def test_journal_of_a_paper_is_what_a_reader_of_journals_gets() -> None:
    """A format of papers yields their journals, with introduction, rankings and provenance."""
    page = '{"doi": "10.5555/1", "journal": {"name": "Invented Rivers"}, "PeriodicalIF": 7.1}'
    (journal,) = parse(f"{page}\n\n\n期刊介绍:\nInvented Rivers is invented.", cls=JournalProfile)
    assert "Invented Rivers" == str(journal)
    assert "Invented Rivers is invented." == str(journal.introduction)
    assert 7.1 == journal.jcr(data_year=None).impact_factor.value
    assert ("aggregator", None) == (journal.source.format, journal.source.layout)


def test_paper_without_journal_yields_none() -> None:
    """A record that names no journal is a failure of a reader of journals."""
    found = parse('{"doi": "10.5555/1", "PeriodicalIF": null}', cls=JournalProfile)
    assert 0 == len(found)
    assert ["line 1, record 0: the record names no journal"] == [
        str(one.error) for one in found.failures
    ]
