"""The founding format as an output: its layouts, and what it cannot express."""

from __future__ import annotations

import json

import attrs
import pytest

from founding import CLEAN, clean_record, opened, same
from litrecord.api.loading import loads
from litrecord.api.reading import parse
from litrecord.api.writing import dumps, losses
from litrecord.model.extra import FrozenMapping
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import JCRRanking, Metric
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText
from litrecord.serializers.aggregator import Aggregator

RECORD = loads(json.dumps(clean_record()))


def test_several_records_are_an_array_or_lines() -> None:
    """A set is one array; with the layout `lines` each record has a line of its own."""
    array = json.loads(dumps([RECORD, RECORD], "aggregator"))
    assert [same(opened(clean_record()), opened(one)) for one in array] == [True, True]
    lines = dumps([RECORD, RECORD], Aggregator(layout="lines"))
    assert 2 == lines.count("\n")
    assert (RECORD, RECORD) == tuple(parse(lines))


def test_a_layout_is_one_of_three() -> None:
    """Anything else is an error that names them."""
    with pytest.raises(ValueError, match="expected one of array, lines, page, got 'table'"):
        Aggregator(layout="table")  # type: ignore[arg-type]  # the fault in question


def test_only_papers_can_be_written() -> None:
    """A journal profile on its own has no place in the format."""
    with pytest.raises(TypeError, match="holds paper records, got JournalProfile"):
        dumps(JournalProfile(), "aggregator")


def test_a_dated_ranking_is_written_where_there_is_no_other() -> None:
    """Of dated rankings the latest gives the impact factor."""
    rankings = tuple(
        JCRRanking(data_year=year, impact_factor=Metric(value=float(year))) for year in (2022, 2024)
    )
    record = PaperRecord(journal=JournalProfile(rankings=rankings))
    assert 2024.0 == json.loads(dumps(record, "aggregator"))["PeriodicalIF"]


@attrs.frozen(kw_only=True)
class Reviewed(PaperRecord):
    """An invented class with a field of its own."""

    reviewer: str
    grade: int | None = None


def test_fields_of_a_subclass_are_keys() -> None:
    """What is filled from a key is written to it, changed or new; a default stays unsaid."""
    read = loads(json.dumps(CLEAN | {"reviewer": "Invented Person"}), cls=Reviewed)
    changed = json.loads(dumps(attrs.evolve(read, reviewer="Another"), "aggregator"))
    assert "Another" == changed["reviewer"]
    made = Reviewed(title=BilingualText.of(en="An invented title"), reviewer="Somebody")
    assert "grade" not in json.loads(dumps(made, "aggregator"))
    assert "Somebody" == loads(dumps(made, "aggregator"), cls=Reviewed).reviewer
    assert () == losses(made, "aggregator")


def test_values_put_into_extra_are_written() -> None:
    """A key that was added to `extra` is written, one that was removed is not."""
    extra = RECORD.extra["aggregator"]
    assert isinstance(extra, FrozenMapping)
    more = attrs.evolve(
        RECORD, extra=FrozenMapping({"aggregator": extra.with_("x", [1, None]).without("Score")})
    )
    written = opened(json.loads(dumps(more, "aggregator")))
    assert [1, None] == written["x"]
    assert "Score" not in written
    assert "Score" not in written["resultStr"]


def test_a_volume_that_was_null_is_added_alone() -> None:
    """Setting one part of a journal that was null writes that part and nothing beside it."""
    record = loads(json.dumps(CLEAN | {"journal": None}))
    written = json.loads(dumps(attrs.evolve(record, volume="8", issue="2"), "aggregator"))
    assert {"volume": "8 2"} == written["journal"]
    missing = {key: value for key, value in CLEAN.items() if key != "journal"}
    record = loads(json.dumps(missing))
    written = json.loads(dumps(attrs.evolve(record, issue="2"), "aggregator"))
    assert {"volume": "No. 2"} == written["journal"]
    assert list(CLEAN).index("journal") == list(written).index("journal")
