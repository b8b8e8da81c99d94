"""What litrecord writes is valid by its JSON Schema."""

from __future__ import annotations

import json
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litrecord.api.writing import dumps
from litrecord.model.collections import RecordSet
from litrecord.model.immutable import Immutable
from litrecord.model.people import Author, PersonName
from litrecord.model.record import PaperRecord
from litrecord.model.text import LangText
from litrecord.schema.document import json_schema
from litrecord.serializers.json import Json
from litrecord.vocab.own import TYPES
from schema_judges import errors, takes
from strategies import instances, journals, papers, rankings

pytestmark = pytest.mark.needs("jsonschema")


@attrs.frozen(kw_only=True)
class Rated(PaperRecord):
    """A derived record with fields of its own.

    Attributes:
        rating: How good it is.
    """

    rating: int
    reviewers: tuple[Author, ...] = ()
    summary: LangText | None = None


@pytest.mark.parametrize("cls", TYPES.values(), ids=list(TYPES))
def test_schema_is_one_by_the_standard(cls: type) -> None:
    """Each schema is valid by the meta-schema of JSON Schema 2020-12."""
    import jsonschema

    jsonschema.Draft202012Validator.check_schema(json_schema(cls))


@pytest.mark.parametrize(
    "objects",
    [papers(), journals(), rankings(), instances(Rated)],
    ids=["papers", "journals", "rankings", "derived-papers"],
)
@settings(deadline=None)
@given(data=st.data())
def test_every_object_that_is_written_is_valid(
    objects: st.SearchStrategy[Immutable], data: st.DataObject
) -> None:
    """Whatever an object holds, its JSON is valid by the schema of its class."""
    made = data.draw(objects)
    assert [] == errors(json.loads(dumps(made)), type(made))


@settings(deadline=None, max_examples=30)
@given(made=st.lists(papers(), max_size=3))
def test_arrays_and_lines_hold_valid_objects(made: list[PaperRecord]) -> None:
    """Each element of an array and each line is valid; so is the array by a schema of items."""
    import jsonschema

    array = json.loads(dumps(RecordSet(made)))
    lines = dumps(RecordSet(made), Json(layout="lines")).split("\n")
    assert array == [json.loads(line) for line in lines[:-1]]
    assert all(takes(one, PaperRecord) for one in array)
    assert jsonschema.Draft202012Validator({"type": "array", "items": json_schema()}).is_valid(
        array
    )


def test_array_of_a_derived_class_holds_valid_objects() -> None:
    """References inside a schema lead to its own definitions wherever the schema stands."""
    import jsonschema

    made = Rated(rating=1, reviewers=(Author(name=PersonName(family="Lampwright")),))
    array = json.loads(dumps(RecordSet([made])))
    validator = jsonschema.Draft202012Validator({"type": "array", "items": json_schema(Rated)})
    assert validator.is_valid(array)
    array[0]["reviewers"][0]["name"] = {}
    assert not validator.is_valid(array)


def test_released_document_is_valid(data: Path) -> None:
    """The document that every release must be able to read is valid by the schema of today."""
    text = (data / "own-version-1.json").read_text(encoding="utf-8")
    assert takes(json.loads(text), PaperRecord)
