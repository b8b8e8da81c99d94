"""What a JSON Schema and litrecord's reader have to say of a document."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from litrecord.api.reading import parse
from litrecord.errors import ParseError, Problem
from litrecord.schema.document import json_schema

if TYPE_CHECKING:
    import jsonschema

__all__ = ["agree", "complaints", "errors", "takes"]


@cache
def _validator(cls: type) -> jsonschema.Draft202012Validator:
    # Only the tests that need the package are left out where it is absent.
    import jsonschema

    return jsonschema.Draft202012Validator(json_schema(cls))


def errors(document: object, cls: type) -> list[str]:
    """Return what the schema of a class has to say against a document."""
    return [error.message for error in _validator(cls).iter_errors(document)]


def takes(document: object, cls: type) -> bool:
    """Tell whether a document is valid by the schema of a class."""
    return _validator(cls).is_valid(document)


def complaints(document: object, cls: type) -> list[Problem | ParseError]:
    """Return what litrecord has to say against a document."""
    try:
        found = parse(json.dumps(document).encode(), format="json", cls=cls)
    except ParseError as error:
        return [error]
    return [*found.problems, *(failure.error for failure in found.failures)]


def agree(document: object, cls: type) -> bool:
    """Tell whether schema and reader are of one mind about a document, but for what is known."""
    found = complaints(document, cls)
    if takes(document, cls) != bool(found):
        return True
    return _is_told_by_reader_only(found) or _is_told_by_schema_only(document)


def _is_told_by_reader_only(found: list[Problem | ParseError]) -> bool:
    """Tell whether JSON Schema has no words for what is wrong: a range ends before it begins."""
    return bool(found) and all(
        isinstance(one, Problem) and "lies before" in (one.expected or "") for one in found
    )


def _is_told_by_schema_only(document: object) -> bool:
    """Tell whether the reader takes more than is ever written: a paper needs no type."""
    return isinstance(document, dict) and document.get("type") is None
