"""What is broken in the JSON of papers costs no more than itself. All papers are invented."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from litrecord.api.reading import parse
from litrecord.errors import LitrecordError

PARTS = {"date-parts": [[2025, 7, 16]]}
DOCUMENTS: dict[str, dict[str, object]] = {
    "crossref": {
        "DOI": "10.99999/1",
        "type": "dissertation",
        "title": ["A"],
        "author": [{"family": "B", "ORCID": "x", "affiliation": [{"name": "C", "id": [{}]}]}],
        "issn-type": [{"value": "1234-5679", "type": "print"}],
        "institution": [{"name": "D"}],
        "publisher": "D",
        "event": {"name": "E", "start": PARTS, "end": PARTS},
        "funder": [{"name": "F", "award": ["1"]}],
        "license": [{"URL": "u", "content-version": "vor"}],
        "link": [{"URL": "u"}],
        "relation": {"is-translation-of": [{"id": "10.99999/2", "id-type": "doi"}]},
        "issued": PARTS,
    },
    "csl-json": {
        "type": "article-journal",
        "title": "臆造植物",
        "author": [{"family": "B", "non-dropping-particle": "v", "literal": "x"}],
        "issued": {"date-parts": [["2025", 7]], "season": 1, "raw": "r", "literal": "l"},
        "ISSN": "1234-5679",
        "keyword": "a, b",
        "number": "7",
        "publisher": {"name": "P"},
        "note": "original-title: A\noriginal-author: B || C\n{:DOI:10.99999/1}",
    },
    "openalex": {
        "id": "https://openalex.org/W1",
        "ids": {"pmcid": "1", "mag": 1},
        "type": "article",
        "authorships": [
            {
                "author": {"id": "A1", "display_name": "B C", "orcid": "x"},
                "raw_author_name": "C",
                "institutions": [{"display_name": "D", "ror": "r"}],
                "is_corresponding": True,
            }
        ],
        "primary_location": {"source": {"display_name": "J", "issn": ["1234-5679"], "type": "j"}},
        "biblio": {"first_page": "1", "last_page": "2"},
        "abstract_inverted_index": {"a": [0], "b": [1]},
        "mesh": [{"descriptor_ui": "D", "descriptor_name": "n", "is_major_topic": True}],
        "grants": [{"funder": "F", "funder_display_name": "f", "award_id": "1"}],
    },
    "datacite": {
        "data": {
            "id": "10.99999/1",
            "type": "dois",
            "attributes": {
                "types": {"resourceTypeGeneral": "Text", "resourceType": "x"},
                "titles": [{"title": "A", "lang": "en", "titleType": "TranslatedTitle"}],
                "creators": [
                    {
                        "name": "B, C",
                        "lang": "en",
                        "nameIdentifiers": [
                            {"nameIdentifier": "i", "nameIdentifierScheme": "ORCID"}
                        ],
                        "affiliation": [{"name": "D", "affiliationIdentifierScheme": "ROR"}],
                    }
                ],
                "contributors": [{"name": "E", "contributorType": "Editor"}],
                "identifiers": [{"identifier": "1", "identifierType": "PMID"}],
                "container": {"title": "J", "identifier": "x", "identifierType": "ISSN"},
                "relatedItems": [
                    {
                        "relationType": "IsPartOf",
                        "titles": [{"title": "J"}],
                        "relatedItemIdentifier": {"relatedItemIdentifier": "1234-5679"},
                        "number": "1",
                        "numberType": "Article",
                    }
                ],
                "dates": [{"date": "2025", "dateType": "Issued"}],
                "subjects": [{"subject": "s", "lang": "en"}],
                "rightsList": [{"rights": "r"}],
                "fundingReferences": [{"funderName": "F", "awardNumber": "1"}],
            },
        }
    },
}
STRANGE: list[object] = [None, True, 0, -1.5, 10**30, "", "x", "\x00", [], ["x"], [None], {}]
STRANGE += [[[]], [{}], {"a": 1}, {"name": []}, {"date-parts": [[0]]}]


def spoiled(value: object) -> Iterator[object]:
    """Yield a value with each of its values, at every level, replaced by each strange one."""
    yield from STRANGE
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from ({**value, key: other} for other in spoiled(inner))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            for other in spoiled(inner):
                yield [*value[:place], other, *value[place + 1 :]]


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("strict", [False, True], ids=["lenient", "strict"])
def test_a_strange_value_is_never_a_foreign_error(name: str, *, strict: bool) -> None:
    """Whatever stands in the place of whatever."""
    for value in spoiled(DOCUMENTS[name]):
        if isinstance(value, dict):
            try:
                found = parse(json.dumps(value), format=name, strict=strict)
            except LitrecordError:
                continue
            assert len(found) + len(found.failures) <= 1


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_may_end_anywhere(name: str) -> None:
    """It is refused as no JSON."""
    text = json.dumps(DOCUMENTS[name], ensure_ascii=False)
    for end in range(len(text)):
        with pytest.raises(LitrecordError):
            parse(text[:end], format=name)
