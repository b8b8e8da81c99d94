"""What classes demand of their fields beyond the types, in the words of JSON Schema.

Each follows the checks that the class makes when an object of it is constructed. What JSON Schema
has no words for is not here: that a range of dates ends after it begins. Types are told again
beside the keywords that are about them: some validators take a keyword without its type for a slip.
"""

from __future__ import annotations

import copy
from typing import Final

from litrecord.model.dates import PartialDate
from litrecord.model.people import PersonName
from litrecord.model.ranking import Metric

__all__ = ["demands_of"]

_Schema = dict[str, object]


def _stated(name: str) -> _Schema:
    """Demand a field that is not null."""
    return {"required": [name], "properties": {name: {"not": {"type": "null"}}}}


def _unstated(name: str) -> _Schema:
    return {"properties": {name: {"type": "null"}}}


def _holds(**values: _Schema) -> _Schema:
    """Demand that fields are there and hold what is told of each."""
    return {"required": list(values), "properties": values}


def _filled(name: str) -> _Schema:
    return _holds(**{name: {"type": "string", "minLength": 1}})


def _at_most(day: int) -> _Schema:
    return {"properties": {"day": {"type": ["integer", "null"], "maximum": day}}}


def _divisible(by: int) -> _Schema:
    return {"type": "integer", "multipleOf": by}


_LEAP_YEAR: Final[_Schema] = {
    "anyOf": [_divisible(400), {**_divisible(4), "not": _divisible(100)}],
}

_DATE: Final[_Schema] = {
    "properties": {
        "year": {"minimum": 1, "maximum": 9999},
        "month": {"minimum": 1, "maximum": 12},
        "day": {"minimum": 1, "maximum": 31},
        # The end of a range is a single date.
        "end": {"type": ["object", "null"], **_unstated("end")},
    },
    "allOf": [
        {"if": _stated("day"), "then": _stated("month")},
        {"if": _stated("season"), "then": _unstated("month")},
        {"if": _holds(month={"enum": [4, 6, 9, 11]}), "then": _at_most(30)},
        {"if": _holds(month={"const": 2}), "then": _at_most(29)},
        {
            "if": _holds(month={"const": 2}, day={"const": 29}),
            "then": {"properties": {"year": _LEAP_YEAR}},
        },
    ],
}

_EMPTY: Final[_Schema] = {"type": ["string", "null"], "maxLength": 0}

_NAME: Final[_Schema] = {
    "anyOf": [
        {
            "required": ["literal"],
            "properties": {
                "literal": {"type": "string", "minLength": 1},
                **dict.fromkeys(("family", "given", "particle", "suffix"), _EMPTY),
            },
        },
        {**_unstated("literal"), "anyOf": [_filled("family"), _filled("given")]},
    ]
}

_METRIC: Final[_Schema] = {
    "if": _holds(qualifier={"const": "n/a"}),
    "then": _unstated("value"),
    "else": _stated("value"),
}

_DEMANDS: Final[dict[type, _Schema]] = {PartialDate: _DATE, PersonName: _NAME, Metric: _METRIC}


def demands_of(cls: type) -> _Schema:
    """Return the keywords that a class, or the one it is derived from, adds to those of its fields.

    Under `properties` stands what is added to single fields. The schema is the caller's own.
    """
    return next((copy.deepcopy(_DEMANDS[base]) for base in cls.__mro__ if base in _DEMANDS), {})
