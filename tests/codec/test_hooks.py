"""Strict reading by annotation: nothing is coerced, and everything that does not fit is told."""

from __future__ import annotations

import enum
from decimal import Decimal
from typing import Literal

import attrs
import pytest
from hypothesis import given

from litrecord.converter import make_converter
from litrecord.errors import ParseError, Problem, Severity
from litrecord.model.extra import FrozenMapping, JsonValue, identical
from litrecord.model.ranking import CASPartition, JCRRanking, Metric, OtherRanking, Ranking
from litrecord.model.record import PaperRecord
from litrecord.model.source import Kept
from strategies import json_values

CONVERTER = make_converter()


def problems_of(value: object, cls: type = PaperRecord) -> dict[str, Problem]:
    """Return the problems for which a value is refused, by their paths."""
    with pytest.raises(ParseError) as caught:
        CONVERTER.structure(value, cls)
    return {one.path: one for one in caught.value.problems}


# Strictness


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("doi", 1, "text"),
        ("doi", True, "text"),
        ("doi", ["10.5555/1"], "text"),
        ("citation_count", "3", "a whole number"),
        ("citation_count", 3.0, "a whole number"),
        ("citation_count", 3.9, "a whole number"),
        ("citation_count", True, "a whole number"),
        ("types", "Review", "a list"),
        ("types", {"0": "Review"}, "a list"),
        ("journal", "Nature", "an object (JournalProfile)"),
        ("extra", [], "an object"),
        ("extra", None, "an object"),
        ("links", None, "a list"),
        ("title", {"variants": None}, "a list"),
        ("open_access", {"is_open": "false"}, "true or false"),
        ("open_access", {"is_open": 0}, "true or false"),
        ("open_access", {"status": None, "is_open": 1.0}, "true or false"),
        ("keywords", [{"value": {"value": None}}], "text"),
        ("title", {"variants": [{"value": "a", "role": "summary"}]}, "'original' or 'parallel'"),
        ("title", {"variants": [{"value": "a", "role": ["original"]}]}, "'original' or 'parallel'"),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_nothing_is_coerced(field: str, value: object, expected: str) -> None:
    """Null is no text, "false" no boolean, 3.9 no integer, True no number."""
    (problem,) = problems_of({field: value}).values()
    assert ("wrong-type", Severity.ERROR) == (problem.code, problem.severity)
    assert (problem.expected or "").startswith(expected)


@pytest.mark.parametrize("value", [True, "7.1", None, [], 10**400], ids=repr)
def test_numbers_are_numbers(value: object) -> None:
    """A metric is a number that a double can hold."""
    made = {"impact_factor": {"value": value, "qualifier": ""}}
    (problem,) = problems_of(made, JCRRanking).values()
    assert problem.path.startswith("impact_factor")


@pytest.mark.parametrize("value", [7, 7.0, 2**53 + 1, -0.0], ids=repr)
def test_numbers_stay_as_they_are(value: float) -> None:
    """An integer where a float may stand is not turned into one."""
    assert identical(value, CONVERTER.structure({"value": value}, Metric).value)


def test_absent_is_null_where_a_field_may_be_absent() -> None:
    """Null is read as absent where the field may be, and nowhere else."""
    assert PaperRecord() == CONVERTER.structure({"doi": None, "authors": None}, PaperRecord)


@given(json_values())
def test_any_json_value_is_kept(value: JsonValue) -> None:
    """A field for JSON takes any value as it is."""
    plain = CONVERTER.unstructure(Kept(key="a", raw=value))
    assert identical(value, CONVERTER.structure(plain, Kept).raw)
    assert identical(value, CONVERTER.structure(plain.get("raw"), JsonValue))


@pytest.mark.parametrize("value", [{1, 2}, {"a": float("nan")}, {1: "a"}, [b""]], ids=repr)
def test_what_is_not_json_is_refused(value: object) -> None:
    """Plain values that JSON has no form for, as YAML or data frames have them, are refused."""
    for field, cls in (("extra", PaperRecord), ("raw", Kept)):
        problem = problems_of({"key": "a"} | {field: value}, cls)[field]
        assert isinstance(problem.raw, str | FrozenMapping | tuple)
    assert [""] == list(problems_of(value, FrozenMapping))


# What is told


def test_all_faults_are_told_at_once() -> None:
    """Every value that does not fit is a problem with the path at which it stands."""
    plain = {
        "doi": 1,
        "authors": [
            {"name": {"famly": "Gao", "given": "Ming"}},
            {"name": {"family": "Liu"}, "orcid": 5, "affiliations": [{}, {"ror": []}]},
            {},
            3,
        ],
        "journal": {"rankings": [{"type": "jcr", "impact_factor": {"value": "7.1"}}, {}]},
        "published": {"year": 2025, "month": 2, "day": 30},
        "titel": 1,
    }
    found = problems_of(plain)
    assert {
        "doi": "wrong-type",
        "authors[0].name.famly": "unknown-field",
        "authors[1].orcid": "wrong-type",
        "authors[1].affiliations[1].ror": "wrong-type",
        "authors[2].name": "missing-field",
        "authors[3]": "wrong-type",
        "journal.rankings[0].impact_factor.value": "wrong-type",
        "journal.rankings[1]": "wrong-type",
        "published": "unreadable-value",
        "titel": "unknown-field",
    } == {path: one.code for path, one in found.items()}
    assert "7.1" == found["journal.rankings[0].impact_factor.value"].raw
    assert FrozenMapping({"year": 2025, "month": 2, "day": 30}) == found["published"].raw


@pytest.mark.parametrize(
    ("plain", "path", "message"),
    [
        (
            {"authors": [{"name": {"famly": "Gao"}}]},
            "authors[0].name.famly",
            (
                "there is no such field (got 'Gao'); expected a field of PersonName; did you mean "
                "'family'? Check the spelling of the name; the object it stands in is left out"
            ),
        ),
        (
            {"authors": [{"name": {"surname": "Gao"}}]},
            "authors[0].name.surname",
            (
                "there is no such field (got 'Gao'); expected a field of PersonName. Check the "
                "spelling of the name; the object it stands in is left out"
            ),
        ),
        (
            {"authors": [{}]},
            "authors[0].name",
            (
                "a field that must be there is missing; expected a value. Add the field; "
                "without it the object it belongs to is left out"
            ),
        ),
    ],
    ids=["misspelt", "unheard-of", "missing"],
)
def test_faults_are_worded(plain: dict[str, object], path: str, message: str) -> None:
    """A misspelt name comes with the one that was probably meant."""
    assert f"{path}: {message}" == problems_of(plain)[path].message


def test_impossible_value_names_its_reason() -> None:
    """What a class refuses is told with what the class says of it."""
    problem = problems_of({"published": {"year": 2025, "month": 13}})["published"]
    assert "a valid PartialDate (month: 13 is outside 1 to 12)" == problem.expected


def test_error_counts_the_faults() -> None:
    """The message has the first fault and the number of the others."""
    with pytest.raises(ParseError, match=r"^not a PaperRecord: doi: .* \(and 1 more\)$"):
        CONVERTER.structure({"doi": 1, "pmid": 2}, PaperRecord)
    with pytest.raises(ParseError, match=r"^not a PaperRecord: .*expected an object"):
        CONVERTER.structure([], PaperRecord)


@pytest.mark.parametrize(
    ("value", "cls", "path"),
    [
        ({"type": "cas"}, JCRRanking, "type"),
        ({"type": "cas"}, PaperRecord, "type"),
        ({"type": "ccf"}, Ranking, ""),
        ({"type": ["jcr"]}, Ranking, ""),
        ({"type": "jcr"}, CASPartition | OtherRanking, ""),
        ("jcr", Ranking, ""),
    ],
)
def test_tag_must_fit(value: object, cls: type, path: str) -> None:
    """A ranking is read as what its tag says, or not at all."""
    assert [path] == list(problems_of(value, cls))


def test_faults_without_end_are_summed_up() -> None:
    """A list, or an object, with more than a thousand faults is told as one."""
    found = problems_of({"authors": [0] * 1000})
    assert 1000 == len(found)
    (problem,) = problems_of({"authors": [0] * 1001}).values()
    assert ("authors", (0,) * 1001) == (problem.path, problem.raw)
    assert "a list of what fits; more than 1000 values in it do not" == problem.expected
    unknown = {f"x{at}": 0 for at in range(5_000)}
    assert 1001 == len(problems_of(unknown))


# Classes of other packages


class Verdict(enum.Enum):
    """What somebody thinks."""

    GOOD = "good"


@attrs.frozen(kw_only=True)
class Note:
    """A class that knows nothing of litrecord."""

    text: str
    paper: PaperRecord | None = None


@attrs.frozen(kw_only=True)
class Noted(PaperRecord):
    """A derived record with fields of all sorts."""

    number: int | str = 0
    share: int | float = 0
    pair: tuple[int, str] = (0, "")
    nothing: tuple[()] = ()
    version: Literal[1, "one", True] = 1
    verdict: Verdict | None = None
    notes: tuple[Note, ...] = ()
    scores: dict[str, int] = attrs.Factory(dict)
    price: Decimal | None = None
    either: Note | Decimal | None = None
    own: JCRRanking | None = None


RECORD = PaperRecord(doi="b")
GOOD = [
    ("number", 1, 1),
    ("number", "1", "1"),
    ("share", 1, 1),
    ("share", 0.5, 0.5),
    ("pair", [1, "a"], (1, "a")),
    ("nothing", [], ()),
    ("version", "one", "one"),
    ("version", True, True),
    ("verdict", "good", Verdict.GOOD),
    ("verdict", None, None),
    (
        "notes",
        [{"text": "a", "paper": {"doi": "b"}}],
        (Note(text="a", paper=PaperRecord(doi="b")),),
    ),
    ("scores", {"a": 1}, {"a": 1}),
    ("own", {"type": "jcr"}, JCRRanking()),
]
BAD = [
    ("number", 1.0, "number", "int or str"),
    ("number", True, "number", "int or str"),
    ("share", True, "share", "a number"),
    ("pair", [1], "pair", "a list of 2"),
    ("pair", ["a", "b"], "pair[0]", "a whole number"),
    ("pair", 1, "pair", "a list of 2"),
    ("version", 1.0, "version", "1 or 'one' or True"),
    ("version", 2, "version", "1 or 'one' or True"),
    ("verdict", "bad", "verdict", "Verdict"),
    ("notes", [{"txt": "a"}], "notes[0]", "Note"),
    ("notes", [{"text": "a", "paper": {"doi": 1}}], "notes[0]", "Note"),
    ("scores", {"a": "b"}, "scores", "dict[str, int]"),
    ("price", "1.5", "price", "Decimal"),
    ("either", "1.5", "either", ""),
    ("own", {"type": "cas"}, "own.type", "'jcr'"),
]


@pytest.mark.parametrize(("field", "value", "expected"), GOOD)
def test_fields_of_derived_classes_are_read(field: str, value: object, expected: object) -> None:
    """Strictly where litrecord knows the type, as the converter does where it does not."""
    made = CONVERTER.structure({field: value}, Noted)
    assert expected == getattr(made, field)
    assert type(expected) is type(getattr(made, field))
    assert made == CONVERTER.structure(CONVERTER.unstructure(made), Noted)


@pytest.mark.parametrize(("field", "value", "path", "expected"), BAD)
def test_misfits_of_derived_classes_are_told(
    field: str, value: object, path: str, expected: str
) -> None:
    """What neither litrecord nor the converter can read is a problem, never a foreign error."""
    (problem,) = problems_of({field: value}, Noted).values()
    assert path == problem.path
    assert (problem.expected or "").startswith(expected)
