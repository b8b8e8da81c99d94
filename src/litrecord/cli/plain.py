"""Problems and failures as plain JSON values."""

from __future__ import annotations

import math

from litrecord.converter import default_converter
from litrecord.errors import Failure, Location, Problem
from litrecord.model.extra import FrozenMapping, thaw
from litrecord.model.immutable import Immutable
from litrecord.model.journal import JournalProfile
from litrecord.vocab.own import TYPE_KEY, VERSION, VERSION_KEY, type_of

__all__ = ["plain_failure", "plain_journal", "plain_problem"]


def plain_problem(problem: Problem, lang: str) -> dict[str, object]:
    """Return every field of a problem, with its message in `lang` beside them."""
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        "path": problem.path,
        "location": _location(problem.location),
        "raw": _plain(problem.raw),
        "used": _plain(problem.used),
        "expected": problem.expected,
        "suggestion": _plain(problem.suggestion),
        "count": problem.count,
        "message": problem.text(lang),
    }


def plain_failure(failure: Failure) -> dict[str, object]:
    """Return what could not be read, where it stands and why; bytes outside UTF-8 as escapes."""
    return {
        "error": type(failure.error).__name__,
        "location": _location(failure.location),
        "raw": failure.raw.decode(errors="backslashreplace"),
        "message": failure.error.message,
    }


def plain_journal(profile: JournalProfile) -> dict[str, object]:
    """Return a journal as litrecord's own JSON has it, so that it can be read again."""
    fields: dict[str, object] = default_converter().unstructure(profile)
    return {VERSION_KEY: VERSION, TYPE_KEY: type_of(type(profile))} | fields


def _location(location: Location | None) -> dict[str, object] | None:
    if location is None:
        return None
    return {
        "source": location.source,
        "line": location.line,
        "index": location.index,
        "column": location.column,
    }


def _plain(value: object) -> object:
    """Return a value of a problem as JSON; what JSON has no form for, in words."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, FrozenMapping):
        return thaw(value)
    if isinstance(value, Immutable):
        return default_converter().unstructure(value)
    return str(value)
