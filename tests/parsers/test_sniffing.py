"""Which inputs are taken for which format; all of them are invented."""

from __future__ import annotations

import json

import pytest

from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.reading import parse
from litrecord.errors import FormatError
from litrecord.typing import Head

RECOGNISED = [
    {"title": "An invented title"},
    {"PeriodicalName": "Invented Letters", "a": 1, "b": 2, "c": 3},
    {"resultStr": None, "unknown": 1},
]
FOREIGN = [
    {},
    {"a": 1},
    {"title": ["x"], "DOI": "10.1/x", "URL": "u", "publisher": "p", "type": "t"},
]


@pytest.mark.parametrize("value", RECOGNISED, ids=json.dumps)
def test_objects_with_its_keys_are_recognised(value: object) -> None:
    """One telling key suffices; keys that others have too count where there is little else."""
    assert 1 == len(parse(json.dumps(value)))


@pytest.mark.parametrize("value", FOREIGN, ids=json.dumps)
def test_other_objects_are_not(value: object) -> None:
    """An object with hardly any of its keys is of no known format, and its keys are named."""
    with pytest.raises(FormatError, match="of no known format"):
        parse(json.dumps(value))


NEIGHBOURS = [
    ("openalex", {"id": "https://openalex.org/W1", "type": "article", "title": "A"}),
    ("openalex", {"title": "A", "authorships": [], "publication_year": 2025}),
    ("openalex-source", {"id": "https://openalex.org/S1", "display_name": "A", "type": "journal"}),
    ("crossref", {"DOI": "10.1/x", "title": ["A"], "type": "journal-article", "member": "1"}),
    (
        "crossref",
        {"DOI": "10.1/x", "title": "A", "type": "article-journal", "member": "1", "prefix": "10.1"}
        | {"indexed": {}, "deposited": {}, "issued": {"date-parts": [[2025]]}},
    ),
    ("crossref", {"message-type": "work", "message": {"DOI": "10.1/x"}}),
    ("crossref-journal", {"message-type": "journal", "message": {"title": "A"}}),
    ("crossref-journal", {"title": "A", "ISSN": [], "issn-type": [], "counts": {}}),
    ("csl-json", {"id": "1", "type": "article-journal", "title": "A", "DOI": "10.1/x"}),
    ("csl-json", {"type": "dataset", "title": "A", "issued": {"date-parts": [[2025]]}}),
    ("csl-json", {"items": [{"id": "1", "type": "book", "title": "A"}]}),
    ("datacite", {"data": {"type": "dois", "attributes": {}}}),
    ("datacite", {"creators": [], "titles": [], "types": {"resourceTypeGeneral": "Dataset"}}),
    ("semanticscholar", {"data": [{"paperId": "1", "title": "A"}]}),
    ("semanticscholar", {"paperId": "1", "title": "A", "publicationTypes": []}),
    ("json", {"litrecord": "1", "title": {"variants": []}}),
    ("aggregator", {"resultStr": None, "title": "A", "doi": "10.1/x"}),
]


@pytest.mark.parametrize(("name", "value"), NEIGHBOURS, ids=lambda one: json.dumps(one)[:60])
def test_neighbours_are_told_apart(name: str, value: object) -> None:
    """Formats that share keys, or the shape of an answer."""
    found = BUILTIN_FORMATS.sniff(Head(text=json.dumps(value), value=value))
    assert name == getattr(found, "name", None)


@pytest.mark.parametrize(
    "value",
    [
        {"type": "article", "body": "x"},
        {"type": "event", "items": [1]},
        {"data": [1], "meta": {}},
        {"meta": {}, "results": [{"id": 1}]},
        {"message": "hello"},
        {"DOI": "10.1/x"},
        {"titles": ["A"]},
    ],
    ids=json.dumps,
)
def test_a_word_in_common_is_not_enough(value: object) -> None:
    """Other programs use the same words."""
    assert None is BUILTIN_FORMATS.sniff(Head(text=json.dumps(value), value=value))
