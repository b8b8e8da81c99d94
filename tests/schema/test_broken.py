"""What is broken in any one place is refused by the JSON Schema."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import cast

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from full_documents import FULL, Plain
from litrecord.api.reading import parse
from litrecord.api.writing import dumps
from litrecord.codec.annotations import is_ours
from litrecord.model.record import PaperRecord
from litrecord.schema.document import json_schema
from litrecord.vocab.own import TYPES
from plausible import plausible_papers
from schema_judges import agree, complaints, errors, takes

pytestmark = pytest.mark.needs("jsonschema")

# A place in a document: keys and positions from the outermost object inwards.
Place = tuple[str | int, ...]


def _places(value: object, place: Place) -> Iterator[Place]:
    """Yield the place of a value and those inside it, but for places whose values are free."""
    if place[-1] in {"raw", "used"} and "kept" in place:
        return
    yield place
    if place[-1] == "extra":
        return
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _places(item, (*place, key))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _places(item, (*place, at))


def _at(document: object, place: Place) -> object:
    for step in place:
        document = _inside(document)[step]
    return document


def _inside(value: object) -> dict[str | int, object]:
    """Take a value for what places lead through: arrays are indexed alike."""
    return cast("dict[str | int, object]", value)


def _with(document: object, place: Place, value: object) -> object:
    """Return a copy of a document that has another value at a place."""
    made = copy.deepcopy(document)
    _inside(_at(made, place[:-1]))[place[-1]] = value
    return made


def _without(document: object, place: Place) -> object:
    made = copy.deepcopy(document)
    del _inside(_at(made, place[:-1]))[place[-1]]
    return made


VALUES: tuple[object, ...] = (
    *(None, True, 7, 7.5, -7, "no such word", ""),
    *([], ["no such word"], [None], {}, {"no such field": 1}),
)
# What every object has
HEAD = {"litrecord", "type", "scheme"}


def _breakages(document: Plain) -> Iterator[object]:
    """Yield documents that differ from parts of this one in one place.

    A part is one field and what must be there: nothing in it depends on the other fields.
    """
    head = {key: document[key] for key in document if key in HEAD}
    for key, field in document.items():
        part = {**head, key: field}
        for place in _places(field, (key,)):
            for value in VALUES:
                yield _with(part, place, value)
            if isinstance(place[-1], str):
                yield _without(part, place)
            if isinstance(_at(part, place), dict) and place[-1] != "extra":
                yield _with(part, (*place, "no such field"), None)
    yield {**document, "no such field": None}


@pytest.mark.parametrize("name", FULL)
def test_full_document_is_valid(name: str) -> None:
    """Neither the schema nor the reader has anything against a document with every field."""
    assert [] == errors(FULL[name], TYPES[name])
    assert [] == complaints(FULL[name], TYPES[name])


def test_full_documents_hold_every_field() -> None:
    """Each field of each class has another value than its default somewhere in the documents."""
    filled: dict[type, set[str]] = {}

    def walk(value: object) -> None:
        if isinstance(value, tuple):
            for item in value:
                walk(item)
        elif is_ours(type(value)):
            fields = attrs.fields(type(value))  # type: ignore[arg-type]  # a class of ours
            for field in fields:
                item = getattr(value, field.name)
                if item != field.default or field.default is attrs.NOTHING:
                    filled.setdefault(type(value), set()).add(field.name)
                walk(item)

    for name, document in FULL.items():
        walk(parse(json.dumps(document), format="json", cls=TYPES[name])[0])
    assert {cls: set(attrs.fields_dict(cls)) for cls in filled} == filled
    defined = {name for cls in TYPES.values() for name in _inside(json_schema(cls)["$defs"])}
    roots = {cls.__name__ for cls in TYPES.values()}
    assert defined | roots == {cls.__name__ for cls in filled}


@pytest.mark.parametrize("name", FULL)
def test_document_broken_in_one_place_is_refused(name: str) -> None:
    """A change in any one place is refused by the schema exactly where the reader complains."""
    differing = [one for one in _breakages(FULL[name]) if not agree(one, TYPES[name])]
    assert [] == differing


def _kind(value: object) -> str:
    return "number" if type(value) in {int, float} else type(value).__name__


@pytest.mark.parametrize("name", FULL)
def test_value_of_another_type_is_refused(name: str) -> None:
    """Wherever a value stands, none of another type of JSON is valid but, perhaps, null."""
    head = {key: item for key, item in FULL[name].items() if key in HEAD}
    taken = [
        (place, value)
        for key, field in FULL[name].items()
        for place in _places(field, (key,))
        for value in VALUES[1:]
        if _kind(value) != _kind(_at(FULL[name], place))
        and takes(_with({**head, key: field}, place, value), TYPES[name])
    ]
    assert [] == taken


@pytest.mark.parametrize(
    ("field", "broken"),
    [
        ("litrecord", "2"),
        ("litrecord", 1),
        ("type", "journal"),
        ("type", None),
        ("doi", ["10.5555/invented"]),
        ("titel", "Lamps"),
        ("citation_count", "3"),
        ("citation_count", 3.5),
        ("identifiers", None),
        ("extra", None),
        ("title", {}),
        ("title", {"variants": [{"lang": "en"}]}),
        ("title", {"variants": [{"value": "Lamps", "role": "summary"}]}),
        ("title", {"variants": [{"value": "Lamps", "basis": None}]}),
        ("title", {"variants": "Lamps"}),
        ("authors", [{"orcid": "0000-0002-1825-0097"}]),
        ("authors", [{"name": {"literal": "Ada", "family": "Lampwright"}}]),
        ("authors", [{"name": {}}]),
        ("authors", [{"name": {"particle": "van den"}}]),
        ("published", {"month": 7}),
        ("published", {"year": 2025, "month": 13}),
        ("published", {"year": 2025, "day": 1}),
        ("published", {"year": 2025, "month": 4, "day": 31}),
        ("published", {"year": 2025, "month": 2, "day": 29}),
        ("published", {"year": 2025, "month": 7, "season": "summer"}),
        ("published", {"year": 2024, "end": {"year": 2025, "end": {"year": 2026}}}),
        ("journal", {"kind": "newspaper"}),
        ("journal", {"rankings": [{"data_year": 2024}]}),
        ("journal", {"rankings": [{"type": "other"}]}),
        ("journal", {"rankings": [{"type": "cas", "data_year": 2024}]}),
        ("journal", {"rankings": [{"type": "jcr", "categories": [{"quartile": "Q5"}]}]}),
        ("journal", {"rankings": [{"type": "jcr", "jci": {"value": 1, "qualifier": "n/a"}}]}),
        ("journal", {"rankings": [{"type": "jcr", "jci": {"qualifier": "<"}}]}),
        ("source", {"format": "ris", "layout": {"nested": [["a"]]}}),
        ("source", {"format": "ris", "layout": {"nested": [["a", {}, {}]]}}),
        ("source", {"format": "ris", "location": {"row": 1}}),
    ],
    ids=str,
)
def test_what_a_paper_cannot_hold_is_refused(field: str, broken: object) -> None:
    """Wrong versions, unknown names and words, impossible dates, names and metrics are invalid."""
    assert takes(FULL["paper"], PaperRecord)
    assert not takes({**FULL["paper"], field: broken}, PaperRecord)


@pytest.mark.parametrize("document", [None, [], [FULL["paper"]], "paper", 1, {}])
def test_what_is_no_object_of_litrecord_is_refused(document: object) -> None:
    """The schema is of one object that names its version and its type."""
    assert not takes(document, PaperRecord)


@pytest.mark.parametrize("name", TYPES)
def test_object_of_another_class_is_refused(name: str) -> None:
    """No document is valid by the schema of another class."""
    assert [name] == [one for one in FULL if takes(FULL[one], TYPES[name])]


@settings(deadline=None)
@given(data=st.data())
def test_values_that_change_places_are_refused_alike(data: st.DataObject) -> None:
    """A value of a document in the place of another is taken or refused by both."""
    document = json.loads(dumps(data.draw(plausible_papers())))
    places = [place for key in document for place in _places(document[key], (key,))]
    here, there = data.draw(st.sampled_from(places)), data.draw(st.sampled_from(places))
    assert agree(_with(document, here, _at(document, there)), PaperRecord)
