"""Where fields depend on each other, and where JSON Schema and reader differ."""

from __future__ import annotations

import itertools

import attrs
import pytest

from full_documents import Plain
from litrecord.model.dates import PartialDate
from litrecord.model.people import PersonName
from litrecord.model.ranking import JCRRanking, Metric
from litrecord.model.record import PaperRecord
from schema_judges import agree, complaints, takes

pytestmark = pytest.mark.needs("jsonschema")


@attrs.frozen(kw_only=True)
class Held(PaperRecord):
    """A derived record that holds what stands deep in others."""

    name: PersonName | None = None
    metric: Metric | None = None
    date: PartialDate | None = None
    ranking: JCRRanking | None = None


HELD: Plain = {"litrecord": "1", "type": "paper"}


ABSENT = object()


def _objects(**choices: tuple[object, ...]) -> list[Plain]:
    """Return every object whose fields have one of some values each, or are absent."""
    return [
        {name: value for name, value in zip(choices, values, strict=True) if value is not ABSENT}
        for values in itertools.product(*choices.values())
    ]


def _disagreements(field: str, objects: list[Plain], around: Plain) -> list[Plain]:
    return [one for one in objects if not agree({**around, field: one}, Held)]


def test_names_are_valid_where_they_can_be_made() -> None:
    """Schema and reader agree on all names of parts that are absent, null, empty or filled."""
    parts = (ABSENT, None, "", "x")
    names = _objects(literal=parts, family=parts, given=parts, particle=parts, suffix=parts)
    assert [] == _disagreements("name", names, HELD)


def test_metrics_are_valid_where_they_can_be_made() -> None:
    """Schema and reader agree on all metrics of values and qualifiers."""
    metrics = _objects(value=(ABSENT, None, 0, 0.5, "1"), qualifier=(ABSENT, None, "", "<", "n/a"))
    assert [] == _disagreements("metric", metrics, HELD)


def test_dates_are_valid_where_they_can_be_made() -> None:
    """Schema and reader agree on dates at the edges of months and years, leap years included."""
    dates = _objects(
        year=(ABSENT, None, 0, 1, 1900, 2000, 2023, 2024, 9999, 10000),
        month=(ABSENT, None, 0, 1, 2, 4, 6, 9, 11, 12, 13),
        day=(ABSENT, None, 0, 28, 29, 30, 31, 32),
        season=(ABSENT, None, "spring"),
    )
    assert [] == _disagreements("date", dates, HELD)


def test_ranges_are_valid_where_they_can_be_made() -> None:
    """Schema and reader agree on ranges, but for those that end before they begin."""
    ends = _objects(year=(ABSENT, 2025), day=(ABSENT, 31), end=(ABSENT, None, {}, {"year": 2026}))
    assert [] == _disagreements("date", [{"year": 2025, "end": end} for end in ends], HELD)


# What the two tell differently, as the reference says


@pytest.mark.parametrize(
    ("field", "value"),
    [
        pytest.param("citation_count", 3.0, id="whole-number-with-a-point"),
        pytest.param("published", {"year": 2025, "end": {"year": 2024}}, id="backward-range"),
        pytest.param(
            "journal",
            {"rankings": [{"type": "jcr", "jci": {"value": 10**400}}]},
            id="number-beyond-a-double",
        ),
    ],
)
def test_what_json_schema_has_no_words_for_is_valid(field: str, value: object) -> None:
    """The reader is stricter in three points."""
    document = {"litrecord": "1", "type": "paper", field: value}
    assert takes(document, PaperRecord)
    assert 1 == len(complaints(document, PaperRecord))


@pytest.mark.parametrize(
    ("document", "cls"),
    [
        pytest.param({"litrecord": "1"}, PaperRecord, id="paper-without-type"),
        pytest.param({**HELD, "ranking": {}}, Held, id="ranking-whose-class-is-certain"),
    ],
)
def test_what_is_never_written_is_invalid(document: Plain, cls: type) -> None:
    """The reader needs no type where it knows the class; all that is written has one."""
    assert [] == complaints(document, cls)
    assert not takes(document, cls)
