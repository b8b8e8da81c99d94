"""JSON values that are no record, as failures."""

from __future__ import annotations

from litrecord.errors import Failure, Location, ParseError, show_value
from litrecord.vocab.problems import WRONG_TYPE

__all__ = ["no_object"]


def no_object(noun: str, value: object, raw: bytes, location: Location) -> Failure:
    """Make the failure of a value that stands where an object should.

    Args:
        noun: What it should be: `record`, `journal`.
        value: The value.
        raw: Its bytes.
        location: Where it stands.
    """
    problem = WRONG_TYPE.problem(raw=show_value(value), expected="a JSON object")
    error = ParseError(
        f"no {noun}: expected a JSON object, got {type(value).__name__}",
        problems=(problem,),
        location=location,
    )
    return Failure(raw=raw, location=location, error=error)
