"""The table of a format: fields of the source and of the record. All values are invented."""

from __future__ import annotations

import pytest

from litrecord.errors import Location
from litrecord.limits import DEFAULT_LIMITS
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Field, FieldTable
from litrecord.parsers.papers.targets import INNER, SHAPES
from litrecord.parsers.papers.values import read_text, read_volume_issue


def run(table: FieldTable, **values: object) -> Reading:
    """Read values by a table."""
    reading = Reading(dict(values), limits=DEFAULT_LIMITS, location=Location())
    table.read(reading)
    return reading


def test_fields_are_read_in_the_order_of_the_table() -> None:
    """The first that has a value counts, whatever the order in the source."""
    table = FieldTable((Field("b", "volume", read_text), Field("a", "volume", read_text)))
    reading = run(table, a="1", b="2")
    assert ({"volume": "2"}, {"a": "1"}) == (reading.gathered, reading.values)


def test_a_field_may_have_several_names() -> None:
    """They are read in their order, each with the names on the way to it."""
    field = Field(("x.volume", "volume"), "volume", read_text)
    assert (("x.volume", "volume"), ("volume",)) == (field.sources, field.targets)
    reading = run(FieldTable((field,)), volume="1", x={"volume": "2"})
    assert ({"volume": "2"}, {"volume": "1"}) == (reading.gathered, reading.values)


def test_a_field_may_fill_several() -> None:
    """One text can hold a volume and an issue."""
    field = Field("v", ("volume", "issue"), read_volume_issue)
    assert {"volume": "16", "issue": "1"} == run(FieldTable((field,)), v="16 1").gathered


def test_a_target_that_no_record_has_is_a_mistake_of_ours() -> None:
    """The table is refused when it is made."""
    with pytest.raises(ValueError, match="no field 'titel'"):
        Field("a", "titel", read_text)


def test_what_looks_at_several_fields_runs_last() -> None:
    """It sees what was read and what is left."""
    seen: list[object] = []

    def finish(reading: Reading) -> None:
        seen.extend((dict(reading.gathered), dict(reading.values)))

    run(FieldTable((Field("a", "volume", read_text),), finish), a="1", b="2")
    assert [{"volume": "1"}, {"b": "2"}] == seen


def test_every_field_of_a_record_is_a_target() -> None:
    """Texts, lists and single values are told apart by their types; objects by their parts."""
    shapes = [SHAPES[name] for name in ("title", "authors", "doi", "journal.name", "event.place")]
    assert ["texts", "many", "one", "texts", "one"] == shapes
    assert set() == SHAPES.keys() & {*INNER, "extra", "source"}
